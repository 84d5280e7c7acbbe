"""Cases given away and taken over from a terminal."""

import json
from functools import partial
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services import cases, clients, handover
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault
from tests.conftest import QUICK


@pytest.fixture
def vault(desk: Desk, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with two cases, one of whose clients agreed; and a passphrase for files."""
    for name in ("示例·阿青", "示例·阿紫"):
        cases.open_case(desk, ClientDetails(name=name))
    client = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).client
    clients.give_consent(desk, client.id, ConsentPurpose.HANDOVER, ConsentMeans.WRITTEN)
    close_vault(desk)
    monkeypatch.setattr(handover, "hand_over", partial(handover.hand_over, cost=QUICK))
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    (passphrase_file.parent / "file.txt").write_text("只为这个文件 的口令\n", encoding="utf-8")
    return desk.vault.folder


def test_cases_go_by_command_and_those_who_stay_are_told(run, vault: Path, tmp_path: Path) -> None:
    out, secret = tmp_path / "out.handover", ("--file-passphrase", tmp_path / "file.txt")
    both = ("handover", "C-2026-0001", "C-2026-0002", out, "--recipient", "河口互助（虚构）", *secret)

    given = run("--vault", vault, *both)

    assert given.code == 1
    assert "Clients: 1; Cases: 1" in given.out
    assert "C-2026-0002: stays: the client was not asked." in given.err
    seen = run("--vault", vault, "take-over", out, "--dry-run", *secret)
    assert (seen.code, "here already as C-2026-0001" in seen.err) == (0, True)
    taken = run("--vault", vault, "take-over", out, "--json", *secret)
    (case,) = json.loads(taken.out)["cases"]
    assert (case["case"], case["here"], case["may_be"]) == ("C-2026-0001", "C-2026-0003", ["P-2026-0001"])


def test_a_wrong_passphrase_and_no_passphrase_are_told(run, vault: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.handover"
    secret = ("--file-passphrase", tmp_path / "file.txt")
    assert run("--vault", vault, "handover", "C-2026-0001", out, "--recipient", "河口", *secret).code == 0
    again = run("--vault", vault, "handover", "C-2026-0001", out, "--recipient", "河口", *secret)
    assert "out.handover is there already and is not written over." in again.err
    (tmp_path / "other.txt").write_text("falsch\n")
    wrong = run("--vault", vault, "take-over", out, "--file-passphrase", tmp_path / "other.txt")
    assert wrong.code != 0
    assert "This passphrase does not open out.handover; the file is whole." in wrong.err
    assert run("--vault", vault, "take-over", out).code != 0  # nobody sits there to be asked
