"""What somebody limited to their own cases brings in never touches a colleague's, and tells nothing of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from counsel_desk.domain.cases import CaseDetails, CaseStatus
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.same_person import Whose
from counsel_desk.services import cases
from counsel_desk.services.caseload_questions import Answer
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import limit_to_own_cases
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from counsel_desk.storage.records import cases as case_records
from counsel_desk.storage.tables import Case, Client
from tests.conftest import PASSPHRASE, QUICK, StandingClock
from tests.unit.services.test_caseload_people import ID, bring_in, outcomes, row, table


def test_of_somebody_whose_record_is_not_ones_own_nothing_is_told(
    tmp_path: Path, new_vault: Path, clock: StandingClock
) -> None:
    folder = Path(shutil.copytree(new_vault, tmp_path / "two"))
    desk = open_vault(folder, PASSPHRASE, clock=clock)
    add_counsellor(desk, "示例·周二", "三只鸟 飞过 秋天", cost=QUICK)
    details = ClientDetails(name="示例·阿青", phones=(ClientPhone("13800000001"),))
    cases.open_case(desk, details, CaseDetails(counsellor=desk.counsellor.id))
    limit_to_own_cases(desk, limited=True)
    close_vault(desk)
    desk = open_vault(folder, "三只鸟 飞过 秋天", clock=clock)
    path = table(tmp_path, row("示例·阿青", owed="3000"))
    [question] = bring_in(desk, path, dry_run=True).questions
    assert (question.possible[0].client, question.possible[0].may_be_told) == (None, False)
    refused = bring_in(desk, path, {question.key: Answer(Whose.SAME)}, unsure=Whose.SAME)
    assert outcomes(refused) == [("rejected", "row.person_unsure")]
    assert bring_in(desk, path, unsure=Whose.NEW).clients == 1
    close_vault(desk)


@pytest.fixture
def limited(tmp_path: Path, new_vault: Path, clock: StandingClock) -> Iterator[Desk]:
    """The desk of somebody limited to their own cases; a colleague has one of 示例·阿青 with a debt."""
    folder = Path(shutil.copytree(new_vault, tmp_path / "two"))
    desk = open_vault(folder, PASSPHRASE, clock=clock)
    add_counsellor(desk, "示例·周二", "三只鸟 飞过 秋天", cost=QUICK)
    bring_in(desk, table(tmp_path, row("示例·阿青", "13800000001", "3000", id=ID)))
    limit_to_own_cases(desk, limited=True)
    close_vault(desk)
    desk = open_vault(folder, "三只鸟 飞过 秋天", clock=clock)
    yield desk
    close_vault(desk)


def everything(desk: Desk) -> list[tuple[int, int]]:
    """Ids and versions of all clients and cases, those of others too."""
    with desk.database.read(everyone=True) as session:
        return [tuple(each) for kind in (Client, Case) for each in session.execute(sa.select(kind.id, kind.version))]


@pytest.mark.parametrize("owed", ["3000", "500"], ids=["what stands there already", "something new"])
def test_a_row_that_is_certainly_of_a_colleagues_client_is_asked_about_and_never_goes_into_their_case(
    limited: Desk, tmp_path: Path, owed: str
) -> None:
    path = table(tmp_path, row("示例·阿青", "13800000001", owed, id=ID, region="云边县"))
    before = everything(limited)
    outcome = bring_in(limited, path, unsure=Whose.SAME)
    [question] = outcome.questions
    assert [each.may_be_told for each in question.possible] == [False]
    assert outcomes(outcome) == [("rejected", "row.person_unsure")]
    assert everything(limited) == before


def test_a_row_of_a_colleagues_client_may_be_somebody_new_and_is_known_the_second_time(
    limited: Desk, tmp_path: Path
) -> None:
    path = table(tmp_path, row("示例·阿青", "13800000001", "500"))
    assert (made := bring_in(limited, path, unsure=Whose.NEW)).clients == made.cases == 1
    again = bring_in(limited, path)
    assert (again.questions, outcomes(again)) == ((), [("skipped", "row.known")])


def test_of_a_client_seen_through_a_case_of_ones_own_no_case_of_a_colleague_is_meant(
    limited: Desk, tmp_path: Path
) -> None:
    with limited.database.read(everyone=True) as session:
        [client_id] = session.scalars(sa.select(Client.id))
    with limited.database.change("case.open") as session:
        details = CaseDetails(status=CaseStatus.CLOSED, counsellor=limited.counsellor.id)
        case_records.add_case(session, ClientId(client_id), details, limited.today, limited.clock)
    outcome = bring_in(limited, table(tmp_path, row("示例·阿青", "13800000001", "500")))
    assert (outcome.questions, outcome.clients, outcome.cases, outcome.debts) == ((), 0, 1, 1)
