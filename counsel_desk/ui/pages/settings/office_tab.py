"""The office: what stands at the head of every printed page, and how carefully figures are published."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.people import Office
from counsel_desk.domain.suppression import LEAST_THRESHOLD
from counsel_desk.errors import InputError, WorldError
from counsel_desk.services import office as offices
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.draft_keeper import Content, DraftKeeper
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.noted_line import NotedLine
from counsel_desk.ui.widgets.number_box import NumberBox
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button

_HIGHEST = 50
_LABEL_WIDTH = 150  # the labels in one line each: else Save lies below the edge in large text


class OfficeTab(QWidget):
    """A form about the office; `changed` says that it was saved."""

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.name, self.phone, self.address = NotedLine(), NotedLine(), NotedLine()
        self.threshold = NumberBox(self.tr("Withhold counts below"), LEAST_THRESHOLD, _HIGHEST)
        self.draft = DraftKeeper(desk, tasks, "office", content=self._content, restore=self._restore, parent=self)
        self.message = MessageBar()
        self._save = button(self.tr("Save"), "primary", "check")
        self._save.setObjectName("save_office")
        self._save.setEnabled(not desk.read_only)
        self._save.clicked.connect(self.save)
        self._lay_out()
        for field in (self.name, self.phone, self.address):
            self.draft.watch(field.line.textChanged)
        self.draft.watch(self.threshold.valueChanged)
        self.read_again()

    def read_again(self) -> None:
        """Show the office as saved, with what was typed and not saved."""
        self._tasks.read(self, partial(offices.load_office, self._desk), then=self._show)

    def keep(self) -> None:
        """Hand what is typed to the drafts."""
        self.draft.keep()

    def save(self) -> None:
        """Replace the head of every printed page."""
        office = Office(
            self.name.text().strip(), self.phone.text().strip(), self.address.text().strip(), self.threshold.value()
        )
        self.name.say("")
        self._save.setEnabled(False)
        work = partial(offices.change_office, self._desk, office)
        self._tasks.write(self, work, then=self._finish, failed=self._tell)

    def _finish(self, _nothing: None) -> None:
        self._save.setEnabled(True)
        self.draft.done()
        self.changed.emit(frozenset({"office"}))
        self.message.say(self.tr("Saved. The next page you print carries it."), Tone.OK)

    def _tell(self, error: WorldError) -> None:
        self._save.setEnabled(True)
        if isinstance(error, InputError) and error.field == "name":
            self.name.say(messages.error_text(error), wrong=True)
            self.name.setFocus()
        else:
            self.message.say(messages.error_text(error), Tone.DANGER)

    def _show(self, office: Office) -> None:
        self.draft.keep()
        self._restore(
            {"name": office.name, "phone": office.phone, "address": office.address, "threshold": office.threshold}
        )
        self.draft.begin()

    def _content(self) -> Content:
        return {
            "name": self.name.text(),
            "phone": self.phone.text(),
            "address": self.address.text(),
            "threshold": self.threshold.value(),
        }

    def _restore(self, content: Content) -> None:
        self.name.set_text(content["name"])
        self.phone.set_text(content["phone"])
        self.address.set_text(content["address"])
        self.threshold.setValue(content["threshold"])

    def _lay_out(self) -> None:
        panel = Panel(self.tr("Head of every printed page"))
        form = Form(label_width=_LABEL_WIDTH)
        fields = (
            ("office_name", self.tr("Name of the office"), self.name),
            ("office_phone", self.tr("Phone for clients"), self.phone),
            ("office_address", self.tr("Address"), self.address),
        )
        for name, words, field in fields:
            field.setAccessibleName(words)
            field.setObjectName(name)
            form.add_field(words, field)
        panel.body.addLayout(form)
        figures = Panel(self.tr("Published figures"))
        self.threshold.setObjectName("threshold")
        careful = Form(label_width=_LABEL_WIDTH)
        hint = self.tr("Smaller counts are replaced by a mark, so that nobody can be recognised in a small group.")
        careful.add_field(self.tr("Withhold counts below"), self.threshold, hint)
        figures.body.addLayout(careful)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        for each in (self.draft.bar, self.message, panel, figures):
            column.addWidget(each)
        column.addLayout(row)
        column.addStretch(1)
