"""Parts that several papers share."""

from collections.abc import Iterable

from counsel_desk.documents.composer import Composer, Ink, Piece
from counsel_desk.documents.sheet import ACCENT, PanelStyle, Sizes
from counsel_desk.documents.words import PaperWords

POLICE = "110"
AMBULANCE = "120"
MENTAL_HEALTH = "12356"
_EMERGENCY_STOPS = (40.0, 88.0)  # millimetres; the mental health line has the longest name


def write_heading(page: Composer, text: str, sizes: Sizes, *, above: float = 8) -> None:
    """A heading with a line below it."""
    with page.panel(PanelStyle.RULE):
        page.write(Piece(text, Ink(sizes.heading, bold=True, colour=ACCENT)), above=above, below=4)


def write_emergency_numbers(page: Composer, words: PaperWords, sizes: Sizes, heading: str) -> int:
    """Police, ambulance and the mental health line in a frame, on every paper for a client; returns the last block."""
    number = Ink(sizes.heading * 1.2, bold=True)
    name = Ink(sizes.small * 1.1)
    services = ((POLICE, words.police), (AMBULANCE, words.ambulance), (MENTAL_HEALTH, words.mental_health))
    row: list[Piece] = []
    for digits, service in services:
        row += [Piece(digits, number, after_tab=bool(row)), Piece(f"  {service}", name)]
    with page.panel(PanelStyle.FRAME):
        page.write(Piece(heading, Ink(sizes.body, bold=True, colour=ACCENT)), above=10, indent=6)
        return page.write(*row, above=1, below=5, indent=6, stops=_EMERGENCY_STOPS)


def write_points(page: Composer, texts: Iterable[str], ink: Ink) -> None:
    """Short texts, each behind a dot."""
    dot = Piece("•", ink.stressed())
    for text in texts:
        with page.together():
            page.write(dot, Piece(text, ink, after_tab=True), hang=dot.width + 1.5, below=1.6)
