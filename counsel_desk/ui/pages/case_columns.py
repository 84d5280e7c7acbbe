"""What the case list shows of a case, column by column, and by which of them it can be sorted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.lists import CaseOrder, CaseRow
from counsel_desk.ui.models.id_list import Column, Row
from counsel_desk.ui.pages.case.header import RISK_TONES, STATUS_TONES
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import visible

_LONGEST_NAME = 16  # characters; the case shows the rest


@dataclass(frozen=True, slots=True)
class CaseColumn:
    """A column, and the order it stands for; None where the list cannot be sorted by it."""

    column: Column
    order: CaseOrder | None


def listed(row: CaseRow) -> Row:
    """A case as the list's model takes it: its id first."""
    return row.id, row


def case_columns(today: date) -> tuple[CaseColumn, ...]:
    """The columns from left to right; `today` decides what is overdue."""
    return (
        CaseColumn(
            Column(QCoreApplication.translate("CaseList", "Number"), _of(lambda row: row.reference)),
            CaseOrder.REFERENCE,
        ),
        CaseColumn(Column(QCoreApplication.translate("CaseList", "Client"), _of(client_words)), CaseOrder.NAME),
        CaseColumn(
            Column(
                QCoreApplication.translate("CaseList", "Status"),
                _of(lambda row: messages.word(row.status)),
                tone=lambda row: STATUS_TONES[row[1].status],
            ),
            CaseOrder.STATUS,
        ),
        CaseColumn(
            Column(
                QCoreApplication.translate("CaseList", "Risk"),
                _of(lambda row: messages.word(row.risk)),
                tone=lambda row: RISK_TONES[row[1].risk],
            ),
            CaseOrder.RISK,
        ),
        CaseColumn(
            Column(
                QCoreApplication.translate("CaseList", "Next step"),
                _of(lambda row: next_step_words(row, today)),
                tone=lambda row: Tone.DANGER if _is_overdue(row[1], today) else None,
                stretches=True,
            ),
            CaseOrder.NEXT_STEP,
        ),
        CaseColumn(
            Column(
                QCoreApplication.translate("CaseList", "Claimed"),
                _of(lambda row: "" if row.claimed is None else messages.money(row.claimed)),
                right=True,
            ),
            CaseOrder.CLAIMED,
        ),
        CaseColumn(
            Column(QCoreApplication.translate("CaseList", "Counsellor"), _of(lambda row: visible(row.counsellor_name))),
            CaseOrder.COUNSELLOR,
        ),
        CaseColumn(
            Column(QCoreApplication.translate("CaseList", "Opened"), _of(lambda row: messages.day(row.opened_on))),
            CaseOrder.OPENED,
        ),
    )


def client_words(row: CaseRow) -> str:
    """Who a case is about: a name, what they want to be called, or that nothing is known yet."""
    both = QCoreApplication.translate("CaseList", "{name} ({alias})") if row.client_name and row.client_alias else ""
    known = both.format(name=row.client_name, alias=row.client_alias) or row.client_name or row.client_alias
    words = visible(known) or QCoreApplication.translate("CaseList", "No name")
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def next_step_words(row: CaseRow, today: date) -> str:
    """When and what is next."""
    if row.next_step_on is None:
        return "" if not row.status.is_open else QCoreApplication.translate("CaseList", "None yet")
    return f"{messages.relative_day(row.next_step_on, today)} · {visible(row.next_step)}"


def _is_overdue(row: CaseRow, today: date) -> bool:
    return row.next_step_on is not None and row.next_step_on < today


def _of(value: Callable[[CaseRow], str]) -> Callable[[Row], str]:
    return lambda row: value(row[1])
