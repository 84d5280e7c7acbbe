"""Who is shown around is remembered for each counsellor."""

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, tour
from counsel_desk.services.desk import Desk


def test_a_counsellor_is_shown_around_once_where_it_was_offered(desk: Desk) -> None:
    assert not tour.is_due(desk)
    tour.offer(desk)
    assert tour.is_due(desk)
    tour.was_seen(desk)
    assert not tour.is_due(desk)


def test_the_case_to_show_is_one_with_something_to_do(desk: Desk) -> None:
    assert tour.case_to_show(desk) is None
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    assert tour.case_to_show(desk) == case_id
