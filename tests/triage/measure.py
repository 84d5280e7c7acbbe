"""What is found in messages that were written without sight of the rules: ``python tests/triage/measure.py``.

Prints, for each corpus, how many messages of each conduct were found and how many harmless ones raised a false alarm,
and how long ten thousand texts take. Only the corpus held out measures: from the others the rules and the points were
made, and ``tests/triage/train.py`` tells what is found of a writer whom nothing was learned from. ``--misses`` lists
what was got wrong in a corpus that may be read. The texts that
are held out are never printed: once somebody who writes rules has read them, they measure nothing any more.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run by its path, it measures the rules beside it

from counsel_desk.domain.triage import Triage, TriageEngine  # noqa: E402  # after the path it is found by
from counsel_desk.guidance.pack import shipped_pack  # noqa: E402
from counsel_desk.guidance.reading import triage_engine  # noqa: E402
from tests.triage.corpora import HIGH  # noqa: E402

DEVELOPMENT, EARLIER, HELD_OUT = "development", "earlier", "held_out"
READABLE = (DEVELOPMENT, EARLIER)
TEXTS = 10_000


@dataclass(frozen=True)
class Message:
    """A message of a corpus, what people saw in it and what the rules found."""

    id: str
    kind: str
    text: str
    labels: frozenset[str]
    triage: Triage

    @property
    def suggested(self) -> frozenset[str]:
        """The conducts put before a person."""
        return frozenset(each.conduct for each in self.triage.suggestions)

    @property
    def missed(self) -> frozenset[str]:
        """Conduct of high severity that was not found."""
        return self.labels & frozenset(HIGH) - self.suggested

    @property
    def noticed(self) -> bool:
        """Whether conduct of high severity is suggested, or put up for checking."""
        to_check = {each.conduct for each in self.triage.to_check}
        return not (self.suggested | to_check).isdisjoint(HIGH)

    @property
    def harmless(self) -> bool:
        """Whether nobody saw conduct of high severity in it."""
        return self.labels.isdisjoint(HIGH)

    @property
    def alarming(self) -> frozenset[str]:
        """Conduct of high severity suggested of a harmless message."""
        return self.suggested & frozenset(HIGH) if self.harmless else frozenset()


@dataclass(frozen=True)
class Measure:
    """What was counted in one corpus."""

    messages: tuple[Message, ...]

    def recall(self, *codes: str) -> float:
        """Of the labels of those conducts, how many were found."""
        found, there = self.counts(*codes)
        return found / there

    def counts(self, *codes: str) -> tuple[int, int]:
        """How many labels of those conducts were found, and how many there are."""
        there = [code for each in self.messages for code in codes if code in each.labels]
        found = [code for each in self.messages for code in codes if code in each.labels & each.suggested]
        return len(found), len(there)

    @property
    def false_alarms(self) -> tuple[int, int]:
        """How many harmless messages raised an alarm, and how many there are."""
        harmless = [each for each in self.messages if each.harmless]
        return sum(bool(each.alarming) for each in harmless), len(harmless)

    @property
    def noticed(self) -> tuple[int, int, int, int]:
        """How many harmful messages were suggested or put up for checking, of how many; and of the harmless ones."""
        harmful = [each.noticed for each in self.messages if not each.harmless]
        harmless = [each.noticed for each in self.messages if each.harmless]
        return sum(harmful), len(harmful), sum(harmless), len(harmless)

    def lines(self) -> Iterator[str]:
        """The counts as they are printed."""
        codes = sorted({code for each in self.messages for code in each.labels})
        alarms = Counter(code for each in self.messages for code in each.alarming)
        beyond = Counter(code for each in self.messages for code in each.suggested - each.labels)
        yield f"{'':6}{'found':>10}{'recall':>9}{'beyond the labels':>19}{'false alarms':>14}"
        for code in codes:
            found, there = self.counts(code)
            mark = f"{alarms[code]:14}" if code in HIGH else ""
            yield f"{code:6}{f'{found}/{there}':>10}{found / there:9.0%}{beyond[code]:19}{mark}"
        found, there = self.counts(*HIGH)
        raised, harmless = self.false_alarms
        yield f"{'high':6}{f'{found}/{there}':>10}{found / there:9.1%}"
        yield f"false alarms on harmless messages: {raised}/{harmless} ({raised / harmless:.1%})"
        noticed, harmful, also, harmless = self.noticed
        yield f"suggested or to be checked: {noticed}/{harmful} harmful messages ({noticed / harmful:.1%})"
        yield f"                        and {also}/{harmless} harmless ones ({also / harmless:.1%})"


def measured(name: str, engine: TriageEngine) -> Measure:
    """The corpus of that name, read by the engine. Every message counts as one that came in, the client's own too."""
    entries: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"))
    return Measure(
        tuple(
            Message(each["id"], each["kind"], each["text"], frozenset(each["labels"]), engine.read(each["text"]))
            for each in entries
        )
    )


def seconds_for(engine: TriageEngine, texts: Sequence[str], count: int = TEXTS) -> float:
    """How long so many texts take, the corpus read over and over."""
    began = process_time()
    for index in range(count):
        engine.read(texts[index % len(texts)])
    return process_time() - began


def show_wrong(measure: Measure) -> None:
    """The messages that were got wrong, with what was found in them."""
    for each in measure.messages:
        if each.missed or each.alarming:
            kind = f"missed {', '.join(sorted(each.missed))}" if each.missed else "alarm"
            print(f"\n{each.id} {each.kind} {sorted(each.labels)} {kind}\n{each.text}")
            for hit in each.triage.hits:
                words = " … ".join(span.matched for span in hit.spans)
                print(f"    {hit.rule}: {words}{f' (lowered by {hit.guard})' if hit.guard else ''}")


def main() -> int:
    """Measure, or list what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", nargs="?", const=DEVELOPMENT, metavar="CORPUS", help="list what was got wrong")
    chosen = parser.parse_args()
    if chosen.misses and chosen.misses not in READABLE:
        print(f"{chosen.misses}: not listed. Rules written after reading these texts could not be measured with them.")
        return 2
    began = process_time()
    engine = triage_engine(shipped_pack())
    if chosen.misses:
        show_wrong(measured(chosen.misses, engine))
        return 0
    print(f"pack {shipped_pack().content_hash[:12]}, rules ready in {process_time() - began:.1f} s")
    for name in (*READABLE, HELD_OUT):
        print(f"\n{name}")
        print("\n".join(measured(name, engine).lines()))
    texts = [each.text for each in measured(DEVELOPMENT, engine).messages]
    print(f"\n{TEXTS} texts of {sum(map(len, texts)) // len(texts)} characters: {seconds_for(engine, texts):.1f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
