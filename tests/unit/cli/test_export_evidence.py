"""The evidence of a case as one command: for whom, what stayed in and why, and a list that a stranger can check."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.moments import now
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Office
from counsel_desk.services import cases, clients, evidence, incidents
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def make(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A closed vault with one case: a message to the client and one to somebody else, each with its screenshot."""

    def make(*, agreed: bool = True) -> Path:
        folder = tmp_path / "vault"
        desk, _code = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK)
        case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
        if agreed:
            client = cases.load_case_file(desk, case_id).client
            clients.give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
        told = (("再不还款就去你单位", Contacted.CLIENT), ("叫你朋友还钱", Contacted.FRIEND))
        for words, contacted in told:
            details = IncidentDetails(now(), number="13800000005", words=words, contacted=contacted)
            incident = incidents.record_incident(desk, case_id, details)
            kept = EvidenceDetails(incidents=(incident,))
            evidence.attach_bytes(desk, case_id, words.encode(), f"{contacted}.png", kept)
        close_vault(desk)
        monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
        return folder

    return make


def test_a_folder_is_written_that_sha256sum_finds_whole(run, make, tmp_path: Path) -> None:
    said = run("--vault", make(), "export", "evidence", "C-2026-0001", tmp_path / "out", "--purpose", "court")
    assert said.code == 0
    assert said.out.splitlines() == [f"Written: {tmp_path / 'out'}", "Court: 1 files of evidence, 2 contacts"]
    assert said.err == "Evidence 2: Not included: it concerns somebody who has not agreed\n"
    checked = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / "out", capture_output=True, text=True, check=True
    )
    assert checked.stdout.splitlines() == [
        "evidence-bundle.pdf: OK",
        "evidence-bundle.xlsx: OK",
        "originals/001.png: OK",
    ]


def test_one_json_document_tells_what_went_out_and_what_stayed(run, make, tmp_path: Path) -> None:
    said = run("--vault", make(), "export", "evidence", "C-2026-0001", tmp_path / "out.zip", "--json")
    document = json.loads(said.out)
    assert (document["purpose"], document["contacts"]) == ("police", 2)
    assert [(each["number"], each["file"], each["held_back"]) for each in document["evidence"]] == [
        (1, "originals/001.png", None),
        (2, "", "person"),
    ]


def test_without_consent_nothing_is_written_unless_a_life_is_at_stake(run, make, tmp_path: Path) -> None:
    vault, target = make(agreed=False), tmp_path / "out.zip"
    refused = run("--vault", vault, "export", "evidence", "C-2026-0001", target)
    assert (refused.code, refused.out, target.exists()) == (1, "", False)
    assert "has not agreed" in refused.err
    said = run("--vault", vault, "export", "evidence", "C-2026-0001", target, "--to-protect-life", "今晚有人上门")
    assert (said.code, said.err) == (0, "")
    assert "2 files of evidence" in said.out


def test_a_period_is_kept_to_and_a_day_that_is_none_is_told(run, make, tmp_path: Path) -> None:
    command = ("--vault", make(), "export", "evidence", "C-2026-0001", tmp_path / "out.zip", "--json")
    assert json.loads(run(*command, "--until", "2020-01-31").out)["contacts"] == 0
    said = run(*command, "--since", "2026-13-01")
    assert said.code == 2
    assert "is not a day" in said.err


def test_a_purpose_nobody_knows_is_told_with_those_that_are_known(run, make, tmp_path: Path) -> None:
    said = run("--vault", make(), "export", "evidence", "C-2026-0001", tmp_path / "out.zip", "--purpose", "press")
    assert said.code == 2
    assert "regulator" in said.err
