"""Words put together in code are punctuated as the reader's language does it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from counsel_desk.language import Language, install_language
from counsel_desk.messages import aside, clauses, labelled, listed, sentences


@pytest.fixture
def in_chinese(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    translators = install_language(qapp, Language.CHINESE)
    yield
    for each in translators:
        qapp.removeTranslator(each)
    QLocale.setDefault(before)


def test_english_separates_with_a_space_behind(qapp: QCoreApplication) -> None:
    assert listed(("sms", "", "10690001")) == "sms, 10690001"
    assert clauses(("a, b", "c")) == "a, b; c"
    assert sentences(("Done.", "It is kept.")) == "Done. It is kept."
    assert labelled("Month before", "6") == "Month before: 6"
    assert aside("stayed out", "1") == "stayed out (1)"


def test_chinese_separates_in_full_width(in_chinese: None) -> None:
    assert listed(("短信", "", "10690001")) == "短信、10690001"
    assert clauses(("甲，乙", "丙")) == "甲，乙；丙"
    assert sentences(("已确认。", "已保存。")) == "已确认。已保存。"
    assert labelled("上月", "6") == "上月：6"
    assert aside("未导入", "1") == "未导入（1）"


def test_nothing_and_one_thing_need_no_separator(in_chinese: None) -> None:
    assert listed(()) == listed(("", "")) == ""
    assert clauses(("只有一件",)) == "只有一件"


def test_braces_that_somebody_wrote_stay_as_they_are(qapp: QCoreApplication) -> None:
    assert listed(("{before}", "{0}", "{")) == "{before}, {0}, {"
