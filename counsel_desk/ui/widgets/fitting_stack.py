"""Parts that stand in one place, of which one is seen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class FittingStack(QStackedWidget):
    """Wants the room of the part in view; Qt keeps as much as the largest part needs, and what is around it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """What the part in view needs at least."""
        seen = self.currentWidget()
        return super().minimumSizeHint() if seen is None else seen.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """What wraps in a part scrolls there: it must not make the place higher than there is room."""
        return False
