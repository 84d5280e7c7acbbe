"""The office's edition of the guidance: on what it stands, what is worded by us, what clashes; out and in again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance_editions import Clash, EditionInForce, KeptEdit
from counsel_desk.guidance.items import title_of
from counsel_desk.services import guidance_editions, guidance_install
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_install import Proposal
from counsel_desk.ui.dialogs.files import ask_for_folder, ask_to_open, ask_to_save
from counsel_desk.ui.dialogs.guidance_install_dialog import GuidanceInstallDialog
from counsel_desk.ui.pages.settings.kept_list_tab import KeptListTab, deed, row_of
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.change_card import wordings
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

_GUIDANCE = frozenset({"guidance"})


class GuidanceTab(KeptListTab):
    """Everything about the edition; single steps are worded on the Guidance page."""

    section_asked = Signal(str)
    """Another section of the settings is to be seen: "hotlines", "lpr", "working_days"."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        self._standing = label(wrap=True, selectable=True)
        self._clashes, self._edits = QVBoxLayout(), QVBoxLayout()
        for each in (self._clashes, self._edits):
            each.setSpacing(theme().px(SPACE_TIGHT))
        self._clash_panel = Panel(self.tr("Worded by both"))
        both = self.tr("A newer guidance words these otherwise too. Our words stand until somebody decides.")
        self._clash_panel.body.addWidget(label(both, TextRole.CAPTION, wrap=True))
        self._clash_panel.body.addLayout(self._clashes)
        self._edit_panel = Panel(self.tr("In our words"))
        how = self.tr("Reword single steps, and add some, on the Guidance page. Cases keep the words they were told.")
        self._edit_panel.body.addWidget(label(how, TextRole.CAPTION, wrap=True))
        self._edit_panel.body.addLayout(self._edits)
        self.lay_out(self._about(), self._clash_panel, self._edit_panel, self._elsewhere())
        self.read_again()

    def read_again(self) -> None:
        """Show what is in force now."""
        self._show(self.desk.edition)

    def _about(self) -> Panel:
        panel = Panel(self.tr("Guidance in force"))
        panel.body.addWidget(self._standing)
        self._problem = Notice("", Tone.DANGER, self.tr("Our words do not fit this guidance"))
        panel.body.addWidget(self._problem)
        acts = FlowLayout(gap=SPACE_SMALL)
        export = button(self.tr("Export as a workbook…"), icon="export")
        export.setObjectName("export_guidance")
        export.clicked.connect(self._export)
        bring_in = button(self.tr("Take in a file…"), icon="import")
        bring_in.setObjectName("import_guidance")
        bring_in.clicked.connect(self._ask_file)
        folder = button(self.tr("Take in a folder…"), "link")
        folder.setObjectName("import_guidance_folder")
        folder.clicked.connect(self._ask_folder)
        for each in (bring_in, folder):
            each.setEnabled(not self.desk.read_only)
        for each in (export, bring_in, folder):
            acts.addWidget(each)
        panel.body.addLayout(acts)
        small = self.tr(
            "Edit the workbook and take it in again: first you see what would change, and any mistake by its cell."
        )
        panel.body.addWidget(label(small, TextRole.CAPTION, wrap=True))
        return panel

    def _elsewhere(self) -> Panel:
        panel = Panel(self.tr("Kept up to date by us elsewhere"))
        row = FlowLayout(gap=SPACE)
        for section, words in (
            ("hotlines", self.tr("Hotlines")),
            ("lpr", self.tr("LPR")),
            ("working_days", self.tr("Working days")),
        ):
            made = button(words, "link", "next")
            made.setObjectName(f"to_{section}")
            made.clicked.connect(lambda _checked, section=section: self.section_asked.emit(section))
            row.addWidget(made)
        panel.body.addLayout(row)
        return panel

    def _show(self, edition: EditionInForce) -> None:
        self._standing.setText(self._standing_words(edition))
        self._problem.setVisible(edition.problem is not None)
        if edition.problem is not None:
            told = messages.guidance_problem(edition.problem)
            more = self.tr("The guidance is in force without them. Change or take back the words below.")
            self._problem.show_words(messages.sentences((told, more)), Tone.DANGER, self.tr("Our words do not fit"))
        clear(self._clashes)
        for clash in edition.clashes:
            self._clashes.addWidget(self._clash(clash))
        self._clash_panel.setVisible(bool(edition.clashes))
        clear(self._edits)
        for kept in edition.edits:
            self._edits.addWidget(self._edit(kept))
        if not edition.edits:
            self._edits.addWidget(label(self.tr("Nothing yet: the guidance stands as it came."), TextRole.MUTED))
        self._edit_panel.note.setText(str(len(edition.edits)) if edition.edits else "")

    def _clash(self, clash: Clash) -> QFrame:
        edit = clash.edit.edit
        made = QFrame()
        made.setObjectName(f"clash_{edit.key}")
        made.setProperty("surface", "sunken")
        px = theme().px
        column = QVBoxLayout(made)
        column.setContentsMargins(px(12), px(SPACE_SMALL), px(12), px(SPACE_SMALL))
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(label(messages.labelled(edit.key, clash.title), TextRole.STRONG, wrap=True))
        if clash.gone:
            column.addWidget(label(self.tr("The newer guidance no longer has it."), TextRole.MUTED, wrap=True))
        theirs = self.tr("Guidance before") if clash.gone else self.tr("Guidance")
        for field in clash.fields:
            column.addLayout(wordings(field, theirs, self.tr("Our words")))
        if not self.desk.read_only:
            column.addLayout(self._decisions(clash))
        return made

    def _decisions(self, clash: Clash) -> FlowLayout:
        acts = FlowLayout(gap=SPACE)
        ours = self.tr("Keep as a step of our own") if clash.gone else self.tr("Keep our words")
        theirs = self.tr("Let it go") if clash.gone else self.tr("Take the guidance's words")
        for words, icon, name, keep in ((ours, "check", "keep_ours", True), (theirs, "guidance", "take_theirs", False)):
            work = partial(guidance_editions.decide_clash, self.desk, clash, keep_ours=keep)
            do = partial(
                self.write,
                work,
                self.tr("Decided: {item}").format(item=clash.edit.edit.key),
                "guidance.decide",
                _GUIDANCE,
            )
            acts.addWidget(deed(words, icon, clash.edit.edit.key, name, do))
        return acts

    def _edit(self, kept: KeptEdit) -> QWidget:
        edit = kept.edit
        pill = (
            Pill(self.tr("of our own"), Tone.VIOLET)
            if edit.original is None
            else Pill(self.tr("reworded"), Tone.ACCENT)
        )
        back = self.tr("Take out") if edit.original is None else self.tr("Back to the guidance's words")
        said = self.tr("Taken back: {name}").format(name=edit.key)
        work = partial(guidance_editions.take_back_edit, self.desk, kept)
        do = partial(self.write, work, said, "guidance.take_back", _GUIDANCE)
        acts = () if self.desk.read_only else (deed(back, "undo", edit.key, "take_back_edit", do),)
        words = messages.labelled(edit.key, title_of(edit.ours))
        return row_of(words, messages.word(edit.section), pill, acts, name=f"edit_{edit.key}")

    def _export(self) -> None:
        named = messages.guidance_version(self.desk.pack.version)
        suggested = self.tr("Guidance {version}.xlsx").format(version=self.desk.pack.version.replace("+", "-"))

        def write(target: Path) -> None:
            work = partial(guidance_install.export_guidance, self.desk, target, named)
            told = self.tr("Written: {file}").format(file=target.name)
            self.tasks.read(self, work, then=lambda _done: self.message.say(told, Tone.OK), failed=self.message.tell)

        ask_to_save(self, self.tr("Export the guidance"), suggested, self.tr("Workbooks (*.xlsx)"), write)

    def _ask_file(self) -> None:
        kinds = self.tr("Workbooks and packs (*.xlsx *.zip)")
        ask_to_open(self, self.tr("Take in guidance"), kinds, self.look_at)

    def _ask_folder(self) -> None:
        ask_for_folder(self, self.tr("Take in guidance"), self.look_at)

    def look_at(self, path: Path) -> None:
        """Show what a file would change."""
        work = partial(guidance_install.look_at, self.desk, path)
        self.tasks.read(self, work, then=self._propose, failed=self.message.tell)

    def _propose(self, proposal: Proposal) -> None:
        dialog = GuidanceInstallDialog(self.desk, self.tasks, proposal, self)
        dialog.finished_with.connect(lambda said: self.tell_done(said, "guidance.install", _GUIDANCE))
        dialog.open()

    def _standing_words(self, edition: EditionInForce) -> str:
        named = messages.guidance_version(edition.pack.version)
        words = self.tr("Guidance {version} of {day}").format(version=named, day=messages.day(edition.base.released))
        came = self.tr("taken in by us") if edition.is_installed else self.tr("came with the program")
        return messages.aside(words, came)
