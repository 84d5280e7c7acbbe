"""Keeps one file after the other as evidence of a case, names the case, and says each number once it is kept.

Usage: attaching_child.py VAULT PASSPHRASE RUN
"""

import hashlib
import sys
from pathlib import Path

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.vaults import open_vault


def main() -> None:
    desk = open_vault(Path(sys.argv[1]), sys.argv[2])
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    print(case_id, flush=True)
    number = 0
    while True:
        number += 1
        content = hashlib.sha256(f"{sys.argv[3]} {number}".encode()).digest() * 60_000
        attach_files(desk, case_id, [Pasted(f"{number}.bin", content)])
        print(number, flush=True)


if __name__ == "__main__":
    main()
