"""Words for the guidance, the lists and the figures."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.breach import BreachPart, BreachReader
from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.gaps import Gap
from counsel_desk.domain.guidance import Actor, Confidence, DeadlineUnit, Severity
from counsel_desk.domain.guidance_editions import ChangeKind, Section
from counsel_desk.domain.guidance_sources import Verdict
from counsel_desk.domain.listing import FieldKind, ListKind, Span
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.periods import PeriodKind
from counsel_desk.domain.statistics import Figure, TableCode
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    BreachReader: {
        BreachReader.PERSONS: QT_TRANSLATE_NOOP("messages", "Notice to the persons concerned"),
        BreachReader.AUTHORITY: QT_TRANSLATE_NOOP("messages", "Report to the authority in charge"),
    },
    BreachPart: {
        BreachPart.WHAT: QT_TRANSLATE_NOOP("messages", "What happened, and why"),
        BreachPart.NOTICED: QT_TRANSLATE_NOOP("messages", "When it was noticed"),
        BreachPart.WHOSE: QT_TRANSLATE_NOOP("messages", "Whose data"),
        BreachPart.KINDS: QT_TRANSLATE_NOOP("messages", "Which kinds of data"),
        BreachPart.HARM: QT_TRANSLATE_NOOP("messages", "What may come of it"),
        BreachPart.DONE: QT_TRANSLATE_NOOP("messages", "What was done about it"),
        BreachPart.ADVICE: QT_TRANSLATE_NOOP("messages", "What the persons can do"),
        BreachPart.CONTACT: QT_TRANSLATE_NOOP("messages", "Contact at the office"),
    },
    Gap: {
        Gap.ROLE: QT_TRANSLATE_NOOP("messages", "what the client is to the debt"),
        Gap.AGE: QT_TRANSLATE_NOOP("messages", "age"),
        Gap.GENDER: QT_TRANSLATE_NOOP("messages", "gender"),
        Gap.REGION: QT_TRANSLATE_NOOP("messages", "region"),
        Gap.LENDER: QT_TRANSLATE_NOOP("messages", "lender or its kind"),
        Gap.AMOUNT: QT_TRANSLATE_NOOP("messages", "claimed amount"),
        Gap.OUTCOME: QT_TRANSLATE_NOOP("messages", "outcome"),
        Gap.CONDUCT: QT_TRANSLATE_NOOP("messages", "decision on suggested conduct"),
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
    ChangeKind: {
        ChangeKind.ADDED: QT_TRANSLATE_NOOP("messages", "New"),
        ChangeKind.REWORDED: QT_TRANSLATE_NOOP("messages", "Reworded"),
        ChangeKind.GONE: QT_TRANSLATE_NOOP("messages", "No longer there"),
    },
    Section: {
        Section.CHECKLISTS: QT_TRANSLATE_NOOP("messages", "Checklists"),
        Section.STEPS: QT_TRANSLATE_NOOP("messages", "Steps"),
        Section.SITUATIONS: QT_TRANSLATE_NOOP("messages", "Situations"),
        Section.CONDUCTS: QT_TRANSLATE_NOOP("messages", "Conduct"),
        Section.LEGAL_BASES: QT_TRANSLATE_NOOP("messages", "Legal bases"),
        Section.HOTLINES: QT_TRANSLATE_NOOP("messages", "Hotlines"),
        Section.ROUTES: QT_TRANSLATE_NOOP("messages", "Where to complain"),
        Section.RULES: QT_TRANSLATE_NOOP("messages", "Rules that read messages"),
    },
    Verdict: {
        Verdict.RIGHT: QT_TRANSLATE_NOOP("messages", "Right"),
        Verdict.GENERAL: QT_TRANSLATE_NOOP("messages", "True in general"),
        Verdict.LIMITED: QT_TRANSLATE_NOOP("messages", "Right within limits"),
        Verdict.CORRECTED: QT_TRANSLATE_NOOP("messages", "Corrected"),
        Verdict.WRONG: QT_TRANSLATE_NOOP("messages", "Wrong: do the opposite"),
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
        HitKind.CONTACT: QT_TRANSLATE_NOOP("messages", "Contact"),
        HitKind.TASK: QT_TRANSLATE_NOOP("messages", "Task"),
        HitKind.ORGANISATION: QT_TRANSLATE_NOOP("messages", "Organisation"),
    },
    ListKind: {
        ListKind.CASES: QT_TRANSLATE_NOOP("messages", "Cases"),
        ListKind.CLIENTS: QT_TRANSLATE_NOOP("messages", "Clients"),
        ListKind.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
        ListKind.TASKS: QT_TRANSLATE_NOOP("messages", "Tasks"),
        ListKind.ORGANISATIONS: QT_TRANSLATE_NOOP("messages", "Organisations"),
    },
    FieldKind: {
        FieldKind.TEXT: QT_TRANSLATE_NOOP("messages", "Words"),
        FieldKind.CODE: QT_TRANSLATE_NOOP("messages", "One or more of a list"),
        FieldKind.COUNSELLOR: QT_TRANSLATE_NOOP("messages", "Counsellor"),
        FieldKind.YES_NO: QT_TRANSLATE_NOOP("messages", "Yes or no"),
        FieldKind.DAY: QT_TRANSLATE_NOOP("messages", "Day"),
        FieldKind.NUMBER: QT_TRANSLATE_NOOP("messages", "Number"),
        FieldKind.MONEY: QT_TRANSLATE_NOOP("messages", "Amount"),
    },
    Span: {
        Span.BEFORE_TODAY: QT_TRANSLATE_NOOP("messages", "Before today"),
        Span.TODAY: QT_TRANSLATE_NOOP("messages", "Today"),
        Span.NEXT_7_DAYS: QT_TRANSLATE_NOOP("messages", "Next 7 days"),
        Span.LAST_7_DAYS: QT_TRANSLATE_NOOP("messages", "Last 7 days"),
        Span.LAST_30_DAYS: QT_TRANSLATE_NOOP("messages", "Last 30 days"),
        Span.THIS_MONTH: QT_TRANSLATE_NOOP("messages", "This month"),
        Span.LAST_MONTH: QT_TRANSLATE_NOOP("messages", "Last month"),
        Span.THIS_YEAR: QT_TRANSLATE_NOOP("messages", "This year"),
        Span.NEVER: QT_TRANSLATE_NOOP("messages", "No day given"),
    },
    Figure: {
        Figure.NEW_CLIENTS: QT_TRANSLATE_NOOP("messages", "New clients"),
        Figure.NEW_CASES: QT_TRANSLATE_NOOP("messages", "New cases"),
        Figure.CLOSED_CASES: QT_TRANSLATE_NOOP("messages", "Cases closed"),
        Figure.OPEN_AT_END: QT_TRANSLATE_NOOP("messages", "Open at the end"),
        Figure.NEW_DEBTS: QT_TRANSLATE_NOOP("messages", "Debts of new cases"),
        Figure.CONTACTS: QT_TRANSLATE_NOOP("messages", "Contacts"),
        Figure.CALL_NOTES: QT_TRANSLATE_NOOP("messages", "Call notes"),
        Figure.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
        Figure.THIRD_PERSONS: QT_TRANSLATE_NOOP("messages", "Incidents that reached others"),
        Figure.STEPS_DONE: QT_TRANSLATE_NOOP("messages", "Steps done"),
        Figure.STEPS_SET_ASIDE: QT_TRANSLATE_NOOP("messages", "Steps set aside"),
        Figure.TASKS_DONE: QT_TRANSLATE_NOOP("messages", "Tasks done"),
        Figure.TASKS_ON_TIME: QT_TRANSLATE_NOOP("messages", "Tasks done in time"),
    },
    TableCode: {
        TableCode.CASES_BY_ROLE: QT_TRANSLATE_NOOP("messages", "Cases by role"),
        TableCode.CASES_BY_AGE: QT_TRANSLATE_NOOP("messages", "Cases by age"),
        TableCode.CASES_BY_GENDER: QT_TRANSLATE_NOOP("messages", "Cases by gender"),
        TableCode.CASES_BY_REGION: QT_TRANSLATE_NOOP("messages", "Cases by province"),
        TableCode.CLOSED_BY_OUTCOME: QT_TRANSLATE_NOOP("messages", "Closed by outcome"),
        TableCode.CLOSED_BY_DAYS_OPEN: QT_TRANSLATE_NOOP("messages", "Closed by days open"),
        TableCode.DAYS_OPEN: QT_TRANSLATE_NOOP("messages", "Days until closed"),
        TableCode.DEBTS_BY_LENDER: QT_TRANSLATE_NOOP("messages", "Debts by lender"),
        TableCode.DEBTS_BY_AMOUNT: QT_TRANSLATE_NOOP("messages", "Debts by amount"),
        TableCode.DEBTS_BY_OVERDUE: QT_TRANSLATE_NOOP("messages", "Debts by days overdue"),
        TableCode.CONTACTS_BY_PARTY: QT_TRANSLATE_NOOP("messages", "Contacts by whom with"),
        TableCode.CONTACTS_BY_ANSWER: QT_TRANSLATE_NOOP("messages", "Contacts by answer"),
        TableCode.INCIDENTS_BY_CHANNEL: QT_TRANSLATE_NOOP("messages", "Incidents by channel"),
        TableCode.INCIDENTS_BY_HOUR: QT_TRANSLATE_NOOP("messages", "Incidents by time of day"),
        TableCode.INCIDENTS_BY_CLOCK: QT_TRANSLATE_NOOP("messages", "Incidents by hour"),
        TableCode.INCIDENTS_BY_WEEKDAY: QT_TRANSLATE_NOOP("messages", "Incidents by weekday"),
        TableCode.INCIDENTS_BY_CONTACTED: QT_TRANSLATE_NOOP("messages", "Who was contacted"),
        TableCode.INCIDENTS_BY_CONDUCT: QT_TRANSLATE_NOOP("messages", "Incidents by conduct"),
        TableCode.INCIDENTS_BY_ORGANISATION: QT_TRANSLATE_NOOP("messages", "Incidents by organisation"),
        TableCode.STEPS_BY_CHECKLIST: QT_TRANSLATE_NOOP("messages", "Steps by checklist"),
        TableCode.TASKS_BY_TIME: QT_TRANSLATE_NOOP("messages", "Tasks by time"),
    },
    RecordKind: {
        RecordKind.CLIENT: QT_TRANSLATE_NOOP("messages", "Client"),
        RecordKind.CASE: QT_TRANSLATE_NOOP("messages", "Case"),
        RecordKind.DEBT: QT_TRANSLATE_NOOP("messages", "Debt"),
        RecordKind.CONTACT: QT_TRANSLATE_NOOP("messages", "Contact"),
        RecordKind.CALL_NOTE: QT_TRANSLATE_NOOP("messages", "Call note"),
        RecordKind.INCIDENT: QT_TRANSLATE_NOOP("messages", "Incident"),
        RecordKind.STEP: QT_TRANSLATE_NOOP("messages", "Step"),
        RecordKind.TASK: QT_TRANSLATE_NOOP("messages", "Task"),
    },
    PeriodKind: {
        PeriodKind.MONTH: QT_TRANSLATE_NOOP("messages", "Month"),
        PeriodKind.QUARTER: QT_TRANSLATE_NOOP("messages", "Quarter"),
        PeriodKind.YEAR: QT_TRANSLATE_NOOP("messages", "Year"),
        PeriodKind.DAYS: QT_TRANSLATE_NOOP("messages", "Any days"),
    },
}
