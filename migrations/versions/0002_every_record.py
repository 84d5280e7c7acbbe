"""Every record: people around a client, conversations, evidence, whole debts, templates, what the office keeps itself.

Revision 0002; revises 0001. Columns are added where they stand, so that a table of a million rows is not made anew and
keeps its triggers.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MADE = "(new.created_at + 28800000) / 86400000"


def _listed(column: str) -> str:
    """The texts of a JSON list, one a line."""
    return f"(SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(new.{column}))"


def _joined(*words: str) -> str:
    """Several texts, so that no gram spans two of them."""
    return " || char(10) || ".join(words)


def _new(*columns: str) -> str:
    """The texts of a new or changed row."""
    return _joined(*(f"new.{column}" for column in columns))


# What is searched: the day that orders it, its words, and the columns both are read from. Of organisations more words
# than before; the others of revision 0001 stand here again for their columns.
_INCIDENT = ("words", "number", "witness", "effect")
_CONTACT = ("said", "promise", "ticket", "officer", "number")
_TEXTS_OF_ORGANISATION = ("name", "hotline", "app", "site", "notes")
SEARCHED = {
    "incident": ("(new.happened_at + 28800000) / 86400000", _new(*_INCIDENT), ("happened_at", *_INCIDENT)),
    "note": ("(new.at + 28800000) / 86400000", _new("text"), ("at", "text")),
    "case_file": (
        "CAST(julianday(new.opened_on) - 2440587.5 AS INTEGER)",
        _new("summary"),
        ("opened_on", "summary"),
    ),
    "task": (
        "CAST(julianday(new.due_on) - 2440587.5 AS INTEGER)",
        _new("title", "result"),
        ("due_on", "title", "result"),
    ),
    "organisation": (
        _MADE,
        _joined(_new(*_TEXTS_OF_ORGANISATION), _listed("short_names"), _listed("signatures")),
        (*_TEXTS_OF_ORGANISATION, "short_names", "signatures"),
    ),
    "sender_number": (_MADE, _new("number"), ("number",)),
    "person": (_MADE, _new("name", "phone", "note"), ("name", "phone", "note")),
    "client_note": ("(new.at + 28800000) / 86400000", _new("text"), ("at", "text")),
    "debt": (_MADE, _new("contract_tail", "agreement"), ("contract_tail", "agreement")),
    "contact": ("(new.at + 28800000) / 86400000", _new(*_CONTACT), ("at", *_CONTACT)),
    "evidence": (
        _MADE,
        _new("name", "description", "original_name"),
        ("name", "description", "original_name"),
    ),
}


def upgrade() -> None:
    _people()
    _debts()
    _contacts()
    _evidence()
    _office()
    _columns()
    _search_index()


def _record() -> tuple[sa.Column, ...]:
    """The columns every record has."""
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=True),
    )


def _columns() -> None:
    for table, column, kind in (
        ("consent", "withhold", "JSON NOT NULL DEFAULT '[]'"),
        ("organisation", "app", "VARCHAR NOT NULL DEFAULT ''"),
        ("organisation", "site", "VARCHAR NOT NULL DEFAULT ''"),
        ("debt", "sold_on", "DATE"),
        ("debt", "agreed_on", "DATE"),
        ("debt", "agreement", "VARCHAR NOT NULL DEFAULT ''"),
        ("debt", "settled_on", "DATE"),
        ("debt", "certificate", "VARCHAR NOT NULL DEFAULT 'none'"),
        ("debt", "certificate_on", "DATE"),
        ("incident", "direction", "VARCHAR NOT NULL DEFAULT 'incoming'"),
        ("incident", "person_id", _reference("incident", "person")),
        ("task", "contact_id", _reference("task", "contact")),
        ("task", "instalment_id", _reference("task", "instalment")),
        ("task", "debt_id", _reference("task", "debt")),
        ("task", "template_id", "INTEGER CONSTRAINT fk_task_template_id_task_template REFERENCES task_template (id)"),
        ("task", "recur_count", "INTEGER"),
        ("task", "recur_every", "VARCHAR"),
        ("task", "recur_until", "DATE"),
    ):
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    op.drop_index(op.f("ix_incident_organisation_id"), "incident")
    op.create_index(
        "ix_incident_organisation_id", "incident", ["organisation_id", "withdrawn_at", "case_id", "happened_at"]
    )
    op.create_index(op.f("ix_incident_person_id"), "incident", ["person_id"])
    op.create_index(op.f("ix_task_contact_id"), "task", ["contact_id"])
    op.create_index(op.f("ix_task_instalment_id"), "task", ["instalment_id"])
    op.create_index(op.f("ix_task_debt_id"), "task", ["debt_id"])
    op.create_index(op.f("ix_task_template_id"), "task", ["template_id"])


def _reference(table: str, to: str) -> str:
    return f"INTEGER CONSTRAINT fk_{table}_{to}_id_{to} REFERENCES {to} (id)"


def _search_index() -> None:
    for table, (day, words, columns) in SEARCHED.items():
        for name in ("entered", "changed", "left"):
            op.execute(f"DROP TRIGGER IF EXISTS {table}_{name}")
        _triggers(table, day, words, columns)
    # What an older vault holds enters the index as if it had just been changed.
    for table in ("organisation", "sender_number", "debt"):
        op.execute(f"UPDATE {table} SET withdrawn_at = withdrawn_at")


def _triggers(table: str, day: str, words: str, columns: tuple[str, ...]) -> None:
    """Keep the index in step with one table, as revision 0001 does for its own.

    Only a change of what is searched is followed: a row that gets another case or organisation keeps its entry, and
    thousands of them move in seconds.
    """
    first = f"(({day}) << 20)"
    enter = f"""
        INSERT INTO search_entry (key, kind, row_id)
        SELECT coalesce(max(key) + 1, {first}), '{table}', new.id FROM search_entry
        WHERE key BETWEEN {first} AND {first} + 1048575 HAVING new.withdrawn_at IS NULL;
        INSERT INTO search_words (rowid, grams)
        SELECT key, grams({words}) FROM search_entry WHERE kind = '{table}' AND row_id = new.id;
    """
    leave = f"""
        DELETE FROM search_words
        WHERE rowid = (SELECT key FROM search_entry WHERE kind = '{table}' AND row_id = old.id);
        DELETE FROM search_entry WHERE kind = '{table}' AND row_id = old.id;
    """
    op.execute(f"CREATE TRIGGER {table}_entered AFTER INSERT ON {table} BEGIN {enter} END")
    searched = ", ".join((*columns, "withdrawn_at"))
    op.execute(f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {searched} ON {table} BEGIN {leave} {enter} END")
    op.execute(f"CREATE TRIGGER {table}_left AFTER DELETE ON {table} BEGIN {leave} END")


def _people() -> None:
    op.create_table(
        "person",
        *_record(),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("contacted", sa.Boolean(), nullable=True),
        sa.Column("consent", sa.String(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_person_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("uuid", name=op.f("uq_person_uuid")),
    )
    op.create_index(op.f("ix_person_client_id"), "person", ["client_id"])
    op.create_index(op.f("ix_person_phone"), "person", ["phone"])
    op.create_table(
        "client_note",
        *_record(),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_note_client_id_client")),
        sa.ForeignKeyConstraint(
            ["counsellor_id"], ["counsellor.id"], name=op.f("fk_client_note_counsellor_id_counsellor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_note")),
        sa.UniqueConstraint("uuid", name=op.f("uq_client_note_uuid")),
    )
    op.create_index(op.f("ix_client_note_client_id"), "client_note", ["client_id"])
    op.create_index(op.f("ix_client_note_counsellor_id"), "client_note", ["counsellor_id"])


def _debts() -> None:
    op.create_table(
        "debt_fee",
        *_record(),
        sa.Column("debt_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["debt_id"], ["debt.id"], name=op.f("fk_debt_fee_debt_id_debt")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debt_fee")),
        sa.UniqueConstraint("uuid", name=op.f("uq_debt_fee_uuid")),
    )
    op.create_index(op.f("ix_debt_fee_debt_id"), "debt_fee", ["debt_id"])
    op.create_table(
        "instalment",
        *_record(),
        sa.Column("debt_id", sa.Integer(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["debt_id"], ["debt.id"], name=op.f("fk_instalment_debt_id_debt")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalment")),
        sa.UniqueConstraint("uuid", name=op.f("uq_instalment_uuid")),
    )
    op.create_index(op.f("ix_instalment_debt_id"), "instalment", ["debt_id"])


def _contacts() -> None:
    op.create_table(
        "contact",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("precision", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=True),
        sa.Column("duration_seconds", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("debt_id", sa.Integer(), nullable=True),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("promise", sa.String(), nullable=False),
        sa.Column("promised_by", sa.String(), nullable=True),
        sa.Column("promised_until", sa.Date(), nullable=True),
        sa.Column("ticket", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_contact_case_id_case_file")),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_contact_counsellor_id_counsellor")),
        sa.ForeignKeyConstraint(["debt_id"], ["debt.id"], name=op.f("fk_contact_debt_id_debt")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_contact_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contact_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint("uuid", name=op.f("uq_contact_uuid")),
    )
    op.create_index("ix_contact_at", "contact", ["at", "withdrawn_at", "party", "answered"])
    op.create_index("ix_contact_case_id", "contact", ["case_id", "at", "withdrawn_at"])
    op.create_index(op.f("ix_contact_counsellor_id"), "contact", ["counsellor_id"])
    op.create_index(op.f("ix_contact_debt_id"), "contact", ["debt_id"])
    op.create_index(op.f("ix_contact_organisation_id"), "contact", ["organisation_id"])
    op.create_index(op.f("ix_contact_person_id"), "contact", ["person_id"])


def _evidence() -> None:
    op.create_table(
        "evidence",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=True),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("redacted_from_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("original_name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("formed_at", sa.BigInteger(), nullable=True),
        sa.Column("obtained_at", sa.BigInteger(), nullable=True),
        sa.Column("obtained_by", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("original_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_evidence_case_id_case_file")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_evidence_contact_id_contact")),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"], name=op.f("fk_evidence_incident_id_incident")),
        sa.ForeignKeyConstraint(
            ["redacted_from_id"], ["evidence.id"], name=op.f("fk_evidence_redacted_from_id_evidence")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("uuid", name=op.f("uq_evidence_uuid")),
    )
    op.create_index(op.f("ix_evidence_case_id"), "evidence", ["case_id"])
    op.create_index(op.f("ix_evidence_contact_id"), "evidence", ["contact_id"])
    op.create_index(op.f("ix_evidence_incident_id"), "evidence", ["incident_id"])
    op.create_index(op.f("ix_evidence_redacted_from_id"), "evidence", ["redacted_from_id"])
    op.create_index(op.f("ix_evidence_sha256"), "evidence", ["sha256"])


def _office() -> None:
    op.create_table(
        "task_template",
        *_record(),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("situation", sa.String(), nullable=False),
        sa.Column("conduct", sa.String(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("working_days", sa.Boolean(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("is_call", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_template")),
        sa.UniqueConstraint("uuid", name=op.f("uq_task_template_uuid")),
    )
    op.create_table(
        "working_year",
        *_record(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("holidays", sa.JSON(), nullable=False),
        sa.Column("workdays", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_year")),
        sa.UniqueConstraint("uuid", name=op.f("uq_working_year_uuid")),
    )
    op.create_table(
        "lpr_rate",
        *_record(),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("one_year", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lpr_rate")),
        sa.UniqueConstraint("uuid", name=op.f("uq_lpr_rate_uuid")),
    )
    op.create_table(
        "office_hotline",
        *_record(),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("helps_with", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_hotline")),
        sa.UniqueConstraint("uuid", name=op.f("uq_office_hotline_uuid")),
    )
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["counsellor_id"], ["counsellor.id"], name=op.f("fk_saved_view_counsellor_id_counsellor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("counsellor_id", "kind", "name", name=op.f("uq_saved_view_counsellor_id")),
    )
    op.create_index(op.f("ix_saved_view_counsellor_id"), "saved_view", ["counsellor_id"])
