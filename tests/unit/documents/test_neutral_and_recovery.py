from dataclasses import replace

import pypdfium2
import pytest

from counsel_desk.documents.neutral import lay_out_neutral_sheet
from counsel_desk.documents.printing import pdf
from counsel_desk.documents.recovery import lay_out_recovery_code
from counsel_desk.documents.words import PaperWords, paper_words
from counsel_desk.domain.papers import NeutralSheet, RecoveryCodePaper


@pytest.fixture(params=["chinese", "english"])
def words(request: pytest.FixtureRequest, chinese: PaperWords) -> PaperWords:
    return chinese if request.param == "chinese" else paper_words()


@pytest.mark.parametrize("large", [False, True])
def test_the_neutral_sheet_tells_a_stranger_nothing(neutral: NeutralSheet, words: PaperWords, large: bool):
    with pypdfium2.PdfDocument(pdf(lay_out_neutral_sheet(replace(neutral, large=large), words))) as file:
        assert len(file) == 1
        text = file[0].get_textpage().get_text_bounded() + "".join(file.get_metadata_dict().values())
    for number in ("110", "120", "12356"):
        assert number in text
    assert neutral.appointment in text
    for telling in (
        "债",
        "贷",
        "催",
        "欠",
        "逾期",
        "还款",
        "咨询员",
        "案",
        "debt",
        "loan",
        "lend",
        "owe",
        "case",
        "counsel",
    ):
        assert telling not in text.lower()


def test_the_neutral_sheet_does_without_an_appointment(words: PaperWords):
    with pypdfium2.PdfDocument(pdf(lay_out_neutral_sheet(NeutralSheet(), words))) as file:
        assert words.neutral_appointment not in file[0].get_textpage().get_text_bounded()


def test_the_recovery_sheet_gives_back_every_group_of_the_code(recovery: RecoveryCodePaper, words: PaperWords):
    with pypdfium2.PdfDocument(pdf(lay_out_recovery_code(recovery, words))) as file:
        assert len(file) == 1
        text = file[0].get_textpage().get_text_bounded()
    positions = [text.index(group) for group in recovery.groups]
    assert positions == sorted(positions)
    assert recovery.office in text
