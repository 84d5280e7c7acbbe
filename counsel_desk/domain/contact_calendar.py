"""The contacts of a case day by day: how many by channel, at night, to third persons, and over the industry's norms.

Hours and days are those of China. Only what a collector sent or did is counted (`contact_norms.is_collecting`): the
client's own answers and official bodies are not. What a source leaves out is not known, so it is None and never zero.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from counsel_desk.domain.contact_norms import Contact, ContactNorm, Passed, is_collecting, passed_by
from counsel_desk.domain.incidents import CALLS, Channel, Contacted
from counsel_desk.domain.moments import day_of


class ChannelGroup(StrEnum):
    """The channels as a chart tells them apart, in the order in which their bars stand on each other."""

    CALLS = "calls"
    MESSAGES = "messages"
    VISITS = "visits"
    OTHER = "other"


_GROUPS: Mapping[Channel, ChannelGroup] = {
    Channel.CALL: ChannelGroup.CALLS,
    Channel.ROBOT_CALL: ChannelGroup.CALLS,
    Channel.SMS: ChannelGroup.MESSAGES,
    Channel.WECHAT: ChannelGroup.MESSAGES,
    Channel.QQ: ChannelGroup.MESSAGES,
    Channel.VISIT: ChannelGroup.VISITS,
}
_OURS = frozenset({Contacted.CLIENT, Contacted.UNKNOWN})


def group_of(channel: Channel) -> ChannelGroup:
    """Where a channel stands in a chart."""
    return _GROUPS.get(channel, ChannelGroup.OTHER)


@dataclass(frozen=True, slots=True)
class DayOfContacts:
    """A day on which there was at least one contact.

    `channels` holds the channels that occurred. `unanswered` are calls that are known to have gone unanswered; None
    where none is recorded, which is not the same as none. `answer_unknown` are calls of which nobody wrote down
    whether they were answered. `over_norm` are the lines of frequency (T07) that the day passes, with their counts;
    contacts at night (T06) are `at_night`.
    """

    day: date
    channels: Mapping[Channel, int]
    at_night: int
    third_persons: int
    unanswered: int | None
    answer_unknown: int
    over_norm: tuple[Passed, ...]

    @property
    def contacts(self) -> int:
        """How many there were in all."""
        return sum(self.channels.values())

    def of_group(self, group: ChannelGroup) -> int:
        """How many came by the channels of a group."""
        return sum(count for channel, count in self.channels.items() if group_of(channel) is group)


def calendar_of(contacts: Iterable[Contact], passed: Iterable[Passed] | None = None) -> tuple[DayOfContacts, ...]:
    """The days on which these contacts of one case came, oldest first; a day without any is left out.

    Where they are only some of the contacts of the case, `passed` are the lines that all of them pass: a day stays over
    the norm as long as one of the contacts that were counted for it is among these.
    """
    counted = sorted(filter(is_collecting, contacts), key=lambda each: each.details.happened_at)
    days = {each.id: day_of(each.details.happened_at) for each in counted}
    lines: dict[date, list[Passed]] = {}
    for line in passed_by(counted) if passed is None else passed:
        day = next((days[each] for each in (line.contact, *line.together) if each in days), None)
        if day is not None:
            lines.setdefault(day, []).append(line)
    by_day = groupby(counted, key=lambda each: days[each.id])
    return tuple(_day(day, tuple(group), lines.get(day, ())) for day, group in by_day)


def _day(day: date, contacts: Sequence[Contact], passed: Sequence[Passed]) -> DayOfContacts:
    told = [each.details for each in contacts]
    answers = Counter(each.connected for each in told if each.channel in CALLS)
    return DayOfContacts(
        day=day,
        channels=dict(Counter(each.channel for each in told)),
        at_night=sum(each.norm is ContactNorm.NIGHT for each in passed),
        third_persons=sum(each.contacted not in _OURS for each in told),
        unanswered=answers[False] or None,
        answer_unknown=answers[None],
        over_norm=tuple(each for each in passed if each.norm is not ContactNorm.NIGHT),
    )
