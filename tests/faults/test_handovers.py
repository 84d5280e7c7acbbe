"""Giving cases away and taking them over survive what happens: a file is there whole or not, cases are in or not."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Office
from counsel_desk.messages.handover_words import note_of_arrival
from counsel_desk.services import cases, clients, health, history
from counsel_desk.services.evidence import attach_bytes, content_of, evidence_of
from counsel_desk.services.handover import hand_over
from counsel_desk.services.taking_over import look_into, take_over
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from tests.conftest import PASSPHRASE, QUICK
from tests.faults.dying import at_call, dies_at_call

SECRET = "只为这个文件 的口令"
CASE = CaseId(1)


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory, new_vault: Path) -> Path:
    """Two closed vaults, one with a case whose client agreed, and the file it was given away in."""
    folder = tmp_path_factory.mktemp("offices")
    shutil.copytree(new_vault, folder / "giving" / "vault")
    desk = open_vault(folder / "giving" / "vault", PASSPHRASE)
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.HANDOVER, ConsentMeans.WRITTEN)
    attach_bytes(desk, case_id, b"invented" * 200_000, "screenshot.png", EvidenceDetails())
    hand_over(desk, [case_id], folder / "given.handover", SECRET, "河口互助（虚构）", cost=QUICK)
    close_vault(desk)
    (folder / "taking").mkdir()
    other, _code = create_vault(
        folder / "taking" / "vault", Office("河口互助（虚构）"), "示例·齐四", PASSPHRASE, cost=QUICK
    )
    close_vault(other)
    return folder


def give_away(folder: Path) -> None:
    desk = open_vault(folder / "giving" / "vault", PASSPHRASE)
    hand_over(desk, [CASE], folder / "out.handover", SECRET, "河口互助（虚构）", cost=QUICK)
    close_vault(desk)


def take_in(folder: Path) -> None:
    desk = open_vault(folder / "taking" / "vault", PASSPHRASE)
    take_over(desk, folder / "given.handover", SECRET, note_of_arrival)
    close_vault(desk)


def moments(work: Callable[[Path], None], offices: Path, place: Path) -> range:
    """So many changes on the disk the work makes, some of which are tried."""
    shutil.copytree(offices, place)
    with pytest.MonkeyPatch.context() as patched:
        calls = at_call(0, lambda: None, patched)
        work(place)
        every = calls()
    return range(every, 0, -max(1, every // 3))


def test_whoever_dies_while_a_file_is_written_leaves_it_whole_or_not_there(offices: Path, tmp_path: Path) -> None:
    found = set()
    for number in moments(give_away, offices, tmp_path / "counted"):
        folder = tmp_path / f"try{number}"
        shutil.copytree(offices, folder)
        assert dies_at_call(number, partial(give_away, folder))
        desk = open_vault(folder / "giving" / "vault", PASSPHRASE)
        there = (folder / "out.handover").exists()
        if there:  # then it is whole, and written down
            assert history.case_history(desk, CASE)[0].action == "handover.gone"
            assert len(history.case_history(desk, CASE)) > 1
        assert health.check(desk).ok
        assert [each.name for each in (folder / "giving").iterdir()] == ["vault"]  # what was half made is gone
        close_vault(desk)
        found.add(there)
        if there:
            other = open_vault(folder / "taking" / "vault", PASSPHRASE)
            assert len(look_into(other, folder / "out.handover", SECRET).cases) == 1
            close_vault(other)
        shutil.rmtree(folder)
    assert found == {True, False}


def test_whoever_dies_while_cases_are_taken_over_has_all_of_them_or_none(offices: Path, tmp_path: Path) -> None:
    found = set()
    for number in moments(take_in, offices, tmp_path / "counted"):
        folder = tmp_path / f"try{number}"
        shutil.copytree(offices, folder)
        assert dies_at_call(number, partial(take_in, folder))
        desk = open_vault(folder / "taking" / "vault", PASSPHRASE)
        checked = health.check(desk)
        assert checked.ok
        assert [each.name for each in (folder / "taking").iterdir()] == ["vault"]
        there = checked.counts.cases == 1
        if not there:  # it can be done again
            take_over(desk, folder / "given.handover", SECRET, note_of_arrival)
        (file,) = evidence_of(desk, CASE)
        assert content_of(desk, file) == b"invented" * 200_000
        close_vault(desk)
        found.add(there)
        shutil.rmtree(folder)
    assert found == {True, False}
