"""How a person is found in a second: by name, pinyin, initials or digits of a telephone.

One key text per client is searched for a typed part, so both are brought to the same form here. Surnames are read
otherwise than the same characters in words (单 is Shan, not Dan), and libraries read them as words: a table stands
first, every other reading follows.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from counsel_desk.domain.folding import fold
from counsel_desk.domain.phones import normalise_phone

_SURNAMES = {
    "单": "shan",
    "曾": "zeng",
    "仇": "qiu",
    "解": "xie",
    "区": "ou",
    "查": "zha",
    "翟": "zhai",
    "缪": "miao",
    "朴": "piao",
    "盖": "ge",
    "乐": "yue",
    "任": "ren",
    "华": "hua",
    "冼": "xian",
    "洗": "xian",
    "种": "chong",
    "覃": "qin",
    "燕": "yan",
    "过": "guo",
    "宁": "ning",
    "折": "she",
    "员": "yun",
    "郇": "xun",
    "隗": "wei",
    "柏": "bai",
    "牟": "mu",
    "秘": "bi",
    "黑": "he",
    "召": "shao",
    "乜": "nie",
    "葛": "ge",
    "谌": "chen",
    "臧": "zang",
    "佴": "nai",
    "应": "ying",
    "祭": "zhai",
    "繁": "po",
    "眭": "sui",
    "钭": "tou",
    "能": "nai",
    "句": "gou",
    "沈": "shen",
    "卜": "bu",
    "薄": "bo",
    "晟": "cheng",
    "尉": "wei",
    "长": "chang",
    "逄": "pang",
    "尉迟": "yu chi",
    "长孙": "zhang sun",
    "万俟": "mo qi",
    "澹台": "tan tai",
    "单于": "chan yu",
}
_MOST_VARIANTS = 8  # readings of one name; measured names have two

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNIT = re.compile(rf"[{_HAN}]|[^{_HAN}]+")
_NO_LETTER = re.compile(
    r"_|[^\w\ue000-\uf8ff\U00020000-\U0003ffff\U000f0000-\U0010fffd]"
)  # rare names use these planes
_PHONE = re.compile(r"\+?[\d\s()\-]{11,}", re.ASCII)


def find_key(names: Iterable[str], phones: Iterable[str]) -> str:
    """The text a client is found by: ``names|pinyin|initials|phones``, several of each parted by spaces.

    `find_query` leaves neither spaces nor bars in what it returns, so a find never reaches from one into the next.
    """
    spelt = [letters for letters in map(_letters, names) if letters]
    read = [reading for letters in spelt for reading in _readings(letters)]
    pinyin = dict.fromkeys("".join(reading) for reading in read)
    initials = dict.fromkeys("".join(syllable[0] for syllable in reading if syllable) for reading in read)
    numbers = dict.fromkeys(filter(None, map(normalise_phone, phones)))
    return "|".join(" ".join(part) for part in (dict.fromkeys(spelt), pinyin, initials, numbers))


def find_query(text: str) -> str:
    """What was typed, in the form of the key: no spaces, signs or wildcards; empty when nothing is left."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return normalise_phone(plain) if _PHONE.fullmatch(plain) else _letters(text)


def readings_of(name: str) -> list[list[str]]:
    """Ways to read a Chinese name aloud, syllable by syllable, the likeliest first; none of any other name."""
    return _readings(_letters(name))


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))


def _readings(letters: str) -> list[list[str]]:
    """Ways to read a name aloud, syllable by syllable, the likeliest first; none when it has no Chinese."""
    units = _UNIT.findall(letters)
    if not re.search(f"[{_HAN}]", letters):
        return []
    every = [_syllables(unit) for unit in units]
    usual = [readings[0] for readings in every]
    surname = next((letters[:length] for length in (2, 1) if letters[:length] in _SURNAMES), "")
    usual[: len(surname)] = _SURNAMES[surname].split() if surname else ()
    return [usual, *islice(_otherwise(usual, every), _MOST_VARIANTS - 1)]


def _otherwise(usual: list[str], every: list[tuple[str, ...]]) -> Iterator[list[str]]:
    """The name with one syllable read otherwise, the surname's first."""
    for place, readings in enumerate(every):
        for reading in readings:
            if reading != usual[place]:
                yield [*usual[:place], reading, *usual[place + 1 :]]


@lru_cache(maxsize=8192)
def _syllables(unit: str) -> tuple[str, ...]:
    """Every reading of one character, the commonest first; what is not Chinese is read as it stands."""
    if not re.match(f"[{_HAN}]", unit):
        return (unit,)
    import pypinyin  # noqa: PLC0415 -- half a second that a start without any search should not pay

    readings: list[str] = pypinyin.pinyin(unit, style=pypinyin.Style.NORMAL, heteronym=True)[0]
    known = [reading for reading in readings if reading.isascii()]  # an unknown character comes back unread
    rounded = [reading.replace("v", u) for reading in known if "v" in reading for u in ("u", "yu")]  # 吕: lv, lu, lyu
    return (*known, *rounded) or ("",)
