"""Figures on the screen: the version that may be published first, the workbook in the end."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.periods import Days, Month, Period, Quarter, Year
from counsel_desk.services.behind_figures import lines_behind
from counsel_desk.services.desk import Desk
from counsel_desk.services.gaps import cases_with_gaps
from counsel_desk.services.history import office_history
from counsel_desk.ui.dialogs.behind_figure_dialog import BehindFigureDialog
from counsel_desk.ui.dialogs.figures_paper_dialog import FiguresPaperDialog
from counsel_desk.ui.dialogs.files import QT_DIALOGS
from counsel_desk.ui.dialogs.gaps_dialog import GapsDialog
from counsel_desk.ui.models.id_list import ID_ROLE
from counsel_desk.ui.pages.statistics_page import StatisticsPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.bar_chart import Bar, BarChart
from counsel_desk.ui.widgets.way_in import WayIn
from tests.ui.waiting import said


@pytest.fixture
def page(
    invented_desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> StatisticsPage:
    monkeypatch.setenv(QT_DIALOGS, "1")
    made = StatisticsPage(invented_desk, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: bool(made.findChildren(BarChart)))
    return made


def test_the_last_whole_month_is_shown_as_it_may_be_published(page: StatisticsPage) -> None:
    assert page.period == Month(2026, 10)
    assert not page.internal
    assert "withheld" in said(page)
    assert "示例·" not in said(page).replace("示例·林一", "")


def test_the_internal_version_names_the_counsellors(page: StatisticsPage, qtbot: QtBot) -> None:
    page._version.choose("internal")
    page._count()
    qtbot.waitUntil(lambda: "must not leave the office" in said(page))
    assert "示例·林一" in said(page)


def test_the_work_of_the_counsellors_stands_below_with_its_sums(page: StatisticsPage, qtbot: QtBot) -> None:
    work = page.findChild(QWidget, "table_work_by_counsellor")
    assert work is not None
    assert work.isHidden()
    page._version.choose("internal")
    page._count()
    qtbot.waitUntil(lambda: not work.isHidden())
    assert {"Work by counsellor", "Counsellor", "Total", "示例·林一"} <= set(said(work).splitlines())


@pytest.mark.parametrize(
    ("period", "words", "compared"),
    [
        (Month(2026, 3), "2026-03", ("Month before", "A year earlier")),
        (Quarter(2026, 3), "Q3 2026", ("Quarter before", "A year earlier")),
        (Year(2025), "· 2025 ·", ("Year before",)),
        (Days(date(2026, 5, 1), date(2026, 6, 30)), "1 May 2026 to 30 Jun 2026", ("As long before", "A year earlier")),
    ],
)
def test_another_period_is_counted_when_it_is_chosen(
    page: StatisticsPage, qtbot: QtBot, period: Period, words: str, compared: tuple[str, ...]
) -> None:
    page.show_period(period)
    qtbot.waitUntil(lambda: words in page._subtitle.text())
    card = page.findChildren(QWidget, "figure_new_cases")[-1]
    told = [line.split(":")[0] for line in said(card).splitlines() if ":" in line]
    assert told == list(compared)


def test_a_month_that_is_not_over_leads_to_the_internal_version(page: StatisticsPage, qtbot: QtBot) -> None:
    page.show_period(Month(2026, 11))
    button = page.findChild(QAbstractButton, "empty_action")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    assert "Figures can be published from the day after their last day, 30 Nov 2026" in said(page)
    assert not page._button.isEnabled()
    page.ask_to_export()
    assert page.findChild(GapsDialog) is None
    button.click()
    qtbot.waitUntil(lambda: "2026-11 · internal" in page._subtitle.text())
    assert page._button.isEnabled()


def test_days_that_cut_through_a_month_are_shown_to_the_office_alone(page: StatisticsPage, qtbot: QtBot) -> None:
    page.show_period(Days(date(2026, 9, 15), date(2026, 10, 14)))
    qtbot.waitUntil(lambda: "These days cut through a month" in said(page))
    page._version.choose("internal")
    page._count()
    qtbot.waitUntil(lambda: "15 Sep 2026 to 14 Oct 2026 · internal" in page._subtitle.text())


def test_the_workbook_is_written_and_said(page: StatisticsPage, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "month.xlsx"
    with qtbot.waitSignal(page.exported) as written:
        page._export.write(page.period, target, internal=False)
    assert written.args == [target]
    assert len(openpyxl.load_workbook(target).sheetnames) > 10


def test_a_workbook_that_cannot_be_written_is_told(page: StatisticsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page._export.write(page.period, tmp_path / "nowhere" / "month.xlsx", internal=False)
    qtbot.waitUntil(lambda: bool(page._message.words))
    assert page._button.isEnabled()


def test_a_chart_tells_every_row_to_a_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    chart = BarChart("By channel")
    qtbot.addWidget(chart)
    chart.show_bars([Bar("SMS", 12, "12  60%"), Bar("Visit", None, "withheld")])
    chart.resize(300, 60)
    chart.show()
    assert chart.accessibleDescription() == "SMS: 12  60%\nVisit: withheld"
    assert not chart.grab().isNull()


def test_cases_with_gaps_are_told_and_opened_from_their_list(page: StatisticsPage, qtbot: QtBot) -> None:
    told = page.findChild(QAbstractButton, "with_gaps")
    assert told is not None
    qtbot.waitUntil(told.isVisible)
    assert told.text() == f"Cases with gaps: {len(cases_with_gaps(page._desk, page.period))}"
    told.click()
    dialog = page.findChild(GapsDialog)
    assert dialog is not None
    with qtbot.waitSignal(page.case_chosen) as chosen:
        dialog.table.opened.emit(dialog.table.chosen_id())
    assert chosen.args == [cases_with_gaps(page._desk, page.period)[0].case.id]


def test_before_an_export_the_gaps_are_shown_and_it_can_go_on_all_the_same(page: StatisticsPage, qtbot: QtBot) -> None:
    page.ask_to_export()
    qtbot.waitUntil(lambda: page.findChild(GapsDialog) is not None)
    dialog = page.findChild(GapsDialog)
    assert dialog is not None
    dialog.findChild(QAbstractButton, "export_all_the_same").click()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    page.findChild(QFileDialog).reject()


def test_a_month_without_gaps_is_exported_without_a_question(page: StatisticsPage, qtbot: QtBot) -> None:
    page.show_period(Month(2023, 12))
    qtbot.waitUntil(lambda: "2023-12" in page._subtitle.text())
    page.ask_to_export()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    assert page.findChild(GapsDialog) is None
    page.findChild(QFileDialog).reject()


@pytest.fixture
def internal(page: StatisticsPage, qtbot: QtBot) -> StatisticsPage:
    page._version.choose("internal")
    page._count()
    qtbot.waitUntil(lambda: "must not leave the office" in said(page))
    return page


def behind(page: StatisticsPage, qtbot: QtBot, says: int) -> BehindFigureDialog:
    """The dialog of what stands behind a number, once it has as many lines as that says and they were read."""
    qtbot.waitUntil(lambda: page.findChild(BehindFigureDialog) is not None)
    dialog = page.findChild(BehindFigureDialog)
    assert dialog is not None
    model = dialog.table.model()
    qtbot.waitUntil(lambda: model.rowCount() == says)
    qtbot.waitUntil(lambda: model.index(0, 0).data() != "…")
    return dialog


def ways(widget: QWidget) -> list[WayIn]:
    return [way for way in widget.findChildren(WayIn) if way.isVisibleTo(widget)]


def test_a_figure_leads_to_the_cases_that_it_counted_and_from_there_to_a_case(
    internal: StatisticsPage, qtbot: QtBot
) -> None:
    (way,) = ways(internal.findChildren(QWidget, "figure_new_cases")[-1])
    says = int(way.accessibleName().split(": ")[1])
    assert way.accessibleName() == f"New cases: {says}"
    way.setFocus()
    qtbot.keyClick(way, Qt.Key.Key_Space)
    dialog = behind(internal, qtbot, says)
    assert dialog.windowTitle() == "New cases (2026-10)"
    with qtbot.waitSignal(internal.case_chosen) as chosen:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert chosen.args == [lines_behind(internal._desk, [record_key(dialog)])[0].case_id]


def record_key(dialog: BehindFigureDialog) -> int:
    return dialog.table.model().index(0, 0).data(ID_ROLE)


def test_a_new_client_is_opened_as_a_client(internal: StatisticsPage, qtbot: QtBot) -> None:
    (way,) = ways(internal.findChildren(QWidget, "figure_new_clients")[-1])
    way.click()
    dialog = behind(internal, qtbot, int(way.accessibleName().split(": ")[1]))
    with qtbot.waitSignal(internal.client_chosen):
        dialog.findChild(QAbstractButton, "open_record").click()


def test_the_arrows_lead_from_bar_to_bar_and_each_leads_to_what_it_counted(
    internal: StatisticsPage, qtbot: QtBot
) -> None:
    chart = internal.findChildren(QWidget, "table_incidents_by_channel")[-1].findChild(BarChart)
    assert chart is not None
    first, second, *_others = ways(chart)
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not second.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(chart.opened) as opened:
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Down)
        qtbot.keyClick(second, Qt.Key.Key_Space)
    bar = chart._bars[opened.args[0]]
    assert bar.count
    dialog = behind(internal, qtbot, bar.count)
    assert dialog.windowTitle() == f"Incidents by channel: {bar.name} (2026-10)"
    dialog.close()


def test_a_row_that_the_keyboard_comes_to_comes_into_view(internal: StatisticsPage, qtbot: QtBot) -> None:
    chart = internal.findChildren(QWidget, "table_tasks_by_time")[-1].findChild(BarChart)
    assert chart is not None
    (way, *_others) = ways(chart)
    assert way.visibleRegion().isEmpty()
    internal.activateWindow()
    way.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not way.visibleRegion().isEmpty())


def test_a_number_of_a_counsellors_work_leads_to_that_work(internal: StatisticsPage, qtbot: QtBot) -> None:
    work = internal.findChild(QWidget, "table_work_by_counsellor")
    assert work is not None
    way = next(each for each in ways(work) if "示例·林一: Steps done" in each.accessibleName())
    way.click()
    behind(internal, qtbot, int(way.accessibleName().rpartition(": ")[2])).close()


def test_a_number_leads_to_what_it_counted_also_while_another_month_is_being_counted(
    internal: StatisticsPage, qtbot: QtBot
) -> None:
    way = ways(internal.findChildren(QWidget, "figure_new_clients")[-1])[0]
    internal.show_period(Month(2026, 9))
    way.click()  # the figures of October are still in sight
    dialog = behind(internal, qtbot, int(way.accessibleName().split(": ")[1]))
    assert dialog.windowTitle().endswith("(2026-10)")
    dialog.close()
    qtbot.waitUntil(lambda: "2026-09" in internal._subtitle.text())


def test_what_is_published_leads_to_nobody(page: StatisticsPage) -> None:
    assert not ways(page)
    assert "shown in the internal version" in said(page)


def paper(page: StatisticsPage, qtbot: QtBot) -> FiguresPaperDialog:
    """The paper of a month without gaps, once it can be given out."""
    page.show_period(Month(2023, 12))
    qtbot.waitUntil(lambda: "2023-12" in page._subtitle.text())
    button = page.findChild(QAbstractButton, "figures_on_paper")
    assert button is not None
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(lambda: page.findChild(FiguresPaperDialog) is not None)
    dialog = page.findChild(FiguresPaperDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.findChild(QAbstractButton, "save_figures").isEnabled)
    return dialog


def test_the_figures_are_seen_on_paper_and_saved_as_a_pdf(page: StatisticsPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = paper(page, qtbot)
    target = tmp_path / "figures.pdf"
    with qtbot.waitSignal(page.exported) as exported:
        dialog.save_to(target)
    assert exported.args == [target]
    assert target.read_bytes().startswith(b"%PDF")
    assert "figures.pdf" in dialog.message.words
    dialog.close()


def test_a_pdf_that_cannot_be_written_is_told_and_can_be_tried_again(
    page: StatisticsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = paper(page, qtbot)
    dialog.save_to(tmp_path / "nowhere" / "figures.pdf")
    qtbot.waitUntil(lambda: bool(dialog.message.words))
    qtbot.waitUntil(dialog.findChild(QAbstractButton, "save_figures").isEnabled)
    dialog.close()


def test_the_figures_are_printed_and_that_is_written_down(page: StatisticsPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = paper(page, qtbot)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(page._export.printed):
        dialog.print_on(printer)
    qtbot.waitUntil(lambda: "Sent to the printer" in dialog.message.words)
    assert (tmp_path / "printed.pdf").stat().st_size > 0
    assert "export.month" in [entry.action for entry in office_history(page._desk)]
    dialog.close()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # the error is what the user sees
def test_the_paper_stays_while_it_goes_out_and_counts_as_given_out_though_the_printer_refused(
    page: StatisticsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = paper(page, qtbot)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    close = dialog.findChild(QAbstractButton, "close_figures_paper")
    assert close is not None
    with qtbot.waitSignal(page._export.printed):
        dialog.print_on(printer)
        dialog.close()
        assert not close.isEnabled()
        assert dialog.isVisible()
    qtbot.waitUntil(close.isEnabled)
    assert dialog.message.words
    assert "Sent to the printer" not in dialog.message.words
    dialog.close()
