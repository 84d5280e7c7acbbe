"""The pages of the window as the manual does not show them: empty, filtered, read-only, after a change."""

from datetime import date

from picture_stage import Scene, Stage
from picture_start import empty_vault, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListWidget, QScrollArea, QStackedWidget, QWidget

from counsel_desk.domain.periods import Days, Quarter
from counsel_desk.services.drafts import keep_draft
from counsel_desk.ui.pages.today_rows import DueRow
from counsel_desk.ui.widgets.way_in import WayIn


def today_mine(stage: Stage) -> None:
    """Only what is mine."""
    stage.show_page("today")
    stage.press("mine")
    stage.spoil()


def today_lower(stage: Stage) -> None:
    """What stands further down."""
    stage.show_page("today")
    scroll_down(stage.wiring.today)
    stage.spoil()


def today_draft(stage: Stage) -> None:
    """Something was left half written."""
    stage.show_page("today")
    note = {"started_at": stage.desk.clock().isoformat(), "in_danger": "no", "self_harm": "not_asked"}
    keep_draft(
        stage.desk, "call_note", "", {**note, "text": "她说单位也接到电话", "name": "", "phone": "", "case": None}
    )
    stage.show_page("today")


def today_done(stage: Stage) -> None:
    """A task was ticked off, and can be taken back."""
    stage.show_page("today")
    stage.wiring.today.findChildren(DueRow)[0].done_asked.emit()


def today_empty(stage: Stage) -> None:
    """The first morning."""
    in_an_empty_vault(stage, "today")


def gaps(stage: Stage) -> None:
    """What the month's figures do not know, before they leave."""
    stage.show_page("statistics")
    stage.rest()
    stage.wiring.statistics.ask_to_export()


def undone(stage: Stage) -> None:
    """What was done last was taken back."""
    today_done(stage)
    stage.rest()
    stage.shell.undo()


def read_only(stage: Stage) -> None:
    """The vault can be read, and nothing else."""
    stage.open(stage.vault, read_only=True)
    stage.show_page("today")


def read_only_case(stage: Stage) -> None:
    """The workspace of a case that cannot be changed."""
    case = stage.case
    stage.open(stage.vault, read_only=True)
    stage.wiring.ways.show_case(case, "guidance")


def guidance_checklist(stage: Stage) -> None:
    """A checklist of the guidance."""
    stage.show_page("guidance")
    stage.wiring.guidance.show_checklist("CL-07")


def guidance_found(stage: Stage) -> None:
    """Steps that speak of something."""
    stage.show_page("guidance")
    write(stage, "find_guidance", "通讯录")
    stage.spoil()


def guidance_not_found(stage: Stage) -> None:
    """Nothing speaks of it."""
    stage.show_page("guidance")
    write(stage, "find_guidance", "没有这个词")
    stage.spoil()


def guidance_situations(stage: Stage) -> None:
    """What a client may be in."""
    stage.show_page("guidance")
    stage.find(QListWidget, "chapters").setCurrentRow(1)


def guidance_hotlines(stage: Stage) -> None:
    """Numbers to send a client to."""
    stage.show_page("guidance")
    stage.find(QListWidget, "chapters").setCurrentRow(0)


def statistics_internal(stage: Stage) -> None:
    """The figures that must not leave the office."""
    stage.show_page("statistics")
    stage.press("internal")
    stage.spoil()


def statistics_lower(stage: Stage) -> None:
    """The figures further down."""
    stage.show_page("statistics")
    stage.rest()
    scroll_down(stage.wiring.statistics)


def statistics_work(stage: Stage) -> None:
    """The work of the counsellors in a quarter, below everything else."""
    stage.show_page("statistics")
    stage.press("internal")
    stage.wiring.statistics.show_period(Quarter(2026, 3))
    stage.rest()
    work = stage.find(QWidget, "table_work_by_counsellor")
    for area in stage.wiring.statistics.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(work.y())


def statistics_behind(stage: Stage) -> None:
    """The cases behind a figure."""
    statistics_internal(stage)
    stage.rest()
    _ways(stage, "figure_closed_cases")[0].click()


