"""What the rules find, held to what was reached: a change of the rules may not lose any of it unseen.

The aims stand in docs/decisions/triage.md. A failure names counts only, never a text that is held out.
"""

from pathlib import Path

import pytest
import yaml

from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import triage_engine
from tests.triage.corpora import HIGH, fingerprint, learned_from
from tests.triage.measure import DEVELOPMENT, HELD_OUT, Measure, measured

ENGINE = triage_engine(shipped_pack())


@pytest.fixture(scope="module")
def development() -> Measure:
    return measured(DEVELOPMENT, ENGINE)


@pytest.fixture(scope="module")
def held_out() -> Measure:
    return measured(HELD_OUT, ENGINE)


def test_the_development_half_reaches_the_aims(development: Measure) -> None:
    raised, harmless = development.false_alarms
    assert development.recall(*HIGH) >= 0.90
    assert development.recall("T01") >= 0.95
    assert min(development.recall(code) for code in HIGH) >= 0.80
    assert raised / harmless <= 0.02


def test_messages_nobody_learned_from_keep_what_was_reached(held_out: Measure) -> None:
    raised, harmless = held_out.false_alarms
    recall = held_out.recall(*HIGH)
    assert (recall >= 0.82, raised / harmless <= 0.025) == (True, True)


def test_nearly_every_grave_message_is_at_least_put_up_for_checking(held_out: Measure) -> None:
    noticed, harmful, also, harmless = held_out.noticed
    assert (noticed / harmful >= 0.92, also / harmless <= 0.11) == (True, True)


def test_the_shipped_points_say_which_messages_they_were_learned_from() -> None:
    messages = learned_from()
    learned = shipped_pack().learned
    assert learned is not None
    assert (learned.fingerprint, learned.messages) == (fingerprint(messages), len(messages))


def test_everyday_messages_raise_hardly_any_alarm() -> None:
    texts = yaml.safe_load((Path(__file__).parent / "everyday.yaml").read_text("utf-8"))
    alarmed = [text for text in texts if {each.conduct for each in ENGINE.read(text).suggestions} & set(HIGH)]
    assert len(alarmed) / len(texts) <= 0.02, alarmed
