"""A pasted message as it stands, word for word."""

from PySide6.QtCore import Signal

from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button


class MessagePanel(Panel):
    """The words can be folded out of sight; in `body`, beneath them, there is room for what is known of them."""

    folded = Signal(bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Message"))
        self.words = MarkedEdit(self.tr("Exact words"), self.tr("Paste the message here, with its number and time."))
        self.words.setObjectName("pasted_words")
        self.words.setMinimumHeight(theme().px(130))
        self.words.takes_pastes = True
        self._fold = button("", "quiet")
        self._fold.setObjectName("fold_words")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._follow)
        self.add_button(self._fold)
        self.body.addWidget(self.words, 1)
        self._follow(is_folded=False)

    @property
    def is_folded(self) -> bool:
        """Whether the words are out of sight."""
        return self._fold.isChecked()

    def _follow(self, is_folded: bool) -> None:  # noqa: FBT001 - Qt hands it over like that
        self.words.setHidden(is_folded)
        self._fold.setText(self.tr("Show words") if is_folded else self.tr("Fold"))
        dress(self._fold, "eye" if is_folded else "fold", "link")
        self.folded.emit(is_folded)
