"""By which way something was filed, with whom, and about which organisation and debt."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind, FilingWay
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.guidance.filing_ways import way_called, ways_for
from counsel_desk.services.desk import Desk
from counsel_desk.services.filings import About
from counsel_desk.ui.dialogs.contact_fields import beside
from counsel_desk.ui.dialogs.form_dialog import line
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.debt_choice import DebtChoice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label, visible


class FilingWayField(QWidget):
    """A way of the guidance says what kind it is and with whom; by another way both are written by hand."""

    changed = Signal()
    """Something was chosen or written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._pack = desk.pack
        self._about = About({})
        self._suggested = ""
        self._waiting: OrganisationId | None = None  # chosen before the names are read
        self.way = CalmComboBox(self.tr("By what way"))
        self.way.setObjectName("filing_way")
        self.kind = Choice(self.tr("Kind of filing"), FilingKind)
        self.kind.setObjectName("filing_kind")
        self.sent_to = line("filing_sent_to", self.tr("The organisation, authority or platform"))
        self.organisation = CalmComboBox(self.tr("About whom"))
        self.organisation.setObjectName("filing_organisation")
        self.organisation.addItem(self.tr("Nobody in particular"), None)
        self.debt = DebtChoice(self.tr("Debt"))
        self.debt.setObjectName("filing_debt")
        self.note = label(role=TextRole.CAPTION, wrap=True)
        self._form = Form(self)
        self._form.add_field(self.tr("About"), beside(self.organisation, self.debt))
        self._form.add_field(self.tr("By what way"), _with_note(self.way, self.note))
        self._form.add_field(self.tr("Kind"), self.kind)
        self._form.add_field(self.tr("With whom"), self.sent_to)
        self._offer_ways()
        self._suit()
        self.way.activated.connect(self._follow)
        self.organisation.activated.connect(self._take_organisation)
        self.debt.activated.connect(lambda _row: self.changed.emit())
        self.kind.activated.connect(lambda _row: self.changed.emit())
        self.sent_to.textEdited.connect(lambda _text: self.changed.emit())

    @property
    def chosen_way(self) -> str:
        """The code of the way; empty for another one."""
        return self.way.currentData() or ""

    @property
    def chosen_organisation(self) -> OrganisationId | None:
        """Whom it is about."""
        return self._waiting

    def offer(self, about: About, debts: Iterable[Debt]) -> None:
        """Offer whom it may be about; who was chosen stays chosen."""
        self._about = about
        while self.organisation.count() > 1:
            self.organisation.removeItem(1)
        for number, (name, _kind) in about.organisations.items():
            self.organisation.addItem(visible(name), number)
        self.debt.offer(debts)
        self.choose_about(self._waiting)
        self._suggest_recipient()

    def choose_about(self, organisation: OrganisationId | None) -> None:
        """Choose whom it is about; the ways that fit are offered."""
        self._waiting = organisation
        self.organisation.setCurrentIndex(
            max(0, self.organisation.findData(organisation)) if organisation is not None else 0
        )
        self._offer_ways()

    def choose_way(self, code: str) -> None:
        """Choose a way, also one that is not of the organisation's kind."""
        found = way_called(self._pack, code)
        if found is not None and self.way.findData(code) < 0:
            self.way.addItem(_words(found), code)
        self.way.setCurrentIndex(max(0, self.way.findData(code)))
        self._follow()

    def show_details(self, details: FilingDetails) -> None:
        """Show what is known."""
        self.choose_about(details.organisation)
        self.debt.choose(details.debt)
        self.choose_way(details.way)
        self.kind.choose(details.kind)
        self.sent_to.setText(details.sent_to)

    def content(self) -> Mapping[str, Any]:
        """What stands here, for a draft."""
        return {
            "way": self.chosen_way,
            "kind": self.kind.chosen(),
            "sent_to": self.sent_to.text(),
            "organisation": self._waiting,
            "debt": self.debt.chosen(),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.choose_about(content["organisation"])
        self.debt.choose(content["debt"])
        self.choose_way(content["way"])
        self.kind.choose(content["kind"])
        self.sent_to.setText(content["sent_to"])

    def _offer_ways(self) -> None:
        chosen = self.chosen_way
        self.way.clear()
        self.way.addItem(self.tr("Another way"), "")
        offered = ways_for(self._pack, self._kind_of_organisation())
        titles = Counter(map(messages.title_of, offered))
        for each in offered:
            self.way.addItem(_words(each, told_apart=titles[messages.title_of(each)] > 1), each.code)
        kept = way_called(self._pack, chosen)
        if kept is not None and self.way.findData(chosen) < 0:
            self.way.addItem(_words(kept), chosen)
        self.way.setCurrentIndex(max(0, self.way.findData(chosen)))

    def _kind_of_organisation(self) -> OrganisationKind | None:
        known = self._about.organisations.get(self._waiting) if self._waiting is not None else None
        return known[1] if known else None

    def _take_organisation(self, row: int) -> None:
        self._waiting = self.organisation.itemData(row)
        self._offer_ways()
        self._follow()

    def _follow(self) -> None:
        """A way of the guidance brings its kind and with whom."""
        found = way_called(self._pack, self.chosen_way)
        if found is not None:
            self.kind.choose(found.kind)
        self._suggest_recipient()
        self._suit()
        self.changed.emit()

    def _suggest_recipient(self) -> None:
        """With whom: the authority the way names, or else whom it is about; what a person wrote stays."""
        found = way_called(self._pack, self.chosen_way)
        known = self._about.organisations.get(self._waiting) if self._waiting is not None else None
        suggested = found.to or (known[0] if known else "") if found is not None else ""
        if suggested and self.sent_to.text() in {"", self._suggested}:
            self.sent_to.setText(suggested)
        self._suggested = suggested or self._suggested

    def _suit(self) -> None:
        found = way_called(self._pack, self.chosen_way)
        self._form.setRowVisible(self.kind, found is None)
        self.note.setText(visible(messages.clauses((*found.hotlines, found.note))) if found is not None else "")
        self.note.setVisible(bool(self.note.text()))


def _with_note(field: QWidget, note: QWidget) -> QWidget:
    """The small print close beneath its field."""
    made = QWidget()
    made.setFocusProxy(field)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(SPACE_TIGHT))
    column.addWidget(field)
    column.addWidget(note)
    return made


def _words(way: FilingWay, *, told_apart: bool = False) -> str:
    """What a way is called; where another is called the same, with the organisations that it is for."""
    title = messages.title_of(way)
    whom = messages.listed(map(messages.word, way.kinds)) if told_apart else ""
    return visible(messages.aside(title, whom) if whom else title)
