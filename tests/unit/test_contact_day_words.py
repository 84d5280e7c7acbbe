"""The figures of a day in words: what the calendar says to those who cannot see it."""

from datetime import date

from counsel_desk import messages
from counsel_desk.domain.contact_calendar import DayOfContacts
from counsel_desk.domain.contact_norms import ContactNorm, Passed
from counsel_desk.domain.ids import IncidentId
from counsel_desk.domain.incidents import Channel

OVER = Passed(IncidentId(7), ContactNorm.OFTEN_UNANSWERED, 7)


def day(number: int = 17, **known: object) -> DayOfContacts:
    said = {
        "channels": {Channel.CALL: 7, Channel.SMS: 2},
        "at_night": 4,
        "third_persons": 0,
        "unanswered": 7,
        "answer_unknown": 0,
        "over_norm": (OVER,),
    }
    return DayOfContacts(day=date(2026, 11, number), **(said | known))


def test_a_day_is_told_with_all_that_was_counted_and_the_norm_it_passes() -> None:
    assert messages.day_of_contacts(day()) == (
        "Tue 17 Nov 2026: 9 contacts (Calls 7, SMS and chats 2), 4 at night, 7 calls unanswered;"
        " one collector dialled 7 times unanswered, more than the industry norm of 6"
    )


def test_unanswered_calls_that_nobody_recorded_are_told_as_not_recorded_and_never_as_zero() -> None:
    told = messages.day_of_contacts(day(unanswered=None, at_night=0, over_norm=()))
    assert told == "Tue 17 Nov 2026: 9 contacts (Calls 7, SMS and chats 2), unanswered calls not recorded"


def test_a_day_without_calls_says_nothing_of_unanswered_ones() -> None:
    told = messages.day_of_contacts(day(channels={Channel.VISIT: 1}, unanswered=None, at_night=0, over_norm=()))
    assert told == "Tue 17 Nov 2026: 1 contact (Visits 1)"


def test_all_days_are_summed_up_with_their_span() -> None:
    assert messages.contact_calendar((day(16, over_norm=()), day())) == (
        "16 Nov 2026 to 17 Nov 2026: 18 contacts on 2 days, 8 at night, days over the industry norm: 1"
    )
    assert messages.contact_calendar(()) == ""


def test_a_norm_is_called_a_norm_and_not_the_law() -> None:
    told = messages.day_of_contacts(day()).lower()
    assert "norm" in told
    assert not any(word in told for word in ("illegal", "law", "forbidden"))
