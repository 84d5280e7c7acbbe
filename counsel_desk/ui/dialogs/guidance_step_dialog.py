"""The form for a step in our words: one of the guidance reworded, one of our own, or a checklist of our own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import Actor, Checklist, Pack, Step
from counsel_desk.guidance.editions import is_own
from counsel_desk.services import guidance_editions
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_editions import StepWords
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the form is for: a `step` to be reworded, a step more in a `checklist`, or neither: a new checklist."""

    step: Step | None = None
    checklist: Checklist | None = None

    @property
    def action(self) -> str:
        """What saving it is called in the history."""
        return f"guidance.{'reword' if self.step else 'add_step' if self.checklist else 'add_checklist'}"

    @property
    def subject(self) -> str:
        """The name of its draft."""
        return self.step.id if self.step else self.checklist.code if self.checklist else "new"


def wanted_of(pack: Pack, subject: str) -> Wanted:
    """What a draft was written for; what the guidance no longer has becomes a checklist of our own."""
    steps = {step.id: step for each in pack.checklists for step in each.steps}
    lists = {each.code: each for each in pack.checklists}
    return Wanted(steps.get(subject), lists.get(subject))


class GuidanceStepDialog(FormDialog):
    """Cases keep the words they were told; new ones get these."""

    form = "guidance_step"
    kinds = frozenset({"guidance"})

    def __init__(self, desk: Desk, tasks: Tasks, wanted: Wanted, parent: QWidget | None = None) -> None:
        self._for = wanted
        super().__init__(desk, tasks, self._title(), self.tr("Save"), parent)
        self.name = line("title", self.tr("What counsellors call it"))
        self.client_name = line("client_title", self.tr("What stands above it on the client's paper"))
        self.always = QCheckBox(self.tr("Every case gets this list"))
        self.always.setObjectName("always")
        self.actor = Choice(self.tr("Who does it"), Actor)
        self.actor.setObjectName("actor")
        self.words = paragraph("text", 4)
        self.client_words = paragraph("client_text", 3, self.tr("Plain, short, without codes and articles"))
        self.correction = paragraph("correction", 2)
        self.evidence = paragraph("evidence", 2, self.tr("One on each line"))
        self._lay_out_fields()
        texts = (self.words, self.client_words, self.correction, self.evidence, self.name, self.client_name)
        self.draft.watch(*(each.textChanged for each in texts), self.always.toggled, self.actor.currentIndexChanged)
        self.actor.currentIndexChanged.connect(self._follow)
        self.setMinimumWidth(theme().px(620))
        self._show(wanted.step)
        self.begin(subject=wanted.subject)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "title": self.name.text(),
            "client_title": self.client_name.text(),
            "always": self.always.isChecked(),
            "actor": self.actor.chosen(),
            "text": self.words.toPlainText(),
            "client_text": self.client_words.toPlainText(),
            "correction": self.correction.toPlainText(),
            "evidence": self.evidence.toPlainText(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.name.setText(content["title"])
        self.client_name.setText(content["client_title"])
        self.always.setChecked(content["always"])
        self.actor.choose(content["actor"])
        for name, field in self._texts().items():
            field.setPlainText(content[name])

    def work(self) -> Work:
        """Save the step, or the checklist with its first step."""
        words = StepWords(
            text=self.words.toPlainText(),
            client_text=self.client_words.toPlainText(),
            actor=self.actor.chosen() or Actor.COUNSELLOR,
            correction=self.correction.toPlainText(),
            evidence=tuple(self.evidence.toPlainText().splitlines()),
        )
        save: Callable[..., Any]
        if self._for.step is not None:
            return partial(guidance_editions.reword_step, self.desk, self._for.step.id, words)
        if self._for.checklist is not None:
            return partial(guidance_editions.add_step, self.desk, self._for.checklist.code, words)
        save = guidance_editions.add_own_checklist
        titles = (self.name.text(), self.client_name.text())
        return partial(save, self.desk, *titles, words, always=self.always.isChecked())

    def _title(self) -> str:
        if self._for.step is not None:
            return messages.labelled(self.tr("Reword a step"), self._for.step.id)
        if self._for.checklist is not None:
            return messages.labelled(self.tr("A step of our own"), messages.title_of(self._for.checklist))
        return self.tr("A checklist of our own")

    def _texts(self) -> dict[str, Any]:
        return {
            "text": self.words,
            "client_text": self.client_words,
            "correction": self.correction,
            "evidence": self.evidence,
        }

    def _show(self, step: Step | None) -> None:
        self.actor.choose(step.actor if step else Actor.COUNSELLOR)
        if step is not None:
            self.words.setPlainText(step.text)
            self.client_words.setPlainText(step.client_text)
            self.correction.setPlainText(step.correction)
            self.evidence.setPlainText("\n".join(step.evidence))
            self.actor.setEnabled(is_own(step.id))
        self._follow()

    def _lay_out_fields(self) -> None:
        form = Form()
        if self._for.step is None and self._for.checklist is None:
            form.add_field(self.tr("Title"), self.name)
            form.add_field(self.tr("Title for the client"), self.client_name)
            form.addRow("", self.always)
        form.add_field(self.tr("Who does it"), self.actor)
        first = self.tr("What is to be done") if self._for.subject != "new" else self.tr("First step")
        form.add_field(first, self.words)
        self._client_row = form.rowCount()
        form.add_field(self.tr("What the client reads"), self.client_words)
        form.add_field(self.tr("Commonly got wrong"), self.correction)
        form.add_field(self.tr("Evidence"), self.evidence)
        self._form = form
        self.body.addLayout(form)
        self.body.addStretch(1)

    def _follow(self) -> None:
        """Only a step of the client has words for the client."""
        self._form.setRowVisible(self._client_row, self.actor.chosen() is Actor.CLIENT)
