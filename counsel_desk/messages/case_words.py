"""The words of a case summary, as a workbook and on paper."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Conduct, ConductState
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import ClientPhone, Consent, ConsentAnswer, Office, Person, PersonConsent
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.messages.actions import action_name
from counsel_desk.messages.case_tables import FIELDS, LEGEND, PARTS
from counsel_desk.messages.formats import day, instant, money, phone
from counsel_desk.messages.guidance import title_of
from counsel_desk.messages.joining import aside, labelled, listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import safe_contact_text, word
from counsel_desk.services.case_words import CaseField, CasePart

_CONDUCT = {
    ConductState.CONFIRMED: QT_TRANSLATE_NOOP("messages", "{code} {title} (confirmed)"),
    ConductState.SUGGESTED: QT_TRANSLATE_NOOP("messages", "{code} {title} (suggested by a rule)"),
}


class CaseSentences:
    """The words of a case summary in the language the program speaks."""

    def __init__(self) -> None:
        self.title = translated(QT_TRANSLATE_NOOP("messages", "Case summary"))
        self.pages = translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}"))
        self.total = translated(QT_TRANSLATE_NOOP("messages", "Total"))
        self.to_protect_life = translated(
            QT_TRANSLATE_NOOP("messages", "Passed on without the client's consent, to protect life.")
        )
        self.under_code = translated(
            QT_TRANSLATE_NOOP(
                "messages",
                "Under the code of the case: name, phones and ID number are left out. "
                "Other people named in the texts may still tell who it is; read them before you pass this on.",
            )
        )

    def subtitle(self, reference: str, office: Office, made_at: datetime) -> str:
        """Which case, whose, when it was made, and that it is confidential."""
        words = QT_TRANSLATE_NOOP("messages", "{case} · {office} · made {made} · confidential")
        return filled(words, {"case": reference, "office": office.name, "made": instant(made_at)})

    def foot(self, reference: str, made_at: datetime) -> str:
        """What stands at the foot of every page: which case, when it was made, and that it is confidential."""
        words = QT_TRANSLATE_NOOP("messages", "{case} · made {made} · confidential")
        return filled(words, {"case": reference, "made": instant(made_at)})

    def part(self, part: CasePart) -> str:
        """What a sheet or a part is called."""
        words = PARTS[part]
        return translated(words)

    def field(self, field: CaseField) -> str:
        """What stands above a column or before a value."""
        words = FIELDS[field]
        return translated(words)

    def legend(self) -> Mapping[CasePart, str]:
        """What is to be known of each sheet or part."""
        return {part: translated(words) for part, words in LEGEND.items()}

    def value(self, member: StrEnum) -> str:
        """The word for a value of a record."""
        return word(member)

    def yes_or_no(self, *, said: bool) -> str:
        """Yes or no."""
        words = QT_TRANSLATE_NOOP("messages", "Yes") if said else QT_TRANSLATE_NOOP("messages", "No")
        return translated(words)

    def situations(self, codes: Sequence[str], pack: Pack) -> str:
        """What the client is in; a code this version of the guidance no longer knows stays as it is."""
        titles = {situation.code: title_of(situation) for situation in pack.situations}
        return "\n".join(titles.get(code, code) for code in codes)

    def conducts(self, conducts: Sequence[Conduct], pack: Pack) -> str:
        """The conduct of an incident, one a line, with whether a person confirmed it; rejected ones are none."""
        kinds = {kind.code: kind for kind in pack.conducts}
        titles = {each.code: title_of(kinds[each.code]) for each in conducts if each.code in kinds}
        return "\n".join(
            filled(_CONDUCT[each.state], {"code": each.code, "title": titles.get(each.code, "")})
            for each in conducts
            if each.state in _CONDUCT
        )

    def phones(self, phones: Sequence[ClientPhone]) -> str:
        """The client's numbers, one a line, each with whose it is."""
        return "\n".join(aside(phone(each.number), word(each.use)) for each in phones)

    def safe_contact(self, contact: SafeContact) -> str:
        """How the client may be reached."""
        return safe_contact_text(contact)

    def consents(self, consents: Sequence[Consent]) -> str:
        """What the client agreed to or refused, when and how, one a line; withdrawn consents say so."""
        return "\n".join(map(_consent, consents))

    def person(self, person: Person) -> str:
        """What somebody is to the client, and who they are if they agreed to be named."""
        details = person.details
        named = (details.name, phone(details.phone) if details.phone else "")
        known = listed(named) if details.consent is PersonConsent.GIVEN else ""
        said = labelled(word(details.relation), known) if known else word(details.relation)
        reached = translated(QT_TRANSLATE_NOOP("messages", "contacted by collectors"))
        return aside(said, reached) if details.contacted else said

    def amount(self, fen: int) -> str:
        """An amount in a text."""
        return money(fen)

    def day(self, on: date) -> str:
        """A day in a text."""
        return day(on)

    def instant(self, at: datetime, precision: Precision) -> str:
        """An instant in China time, as exactly as it is known."""
        return instant(at, precision)

    def deed(self, action: str) -> str:
        """What was done, by its code."""
        return action_name(action)

    def left_out(self, parts: Sequence[str]) -> str:
        """Which parts the paper does not have, by what they are called."""
        return filled(QT_TRANSLATE_NOOP("messages", "Not in this summary: {parts}"), {"parts": listed(parts)})


def _consent(consent: Consent) -> str:
    given = {"purpose": word(consent.purpose), "day": day(consent.given_on), "means": word(consent.means)}
    if consent.answer is ConsentAnswer.REFUSED:
        return filled(QT_TRANSLATE_NOOP("messages", "{purpose}: refused {day}, {means}"), given)
    if consent.withdrawn_on is None:
        return filled(QT_TRANSLATE_NOOP("messages", "{purpose}: {day}, {means}"), given)
    words = QT_TRANSLATE_NOOP("messages", "{purpose}: {day}, {means}; withdrawn {withdrawn}")
    return filled(words, {**given, "withdrawn": day(consent.withdrawn_on)})
