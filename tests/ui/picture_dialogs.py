"""The forms about records, to be looked at: empty, filled, refused, half written."""

from picture_people import LONG_NAME, long_case, new_case
from picture_scenes import CALLER
from picture_stage import Scene, Stage
from picture_start import write
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from counsel_desk.domain.debts import Debt
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.services import cases, debts, incidents, tasks
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog


def call_note(stage: Stage) -> None:
    """The call note as it opens."""
    stage.show_page("today")
    stage.wiring.deeds.write_call_note()
    stage.rest()


def call_note_danger(stage: Stage) -> None:
    """Somebody is in danger, and the caller does not want to live."""
    call_note(stage)
    for answer in ("danger_yes", "self_harm_yes"):
        stage.press(answer)


def call_note_of_case(stage: Stage) -> None:
    """The call note out of a case: how the client may be reached stands there."""
    stage.wiring.ways.show_case(long_case(stage), "overview")
    stage.rest()
    stage.press("case_call_note")


def call_note_offers(stage: Stage) -> None:
    """A name that fits people the office knows."""
    call_note(stage)
    write(stage, "caller_name", "示例")


def call_note_refused(stage: Stage) -> None:
    """The phone is none."""
    call_note(stage)
    write(stage, "caller_phone", "12")
    stage.press("save_call_note")


def call_note_returned(stage: Stage) -> None:
    """A call note that was left half written stands there again."""
    call_note(stage)
    stage.find(QPlainTextEdit, "call_text").setPlainText(CALLER)
    stage.rest()
    stage.press("close_call_note")
    call_note(stage)


def client_new(stage: Stage) -> None:
    """A new client."""
    stage.show_page("cases")
    stage.wiring.deeds.begin_case()


def client_refused(stage: Stage) -> None:
    """What was typed cannot be taken."""
    client_new(stage)
    write(stage, "name", LONG_NAME)
    write(stage, "id_number", "110101199013011234")
    write(stage, "phone", "138000")
    stage.press("save")


def client_duplicates(stage: Stage) -> None:
    """Somebody with that phone is known already."""
    long_case(stage)
    client_new(stage)
    write(stage, "phone", "13800000001")


def client_edit(stage: Stage) -> None:
    """A client of whom much is known."""
    stage.wiring.ways.show_case(long_case(stage), "overview")
    stage.rest()
    stage.press("edit_client")


def client_returned(stage: Stage) -> None:
    """A draft that was left stands there again."""
    client_new(stage)
    stage.rest()
    write(stage, "name", "示例·阿云")
    stage.press("close")
    client_new(stage)


def case_edit(stage: Stage) -> None:
    """What is set on a case."""
    stage.wiring.ways.show_case(long_case(stage), "overview")
    stage.rest()
    stage.press("edit_case")


def case_close(stage: Stage) -> None:
    """How did it end? Follow-ups are left."""
    open_form(stage, CloseCaseDialog(stage.desk, stage.shell.tasks, _case_file(stage).case, stage.window))


def case_close_refused(stage: Stage) -> None:
    """It needs an outcome."""
    case_close(stage)
    stage.press("save")


def debt_new(stage: Stage) -> None:
    """A debt of which nothing is known yet."""
    stage.wiring.ways.show_case(new_case(stage), "debts")
    open_form(
        stage,
        DebtDialog(
            stage.desk, stage.shell.tasks, cases.load_case_file(stage.desk, new_case(stage)).case, None, stage.window
        ),
    )


def debt_refused(stage: Stage) -> None:
    """Amounts and days that cannot be read; a lender nobody knows."""
    debt_new(stage)
    for name in ("lender", "collector"):
        stage.find(QComboBox, name).setEditText("东风小贷(虚构)")
    for name, words in (("received", "很多"), ("principal", "1.2万"), ("contract_date", "2026-13-01")):
        write(stage, name, words)
    write(stage, "overdue_since", "3月5日")
    stage.press("save")


def debt_edit(stage: Stage) -> None:
    """A debt with a long lender."""
    debt: Debt = debts.debts_of(stage.desk, long_case(stage))[0]
    open_form(stage, DebtDialog(stage.desk, stage.shell.tasks, _case_file(stage).case, debt, stage.window))


def organisation_lender(stage: Stage) -> None:
    """More about a new lender."""
    open_form(stage, _organisation(stage, OrganisationRole.LENDER))


def organisation_collector(stage: Stage) -> None:
    """A collector without a name."""
    open_form(stage, _organisation(stage, OrganisationRole.COLLECTOR))
    stage.press("save")


def incident_new(stage: Stage) -> None:
    """Something is to be written down."""
    open_form(stage, IncidentDialog(stage.desk, stage.shell.tasks, new_case(stage), None, stage.window))


def incident_edit(stage: Stage) -> None:
    """An incident is to be changed."""
    case = long_case(stage)
    first = incidents.incidents_of(stage.desk, case)[0]
    open_form(stage, IncidentDialog(stage.desk, stage.shell.tasks, case, first, stage.window))


def incident_refused(stage: Stage) -> None:
    """An hour that is none."""
    incident_new(stage)
    write(stage, "incident_number", "12")
    stage.press("save")


def task_new(stage: Stage) -> None:
    """A follow-up is to be written down."""
    open_form(stage, TaskDialog(stage.desk, stage.shell.tasks, new_case(stage), None, stage.window))


def task_refused(stage: Stage) -> None:
    """It has no words and no day."""
    task_new(stage)
    write(stage, "due_on", "13月1日")
    stage.press("save")


def task_edit(stage: Stage) -> None:
    """A call at an hour that is not safe, on a day that has passed."""
    case = long_case(stage)
    first = tasks.tasks_of(stage.desk, case)[0]
    open_form(stage, TaskDialog(stage.desk, stage.shell.tasks, case, first, stage.window))
    write(stage, "due_time", "23:30")


def task_close(stage: Stage) -> None:
    """What became of it?"""
    first = tasks.tasks_of(stage.desk, long_case(stage))[0]
    open_form(stage, CloseTaskDialog(stage.desk, stage.shell.tasks, first, stage.window))


def task_close_refused(stage: Stage) -> None:
    """Not possible, without a reason."""
    task_close(stage)
    stage.press("not_possible")
    stage.press("save")


def _organisation(stage: Stage, role: OrganisationRole) -> OrganisationDialog:
    stage.show_page("cases")
    return OrganisationDialog(stage.desk, stage.shell.tasks, role, parent=stage.window)


def _case_file(stage: Stage) -> cases.CaseFile:
    return cases.load_case_file(stage.desk, long_case(stage))


def open_form(stage: Stage, dialog: FormDialog) -> None:
    """Show a form as the window does."""
    stage.wiring.deeds.open_form(dialog)
    stage.rest()


FORMS: tuple[Scene, ...] = (
    call_note,
    call_note_danger,
    call_note_of_case,
    call_note_offers,
    call_note_refused,
    call_note_returned,
    client_new,
    client_refused,
    client_duplicates,
    client_edit,
    client_returned,
    case_edit,
    case_close,
    case_close_refused,
    debt_new,
    debt_refused,
    debt_edit,
    organisation_lender,
    organisation_collector,
    incident_new,
    incident_edit,
    incident_refused,
    task_new,
    task_refused,
    task_edit,
    task_close,
    task_close_refused,
)
