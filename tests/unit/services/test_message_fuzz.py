"""Broken sources in a real vault: looking leaves no trace, what enters is one step, and undo leaves nothing of it."""

from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_files import PhoneFile
from counsel_desk.services import cases, incidents, undo
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import import_messages
from counsel_desk.services.message_senders import survey
from counsel_desk.services.message_sources import open_pasted, open_source
from tests.unit.exchange import broken_sources as broken

ALL = Choice(None)
SHARE = 0.008  # of the inputs that the readers get; each is written to a vault here


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def in_and_out(desk: Desk, case_id: CaseId, file: PhoneFile) -> bool:
    """Look at a source, bring it in and take it back; whether anything of it entered."""
    writes = desk.database.writes
    found = survey(desk, file, case_id=case_id, suggest=False)
    tried = import_messages(desk, case_id, file, ALL, dry_run=True)
    assert (desk.database.writes, tried.messages) == (writes, found.messages)
    brought = import_messages(desk, case_id, file, ALL)
    assert brought == tried
    assert len(incidents.incidents_of(desk, case_id)) == brought.imported
    if brought.imported:
        assert import_messages(desk, case_id, file, ALL).imported == 0
        undo.undo(desk)
    assert incidents.incidents_of(desk, case_id) == ()
    return bool(brought.imported)


@pytest.mark.parametrize(
    ("name", "originals"),
    [
        ("a.xml", broken.backups()),
        ("a.csv", broken.tables()),
        ("a.xls", broken.web_pages() + broken.workbooks_of_xml()),
    ],
    ids=["backups", "tables", "carriers' lists"],
)
def test_a_broken_file_leaves_a_vault_as_it_was(
    desk: Desk, case_id: CaseId, tmp_path: Path, name: str, originals: list[bytes]
) -> None:
    entered = 0
    for content in broken.poisoned(originals, broken.SEED, int(broken.COUNT * SHARE)):
        (tmp_path / name).write_bytes(content)
        try:
            file = open_source(desk, tmp_path / name)
            entered += in_and_out(desk, case_id, file)
        except FileError:
            assert incidents.incidents_of(desk, case_id) == ()
    assert entered


def test_pasted_text_leaves_a_vault_as_it_was(desk: Desk, case_id: CaseId) -> None:
    texts = broken.poisoned(broken.chats(), broken.SEED, int(broken.COUNT * SHARE))
    pasted = (open_pasted(each.decode("utf-8", "surrogateescape")) for each in texts)
    assert sum(in_and_out(desk, case_id, file) for file in pasted) > 0
