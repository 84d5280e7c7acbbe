"""The words of a case summary: which parts and fields it has, and what whoever words it must provide."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Conduct
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import ClientPhone, Consent, Office, Person
from counsel_desk.domain.safe_hours import SafeContact


class CasePart(StrEnum):
    """The sheets of the workbook, and the parts of the paper."""

    OVERVIEW = "overview"
    DEBTS = "debts"
    INSTALMENTS = "instalments"
    INCIDENTS = "incidents"
    CONTACTS = "contacts"
    FILINGS = "filings"
    STEPS = "steps"
    TASKS = "tasks"
    NOTES = "notes"
    EVIDENCE = "evidence"
    HISTORY = "history"
    LEGEND = "legend"


class CaseField(StrEnum):
    """What stands above a column or before a value."""

    ABOUT = "about"
    VALUE = "value"
    REFERENCE = "reference"
    STATUS = "status"
    RISK = "risk"
    OPENED_ON = "opened_on"
    CLOSED_ON = "closed_on"
    OUTCOME = "outcome"
    SITUATIONS = "situations"
    COUNSELLOR = "counsellor"
    SUMMARY = "summary"
    CLIENT = "client"
    NAME = "name"
    ALIAS = "alias"
    ROLE = "role"
    ID_NUMBER = "id_number"
    BIRTH_YEAR = "birth_year"
    GENDER = "gender"
    REGION = "region"
    PHONES = "phones"
    SAFE_CONTACT = "safe_contact"
    CONSENTS = "consents"
    PEOPLE = "people"
    DEBTS = "debts"
    INCIDENTS = "incidents"
    NEXT_STEP = "next_step"
    LENDER = "lender"
    COLLECTOR = "collector"
    CONTRACT_TAIL = "contract_tail"
    CONTRACT_DATE = "contract_date"
    RECEIVED = "received"
    PRINCIPAL = "principal"
    PAID = "paid"
    CLAIMED = "claimed"
    OVERDUE_SINCE = "overdue_since"
    STAGE = "stage"
    NEW_PAYEE = "new_payee"
    SOLD_ON = "sold_on"
    KEPT_BACK = "kept_back"
    FEES = "fees"
    APR = "apr"
    EAR = "ear"
    AGREED_ON = "agreed_on"
    AGREEMENT = "agreement"
    SETTLED_ON = "settled_on"
    CERTIFICATE = "certificate"
    PLAN = "plan"
    AMOUNT = "amount"
    PAID_ON = "paid_on"
    HAPPENED_AT = "happened_at"
    PRECISION = "precision"
    CHANNEL = "channel"
    NUMBER = "number"
    ORGANISATION = "organisation"
    CONTACTED = "contacted"
    WORDS = "words"
    CONDUCT = "conduct"
    EFFECT = "effect"
    DURATION = "duration"
    PARTY = "party"
    DIRECTION = "direction"
    ANSWERED = "answered"
    OTHER_SIDE = "other_side"
    SAID = "said"
    PROMISE = "promise"
    PROMISED_UNTIL = "promised_until"
    TICKET = "ticket"
    FILED_ON = "filed_on"
    SENT_TO = "sent_to"
    ABOUT_WHOM = "about_whom"
    FILING_NUMBER = "filing_number"
    REQUEST = "request"
    FILES_SENT = "files_sent"
    ANSWERED_ON = "answered_on"
    ANSWER = "answer"
    CHECKLIST = "checklist"
    STEP = "step"
    ACTOR = "actor"
    STATE = "state"
    DECIDED_ON = "decided_on"
    DECIDED_BY = "decided_by"
    REMARK = "remark"
    DUE_ON = "due_on"
    DUE_TIME = "due_time"
    TITLE = "title"
    PRIORITY = "priority"
    ASSIGNEE = "assignee"
    RESULT = "result"
    CLOSED_AT = "closed_at"
    WRITTEN_AT = "written_at"
    KIND = "kind"
    AUTHOR = "author"
    TEXT = "text"
    IN_DANGER = "in_danger"
    SELF_HARM = "self_harm"
    DONE_AT = "done_at"
    WHO = "who"
    DEED = "deed"
    EVIDENCE_NUMBER = "evidence_number"
    FILE_NAME = "file_name"
    DESCRIPTION = "description"
    MEDIA_TYPE = "media_type"
    SIZE = "size"
    SHA256 = "sha256"
    FORMED_AT = "formed_at"
    OBTAINED_AT = "obtained_at"
    OBTAINED_BY = "obtained_by"
    DEVICE = "device"
    ORIGINAL_AT = "original_at"
    COPY_OF = "copy_of"


class CaseWords(Protocol):
    """The words of the workbook and the paper, in the reader's language."""

    title: str
    pages: str
    total: str
    to_protect_life: str
    under_code: str

    def subtitle(self, reference: str, office: Office, made_at: datetime) -> str:
        """Which case, whose, when it was made, and that it is confidential."""

    def foot(self, reference: str, made_at: datetime) -> str:
        """What stands at the foot of every page: which case, when it was made, and that it is confidential."""

    def part(self, part: CasePart) -> str:
        """What a sheet or a part is called."""

    def field(self, field: CaseField) -> str:
        """What stands above a column or before a value."""

    def legend(self) -> Mapping[CasePart, str]:
        """What is to be known of each sheet or part."""

    def value(self, member: StrEnum) -> str:
        """The word for a value of a record."""

    def yes_or_no(self, *, said: bool) -> str:
        """Yes or no."""

    def situations(self, codes: Sequence[str], pack: Pack) -> str:
        """What the client is in."""

    def conducts(self, conducts: Sequence[Conduct], pack: Pack) -> str:
        """The conduct of an incident, each with whether a person confirmed it."""

    def phones(self, phones: Sequence[ClientPhone]) -> str:
        """The client's numbers, one a line, each with whose it is."""

    def safe_contact(self, contact: SafeContact) -> str:
        """How the client may be reached."""

    def consents(self, consents: Sequence[Consent]) -> str:
        """What the client agreed to, when and how, one a line."""

    def person(self, person: Person) -> str:
        """Somebody around the client: named only with their own consent."""

    def amount(self, fen: int) -> str:
        """An amount in a text."""

    def day(self, on: date) -> str:
        """A day in a text."""

    def instant(self, at: datetime, precision: Precision) -> str:
        """An instant in China time, as exactly as it is known."""

    def deed(self, action: str) -> str:
        """What was done, by its code."""

    def left_out(self, parts: Sequence[str]) -> str:
        """Which parts the paper does not have, by what they are called."""
