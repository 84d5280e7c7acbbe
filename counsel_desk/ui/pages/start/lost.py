"""The vault opened last lies there no longer: look again, open another, restore a backup, or begin anew."""

from pathlib import Path

from PySide6.QtCore import Signal

from counsel_desk.ui.pages.start.place import is_in_use
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.theme import TextRole, Tone
from counsel_desk.ui.widgets.text import label, visible


class GoneStep(Step):
    """Nothing is made in its place by itself: mostly a drive is only not connected."""

    found = Signal()
    """The vault is there again."""
    restore_asked = Signal()
    another_asked = Signal()
    new_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "gone",
            self.tr("The vault is not where it was"),
            self.tr("If it lies on a USB stick or another drive, connect it and look again."),
            on=self.tr("Look again"),
        )
        self._folder = folder
        self.body.addWidget(label(visible(folder.name), TextRole.STRONG, selectable=True))
        self.body.addWidget(label(visible(str(folder.parent)), TextRole.CAPTION, wrap=True, selectable=True))
        self.add_ways(
            (
                ("restore_backup", self.tr("Restore a backup…"), self.restore_asked),
                ("another", self.tr("Open another vault…"), self.another_asked),
                ("new", self.tr("Make a new vault…"), self.new_asked),
            )
        )

    def enter(self) -> None:
        """Enter looks again."""
        self.on.setFocus()

    def go(self) -> None:
        """Look whether it is there by now."""
        if is_in_use(self._folder):
            self.found.emit()
        else:
            self.message.say(self.tr("It is not there yet."), Tone.WARNING)
