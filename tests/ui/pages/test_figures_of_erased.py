"""The figures of people erased since: they are counted, told apart, and lead nowhere."""

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.figure_cells import SummaryCell
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Days, Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.messages import StatisticsWords
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.statistics import count_figures
from counsel_desk.ui.dialogs.behind_figure_dialog import BehindFigureDialog
from counsel_desk.ui.pages.figures_view import FiguresView
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.way_in import WayIn
from tests.ui.waiting import said
from tests.unit.services.taken_out import leave

NOVEMBER = Month(2026, 11)


@pytest.fixture
def two(desk: Desk) -> Desk:
    for name in ("阿青", "阿白"):
        cases.open_case(desk, ClientDetails(f"示例·{name}"))
    return desk


@pytest.mark.parametrize(
    ("erased", "words", "may_open"),
    [
        (("P-2026-0001",), "Listed: 1. Counted besides, of people erased since: 1.", True),
        (
            ("P-2026-0001", "P-2026-0002"),
            "Listed: 0. Counted besides, of people erased since: 2.",
            False,
        ),
    ],
)
def test_behind_a_number_it_is_said_how_many_were_erased(
    two: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, erased: tuple[str, ...], words: str, may_open: bool
) -> None:
    leave(two, *erased)
    dialog = BehindFigureDialog(two, tasks, SummaryCell(Figure.NEW_CASES), "New cases", NOVEMBER)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: words in said(dialog))
    show = dialog.findChild(QAbstractButton, "open_record")
    assert show is not None
    assert show.isEnabled() is may_open


def test_their_work_has_a_line_that_leads_nowhere_and_a_note_says_what_is_not_kept(
    two: Desk, theme: Theme, qtbot: QtBot
) -> None:
    leave(two, "P-2026-0001", "P-2026-0002")
    view = FiguresView()
    qtbot.addWidget(view)
    view.show_figures(count_figures(two, NOVEMBER), StatisticsWords(two.pack))
    work = view.findChild(QWidget, "table_work_by_counsellor")
    assert work is not None
    assert "For people erased since" in said(work)
    assert not work.findChildren(WayIn)
    by_organisation = view.findChild(QWidget, "table_incidents_by_organisation")
    assert by_organisation is not None
    assert "People erased since are not in it." in said(by_organisation)
    assert "Who worked for them and which organisations contacted them is not kept." in said(view)


def test_days_that_cut_through_a_month_say_that_people_erased_are_missing(
    two: Desk, theme: Theme, qtbot: QtBot
) -> None:
    leave(two, "P-2026-0001")
    view = FiguresView()
    qtbot.addWidget(view)
    view.show_figures(count_figures(two, Days(date(2026, 11, 2), date(2026, 11, 20))), StatisticsWords(two.pack))
    assert "People erased since are not counted in days that cut through a month" in said(view)
