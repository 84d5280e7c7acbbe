"""Whatever is handed over as a caseload ends in rows or in one clear sentence, and soon.

`COUNSEL_DESK_FUZZ=10000 pytest tests/unit/exchange/test_caseload_fuzz.py -s` is the long form, which says what became
of them; `COUNSEL_DESK_FUZZ_SEED` chooses which ones, `COUNSEL_DESK_FUZZ_KEEP` a folder for one that fails.
"""

import os
from collections import Counter
from pathlib import Path
from time import process_time

import broken_caseloads as broken
import messy_files as messy

from counsel_desk import messages
from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload import guess_mappings, read_rows
from counsel_desk.exchange.sheets import read_tables

COUNT = int(os.environ.get("COUNSEL_DESK_FUZZ", "100"))
SEED = int(os.environ.get("COUNSEL_DESK_FUZZ_SEED", "20260305"))
SECONDS = 30  # of this process, whatever else the machine is doing; most take a hundredth


def outcome(path: Path) -> str:
    """What became of a file: how its rows fared at worst, or the code of the error, which has its sentence."""
    try:
        tables = read_tables(path)
        rows = list(read_rows(tables, guess_mappings(tables), today=messy.TODAY))
    except FileError as error:
        if error.code in messages.error_text(error):
            raise AssertionError(f"{error.code} has no sentence") from error
        return error.code
    for row in rows:
        str(row).encode()
        assert all(messages.code_text(each.reason) for each in row.problems)
    return f"rows, {max(rows, key=lambda row: len(row.problems)).outcome}" if rows else "no rows"


def test_every_broken_caseload_ends_in_rows_or_in_one_clear_sentence(tmp_path: Path) -> None:
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    for number, (kind, content) in enumerate(broken.caseloads(tmp_path, SEED, COUNT)):
        path = tmp_path / "登记.xlsx"
        path.write_bytes(content)
        begun = process_time()
        try:
            outcomes[outcome(path)] += 1
        except Exception as error:
            kept = path.replace(Path(os.environ.get("COUNSEL_DESK_FUZZ_KEEP", tmp_path)) / f"{kind} {number}")
            raise AssertionError(f"seed {SEED}: {kept}") from error
        slowest = max(slowest, (process_time() - begun, f"{kind} {number}"))
    print(f"\n{COUNT} files, seed {SEED}, slowest {slowest[0]:.2f} s ({slowest[1]})")
    for code, times in outcomes.most_common():
        print(f"{times:6} {code}")
    assert slowest[0] < SECONDS, slowest
    assert len(outcomes) > 5
