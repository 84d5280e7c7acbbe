"""The top edge of the window: find anything, begin a call note, paste a message, undo, lock."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from counsel_desk.ui.actions import Act, Actions
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.action_button import ActionButton
from counsel_desk.ui.widgets.text import icon_button

_MENU = (
    (Act.UNDO, Act.REDO),
    (Act.NEW_CASE, Act.PRINT_CHECKLIST),
    (Act.IMPORT, Act.IMPORT_MESSAGES, Act.TAKE_OVER, Act.EXPORT_STATISTICS, Act.BACK_UP),
    (Act.SHORTCUTS, Act.HELP, Act.LOG, Act.ABOUT),
    (Act.HIDE, Act.LOCK, Act.QUIT),
)


class TopBar(QFrame):
    """Shows the actions that are wired; one that nobody has wired is not there."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "band")
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE + 4), px(SPACE_SMALL + 1), px(SPACE), px(SPACE_SMALL + 1))
        row.setSpacing(px(SPACE_SMALL))
        search = ActionButton(actions[Act.SEARCH], "search", "search")
        search.setMinimumWidth(px(110))
        search.setMaximumWidth(px(400))
        row.addWidget(search, 3)
        row.addStretch(1)
        row.addWidget(ActionButton(actions[Act.UNDO], "undo", "icon"))
        row.addWidget(ActionButton(actions[Act.REDO], "redo", "icon"))
        row.addWidget(ActionButton(actions[Act.PASTE_MESSAGE], "paste"))
        row.addWidget(ActionButton(actions[Act.CALL_NOTE], "call", "primary"))
        row.addWidget(ActionButton(actions[Act.LOCK], "lock", "icon"))
        row.addWidget(self._menu_button(actions))

    def _menu_button(self, actions: Actions) -> QToolButton:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for group in _MENU:
            for act in group:
                menu.addAction(actions[act])
            menu.addSeparator()
        made = icon_button("more", self.tr("More"), "text")
        made.setObjectName("more")
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(menu)
        return made
