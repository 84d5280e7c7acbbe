import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.triage_reading import Reader, Tables

SIMPLIFIED = {"還": "还", "錢": "钱", "訊": "讯", "錄": "录"}
SOUNDS = {"律": "lv", "师": "shi", "函": "han", "通": "tong", "讯": "xun", "迅": "xun", "录": "lu", "催": "cui"}
SOUNDS |= {"崔": "cui", "收": "shou", "曝": "bao", "爆": "bao", "光": "guang", "法": "fa", "院": "yuan", "援": "yuan"}
ALIKE = {"v❤": "微信", "🏠": "家", "氵去": "法", "sb": "傻逼"}
READER = Reader(Tables(SIMPLIFIED, SOUNDS), ALIKE, ("律师函", "通讯录", "催收", "曝光", "法院"), ("法援",))


def read(text: str) -> str:
    return READER.read(text).text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ＡＰＰ還錢", "app还钱"),
        ("爆\u200b通\u2060訊錄", "爆通讯录"),
        ("催.收 人·员", "催收人员"),
        ("催✨收", "催收"),
        ("还，钱，死，全，家", "还钱死全家"),
        ("催(收)公司", "催收公司"),
        ("加V❤聊", "加微信聊"),
        ("去你🏠", "去你家"),
        ("氵去院", "法院"),
        ("n.m.s.l", "nmsl"),
    ],
)
def test_what_is_written_in_disguise_is_read_as_it_is_meant(written: str, meant: str) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("律shi函已寄", "律师函已寄"),
        ("tong xun lu 爆了", "通讯录爆了"),
        ("cuishou人员", "催收人员"),
        ("通迅录", "通讯录"),
        ("崔收人员", "催收人员"),
        ("全网爆光你", "全网曝光你"),
    ],
)
def test_words_are_heard_by_their_sound(written: str, meant: str) -> None:
    assert read(written) == meant


@pytest.mark.parametrize("plain", ["可以申请法援", "崔某首先到场", "the fashion house", "usb接口", "王 XX，你好"])
def test_what_only_sounds_or_looks_alike_stays_as_it_is(plain: str) -> None:
    assert read(plain).replace(" ", "") == plain.casefold().replace("，", ",").replace(" ", "")


def test_every_character_keeps_its_place_in_the_original() -> None:
    text = "请回：律 shi 函"
    reading = READER.read(text)
    place = reading.text.index("律师函")
    start, end = reading.span(place, place + 3)
    assert text[start:end] == "律 shi 函"


def test_characters_of_private_use_have_no_sound() -> None:
    assert read("".join(map(chr, range(0xE000, 0xE020)))) == "".join(map(chr, range(0xE000, 0xE020)))


def test_a_look_alike_of_nothing_visible_changes_nothing() -> None:
    reader = Reader(Tables({}, {}), {"\u200b": "还"}, (), ())
    assert reader.read("欠\u200b钱").text == "欠钱"


def test_a_knife_among_chinese_is_no_mere_sign() -> None:
    assert "🔪" in read("还钱🔪等着")


@given(st.text(max_size=60))
def test_places_never_leave_the_text_nor_run_backwards(text: str) -> None:
    reading = READER.read(text)
    assert len(reading.text) == len(reading.starts) == len(reading.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True))
    assert list(reading.starts) == sorted(reading.starts)
