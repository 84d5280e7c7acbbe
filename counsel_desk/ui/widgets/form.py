"""Forms with labels of one width, each the buddy of its field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.text import label

_LABEL_WIDTH = 108


class Form(QFormLayout):
    """A column of labelled fields. Forms in one view line up, because their labels have one width."""

    def __init__(self, parent: QWidget | None = None, *, label_width: int = _LABEL_WIDTH) -> None:
        """`label_width` is in pixels at 100% text."""
        super().__init__(parent)
        px = theme().px
        self._label_width = px(label_width)
        self.setHorizontalSpacing(px(SPACE))
        self.setVerticalSpacing(px(10))
        self.setContentsMargins(0, 0, 0, 0)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def add_field(self, name: str, field: QWidget, hint: str = "") -> None:
        """Add a field; `hint` is small print beneath it, for what a person may not know."""
        named = label(name)
        named.setWordWrap(True)
        named.setFixedWidth(self._label_width)
        named.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)  # beside the first line of a field
        named.setContentsMargins(0, theme().px(7), 0, 0)
        named.setBuddy(field)
        if not (field.accessibleName() or field.focusProxy()):
            field.setAccessibleName(name)
        self.addRow(named, _with_hint(field, hint) if hint else field)

    def show_field(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a field together with its name and its small print."""
        around = field.parentWidget()  # with the small print, where there is any
        self.setRowVisible(field if self.indexOf(field) >= 0 or around is None else around, shown)


def _with_hint(field: QWidget, hint: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(3))
    column.addWidget(field)
    column.addWidget(label(hint, TextRole.CAPTION, wrap=True))
    return made
