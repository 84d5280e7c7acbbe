"""What changed in an item of the guidance: new, gone, or reworded with both wordings and their differences marked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance_editions import ChangeKind, FieldChange, ItemChange
from counsel_desk.domain.text_differences import differing_spans
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.highlighted_text import HighlightedText
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import label

_TONES = {ChangeKind.ADDED: Tone.OK, ChangeKind.REWORDED: Tone.WARNING, ChangeKind.GONE: Tone.NEUTRAL}
_ROWS = 12
_SHORT = 300  # characters that fit into so many rows
# What a counsellor does not need to see of a step that is new or gone.
_UNTOLD = {"id", "same_as", "seed_ids", "title_en", "today"}


class ChangeCard(Panel):
    """One item. `before` and `after` are what stands above the two wordings, such as the versions."""

    def __init__(self, change: ItemChange, before: str, after: str) -> None:
        super().__init__()
        self.setObjectName(f"change_{change.key}")
        px = theme().px
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_SMALL))
        head.addWidget(label(_named(change), TextRole.STRONG, wrap=True), 1)
        head.addWidget(Pill(messages.word(change.kind), _TONES[change.kind]), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        for field in change.fields:
            if change.kind is ChangeKind.REWORDED:
                self.body.addLayout(wordings(field, before, after))
            elif field.name not in _UNTOLD:
                said = messages.guidance_value(field.name, field.before or field.after)
                words = messages.labelled(messages.guidance_field(field.name), said)
                self.body.addWidget(label(words, wrap=True, selectable=True))


def change_column(changes: Iterable[ItemChange], before: str, after: str) -> QWidget:
    """The cards of several changes, under the name of each part of the guidance."""
    made = QWidget()
    made.setProperty("plain", "true")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
    column.setSpacing(theme().px(SPACE_SMALL))
    listed: Sequence[ItemChange] = tuple(changes)
    for place, change in enumerate(listed):
        if place == 0 or listed[place - 1].section is not change.section:
            column.addWidget(label(messages.word(change.section), TextRole.SECTION))
        column.addWidget(ChangeCard(change, before, after))
    column.addStretch(1)
    return made


def wordings(field: FieldChange, before: str, after: str) -> QGridLayout:
    """The two wordings of a field below each other, what differs marked in both."""
    px = theme().px
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(SPACE))
    grid.setVerticalSpacing(px(2))
    grid.setColumnStretch(1, 1)
    name = messages.guidance_field(field.name)
    grid.addWidget(label(name, TextRole.CAPTION), 0, 0, 1, 2)
    told = messages.guidance_value(field.name, field.before)
    now = messages.guidance_value(field.name, field.after)
    for row, (whose, words, spans) in enumerate(
        zip((before, after), (told, now), differing_spans(told, now), strict=True), 1
    ):
        grid.addWidget(label(whose, TextRole.MUTED), row, 0, Qt.AlignmentFlag.AlignTop)
        if words:
            shown = HighlightedText(messages.labelled(whose, name), _ROWS)
            shown.show_text(words, spans)
            if len(words) < _SHORT:  # as high as it needs to be: a bar would only come and go while the room is found
                shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            grid.addWidget(shown, row, 1)
        else:
            nothing = QCoreApplication.translate("ChangeCard", "nothing")
            grid.addWidget(label(nothing, TextRole.MUTED), row, 1)
    return grid


def _named(change: ItemChange) -> str:
    if change.kind is ChangeKind.REWORDED:
        return messages.guidance_change_title(change)
    return (
        change.key if any(field.name == "text" for field in change.fields) else messages.guidance_change_title(change)
    )
