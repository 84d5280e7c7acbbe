"""Every code, value and action of the product has its words, and the words say what may be said."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

import counsel_desk
from counsel_desk import domain, messages
from counsel_desk.domain.guidance import Confidence, LegalBasis, RedLinePlace
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.next_best import Urgency
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskState
from counsel_desk.errors import FileError, InputError, VaultError
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.guidance.files import Problem
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.messages.actions import ACTIONS
from counsel_desk.messages.errors import SENTENCES, names_in
from counsel_desk.services.tasks import DueWarning

PACKAGE = Path(counsel_desk.__file__).parent
ERRORS = frozenset({"WorldError", "VaultError", "InputError", "FileError", "RefusedError"})
WRITES = frozenset({"change", "record", "note_deed", "bring_in", "_decide"})
AREAS = {code.partition(".")[0] for code in SENTENCES}

# Codes and actions that are put together from the members of an enum, or from a table.
FROM_MEMBERS = {
    "f'passphrase.{_CODES[level]}'": [
        f"passphrase.{level}" for level in ("too_weak", "weak", "fair", "good", "strong")
    ],
    "f'conduct.{state}'": [f"conduct.{state}" for state in ConductState],
    "f'task.{state}'": [f"task.{state}" for state in TaskState],
    "f'{field}.unknown_word'": [
        f"{field}.unknown_word"
        for field in (
            CaseloadField.GENDER,
            CaseloadField.PARTY_ROLE,
            CaseloadField.STATUS,
            CaseloadField.INCIDENT_CHANNEL,
            CaseloadField.INCIDENT_PRECISION,
        )
    ],
}


# Said in sentences with what they are about (messages/next_best.py), or never said at all.
NOT_IN_A_WORD = (Urgency, RedLinePlace)


def test_every_value_a_record_can_hold_has_its_word() -> None:
    for member in _members_of_the_domain():
        if isinstance(member, NOT_IN_A_WORD):
            continue
        said = messages.word(member)
        assert said, f"{type(member).__name__}.{member.name}"
        assert "_" not in said


def test_every_error_the_product_raises_has_its_sentence() -> None:
    unsaid = {f"{code} ({where})" for where, code, _ in _raised() if code not in SENTENCES}
    assert not unsaid


def test_every_code_a_check_or_an_import_reports_has_its_sentence() -> None:
    unsaid = {code for code in _codes_in_code() if code not in SENTENCES and code not in ACTIONS}
    assert not unsaid


def test_every_problem_of_a_guidance_pack_has_its_sentence() -> None:
    listed = inspect.getdoc(Problem).partition("Codes:")[2].partition(".")[0]
    codes = [code.strip() for code in listed.split(",")]
    assert len(codes) > 10
    for code in codes:
        error = FileError("guidance.invalid", problem=code, file="rules.yaml", line=7, field="pattern", value="(")
        assert "rules.yaml" in messages.error_text(error), code


def test_a_sentence_names_only_what_the_error_brings() -> None:
    wrong = []
    for where, code, given in _raised():
        plain = SENTENCES.get(f"{code}:plain")
        asked = set(names_in(SENTENCES.get(code, "")))
        if given is not None and not asked <= given and (plain is None or not set(names_in(plain)) <= given):
            wrong.append(f"{where}: {code} needs {asked - given}")
    assert not wrong


def test_no_sentence_is_said_for_a_code_nobody_knows() -> None:
    known = (
        {code for _, code, _ in _raised()}
        | _codes_in_code()
        | {code for codes in FROM_MEMBERS.values() for code in codes}
    )
    stale = {code for code in SENTENCES if not code.endswith(":plain") and code not in known}
    assert not {code for code in stale if not code.startswith("guidance.")}


def test_every_action_has_a_name() -> None:
    unnamed = {f"{action} ({where})" for where, action in _actions() if action not in ACTIONS}
    assert not unnamed


def test_an_error_nobody_has_worded_still_says_its_code() -> None:
    assert "future.thing" in messages.error_text(VaultError("future.thing"))


def test_an_error_says_what_where_and_what_to_do() -> None:
    error = FileError("text.quote_unclosed", file="名单.csv", line=12)
    assert messages.error_text(error) == (
        "名单.csv, line 12: a quotation mark is opened and never closed. Put one at the end of the field."
    )


def test_braces_in_a_name_are_shown_as_they_are() -> None:
    assert "{0}.xlsx" in messages.error_text(FileError("file.empty", file="{0}.xlsx"))


def test_a_vault_in_use_tells_the_name_of_the_computer_that_holds_it_when_that_is_known() -> None:
    since = datetime(2026, 11, 18, 9, 30, tzinfo=CHINA)
    told = messages.error_text(VaultError("vault.in_use", holder="pc-3:77", since=since))
    assert "computer pc-3, since" in told
    assert "09:30" in told
    untold = messages.error_text(VaultError("vault.in_use", holder="", since=None))
    assert "(" not in untold


def test_a_file_that_is_no_table_is_called_what_it_is() -> None:
    assert "a PDF" in messages.error_text(FileError("file.not_a_table", file="a.xlsx", kind="pdf"))


def test_an_error_of_a_form_has_a_sentence_without_the_name_of_the_field() -> None:
    assert messages.error_text(InputError("phone.masked", "caller_phone")) == (
        "Stars stand for some digits. Write the whole number."
    )


def test_undo_and_redo_of_an_action_are_named() -> None:
    assert messages.action_name("client.add") == "add client"
    assert messages.action_name("undo:client.add") == "undo: add client"
    assert messages.action_name("redo:client.add") == "redo: add client"
    assert messages.action_name("nobody.knows") == "nobody.knows"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "3 days overdue"),
        (-1, "1 day overdue"),
        (0, "today"),
        (1, "tomorrow"),
        (7, "in 7 days"),
        (8, "26 Nov 2026"),
    ],
)
def test_a_day_is_told_as_one_speaks_of_it(days: int, said: str) -> None:
    today = date(2026, 11, 18)
    assert messages.relative_day(date.fromordinal(today.toordinal() + days), today) == said


def test_days_hours_amounts_and_phones_are_written_for_people() -> None:
    at = datetime(2026, 3, 5, 21, 7, 9, tzinfo=CHINA)
    assert messages.day(at.date()) == "5 Mar 2026"
    assert messages.day_and_weekday(at.date()) == "Thu 5 Mar 2026"
    assert messages.instant(at) == "5 Mar 2026 21:07"
    assert messages.instant(at, Precision.DAY) == "5 Mar 2026"
    assert messages.instant(at, Precision.SECOND) == "5 Mar 2026 21:07:09"
    assert messages.time_of_day(time(9, 5)) == "09:05"
    assert messages.money(1_200_000) == "¥12,000"
    assert messages.money(-123_405) == "-¥1,234.05"
    assert messages.phone("13800000001") == "138 0000 0001"


def test_a_wish_about_calls_is_told_in_one_line() -> None:
    wish = SafeContact(CallPermission.MAY_CALL, ((time(9), time(12)),), "not on Sundays")
    assert messages.safe_contact_text(wish) == "May be called · 09:00-12:00 · not on Sundays"


def test_a_checked_law_is_cited_with_the_day_since_when_it_is_in_force() -> None:
    assert messages.legal_basis_line(_basis("law", "民法典", "第111条")) == (
        "Under 《民法典》第111条 (in force since 1 Jan 2021)"
    )


def test_two_laws_in_one_basis_are_quoted_each() -> None:
    assert "《刑法》；《民法典》" in messages.legal_basis_line(_basis("law", "刑法；民法典", ""))


@pytest.mark.parametrize("kind", ["regulation", "standard", "case", "interpretation", "law"])
def test_what_was_only_reported_is_never_cited_as_law(kind: str) -> None:
    said = messages.legal_basis_line(_basis(kind, "某规定", "", Confidence.SECONDARY_SOURCE))
    assert not said.startswith("Under")
    assert "illegal" not in said


def test_no_shipped_basis_claims_more_than_was_checked() -> None:
    for basis in shipped_pack().legal_bases:
        said = messages.legal_basis_line(basis)
        may_be_cited = basis.kind in {"law", "interpretation"} and basis.confidence is Confidence.VERIFIED_TEXT
        assert said.startswith("Under ") is may_be_cited, basis.key


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("always", "Every case gets this list"),
        ("hand", "Added by a counsellor"),
        ("SIT-06", "Situation: Threats, insults, soft violence"),
        ("T01", "Confirmed conduct: Threats of violence"),
        ("SIT-99", "SIT-99"),
    ],
)
def test_a_checklist_says_why_it_was_given(code: str, said: str) -> None:
    assert messages.because(code, shipped_pack()) == said


def test_every_doubt_about_a_date_is_worded() -> None:
    assert all(messages.due_warning(warning).endswith(".") for warning in DueWarning)


def _basis(kind: str, law: str, article: str, confidence: Confidence = Confidence.VERIFIED_TEXT) -> LegalBasis:
    return LegalBasis("key", law, article, "", date(2021, 1, 1), None, "", "", confidence, kind)


def _members_of_the_domain() -> Iterator[StrEnum]:
    for found in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        module = importlib.import_module(found.name)
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, StrEnum) and kind.__module__ == module.__name__ and not name.startswith("_"):
                yield from kind


@cache
def _modules() -> list[tuple[str, ast.Module]]:
    files = sorted(PACKAGE.rglob("*.py"))
    return [(file.relative_to(PACKAGE).as_posix(), ast.parse(file.read_text(encoding="utf-8"))) for file in files]


def _calls(names: frozenset[str]) -> Iterator[tuple[str, ast.Call]]:
    for module, parsed in _modules():
        for node in ast.walk(parsed):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in names:
                yield f"{module}:{node.lineno}", node


def _raised() -> list[tuple[str, str, set[str] | None]]:
    """Where an error is made, its code, and the names of its values (None where they are not written out)."""
    found: list[tuple[str, str, set[str] | None]] = []
    for where, call in _calls(ERRORS):
        given = {word.arg for word in call.keywords if word.arg}
        written_out = all(word.arg for word in call.keywords)
        codes = _texts(call.args[0]) if call.args else []
        found += [(where, code, given if written_out else None) for code in codes if code != "guidance.invalid"]
    return found


def _texts(node: ast.expr) -> list[str]:
    """Every text an expression may be: a literal, the arms of a choice, or what an enum makes of an f-string."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            return [*_texts(one), *_texts(other)]
        case ast.JoinedStr():
            return FROM_MEMBERS[ast.unparse(node)]
        case _:
            return []  # a name: its values are literals elsewhere, found by `_codes_in_code`


