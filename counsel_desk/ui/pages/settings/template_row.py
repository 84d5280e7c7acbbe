"""One of the tasks that the office always makes: what, when, and what can be done with it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.tasks import TaskTemplate
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

_NARROW = 560  # pixels at 100% text below which the buttons stand beneath the words


class TemplateRow(QFrame):
    """Shows one template as it stands; it changes only when it is made anew."""

    change_asked = Signal()
    rest_asked = Signal()
    """It is to rest, or to be used again."""
    withdraw_asked = Signal()

    def __init__(self, template: TaskTemplate, pack: Pack, *, read_only: bool) -> None:
        super().__init__()
        self._title, self._active = template.details.title, template.details.active
        self.setObjectName(f"template_{template.id}")
        self.setProperty("surface", "card" if self._active else "sunken")
        words = QVBoxLayout()
        words.setSpacing(theme().px(4))
        words.addWidget(label(self._title, TextRole.BODY if self._active else TextRole.MUTED, wrap=True))
        facts = FlowLayout(gap=SPACE, row_gap=4)
        if not self._active:
            facts.addWidget(Pill(self.tr("Rests"), Tone.NEUTRAL))
        for each in messages.template_facts(template.details, pack):
            facts.addWidget(label(each, TextRole.CAPTION))
        words.addLayout(facts)
        acts = QWidget()
        buttons = FlowLayout(acts, gap=SPACE)
        for act in () if read_only else self._acts():
            buttons.addWidget(act)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        px = theme().px
        self._row.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL), px(SPACE_SMALL))
        self._row.setSpacing(px(4))
        self._row.addLayout(words, 1)
        self._row.addWidget(acts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words need the width first."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _acts(self) -> Iterable[QPushButton]:
        rest, icon = (self.tr("Rest"), "clock") if self._active else (self.tr("Use again"), "undo")
        for name, words, picture, asked in (
            ("change_template", self.tr("Change"), "edit", self.change_asked),
            ("rest_template", rest, icon, self.rest_asked),
            ("withdraw_template", self.tr("Take out"), "delete", self.withdraw_asked),
        ):
            made = button(words, "link", picture)
            made.setObjectName(name)
            made.setAccessibleName(messages.labelled(words, self._title))
            made.clicked.connect(asked)
            yield made
