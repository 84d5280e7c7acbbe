"""The Chinese of the program: whole, true to what is filled in, written as Chinese is, in the words of the glossary."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import counsel_desk
from counsel_desk.paths import RESOURCES

PACKAGE = Path(counsel_desk.__file__).parent
TRANSLATIONS = RESOURCES / "translations"

HAN = r"[\u3400-\u9fff]"
FILLED = re.compile(r"\{\w+\}|%\d|%n")
ABBREVIATIONS = {"No.", "Contact no.", "Evidence no."}  # end in a point that ends no sentence
# How a text that ends like this in English ends in Chinese.
ENDS = {".": "。", "?": "？", "!": "！", ":": "：", ";": "；", "…": "…", ")": "）", ",": "，、"}

# Latin letters that Chinese readers know under no other name: of the program, of formats, of keys and of commands.
NAMES = {
    *("Counsel", "Desk", "GNU", "Affero", "Noto", "Sans", "SC", "SIL", "Open", "Font", "License", "QQ", "U", "X"),
    *("PDF", "xlsx", "xls", "xlsb", "CSV", "Excel", "OpenDocument", "Strict", "XML", "JSON", "YAML", "UTF", "MB"),
    *("Ctrl", "Shift", "Alt", "Enter", "Esc", "Caps", "Lock", "Tab", "Home", "End", "Del", "PageUp", "PageDown"),
    *("counsel", "desk", "vault", "VAULT", "passphrase", "file", "FILE", "neutral", "keys", "json", "zxs"),
    *("COUNSEL", "DESK", "PASSPHRASE", "pdf", "SHA", "APR", "EAR", "LPR"),
    *("SMS", "Backup", "Restore", "senders", "all", "OWN", "WPS"),
    *("txt", "handover", "copy"),  # how files end, or keys-copy.json is called
    *("correct", "erase", "receipt", "keep", "rewrite", "delete"),  # as one types them
    *("Linux", "macOS", "Windows", "sha", "sum", "c", "SUMS", "certutil", "hashfile", "GB"),
}
KEYS = re.compile(r"\b(?:F\d+|Ctrl\+(?:Shift\+)?\w|[CP]-\d{4}-\d{4}|CL-\d\d|[A-Z](?=[）、 ]|$))")
PATTERNS = re.compile(r"^yyyy年M月(?:d日(?: ddd)?)?$")  # how QLocale is told to write a day or a month

# Headings and sentences of papers for a client that share their context with other words.
ON_PAPER = {
    *("Everything kept about you", "What you agreed to", "You may see and copy what is kept of you. {law}"),
    *("Who did what with your record, and who opened it", "Which data of yours", "What you can do"),
    "Notice: your data may have leaked",
    (
        "Data about you that we keep has leaked, was changed or was lost, or this may have happened. Here is what"
        " we know today. When we learn more, we will tell you."
    ),
}

# An English word of the glossary, and what the Chinese for a text with that word has in it (one of them).
GLOSSARY = {
    r"vaults?": "数据保险箱",
    r"clients?|client's": "求助人|您|对方",
    r"lenders?": "出借机构|出借",
    r"collectors?|collector's": "催收方|催收",
    r"incidents?": "事件",
    r"checklists?": "清单",
    r"passphrases?": "口令",
    r"recovery code": "恢复码",
    r"counsellors?": "咨询员",
    r"coordinators?": "协调员",
    r"organisations?": "机构",
    r"situations?": "情形|情况",
    r"backups?": "备份",
    r"guidance": "指引",
    r"tasks?": "待办",
    r"debts?": "债务|欠款|债权",
    r"evidence": "证据|请保留",
    r"overdue": "逾期|超期",
    r"consents?": "同意",
    r"drafts?": "草稿",
    r"hotlines?": "热线",
}
# Near words that mean something else, or that the glossary does not use.
STRANGERS = re.compile(
    "客户|用户|当事人|债务人|任务|咨询师|志愿者|检查表|核对表|知识库|撤消|登陆|帐号|帐户|贷款方|放款"
)


class Text(NamedTuple):
    """One text of the program and its Chinese."""

    context: str
    english: str
    chinese: str


def texts() -> list[Text]:
    tree = ElementTree.parse(TRANSLATIONS / "counsel_desk_zh_CN.ts")  # noqa: S314  # a file of this project
    return [
        Text(context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


TEXTS = texts()


def worded(pattern: str) -> list[Text]:
    return [text for text in TEXTS if re.search(pattern, text.english)]


def test_the_program_answers_every_text_in_chinese(qapp: QCoreApplication) -> None:
    translator = QTranslator()
    assert translator.load("counsel_desk_zh_CN", str(TRANSLATIONS))
    assert len(TEXTS) > 1000
    assert not [text for text in TEXTS if translator.translate(text.context, text.english) != text.chinese]


def test_every_text_in_the_code_is_asked_for_where_the_translation_keeps_it() -> None:
    """Python knows the class of `self.tr` only when it runs; `other.tr` would ask in a class of another name."""
    kept = {text[:2] for text in TEXTS}
    lost = []
    for file in PACKAGE.rglob("*.py"):
        for name, call in _calls(ast.parse(file.read_text(encoding="utf-8"))):
            where = _asked(name, call)
            if where is not None and where not in kept:
                lost.append(f"{file.name}:{call.lineno} {where}")
    assert not lost


def test_what_is_filled_in_is_filled_in_in_chinese_too() -> None:
    wrong = [text for text in TEXTS if sorted(FILLED.findall(text.english)) != sorted(FILLED.findall(text.chinese))]
    assert not wrong


def test_no_brace_stands_alone() -> None:
    for text in worded("[{}]"):
        assert list(string.Formatter().parse(text.chinese)), text


def test_a_key_to_press_is_the_same_in_both_languages() -> None:
    key = re.compile(r"&(\w)")
    assert not [text for text in TEXTS if key.findall(text.english) != key.findall(text.chinese)]
    for text in worded(r"Ctrl\+|\(\w\)$"):
        assert re.findall(r"Ctrl\+\S*\w", text.english) == re.findall(r"Ctrl\+[\w+]*\w", text.chinese), text


def test_a_text_ends_in_chinese_as_it_ends_in_english() -> None:
    wrong = []
    for text in TEXTS:
        if text.english in ABBREVIATIONS:
            continue
        end, closing = (_without_formats(words).rstrip()[-1:] for words in text[1:])
        if end in ENDS and closing not in ENDS[end]:
            wrong.append(text)
        if end not in ENDS and closing in "。！；，：":
            wrong.append(text)
    assert not wrong


def test_spaces_at_the_edges_are_kept_where_words_are_joined() -> None:
    """Units follow a number after a space in both languages; between sentences Chinese needs none."""
    wrong = [
        text for text in TEXTS if text.chinese.endswith(" ") or (text.chinese[:1] == " ") > (text.english[:1] == " ")
    ]
    assert not wrong


def test_chinese_is_punctuated_in_full_width() -> None:
    half = re.compile(rf"{HAN}\s*[,;:?!()\"']|[,;:?!(\"']\s*{HAN}|{HAN}\.(?!\w)|\.\.\.")
    assert not [text for text in TEXTS if half.search(_without_formats(text.chinese))]


def test_numbers_and_latin_words_stand_apart_from_chinese() -> None:
    close = re.compile(rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}")
    examples = re.compile(r"\d+月\d+日(?:至\d+日)?|昨晚\d+点\d+|下午\d点|\d天后|\d+(?:分钟|秒)前?|\d\.?\d?[万千]|T恤")
    wrong = [
        text for text in TEXTS if close.search(examples.sub("", text.chinese)) and not PATTERNS.match(text.chinese)
    ]
    assert not wrong


def test_no_english_is_left_in_chinese() -> None:
    left = [(text, words) for text in TEXTS if (words := _latin(text.chinese) - NAMES)]
    assert not left
    bare = [text for text in TEXTS if not re.search(HAN, text.chinese) and FILLED.sub("", text.chinese)]
    assert not [text for text in bare if _latin(text.english) - NAMES]


@pytest.mark.parametrize("word", GLOSSARY)
def test_a_word_of_the_glossary_is_said_as_the_glossary_says_it(word: str) -> None:
    found = [text for text in TEXTS if re.search(rf"(?i)\b(?:{word})\b", FILLED.sub("", text.english))]
    assert found, "no text uses this word"
    assert not [text for text in found if not re.search(GLOSSARY[word], text.chinese)]


def test_no_other_word_is_used_for_a_thing_that_has_one() -> None:
    assert not [text for text in TEXTS if STRANGERS.search(text.chinese)]
    assert not [text for text in TEXTS if "密码" in text.chinese and "password" not in text.english]


def test_papers_say_ni_politely_and_the_window_does_not() -> None:
    """A client reads 您 on paper; to colleagues the program speaks plainly."""
    assert not [text for text in TEXTS if text.context == "paper" and "你" in text.chinese]
    polite = [text for text in TEXTS if "您" in text.chinese and text.context != "paper"]
    polite = [text for text in polite if text.english not in ON_PAPER]
    assert all("Ask:" in text.english for text in polite), polite  # words a counsellor says to the client


def _calls(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the name of the class it stands in."""
    waiting: list[tuple[str, ast.AST]] = [("", module)]
    while waiting:
        name, node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield name, child
            waiting.append((child.name if isinstance(child, ast.ClassDef) else name, child))


def _asked(name: str, call: ast.Call) -> tuple[str, str] | None:
    """Where a call asks for a text: context and source."""
    match call:
        case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(source)), *_]):
            return name, source
        case ast.Call(
            func=ast.Attribute(attr="translate") | ast.Name(id="translate" | "QT_TRANSLATE_NOOP"),
            args=[ast.Constant(value=str(context)), ast.Constant(value=str(source)), *_],
        ):
            return context, source
        case _:
            return None


def _latin(words: str) -> set[str]:
    """The words in Latin letters, but for keys to press, names to fill in and ways to write a day."""
    if PATTERNS.match(words):
        return set()
    return set(re.findall("[A-Za-z]+", KEYS.sub(" ", FILLED.sub(" ", _without_formats(words)))))


def _without_formats(words: str) -> str:
    """A text without what a file dialog reads as patterns: ` (*.xlsx *.csv);;`."""
    return re.sub(r" \([*. \w]+\)(?:;;)?", " ", words)
