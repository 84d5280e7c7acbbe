"""Backups one beneath the other: when, why, how much is in them, whether they are good."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.backup_retention import BackupState, Held
from counsel_desk.services.backups import KeptBackup
from counsel_desk.ui.theme import TextRole, Tone
from counsel_desk.ui.widgets.kept_words import size_words
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label

translate = QCoreApplication.translate

_TONES = {BackupState.GOOD: Tone.OK, BackupState.UNPROVEN: Tone.WARNING, BackupState.DAMAGED: Tone.DANGER}


def fill_with_backups(
    grid: QGridLayout, shown: Sequence[KeptBackup], copied: Collection[str], look: Callable[[Path], object]
) -> None:
    """Put a row for each backup into an empty grid; `copied` are the names of those in the second place too."""
    middle = Qt.AlignmentFlag.AlignVCenter
    for row, each in enumerate(shown):
        grid.addWidget(_when(each, copied=each.path.name in copied), row, 0)
        grid.addWidget(Pill(messages.word(each.state), _TONES[each.state]), row, 1, middle)
        open_it = button(translate("backup_rows", "Look into it…"), "link")
        open_it.setObjectName(f"look_into_{row}")
        open_it.setAccessibleName(f"{open_it.text()} {messages.instant(each.taken_at)}")
        open_it.clicked.connect(partial(_ask, look, each.path))
        grid.addWidget(open_it, row, 2, middle)


def _when(each: KeptBackup, *, copied: bool) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(messages.instant(each.taken_at), TextRole.STRONG))
    parts = [] if each.reason is None else [messages.word(each.reason)]
    if Held.CASES in each.held:
        parts.append(translate("backup_rows", "{number} cases").format(number=each.held[Held.CASES]))
    parts.append(size_words(each.size))
    if copied:
        parts.append(translate("backup_rows", "in the second place too"))
    column.addWidget(label(" · ".join(parts), TextRole.CAPTION, wrap=True))
    return made


def _ask(look: Callable[[Path], object], path: Path) -> None:
    look(path)
