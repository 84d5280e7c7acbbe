"""Runs the migrations on the connection `counsel_desk.storage.schema` hands in.

The transaction is begun and ended there, so that a failure at any step leaves nothing behind.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,  # SQLite changes most things only by making the table anew
    transactional_ddl=True,
)
context.run_migrations()
