"""How the window looks and which language it speaks. These settings belong to the machine, not to the vault."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.language import Language
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.theme import SPACE, TEXT_SCALES, Appearance, Tone, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Panel


class AppearanceTab(QWidget):
    """Theme and text size take effect at once, the language at the next start."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        now = settings.now
        self.message = MessageBar()
        languages = (("", self.tr("As the system")), (Language.CHINESE, "简体中文"), (Language.ENGLISH, "English"))
        self.language = _choice("language", self.tr("Language"), languages, now.language)
        looks = (
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
        )
        self.look = _choice("look", self.tr("Theme"), looks, now.appearance)
        sizes = ((size, f"{size}%") for size in TEXT_SCALES)
        self.text_size = _choice("text_size", self.tr("Text size"), sizes, now.text_percent)
        self.language.activated.connect(self._choose_language)
        self.look.activated.connect(self._choose_look)
        self.text_size.activated.connect(self._choose_look)
        panel = Panel(self.tr("On this computer"))
        form = Form()
        form.add_field(self.tr("Language"), self.language, self.tr("Another language begins at the next start."))
        form.add_field(self.tr("Theme"), self.look)
        form.add_field(self.tr("Text size"), self.text_size)
        panel.body.addLayout(form)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.message)
        column.addWidget(panel)
        column.addStretch(1)

    def _choose_language(self) -> None:
        chosen = self.language.currentData()
        if chosen != self._settings.now.language:
            self._remember(language=str(chosen))
            self.message.say(self.tr("The new language begins when you start Counsel Desk the next time."))

    def _choose_look(self) -> None:
        look, size = Appearance(self.look.currentData()), int(self.text_size.currentData())
        self._remember(appearance=look, text_percent=size)
        theme().choose(look, size)

    def _remember(self, **changes: Any) -> None:
        try:
            self._settings.change(**changes)
        except OSError:
            words = self.tr("The settings of this computer cannot be written, so this holds until you quit.")
            self.message.say(words, Tone.WARNING)


def _choice(name: str, words: str, options: Iterable[tuple[object, str]], now: object) -> CalmComboBox:
    made = CalmComboBox(words)
    made.setObjectName(name)
    for value, shown in options:
        made.addItem(shown, value)
        if value == now:
            made.setCurrentIndex(made.count() - 1)
    return made