def _codes_in_code() -> set[str]:
    """Literals that look like codes of an area we have sentences for, such as those of tables and reports."""
    found = set()
    for module, parsed in _modules():
        if module.startswith(("messages/", "ui/", "guidance/checking", "guidance/pack", "guidance/files")):
            continue
        if module.startswith(("storage/tables/", "storage/vault")):  # "incident.id" is a column, "evidence.db" a file
            continue
        for node in ast.walk(parsed):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                area, dot, name = node.value.partition(".")
                if dot and area in AREAS and name.replace("_", "").isalpha() and name.islower():
                    found.add(node.value)
    return found - _names_of_actions()


def _actions() -> list[tuple[str, str]]:
    found = []
    for where, call in _calls(WRITES):
        if where.startswith(("services/", "storage/")):
            action = call.args[1] if call.func.__class__ is ast.Name else call.args[0] if call.args else None
            found += [(where, text) for text in (_texts(action) if action is not None else ())]
    return found


def _names_of_actions() -> set[str]:
    return {action for _, action in _actions()}


def test_a_day_far_off_is_named_once() -> None:
    today = date(2026, 11, 20)
    assert messages.day_in_words(date(2026, 11, 27), today) == "Fri 27 Nov 2026 · in 7 days"
    assert messages.day_in_words(date(2027, 3, 1), today) == "Mon 1 Mar 2027"
