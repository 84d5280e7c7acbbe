"""Every table of the first thread, and the search index with its triggers.

Revision 0001; nothing before it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# What is searched: the day that orders it, and its words, joined by line ends so that no gram spans two columns.
def _listed(column: str) -> str:
    """The texts of a JSON list, one a line."""
    return f"(SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(new.{column}))"


SEARCHED = {
    "incident": (
        "(new.happened_at + 28800000) / 86400000",
        "new.words || char(10) || new.number || char(10) || new.witness || char(10) || new.effect",
    ),
    "note": ("(new.at + 28800000) / 86400000", "new.text"),
    "case_file": ("CAST(julianday(new.opened_on) - 2440587.5 AS INTEGER)", "new.summary"),
    "task": ("CAST(julianday(new.due_on) - 2440587.5 AS INTEGER)", "new.title || char(10) || new.result"),
    "organisation": (
        "(new.created_at + 28800000) / 86400000",
        " || char(10) || ".join(("new.name", "new.hotline", _listed("short_names"), _listed("signatures"))),
    ),
}


def upgrade() -> None:
    _tables()
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


def _search_index() -> None:
    op.execute("CREATE TABLE search_entry (key INTEGER PRIMARY KEY, kind TEXT NOT NULL, row_id INTEGER NOT NULL)")
    op.execute("CREATE UNIQUE INDEX uq_search_entry_kind ON search_entry (kind, row_id)")
    op.execute(
        "CREATE VIRTUAL TABLE search_words USING fts5(grams, content='', contentless_delete=1, detail=none,"
        " tokenize='ascii')"
    )
    for table, (day, words) in SEARCHED.items():
        _triggers(table, day, words)


def _triggers(table: str, day: str, words: str) -> None:
    """Keep the index in step with one table: key is day << 20 | sequence; a withdrawn row is not found.

    One trigger leaves and enters on an update, because the order of two would be SQLite's choice.
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
    op.execute(f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {leave} {enter} END")
    op.execute(f"CREATE TRIGGER {table}_left AFTER DELETE ON {table} BEGIN {leave} END")


def _tables() -> None:
    op.create_table(
        "client",
        *_record(),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("id_number", sa.String(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("call_permission", sa.String(), nullable=False),
        sa.Column("safe_hours", sa.JSON(), nullable=False),
        sa.Column("safe_note", sa.String(), nullable=False),
        sa.Column("retain_until", sa.Date(), nullable=True),
        sa.Column("find_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sa.UniqueConstraint("reference", name=op.f("uq_client_reference")),
        sa.UniqueConstraint("uuid", name=op.f("uq_client_uuid")),
    )
    op.create_index("ix_client_created_at", "client", ["created_at", "withdrawn_at"], unique=False)
    op.create_index(op.f("ix_client_id_number"), "client", ["id_number"], unique=False)
    op.create_index(op.f("ix_client_name"), "client", ["name"], unique=False)
    op.create_table(
        "counsellor",
        *_record(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_coordinator", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counsellor")),
        sa.UniqueConstraint("uuid", name=op.f("uq_counsellor_uuid")),
    )
    op.create_table(
        "guidance_pack",
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("pack_id", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("content_hash", name=op.f("pk_guidance_pack")),
    )
    op.create_table(
        "office",
        *_record(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.UniqueConstraint("uuid", name=op.f("uq_office_uuid")),
    )
    op.create_table(
        "organisation",
        *_record(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("short_names", sa.JSON(), nullable=False),
        sa.Column("signatures", sa.JSON(), nullable=False),
        sa.Column("hotline", sa.String(), nullable=False),
        sa.Column("licence_checked_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("uuid", name=op.f("uq_organisation_uuid")),
    )
    op.create_index(op.f("ix_organisation_name"), "organisation", ["name"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "batch",
        *_record(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_batch_counsellor_id_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
        sa.UniqueConstraint("uuid", name=op.f("uq_batch_uuid")),
    )
    op.create_index(op.f("ix_batch_counsellor_id"), "batch", ["counsellor_id"], unique=False)
    op.create_table(
        "case_file",
        *_record(),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("risk", sa.String(), nullable=False),
        sa.Column("risk_reason", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("closing_note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_case_file_client_id_client")),
        sa.ForeignKeyConstraint(
            ["counsellor_id"], ["counsellor.id"], name=op.f("fk_case_file_counsellor_id_counsellor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_file")),
        sa.UniqueConstraint("reference", name=op.f("uq_case_file_reference")),
        sa.UniqueConstraint("uuid", name=op.f("uq_case_file_uuid")),
    )
    op.create_index(op.f("ix_case_file_client_id"), "case_file", ["client_id"], unique=False)
    op.create_index(op.f("ix_case_file_closed_on"), "case_file", ["closed_on"], unique=False)
    op.create_index(op.f("ix_case_file_counsellor_id"), "case_file", ["counsellor_id"], unique=False)
    op.create_index(op.f("ix_case_file_opened_on"), "case_file", ["opened_on"], unique=False)
    op.create_index(
        "ix_case_file_status",
        "case_file",
        ["status", "withdrawn_at", "risk", "counsellor_id", "client_id"],
        unique=False,
    )
    op.create_table(
        "client_phone",
        *_record(),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_phone_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_phone")),
        sa.UniqueConstraint("uuid", name=op.f("uq_client_phone_uuid")),
    )
    op.create_index(op.f("ix_client_phone_client_id"), "client_phone", ["client_id"], unique=False)
    op.create_index(op.f("ix_client_phone_number"), "client_phone", ["number"], unique=False)
    op.create_table(
        "consent",
        *_record(),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("means", sa.String(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_consent_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sa.UniqueConstraint("uuid", name=op.f("uq_consent_uuid")),
    )
    op.create_index(op.f("ix_consent_client_id"), "consent", ["client_id"], unique=False)
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_draft_counsellor_id_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("counsellor_id", "form", "subject", name=op.f("uq_draft_counsellor_id")),
    )
    op.create_index(op.f("ix_draft_counsellor_id"), "draft", ["counsellor_id"], unique=False)
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=True),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("link", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_history_counsellor_id_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_table_name_row_id", "history", ["table_name", "row_id"], unique=False)
    op.create_index(op.f("ix_history_case_id"), "history", ["case_id"], unique=False)
    op.create_index(op.f("ix_history_client_id"), "history", ["client_id"], unique=False)
    op.create_index(op.f("ix_history_counsellor_id"), "history", ["counsellor_id"], unique=False)
    op.create_index(op.f("ix_history_step"), "history", ["step"], unique=False)
    op.create_table(
        "sender_number",
        *_record(),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_sender_number_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sender_number")),
        sa.UniqueConstraint("uuid", name=op.f("uq_sender_number_uuid")),
    )
    op.create_index(op.f("ix_sender_number_number"), "sender_number", ["number"], unique=False)
    op.create_index(op.f("ix_sender_number_organisation_id"), "sender_number", ["organisation_id"], unique=False)
    op.create_table(
        "case_checklist",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("pack_hash", sa.String(length=64), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_case_checklist_case_id_case_file")),
        sa.ForeignKeyConstraint(
            ["pack_hash"], ["guidance_pack.content_hash"], name=op.f("fk_case_checklist_pack_hash_guidance_pack")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_checklist")),
        sa.UniqueConstraint("uuid", name=op.f("uq_case_checklist_uuid")),
    )
    op.create_index(op.f("ix_case_checklist_case_id"), "case_checklist", ["case_id"], unique=False)
    op.create_table(
        "case_situation",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_case_situation_case_id_case_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_situation")),
        sa.UniqueConstraint("uuid", name=op.f("uq_case_situation_uuid")),
    )
    op.create_index(op.f("ix_case_situation_case_id"), "case_situation", ["case_id"], unique=False)
    op.create_table(
        "debt",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("lender_id", sa.Integer(), nullable=True),
        sa.Column("collector_id", sa.Integer(), nullable=True),
        sa.Column("contract_tail", sa.String(), nullable=False),
        sa.Column("contract_date", sa.Date(), nullable=True),
        sa.Column("received", sa.BigInteger(), nullable=True),
        sa.Column("principal", sa.BigInteger(), nullable=True),
        sa.Column("paid", sa.BigInteger(), nullable=True),
        sa.Column("claimed", sa.BigInteger(), nullable=True),
        sa.Column("overdue_since", sa.Date(), nullable=True),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("new_payee", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_debt_case_id_case_file")),
        sa.ForeignKeyConstraint(["collector_id"], ["organisation.id"], name=op.f("fk_debt_collector_id_organisation")),
        sa.ForeignKeyConstraint(["lender_id"], ["organisation.id"], name=op.f("fk_debt_lender_id_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debt")),
        sa.UniqueConstraint("uuid", name=op.f("uq_debt_uuid")),
    )
    op.create_index("ix_debt_case_id", "debt", ["case_id", "withdrawn_at", "claimed"], unique=False)
    op.create_index(op.f("ix_debt_collector_id"), "debt", ["collector_id"], unique=False)
    op.create_index(op.f("ix_debt_lender_id"), "debt", ["lender_id"], unique=False)
    op.create_table(
        "history_content",
        sa.Column("history_id", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["history_id"], ["history.id"], name=op.f("fk_history_content_history_id_history")),
        sa.PrimaryKeyConstraint("history_id", name=op.f("pk_history_content")),
    )
    op.create_table(
        "note",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("in_danger", sa.String(), nullable=False),
        sa.Column("self_harm", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_note_case_id_case_file")),
        sa.ForeignKeyConstraint(["counsellor_id"], ["counsellor.id"], name=op.f("fk_note_counsellor_id_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sa.UniqueConstraint("uuid", name=op.f("uq_note_uuid")),
    )
    op.create_index("ix_note_at", "note", ["at", "kind", "withdrawn_at"], unique=False)
    op.create_index(op.f("ix_note_case_id"), "note", ["case_id"], unique=False)
    op.create_index(op.f("ix_note_counsellor_id"), "note", ["counsellor_id"], unique=False)
    op.create_table(
        "status_change",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_status_change_case_id_case_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_change")),
        sa.UniqueConstraint("uuid", name=op.f("uq_status_change_uuid")),
    )
    op.create_index(
        "ix_status_change_case_id",
        "status_change",
        ["case_id", "on", "status", "withdrawn_at"],
        unique=False,
    )
    op.create_index(op.f("ix_status_change_on"), "status_change", ["on"], unique=False)
    op.create_table(
        "case_step",
        *_record(),
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("event_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_projected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checklist_id"], ["case_checklist.id"], name=op.f("fk_case_step_checklist_id_case_checklist")
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["counsellor.id"], name=op.f("fk_case_step_decided_by_counsellor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_step")),
        sa.UniqueConstraint("uuid", name=op.f("uq_case_step_uuid")),
    )
    op.create_index(op.f("ix_case_step_checklist_id"), "case_step", ["checklist_id"], unique=False)
    op.create_index("ix_case_step_decided_at", "case_step", ["decided_at", "state", "withdrawn_at"], unique=False)
    op.create_index(op.f("ix_case_step_decided_by"), "case_step", ["decided_by"], unique=False)
    op.create_table(
        "incident",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("precision", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("contacted", sa.String(), nullable=False),
        sa.Column("known_from", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("debt_id", sa.Integer(), nullable=True),
        sa.Column("connected", sa.Boolean(), nullable=True),
        sa.Column("duration_seconds", sa.Integer(), nullable=True),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_incident_case_id_case_file")),
        sa.ForeignKeyConstraint(["debt_id"], ["debt.id"], name=op.f("fk_incident_debt_id_debt")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_incident_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        sa.UniqueConstraint("uuid", name=op.f("uq_incident_uuid")),
    )
    op.create_index("ix_incident_case_id_happened_at", "incident", ["case_id", "happened_at"], unique=False)
    op.create_index(op.f("ix_incident_debt_id"), "incident", ["debt_id"], unique=False)
    op.create_index(op.f("ix_incident_fingerprint"), "incident", ["fingerprint"], unique=False)
    op.create_index(
        "ix_incident_happened_at",
        "incident",
        ["happened_at", "withdrawn_at", "channel", "contacted", "precision", "organisation_id"],
        unique=False,
    )
    op.create_index(op.f("ix_incident_number"), "incident", ["number"], unique=False)
    op.create_index(op.f("ix_incident_organisation_id"), "incident", ["organisation_id"], unique=False)
    op.create_table(
        "conduct",
        *_record(),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("matched", sa.String(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["counsellor.id"], name=op.f("fk_conduct_decided_by_counsellor")),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"], name=op.f("fk_conduct_incident_id_incident")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conduct")),
        sa.UniqueConstraint("uuid", name=op.f("uq_conduct_uuid")),
    )
    op.create_index(op.f("ix_conduct_decided_by"), "conduct", ["decided_by"], unique=False)
    op.create_index("ix_conduct_incident_id", "conduct", ["incident_id", "state", "code", "withdrawn_at"], unique=False)
    op.create_table(
        "task",
        *_record(),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_time", sa.String(), nullable=True),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("is_call", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("incident_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["assignee_id"], ["counsellor.id"], name=op.f("fk_task_assignee_id_counsellor")),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name=op.f("fk_task_case_id_case_file")),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"], name=op.f("fk_task_incident_id_incident")),
        sa.ForeignKeyConstraint(["step_id"], ["case_step.id"], name=op.f("fk_task_step_id_case_step")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("uuid", name=op.f("uq_task_uuid")),
    )
    op.create_index(op.f("ix_task_assignee_id"), "task", ["assignee_id"], unique=False)
    op.create_index(op.f("ix_task_case_id"), "task", ["case_id"], unique=False)
    op.create_index("ix_task_closed_at", "task", ["closed_at", "state", "withdrawn_at", "due_on"], unique=False)
    op.create_index(op.f("ix_task_incident_id"), "task", ["incident_id"], unique=False)
    op.create_index(
        "ix_task_state_due_on",
        "task",
        ["state", "due_on", "withdrawn_at", "assignee_id", "case_id"],
        unique=False,
    )
    op.create_index(op.f("ix_task_step_id"), "task", ["step_id"], unique=False)
