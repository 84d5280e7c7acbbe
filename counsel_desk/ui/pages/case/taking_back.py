"""The word "Undo" beside what was just done in a tab: it takes back that change and no other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.errors import RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import next_undo, undo
from counsel_desk.ui.pages.case.tab import CaseTab


def take_back(tab: CaseTab, action: str, then: Callable[[], object]) -> Callable[[], object]:
    """What the button does: undo `action` if it still is the last change, call `then`, and say so."""

    def told(name: str) -> None:
        then()
        words = QCoreApplication.translate("CaseTab", "Taken back: {name}")
        tab.say(words.format(name=messages.action_name(name)))

    return lambda: tab.tasks.write(tab, partial(undo_only, tab.desk, action), then=told, failed=tab.tell)


def undo_only(desk: Desk, action: str) -> str:
    """Undo the last change if it is that one; the message may stand there longer than it holds."""
    if next_undo(desk) != action:
        raise RefusedError("undo.changed_since")
    return undo(desk)
