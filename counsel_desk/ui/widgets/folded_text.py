"""Abusive text is kept word for word and folded away until the counsellor asks for it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.highlighted_text import HighlightedText, Span
from counsel_desk.ui.widgets.text import button, label


class FoldedText(QWidget):
    """Says how long a text is; shows it, with its marks, when asked to and folds it again."""

    fold_changed = Signal(bool)
    """The text was folded (true) or shown."""

    def __init__(self, name: str, rows: int = 6, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._count = 0
        self._length = label(role=TextRole.MUTED)
        self._length.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._toggle = button("", "quiet", "eye")
        self._toggle.setCheckable(True)
        self._toggle.setObjectName("show_text")
        self._toggle.toggled.connect(self._turn)
        self._text = HighlightedText(name, rows)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self._length, 1)
        row.addWidget(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addLayout(row)
        column.addWidget(self._text)
        self._show(shown=False)

    def show_text(self, words: str, spans: Iterable[Span] = (), *, folded: bool = True) -> None:
        """Take a text; `folded=False` shows what needs no folding."""
        self._count = len(words)
        self._text.show_text(words, spans)
        self._toggle.setChecked(not folded)
        self._show(shown=not folded)

    @property
    def folded(self) -> bool:
        """Whether the text is hidden."""
        return not self._toggle.isChecked()

    def _turn(self, shown: bool) -> None:  # noqa: FBT001 - Qt hands it over like that
        self._show(shown=shown)
        self.fold_changed.emit(not shown)

    def _show(self, *, shown: bool) -> None:
        self._text.setVisible(shown)
        words = self.tr("{count} characters") if shown else self.tr("{count} characters, folded")
        self._length.setText(words.format(count=self._count))
        self._toggle.setText(self.tr("Fold") if shown else self.tr("Show"))
        dress(self._toggle, "fold" if shown else "eye", "link")
