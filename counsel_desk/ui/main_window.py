"""The window: a start page while no vault is open, else the desk with its pages."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsel_desk.ui.actions import Act, Actions
from counsel_desk.ui.beside import Beside
from counsel_desk.ui.enter_key import EnterKey
from counsel_desk.ui.foot import Foot
from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.navigation import Navigation
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.top_bar import TopBar
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.panel import Notice

PRODUCT = "Counsel Desk"
"""A name, the same in every language."""
_NARROW = 900  # pixels at 100% text below which the navigation shows icons only


class MainWindow(QMainWindow):
    """Holds the stages and the edges; what is done on them belongs to the pages and to the `Shell`."""

    close_asked = Signal()
    """Somebody wants to close the window, and the pages have handed in their drafts: answered by `close_now`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(PRODUCT)
        self.commands = Actions(self)
        EnterKey(self)
        self._pages: dict[str, Page] = {}
        self._under: dict[str, str] = {}
        self._beside: list[Beside] = []
        self._start: QWidget | None = None
        self._closable = False
        self._do_about_it: Callable[[], object] | None = None
        self._navigation = Navigation()
        self._navigation.page_asked.connect(self.show_page)
        self._stack = _Pages()
        self._messages = MessageBar()
        self._messages.action_asked.connect(self._act_on_message)
        self.busy = BusyBar()
        self._banner = Notice()
        self._banner.setObjectName("banner")
        self._banner.hide()
        self.foot = Foot()
        self._stages = QStackedWidget()
        self._stages.setObjectName("stages")
        self._desk = self._lay_out_desk()
        self._stages.addWidget(self._desk)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stages, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(whole)
        self.commands.on(Act.QUIT, self.close)
        self._draw_icon()
        room = self.screen().availableSize() * 0.94
        self.resize(QSize(theme().px(1240), theme().px(800)).boundedTo(room))

    @property
    def pages(self) -> Sequence[Page]:
        """The pages there are, in the order of the navigation."""
        return tuple(self._pages.values())

    @property
    def ground(self) -> QWidget:
        """What the navigation, the edges and the pages stand on; it goes out of sight when the vault is locked."""
        return self._desk

    @property
    def current_page(self) -> Page | None:
        """The page in view; None while locked."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_start(self, start: QWidget) -> None:
        """Show a start page, with nothing of the desk left behind it."""
        self.commands.set_open(is_open=False)
        self._take_dialogs_out()
        self._take_pages_out()
        self._messages.hide()
        self._banner.hide()
        self.foot.show_office("", "")
        self._take_start_out()
        self._start = _scrolling(start)
        self._stages.addWidget(self._start)
        self._stages.setCurrentWidget(self._start)
        start.setFocus()

    def show_desk(self, pages: Sequence[Page], office: str, counsellor: str) -> None:
        """Show the desk with these pages, the first of them in view.

        A page that no action leads to, such as the workspace of one case, is shown by name only.
        """
        self._take_pages_out()
        for page in pages:
            self._pages[page.name] = page
            self._stack.addWidget(page)
            act = _way_to(page.name)
            if act is not None:
                self._navigation.add_page(page.name, page.title(), page.icon, self.commands[act])
                self.commands.on(act, partial(self.show_page, page.name))
        self.foot.show_office(office, counsellor)
        self._stages.setCurrentWidget(self._desk)
        self._take_start_out()
        self.commands.set_open(is_open=True)
        if pages:
            self.show_page(pages[0].name)

    def show_page(self, name: str, under: str = "") -> None:
        """Bring a page into view; the one that goes keeps its drafts.

        `under` is the page to mark in the navigation for one that has no button there; it is marked again when one
        comes back to that page.
        """
        before, page = self.current_page, self._pages[name]
        if before is not None and before is not page:
            before.keep()
        self._stack.setCurrentWidget(page)
        self._under[name] = under or self._under.get(name, name)
        self._navigation.show_current(self._under[name])
        page.enter()

    def page(self, name: str) -> Page:
        """A page by its name."""
        return self._pages[name]

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Tell every page that records of these kinds have changed, also those in windows of their own."""
        for page in (*self.pages, *(each.page for each in self._beside)):
            page.refresh(changed)

    def add_beside(self, beside: Beside) -> None:
        """A page in a window of its own keeps up as those in this one do, and goes when they go."""
        self._beside.append(beside)
        beside.gone.connect(lambda: self._beside.remove(beside))
        self.commands.serve(beside)

    def keep(self) -> None:
        """Have every page and every open form hand its unsaved words to the drafts."""
        for page in (*self.pages, *(each.page for each in self._beside)):
            page.keep()
        for dialog in self.findChildren(QDialog):
            keep = getattr(dialog, "keep", None)
            if keep is not None:
                keep()

    def say(
        self, words: str, tone: Tone = Tone.ACCENT, action: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Say what happened above the page; `action` and `do` are what can be done about it, such as undoing."""
        self._do_about_it = do
        self._messages.say(words, tone, action)

    def show_banner(self, words: str, tone: Tone = Tone.WARNING) -> None:
        """Say what holds for as long as the vault is open, such as "read-only"; empty takes it away."""
        self._banner.show_words(words, tone)
        self._banner.setVisible(bool(words))

    def close_now(self) -> None:
        """Close: everything has been kept."""
        self._closable = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost by closing."""
        if self._closable:
            self._take_dialogs_out()
            event.accept()
        else:
            event.ignore()
            self.keep()
            self.close_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its room for the page."""
        super().resizeEvent(event)
        self._navigation.set_compact(compact=self.width() < theme().px(_NARROW))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._navigation.set_compact(compact=self.width() < theme().px(_NARROW))

    def _lay_out_desk(self) -> QWidget:
        desk = QWidget()
        desk.setObjectName("desk")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(TopBar(self.commands))
        notices = QVBoxLayout()
        px = theme().px
        notices.setContentsMargins(px(SPACE + 4), 0, px(SPACE + 4), 0)
        notices.setSpacing(px(6))
        for notice in (self._banner, self._messages, self.busy):
            notices.addWidget(notice)
        right.addLayout(notices)
        right.addWidget(_scrolling(self._stack), 1)
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addLayout(right, 1)
        return desk

    def _take_dialogs_out(self) -> None:
        """A form left open must not show a client over the locked window, or outlive it; its draft was kept before."""
        for beside in tuple(self._beside):
            beside.close()
        for dialog in self.findChildren(QDialog):
            dialog.hide()
            dialog.deleteLater()

    def _take_pages_out(self) -> None:
        self._navigation.clear()
        for name, page in self._pages.items():
            act = _way_to(name)
            if act is not None:
                self.commands.off(act)
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}

    def _take_start_out(self) -> None:
        if self._start is not None:
            self._stages.removeWidget(self._start)
            self._start.deleteLater()
            self._start = None

    def _act_on_message(self) -> None:
        do, self._do_about_it = self._do_about_it, None
        if do is not None:
            do()

    def _draw_icon(self) -> None:
        self.setWindowIcon(pixmap("logo", theme().colours.accent, 64))


class _Pages(QStackedWidget):
    """Asks for no more height than its pages need at least: each of them scrolls by itself."""

    def heightForWidth(self, width: int) -> int:
        """Where not even that much is there, on an old laptop at 200% text, the window scrolls around them."""
        pages = (self.widget(place) for place in range(self.count()))
        layouts = (page.layout() for page in pages if page is not None)
        return max((layout.totalMinimumHeightForWidth(width) for layout in layouts if layout is not None), default=0)


def _way_to(page: str) -> Act | None:
    return next((act for act in Act if act == f"go_{page}"), None)


def _scrolling(content: QWidget) -> QScrollArea:
    """Room for content that is higher than the screen: an old laptop at 200% text."""
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.viewport().setAutoFillBackground(False)
    made.setWidget(content)
    content.setAutoFillBackground(False)
    return made
