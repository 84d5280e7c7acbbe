"""What is worded otherwise today than when a case was told a checklist; moved over only by a click."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from counsel_desk import messages
from counsel_desk.domain.tasks import Task
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_changes import ChangedSince, move_over
from counsel_desk.ui.dialogs.guidance_dialog import GuidanceDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, Tone
from counsel_desk.ui.widgets.change_card import change_column
from counsel_desk.ui.widgets.text import label, visible


class GuidanceChangedDialog(GuidanceDialog):
    """Both wordings of each step; the case stays as it was told unless somebody moves it."""

    def __init__(
        self, desk: Desk, tasks: Tasks, changed: ChangedSince, title: str, parent: QWidget | None = None
    ) -> None:
        """`title` is that of the checklist."""
        super().__init__(desk, tasks, messages.labelled(self.tr("The guidance changed since"), title), parent)
        self.setObjectName("guidance_changed_dialog")
        told, now = messages.guidance_version(changed.told), messages.guidance_version(changed.now)
        words = self.tr(
            "This case was told {told}; today it is {now}. Nothing changes unless you move it over. Steps that remain "
            "keep what was decided, noted and dated."
        )
        self.notice.show_words(words.format(told=told, now=now), Tone.ACCENT)
        self._drop = QCheckBox(self.tr("Drop these tasks when it is moved over"))
        self._drop.setObjectName("drop_tasks")
        if changed.left_over:
            self._name_left_over(changed.left_over)
        self.body.setWidget(change_column(changed.changes, self.tr("As told"), self.tr("Today")))
        self.add_button("close", self.tr("Leave as told"), self.reject)
        said = self.tr("Moved to {now}: {title}").format(now=now, title=title)

        def move_it() -> None:
            dropped = self.tr("The guidance has this step no more.") if self._drop.isChecked() else ""
            self.write(partial(move_over, desk, changed, drop=dropped), said, frozenset({"checklist", "task"}))

        move = self.add_button(
            "move_over",
            self.tr("Move to {now}").format(now=now),
            move_it,
            kind="primary",
        )
        move.setEnabled(not desk.read_only)

    def _name_left_over(self, tasks: Sequence[Task]) -> None:
        """Open tasks whose step is gone stay open unless somebody drops them here."""
        self.notice.body.addWidget(label(self.tr("Open tasks of steps that are gone:"), TextRole.STRONG, wrap=True))
        for task in tasks:
            words = f"{messages.day(task.details.due_on)} · {visible(task.details.title)}"
            self.notice.body.addWidget(label(words, wrap=True, selectable=True))
        self._drop.setEnabled(not self.desk.read_only)
        self.notice.body.addWidget(self._drop)
