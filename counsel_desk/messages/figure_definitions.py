"""What exactly every figure counts."""

from counsel_desk.domain.statistics import Figure, TableCode
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

# Figures and tables hold different texts, so one mapping serves both.
DEFINITIONS: dict[Figure | TableCode, str] = {
    Figure.NEW_CLIENTS: QT_TRANSLATE_NOOP("messages", "Clients written down for the first time in the period."),
    Figure.NEW_CASES: QT_TRANSLATE_NOOP("messages", "Cases whose day of opening lies in the period."),
    Figure.CLOSED_CASES: QT_TRANSLATE_NOOP("messages", "Cases closed in the period and still closed at its end."),
    Figure.OPEN_AT_END: QT_TRANSLATE_NOOP("messages", "Cases that were open at the end of the last day."),
    Figure.NEW_DEBTS: QT_TRANSLATE_NOOP("messages", "Debts written down in the new cases of the period."),
    Figure.CONTACTS: QT_TRANSLATE_NOOP(
        "messages",
        "Conversations of the period that were not a collector's, failed attempts included. "
        "A call note is one with the client.",
    ),
    Figure.CALL_NOTES: QT_TRANSLATE_NOOP("messages", "Call notes begun in the period."),
    Figure.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Contacts by collectors that happened in the period."),
    Figure.THIRD_PERSONS: QT_TRANSLATE_NOOP(
        "messages", "Incidents of the period in which somebody known to be other than the client was contacted."
    ),
    Figure.STEPS_DONE: QT_TRANSLATE_NOOP(
        "messages", "Steps of checklists ticked in the period that still stand as done."
    ),
    Figure.STEPS_SET_ASIDE: QT_TRANSLATE_NOOP(
        "messages", "Steps of checklists set aside in the period, with a reason, that still stand so."
    ),
    Figure.TASKS_DONE: QT_TRANSLATE_NOOP("messages", "Tasks closed in the period that still stand as done."),
    Figure.TASKS_ON_TIME: QT_TRANSLATE_NOOP("messages", "Of the tasks done, those done on their due day or earlier."),
    TableCode.CASES_BY_ROLE: QT_TRANSLATE_NOOP(
        "messages", "New cases of the period by what the client is to the debt."
    ),
    TableCode.CASES_BY_AGE: QT_TRANSLATE_NOOP(
        "messages", "New cases of the period by the age the client reaches in the year the case was opened."
    ),
    TableCode.CASES_BY_GENDER: QT_TRANSLATE_NOOP("messages", "New cases of the period by the client's gender."),
    TableCode.CASES_BY_REGION: QT_TRANSLATE_NOOP(
        "messages", "New cases of the period by the province the client lives in."
    ),
    TableCode.CLOSED_BY_OUTCOME: QT_TRANSLATE_NOOP(
        "messages",
        "Closed cases of the period by the outcome now on record; one taken up again later is counted as not known.",
    ),
    TableCode.CLOSED_BY_DAYS_OPEN: QT_TRANSLATE_NOOP(
        "messages", "Closed cases of the period by the days from their opening to their closing."
    ),
    TableCode.DAYS_OPEN: QT_TRANSLATE_NOOP(
        "messages",
        "Within how many days of their opening a quarter, half and three quarters of the closed cases of the period "
        "were closed. Each is a number of days that occurred.",
    ),
    TableCode.DEBTS_BY_LENDER: QT_TRANSLATE_NOOP("messages", "Debts of the new cases by the kind of lender."),
    TableCode.DEBTS_BY_AMOUNT: QT_TRANSLATE_NOOP("messages", "Debts of the new cases by the amount claimed."),
    TableCode.DEBTS_BY_OVERDUE: QT_TRANSLATE_NOOP(
        "messages", "Debts of the new cases by how long they were overdue on the day the case was opened."
    ),
    TableCode.CONTACTS_BY_PARTY: QT_TRANSLATE_NOOP(
        "messages", "Contacts of the period by whom they were with; call notes are counted with the client."
    ),
    TableCode.CONTACTS_BY_ANSWER: QT_TRANSLATE_NOOP(
        "messages", "Contacts of the period by whether the other side was reached; call notes are counted as answered."
    ),
    TableCode.INCIDENTS_BY_CHANNEL: QT_TRANSLATE_NOOP(
        "messages", "Incidents of the period by how the contact was made."
    ),
    TableCode.INCIDENTS_BY_HOUR: QT_TRANSLATE_NOOP(
        "messages",
        "Incidents of the period by the hour in China. One known only to the day is counted as not known.",
    ),
    TableCode.INCIDENTS_BY_CLOCK: QT_TRANSLATE_NOOP(
        "messages",
        "Incidents of the period by the full hour in China in which they happened. "
        "One known only to the day is counted as not known.",
    ),
    TableCode.INCIDENTS_BY_WEEKDAY: QT_TRANSLATE_NOOP(
        "messages", "Incidents of the period by the day of the week in China."
    ),
    TableCode.INCIDENTS_BY_CONTACTED: QT_TRANSLATE_NOOP("messages", "Incidents of the period by who was contacted."),
    TableCode.INCIDENTS_BY_CONDUCT: QT_TRANSLATE_NOOP(
        "messages", "Incidents of the period in which a conduct was confirmed. One incident may count in several rows."
    ),
    TableCode.INCIDENTS_BY_ORGANISATION: QT_TRANSLATE_NOOP(
        "messages",
        "Incidents of the period by the organisation they came from, where it is known; the twenty with most.",
    ),
    TableCode.STEPS_BY_CHECKLIST: QT_TRANSLATE_NOOP(
        "messages", "Steps done in the period by the checklist they stand on, as the guidance in force names it."
    ),
    TableCode.TASKS_BY_TIME: QT_TRANSLATE_NOOP(
        "messages", "Tasks done in the period by how many days after their due day they were done."
    ),
}
