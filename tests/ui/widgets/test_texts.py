import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Appearance, Theme, Tone
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.folded_text import FoldedText
from counsel_desk.ui.widgets.header_band import HeaderBand
from counsel_desk.ui.widgets.highlighted_text import HighlightedText
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import label, plain_tip, visible
from tests.ui.waiting import settle

HOSTILE = "<b>bold</b><img src='file:///etc/hostname'>\u202egnp.exe\x00\ud83d"


def test_what_would_hide_or_reverse_text_is_made_visible_and_nothing_moves() -> None:
    shown = visible(HOSTILE)
    assert len(shown) == len(HOSTILE)
    assert shown.endswith("\ufffdgnp.exe\u2400\ufffd")
    assert visible("一行\n\t二行😡") == "一行\n\t二行😡"


def test_markup_is_shown_as_it_is_written_everywhere(qtbot: QtBot, theme: Theme) -> None:
    band, bar, notice = HeaderBand(), MessageBar(), Notice()
    band.set_title("<b>x</b>", [("<i>y</i>", Tone.OK)])
    band.set_facts([("Name", "<u>z</u>")])
    bar.say("<b>x</b>")
    notice.show_words("<b>x</b>", Tone.WARNING)
    for widget in (band, bar, notice, label("<b>x</b>"), Pill("<b>x</b>")):
        qtbot.addWidget(widget)
        found = [widget] if isinstance(widget, QLabel) else widget.findChildren(QLabel)
        assert all(each.textFormat() is Qt.TextFormat.PlainText for each in found if each.text())


@pytest.mark.parametrize("before", ["", "😡", "𠮷𠮷 ", "e\u0301"])
def test_marks_stand_on_their_words_also_after_characters_outside_the_basic_plane(
    qtbot: QtBot, theme: Theme, before: str
) -> None:
    text = f"{before}我们将上门到您单位"
    view = HighlightedText("Message")
    qtbot.addWidget(view)
    start = text.index("上门")
    view.show_text(text, [(start, start + 2)])
    assert view.marked() == ["上门"]
    theme.choose(Appearance.DARK, 150)
    assert view.marked() == ["上门"]


def test_marked_text_is_literal_and_cannot_be_edited(qtbot: QtBot, theme: Theme) -> None:
    view = HighlightedText("Message")
    qtbot.addWidget(view)
    view.show_text(HOSTILE)
    assert view.toPlainText() == visible(HOSTILE)
    assert view.isReadOnly()


def test_a_text_of_megabytes_is_cut_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    view = HighlightedText("Message")
    qtbot.addWidget(view)
    view.show_text("逾" * 10_000_000, [(5_000_000, 5_000_002)])
    assert view.toPlainText().endswith("… and 9980000 more characters")
    assert view.marked() == []


def test_abusive_text_is_folded_until_asked_for_and_folds_again(qtbot: QtBot, theme: Theme) -> None:
    folded = FoldedText("Message")
    qtbot.addWidget(folded)
    folded.show()
    folded.show_text("very bad words")
    view, toggle = folded.findChild(HighlightedText), folded.findChild(QPushButton, "show_text")
    assert folded.folded
    assert not view.isVisible()
    assert any(each.text() == "14 characters, folded" for each in folded.findChildren(QLabel))
    toggle.click()
    assert view.isVisible()
    assert toggle.text() == "Fold"
    folded.show_text("other words")
    assert not view.isVisible()


def test_a_message_is_said_with_one_thing_to_do_about_it(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Task done.", Tone.OK, "Undo")
    assert bar.words == "Task done."
    with qtbot.waitSignal(bar.action_asked):
        bar.findChild(QPushButton, "message_action").click()
    assert bar.words == ""


def test_good_news_goes_by_itself_and_a_warning_stays(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Task done.", Tone.OK)
    assert bar._timer.isActive()
    bar.say("The disk is full.", Tone.DANGER)
    assert not bar._timer.isActive()


def test_a_tool_tip_shows_markup_as_the_characters_it_is() -> None:
    assert plain_tip("催收 A&B < 5\n二") == "催收 A&B < 5\n二"
    assert plain_tip("<img src=x>甲\n乙") == "<p>&lt;img src=x&gt;甲<br>\n乙</p>"
    assert plain_tip("a &lt; b") == "<p>a &amp;lt; b</p>"


def test_an_empty_state_offers_what_can_be_done(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState("tasks", "Nothing is overdue", "", "New task")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.asked):
        state.findChild(QPushButton).click()


def test_quick_work_shows_no_bar_and_long_work_can_be_cancelled(qtbot: QtBot, theme: Theme, tasks: Tasks) -> None:
    bar = BusyBar()
    qtbot.addWidget(bar)

    def long_work(progress: object) -> None:
        while True:
            progress(1, 2)  # type: ignore[operator]  # raises when the button is pressed

    quick = tasks.read(bar, lambda: None)
    bar.watch(quick, "Looking…")
    settle(tasks)
    assert not bar.isVisible()
    bar.watch(tasks.write(bar, long_work), "Importing…")
    qtbot.waitUntil(bar.isVisible)
    bar.findChild(QPushButton, "cancel_work").click()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert not tasks.busy
