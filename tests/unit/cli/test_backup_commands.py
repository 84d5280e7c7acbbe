"""Backups from a terminal: made and proven, listed, and made into a vault again."""

import json
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with one case, and its passphrase at hand."""
    desk, _code = create_vault(
        tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK
    )
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return tmp_path / "vault"


def test_a_backup_is_told_in_one_line_and_listed(run, vault: Path) -> None:
    made = run("--vault", vault, "backup")
    assert made.code == 0
    assert "Checked  By hand  1 cases" in made.out
    listed = run("--vault", vault, "backups")
    assert (listed.code, listed.out) == (0, made.out)
    assert "vault-backups" in listed.out


def test_a_vault_without_a_good_backup_is_a_failure_for_a_script(run, vault: Path) -> None:
    listed = run("--vault", vault, "backups")
    assert (listed.code, listed.out, listed.err) == (1, "", "There is no backup here yet.\n")
    assert json.loads(run("--vault", vault, "backups", "--json").out) == {"backups": []}


def test_a_backup_goes_where_it_is_told_and_comes_back_as_a_vault(run, vault: Path, tmp_path: Path) -> None:
    made = json.loads(run("--vault", vault, "backup", tmp_path / "stick", "--json").out)
    assert (made["good"], made["reason"], made["cases"]) == (True, "by_hand", 1)
    assert Path(made["folder"]).parent == tmp_path / "stick"
    restored = run("restore", made["folder"], tmp_path / "again", "--json")
    assert restored.code == 0
    assert json.loads(restored.out) == {"vault": str(tmp_path / "again"), "taken_at": made["taken_at"]}
    assert run("--vault", tmp_path / "again", "check").code == 0
    assert "阿青" in run("--vault", tmp_path / "again", "search", "阿青").out


def test_a_backup_is_not_restored_over_a_vault(run, vault: Path) -> None:
    made = json.loads(run("--vault", vault, "backup", "--json").out)
    said = run("restore", made["folder"], vault)
    assert (said.code, said.out) == (1, "")
    assert "There is something in" in said.err


def test_a_damaged_backup_makes_no_vault_and_says_what_to_do(run, vault: Path, tmp_path: Path) -> None:
    made = json.loads(run("--vault", vault, "backup", "--json").out)
    records = Path(made["folder"]) / "records.db"
    content = bytearray(records.read_bytes())
    content[-2000] ^= 1
    records.write_bytes(content)
    said = run("restore", made["folder"], tmp_path / "again")
    assert said.code == 1
    assert "is damaged. Nothing was changed; take an older one" in said.err
    assert not (tmp_path / "again").exists()


def test_a_backup_damaged_since_is_found_when_each_is_proven_anew(run, vault: Path) -> None:
    made = json.loads(run("--vault", vault, "backup", "--json").out)
    records = Path(made["folder"]) / "records.db"
    content = bytearray(records.read_bytes())
    content[-2000] ^= 1
    records.write_bytes(content)
    assert run("--vault", vault, "backups").code == 0
    checked = run("--vault", vault, "backups", "--check")
    assert checked.code == 1
    assert "Damaged" in checked.out
    assert run("--vault", vault, "backups").code == 1


def test_a_backup_is_looked_into_but_not_worked_in(run, vault: Path, tmp_path: Path) -> None:
    made = json.loads(run("--vault", vault, "backup", "--json").out)
    assert run("--vault", made["folder"], "check").code == 0
    assert "阿青" in run("--vault", made["folder"], "search", "阿青").out
