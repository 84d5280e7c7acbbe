"""A list as a table for other programs."""

from counsel_desk.ui.pages.lists.copying import as_html, as_text


def test_a_row_is_a_line_and_a_cell_never_breaks_it() -> None:
    assert as_text(["编号", "话"], [["C-2026-0001", "一\t二\n三"]]) == "编号\t话\nC-2026-0001\t一 二 三"


def test_nothing_copied_is_computed_by_a_spreadsheet() -> None:
    assert as_text(["x"], [["=1+1"], ["@SUM(A1)"], ["普通"]]).splitlines() == ["x", "'=1+1", "'@SUM(A1)", "普通"]


def test_the_table_says_that_its_cells_are_text_and_shows_marks_of_html_as_they_are() -> None:
    html = as_html(["<a>"], [["13800000001"], ["<img src=x>"]])
    assert "<th>&lt;a&gt;</th>" in html
    assert "mso-number-format:'\\@'\">13800000001</td>" in html
    assert "<img" not in html
