"""Two clients of one family stay apart: nothing of one shows in the file, history, print or export of the other."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentMeans,
    ConsentPurpose,
    PersonDetails,
    PhoneUse,
    Relation,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import RefusedError
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import cases, clients, incidents, papers, people_around, tasks
from counsel_desk.services.case_summary import export_case
from counsel_desk.services.client_file import load_client_file
from counsel_desk.services.client_notes import add_client_note
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history, client_history
from counsel_desk.storage.records import people

SHARED = "13800000005"  # the telephone at home


@dataclass(frozen=True)
class Member:
    """One of the family, with a word that stands in every part of their record and nowhere else."""

    client: ClientId
    case: CaseId
    planted: str


def write_down(desk: Desk, name: str, own: str, planted: str) -> Member:
    """A client with a whole record."""
    details = ClientDetails(
        name,
        alias=f"{planted}称呼",
        region=f"{planted}省",
        phones=(ClientPhone(own), ClientPhone(SHARED, PhoneUse.SHARED)),
        safe_contact=SafeContact(CallPermission.MAY_CALL, (), f"{planted}嘱咐"),
    )
    case = cases.open_case(desk, details, CaseDetails(summary=f"{planted}概要", situations=("SIT-06",)))
    client = cases.load_case_file(desk, case).client.id
    for purpose in ConsentPurpose:
        clients.give_consent(desk, client, purpose, ConsentMeans.SPOKEN)
    add_client_note(desk, client, f"{planted}客注")
    cases.add_note(desk, case, NoteKind.ADVICE, f"{planted}建议")
    tasks.add_task(desk, case, TaskDetails(f"{planted}待办", desk.today))
    details = IncidentDetails(datetime(2026, 11, 17, 9, tzinfo=CHINA), number="95000", words=f"{planted}原话")
    incidents.record_incident(desk, case, details)
    return Member(client, case, planted)


@pytest.fixture
def wife(desk: Desk) -> Member:
    return write_down(desk, "示例·阿青", "13800000001", "玉簪")


@pytest.fixture
def husband(desk: Desk, wife: Member) -> Member:
    """He stands among the people around her, and she among those around him."""
    made = write_down(desk, "示例·大川", "13800000002", "石斧")
    about_him = PersonDetails("示例·大川", Relation.SPOUSE, "13800000002", contacted=True, note=f"{wife.planted}看法")
    about_her = PersonDetails("示例·阿青", Relation.SPOUSE, "13800000001", contacted=True, note=f"{made.planted}看法")
    people_around.add_person(desk, wife.client, about_him)
    people_around.add_person(desk, made.client, about_her)
    return made


def checklist(desk: Desk, member: Member, _folder: Path) -> str:
    return str(papers.client_checklist(desk, member.case, paper_phrases()))


def workbook(desk: Desk, member: Member, folder: Path) -> str:
    target = folder / "case.xlsx"
    export_case(desk, member.case, target, CaseSentences(), case_paper_pdf)
    book = openpyxl.load_workbook(target)
    return str([list(sheet.iter_rows(values_only=True)) for sheet in book])


def page_of_the_case(desk: Desk, member: Member, _folder: Path) -> str:
    of_case = (cases.notes_of, tasks.tasks_of, incidents.incidents_of, people_around.circle_of_case)
    return str((cases.load_case_file(desk, member.case), *(read(desk, member.case) for read in of_case)))


def page_of_the_client(desk: Desk, member: Member, _folder: Path) -> str:
    return str(load_client_file(desk, member.client))


def histories(desk: Desk, member: Member, _folder: Path) -> str:
    return str((case_history(desk, member.case), client_history(desk, member.client)))


SHOWN: tuple[Callable[[Desk, Member, Path], str], ...] = (
    checklist,
    workbook,
    page_of_the_case,
    page_of_the_client,
    histories,
)


@pytest.mark.parametrize("shown", SHOWN)
def test_nothing_of_one_shows_in_what_is_shown_of_the_other(
    desk: Desk, wife: Member, husband: Member, shown: Callable[[Desk, Member, Path], str], tmp_path: Path
) -> None:
    assert husband.planted not in shown(desk, wife, tmp_path)
    assert wife.planted not in shown(desk, husband, tmp_path)


@pytest.mark.parametrize("shown", [workbook, page_of_the_case, page_of_the_client])
def test_the_planted_words_would_be_seen(
    desk: Desk, wife: Member, shown: Callable[[Desk, Member, Path], str], tmp_path: Path
) -> None:
    assert wife.planted in shown(desk, wife, tmp_path)


def test_no_reference_of_one_stands_in_the_record_of_the_other(desk: Desk, wife: Member, husband: Member) -> None:
    for mine, other in ((wife, husband), (husband, wife)):
        file = cases.load_case_file(desk, other.case)
        said = page_of_the_client(desk, mine, Path()) + page_of_the_case(desk, mine, Path())
        assert file.case.reference not in said
        assert file.client.reference not in said


def test_what_changes_both_at_once_tells_each_history_its_own_part(desk: Desk, wife: Member, husband: Member) -> None:
    his, hers = (clients.load_client(desk, each.client) for each in (husband, wife))
    with desk.database.change("client.change") as session:
        people.set_client(session, hers, replace(hers.details, region="示例市"), desk.clock)
        people.set_client(session, his, replace(his.details, alias="大川"), desk.clock)
    assert (
        case_history(desk, wife.case)[0].changed == client_history(desk, wife.client)[0].changed == ("client.region",)
    )
    assert client_history(desk, husband.client)[0].changed == ("client.alias",)


def test_somebody_from_around_another_client_is_let_into_no_incident(desk: Desk, wife: Member, husband: Member) -> None:
    around_him = people_around.people_around(desk, husband.client)[0]
    told = IncidentDetails(desk.clock(), words="打给家里", contacted=Contacted.RELATIVE, person=around_him.id)
    with pytest.raises(RefusedError) as refused:
        incidents.record_incident(desk, wife.case, told)
    assert refused.value.code == "person.of_another"
    incident = incidents.incidents_of(desk, wife.case)[0]
    with pytest.raises(RefusedError) as refused:
        incidents.change_incident(desk, incident, replace(incident.details, person=around_him.id))
    assert refused.value.code == "person.of_another"


def test_an_incident_that_names_somebody_says_that_collectors_reached_them(desk: Desk, wife: Member) -> None:
    sister = people_around.add_person(desk, wife.client, PersonDetails("示例·阿妹", Relation.SIBLING))
    told = IncidentDetails(desk.clock(), words="打给妹妹", contacted=Contacted.RELATIVE, person=sister)
    incident = incidents.load_incident(desk, incidents.record_incident(desk, wife.case, told))
    assert incident.person is not None
    assert incident.person.details == PersonDetails("示例·阿妹", Relation.SIBLING, contacted=True)


def test_nothing_of_the_family_is_told_while_one_of_them_is_written_about(
    desk: Desk, wife: Member, husband: Member
) -> None:
    hers = clients.load_client(desk, wife.client)
    assert clients.possible_duplicates(desk, hers.details, wife.client) == clients.possible_duplicates(
        desk, ClientDetails()
    )
