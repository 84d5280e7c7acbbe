"""The scenes of the manual's pages on records: a client, debts, conversations, an organisation, files, moving."""

from picture_guidance import edition
from picture_stage import Scene, Stage
from PySide6.QtWidgets import QLineEdit, QPushButton

from counsel_desk.domain.debts import Plan
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.next_best import Urgency
from counsel_desk.services import cases, debts
from counsel_desk.services.evidence import evidence_of
from counsel_desk.services.filings import filings_of
from counsel_desk.services.lists import list_ids
from counsel_desk.services.next_steps import pressing_steps
from counsel_desk.services.suggested_templates import add_suggested_templates
from counsel_desk.services.templates import templates
from counsel_desk.ui.pages.case import moves


def client(stage: Stage) -> None:
    """Somebody the office helps, with the people around them."""
    file = cases.load_case_file(stage.desk, stage.case)
    stage.wiring.client_ways.show_client(file.client.id)


def debt_plan(stage: Stage) -> None:
    """A debt for which instalments were agreed."""
    case = stage.case_where(lambda file: _has_agreement(stage, file.case.id))
    stage.wiring.ways.show_case(case, "debts")


def conversations(stage: Stage) -> None:
    """Who said what, and who promised what."""
    stage.wiring.ways.show_case(stage.case, "contacts")


def organisation(stage: Stage) -> None:
    """Who collects: where to complain, and what was done across all cases."""
    busiest = list_ids(stage.desk, ListKind.ORGANISATIONS, ListView(order="incidents", descending=True))[0]
    stage.wiring.organisation_ways.show_organisation(OrganisationId(busiest))


def files(stage: Stage) -> None:
    """What proves it."""
    case = stage.case_where(lambda file: evidence_of(stage.desk, file.case.id))
    stage.wiring.ways.show_case(case, "documents")


def views(stage: Stage) -> None:
    """A list as one wants to see it, under a name."""
    stage.show_page("incidents")
    menu = stage.find(QPushButton, "views").menu()
    assert menu is not None
    button = stage.find(QPushButton, "views")
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    stage.rest()


def moving(stage: Stage) -> None:
    """An incident was filed wrongly: where does it belong?"""
    stage.wiring.ways.show_case(stage.case, "incidents")
    stage.rest()
    tab = stage.wiring.case.incidents
    current = tab.timeline.view.current
    assert current is not None
    moves.move_incidents(tab, [current])
    stage.rest()
    other = stage.case_where(lambda file: file.case.id != stage.case)
    stage.find(QLineEdit, "move_find").setText(cases.load_case_file(stage.desk, other).case.reference)


def task_templates(stage: Stage) -> None:
    """The tasks every case needs, made by themselves."""
    if not templates(stage.desk):
        add_suggested_templates(stage.desk)
    stage.wiring.settings.templates.read_again()
    stage.show_page("settings")
    stage.wiring.settings.show_tab(stage.wiring.settings.templates)


def working_days(stage: Stage) -> None:
    """The days on which terms run."""
    stage.show_page("settings")
    stage.wiring.settings.show_tab(stage.wiring.settings.working_days)


def _has_agreement(stage: Stage, case: CaseId) -> bool:
    found = debts.debts_of(stage.desk, case)
    return bool(found and found[0].details.plan(Plan.AGREEMENT))


def filings(stage: Stage) -> None:
    """What was filed, until when an answer is due, where to go on."""
    case = stage.case_where(lambda file: len(filings_of(stage.desk, file.case.id)) > 1)
    stage.wiring.ways.show_case(case, "filings")


def first_now(stage: Stage) -> None:
    """A term runs out: it comes first."""
    found = next(each for each in pressing_steps(stage.desk) if each.why is Urgency.TERM)
    stage.wiring.ways.show_case(found.case_id, "overview")


RECORDS: tuple[Scene, ...] = (
    client,
    debt_plan,
    conversations,
    organisation,
    files,
    views,
    moving,
    task_templates,
    working_days,
    filings,
    first_now,
    edition,
)
