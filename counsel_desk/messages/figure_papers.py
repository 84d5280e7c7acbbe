"""The words of the paper of figures: those of the workbook, and the facts at its head."""

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.messages.figures import StatisticsWords, period_words
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.guidance import guidance_version
from counsel_desk.messages.joining import aside, clauses
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated


class FigureSentences(StatisticsWords):
    """In the language the program speaks; `by` is named in what stays in the office alone."""

    def __init__(self, pack: Pack, by: str) -> None:
        super().__init__(pack)
        self._by = by

    def foot(self, figures: PeriodFigures) -> str:
        """For whom it is, and when it was made."""
        return clauses((_version(figures), instant(figures.made_at)))

    def facts(self, figures: PeriodFigures) -> tuple[tuple[str, str], ...]:
        """The period, for whom, when and by whom it was made, the guidance, what is withheld, the releases shown."""
        if figures.published:
            withheld = filled(
                QT_TRANSLATE_NOOP("messages", "counts from 1 to below {threshold}"), {"threshold": figures.threshold}
            )
        else:
            withheld = translated(QT_TRANSLATE_NOOP("messages", "nothing"))
        first, last = day(figures.period.first), day(figures.period.last)
        days = filled(QT_TRANSLATE_NOOP("messages", "{first} to {last}"), {"first": first, "last": last})
        period = period_words(figures.period)
        facts = [
            (translated(QT_TRANSLATE_NOOP("messages", "Period")), period if period == days else aside(period, days)),
            (translated(QT_TRANSLATE_NOOP("messages", "Version")), _version(figures)),
            (translated(QT_TRANSLATE_NOOP("messages", "Made")), instant(figures.made_at)),
            (translated(QT_TRANSLATE_NOOP("messages", "Made by")), "" if figures.published else self._by),
            (translated(QT_TRANSLATE_NOOP("messages", "Guidance")), guidance_version(figures.guidance_version)),
            (translated(QT_TRANSLATE_NOOP("messages", "Withheld")), withheld),
            (translated(QT_TRANSLATE_NOOP("messages", "Releases")), _releases(figures)),
        ]
        return tuple(fact for fact in facts if fact[1])


def _version(figures: PeriodFigures) -> str:
    if figures.published:
        return translated(QT_TRANSLATE_NOOP("messages", "For publication"))
    return translated(QT_TRANSLATE_NOOP("messages", "Internal, not to be passed on"))


def _releases(figures: PeriodFigures) -> str:
    """Which release of each month is shown; nothing of months that were not released yet."""
    pattern = QT_TRANSLATE_NOOP("messages", "{month}, release {number} of {day}")
    return clauses(
        filled(pattern, {"month": each.month, "number": each.number, "day": day(day_of(each.at))})
        for each in figures.releases
        if each.at is not None
    )
