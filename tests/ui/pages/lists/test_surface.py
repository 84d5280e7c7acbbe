"""The card a list stands on: its buttons keep out of the way of the list."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.ui.pages.lists.spec import Emptiness
from counsel_desk.ui.pages.lists.surface import ListSurface
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.text import button


def test_where_there_is_little_room_the_lesser_buttons_keep_their_names_and_lose_their_words(
    theme: Theme, qtbot: QtBot
) -> None:
    surface = ListSurface("Cases", QWidget(), QWidget(), Emptiness("cases", "No cases yet", ""), ())
    qtbot.addWidget(surface)
    made = button("Import…", icon="import")
    surface.add_lesser(made)
    for width, words in ((900, "Import…"), (500, ""), (900, "Import…")):
        surface.resize(width, 400)
        surface.show()
        qtbot.waitUntil(lambda words=words: made.text() == words)
        assert made.accessibleName() == made.toolTip() == "Import…"
