"""The words of figures: the workbook, its definitions, and the statistics page."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.periods import Days, Period, PeriodKind, Quarter
from counsel_desk.domain.statistics import EARLIER, UNKNOWN, Figure, PeriodFigures, TableCode, Work
from counsel_desk.messages.figure_definitions import DEFINITIONS
from counsel_desk.messages.figure_notes import notes_of
from counsel_desk.messages.figure_releases import parameters, release_words
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.guidance import guidance_version, title_of
from counsel_desk.messages.joining import sentences
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word

# Tables whose rows are the members of an enum.
_MEMBERS: Mapping[TableCode, type[StrEnum]] = {
    TableCode.CASES_BY_ROLE: PartyRole,
    TableCode.CASES_BY_GENDER: Gender,
    TableCode.CLOSED_BY_OUTCOME: Outcome,
    TableCode.DEBTS_BY_LENDER: OrganisationKind,
    TableCode.CONTACTS_BY_PARTY: ContactParty,
    TableCode.INCIDENTS_BY_CHANNEL: Channel,
    TableCode.INCIDENTS_BY_CONTACTED: Contacted,
}

_ROWS = {
    "unknown": QT_TRANSLATE_NOOP("messages", "Not known"),
    "other": QT_TRANSLATE_NOOP("messages", "Elsewhere"),
    "under_25": QT_TRANSLATE_NOOP("messages", "Under 25"),
    "25_34": QT_TRANSLATE_NOOP("messages", "25 to 34"),
    "35_44": QT_TRANSLATE_NOOP("messages", "35 to 44"),
    "45_59": QT_TRANSLATE_NOOP("messages", "45 to 59"),
    "60_up": QT_TRANSLATE_NOOP("messages", "60 and over"),
    "under_10k": QT_TRANSLATE_NOOP("messages", "Under ¥10,000"),
    "10k_50k": QT_TRANSLATE_NOOP("messages", "¥10,000 to under ¥50,000"),
    "50k_100k": QT_TRANSLATE_NOOP("messages", "¥50,000 to under ¥100,000"),
    "100k_200k": QT_TRANSLATE_NOOP("messages", "¥100,000 to under ¥200,000"),
    "200k_up": QT_TRANSLATE_NOOP("messages", "¥200,000 and over"),
    "not_yet": QT_TRANSLATE_NOOP("messages", "Not overdue yet"),
    "to_30": QT_TRANSLATE_NOOP("messages", "Up to 30 days"),
    "31_90": QT_TRANSLATE_NOOP("messages", "31 to 90 days"),
    "91_180": QT_TRANSLATE_NOOP("messages", "91 to 180 days"),
    "181_365": QT_TRANSLATE_NOOP("messages", "181 to 365 days"),
    "over_year": QT_TRANSLATE_NOOP("messages", "Over 365 days"),
    "week": QT_TRANSLATE_NOOP("messages", "Up to 7 days"),
    "month": QT_TRANSLATE_NOOP("messages", "8 to 30 days"),
    "3_months": QT_TRANSLATE_NOOP("messages", "31 to 90 days"),
    "6_months": QT_TRANSLATE_NOOP("messages", "91 to 180 days"),
    "longer": QT_TRANSLATE_NOOP("messages", "Over 180 days"),
    "lower_quartile": QT_TRANSLATE_NOOP("messages", "A quarter of the cases within"),
    "median": QT_TRANSLATE_NOOP("messages", "Half of the cases within (median)"),
    "upper_quartile": QT_TRANSLATE_NOOP("messages", "Three quarters of the cases within"),
    "on_time": QT_TRANSLATE_NOOP("messages", "On time"),
    "week_late": QT_TRANSLATE_NOOP("messages", "1 to 7 days late"),
    "month_late": QT_TRANSLATE_NOOP("messages", "8 to 30 days late"),
    "later": QT_TRANSLATE_NOOP("messages", "Over 30 days late"),
    "answered": QT_TRANSLATE_NOOP("messages", "Answered"),
    "not_answered": QT_TRANSLATE_NOOP("messages", "Not answered"),
    "morning": QT_TRANSLATE_NOOP("messages", "Morning (8:00 to 12:00)"),
    "afternoon": QT_TRANSLATE_NOOP("messages", "Afternoon (12:00 to 18:00)"),
    "evening": QT_TRANSLATE_NOOP("messages", "Evening (18:00 to 22:00)"),
    "night": QT_TRANSLATE_NOOP("messages", "Night (22:00 to 8:00)"),
    "mon": QT_TRANSLATE_NOOP("messages", "Monday"),
    "tue": QT_TRANSLATE_NOOP("messages", "Tuesday"),
    "wed": QT_TRANSLATE_NOOP("messages", "Wednesday"),
    "thu": QT_TRANSLATE_NOOP("messages", "Thursday"),
    "fri": QT_TRANSLATE_NOOP("messages", "Friday"),
    "sat": QT_TRANSLATE_NOOP("messages", "Saturday"),
    "sun": QT_TRANSLATE_NOOP("messages", "Sunday"),
}
_BANDED = frozenset(
    {
        TableCode.CLOSED_BY_DAYS_OPEN,
        TableCode.DAYS_OPEN,
        TableCode.DEBTS_BY_OVERDUE,
        TableCode.TASKS_BY_TIME,
        TableCode.CASES_BY_AGE,
        TableCode.CASES_BY_REGION,
        TableCode.CONTACTS_BY_ANSWER,
        TableCode.DEBTS_BY_AMOUNT,
        TableCode.INCIDENTS_BY_HOUR,
        TableCode.INCIDENTS_BY_CLOCK,
        TableCode.INCIDENTS_BY_WEEKDAY,
    }
)

_ROWS_OF = {
    TableCode.CASES_BY_ROLE: QT_TRANSLATE_NOOP("messages", "Role of the client"),
    TableCode.CASES_BY_AGE: QT_TRANSLATE_NOOP("messages", "Age"),
    TableCode.CASES_BY_GENDER: QT_TRANSLATE_NOOP("messages", "Gender"),
    TableCode.CASES_BY_REGION: QT_TRANSLATE_NOOP("messages", "Province"),
    TableCode.CLOSED_BY_OUTCOME: QT_TRANSLATE_NOOP("messages", "Outcome"),
    TableCode.CLOSED_BY_DAYS_OPEN: QT_TRANSLATE_NOOP("messages", "Days open"),
    TableCode.DAYS_OPEN: QT_TRANSLATE_NOOP("messages", "Share of the closed cases"),
    TableCode.DEBTS_BY_LENDER: QT_TRANSLATE_NOOP("messages", "Kind of lender"),
    TableCode.DEBTS_BY_AMOUNT: QT_TRANSLATE_NOOP("messages", "Amount claimed"),
    TableCode.DEBTS_BY_OVERDUE: QT_TRANSLATE_NOOP("messages", "Overdue for"),
    TableCode.CONTACTS_BY_PARTY: QT_TRANSLATE_NOOP("messages", "With whom"),
    TableCode.CONTACTS_BY_ANSWER: QT_TRANSLATE_NOOP("messages", "Answered or not"),
    TableCode.INCIDENTS_BY_CHANNEL: QT_TRANSLATE_NOOP("messages", "Channel"),
    TableCode.INCIDENTS_BY_HOUR: QT_TRANSLATE_NOOP("messages", "Time of day"),
    TableCode.INCIDENTS_BY_CLOCK: QT_TRANSLATE_NOOP("messages", "Hour"),
    TableCode.INCIDENTS_BY_WEEKDAY: QT_TRANSLATE_NOOP("messages", "Day of the week"),
    TableCode.INCIDENTS_BY_CONTACTED: QT_TRANSLATE_NOOP("messages", "Who was contacted"),
    TableCode.INCIDENTS_BY_CONDUCT: QT_TRANSLATE_NOOP("messages", "Confirmed conduct"),
    TableCode.INCIDENTS_BY_ORGANISATION: QT_TRANSLATE_NOOP("messages", "Organisation"),
    TableCode.STEPS_BY_CHECKLIST: QT_TRANSLATE_NOOP("messages", "Checklist"),
    TableCode.TASKS_BY_TIME: QT_TRANSLATE_NOOP("messages", "Done when"),
}


_TITLES = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("messages", "Monthly statistics"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("messages", "Quarterly statistics"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("messages", "Yearly statistics"),
    PeriodKind.DAYS: QT_TRANSLATE_NOOP("messages", "Statistics"),
}
_BEFORE = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("messages", "Month before"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("messages", "Quarter before"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("messages", "Year before"),
    PeriodKind.DAYS: QT_TRANSLATE_NOOP("messages", "As long before"),
}


def period_words(period: Period) -> str:
    """A period as one reads it: 2026-03, Q1 2026, 2026, 15 Jan 2026 to 14 Feb 2026."""
    match period:
        case Quarter(year=year, number=number):
            return filled(QT_TRANSLATE_NOOP("messages", "Q{number} {year}"), {"year": year, "number": number})
        case Days(first=first, last=last):
            days = {"first": day(first), "last": day(last)}
            return filled(QT_TRANSLATE_NOOP("messages", "{first} to {last}"), days)
        case _:
            return str(period)


class StatisticsWords:
    """The words for figures in the language the program speaks; `pack` names the conducts and the checklists."""

    def __init__(self, pack: Pack) -> None:
        self._conducts = {conduct.code: title_of(conduct) for conduct in pack.conducts}
        self._checklists = {checklist.code: title_of(checklist) for checklist in pack.checklists}
        self.summary = translated(QT_TRANSLATE_NOOP("messages", "Summary"))
        self.definitions = translated(QT_TRANSLATE_NOOP("messages", "Definitions"))
        self.parameters = translated(QT_TRANSLATE_NOOP("messages", "Parameters"))
        self.value_header = translated(QT_TRANSLATE_NOOP("messages", "Value"))
        self.totals = translated(QT_TRANSLATE_NOOP("messages", "Totals that agree"))
        self.totals_note = translated(
            QT_TRANSLATE_NOOP("messages", "Every table that adds up has the total that the summary says.")
        )
        self.sheet_header = translated(QT_TRANSLATE_NOOP("messages", "Table"))
        self.figure_header = translated(QT_TRANSLATE_NOOP("messages", "Figure"))
        self.count_header = translated(QT_TRANSLATE_NOOP("messages", "Count"))
        self.days_header = translated(QT_TRANSLATE_NOOP("messages", "Days"))
        self.year_before_header = translated(QT_TRANSLATE_NOOP("messages", "A year earlier"))
        self.share_header = translated(QT_TRANSLATE_NOOP("messages", "Share"))
        self.definition_header = translated(QT_TRANSLATE_NOOP("messages", "What is counted"))
        self.total = translated(QT_TRANSLATE_NOOP("messages", "Total"))
        self.withheld = translated(QT_TRANSLATE_NOOP("messages", "withheld"))
        self.withheld_whole = translated(
            QT_TRANSLATE_NOOP(
                "messages", "This table is withheld: its counts are so small that people could be recognised."
            )
        )
        self.work = translated(QT_TRANSLATE_NOOP("messages", "Work by counsellor"))
        self.work_definition = translated(
            QT_TRANSLATE_NOOP(
                "messages",
                "Cases and tasks of whoever has them now, conversations and steps of whoever wrote them down.",
            )
        )
        self.counsellor_header = translated(QT_TRANSLATE_NOOP("messages", "Counsellor"))
        self.pages = translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}"))

    def title(self, period: Period) -> str:
        """What figures of such a period are called."""
        words = _TITLES[period.kind]
        return translated(words)

    def period(self, period: Period) -> str:
        """The period in words."""
        return period_words(period)

    def before_header(self, period: Period) -> str:
        """What stands above the figures of the period before."""
        words = _BEFORE[period.kind]
        return translated(words)

    def subtitle(self, figures: PeriodFigures) -> str:
        """The office, the period, for whom, when it was made, the guidance version."""
        if len(figures.releases) == 1 and figures.releases[0].at is not None:
            words = QT_TRANSLATE_NOOP(
                "messages", "{office} · {period} · for publication · {release} · guidance {guidance}"
            )
        elif figures.published:
            words = QT_TRANSLATE_NOOP(
                "messages", "{office} · {period} · for publication · made {made} · guidance {guidance}"
            )
        else:
            words = QT_TRANSLATE_NOOP(
                "messages", "{office} · {period} · internal, not to be passed on · made {made} · guidance {guidance}"
            )
        return filled(
            words,
            {
                "office": figures.office,
                "period": period_words(figures.period),
                "made": instant(figures.made_at),
                "release": release_words(figures.releases[0]) if figures.releases else "",
                "guidance": guidance_version(figures.guidance_version),
            },
        )

    def parameters_of(self, figures: PeriodFigures) -> Iterable[tuple[str, str]]:
        """What the figures are of, how they were made, and which release each month is."""
        return parameters(figures, period_words(figures.period))

    def worker(self, work: Work) -> str:
        """Whose work it is: a name, nobody's, or whoever's it was for people erased since."""
        if work.of_erased:
            return translated(QT_TRANSLATE_NOOP("messages", "For people erased since"))
        return work.name or translated(QT_TRANSLATE_NOOP("messages", "Nobody named"))

    def figure(self, figure: Figure) -> str:
        """What a figure is called."""
        return word(figure)

    def table(self, code: TableCode) -> str:
        """What a table is called."""
        return word(code)

    def rows_of(self, code: TableCode) -> str:
        """What stands above its rows."""
        words = _ROWS_OF[code]
        return translated(words)

    def row(self, code: TableCode, row: str) -> str:
        """What a row is called. Names of provinces, people and organisations stay as they are."""
        if code is TableCode.INCIDENTS_BY_CONDUCT:
            return f"{row} {self._conducts.get(row, '')}".strip()
        if code is TableCode.STEPS_BY_CHECKLIST:
            gone = translated(QT_TRANSLATE_NOOP("messages", "Checklists of an earlier guidance"))
            return gone if row == EARLIER else f"{row} {self._checklists.get(row, '')}".strip()
        if code is TableCode.INCIDENTS_BY_CLOCK and row != UNKNOWN:
            return f"{row}:00"
        members = _MEMBERS.get(code)
        if members is not None and row in set(members):
            return word(members(row))
        if members is None and code not in _BANDED:
            return row
        words = _ROWS.get(row, row)
        return translated(words)

    def define(self, what: Figure | TableCode) -> str:
        """What exactly is counted."""
        words = DEFINITIONS[what]
        return translated(words)

    def define_table(self, code: TableCode, figures: PeriodFigures) -> str:
        """What exactly a table counts, and of whom it does not know any more."""
        if code is not TableCode.INCIDENTS_BY_ORGANISATION or not figures.with_erased:
            return self.define(code)
        without = translated(QT_TRANSLATE_NOOP("messages", "People erased since are not in it."))
        return sentences((self.define(code), without))

    def notes(self, figures: PeriodFigures) -> tuple[str, ...]:
        """What a reader must know: withheld counts, suggestions that were not counted, norms that are not law."""
        return notes_of(figures)
