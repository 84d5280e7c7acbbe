"""How most dialogs are laid out: their parts one above the other, and at the foot the ways on."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, theme


def foot_of(*ways: QWidget, apart: Iterable[QWidget] = ()) -> QHBoxLayout:
    """The ways on at the right, the usual one last; `apart` from them, at the left, what leads elsewhere."""
    foot = QHBoxLayout()
    foot.setSpacing(theme().px(SPACE_SMALL))
    for each in apart:
        foot.addWidget(each)
    foot.addStretch(1)
    for each in ways:
        foot.addWidget(each)
    return foot


def lay_out_column(
    dialog: QWidget, parts: Sequence[QWidget], foot: QHBoxLayout, *, filling: QWidget | None = None
) -> QVBoxLayout:
    """Fill a dialog: its parts, the `filling` one with the room that is over, and the foot."""
    px = theme().px
    side, end = px(SPACE_LARGE), px(SPACE_LARGE if filling is None else SPACE)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(side, end, side, end)
    column.setSpacing(px(SPACE))
    for each in parts:
        column.addWidget(each)
    if filling is None:
        column.addStretch(1)
    else:
        column.addWidget(filling, 1)
    column.addLayout(foot)
    return column
