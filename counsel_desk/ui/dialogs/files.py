"""Asking for a file or a folder: the system's own dialog for people, Qt's where a program drives the window."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

QT_DIALOGS = "COUNSEL_DESK_QT_FILE_DIALOGS"
"""Set in the environment, it has Qt draw file dialogs, because nothing can drive those of the system."""


def ask_to_save(parent: QWidget, title: str, suggested: str, kind: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask where to write a file called `suggested`, whose ending is added where it is left out; `then` gets the path.

    `kind` is Qt's filter, such as "PDF (*.pdf)". An existing file is asked about by the dialog.
    """
    dialog = _dialog(parent, title, kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def ask_to_open(parent: QWidget, title: str, kind: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a file that is there; `then` gets the path. `kind` is Qt's filter."""
    dialog = _dialog(parent, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def ask_to_open_several(
    parent: QWidget, title: str, kind: str, then: Callable[[tuple[Path, ...]], object]
) -> QFileDialog:
    """Ask for files that are there, one or more; `then` gets the paths. `kind` is Qt's filter."""
    dialog = _dialog(parent, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: then(tuple(map(Path, chosen))))
    dialog.open()
    return dialog


def ask_for_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder, which can be made in the dialog; `then` gets the path."""
    dialog = _dialog(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, kind: str) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, folder, kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, bool(os.environ.get(QT_DIALOGS)))
    return dialog
