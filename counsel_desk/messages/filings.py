"""Sentences about what was filed with others."""

from counsel_desk.domain.guidance import Deadline
from counsel_desk.domain.working_days import DueDay
from counsel_desk.messages.formats import day
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled

_TITLE = 24  # characters of a name in the title of a task


class FilingSentences:
    """What the task of a filing is called, in the language the program speaks."""

    def answer(self, sent_to: str) -> str:
        """An answer of somebody is promised by that day."""
        named = sent_to if len(sent_to) <= _TITLE else f"{sent_to[: _TITLE - 1]}…"
        return filled(QT_TRANSLATE_NOOP("messages", "Has {name} answered?"), {"name": named})


def answer_term(term: Deadline, last: DueDay) -> str:
    """By when an answer is due, as the guidance knows it: 12-06, 机构答复投诉（一般情形）."""
    words = QT_TRANSLATE_NOOP("messages", "{day}: {what}")
    if last.projected:
        words = QT_TRANSLATE_NOOP("messages", "{day} (projected): {what}")
    return filled(words, {"day": day(last.day), "what": term.label})
