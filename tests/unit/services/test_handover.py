"""Cases that go to another office arrive there whole; what may not go, and who did not agree, stays."""

import hashlib
import shutil
from array import array
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from counsel_desk.domain.backup_retention import Held
from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.handover import NotHandedOver
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.names import find_key
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentMeans,
    ConsentPurpose,
    Office,
    PersonConsent,
    Withheld,
)
from counsel_desk.errors import CancelledError, FileError, InputError, RefusedError, VaultError
from counsel_desk.services import cases, checklists, clients, health, history, lists, organisations, people_around, undo
from counsel_desk.services.debts import add_debt, debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import content_of, evidence_of
from counsel_desk.services.handover import cases_to_hand_over, free_name, hand_over
from counsel_desk.services.taking_over import look_into, take_over
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.engine import connect
from counsel_desk.storage.handover_file import opened
from counsel_desk.storage.tables import Incident
from tests.conftest import BEGINNING, PASSPHRASE, QUICK, StandingClock
from tests.unit.services.handovers import (
    FRIEND,
    FRIENDS_PHONE,
    ID_NUMBER,
    MOTHER,
    MOTHERS_PHONE,
    NAME,
    NEXT_OFFICE,
    PHONE,
    PICTURE,
    SECRET,
    UNCLE,
    UNCLES_PHONE,
    agree,
    client_of,
    full_case,
    give,
    note_of,
    stands,
)
from tests.unit.services.planted import decrypted, holds

CASE = CaseId(1)


@pytest.fixture(scope="session")
def giving_vault(tmp_path_factory: pytest.TempPathFactory, new_vault: Path) -> Path:
    """A vault with a case of every kind of record, whose client agreed that it goes to another office; and its file."""
    folder = tmp_path_factory.mktemp("giving")
    shutil.copytree(new_vault, folder / "vault")
    with closing_desk(folder / "vault") as giving:
        made = full_case(giving)
        agree(giving, client_of(giving, made))
        give(giving, folder / "out.handover", made)
    return folder


@pytest.fixture(scope="session")
def next_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vault of another invented office."""
    folder = tmp_path_factory.mktemp("next") / "vault"
    office = Office(NEXT_OFFICE, "400-000-0001")
    made, _code = create_vault(folder, office, "示例·齐四", PASSPHRASE, clock=StandingClock(BEGINNING), cost=QUICK)
    close_vault(made)
    return folder


@pytest.fixture
def desk(tmp_path: Path, giving_vault: Path) -> Iterator[Desk]:
    """The office that gives the case away; its file lies at `given` already."""
    shutil.copytree(giving_vault / "vault", tmp_path / "vault")
    with closing_desk(tmp_path / "vault") as giving:
        yield giving


@pytest.fixture
def other(tmp_path: Path, next_vault: Path) -> Iterator[Desk]:
    """The office that takes over."""
    shutil.copytree(next_vault, tmp_path / "other" / "vault")
    with closing_desk(tmp_path / "other" / "vault") as taking:
        yield taking


@pytest.fixture
def given(tmp_path: Path, giving_vault: Path) -> Path:
    """The file with the case."""
    shutil.copy(giving_vault / "out.handover", tmp_path / "given.handover")
    return tmp_path / "given.handover"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where a file is written."""
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "cases.handover"


@contextmanager
def closing_desk(folder: Path) -> Iterator[Desk]:
    opened_vault = open_vault(folder, PASSPHRASE, clock=StandingClock(BEGINNING))
    yield opened_vault
    close_vault(opened_vault)


def everybody_agrees(desk: Desk) -> None:
    """Nobody around the client is in the way of anything."""
    for each in people_around.people_around(desk, client_of(desk, CASE)):
        people_around.change_person(desk, each, replace(each.details, consent=PersonConsent.GIVEN))


_EVERY_KIND = {
    *("client", "client_phone", "client_note", "consent", "person", "case_file", "case_situation", "status_change"),
    *("note", "debt", "incident", "conduct", "contact", "evidence", "incident_evidence", "case_checklist", "case_step"),
    "task",
}


