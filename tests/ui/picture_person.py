"""Everything about one client on its way to them, and the papers when something has leaked, to be looked at."""

from pathlib import Path
from tempfile import mkdtemp

from picture_people import long_case
from picture_stage import Scene, Stage
from picture_start import empty_vault
from PySide6.QtWidgets import QScrollArea

from counsel_desk.domain.breach import BreachPart
from counsel_desk.services.cases import load_case_file
from counsel_desk.ui.dialogs.breach_dialog import BreachDialog
from counsel_desk.ui.dialogs.breach_papers_dialog import BreachPapersDialog
from counsel_desk.ui.dialogs.export_person_dialog import ExportPersonDialog
from counsel_desk.ui.pages.client_page import ClientPage


def person_end_of_record(stage: Stage) -> None:
    """Where everything is asked for, beside erasing."""
    _client(stage)
    page = stage.window.findChild(ClientPage)
    assert page is not None
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def person_export_asked(stage: Stage) -> None:
    """What will lie in the folder."""
    _asked(stage)


def person_export_written(stage: Stage) -> None:
    """It lies there."""
    _asked(stage).write_into(Path(mkdtemp()))
    stage.rest()


def breach_in_settings(stage: Stage) -> None:
    """What to do first."""
    _safety(stage)


def breach_form(stage: Stage) -> None:
    """The form, with a little in it."""
    _form(stage)


def breach_papers(stage: Stage) -> None:
    """The notice to the persons concerned."""
    _form(stage).save()
    stage.rest()


def breach_report(stage: Stage) -> None:
    """The report to the authority."""
    _form(stage).save()
    stage.rest()
    stage.find(BreachPapersDialog, "breach_papers").reader.setCurrentIndex(1)
    stage.rest()


def _form(stage: Stage) -> BreachDialog:
    _safety(stage)
    stage.press("write_breach")
    stage.rest()
    dialog = stage.find(BreachDialog, "breach_dialog")
    dialog.texts[BreachPart.WHAT].setPlainText("An invented laptop was stolen from the office; its vault was locked.")
    dialog.texts[BreachPart.KINDS].setPlainText("Names, phones, debts")
    return dialog


def _safety(stage: Stage) -> None:
    stage.open(empty_vault(stage, "person"))
    settings = stage.wiring.settings
    stage.window.show_page(settings.name)
    settings.show_tab(settings.safety)
    stage.rest()


def _asked(stage: Stage) -> ExportPersonDialog:
    _client(stage)
    stage.press("client_everything")
    return stage.find(ExportPersonDialog, "export_person")


def _client(stage: Stage) -> None:
    stage.open(empty_vault(stage, "person"))
    stage.wiring.client_ways.show_client(load_case_file(stage.desk, long_case(stage)).client.id)
    stage.rest()


PERSON: tuple[Scene, ...] = (
    person_end_of_record,
    person_export_asked,
    person_export_written,
    breach_in_settings,
    breach_form,
    breach_papers,
    breach_report,
)
