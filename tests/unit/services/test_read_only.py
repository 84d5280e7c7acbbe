"""A vault that can only be read: everything is shown, nothing is tried on opening, and writing is refused kindly."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CallNote, NoteKind
from counsel_desk.domain.figure_cells import SummaryCell
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import FileError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services import (
    calls,
    cases,
    checklists,
    clients,
    drafts,
    evidence,
    health,
    incidents,
    office,
    papers,
    tasks,
)
from counsel_desk.services.behind_figures import records_behind
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.services.lists import list_ids
from counsel_desk.services.search import search
from counsel_desk.services.statistics import count_figures, export_figures
from counsel_desk.services.vaults import close_vault, open_vault

PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture
def shown(desk: Desk) -> Iterator[Desk]:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    clients.give_consent(desk, cases.load_case_file(desk, case_id).client.id, ConsentPurpose.PRINT, ConsentMeans.SPOKEN)
    close_vault(desk)
    opened = open_vault(desk.vault.folder, PASSPHRASE, read_only=True, clock=desk.clock)
    yield opened
    close_vault(opened)


def content(desk: Desk) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in desk.vault.folder.iterdir() if path.suffix in {".db", ".json"}}


def test_everything_can_be_looked_at_and_no_byte_changes(shown: Desk) -> None:
    before = content(shown)
    (case_id,) = list_ids(shown, ListKind.CASES, ListView())
    assert cases.load_case_file(shown, case_id).client.details.name == "示例·阿青"
    assert checklists.case_checklists(shown, case_id)
    assert search(shown, "阿青").hits
    assert tasks.today(shown).without_next_step_count == 1
    figures = count_figures(shown, Month(2026, 11)).summary
    assert len(records_behind(shown, SummaryCell(Figure.NEW_CASES), Month(2026, 11))) == figures[Figure.NEW_CASES]
    assert case_history(shown, case_id)
    assert drafts.drafts_waiting(shown) == ()
    assert office.load_office(shown).name
    assert health.check(shown).ok
    assert content(shown) == before


WRITERS: dict[str, Callable[[Desk, Path], object]] = {
    "a call": lambda desk, _: calls.save_call_note(desk, CallNote(desk.clock(), text="来电")),
    "a case": lambda desk, _: cases.open_case(desk, ClientDetails()),
    "a note": lambda desk, _: cases.add_note(desk, 1, NoteKind.NOTE, "记"),
    "an incident": lambda desk, _: incidents.record_incident(desk, 1, incidents.draft_from(desk, "请还款")),
    "a task": lambda desk, _: tasks.add_task(desk, 1, TaskDetails("回电", desk.today)),
    "a file": lambda desk, _: evidence.attach_bytes(desk, 1, b"picture", "a.png"),
    "a step": lambda desk, _: checklists.complete_step(desk, checklists.case_checklists(desk, 1)[0].steps[0]),
    "a draft": lambda desk, _: drafts.keep_draft(desk, "call", "", {"text": "半句"}),
    "a setting": lambda desk, _: office.remember(desk, "x", 1),
    "a month": lambda desk, folder: export_figures(desk, Month(2026, 10), folder / "out", StatisticsWords(desk.pack)),
    "a paper": lambda desk, folder: papers.save(
        desk, 1, "checklist", folder / "out", lambda path: path.write_bytes(b"%PDF")
    ),
}


@pytest.mark.parametrize("what", WRITERS)
def test_writing_is_refused_kindly_and_leaves_no_file(shown: Desk, tmp_path: Path, what: str) -> None:
    before = content(shown)
    with pytest.raises(FileError) as refused:
        WRITERS[what](shown, tmp_path)
    assert refused.value.code == "file.read_only"
    assert not (tmp_path / "out").exists()
    assert content(shown) == before
