"""Two clients of one family on the screen: neither page shows anything of the other's record."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone, PersonDetails, PhoneUse, Relation
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, clients, incidents, people_around, tasks
from counsel_desk.services.client_notes import add_client_note
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.client_page import ClientPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

HOME = "13800000005"
HERS, HIS = "玉簪", "石斧"
TABS = ("overview", "debts", "incidents", "guidance", "tasks", "history")


def write_down(desk: Desk, name: str, own: str, planted: str) -> tuple[ClientId, CaseId]:
    phones = (ClientPhone(own), ClientPhone(HOME, PhoneUse.SHARED))
    details = ClientDetails(name, alias=f"{planted}称呼", region=f"{planted}省", phones=phones)
    case_id = cases.open_case(desk, details, CaseDetails(summary=f"{planted}概要"))
    client_id = cases.load_case_file(desk, case_id).client.id
    add_client_note(desk, client_id, f"{planted}客注")
    cases.add_note(desk, case_id, NoteKind.NOTE, f"{planted}备注")
    tasks.add_task(desk, case_id, TaskDetails(f"{planted}待办", desk.today))
    incidents.record_incident(desk, case_id, IncidentDetails(desk.clock(), number="95000", words=f"{planted}原话"))
    return client_id, case_id


@pytest.fixture
def wife(desk: Desk) -> tuple[ClientId, CaseId]:
    client_id, case_id = write_down(desk, "示例·阿青", "13800000001", HERS)
    husband, _ = write_down(desk, "示例·大川", "13800000002", HIS)
    people_around.add_person(desk, client_id, PersonDetails("示例·大川", Relation.SPOUSE, "13800000002"))
    about_her = PersonDetails("示例·阿青", Relation.SPOUSE, "13800000001", note=f"{HIS}看法")
    people_around.add_person(desk, husband, about_her)
    his = clients.load_client(desk, husband)
    clients.change_client(desk, his, replace(his.details, region=f"{HIS}市"))
    return client_id, case_id


def everything(widget: QWidget) -> str:
    """Every word a widget holds, in sight or not."""
    said = [each.text() + each.toolTip() for each in widget.findChildren(QLabel)]
    said += [each.text() for each in widget.findChildren(QLineEdit)]
    said += [each.toPlainText() for each in widget.findChildren(QPlainTextEdit)]
    for combo in widget.findChildren(QComboBox):
        said += [combo.itemText(row) for row in range(combo.count())]
    for table in widget.findChildren(QTableView):
        model = table.model()
        places = [(row, place) for row in range(model.rowCount()) for place in range(model.columnCount())]
        said += [str(model.index(*each).data()) for each in places]
    return "\n".join(said)


def test_the_page_of_a_case_shows_nothing_of_the_other(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, wife: tuple[ClientId, CaseId], settle: Callable[[], None]
) -> None:
    page = CasePage(desk, tasks)
    qtbot.addWidget(page)
    page.resize(1190, 714)
    page.show()
    page.open_case(wife[1])
    for tab in TABS:
        page.show_tab(tab)
        settle()
    said = everything(page)
    assert HERS in said
    assert "示例·大川" in said  # as the person around her that he is
    assert HIS not in said


def test_the_page_of_a_client_and_its_form_show_nothing_of_the_other(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, wife: tuple[ClientId, CaseId], settle: Callable[[], None]
) -> None:
    page = ClientPage(desk, tasks)
    qtbot.addWidget(page)
    page.resize(1190, 714)
    page.show()
    page.open_client(wife[0])
    settle()
    page.deeds.edit()
    form = page.findChild(ClientDialog)
    form.phones.changed.emit()
    qtbot.wait(600)  # the pause after which known clients are looked for
    settle()
    said = everything(page)
    assert HERS in said
    assert HIS not in said
    assert not form._same.isVisible()
    form.reject()


def test_the_form_of_an_incident_offers_the_people_around_this_client_only(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, wife: tuple[ClientId, CaseId], settle: Callable[[], None]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = IncidentDialog(desk, tasks, wife[1], None, window)
    form.open()
    settle()
    fields = form.incident_fields
    assert not fields.person.isVisible()
    fields.contacted.choose(Contacted.RELATIVE)
    assert fields.person.isVisible()
    offered = [fields.person.combo.itemText(row) for row in range(fields.person.combo.count())]
    assert offered == ["Nobody chosen", "示例·大川 · Husband or wife · 138****0002"]
    fields.person.combo.setCurrentIndex(1)
    fields.person.combo.activated.emit(1)
    form.words.setPlainText("打给家里，叫他还钱")
    with qtbot.waitSignal(form.saved):
        form.save()
    settle()
    incident = incidents.incidents_of(desk, wife[1])[0]
    assert incident.person is not None
    assert (incident.person.details.name, incident.person.details.contacted) == ("示例·大川", True)
