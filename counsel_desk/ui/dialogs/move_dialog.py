"""Asks where something belongs that was filed under the wrong case or client, and says what goes along."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.lists import Along
from counsel_desk.errors import WorldError
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.case_picker import CasePicker
from counsel_desk.ui.widgets.client_picker import ClientPicker
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.growing import grow
from counsel_desk.ui.widgets.hit_picker import HitPicker
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, label, visible

_NAMED = 4  # tasks or files by their names; of more the number is enough


@dataclass(frozen=True, slots=True)
class Moving:
    """What is to be moved, in words; what goes along (read off the window's thread), and what there is to know."""

    what: str
    along: Callable[[], Along] = Along
    note: str = ""


class MoveDialog(QDialog):
    """`place_chosen` carries the id of the place and its name in words; nothing is written here."""

    place_chosen = Signal(object, str)

    def __init__(
        self, tasks: Tasks, moving: Moving, picker: HitPicker, words: tuple[str, str, str], parent: QWidget | None
    ) -> None:
        """`words` are the title, the deed on the button, and what the search looks in."""
        super().__init__(parent)
        self._moving, self.picker = moving, picker
        self._before_search = ""
        self.setObjectName("move_dialog")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._along = Notice()
        self._along.setObjectName("goes_along")
        self._lay_out(*words)
        self._say_along(Along())
        tasks.read(self, moving.along, then=self._say_along, failed=self._tell)

    def offer(self, sought: str) -> None:
        """Offer what these words lead to as long as nobody searches for anything else."""
        self._before_search = sought
        self._look_for(self.search.text())

    def event(self, event: QEvent) -> bool:
        """Grow with what is offered, and with what is said of it."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            wanted = QSize(self.width(), self._column.totalHeightForWidth(self.width()))
            grow(self, wanted.boundedTo(self.screen().availableSize()))
        return handled

    def _look_for(self, text: str) -> None:
        self.picker.look_for(text or self._before_search)

    def _say_along(self, along: Along) -> None:
        parts = (
            _counted(self.tr("Tasks that go along: {count}"), along.tasks),
            _counted(self.tr("Files that go along: {count}"), along.files),
            _counted(self.tr("Files that stay, as they show other incidents too: {count}"), along.staying),
            self._moving.note,
        )
        said = "\n".join(filter(None, parts))
        self._along.show_words(visible(said), Tone.ACCENT)
        self._along.setVisible(bool(said))

    def _tell(self, error: WorldError) -> None:
        self._along.show_words(messages.error_text(error), Tone.DANGER)
        self._along.show()

    def _follow(self) -> None:
        """The button waits until the place has its name: it is said once it was done."""
        chosen = self.picker.chosen is not None
        self.search.setVisible(not chosen)
        self._move.setEnabled(False)
        if not chosen:
            self.search.setFocus()

    def _allow(self) -> None:
        self._move.setEnabled(True)
        self._move.setFocus()

    def _ask(self) -> None:
        chosen, place = self.picker.chosen, self.picker.place
        if chosen is not None:
            self.accept()
            self.place_chosen.emit(chosen, place)

    def _lay_out(self, title: str, deed: str, placeholder: str) -> None:
        self.setWindowTitle(title)
        self.search = SearchField(title, placeholder)
        self.search.setObjectName("move_find")
        self.search.searched.connect(self._look_for)
        self.search.returnPressed.connect(self.picker.choose_first)
        self.picker.changed.connect(self._follow)
        self.picker.named.connect(self._allow)
        self._move = button(deed, "primary", "next")
        self._move.setObjectName("move")
        self._move.setDefault(True)
        self._move.setEnabled(False)
        self._move.clicked.connect(self._ask)
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        parts = (label(self._moving.what, TextRole.SECTION, wrap=True), self.search, self.picker, self._along)
        self._column = lay_out_column(self, parts, foot_of(leave, self._move))
        self.setMinimumSize(theme().px(520), theme().px(360))
        self.search.setFocus()


class MoveToCaseDialog(MoveDialog):
    """To another case than `home`; the other cases of its client are offered before any search."""

    def __init__(
        self, desk: Desk, tasks: Tasks, moving: Moving, home: CaseId | None, parent: QWidget | None = None
    ) -> None:
        picker = CasePicker(desk, tasks, nothing=self.tr("No case chosen yet"), leave_out=home)
        title = self.tr("Move to another case")
        super().__init__(
            tasks, moving, picker, (title, self.tr("Move"), self.tr("Name, pinyin, phone or case number")), parent
        )
        if home is not None:
            tasks.read(self, partial(load_case_file, desk, home), then=self._offer_siblings)

    def _offer_siblings(self, file: CaseFile) -> None:
        self.offer(file.client.reference)


class MoveToClientDialog(MoveDialog):
    """A whole case, to another client than `home`."""

    def __init__(self, desk: Desk, tasks: Tasks, moving: Moving, home: ClientId, parent: QWidget | None = None) -> None:
        picker = ClientPicker(desk, tasks, nothing=self.tr("No client chosen yet"), leave_out=home)
        title = self.tr("File under another client")
        super().__init__(
            tasks, moving, picker, (title, self.tr("File there"), self.tr("Name, pinyin, phone or number")), parent
        )


def _counted(words: str, names: tuple[str, ...]) -> str:
    if not names:
        return ""
    named = [f"· {each}" for each in names[:_NAMED]] + ["…"] * (len(names) > _NAMED)
    return "\n".join((words.format(count=len(names)), *named))
