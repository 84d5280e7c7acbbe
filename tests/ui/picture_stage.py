"""The window of the manual's pictures: opened on a vault, driven as a person would, and looked at."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QMessageBox, QWidget

from counsel_desk.app import compose
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.services import cases, office, tour, vaults
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting, drop_draft
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.lists import list_ids
from counsel_desk.ui import foot
from counsel_desk.ui.actions import Shortcut, shortcut_sheet
from counsel_desk.ui.desk_wiring import DeskWiring
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.theme import Appearance
from counsel_desk.ui.widgets.message_bar import MessageBar

Kind = TypeVar("Kind", bound=QWidget)
Scene = Callable[["Stage"], QImage | None]
"""Sets the stage; hands out a picture of its own where it is not the window that is to be seen."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look: the settings a person would choose."""

    language: str
    theme: str
    text: int  # percent


FAULT = "fault_of_the_program"  # the only scene in which the program may fail
_PATIENCE = 60  # seconds
_REST = 0.4  # seconds without work after which a window has come to rest: longer than any pause of its fields
_ROUNDS = 30  # in which what was done is laid out and painted


class Stage:
    """One window on one vault, driven as a person would, and what can be seen of it."""

    def __init__(self, vault: Path, passphrase: str, look: Look, size: tuple[int, int], clock: Clock) -> None:
        foot.now = clock  # "saved at" is the only hour of the machine that the window shows
        SettingsFile().change(
            language=look.language,
            appearance=Appearance(look.theme),
            text_percent=look.text,
            last_vault=str(vault),
        )
        self.application = QApplication([])
        self.shell = compose(self.application)
        self.window = self.shell.window
        self.window.resize(*size)
        self.vault, self.passphrase, self.clock = vault, passphrase, clock
        self._opened: tuple[Path, bool] | None = None
        self.window.show()
        self.shell.begin()
        self.rest()

    @property
    def wiring(self) -> DeskWiring:
        """What joins the pages of the open vault."""
        self.unlock()
        return self.shell.findChildren(DeskWiring)[-1]

    @property
    def desk(self) -> Desk:
        """The open vault."""
        self.unlock()
        assert self.shell.desk is not None
        return self.shell.desk

    @cached_property
    def case(self) -> CaseId:
        """A case with a little of everything: threats, hours that are safe, consent to print, something to do."""
        ids = [CaseId(each) for each in list_ids(self.desk, ListKind.CASES, ListView())]
        return max(ids, key=self._richness)

    def case_where(self, fits: Callable[[cases.CaseFile], object]) -> CaseId:
        """The newest case of which something holds."""
        ids = list_ids(self.desk, ListKind.CASES, ListView())
        return next(CaseId(each) for each in ids if fits(cases.load_case_file(self.desk, CaseId(each))))

    def _richness(self, case_id: CaseId) -> tuple[bool, int]:
        file = cases.load_case_file(self.desk, case_id)
        client, lists = file.client, {each.checklist.code for each in case_checklists(self.desk, case_id)}
        whole = file.case.details.status.is_open and client.consents_to(ConsentPurpose.PRINT) and "CL-07" in lists
        return bool(whole and client.details.safe_contact.hours), len(incidents_of(self.desk, case_id))

    def unlock(self) -> None:
        """Open the vault, on the day of the pictures, unless another was opened on purpose."""
        if self.shell.desk is None:
            self.open(self.vault)

    def open(self, folder: Path, *, read_only: bool = False) -> None:
        """Have this vault open, and no other."""
        if self.shell.desk is not None and self._opened == (folder, read_only):
            return
        self.lock()
        self.shell.vault = folder
        desk = vaults.open_vault(folder, self.passphrase, read_only=read_only, clock=self.clock)
        tour.was_seen(desk)  # a card over every picture would hide what it shows
        self.shell.open_desk(desk, office.load_office(desk))
        self.shell.lock_after(_PATIENCE)  # minutes: nobody types here
        self._opened = (folder, read_only)
        if not read_only:
            _drop_drafts(desk)
        self.rest()

    def spoil(self) -> None:
        """What this scene leaves on the pages must not stand in the next one: they are made anew for it."""
        self._opened = None

    def lock(self) -> None:
        """Close the vault as a person does who leaves the desk."""
        self._opened = None
        if self.shell.desk is not None:
            self.shell.lock()
            self.rest()
            _let_go()

    def start(self, folder: Path) -> None:
        """What stands in the window while nothing is open, with this folder asked for."""
        self.lock()
        self.shell.vault = folder
        self.shell.begin()
        self.rest()

    def show_page(self, name: str) -> None:
        """Bring a page of the open vault into view."""
        self.unlock()
        self.window.show_page(name)
        self.rest()

    def find(self, kind: type[Kind], name: str) -> Kind:
        """The visible widget of that object name, also in a dialog."""
        found = [
            each
            for top in self.application.topLevelWidgets()
            for each in (top, *top.findChildren(kind))
            if isinstance(each, kind) and each.objectName() == name and each.isVisible()
        ]
        if not found:
            raise LookupError(f"there is no {kind.__name__} called {name} to be seen")
        return found[-1]

    def press(self, name: str) -> None:
        """Press a button."""
        found = self.find(QWidget, name)
        assert isinstance(found, QAbstractButton)
        found.click()
        self.rest()

    def rest(self) -> None:
        """Let everything that was asked for happen; on a busy machine a while alone may pass with little done."""
        began = still = time.monotonic()
        rounds = 0
        while time.monotonic() - still < _REST or rounds < _ROUNDS:
            self.application.processEvents()
            time.sleep(0.005)
            rounds += 1
            if self.shell.tasks.busy:
                still, rounds = time.monotonic(), 0
            if time.monotonic() - began > _PATIENCE:
                raise TimeoutError("the window does not come to rest")

    def take(self, scene: "Scene") -> QImage:
        """The picture of a scene: the window with what stands before it, unless the scene hands another one out."""
        try:
            picture = scene(self) or self.as_it_stands()
            if scene.__name__ != FAULT and any(box.objectName() == "crash" for box in self._before(QMessageBox)):
                raise AssertionError("the program failed in this scene")
            return picture
        finally:
            self.clear_away()

    def clear_away(self) -> None:
        """Take away what stands before the window, and what was said in it."""
        for menu in self._before(QMenu):
            menu.close()
        for box in self._before(QMessageBox):
            box.done(0)  # whoever asked wants to know that it is gone
        for dialog in self.window.findChildren(QDialog):
            dialog.hide()
            dialog.deleteLater()
        for said in self.window.findChildren(MessageBar):
            said.hide()
        _let_go()
        if self.shell.desk is not None and self._opened == (self.vault, False):
            _drop_drafts(self.desk)
        else:
            self.lock()
            self.shell.vault = self.vault

    def _before(self, kind: type[Kind]) -> list[Kind]:
        return [each for each in self.application.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

    def as_it_stands(self) -> QImage:
        """The window, once it has come to rest, with what stands before it."""
        self.rest()
        picture = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        with QPainter(picture) as painter:
            for dialog in sorted(self._before(QDialog), key=_depth):
                painter.fillRect(picture.rect(), QColor(0, 0, 0, 96))
                shown = dialog.grab()
                corner = QPoint((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2)
                painter.drawPixmap(corner, shown)
                painter.setPen(QColor(128, 128, 128))
                painter.drawRect(shown.rect().translated(corner))
            for menu in self._before(QMenu):
                painter.drawPixmap(self.window.mapFromGlobal(menu.pos()), menu.grab())
        return picture

    def keys(self) -> list[Shortcut]:
        """The keys that do something in an open vault."""
        self.unlock()
        return shortcut_sheet(self.window.commands)

    def end(self) -> None:
        """Close as the program ends."""
        self.shell.close()
        self.window.close_now()


def _depth(widget: QWidget | None) -> int:
    """A dialog that another one opened lies above it."""
    return 0 if widget is None else 1 + _depth(widget.parentWidget())


def _drop_drafts(desk: Desk) -> None:
    for draft in drafts_waiting(desk):
        drop_draft(desk, draft.form, draft.subject)


def _let_go() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
