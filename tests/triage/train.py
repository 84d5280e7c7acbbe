"""Learns from labelled messages what speaks for an alarm and for each conduct: ``python tests/triage/train.py``.

Prints what that finds in the messages of writers it did not learn from (each writer is left out in turn), and writes
``resources/guidance/learned.yaml``. The same messages and the same scikit-learn give the same file; it needs the
dependency group ``learning``. The texts that are held out are never opened.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run by its path, it learns for the rules beside it

from counsel_desk.domain.triage_learned import FIRST_LETTER, root_of, unsigned  # noqa: E402  # after the path it is found by
from counsel_desk.guidance.pack import shipped_pack  # noqa: E402
from counsel_desk.guidance.reading import reader_of  # noqa: E402
from tests.triage.corpora import HIGH, Labelled, fingerprint, grams_of, learned_from  # noqa: E402

FILE = ROOT / "resources" / "guidance" / "learned.yaml"
REASON = (
    "用词与人工标注为「{conduct}」的一批信息相像。这是从标注过的信息里学来的，不是哪一条规则认出的，请对照原文判断。"
)
HEAD = "# 由 tests/triage/train.py 从人工标注的信息学出，不要手改。每行：字词，该不该提醒的分，各类行为的分。"

ALARMS, DOUBTS = 0.04, 0.1  # of harmless messages: suggested by mistake, put up for checking by mistake
COST = 1.0  # of a wrong answer while learning; between 1 and 12 hardly anything changes
SEED = 1
FEWEST = 2  # messages a gram stands in
UNIT = 100  # points for 1
LEAST_ALARM, LEAST_CONDUCT = 2, 6  # points that are worth writing down
STRONG = 0.4
SHARES = (0.02, 0.04, 0.06, 0.08, 0.1)
NAMED = -0.5  # an alarming message shows the conducts from here on: of harmful ones alone, 0 would ask for certainty
Matrix = csr_matrix
Scores = np.ndarray
Messages = tuple[Labelled, ...]


class Texts:
    """The grams of all messages as numbers, rare grams weighing more, long texts no more than short ones."""

    def __init__(self, texts: Sequence[str]) -> None:
        grams = [sorted(gram for gram in grams_of(text) if not any(map(str.isspace, gram))) for text in texts]
        counted = Counter(gram for each in grams for gram in each)
        self.grams = sorted(gram for gram, times in counted.items() if times >= FEWEST)
        self.rarity = np.array([np.log(len(texts) / counted[gram]) + 1 for gram in self.grams]) / 8
        place = {gram: index for index, gram in enumerate(self.grams)}
        rows = [[place[gram] for gram in each if gram in place] for each in grams]
        ends = np.cumsum([0, *map(len, rows)])
        columns = np.array([index for row in rows for index in row])
        lengths = np.repeat([1 / root_of(text) for text in texts], np.diff(ends))
        self.matrix = csr_matrix((self.rarity[columns] * lengths, columns, ends), (len(texts), len(self.grams)))


def taught(matrix: Matrix, right: Scores) -> LinearSVC:
    """A linear model that tells the right ones from the others."""
    return LinearSVC(C=COST, random_state=SEED).fit(matrix, right)


def cross_validated(texts: Texts, right: Scores, groups: Scores, among: Scores) -> Scores:
    """What each message scores when nothing is learned from its writer; learned among some of the messages."""
    scores = np.zeros(len(groups))
    for group in np.unique(groups):
        left_out = groups == group
        scores[left_out] = taught(texts.matrix[among & ~left_out], right[among & ~left_out]).decision_function(
            texts.matrix[left_out]
        )
    return scores


def told(alarm: Scores, conducts: Scores, messages: Sequence[Labelled], alarming: float) -> Iterator[str]:
    """What is found in the messages of writers that nothing was learned from."""
    harmful = np.array([not each.harmless for each in messages])
    groups = np.array([each.writer for each in messages])
    yield "of harmless messages alarmed:   " + "  ".join(f"{share:6.0%}" for share in SHARES)
    for writer in (*np.unique(groups[harmful]), "all"):
        own = harmful if writer == "all" else harmful & (groups == writer)
        found = [(alarm[own] >= np.quantile(alarm[~harmful], 1 - share)).mean() for share in SHARES]
        yield f"harmful ones alarmed of {writer:3} {own.sum():4}" + "  ".join(f"{each:6.1%}" for each in found)
    shown = (conducts >= NAMED) | (conducts == conducts.max(1, keepdims=True))
    shown &= (alarm >= alarming)[:, None]
    for code, right, named in zip(HIGH, labels_of(messages).T, shown.T, strict=True):
        beyond = (named & harmful & ~right).sum()
        alarms = (named & ~harmful).sum()
        found, there = (named & right).sum(), right.sum()
        yield f"{code} {found:4}/{there} {found / there:6.1%}  beyond the labels {beyond:4}  false alarms {alarms:3}"
    right = labels_of(messages)
    yield f"all {(shown & right).sum():4}/{right.sum()} {(shown & right).sum() / right.sum():6.1%}"


def labels_of(messages: Iterable[Labelled]) -> Scores:
    """Which conduct of high severity each message shows."""
    return np.array([[code in each.labels for code in HIGH] for each in messages])


def written(texts: Texts, models: Sequence[LinearSVC], thresholds: Mapping[str, float], messages: Messages) -> str:
    """The file: the points of each gram that has enough of them."""
    columns = np.column_stack([np.rint(each.coef_.ravel() * texts.rarity * UNIT).astype(int) for each in models])
    lines = [
        f"{gram} {alarm}"
        + "".join(f" {chr(ord(FIRST_LETTER) + n)}{p}" for n, p in enumerate(of) if abs(p) >= LEAST_CONDUCT)
        for gram, (alarm, *of) in zip(texts.grams, columns.tolist(), strict=True)
        if abs(alarm) >= LEAST_ALARM or max(map(abs, of)) >= LEAST_CONDUCT
    ]
    bases = [round(float(each.intercept_[0]) * UNIT) for each in models]
    conducts = [
        f"- {{conduct: {code}, base: {base - round(NAMED * UNIT)}}}" for code, base in zip(HIGH, bases[1:], strict=True)
    ]
    numbers = [f"{name}: {round(value * UNIT)}" for name, value in thresholds.items()]
    return "\n".join(
        [
            HEAD,
            f"fingerprint: {fingerprint(messages)}",
            f"messages: {len(messages)}",
            f"reason: {REASON}",
            f"base: {bases[0]}",
            *numbers,
            "conducts:",
            *conducts,
            "grams: |-",
            *(f"  {line}" for line in lines),
            "",
        ]
    )


def main() -> int:
    """Learn, tell how well it went, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="only tell how well it goes")
    chosen = parser.parse_args()
    messages = learned_from()
    reader = reader_of(shipped_pack())
    texts = Texts([unsigned(reader.read(each.text).text) for each in messages])
    harmful = np.array([not each.harmless for each in messages])
    groups = np.array([each.writer for each in messages])
    alike = np.array([each.like_received for each in messages])
    alarm = cross_validated(texts, harmful, groups, np.ones(len(messages), bool))
    conducts = np.column_stack([cross_validated(texts, right, groups, harmful) for right in labels_of(messages).T])
    alarming, doubtful = (float(np.quantile(alarm[~harmful & alike], 1 - share)) for share in (ALARMS, DOUBTS))
    print("\n".join(told(alarm[alike], conducts[alike], [each for each in messages if each.like_received], alarming)))
    if not chosen.dry:
        models = [taught(texts.matrix, harmful)]
        models += [taught(texts.matrix[harmful], right[harmful]) for right in labels_of(messages).T]
        thresholds = {"alarming": alarming, "doubtful": doubtful, "strong": STRONG}
        text = written(texts, models, thresholds, messages)
        FILE.write_text(text, encoding="utf-8")
        print(f"{FILE.name}: {len(text.encode()):,} bytes from {len(messages)} messages")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
