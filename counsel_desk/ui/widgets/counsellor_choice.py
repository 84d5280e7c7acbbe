"""Who is to do something: one of the counsellors of this office."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.people import Counsellor
from counsel_desk.ui.widgets.choice import CalmComboBox


class CounsellorChoice(CalmComboBox):
    """Shows somebody at once and offers the others when their names have been read."""

    def __init__(self, name: str, me: Counsellor, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers; `me` stands first."""
        super().__init__(name, parent)
        self._me = me
        self._add(me)

    def offer(self, counsellors: tuple[Counsellor, ...]) -> None:
        """Offer everyone who works here, and who is chosen even if they have left."""
        chosen = self.chosen()
        with QSignalBlocker(self):
            self.clear()
            self._add(self._me)
            for each in counsellors:
                if each.id != self._me.id and (each.active or each.id == chosen):
                    self._add(each)
            self.choose(chosen)

    def chosen(self) -> CounsellorId:
        """Who is shown."""
        return CounsellorId(self.currentData())

    def choose(self, counsellor: int) -> None:
        """Show a counsellor; whose name is not read yet is shown as dots."""
        if self.findData(counsellor) < 0:
            self.addItem("…", counsellor)
        self.setCurrentIndex(self.findData(counsellor))

    def _add(self, counsellor: Counsellor) -> None:
        words = self.tr("{name} (me)").format(name=counsellor.name) if counsellor is self._me else counsellor.name
        self.addItem(words, int(counsellor.id))
