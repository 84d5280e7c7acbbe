"""Benchmarks run when they are asked for by their marker: ``pytest -m benchmark -s tests/benchmarks``.

Nothing in them passes or fails on time. ``COUNSEL_DESK_BENCHMARK_CLIENTS`` sets the size (300 unless told, and ten
incidents a client); 100000 takes about ten minutes to make on two slow cores. ``COUNSEL_DESK_BENCHMARK_VAULT`` names
a folder that is made once and used again.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsel_desk.domain.people import Office
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.benchmarks.measuring import CLIENTS, SEED, VAULT, milliseconds

_PASSPHRASE = "四匹马 走过 雨夜"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave benchmarks out of a run that does not name them."""
    if "benchmark" in config.option.markexpr:
        return
    for item in items:
        if item.get_closest_marker("benchmark"):
            item.add_marker(pytest.mark.skip(reason="a benchmark: pytest -m benchmark -s"))


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A vault of the size asked for."""
    folder = Path(VAULT) if VAULT else tmp_path_factory.mktemp("scale") / "vault"
    if (folder / "keys.json").exists():
        desk = open_vault(folder, _PASSPHRASE)
    else:
        cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
        desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", _PASSPHRASE, cost=cost)
        spent = milliseconds(lambda: fill_with_invented_caseload(desk, clients=CLIENTS, seed=SEED))
        print(f"\n{CLIENTS} clients made in {spent / 1000:.1f} s")
    yield desk
    close_vault(desk)
