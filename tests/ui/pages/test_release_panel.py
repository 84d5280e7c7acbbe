"""On the screen a released month says since when, what differs today, and leads to a correction."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Month
from counsel_desk.messages import StatisticsWords
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.statistics import export_figures
from counsel_desk.ui.pages.release_panel import ReleasePanel
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

OCTOBER = Month(2026, 10)


def enter(desk: Desk, count: int) -> None:
    back = desk.clock()
    desk.clock.instant = datetime(2026, 10, 20, 9, tzinfo=CHINA)  # type: ignore[attr-defined]
    for number in range(count):
        cases.open_case(desk, ClientDetails(f"示例·迟{number}"), CaseDetails())
    desk.clock.instant = back  # type: ignore[attr-defined]


def said(panel: QWidget) -> str:
    return "\n".join(each.text() for each in panel.findChildren(QLabel))


@pytest.fixture
def panel(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, tmp_path: Path) -> ReleasePanel:
    """Above the figures of a month with eight cases that was published."""
    enter(desk, 8)
    export_figures(desk, OCTOBER, tmp_path / "october.xlsx", StatisticsWords(desk.pack))
    made = ReleasePanel(desk, tasks)
    qtbot.addWidget(made)
    return made


def looked(panel: ReleasePanel, qtbot: QtBot, *, internal: bool = False) -> None:
    panel.look(OCTOBER, internal=internal)
    qtbot.waitUntil(lambda: panel._job is None)


def test_a_month_that_is_as_it_was_released_says_nothing(panel: ReleasePanel, qtbot: QtBot) -> None:
    looked(panel, qtbot)
    assert panel.isHidden()


def test_what_differs_today_leads_to_a_correction(panel: ReleasePanel, qtbot: QtBot, tmp_path: Path) -> None:
    enter(panel._desk, 12)
    looked(panel, qtbot)
    button = panel.findChild(QAbstractButton, "correct_release")
    qtbot.waitUntil(button.isVisible)
    assert "2026-10 is shown as 示例·林一 released it (release 1 of 18 Nov 2026). Figures that are different" in said(
        panel
    )
    panel._desk.clock.instant += timedelta(days=1)  # type: ignore[attr-defined]
    with qtbot.waitSignal(panel.exported) as written:
        panel.write_correction(OCTOBER, tmp_path / "corrected.xlsx")
    assert written.args == [tmp_path / "corrected.xlsx"]
    looked(panel, qtbot)
    qtbot.waitUntil(panel.isHidden)
    enter(panel._desk, 1)
    looked(panel, qtbot)
    qtbot.waitUntil(lambda: "release 2 of 19 Nov 2026" in said(panel))


def test_too_little_that_differs_is_said_and_not_corrected(panel: ReleasePanel, qtbot: QtBot) -> None:
    enter(panel._desk, 1)
    panel.look(OCTOBER, internal=False)
    qtbot.waitUntil(lambda: "changed by too little for a correction" in said(panel))
    assert panel.findChild(QAbstractButton, "correct_release").isHidden()


def test_beside_the_internal_version_nothing_of_releases_is_said(panel: ReleasePanel, qtbot: QtBot) -> None:
    enter(panel._desk, 12)
    looked(panel, qtbot)
    qtbot.waitUntil(panel.isVisible)
    looked(panel, qtbot, internal=True)
    assert panel.isHidden()


def test_the_notice_of_one_month_does_not_stay_for_another(panel: ReleasePanel, qtbot: QtBot) -> None:
    enter(panel._desk, 12)
    looked(panel, qtbot)
    qtbot.waitUntil(panel.isVisible)
    panel.look(OCTOBER, internal=False)
    assert panel.isVisible()
    panel.look(OCTOBER.previous, internal=False)
    assert panel.isHidden()
    qtbot.waitUntil(lambda: panel._job is None)
    assert panel.isHidden()
