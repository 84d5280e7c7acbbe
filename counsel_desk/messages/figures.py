"""The words of a month's figures: the workbook, its definitions, and the statistics page."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.statistics import Figure, MonthFigures, TableCode
from counsel_desk.messages.figure_definitions import DEFINITIONS
from counsel_desk.messages.formats import instant
from counsel_desk.messages.guidance import guidance_version, title_of
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
        TableCode.CASES_BY_AGE,
        TableCode.CASES_BY_REGION,
        TableCode.CONTACTS_BY_ANSWER,
        TableCode.DEBTS_BY_AMOUNT,
        TableCode.INCIDENTS_BY_HOUR,
        TableCode.INCIDENTS_BY_WEEKDAY,
    }
)

_ROWS_OF = {
    TableCode.CASES_BY_ROLE: QT_TRANSLATE_NOOP("messages", "Role of the client"),
    TableCode.CASES_BY_AGE: QT_TRANSLATE_NOOP("messages", "Age"),
    TableCode.CASES_BY_GENDER: QT_TRANSLATE_NOOP("messages", "Gender"),
    TableCode.CASES_BY_REGION: QT_TRANSLATE_NOOP("messages", "Province"),
    TableCode.CLOSED_BY_OUTCOME: QT_TRANSLATE_NOOP("messages", "Outcome"),
    TableCode.DEBTS_BY_LENDER: QT_TRANSLATE_NOOP("messages", "Kind of lender"),
    TableCode.DEBTS_BY_AMOUNT: QT_TRANSLATE_NOOP("messages", "Amount claimed"),
    TableCode.CONTACTS_BY_PARTY: QT_TRANSLATE_NOOP("messages", "With whom"),
    TableCode.CONTACTS_BY_ANSWER: QT_TRANSLATE_NOOP("messages", "Answered or not"),
    TableCode.INCIDENTS_BY_CHANNEL: QT_TRANSLATE_NOOP("messages", "Channel"),
    TableCode.INCIDENTS_BY_HOUR: QT_TRANSLATE_NOOP("messages", "Time of day"),
    TableCode.INCIDENTS_BY_WEEKDAY: QT_TRANSLATE_NOOP("messages", "Day of the week"),
    TableCode.INCIDENTS_BY_CONTACTED: QT_TRANSLATE_NOOP("messages", "Who was contacted"),
    TableCode.INCIDENTS_BY_CONDUCT: QT_TRANSLATE_NOOP("messages", "Confirmed conduct"),
    TableCode.WORK_BY_COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Counsellor"),
    TableCode.INCIDENTS_BY_ORGANISATION: QT_TRANSLATE_NOOP("messages", "Organisation"),
}


class MonthWords:
    """The words for a month's figures in the language the program speaks; `pack` names the conducts."""

    def __init__(self, pack: Pack) -> None:
        self._conducts = {conduct.code: title_of(conduct) for conduct in pack.conducts}
        self.title = translated(QT_TRANSLATE_NOOP("messages", "Monthly statistics"))
        self.summary = translated(QT_TRANSLATE_NOOP("messages", "Summary"))
        self.definitions = translated(QT_TRANSLATE_NOOP("messages", "Definitions"))
        self.figure_header = translated(QT_TRANSLATE_NOOP("messages", "Figure"))
        self.count_header = translated(QT_TRANSLATE_NOOP("messages", "Count"))
        self.before_header = translated(QT_TRANSLATE_NOOP("messages", "Month before"))
        self.share_header = translated(QT_TRANSLATE_NOOP("messages", "Share"))
        self.definition_header = translated(QT_TRANSLATE_NOOP("messages", "What is counted"))
        self.total = translated(QT_TRANSLATE_NOOP("messages", "Total"))
        self.withheld = translated(QT_TRANSLATE_NOOP("messages", "withheld"))
        self.withheld_whole = translated(
            QT_TRANSLATE_NOOP(
                "messages", "This table is withheld: its counts are so small that people could be recognised."
            )
        )
        self.pages = translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}"))

    def subtitle(self, figures: MonthFigures) -> str:
        """The office, the month, for whom, when it was made, the guidance version."""
        if figures.published:
            words = QT_TRANSLATE_NOOP(
                "messages", "{office} · {month} · for publication · made {made} · guidance {guidance}"
            )
        else:
            words = QT_TRANSLATE_NOOP(
                "messages", "{office} · {month} · internal, not to be passed on · made {made} · guidance {guidance}"
            )
        return filled(
            words,
            {
                "office": figures.office,
                "month": figures.month,
                "made": instant(figures.made_at),
                "guidance": guidance_version(figures.guidance_version),
            },
        )

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

    def notes(self, figures: MonthFigures) -> tuple[str, ...]:
        """What a reader must know: withheld counts, suggestions that were not counted, norms that are not law."""
        notes = [
            QT_TRANSLATE_NOOP("messages", "Conduct is counted only after a counsellor has confirmed it."),
            QT_TRANSLATE_NOOP(
                "messages",
                "Night hours and the number of contacts a day follow industry norms, not the letter of the law.",
            ),
        ]
        if figures.published:
            notes.append(
                QT_TRANSLATE_NOOP(
                    "messages",
                    "Counts from 1 to below {threshold} are withheld so that nobody can be recognised, "
                    "and others with them from which they could be worked out.",
                )
            )
        else:
            notes.append(QT_TRANSLATE_NOOP("messages", "This version names people. It must not leave the office."))
        return tuple(filled(words, {"threshold": figures.threshold}) for words in notes)
