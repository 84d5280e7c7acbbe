"""Guidance in use: editions of the office, what was filed with whom, what a suggestion rested on; figures as released.

Revision 0003; revises 0002.
"""

import uuid

import sqlalchemy as sa
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
    _refusals()
    _incidents_of_files()
    _erasures()
    _archive()
    _releases()
    _colleagues()
    _merged_clients()


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


def _editions() -> None:
    """The office's edition of the guidance: on what it stands, and each item that the office worded itself."""
    op.create_table(
        "guidance_edition",
        *_record(),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("installed_hash", sa.String(length=64), nullable=True),
        sa.Column("checked_hash", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["installed_hash"],
            ["guidance_pack.content_hash"],
            name=op.f("fk_guidance_edition_installed_hash_guidance_pack"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guidance_edition")),
        sa.UniqueConstraint("uuid", name=op.f("uq_guidance_edition_uuid")),
    )
    op.create_table(
        "guidance_edit",
        *_record(),
        sa.Column("section", sa.String(length=40), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("original", sa.JSON(), nullable=True),
        sa.Column("ours", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guidance_edit")),
        sa.UniqueConstraint("uuid", name=op.f("uq_guidance_edit_uuid")),
    )


def _filings() -> None:
    """What was filed with others, the task that watches over it, and the step that advice came from."""
    op.create_table(
        "filing",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("sent_to", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("debt_id", sa.Integer(), nullable=True),
        sa.Column("filed_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("request", sa.String(), nullable=False),
        sa.Column("promised_until", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_filing_case_id_case_file")),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_filing_counsellor_id_counsellor")),
        sa.ForeignKeyConstraint(["debt_id"], ["debt.id"], name=op.f("fk_filing_debt_id_debt")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_filing_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_filing")),
        sa.UniqueConstraint("uuid", name=op.f("uq_filing_uuid")),
    )
    op.create_index("ix_filing_case_id", "filing", ["case_id", "filed_on", "withdrawn_at"])
    op.create_index("ix_filing_outcome", "filing", ["outcome", "promised_until", "withdrawn_at", "case_id"])
    for column in ("organisation_id", "debt_id", "counsellor_id"):
        op.create_index(op.f(f"ix_filing_{column}"), "filing", [column])
    for table, column, to in (("task", "filing_id", "filing"), ("note", "step_id", "case_step")):
        key = f"CONSTRAINT fk_{table}_{column}_{to} REFERENCES {to} (id)"
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER {key}")
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    _files_of_filings()
    op.execute("CREATE INDEX ix_case_step_due_on ON case_step (due_on) WHERE due_on IS NOT NULL")
    words = ("sent_to", "number", "request", "answer")
    joined = " || char(10) || ".join(f"new.{each}" for each in words)
    _searched("filing", "CAST(julianday(new.filed_on) - 2440587.5 AS INTEGER)", joined, ("filed_on", *words))


def _files_of_filings() -> None:
    """Which files of the case went with what was filed."""
    op.create_table(
        "filing_evidence",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("filing_id", sa.Integer(), nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_filing_evidence_case_id_case_file")),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_filing_evidence_evidence_id_evidence")),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"], name=op.f("fk_filing_evidence_filing_id_filing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_filing_evidence")),
        sa.UniqueConstraint("uuid", name=op.f("uq_filing_evidence_uuid")),
    )
    for column in ("case_id", "filing_id", "evidence_id"):
        op.create_index(op.f(f"ix_filing_evidence_{column}"), "filing_evidence", [column])


def _searched(table: str, day: str, words: str, columns: tuple[str, ...]) -> None:
    """Keep the search index in step with a table, as revision 0002 does for its own."""
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


def _suggestions() -> None:
    """Every place that suggested a conduct instead of the first, how clearly, and in which version of the guidance."""
    op.execute("ALTER TABLE conduct ADD COLUMN clues JSON NOT NULL DEFAULT '[]'")
    op.execute("ALTER TABLE conduct ADD COLUMN certainty VARCHAR(40)")
    op.execute("ALTER TABLE conduct ADD COLUMN counted INTEGER")
    op.execute(
        "ALTER TABLE conduct ADD COLUMN pack_hash VARCHAR(64)"
        " CONSTRAINT fk_conduct_pack_hash_guidance_pack REFERENCES guidance_pack (content_hash)"
    )
    op.execute("""UPDATE conduct SET clues = json_array(json_array(start, "end", matched)) WHERE matched <> ''""")
    for name in ("start", '"end"', "matched"):
        op.execute(f"ALTER TABLE conduct DROP COLUMN {name}")


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


def _refusals() -> None:
    """A client who was asked and refused; so far only consents were written down."""
    op.execute("ALTER TABLE consent ADD COLUMN answer VARCHAR(40) NOT NULL DEFAULT 'agreed'")


def _incidents_of_files() -> None:
    """A file shows any number of incidents instead of one at most: the one it named goes over into a link."""
    op.create_table(
        "incident_evidence",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_incident_evidence_case_id_case_file")),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_incident_evidence_evidence_id_evidence")
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_incident_evidence_incident_id_incident")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_evidence")),
        sa.UniqueConstraint("uuid", name=op.f("uq_incident_evidence_uuid")),
    )
    for column in ("case_id", "incident_id", "evidence_id"):
        op.create_index(op.f(f"ix_incident_evidence_{column}"), "incident_evidence", [column])
    bind = op.get_bind()
    named = bind.exec_driver_sql(
        "SELECT case_id, incident_id, id, created_at, batch_id FROM evidence WHERE incident_id IS NOT NULL ORDER BY id"
    ).all()
    for row in named:
        bind.exec_driver_sql(
            "INSERT INTO incident_evidence (uuid, version, case_id, incident_id, evidence_id, created_at, batch_id)"
            " VALUES (?, 1, ?, ?, ?, ?, ?)",
            (str(uuid.uuid4()), *row),
        )
    _drop_the_one_incident(bind)


def _drop_the_one_incident(bind: sa.Connection) -> None:
    """The column is a foreign key, so SQLite makes the table anew, and its search triggers go with the old one."""
    triggers = bind.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'evidence' ORDER BY name"
    ).all()
    op.drop_index("ix_evidence_incident_id", "evidence")
    with op.batch_alter_table("evidence") as table:
        table.drop_constraint("fk_evidence_incident_id_incident", type_="foreignkey")
        table.drop_column("incident_id")
    for (trigger,) in triggers:
        bind.exec_driver_sql(trigger)


def _releases() -> None:
    """Published months as they were shown; so far a month was counted anew whenever it was published."""
    op.create_table(
        "figures_release",
        *_record(),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("released_at", sa.BigInteger(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("guidance_version", sa.String(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("tables", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["counsellor_id"], ["counsellor.id"], name=op.f("fk_figures_release_counsellor_id_counsellor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figures_release")),
        sa.UniqueConstraint("month", "number", name=op.f("uq_figures_release_month")),
        sa.UniqueConstraint("uuid", name=op.f("uq_figures_release_uuid")),
    )
    op.create_index(op.f("ix_figures_release_counsellor_id"), "figures_release", ["counsellor_id"])


def _colleagues() -> None:
    """Who covers for whom, and cases offered to a colleague."""
    op.create_table(
        "cover",
        *_record(),
        sa.Column("absent_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["absent_id"], ["counsellor.id"], name=op.f("fk_cover_absent_id_counsellor")),
        sa.ForeignKeyConstraint(["by_id"], ["counsellor.id"], name=op.f("fk_cover_by_id_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cover")),
        sa.UniqueConstraint("uuid", name=op.f("uq_cover_uuid")),
    )
    for column in ("absent_id", "by_id"):
        op.create_index(op.f(f"ix_cover_{column}"), "cover", [column])
    op.create_table(
        "case_offer",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["counsellor.id"], name=op.f("fk_case_offer_by_id_counsellor")),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_case_offer_case_id_case_file")),
        sa.ForeignKeyConstraint(["to_id"], ["counsellor.id"], name=op.f("fk_case_offer_to_id_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_offer")),
        sa.UniqueConstraint("uuid", name=op.f("uq_case_offer_uuid")),
    )
    op.create_index(op.f("ix_case_offer_case_id"), "case_offer", ["case_id"])
    op.create_index("ix_case_offer_to_id", "case_offer", ["to_id", "state", "withdrawn_at", "case_id"])
    op.create_index("ix_case_offer_by_id", "case_offer", ["by_id", "state", "withdrawn_at"])


def _merged_clients() -> None:
    """Where a client went who was entered twice."""
    key = "CONSTRAINT fk_client_merged_into_id_client REFERENCES client (id)"
    op.execute(f"ALTER TABLE client ADD COLUMN merged_into_id INTEGER {key}")
    op.create_index(op.f("ix_client_merged_into_id"), "client", ["merged_into_id"])


def _erasures() -> None:
    """Who was erased, without a name: references that are never given again, and what went."""
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("cases", sa.JSON(), nullable=False),
        sa.Column("mark", sa.String(length=32), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("evidence_bytes", sa.BigInteger(), nullable=False),
        sa.Column("history_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_erasure_counsellor_id_counsellor")),
        sa.ForeignKeyConstraint(["history_id"], ["history.id"], name=op.f("fk_erasure_history_id_history")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    op.create_index(op.f("ix_erasure_counsellor_id"), "erasure", ["counsellor_id"])


def _archive() -> None:
    """What those count for who were erased, over all of them: so far they were missing from the figures."""
    op.create_table(
        "archived_count",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("counted", sa.String(length=40), nullable=False),
        sa.Column("row", sa.String(length=40), nullable=False),
        sa.Column("until", sa.String(length=7), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "counted", "row", "until", name=op.f("pk_archived_count")),
        sqlite_with_rowid=False,
    )
