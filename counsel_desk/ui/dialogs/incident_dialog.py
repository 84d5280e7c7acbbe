"""An incident written by hand, or corrected."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Incident, IncidentDetails
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import change_incident, load_incident, record_incident
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.dialogs.incident_fields import IncidentFields, Written, with_sender
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.text import label


class IncidentDialog(FormDialog):
    """Changes an incident of a case, or writes down a new one: `saved` carries its `IncidentId`."""

    form = "incident"
    kinds = frozenset({"incident", "conduct", "organisation", "client"})

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
        self.fields = {"happened_at": self.incident_fields.when, "number": self.incident_fields.number}
        self.draft.watch(self.words.textChanged, self.incident_fields.edited)
        self.body.addWidget(self.incident_fields)
        self.body.addWidget(label(self.tr("Exact words"), TextRole.SECTION))
        self.body.addWidget(self.words, 1)
        self.setMinimumWidth(theme().px(620))
        self.begin(incident, subject=f"case {case_id}")
        self.incident_fields.channel.setFocus()

    def content(self) -> Content:
        """What stands in the form."""
        return {**self.incident_fields.content(), "words": self.words.toPlainText()}

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.incident_fields.restore(content)
        self.words.setPlainText(content["words"])

    def fill(self, record: Incident) -> tuple[str, int]:
        """Show an incident as kept."""
        self._incident = record
        self.incident_fields.show_details(record.details, record.organisation_name)
        self.words.setPlainText(record.details.words)
        return f"incident {record.id}", record.version

    def reload(self) -> Work | None:
        """The incident as kept now."""
        return partial(load_incident, self.desk, self._incident.id) if self._incident else None

    def work(self) -> Work:
        """Save the incident, and first the organisation that was only named."""
        written = self.incident_fields.written(self.words.toPlainText())
        return partial(_keep, self.desk, self._case_id, self._incident, written)


def _keep(desk: Desk, case_id: CaseId, incident: Incident | None, written: Written) -> IncidentId:
    details = with_sender(desk, written)
    if incident is None:
        return record_incident(desk, case_id, details)
    change_incident(desk, incident, details)
    return incident.id
