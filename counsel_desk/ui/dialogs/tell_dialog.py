"""Which steps the client was told in one conversation: chosen together, kept together as advice given."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from counsel_desk import messages
from counsel_desk.domain.checklists import CaseChecklist, CaseStep, StepState
from counsel_desk.services import advice
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.text import label, plain

_WORDS = 30  # characters of a step beside its box; its whole text stands below


class TellDialog(FormDialog):
    """The client's words of each step, to be ticked; `saved` carries the ids of the notes."""

    form = "tell"
    kinds = frozenset({"note"})

    def __init__(self, desk: Desk, tasks: Tasks, checklist: CaseChecklist, parent: QWidget | None = None) -> None:
        """Only the steps of the checklist that have words for the client are offered."""
        super().__init__(desk, tasks, self.tr("Told the client"), self.tr("Keep as advice given"), parent)
        self._steps = {each.step.id: each for each in checklist.steps if each.step.client_text}
        self.boxes = {code: self._make_box(each) for code, each in self._steps.items()}
        self.body.addWidget(label(messages.title_of(checklist.checklist), TextRole.SECTION, wrap=True))
        self.body.addWidget(
            label(self.tr("Their words are kept as they stand, with the day and your name."), wrap=True)
        )
        for code, box in self.boxes.items():
            self.body.addWidget(box)
            words = label(self._steps[code].step.client_text, TextRole.MUTED, wrap=True)
            words.setContentsMargins(theme().px(26), 0, 0, theme().px(SPACE_TIGHT))
            self.body.addWidget(words)
            box.toggled.connect(self._suit)
        self.body.addStretch(1)
        self.draft.watch(*(box.toggled for box in self.boxes.values()))
        self.setMinimumWidth(theme().px(620))
        self.begin(subject=f"case {checklist.case_id}")
        self._suit()

    def content(self) -> Content:
        """What is ticked."""
        return {"told": [code for code, box in self.boxes.items() if box.isChecked()]}

    def restore(self, content: Content) -> None:
        """Tick again what a draft had."""
        for code, box in self.boxes.items():
            box.setChecked(code in content["told"])

    def work(self) -> Work:
        """Keep the words of the ticked steps."""
        told = [self._steps[code] for code, box in self.boxes.items() if box.isChecked()]
        return partial(advice.tell_steps, self.desk, told)

    def _make_box(self, step: CaseStep) -> QCheckBox:
        words = step.step.text if len(step.step.text) <= _WORDS else f"{step.step.text[: _WORDS - 1]}…"
        box = QCheckBox(plain(words))
        box.setObjectName(f"told_{step.step.id}")
        box.setEnabled(step.state is not StepState.NOT_APPLICABLE)
        return box

    def _suit(self) -> None:
        self._save.setEnabled(any(box.isChecked() for box in self.boxes.values()))
