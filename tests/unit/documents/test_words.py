import re
from dataclasses import fields
from datetime import date

from counsel_desk.documents.words import PaperWords, paper_words


def names_in_braces(words: PaperWords) -> dict[str, list[str]]:
    return {field.name: sorted(re.findall(r"{\w+}", str(getattr(words, field.name)))) for field in fields(words)}


def test_both_languages_fill_in_the_same_names(chinese: PaperWords):
    assert names_in_braces(paper_words()) == names_in_braces(chinese)


def test_a_day_is_written_as_the_language_writes_it(chinese: PaperWords):
    assert chinese.day(date(2026, 3, 5)) == "2026年3月5日"
    assert paper_words().day(date(2026, 3, 5)) == "5 March 2026"
