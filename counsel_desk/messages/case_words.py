"""The words of a case's workbook."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Conduct, ConductState
from counsel_desk.domain.people import ClientPhone, Consent, ConsentAnswer, Office, Person, PersonConsent
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.messages.formats import day, instant, money, phone
from counsel_desk.messages.guidance import title_of
from counsel_desk.messages.joining import aside, labelled, listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import safe_contact_text, word
from counsel_desk.services.case_workbook_words import CaseField, CasePart

_PARTS = {
    CasePart.OVERVIEW: QT_TRANSLATE_NOOP("messages", "Overview"),
    CasePart.DEBTS: QT_TRANSLATE_NOOP("messages", "Debts"),
    CasePart.INSTALMENTS: QT_TRANSLATE_NOOP("messages", "Instalments"),
    CasePart.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
    CasePart.CONTACTS: QT_TRANSLATE_NOOP("messages", "Contacts"),
    CasePart.FILINGS: QT_TRANSLATE_NOOP("messages", "Filings"),
    CasePart.STEPS: QT_TRANSLATE_NOOP("messages", "Checklists"),
    CasePart.TASKS: QT_TRANSLATE_NOOP("messages", "Tasks"),
    CasePart.NOTES: QT_TRANSLATE_NOOP("messages", "Notes and advice"),
    CasePart.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Evidence list"),
    CasePart.LEGEND: QT_TRANSLATE_NOOP("messages", "How to read this"),
}

_LEGEND = {
    CasePart.OVERVIEW: QT_TRANSLATE_NOOP(
        "messages",
        "What was known on the day this workbook was made. What nobody knows is left out. Of an ID number only the "
        "region and the last four places are shown. Keep to the client's wish about safe contact before you ring.",
    ),
    CasePart.DEBTS: QT_TRANSLATE_NOOP(
        "messages",
        "Amounts are yuan. An empty cell means not known, never zero; totals add up what is known. Amounts claimed are "
        "what the other side demands, not what is owed. The yearly cost (APR, EAR) is an estimate from the amount "
        "received, the instalments of the contract and the fees on top of them; it is no finding of law.",
    ),
    CasePart.INSTALMENTS: QT_TRANSLATE_NOOP(
        "messages", "What falls due when, by the contract and by what was agreed on since, and what was paid of it."
    ),
    CasePart.INCIDENTS: QT_TRANSLATE_NOOP(
        "messages",
        "Contacts by collectors, oldest first, in China time, with their exact words. Where only the day is known, the "
        "hour means nothing. Conduct marked as suggested was found by a rule; only confirmed conduct was judged by a "
        "person, and neither is a finding of law.",
    ),
    CasePart.CONTACTS: QT_TRANSLATE_NOOP(
        "messages",
        "Conversations that were not a collector's, oldest first, with attempts that failed. Calls written down while "
        "they lasted stand among the notes.",
    ),
    CasePart.FILINGS: QT_TRANSLATE_NOOP(
        "messages",
        "Complaints, reports and requests to others, oldest first: until when an answer was promised, what came.",
    ),
    CasePart.STEPS: QT_TRANSLATE_NOOP(
        "messages",
        "The steps of the checklists this case was given, in the words of the version it was told.",
    ),
    CasePart.TASKS: QT_TRANSLATE_NOOP("messages", "Follow-ups: open ones first, soonest first."),
    CasePart.NOTES: QT_TRANSLATE_NOOP(
        "messages", "Notes are dated, signed and never overwritten; oldest first. The two questions are asked in calls."
    ),
    CasePart.EVIDENCE: QT_TRANSLATE_NOOP(
        "messages",
        "Files kept with the case, in the order they were kept. The SHA-256 was taken when a file came in: any program "
        "that computes it can show that a copy is unchanged. Who obtained a file, when and from where is as told; an "
        "empty cell means that nobody said.",
    ),
}

_FIELDS = {
    CaseField.ABOUT: QT_TRANSLATE_NOOP("messages", "About"),
    CaseField.VALUE: QT_TRANSLATE_NOOP("messages", "What is known"),
    CaseField.REFERENCE: QT_TRANSLATE_NOOP("messages", "Case number"),
    CaseField.STATUS: QT_TRANSLATE_NOOP("messages", "Status"),
    CaseField.RISK: QT_TRANSLATE_NOOP("messages", "Risk"),
    CaseField.OPENED_ON: QT_TRANSLATE_NOOP("messages", "Opened on"),
    CaseField.CLOSED_ON: QT_TRANSLATE_NOOP("messages", "Closed on"),
    CaseField.OUTCOME: QT_TRANSLATE_NOOP("messages", "Outcome"),
    CaseField.SITUATIONS: QT_TRANSLATE_NOOP("messages", "Situations"),
    CaseField.COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Counsellor"),
    CaseField.SUMMARY: QT_TRANSLATE_NOOP("messages", "Summary"),
    CaseField.CLIENT: QT_TRANSLATE_NOOP("messages", "Client number"),
    CaseField.NAME: QT_TRANSLATE_NOOP("messages", "Name"),
    CaseField.ALIAS: QT_TRANSLATE_NOOP("messages", "Wants to be called"),
    CaseField.ROLE: QT_TRANSLATE_NOOP("messages", "Role of the client"),
    CaseField.ID_NUMBER: QT_TRANSLATE_NOOP("messages", "ID number"),
    CaseField.BIRTH_YEAR: QT_TRANSLATE_NOOP("messages", "Year of birth"),
    CaseField.GENDER: QT_TRANSLATE_NOOP("messages", "Gender"),
    CaseField.REGION: QT_TRANSLATE_NOOP("messages", "Place of living"),
    CaseField.PHONES: QT_TRANSLATE_NOOP("messages", "Phones"),
    CaseField.SAFE_CONTACT: QT_TRANSLATE_NOOP("messages", "Safe contact"),
    CaseField.PEOPLE: QT_TRANSLATE_NOOP("messages", "People around the client"),
    CaseField.CONSENTS: QT_TRANSLATE_NOOP("messages", "Consents"),
    CaseField.DEBTS: QT_TRANSLATE_NOOP("messages", "Debts"),
    CaseField.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
    CaseField.NEXT_STEP: QT_TRANSLATE_NOOP("messages", "Next step"),
    CaseField.LENDER: QT_TRANSLATE_NOOP("messages", "Lender"),
    CaseField.COLLECTOR: QT_TRANSLATE_NOOP("messages", "Collector"),
    CaseField.CONTRACT_TAIL: QT_TRANSLATE_NOOP("messages", "Contract no. ends in"),
    CaseField.CONTRACT_DATE: QT_TRANSLATE_NOOP("messages", "Contract of"),
    CaseField.RECEIVED: QT_TRANSLATE_NOOP("messages", "Received (¥)"),
    CaseField.PRINCIPAL: QT_TRANSLATE_NOOP("messages", "Principal (¥)"),
    CaseField.PAID: QT_TRANSLATE_NOOP("messages", "Paid back (¥)"),
    CaseField.CLAIMED: QT_TRANSLATE_NOOP("messages", "Claimed (¥)"),
    CaseField.OVERDUE_SINCE: QT_TRANSLATE_NOOP("messages", "Overdue since"),
    CaseField.STAGE: QT_TRANSLATE_NOOP("messages", "Stage"),
    CaseField.NEW_PAYEE: QT_TRANSLATE_NOOP("messages", "Payee changed"),
    CaseField.SOLD_ON: QT_TRANSLATE_NOOP("messages", "Sold on"),
    CaseField.KEPT_BACK: QT_TRANSLATE_NOOP("messages", "Kept back (¥)"),
    CaseField.FEES: QT_TRANSLATE_NOOP("messages", "Fees"),
    CaseField.APR: QT_TRANSLATE_NOOP("messages", "APR (estimate)"),
    CaseField.EAR: QT_TRANSLATE_NOOP("messages", "EAR (estimate)"),
    CaseField.AGREED_ON: QT_TRANSLATE_NOOP("messages", "Agreed on"),
    CaseField.AGREEMENT: QT_TRANSLATE_NOOP("messages", "Terms agreed on"),
    CaseField.SETTLED_ON: QT_TRANSLATE_NOOP("messages", "Settled on"),
    CaseField.CERTIFICATE: QT_TRANSLATE_NOOP("messages", "Settlement certificate"),
    CaseField.PLAN: QT_TRANSLATE_NOOP("messages", "Plan"),
    CaseField.AMOUNT: QT_TRANSLATE_NOOP("messages", "Amount (¥)"),
    CaseField.PAID_ON: QT_TRANSLATE_NOOP("messages", "Paid on"),
    CaseField.HAPPENED_AT: QT_TRANSLATE_NOOP("messages", "When"),
    CaseField.PRECISION: QT_TRANSLATE_NOOP("messages", "Known"),
    CaseField.CHANNEL: QT_TRANSLATE_NOOP("messages", "Channel"),
    CaseField.NUMBER: QT_TRANSLATE_NOOP("messages", "Number"),
    CaseField.ORGANISATION: QT_TRANSLATE_NOOP("messages", "Organisation"),
    CaseField.CONTACTED: QT_TRANSLATE_NOOP("messages", "Who was contacted"),
    CaseField.WORDS: QT_TRANSLATE_NOOP("messages", "Exact words"),
    CaseField.CONDUCT: QT_TRANSLATE_NOOP("messages", "Conduct"),
    CaseField.EFFECT: QT_TRANSLATE_NOOP("messages", "Effect, witness"),
    CaseField.DURATION: QT_TRANSLATE_NOOP("messages", "Seconds"),
    CaseField.PARTY: QT_TRANSLATE_NOOP("messages", "With whom"),
    CaseField.DIRECTION: QT_TRANSLATE_NOOP("messages", "Direction"),
    CaseField.ANSWERED: QT_TRANSLATE_NOOP("messages", "Answered?"),
    CaseField.OTHER_SIDE: QT_TRANSLATE_NOOP("messages", "Organisation, person, officer"),
    CaseField.SAID: QT_TRANSLATE_NOOP("messages", "What was said"),
    CaseField.PROMISE: QT_TRANSLATE_NOOP("messages", "Promise"),
    CaseField.PROMISED_UNTIL: QT_TRANSLATE_NOOP("messages", "Promised until"),
    CaseField.TICKET: QT_TRANSLATE_NOOP("messages", "Ticket"),
    CaseField.FILED_ON: QT_TRANSLATE_NOOP("messages", "Filed on"),
    CaseField.SENT_TO: QT_TRANSLATE_NOOP("messages", "Filed with"),
    CaseField.ABOUT_WHOM: QT_TRANSLATE_NOOP("messages", "About whom, which debt"),
    CaseField.FILING_NUMBER: QT_TRANSLATE_NOOP("messages", "Number of the filing"),
    CaseField.REQUEST: QT_TRANSLATE_NOOP("messages", "What was asked"),
    CaseField.FILES_SENT: QT_TRANSLATE_NOOP("messages", "Evidence that went with it"),
    CaseField.ANSWERED_ON: QT_TRANSLATE_NOOP("messages", "Answered on"),
    CaseField.ANSWER: QT_TRANSLATE_NOOP("messages", "Answer"),
    CaseField.CHECKLIST: QT_TRANSLATE_NOOP("messages", "Checklist"),
    CaseField.STEP: QT_TRANSLATE_NOOP("messages", "Step"),
    CaseField.ACTOR: QT_TRANSLATE_NOOP("messages", "Who acts"),
    CaseField.STATE: QT_TRANSLATE_NOOP("messages", "State"),
    CaseField.DECIDED_ON: QT_TRANSLATE_NOOP("messages", "Decided on"),
    CaseField.DECIDED_BY: QT_TRANSLATE_NOOP("messages", "Decided by"),
    CaseField.REMARK: QT_TRANSLATE_NOOP("messages", "Note or reason"),
    CaseField.DUE_ON: QT_TRANSLATE_NOOP("messages", "Due on"),
    CaseField.DUE_TIME: QT_TRANSLATE_NOOP("messages", "Time"),
    CaseField.TITLE: QT_TRANSLATE_NOOP("messages", "Task"),
    CaseField.PRIORITY: QT_TRANSLATE_NOOP("messages", "Priority"),
    CaseField.ASSIGNEE: QT_TRANSLATE_NOOP("messages", "Assignee"),
    CaseField.RESULT: QT_TRANSLATE_NOOP("messages", "Result"),
    CaseField.CLOSED_AT: QT_TRANSLATE_NOOP("messages", "Closed at"),
    CaseField.WRITTEN_AT: QT_TRANSLATE_NOOP("messages", "When"),
    CaseField.KIND: QT_TRANSLATE_NOOP("messages", "Kind"),
    CaseField.AUTHOR: QT_TRANSLATE_NOOP("messages", "Written by"),
    CaseField.TEXT: QT_TRANSLATE_NOOP("messages", "Text"),
    CaseField.IN_DANGER: QT_TRANSLATE_NOOP("messages", "In danger?"),
    CaseField.SELF_HARM: QT_TRANSLATE_NOOP("messages", "Thoughts of self-harm?"),
    CaseField.EVIDENCE_NUMBER: QT_TRANSLATE_NOOP("messages", "No."),
    CaseField.FILE_NAME: QT_TRANSLATE_NOOP("messages", "Name of the file"),
    CaseField.DESCRIPTION: QT_TRANSLATE_NOOP("messages", "What it shows"),
    CaseField.MEDIA_TYPE: QT_TRANSLATE_NOOP("messages", "Type"),
    CaseField.SIZE: QT_TRANSLATE_NOOP("messages", "Bytes"),
    CaseField.SHA256: QT_TRANSLATE_NOOP("messages", "SHA-256"),
    CaseField.FORMED_AT: QT_TRANSLATE_NOOP("messages", "Formed at"),
    CaseField.OBTAINED_AT: QT_TRANSLATE_NOOP("messages", "Obtained at"),
    CaseField.OBTAINED_BY: QT_TRANSLATE_NOOP("messages", "Obtained by"),
    CaseField.DEVICE: QT_TRANSLATE_NOOP("messages", "From which device"),
    CaseField.ORIGINAL_AT: QT_TRANSLATE_NOOP("messages", "Where the original is"),
    CaseField.COPY_OF: QT_TRANSLATE_NOOP("messages", "Redacted copy of number"),
}

_CONDUCT = {
    ConductState.CONFIRMED: QT_TRANSLATE_NOOP("messages", "{code} {title} (confirmed)"),
    ConductState.SUGGESTED: QT_TRANSLATE_NOOP("messages", "{code} {title} (suggested by a rule)"),
}


class CaseSentences:
    """The words of a case's workbook in the language the program speaks."""

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

    def part(self, part: CasePart) -> str:
        """What a sheet is called."""
        words = _PARTS[part]
        return translated(words)

    def field(self, field: CaseField) -> str:
        """What stands above a column or before a value."""
        words = _FIELDS[field]
        return translated(words)

    def legend(self) -> Mapping[CasePart, str]:
        """What is to be known of each sheet."""
        return {part: translated(words) for part, words in _LEGEND.items()}

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
        titles = {conduct.code: title_of(conduct) for conduct in pack.conducts}
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


def _consent(consent: Consent) -> str:
    given = {"purpose": word(consent.purpose), "day": day(consent.given_on), "means": word(consent.means)}
    if consent.answer is ConsentAnswer.REFUSED:
        return filled(QT_TRANSLATE_NOOP("messages", "{purpose}: refused {day}, {means}"), given)
    if consent.withdrawn_on is None:
        return filled(QT_TRANSLATE_NOOP("messages", "{purpose}: {day}, {means}"), given)
    words = QT_TRANSLATE_NOOP("messages", "{purpose}: {day}, {means}; withdrawn {withdrawn}")
    return filled(words, {**given, "withdrawn": day(consent.withdrawn_on)})
