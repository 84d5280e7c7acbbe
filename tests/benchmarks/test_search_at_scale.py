"""What a search costs on a large caseload, against the one statement it cannot do without."""

import random
import re

import pytest

from counsel_desk.domain.grams import query_grams
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search
from tests.benchmarks.measuring import SEED, Measured, milliseconds, plain, show

pytestmark = pytest.mark.benchmark

ROUNDS = 40
MATCH = "SELECT rowid FROM search_words WHERE search_words MATCH :words ORDER BY rowid DESC LIMIT 50"
LIKE = "SELECT id FROM client WHERE find_key LIKE :words LIMIT 50"
FLOORS = {MATCH: "the index alone", LIKE: "the keys alone"}


def test_finding_words(large: Desk) -> None:
    texts = _sample(large, "SELECT words FROM incident WHERE length(words) > 12 AND id % 97 = 5 LIMIT 400")
    numbers = _sample(large, "SELECT number FROM incident WHERE length(number) = 11 AND id % 89 = 7 LIMIT 400")
    chosen = random.Random(SEED)

    def piece(size: int) -> str:
        runs = re.findall(rf"[\u4e00-\u9fff]{{{size},}}", chosen.choice(texts)) or ["催收机构"]
        run = chosen.choice(runs)
        start = chosen.randrange(len(run) - size + 1)
        return run[start : start + size]

    show(
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

    show(
        "people",
        _measure(large, "a name", [part(0) for _ in range(ROUNDS)], LIKE),
        _measure(large, "initials", [part(2) for _ in range(ROUNDS)], LIKE),
        _measure(large, "the last four of a phone", [part(3)[-4:] for _ in range(ROUNDS)], LIKE),
    )


def _measure(desk: Desk, name: str, texts: list[str], floor: str) -> Measured:
    search(desk, texts[0])  # opens the connection and decrypts what is always read
    ours, least = [], []
    for text in texts:
        ours.append(milliseconds(lambda text=text: search(desk, text)))
        words = f"%{text}%" if floor is LIKE else " AND ".join(f'"{gram}"' for gram in query_grams(text))
        least.append(milliseconds(lambda words=words: plain(desk, floor, words=words)))
    return Measured(name, ours, FLOORS[floor], least)


def _sample(desk: Desk, statement: str) -> list[str]:
    return [row[0] for row in plain(desk, statement)]