def inside(path: Path, folder: Path) -> bytes:
    """Every page of what stands in a file, beneath its encryption."""
    with opened(path, SECRET, folder) as handover:
        vault = handover.vault
        return b"".join(decrypted(each, vault.data_key) for each in (vault.records_path, vault.evidence_path))


def test_every_record_arrives_as_it_was(desk: Desk, other: Desk, target: Path) -> None:
    everybody_agrees(desk)
    assert give(desk, target, CASE).files_stayed == 0

    (here,) = take_over(other, target, SECRET, note_of).cases

    there, arrived = stands(desk, CASE), stands(other, here.id)
    noted = [each for each in arrived["note"] if each["text"].startswith("来自")]
    arrived["note"] = [each for each in arrived["note"] if each not in noted]
    assert arrived == there
    assert {name for name, some in there.items() if some} >= _EVERY_KIND
    assert [each["text"] for each in noted] == ["来自青禾互助（虚构），原编号C-2026-0001"]
    assert [content_of(other, each) for each in evidence_of(other, here.id)] == [PICTURE, b"to the mother"]
    assert health.check(other).ok


def test_the_guidance_arrives_in_the_version_the_case_was_told(desk: Desk, other: Desk, given: Path) -> None:
    (here,) = take_over(other, given, SECRET, note_of).cases

    then, now = checklists.case_checklists(desk, CASE), checklists.case_checklists(other, here.id)

    assert [(each.checklist, each.pack_version) for each in now] == [
        (each.checklist, each.pack_version) for each in then
    ]
    assert [step.step for each in now for step in each.steps] == [step.step for each in then for step in each.steps]


def test_the_history_comes_along_and_the_chain_of_this_office_still_verifies(
    desk: Desk, other: Desk, target: Path
) -> None:
    client = clients.load_client(desk, client_of(desk, CASE))
    clients.change_client(desk, client, replace(client.details, name="示例·改过名"))
    told = {each.action for each in history.case_history(desk, CASE)}
    give(desk, target, CASE)

    (here,) = take_over(other, target, SECRET, note_of).cases

    deeds = history.case_history(other, here.id)
    assert (deeds[0].action, deeds[0].about) == ("handover.arrived", "青禾互助（虚构）")
    brought = {each.action: each for each in deeds if each.action.startswith("brought:")}
    assert set(brought) == {f"brought:{each}" for each in told}
    assert brought["brought:case.open"].who == "示例·林一（青禾互助（虚构））"
    assert brought["brought:client.change"].changed == ("client.name",)
    assert health.check(other).ok


def test_the_giving_office_writes_down_to_whom_and_keeps_everything(desk: Desk, target: Path) -> None:
    before = stands(desk, CASE)

    done = give(desk, target, CASE)

    deed = history.case_history(desk, CASE)[0]
    assert (deed.action, deed.about, deed.who, deed.at) == ("handover.gone", NEXT_OFFICE, "示例·林一", BEGINNING)
    assert stands(desk, CASE) == before
    assert (done.held[Held.CASES], done.files_stayed) == (1, 1)
    assert [each.name for each in target.parent.iterdir()] == ["cases.handover"]
    assert sorted(each.name for each in desk.vault.folder.parent.iterdir()) == ["out", "vault"]


def test_two_of_one_family_stay_apart_and_each_is_asked_for_themselves(desk: Desk, target: Path, other: Desk) -> None:
    brother = cases.open_case(desk, ClientDetails("示例·柳阿弟", phones=(ClientPhone(PHONE),)))
    clients.refuse_consent(desk, client_of(desk, brother), ConsentPurpose.HANDOVER, ConsentMeans.SPOKEN)
    with pytest.raises(RefusedError, match=r"handover\.no_consent"):
        give(desk, target, brother)
    assert not target.exists()

    done = give(desk, target, CASE, brother)

    assert [each.reference for each in done.cases] == ["C-2026-0001"]
    assert [(each.reference, each.why_not) for each in done.stayed] == [("C-2026-0002", NotHandedOver.REFUSED)]
    assert history.case_history(desk, brother)[0].action == "consent.refuse"
    taken = take_over(other, target, SECRET, note_of)
    assert taken.held[Held.CLIENTS] == len(taken.cases) == 1


