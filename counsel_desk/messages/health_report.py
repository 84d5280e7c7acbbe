"""The words of a report on a vault, for whoever helps."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from PySide6.QtCore import QLocale

from counsel_desk import log
from counsel_desk.messages.errors import code_text
from counsel_desk.messages.formats import day
from counsel_desk.messages.joining import labelled
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word
from counsel_desk.services.health_report import HealthReport

_LINES = 200  # of the log

_COUNTS = QT_TRANSLATE_NOOP(
    "messages", "{clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks, {evidence} files"
)


def health_report(report: HealthReport) -> str:
    """The report as text, with the end of the log: no name, number, text or path of anybody."""
    parts = (_heading(report), _program(), _vault(report), _problems(report), _backups(report), _log())
    return "\n\n".join("\n".join(part) for part in parts)


def _heading(report: HealthReport) -> Iterator[str]:
    yield filled(QT_TRANSLATE_NOOP("messages", "Counsel Desk: report of {day}"), {"day": day(report.made_on)})
    yield translated(
        QT_TRANSLATE_NOOP(
            "messages", "It holds figures and codes only: no name, number or word of any client, no folder of yours."
        )
    )


def _program() -> Iterable[str]:
    return log.this_machine()


def _vault(report: HealthReport) -> Iterator[str]:
    counts = report.health.counts
    yield labelled(translated(QT_TRANSLATE_NOOP("messages", "Schema")), report.health.schema or "?")
    yield labelled(translated(QT_TRANSLATE_NOOP("messages", "Records")), filled(_COUNTS, asdict(counts)))
    for file, size in report.sizes.items():
        shown = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        yield labelled(file, shown)
    yield labelled(translated(QT_TRANSLATE_NOOP("messages", "Passphrases and codes")), str(report.ways_in))


def _problems(report: HealthReport) -> Iterator[str]:
    if report.health.ok:
        yield translated(QT_TRANSLATE_NOOP("messages", "The vault is whole."))
    for each in report.health.problems:
        file = each.file if each.file in report.sizes else "…"  # a kept file is called as the client called it
        yield f"{each.code}: {code_text(each.code, file=file, found=each.found)}"
    if left := report.health.out_of_reach:
        yield labelled(translated(QT_TRANSLATE_NOOP("messages", "Unfinished exports out of reach")), str(len(left)))


def _backups(report: HealthReport) -> Iterator[str]:
    for state, number in report.backups.items():
        yield labelled(filled(QT_TRANSLATE_NOOP("messages", "Backups, {state}"), {"state": word(state)}), str(number))
    newest = day(report.newest) if report.newest else translated(QT_TRANSLATE_NOOP("messages", "none"))
    yield labelled(translated(QT_TRANSLATE_NOOP("messages", "Newest good backup")), newest)
    yield labelled(translated(QT_TRANSLATE_NOOP("messages", "Second place for backups")), word(report.second))


def _log() -> Iterator[str]:
    yield translated(QT_TRANSLATE_NOOP("messages", "The end of the log"))
    yield from log.last_lines(_LINES)
