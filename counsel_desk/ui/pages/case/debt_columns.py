"""The columns of a case's debts, and the line that adds them up."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.debts import Debt, DebtStage, Total, total
from counsel_desk.ui.models.id_list import Column, Row
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import visible

LESSER = (3, 4, 6)
"""The columns that give way in a narrow window."""

_UNKNOWN = "—"
_FIXED_SPACE = "\N{NO-BREAK SPACE}"  # where sums need two lines each stays whole
_STAGE_TONES = {DebtStage.SUED: Tone.DANGER, DebtStage.JUDGED: Tone.DANGER, DebtStage.SETTLED: Tone.OK}


def debt_columns(today: date) -> tuple[Column, ...]:
    """What a row shows; its second field is the debt."""
    return (
        Column(
            QCoreApplication.translate("DebtsTab", "Lender"),
            lambda row: visible(row[1].lender_name) or _UNKNOWN,
            stretches=True,
        ),
        Column(
            QCoreApplication.translate("DebtsTab", "Collector"),
            lambda row: visible(row[1].collector_name) or _UNKNOWN,
            stretches=True,
        ),
        Column(
            QCoreApplication.translate("DebtsTab", "Received"), lambda row: _money(row[1].details.received), right=True
        ),
        Column(
            QCoreApplication.translate("DebtsTab", "Contract"), lambda row: _money(row[1].details.principal), right=True
        ),
        Column(
            QCoreApplication.translate("DebtsTab", "Paid"), lambda row: _money(row[1].details.paid_so_far), right=True
        ),
        Column(
            QCoreApplication.translate("DebtsTab", "Claimed"), lambda row: _money(row[1].details.claimed), right=True
        ),
        Column(QCoreApplication.translate("DebtsTab", "Overdue since"), lambda row: _day(row[1].details.overdue_since)),
        Column(
            QCoreApplication.translate("DebtsTab", "Stage"),
            lambda row: messages.word(row[1].details.stage),
            tone=lambda row: _STAGE_TONES.get(row[1].details.stage, Tone.NEUTRAL),
        ),
        Column(
            QCoreApplication.translate("DebtsTab", "Notice"),
            lambda row: _notice(row, today)[0],
            tone=lambda row: _notice(row, today)[1],
        ),
    )


def total_words(debts: Sequence[Debt]) -> str:
    """What was received, paid and is claimed in all, with how many of the debts it is known for."""
    details = [debt.details for debt in debts]
    return "  ·  ".join(
        _total(words, total(amounts)).replace(" ", _FIXED_SPACE)
        for words, amounts in (
            (
                QCoreApplication.translate("DebtsTab", "Received in total: {amount}"),
                [each.received for each in details],
            ),
            (QCoreApplication.translate("DebtsTab", "Paid in total: {amount}"), [each.paid_so_far for each in details]),
            (QCoreApplication.translate("DebtsTab", "Claimed in total: {amount}"), [each.claimed for each in details]),
        )
    )


def _total(words: str, found: Total) -> str:
    if not found.known:
        return words.format(amount=_UNKNOWN)
    said = words.format(amount=messages.money(found.amount))
    if found.known == found.of:
        return said
    known = QCoreApplication.translate("DebtsTab", "known for {known} of {count}")
    return messages.aside(said, known.format(known=found.known, count=found.of))


def _notice(row: Row, today: date) -> tuple[str, Tone | None]:
    """What must not be passed over, the gravest first."""
    details = row[1].details
    said: list[tuple[str, Tone]] = []
    if missed := len(details.missed(today)):
        words = QCoreApplication.translate("DebtsTab", "{count} missed")
        said.append((words.format(count=missed), Tone.DANGER))
    if details.new_payee:
        said.append((QCoreApplication.translate("DebtsTab", "New payee"), Tone.WARNING))
    if details.wants_certificate:
        said.append((QCoreApplication.translate("DebtsTab", "Certificate missing"), Tone.WARNING))
    return (messages.listed(words for words, _ in said), said[0][1]) if said else (_UNKNOWN, None)


def _money(fen: int | None) -> str:
    return _UNKNOWN if fen is None else messages.money(fen)


def _day(day: date | None) -> str:
    return _UNKNOWN if day is None else messages.day(day)
