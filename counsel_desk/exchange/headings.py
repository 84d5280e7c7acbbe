"""Guessing from its headings what the columns of a caseload table hold, in Chinese and English."""

import re
import unicodedata
from collections.abc import Mapping as MappingView
from dataclasses import dataclass

from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload_fields import AMOUNTS, FIELD_OF_WORD, GENERIC, OWN, REPEATABLE, CaseloadField
from counsel_desk.exchange.tables import Formula, Row, Sheet, Tables

_F = CaseloadField

# Somebody else's name or number is worse than none.
_SOMEBODY_ELSE = re.compile(
    "紧急|亲属|家属|家人|亲友|配偶|丈夫|老公|妻子|老婆|父母|父亲|母亲|子女|儿子|女儿|朋友|同事|单位|公司|第三人|担保人|"
    "联系人|介绍人|志愿者|咨询师|律师|平台|客服|emergency|relative|employer|spouse|company|guarantor"
)
_THE_COLLECTOR = re.compile("催收|来电|对方|骚扰|主叫")
_WHO = frozenset({_F.CLIENT_NAME, _F.PHONE, _F.ID_NUMBER})
_NOTHING_TO_DO = re.compile("上次|上一次|最近|最后|已|借款|贷款|还款|合同")
_OF_EITHER_TIME = frozenset({"跟进日期", "跟进时间", "回访日期", "回访时间"})
_IDENTITY = _WHO | {_F.BIRTH_YEAR, _F.GENDER, _F.REGION}
_NOT_A_REFERENCE = ("序号", "序", "no", "号", "合同编号", "contractno")

OWN_MARK = "→"
"""A heading that begins with this stands above what an import of ours has said of the rows; nothing is read there."""

_LONGEST_HEADING = 20
_ROWS_SEARCHED = 30
_TAIL = re.compile(r"(?:人民币|万元|元|万|rmb|cny|yuan|必填|选填|required|optional|[0-9]+位|[0-9一二三])+$")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column holds what. `header_row` is the row number of the headings, columns count from 0.

    `in_wan` names the columns of amounts whose heading says 万元: their plain numbers count ten thousands.
    """

    header_row: int
    columns: MappingView[int, CaseloadField]
    in_wan: frozenset[int] = frozenset()

    @property
    def names_someone(self) -> bool:
        """Whether a client can be told from the row: by name or by phone."""
        return not {_F.CLIENT_NAME, _F.PHONE}.isdisjoint(self.columns.values())


def guess_mappings(tables: Tables) -> dict[str, Mapping]:
    """A mapping for every sheet whose headings name a client or a phone; other sheets are left out.

    Raises FileError ``caseload.nothing_to_read`` (``hidden``: how many sheets are hidden) or, when no sheet will do,
    ``caseload.columns_missing`` (``sheet``, ``found``: the headings seen there).
    """
    if not tables.sheets:
        raise FileError("caseload.nothing_to_read", file=tables.file, hidden=len(tables.skipped))
    guesses = {sheet.name: guess_mapping(sheet) for sheet in tables.sheets}
    usable = {name: guess for name, guess in guesses.items() if guess.names_someone}
    if not usable:
        sheet = tables.sheets[0]
        raise columns_missing(tables.file, sheet, guesses[sheet.name])
    return usable


def guess_mapping(sheet: Sheet) -> Mapping:
    """The best guess, which may name nobody. The header is the row with most headings among the first rows."""
    best = Mapping(sheet.rows[0].number if sheet.rows else 1, {})
    for row in sheet.rows[:_ROWS_SEARCHED]:
        guess = _guess_row(row)
        if (guess.names_someone, len(guess.columns)) > (best.names_someone, len(best.columns)):
            best = guess
    return best


def columns_missing(file: str, sheet: Sheet, mapping: Mapping) -> FileError:
    """The error that lists the headings that were found instead."""
    header = next((row for row in sheet.rows if row.number == mapping.header_row), None)
    found = headings(header)[:12] if header else ()
    return FileError("caseload.columns_missing", file=file, sheet=sheet.name, found="、".join(found))


def shown_heading(row: Row, column: int) -> str:
    """What stands above a column, as it is shown."""
    cell = row.at(column)
    value = cell.cached if isinstance(cell, Formula) else cell
    return "" if value is None else str(value).strip()


def headings(row: Row) -> tuple[str, ...]:
    """The texts of a header row as shown, without empty cells."""
    shown = (cell.cached if isinstance(cell, Formula) else cell for cell in row.cells)
    return tuple(str(text).strip()[:_LONGEST_HEADING] for text in shown if text not in (None, ""))


def are_headings(row: Row) -> bool:
    """Whether a row holds headings: words for several fields, the name among them or nothing else beside them.

    Words that are headings stand in cells too: a lender may be 平台, a kind of contact 电话.
    """
    words = [_word_of(text) for text in headings(row)]
    known = [FIELD_OF_WORD[word] for word in words if word in FIELD_OF_WORD and word not in GENERIC]
    return len(set(known)) > 1 and (_F.CLIENT_NAME in known or len(known) == len(words))


def is_heading(text: str) -> bool:
    """Whether a text that stands alone in its cell says what a column holds."""
    return field_of(text) is not None or normalised(text) in _NOT_A_REFERENCE


def field_of(heading: str) -> CaseloadField | None:
    """What a column with this heading holds.

    Chinese puts the noun last (求助人电话 is a phone), so a known word at the end counts before a longer one inside.
    """
    if heading.lstrip().startswith(OWN_MARK) or "。" in heading:  # ours, or a sentence
        return None
    text = _word_of(heading)
    if not text or len(text) > _LONGEST_HEADING or text in _NOT_A_REFERENCE:
        return None
    field = FIELD_OF_WORD.get(text) or _contained(text)
    if field is _F.PHONE and _THE_COLLECTOR.search(text) and not text.startswith("来电人"):
        return _F.INCIDENT_NUMBER
    if field is _F.DUE_ON and _NOTHING_TO_DO.search(text):  # what was done, or when a loan is to be paid back
        return None
    return None if field in _IDENTITY and _is_of_another(text, field) else field


def is_of_either_time(heading: str) -> bool:
    """Whether a day below it may be one on which something was done, or one on which it is to be done."""
    return _word_of(heading) in _OF_EITHER_TIME


def _word_of(heading: str) -> str:
    text = normalised(heading)
    return _TAIL.sub("", text) or text


def _is_of_another(text: str, field: CaseloadField) -> bool:
    """Whether it is not said plainly that it is the client's."""
    if field in _WHO:
        return text not in FIELD_OF_WORD and not _of_the_client(text, field)
    return _SOMEBODY_ELSE.search(text) is not None or (_THE_COLLECTOR.search(text) is not None and "来电人" not in text)


