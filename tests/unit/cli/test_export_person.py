"""Everything about one client, given out from a terminal."""

import shutil
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases
from counsel_desk.services.vaults import close_vault, open_vault
from tests.conftest import PASSPHRASE


@pytest.fixture
def vault(new_vault: Path, tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with one case, and its passphrase at hand."""
    folder = Path(shutil.copytree(new_vault, tmp_path / "vault"))
    desk = open_vault(folder, PASSPHRASE)
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return folder


def test_a_command_gives_out_everything_about_a_client_and_never_over_what_lies_there(
    run, vault: Path, tmp_path: Path
) -> None:
    reference = next(each for each in run("--vault", vault, "search", "阿青").out.split() if each.startswith("P-"))
    done = run("--vault", vault, "export", "person", reference.lower(), tmp_path / "out")
    assert (done.code, done.err) == (0, "")
    assert "everything.pdf" in [each.name for each in (tmp_path / "out").iterdir()]
    again = run("--vault", vault, "export", "person", reference, tmp_path / "out")
    assert again.code == 1
    assert "out" in again.err


def test_a_client_nobody_knows_is_named(run, vault: Path, tmp_path: Path) -> None:
    done = run("--vault", vault, "export", "person", "P-1999-0001", tmp_path / "out")
    assert done.code == 1
    assert "P-1999-0001" in done.err
    assert not (tmp_path / "out").exists()
