"""A sheet on A4: its foot, its headings on every page, and as small as needed but no smaller than can be read."""

from math import ceil
from typing import Any  # the published types do not know streamed sheets

from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

_A4 = 9
_PORTRAIT_CHARACTERS, _LANDSCAPE_CHARACTERS = 94, 140  # of full size, between the margins
_SMALLEST_SCALE = 0.6


def set_up_page(sheet: Any, foot: tuple[str, str], width: float, header_row: int, *, landscape: bool) -> None:
    """Prepare a sheet for the printer, before its first row; `width` is that of its table in characters.

    `foot` stands below every page, left and right, its right side with ``{page}`` and ``{pages}`` in it.
    """
    across = _pages_across(width, _LANDSCAPE_CHARACTERS if landscape else _PORTRAIT_CHARACTERS)
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = across
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.6, right=0.6, top=0.7, bottom=0.75, header=0.3, footer=0.35)
    sheet.print_title_rows = f"{header_row}:{header_row}"
    if across > 1:
        sheet.print_title_cols = "A:A"
    left, right = (each.replace("&", "&&") for each in foot)
    below = sheet.HeaderFooter.oddFooter
    below.left.text, below.right.text = left, right.format(page="&P", pages="&N")
    for part in (below.left, below.right):
        part.size = 8
        part.color = "66707C"


def _pages_across(width: float, on_a_page: int) -> int:
    """How many pages lie beside each other: a wide table shrunk onto one could not be read."""
    return ceil(width * _SMALLEST_SCALE / on_a_page)
