"""All cases of the office."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.lists import CaseRow
from counsel_desk.services import case_offers, many
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.word_dialog import WordDialog
from counsel_desk.ui.pages.case_columns import AIMLESS, case_list
from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.pages.lists.spec import Chosen, Deed
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import icon_button, visible


class CasesPage(ListPage):
    """Found by typing, filtered, sorted; many can be handed over at once."""

    name = "cases"
    icon = "cases"
    beside = True

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    case_chosen_beside = Signal(object)
    """A case is to be opened in a window of its own."""
    call_note_asked = Signal(object)
    print_asked = Signal(object)
    export_asked = Signal(object)
    """These cases (a tuple of ids) are to be passed on."""
    handover_asked = Signal(object)
    """These cases (a tuple of ids) are to go to another office."""
    new_case_asked = Signal()
    import_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, case_list(desk), clipboard, parent)
        export = icon_button("export", self.tr("Export all cases shown…"))
        export.setObjectName("cases_export")
        export.clicked.connect(self._export_all)
        export.setEnabled(not desk.read_only)
        self.panel.add_button(export)
        self.add_button(self.tr("Import…"), "cases_import", "import", self.import_asked)
        self.add_button(self.tr("New case"), "cases_add", "add", self.new_case_asked, primary=True)
        self.empty_action_asked.connect(self.new_case_asked)
        self.opened.connect(self._open)
        self.opened_beside.connect(self._open_beside)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Cases")

    def show_without_next_step(self) -> None:
        """Show the open cases for which nothing is planned."""
        self.show_view(AIMLESS)

    def deeds(self, chosen: Chosen) -> Sequence[Deed]:
        """One case: write, print. One or many: pass on, hand over."""
        one = () if len(chosen.ids) != 1 else self._for_one(CaseId(chosen.ids[0]))
        if self.desk.read_only:
            return one
        export = Deed(self.tr("Export…"), partial(self.export_asked.emit, chosen.ids), "export")
        away = Deed(self.tr("Hand over to another office…"), partial(self.handover_asked.emit, chosen.ids), "export")
        return *one, export, self._handing_over(chosen.ids), away

    def _export_all(self) -> None:
        ids = self.table.all_ids()
        if ids:
            self.export_asked.emit(ids)
        else:
            self.say(self.tr("The list shows no case to export."), Tone.ACCENT)

    def _for_one(self, case_id: CaseId) -> tuple[Deed, ...]:
        printing = Deed(self.tr("Print checklist…"), partial(self.print_asked.emit, case_id), "print")
        if self.desk.read_only:
            return (printing,)
        return Deed(self.tr("Call note"), partial(self.call_note_asked.emit, case_id), "call", apart=True), printing

    def _handing_over(self, case_ids: tuple[int, ...]) -> Deed:
        me = self.desk.counsellor.id
        names = [
            Deed(each.name, partial(self._hand_over if each.id == me else self._ask_over, case_ids, each.id, each.name))
            for each in self.counsellors
            if each.active
        ]
        nobody = Deed(self.tr("Nobody"), partial(self._hand_over, case_ids, None, self.tr("Nobody")), apart=True)
        return Deed(self.tr("Hand over to"), icon="person", more=(*names, nobody), apart=True)

    def _hand_over(self, case_ids: tuple[int, ...], counsellor: CounsellorId | None, name: str) -> None:
        said = self.tr("Cases handed over to {name}, with their open tasks: {count}").format(
            name=name, count=len(case_ids)
        )
        work = partial(many.hand_over_cases, self.desk, case_ids, counsellor)
        self.write(work, frozenset({"case", "task"}), said, "case.hand_over")

    def _ask_over(self, case_ids: tuple[int, ...], counsellor: CounsellorId, name: str) -> None:
        ask = WordDialog(
            self.tr("Hand over"),
            self.tr(
                "{name} sees the cases on Today, and takes them over or gives them back. Until then they stay whose "
                "they are."
            ).format(name=name),
            self.tr("What should your colleague know?"),
            self.tr("Ask {name} to take over ({count})").format(name=visible(name), count=len(case_ids)),
            self,
        )
        ask.given.connect(partial(self._offer, case_ids, counsellor, name))
        ask.open()

    def _offer(self, case_ids: tuple[int, ...], counsellor: CounsellorId, name: str, note: str) -> None:
        said = self.tr("{name} is asked to take them over.").format(name=name)
        work = partial(case_offers.offer_cases, self.desk, case_ids, counsellor, note)
        self.write(work, frozenset({"case"}), said, "case.offer")

    def _open(self, row: CaseRow) -> None:
        self.case_chosen.emit(row.id)

    def _open_beside(self, row: CaseRow) -> None:
        self.case_chosen_beside.emit(row.id)
