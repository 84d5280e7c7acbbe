"""What taking in a guidance would change, or what is wrong with the file; nothing happens before somebody says so."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_install import Proposal, ProposalKind, take_in
from counsel_desk.ui.dialogs.guidance_dialog import GuidanceDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, Tone, theme
from counsel_desk.ui.widgets.change_card import change_column
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import label

_MOST = 100  # problems shown: whoever has more has another trouble


class GuidanceInstallDialog(GuidanceDialog):
    """Shows a proposal and takes it in as one change."""

    def __init__(self, desk: Desk, tasks: Tasks, proposal: Proposal, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self.tr("Take in guidance"), parent)
        self.setObjectName("guidance_install_dialog")
        if proposal.problems:
            self._show_problems(proposal)
        elif proposal.changes:
            self._show_changes(proposal)
        else:
            said = self._in_file(self.tr("{file} says what the guidance here says already."), proposal)
            self.notice.show_words(said, Tone.ACCENT)
            self.add_button("close", self.tr("Close"), self.reject)

    def _show_problems(self, proposal: Proposal) -> None:
        words = self.tr("Places to mend in {file}: {count}. Nothing was changed.")
        self.notice.show_words(
            words.format(count=len(proposal.problems), file=proposal.file), Tone.DANGER, self.tr("Not taken in")
        )
        self.body.setWidget(_problems(proposal.problems[:_MOST]))
        self.add_button("close", self.tr("Close"), self.reject)

    def _show_changes(self, proposal: Proposal) -> None:
        if proposal.kind is ProposalKind.PACK:
            words = self.tr(
                "{file} holds guidance {version}. What our office worded itself stays over it. Cases keep the words "
                "they were told. Changed: {count}"
            )
        else:
            words = self.tr("{file} changes our edition. Cases keep the words they were told. Changed: {count}")
        version = proposal.base.version
        said = words.format(file=proposal.file, version=version, count=len(proposal.changes))
        self.notice.show_words(said, Tone.ACCENT)
        self.body.setWidget(change_column(proposal.changes, self.tr("Now"), self.tr("Then")))
        self.add_button("close", self.tr("Leave as it is"), self.reject)
        done = self._in_file(self.tr("Guidance taken in from {file}"), proposal)
        work = partial(take_in, self.desk, proposal)
        self.add_button(
            "take_in",
            self.tr("Take in"),
            lambda: self.write(work, done, frozenset({"guidance"})),
            kind="primary",
        ).setEnabled(not self.desk.read_only)

    def _in_file(self, words: str, proposal: Proposal) -> str:
        return words.format(file=proposal.file)


def _problems(problems: tuple[Problem, ...]) -> QWidget:
    made = QWidget()
    made.setProperty("plain", "true")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
    column.setSpacing(theme().px(SPACE_SMALL))
    for each in problems:
        card = Notice("", Tone.NEUTRAL)
        card.body.addWidget(label(messages.guidance_problem(each), wrap=True, selectable=True))
        column.addWidget(card)
    column.addStretch(1)
    return made
