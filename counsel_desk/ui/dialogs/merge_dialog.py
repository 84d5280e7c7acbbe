"""Asks which of two organisations stays, when one was entered twice, and says what moves to it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisation_figures import OrganisationFigures
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import organisation_figures, organisations
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.organisation_field import OrganisationField
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label


class MergeDialog(QDialog):
    """`merge_asked` carries the organisation that stays and the one that goes; nothing is written here."""

    merge_asked = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        one: Organisation,
        other: OrganisationId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._one, self._other = desk, tasks, one, other
        self._known: dict[OrganisationId, Organisation] = {}
        self._stays_first = True
        self.setWindowTitle(self.tr("Merge organisations"))
        self.setObjectName("merge_dialog")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = OrganisationField(self.tr("The other organisation"), only_known=True)
        self.field.combo.setObjectName("merge_other")
        self.field.edited.connect(self._follow)
        self._stays = label(role=TextRole.STRONG, wrap=True)
        self._moves = Notice()
        self._moves.setObjectName("merge_moves")
        self._lay_out()
        self._follow()
        tasks.read(self, partial(organisations, desk), then=self._offer, failed=self._tell)

    def _offer(self, every: tuple[Organisation, ...]) -> None:
        is_official = self._one.details.role is OrganisationRole.OFFICIAL
        fitting = [
            each
            for each in every
            if each.id != self._one.id and (each.details.role is OrganisationRole.OFFICIAL) == is_official
        ]
        self._known = {each.id: each for each in fitting}
        self.field.offer(fitting)
        if self._other in self._known:
            self.field.choose(self._other)
        self.field.setFocus()

    @property
    def _pair(self) -> tuple[Organisation, Organisation] | None:
        """Who stays and who goes."""
        chosen = self.field.chosen()
        other = None if chosen is None else self._known.get(chosen)
        if other is None:
            return None
        return (self._one, other) if self._stays_first else (other, self._one)

    def _follow(self) -> None:
        pair = self._pair
        self._merge.setEnabled(pair is not None)
        self._swap.setEnabled(pair is not None)
        self._moves.setVisible(pair is not None)
        self._stays.setText(self.tr("Stays: {name}").format(name=_described(pair[0] if pair else self._one)))
        if pair is not None:
            self._moves.show_words("", Tone.WARNING, self.tr("Goes: {name}").format(name=_described(pair[1])))
            work = partial(organisation_figures, self._desk, pair[1].id)
            self._tasks.read(self, work, then=partial(self._say_what_moves, pair), failed=self._tell)

    def _say_what_moves(self, pair: tuple[Organisation, Organisation], figures: OrganisationFigures) -> None:
        if pair != self._pair:
            return  # somebody has chosen another meanwhile
        counts = self.tr("Debts: {debts} · incidents: {incidents} · contacts: {contacts} · numbers: {numbers}").format(
            debts=f"{figures.debts:,}",
            incidents=f"{figures.incidents:,}",
            contacts=f"{figures.contacts:,}",
            numbers=len(pair[1].details.numbers),
        )
        said = self.tr("All of it moves to the one that stays; the name becomes a short name. Undo parts them again.")
        heading = self.tr("Goes: {name}").format(name=_described(pair[1]))
        self._moves.show_words(f"{counts}\n{said}", Tone.WARNING, heading)

    def _turn_round(self) -> None:
        self._stays_first = not self._stays_first
        self._follow()

    def _ask(self) -> None:
        pair = self._pair
        if pair is not None:
            self.accept()
            self.merge_asked.emit(*pair)

    def _tell(self, error: WorldError) -> None:
        self._moves.show_words(messages.error_text(error), Tone.DANGER)
        self._moves.show()

    def _lay_out(self) -> None:
        px = theme().px
        self._swap = button(self.tr("Keep the other one"), "quiet", "merge")
        self._swap.setObjectName("merge_swap")
        self._swap.clicked.connect(self._turn_round)
        self._merge = button(self.tr("Merge"), "primary", "merge")
        self._merge.setObjectName("merge")
        self._merge.setDefault(True)
        self._merge.clicked.connect(self._ask)
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        asked = label(self.tr("Which one was entered for the same organisation?"), wrap=True)
        asked.setBuddy(self.field)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self._swap)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE_LARGE), px(SPACE_LARGE), px(SPACE_LARGE))
        column.setSpacing(px(SPACE))
        for each in (asked, self.field, self._stays, self._moves):
            column.addWidget(each)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumSize(px(520), px(320))


def _described(organisation: Organisation) -> str:
    details = organisation.details
    return messages.aside(details.name, f"{messages.word(details.role)} · {messages.word(details.kind)}")
