from array import array
from collections.abc import Sequence
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsel_desk.errors import VaultError
from counsel_desk.ui.models.id_list import TONE_ROLE, Column, IdListModel, Row
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme, Tone
from counsel_desk.ui.widgets.id_table import IdTable
from tests.ui.waiting import settle

MANY = 100_000
COLUMNS = (
    Column("Reference", lambda row: f"C-{row[0]}"),
    Column("Name", lambda row: row[1], stretches=True),
    Column("Status", lambda row: "open", tone=lambda row: Tone.OK),
    Column("Owed", lambda row: f"{row[0]:,}", right=True),
)


class Source:
    """Rows as a query would give them, and which pages were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.name = "王"
        self.broken = False

    def __call__(self, ids: Sequence[int]) -> list[Row]:
        self.asked.append(list(ids))
        if self.broken:
            raise VaultError("vault.gone")
        return [(each, f"{self.name}{each}") for each in reversed(ids)]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def model(theme: Theme, tasks: Tasks, source: Source) -> IdListModel:
    made = IdListModel(tasks, COLUMNS, source)
    made.show_ids(array("q", range(MANY, 0, -1)))
    return made


def cell(model: IdListModel, row: int, column: int = 1) -> str:
    return str(model.index(row, column).data())


def read(qtbot: QtBot, model: IdListModel, row: int) -> str:
    """The name in a row, once it has been read."""
    if cell(model, row) == "…":
        with qtbot.waitSignal(model.dataChanged):
            pass
    return cell(model, row)


def test_a_row_is_a_placeholder_until_its_page_of_200_has_been_read(
    qtbot: QtBot, model: IdListModel, source: Source
) -> None:
    assert cell(model, 0) == "…"
    assert read(qtbot, model, 0) == f"王{MANY}"
    assert source.asked == [list(range(MANY, MANY - 200, -1))]


def test_every_row_of_100000_shows_its_own_record_and_few_pages_are_kept(
    qtbot: QtBot, model: IdListModel, source: Source
) -> None:
    assert model.rowCount() == MANY
    for row in range(0, MANY, 5_003):
        assert read(qtbot, model, row) == f"王{MANY - row}"
    assert len(model._pages) == 12
    assert read(qtbot, model, MANY - 1) == "王1"


def test_a_page_used_again_is_not_the_first_to_be_forgotten(qtbot: QtBot, model: IdListModel, source: Source) -> None:
    for page in range(11):
        read(qtbot, model, page * 200)
    cell(model, 0)
    for page in range(11, 14):
        read(qtbot, model, page * 200)
    asked = len(source.asked)
    assert cell(model, 0) == f"王{MANY}"
    assert len(source.asked) == asked


def test_an_answer_to_an_earlier_question_is_dropped(
    qtbot: QtBot, tasks: Tasks, model: IdListModel, source: Source
) -> None:
    cell(model, 0)
    source.name = "李"
    model.show_ids(array("q", [7, 8]))
    assert read(qtbot, model, 0) == "李7"
    settle(tasks)
    assert cell(model, 0) == "李7"


def test_dragging_the_scroll_bar_does_not_queue_every_page_passed(
    tasks: Tasks, model: IdListModel, source: Source
) -> None:
    slow = Event()
    tasks.read(model, slow.wait)
    for row in range(0, MANY, 200):
        cell(model, row)
    slow.set()
    settle(tasks)
    assert len(source.asked) == 4
    assert cell(model, MANY - 1) == "王1"


def test_rows_are_read_again_when_records_change(qtbot: QtBot, model: IdListModel, source: Source) -> None:
    assert read(qtbot, model, 3) == f"王{MANY - 3}"
    source.name = "李"
    model.read_again()
    assert read(qtbot, model, 3) == f"李{MANY - 3}"


def test_a_page_that_cannot_be_read_is_told_once(
    qtbot: QtBot, tasks: Tasks, model: IdListModel, source: Source
) -> None:
    source.broken = True
    with qtbot.waitSignal(model.read_failed):
        cell(model, 0)
    settle(tasks)
    assert cell(model, 0) == "…"
    assert len(source.asked) == 1


def test_a_cell_knows_its_pill_and_its_side(qtbot: QtBot, model: IdListModel) -> None:
    read(qtbot, model, 0)
    assert model.index(0, 2).data(TONE_ROLE) == Tone.OK
    assert model.index(0, 1).data(TONE_ROLE) is None
    assert model.index(0, 3).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_the_selection_is_kept_by_record_when_the_order_changes(qtbot: QtBot, model: IdListModel) -> None:
    table = IdTable("Cases", model)
    qtbot.addWidget(table)
    table.show()
    assert table.choose(99_000)
    table.show_ids(array("q", range(1, MANY + 1)))
    assert table.chosen_id() == 99_000
    assert table.currentIndex().row() == 98_999
    table.show_ids(array("q", [5, 6]))
    assert table.chosen_id() is None


def test_enter_opens_the_chosen_record(qtbot: QtBot, model: IdListModel) -> None:
    table = IdTable("Cases", model)
    qtbot.addWidget(table)
    table.choose(99_999)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [99_999]


def test_a_table_of_100000_paints_before_its_rows_are_read_and_then_with_them(
    qtbot: QtBot, tasks: Tasks, model: IdListModel
) -> None:
    table = IdTable("Cases", model)
    qtbot.addWidget(table)
    table.resize(800, 600)
    table.show()
    assert not table.grab().isNull()
    assert tasks.busy
    settle(tasks)
    assert not table.grab().isNull()
