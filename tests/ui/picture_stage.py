"""The window of the manual's pictures: opened on a vault, driven as a person would, and looked at."""

import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton, QWidget

from counsel_desk.app import compose
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import CaseFilter, CaseOrder
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.people import ConsentPurpose
from counsel_desk.services import cases, office, vaults
from counsel_desk.services.checklists import case_checklists
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import incidents_of
from counsel_desk.ui import foot
from counsel_desk.ui.actions import TABLE, Shortcut, shortcut_sheet
from counsel_desk.ui.desk_wiring import DeskWiring
from counsel_desk.ui.settings import SettingsFile

Kind = TypeVar("Kind", bound=QWidget)
Scene = Callable[["Stage"], QImage | None]
"""Sets the stage; hands out a picture of its own where it is not the window that is to be seen."""

_PATIENCE = 60  # seconds
_REST = 0.6  # seconds without work after which a window has come to rest: longer than any pause of its fields


class Stage:
    """One window on one vault, driven as a person would, and what can be seen of it."""

    def __init__(
        self, vault: Path, passphrase: str, language: str, theme: str, size: tuple[int, int], clock: Clock
    ) -> None:
        foot.now = clock  # "saved at" is the only hour of the machine that the window shows
        SettingsFile().change(language=language, appearance=theme, last_vault=str(vault))
        self.application = QApplication([])
        self.shell = compose(self.application)
        self.window = self.shell.window
        self.window.resize(*size)
        self.vault, self._passphrase, self._clock = vault, passphrase, clock
        self.window.show()
        self.shell.begin()
        self.rest()

    @property
    def wiring(self) -> DeskWiring:
        """What joins the pages of the open vault."""
        self.unlock()
        found = self.shell.findChild(DeskWiring)
        assert found is not None
        return found

    @property
    def desk(self) -> Desk:
        """The open vault."""
        self.unlock()
        assert self.shell.desk is not None
        return self.shell.desk

    @cached_property
    def case(self) -> CaseId:
        """A case with a little of everything: threats, hours that are safe, consent to print, something to do."""
        ids = [CaseId(each) for each in cases.case_ids(self.desk, CaseFilter(), CaseOrder.OPENED)]
        return max(ids, key=self._richness)

    def _richness(self, case_id: CaseId) -> tuple[bool, int]:
        file = cases.load_case_file(self.desk, case_id)
        client, lists = file.client, {each.checklist.code for each in case_checklists(self.desk, case_id)}
        whole = file.case.details.status.is_open and client.consents_to(ConsentPurpose.PRINT) and "CL-07" in lists
        return bool(whole and client.details.safe_contact.hours), len(incidents_of(self.desk, case_id))

    def unlock(self) -> None:
        """Open the vault, on the day of the pictures."""
        if self.shell.desk is None:
            desk = vaults.open_vault(self.vault, self._passphrase, clock=self._clock)
            self.shell.open_desk(desk, office.load_office(desk))
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
        assert isinstance(found, QPushButton | QRadioButton)
        found.click()
        self.rest()

    def rest(self) -> None:
        """Let everything that was asked for happen."""
        began = still = time.monotonic()
        while time.monotonic() - still < _REST:
            self.application.processEvents()
            time.sleep(0.005)
            if self.shell.tasks.busy:
                still = time.monotonic()
            if time.monotonic() - began > _PATIENCE:
                raise TimeoutError("the window does not come to rest")

    def take(self, scene: "Scene") -> QImage:
        """The picture of a scene: the window with what stands before it, unless the scene hands another one out."""
        picture = scene(self) or self._window_as_it_stands()
        for dialog in self.window.findChildren(QDialog):
            dialog.hide()
            dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return picture

    def _window_as_it_stands(self) -> QImage:
        self.rest()
        before = [each for each in self.application.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        picture = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        with QPainter(picture) as painter:
            for dialog in before:
                painter.fillRect(picture.rect(), QColor(0, 0, 0, 96))
                shown = dialog.grab()
                corner = QPoint((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2)
                painter.drawPixmap(corner, shown)
                painter.setPen(QColor(128, 128, 128))
                painter.drawRect(shown.rect().translated(corner))
        return picture

    def keys(self) -> list[Shortcut]:
        """The keys that do something in an open vault."""
        self.unlock()
        specs = (spec for spec in TABLE if spec.keys)
        sheet = zip(specs, shortcut_sheet(), strict=True)
        return [line for spec, line in sheet if self.window.commands[spec.act].isVisible()]

    def end(self) -> None:
        """Close as the program ends."""
        self.shell.close()
        self.window.close_now()
