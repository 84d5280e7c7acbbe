"""A check finds what is wrong in either database, and raises no false alarm."""

import pytest

from counsel_desk.errors import VaultError
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.engine import connect


def test_a_whole_vault_is_found_whole_with_rows_still_in_the_log(vaults):
    vault, _ = vaults.create()
    vaults.add_people(vault, 50)

    report = check_vault(vault)

    assert report.ok
    assert report.problems == ()
    assert report.schema == "0001"


def flip(path, place):
    content = bytearray(path.read_bytes())
    content[place] ^= 4
    path.write_bytes(content)


@pytest.mark.parametrize("database", ["records.db", "evidence.db"])
def test_a_flipped_bit_is_found_and_the_file_named(vaults, database):
    folder = vaults.filled()
    vault = vaults.open()
    evidence = connect(vault.evidence_path, vault.data_key)
    evidence.executemany("INSERT INTO chunk VALUES ('e1', ?, ?)", [(number, b"x" * 3000) for number in range(20)])
    evidence.close()
    vault.close()
    flip(folder / database, -5000)

    report = check_vault(vaults.open())

    assert not report.ok
    assert {problem.file for problem in report.problems} == {database}
    assert "check.cipher" in {problem.code for problem in report.problems}


def test_evidence_that_cannot_be_opened_is_a_problem_and_no_crash(vaults):
    vault, _ = vaults.create()
    vault.evidence_path.write_bytes(b"")
    assert [problem.code for problem in check_vault(vault).problems] == ["vault.empty_file"]


def test_a_reference_to_nothing_is_found(vaults):
    vault, _ = vaults.create()
    connection = connect(vault.records_path, vault.data_key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO phone (number, person_id) VALUES ('1', 999)")
    connection.close()

    [problem] = check_vault(vault).problems

    assert (problem.code, problem.file, problem.found) == ("check.foreign_keys", "records.db", 1)


def test_an_older_schema_is_reported(vaults):
    vaults.filled(people=1)
    vaults.add_migration("0002", 'op.execute("CREATE TABLE later (id)")')

    report = check_vault(vaults.open())

    assert report.schema == "0001"
    assert [problem.code for problem in report.problems] == ["check.schema"]


def test_a_reader_in_the_way_is_told_instead_of_a_false_alarm(vaults):
    vault, _ = vaults.create()
    with vault.engines.reader.begin() as reading:
        reading.exec_driver_sql("SELECT * FROM person").all()
        vaults.add_people(vault, 5)
        with pytest.raises(VaultError) as caught:
            check_vault(vault)
    assert caught.value.code == "vault.busy"
    assert check_vault(vault).ok
