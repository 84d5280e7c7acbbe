"""What a client carries home: asked first, few things at once, nothing of the counsellor's."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.guidance import Deadline, LegalBasis
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.domain.papers import PaperHotline
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.errors import FileError, RefusedError
from counsel_desk.services import cases, checklists, clients, papers
from counsel_desk.services.desk import Desk
from counsel_desk.services.office_lists import save_hotline
from counsel_desk.storage import tables
from tests.conftest import StandingClock


class Phrases:
    """Words plain enough to see where they came from."""

    def basis(self, basis: LegalBasis) -> str:
        return basis.key

    def deadline(self, deadline: Deadline, due_on: date | None, *, projected: bool) -> str:
        return f"{deadline.code}:{due_on}"

    def two_matters(self) -> str:
        return "两件事"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(situations=("SIT-06", "SIT-10")))


def consent(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.PRINT, ConsentMeans.SPOKEN)


def test_without_consent_nothing_with_a_name_is_printed(desk: Desk, case_id: CaseId) -> None:
    with pytest.raises(RefusedError) as refused:
        papers.client_checklist(desk, case_id, Phrases())
    assert refused.value.code == "paper.no_consent"


def test_to_protect_life_missing_consent_is_overridden_and_written_down(desk: Desk, case_id: CaseId) -> None:
    reason = "门口有人，先把报警步骤给她"
    assert papers.client_checklist(desk, case_id, Phrases(), to_protect_life=reason).today
    papers.handed_out(desk, case_id, "checklist", to_protect_life=reason)
    with desk.database.read() as session:
        entry = session.query(tables.History).filter_by(action="paper.print").one()
        said = session.get_one(tables.HistoryContent, entry.id).content
    assert said == {"paper": "checklist", "to_protect_life": reason}
    assert entry.case_id == case_id


def test_at_most_three_things_stand_on_page_one_and_none_of_them_twice(desk: Desk, case_id: CaseId) -> None:
    consent(desk, case_id)
    paper = papers.client_checklist(desk, case_id, Phrases())
    texts = [step.text for step in paper.today] + [step.text for s in paper.sections for step in s.steps]
    assert 1 <= len(paper.today) <= 3
    assert len(texts) == len(set(texts))


def test_only_the_clients_steps_are_on_the_clients_paper(desk: Desk, case_id: CaseId) -> None:
    consent(desk, case_id)
    paper = papers.client_checklist(desk, case_id, Phrases())
    texts = {step.text for step in paper.today} | {step.text for s in paper.sections for step in s.steps}
    of_client = {s.step.client_text for each in checklists.case_checklists(desk, case_id) for s in each.steps}
    assert texts <= of_client - {""}


def test_a_step_that_is_done_is_not_printed_again(desk: Desk, case_id: CaseId) -> None:
    consent(desk, case_id)
    carried = next(each for each in checklists.case_checklists(desk, case_id) if each.checklist.code == "CL-07")
    assert papers.client_checklist(desk, case_id, Phrases(), only="CL-07").today
    for step in carried.steps:
        checklists.complete_step(desk, step)
    done = papers.client_checklist(desk, case_id, Phrases(), only="CL-07")
    assert (done.today, done.sections) == ((), ())


def test_a_checklist_the_case_does_not_carry_is_printed_as_the_guidance_has_it(desk: Desk, case_id: CaseId) -> None:
    consent(desk, case_id)
    paper = papers.client_checklist(desk, case_id, Phrases(), only="CL-09")
    assert paper.sections or paper.today
    assert "CL-09" not in {each.checklist.code for each in checklists.case_checklists(desk, case_id)}
    with pytest.raises(RefusedError) as refused:
        papers.client_checklist(desk, case_id, Phrases(), only="CL-99")
    assert refused.value.code == "paper.no_such_checklist"


def test_a_dated_deadline_tells_its_day(desk: Desk, case_id: CaseId) -> None:
    consent(desk, case_id)
    dated = next(
        step
        for each in checklists.case_checklists(desk, case_id)
        for step in each.steps
        if step.step.deadline is not None and step.step.client_text
    )
    checklists.date_deadline(desk, dated, date(2026, 11, 10))
    paper = papers.client_checklist(desk, case_id, Phrases())
    said = {d for step in (*paper.today, *(s for x in paper.sections for s in x.steps)) for d in step.deadlines}
    assert any("2026-" in text or "2027-" in text for text in said)


def test_the_offices_own_numbers_are_printed_apart_from_the_guidances(desk: Desk, case_id: CaseId) -> None:
    consent(desk, case_id)
    save_hotline(desk, OfficeHotline("400-000-0001", "示例互助热线", "夜里有人听", "每天 20:00–02:00"))
    paper = papers.client_checklist(desk, case_id, Phrases())
    assert paper.office_hotlines == (PaperHotline("4000000001", "示例互助热线", "夜里有人听 · 每天 20:00–02:00"),)
    assert paper.office_hotlines[0] not in paper.hotlines


def test_under_the_cases_code_a_paper_needs_no_consent_and_names_nobody(desk: Desk, case_id: CaseId) -> None:
    paper = papers.client_checklist(desk, case_id, Phrases(), with_name=False)
    assert paper.client == "C-2026-0001"
    assert "示例·阿青" not in repr(paper)


def told(desk: Desk, case_id: CaseId, **how: bool) -> list[tuple[date, str]]:
    paper = papers.client_checklist(desk, case_id, Phrases(), with_advice=True, **how)
    return [(each.on, each.text) for each in paper.told]


def test_what_the_client_was_told_is_repeated_with_its_day_when_asked_for(
    desk: Desk, case_id: CaseId, clock: StandingClock
) -> None:
    consent(desk, case_id)
    first = desk.today
    cases.add_note(desk, case_id, NoteKind.ADVICE, "不要转账到个人账户。")
    cases.add_note(desk, case_id, NoteKind.NOTE, "她很累。")
    clock.move(days=2)
    cases.add_note(desk, case_id, NoteKind.ADVICE, "请对方发书面材料。")
    assert papers.client_checklist(desk, case_id, Phrases()).told == ()
    assert told(desk, case_id) == [(first, "不要转账到个人账户。"), (desk.today, "请对方发书面材料。")]
    cases.add_note(desk, case_id, NoteKind.ADVICE, "不要转账到个人账户。")
    assert told(desk, case_id)[-1] == (desk.today, "不要转账到个人账户。")
    assert len(told(desk, case_id)) == 2


def test_advice_under_the_cases_code_names_nobody(desk: Desk, case_id: CaseId) -> None:
    cases.add_note(desk, case_id, NoteKind.ADVICE, "示例·阿青先休息。")
    assert told(desk, case_id, with_name=False) == [(desk.today, "C-2026-0001先休息。")]


def test_advice_is_not_on_paper_when_the_client_wants_notes_kept_back(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(
        desk, client.id, ConsentPurpose.PRINT, ConsentMeans.SPOKEN, withhold=frozenset({Withheld.NOTES})
    )
    cases.add_note(desk, case_id, NoteKind.ADVICE, "先休息。")
    assert told(desk, case_id) == []


def test_the_neutral_sheet_knows_nobody(desk: Desk) -> None:
    assert replace(papers.neutral_sheet(appointment="周四 15:00"), appointment="") == papers.neutral_sheet()


def printed(desk: Desk) -> int:
    with desk.database.read() as session:
        return session.query(tables.History).filter_by(action="paper.print").count()


def test_a_paper_is_written_whole_and_written_down(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    papers.save(desk, case_id, "checklist", target, lambda path: path.write_bytes(b"%PDF"))
    assert target.read_bytes() == b"%PDF"
    assert printed(desk) == 1


def test_a_paper_that_could_not_be_written_was_not_handed_out(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    with pytest.raises(FileError):
        papers.save(desk, case_id, "checklist", tmp_path / "gone" / "paper.pdf", lambda path: path.write_bytes(b""))
    assert printed(desk) == 0
    assert list(tmp_path.glob("*.pdf")) == []
