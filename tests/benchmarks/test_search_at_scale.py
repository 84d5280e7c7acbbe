"""What search, lists, the morning and a month cost on a large caseload, as ratios against plain SQL.

A floor is the least SQL that could answer, on a connection as warm as the service's: what lies between the two is
ours. Nothing here passes or fails on time. ``COUNSEL_DESK_BENCHMARK_CLIENTS`` sets the size (300 unless told, and ten
incidents a client); 100000 takes about ten minutes to make on two slow cores. ``COUNSEL_DESK_BENCHMARK_VAULT`` names
a folder that is made once and used again.
"""

import os
import random
import re
import statistics
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import sqlalchemy as sa

from counsel_desk.domain.grams import query_grams
from counsel_desk.domain.lists import CaseFilter, CaseOrder
from counsel_desk.domain.people import Office
from counsel_desk.domain.statistics import Month
from counsel_desk.services import cases, tasks
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search
from counsel_desk.services.statistics import count_month
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost

pytestmark = pytest.mark.benchmark

CLIENTS = int(os.environ.get("COUNSEL_DESK_BENCHMARK_CLIENTS", "300"))
VAULT = os.environ.get("COUNSEL_DESK_BENCHMARK_VAULT")
SEED = 20261121
ROUNDS = 40
PASSPHRASE = "四匹马 走过 雨夜"

MATCH = "SELECT rowid FROM search_words WHERE search_words MATCH :words ORDER BY rowid DESC LIMIT 50"
LIKE = "SELECT id FROM client WHERE find_key LIKE :words LIMIT 50"


@dataclass(frozen=True)
class Measured:
    """Milliseconds of every round."""

    name: str
    ours: list[float]
    floor: list[float]

    def __str__(self) -> str:
        ours, floor = statistics.median(self.ours), statistics.median(self.floor)
        return (
            f"{self.name:<34} p50 {ours:9.2f} ms   p95 {_p95(self.ours):9.2f} ms"
            f"   floor p50 {floor:9.2f} ms   ratio {ours / floor:6.1f}"
        )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A vault of the size asked for."""
    folder = Path(VAULT) if VAULT else tmp_path_factory.mktemp("scale") / "vault"
    if (folder / "keys.json").exists():
        desk = open_vault(folder, PASSPHRASE)
    else:
        cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
        desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=cost)
        began = perf_counter()
        counts = fill_with_invented_caseload(desk, clients=CLIENTS, seed=SEED)
        print(f"\n{counts} in {perf_counter() - began:.1f} s")
    yield desk
    close_vault(desk)


def test_finding_words(large: Desk) -> None:
    texts = _sample(large, "SELECT words FROM incident WHERE length(words) > 12 AND id % 97 = 5 LIMIT 400")
    numbers = _sample(large, "SELECT number FROM incident WHERE length(number) = 11 AND id % 89 = 7 LIMIT 400")
    chosen = random.Random(SEED)

    def piece(size: int) -> str:
        runs = re.findall(rf"[\u4e00-\u9fff]{{{size},}}", chosen.choice(texts)) or ["催收机构"]
        run = chosen.choice(runs)
        start = chosen.randrange(len(run) - size + 1)
        return run[start : start + size]

    _print(
        "words",
        _measure(large, "two characters", [piece(2) for _ in range(ROUNDS)], MATCH),
        _measure(large, "four characters", [piece(4) for _ in range(ROUNDS)], MATCH),
        _measure(large, "a phone of eleven digits", [chosen.choice(numbers) for _ in range(ROUNDS)], MATCH),
        _measure(large, "nowhere to be found", ["龘龘龘", "zzzqqq", "19912345678", "鱻鱻"] * 10, MATCH),
    )


def test_finding_people(large: Desk) -> None:
    keys = _sample(large, "SELECT find_key FROM client WHERE name <> '' AND id % 13 = 1 LIMIT 400")
    chosen = random.Random(SEED)

    def part(place: int) -> str:
        found = [each for each in (key.split("|")[place].split(" ")[0] for key in keys) if len(each) > 1]
        return chosen.choice(found)

    _print(
        "people",
        _measure(large, "a name", [part(0) for _ in range(ROUNDS)], LIKE),
        _measure(large, "initials", [part(2) for _ in range(ROUNDS)], LIKE),
        _measure(large, "the last four of a phone", [part(3)[-4:] for _ in range(ROUNDS)], LIKE),
    )


def test_lists_and_the_morning(large: Desk) -> None:
    page = list(_every_case(large, CaseOrder.OPENED)[:200])
    rows = f"SELECT * FROM case_file WHERE id IN ({', '.join(map(str, page))})"  # noqa: S608  numbers
    aimless = CaseFilter(without_next_step=True)
    open_tasks = "SELECT id FROM task WHERE state = 'open' ORDER BY due_on LIMIT 600"
    month = Month(large.today.year, large.today.month).previous
    incidents = f"SELECT channel, count(*) FROM incident WHERE month = '{month}' GROUP BY channel"  # noqa: S608  a month
    _print(
        "lists",
        _timed(large, "every case by day", lambda: _every_case(large, CaseOrder.OPENED), _every_by("opened_on")),
        _timed(large, "every case by name", lambda: _every_case(large, CaseOrder.NAME), _every_by("reference")),
        _timed(large, "every case by next step", lambda: _every_case(large, CaseOrder.NEXT_STEP), _every_by("id")),
        _timed(
            large,
            "without a next step",
            lambda: cases.case_ids(large, aimless, CaseOrder.RISK),
            "SELECT id FROM case_file WHERE status <> 'closed' ORDER BY risk",
        ),
        _timed(large, "a page of 200 rows", lambda: cases.case_rows(large, page), rows),
        _timed(large, "today", lambda: tasks.today(large), open_tasks),
        _timed(large, "a month's figures", lambda: count_month(large, month), incidents, rounds=3),
    )


def _every_case(desk: Desk, order: CaseOrder) -> "array[int]":
    return cases.case_ids(desk, CaseFilter(), order)


def _every_by(column: str) -> str:
    return f"SELECT id FROM case_file ORDER BY {column} DESC"  # noqa: S608  our own names


def _measure(desk: Desk, name: str, texts: list[str], floor: str) -> Measured:
    search(desk, texts[0])  # opens the connection and decrypts what is always read
    ours, plain = [], []
    for text in texts:
        ours.append(_milliseconds(lambda text=text: search(desk, text)))
        words = f"%{text}%" if floor is LIKE else " AND ".join(f'"{gram}"' for gram in query_grams(text))
        plain.append(_milliseconds(lambda words=words: _plain(desk, floor, words=words)))
    return Measured(name, ours, plain)


def _timed(desk: Desk, name: str, ours: Callable[[], object], floor: str, rounds: int = 10) -> Measured:
    ours()
    return Measured(
        name,
        [_milliseconds(ours) for _ in range(rounds)],
        [_milliseconds(lambda: _plain(desk, floor)) for _ in range(rounds)],
    )


def _plain(desk: Desk, statement: str, **values: Any) -> list[Any]:
    with desk.database.read() as session:
        return list(session.execute(sa.text(statement), values).all())


def _sample(desk: Desk, statement: str) -> list[str]:
    return [row[0] for row in _plain(desk, statement)]


def _milliseconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def _p95(values: list[float]) -> float:
    return sorted(values)[max(0, round(len(values) * 0.95) - 1)]


def _print(title: str, *measured: Measured) -> None:
    print(f"\n{title}, {CLIENTS} clients, seed {SEED}")
    for each in measured:
        print(f"  {each}")
