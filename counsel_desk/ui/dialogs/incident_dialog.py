"""An incident written by hand, or corrected."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Incident, IncidentDetails
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import change_incident, load_incident, record_incident
from counsel_desk.ui.brought_files import Brought, keep_brought
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.dialogs.incident_fields import IncidentFields
from counsel_desk.ui.dialogs.written_incident import Written, sender_named
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.crisis_watch import CrisisWatch
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.text import label
from counsel_desk.ui.widgets.waiting_files import WaitingFiles


class IncidentDialog(FormDialog):
    """Changes an incident of a case, or writes down a new one: `saved` carries its `IncidentId`."""

    form = "incident"
    kinds = frozenset({"incident", "conduct", "organisation", "client", "evidence"})

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        case_id: CaseId,
        incident: Incident | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("New incident") if incident is None else self.tr("Change the incident")
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self._case_id, self._incident = case_id, incident
        self.words = MarkedEdit(self.tr("Exact words"), self.tr("Word for word, insults included. Leave out nothing."))
        self.words.setObjectName("incident_words")
        self.words.setMinimumHeight(theme().px(120))
        self.incident_fields = IncidentFields(desk, tasks, full=True)
        self.incident_fields.changed.connect(self.changed)
        self.incident_fields.load_choices(case_id)
        self.incident_fields.show_details(IncidentDetails(desk.clock()))
        self.files = WaitingFiles(desk.clock, self)
        self.words.brought.connect(self.files.take_from)
        self._recorded: list[IncidentId] = []  # as soon as it is, whatever becomes of its files
        self.fields = {"happened_at": self.incident_fields.when, "number": self.incident_fields.number}
        self.incident_fields.told.failed.connect(self._tell_untaken)
        self.crisis = CrisisWatch(desk)
        self.crisis.answered.connect(self.incident_fields.add_effect)
        self.crisis.read_along(self._own_words, self.words.textChanged, self.incident_fields.effect.textChanged)
        self.words.textChanged.connect(lambda: self.incident_fields.consider_words(self.words.toPlainText()))
        self.draft.watch(self.words.textChanged, self.incident_fields.edited, self.files.changed)
        self.body.addWidget(self.crisis)
        self.body.addWidget(self.incident_fields)
        self.body.addWidget(label(self.tr("Exact words"), TextRole.SECTION))
        self.body.addWidget(self.words, 1)
        self.body.addWidget(self.files)
        self.setMinimumWidth(theme().px(620))
        self.begin(incident, subject=f"case {case_id}")
        self.incident_fields.channel.setFocus()

    def _tell_untaken(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.WARNING)

    def _own_words(self) -> str:
        """What of the form may be the client's own words."""
        return self.incident_fields.own_words(self.words.toPlainText())

    def content(self) -> Content:
        """What stands in the form."""
        return {
            **self.incident_fields.content(),
            "words": self.words.toPlainText(),
            "files": self.files.content(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.incident_fields.restore(content)
        self.words.setPlainText(content["words"])
        self.files.restore(content.get("files", ()))  # a draft of an earlier version has none

    def fill(self, record: Incident) -> tuple[str, int]:
        """Show an incident as kept."""
        self._incident = record
        self.incident_fields.show_kept(record.details, record.organisation_name)
        self.words.setPlainText(record.details.words)
        return f"incident {record.id}", record.version

    def reload(self) -> Work | None:
        """The incident as kept now."""
        return partial(load_incident, self.desk, self._incident.id) if self._incident else None

    def work(self) -> Work:
        """Save the incident, with the organisation that was only named, last the files."""
        written = self.incident_fields.written(self.words.toPlainText())
        return partial(
            _keep, self.desk, self._case_id, self._incident, written, self.files.brought, recorded=self._recorded
        )

    def reject(self) -> None:
        """Close. An incident whose files could not all be kept is there all the same."""
        if self._recorded:
            self.draft.done()
            self.changed.emit(self.kinds)
            self.saved.emit(self._recorded[0])
        super().reject()


def _keep(
    desk: Desk,
    case_id: CaseId,
    incident: Incident | None,
    written: Written,
    brought: Sequence[Brought],
    recorded: list[IncidentId],
) -> IncidentId:
    """Save it; once it is `recorded` it is changed. What keeps a file out is raised after everything else is kept."""
    details, named = written.details, sender_named(written)
    if incident is None and recorded:
        incident = load_incident(desk, recorded[0])
    if incident is None:
        kept = record_incident(desk, case_id, details, named=named, times=written.times)
        recorded.append(kept)
    else:
        change_incident(desk, incident, details, named=named)
        kept = incident.id
    for each in keep_brought(desk, case_id, brought, kept) if brought else ():
        if each.error is not None:
            raise each.error
    return kept
