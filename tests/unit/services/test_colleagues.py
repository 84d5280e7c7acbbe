"""Colleagues cover for each other, hand cases over with a word, and the coordinator sees who has how much."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.colleagues import Cover
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, Counsellor
from counsel_desk.domain.tasks import Priority, TaskDetails
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services import case_offers, caseloads, cases, covers, history, many, tasks, undo
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from tests.conftest import PASSPHRASE, QUICK, StandingClock

HERS = "三只鸟 飞过 秋天"


class OfficeOfTwo:
    """A vault in which now one, now the other sits at the desk; one who left is known too."""

    def __init__(self, folder: Path, clock: StandingClock) -> None:
        self.folder, self.clock = folder, clock
        self.desk = open_vault(folder, PASSPHRASE, clock=clock)
        self.lin = self.desk.counsellor
        self.zhou: Counsellor = add_counsellor(self.desk, "示例·周二", HERS, cost=QUICK)
        self.case = self.opened()

    def opened(self) -> CaseId:
        return cases.open_case(self.desk, ClientDetails("示例·阿青"), CaseDetails(counsellor=self.lin.id))

    def sit(self, who: Counsellor) -> Desk:
        close_vault(self.desk)
        self.desk = open_vault(self.folder, HERS if who == self.zhou else PASSPHRASE, clock=self.clock)
        return self.desk

    def whose(self, case_id: CaseId) -> int | None:
        return cases.load_case_file(self.desk, case_id).case.details.counsellor


@pytest.fixture
def two(tmp_path: Path, new_vault: Path, clock: StandingClock) -> Iterator[OfficeOfTwo]:
    made = OfficeOfTwo(Path(shutil.copytree(new_vault, tmp_path / "two")), clock)
    yield made
    close_vault(made.desk)


def test_an_offered_case_stays_whose_it_was_until_it_is_taken_over(two: OfficeOfTwo) -> None:
    tasks.add_task(two.desk, two.case, TaskDetails("回电", two.desk.today))
    assert case_offers.offer_cases(two.desk, [two.case], two.zhou.id, "她住你那边") == 1
    assert two.whose(two.case) == two.lin.id
    assert [each.offered_to for each in case_offers.offers_now(two.desk).asked] == ["示例·周二"]

    hers = two.sit(two.zhou)
    (waiting,) = case_offers.offers_now(hers).to_me
    assert (waiting.note, waiting.offered_by, waiting.client_name) == ("她住你那边", "示例·林一", "示例·阿青")
    case_offers.accept_offers(hers, [waiting])

    assert two.whose(two.case) == two.zhou.id
    assert {each.details.assignee for each in tasks.tasks_of(hers, two.case)} == {two.zhou.id}
    assert case_offers.offers_now(hers) == case_offers.OffersNow((), (), ())
    told = [deed.action for deed in history.case_history(hers, two.case)]
    assert told[:1] == ["case.take_over"]
    assert "case.offer" in told


def test_taking_a_case_over_is_undone_as_one_step(two: OfficeOfTwo) -> None:
    case_offers.offer_cases(two.desk, [two.case], two.zhou.id, "")
    hers = two.sit(two.zhou)
    case_offers.accept_offers(hers, case_offers.offers_now(hers).to_me)

    undo.undo(hers)
    assert two.whose(two.case) == two.lin.id
    assert len(case_offers.offers_now(hers).to_me) == 1


def test_a_case_is_given_back_with_a_word_that_whoever_offered_it_reads(two: OfficeOfTwo) -> None:
    case_offers.offer_cases(two.desk, [two.case], two.zhou.id, "")
    hers = two.sit(two.zhou)
    offers = case_offers.offers_now(hers).to_me
    with pytest.raises(InputError, match=r"offer\.word_missing"):
        case_offers.give_back(hers, offers, "  ")
    case_offers.give_back(hers, offers, "下周起休假")

    mine = two.sit(two.lin)
    (returned,) = case_offers.offers_now(mine).returned
    assert (returned.answer, two.whose(two.case)) == ("下周起休假", two.lin.id)
    case_offers.put_away(mine, [returned])
    assert not case_offers.offers_now(mine).returned


def test_a_case_given_to_somebody_is_offered_to_nobody_any_longer(two: OfficeOfTwo) -> None:
    other = two.opened()
    case_offers.offer_cases(two.desk, [two.case, other], two.zhou.id, "")
    many.hand_over_cases(two.desk, [two.case], None)
    case = cases.load_case_file(two.desk, other).case
    cases.change_case(two.desk, case, replace(case.details, counsellor=None))

    assert not case_offers.offers_now(two.desk).asked


def test_nobody_is_offered_what_they_have_nor_offers_to_themselves(two: OfficeOfTwo) -> None:
    many.hand_over_cases(two.desk, [two.case], two.zhou.id)

    assert case_offers.offer_cases(two.desk, [two.case], two.zhou.id, "") == 0
    with pytest.raises(RefusedError, match=r"offer\.yourself"):
        case_offers.offer_cases(two.desk, [two.case], two.lin.id, "")


def test_a_cover_is_told_of_while_it_lasts_and_ends_when_the_colleague_is_back(two: OfficeOfTwo) -> None:
    day = two.desk.today
    covers.add_cover(two.desk, Cover(two.lin.id, two.zhou.id, day, day + timedelta(days=3)))
    hers = two.sit(two.zhou)
    assert [each.absent_name for each in covers.my_covers(hers)] == ["示例·林一"]
    with pytest.raises(RefusedError, match=r"cover\.not_yours"):
        covers.end_cover(hers, covers.covers(hers)[0])

    mine = two.sit(two.lin)
    assert not covers.my_covers(mine)
    covers.end_cover(mine, covers.covers(mine)[0])
    assert not covers.covers(mine)


@pytest.mark.parametrize(
    ("since", "until", "code"), [(2, 1, r"cover\.ends_before"), (-3, -2, r"cover\.past")], ids=["backwards", "over"]
)
def test_a_cover_of_impossible_days_is_refused(two: OfficeOfTwo, since: int, until: int, code: str) -> None:
    first, last = (two.desk.today + timedelta(days=each) for each in (since, until))
    with pytest.raises(InputError, match=code):
        covers.add_cover(two.desk, Cover(two.lin.id, two.zhou.id, first, last))


def test_nobody_covers_for_themselves_and_only_a_coordinator_decides_for_others(two: OfficeOfTwo) -> None:
    day = two.desk.today
    with pytest.raises(InputError, match=r"cover\.yourself"):
        covers.add_cover(two.desk, Cover(two.lin.id, two.lin.id, day, day))
    hers = two.sit(two.zhou)
    with pytest.raises(RefusedError, match=r"cover\.not_yours"):
        covers.add_cover(hers, Cover(two.lin.id, two.zhou.id, day, day))
    covers.add_cover(hers, Cover(two.zhou.id, two.lin.id, day, day))


def test_the_coordinator_sees_how_much_everybody_has(two: OfficeOfTwo) -> None:
    late = TaskDetails("回电", two.desk.today - timedelta(days=1), priority=Priority.HIGH)
    tasks.add_task(two.desk, two.case, late)
    case_offers.offer_cases(two.desk, [two.case], two.zhou.id, "")
    many.hand_over_cases(two.desk, [two.opened()], None)

    found = {each.counsellor: each for each in caseloads.caseloads(two.desk)}
    assert (found[two.lin.id].open_cases, found[two.lin.id].late_tasks) == (1, 1)
    assert (found[two.zhou.id].open_cases, found[two.zhou.id].offered) == (0, 1)
    assert found[None].open_cases == 1
    with pytest.raises(RefusedError, match=r"office\.coordinator_only"):
        caseloads.caseloads(two.sit(two.zhou))
