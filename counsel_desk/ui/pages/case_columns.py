"""What the case list shows of a case, column by column, and the views that come with it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.cases import CaseStatus, Risk
from counsel_desk.domain.listing import ListKind, ListView, OneOf, SavedView, Span, Within
from counsel_desk.domain.lists import CaseRow
from counsel_desk.services.desk import Desk
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.pages.case.header import RISK_TONES, STATUS_TONES
from counsel_desk.ui.pages.lists.spec import Emptiness, ListColumn, ListSpec
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.next_best_card import URGENCY_TONES
from counsel_desk.ui.widgets.text import visible

_LONGEST_NAME = 16  # characters; the case shows the rest
_OPEN = OneOf("status", tuple(each for each in CaseStatus if each.is_open))
AIMLESS = ListView(conditions=(_OPEN, Within("next_step_on", Span.NEVER)), order="risk")
"""The open cases for which nothing is planned, the gravest first."""


def case_list(desk: Desk) -> ListSpec:
    """The list of cases; the day at the desk decides what is overdue."""
    titles = GuidanceTitles(desk, lambda pack: pack.situations)
    return ListSpec(
        kind=ListKind.CASES,
        columns=(*_who(), *_what(desk.today), *_figures(titles)),
        views=_views(desk),
        find=QCoreApplication.translate("CaseList", "Name, pinyin, number or phone"),
        empty=Emptiness(
            "cases",
            QCoreApplication.translate("CaseList", "No cases yet"),
            QCoreApplication.translate(
                "CaseList", "A case begins with a call note (F2); a list of cases can be imported."
            ),
            QCoreApplication.translate("CaseList", "New case"),
        ),
        shows=frozenset({"case", "client", "debt", "incident", "task", "office"}),
    )


def client_words(row: CaseRow) -> str:
    """Who a case is about, short enough to stand beside other things."""
    words = whole_client_words(row)
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def whole_client_words(row: CaseRow) -> str:
    """Who a case is about: a name, what they want to be called, or that nothing is known yet."""
    both = QCoreApplication.translate("CaseList", "{name} ({alias})") if row.client_name and row.client_alias else ""
    known = both.format(name=row.client_name, alias=row.client_alias) or row.client_name or row.client_alias
    return visible(known) or QCoreApplication.translate("CaseList", "No name")


def next_step_words(row: CaseRow, today: date) -> str:
    """When and what is next."""
    if row.next_step_on is None:
        return "" if not row.status.is_open else QCoreApplication.translate("CaseList", "None yet")
    return f"{messages.relative_day(row.next_step_on, today)} · {visible(row.next_step)}"


def first_now_words(row: CaseRow) -> str:
    """What comes first in a case."""
    return "" if row.first is None else visible(messages.next_best_what(row.first))


def _who() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "reference",
            QCoreApplication.translate("CaseList", "Number"),
            lambda row: row.reference,
            whole=True,
            least=112,
            falls=True,
        ),
        ListColumn("client_name", QCoreApplication.translate("CaseList", "Client"), whole_client_words, least=104),
        ListColumn(
            "client_alias",
            QCoreApplication.translate("CaseList", "Alias"),
            lambda row: visible(row.client_alias),
            shown=False,
        ),
        ListColumn(
            "status",
            QCoreApplication.translate("CaseList", "Status"),
            lambda row: messages.word(row.status),
            tone=lambda row: STATUS_TONES[row.status],
            least=92,
        ),
        ListColumn(
            "risk",
            QCoreApplication.translate("CaseList", "Risk"),
            lambda row: messages.word(row.risk),
            tone=lambda row: RISK_TONES[row.risk],
            whole=True,
            least=100,
        ),
    )


def _what(today: date) -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "next_step_on",
            QCoreApplication.translate("CaseList", "Next step"),
            lambda row: next_step_words(row, today),
            tone=lambda row: Tone.DANGER if _is_overdue(row, today) else None,
            least=190,
            most=520,
            stretches=True,
        ),
        ListColumn(
            "next_step",
            QCoreApplication.translate("CaseList", "What is next"),
            lambda row: visible(row.next_step),
            shown=False,
        ),
        ListColumn(
            "first_now",
            QCoreApplication.translate("CaseList", "First now"),
            first_now_words,
            tone=lambda row: None if row.first_now is None else URGENCY_TONES[row.first_now],
            shown=False,
            least=165,
            most=400,
            nothing=QCoreApplication.translate("CaseList", "Nothing open"),
        ),
        ListColumn(
            "counsellor_name",
            QCoreApplication.translate("CaseList", "Counsellor"),
            lambda row: visible(row.counsellor_name),
            least=92,
            gives_way=1,
            nothing=QCoreApplication.translate("CaseList", "Nobody"),
        ),
        ListColumn(
            "claimed",
            QCoreApplication.translate("CaseList", "Claimed"),
            lambda row: "" if row.claimed is None else messages.money(row.claimed),
            right=True,
            least=96,
            gives_way=3,
            falls=True,
        ),
        ListColumn(
            "opened_on",
            QCoreApplication.translate("CaseList", "Opened"),
            lambda row: messages.day(row.opened_on),
            whole=True,
            least=104,
            gives_way=2,
            falls=True,
        ),
    )


def _figures(titles: Mapping[str, str]) -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "days_open",
            QCoreApplication.translate("CaseList", "Days open"),
            lambda row: f"{row.days_open:,}",
            right=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "situations",
            QCoreApplication.translate("CaseList", "Situations"),
            lambda row: messages.listed(titles.get(code, code) for code in row.situations),
            shown=False,
            least=140,
            choices=tuple(titles.items()),
            nothing=QCoreApplication.translate("CaseList", "None chosen yet"),
        ),
        ListColumn(
            "debts",
            QCoreApplication.translate("CaseList", "Debts"),
            lambda row: str(row.debts),
            right=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "incidents",
            QCoreApplication.translate("CaseList", "Incidents"),
            lambda row: f"{row.incidents:,}",
            right=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "closed_on",
            QCoreApplication.translate("CaseList", "Closed"),
            lambda row: "" if row.closed_on is None else messages.day(row.closed_on),
            whole=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "outcome",
            QCoreApplication.translate("CaseList", "Outcome"),
            lambda row: "" if row.outcome is None else messages.word(row.outcome),
            shown=False,
        ),
    )


def _views(desk: Desk) -> tuple[SavedView, ...]:
    newest = ListView(order="opened_on", descending=True)
    mine, nobodys = OneOf("counsellor_name", (int(desk.counsellor.id),)), OneOf("counsellor_name", (None,))
    overdue = ListView(conditions=(Within("next_step_on", Span.BEFORE_TODAY),), order="next_step_on")
    grave = ListView(conditions=(_OPEN, OneOf("risk", (Risk.HIGH, Risk.ACUTE))), order="risk")
    return tuple(
        SavedView(ListKind.CASES, name, view)
        for name, view in (
            (QCoreApplication.translate("CaseList", "All cases"), newest),
            (QCoreApplication.translate("CaseList", "Open cases"), _such(newest, _OPEN)),
            (QCoreApplication.translate("CaseList", "My open cases"), _such(newest, _OPEN, mine)),
            (QCoreApplication.translate("CaseList", "Nobody's open cases"), _such(newest, _OPEN, nobodys)),
            (QCoreApplication.translate("CaseList", "Without a next step"), AIMLESS),
            (QCoreApplication.translate("CaseList", "Next step overdue"), overdue),
            (QCoreApplication.translate("CaseList", "High risk"), grave),
        )
    )


def _such(view: ListView, *conditions: OneOf) -> ListView:
    return ListView(conditions=conditions, order=view.order, descending=view.descending)


def _is_overdue(row: CaseRow, today: date) -> bool:
    return row.next_step_on is not None and row.next_step_on < today
