"""What an import of fifty thousand messages costs beside the least work that could do it, and how much memory it takes.

The floor parses the file with the standard library's streaming parser and inserts the bare incidents, one statement a
thousand rows, into the same encrypted table with its indexes and its search. The memory is that of a process of its
own, above what it needs with the vault open and the rules read.
"""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import import_messages
from counsel_desk.services.message_senders import survey
from counsel_desk.services.message_sources import open_source
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost
from tests.benchmarks.measuring import milliseconds
from tests.unit.exchange import phone_exports as phone

pytestmark = pytest.mark.benchmark

MESSAGES = int(os.environ.get("COUNSEL_DESK_BENCHMARK_MESSAGES", "50000"))
MEGABYTE = 1024
_INSERT = (
    "INSERT INTO incident (uuid, version, created_at, case_id, happened_at, precision, channel, number, words,"
    " contacted, known_from, witness, effect, direction, fingerprint)"
    " VALUES (?, 1, 0, ?, ?, 'second', 'sms', ?, ?, 'client', 'export', '', '', 'incoming', ?)"
)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[Desk, CaseId]]:
    """A vault with one case, its rules ready."""
    cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    desk, _ = create_vault(tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=cost)
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    desk.triage.read("还款")
    yield desk, case_id
    close_vault(desk)


@pytest.mark.parametrize("distinct", [False, True], ids=["the usual words", "no two alike"])
@pytest.mark.parametrize("chosen", ["one sender of twenty", "every sender"])
def test_import(empty: tuple[Desk, CaseId], tmp_path: Path, chosen: str, distinct: bool) -> None:
    desk, case_id = empty
    path = phone.written(tmp_path / "sms.xml", phone.smses(phone.many(MESSAGES, distinct=distinct)))
    senders = None if chosen == "every sender" else frozenset({"10690000000007"})
    other = cases.open_case(desk, ClientDetails(name="示例·阿蓝"), CaseDetails())
    floor = milliseconds(lambda: _floor(desk, other, path, senders))
    ours = milliseconds(lambda: import_messages(desk, case_id, open_source(desk, path), Choice(senders)))
    again = milliseconds(lambda: import_messages(desk, case_id, open_source(desk, path), Choice(senders)))
    look = milliseconds(lambda: survey(desk, open_source(desk, path), suggest=False))
    print(
        f"\n{MESSAGES} messages, {'no two alike' if distinct else 'the usual words'}, {chosen}: {ours / 1000:.2f} s,"
        f" ratio {ours / floor:.2f} to parsing and bare inserts ({floor / 1000:.2f} s);"
        f" a second time {again / 1000:.2f} s; a look at the senders {look / 1000:.2f} s"
    )


def test_memory(tmp_path: Path) -> None:
    path = phone.written(tmp_path / "sms.xml", phone.smses(phone.many(MESSAGES, distinct=True)))
    said = subprocess.run(
        [sys.executable, "-c", _IN_A_PROCESS_OF_ITS_OWN, tmp_path, path], check=True, capture_output=True, text=True
    ).stdout
    idle, most = map(int, re.findall(r"\d+", said))
    print(f"\n{MESSAGES} messages: {(most - idle) / MEGABYTE:.0f} MB above {idle / MEGABYTE:.0f} MB with an open vault")
    shutil.rmtree(tmp_path / "vault")


def _floor(desk: Desk, case_id: CaseId, path: Path, senders: frozenset[str] | None) -> None:
    """The least that could bring the messages in: the parser, and the rows."""
    with desk.database.keep() as session:
        connection = session.connection()
        rows = []
        for _, element in ET.iterparse(path):  # noqa: S314  our own file
            if element.tag == "sms" and (senders is None or element.get("address") in senders):
                said = element.attrib
                rows.append((str(uuid4()), case_id, int(said["date"]), said["address"], said["body"], uuid4().hex * 2))
            element.clear()
            if len(rows) == 1_000:
                connection.exec_driver_sql(_INSERT, rows)
                rows = []
        if rows:
            connection.exec_driver_sql(_INSERT, rows)
        session.execute(sa.text("SELECT 1"))


_IN_A_PROCESS_OF_ITS_OWN = """
import sys
from pathlib import Path
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import import_messages
from counsel_desk.services.message_sources import open_source
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

def now(name):
    return int(next(line for line in open("/proc/self/status") if line.startswith(name)).split()[1])

cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
desk, _ = create_vault(Path(sys.argv[1]) / "vault", Office("O"), "A", "四匹马 走过 雨夜", cost=cost)
case_id = cases.open_case(desk, ClientDetails(name="A"), CaseDetails())
desk.triage.read("还款")
print(now("VmRSS"))
open("/proc/self/clear_refs", "w").write("5")  # the most so far is forgotten
import_messages(desk, case_id, open_source(desk, Path(sys.argv[2])), Choice(None))
print(now("VmHWM"))
close_vault(desk)
"""
