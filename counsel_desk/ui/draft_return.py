"""Brings a form that was left unsaved back where it belongs: its record is found again, then it is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.cases import Case
from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.filings import Filing
from counsel_desk.domain.ids import (
    CaseId,
    ClientId,
    ContactId,
    EvidenceId,
    FilingId,
    IncidentId,
    PersonId,
    TaskId,
    TemplateId,
)
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.domain.people import Client, ConsentPurpose, Person
from counsel_desk.domain.tasks import Task, TaskTemplate
from counsel_desk.services import (
    cases,
    clients,
    contacts,
    debts,
    evidence,
    filings,
    incidents,
    organisations,
    people_around,
    search,
    tasks,
    templates,
)
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import Draft
from counsel_desk.ui.dialogs.case_dialog import CaseDialog
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.dialogs.evidence_dialog import EvidenceDialog
from counsel_desk.ui.dialogs.filing_dialog import FilingDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.guidance_step_dialog import GuidanceStepDialog, wanted_of
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.dialogs.pictures.pictures_dialog import PicturesDialog
from counsel_desk.ui.dialogs.reopen_case_dialog import ReopenCaseDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.dialogs.template_dialog import TemplateDialog
from counsel_desk.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Found:
    """What a draft is about; what it is not about is None."""

    case: Case | None = None
    client: Client | None = None
    person: Person | None = None
    debt: Debt | None = None
    contact: Contact | None = None
    incident: Incident | None = None
    task: Task | None = None
    evidence: Evidence | None = None
    filing: Filing | None = None
    organisation: Organisation | None = None
    template: TaskTemplate | None = None


class DraftReturn(QObject):
    """`case_wanted` and `form_wanted` say what to show; forms that stand in a page or a window of their own are `bare`.

    A draft whose record is gone fails with the error that says so, told by whoever listens to the tasks.
    """

    case_wanted = Signal(object, str)
    """Show this case (`CaseId`), at the tab of that name."""
    client_wanted = Signal(object)
    """Show the page of this client (`ClientId`)."""
    form_wanted = Signal(object)
    """Show this dialog."""
    page_wanted = Signal(str)
    """Show this page."""
    setting_wanted = Signal(str, str)
    """Show the settings with the form of this name, about what the draft's subject names."""

    def __init__(self, desk: Desk, tasks_: Tasks, window: QWidget, bare: dict[str, Callable[[], object]]) -> None:
        """`bare` opens forms that have no record: the call note, the pasted message."""
        super().__init__(window)
        self._desk, self._tasks, self._window, self._bare = desk, tasks_, window, bare

    def bring_back(self, draft: Draft) -> None:
        """Open the form in which the draft was written."""
        if draft.form in self._bare:
            self._bare[draft.form]()
        elif draft.form == "office":
            self.page_wanted.emit("settings")
        elif draft.form == "guidance_step":
            self.page_wanted.emit("guidance")
            wanted = wanted_of(self._desk.pack, draft.subject)
            self.form_wanted.emit(GuidanceStepDialog(self._desk, self._tasks, wanted, self._window))
        elif draft.form in _OF_THE_SETTINGS:
            self.setting_wanted.emit(draft.form, draft.subject)
        else:
            self._tasks.read(self, partial(find, self._desk, draft), then=partial(self._open, draft))

    def _open(self, draft: Draft, found: Found) -> None:
        if found.case is not None:
            self.case_wanted.emit(found.case.id, _TABS.get(draft.form, "overview"))
        if found.client is not None and draft.form in _ON_THE_PAGE_OF_A_CLIENT:
            self.client_wanted.emit(found.client.id)
        if draft.form == "template":
            self.page_wanted.emit("settings")
            self.form_wanted.emit(TemplateDialog(self._desk, self._tasks, found.template, self._window))
        form = self._form(draft, found)
        if form is not None:
            self.form_wanted.emit(form)

    def _form(self, draft: Draft, found: Found) -> FormDialog | PicturesDialog | None:
        desk, tasks_, window = self._desk, self._tasks, self._window
        if draft.form == "client":
            return ClientDialog(desk, tasks_, found.client, window)
        if draft.form == "person" and found.client is not None:
            return PersonDialog(desk, tasks_, found.client.id, found.person, window)
        if draft.form == "consent" and found.client is not None:
            return ConsentDialog(desk, tasks_, found.client, ConsentPurpose(draft.subject.split()[2]), window)
        if draft.form == "organisation":
            role = found.organisation.details.role if found.organisation else OrganisationRole(draft.subject.split()[1])
            return OrganisationDialog(desk, tasks_, role, found.organisation, parent=window)
        if draft.form == "close_task" and found.task is not None:
            return CloseTaskDialog(desk, tasks_, found.task, window)
        return self._form_of_case(draft.form, found.case, found) if found.case is not None else None

    def _form_of_case(self, form: str, case: Case, found: Found) -> FormDialog | PicturesDialog | None:
        desk, tasks_, window = self._desk, self._tasks, self._window
        forms: dict[str, Callable[[], FormDialog | PicturesDialog]] = {
            "case": partial(CaseDialog, desk, tasks_, case, window),
            "reopen_case": partial(ReopenCaseDialog, desk, tasks_, case, window),
            "close_case": partial(CloseCaseDialog, desk, tasks_, case, window),
            "contact": partial(ContactDialog, desk, tasks_, case.id, found.contact, window),
            "debt": partial(DebtDialog, desk, tasks_, case, found.debt, window),
            "filing": partial(FilingDialog, desk, tasks_, case.id, found.filing, window),
            "incident": partial(IncidentDialog, desk, tasks_, case.id, found.incident, window),
            "pictures": partial(PicturesDialog, desk, tasks_, case.id, (), window),
            "task": partial(TaskDialog, desk, tasks_, case.id, found.task, window),
        }
        if form == "evidence" and found.evidence is not None:
            return EvidenceDialog(desk, tasks_, found.evidence, window)
        make = forms.get(form)
        return None if make is None else make()


