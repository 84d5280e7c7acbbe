"""Words for codes and values: what the window and the command line say.

Sentences are English in the source and Chinese through the installed translator. Nothing here decides anything.
"""

from counsel_desk.messages.actions import action_name
from counsel_desk.messages.conduct_words import conduct_reason
from counsel_desk.messages.contact_days import contact_calendar, day_of_contacts
from counsel_desk.messages.debts import DebtSentences, kept_back, line_reason, percent
from counsel_desk.messages.errors import code_text, error_text, guidance_problem
from counsel_desk.messages.figure_releases import released_words
from counsel_desk.messages.figures import StatisticsWords, period_words
from counsel_desk.messages.filings import FilingSentences, answer_term
from counsel_desk.messages.formats import (
    day,
    day_and_weekday,
    day_in_words,
    instant,
    money,
    month_of,
    phone,
    relative_day,
    time_of_day,
)
from counsel_desk.messages.guidance import because, due_warning, guidance_version, legal_basis_line, title_of
from counsel_desk.messages.guidance_changes import guidance_change_title, guidance_field, guidance_value
from counsel_desk.messages.joining import aside, clauses, labelled, listed, sentences
from counsel_desk.messages.next_best import next_best_what, next_best_why
from counsel_desk.messages.phones import finding_text, phone_field
from counsel_desk.messages.recurrences import due_again, recurrence
from counsel_desk.messages.tables import caseload_field, import_outcome, row_doubts, row_words, skip_reason
from counsel_desk.messages.templates import template_facts, template_situation
from counsel_desk.messages.words import safe_contact_text, word

__all__ = [
    "DebtSentences",
    "FilingSentences",
    "StatisticsWords",
    "action_name",
    "answer_term",
    "aside",
    "because",
    "caseload_field",
    "clauses",
    "code_text",
    "conduct_reason",
    "contact_calendar",
    "day",
    "day_and_weekday",
    "day_in_words",
    "day_of_contacts",
    "due_again",
    "due_warning",
    "error_text",
    "finding_text",
    "guidance_change_title",
    "guidance_field",
    "guidance_problem",
    "guidance_value",
    "guidance_version",
    "import_outcome",
    "instant",
    "kept_back",
    "labelled",
    "legal_basis_line",
    "line_reason",
    "listed",
    "money",
    "month_of",
    "next_best_what",
    "next_best_why",
    "percent",
    "period_words",
    "phone",
    "phone_field",
    "recurrence",
    "relative_day",
    "released_words",
    "row_doubts",
    "row_words",
    "safe_contact_text",
    "sentences",
    "skip_reason",
    "template_facts",
    "template_situation",
    "time_of_day",
    "title_of",
    "word",
]
