"""Everything a person can do from anywhere in the window: one table of words, keys and icons.

The window, its menus, the tips and the shortcut sheet of the manual are all made from this table. An action stays out
of sight until somebody has said what it does (`Actions.on`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from counsel_desk.language import QT_TRANSLATE_NOOP
from counsel_desk.ui.icons import dress


class Act(StrEnum):
    """The actions by name."""

    CALL_NOTE = "call_note"
    NEW_CONTACT = "new_contact"
    PASTE_MESSAGE = "paste_message"
    SEARCH = "search"
    NEW_CASE = "new_case"
    PRINT_CHECKLIST = "print_checklist"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"
    IMPORT_MESSAGES = "import_messages"
    TAKE_OVER = "take_over"
    EXPORT_STATISTICS = "export_statistics"
    BACK_UP = "back_up"
    LOCK = "lock"
    HIDE = "hide"
    GO_TODAY = "go_today"
    GO_CASES = "go_cases"
    GO_CLIENTS = "go_clients"
    GO_INCIDENTS = "go_incidents"
    GO_TASKS = "go_tasks"
    GO_ORGANISATIONS = "go_organisations"
    GO_GUIDANCE = "go_guidance"
    GO_STATISTICS = "go_statistics"
    GO_SETTINGS = "go_settings"
    SHORTCUTS = "shortcuts"
    HELP = "help"
    LOG = "log"
    ABOUT = "about"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as written: `text` and `tip` in English, to be translated in the context "Actions"."""

    act: Act
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    when_locked: bool = False


TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        Act.CALL_NOTE,
        QT_TRANSLATE_NOOP("Actions", "Call note"),
        "call",
        ("F2",),
        QT_TRANSLATE_NOOP("Actions", "Start writing at once; who is calling can be filled in later"),
    ),
    ActionSpec(
        Act.NEW_CONTACT,
        QT_TRANSLATE_NOOP("Actions", "New contact"),
        "phone",
        ("F3",),
        QT_TRANSLATE_NOOP("Actions", "Write down a conversation of this case: client, family, lender, authority"),
    ),
    ActionSpec(
        Act.PASTE_MESSAGE,
        QT_TRANSLATE_NOOP("Actions", "Paste a message"),
        "paste",
        ("Ctrl+Shift+V",),
        QT_TRANSLATE_NOOP("Actions", "Keep a collector's message as an incident of a case"),
    ),
    ActionSpec(
        Act.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Search everything"),
        "search",
        ("Ctrl+K",),
        QT_TRANSLATE_NOOP("Actions", "Find by name, pinyin initials, last digits of a phone, number or words"),
    ),
    ActionSpec(Act.NEW_CASE, QT_TRANSLATE_NOOP("Actions", "New case"), "add", ("Ctrl+N",)),
    ActionSpec(
        Act.PRINT_CHECKLIST,
        QT_TRANSLATE_NOOP("Actions", "Print the client's checklist"),
        "print",
        ("Ctrl+P",),
    ),
    ActionSpec(Act.UNDO, QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", ("Ctrl+Z",)),
    ActionSpec(Act.REDO, QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    ActionSpec(
        Act.IMPORT,
        QT_TRANSLATE_NOOP("Actions", "Import a caseload…"),
        "import",
        ("Ctrl+I",),
        QT_TRANSLATE_NOOP("Actions", "Bring in cases from a spreadsheet, after a preview"),
    ),
    ActionSpec(
        Act.IMPORT_MESSAGES,
        QT_TRANSLATE_NOOP("Actions", "Messages from a phone…"),
        "message",
        ("Ctrl+Shift+I",),
        QT_TRANSLATE_NOOP("Actions", "Bring messages and calls of a phone into this case, after a preview"),
    ),
    ActionSpec(
        Act.TAKE_OVER,
        QT_TRANSLATE_NOOP("Actions", "Take over cases from another office…"),
        "import",
        tip=QT_TRANSLATE_NOOP("Actions", "From the encrypted file that the other office wrote"),
    ),
    ActionSpec(
        Act.EXPORT_STATISTICS,
        QT_TRANSLATE_NOOP("Actions", "Export the month's figures…"),
        "statistics",
        ("Ctrl+Shift+E",),
    ),
    ActionSpec(Act.BACK_UP, QT_TRANSLATE_NOOP("Actions", "Back up now"), "backup", ("Ctrl+Shift+B",)),
    ActionSpec(
        Act.LOCK,
        QT_TRANSLATE_NOOP("Actions", "Lock"),
        "lock",
        ("Ctrl+L",),
        QT_TRANSLATE_NOOP("Actions", "Close the vault; what is being written is kept"),
    ),
    ActionSpec(
        Act.HIDE,
        QT_TRANSLATE_NOOP("Actions", "Hide at once"),
        "hide",
        ("F12",),
        QT_TRANSLATE_NOOP("Actions", "Put every window out of sight; the vault stays open"),
    ),
    ActionSpec(Act.GO_TODAY, QT_TRANSLATE_NOOP("Actions", "Go to Today"), "today", ("Ctrl+1",)),
    ActionSpec(Act.GO_CASES, QT_TRANSLATE_NOOP("Actions", "Go to Cases"), "cases", ("Ctrl+2",)),
    ActionSpec(Act.GO_CLIENTS, QT_TRANSLATE_NOOP("Actions", "Go to Clients"), "clients", ("Ctrl+3",)),
    ActionSpec(Act.GO_INCIDENTS, QT_TRANSLATE_NOOP("Actions", "Go to Incidents"), "incidents", ("Ctrl+4",)),
    ActionSpec(Act.GO_TASKS, QT_TRANSLATE_NOOP("Actions", "Go to Tasks"), "tasks", ("Ctrl+5",)),
    ActionSpec(Act.GO_ORGANISATIONS, QT_TRANSLATE_NOOP("Actions", "Go to Organisations"), "organisations", ("Ctrl+6",)),
    ActionSpec(Act.GO_GUIDANCE, QT_TRANSLATE_NOOP("Actions", "Go to Guidance"), "guidance", ("Ctrl+7",)),
    ActionSpec(Act.GO_STATISTICS, QT_TRANSLATE_NOOP("Actions", "Go to Statistics"), "statistics", ("Ctrl+8",)),
    ActionSpec(Act.GO_SETTINGS, QT_TRANSLATE_NOOP("Actions", "Go to Settings"), "settings", ("Ctrl+9", "Ctrl+,")),
    ActionSpec(
        Act.SHORTCUTS, QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "checklist", ("Ctrl+F1",), when_locked=True
    ),
    ActionSpec(Act.HELP, QT_TRANSLATE_NOOP("Actions", "Help"), "help", ("F1",), when_locked=True),
    ActionSpec(
        Act.LOG,
        QT_TRANSLATE_NOOP("Actions", "Log of the program…"),
        "document",
        tip=QT_TRANSLATE_NOOP("Actions", "What the program noted about itself: nothing of any client"),
        when_locked=True,
    ),
    ActionSpec(Act.ABOUT, QT_TRANSLATE_NOOP("Actions", "About Counsel Desk"), "info", when_locked=True),
    ActionSpec(Act.QUIT, QT_TRANSLATE_NOOP("Actions", "Quit"), "quit", ("Ctrl+Q",), when_locked=True),
)

SAVE_KEYS = ("Ctrl+S", "Ctrl+Enter")
"""They belong to each form and note: no action of the window answers to them."""

_EDITORS_OWN = {Act.UNDO, Act.REDO}
_FROM_EVERY_WINDOW = (Act.LOCK, Act.HIDE)
_FROM_BESIDE = (Act.CALL_NOTE, Act.PASTE_MESSAGE, Act.SEARCH)
_IN_A_SECOND_WINDOW = (*_FROM_EVERY_WINDOW, *_FROM_BESIDE, Act.UNDO, Act.REDO, Act.PRINT_CHECKLIST, Act.IMPORT_MESSAGES)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A line of the shortcut sheet, in the reader's language."""

    text: str
    keys: str


def shortcut_sheet(known: "Actions | None" = None) -> list[Shortcut]:
    """Every action that has a key, for the manual, and how a form is saved; of a window, those that somebody does."""
    listed = [spec for spec in TABLE if spec.keys and (known is None or known[spec.act].isVisible())]
    in_forms = (_say(QT_TRANSLATE_NOOP("Actions", "Save a form or a note")), SAVE_KEYS)
    lines = (*((_say(spec.text), spec.keys) for spec in listed), in_forms)
    return [Shortcut(text, " / ".join(map(_native, keys))) for text, keys in lines]


class Actions(QObject):
    """The actions of one window. `window` gets them all, so that their keys work wherever the focus is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._open = False
        self._deeds: dict[Act, Callable[[], object]] = {}
        self._specs = {spec.act: spec for spec in TABLE}
        self._actions = {spec.act: self._make(spec, window) for spec in TABLE}
        self._keys = {QKeySequence(key) for spec in TABLE if spec.act not in _EDITORS_OWN for key in spec.keys}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def on(self, act: Act, do: Callable[[], object]) -> None:
        """Say what an action does from now on, and bring it into sight."""
        self._deeds[act] = do
        self._actions[act].setVisible(True)
        self._enable(act)

    def off(self, act: Act) -> None:
        """Nobody does this any more: take it out of sight, as when the page it belongs to goes."""
        self._deeds.pop(act, None)
        self._actions[act].setVisible(False)
        self._enable(act)

    def set_open(self, *, is_open: bool) -> None:
        """A vault is open, or locked: most actions work only while it is open."""
        self._open = is_open
        for act in self._actions:
            self._enable(act)

    def serve(self, window: QWidget) -> None:
        """Have the keys work in a second window too; those that lead to a page stay with the first."""
        window.addActions([self._actions[act] for act in _IN_A_SECOND_WINDOW])

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Name what would be undone and redone ("Add task"); None where there is nothing."""
        named = (
            (Act.UNDO, undo, QT_TRANSLATE_NOOP("Actions", "Undo: {name}")),
            (Act.REDO, redo, QT_TRANSLATE_NOOP("Actions", "Redo: {name}")),
        )
        for act, name, words in named:
            spec, action = self._specs[act], self._actions[act]
            action.setProperty("named", name is not None)
            action.setText(_say(words).format(name=name) if name is not None else _say(spec.text))
            action.setToolTip(_tip(action.text(), "", spec.keys))
            self._enable(act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep our keys from the editor that has the focus: on Linux Ctrl+K would delete to the end of the line."""
        ours = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()) in self._keys
        )
        if ours:
            event.ignore()
        return ours or super().eventFilter(watched, event)

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(_say(spec.text), window)
        action.setObjectName(spec.act)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(_tip(action.text(), _say(spec.tip) if spec.tip else "", spec.keys))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setVisible(False)
        action.setEnabled(False)
        dress(action, spec.icon)
        action.triggered.connect(lambda _checked: self._deeds[spec.act]())
        window.addAction(action)
        return action

    def _enable(self, act: Act) -> None:
        action = self._actions[act]
        usable = self._open or self._specs[act].when_locked
        named = action.property("named") if act in _EDITORS_OWN else True
        action.setEnabled(bool(action.isVisible() and usable and named))

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
            self._reach(now.window())

    def _reach(self, window: QWidget) -> None:
        """No form may keep the desk from being locked, and from one that stands beside it one looks things up.

        Else the key would fall to the editor: Ctrl+K deletes the rest of its line.
        """
        above = window.parentWidget()
        while above is not None and above is not self.parent():
            above = above.parentWidget()
        if above is not None:
            acts = _FROM_EVERY_WINDOW if window.isModal() else (*_FROM_EVERY_WINDOW, *_FROM_BESIDE)
            window.addActions([self._actions[act] for act in acts])


def with_key(words: str, key: str) -> str:
    """The words of a tip with the key that does the same: Lock (Ctrl+L)."""
    return _say(QT_TRANSLATE_NOOP("Actions", "{words} ({key})")).format(words=words, key=key)


def _say(words: str) -> str:
    return QCoreApplication.translate("Actions", words)


def _tip(text: str, tip: str, keys: tuple[str, ...]) -> str:
    first = with_key(text, _native(keys[0])) if keys else text
    return f"{first}\n{tip}" if tip else first


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
