"""The figures of a day of contacts, and of all of them, in words: what a chart of them says to those who cannot see it.

Norms, not law; and what no source recorded is called so and is never zero.
"""

from collections.abc import Iterator, Sequence

from counsel_desk.domain.contact_calendar import ChannelGroup, DayOfContacts
from counsel_desk.domain.contact_norms import MOST_ANSWERED, MOST_UNANSWERED, ContactNorm, Passed
from counsel_desk.domain.incidents import CALLS
from counsel_desk.messages.formats import day as day_words
from counsel_desk.messages.formats import day_and_weekday
from counsel_desk.messages.joining import aside, clauses, labelled, listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word

_OVER = {
    ContactNorm.OFTEN_ANSWERED: (
        QT_TRANSLATE_NOOP("messages", "one collector got through {count} times, more than the industry norm of {most}"),
        MOST_ANSWERED,
    ),
    ContactNorm.OFTEN_UNANSWERED: (
        QT_TRANSLATE_NOOP(
            "messages", "one collector dialled {count} times unanswered, more than the industry norm of {most}"
        ),
        MOST_UNANSWERED,
    ),
}
_SPAN = QT_TRANSLATE_NOOP("messages", "{first} to {last}")
_ON_DAYS = QT_TRANSLATE_NOOP("messages", "{count} contacts on {days} days")


def day_of_contacts(day: DayOfContacts) -> str:
    """The figures of a day: Tue 17 Nov 2026: 9 contacts (Calls 9), 4 at night, 7 calls unanswered."""
    groups = listed(f"{word(group)} {day.of_group(group)}" for group in ChannelGroup if day.of_group(group))
    figures = listed((aside(_contacts(day.contacts), groups), *_shares(day)))
    return labelled(day_and_weekday(day.day), clauses((figures, *map(_over, day.over_norm))))


def contact_calendar(days: Sequence[DayOfContacts]) -> str:
    """What all days say together; empty where there are none."""
    if not days:
        return ""
    first, last = day_words(days[0].day), day_words(days[-1].day)
    span = first if first == last else filled(_SPAN, {"first": first, "last": last})
    return labelled(span, listed(_sums(days)))


def _contacts(count: int) -> str:
    if count == 1:
        return translated(QT_TRANSLATE_NOOP("messages", "1 contact"))
    return filled(QT_TRANSLATE_NOOP("messages", "{count} contacts"), {"count": count})


def _shares(day: DayOfContacts) -> Iterator[str]:
    """How many of the day were of a kind; nothing is said of a kind that did not occur."""
    if day.at_night:
        yield filled(QT_TRANSLATE_NOOP("messages", "{count} at night"), {"count": day.at_night})
    if day.third_persons:
        yield filled(QT_TRANSLATE_NOOP("messages", "{count} to other people"), {"count": day.third_persons})
    if day.unanswered is not None:
        yield filled(QT_TRANSLATE_NOOP("messages", "{count} calls unanswered"), {"count": day.unanswered})
    elif _has_calls(day):
        yield translated(QT_TRANSLATE_NOOP("messages", "unanswered calls not recorded"))


def _over(passed: Passed) -> str:
    words, most = _OVER[passed.norm]
    return filled(words, {"count": passed.counted, "most": most})


def _sums(days: Sequence[DayOfContacts]) -> Iterator[str]:
    count = sum(each.contacts for each in days)
    yield _contacts(count) if len(days) == 1 else filled(_ON_DAYS, {"count": count, "days": len(days)})
    if night := sum(each.at_night for each in days):
        yield filled(QT_TRANSLATE_NOOP("messages", "{count} at night"), {"count": night})
    if over := sum(bool(each.over_norm) for each in days):
        yield filled(QT_TRANSLATE_NOOP("messages", "days over the industry norm: {count}"), {"count": over})
    if any(map(_has_calls, days)) and all(each.unanswered is None for each in days):
        yield translated(QT_TRANSLATE_NOOP("messages", "unanswered calls not recorded"))


def _has_calls(day: DayOfContacts) -> bool:
    return not CALLS.isdisjoint(day.channels)
