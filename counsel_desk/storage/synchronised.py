"""Folders that a program copies to the network, where a vault does not belong."""

import re
from pathlib import Path

# Names of folders that programs copy to the network while they are written to.
_SYNCHRONISED = {
    "OneDrive": "onedrive",
    "坚果云": "坚果云|nutstore",
    "百度网盘": "百度网盘|百度云|baidusyncdisk|baidunetdisk",
    "WPS云": "wps云|wpsdrive|wps cloud",
    "iCloud": "icloud|iclouddrive|mobile documents",
    "Dropbox": "dropbox",
    "Google Drive": "google drive",
    "微信": "微信|wechat files|xwechat_files",
}


def sync_warning(folder: Path) -> str | None:
    """The name of the program that seems to synchronise `folder`, or None.

    Such programs copy a database while it is written and put "conflicted copies" beside it.
    """
    for part in folder.absolute().parts:
        for program, names in _SYNCHRONISED.items():
            if re.search(rf"(?<![a-z])({names})(?![a-z])", part.lower()):
                return program
    return None
