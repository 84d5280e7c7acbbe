"""Whom an incident came from: a number that is known names them, and one that is new can be kept as theirs."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.messages import read_message
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import organisations, remember_sender
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.giving_way import GivingButton
from counsel_desk.ui.widgets.organisation_field import OrganisationField
from counsel_desk.ui.widgets.text import label, plain, plain_tip, visible


class SenderField(OrganisationField):
    """Fills itself while a known number is typed; otherwise offers in one line beneath what can be done."""

    changed = Signal(frozenset)
    """An organisation was written down, or learnt a number."""

    def __init__(self, desk: Desk, tasks: Tasks, number: CheckedEdit[str]) -> None:
        super().__init__(self.tr("Organisation"), (OrganisationRole.LENDER, OrganisationRole.COLLECTOR))
        self._desk, self._tasks, self._number = desk, tasks, number
        self._signature = ""
        self._every: dict[OrganisationId, Organisation] = {}
        self._owner: Organisation | None = None
        self._said = label(role=TextRole.CAPTION, wrap=True)
        self._take = _offer("take_sender")
        self._take.clicked.connect(self._take_owner)
        self._keep = _offer("keep_sender")
        self._keep.clicked.connect(self._remember)
        row = FlowLayout(gap=SPACE_SMALL)
        for each in (self._said, self._take, self._keep):
            each.hide()
            row.addWidget(each)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - the base lays out in a column
        column.addLayout(row)
        self.new_asked.connect(self._write_new)
        self.edited.connect(self._follow)
        number.line.textEdited.connect(self._name_owner)
        number.line.textChanged.connect(self._follow)

    def load(self) -> None:
        """Read the organisations there are."""
        self._tasks.read(self, partial(organisations, self._desk), then=self.offer)

    def offer(self, known: Iterable[Organisation]) -> None:
        """Offer these, and know their numbers and signatures."""
        self._every = {each.id: each for each in known}
        super().offer(self._every.values())
        self._follow()

    def consider_words(self, words: str) -> None:
        """The exact words have changed: their signature may tell who wrote them."""
        signature = read_message(words, self._desk.clock()).signature if "【" in words else ""
        if signature != self._signature:
            self._signature = signature
            self._follow()

    def _name_owner(self) -> None:
        """A person types a number: whose it is stands there at once, unless somebody was named."""
        self._follow()
        if self._owner is not None and not self.text():
            self._take_owner()

    def _follow(self) -> None:
        number = self._sender_number()
        self._owner = self._owner_of(number)
        named = self.chosen()
        chosen = None if named is None else self._every.get(named)
        is_another = self._owner is not None and (chosen is None or chosen.id != self._owner.id)
        self._said.setVisible(is_another)
        self._take.setVisible(is_another)
        if self._owner is not None:
            name = self._owner.details.name
            self._said.setText(visible(self.tr("Known as a sender of {name}.").format(name=name)))
            _say_on(self._take, self.tr("Take {name}").format(name=name))
        new = self._new_to(chosen, number)
        self._keep.setVisible(bool(new) and not is_another and not self._desk.read_only)
        _say_on(self._keep, self.tr("Keep as its sender: {what}").format(what=messages.listed(new)))

    def _new_to(self, chosen: Organisation | None, number: str) -> list[str]:
        """What the organisation chosen is not known to send from yet, in words."""
        if chosen is None:
            return []
        numbers = [messages.phone(number)] if number and number not in chosen.details.numbers else []
        signature = self._signature
        known = not signature or signature in chosen.details.signatures
        return numbers if known else [*numbers, f"【{signature}】"]

    def _owner_of(self, number: str) -> Organisation | None:
        by_number = (each for each in self._every.values() if number and number in each.details.numbers)
        by_signature = (each for each in self._every.values() if self._signature in each.details.signatures)
        return next(by_number, None) or (next(by_signature, None) if self._signature else None)

    def _sender_number(self) -> str:
        return (self._number.value() or "") if self._number.is_good() else ""

    def _take_owner(self) -> None:
        if self._owner is not None:
            self.choose(self._owner.id, self._owner.details.name)

    def _remember(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._keep.hide()
            work = partial(remember_sender, self._desk, chosen, number=self._sender_number(), signature=self._signature)
            self._tasks.write(self, work, then=self._tell_kept, failed=self._tell_failed)

    def _tell_kept(self, _nothing: object) -> None:
        self.changed.emit(frozenset({"organisation"}))
        self.load()

    def _tell_failed(self, error: WorldError) -> None:
        self._said.setText(messages.error_text(error))
        self._said.show()

    def _write_new(self, name: str) -> None:
        dialog = OrganisationDialog(
            self._desk, self._tasks, OrganisationRole.COLLECTOR, name=name, parent=self.window()
        )
        dialog.changed.connect(self.changed)
        dialog.saved.connect(lambda made: self._show_made(made, dialog.name.text().strip()))
        dialog.open()

    def _show_made(self, made: OrganisationId, name: str) -> None:
        self.choose(made, name)
        self.load()


def _offer(name: str) -> GivingButton:
    """A link that must not widen a narrow form."""
    made = GivingButton("", cut=Qt.TextElideMode.ElideRight)
    made.setProperty("kind", "link")
    made.setObjectName(name)
    return made


def _say_on(made: GivingButton, words: str) -> None:
    made.setText(plain(words))
    made.setToolTip(plain_tip(words))