def _of_the_client(text: str, field: CaseloadField) -> bool:
    """Whether all of a heading is made of words for the field, for the client, or for one of several of their own."""
    words = OWN | {word for word, meant in FIELD_OF_WORD.items() if meant is field and word not in GENERIC}
    ends = {0}  # as far as words can be laid end to end
    for end in range(1, len(text) + 1):
        if any(text[start:end] in words for start in ends):
            ends.add(end)
    return len(text) in ends


def normalised(text: str) -> str:
    """Letters, digits and characters only: NFKC, lower case, no spaces or punctuation."""
    return "".join(character for character in unicodedata.normalize("NFKC", text).lower() if character.isalnum())


def _contained(text: str) -> CaseloadField | None:
    # Short Latin words hide in longer ones (ref in preferred), so they count only when they stand alone.
    words = [
        word
        for word in FIELD_OF_WORD
        if word in text and word not in GENERIC and (not word.isascii() or len(word) >= 4)
    ]
    if not words:
        return None
    return FIELD_OF_WORD[max(words, key=lambda word: (text.endswith(word), len(word)))]


def _plainness(heading: str) -> int:
    """How surely a heading says what its column is: 联系人, which could be anybody, 客户名字, 姓名, 下次跟进日期."""
    word = _word_of(heading)
    if word.startswith(("下次", "next")):  # beside 跟进时间, which may be that of the last time
        return 3
    if word in GENERIC:
        return 0
    return 2 if word in FIELD_OF_WORD else 1


def _guess_row(row: Row) -> Mapping:
    columns: dict[int, CaseloadField] = {}
    taken: dict[CaseloadField, int] = {}
    in_wan: set[int] = set()
    for column, cell in enumerate(row.cells):
        text = cell.cached if isinstance(cell, Formula) else cell
        field = field_of(text) if isinstance(text, str) else None
        if field is None or not isinstance(text, str):
            continue
        earlier = taken.get(field)
        if earlier is not None and field not in REPEATABLE:
            if _plainness(text) <= _plainness(shown_heading(row, earlier)):
                continue
            del columns[earlier]
        columns[column] = field
        taken[field] = column
        if field in AMOUNTS and "万" in text:
            in_wan.add(column)
    return Mapping(row.number, columns, frozenset(in_wan & columns.keys()))
