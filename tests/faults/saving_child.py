"""Saves one record after the other through the real services and says each number once it is kept, until killed.

Usage: saving_child.py VAULT PASSPHRASE RUN
"""

import sys
from pathlib import Path

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, drafts
from counsel_desk.services.vaults import open_vault


def main() -> None:
    desk = open_vault(Path(sys.argv[1]), sys.argv[2])
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    number = 0
    while True:
        number += 1
        cases.add_note(desk, case_id, NoteKind.NOTE, f"第{number}条记录 run {sys.argv[3]}")
        print("note", number, flush=True)
        drafts.keep_draft(desk, "call", "", {"text": f"草稿{number}"})
        print("draft", number, flush=True)


if __name__ == "__main__":
    main()
