import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from counsel_desk.language import Language, chosen_language, install_language
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.settings import Settings, SettingsFile
from counsel_desk.ui.theme import Appearance


def test_settings_come_back_at_the_next_start(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "new" / "folder").change(language="en", appearance=Appearance.DARK, text_percent=150)
    again = SettingsFile(tmp_path / "new" / "folder").now
    assert again == Settings(language="en", appearance=Appearance.DARK, text_percent=150)


@pytest.mark.parametrize("written", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b'{"text_percent": "big"}'])
def test_a_spoilt_file_counts_as_the_defaults(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(written)
    assert SettingsFile(tmp_path).now == Settings()


def test_what_makes_sense_in_a_half_sensible_file_is_kept(tmp_path: Path) -> None:
    content = {
        "text_percent": 900,
        "calendar_shown": "yes",
        "appearance": "sepia",
        "last_vault": "/vault",
        "language": "en",
        "newer": 1,
    }
    (tmp_path / "settings.json").write_text(json.dumps(content))
    assert SettingsFile(tmp_path).now == Settings(language="en", last_vault="/vault")


def test_a_folder_that_cannot_be_written_says_so_and_leaves_nothing_behind(tmp_path: Path) -> None:
    blocked = tmp_path / "settings"
    blocked.write_text("a file where the folder should be")
    kept = SettingsFile(blocked)
    with pytest.raises(FileExistsError):
        kept.change(text_percent=125)
    assert kept.now.text_percent == 125
    assert list(tmp_path.iterdir()) == [blocked]


def test_a_chosen_language_wins_over_the_systems() -> None:
    german, chinese = QLocale("de_DE"), QLocale("zh_CN")
    assert chosen_language("", chinese) is Language.CHINESE
    assert chosen_language("", german) is Language.ENGLISH
    assert chosen_language("en", chinese) is Language.ENGLISH
    assert chosen_language("zh_CN", german) is Language.CHINESE
    assert chosen_language("tlh", german) is Language.ENGLISH


def test_qts_own_buttons_speak_chinese_too(qapp: QApplication, qtbot: QtBot) -> None:
    before = QLocale()
    installed = install_language(qapp, Language.CHINESE)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    finally:
        for each in installed:
            qapp.removeTranslator(each)
        QLocale.setDefault(before)


def test_what_the_program_copied_is_taken_back(qtbot: QtBot) -> None:
    clipboard = Clipboard()
    clipboard.copy("13800000001")
    assert QGuiApplication.clipboard().text() == "13800000001"
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == ""


def test_what_is_copied_asks_not_to_be_kept_in_a_history(qtbot: QtBot) -> None:
    clipboard = Clipboard()
    clipboard.copy("13800000001", "<b>13800000001</b>")
    content = QGuiApplication.clipboard().mimeData()
    assert (content.text(), content.hasHtml()) == ("13800000001", True)
    assert content.data("x-kde-passwordManagerHint").data() == b"secret"
    assert content.data('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"').data() == bytes(4)
    clipboard.take_back()


def test_what_was_copied_since_is_left_alone(qtbot: QtBot) -> None:
    clipboard = Clipboard()
    clipboard.copy("13800000001")
    QGuiApplication.clipboard().blockSignals(True)  # as if another program had done it
    QGuiApplication.clipboard().setText("a recipe")
    QGuiApplication.clipboard().blockSignals(False)
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == "a recipe"
