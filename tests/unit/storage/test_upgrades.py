"""What a vault of each earlier version holds is still there, and found, after it was opened by this one."""

from dataclasses import replace
from pathlib import Path

import pytest

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.debts import Certificate
from counsel_desk.domain.incidents import Clue, Direction
from counsel_desk.domain.lists import HitKind
from counsel_desk.services.cases import status_history
from counsel_desk.services.debts import debts_of
from counsel_desk.services.evidence import change_evidence, evidence_of
from counsel_desk.services.incidents import incidents_of
from counsel_desk.services.organisations import organisations
from counsel_desk.services.search import search
from counsel_desk.services.vaults import close_vault, open_vault
from tests.unit.storage.old_vaults import PASSPHRASE, of_the_first_version, of_the_second_version


@pytest.fixture
def vault_of_the_first_version(tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    return of_the_first_version(tmp_path, clock, monkeypatch)


@pytest.fixture
def vault_of_the_second_version(tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    return of_the_second_version(tmp_path, clock, monkeypatch)


def test_a_vault_of_the_first_version_is_opened_with_everything_in_it(vault_of_the_first_version, clock) -> None:
    desk = open_vault(vault_of_the_first_version, PASSPHRASE, clock=clock)
    try:
        [debt] = debts_of(desk, 1)
        assert (debt.details.contract_tail, debt.details.certificate) == ("X7788", Certificate.NONE)
        [incident] = incidents_of(desk, 1)
        assert (incident.details.words, incident.details.direction) == ("再不还款就上门", Direction.INCOMING)
        assert [(each.code, each.rule, each.clues) for each in incident.conducts] == [
            ("T08", "R14", (Clue(5, 7, "上门"),))
        ]
        assert organisations(desk)[0].details.signatures == ("晴天",)
    finally:
        close_vault(desk)


def test_a_case_closed_before_the_upgrade_keeps_its_outcome_with_its_closing(vault_of_the_first_version, clock) -> None:
    desk = open_vault(vault_of_the_first_version, PASSPHRASE, clock=clock)
    try:
        assert [each.outcome for each in status_history(desk, 1)] == [Outcome.SETTLED]
    finally:
        close_vault(desk)


def test_a_file_still_shows_the_incident_it_named_before_and_is_found_by_its_new_name(
    vault_of_the_second_version, clock
) -> None:
    desk = open_vault(vault_of_the_second_version, PASSPHRASE, clock=clock)
    try:
        [file] = evidence_of(desk, 1)
        assert (file.details.name, file.details.incidents) == ("威胁短信截图", (1,))
        assert [hit.kind for hit in search(desk, "威胁短信").hits] == [HitKind.CASE]
        change_evidence(desk, file, replace(file.details, name="深夜来信"))
        assert [hit.kind for hit in search(desk, "深夜来信").hits] == [HitKind.CASE]
    finally:
        close_vault(desk)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("7788", HitKind.CASE),
        ("95000001", HitKind.ORGANISATION),
        ("示例路", HitKind.ORGANISATION),
        ("上门", HitKind.INCIDENT),
    ],
)
def test_what_the_first_version_did_not_search_is_found_after_the_upgrade(
    vault_of_the_first_version, clock, words: str, kind: HitKind
) -> None:
    desk = open_vault(vault_of_the_first_version, PASSPHRASE, clock=clock)
    try:
        assert kind in {hit.kind for hit in search(desk, words).hits}
    finally:
        close_vault(desk)
