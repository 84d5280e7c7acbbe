"""What leaves the office on paper or as files: asked first, then shown as it will be, and only then let out."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import Client, ConsentMeans, ConsentPurpose
from counsel_desk.errors import WorldError
from counsel_desk.services import clients
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.growing import open_large
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.paper_preview import PaperPreview
from counsel_desk.ui.widgets.print_questions import ConsentQuestion
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button

_PAUSE = 250  # milliseconds; the preview follows when typing pauses


class OutgoingDialog(QDialog):
    """Asks whether the client agrees, and shows what goes out. Whoever derives reads it, makes it and lets it out."""

    changed = Signal(frozenset)
    """Records of these kinds have changed: a consent was written down, something was given out."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId,
        purpose: ConsentPurpose,
        consent: ConsentQuestion,
        parent: QWidget | None = None,
    ) -> None:
        """`purpose` is what the client is asked for in `consent`."""
        super().__init__(parent)
        self.desk, self.tasks, self.case_id = desk, tasks, case_id
        self.consent = consent
        self.preview, self.message = PaperPreview(), MessageBar()
        self._written = QUrl()
        self.message.action_asked.connect(lambda: QDesktopServices.openUrl(self._written))
        self._purpose = purpose
        self._file: CaseFile | None = None
        self._job: Job | None = None
        self._to_protect_life = ""
        self._waiting = EmptyState("document", self.tr("Reading the case"))
        self._stage = QStackedWidget()
        self._stage.addWidget(self._waiting)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make)
        self.consent.given.connect(self._write_consent)
        self.consent.overridden.connect(self._override)

    def read(self) -> None:
        """Look up what it is made of, and what the client answered; then `remake`."""
        raise NotImplementedError

    def forget(self) -> None:
        """What is shown no longer is what was asked for: nothing may leave."""
        raise NotImplementedError

    def make(self) -> Job | None:
        """Make what was asked for as far as the questions are answered, or `wait_for` the answers."""
        raise NotImplementedError

    def tell_failure(self, error: WorldError) -> None:
        """Say it above all else; what is shown stays."""
        self.message.say(messages.error_text(error), Tone.DANGER)

    def tell_written(self, target: Path) -> None:
        """Say where it lies now, and lead there."""
        said = (
            self.tr("Written to {file}.").format(file=target),
            self.tr("It is not encrypted: give it only to whom it is for."),
            self.tr("It is written into the history of the case."),
        )
        self._written = QUrl.fromLocalFile(str(target if target.is_dir() else target.parent))
        self.message.say(messages.sentences(said), Tone.OK, self.tr("Open the folder"))

    @property
    def reason(self) -> str:
        """Why it may leave to protect a life, only where a consent was needed and there is none."""
        agreed = self._file is None or self.agreed(self._file.client)
        return "" if agreed else self._to_protect_life

    def agreed(self, client: Client) -> bool:
        """Whether what is offered may leave as the client wants it; where not, a reason can stand in."""
        return client.consents_to(self._purpose)

    def show_answer(self, file: CaseFile) -> None:
        """Ask the client of this case, or show what they answered."""
        self._file = file
        self.consent.show_answer(file.client.answer_to(self._purpose), enough=self.agreed(file.client))

    def remake(self) -> None:
        """Something was answered or chosen: what goes out is made anew, once typing pauses."""
        if self._job is not None:  # at once: what it was asked for may no longer leave
            self._job.cancel()
            self._job = None
        self.forget()
        self._pause.start()

    def wait_for(self, heading: str, sentence: str) -> None:
        """Show in the place of the paper why there is none."""
        self._waiting.say(heading, sentence)
        self._stage.setCurrentWidget(self._waiting)

    def show_made(self, made: QWidget) -> None:
        """Bring into view what was made."""
        self._job = None
        self._stage.setCurrentWidget(made)

    def lay_out(
        self, asked: Iterable[QWidget], above: Iterable[QWidget], made: QWidget, exits: Iterable[QPushButton]
    ) -> None:
        """Questions at the left, beside them what was made, its ways out at the foot."""
        px = theme().px
        close = button(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        self._stage.addWidget(made)
        questions = scrolling(*asked)
        questions.setFixedWidth(px(380))
        middle = QHBoxLayout()
        middle.setSpacing(px(SPACE))
        middle.addWidget(questions)
        middle.addWidget(self._stage, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addStretch(1)
        for way in (close, *exits):
            foot.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        column.setSpacing(px(SPACE))
        for each in (self.message, *above):
            column.addWidget(each)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        open_large(self, px(1080), px(780))

    def _make(self) -> None:
        if self.desk.read_only:
            self.wait_for(
                self.tr("This vault is read-only"),
                self.tr("What leaves is written into the history of its case, and nothing can be written now."),
            )
        else:
            self._job = self.make()

    def _write_consent(self, means: ConsentMeans) -> None:
        if self._file is not None:
            give = partial(clients.give_consent, self.desk, self._file.client.id, self._purpose, means)
            self.tasks.write(self, give, then=self._tell_consent, failed=self.tell_failure)

    def _tell_consent(self, _nothing: None) -> None:
        self.changed.emit(frozenset({"client"}))
        self.read()

    def _override(self, reason: str) -> None:
        self._to_protect_life = reason
        self.remake()


def above_one_another(*widgets: QWidget) -> QWidget:
    """Several things in the place of what was made; the first takes the room that is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    for each in widgets:
        column.addWidget(each)
    column.setStretch(0, 1)
    return made
