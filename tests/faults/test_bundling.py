"""An evidence bundle stands under its name whole or not at all, whatever happens while it is written."""

import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counsel_desk.domain.evidence_bundle import BundleChoice, BundlePurpose
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose
from counsel_desk.errors import FileError
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.services import cases, clients
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.evidence_bundle import export_bundle, given_bundles
from counsel_desk.services.vaults import close_vault, open_vault
from tests.faults.trials import Trials

CHILD = Path(__file__).with_name("bundling_child.py")
PASSPHRASE = "四匹马 走过 雨夜"
MEGABYTE = 1 << 20


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


def visible(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def assert_whole(bundle: Path, tmp_path: Path) -> None:
    folder = bundle
    if bundle.suffix == ".zip":
        folder = tmp_path / "unpacked" / bundle.name
        with zipfile.ZipFile(bundle) as archive:
            archive.extractall(folder)
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    assert len(list((folder / "originals").iterdir())) == 3


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
    vault, out = desk.vault.folder, tmp_path / "out"
    out.mkdir()
    close_vault(desk)
    trials = Trials(record_property, short=5, full=200)
    said: list[str] = []
    for _ in trials:
        command = [sys.executable, str(CHILD), str(vault), PASSPHRASE, str(out)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            said.append(child.stdout.readline().strip())
            time.sleep(trials.chance.uniform(0, 0.6))
            child.send_signal(signal.SIGKILL)
            said += child.stdout.read().split()
    for bundle in visible(out):
        assert_whole(bundle, tmp_path)
    assert {path.name for path in visible(out)} >= set(filter(None, said))
    reopened = open_vault(vault, PASSPHRASE)
    assert len(given_bundles(reopened, case_id)) >= len(visible(out))
    close_vault(reopened)
