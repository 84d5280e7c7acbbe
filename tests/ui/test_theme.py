import re
from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QStyle
from pytestqt.qtbot import QtBot

from counsel_desk.paths import RESOURCES
from counsel_desk.ui.icons import dress, dress_again, icon
from counsel_desk.ui.theme import TEXT_SCALES, Appearance, Colours, TextRole, Theme, Tone, read_colours

FILES = sorted((RESOURCES / "themes").glob("*.toml"))


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(colours: Colours) -> dict[str, tuple[QColor, QColor]]:
    """What is read, on what it stands."""
    found = {f"tone {tone}": (drawn.text, drawn.fill) for tone, drawn in colours.tones.items()}
    grounds = {"window": colours.window, "surface": colours.surface, "sunken": colours.sunken}
    inks = {"text": colours.text, "muted": colours.muted, "link": colours.link}
    found |= {f"{ink} on {ground}": (inks[ink], grounds[ground]) for ink, ground in product(inks, grounds)}
    found |= {
        "selected": (colours.text, colours.selection),
        "primary button": (colours.on_accent, colours.accent),
        "danger button": (colours.on_danger, colours.danger),
        "navigation": (colours.navigation_text, colours.navigation),
        "navigation chosen": (colours.navigation_title, colours.navigation_chosen),
        "error under a field": (colours.tones[Tone.DANGER].text, colours.surface),
    }
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_can_be_read_on_what_it_stands_on(file: object) -> None:
    colours = read_colours(file)  # type: ignore[arg-type]  # pytest's ids function makes it an object
    weak = {name: round(contrast(*pair), 2) for name, pair in pairs(colours).items() if contrast(*pair) < 4.5}
    assert weak == {}


def test_both_themes_write_every_tone() -> None:
    assert [file.stem for file in FILES] == ["dark", "light"]
    assert all(set(read_colours(file).tones) == set(Tone) for file in FILES)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("percent", TEXT_SCALES)
def test_lengths_and_letters_follow_the_text_scale(
    qapp: QApplication, theme: Theme, appearance: Appearance, percent: int
) -> None:
    theme.choose(appearance, percent)
    assert theme.dark == (appearance is Appearance.DARK)
    assert theme.px(100) == percent
    assert qapp.font().pixelSize() == theme.px(14)
    assert theme.font(TextRole.TITLE).pixelSize() == theme.px(20)
    assert "$" not in qapp.styleSheet()


def test_the_text_scale_stays_between_100_and_200(theme: Theme) -> None:
    theme.choose(Appearance.LIGHT, 1000)
    assert theme.px(10) == 20
    theme.choose(Appearance.LIGHT, 10)
    assert theme.px(10) == 10


def test_round_things_stay_round_at_every_scale(theme: Theme) -> None:
    """Qt draws a square where the radius is more than half the height."""
    for percent in TEXT_SCALES:
        theme.choose(Appearance.LIGHT, percent)
        for radius, height in ((11, 22), (13, 26 + 1), (8, 16 + 1), (4, 16)):
            assert 2 * theme.px(radius) <= theme.px(height) + 1


def test_a_change_is_told_once_and_no_change_not_at_all(qtbot: QtBot, theme: Theme) -> None:
    told: list[int] = []
    theme.changed.connect(lambda: told.append(1))
    theme.choose(Appearance.LIGHT, 100)
    theme.choose(Appearance.DARK, 100)
    assert told == [1]


def test_icons_are_drawn_in_the_colours_of_the_theme(theme: Theme) -> None:
    for file in (RESOURCES / "icons").glob("*.svg"):
        drawn = icon(file.stem, "danger").pixmap(20, 20).toImage()
        assert any(drawn.pixelColor(x, y).alpha() > 100 for x in range(20) for y in range(20)), file.name


def test_a_dressed_button_changes_with_the_theme(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    dress(button, "call")
    before = button.icon().cacheKey(), button.iconSize()
    theme.choose(Appearance.DARK, 150)
    dress_again(qapp)
    assert button.icon().cacheKey() != before[0]
    assert button.iconSize().width() == 30


def test_icons_in_a_menu_grow_with_its_words(qtbot: QtBot, theme: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Edit")
    for percent in TEXT_SCALES:
        theme.choose(Appearance.LIGHT, percent)
        menu.ensurePolished()
        assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) == theme.px(16)


def test_every_picture_the_styles_name_is_there_in_both_themes() -> None:
    named = set(
        re.findall(r'url\("\$folder/([^"]+)"\)', (RESOURCES / "themes" / "desk.qss").read_text(encoding="utf-8"))
    )
    assert named
    for file in FILES:
        assert named <= {picture.name for picture in file.with_suffix("").iterdir()}
