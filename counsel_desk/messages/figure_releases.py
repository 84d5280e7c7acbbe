"""The words of releases: what a workbook tells of itself, and how a released month stands to the records of today."""

from collections.abc import Iterator

from counsel_desk.domain.moments import day_of
from counsel_desk.domain.releases import Released
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.guidance import guidance_version
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated


def release_words(released: Released) -> str:
    """Which release it is, and of which day: release 2 of 3 Dec 2026."""
    if released.at is None:
        return translated(QT_TRANSLATE_NOOP("messages", "not released yet"))
    values = {"number": released.number, "day": day(day_of(released.at))}
    return filled(QT_TRANSLATE_NOOP("messages", "release {number} of {day}"), values)


def released_words(released: Released, differing: int, *, correctable: bool) -> str:
    """For the office: which release of a month is shown, how much of it differs today, and if it can be corrected."""
    values = {
        "month": released.month,
        "by": released.by,
        "release": release_words(released),
        "count": differing,
    }
    if correctable:
        words = QT_TRANSLATE_NOOP(
            "messages",
            "{month} is shown as {by} released it ({release}). "
            "Figures that are different today: {count}. A correction can show at least some of them.",
        )
    else:
        words = QT_TRANSLATE_NOOP(
            "messages",
            "{month} is shown as {by} released it ({release}). "
            "Figures that are different today: {count}. They changed by too little for a correction: "
            "whoever has both could work out whom it is about.",
        )
    return filled(words, values)


def parameters(figures: PeriodFigures, period: str) -> Iterator[tuple[str, str]]:
    """What the figures are of and how they were made; `period` in words."""
    yield translated(QT_TRANSLATE_NOOP("messages", "Office")), figures.office
    yield translated(QT_TRANSLATE_NOOP("messages", "Period")), period
    yield translated(QT_TRANSLATE_NOOP("messages", "First day")), day(figures.period.first)
    yield translated(QT_TRANSLATE_NOOP("messages", "Last day")), day(figures.period.last)
    version = (
        QT_TRANSLATE_NOOP("messages", "for publication")
        if figures.published
        else QT_TRANSLATE_NOOP("messages", "internal, not to be passed on")
    )
    yield translated(QT_TRANSLATE_NOOP("messages", "Version")), translated(version)
    yield translated(QT_TRANSLATE_NOOP("messages", "File made")), instant(figures.made_at)
    yield translated(QT_TRANSLATE_NOOP("messages", "Guidance")), guidance_version(figures.guidance_version)
    if figures.published:
        withheld = translated(QT_TRANSLATE_NOOP("messages", "Withheld: counts from 1 to below"))
        yield withheld, str(figures.threshold)
    for released in figures.releases:
        month = QT_TRANSLATE_NOOP("messages", "Figures of {month}")
        yield filled(month, {"month": released.month}), release_words(released)
