"""A computer that dies while a vault is brought up to date leaves the old version whole, or the new one."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from counsel_desk.services import health
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage.backup import home_of, list_backups
from tests.faults.dying import die, dies
from tests.faults.trials import Trials
from tests.unit.storage.old_vaults import PASSPHRASE, of_the_first_version

STATEMENTS = 250  # more than the upgrade and the opening make together


def dies_at(number: int, folder: Path) -> bool:
    """Open it in a process that ends without a word before its n-th statement; False when it came to the end."""

    def upgrade(_: pytest.MonkeyPatch) -> None:
        made = 0

        def count(*_: object) -> None:
            nonlocal made
            made += 1
            if made == number:
                die()

        event.listen(Engine, "before_cursor_execute", count)
        close_vault(open_vault(folder, PASSPHRASE))

    return dies(upgrade)


def test_a_computer_that_dies_at_any_step_of_an_upgrade_leaves_a_vault_that_opens_with_everything(
    tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch, record_property
) -> None:
    original = of_the_first_version(tmp_path, clock, monkeypatch)
    trials = Trials(record_property, short=4, full=STATEMENTS)
    lost = 0
    steps = trials.chance.sample(range(1, STATEMENTS + 1), len(list(trials)))
    for step in steps:
        folder = tmp_path / f"try{step}" / "vault"
        shutil.copytree(original, folder)
        died = dies_at(step, folder)
        desk = open_vault(folder, PASSPHRASE)  # and the upgrade is done, or done again
        assert health.check(desk).ok
        lost += [each.details.words for each in incidents_of(desk, 1)] != ["再不还款就上门"]
        close_vault(desk)
        assert list_backups(home_of(folder)), f"no way back after {step}, {died}"
        shutil.rmtree(folder.parent)
    record_property("lost", lost)
    assert not lost
