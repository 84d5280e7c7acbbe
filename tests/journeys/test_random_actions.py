"""Whatever somebody does, in whatever order: no fault of ours, and a vault that is whole."""

import shutil
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from counsel_desk.services import health
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.ui.actions import TABLE
from counsel_desk.ui.shell import Shell
from tests.conftest import PASSPHRASE
from tests.faults.trials import Trials
from tests.journeys.conftest import Start
from tests.journeys.driving import pause

KEYS = ("Return", "Esc", "Tab", "Shift+Tab", "Space", "Down", "Up", "PgDown", "Home", "End", "Del", "Alt+Left")
WORDS = (
    "示例·阿青",
    "13800000001",
    "再不还款就上门",
    "12000",
    "2026-03-05",
    "22:30",
    "<b>&amp;{0}%",
    "=1+1",
    "𠮷\u202e",
    " ",
)
BREATH = 0.03  # seconds
FORWARD = (QFileDialog, QPrintDialog)  # lead out of the program: left at once


class Restless:
    """Does something that is possible just now, and remembers what."""

    def __init__(self, shell: Shell, chance: Random) -> None:
        self._shell, self._chance = shell, chance
        self._keys = (*KEYS, *(key for spec in TABLE for key in spec.keys if spec.act.name != "QUIT"))
        self.done: list[str] = []

    def act(self) -> None:
        """One deed; a locked desk is opened again now and then, as nothing else could be done at it."""
        top = QApplication.activeModalWidget() or QApplication.activeWindow() or self._shell.window
        if isinstance(top, FORWARD):
            self.done.append(f"left {type(top).__name__}")
            top.reject()
        elif self._chance.random() < 0.5 and (passphrase := top.findChild(QLineEdit, "passphrase")) is not None:
            passphrase.setText(PASSPHRASE)
            QTest.keyClick(passphrase, Qt.Key.Key_Return)
            self.done.append("unlocked")
        else:
            deed = self._chance.choice((self._click, self._click, self._click, self._press, self._write, self._choose))
            self.done.append(deed(top))
        pause(BREATH)

    def _click(self, top: QWidget) -> str:
        found = [each for each in top.findChildren(QAbstractButton) if _reachable(each) and not _makes_anew(each)]
        if not found:
            return self._press(top)
        button = self._chance.choice(found)
        name = button.objectName() or button.text()
        QTimer.singleShot(60, self._answer_menu)
        button.click()
        return f"clicked {name}"

    def _press(self, top: QWidget) -> str:
        keys = self._chance.choice(self._keys)
        pressed = QKeySequence(keys)[0]
        holder = QApplication.focusWidget() or top
        QTimer.singleShot(60, self._answer_menu)
        QTest.keyClick(holder, pressed.key(), pressed.keyboardModifiers())
        return f"pressed {keys}"

    def _write(self, top: QWidget) -> str:
        found = [each for kind in (QLineEdit, QPlainTextEdit) for each in top.findChildren(kind) if _reachable(each)]
        if not found:
            return self._click(top)
        field = self._chance.choice(found)
        words = self._chance.choice(WORDS)
        field.setFocus()
        field.setText(words) if isinstance(field, QLineEdit) else field.insertPlainText(words)
        return f"wrote into {field.objectName()}"

    def _choose(self, top: QWidget) -> str:
        kinds = (QAbstractItemView, QTabBar, QComboBox)
        found = [
            each for kind in kinds for each in top.findChildren(kind) if _reachable(each) and not _makes_anew(each)
        ]
        if not found:
            return self._click(top)
        where = self._chance.choice(found)
        if isinstance(where, QAbstractItemView):
            model = where.model()
            rows = model.rowCount() if model is not None else 0
            if rows:
                where.setCurrentIndex(model.index(self._chance.randrange(rows), 0))
        elif where.count():
            where.setCurrentIndex(self._chance.randrange(where.count()))
        return f"chose in {where.objectName()}"

    def _answer_menu(self) -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            if menu is not None:
                menu.close()
            return
        lines = [each for each in menu.actions() if each.isEnabled() and not each.isSeparator() and each.menu() is None]
        menu.close()
        if lines:
            chosen = self._chance.choice(lines)
            self.done.append(f"chose {chosen.text()} from a menu")
            chosen.trigger()


def _makes_anew(widget: QWidget) -> bool:
    """Whether it chooses the language: then there is another window, and nothing to hold on to."""
    return "language" in widget.objectName()


def _reachable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.window() is not None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the platform without a screen, of menus
def test_whatever_is_done_in_whatever_order_nothing_breaks(
    start: Start, invented_vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    vault = tmp_path / "vault"
    shutil.copytree(invented_vault, vault)
    shell = start(str(vault))
    trials = Trials(record_property, short=120, full=12_000)
    restless = Restless(shell, trials.chance)
    try:
        for _ in trials:
            restless.act()
            if not shell.window.isVisible():
                shell = start(str(vault))
                restless._shell = shell
    except BaseException:
        print("\n".join(restless.done[-40:]))
        raise
    shell.close()
    desk = open_vault(vault, PASSPHRASE)
    assert health.check(desk).ok
    close_vault(desk)
