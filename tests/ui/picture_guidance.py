"""The guidance and what is kept about the office: sources, mistakes, red lines, our edition, the rules, history."""

from picture_pages import in_an_empty_vault, pressed_in
from picture_people import long_case
from picture_stage import Scene, Stage
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidget, QTabWidget, QWidget

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.services.cases import load_case_file
from counsel_desk.services.guidance_editions import StepWords, reword_step, take_back_edit
from counsel_desk.services.lists import list_ids

_REWORDED = "CL-07/1"


def guidance_mistakes(stage: Stage) -> None:
    """What is often said, and wrong."""
    _chapter(stage, 2)


def guidance_red_lines(stage: Stage) -> None:
    """What the office never does."""
    _chapter(stage, 3)


def guidance_sources(stage: Stage) -> None:
    """What was said out there that a step carries."""
    stage.show_page("guidance")
    stage.wiring.guidance.show_checklist("CL-08")
    stage.rest()
    pressed_in(stage.wiring.guidance, "show_sources")
    stage.spoil()


def guidance_step_form(stage: Stage) -> None:
    """A step is to be said in our words."""
    stage.show_page("guidance")
    stage.wiring.guidance.show_checklist("CL-07")
    stage.rest()
    pressed_in(stage.wiring.guidance, "reword")


def rule_record(stage: Stage) -> None:
    """How often what the rules said was confirmed."""
    stage.show_page("guidance")
    stage.press("show_rule_record")


def rule_record_empty(stage: Stage) -> None:
    """Nothing was decided yet."""
    in_an_empty_vault(stage, "guidance")
    stage.press("show_rule_record")


def edition(stage: Stage) -> QImage:
    """The guidance in force, and what of it is in the office's words; the other pictures show it as it came."""
    desk, tab = stage.desk, stage.wiring.settings.guidance
    step = next(step for each in desk.pack.checklists for step in each.steps if step.id == _REWORDED)
    ours = StepWords(step.text, "有人上门威胁您，先躲到安全的地方，马上打 110；再打给我们。", step.actor)
    reword_step(desk, _REWORDED, ours)
    tab.read_again()
    _settings(stage, tab)
    picture = stage.as_it_stands()
    for kept in desk.edition.edits:
        take_back_edit(desk, kept)
    stage.spoil()
    return picture


def settings_lpr(stage: Stage) -> None:
    """The rates a loan is compared with."""
    _settings(stage, stage.wiring.settings.lpr)


def settings_hotlines(stage: Stage) -> None:
    """The office's own numbers."""
    _settings(stage, stage.wiring.settings.hotlines)


def settings_backups(stage: Stage) -> None:
    """Where copies of the vault are."""
    _settings(stage, stage.wiring.settings.backups)


def settings_history(stage: Stage) -> None:
    """What was done in the office, by whom."""
    _settings(stage, stage.wiring.settings.history)


def client_history(stage: Stage) -> None:
    """What was done with a client's record."""
    stage.wiring.client_ways.show_client(load_case_file(stage.desk, long_case(stage)).client.id)
    stage.rest()
    stage.find(QTabWidget, "client_tabs").setCurrentIndex(1)


def organisation_history(stage: Stage) -> None:
    """What was done with an organisation's record."""
    busiest = list_ids(stage.desk, ListKind.ORGANISATIONS, ListView(order="incidents", descending=True))[0]
    stage.wiring.organisation_ways.show_organisation(OrganisationId(busiest))
    stage.rest()
    stage.find(QTabWidget, "organisation_tabs").setCurrentIndex(1)


def help_beside(stage: Stage) -> None:
    """The page of the manual about what is in view."""
    stage.show_page("organisations")
    stage.shell.show_help()


def _chapter(stage: Stage, place: int) -> None:
    stage.show_page("guidance")
    stage.find(QListWidget, "chapters").setCurrentRow(place)


def _settings(stage: Stage, tab: QWidget) -> None:
    stage.show_page("settings")
    stage.wiring.settings.show_tab(tab)
    stage.rest()


GUIDANCE: tuple[Scene, ...] = (
    guidance_mistakes,
    guidance_red_lines,
    guidance_sources,
    guidance_step_form,
    rule_record,
    rule_record_empty,
    edition,
    settings_lpr,
    settings_hotlines,
    settings_backups,
    settings_history,
    client_history,
    organisation_history,
    help_beside,
)
