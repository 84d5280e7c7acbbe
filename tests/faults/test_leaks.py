"""Nothing of a client can be read from the files of a vault, open or closed, nor from the log or a crash report."""

import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from counsel_desk import log, paths
from counsel_desk.domain.cases import CallNote
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.services import calls, cases, clients, debts, drafts, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.conftest import PASSPHRASE
from tests.unit.services import planted

MARKERS = {
    "name": "PlantedName甲乙丙",
    "phone": "13987654321",
    "id": "999999199001010024",
    "words": "PlantedThreat再不还就上门",
    "note": "PlantedNote她说撑不下去",
    "task": "PlantedTask周四回电",
    "lender": "PlantedLender晴天",
    "draft": "PlantedDraft写到一半",
    "counsellor": "PlantedCounsellor周二",
    "passphrase": "PlantedPassphrase 口令",
    "every field of every record": planted.MARK,
}


def plant(desk: Desk) -> None:
    client = ClientDetails(name=MARKERS["name"], id_number=MARKERS["id"], phones=(ClientPhone(MARKERS["phone"]),))
    case_id = cases.open_case(desk, client)
    calls.save_call_note(desk, CallNote(desk.clock(), text=MARKERS["note"]), case_id)
    incidents.record_incident(desk, case_id, incidents.draft_from(desk, MARKERS["words"]))
    tasks.add_task(desk, case_id, TaskDetails(MARKERS["task"], desk.today))
    debts.add_debt(
        desk, case_id, DebtDetails(lender=organisations.add_organisation(desk, OrganisationDetails(MARKERS["lender"])))
    )
    drafts.keep_draft(desk, "call", "", {"text": MARKERS["draft"]})
    quick = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    add_counsellor(desk, MARKERS["counsellor"], MARKERS["passphrase"], cost=quick)
    client_id = cases.load_case_file(desk, case_id).client.id
    seen = clients.load_client(desk, client_id)
    clients.change_client(desk, seen, ClientDetails(name="改名"))  # the old name now stands only in history


def found_in(folder: Path) -> set[str]:
    """Which markers, or their ASCII parts, stand in any file below the folder, as bytes or as `strings` shows them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    shown = ""
    if strings := shutil.which("strings"):
        shown = subprocess.run([strings, *map(str, files)], capture_output=True, text=True, check=True).stdout
    everything = b"".join(path.read_bytes() for path in files)
    found = set()
    for name, marker in MARKERS.items():
        plain = "".join(character for character in marker if character.isascii()).strip()
        forms = {text.encode(code) for text in (marker, plain) for code in ("utf-8", "utf-16-le", "gb18030")}
        if plain in shown or any(form in everything for form in forms):
            found.add(name)
    return found


def test_nothing_planted_is_found_in_an_open_vault_or_a_closed_one(
    desk: Desk, isolated_home: Path, record_property
) -> None:
    planted.plant(desk)
    plant(desk)
    folder = desk.vault.folder
    found = found_in(folder)
    close_vault(desk)
    found |= found_in(folder)
    record_property("leaks", len(found))
    assert found == set()
    assert not [path for path in isolated_home.rglob("*") if path.is_file()]


def test_nothing_planted_is_found_in_the_log_or_in_the_report_of_a_crash(
    desk: Desk, isolated_home: Path, record_property
) -> None:
    folder = paths.log_folder()
    assert folder.is_relative_to(isolated_home)
    log.begin(folder)
    planted.plant(desk)
    plant(desk)
    close_vault(desk)
    with pytest.raises(VaultError) as refused:
        open_vault(desk.vault.folder, MARKERS["passphrase"] + "?")
    log.failed(refused.value)
    reopened = open_vault(desk.vault.folder, PASSPHRASE)
    log.failed(unknown_case(reopened))
    report = log.crashed(crash_over(MARKERS))
    close_vault(reopened)
    log.end()
    assert report is not None
    assert report.parent == folder
    written = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert all(each in written for each in ("vault.opened", "vault.wrong_passphrase", "stumble", "KeyError"))
    found = found_in(isolated_home)
    record_property("leaks", len(found))
    assert found == set()


def unknown_case(desk: Desk) -> WorldError:
    """What is told when somebody types a name in the place of a number."""
    with pytest.raises(WorldError) as told:
        cases.case_called(desk, MARKERS["name"])
    assert MARKERS["name"] in str(told.value.values)
    return told.value


def crash_over(markers: dict[str, str]) -> Exception:
    """A fault of ours whose message, and that of its cause, name a client."""

    def stumble() -> None:
        try:
            int(markers["name"])
        except ValueError as error:
            raise KeyError(*markers.values()) from error

    with pytest.raises(KeyError) as crashed:
        stumble()
    return crashed.value


def test_the_search_itself_would_find_a_marker(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("\n".join(MARKERS.values()), encoding="utf-8")
    assert found_in(tmp_path) == set(MARKERS)


def test_neither_a_desk_nor_its_errors_show_what_they_hold(desk: Desk) -> None:
    plant(desk)
    case = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001"))
    shown = repr(desk) + repr(desk.vault) + repr(desk.database)
    assert not any(marker in shown for marker in MARKERS.values())
    assert case.case.opened_on == datetime(2026, 11, 18, tzinfo=CHINA).date()
