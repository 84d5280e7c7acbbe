"""The history of a case says who did what when, one line for each thing a person did."""

from dataclasses import replace

from counsel_desk.domain.cases import CaseDetails, NoteKind, Risk
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.services import organisations
from counsel_desk.services.cases import add_note, change_case, load_case_file, open_case
from counsel_desk.services.checklists import case_checklists, complete_step
from counsel_desk.services.clients import change_client, give_consent
from counsel_desk.services.debts import Named, add_debt
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history, office_history, organisation_history
from counsel_desk.services.office_lists import save_hotline
from counsel_desk.services.undo import undo


def test_opening_a_case_is_one_line_whatever_it_brings_along(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"), CaseDetails(situations=("SIT-06",)))
    (opened,) = case_history(desk, case_id)
    assert (opened.action, opened.who, opened.changed) == ("case.open", "示例·林一", ())


def test_each_deed_stands_with_its_time_newest_first(desk: Desk, clock) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    clock.move(minutes=5)
    add_note(desk, case_id, NoteKind.ADVICE, "先不要转账")
    clock.move(minutes=5)
    add_debt(desk, case_id, DebtDetails(claimed=1_200_000))
    history = case_history(desk, case_id)
    assert [deed.action for deed in history] == ["debt.add", "note.add", "case.open"]
    assert history[0].at > history[1].at > history[2].at


def test_a_change_names_its_fields_and_nothing_of_their_content(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    case = load_case_file(desk, case_id).case
    change_case(desk, case, replace(case.details, risk=Risk.HIGH, risk_reason="有人上门", summary="三笔网贷"))
    changed = case_history(desk, case_id)[0].changed
    assert set(changed) == {"case_file.risk", "case_file.risk_reason", "case_file.summary"}


def test_changes_of_the_client_and_of_steps_belong_to_the_case(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    client = load_case_file(desk, case_id).client
    change_client(desk, client, replace(client.details, region="示例市"))
    give_consent(desk, client.id, ConsentPurpose.PRINT, ConsentMeans.SPOKEN)
    complete_step(desk, case_checklists(desk, case_id)[0].steps[0])
    history = case_history(desk, case_id)
    assert [deed.action for deed in history] == ["step.done", "consent.give", "client.change", "case.open"]
    assert history[2].changed == ("client.region",)


def test_another_case_stays_out(desk: Desk) -> None:
    first = open_case(desk, ClientDetails(name="王小喆"))
    other = open_case(desk, ClientDetails(name="李示例"))
    add_note(desk, other, NoteKind.NOTE, "与前案无关")
    complete_step(desk, case_checklists(desk, other)[0].steps[0])
    assert [deed.action for deed in case_history(desk, first)] == ["case.open"]


def test_what_was_taken_back_stays_in_the_history(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    add_debt(desk, case_id, DebtDetails(claimed=1_200_000))
    undo(desk)
    assert [deed.action for deed in case_history(desk, case_id)] == ["undo:debt.add", "debt.add", "case.open"]


def test_only_the_newest_deeds_are_read(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    for number in range(5):
        add_note(desk, case_id, NoteKind.NOTE, f"第{number}条")
    assert len(case_history(desk, case_id, limit=3)) == 3


def test_the_history_of_an_organisation_tells_what_was_done_to_it_and_not_whose_case_names_it(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    add_debt(desk, case_id, DebtDetails(), named=Named(lender="晴天消费金融（虚构）"))
    (lender,) = organisations.organisations(desk)
    organisations.change_organisation(desk, lender, replace(lender.details, hotline="95000001"))
    other = organisations.name_organisation(desk, "另一家（虚构）", OrganisationRole.LENDER)
    add_debt(desk, case_id, DebtDetails(lender=lender.id))

    told = [(each.action, each.changed) for each in organisation_history(desk, lender.id)]

    assert told == [("organisation.change", ("organisation.hotline",)), ("debt.add", ())]
    assert [each.action for each in organisation_history(desk, other)] == ["organisation.add"]


def test_the_history_of_the_office_tells_of_its_lists_and_of_no_case(desk: Desk) -> None:
    case_id = open_case(desk, ClientDetails(name="王小喆"))
    add_note(desk, case_id, NoteKind.NOTE, "只在案里")
    line = OfficeHotline("4000000001", "示例热线")
    save_hotline(desk, line)
    save_hotline(desk, replace(line, hours="夜里"), instead_of=line.number)
    desk.database.note_deed("backup.make")

    told = [(each.action, each.changed) for each in office_history(desk)]

    assert told[:3] == [
        ("backup.make", ()),
        ("hotline.save", ("office_hotline.hours",)),
        ("hotline.save", ()),
    ]
    assert not {"case.open", "note.add"} & {action for action, _changed in told}
