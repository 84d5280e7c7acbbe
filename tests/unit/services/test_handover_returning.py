"""A case that comes home from another office: who was erased meanwhile is somebody new, and authors are known again."""

from pathlib import Path

import pytest

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases, health, undo
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.office import counsellors
from counsel_desk.services.restoring import restore_in_place
from counsel_desk.services.taking_over import take_over
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from tests.conftest import PASSPHRASE, QUICK, StandingClock
from tests.unit.services.handovers import NAME, NEXT_OFFICE, SECRET, agree, client_of, give, note_of


@pytest.fixture
def gone(desk: Desk, tmp_path: Path) -> CaseId:
    """A case with a note, that went to another office: its file lies at `out.handover`."""
    made = cases.open_case(desk, ClientDetails(NAME))
    cases.add_note(desk, made, NoteKind.NOTE, "在青禾谈过")
    agree(desk, client_of(desk, made))
    give(desk, tmp_path / "out.handover", made)
    return made


@pytest.mark.usefixtures("gone")
def test_somebody_erased_here_who_comes_back_stays_while_others_are_erased_and_backups_restored(
    desk: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    folder = desk.vault.folder
    cases.open_case(desk, ClientDetails("示例·阿蓝"))
    close_vault(desk)
    erase(folder, ErasingAsked("P-2026-0001", PASSPHRASE), clock=clock)
    opened = open_vault(folder, PASSPHRASE, clock=clock)
    (returned,) = take_over(opened, tmp_path / "out.handover", SECRET, note_of).cases
    kept = back_up_now(opened).kept.path
    close_vault(opened)
    clock.move(minutes=5)

    erase(folder, ErasingAsked("P-2026-0002", PASSPHRASE), clock=clock)
    restored = restore_in_place(folder, kept, PASSPHRASE, clock=clock)

    after = open_vault(folder, PASSPHRASE, clock=clock)
    assert restored.left_out == 1
    assert cases.load_case_file(after, returned.id).client.details.name == NAME
    assert health.check(after).ok
    close_vault(after)


@pytest.mark.usefixtures("gone")
def test_counsellors_are_known_at_home_also_when_the_other_office_took_the_case_over_twice(
    desk: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    there = tmp_path / "there" / "vault"
    other, _code = create_vault(there, Office(NEXT_OFFICE), "示例·齐四", PASSPHRASE, clock=clock, cost=QUICK)
    take_over(other, tmp_path / "out.handover", SECRET, note_of)
    undo.undo(other)
    (here,) = take_over(other, tmp_path / "out.handover", SECRET, note_of).cases
    known = counsellors(other)

    undo.undo(other)
    assert [each.name for each in counsellors(other)] == ["示例·齐四"]
    undo.redo(other)
    assert counsellors(other) == known
    give(other, tmp_path / "back.handover", here.id)
    close_vault(other)

    (home,) = take_over(desk, tmp_path / "back.handover", SECRET, note_of).cases
    assert {each.text: each.author for each in cases.notes_of(desk, home.id)}["在青禾谈过"] == desk.counsellor.name
    assert len(counsellors(desk)) == 2
    assert health.check(desk).ok
