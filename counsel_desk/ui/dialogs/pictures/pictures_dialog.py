"""A sitting over the screenshots of a client: each is seen beside the form, and gives as many incidents as it shows."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.ids import CaseId, EvidenceId, IncidentId
from counsel_desk.domain.incidents import Incident
from counsel_desk.errors import InputError, WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Outcome, evidence_of, withdraw_evidence
from counsel_desk.services.incidents import load_incident
from counsel_desk.ui.brought_files import Brought
from counsel_desk.ui.dialogs.draft_dialog import DraftDialog
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.dialogs.pictures.incident_side import IncidentSide
from counsel_desk.ui.dialogs.pictures.intake import PictureIntake
from counsel_desk.ui.dialogs.pictures.left_over import LeftOver
from counsel_desk.ui.dialogs.pictures.picture_side import PictureSide
from counsel_desk.ui.dialogs.pictures.pictures_foot import PicturesFoot
from counsel_desk.ui.dialogs.pictures.sitting import Given, Seen, given_by, record_written
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.kept_words import outcome_words
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.scrolling import scrolled

_CHANGED = frozenset({"incident", "conduct", "checklist", "client", "case", "evidence"})
_DECIDED = frozenset({"incident", "conduct", "checklist"})


class PicturesDialog(DraftDialog):
    """Pictures are kept as evidence as soon as they are brought; every recorded incident is a step of undo."""

    foot: PicturesFoot

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId,
        pictures: Sequence[Evidence | Brought] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`pictures` are files of the case, or such that are still to be kept."""
        foot = PicturesFoot()
        super().__init__(desk, tasks, foot, parent, Qt.WindowType.Dialog)
        self._case_id = case_id
        self._ids: tuple[EvidenceId, ...] = ()
        self._new: frozenset[EvidenceId] = frozenset()  # brought in this sitting
        self._undone: Mapping[str, Any] | None = None  # what stood in the form before it was recorded
        self.setObjectName("pictures_dialog")
        self.setWindowTitle(self.tr("Incidents from pictures"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self.resize(QSize(theme().px(1280), theme().px(780)).boundedTo(self.screen().availableSize() * 0.95))
        self._begin(pictures)

    def act(self) -> None:
        """Record what was written, with the picture in view."""
        picture = self.pictures.current
        if self.saving or self.desk.read_only:
            return
        if picture is None:
            self._messages.say(self.tr("Choose a picture first: what you record is kept with it."), Tone.WARNING)
            return
        try:
            written = self.incident.written()
        except InputError as error:
            self._tell(error)
            return
        self._undone = dict(self.incident.content())
        self.incident.setEnabled(False)  # what is typed meanwhile would go when the form is made ready for the next
        work = partial(record_written, self.desk, picture, written)
        self.save(work, then=partial(self._go_on, written.sender), failed=self._tell)

    def _begin(self, pictures: Sequence[Evidence | Brought]) -> None:
        empty = self._content()
        self._ids = tuple(each.id for each in pictures if isinstance(each, Evidence))
        self.draft.begin(f"case {self._case_id}", empty=empty)
        self._read()
        self._intake.bring(each for each in pictures if not isinstance(each, Evidence))

    def _read(self, at: EvidenceId | None = None) -> None:
        """Show the pictures of the sitting as they are kept now."""
        work = partial(evidence_of, self.desk, self._case_id)
        self.tasks.read(self, work, then=partial(self._show, at), failed=self._tell)

    def _show(self, at: EvidenceId | None, files: tuple[Evidence, ...]) -> None:
        known = {each.id: each for each in files}
        self.pictures.show_pictures([known[each] for each in self._ids if each in known], at)
        self._follow_picture()

    def _take_kept(self, outcomes: tuple[Outcome, ...]) -> None:
        kept = [each.attached for each in outcomes if each.attached is not None]
        self._ids = tuple(dict.fromkeys((*self._ids, *(each.id for each in kept))))
        self._new |= {each.id for each in kept if not each.known}
        wrong = any(each.error for each in outcomes)
        self._messages.say(outcome_words(outcomes), Tone.WARNING if wrong else Tone.OK)
        self.changed.emit(frozenset({"evidence"}))
        self.draft.touch()
        self._read()
        self.incident.words.setFocus()

    def _go_on(self, sender: str, seen: Seen) -> None:
        self.incident.setEnabled(True)
        self.incident.go_on(seen.incident, sender)
        if seen.known:
            words = self.tr("This message was recorded before. It is now shown by this picture too.")
            self._messages.say(words, Tone.WARNING)
        else:
            words = self.tr("Recorded: {when}").format(
                when=messages.instant(seen.incident.details.happened_at, seen.incident.details.precision)
            )
            self._messages.say(words, Tone.OK, self.tr("Undo"))
        self._read()
        self.draft.touch()
        self.changed.emit(_CHANGED)

    def _take_back(self) -> None:
        """Undo what was recorded last; what was written stands in the form again."""
        work = partial(undo_only, self.desk, "incident.record")
        self.tasks.write(self, work, then=self._show_taken_back, failed=self._tell)

    def _show_taken_back(self, name: str) -> None:
        self.incident.forget_recorded()
        if self._undone is not None and self.incident.is_empty:
            self.incident.restore(self._undone)
        self._messages.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)), Tone.OK)
        self._read()
        self.changed.emit(_CHANGED)

    def _follow_picture(self) -> None:
        """Say what the picture in view gave so far, and what comes after it."""
        self.foot.next.setEnabled(not self.pictures.is_last)
        self.foot.finish.setEnabled(bool(self.pictures.pictures))
        picture = self.pictures.current
        shown = picture.details.incidents if picture is not None else ()
        work = partial(given_by, self.desk, None if picture is None else picture.id, shown)
        self.tasks.read(self, work, then=self._show_given)
        self.draft.touch()

    def _show_given(self, given: Given) -> None:
        picture = self.pictures.current
        if given.picture == (None if picture is None else picture.id):
            self.incident.show_given(given.incidents)

    def _next(self) -> None:
        self.pictures.step(1)
        self.incident.words.setFocus()

    def _finish(self) -> None:
        """End the sitting, once nothing is left to be decided."""
        if not self.incident.is_empty:
            words = self.tr("What stands in the form is not recorded yet. Record it, or empty the exact words.")
            self._messages.say(words, Tone.WARNING)
            self.incident.words.setFocus()
        elif left := self._left:
            self._messages.hide()
            self._left_over.ask(left)
        else:
            self._end()

    @property
    def _left(self) -> tuple[Evidence, ...]:
        """The pictures of this sitting that gave no incident."""
        return tuple(each for each in self.pictures.pictures if each.id in self._new and not each.details.incidents)

    def _drop_left(self) -> None:
        work = partial(withdraw_evidence, self.desk, *self._left)
        self.tasks.write(self, work, then=self._end_dropped, failed=self._tell)

    def _end_dropped(self, _nothing: object) -> None:
        self.changed.emit(frozenset({"evidence"}))
        self._end()

    def _end(self) -> None:
        self.draft.done()
        self.accept()

    def _correct(self, incident: IncidentId) -> None:
        self.tasks.read(self, partial(load_incident, self.desk, incident), then=self._open, failed=self._tell)

    def _open(self, incident: Incident) -> None:
        dialog = IncidentDialog(self.desk, self.tasks, self._case_id, incident, self)
        dialog.changed.connect(self.changed)
        dialog.saved.connect(lambda _incident: self._read())
        dialog.open()

    def _follow_decision(self, words: str) -> None:
        self._messages.say(words, Tone.OK)
        self.changed.emit(_DECIDED)
        recorded = self.incident.recorded
        if recorded is not None:
            self.tasks.read(self, partial(load_incident, self.desk, recorded.id), then=self.incident.show_decided)

    def _tell(self, error: WorldError) -> None:
        self.incident.setEnabled(True)
        if isinstance(error, InputError) and self.incident.show_error(error):
            return
        self._messages.say(messages.error_text(error), Tone.WARNING)

    def _content(self) -> Mapping[str, Any]:
        current = self.pictures.current
        return {
            **self.incident.content(),
            "pictures": list(self._ids),
            "new": sorted(self._new),
            "at": None if current is None else current.id,
        }

    def _restore(self, content: Mapping[str, Any]) -> None:
        self.incident.restore(content)
        self._ids = tuple(map(EvidenceId, content["pictures"]))
        self._new = frozenset(map(EvidenceId, content["new"]))
        self._read(None if content["at"] is None else EvidenceId(content["at"]))

    def _make_parts(self) -> None:
        self.pictures = PictureSide(self.desk, self.tasks, self)
        self.incident = IncidentSide(self.desk, self.tasks, self._case_id)
        self._left_over = LeftOver()
        self._messages = MessageBar()
        self._busy = BusyBar()
        self._intake = PictureIntake(self, self._case_id, self._busy)
        self.draft = DraftKeeper(
            self.desk, self.tasks, "pictures", content=self._content, restore=self._restore, parent=self
        )

    def _lay_out(self) -> None:
        edge = theme().px(SPACE)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.pictures)
        both.addWidget(scrolled(self.incident))
        both.setSizes([500, 400])  # shares: the form needs its width in large text too
        both.setStretchFactor(0, 5)
        both.setStretchFactor(1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        for part in (self.draft.bar, self._messages, self._busy, self._left_over):
            column.addWidget(part)
        column.addWidget(both, 1)
        column.addLayout(self.foot)

    def _connect(self) -> None:
        self.pictures.turned.connect(self._follow_picture)
        self.pictures.more_asked.connect(self._intake.choose)
        self._intake.kept.connect(self._take_kept)
        self._intake.refused.connect(lambda words: self._messages.say(words, Tone.WARNING))
        self._intake.failed.connect(self._tell)
        self.incident.edited.connect(self._left_over.hide)
        self.incident.incident_asked.connect(self._correct)
        self.incident.changed.connect(self.changed)
        self.incident.failed.connect(self._tell)
        self.incident.words.brought.connect(self._intake.bring_from)
        self.incident.conducts.decided.connect(self._follow_decision)
        self._messages.action_asked.connect(self._take_back)
        self._left_over.keep_asked.connect(self._end)
        self._left_over.drop_asked.connect(self._drop_left)
        self.foot.next.clicked.connect(self._next)
        self.foot.finish.clicked.connect(self._finish)
        self.draft.watch(self.incident.edited)
