"""Guidance in use: editions of the office, what was filed with whom, and what a suggestion rested on.

Revision 0003; revises 0002.
"""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _editions()
    _filings()
    _suggestions()


def _editions() -> None: ...


def _filings() -> None: ...


def _suggestions() -> None: ...
