"""The evidence list, the timeline and the days of a bundle as a workbook, in the numbers of its paper."""

from collections.abc import Iterable, Iterator

from counsel_desk import __version__
from counsel_desk.domain.evidence_bundle import BundledContact, Exhibit, confirmed
from counsel_desk.domain.incidents import CALLS
from counsel_desk.exchange.workbooks import ChartKind, ChartSpec, Column, Kind, SheetSpec, Workbook
from counsel_desk.services.evidence_bundle_contents import Bundle
from counsel_desk.services.evidence_bundle_figures import day_headings, day_rows, groups_of
from counsel_desk.services.evidence_bundle_words import BundleField, BundlePart, BundleText, BundleWords

_EVIDENCE = (
    (BundleField.NUMBER, Kind.NUMBER, 6),
    (BundleField.NAME, Kind.TEXT, 24),
    (BundleField.KIND, Kind.TEXT, 8),
    (BundleField.PROVES, Kind.TEXT, 26),
    (BundleField.CONTACTS, Kind.TEXT, 10),
    (BundleField.FORMED, Kind.INSTANT, 17),
    (BundleField.PRECISION, Kind.TEXT, 9),
    (BundleField.OBTAINED, Kind.INSTANT, 17),
    (BundleField.OBTAINED_BY, Kind.TEXT, 13),
    (BundleField.DEVICE, Kind.TEXT, 14),
    (BundleField.ORIGINAL_AT, Kind.TEXT, 16),
    (BundleField.PAGES, Kind.NUMBER, 8),
    (BundleField.SIZE, Kind.NUMBER, 12),
    (BundleField.COVERED, Kind.TEXT, 8),
    (BundleField.FILE, Kind.TEXT, 18),
    (BundleField.SHA256, Kind.TEXT, 34),
    (BundleField.NUMBER_IN_CASE, Kind.NUMBER, 9),
)
_TIMELINE = (
    (BundleField.NUMBER, Kind.NUMBER, 6),
    (BundleField.WHEN, Kind.INSTANT, 17),
    (BundleField.PRECISION, Kind.TEXT, 9),
    (BundleField.CHANNEL, Kind.TEXT, 9),
    (BundleField.DIRECTION, Kind.TEXT, 9),
    (BundleField.SENDER, Kind.TEXT, 15),
    (BundleField.ORGANISATION, Kind.TEXT, 16),
    (BundleField.CONTACTED, Kind.TEXT, 14),
    (BundleField.WORDS, Kind.TEXT, 44),
    (BundleField.ANSWERED, Kind.TEXT, 12),
    (BundleField.CONDUCT, Kind.TEXT, 18),
    (BundleField.EFFECT, Kind.TEXT, 16),
    (BundleField.EXHIBITS, Kind.TEXT, 10),
)
_CHARTED = 92  # days; the columns of a longer time could not be told apart


def bundle_workbook(bundle: Bundle, words: BundleWords) -> Workbook:
    """Describe the workbook; phones and hashes are text in it."""
    sheets = _Sheets(bundle, words)
    made = (sheets.evidence(), sheets.timeline(), sheets.days(), sheets.notes())
    return Workbook(words.text(BundleText.TITLE), made, words.pages)


class _Sheets:
    def __init__(self, bundle: Bundle, words: BundleWords) -> None:
        self._bundle, self._words = bundle, words
        made = words.made(bundle.contents.made_at, bundle.made_by, __version__)
        self._subtitle = f"{bundle.contents.file.case.reference} · {words.value(bundle.choice.purpose)} · {made}"

    def evidence(self) -> SheetSpec:
        """The numbered list."""
        return self._sheet(BundlePart.EVIDENCE, _EVIDENCE, map(self._exhibit, self._bundle.exhibits))

    def timeline(self) -> SheetSpec:
        """What happened, oldest first."""
        return self._sheet(BundlePart.TIMELINE, _TIMELINE, map(self._contact, self._bundle.timeline))

    def days(self) -> SheetSpec:
        """How often, day by day, with the chart."""
        headings = day_headings(self._bundle.days, self._words)
        kinds = [Kind.DAY, *[Kind.NUMBER] * (len(headings) - 1)]
        groups = tuple(range(2, 2 + len(groups_of(self._bundle.days))))
        chart = ChartSpec(ChartKind.COLUMN, self._words.text(BundleText.CHART), 0, groups, _CHARTED, stacked=True)
        return SheetSpec(
            name=self._words.part(BundlePart.FIGURES),
            title=self._words.part(BundlePart.FIGURES),
            subtitle=self._subtitle,
            columns=tuple(Column(name, kind, 14) for name, kind in zip(headings, kinds, strict=True)),
            rows=day_rows(self._bundle.days, self._words),
            notes=(self._words.text(BundleText.ALL_COUNTED), self._words.text(BundleText.NORMS)),
            charts=(chart,) if self._bundle.days else (),
        )

    def notes(self) -> SheetSpec:
        """What has to be known to read the others."""
        words = self._words
        texts = (BundleText.EXACT, BundleText.COVERED, BundleText.NO_FINDING, BundleText.CHECK, BundleText.CHECK_UNIX)
        rows = ((words.text(each),) for each in texts)
        columns = (Column(words.part(BundlePart.NOTES), Kind.TEXT, 78),)
        title = words.part(BundlePart.NOTES)
        return SheetSpec(name=title, title=title, subtitle=self._subtitle, columns=columns, rows=rows)

    def _sheet(
        self,
        part: BundlePart,
        columns: Iterable[tuple[BundleField, Kind, int]],
        rows: Iterator[tuple[object, ...]],
    ) -> SheetSpec:
        title = self._words.part(part)
        return SheetSpec(
            name=title,
            title=title,
            subtitle=self._subtitle,
            columns=tuple(Column(self._words.field(field), kind, width) for field, kind, width in columns),
            rows=rows,
            landscape=True,
            filterable=True,
        )

    def _exhibit(self, exhibit: Exhibit) -> tuple[object, ...]:
        words, details = self._words, exhibit.evidence.details
        covered = exhibit.evidence.origin.redacted_from is not None
        return (
            exhibit.number,
            details.name,
            words.value(exhibit.kind),
            details.description,
            words.numbers(exhibit.contacts),
            details.formed_at,
            words.value(details.formed_precision) if details.formed_at else "",
            details.obtained_at,
            details.obtained_by,
            details.device,
            details.original_at,
            exhibit.pages,
            exhibit.evidence.size,
            words.text(BundleText.YES if covered else BundleText.NO),
            words.value(exhibit.held_back) if exhibit.held_back else exhibit.path,
            exhibit.evidence.sha256,
            exhibit.number_in_case,
        )

    def _contact(self, contact: BundledContact) -> tuple[object, ...]:
        words, incident = self._words, contact.incident
        told = incident.details
        return (
            contact.number,
            told.happened_at,
            words.value(told.precision),
            words.value(told.channel),
            words.value(told.direction),
            told.number,
            incident.organisation_name,
            words.person(incident.person) if incident.person else words.value(told.contacted),
            told.words,
            words.answered(told.connected, told.duration_seconds) if told.channel in CALLS else "",
            words.conducts(confirmed(incident), self._bundle.contents.pack),
            told.effect,
            words.numbers(contact.exhibits),
        )
