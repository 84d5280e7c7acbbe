"""The numbers to send a client to: the guidance's, which only a new guidance changes, and the office's own."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.services import office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.hotline_dialog import HotlineDialog
from counsel_desk.ui.pages.guidance_cards import confidence_pill
from counsel_desk.ui.pages.guidance_index import GuidanceIndex
from counsel_desk.ui.pages.settings.kept_list_tab import KeptListTab, deed, row_of
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label


class HotlinesTab(KeptListTab):
    """The office's own come after those of the guidance wherever both are shown or printed."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        add = button(self.tr("Add a hotline…"), icon="add")
        add.setObjectName("add_hotline")
        add.clicked.connect(lambda: self.ask(None))
        add.setEnabled(not desk.read_only)
        ours = Panel(self.tr("Hotlines of our office"))
        ours.add_button(add)
        how = self.tr("Shown after those of the guidance, and printed on the client's checklist.")
        ours.body.addWidget(label(how, TextRole.CAPTION, wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(SPACE_TIGHT))
        ours.body.addLayout(self._rows)
        shipped = Panel(self.tr("Hotlines of the guidance"))
        self._shipped = QVBoxLayout()
        self._shipped.setSpacing(theme().px(SPACE_TIGHT))
        shipped.body.addLayout(self._shipped)
        self.lay_out(ours, shipped)
        self.read_again()

    def read_again(self) -> None:
        """Show the office's own."""
        work = partial(office_lists.office_hotlines, self.desk)
        self.tasks.read(self, work, then=self._show, failed=self.message.tell)

    def ask(self, hotline: OfficeHotline | None) -> None:
        """Open the form for a number, or for another one."""
        dialog = HotlineDialog(self.desk, self.tasks, hotline, self)
        self.open_form(dialog, self.tr("Hotline saved"), "hotline.save")

    def ask_again(self, subject: str) -> None:
        """Open the form in which a draft was written: about a number of the office, or a new one."""

        def open_it(kept: tuple[OfficeHotline, ...]) -> None:
            self.ask(next((each for each in kept if each.number == subject), None))

        work = partial(office_lists.office_hotlines, self.desk)
        self.tasks.read(self, work, then=open_it, failed=self.message.tell)

    def _withdraw(self, hotline: OfficeHotline) -> None:
        said = self.tr("Taken out: {name}").format(name=hotline.name)
        work = partial(office_lists.withdraw_hotline, self.desk, hotline.number)
        self.write(work, said, "hotline.withdraw", HotlineDialog.kinds)

    def _show(self, kept: tuple[OfficeHotline, ...]) -> None:
        clear(self._shipped)
        for shown in GuidanceIndex(self.desk.pack).hotlines():
            words, pill = messages.labelled(shown.number, shown.name), confidence_pill(shown.confidence)
            self._shipped.addWidget(row_of(words, shown.purpose, pill, name=f"hotline_{shown.number}"))
        clear(self._rows)
        if not kept:
            self._rows.addWidget(label(self.tr("None yet. A local crisis line, a legal aid office…"), TextRole.MUTED))
        for each in kept:
            self._rows.addWidget(self._row(each))

    def _row(self, hotline: OfficeHotline) -> QFrame:
        words = messages.labelled(messages.phone(hotline.number), hotline.name)
        small = " · ".join(filter(None, (hotline.helps_with, hotline.hours)))
        acts = () if self.desk.read_only else self._acts(hotline)
        return row_of(words, small, None, acts, name=f"office_hotline_{hotline.number}")

    def _acts(self, hotline: OfficeHotline) -> Iterable[QPushButton]:
        of = hotline.name
        yield deed(self.tr("Change…"), "edit", of, "change_hotline", partial(self.ask, hotline))
        yield deed(self.tr("Take out"), "delete", of, "withdraw_hotline", partial(self._withdraw, hotline))