def statistics_behind_row(stage: Stage) -> None:
    """A row of a table that the keyboard came to."""
    statistics_internal(stage)
    stage.rest()
    stage.window.activateWindow()  # what is looked at scrolls only where the keyboard is
    _ways(stage, "table_closed_by_outcome")[1].setFocus(Qt.FocusReason.TabFocusReason)


def statistics_paper(stage: Stage) -> None:
    """The figures as they will be on paper."""
    stage.show_page("statistics")
    stage.wiring.statistics.show_period(Quarter(2026, 3))
    stage.rest()
    stage.press("figures_on_paper")
    stage.press("export_all_the_same")


def _ways(stage: Stage, name: str) -> list[WayIn]:
    return stage.find(QWidget, name).findChildren(WayIn)


def statistics_days(stage: Stage) -> None:
    """Days that cut through a month, which are for the office alone."""
    stage.show_page("statistics")
    stage.wiring.statistics.show_period(Days(date(2026, 9, 15), date(2026, 10, 14)))
    stage.rest()


def statistics_empty(stage: Stage) -> None:
    """A month in which nothing happened."""
    in_an_empty_vault(stage, "statistics")


def settings_office(stage: Stage) -> None:
    """What stands at the head of every page."""
    _settings(stage, stage.wiring.settings.office)


def settings_counsellors(stage: Stage) -> None:
    """Who works here."""
    _settings(stage, stage.wiring.settings.counsellors)


def settings_appearance(stage: Stage) -> None:
    """Language, theme and text."""
    _settings(stage, stage.wiring.settings.appearance)


def settings_safety_checked(stage: Stage) -> None:
    """The vault was checked."""
    safety = stage.wiring.settings.safety
    _settings(stage, safety)
    safety.check()


def settings_shortcuts(stage: Stage) -> None:
    """The keys."""
    _settings(stage, stage.wiring.settings.shortcuts)


def settings_about(stage: Stage) -> None:
    """What the program is made of."""
    _settings(stage, stage.wiring.settings.about)


def counsellor_new(stage: Stage) -> None:
    """A colleague is to be added."""
    settings_counsellors(stage)
    stage.press("add_counsellor")


def counsellor_refused(stage: Stage) -> None:
    """Nothing was written."""
    counsellor_new(stage)
    stage.press("save")


def passphrase(stage: Stage) -> None:
    """One's own passphrase is to be changed."""
    settings_counsellors(stage)
    stage.press("change_passphrase")


def passphrase_wrong(stage: Stage) -> None:
    """The present one is not right; the new one is strong."""
    passphrase(stage)
    write(stage, "present_passphrase", "not this one")
    for name in ("new_passphrase", "new_passphrase_again"):
        write(stage, name, "four horses crossed a rainy night in blue")
    stage.press("save")


def in_an_empty_vault(stage: Stage, page: str) -> None:
    """Show a page on which nothing is written yet."""
    stage.open(empty_vault(stage))
    stage.show_page(page)


def _settings(stage: Stage, tab: QWidget) -> None:
    stage.show_page("settings")
    stage.wiring.settings.show_tab(tab)
    stage.rest()
    assert stage.find(QStackedWidget, "settings_sections").isVisible()


def scroll_down(page: QWidget) -> None:
    """Show the lower end of a page."""
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def pressed_in(page: QWidget, name: str) -> None:
    """Press the first visible button of that name within something."""
    found = next(each for each in page.findChildren(QAbstractButton, name) if each.isVisible())
    found.click()


PAGES: tuple[Scene, ...] = (
    today_lower,
    today_mine,
    today_draft,
    today_done,
    today_empty,
    undone,
    read_only,
    read_only_case,
    guidance_checklist,
    guidance_found,
    guidance_not_found,
    guidance_situations,
    guidance_hotlines,
    statistics_internal,
    statistics_lower,
    statistics_work,
    statistics_behind,
    statistics_behind_row,
    statistics_paper,
    statistics_days,
    statistics_empty,
    gaps,
    settings_office,
    settings_counsellors,
    settings_appearance,
    settings_safety_checked,
    settings_shortcuts,
    settings_about,
    counsellor_new,
    counsellor_refused,
    passphrase,
    passphrase_wrong,
)
