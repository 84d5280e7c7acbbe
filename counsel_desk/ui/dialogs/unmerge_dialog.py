"""Says what goes back and what stays, and why, before two clients who were merged are parted."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.merging import Part, Parting, Staying
from counsel_desk.domain.people import Client
from counsel_desk.domain.phones import mask_phone
from counsel_desk.ui.pages.case.field_words import field_words
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label, visible


class UnmergeDialog(QDialog):
    """`unmerge_asked` carries the `Parting` that was shown; nothing is written here."""

    unmerge_asked = Signal(object)

    def __init__(self, client: Client, parting: Parting, parent: QWidget | None = None) -> None:
        """`client` is who stayed."""
        super().__init__(parent)
        self._parting = parting
        self.setObjectName("unmerge_dialog")
        self.setWindowTitle(self.tr("Un-merge clients"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out(client)

    def _ask(self) -> None:
        self.accept()
        self.unmerge_asked.emit(self._parting)

    def _lay_out(self, client: Client) -> None:
        px, merged = theme().px, self._parting.merged
        name = messages.aside(merged.reference, merged.name or self.tr("Nameless caller"))
        parts: list[QWidget] = [
            label(
                self.tr("{client} becomes a record of its own again.").format(client=name), TextRole.SECTION, wrap=True
            )
        ]
        back = "\n".join(_line(messages.word(each.part), each.part, each.names) for each in self._parting.returning)
        heading = self.tr("Goes back to how it was before the merge")
        parts.append(Notice(visible(back or self.tr("Nothing but the record itself.")), Tone.ACCENT, heading))
        stays = "\n".join(map(_stays, self._parting.staying))
        if stays:
            heading = self.tr("Stays as it is with {reference}").format(reference=client.reference)
            parts.append(Notice(visible(stays), Tone.WARNING, heading))
        if self._parting.unnamed:
            said = self.tr(
                "Incidents and conversations that will no longer name somebody around the other client: {count}"
            )
            parts.append(label(said.format(count=self._parting.unnamed), wrap=True))
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        part = button(self.tr("Un-merge"), "primary", "undo")
        part.setObjectName("unmerge")
        part.setDefault(True)
        part.clicked.connect(self._ask)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE_LARGE), px(SPACE_LARGE), px(SPACE_LARGE))
        column.setSpacing(px(SPACE))
        column.addWidget(scrolling(*parts), 1)
        column.addLayout(foot)
        part.setFocus()
        self.resize(px(620), px(420))


def _stays(each: Staying) -> str:
    return _line(messages.aside(messages.word(each.part), messages.word(each.why)), each.part, each.names)


def _line(heading: str, part: Part, names: tuple[str, ...]) -> str:
    return messages.labelled(heading, messages.listed(_name(part, each) for each in names))


def _name(part: Part, name: str) -> str:
    if isinstance(name, StrEnum):
        return messages.word(name)
    if part is Part.PHONES:
        return mask_phone(name)
    return field_words((name,)) if part is Part.DETAILS else name
