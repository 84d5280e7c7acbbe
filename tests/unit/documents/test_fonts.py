import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from counsel_desk.documents.fonts import FAMILY, can_draw, install_fonts, paper_font


@pytest.fixture(params=[False, True], ids=["regular", "bold"])
def shipped(request: pytest.FixtureRequest) -> QRawFont:
    return QRawFont.fromFont(paper_font(100, bold=request.param))


def test_the_fonts_are_registered_under_a_name_of_their_own_in_two_weights():
    assert install_fonts() == (FAMILY,)
    assert {"Regular", "Bold"} <= set(QFontDatabase.styles(FAMILY))


def test_registering_them_again_changes_nothing():
    before = QFontDatabase.families()
    install_fonts()
    assert QFontDatabase.families() == before


@pytest.mark.parametrize("character", "喆玥昇镕堃珺㛃䶮𬱖日用面自人，。「」～①℃A9éǚα")
def test_the_shipped_font_draws_rare_names_and_everyday_text(shipped: QRawFont, character: str):
    assert shipped.supportsCharacter(ord(character))


@pytest.mark.parametrize("character", "⽇⽤⾯⾃⼈⺟\uf900\uf967")
def test_radicals_and_compatibility_forms_are_left_out_because_they_spoil_searching(shipped: QRawFont, character: str):
    assert not shipped.supportsCharacter(ord(character))


def test_a_character_no_font_has_is_known_to_be_missing():
    assert can_draw("日")
    assert not can_draw("\U000f1234")
