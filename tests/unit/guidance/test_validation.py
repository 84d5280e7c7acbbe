import shutil
from pathlib import Path

import pytest

from counsel_desk.errors import FileError
from counsel_desk.guidance.files import Problem
from counsel_desk.guidance.pack import load_pack, validate_pack
from counsel_desk.paths import RESOURCES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RESOURCES / "guidance", tmp_path / "pack"))


def change(folder: Path, name: str, old: str, new: str) -> int:
    """Replace the first occurrence; returns its line."""
    text = (folder / name).read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, old
    (folder / name).write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1


CL02 = "checklists/CL-02.yaml"
INSULTS = "rules/insults.yaml"
LEARNED = "learned.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "problem", "field", "value"),
    [
        (CL02, "legal_keys: [atf_law]", "legal_keys: [no_such_law]", "unknown_reference", "legal_keys", "no_such_law"),
        (CL02, "leads_to: [CL-11", "leads_to: [CL-99", "unknown_reference", "leads_to", "CL-99"),
        ("situations.yaml", "checklist: CL-03", "checklist: CL-33", "unknown_reference", "checklist", "CL-33"),
        (INSULTS, "conduct: T02", "conduct: T77", "unknown_reference", "conduct", "T77"),
        ("examples.yaml", "must_hit: [T01]", "must_hit: [T71]", "unknown_reference", "must_hit", "T71"),
        ("conducts.yaml", "checklists: [CL-07]", "checklists: [CL-70]", "unknown_reference", "checklists", "CL-70"),
        ("conducts.yaml", "situation: SIT-10", "situation: SIT-77", "unknown_reference", "situation", "SIT-77"),
        ("conducts.yaml", "situation: SIT-10", "situation: CL-10", "wrong_value", "situation", "CL-10"),
        ("legal_bases.yaml", "key: civ_179", "key: civ_111", "duplicate_id", "key", "civ_111"),
        ("conducts.yaml", "rank: 2\n", "rank: 1\n", "duplicate_id", "rank", "1"),
        (INSULTS, "  - '{strong}'", "  - '{strongest}'", "bad_pattern", "patterns", "{strongest}"),
        (INSULTS, "  - '{strong}'", "  - 'SB{strong}'", "never_matches", "patterns", "SB{strong}"),
        ("rules/others.yaml", r"`https?://\S{3", r"`HTTPS?://\S{3", "never_matches", "patterns", None),
        ("rules/common.yaml", "words: '[你您妳恁侬] 你们", "words: '[你您妳恁侬] ID", "never_matches", "words", "ID"),
        (LEARNED, "conduct: T01,", "conduct: T98,", "unknown_reference", "conduct", "T98"),
        (LEARNED, "conduct: T02,", "conduct: T01,", "duplicate_id", "conduct", "T01"),
        (LEARNED, "doubtful: -", "doubtful: 99", "wrong_value", "doubtful", None),
        (LEARNED, "{conduct}", "{code}", "wrong_value", "reason", None),
        (LEARNED, "grams: |-\n", "grams: |-\n  弄死他们 9\n", "wrong_value", "grams", "弄死他们 9"),
        (LEARNED, "grams: |-\n", "grams: |-\n  弄甲 9 z3\n", "wrong_value", "grams", "弄甲 9 z3"),
        (LEARNED, "grams: |-\n", "grams: |-\n  弄死 9\n  弄死 9\n", "duplicate_id", "grams", "弄死"),
        (INSULTS, "- name: mild\n", "- name: strong\n", "duplicate_id", "name", "strong"),
        (INSULTS, "id: T02-YOU", "id: T02-CURSE", "duplicate_id", "id", "T02-CURSE"),
        ("rules/common.yaml", "words: '[你您妳恁侬] 你们", "words: '[你您妳恁侬 你们", "bad_pattern", "words", None),
        ("crisis.yaml", "pattern: '一了百了|", "pattern: '(一了百了|", "bad_pattern", "pattern", None),
        (CL02, "id: CL-02/4", "id: CL-02/5", "wrong_value", "id", "CL-02/5"),
        (CL02, "code: CL-02", "code: CL-20", "wrong_value", "code", "CL-20"),
        (CL02, "actor: client", "actor: police", "wrong_value", "actor", "police"),
        (CL02, "today: 3", "today: soon", "wrong_value", "today", "soon"),
        (CL02, "same_as: no_click", "samesame: no_click", "unknown_field", "samesame", ""),
        (CL02, "client_text: 短信里", "client_text: 照 CL-02 做", "code_in_client_text", "client_text", "CL-0"),
        (CL02, "client_title: 先", "client_title: SIT-01 先", "code_in_client_text", "client_title", "SIT-0"),
        ("pack.yaml", "released: 2026-11-21", "released: 2026-13-21", "wrong_value", "released", "2026-13-21"),
        ("pack.yaml", "version: '2026.11'", "version: 2026.11", "wrong_value", "version", "2026.11"),
        ("hotlines.yaml", "  name: 医疗急救", "  number: 医疗急救", "duplicate_field", "number", ""),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_file_and_line(folder, name, old, new, problem, field, value) -> None:
    line = change(folder, name, old, new)
    with pytest.raises(FileError) as caught:
        load_pack(folder)
    told = caught.value.values
    assert caught.value.code == "guidance.invalid"
    assert (told["file"], told["line"], told["problem"], told["field"]) == (name, line, problem, field)
    assert value is None or told["value"] == value


def test_a_client_step_needs_words_for_the_client(folder: Path) -> None:
    line = change(folder, CL02, "  client_text: 先截图", "  correction: 先截图")
    change(folder, CL02, "  correction: 常见", "  same_as_not: 常见")
    change(folder, CL02, "  same_as_not: 常见", "#")
    (problem,) = validate_pack(folder)
    assert (problem.code, problem.value) == ("missing_client_text", "CL-02/2")
    assert line - 3 <= problem.line < line


def test_words_for_the_client_do_not_belong_to_a_step_of_the_counsellor(folder: Path) -> None:
    line = change(folder, "checklists/CL-01.yaml", "  leads_to: [CL-07]", "  today: 1")
    assert validate_pack(folder) == (Problem("checklists/CL-01.yaml", line, "client_only", "today", "CL-01/1"),)


def test_a_missing_field_is_named_where_its_record_starts(folder: Path) -> None:
    line = change(folder, "hotlines.yaml", "- number: '120'\n  name: 医疗急救\n", "- number: '120'\n")
    assert validate_pack(folder) == (Problem("hotlines.yaml", line, "missing_field", "name"),)


def test_every_mistake_is_told_at_once(folder: Path) -> None:
    first = change(folder, "conducts.yaml", "severity: high", "severity: grave")
    second = change(folder, "hotlines.yaml", "confidence: always_shown", "confidence: sure")
    assert validate_pack(folder) == (
        Problem("conducts.yaml", first, "wrong_value", "severity", "grave"),
        Problem("hotlines.yaml", second, "wrong_value", "confidence", "sure"),
    )


def test_a_file_that_is_not_yaml_is_named_with_the_line(folder: Path) -> None:
    line = change(folder, "situations.yaml", "- {code: SIT-04", "- {{code: SIT-04")
    (problem,) = validate_pack(folder)
    assert (problem.file, problem.code) == ("situations.yaml", "not_yaml")
    assert problem.line >= line


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "crisis.yaml").unlink()
    assert validate_pack(folder) == (Problem("crisis.yaml", 0, "missing_file"),)


def test_an_empty_file_is_named(folder: Path) -> None:
    (folder / "disguises.yaml").write_text("", encoding="utf-8")
    (problem,) = validate_pack(folder)
    assert (problem.file, problem.line, problem.code) == ("disguises.yaml", 0, "wrong_value")


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    text = (folder / "disguises.yaml").read_text(encoding="utf-8")
    (folder / "disguises.yaml").write_bytes(text.encode("gb18030"))
    assert validate_pack(folder) == (Problem("disguises.yaml", 0, "not_text"),)


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        load_pack(tmp_path / "nothing")
    assert caught.value.values["problem"] == "missing_file"


def test_a_rate_published_twice_on_a_day_is_told(folder: Path) -> None:
    line = change(folder, "lpr.yaml", "- published_on: 2019-09-20", "- published_on: 2019-08-20")
    assert validate_pack(folder) == (Problem("lpr.yaml", line, "duplicate_id", "published_on", "2019-08-20"),)


def test_a_rate_written_as_a_fraction_is_told(folder: Path) -> None:
    line = change(folder, "lpr.yaml", "one_year: 425", "one_year: 4.25")
    assert validate_pack(folder) == (Problem("lpr.yaml", line, "wrong_value", "one_year", "4.25"),)
