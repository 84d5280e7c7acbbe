"""Sentences about debts: what their tasks are called, rates, why a line was chosen."""

from counsel_desk.domain.cost_lines import Line, LineKind
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.messages.formats import day, money
from counsel_desk.messages.joining import sentences
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated

_BEYOND = 100.0  # a rate of 10,000% a year: further figures say nothing more

_LICENSED = QT_TRANSLATE_NOOP(
    "messages", "Licensed lender: the borrower may ask the court to lower what is charged above this in all."
)
_REASONS = {
    OrganisationKind.BANK: _LICENSED,
    OrganisationKind.CONSUMER_FINANCE: _LICENSED,
    OrganisationKind.OTHER_LICENSED: _LICENSED,
    OrganisationKind.MICROLOAN: QT_TRANSLATE_NOOP(
        "messages",
        "Microloan company: its regulators ask that new loans keep below this, and step by step below four times the "
        "LPR. In court four times the LPR does not apply to it directly.",
    ),
    OrganisationKind.PRIVATE_PERSON: QT_TRANSLATE_NOOP(
        "messages", "Private loan: of interest, penalties and fees together, courts grant no more than this."
    ),
    OrganisationKind.UNLICENSED: QT_TRANSLATE_NOOP(
        "messages",
        "Lends without a licence: the contract may be void. 36% is only what a report of unlawful lending is "
        "measured by.",
    ),
}
_FOR_REFERENCE = QT_TRANSLATE_NOOP("messages", "For reference only: first find out who lent.")


class DebtSentences:
    """What the tasks of a debt are called, in the language the program speaks."""

    def instalment(self, lender: str, amount: int) -> str:
        """An instalment of that many fen is due."""
        named = QT_TRANSLATE_NOOP("messages", "Instalment of {amount} to {lender}")
        nameless = QT_TRANSLATE_NOOP("messages", "Instalment of {amount}")
        return filled(named if lender else nameless, {"amount": money(amount), "lender": lender})

    def certificate(self, lender: str) -> str:
        """The settlement certificate is to be asked for."""
        named = QT_TRANSLATE_NOOP("messages", "Ask {lender} for the settlement certificate")
        nameless = QT_TRANSLATE_NOOP("messages", "Ask for the settlement certificate")
        return filled(named if lender else nameless, {"lender": lender})


def kept_back(details: DebtDetails) -> str:
    """What of the loan never reached the client: kept back ¥1,500, 15%; empty where nothing is known to have been."""
    if not details.kept_back or not details.principal:
        return ""
    share = f"{details.kept_back / details.principal * 100:.4g}%"
    words = QT_TRANSLATE_NOOP("messages", "Kept back: {amount}, {share}")
    return filled(words, {"amount": money(details.kept_back), "share": share})


def percent(rate: float) -> str:
    """A rate of a year: 35.07%; beyond 10,000% it only says so."""
    if rate > _BEYOND:
        return translated(QT_TRANSLATE_NOOP("messages", "over 10,000%"))
    return f"{rate * 100:,.2f}%"


def line_reason(line: Line) -> str:
    """Why the loan is held against this line, and what is to be kept in mind."""
    reason = _REASONS.get(line.because, _FOR_REFERENCE)
    said = [translated(reason)]
    if line.kind is LineKind.FOUR_LPR:
        said.append(_lpr(line))
    if line.in_stages:
        words = QT_TRANSLATE_NOOP("messages", "Contracts from before 20 Aug 2020 are judged in stages: ask a lawyer.")
        said.append(translated(words))
    return sentences(said)


def _lpr(line: Line) -> str:
    if line.lpr is None:
        return translated(QT_TRANSLATE_NOOP("messages", "The LPR follows from the date of the contract."))
    words = QT_TRANSLATE_NOOP("messages", "LPR {rate}, published {day}; check whether a newer one was before the loan.")
    return filled(words, {"rate": percent(line.lpr.one_year / 10_000), "day": day(line.lpr.published_on)})
