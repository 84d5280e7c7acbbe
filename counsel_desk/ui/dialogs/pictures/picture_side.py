"""The pictures of a sitting: a list with how many incidents each gave, and the one in view, large, from memory."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence, kind_of
from counsel_desk.domain.ids import EvidenceId
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import content_of
from counsel_desk.ui.actions import with_key
from counsel_desk.ui.evidence_content import Showing, showing
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.picture_tools import PictureTools
from counsel_desk.ui.widgets.picture_view import PictureView
from counsel_desk.ui.widgets.text import button, icon_button, label, plain_tip, visible

_LIST = 176  # pixels at 100% text
_LEAST = 640  # the same, of the whole side, below which the picture has all of it


class PictureSide(QWidget):
    """A picture is read, and the look written down, only when it comes into view."""

    turned = Signal()
    """Another picture came into view, or none is left."""
    more_asked = Signal()
    """Choose pictures."""

    def __init__(self, desk: Desk, tasks: Tasks, window: QWidget) -> None:
        """`window` is where the keys hold."""
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._pictures: tuple[Evidence, ...] = ()
        self._shown: EvidenceId | None = None
        self._make_parts(window)
        self._lay_out()
        self._name_place()

    @property
    def pictures(self) -> tuple[Evidence, ...]:
        """All of them, in their order."""
        return self._pictures

    @property
    def current(self) -> Evidence | None:
        """The picture in view."""
        return next((each for each in self._pictures if each.id == self._shown), None)

    @property
    def is_last(self) -> bool:
        """Whether no other picture comes after the one in view."""
        return not self._pictures or self._pictures[-1].id == self._shown

    def show_pictures(self, pictures: Sequence[Evidence], at: EvidenceId | None = None) -> None:
        """Show these; `at`, else the one that was in view, else the first, is in view."""
        self._pictures = tuple(pictures)
        known = [each.id for each in self._pictures]
        with QSignalBlocker(self._list):
            self._list.clear()
            for number, each in enumerate(self._pictures, 1):
                self._list.addItem(self._item(number, each))
        wanted = next((each for each in (at, self._shown) if each in known), known[0] if known else None)
        self._show(wanted)

    def step(self, by: int) -> None:
        """Go on by so many pictures, as far as there are any."""
        place = self._list.currentRow() + by
        if 0 <= place < len(self._pictures):
            self._show(self._pictures[place].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room it is for the picture; the arrows lead through all of them."""
        super().resizeEvent(event)
        self._list.setVisible(bool(self._pictures) and self.width() >= theme().px(_LEAST))

    def _show(self, wanted: EvidenceId | None) -> None:
        another, self._shown = wanted != self._shown, wanted
        place = next((at for at, each in enumerate(self._pictures) if each.id == wanted), -1)
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(place)
        self._list.setVisible(bool(self._pictures) and self.width() >= theme().px(_LEAST))
        self._name_place()
        if not another:
            return
        picture = self.current
        self._tools.setEnabled(False)
        self._stack.setCurrentWidget(self._none if picture is None else self._waiting)
        if picture is not None:
            # In the writer's queue, because the look is written down.
            work = partial(content_of, self._desk, picture)
            failed = partial(self._refuse, picture.id)
            self._tasks.write(self, work, then=partial(self._take, picture), failed=failed)
        self.turned.emit()

    def _take(self, picture: Evidence, content: bytes) -> None:
        if picture.id == self._shown:
            work = partial(showing, content, kind_of(picture.origin.media_type))
            failed = partial(self._refuse, picture.id)
            self._tasks.read(self, work, then=partial(self._draw, picture.id), failed=failed)

    def _draw(self, shown: EvidenceId, seen: Showing) -> None:
        if shown != self._shown:
            return
        if seen.image is None:
            self._say_unseen(self.tr("Export it and open the copy with another program."))
            return
        self._picture.show_picture(seen.image, keep_zoom=True)
        self._tools.setEnabled(True)
        self._stack.setCurrentWidget(self._picture)

    def _refuse(self, shown: EvidenceId, error: WorldError) -> None:
        if shown == self._shown:
            self._say_unseen(messages.error_text(error))

    def _say_unseen(self, why: str) -> None:
        self._picture.show_picture(QImage(), keep_zoom=True)
        self._unseen.say(self.tr("This picture cannot be shown here"), why)
        self._stack.setCurrentWidget(self._unseen)

    def _name_place(self) -> None:
        place, count = self._list.currentRow() + 1, len(self._pictures)
        self._place.setText(self.tr("Picture {number} of {count}").format(number=place, count=count) if count else "")
        for made in (self._tools, self._before, self._after, self._more):
            made.setVisible(bool(count))
        self._before.setEnabled(place > 1)
        self._after.setEnabled(0 < place < count)

    def _item(self, number: int, picture: Evidence) -> QListWidgetItem:
        count = len(picture.details.incidents)
        gave = self.tr("Incidents: {count}").format(count=count) if count else self.tr("No incident yet")
        name = visible(" ".join(picture.details.name.split()))
        made = QListWidgetItem(f"{number} · {gave}\n{name}")
        made.setToolTip(plain_tip(name))
        made.setSizeHint(QSize(0, theme().px(46)))
        return made

    def _choose(self, row: int) -> None:
        if row >= 0:
            self._show(self._pictures[row].id)

    def _make_parts(self, window: QWidget) -> None:
        self._list = QListWidget()
        self._list.setObjectName("sitting_pictures")
        self._list.setAccessibleName(self.tr("Pictures, with how many incidents each gave"))
        self._list.setFixedWidth(theme().px(_LIST))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._choose)
        self._picture = PictureView(self.tr("Picture"))
        self._picture.fit_width()
        self._tools = PictureTools(self._picture, window)
        self._none = EmptyState(
            "picture",
            self.tr("Choose the screenshots of one client"),
            self.tr("Or drop them here, or paste one with Ctrl+V. They are kept as evidence of this case."),
            "" if self._desk.read_only else self.tr("Choose pictures…"),
        )
        self._none.asked.connect(self.more_asked)
        self._waiting, self._unseen = EmptyState("clock", self.tr("Reading…")), EmptyState("document", "")
        self._stack = QStackedWidget()
        for each in (self._none, self._waiting, self._picture, self._unseen):
            self._stack.addWidget(each)
        self._stack.setMinimumSize(theme().px(220), theme().px(120))  # less than an empty state asks for
        self._place = label(role=TextRole.CAPTION)
        self._before = icon_button("back", with_key(self.tr("Picture before"), "Alt+Left"))
        self._before.setObjectName("picture_before")
        self._after = icon_button("next", with_key(self.tr("Next picture"), "Alt+Right"))
        self._after.setObjectName("picture_after")
        self._more = button(self.tr("More pictures…"), "quiet", "add")
        self._more.setObjectName("more_pictures")
        self._more.setDisabled(self._desk.read_only)
        self._more.clicked.connect(self.more_asked)
        for made, keys, by in ((self._before, "Alt+Left", -1), (self._after, "Alt+Right", 1)):
            made.clicked.connect(partial(self._step_by_hand, by))
            QShortcut(QKeySequence(keys), window, partial(self.step, by))

    def _step_by_hand(self, by: int, _checked: object = None) -> None:
        self.step(by)

    def _lay_out(self) -> None:
        gap = theme().px(SPACE_SMALL)
        way = QHBoxLayout()
        way.setSpacing(gap)
        for made in (self._before, self._place, self._after):
            way.addWidget(made)
        way.addStretch(1)
        way.addWidget(self._more)
        tools = QHBoxLayout()
        tools.addWidget(self._tools)
        tools.addStretch(1)
        large = QVBoxLayout()
        large.setSpacing(gap)
        large.addLayout(tools)
        large.addWidget(self._stack, 1)
        large.addLayout(way)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, gap, 0)
        row.setSpacing(gap)
        row.addWidget(self._list)
        row.addLayout(large, 1)
