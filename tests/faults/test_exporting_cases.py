"""Cases exported together: whenever the work is cut off, whole files lie in the folder and each was written down."""

import shutil
import zipfile
from functools import partial
from pathlib import Path

from counsel_desk.domain.case_exports import BatchChoice, CaseForm
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.services import cases
from counsel_desk.services.case_batch import export_cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.services.vaults import close_vault, open_vault
from tests.faults.dying import Say, said_until_killed
from tests.faults.trials import Trials

CASES = 3
_ALL = 1_000_000  # deeds: more than any number of trials makes
PASSPHRASE = "四匹马 走过 雨夜"


def whole_cases(folder: Path) -> int:
    """How many files of cases lie there; each file, and the lists beside them, must be whole."""
    written = [path for path in folder.iterdir() if not path.name.startswith(".")]
    for path in written:
        if path.suffix == ".pdf":
            assert path.read_bytes().endswith(b"%%EOF")
        else:
            with zipfile.ZipFile(path) as book:
                assert book.testzip() is None
    return sum(path.name.startswith("C-") for path in written)


def export_on(vault: Path, ids: list[CaseId], out: Path, say: Say) -> None:
    """Export every case into a folder, over and over, and say each time that it begins."""
    desk = open_vault(vault, PASSPHRASE)
    paper = b"%PDF-1.7" + bytes(1 << 20) + b"%%EOF"
    while True:
        for form in CaseForm:
            say("begins")
            export_cases(desk, ids, out, BatchChoice(form), BatchSentences(), lambda _paper: paper)


def test_a_kill_at_any_moment_leaves_whole_files_only_and_each_is_written_down(
    desk: Desk, tmp_path: Path, record_property
) -> None:
    ids = [cases.open_case(desk, ClientDetails(name="示例·阿青")) for _ in range(CASES)]
    vault, out = desk.vault.folder, tmp_path / "out"
    close_vault(desk)
    trials = Trials(record_property, short=3, full=200)
    found = 0
    for number in trials:
        out.mkdir()
        first = 2 if number == 1 else 1  # so that there is something to look at on any machine
        said_until_killed(partial(export_on, vault, ids, out), trials.chance.uniform(0, 0.8), first=first)
        found += whole_cases(out)
        shutil.rmtree(out)
    reopened = open_vault(vault, PASSPHRASE)
    deeds = [deed for each in ids for deed in case_history(reopened, each, _ALL) if deed.action == "export.case"]
    close_vault(reopened)
    record_property("files", found)
    assert found >= CASES
    assert len(deeds) >= found
