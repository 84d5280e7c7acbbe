"""Who gets in, who is named, and what a refused step leaves behind."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.errors import InputError, RefusedError, VaultError
from counsel_desk.services import clients, drafts, health, office
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import add_counsellor, change_passphrase, close_vault, create_vault, open_vault
from counsel_desk.storage import tables
from counsel_desk.storage.keys import KdfCost
from tests.conftest import PASSPHRASE

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "保险箱"


def test_the_passphrase_decides_who_acts(folder: Path) -> None:
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "第一个 口令", cost=QUICK)
    add_counsellor(desk, "示例·周二", "第二个 口令", cost=QUICK)
    close_vault(desk)
    for passphrase, name in (("第一个 口令", "示例·林一"), ("第二个 口令", "示例·周二")):
        desk = open_vault(folder, passphrase)
        assert desk.counsellor.name == name
        close_vault(desk)


def test_the_recovery_code_opens_what_a_forgotten_passphrase_does_not(folder: Path) -> None:
    desk, code = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "会忘记的", cost=QUICK)
    clients.add_client(desk, ClientDetails(name="甲"))
    close_vault(desk)
    desk = open_vault(folder, code)
    assert desk.counsellor.name == "示例·林一"
    change_passphrase(desk, code, "记得住的", cost=QUICK)
    close_vault(desk)
    close_vault(open_vault(folder, "记得住的"))


def test_a_wrong_passphrase_is_said_to_be_wrong(desk: Desk) -> None:
    close_vault(desk)
    with pytest.raises(VaultError) as refused:
        open_vault(desk.vault.folder, "不是这个")
    assert refused.value.code == "vault.wrong_passphrase"


def test_an_open_vault_is_not_opened_twice(desk: Desk) -> None:
    with pytest.raises(VaultError) as refused:
        open_vault(desk.vault.folder, "任何口令")
    assert refused.value.code == "vault.in_use"


def test_what_a_killed_program_left_beside_the_vault_goes_when_it_is_opened_for_writing(desk: Desk) -> None:
    folder = desk.vault.folder
    left = folder.with_name(f".{folder.name}.0a1b2c3d.new")
    left.mkdir()
    (left / "records.db").write_bytes(b"half made")
    close_vault(desk)
    close_vault(open_vault(folder, PASSPHRASE, read_only=True))
    assert left.is_dir()
    close_vault(open_vault(folder, PASSPHRASE))
    assert not left.exists()


def test_only_a_coordinator_adds_counsellors(folder: Path) -> None:
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "第一个 口令", cost=QUICK)
    add_counsellor(desk, "示例·周二", "第二个 口令", cost=QUICK)
    close_vault(desk)
    desk = open_vault(folder, "第二个 口令")
    with pytest.raises(RefusedError) as refused:
        add_counsellor(desk, "示例·吴三", "第三个 口令", cost=QUICK)
    assert refused.value.code == "office.coordinator_only"
    assert len(office.counsellors(desk)) == 2
    close_vault(desk)


def test_the_history_says_who_was_added(folder: Path) -> None:
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "第一个 口令", cost=QUICK)
    added = add_counsellor(desk, "示例·周二", "第二个 口令", cost=QUICK)
    with desk.database.read() as session:
        (said,) = session.scalars(
            sa.select(tables.HistoryContent.content)
            .join(tables.History)
            .where(tables.History.action == "counsellor.added")
        )
        assert said == {"name": "示例·周二", "uuid": session.get_one(tables.Counsellor, added.id).uuid}
    close_vault(desk)


def test_two_counsellors_never_share_a_passphrase(folder: Path) -> None:
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "第一个 口令", cost=QUICK)
    with pytest.raises(InputError) as refused:
        add_counsellor(desk, "示例·周二", "第一个 口令", cost=QUICK)
    assert refused.value.code == "passphrase.taken"
    assert len(office.counsellors(desk)) == 1
    add_counsellor(desk, "示例·周二", "第二个 口令", cost=QUICK)
    with pytest.raises(InputError):
        change_passphrase(desk, "第一个 口令", "第二个 口令", cost=QUICK)
    close_vault(desk)


def test_a_vault_that_was_written_to_is_whole(desk: Desk) -> None:
    clients.add_client(desk, ClientDetails(name="甲"))
    found = health.check(desk)
    assert found.ok
    assert found.counts.clients == 1
    assert found.counts.evidence == 0


def test_a_draft_outlives_a_lock_and_comes_back_to_its_author(folder: Path) -> None:
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "第一个 口令", cost=QUICK)
    add_counsellor(desk, "示例·周二", "第二个 口令", cost=QUICK)
    drafts.keep_draft(desk, "call", "", {"text": "说到一半"})
    drafts.keep_draft(desk, "call", "", {"text": "说到一半，被打断"})
    close_vault(desk)
    desk = open_vault(folder, "第二个 口令")
    assert drafts.drafts_waiting(desk) == ()
    close_vault(desk)
    desk = open_vault(folder, "第一个 口令")
    kept = drafts.draft_of(desk, "call", "")
    assert kept is not None
    assert kept.content == {"text": "说到一半，被打断"}
    drafts.drop_draft(desk, "call", "")
    assert drafts.draft_of(desk, "call", "") is None
    close_vault(desk)
