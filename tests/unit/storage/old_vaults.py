"""Closed vaults as earlier versions of the program left them."""

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from counsel_desk import paths
from counsel_desk.domain.people import Office
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

PASSPHRASE = "a quiet word 安静"
QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)

# As revision 0001 kept them: one record of each kind that revision 0002 touches.
OLD_ROWS: dict[str, dict[str, object]] = {
    "client": {
        "reference": "P-2026-0001",
        "name": "示例·阿青",
        "alias": "",
        "role": "unsure",
        "id_number": "",
        "region": "",
        "gender": "unknown",
        "call_permission": "not_asked",
        "safe_hours": "[]",
        "safe_note": "",
        "find_key": "",
    },
    "case_file": {
        "reference": "C-2026-0001",
        "client_id": 1,
        "opened_on": "2026-03-05",
        "closed_on": "2026-04-01",
        "status": "closed",
        "outcome": "settled",
        "risk": "unknown",
        "risk_reason": "",
        "summary": "",
        "closing_note": "",
    },
    "status_change": {"case_id": 1, "status": "closed", "on": "2026-04-01", "note": ""},
    "organisation": {
        "name": "晴天消费金融（虚构）",
        "role": "lender",
        "kind": "consumer_finance",
        "hotline": "",
        "short_names": "[]",
        "signatures": '["晴天"]',
        "notes": "办公点在示例路",
    },
    "sender_number": {"organisation_id": 1, "number": "95000001"},
    "debt": {"case_id": 1, "lender_id": 1, "contract_tail": "X7788", "stage": "unknown", "new_payee": 0},
    "incident": {
        "case_id": 1,
        "happened_at": 0,
        "precision": "minute",
        "channel": "sms",
        "number": "95000001",
        "words": "再不还款就上门",
        "contacted": "client",
        "known_from": "phone",
        "witness": "",
        "effect": "",
        "fingerprint": "f",
    },
    "conduct": {
        "incident_id": 1,
        "code": "T08",
        "state": "suggested",
        "rule": "R14",
        "start": 5,
        "end": 7,
        "matched": "上门",
    },
}


# What revision 0002 added to it and revision 0003 changes: a file that named the one incident it shows.
OLD_FILE: dict[str, object] = {
    "case_id": 1,
    "incident_id": 1,
    "name": "威胁短信截图",
    "description": "",
    "original_name": "IMG_1.png",
    "media_type": "image/png",
    "size": 7,
    "sha256": "0" * 64,
    "obtained_by": "",
    "device": "",
    "original_at": "",
}
ADDED_BY_0002: dict[str, dict[str, object]] = {"incident": {"direction": "incoming"}}


def of_the_first_version(tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault with one record of each kind."""
    return _old_vault(tmp_path, clock, monkeypatch, "000[!1]*", OLD_ROWS)


def of_the_second_version(tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault with a file of an incident."""
    wanted = ("client", "case_file", "incident")
    rows = {name: OLD_ROWS[name] | ADDED_BY_0002.get(name, {}) for name in wanted} | {"evidence": OLD_FILE}
    return _old_vault(tmp_path, clock, monkeypatch, "000[!12]*", rows)


def _old_vault(
    tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch, later: str, rows: dict[str, dict[str, object]]
) -> Path:
    earlier = tmp_path / "migrations"
    shutil.copytree(paths.MIGRATIONS, earlier, ignore=shutil.ignore_patterns(later, "__pycache__"))
    folder = tmp_path / "vault"
    with monkeypatch.context() as then:
        then.setattr(paths, "MIGRATIONS", earlier)
        desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, clock=clock, cost=QUICK)
        with desk.database.keep() as session:
            for table, row in rows.items():
                whole = {"id": 1, "uuid": table, "version": 1, "created_at": 0, **row}
                session.execute(sa.insert(sa.table(table, *map(sa.column, whole))).values(whole))
        close_vault(desk)
    return folder
