"""The folder where a vault is to lie: new or empty, and better not one that is copied to the network."""

from functools import partial
from pathlib import Path

from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button


class PlaceField(NotedLine):
    """A folder that is synchronised is warned of, not forbidden; one in which there is something is refused."""

    def __init__(self, tasks: Tasks, suggested: Path) -> None:
        super().__init__()
        self._tasks, self._warned = tasks, ""
        self.set_text(str(suggested))
        choose = button(self.tr("Choose…"))
        choose.setObjectName("choose_folder")
        choose.clicked.connect(lambda: ask_for_folder(self, self.tr("Folder of the vault"), self._take))
        self.row.addWidget(choose)
        self._warning = Notice()
        self._warning.hide()
        self.column.addWidget(self._warning)
        self.line.textChanged.connect(self._look)
        self._look()

    @property
    def folder(self) -> Path:
        """The folder as written."""
        return written_path(self.text())

    @property
    def warning(self) -> str:
        """The program that would copy the vault to the network."""
        return self._warned

    def is_free(self) -> bool:
        """Whether a vault can be made there; what stands against it is said beneath."""
        if not self.text().strip() or not self.folder.is_absolute():
            return self._refuse(self.tr("Write the whole path of a folder, or choose one."))
        if is_in_use(self.folder):
            return self._refuse(
                self.tr("There is something in this folder already. Choose an empty or a new one."),
            )
        self.say("")
        return True

    def _refuse(self, words: str) -> bool:
        self.say(words, wrong=True)
        self.setFocus()
        return False

    def _take(self, folder: Path) -> None:
        """An empty folder is taken as it is; in another one a new folder is proposed."""
        self.set_text(str(folder / "vault" if is_in_use(folder) else folder))

    def _look(self) -> None:
        self.say("")
        self._tasks.read(self, partial(deeds.place_warning, self.folder), then=self._warn)

    def _warn(self, program: str | None) -> None:
        self._warned = program or ""
        words = self.tr(
            "{program} copies this folder while the vault is being written, which can damage it and takes it to other "
            "computers. Choose a folder that is not synchronised."
        )
        self._warning.show_words(words.format(program=self._warned), Tone.WARNING, self.tr("Better somewhere else"))
        self._warning.setVisible(bool(program))


def written_path(text: str) -> Path:
    """The path somebody wrote, where ``~`` may stand for their home."""
    path = Path(text.strip())
    try:
        return path.expanduser()
    except RuntimeError:  # ~ and a name that nobody has
        return path


def is_in_use(folder: Path) -> bool:
    """Whether there is something where a vault would be made, be it a vault or not."""
    try:
        return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError:  # what cannot be looked into is not empty
        return True
