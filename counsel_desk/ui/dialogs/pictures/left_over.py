"""The question at the end of a sitting: what becomes of the pictures that gave no incident."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, visible

_NAMED = 3  # pictures; the rest is counted
_LONGEST = 24  # characters of a name


class LeftOver(Notice):
    """Out of sight until it is asked. A person decides; the pictures stay kept until then."""

    keep_asked = Signal()
    drop_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tone=Tone.WARNING)
        self.setObjectName("left_over")
        row = FlowLayout()
        self._keep = button(self.tr("Keep them as files of the case"), "primary")
        self._keep.setObjectName("keep_left_over")
        self._keep.clicked.connect(self.keep_asked)
        drop = button(self.tr("Leave them out"))
        drop.setObjectName("drop_left_over")
        drop.clicked.connect(self.drop_asked)
        back = button(self.tr("Go on writing"), "quiet")
        back.setObjectName("go_on_writing")
        back.clicked.connect(self.hide)
        for made in (self._keep, drop, back):
            row.addWidget(made)
        self.body.addLayout(row)
        self.hide()

    def ask(self, pictures: Sequence[Evidence]) -> None:
        """Ask about these."""
        names = [_short(" ".join(each.details.name.split())) for each in pictures[:_NAMED]]
        more = len(pictures) - len(names)
        named = messages.listed(names) + (self.tr(" and {count} more").format(count=more) if more else "")
        heading = self.tr("Pictures that gave no incident: {count}").format(count=len(pictures))
        self.show_words(visible(named), Tone.WARNING, heading)
        self.show()
        self._keep.setFocus()


def _short(name: str) -> str:
    """The names of screenshots differ at their end."""
    return name if len(name) <= _LONGEST else f"…{name[-_LONGEST:]}"
