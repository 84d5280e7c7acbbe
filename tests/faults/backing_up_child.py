"""Makes one backup after the other, changing the vault between, and says each one's folder once it counts.

Usage: backing_up_child.py VAULT PASSPHRASE
"""

import sys
from pathlib import Path

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.vaults import open_vault


def main() -> None:
    desk = open_vault(Path(sys.argv[1]), sys.argv[2])
    number = 0
    while True:
        number += 1
        case_id = cases.open_case(desk, ClientDetails(name=f"示例·{number}"))
        if number % 2:
            attach_files(desk, case_id, [Pasted(f"{number}.bin", bytes(200_000))])
        made = back_up_now(desk)
        print(made.kept.path, flush=True)


if __name__ == "__main__":
    main()
