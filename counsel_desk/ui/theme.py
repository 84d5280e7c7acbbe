"""How the window looks: colours, sizes and words' shapes, light and dark, at 100 to 200% text.

There is one theme per application, found with `theme()` as Qt's own palette is. Widgets ask it for pixels and colours
when they paint; when it changes, Qt sends every widget a ``StyleChange`` event, and `changed` fires afterwards.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from counsel_desk.paths import RESOURCES

SPACE_TIGHT, SPACE_SMALL, SPACE, SPACE_LARGE = 4, 8, 12, 20
"""Distances between things, at 100% text; give them to `Theme.px`."""

TEXT_SCALES = (100, 110, 125, 150, 175, 200)

_FOLDER = RESOURCES / "themes"
_BODY = 14
# Written Chinese first on each system; a family that is not installed is left out.
_FAMILIES = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")


class Appearance(StrEnum):
    """What a person chooses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour means. Never the only bearer of the meaning: words or an icon stand beside it."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    OK = "ok"
    WARNING = "warning"
    DANGER = "danger"
    VIOLET = "violet"


class TextRole(StrEnum):
    """The steps of the type scale; a label takes one through its ``role`` property (see `widgets.text`)."""

    DISPLAY = "display"
    TITLE = "title"
    SECTION = "section"
    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    CAPTION = "caption"


_SIZES = {TextRole.DISPLAY: 26, TextRole.TITLE: 20, TextRole.SECTION: 15, TextRole.CAPTION: 12}
_HEAVY = {TextRole.DISPLAY, TextRole.TITLE, TextRole.SECTION, TextRole.STRONG}


@dataclass(frozen=True, slots=True)
class ToneColours:
    """A tone as drawn: `text` is readable on `fill`; `edge` frames it."""

    text: QColor
    fill: QColor
    edge: QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, as its file in ``resources/themes`` names them."""

    window: QColor
    surface: QColor
    sunken: QColor
    line: QColor
    outline: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_accent: QColor
    link: QColor
    selection: QColor
    hover: QColor
    danger: QColor
    danger_hover: QColor
    on_danger: QColor
    navigation: QColor
    navigation_hover: QColor
    navigation_chosen: QColor
    navigation_text: QColor
    navigation_title: QColor
    tones: Mapping[Tone, ToneColours]


def read_colours(file: Path) -> Colours:
    """The colours written in a theme file."""
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    tones = {
        Tone(name): ToneColours(**{k: QColor(v) for k, v in tone.items()}) for name, tone in written["tones"].items()
    }
    return Colours(tones=tones, **{name: QColor(value) for name, value in written.items() if name != "tones"})


def system_writes_chinese() -> bool:
    """Whether the system has a font for Chinese; if not, one of ours must stand in."""
    return not set(_FAMILIES).isdisjoint(QFontDatabase.families())


class Theme(QObject):
    """The look of the application; `changed` fires when another was put on."""

    changed = Signal()

    def __init__(self, application: QApplication, families: Sequence[str] = ()) -> None:
        """`families` are fonts of our own, already installed, that stand in where the system has none for Chinese."""
        super().__init__(application)
        self.setObjectName("theme")
        self._application = application
        self._families = families
        self._appearance = Appearance.SYSTEM
        self._percent = 100
        application.setStyle(QStyleFactory.create("Fusion"))
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._put_on()

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        return self._colours

    @property
    def dark(self) -> bool:
        """Whether the dark theme is on."""
        if self._appearance is Appearance.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    def choose(self, appearance: Appearance, text_percent: int = 100) -> None:
        """Put on what the person chose; text between 100 and 200%."""
        chosen = (appearance, max(100, min(200, text_percent)))
        if chosen != (self._appearance, self._percent):
            self._appearance, self._percent = chosen
            self._put_on()

    def px(self, size: float) -> int:
        """Pixels for a length that measures `size` at 100% text."""
        return round(size * self._percent / 100)

    def font(self, role: TextRole = TextRole.BODY) -> QFont:
        """The font of a step of the type scale, for what is painted by hand."""
        font = QFont(self._application.font())
        font.setPixelSize(self.px(_SIZES.get(role, _BODY)))
        if role in _HEAVY:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def tone(self, tone: Tone) -> ToneColours:
        """The colours of a meaning."""
        return self._colours.tones[tone]

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._put_on()

    def _put_on(self) -> None:
        folder = _FOLDER / ("dark" if self.dark else "light")
        self._colours = read_colours(folder.with_suffix(".toml"))
        application = self._application
        font = application.font()
        installed = set(QFontDatabase.families())
        families = [family for family in (*_FAMILIES, *self._families) if family in installed]
        font.setFamilies([*families, *font.families()] if families else font.families())
        font.setPixelSize(self.px(_BODY))
        application.setFont(font)
        application.setPalette(_palette(self._colours))
        sheet = Template((_FOLDER / "desk.qss").read_text(encoding="utf-8"))
        application.setStyleSheet(sheet.substitute(_Words(self, folder)))
        self.changed.emit()


def theme() -> Theme:
    """The theme of the running application."""
    found = QApplication.instance()
    current = found.findChild(Theme, "theme", Qt.FindChildOption.FindDirectChildrenOnly) if found else None
    if current is None:
        raise RuntimeError("a widget was made before the theme")
    return current


class _Words(Mapping[str, str]):
    """The words of the style sheet: colours by name, ``p12`` for 12 px, ``q12`` for 12 px less a thicker border."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self._theme = theme
        self._named = {"folder": folder.as_posix()}
        for field in fields(Colours):
            value = getattr(theme.colours, field.name)
            if isinstance(value, QColor):
                self._named[field.name] = value.name()
        for tone, colours in theme.colours.tones.items():
            for field in fields(ToneColours):
                self._named[f"{tone}_{field.name}"] = getattr(colours, field.name).name()

    def __getitem__(self, word: str) -> str:
        if word[0] in "pq" and word[1:].isdigit():
            return f"{self._theme.px(int(word[1:])) - (word[0] == 'q')}px"
        return self._named[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for part, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_danger,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.surface,
        role.Light: colours.surface,
        role.Midlight: colours.line,
        role.Mid: colours.outline,
        role.Dark: colours.outline,
        role.Shadow: colours.outline,
    }.items():
        palette.setColor(part, colour)
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, colours.disabled)
    return palette
