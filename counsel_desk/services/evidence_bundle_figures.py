"""The statistics of an evidence bundle: how often, at night, to whom, and day by day."""

from collections.abc import Iterator

from counsel_desk.domain.case_papers import PaperBar, PaperBars, PaperFact, PaperPart, PaperTable
from counsel_desk.domain.contact_calendar import ChannelGroup, DayOfContacts
from counsel_desk.services.evidence_bundle_contents import Bundle
from counsel_desk.services.evidence_bundle_words import BundleField, BundlePart, BundleText, BundleWords


def figures_part(bundle: Bundle, words: BundleWords) -> PaperPart:
    """The sums, the chart, and the days one by one; norms of the industry are told as what they are."""
    days, text = bundle.days, words.text
    lead = [text(BundleText.ALL_COUNTED), text(BundleText.NORMS)] if days else [text(BundleText.NO_CONTACTS)]
    bars = PaperBars(
        caption=text(BundleText.CHART),
        names=tuple(map(words.value, ChannelGroup)),
        mark=words.field(BundleField.NIGHT),
        bars=tuple(PaperBar(each.day, tuple(map(each.of_group, ChannelGroup)), each.at_night) for each in days),
    )
    table = PaperTable(day_headings(days, words), tuple(tuple(map(str, row)) for row in day_rows(days, words)))
    return PaperPart(
        words.part(BundlePart.FIGURES),
        tuple(lead),
        tuple(_sums(days, words)),
        bars if days else None,
        table if days else None,
    )


def groups_of(days: tuple[DayOfContacts, ...]) -> tuple[ChannelGroup, ...]:
    """The groups of channels by which anything came."""
    return tuple(group for group in ChannelGroup if any(each.of_group(group) for each in days))


def day_headings(days: tuple[DayOfContacts, ...], words: BundleWords) -> tuple[str, ...]:
    """What stands above the columns of the days."""
    return (
        words.field(BundleField.DAY),
        words.field(BundleField.SHORT_TOTAL),
        *map(words.value, groups_of(days)),
        words.field(BundleField.SHORT_NIGHT),
        words.field(BundleField.SHORT_THIRD_PERSONS),
        words.field(BundleField.SHORT_UNANSWERED),
    )


def day_rows(days: tuple[DayOfContacts, ...], words: BundleWords) -> Iterator[tuple[object, ...]]:
    """A row for each day with a contact; of calls that nobody recorded as unanswered there is no number."""
    groups = groups_of(days)
    for each in days:
        silent = words.text(BundleText.NOT_RECORDED) if each.of_group(ChannelGroup.CALLS) else ""
        yield (
            each.day,
            each.contacts,
            *map(each.of_group, groups),
            each.at_night,
            each.third_persons,
            silent if each.unanswered is None else each.unanswered,
        )


def _sums(days: tuple[DayOfContacts, ...], words: BundleWords) -> Iterator[PaperFact]:
    if not days:
        return
    sums = (
        (words.field(BundleField.TOTAL), sum(each.contacts for each in days)),
        *((words.value(group), sum(each.of_group(group) for each in days)) for group in ChannelGroup),
    )
    for name, count in sums:
        if count:
            yield PaperFact(name, str(count))
    busiest = max(days, key=lambda each: each.contacts)
    yield PaperFact(words.field(BundleField.BUSIEST), words.busiest(busiest.day, busiest.contacts))
    yield PaperFact(words.field(BundleField.NIGHT), str(sum(each.at_night for each in days)))
    yield PaperFact(words.field(BundleField.THIRD_PERSONS), str(sum(each.third_persons for each in days)))
    if any(each.of_group(ChannelGroup.CALLS) for each in days):
        known = sum(each.unanswered or 0 for each in days) or None
        unknown = sum(each.answer_unknown for each in days)
        yield PaperFact(words.field(BundleField.UNANSWERED), words.unanswered(known, unknown))
    over = [each.day for each in days if each.over_norm]
    if over:
        yield PaperFact(words.field(BundleField.OVER_NORM), words.over_norm(over))
