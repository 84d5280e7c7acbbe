"""Triage needs no vault: one text a line in, one JSON object a line out."""

import io
import json
import sys
from pathlib import Path

import pytest


@pytest.fixture
def lines(run, tmp_path: Path):
    def lines(content: bytes) -> list[dict[str, object]]:
        file = tmp_path / "messages.txt"
        file.write_bytes(content)
        said = run("triage", file)
        assert said.code == 0
        return [json.loads(line) for line in said.out.splitlines()]

    return lines


def test_every_line_is_answered_in_its_place(lines) -> None:
    told = lines("再不还钱砍死你\n\n今天天气不错\n".encode())
    assert [each["text"] for each in told] == ["再不还钱砍死你", "", "今天天气不错"]
    assert told[0]["conducts"][0] == {"code": "T01", "rule": "T01-KILL", "match": "砍死你"}
    assert (told[1]["conducts"], told[2]["conducts"]) == ([], [])
    assert told[0]["situation"] == "SIT-06"
    assert told[0]["checklists"] == ["CL-01", "CL-05", "CL-07"]


def test_no_finding_is_no_finding_and_no_situation(lines) -> None:
    (told,) = lines("今天天气不错".encode())
    assert (told["conducts"], told["situation"]) == ([], None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_lines_of_older_programs_are_read_too(lines, encoding: str) -> None:
    (told,) = lines("再不还钱砍死你\r\n".encode(encoding))
    assert told["text"] == "再不还钱砍死你"


def test_the_answer_keeps_chinese_readable(run, tmp_path: Path) -> None:
    file = tmp_path / "messages.txt"
    file.write_text("砍死你", encoding="utf-8")
    assert "砍死你" in run("triage", file).out


def test_standard_input_is_read_when_no_file_is_named(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("砍死你\n".encode())))
    assert json.loads(run("triage").out)["text"] == "砍死你"


def test_a_file_that_is_not_there_is_named(run, tmp_path: Path) -> None:
    said = run("triage", tmp_path / "nothing.txt")
    assert said.code == 1
    assert "nothing.txt" in said.err
    assert run("triage", tmp_path).code == 1
