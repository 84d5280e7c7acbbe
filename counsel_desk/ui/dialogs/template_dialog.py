"""The form about a task that the office always makes: what, how long after which event, for whom it holds."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import ConductKind, Situation
from counsel_desk.domain.tasks import Priority, TaskTemplate, TemplateDetails, TemplateStart
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.errors import InputError
from counsel_desk.services import templates
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.number_box import NumberBox

_WORKING, _EVERY_DAY = "working_days", "days"


class TemplateDialog(FormDialog):
    """Changes a template, or makes one. The tasks that were made from it stay as they are."""

    form = "template"
    kinds = frozenset({"office"})

    def __init__(
        self, desk: Desk, tasks: Tasks, template: TaskTemplate | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("New template") if template is None else self.tr("Template")
        super().__init__(desk, tasks, title, self.tr("Add template") if template is None else self.tr("Save"), parent)
        self._template = template
        self._make_fields()
        self._lay_out_fields()
        if template is None:
            self._write(TemplateDetails(""))
        self.begin(template)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "title": self.what.text(),
            "start": self.start.chosen(),
            "offset": self.offset.value(),
            "unit": self.unit.currentData(),
            "situation": self.situation.currentData(),
            "conduct": self.conduct.currentData(),
            "priority": self.priority.chosen(),
            "is_call": self.is_call.isChecked(),
            "active": self.active.isChecked(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.what.setText(content["title"])
        self.start.choose(content["start"])
        self.offset.setValue(content["offset"])
        self.unit.setCurrentIndex(self.unit.findData(content["unit"]))
        for combo, code in ((self.situation, content["situation"]), (self.conduct, content["conduct"])):
            if combo.findData(code) < 0:  # of a pack that this version no longer knows
                combo.addItem(code, code)
            combo.setCurrentIndex(combo.findData(code))
        self.priority.choose(content["priority"])
        self.is_call.setChecked(content["is_call"])
        self.active.setChecked(content["active"])

    def fill(self, record: TaskTemplate) -> tuple[str, int]:
        """Show a template as kept."""
        self._template = record
        self._write(record.details)
        return f"template {record.id}", record.version

    def reload(self) -> Work | None:
        """The template as kept now."""
        return partial(templates.load_template, self.desk, self._template.id) if self._template else None

    def work(self) -> Work:
        """Save the template."""
        if not self.what.text().strip():
            raise InputError("task.untitled", "title")
        start = self.start.chosen() or TemplateStart.CASE_OPENED
        details = TemplateDetails(
            title=self.what.text().strip(),
            start=start,
            situation=self.situation.currentData(),
            conduct=self.conduct.currentData() if start is TemplateStart.INCIDENT else "",
            offset=self.offset.value(),
            working_days=self.unit.currentData() == _WORKING,
            priority=self.priority.chosen() or Priority.NORMAL,
            is_call=self.is_call.isChecked(),
            active=self.active.isChecked(),
        )
        if self._template is not None:
            return partial(templates.change_template, self.desk, self._template, details)
        return partial(templates.add_template, self.desk, details)

    def _write(self, details: TemplateDetails) -> None:
        self.restore(
            {
                "title": details.title,
                "start": details.start,
                "offset": details.offset,
                "unit": _WORKING if details.working_days else _EVERY_DAY,
                "situation": details.situation,
                "conduct": details.conduct,
                "priority": details.priority,
                "is_call": details.is_call,
                "active": details.active,
            }
        )

    def _make_fields(self) -> None:
        pack = self.desk.pack
        self.titled = CheckedEdit(
            one_line, name=self.tr("What"), placeholder=self.tr("Such as: ring and ask whether the calls have stopped")
        )
        self.what = self.titled.line
        self.what.setObjectName("title")
        self.what.setMaxLength(LINE_LIMIT)
        self.fields = {"title": self.titled}
        self.start = Choice(self.tr("Counts from"), TemplateStart)
        self.offset = NumberBox(self.tr("How many days after"), 0, templates.LONGEST)
        self.unit = CalmComboBox(self.tr("Kind of days"))
        self.unit.addItem(self.tr("working days later"), _WORKING)
        self.unit.addItem(self.tr("days later"), _EVERY_DAY)
        self.situation = _codes(self.tr("Situation"), self.tr("Any situation"), pack.situations)
        self.conduct = _codes(self.tr("Conduct"), self.tr("Any incident, as soon as it is recorded"), pack.conducts)
        self.priority = Choice(self.tr("Priority"), Priority)
        self.is_call = QCheckBox(self.tr("A call to the client"))
        self.active = QCheckBox(self.tr("In use"))
        choices = (self.start, self.unit, self.situation, self.conduct, self.priority)
        named: dict[str, QWidget] = {
            "start": self.start,
            "offset": self.offset,
            "unit": self.unit,
            "situation": self.situation,
            "conduct": self.conduct,
            "priority": self.priority,
            "is_call": self.is_call,
            "active": self.active,
        }
        for name, widget in named.items():
            widget.setObjectName(name)
        self.draft.watch(
            self.what.textChanged,
            self.offset.valueChanged,
            self.is_call.toggled,
            self.active.toggled,
            *(each.currentIndexChanged for each in choices),
        )
        self.start.currentIndexChanged.connect(self._follow)

    def _lay_out_fields(self) -> None:
        after = QWidget()
        after.setFocusProxy(self.offset)
        row = QHBoxLayout(after)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.offset, 1)
        row.addWidget(self.unit, 2)
        form = Form()
        form.add_field(self.tr("What"), self.titled)
        form.add_field(self.tr("Counts from"), self.start)
        form.add_field(self.tr("Due"), after)
        form.add_field(self.tr("Situation"), self.situation, self.tr("Made only in cases of this situation"))
        hint = self.tr("With a conduct, the task is made when somebody confirms it; once while one is waiting")
        form.add_field(self.tr("Conduct"), self.conduct, hint)
        form.add_field(self.tr("Priority"), self.priority)
        ticks = QHBoxLayout()
        ticks.setSpacing(theme().px(SPACE))
        for tick in (self.is_call, self.active):
            ticks.addWidget(tick)
        ticks.addStretch(1)
        form.addRow("", ticks)
        self._form = form
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(560))
        self._follow()

    def _follow(self) -> None:
        """Only an incident shows a conduct."""
        self._form.setRowVisible(4, self.start.chosen() is TemplateStart.INCIDENT)


def _codes(name: str, any_of_them: str, items: Iterable[Situation | ConductKind]) -> CalmComboBox:
    made = CalmComboBox(name)
    made.addItem(any_of_them, "")
    for each in items:
        made.addItem(messages.title_of(each), each.code)
    return made
