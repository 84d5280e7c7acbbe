"""Whose the senders of an import are, what is written of them, and what an import leaves that brought nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.message_facts import ProposedOrganisation, propose_organisation
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import InputError
from counsel_desk.exchange.phone_files import open_phone_file, open_phone_text
from counsel_desk.services import cases, evidence, history, incidents, organisations, search, undo
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import MessagesOutcome, import_messages
from counsel_desk.services.message_senders import survey
from tests.unit.exchange import phone_exports as phone

FIRST, SECOND, OTHER = "10690000000001", "10690000000002", "95000001"
ALL = Choice(senders=None)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """One message each of two numbers of one collector, and one of somebody else."""
    messages = (
        (FIRST, "【晴天消费金融(虚构)】请还款"),
        (SECOND, "【晴天消费金融(虚构)】今天还款"),
        (OTHER, "账单已出"),
    )
    said = [phone.sms(phone.at(f"2026-03-05 10:0{n}:00"), words, number) for n, (number, words) in enumerate(messages)]
    return phone.written(tmp_path / "sms.xml", phone.smses(said))


def bring(desk: Desk, case_id: CaseId, path: Path, choice: Choice) -> MessagesOutcome:
    return import_messages(desk, case_id, open_phone_file(path), choice)


def proposed(name: str = "晴天消费金融(虚构)") -> ProposedOrganisation:
    found = propose_organisation(name)
    assert found is not None
    return found


def owners(desk: Desk, case_id: CaseId) -> dict[str, object]:
    return {each.details.number: each.details.organisation for each in incidents.incidents_of(desk, case_id)}


def actions(desk: Desk, case_id: CaseId) -> list[str]:
    return [each.action for each in history.case_history(desk, case_id)]


def test_one_new_organisation_learns_every_number_that_is_said_to_be_its_own(
    desk: Desk, case_id: CaseId, export: Path
) -> None:
    bring(desk, case_id, export, replace(ALL, organisations={FIRST: proposed(), SECOND: proposed()}))
    [made] = organisations.organisations(desk)
    assert set(made.details.numbers) == {FIRST, SECOND}
    assert owners(desk, case_id) == {FIRST: made.id, SECOND: made.id, OTHER: None}
    assert [each.id for each in search.search(desk, "晴天消费").hits if each.kind == "organisation"]


def test_an_organisation_of_whom_nothing_entered_is_not_written_down(desk: Desk, case_id: CaseId, export: Path) -> None:
    choice = Choice(frozenset({OTHER}), organisations={FIRST: proposed()})
    assert bring(desk, case_id, export, choice).imported == 1
    assert organisations.organisations(desk) == ()


def test_a_sender_may_be_left_open_although_its_number_is_known(desk: Desk, case_id: CaseId, export: Path) -> None:
    organisations.add_organisation(desk, OrganisationDetails("雨天银行(虚构)", numbers=(OTHER,)))
    bring(desk, case_id, export, replace(ALL, organisations={OTHER: None}))
    assert owners(desk, case_id)[OTHER] is None


def test_a_number_that_is_none_does_not_keep_an_organisation_out(desk: Desk, case_id: CaseId) -> None:
    text = open_phone_text("催收小王 2026-03-05 10:00\n请还款")
    import_messages(desk, case_id, text, Choice(None, organisations={"催收小王": proposed()}))
    [made] = organisations.organisations(desk)
    assert made.details.numbers == ()


def test_a_name_that_cannot_be_kept_leaves_the_vault_as_it_was(desk: Desk, case_id: CaseId, export: Path) -> None:
    nameless = ProposedOrganisation(" ", proposed().role, proposed().kind)
    with pytest.raises(InputError, match=r"organisation\.nameless"):
        bring(desk, case_id, export, replace(ALL, organisations={FIRST: nameless}))
    assert incidents.incidents_of(desk, case_id) == ()


def test_an_import_that_brings_nothing_new_leaves_no_trace(desk: Desk, case_id: CaseId, export: Path) -> None:
    choice = replace(ALL, keep_file=True, organisations={FIRST: proposed()})
    first = bring(desk, case_id, export, choice)
    undo.undo(desk)
    undo.redo(desk)
    before = actions(desk, case_id)
    again = bring(desk, case_id, export, replace(choice, organisations={FIRST: proposed("别的名字(虚构)")}))
    assert (again.imported, again.evidence) == (0, first.evidence)
    assert actions(desk, case_id) == before
    assert len(organisations.organisations(desk)) == 1
    assert undo.undo(desk) == "import.messages"
    assert incidents.incidents_of(desk, case_id) == ()


def test_the_file_alone_can_be_kept_of_messages_that_are_in_already(desk: Desk, case_id: CaseId, export: Path) -> None:
    bring(desk, case_id, export, ALL)
    outcome = bring(desk, case_id, export, replace(ALL, keep_file=True))
    assert (outcome.imported, [each.id for each in evidence.evidence_of(desk, case_id)]) == (0, [outcome.evidence])
    undo.undo(desk)
    assert evidence.evidence_of(desk, case_id) == ()
    assert len(incidents.incidents_of(desk, case_id)) == 3


def test_taking_an_import_back_and_bringing_it_again_stand_in_the_history_of_the_case(
    desk: Desk, case_id: CaseId, export: Path
) -> None:
    bring(desk, case_id, export, ALL)
    undo.undo(desk)
    undo.redo(desk)
    assert actions(desk, case_id) == ["redo:import.messages", "undo:import.messages", "import.messages", "case.open"]


def test_calls_that_a_source_does_not_record_are_not_counted_as_none(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text(f"对方号码,通话时间,呼叫类型\n{FIRST},2026-03-05 10:00:00,被叫\n", encoding="utf-8")
    [of_table] = survey(desk, open_phone_file(table)).senders
    rings = [phone.call(phone.at("2026-03-05 10:00:00"), FIRST, kind=kind) for kind in (1, 3)]
    backup = phone.written(tmp_path / "calls.xml", phone.calls(rings))
    [of_backup] = survey(desk, open_phone_file(backup)).senders
    assert (of_table.calls, of_table.unanswered) == (1, None)
    assert of_backup.unanswered == 1
