"""Erasing a person from a terminal, with a receipt that names nobody."""

import re
from pathlib import Path

import pypdfium2
import pytest

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases, merging
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with one case, and its passphrase at hand."""
    desk, _code = create_vault(
        tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK
    )
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return tmp_path / "vault"


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def reference_of(vault: Path, run) -> str:
    found = re.search(r"P-\d{4}-\d{4}", run("--vault", vault, "search", "阿青").out)
    assert found
    return found[0]


def test_a_person_is_erased_and_the_receipt_tells_what_went_and_which_backups_hold_them(
    run, vault: Path, tmp_path: Path
) -> None:
    reference = reference_of(vault, run)
    run("--vault", vault, "backup", tmp_path / "vault-backups")
    done = run("--vault", vault, "erase", reference, "--receipt", tmp_path / "receipt.pdf")

    assert (done.code, done.err) == (0, "")
    assert f"Erased: {reference}. What went: Cases 1" in done.out
    assert run("--vault", vault, "search", "阿青").out == ""
    assert run("--vault", vault, "check").code == 0
    paper = text_of(tmp_path / "receipt.pdf")
    assert reference in paper
    assert "青禾互助" in paper
    assert "示例·林一" in paper
    assert "阿青" not in paper

    again = run("--vault", vault, "erase", reference, "--receipt", tmp_path / "second.pdf", "--backups", "delete")
    assert again.code == 0
    assert "was erased already" in again.err
    assert "No kept backup" in text_of(tmp_path / "second.pdf")
    assert "A second place for backups was not looked at." in text_of(tmp_path / "second.pdf")


def test_a_second_place_is_looked_at_and_gets_a_fresh_copy_where_it_is_named(run, vault: Path, tmp_path: Path) -> None:
    reference = reference_of(vault, run)
    stick = tmp_path / "stick"
    unreadable = stick / "2026-01-01T10-00-00"
    unreadable.mkdir(parents=True)

    receipt = tmp_path / "receipt.pdf"
    done = run("--vault", vault, "erase", reference, "--receipt", receipt, "--second", stick)

    assert done.code == 0
    assert f"Still in {unreadable}" in done.out  # it may hold anybody
    assert "was not looked at" not in text_of(receipt)
    assert len(list(stick.glob("*/keys.json"))) == 1


def test_nothing_is_erased_when_the_receipt_could_not_be_written_or_nobody_has_the_number(
    run, vault: Path, tmp_path: Path
) -> None:
    reference = reference_of(vault, run)
    said = run("--vault", vault, "erase", reference, "--receipt", tmp_path / "gone" / "receipt.pdf")
    assert said.code == 1
    said = run("--vault", vault, "erase", "P-2020-0001", "--receipt", tmp_path / "receipt.pdf")
    assert (said.code, said.out) == (1, "")
    assert "There is no client P-2020-0001" in said.err
    assert "阿青" in run("--vault", vault, "search", "阿青").out
    assert not (tmp_path / "receipt.pdf").exists()


def test_the_number_of_a_record_that_was_merged_leads_to_the_client_and_says_so(
    run, vault: Path, tmp_path: Path
) -> None:
    desk = open_vault(vault, "四匹马 走过 雨夜")
    again = cases.load_case_file(desk, cases.open_case(desk, ClientDetails(name="示例·青青"))).client
    first = merging.compare_clients(desk, ClientId(1), again.id)
    merging.merge_clients(desk, first.stays, first.goes, first.proposed)
    close_vault(desk)

    done = run("--vault", vault, "erase", again.reference, "--receipt", tmp_path / "receipt.pdf")

    assert done.code == 0
    assert f"{again.reference} was merged into {first.stays.reference}: both are one client." in done.out
    assert again.reference in text_of(tmp_path / "receipt.pdf")
