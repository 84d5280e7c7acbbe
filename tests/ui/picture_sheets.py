"""Puts the pictures of a scene side by side: light left to right in small and large text, the dark ones beneath.

python tests/ui/picture_sheets.py /tmp/looks

Reads what `take_pictures.py --all` has put there at 100 and 150% text, and writes one sheet for each scene and language
into the folder ``sheets`` within.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

LANGUAGES = ("zh", "en")
PLACES = (("", ".150"), (".dark", ".dark.150"))
EMPTY = QColor(255, 0, 255)  # where a picture is missing


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the sheets; 0 when no picture was missing."""
    folder = Path((arguments or sys.argv[1:])[0])
    sheets = folder / "sheets"
    sheets.mkdir(exist_ok=True)
    missing = 0
    for language in LANGUAGES:
        for scene in scenes_in(folder, language):
            rows = [[QImage(str(folder / f"{scene}.{language}{end}.png")) for end in row] for row in PLACES]
            missing += sum(each.isNull() for row in rows for each in row)
            sheet_of(rows).save(str(sheets / f"{scene}.{language}.png"))
    return int(missing > 0)


def scenes_in(folder: Path, language: str) -> Iterator[str]:
    """The scenes of which there is a picture in that language."""
    yield from sorted({file.name.partition(".")[0] for file in folder.glob(f"*.{language}.*png")})


def sheet_of(rows: Sequence[Sequence[QImage]]) -> QImage:
    """All of them in full size; a window that would not fit its screen has room as well."""
    width = max(1, *(each.width() for row in rows for each in row))
    height = max(1, *(each.height() for row in rows for each in row))
    sheet = QImage(width * len(rows[0]), height * len(rows), QImage.Format.Format_RGB32)
    sheet.fill(EMPTY)
    with QPainter(sheet) as painter:
        for down, row in enumerate(rows):
            for along, picture in enumerate(row):
                painter.drawImage(along * width, down * height, picture)
    return sheet


if __name__ == "__main__":
    sys.exit(main())
