"""Erasing survives what happens: whoever dies on the way leaves the person whole, or gone without a rest."""

import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import FileError
from counsel_desk.services import cases, health
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import ErasingAsked, erase
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.vaults import close_vault, open_vault
from tests.conftest import PASSPHRASE
from tests.faults.dying import at_call, dies_at_call

ASKED = ErasingAsked("P-2026-0001", PASSPHRASE)
FROM_THE_END = (14, 11, 9, 7, 4, 1)  # changes of names and what comes after them; the long way there is all alike


@pytest.fixture
def original(desk: Desk) -> Path:
    """A closed vault of two clients, one with a file."""
    attach_files(desk, cases.open_case(desk, ClientDetails(name="示例·阿青")), [Pasted("短信.txt", b"first")])
    cases.open_case(desk, ClientDetails(name="示例·阿紫"))
    close_vault(desk)
    return desk.vault.folder


def is_erased(folder: Path) -> bool:
    """Whether the person is gone; the vault must be whole either way, and stand there alone if they are."""
    desk = open_vault(folder, PASSPHRASE)
    found = health.check(desk)
    close_vault(desk)
    assert found.ok, found.problems
    assert (found.counts.clients, found.counts.evidence) in {(2, 1), (1, 0)}
    gone = found.counts.clients == 1
    assert not folder.with_name(f".{folder.name}.replaced").exists()  # the person would be in it
    return gone


def test_a_computer_that_dies_while_somebody_is_erased_leaves_the_person_whole_or_gone(
    original: Path, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        shutil.copytree(original, tmp_path / "counted" / "vault")
        calls = at_call(0, lambda: None, patched)
        erase(tmp_path / "counted" / "vault", ASKED)
        every = calls()
    found = []
    for number in (every // 2, *(every - each for each in FROM_THE_END)):
        folder = tmp_path / f"try{number}" / "vault"
        shutil.copytree(original, folder)
        assert dies_at_call(number, partial(erase, folder, ASKED))
        found.append(is_erased(folder))
        if not found[-1]:  # what was half made is in nobody's way
            erase(folder, ASKED)
            assert [each.name for each in folder.parent.iterdir()] == ["vault"]
    assert found == sorted(found)  # once the person is gone, they stay so
    assert set(found) == {False, True}


def test_a_disk_that_is_full_leaves_the_person_whole(original: Path) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "invented")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "replace", full)
        with pytest.raises(FileError, match="disk_full"):
            erase(original, ASKED)
    assert not is_erased(original)
    assert [each.name for each in original.parent.iterdir()] == [original.name]
