"""What an import did or would do, in four figures."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.services.message_import import MessagesOutcome
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.text import label


class Counts(QWidget):
    """A card for each figure; `words` is all of it in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(SPACE))

    def show_outcome(self, outcome: MessagesOutcome, *, tried: bool) -> None:
        """Show an import, or what it would do when it was only `tried`."""
        night = self.tr("{count} of them at night").format(count=f"{outcome.night:,}") if outcome.imported else ""
        figures = (
            (outcome.imported, self.tr("will go in") if tried else self.tr("went in"), night),
            (outcome.duplicates, self.tr("in the case already"), ""),
            (outcome.left_out, self.tr("left out"), self.tr("not chosen, or never sent")),
            (outcome.damaged, self.tr("could not be read"), ""),
        )
        clear(self._row)
        for count, words, more in figures:
            self._row.addWidget(_card(f"{count:,}", words, more), 1)
        self.words = messages.clauses(messages.labelled(words, f"{count:,}") for count, words, _ in figures)


def _card(figure: str, words: str, more: str) -> QWidget:
    made = QFrame()
    made.setProperty("surface", "card")
    px = theme().px
    column = QVBoxLayout(made)
    column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    column.setSpacing(0)
    column.addWidget(label(figure, TextRole.TITLE, selectable=True))
    column.addWidget(label(words, wrap=True))
    column.addWidget(label(more, TextRole.CAPTION, wrap=True))
    column.addStretch(1)
    return made
