"""Files of a case looked at one after the other, from memory: no plain copy is ever written."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence, FileKind, kind_of
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import content_of
from counsel_desk.ui.evidence_content import Showing, showing
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.kept_words import size_words
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.picture_tools import PictureTools
from counsel_desk.ui.widgets.picture_view import PictureView
from counsel_desk.ui.widgets.text import button, icon_button, label, visible

_SEEN = frozenset({FileKind.PICTURE, FileKind.TEXT, FileKind.PDF})


class EvidenceViewer(QDialog):
    """Shows the files in their order. A file is read, and the look written down, only when it comes into view."""

    export_asked = Signal(object)
    """This file (`Evidence`) is to be given out."""

    def __init__(
        self, desk: Desk, tasks: Tasks, files: Sequence[Evidence], at: int, parent: QWidget | None = None
    ) -> None:
        """`at` is the place among the files of the one to begin with."""
        super().__init__(parent)
        self._desk, self._tasks, self._files, self._at = desk, tasks, tuple(files), at
        self._content = b""
        self._page, self._pages, self._asked = 1, 1, 0
        self.setObjectName("evidence_viewer")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._close.setFocus()
        self.resize(QSize(theme().px(980), theme().px(700)).boundedTo(self.screen().availableSize() * 0.92))
        self._open(at)

    @property
    def evidence(self) -> Evidence:
        """The file in view."""
        return self._files[self._at]

    def _open(self, at: int) -> None:
        """Bring a file into view; what was read of the one before is let go."""
        self._at, self._content, self._page, self._pages = at, b"", 1, 1
        self._asked += 1
        self._picture.show_picture(QImage())
        self._words.clear()
        self._wrong.hide()
        self._head()
        self._tools.hide()
        self._turner.hide()
        if kind_of(self.evidence.origin.media_type) in _SEEN:
            self._stack.setCurrentWidget(self._waiting)
            # In the writer's queue, because the look is written down.
            self._tasks.write(
                self,
                partial(content_of, self._desk, self.evidence),
                then=partial(self._take, self._asked),
                failed=partial(self._refuse, self._asked),
            )
        else:
            self._cannot_show()

    def _take(self, asked: int, content: bytes) -> None:
        if asked == self._asked:
            self._content = content
            self._show_page(1)

    def _show_page(self, page: int) -> None:
        self._page = page
        work = partial(showing, self._content, kind_of(self.evidence.origin.media_type), page)
        asked = self._asked
        self._tasks.read(self, work, then=partial(self._show, asked, page), failed=partial(self._refuse, asked))

    def _show(self, asked: int, page: int, seen: Showing) -> None:
        if (asked, page) != (self._asked, self._page):
            return
        self._pages = seen.pages
        if seen.image is not None:
            self._picture.show_picture(seen.image, keep_zoom=self._stack.currentWidget() is self._picture)
            self._stack.setCurrentWidget(self._picture)
        elif seen.text is not None:
            self._words.setPlainText(visible(seen.text))
            self._stack.setCurrentWidget(self._words)
            self._cut(cut=seen.cut)
        else:
            self._cannot_show()
        self._tools.setVisible(seen.image is not None)
        self._turner.setVisible(seen.pages > 1)
        self._name_page()

    def _cut(self, *, cut: bool) -> None:
        words = self.tr("Only the beginning is shown. Export the file to read all of it.")
        self._wrong.show_words(words, Tone.WARNING)
        self._wrong.setVisible(cut)

    def _cannot_show(self) -> None:
        self._stack.setCurrentWidget(self._no_picture)

    def _refuse(self, asked: int, error: WorldError) -> None:
        if asked == self._asked:
            self._wrong.show_words(messages.error_text(error), Tone.DANGER, self.tr("This file cannot be shown"))
            self._wrong.show()
            self._stack.setCurrentWidget(self._nothing)

    def _head(self) -> None:
        each = self.evidence
        self.setWindowTitle(visible(self.tr("No. {number} · {name}").format(number=self._at + 1, name=_name(each))))
        self._title.setText(visible(_name(each)))
        facts = (
            messages.word(kind_of(each.origin.media_type)),
            size_words(each.size),
            each.origin.name,
            self._copied(each),
            each.details.description,
        )
        self._facts.setText(visible(" · ".join(" ".join(said.split()) for said in facts if said)))
        self._hash.setText(self.tr("SHA-256 {hash}").format(hash=each.sha256))
        self._place.setText(self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._files)))
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at + 1 < len(self._files))

    def _copied(self, copy: Evidence) -> str:
        original = copy.origin.redacted_from
        number = next((number for number, each in enumerate(self._files, 1) if each.id == original), None)
        if original is None:
            return ""
        return self.tr("redacted copy of No. {number}").format(number="–" if number is None else number)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._files):
            self._open(self._at + by)

    def _turn(self, by: int) -> None:
        if 1 <= self._page + by <= self._pages:
            self._show_page(self._page + by)

    def _name_page(self) -> None:
        self._page_place.setText(self.tr("Page {page} of {pages}").format(page=self._page, pages=self._pages))
        self._page_before.setEnabled(self._page > 1)
        self._page_after.setEnabled(self._page < self._pages)

    def _copy_hash(self) -> None:
        QGuiApplication.clipboard().setText(self.evidence.sha256)

    def _make_parts(self) -> None:
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._facts = label(role=TextRole.CAPTION, wrap=True)
        self._hash = label(role=TextRole.CAPTION, selectable=True)
        self._wrong = Notice()
        self._wrong.setObjectName("viewer_notice")
        self._picture = PictureView(self.tr("Picture"))
        self._tools = PictureTools(self._picture, self)
        self._words = QPlainTextEdit(readOnly=True)
        self._words.setObjectName("evidence_text")
        self._words.setAccessibleName(self.tr("Text of the file"))
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.document().setDefaultFont(QFont(self.font()))
        self._no_picture = EmptyState(
            "document",
            self.tr("This file cannot be shown here"),
            self.tr("Export it and open the copy with another program. Afterwards delete the copy."),
            self.tr("Export…"),
        )
        self._waiting, self._nothing = EmptyState("clock", self.tr("Reading…")), QWidget()
        self._stack = QStackedWidget()
        for each in (self._waiting, self._picture, self._words, self._no_picture, self._nothing):
            self._stack.addWidget(each)
        self._place, self._page_place = (label(role=TextRole.CAPTION) for _ in range(2))
        self._before = button(self.tr("Previous"), icon="back", tip=self.tr("Alt+Left"))
        self._after = button(self.tr("Next"), icon="next", tip=self.tr("Alt+Right"))
        self._page_before = icon_button("back", self.tr("Page before"))
        self._page_after = icon_button("next", self.tr("Next page"))
        self._copy = button(self.tr("Copy SHA-256"), "quiet", "copy")
        self._export = button(self.tr("Export…"), icon="export")
        self._close = button(self.tr("Close"))
        for made, name in (
            (self._before, "file_before"),
            (self._after, "file_after"),
            (self._page_before, "page_before"),
            (self._page_after, "page_after"),
            (self._copy, "copy_hash"),
            (self._export, "export_file"),
            (self._close, "close"),
        ):
            made.setObjectName(name)

    def _lay_out(self) -> None:
        px = theme().px
        self._turner = _row(self._page_before, self._page_place, self._page_after)
        head = QVBoxLayout()
        head.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE_SMALL))
        head.setSpacing(px(2))
        hashes = QHBoxLayout()
        hashes.addWidget(self._hash, 1)
        hashes.addWidget(self._copy)
        tools = QHBoxLayout()
        tools.addWidget(self._tools)
        tools.addStretch(1)
        tools.addWidget(self._turner)
        for part in (self._title, self._facts):
            head.addWidget(part)
        head.addLayout(hashes)
        head.addWidget(self._wrong)
        head.addLayout(tools)
        foot = QFrame()
        foot.setProperty("surface", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        row.setSpacing(px(SPACE_SMALL))
        for made in (self._before, self._place, self._after):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self._export)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self._page_before.clicked.connect(lambda: self._turn(-1))
        self._page_after.clicked.connect(lambda: self._turn(1))
        self._copy.clicked.connect(self._copy_hash)
        self._no_picture.asked.connect(lambda: self.export_asked.emit(self.evidence))
        self._export.clicked.connect(lambda: self.export_asked.emit(self.evidence))
        self._close.clicked.connect(self.close)
        for shortcut, do in (
            (QKeySequence("Alt+Left"), partial(self._step, -1)),
            (QKeySequence("Alt+Right"), partial(self._step, 1)),
            (QKeySequence("Ctrl+PgUp"), partial(self._turn, -1)),
            (QKeySequence("Ctrl+PgDown"), partial(self._turn, 1)),
        ):
            QShortcut(shortcut, self, do)


def _name(evidence: Evidence) -> str:
    return " ".join(evidence.details.name.split())


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE_SMALL))
    for part in parts:
        row.addWidget(part)
    return made
