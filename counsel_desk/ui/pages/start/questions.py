"""The questions before a vault can be made: where, whose, who, with what passphrase."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton

from counsel_desk.domain.people import Office
from counsel_desk.language import Language
from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.pages.start.place import PlaceField
from counsel_desk.ui.pages.start.step import Step, Way
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, theme
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase
from counsel_desk.ui.widgets.text import label

_LANGUAGES = ((Language.CHINESE, "简体中文"), (Language.ENGLISH, "English"))


class WelcomeStep(Step):
    """What the program is and keeps, and in which language it speaks."""

    language_chosen = Signal(object)
    restore_asked = Signal()
    another_asked = Signal()

    def __init__(self, spoken: Language, *, back: bool) -> None:
        """`spoken` is the language the window is in; `back`, whether there is a vault to go back to."""
        super().__init__(
            "welcome",
            self.tr("Welcome to Counsel Desk"),
            self.tr("A casebook for those who help people with overdue online loans."),
            on=self.tr("Begin"),
            back=self.tr("Back") if back else "",
        )
        points = (
            ("lock", self.tr("Everything lies in one encrypted folder, the vault. Only your passphrase opens it.")),
            ("shield", self.tr("Nothing leaves this computer. The program never uses the network.")),
            ("cases", self.tr("It keeps cases, collectors' messages, checklists, tasks and the month's figures.")),
        )
        for icon, words in points:
            self.body.addLayout(_point(icon, words))
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_LARGE))
        self._languages = QButtonGroup(self)
        for language, words in _LANGUAGES:
            made = QRadioButton(words)
            made.setObjectName(f"language_{language}")
            made.setChecked(language is spoken)
            made.clicked.connect(partial(self.language_chosen.emit, language))
            self._languages.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        self.body.addSpacing(theme().px(SPACE))
        self.body.addLayout(row)
        ways: list[Way] = [("restore_backup", self.tr("Restore a backup…"), self.restore_asked)]
        if not back:
            ways.append(("another", self.tr("Open a vault that is there…"), self.another_asked))
        self.add_ways(ways)

    def enter(self) -> None:
        """Enter begins."""
        self.on.setFocus()

    def go(self) -> None:
        """There is nothing to fill in here."""
        self.gone_on.emit()


class PlaceStep(Step):
    """Where the vault is to lie."""

    def __init__(self, tasks: Tasks, suggested: Path) -> None:
        super().__init__(
            "place",
            self.tr("Where should the vault lie?"),
            self.tr("The suggested folder suits most people. A folder on a USB stick works too."),
            on=self.tr("Next"),
            back=self.tr("Back"),
        )
        self.place = PlaceField(tasks, suggested)
        self.add_field(self.tr("Folder of the vault"), self.place)
        self.place.setObjectName("vault_folder")

    def enter(self) -> None:
        """The suggestion can be taken with Enter."""
        self.place.setFocus()

    def go(self) -> None:
        """The folder must be new or empty."""
        if self.place.is_free():
            self.gone_on.emit()


class OfficeStep(Step):
    """What stands at the head of every printed page."""

    def __init__(self) -> None:
        super().__init__(
            "office",
            self.tr("Your office"),
            self.tr("This stands at the head of every printed page. You can change it later."),
            on=self.tr("Next"),
            back=self.tr("Back"),
        )
        self.name = NotedLine()
        self.phone = NotedLine(self.tr("may stay empty"))
        self.address = NotedLine(self.tr("may stay empty"))
        fields = (
            ("office_name", self.tr("Name of the office"), self.name),
            ("office_phone", self.tr("Phone for clients"), self.phone),
            ("office_address", self.tr("Address"), self.address),
        )
        for name, words, field in fields:
            self.add_field(words, field)
            field.setObjectName(name)

    @property
    def office(self) -> Office:
        """The office as written."""
        return Office(self.name.text().strip(), self.phone.text().strip(), self.address.text().strip())

    def enter(self) -> None:
        """First the name."""
        self.name.setFocus()

    def go(self) -> None:
        """An office needs a name."""
        if _filled(self.name, self.tr("The office needs a name.")):
            self.gone_on.emit()


class CounsellorStep(Step):
    """Who works here first; colleagues get passphrases of their own later."""

    def __init__(self) -> None:
        super().__init__(
            "counsellor",
            self.tr("Your name"),
            self.tr("What you write is signed with it. Colleagues can be added later, each with their own passphrase."),
            on=self.tr("Next"),
            back=self.tr("Back"),
        )
        self.name = NotedLine()
        self.add_field(self.tr("Name of the counsellor"), self.name)
        self.name.setObjectName("counsellor_name")

    def enter(self) -> None:
        """There is one thing to write."""
        self.name.setFocus()

    def go(self) -> None:
        """A counsellor needs a name."""
        if _filled(self.name, self.tr("Write your name, or the name you use in the office.")):
            self.gone_on.emit()


class PassphraseStep(Step):
    """The passphrase, and then the vault is made."""

    def __init__(self) -> None:
        super().__init__(
            "passphrase",
            self.tr("Your passphrase"),
            self.tr("A few words that only you would put together. Nobody can look it up for you."),
            on=self.tr("Make the vault"),
            back=self.tr("Back"),
        )
        self.passphrase = NewPassphrase()
        self.body.addWidget(self.passphrase)

    def enter(self) -> None:
        """It is typed twice."""
        self.passphrase.setFocus()

    def go(self) -> None:
        """Typed twice alike."""
        if self.passphrase.value() is not None:
            self.message.hide()
            self.set_busy(busy=True)
            self.gone_on.emit()


def _filled(field: NotedLine, words: str) -> bool:
    filled = bool(field.text().strip())
    field.say("" if filled else words, wrong=not filled)
    if not filled:
        field.setFocus()
    return filled


def _point(icon: str, words: str) -> QHBoxLayout:
    look = theme()
    row = QHBoxLayout()
    row.setSpacing(look.px(SPACE))
    picture = QLabel()
    picture.setPixmap(pixmap(icon, look.colours.link, look.px(22)))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, wrap=True), 1)
    return row
