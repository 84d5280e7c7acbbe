"""Bundles of evidence, and everything about a person: each stands under its name whole or not at all.

Whatever happens while it is written, nothing unfinished outlives the next opening of the vault.
"""

import resource
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from counsel_desk.domain.evidence_bundle import BundleChoice, BundlePurpose
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.errors import FileError
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.messages.person_words import PersonSentences
from counsel_desk.services import cases, clients
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.evidence_bundle import export_bundle, given_bundles
from counsel_desk.services.history import client_history
from counsel_desk.services.person_export import export_person
from counsel_desk.services.vaults import close_vault, open_vault
from tests.faults.dying import Say, said_until_killed
from tests.faults.trials import Trials

PASSPHRASE = "四匹马 走过 雨夜"
MEGABYTE = 1 << 20
PAPER = b"%PDF-1.7"
_ALL = 1_000_000  # deeds: more than any number of trials makes


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    attach_files(desk, case_id, [Pasted(f"{number}.png", bytes([number]) * 3 * MEGABYTE) for number in range(3)])
    return case_id


@pytest.fixture
def limit() -> Iterator[Callable[[int], None]]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def assert_whole(bundle: Path, tmp_path: Path) -> None:
    folder = bundle
    if bundle.suffix == ".zip":
        folder = tmp_path / "unpacked" / bundle.name
        with zipfile.ZipFile(bundle) as archive:
            archive.extractall(folder)
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    assert len(list(folder.rglob("*.png"))) == 3


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_full_disk_is_told_and_leaves_nothing(desk: Desk, case_id: CaseId, limit, tmp_path: Path, name: str) -> None:
    before = sorted(tmp_path.iterdir())
    limit(2 * MEGABYTE)
    choice = BundleChoice(BundlePurpose.POLICE)
    with pytest.raises(FileError, match=r"file\.disk_full"):
        export_bundle(desk, case_id, choice, tmp_path / name, BundleSentences(), lambda _paper: b"%PDF")
    limit(resource.RLIM_INFINITY)
    assert sorted(tmp_path.iterdir()) == before
    assert given_bundles(desk, case_id) == ()


def test_a_kill_at_any_moment_leaves_whole_bundles_only_and_each_is_written_down(
    desk: Desk, case_id: CaseId, tmp_path: Path, record_property
) -> None:
    vault = desk.vault.folder
    close_vault(desk)

    def export(desk: Desk, target: Path) -> None:
        export_bundle(
            desk, case_id, BundleChoice(BundlePurpose.POLICE), target, BundleSentences(), lambda _paper: PAPER
        )

    found = kill_often(export, vault, tmp_path, Trials(record_property, short=5, full=200))
    reopened = open_vault(vault, PASSPHRASE)
    assert len(given_bundles(reopened, case_id)) >= found > 0
    close_vault(reopened)


def test_a_kill_while_everything_about_a_person_is_written_leaves_nothing_readable_behind(
    desk: Desk, case_id: CaseId, tmp_path: Path, record_property
) -> None:
    vault = desk.vault.folder
    client = cases.load_case_file(desk, case_id).client.id
    close_vault(desk)

    def export(desk: Desk, target: Path) -> None:
        export_person(desk, client, target, PersonSentences(), lambda _paper: PAPER)

    found = kill_often(export, vault, tmp_path, Trials(record_property, short=2, full=200))
    reopened = open_vault(vault, PASSPHRASE)
    given = [deed for deed in client_history(reopened, client, _ALL) if deed.action == "export.person"]
    assert len(given) >= found > 0
    close_vault(reopened)


def write_on(export: Callable[[Desk, Path], object], vault: Path, out: Path, say: Say) -> None:
    """Write one folder or zip after the other, and say the name of each once it is complete."""
    desk = open_vault(vault, PASSPHRASE)
    for number in count():
        target = out / (f"{number}.zip" if number % 2 else f"{number}")
        export(desk, target)
        say(target.name)


def kill_often(export: Callable[[Desk, Path], object], vault: Path, tmp_path: Path, trials: Trials) -> int:
    """Kill a program that makes one after the other; how many it made.

    Those it said are there, and when the vault has been opened again, everything there is whole.
    """
    found, out = 0, tmp_path / "out"
    for _ in trials:
        out.mkdir()
        said = said_until_killed(partial(write_on, export, vault, out), trials.chance.uniform(0, 0.6))
        close_vault(open_vault(vault, PASSPHRASE))
        assert {path.name for path in out.iterdir()} >= set(said)
        for bundle in out.iterdir():
            assert_whole(bundle, tmp_path)
            found += 1
        shutil.rmtree(out)
        shutil.rmtree(tmp_path / "unpacked", ignore_errors=True)
    return found
