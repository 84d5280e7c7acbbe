"""Makes one bundle of evidence after the other, and says the name of each once it is complete.

Usage: bundling_child.py VAULT PASSPHRASE FOLDER
"""

import sys
from itertools import count
from pathlib import Path

from counsel_desk.domain.evidence_bundle import BundleChoice, BundlePurpose
from counsel_desk.domain.ids import CaseId
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.services.evidence_bundle import export_bundle
from counsel_desk.services.vaults import open_vault


def main() -> None:
    desk = open_vault(Path(sys.argv[1]), sys.argv[2])
    choice = BundleChoice(BundlePurpose.POLICE)
    for number in count(len(list(Path(sys.argv[3]).iterdir()))):
        name = f"{number}.zip" if number % 2 else f"{number}"
        target = Path(sys.argv[3]) / name
        export_bundle(desk, CaseId(1), choice, target, BundleSentences(), lambda _paper: b"%PDF-1.7")
        print(name, flush=True)


if __name__ == "__main__":
    main()
