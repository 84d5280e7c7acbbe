"""The form for a number of the office's own choice."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import one_line
from counsel_desk.services import office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.form import Form


class HotlineDialog(FormDialog):
    """Changes a number of the office, or adds one. It is printed for every client, so nobody's own number."""

    form = "hotline"
    kinds = frozenset({"office"})

    def __init__(
        self, desk: Desk, tasks: Tasks, hotline: OfficeHotline | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("New hotline") if hotline is None else self.tr("Hotline")
        super().__init__(desk, tasks, title, self.tr("Add hotline") if hotline is None else self.tr("Save"), parent)
        self._before = "" if hotline is None else hotline.number
        self.number = CheckedEdit(lambda text: check_phone(text, "number"), name=self.tr("Number"), echo=messages.phone)
        self.whose = CheckedEdit(one_line, name=self.tr("Whose number"))
        self.helps_with = line("helps_with", self.tr("Such as: someone listens at night"))
        self.hours = line("hours", self.tr("Such as: daily 20:00-02:00"))
        self.number.line.setObjectName("number")
        self.whose.line.setObjectName("name")
        self.fields = {"number": self.number, "name": self.whose}
        lines = (self.number.line, self.whose.line, self.helps_with, self.hours)
        self.draft.watch(*(each.textChanged for each in lines))
        form = Form()
        form.add_field(self.tr("Number"), self.number, self.tr("Clients find it on their printed checklist."))
        form.add_field(self.tr("Whose number"), self.whose)
        form.add_field(self.tr("Helps with"), self.helps_with)
        form.add_field(self.tr("Hours"), self.hours)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(460))
        self.begin(hotline)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "number": self.number.text(),
            "name": self.whose.text(),
            "helps_with": self.helps_with.text(),
            "hours": self.hours.text(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.number.set_text(content["number"])
        self.whose.set_text(content["name"])
        self.helps_with.setText(content["helps_with"])
        self.hours.setText(content["hours"])

    def fill(self, record: OfficeHotline) -> tuple[str, int]:
        """Show a number as kept."""
        self.restore(
            {
                "number": messages.phone(record.number),
                "name": record.name,
                "helps_with": record.helps_with,
                "hours": record.hours,
            }
        )
        return record.number, 0

    def work(self) -> Work:
        """Save the number."""
        hotline = OfficeHotline(
            check_phone(self.number.text(), "number"), self.whose.text(), self.helps_with.text(), self.hours.text()
        )
        return partial(office_lists.save_hotline, self.desk, hotline, instead_of=self._before)
