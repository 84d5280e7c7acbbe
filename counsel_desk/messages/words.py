"""One word for every value a record can hold."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.cases import CaseStatus, Danger, DebtStage, NoteKind, Outcome, Risk
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.guidance import Actor, Confidence, DeadlineUnit, Severity
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, KnownFrom
from counsel_desk.domain.lists import CaseOrder, HitKind
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ConsentMeans, ConsentPurpose, Gender, PartyRole, PhoneUse
from counsel_desk.domain.phones import PhoneKind
from counsel_desk.domain.safe_hours import CallPermission, SafeContact, SafetyCode, format_hours
from counsel_desk.domain.statistics import Figure, TableCode
from counsel_desk.domain.tasks import Priority, TaskOrigin, TaskState
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, translated


def word(member: StrEnum) -> str:
    """The word for a value, as a label or a list shows it."""
    words = _WORDS[type(member)][member]
    return translated(words)


def safe_contact_text(contact: SafeContact) -> str:
    """A client's wish in one line: may we call, at what hours, and what else was said."""
    return " · ".join(part for part in (word(contact.permission), format_hours(contact.hours), contact.note) if part)


# By class first: members of different enums that hold the same text are equal.
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    PartyRole: {
        PartyRole.DEBTOR: QT_TRANSLATE_NOOP("messages", "Borrower"),
        PartyRole.GUARANTOR: QT_TRANSLATE_NOOP("messages", "Guarantor or co-borrower"),
        PartyRole.RELATIVE: QT_TRANSLATE_NOOP("messages", "Emergency contact or relative"),
        PartyRole.UNRELATED: QT_TRANSLATE_NOOP("messages", "Not connected with the debt"),
        PartyRole.SETTLED: QT_TRANSLATE_NOOP("messages", "Has already paid"),
        PartyRole.UNSURE: QT_TRANSLATE_NOOP("messages", "Not sure yet"),
    },
    Gender: {
        Gender.FEMALE: QT_TRANSLATE_NOOP("messages", "Female"),
        Gender.MALE: QT_TRANSLATE_NOOP("messages", "Male"),
        Gender.OTHER: QT_TRANSLATE_NOOP("messages", "Other gender"),
        Gender.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Not stated"),
    },
    PhoneUse: {
        PhoneUse.OWN: QT_TRANSLATE_NOOP("messages", "Own phone"),
        PhoneUse.SHARED: QT_TRANSLATE_NOOP("messages", "Shared phone"),
        PhoneUse.WORK: QT_TRANSLATE_NOOP("messages", "Phone at work"),
        PhoneUse.RELATIVE: QT_TRANSLATE_NOOP("messages", "A relative's phone"),
        PhoneUse.OLD: QT_TRANSLATE_NOOP("messages", "No longer used"),
    },
    PhoneKind: {
        PhoneKind.MOBILE: QT_TRANSLATE_NOOP("messages", "Mobile phone"),
        PhoneKind.LANDLINE: QT_TRANSLATE_NOOP("messages", "Landline"),
        PhoneKind.SERVICE_95: QT_TRANSLATE_NOOP("messages", "Service number (95 or 96)"),
        PhoneKind.SMS_106: QT_TRANSLATE_NOOP("messages", "Messages only (106)"),
        PhoneKind.TOLLFREE: QT_TRANSLATE_NOOP("messages", "Customer line (400 or 800)"),
        PhoneKind.HOTLINE: QT_TRANSLATE_NOOP("messages", "Hotline or short number"),
        PhoneKind.FOREIGN: QT_TRANSLATE_NOOP("messages", "From outside the mainland"),
        PhoneKind.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Unusual number"),
    },
    CallPermission: {
        CallPermission.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Nobody has asked yet"),
        CallPermission.MAY_CALL: QT_TRANSLATE_NOOP("messages", "May be called"),
        CallPermission.MAY_LEAVE_MESSAGE: QT_TRANSLATE_NOOP("messages", "May be called; a message may say who we are"),
        CallPermission.MESSAGE_WITHOUT_NAMING: QT_TRANSLATE_NOOP("messages", "Message only, without saying who we are"),
        CallPermission.DO_NOT_CALL: QT_TRANSLATE_NOOP("messages", "Do not call"),
    },
    SafetyCode: {
        SafetyCode.SAFE: QT_TRANSLATE_NOOP("messages", "Safe to call now"),
        SafetyCode.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Nobody has asked yet"),
        SafetyCode.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("messages", "Outside the hours that are safe"),
        SafetyCode.DO_NOT_CALL: QT_TRANSLATE_NOOP("messages", "Do not call"),
    },
    ConsentPurpose: {
        ConsentPurpose.RECORD: QT_TRANSLATE_NOOP("messages", "Keep a record"),
        ConsentPurpose.PRINT: QT_TRANSLATE_NOOP("messages", "Hand out paper with the name"),
        ConsentPurpose.EXPORT: QT_TRANSLATE_NOOP("messages", "Pass a summary on"),
    },
    ConsentMeans: {
        ConsentMeans.SPOKEN: QT_TRANSLATE_NOOP("messages", "Spoken"),
        ConsentMeans.WRITTEN: QT_TRANSLATE_NOOP("messages", "In writing"),
        ConsentMeans.MESSAGE: QT_TRANSLATE_NOOP("messages", "By message"),
    },
    CaseStatus: {
        CaseStatus.INTAKE: QT_TRANSLATE_NOOP("messages", "Intake"),
        CaseStatus.ACTIVE: QT_TRANSLATE_NOOP("messages", "Active"),
        CaseStatus.WAITING: QT_TRANSLATE_NOOP("messages", "Waiting"),
        CaseStatus.CLOSED: QT_TRANSLATE_NOOP("messages", "Closed"),
        CaseStatus.REOPENED: QT_TRANSLATE_NOOP("messages", "Reopened"),
    },
    Risk: {
        Risk.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Risk not judged yet"),
        Risk.LOW: QT_TRANSLATE_NOOP("messages", "Low risk"),
        Risk.RAISED: QT_TRANSLATE_NOOP("messages", "Raised risk"),
        Risk.HIGH: QT_TRANSLATE_NOOP("messages", "High risk"),
        Risk.ACUTE: QT_TRANSLATE_NOOP("messages", "Acute danger"),
    },
    Danger: {
        Danger.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Not asked"),
        Danger.NO: QT_TRANSLATE_NOOP("messages", "No"),
        Danger.YES: QT_TRANSLATE_NOOP("messages", "Yes"),
        Danger.UNSURE: QT_TRANSLATE_NOOP("messages", "Unsure"),
    },
    Outcome: {
        Outcome.HARASSMENT_STOPPED: QT_TRANSLATE_NOOP("messages", "Harassment stopped"),
        Outcome.AGREEMENT: QT_TRANSLATE_NOOP("messages", "Repayment agreed"),
        Outcome.SETTLED: QT_TRANSLATE_NOOP("messages", "Debt settled"),
        Outcome.NOT_THE_DEBTOR: QT_TRANSLATE_NOOP("messages", "Shown not to be the borrower"),
        Outcome.REFERRED: QT_TRANSLATE_NOOP("messages", "Referred to others"),
        Outcome.FRAUD_REPORTED: QT_TRANSLATE_NOOP("messages", "Fraud reported to the police"),
        Outcome.CONTACT_LOST: QT_TRANSLATE_NOOP("messages", "Contact lost"),
        Outcome.WITHDRAWN: QT_TRANSLATE_NOOP("messages", "Client withdrew"),
        Outcome.OTHER: QT_TRANSLATE_NOOP("messages", "Other outcome"),
    },
    DebtStage: {
        DebtStage.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Stage not known"),
        DebtStage.INTERNAL: QT_TRANSLATE_NOOP("messages", "Collected by the lender"),
        DebtStage.OUTSOURCED: QT_TRANSLATE_NOOP("messages", "With a collection agency"),
        DebtStage.ASSIGNED: QT_TRANSLATE_NOOP("messages", "Sold to another creditor"),
        DebtStage.SUED: QT_TRANSLATE_NOOP("messages", "In court"),
        DebtStage.JUDGED: QT_TRANSLATE_NOOP("messages", "Judgment given"),
        DebtStage.SETTLED: QT_TRANSLATE_NOOP("messages", "Paid off"),
    },
    NoteKind: {
        NoteKind.CALL: QT_TRANSLATE_NOOP("messages", "Call note"),
        NoteKind.NOTE: QT_TRANSLATE_NOOP("messages", "Note"),
        NoteKind.ADVICE: QT_TRANSLATE_NOOP("messages", "Advice given"),
    },
    OrganisationRole: {
        OrganisationRole.LENDER: QT_TRANSLATE_NOOP("messages", "Lender"),
        OrganisationRole.COLLECTOR: QT_TRANSLATE_NOOP("messages", "Collector"),
    },
    OrganisationKind: {
        OrganisationKind.BANK: QT_TRANSLATE_NOOP("messages", "Bank"),
        OrganisationKind.CONSUMER_FINANCE: QT_TRANSLATE_NOOP("messages", "Consumer finance company"),
        OrganisationKind.MICROLOAN: QT_TRANSLATE_NOOP("messages", "Microloan company"),
        OrganisationKind.OTHER_LICENSED: QT_TRANSLATE_NOOP("messages", "Other licensed lender"),
        OrganisationKind.PRIVATE_PERSON: QT_TRANSLATE_NOOP("messages", "Private person"),
        OrganisationKind.UNLICENSED: QT_TRANSLATE_NOOP("messages", "Unlicensed"),
        OrganisationKind.AGENCY: QT_TRANSLATE_NOOP("messages", "Collection agency"),
        OrganisationKind.LAW_FIRM: QT_TRANSLATE_NOOP("messages", "Law firm"),
        OrganisationKind.ASSIGNEE: QT_TRANSLATE_NOOP("messages", "Bought the debt"),
        OrganisationKind.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Kind not known"),
    },
    Channel: {
        Channel.SMS: QT_TRANSLATE_NOOP("messages", "SMS"),
        Channel.CALL: QT_TRANSLATE_NOOP("messages", "Call"),
        Channel.ROBOT_CALL: QT_TRANSLATE_NOOP("messages", "Robot call"),
        Channel.WECHAT: QT_TRANSLATE_NOOP("messages", "WeChat"),
        Channel.QQ: QT_TRANSLATE_NOOP("messages", "QQ"),
        Channel.EMAIL: QT_TRANSLATE_NOOP("messages", "E-mail"),
        Channel.LETTER: QT_TRANSLATE_NOOP("messages", "Letter"),
        Channel.VISIT: QT_TRANSLATE_NOOP("messages", "Visit"),
        Channel.SOCIAL: QT_TRANSLATE_NOOP("messages", "Social media"),
        Channel.OTHER: QT_TRANSLATE_NOOP("messages", "Other channel"),
    },
    Contacted: {
        Contacted.CLIENT: QT_TRANSLATE_NOOP("messages", "The client"),
        Contacted.RELATIVE: QT_TRANSLATE_NOOP("messages", "A relative"),
        Contacted.EMPLOYER: QT_TRANSLATE_NOOP("messages", "Employer or colleagues"),
        Contacted.FRIEND: QT_TRANSLATE_NOOP("messages", "A friend"),
        Contacted.OTHER: QT_TRANSLATE_NOOP("messages", "Somebody else"),
        Contacted.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Not known who"),
    },
    KnownFrom: {
        KnownFrom.PHONE: QT_TRANSLATE_NOOP("messages", "Seen on the client's phone"),
        KnownFrom.EXPORT: QT_TRANSLATE_NOOP("messages", "From an export of the phone"),
        KnownFrom.TOLD: QT_TRANSLATE_NOOP("messages", "Told by the client"),
    },
    ConductState: {
        ConductState.SUGGESTED: QT_TRANSLATE_NOOP("messages", "Suggested"),
        ConductState.CONFIRMED: QT_TRANSLATE_NOOP("messages", "Confirmed"),
        ConductState.REJECTED: QT_TRANSLATE_NOOP("messages", "Rejected"),
    },
    StepState: {
        StepState.OPEN: QT_TRANSLATE_NOOP("messages", "Open"),
        StepState.DONE: QT_TRANSLATE_NOOP("messages", "Done"),
        StepState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("messages", "Does not apply"),
    },
    TaskState: {
        TaskState.OPEN: QT_TRANSLATE_NOOP("messages", "Open"),
        TaskState.DONE: QT_TRANSLATE_NOOP("messages", "Done"),
        TaskState.NOT_POSSIBLE: QT_TRANSLATE_NOOP("messages", "Not possible"),
        TaskState.DROPPED: QT_TRANSLATE_NOOP("messages", "Dropped"),
    },
    Priority: {
        Priority.LOW: QT_TRANSLATE_NOOP("messages", "Low priority"),
        Priority.NORMAL: QT_TRANSLATE_NOOP("messages", "Normal priority"),
        Priority.HIGH: QT_TRANSLATE_NOOP("messages", "High priority"),
    },
    TaskOrigin: {
        TaskOrigin.HAND: QT_TRANSLATE_NOOP("messages", "Written by hand"),
        TaskOrigin.STEP: QT_TRANSLATE_NOOP("messages", "From a checklist"),
        TaskOrigin.INCIDENT: QT_TRANSLATE_NOOP("messages", "From an incident"),
        TaskOrigin.TEMPLATE: QT_TRANSLATE_NOOP("messages", "From a template"),
        TaskOrigin.IMPORT: QT_TRANSLATE_NOOP("messages", "From an import"),
    },
    Actor: {
        Actor.COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Counsellor"),
        Actor.CLIENT: QT_TRANSLATE_NOOP("messages", "Client"),
    },
    DeadlineUnit: {
        DeadlineUnit.CALENDAR_DAYS: QT_TRANSLATE_NOOP("messages", "days"),
        DeadlineUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("messages", "working days"),
        DeadlineUnit.MONTHS: QT_TRANSLATE_NOOP("messages", "months"),
    },
    Severity: {
        Severity.HIGH: QT_TRANSLATE_NOOP("messages", "Grave"),
        Severity.MEDIUM: QT_TRANSLATE_NOOP("messages", "Serious"),
        Severity.LOW: QT_TRANSLATE_NOOP("messages", "Minor"),
        Severity.INFO: QT_TRANSLATE_NOOP("messages", "For information"),
    },
    Confidence: {
        Confidence.VERIFIED_TEXT: QT_TRANSLATE_NOOP("messages", "Checked against the text"),
        Confidence.SECONDARY_SOURCE: QT_TRANSLATE_NOOP("messages", "Reported, text not seen"),
        Confidence.UNVERIFIED_MEMORY: QT_TRANSLATE_NOOP("messages", "Not checked, not to be quoted"),
        Confidence.ALWAYS_SHOWN: QT_TRANSLATE_NOOP("messages", "Emergency number"),
    },
    Precision: {
        Precision.SECOND: QT_TRANSLATE_NOOP("messages", "To the second"),
        Precision.MINUTE: QT_TRANSLATE_NOOP("messages", "To the minute"),
        Precision.DAY: QT_TRANSLATE_NOOP("messages", "Only the day"),
    },
    HitKind: {
        HitKind.CLIENT: QT_TRANSLATE_NOOP("messages", "Client"),
        HitKind.CASE: QT_TRANSLATE_NOOP("messages", "Case"),
        HitKind.INCIDENT: QT_TRANSLATE_NOOP("messages", "Incident"),
        HitKind.TASK: QT_TRANSLATE_NOOP("messages", "Task"),
        HitKind.ORGANISATION: QT_TRANSLATE_NOOP("messages", "Organisation"),
    },
    CaseOrder: {
        CaseOrder.OPENED: QT_TRANSLATE_NOOP("messages", "Day of opening"),
        CaseOrder.REFERENCE: QT_TRANSLATE_NOOP("messages", "Case number"),
        CaseOrder.NAME: QT_TRANSLATE_NOOP("messages", "Client's name"),
        CaseOrder.STATUS: QT_TRANSLATE_NOOP("messages", "Status"),
        CaseOrder.RISK: QT_TRANSLATE_NOOP("messages", "Risk"),
        CaseOrder.NEXT_STEP: QT_TRANSLATE_NOOP("messages", "Next step"),
        CaseOrder.CLAIMED: QT_TRANSLATE_NOOP("messages", "Amount claimed"),
        CaseOrder.COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Counsellor"),
    },
    Figure: {
        Figure.NEW_CLIENTS: QT_TRANSLATE_NOOP("messages", "New clients"),
        Figure.NEW_CASES: QT_TRANSLATE_NOOP("messages", "New cases"),
        Figure.CLOSED_CASES: QT_TRANSLATE_NOOP("messages", "Cases closed"),
        Figure.OPEN_AT_END: QT_TRANSLATE_NOOP("messages", "Open at the end of the month"),
        Figure.CALL_NOTES: QT_TRANSLATE_NOOP("messages", "Call notes"),
        Figure.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
        Figure.THIRD_PERSONS: QT_TRANSLATE_NOOP("messages", "Incidents that reached others"),
        Figure.STEPS_DONE: QT_TRANSLATE_NOOP("messages", "Steps done"),
        Figure.TASKS_DONE: QT_TRANSLATE_NOOP("messages", "Tasks done"),
        Figure.TASKS_ON_TIME: QT_TRANSLATE_NOOP("messages", "Tasks done in time"),
    },
    TableCode: {
        TableCode.CASES_BY_ROLE: QT_TRANSLATE_NOOP("messages", "Cases by role"),
        TableCode.CASES_BY_AGE: QT_TRANSLATE_NOOP("messages", "Cases by age"),
        TableCode.CASES_BY_GENDER: QT_TRANSLATE_NOOP("messages", "Cases by gender"),
        TableCode.CASES_BY_REGION: QT_TRANSLATE_NOOP("messages", "Cases by province"),
        TableCode.CLOSED_BY_OUTCOME: QT_TRANSLATE_NOOP("messages", "Closed by outcome"),
        TableCode.DEBTS_BY_LENDER: QT_TRANSLATE_NOOP("messages", "Debts by lender"),
        TableCode.DEBTS_BY_AMOUNT: QT_TRANSLATE_NOOP("messages", "Debts by amount"),
        TableCode.INCIDENTS_BY_CHANNEL: QT_TRANSLATE_NOOP("messages", "Incidents by channel"),
        TableCode.INCIDENTS_BY_HOUR: QT_TRANSLATE_NOOP("messages", "Incidents by time of day"),
        TableCode.INCIDENTS_BY_WEEKDAY: QT_TRANSLATE_NOOP("messages", "Incidents by weekday"),
        TableCode.INCIDENTS_BY_CONTACTED: QT_TRANSLATE_NOOP("messages", "Who was contacted"),
        TableCode.INCIDENTS_BY_CONDUCT: QT_TRANSLATE_NOOP("messages", "Incidents by conduct"),
        TableCode.WORK_BY_COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Cases by counsellor"),
        TableCode.INCIDENTS_BY_ORGANISATION: QT_TRANSLATE_NOOP("messages", "Incidents by organisation"),
    },
}
