"""Makes one folder or zip after the other of what is kept, and says the name of each once it is complete.

Usage: bundling_child.py VAULT PASSPHRASE FOLDER bundle|person
"""

import sys
from itertools import count
from pathlib import Path

from counsel_desk.domain.evidence_bundle import BundleChoice, BundlePurpose
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.messages.person_words import PersonSentences
from counsel_desk.services.evidence_bundle import export_bundle
from counsel_desk.services.person_export import export_person
from counsel_desk.services.vaults import open_vault

_PAPER = b"%PDF-1.7"


def main() -> None:
    desk = open_vault(Path(sys.argv[1]), sys.argv[2])
    for number in count(len(list(Path(sys.argv[3]).iterdir()))):
        name = f"{number}.zip" if number % 2 else f"{number}"
        target = Path(sys.argv[3]) / name
        if sys.argv[4] == "person":
            export_person(desk, ClientId(1), target, PersonSentences(), lambda _paper: _PAPER)
        else:
            choice = BundleChoice(BundlePurpose.POLICE)
            export_bundle(desk, CaseId(1), choice, target, BundleSentences(), lambda _paper: _PAPER)
        print(name, flush=True)


if __name__ == "__main__":
    main()
