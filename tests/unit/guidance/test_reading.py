from dataclasses import replace

from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import triage_engine

PACK = shipped_pack()


def test_rules_made_ready_once_serve_every_vault_with_that_guidance() -> None:
    assert triage_engine(PACK) is triage_engine(replace(PACK))


def test_other_guidance_has_rules_of_its_own_and_only_the_newest_are_kept() -> None:
    others = [replace(PACK, rules=PACK.rules[:1], vocabulary=PACK.vocabulary, content_hash=name) for name in "abc"]
    first = triage_engine(others[0])
    assert first is not triage_engine(PACK)
    assert first is triage_engine(others[0])
    triage_engine(others[1])
    triage_engine(others[2])
    assert first is not triage_engine(others[0])
