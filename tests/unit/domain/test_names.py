import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.names import find_key, find_query

ANY = st.text(alphabet=st.characters(codec=None, categories=None))


def found(typed: str, name: str, *phones: str) -> bool:
    wanted = find_query(typed)
    return bool(wanted) and wanted in find_key([name], phones)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("张三丰", "zhang san feng"),
        ("张三丰", "zsf"),
        ("张三丰", "ZhangSan"),
        ("张三丰", "三丰"),
        ("单小月", "shanxiaoyue"),
        ("单小月", "sxy"),
        ("曾一鸣", "zeng"),
        ("仇一鸣", "qiu"),
        ("解一鸣", "xie"),
        ("区一鸣", "ou"),
        ("查一鸣", "zha"),
        ("翟一鸣", "zhai"),
        ("翟一鸣", "zym"),
        ("缪一鸣", "miao"),
        ("朴一鸣", "piao"),
        ("盖一鸣", "ge"),
        ("盖一鸣", "gai"),
        ("尉迟一鸣", "yuchi"),
        ("尉迟一鸣", "ycym"),
        ("长孙一鸣", "zhangsun"),
        ("欧阳一鸣", "ouyang"),
        ("乐一鸣", "yue"),
        ("乐一鸣", "le"),
        ("吕一鸣", "lv"),
        ("吕一鸣", "lü"),
        ("吕一鸣", "lyu"),
        ("张重山", "zhangchong"),
        ("阿依古丽·买买提", "阿依古丽 买买提"),
        ("阿依古丽·买买提", "ayigulimai"),
        ("阿依古丽·买买提", "aygl"),
        ("𠮷野一鸣", "𠮷野"),
        ("王𰻝一", "wang"),
        ("王\ue863", "王\ue863"),
        ("José O'Neil", "jose oneil"),
        ("王John", "wangjohn"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_a_person_is_found_as_people_search(name: str, typed: str) -> None:
    assert found(typed, name)


@pytest.mark.parametrize("typed", ["0001", "13800000001", "138 0000 0001", "+86 138-0000-0001", "1380000"])
def test_a_person_is_found_by_digits_of_a_phone(typed: str) -> None:
    assert found(typed, "张三丰", "138 0000 0001", "01088886666")


def test_one_name_never_runs_into_the_next() -> None:
    key = find_key(["张三", "李四"], ["13800000001", "13900000002"])
    assert key == "张三 李四|zhangsan lisi|zs ls|13800000001 13900000002"
    assert find_query("三李") not in key
    assert find_query("0113") not in key


@pytest.mark.parametrize("typed", ["", " ", "%", "_", "|", "'", "\\", "\x00", "\ud800", "*"])
def test_signs_alone_find_nobody(typed: str) -> None:
    assert find_query(typed) == ""


def test_a_nameless_caller_has_an_empty_key() -> None:
    assert find_key(["", " "], [""]) == "|||"


def test_a_name_of_many_readings_stays_short() -> None:
    assert find_key(["单重乐行曾仇"], []).split("|")[1].count(" ") < 8


@given(ANY, ANY)
def test_any_part_of_a_name_is_found(before: str, after: str) -> None:
    name, typed = before + after, find_query(after)
    assert set(typed).isdisjoint(" |%_\\")
    assert find_key([name], []).count("|") == 3
    if typed.isalpha():
        assert typed in find_key([name], [])


def test_a_page_pasted_as_a_name_is_still_read_quickly() -> None:
    assert find_key(["单" * 20_000], []).split("|")[1].count(" ") < 8
