"""What every form in a dialog shares: its draft, its errors, and what happens when two people changed one record."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from counsel_desk import messages
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.errors import InputError, WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.growing import grow
from counsel_desk.ui.widgets.line import Line
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.noted_choice import NotedChoice
from counsel_desk.ui.widgets.save_keys import save_by_keys
from counsel_desk.ui.widgets.text import button

Content = Mapping[str, Any]
Work = Callable[[], Any]


class FormDialog(QDialog):
    """A form about one record, or for a new one. Make its fields, then call `begin`; show it with `open`.

    Closing it without saving loses nothing: the draft stands there when the dialog is opened next time.
    """

    form: ClassVar[str]
    """The name of its drafts."""
    kinds: ClassVar[frozenset[str]]
    """What saving changes."""

    changed = Signal(frozenset)
    """It was saved: records of these kinds have changed."""
    saved = Signal(object)
    """It was saved: what the service returned, such as the id of a new record."""

    def __init__(self, desk: Desk, tasks: Tasks, title: str, save: str, parent: QWidget | None = None) -> None:
        """`save` is the word on the button."""
        super().__init__(parent)
        self.desk, self.tasks = desk, tasks
        self.setWindowTitle(title)
        self.setObjectName(f"{self.form}_dialog")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: dict[str, CheckedEdit[Any]] = {}
        self.choices: dict[str, NotedChoice] = {}
        self._subject, self._version = "", 0
        self._base: Content = {}
        self.draft = DraftKeeper(desk, tasks, self.form, content=self.content, restore=self.restore, parent=self)
        self.message = MessageBar()
        self.body = QVBoxLayout()
        self._save = button(save, "primary", "check")
        self._save.setObjectName("save")
        self._save.setDefault(True)
        self._save.clicked.connect(self.save)
        self._close = button(self.tr("Close"), tip=self.tr("What is written here is kept as a draft"))
        self._close.setObjectName("close")
        self._close.clicked.connect(self.reject)
        save_by_keys(self, self._save)

    def content(self) -> Content:
        """What stands in the form, as JSON can hold it."""
        raise NotImplementedError

    def restore(self, content: Content) -> None:
        """Write back what `content` gave, perhaps long ago."""
        raise NotImplementedError

    def work(self) -> Work:
        """What saves the form, to be done off the window's thread; InputError when something cannot be taken."""
        raise NotImplementedError

    def reload(self) -> Work | None:
        """What reads the record again; None where there is none yet."""
        return None

    def fill(self, record: Any) -> tuple[str, int]:
        """Show a record as saved; its reference and version."""
        raise NotImplementedError

    def begin(self, record: Any = None, subject: str = "") -> None:
        """The fields are in `body`: show the record, or nothing yet, and bring back a draft.

        `subject` names the draft of a form for a new record, such as the case that it will belong to.
        """
        self._lay_out()
        self._subject, self._version = (subject, 0) if record is None else self.fill(record)
        self._base = dict(self.content())
        self.draft.begin(self._subject, self._version)
        self._enter()

    def keep(self) -> None:
        """Hand what is typed to the drafts, now."""
        self.draft.keep()

    def save(self) -> None:
        """Save and close; what cannot be taken is said beneath its field."""
        try:
            work = self.work()
        except InputError as error:
            self._tell(error)
            return
        self._save.setEnabled(False)
        self.tasks.write(self, work, then=self._finish, failed=self._tell)

    def reject(self) -> None:
        """Close; the draft stays."""
        self.keep()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """As large as the form wants to be, if the screen has the room; Qt would stop at two thirds of it."""
        if not event.spontaneous():
            for each in self.findChildren(QWidget):
                each.ensurePolished()  # the style sheet makes fields higher than they say before
            self._scroll.updateGeometry()
            self.resize(self._wanted())
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said later, such as a note beneath a field; shrinking would make the form jump."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            grow(self, self._wanted())
        return handled

    def _wanted(self) -> QSize:
        return self.sizeHint().boundedTo(self.screen().availableSize() * 0.92)

    def _enter(self) -> None:
        """Put the cursor into the first field: the button of a draft that returns must not take it."""
        inner = self._scroll.inner
        each = inner.nextInFocusChain()
        while each is not None and each is not inner and not _takes_the_cursor(each):
            each = each.nextInFocusChain()
        if each is not None:
            each.setFocus()

    def _finish(self, result: object) -> None:
        self.draft.done()
        self.changed.emit(self.kinds)
        self.saved.emit(result)
        self.accept()

    def _tell(self, error: WorldError) -> None:
        self._save.setEnabled(True)
        named = error.field if isinstance(error, InputError) else ""
        field = self.fields.get(named) or self.choices.get(named)
        again = self.reload() if error.code == "record.changed_since" else None
        if isinstance(error, InputError) and field is not None:
            field.show_error(error)
        elif again is not None:
            self.tasks.read(self, again, then=self._join, failed=self._tell)
        else:
            self.message.say(messages.error_text(error), Tone.DANGER)
        # Once what was said has its place: on a low screen the cursor may stand below the edge.
        QTimer.singleShot(0, self._scroll, self._scroll.show_cursor)

    def _join(self, record: Any) -> None:
        """Show what was changed meanwhile in the fields that nobody touched here; what was typed stays."""
        base, mine = self._base, dict(self.content())
        self._subject, self._version = self.fill(record)
        self._base = dict(self.content())
        self.draft.rest_on(self._version)
        self.restore(
            {name: mine[name] if mine[name] != base.get(name) else theirs for name, theirs in self._base.items()}
        )
        self.draft.touch()
        self.message.say(
            self.tr(
                "This record was changed meanwhile. Your words are still here, and the other changes were taken in: "
                "look it over, then save again."
            ),
            Tone.WARNING,
        )

    def _lay_out(self) -> None:
        """Put the frame around the fields; after them, so that Tab comes to the buttons last."""
        px = theme().px
        inner = QWidget()
        inner.setProperty("plain", "true")
        self.body.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        self.body.setSpacing(px(SPACE))
        inner.setLayout(self.body)
        self._scroll = _Scroll(inner)
        notices = QVBoxLayout()
        notices.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), 0)
        notices.setSpacing(px(SPACE_SMALL))
        notices.addWidget(self.draft.bar)
        notices.addWidget(self.message)
        foot = QFrame()
        foot.setProperty("surface", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(notices)
        column.addWidget(self._scroll, 1)
        column.addWidget(foot)


def line(name: str, placeholder: str = "") -> QLineEdit:
    """A line for a few words; `name` is for tests and screen drivers."""
    made = Line(placeholder)
    made.setObjectName(name)
    made.setMaxLength(LINE_LIMIT)
    return made


def paragraph(name: str, rows: int, placeholder: str = "") -> QPlainTextEdit:
    """Room for some sentences; Tab leads on to the next field."""
    made = QPlainTextEdit(placeholderText=placeholder, tabChangesFocus=True)
    made.setObjectName(name)
    made.setFixedHeight(rows * made.fontMetrics().lineSpacing() + theme().px(20))
    return made


def _takes_the_cursor(field: QWidget) -> bool:
    takes = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus) and field.isEnabled() and not field.isHidden()
    return takes and not isinstance(field, QTabBar | QTabWidget)


class _Scroll(QScrollArea):
    """Scrolls a form that is higher than the screen, and is as wide as the form."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__(widgetResizable=True)
        self.inner = inner
        self.setWidget(inner)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_cursor(self) -> None:
        """Bring the field in which the cursor stands into view."""
        field = self.inner.focusWidget()
        if field is not None:
            self.ensureWidgetVisible(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the dialog that the form wants another height."""
        if watched is self.inner and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """All of the form, at the width the dialog will have."""
        inner, bar = self.inner, self.verticalScrollBar().sizeHint().width()
        wide = self.window().minimumWidth() - bar
        if wide <= 0:  # the form has no width of its own
            wide = inner.sizeHint().width()
        layout = inner.layout()
        high = layout.totalHeightForWidth(wide) if layout and layout.hasHeightForWidth() else inner.sizeHint().height()
        return QSize(wide + bar, max(high, inner.minimumSizeHint().height()))
