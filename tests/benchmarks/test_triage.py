"""What reading ten thousand messages costs, against folding them alone, which every reader of them must do."""

from pathlib import Path

import pytest
import yaml

from counsel_desk.domain.folding import fold
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import triage_engine
from tests.benchmarks.measuring import show, timed

pytestmark = pytest.mark.benchmark

CORPUS = Path(__file__).parents[1] / "triage" / "development.yaml"
TEXTS = 10_000


def test_reading_ten_thousand_messages() -> None:
    written = [each["text"] for each in yaml.safe_load(CORPUS.read_text("utf-8"))]
    texts = [written[index % len(written)] for index in range(TEXTS)]
    engine = triage_engine(shipped_pack())

    def read() -> None:
        for text in texts:
            engine.read(text)

    def folded() -> None:
        for text in texts:
            fold(text)

    show("triage", timed("10,000 messages", read, "their characters folded", folded, rounds=3))