def test_a_consent_of_another_purpose_or_one_taken_back_is_none(desk: Desk) -> None:
    client_id = client_of(desk, CASE)
    assert cases_to_hand_over(desk, [CASE])[0].why_not is None
    clients.withdraw_consent(desk, client_id, ConsentPurpose.HANDOVER)
    assert cases_to_hand_over(desk, [CASE])[0].why_not is NotHandedOver.WITHDRAWN
    other_case = cases.open_case(desk, ClientDetails("示例·阿青"))
    clients.give_consent(desk, client_of(desk, other_case), ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    assert cases_to_hand_over(desk, [other_case])[0].why_not is NotHandedOver.NOT_ASKED


def test_whoever_around_the_client_did_not_agree_stands_nowhere_in_the_file(
    given: Path, tmp_path: Path, other: Desk
) -> None:
    found = inside(given, tmp_path / "inside")

    hidden = (MOTHER, MOTHERS_PHONE, "138-0000-0009", UNCLE, UNCLES_PHONE, "to the mother", "另一人也借过")
    assert [each for each in hidden if holds(found, each)] == []
    told = (NAME, PHONE, ID_NUMBER, FRIEND, FRIENDS_PHONE)
    assert [each for each in told if each.encode() not in found] == []
    (here,) = take_over(other, given, SECRET, note_of).cases
    around = people_around.people_around(other, client_of(other, here.id))
    assert [(each.details.name, each.details.consent) for each in around] == [
        ("", PersonConsent.NOT_ASKED),
        (FRIEND, PersonConsent.GIVEN),
    ]


@pytest.mark.parametrize(
    ("withheld", "hidden"),
    [
        ((Withheld.NAME,), (NAME, PHONE, ID_NUMBER, FRIEND, FRIENDS_PHONE, "PNG invented")),
        (
            tuple(each for each in Withheld if each is not Withheld.NAME),
            (
                *(PHONE, ID_NUMBER, "440000", FRIENDS_PHONE, "1,200", "今天不还", "叫你女儿还", "PNG invented"),
                *("同住这里", "下午方便", "答应整理流水"),
            ),
        ),
    ],
    ids=["the name", "everything else"],
)
def test_what_the_client_keeps_back_stands_nowhere_in_the_file(
    desk: Desk, other: Desk, target: Path, tmp_path: Path, withheld: tuple[Withheld, ...], hidden: tuple[str, ...]
) -> None:
    agree(desk, client_of(desk, CASE), *withheld)

    give(desk, target, CASE)

    found = inside(target, tmp_path / "inside")
    assert [each for each in hidden if holds(found, each)] == []
    (here,) = take_over(other, target, SECRET, note_of).cases
    (debt,) = debts_of(other, here.id)
    assert (debt.details.claimed is None) == (Withheld.AMOUNTS in withheld)


def test_who_refused_does_not_go_as_a_private_lender_either(
    desk: Desk, other: Desk, target: Path, tmp_path: Path
) -> None:
    for name, number in ((UNCLE, UNCLES_PHONE), (f"{UNCLE}的朋友", "13800000006")):
        details = OrganisationDetails(name, OrganisationRole.LENDER, short_names=(f"{UNCLE}们",), numbers=(number,))
        add_debt(desk, CASE, DebtDetails(lender=organisations.add_organisation(desk, details)))

    give(desk, target, CASE)

    found = inside(target, tmp_path / "inside")
    assert [each for each in (UNCLE, UNCLES_PHONE) if holds(found, each)] == []
    assert b"13800000006" in found
    (here,) = take_over(other, target, SECRET, note_of).cases
    assert len({each.details.lender for each in debts_of(other, here.id)}) == 3


def test_a_name_kept_back_does_not_stand_there_in_other_letters_nor_words_as_their_fingerprint(
    desk: Desk, target: Path, tmp_path: Path
) -> None:
    client = clients.load_client(desk, client_of(desk, CASE))
    clients.change_client(desk, client, replace(client.details, alias="示例·阿木瑟"))
    agree(desk, client.id, Withheld.NAME, Withheld.WORDS)
    with desk.database.read() as session:
        prints = session.scalars(sa.select(Incident.fingerprint)).all()
    letters = find_key((NAME, "示例·阿木瑟"), (PHONE,)).replace("|", " ").split()  # plain, pinyin, initials, numbers

    give(desk, target, CASE)

    found = inside(target, tmp_path / "inside")
    assert [each for each in (*letters, *prints) if holds(found, each)] == []


def test_former_words_of_a_record_stay_behind(desk: Desk, target: Path, tmp_path: Path) -> None:
    client = clients.load_client(desk, client_of(desk, CASE))
    clients.change_client(desk, client, replace(client.details, region="", alias="示例·新的别名"))

    give(desk, target, CASE)

    found = inside(target, tmp_path / "inside")
    assert "示例·新的别名".encode() in found
    assert b"440000" not in found


def test_a_wrong_passphrase_is_told_apart_from_damage(given: Path, other: Desk) -> None:
    with pytest.raises(VaultError, match=r"handover\.wrong_passphrase"):
        look_into(other, given, "falsch")
    whole = given.read_bytes()
    for place in (30, 60, len(whole) // 3, len(whole) // 2, len(whole) - 1):
        given.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(VaultError, match=r"handover\.damaged"):
            look_into(other, given, SECRET)
    for part in (whole[:-1], whole[: len(whole) // 2], whole + b" "):
        given.write_bytes(part)
        with pytest.raises(VaultError, match=r"handover\.damaged"):
            look_into(other, given, SECRET)
    for wrong in (b"", b"PK\x03\x04", whole[1:]):
        given.write_bytes(wrong)
        with pytest.raises(VaultError, match=r"handover\.not_one"):
            look_into(other, given, SECRET)
    assert [each.name for each in other.vault.folder.parent.iterdir()] == ["vault"]


def test_a_file_of_a_newer_program_says_which_one_is_needed(given: Path, other: Desk) -> None:
    whole = given.read_bytes().replace(b'"format": 1', b'"format": 9', 1)
    begin = whole.index(b"\n") + 1
    given.write_bytes(whole[:begin] + hashlib.sha256(whole[begin + 32 :]).digest() + whole[begin + 32 :])
    with pytest.raises(VaultError, match=r"handover\.newer"):
        look_into(other, given, SECRET)


def test_looking_into_a_file_writes_nothing_and_says_who_may_be_meant(given: Path, other: Desk) -> None:
    known = cases.open_case(other, ClientDetails(NAME, id_number=ID_NUMBER))
    before = stands(other, known)

    seen = look_into(other, given, SECRET)

    assert (seen.office, seen.given_by, seen.recipient) == ("青禾互助（虚构）", "示例·林一", NEXT_OFFICE)
    assert seen.held[Held.EVIDENCE] == 1
    (case,) = seen.cases
    assert [each.reference for each in case.alike.clients] == ["P-2026-0001"]
    assert stands(other, known) == before
    (here,) = take_over(other, given, SECRET, note_of).cases
    assert here.reference == "C-2026-0002"
    assert client_of(other, here.id) != client_of(other, known)  # offered, never merged


def test_undo_takes_everything_back_and_redo_brings_it_again(given: Path, other: Desk) -> None:
    (here,) = take_over(other, given, SECRET, note_of).cases
    arrived = stands(other, here.id)
    with pytest.raises(RefusedError, match=r"handover\.taken_already"):
        take_over(other, given, SECRET, note_of)

    assert undo.undo(other) == "handover.take"

    assert stands(other, here.id)["case_file"] == []
    assert undo.redo(other) == "handover.take"
    assert stands(other, here.id) == arrived
    undo.undo(other)
    (again,) = take_over(other, given, SECRET, note_of).cases
    assert again.reference == "C-2026-0002"  # a number once given is never given again
    assert content_of(other, evidence_of(other, again.id)[0]) == PICTURE
    assert health.check(other).ok


def test_a_case_that_comes_back_stands_beside_the_one_that_went(
    desk: Desk, given: Path, other: Desk, target: Path
) -> None:
    (here,) = take_over(other, given, SECRET, note_of).cases
    cases.add_note(other, here.id, NoteKind.NOTE, "在河口谈过")
    hand_over(other, [here.id], target, SECRET, "青禾互助（虚构）", cost=QUICK)

    seen = look_into(desk, target, SECRET)
    (returned,) = take_over(desk, target, SECRET, note_of).cases

    assert seen.cases[0].here == "C-2026-0001"
    assert returned.reference == "C-2026-0002"
    authors = {each.text: each.author for each in cases.notes_of(desk, returned.id)}
    assert authors["在河口谈过"] == f"示例·齐四（{NEXT_OFFICE}）"
    assert "示例·林一" in authors.values()
    assert health.check(desk).ok


def test_organisations_are_known_again_and_what_was_noted_of_them_stays(given: Path, other: Desk) -> None:
    organisations.add_organisation(
        other, OrganisationDetails("晴天消费金融（虚构）", OrganisationRole.LENDER, notes="我们的")
    )
    (here,) = take_over(other, given, SECRET, note_of).cases
    (debt,) = debts_of(other, here.id)
    (known,) = organisations.organisations(other, OrganisationRole.LENDER)
    assert debt.details.lender == known.id
    assert known.details.notes == "我们的"


def test_a_file_is_never_written_over_and_needs_a_recipient_and_a_passphrase_of_its_own(
    desk: Desk, target: Path
) -> None:
    with pytest.raises(InputError, match=r"handover\.recipient_missing"):
        hand_over(desk, [CASE], target, SECRET, "  ", cost=QUICK)
    with pytest.raises(InputError, match=r"handover\.own_passphrase"):
        hand_over(desk, [CASE], target, PASSPHRASE, NEXT_OFFICE, cost=QUICK)
    with pytest.raises(VaultError, match=r"vault\.passphrase_empty"):
        hand_over(desk, [CASE], target, "", NEXT_OFFICE, cost=QUICK)
    with pytest.raises(FileError, match=r"file\.in_vault"):
        give(desk, desk.vault.folder / "x.handover", CASE)
    target.write_bytes(b"of somebody else")
    with pytest.raises(FileError, match=r"file\.taken"):
        give(desk, target, CASE)
    assert target.read_bytes() == b"of somebody else"
    assert free_name(desk, target.parent).name == "2026-11-18.handover"


def test_work_that_is_stopped_leaves_nothing(desk: Desk, given: Path, target: Path, other: Desk) -> None:
    deeds = history.case_history(desk, CASE)
    with pytest.raises(CancelledError):
        give(desk, target, CASE, progress=stopping_after(1))
    assert list(target.parent.iterdir()) == []
    assert history.case_history(desk, CASE) == deeds

    with pytest.raises(CancelledError):
        take_over(other, given, SECRET, note_of, progress=stopping_after(5))

    assert [each.name for each in other.vault.folder.parent.iterdir()] == ["vault"]
    assert lists.list_ids(other, ListKind.CASES, ListView()) == array("q")


def stopping_after(reports: int):
    """A progress after which the work is stopped."""
    left = reports

    def progress(_done: int, _total: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise CancelledError

    return progress


def test_a_damaged_file_of_the_case_stops_it_and_is_named(desk: Desk, target: Path) -> None:
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE sequence = 0")
    with pytest.raises(VaultError, match=r"handover\.file_damaged"):
        give(desk, target, CASE)
    assert list(target.parent.iterdir()) == []
