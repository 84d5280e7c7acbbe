"""What stands in a form is kept as one types, and stands there again when the form is opened next time.

self._draft = DraftKeeper(desk, tasks, "note", content=self._content, restore=self._fill, parent=self)
self._draft.watch(self._text.textChanged, self._kind.currentIndexChanged)
column.addWidget(self._draft.bar)
...
self._draft.begin(case.reference)   # the form shows this record as it is saved; an older draft returns
self._draft.done()                  # saved: the draft is not needed any more

A page calls `keep` when it is left, locked or closed; `keep_now` waits for the vault.
"""

from collections.abc import Callable, Mapping
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_instant
from counsel_desk.domain.moments import day_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import Draft, draft_of, drop_draft, keep_draft
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.text import button, icon_button, label

Content = Mapping[str, Any]

_SOON = 600  # milliseconds after the first change; with the write itself it stays under the second we promise
_PATIENCE = 20  # seconds to wait for the writer when the window closes
_VERSION = "version of the record"


class DraftKeeper(QObject):
    """Keeps one form's draft. `content` gives what stands in the form as JSON, `restore` writes it back.

    Nothing is kept while the form shows what it showed at `begin`. Closing a form without saving leaves its draft.
    """

    kept = Signal()
    """The draft has reached the vault."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: str,
        *,
        content: Callable[[], Content],
        restore: Callable[[Content], object],
        parent: QWidget,
    ) -> None:
        """`form` names the kind of form: "note", "client"."""
        super().__init__(parent)
        self._desk, self._tasks, self._form = desk, tasks, form
        self._content, self._restore = content, restore
        self._subject: str | None = None
        self._version = 0
        self._saved: Content = {}  # what the form shows when nothing is typed
        self._last: Content = {}  # what the draft in the vault says, as far as was asked for
        self._aside: Content | None = None  # the text that the bar's button would bring back
        self._looking = 0
        self.bar = _DraftBar()
        self.bar.asked.connect(self._turn)
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self.keep)

    def watch(self, *signals: SignalInstance) -> None:
        """Any of these signals of the form's fields says that something was typed or chosen."""
        for signal in signals:
            signal.connect(self.touch)

    def begin(self, subject: str = "", version: int = 0, *, empty: Content | None = None) -> None:
        """The form now shows the record called `subject` as saved, or an empty form; bring back what was not saved.

        `version` is the record's, so that a draft older than another person's change says so. `empty` is what an empty
        form shows, where something stands in it already. A form that showed another record before calls `leave` first,
        while that one's words still stand in it.
        """
        self._timer.stop()
        self._subject, self._version = subject, version
        self._saved = self._last = dict(self._content() if empty is None else empty)
        self._aside = None
        self.bar.hide()
        self._looking += 1
        look = partial(draft_of, self._desk, self._form, subject)
        # In the writer's queue, behind what was kept or dropped a moment ago: else a saved text could come back.
        self._tasks.write(self, look, then=partial(self._offer, self._looking))
        if empty is not None:
            self.touch()

    def leave(self) -> None:
        """The form is about to show another record: keep what is typed about this one, and wait for `begin`."""
        self.keep()
        self._subject = None

    def rest_on(self, version: int) -> None:
        """The form shows the record as another has saved it meanwhile; what was typed is put back after this call."""
        self._saved, self._version = dict(self._content()), version

    def touch(self) -> None:
        """Something was typed or chosen."""
        if self._subject is not None and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Hand the draft to the writer at once: the window locks, closes or shows another page."""
        if (work := self._work()) is not None:
            self._tasks.write(self, work, then=self._tell_kept)

    def keep_now(self) -> bool:
        """Keep the draft and wait until it is kept; whether it was. For the end of the program."""
        if (work := self._work()) is None:
            return True
        ended = Event()
        kept: list[None] = []

        def write() -> None:
            try:
                work()
                kept.append(None)
            finally:
                ended.set()

        self._tasks.write(self, write)
        return ended.wait(_PATIENCE) and bool(kept)

    def done(self) -> None:
        """The form was saved, or is thrown away: drop its draft. `begin` starts anew."""
        self._timer.stop()
        self.bar.hide()
        if self._subject is None:
            return
        subject, self._subject = self._subject, None
        self._looking += 1
        self._drop(subject)

    def _drop(self, subject: str) -> None:
        if not self._desk.read_only:
            self._tasks.write(self, partial(drop_draft, self._desk, self._form, subject))

    def _work(self) -> Callable[[], None] | None:
        """What brings the vault's draft to what stands in the form; None when it says so already."""
        self._timer.stop()
        if self._subject is None or self._desk.read_only or not self._tasks.running:
            return None
        now = dict(self._content())
        if now == self._last:
            return None
        self._last = now
        if now == self._saved:
            return partial(drop_draft, self._desk, self._form, self._subject)
        return partial(keep_draft, self._desk, self._form, self._subject, {**now, _VERSION: self._version})

    def _offer(self, looking: int, draft: Draft | None) -> None:
        if draft is None or looking != self._looking:
            return
        content = dict(draft.content)
        version = content.pop(_VERSION, 0)
        self._last = content
        if content == self._saved:  # the program ended between saving and dropping
            self._drop(draft.subject)
            return
        stamp = format_instant(draft.saved_at)
        self.bar.tell(
            stamp.split()[1] if day_of(draft.saved_at) == self._desk.today else stamp, changed=version != self._version
        )
        self._aside = content
        if dict(self._content()) == self._saved:
            self._turn()
        else:  # something was typed before the draft was found: the person decides
            self.bar.show_state(back=False)

    def _tell_kept(self, _nothing: None) -> None:
        self.kept.emit()

    def _turn(self) -> None:
        """Put the text that stands aside into the form, and the form's text aside."""
        if self._aside is None:
            return
        back = self._aside != self._saved
        self._aside, now = dict(self._content()), self._aside
        self._restore(now)
        self.bar.show_state(back=back)
        self.touch()


class _DraftBar(QFrame):
    """Says that unsaved text was brought back; its button discards it, or brings it back after all."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("draft_bar")
        self.setProperty("surface", "accent")
        self._stamp, self._changed = "", False
        self._words = label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._act = button("", "quiet")
        self._act.setObjectName("draft_act")
        self._act.clicked.connect(self.asked)
        close = icon_button("close", self.tr("Close this message"))
        close.setObjectName("draft_close")
        close.clicked.connect(self.hide)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(2), px(4), px(2))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty when hidden."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, stamp: str, *, changed: bool) -> None:
        """Remember when the text was typed, and whether the record was changed since."""
        self._stamp, self._changed = stamp, changed

    def show_state(self, *, back: bool) -> None:
        """Say whether the text stands in the form again or only waits."""
        words = self.tr("Unsaved text from {time} was brought back.") if back else self.tr("Unsaved text from {time}.")
        said = words.format(time=self._stamp)
        compare = self.tr("The record was changed meanwhile: compare before saving.") if back and self._changed else ""
        self._words.setText(messages.sentences((said, compare)))
        self._act.setText(self.tr("Discard") if back else self.tr("Bring it back"))
        self.show()
