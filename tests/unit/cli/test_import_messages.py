"""Messages and calls through the command line: what is said, what is counted, and what stays out."""

import json
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.moments import now
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost
from tests.unit.exchange import phone_exports as phone

REFERENCE = f"C-{now().year}-0001"
COLLECTOR, FAMILY = "10690000000001", "13800000002"


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with one case, and its passphrase at hand."""
    cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    desk, _code = create_vault(
        tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=cost
    )
    cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return tmp_path / "vault"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Two messages of a collector, one of them at night, one of the family, and one without a time."""
    entries = [
        phone.sms(phone.at("2026-03-05 21:59:59"), "再不还款就去你单位", COLLECTOR),
        phone.sms(phone.at("2026-03-05 22:00:00"), "明天上门", COLLECTOR),
        phone.sms(phone.at("2026-03-05 11:00:00"), "回家吃饭", "+86 138 0000 0002"),
        phone.sms("null", "没有时间", COLLECTOR),
    ]
    return phone.written(tmp_path / "sms.xml", phone.smses(entries))


@pytest.fixture
def bring(run, vault: Path, export: Path):
    """Run the command on that export and case."""
    return lambda *options: run("--vault", vault, "import", "messages", export, "--case", REFERENCE, *options)


def test_the_json_counts_every_message_once(bring) -> None:
    expected = {"messages": 3, "imported": 2, "duplicates": 0, "left_out": 1, "night": 1, "damaged": 1}
    senders = [{"number": COLLECTOR, "count": 2}, {"number": FAMILY, "count": 1}]
    tried = bring("--senders", COLLECTOR, "--dry-run", "--json")
    said = bring("--senders", f"{COLLECTOR}，10690000000009", "--json")
    again = bring("--senders", f"+86{COLLECTOR}", "--json")
    assert json.loads(tried.out) == json.loads(said.out) == {**expected, "senders": senders}
    assert json.loads(again.out) == {**expected, "imported": 0, "duplicates": 2, "night": 0, "senders": senders}
    assert said.err == "Nothing in this source is from 10690000000009.\n"


def test_private_messages_stay_out_unless_somebody_is_chosen(bring) -> None:
    said = bring("--json")
    assert (said.code, json.loads(said.out)["imported"], json.loads(said.out)["left_out"]) == (0, 0, 3)
    assert said.err.startswith("Private messages stay out")
    assert json.loads(bring("--all", "--json").out)["imported"] == 3


def test_in_words_every_loss_has_its_place(bring) -> None:
    assert bring("--all").out.splitlines() == [
        "Line 8: this message has no time and stayed out.",
        f"{COLLECTOR}: 2",
        f"{FAMILY}: 1",
        "Could not be read: 1",
        "Brought in: 3 of 3, 1 of them at night; known already: 0, left out: 0",
    ]


def test_a_file_that_holds_no_messages_says_what_was_found(run, vault: Path, tmp_path: Path) -> None:
    table = tmp_path / "goods.csv"
    table.write_text("商品,数量\n苹果,3\n", encoding="utf-8")
    said = run("--vault", vault, "import", "messages", table, "--case", REFERENCE, "--all")
    assert (said.code, said.out) == (1, "")
    assert "goods.csv" in said.err
    assert "商品、数量" in said.err


def test_a_case_that_does_not_exist_is_named(run, vault: Path, export: Path) -> None:
    said = run("--vault", vault, "import", "messages", export, "--case", "C-2026-0099", "--all")
    assert said.code == 1
    assert "C-2026-0099" in said.err


def test_all_and_some_are_not_asked_for_together(bring) -> None:
    assert bring("--all", "--senders", COLLECTOR).code == 2
