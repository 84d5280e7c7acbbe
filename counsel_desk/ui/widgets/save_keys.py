"""The keys that save a form or a note, the same everywhere."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from counsel_desk.ui.actions import SAVE_KEYS, with_key

_TOLD = SAVE_KEYS[-1]
_ALSO = "Ctrl+Return"  # the larger of the two keys that people call Enter


def save_by_keys(form: QWidget, save: QAbstractButton) -> None:
    """Have the keys press this button wherever the cursor stands in the form, and name one in its tip.

    They do no more than the button: nothing while it is disabled, so that nothing is saved twice.
    """
    for key in (*SAVE_KEYS, _ALSO):
        QShortcut(QKeySequence(key), form, save.click)
    save.setToolTip(with_key(save.text(), QKeySequence(_TOLD).toString(QKeySequence.SequenceFormat.NativeText)))
