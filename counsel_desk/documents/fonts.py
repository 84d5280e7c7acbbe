"""The fonts papers are set in: shipped with the program, so that a paper looks the same on every machine.

They are Noto Sans SC under a name of our own; docs/decisions/paper-and-fonts.md says what was changed in them.
"""

import os
import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont, QTextLayout

from counsel_desk.paths import RESOURCES

FAMILY = "Counsel Desk Sans SC"
_FILES = ("CounselDeskSansSC-Regular.ttf", "CounselDeskSansSC-Bold.ttf")


def install_fonts() -> tuple[str, ...]:
    """Register the shipped fonts once and return their family names. Needs a running `QGuiApplication`.

    Raises RuntimeError if the installation has lost them: without them every paper would be a row of boxes.
    """
    if not QFontDatabase.hasFamily(FAMILY):
        for name in _FILES:
            if QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name)) < 0:
                raise RuntimeError(f"the shipped font {name} cannot be loaded")
    return (FAMILY,)


def typesetting_application() -> QGuiApplication:
    """The running application, or a windowless one for a command that only prints. The caller keeps it alive."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def paper_font(pixels: int, *, bold: bool = False) -> QFont:
    """The paper's font at a height in layout units, unhinted so that lines break alike on every device."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def can_draw(character: str) -> bool:
    """Whether the shipped font, or one of the system's that Qt falls back to, has a shape for this character."""
    return QRawFont.fromFont(paper_font(100)).supportsCharacter(ord(character)) or _system_draws(character)


def _system_draws(character: str) -> bool:
    """Colour bitmaps (emoji) do not count: they have no outline and come out blank in a PDF."""
    layout = QTextLayout(character, paper_font(100))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    shapes = [(run.rawFont(), glyph) for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    return bool(shapes) and all(glyph and not font.pathForGlyph(glyph).isEmpty() for font, glyph in shapes)
