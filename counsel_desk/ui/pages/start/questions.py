"""The questions before a vault can be made: where, whose, who, with what passphrase."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton

from counsel_desk.domain.people import Office
from counsel_desk.language import Language
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, Tone, theme
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase
from counsel_desk.ui.widgets.text import button, label

_LANGUAGES = ((Language.CHINESE, "简体中文"), (Language.ENGLISH, "English"))


class WelcomeStep(Step):
    """What the program is and keeps, and in which language it speaks."""

    language_chosen = Signal(object)

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

    def enter(self) -> None:
        """Enter begins."""
        self.on.setFocus()

    def go(self) -> None:
        """There is nothing to fill in here."""
        self.gone_on.emit()


class PlaceStep(Step):
    """Where the vault is to lie; a folder that is copied to the network is warned of, not forbidden."""

    def __init__(self, tasks: Tasks, suggested: Path) -> None:
        super().__init__(
            "place",
            self.tr("Where should the vault lie?"),
            self.tr("The suggested folder suits most people. A folder on a USB stick works too."),
            on=self.tr("Next"),
            back=self.tr("Back"),
        )
        self._tasks, self._warned = tasks, ""
        self.folder_line = NotedLine()
        self.folder_line.set_text(str(suggested))
        self.add_field(self.tr("Folder of the vault"), self.folder_line)
        self.folder_line.setObjectName("vault_folder")
        choose = button(self.tr("Choose…"))
        choose.setObjectName("choose_folder")
        choose.clicked.connect(self._choose)
        self.folder_line.row.addWidget(choose)
        self.folder_line.line.textChanged.connect(self._look)
        self._warning = Notice()
        self._warning.hide()
        self.body.addWidget(self._warning)
        self._look()

    @property
    def folder(self) -> Path:
        """The folder as written."""
        return Path(self.folder_line.text().strip()).expanduser()

    @property
    def warning(self) -> str:
        """The program that would copy the vault to the network."""
        return self._warned

    def enter(self) -> None:
        """The suggestion can be taken with Enter."""
        self.folder_line.setFocus()

    def go(self) -> None:
        """The folder must be new or empty."""
        text = self.folder_line.text().strip()
        if not text or not self.folder.is_absolute():
            self._refuse(self.tr("Write the whole path of a folder, or choose one."))
        elif is_in_use(self.folder):
            self._refuse(self.tr("There is something in this folder already. Choose an empty or a new one."))
        else:
            self.folder_line.say("")
            self.gone_on.emit()

    def _refuse(self, words: str) -> None:
        self.folder_line.say(words, wrong=True)
        self.folder_line.setFocus()

    def _choose(self) -> None:
        ask_for_folder(self, self.tr("Folder of the vault"), self._take)

    def _take(self, folder: Path) -> None:
        """An empty folder is taken as it is; in another one a new folder is proposed."""
        self.folder_line.set_text(str(folder / "vault" if is_in_use(folder) else folder))

    def _look(self) -> None:
        self.folder_line.say("")
        self._tasks.read(self, partial(deeds.place_warning, self.folder), then=self._warn)

    def _warn(self, program: str | None) -> None:
        self._warned = program or ""
        words = self.tr(
            "{program} copies this folder while the vault is being written, which can damage it and takes it to other "
            "computers. Choose a folder that is not synchronised."
        )
        self._warning.show_words(words.format(program=self._warned), Tone.WARNING, self.tr("Better somewhere else"))
        self._warning.setVisible(bool(program))


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


def is_in_use(folder: Path) -> bool:
    """Whether there is something where a vault would be made, be it a vault or not."""
    try:
        return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError:  # what cannot be looked into is not empty
        return True


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
