"""A collector's message, pasted into a case: read at once, kept word for word, decided by a person."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState, Incident, IncidentDetails
from counsel_desk.domain.texts import NOTE_LIMIT, check_length
from counsel_desk.errors import InputError, WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import draft_from, load_incident
from counsel_desk.ui.dialogs.draft_dialog import DraftDialog
from counsel_desk.ui.dialogs.foreseen import show_foreseen
from counsel_desk.ui.dialogs.goes_to import GoesTo
from counsel_desk.ui.dialogs.incident_fields import IncidentFields
from counsel_desk.ui.dialogs.message_panel import MessagePanel
from counsel_desk.ui.dialogs.paste_foot import PASTE_KEYS, PasteFoot
from counsel_desk.ui.dialogs.pasted_message import Kept, keep_message
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.conduct_list import ConductList
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.kept_words import outcome_words
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.scrolling import scrolled
from counsel_desk.ui.widgets.text import label
from counsel_desk.ui.widgets.threat_notice import ThreatNotice
from counsel_desk.ui.widgets.told_panel import ToldPanel
from counsel_desk.ui.widgets.waiting_files import WaitingFiles

_PAUSE = 200  # milliseconds after a keystroke until the words are read again
_DECIDED = frozenset({"incident", "conduct", "checklist"})


class PasteMessageDialog(DraftDialog):
    """First the message and what it may show, then, once it is kept, the decisions on it."""

    foot: PasteFoot

    open_asked = Signal(object, object)
    """Show this incident in its case (`CaseId`, `IncidentId`)."""
    another_asked = Signal(object, object)
    """Paste the next message into the same case: `CaseId`, and its text, or None for the clipboard."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId | None = None,
        text: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`case_id` is the case in view; without `text` the clipboard is read."""
        foot = PasteFoot()
        foot.another.clicked.connect(self.paste_another)
        super().__init__(desk, tasks, foot, parent, Qt.WindowType.Dialog)
        self._kept: Kept | None = None
        self._taken = ""  # as it came from the clipboard
        self.setObjectName("paste_message")
        self.setWindowTitle(self.tr("Paste a message"))
        self._make_parts(case_id)
        self._lay_out()
        self._suggest()
        (self._goes_to.search if case_id is None else foot.act).setFocus()
        self._make_draft()
        clipboard = QGuiApplication.clipboard()
        self.take(clipboard.text() if text is None else text)
        if text is None and not clipboard.text():
            self._files.take_from(clipboard.mimeData())
        if not self._taken:
            self._begin_draft()
        QShortcut(QKeySequence(PASTE_KEYS), self, self.paste_another)
        for key, state in (("C", ConductState.CONFIRMED), ("R", ConductState.REJECTED)):
            QShortcut(QKeySequence(key), self, partial(self._conducts.decide, state))

    def act(self) -> None:
        """Record it; once it is recorded, show it in its case."""
        if self._kept is not None:
            self._open()
        elif not self.saving and not self.desk.read_only:
            self._record()

    def take(self, text: str) -> None:
        """Read a message: its head lines become number and time, the rest stands word for word."""
        if not text.strip():
            self._words.setFocus()
            return
        try:
            check_length(text, NOTE_LIMIT, "words")
        except InputError as error:
            self._tell(error)
            return
        self._taken = text
        read = self.tasks.read(self, partial(draft_from, self.desk, text), then=self._show_read)
        read.finished.connect(self._begin_draft)

    def paste_another(self) -> None:
        """The next message of a row, once this one is recorded; before that, into the room that is still empty."""
        if self._kept is not None:
            is_old = QGuiApplication.clipboard().text() == self._taken
            self.another_asked.emit(self._kept.incident.case_id, "" if is_old else None)
            self.close()
        elif not self._words.toPlainText():
            self.take(QGuiApplication.clipboard().text())

    def _make_parts(self, case_id: CaseId | None) -> None:
        self._message = MessagePanel()
        self._words = self._message.words
        self._words.pasted.connect(self.take)
        self._fields = IncidentFields(self.desk, self.tasks, full=False)
        self._fields.show_details(IncidentDetails(self.desk.clock()))
        self._fields.load_choices(None)
        self._fields.changed.connect(self.changed)
        self._files = WaitingFiles(self.desk.clock, self)
        self._words.brought.connect(self._files.take_from)
        self._may_show = label(self.tr("What it may show"), TextRole.SECTION)
        self._conducts = ConductList(self.desk, self.tasks)
        self._message.folded.connect(lambda folded: self._conducts.fold(folded=folded))
        self._threat = ThreatNotice()
        self._told = ToldPanel(self.desk, self.tasks)
        self._told.kept.connect(self._follow)
        self._told.failed.connect(self._tell)
        self._told.shown.connect(self._conducts.bring_waiting_into_view)
        self._fields.told.failed.connect(self._tell)
        self._conducts.decided.connect(self._follow)
        self._conducts.failed.connect(self._tell)
        self._goes_to = GoesTo(self.desk, self.tasks, self.tr("Goes to"))
        self._goes_to.changed.connect(lambda: self._fields.follow_case(self._goes_to.case_id))
        if case_id is not None:
            self._goes_to.choose(case_id)
        self._messages = MessageBar()
        self._messages.action_asked.connect(self._open)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._suggest)
        self._words.textChanged.connect(self._pause.start)

    def _make_draft(self) -> None:
        self.draft = DraftKeeper(
            self.desk, self.tasks, "pasted_message", content=self._content, restore=self._restore, parent=self
        )
        self.draft.watch(self._words.textChanged, self._fields.edited, self._goes_to.changed, self._files.changed)
        self._notices.insertWidget(0, self.draft.bar)
        self._empty: Mapping[str, Any] | None = self._content()

    def _begin_draft(self) -> None:
        """Look for what was left once what is pasted now stands there: that goes before, the other is then offered."""
        if self._empty is not None:
            empty, self._empty = self._empty, None
            self.draft.begin(empty=empty)

    def _lay_out(self) -> None:
        px = theme().px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE))
        whole.setSpacing(px(SPACE))
        self._notices = QVBoxLayout()
        self._notices.addWidget(self._messages)
        whole.addLayout(self._notices)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE))
        row.addWidget(scrolled(self._left()), 1)
        row.addWidget(scrolled(self._right()), 1)
        whole.addLayout(row, 1)
        whole.addLayout(self.foot)

    def _left(self) -> QWidget:
        made = _plain()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        self._message.body.addWidget(self._fields)
        self._message.body.addWidget(self._files)
        column.addWidget(self._message, 1)
        return made

    def _right(self) -> QWidget:
        made = _plain()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self._goes_to)
        column.addWidget(self._threat)
        column.addWidget(self._told)
        column.addWidget(self._may_show)
        column.addWidget(self._conducts)
        column.addStretch(1)
        return made

    def _show_read(self, details: IncidentDetails) -> None:
        self._words.setPlainText(details.words)
        self._fields.show_details(details)
        self._suggest()

    def _suggest(self) -> None:
        """Say what the words may show, as they are typed or pasted; of no words nothing is said."""
        if self._kept is not None:
            return
        text = self._words.toPlainText()
        self._fields.consider_words(text)
        self._may_show.setVisible(bool(text.strip()))
        show_foreseen(self.desk, self._words, self._threat, self._conducts, folded=self._message.is_folded)

    def _record(self) -> None:
        try:
            written = self._fields.written(self._words.toPlainText())
        except InputError as error:
            self._tell(error)
            return
        work = partial(keep_message, self.desk, self._goes_to.case_id, written, self._files.brought)
        self.save(work, then=self._show_kept, failed=self._tell)

    def _show_kept(self, kept: Kept) -> None:
        self._kept = kept
        if kept.known:
            words = self.tr("This message is recorded in the case already. Nothing was added.")
            self._messages.say(words, Tone.WARNING, self.tr("Open it"))
        else:
            no_rule = self.tr("Recorded. No rule applies to it: that does not mean harmless.")
            to_decide = self.tr("Recorded. Now confirm or reject what it may show.")
            self._messages.say(to_decide if kept.incident.is_undecided else no_rule, Tone.OK)
            self.changed.emit(frozenset({"client", "case", "incident", "conduct", "checklist"}))
        self._tell_files(kept)
        self.draft.done()
        for each in (self._words, self._fields, self._files, self._goes_to):
            each.setEnabled(False)
        self._fields.told.hide()
        if self._goes_to.case_id is None:
            self._goes_to.choose(kept.incident.case_id)
        self.foot.lead_on(undecided=kept.incident.is_undecided)
        self._show_decisions(kept.incident)

    def _tell_files(self, kept: Kept) -> None:
        if kept.files:
            self._files.done()
            self.changed.emit(frozenset({"evidence"}))
        if any(each.error for each in kept.files):
            words = self.tr("Recorded, but not every file was kept.")
            self._messages.say("\n".join((words, outcome_words(kept.files))), Tone.WARNING)

    def _show_decisions(self, incident: Incident) -> None:
        self._words.mark((clue.start, clue.end) for clue in incident.marks)
        self._threat.consider(incident.conducts)
        self._told.show_incident(incident)
        self._may_show.show()
        self._conducts.show()
        self._conducts.show_incident(incident, folded=self._message.is_folded)

    def _follow(self, words: str, kinds: frozenset[str] = _DECIDED) -> None:
        """A decision was kept, or something taken over into the case: say so, and show the incident as it is now."""
        self._messages.say(words, Tone.OK)
        self.changed.emit(kinds)
        if self._kept is not None:
            self.tasks.read(self, partial(load_incident, self.desk, self._kept.incident.id), self._show_decisions)

    def _open(self) -> None:
        if self._kept is not None:
            self.open_asked.emit(self._kept.incident.case_id, self._kept.incident.id)
            self.close()

    def _tell(self, error: WorldError) -> None:
        if isinstance(error, InputError) and self._fields.show_error(error):
            return
        self._messages.say(messages.error_text(error), Tone.WARNING)

    def _content(self) -> Mapping[str, Any]:
        return {
            **self._fields.content(),
            "words": self._words.toPlainText(),
            "case": self._goes_to.case_id,
            "files": self._files.content(),
        }

    def _restore(self, content: Mapping[str, Any]) -> None:
        self._fields.restore(content)
        self._words.setPlainText(content["words"])
        self._goes_to.choose(None if content["case"] is None else CaseId(content["case"]))
        self._files.restore(content.get("files", ()))  # a draft of an earlier version has none


def _plain() -> QWidget:
    made = QWidget()
    made.setProperty("plain", True)  # noqa: FBT003 - a property of the style sheet
    return made
