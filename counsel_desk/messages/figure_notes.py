"""What a reader of figures must know."""

from collections.abc import Iterator

from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled


def notes_of(figures: PeriodFigures) -> tuple[str, ...]:
    """Withheld counts, people erased since, suggestions that were not counted, norms that are not law."""
    notes = [
        QT_TRANSLATE_NOOP("messages", "Conduct is counted only after a counsellor has confirmed it."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Night hours and the number of contacts a day follow industry norms, not the letter of the law.",
        ),
        *(_published(figures) if figures.published else _internal(figures)),
    ]
    return tuple(filled(words, {"threshold": figures.threshold}) for words in notes)


def _published(figures: PeriodFigures) -> Iterator[str]:
    yield QT_TRANSLATE_NOOP(
        "messages",
        "Counts from 1 to below {threshold} are withheld so that nobody can be recognised, "
        "and others with them from which they could be worked out.",
    )
    if len(figures.period.months) > 1:
        yield QT_TRANSLATE_NOOP(
            "messages",
            "Every count adds up its months as they are published: where one of them withholds it, so does "
            "the sum. A case that was closed in two of them counts in both.",
        )
    if any(released.number > 1 for released in figures.releases):
        yield QT_TRANSLATE_NOOP(
            "messages",
            "This corrects an earlier release. What changed by less than {threshold} stays as it was "
            "released, or is withheld.",
        )


def _internal(figures: PeriodFigures) -> Iterator[str]:
    if figures.with_erased and figures.period.months:
        yield QT_TRANSLATE_NOOP(
            "messages",
            "People erased since still count here, by codes and bands alone. Who worked for them and which "
            "organisations contacted them is not kept.",
        )
    elif figures.with_erased:
        yield QT_TRANSLATE_NOOP(
            "messages",
            "People erased since are not counted in days that cut through a month: they are kept by whole months.",
        )
    yield QT_TRANSLATE_NOOP("messages", "This version names people. It must not leave the office.")
