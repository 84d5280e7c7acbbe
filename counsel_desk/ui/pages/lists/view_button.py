"""The button that names the view of a list and leads to the others."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from counsel_desk.domain.listing import ListView, SavedView
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.errors import InputError
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.lists.saved_views import SavedViews
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.overlay import Overlay
from counsel_desk.ui.widgets.text import button, plain

_LONGEST = 20  # characters of a name on the button


class ViewButton(QPushButton):
    """`chosen` carries the `SavedView` to look at; saving, replacing and deleting are done here."""

    chosen = Signal(object)
    deleted = Signal(object)
    """This `SavedView` was taken out; who wants it back can save it again."""

    def __init__(self, views: SavedViews, page: QWidget) -> None:
        """`page` is what the question for a name lies over."""
        super().__init__()
        self._views, self._page = views, page
        self._look: ListView | None = None
        self._base = ""
        self.setObjectName("views")
        self.setAutoDefault(False)
        self.setToolTip(self.tr("Views: filters, order and columns under a name"))
        dress(self, "view")
        menu = QMenu(self)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self.setMenu(menu)
        views.changed.connect(self._name)
        self._name()

    def show_look(self, look: ListView) -> None:
        """Name the view that looks like this."""
        self._look = look
        self._base = self._views.name_of(look) or self._base
        self._name()

    def ask_for_name(self) -> None:
        """Ask under which name to save what is seen."""
        line = CheckedEdit(self._check_name, name=self.tr("Name of the view"), echo=self._tell_taken)
        line.line.setObjectName("view_name")
        line.line.setMaxLength(LINE_LIMIT)
        save = button(self.tr("Save"), "primary")
        save.setObjectName("save_view")
        overlay = Overlay(self.tr("Save this view as"), self._page, enter_leaves=False)
        overlay.body.addWidget(line)
        overlay.body.addWidget(save)
        save.clicked.connect(partial(self._save_as, line, overlay))
        line.line.returnPressed.connect(save.click)
        overlay.appear(self, line.line)

    def _name(self) -> None:
        name = "" if self._look is None else self._views.name_of(self._look)
        words = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
        changed = self.tr("{view} (changed)").format(view=self._base) if self._base else self.tr("View")
        self.setText(plain(words or changed))
        self.setAccessibleName(self.tr("View: {name}").format(name=name or changed))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if self._look is None:
            return
        group = QActionGroup(menu)
        current = self._views.name_of(self._look)
        for number, each in enumerate((*self._views.own, *self._views.saved)):
            if number == len(self._views.own):
                menu.addSeparator()
            action = menu.addAction(plain(each.name), partial(self._choose, each))
            action.setCheckable(True)
            action.setChecked(each.name == current)
            group.addAction(action)
        if self._views.writable:
            menu.addSeparator()
            self._add_writing(menu, self._look, current)

    def _add_writing(self, menu: QMenu, look: ListView, current: str) -> None:
        if not current:
            menu.addAction(self.tr("Save this view…"), self.ask_for_name).setObjectName("save_view_as")
        base = self._views.called(self._base)
        if base is not None and not current:
            words = self.tr("Replace “{view}”").format(view=plain(base.name))
            menu.addAction(words, partial(self._views.save, base.name, look, self._views.failed.emit))
        if base is not None:
            words = self.tr("Delete “{view}”").format(view=plain(base.name))
            dress(menu.addAction(words, partial(self._delete, base)), "delete")

    def _choose(self, saved: SavedView) -> None:
        self._base = saved.name
        self.chosen.emit(saved)

    def _delete(self, saved: SavedView) -> None:
        self._base = ""
        self._views.forget(saved)
        self.deleted.emit(saved)

    def _save_as(self, line: CheckedEdit[str], overlay: Overlay) -> None:
        name = line.text().strip()
        try:
            self._check_name(name)
        except InputError as error:
            line.show_error(error)
            return
        if self._look is not None:
            self._base = name
            self._views.save(name, self._look, self._views.failed.emit)
        overlay.leave()

    def _check_name(self, text: str) -> str:
        name = text.strip()
        if not name:
            raise InputError("view.nameless", "name")
        if any(each.name == name for each in self._views.own):
            raise InputError("view.name_taken", "name")
        return name

    def _tell_taken(self, name: str) -> str:
        return self.tr("Takes the place of the view of that name") if self._views.called(name) else ""
