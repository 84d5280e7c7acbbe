"""What exactly every figure of a month counts."""

from counsel_desk.domain.statistics import Figure, TableCode
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

# Figures and tables hold different texts, so one mapping serves both.
DEFINITIONS: dict[Figure | TableCode, str] = {
    Figure.NEW_CLIENTS: QT_TRANSLATE_NOOP("messages", "Clients written down for the first time in this month."),
    Figure.NEW_CASES: QT_TRANSLATE_NOOP("messages", "Cases whose day of opening lies in this month."),
    Figure.CLOSED_CASES: QT_TRANSLATE_NOOP("messages", "Cases closed in this month and still closed at its end."),
    Figure.OPEN_AT_END: QT_TRANSLATE_NOOP("messages", "Cases that were open at the end of the month's last day."),
    Figure.CONTACTS: QT_TRANSLATE_NOOP(
        "messages",
        "Conversations of this month that were not a collector's, failed attempts included. "
        "A call note is one with the client.",
    ),
    Figure.CALL_NOTES: QT_TRANSLATE_NOOP("messages", "Call notes begun in this month."),
    Figure.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Contacts by collectors that happened in this month."),
    Figure.THIRD_PERSONS: QT_TRANSLATE_NOOP(
        "messages", "Incidents of this month in which somebody known to be other than the client was contacted."
    ),
    Figure.STEPS_DONE: QT_TRANSLATE_NOOP(
        "messages", "Steps of checklists ticked in this month that still stand as done."
    ),
    Figure.TASKS_DONE: QT_TRANSLATE_NOOP("messages", "Tasks closed in this month that still stand as done."),
    Figure.TASKS_ON_TIME: QT_TRANSLATE_NOOP("messages", "Of the tasks done, those done on their due day or earlier."),
    TableCode.CASES_BY_ROLE: QT_TRANSLATE_NOOP(
        "messages", "New cases of this month by what the client is to the debt."
    ),
    TableCode.CASES_BY_AGE: QT_TRANSLATE_NOOP(
        "messages", "New cases of this month by the age the client reaches in the month's year."
    ),
    TableCode.CASES_BY_GENDER: QT_TRANSLATE_NOOP("messages", "New cases of this month by the client's gender."),
    TableCode.CASES_BY_REGION: QT_TRANSLATE_NOOP(
        "messages", "New cases of this month by the province the client lives in."
    ),
    TableCode.CLOSED_BY_OUTCOME: QT_TRANSLATE_NOOP(
        "messages",
        "Closed cases of this month by the outcome now on record; one taken up again later is counted as not known.",
    ),
    TableCode.DEBTS_BY_LENDER: QT_TRANSLATE_NOOP("messages", "Debts of this month's new cases by the kind of lender."),
    TableCode.DEBTS_BY_AMOUNT: QT_TRANSLATE_NOOP("messages", "Debts of this month's new cases by the amount claimed."),
    TableCode.CONTACTS_BY_PARTY: QT_TRANSLATE_NOOP(
        "messages", "Contacts of this month by whom they were with; call notes are counted with the client."
    ),
    TableCode.CONTACTS_BY_ANSWER: QT_TRANSLATE_NOOP(
        "messages", "Contacts of this month by whether the other side was reached; call notes are counted as answered."
    ),
    TableCode.INCIDENTS_BY_CHANNEL: QT_TRANSLATE_NOOP(
        "messages", "Incidents of this month by how the contact was made."
    ),
    TableCode.INCIDENTS_BY_HOUR: QT_TRANSLATE_NOOP(
        "messages",
        "Incidents of this month by the hour in China. One known only to the day is counted as not known.",
    ),
    TableCode.INCIDENTS_BY_WEEKDAY: QT_TRANSLATE_NOOP(
        "messages", "Incidents of this month by the day of the week in China."
    ),
    TableCode.INCIDENTS_BY_CONTACTED: QT_TRANSLATE_NOOP("messages", "Incidents of this month by who was contacted."),
    TableCode.INCIDENTS_BY_CONDUCT: QT_TRANSLATE_NOOP(
        "messages", "Incidents of this month in which a conduct was confirmed. One incident may count in several rows."
    ),
    TableCode.WORK_BY_COUNSELLOR: QT_TRANSLATE_NOOP(
        "messages", "New cases of this month by the counsellor who has them now; those of nobody are left out."
    ),
    TableCode.INCIDENTS_BY_ORGANISATION: QT_TRANSLATE_NOOP(
        "messages",
        "Incidents of this month by the organisation they came from, where it is known; the twenty with most.",
    ),
}
