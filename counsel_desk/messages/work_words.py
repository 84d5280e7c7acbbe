"""Words for cases and what is done in them."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.cases import CaseStatus, Danger, NoteKind, Outcome, Risk
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.colleagues import OfferState
from counsel_desk.domain.contact_calendar import ChannelGroup
from counsel_desk.domain.contacts import ContactChannel, ContactParty, PromisedBy, PromiseState
from counsel_desk.domain.debts import Certificate, DebtStage, FeeKind, Plan
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, Direction, KnownFrom
from counsel_desk.domain.next_best import Urgency
from counsel_desk.domain.tasks import Every, Priority, TaskOrigin, TaskState, TemplateStart
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
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
    Urgency: {
        Urgency.DANGER: QT_TRANSLATE_NOOP("messages", "Danger"),
        Urgency.DANGER_NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Danger not asked about"),
        Urgency.TERM: QT_TRANSLATE_NOOP("messages", "Term ends soon"),
        Urgency.TERM_PASSED: QT_TRANSLATE_NOOP("messages", "Term has ended"),
        Urgency.ANSWER_OVERDUE: QT_TRANSLATE_NOOP("messages", "Answer overdue"),
        Urgency.TERM_NOT_DATED: QT_TRANSLATE_NOOP("messages", "Term not dated"),
        Urgency.REACH_NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Not asked how to be reached"),
        Urgency.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Evidence to be kept"),
        Urgency.ORDER: QT_TRANSLATE_NOOP("messages", "Next in order"),
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
    FeeKind: {
        FeeKind.INTEREST: QT_TRANSLATE_NOOP("messages", "Interest"),
        FeeKind.UPFRONT: QT_TRANSLATE_NOOP("messages", "Kept back before payout"),
        FeeKind.SERVICE: QT_TRANSLATE_NOOP("messages", "Service fee"),
        FeeKind.GUARANTEE: QT_TRANSLATE_NOOP("messages", "Guarantee fee"),
        FeeKind.INSURANCE: QT_TRANSLATE_NOOP("messages", "Insurance"),
        FeeKind.MEMBERSHIP: QT_TRANSLATE_NOOP("messages", "Membership fee"),
        FeeKind.PENALTY: QT_TRANSLATE_NOOP("messages", "Penalty for default"),
        FeeKind.COLLECTION: QT_TRANSLATE_NOOP("messages", "Collection fee"),
        FeeKind.OTHER: QT_TRANSLATE_NOOP("messages", "Other fee"),
    },
    Plan: {
        Plan.CONTRACT: QT_TRANSLATE_NOOP("messages", "By the contract"),
        Plan.AGREEMENT: QT_TRANSLATE_NOOP("messages", "By an agreement"),
    },
    Certificate: {
        Certificate.NONE: QT_TRANSLATE_NOOP("messages", "No certificate yet"),
        Certificate.ASKED: QT_TRANSLATE_NOOP("messages", "Certificate asked for"),
        Certificate.RECEIVED: QT_TRANSLATE_NOOP("messages", "Certificate received"),
    },
    NoteKind: {
        NoteKind.CALL: QT_TRANSLATE_NOOP("messages", "Call note"),
        NoteKind.NOTE: QT_TRANSLATE_NOOP("messages", "Note"),
        NoteKind.ADVICE: QT_TRANSLATE_NOOP("messages", "Advice given"),
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
    Direction: {
        Direction.INCOMING: QT_TRANSLATE_NOOP("messages", "Incoming"),
        Direction.OUTGOING: QT_TRANSLATE_NOOP("messages", "Outgoing"),
    },
    ChannelGroup: {
        ChannelGroup.CALLS: QT_TRANSLATE_NOOP("messages", "Calls"),
        ChannelGroup.MESSAGES: QT_TRANSLATE_NOOP("messages", "SMS and chats"),
        ChannelGroup.VISITS: QT_TRANSLATE_NOOP("messages", "Visits"),
        ChannelGroup.OTHER: QT_TRANSLATE_NOOP("messages", "Other channels"),
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
    ContactParty: {
        ContactParty.CLIENT: QT_TRANSLATE_NOOP("messages", "The client"),
        ContactParty.RELATIVE: QT_TRANSLATE_NOOP("messages", "A relative"),
        ContactParty.LENDER: QT_TRANSLATE_NOOP("messages", "Official service of the lender"),
        ContactParty.REGULATOR: QT_TRANSLATE_NOOP("messages", "Regulator"),
        ContactParty.POLICE: QT_TRANSLATE_NOOP("messages", "Police"),
        ContactParty.COURT: QT_TRANSLATE_NOOP("messages", "Court"),
        ContactParty.LAWYER: QT_TRANSLATE_NOOP("messages", "Lawyer"),
        ContactParty.OTHER: QT_TRANSLATE_NOOP("messages", "Somebody else"),
    },
    ContactChannel: {
        ContactChannel.CALL: QT_TRANSLATE_NOOP("messages", "Call"),
        ContactChannel.SMS: QT_TRANSLATE_NOOP("messages", "SMS"),
        ContactChannel.WECHAT: QT_TRANSLATE_NOOP("messages", "WeChat"),
        ContactChannel.IN_PERSON: QT_TRANSLATE_NOOP("messages", "In person"),
        ContactChannel.EMAIL: QT_TRANSLATE_NOOP("messages", "E-mail"),
        ContactChannel.LETTER: QT_TRANSLATE_NOOP("messages", "Letter"),
        ContactChannel.QQ: QT_TRANSLATE_NOOP("messages", "QQ"),
        ContactChannel.SOCIAL: QT_TRANSLATE_NOOP("messages", "Social media"),
        ContactChannel.ROBOT_CALL: QT_TRANSLATE_NOOP("messages", "Robot call"),
        ContactChannel.OTHER: QT_TRANSLATE_NOOP("messages", "Other channel"),
    },
    PromisedBy: {
        PromisedBy.US: QT_TRANSLATE_NOOP("messages", "Promised by us"),
        PromisedBy.CLIENT: QT_TRANSLATE_NOOP("messages", "Promised by the client"),
        PromisedBy.THEM: QT_TRANSLATE_NOOP("messages", "Promised by the other side"),
    },
    PromiseState: {
        PromiseState.WAITING: QT_TRANSLATE_NOOP("messages", "No task yet"),
        PromiseState.IN_HAND: QT_TRANSLATE_NOOP("messages", "Task open"),
        PromiseState.OVERDUE: QT_TRANSLATE_NOOP("messages", "Overdue"),
        PromiseState.KEPT: QT_TRANSLATE_NOOP("messages", "Kept"),
        PromiseState.NOT_KEPT: QT_TRANSLATE_NOOP("messages", "Not kept"),
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
    OfferState: {
        OfferState.WAITING: QT_TRANSLATE_NOOP("messages", "waits for an answer"),
        OfferState.ACCEPTED: QT_TRANSLATE_NOOP("messages", "taken over"),
        OfferState.RETURNED: QT_TRANSLATE_NOOP("messages", "given back"),
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
        TaskOrigin.CONTACT: QT_TRANSLATE_NOOP("messages", "From a conversation"),
        TaskOrigin.INSTALMENT: QT_TRANSLATE_NOOP("messages", "From an instalment"),
        TaskOrigin.CERTIFICATE: QT_TRANSLATE_NOOP("messages", "From a settled debt"),
        TaskOrigin.FILING: QT_TRANSLATE_NOOP("messages", "From a filing"),
        TaskOrigin.RECURRENCE: QT_TRANSLATE_NOOP("messages", "Comes back by itself"),
    },
    Every: {
        Every.DAY: QT_TRANSLATE_NOOP("messages", "days"),
        Every.WORKING_DAY: QT_TRANSLATE_NOOP("messages", "working days"),
        Every.WEEK: QT_TRANSLATE_NOOP("messages", "weeks"),
        Every.MONTH: QT_TRANSLATE_NOOP("messages", "months"),
    },
    TemplateStart: {
        TemplateStart.CASE_OPENED: QT_TRANSLATE_NOOP("messages", "Opening of the case"),
        TemplateStart.INCIDENT: QT_TRANSLATE_NOOP("messages", "An incident"),
    },
}
