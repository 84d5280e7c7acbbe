"""The tasks that the office always makes, by the situation in which they are made."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.tasks import TaskTemplate
from counsel_desk.services import templates
from counsel_desk.services.desk import Desk
from counsel_desk.services.suggested_templates import add_suggested_templates
from counsel_desk.ui.dialogs.template_dialog import TemplateDialog
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.pages.settings.template_row import TemplateRow
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label

_OFFICE = frozenset({"office"})


class TemplatesTab(QWidget):
    """Each can be changed, rested for a while, or taken out; tasks that were made stay as they are."""

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.message = CaseMessage()
        add = button(self.tr("New template"), icon="add")
        add.setObjectName("add_template")
        add.clicked.connect(lambda: self.open_form(None))
        add.setEnabled(not desk.read_only)
        self._panel = Panel(self.tr("Tasks that are made by themselves"))
        self._panel.add_button(add)
        how = self.tr("Every case gets them for its counsellor, dated from its opening or from an incident.")
        self._panel.body.addWidget(label(how, TextRole.CAPTION, wrap=True))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(theme().px(SPACE_SMALL))
        self._panel.body.addLayout(self._groups)
        self._empty = EmptyState(
            "checklist",
            self.tr("No templates yet"),
            self.tr("Such as: ring again three working days after the first call. Begin with six that suit everyone."),
            "" if desk.read_only else self.tr("Add suggested templates"),
        )
        self._empty.asked.connect(self._suggest)
        self._empty.hide()  # nothing is claimed before it was read
        self._panel.body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.message)
        column.addWidget(self._panel)
        column.addStretch(1)
        self.read_again()

    def read_again(self) -> None:
        """Show every template."""
        self._tasks.read(self, partial(templates.templates, self._desk), then=self._show, failed=self.message.tell)

    def open_form(self, template: TaskTemplate | None) -> None:
        """Open the form for a new template, or to change this one."""
        dialog = TemplateDialog(self._desk, self._tasks, template, self)
        said = self.tr("Template added") if template is None else self.tr("Template changed")
        action = "template.add" if template is None else "template.change"
        dialog.saved.connect(lambda _saved: self._tell(said, action))
        dialog.open()

    def _suggest(self) -> None:
        self._write(partial(add_suggested_templates, self._desk), self.tr("Templates added"), "template.suggest")

    def _rest(self, template: TaskTemplate) -> None:
        """Make no tasks of it for a while, or again."""
        details = replace(template.details, active=not template.details.active)
        said = self.tr("In use again: {title}") if details.active else self.tr("Rests: {title}")
        work = partial(templates.change_template, self._desk, template, details)
        self._write(work, said.format(title=details.title), "template.change")

    def _withdraw(self, template: TaskTemplate) -> None:
        said = self.tr("Template taken out: {title}").format(title=template.details.title)
        self._write(partial(templates.withdraw_template, self._desk, template), said, "template.withdraw")

    def _write(self, work: Callable[[], Any], said: str, action: str) -> None:
        self._tasks.write(self, work, then=lambda _done: self._tell(said, action), failed=self.message.tell)

    def _tell(self, said: str, action: str) -> None:
        self._tell_changed()
        self.message.say(said, Tone.OK, self.tr("Undo"), partial(self._take_back, action))

    def _take_back(self, action: str) -> None:
        def told(name: str) -> None:
            self._tell_changed()
            self.message.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)), Tone.OK)

        self._tasks.write(self, partial(undo_only, self._desk, action), then=told, failed=self.message.tell)

    def _tell_changed(self) -> None:
        self.read_again()
        self.changed.emit(_OFFICE)

    def _show(self, found: tuple[TaskTemplate, ...]) -> None:
        clear(self._groups)
        for situation, of_it in groupby(found, key=lambda each: each.details.situation):
            heading = label(messages.template_situation(situation, self._desk.pack), TextRole.STRONG, wrap=True)
            heading.setContentsMargins(0, theme().px(SPACE_SMALL), 0, 0)
            self._groups.addWidget(heading)
            for each in of_it:
                self._groups.addWidget(self._row(each))
        self._panel.note.setText(str(len(found)) if found else "")
        self._empty.setVisible(not found)

    def _row(self, template: TaskTemplate) -> TemplateRow:
        made = TemplateRow(template, self._desk.pack, read_only=self._desk.read_only)
        made.change_asked.connect(partial(self.open_form, template))
        made.rest_asked.connect(partial(self._rest, template))
        made.withdraw_asked.connect(partial(self._withdraw, template))
        return made