def find(desk: Desk, draft: Draft) -> Found:
    """The record that a draft's subject names, as its form wrote it; WorldError when it is no longer there."""
    match draft.subject.split():
        case [kind, number] if kind in _BY_NUMBER:
            return _BY_NUMBER[kind](desk, int(number))
        case ["client", number, *_]:
            return Found(client=clients.load_client(desk, ClientId(int(number))))
        case [reference] if draft.form == "client":
            return Found(client=_client(desk, reference))
        case [number] if draft.form == "organisation":
            return Found(
                organisation=next((each for each in organisations.organisations(desk) if each.id == int(number)), None)
            )
        case [reference, *number]:
            case = _case(desk, cases.case_called(desk, reference))
            of_case = debts.debts_of(desk, case.id) if number else ()
            return Found(case=case, debt=next((each for each in of_case if str(each.id) == number[0]), None))
    return Found()


def _of_case(desk: Desk, number: int) -> Found:
    return Found(case=_case(desk, CaseId(number)))


def _of_incident(desk: Desk, number: int) -> Found:
    incident = incidents.load_incident(desk, IncidentId(number))
    return Found(case=_case(desk, incident.case_id), incident=incident)


def _of_contact(desk: Desk, number: int) -> Found:
    contact = contacts.load_contact(desk, ContactId(number))
    return Found(case=_case(desk, contact.case_id), contact=contact)


def _of_task(desk: Desk, number: int) -> Found:
    task = tasks.load_task(desk, TaskId(number))
    return Found(case=_case(desk, task.case_id), task=task)


def _of_evidence(desk: Desk, number: int) -> Found:
    file = evidence.load_evidence(desk, EvidenceId(number))
    return Found(case=_case(desk, file.case_id), evidence=file)


def _of_filing(desk: Desk, number: int) -> Found:
    filing = filings.load_filing(desk, FilingId(number))
    return Found(case=_case(desk, filing.case_id), filing=filing)


def _of_template(desk: Desk, number: int) -> Found:
    return Found(template=templates.load_template(desk, TemplateId(number)))


def _of_person(desk: Desk, number: int) -> Found:
    person = people_around.load_person(desk, PersonId(number))
    return Found(client=clients.load_client(desk, person.client_id), person=person)


_TABS = {
    "note": "overview",
    "debt": "debts",
    "incident": "incidents",
    "pictures": "incidents",
    "contact": "contacts",
    "guidance": "guidance",
    "tell": "guidance",
    "task": "tasks",
    "evidence": "documents",
    "filing": "filings",
}
_OF_THE_SETTINGS = {"working_year", "lpr", "hotline", "cover", "breach"}
_ON_THE_PAGE_OF_A_CLIENT = frozenset({"person", "consent", "client_note"})
_BY_NUMBER: dict[str, Callable[[Desk, int], Found]] = {
    "case": _of_case,
    "contact": _of_contact,
    "incident": _of_incident,
    "task": _of_task,
    "evidence": _of_evidence,
    "filing": _of_filing,
    "person": _of_person,
    "template": _of_template,
}


def _case(desk: Desk, case_id: CaseId) -> Case:
    return cases.load_case_file(desk, case_id).case


def _client(desk: Desk, reference: str) -> Client | None:
    hits = search.search(desk, reference).hits
    found = next((hit for hit in hits if hit.kind is HitKind.CLIENT and reference in {hit.reference, hit.merged}), None)
    return None if found is None else clients.load_client(desk, ClientId(found.id))
