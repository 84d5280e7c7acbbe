"""What changed in the guidance is said in words a counsellor reads, never in the codes of its files."""

import pytest

from counsel_desk import messages
from counsel_desk.domain.guidance import Pack
from counsel_desk.guidance.items import items_of
from counsel_desk.guidance.pack import shipped_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped_pack()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("actor", "client", "Client"),
        ("always", True, "Yes"),
        ("always", False, ""),
        ("confidence", "verified_text", "Checked against the text"),
        ("evidence", ["截图", "录音"], "截图; 录音"),
        ("kind", "standard", "standard or guideline"),
        ("legal_keys", ["civ_111", "civ_179"], "civ_111, civ_179"),
        ("today", 2, "2"),
        ("text", None, ""),
    ],
)
def test_a_value_is_said_as_it_is_read(name: str, value: object, said: str) -> None:
    assert messages.guidance_value(name, value) == said


def test_a_term_says_how_long_from_when_and_what_for(pack: Pack) -> None:
    term = {"code": "x", "length": 15, "unit": "calendar_days", "event": "收到支付令之日", "label": "提出书面异议"}
    said = messages.guidance_value("deadline", term)
    for words in ("15", "days", "收到支付令之日", "提出书面异议"):
        assert words in said


# A rule names its word classes so; it is shown as it is written.
WRITTEN_WITH_BRACES = {"pattern", "patterns", "needs", "unless", "excluded_by"}


def test_every_value_of_the_shipped_guidance_can_be_said(pack: Pack) -> None:
    for plain in items_of(pack).values():
        for name, value in plain.items():
            assert messages.guidance_field(name)
            assert "{" not in messages.guidance_value(name, value) or name in WRITTEN_WITH_BRACES


@pytest.mark.parametrize(("version", "said"), [("2026.11", "2026.11"), ("2026.11+3", "2026.11, our edition 3")])
def test_a_version_names_the_edition_of_the_office(version: str, said: str) -> None:
    assert messages.guidance_version(version) == said
