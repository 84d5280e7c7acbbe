"""How the client's paper is to be: which checklists, how large, with what name, and the next appointment."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from counsel_desk import messages
from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label, visible


class PrintOptions(Panel):
    """The neutral sheet has an appointment of its own, so that nothing slips onto it from the other paper."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Paper"))
        self.setObjectName("print_options")
        self._neutral = False
        self._lists = CalmComboBox(self.tr("Checklists"))
        self._lists.setObjectName("which_checklists")
        self._names = CalmComboBox(self.tr("Name on the paper"))
        self._names.setObjectName("which_name")
        for each in (self._lists, self._names):
            each.setMinimumContentsLength(12)
            each.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._large = QCheckBox(self.tr("Large print"))
        self._large.setObjectName("large_print")
        self._advice = QCheckBox(self.tr("Repeat what the client was told"))
        self._advice.setObjectName("with_advice")
        self._kept_back = label(self.tr("The client wants notes kept back on paper."), TextRole.CAPTION, wrap=True)
        self._appointment = _line("appointment", self.tr("Next appointment"))
        self._neutral_appointment = _line("neutral_appointment", self.tr("Day and hour to remember"))
        self._hint = label(
            self.tr("Only a day and an hour: no name, no place, nothing about money."), TextRole.CAPTION, wrap=True
        )
        self._only_full: list[QWidget] = []
        for words, field in (
            (self.tr("Checklists"), self._lists),
            (self.tr("Name on the paper"), self._names),
            (self.tr("Next appointment"), self._appointment),
        ):
            self._only_full += [self._named(words, field), field]
        self._only_neutral = [
            self._named(self.tr("To remember"), self._neutral_appointment),
            self._neutral_appointment,
            self._hint,
        ]
        self.body.addWidget(self._hint)
        self.body.addWidget(self._large)
        self._advised = False
        for part in (self._advice, self._kept_back):
            self.body.addWidget(part)
        for signal in (
            self._lists.currentIndexChanged,
            self._names.currentIndexChanged,
            self._large.toggled,
            self._advice.toggled,
            self._appointment.textChanged,
            self._neutral_appointment.textChanged,
        ):
            signal.connect(self.changed)
        self.show_for(neutral=False)

    @property
    def only(self) -> str | None:
        """The one checklist to print; None for all of them."""
        chosen = self._lists.currentData()
        return chosen if isinstance(chosen, str) else None

    @property
    def with_name(self) -> bool:
        """Whether the name stands on the paper, and not the case reference."""
        return bool(self._names.currentData())

    @property
    def large(self) -> bool:
        """Whether it is printed large."""
        return self._large.isChecked()

    @property
    def with_advice(self) -> bool:
        """Whether what the client was told stands on the paper."""
        return self._advice.isChecked() and self._advice.isEnabled()

    @property
    def appointment(self) -> str:
        """What stands as the next appointment on the paper that was asked for."""
        shown = self._neutral_appointment if self._neutral else self._appointment
        return shown.text().strip()

    def offer(self, checklists: Iterable[CaseChecklist], only: str | None) -> None:
        """Offer the case's checklists; `only` is chosen."""
        with QSignalBlocker(self._lists):
            self._lists.clear()
            self._lists.addItem(self.tr("All checklists of the case"), None)
            for each in checklists:
                self._lists.addItem(messages.title_of(each.checklist), each.checklist.code)
            self._lists.setCurrentIndex(max(0, self._lists.findData(only)) if only else 0)

    def offer_names(self, name: str, reference: str) -> None:
        """Offer the client's name, if it is known, or else the reference of the case."""
        with QSignalBlocker(self._names):
            self._names.clear()
            if name:
                self._names.addItem(visible(name), True)  # noqa: FBT003 - the data of an item
            self._names.addItem(reference, False)  # noqa: FBT003 - the data of an item

    def offer_advice(self, *, there: bool, kept_back: bool) -> None:
        """Offer to repeat what the client was told, where that is `there`; not what the client wants `kept_back`."""
        self._advised = there
        self._advice.setEnabled(not kept_back)
        self.show_for(neutral=self._neutral)

    def suggest(self, when: str) -> None:
        """Write the day and hour of the next appointment in; it may be changed, for each paper on its own."""
        self._appointment.setText(when)
        self._neutral_appointment.setText(when)

    def show_for(self, *, neutral: bool) -> None:
        """Ask for what the neutral sheet needs, or for what the client's checklist needs."""
        self._neutral = neutral
        for part in self._only_full:
            part.setVisible(not neutral)
        for part in self._only_neutral:
            part.setVisible(neutral)
        self._advice.setVisible(self._advised and not neutral)
        self._kept_back.setVisible(self._advised and not neutral and not self._advice.isEnabled())

    def _named(self, words: str, field: QWidget) -> QWidget:
        named = label(words, TextRole.CAPTION)
        named.setBuddy(field)
        self.body.addWidget(named)
        self.body.addWidget(field)
        return named


def _line(name: str, spoken: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    made.setMaxLength(LINE_LIMIT)
    return made
