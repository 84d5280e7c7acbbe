"""Exports every case into a folder, over and over, and says each time that it begins.

Usage: exporting_child.py VAULT PASSPHRASE FOLDER
"""

import sys
from pathlib import Path

from counsel_desk.domain.case_exports import BatchChoice, CaseForm
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.services.case_batch import export_cases
from counsel_desk.services.lists import list_ids
from counsel_desk.services.vaults import open_vault


def main() -> None:
    desk = open_vault(Path(sys.argv[1]), sys.argv[2])
    ids = list_ids(desk, ListKind.CASES, ListView())
    paper = b"%PDF-1.7" + bytes(1 << 20) + b"%%EOF"
    while True:
        for form in CaseForm:
            print("begins", flush=True)
            export_cases(desk, ids, Path(sys.argv[3]), BatchChoice(form), BatchSentences(), lambda _paper: paper)


if __name__ == "__main__":
    main()
