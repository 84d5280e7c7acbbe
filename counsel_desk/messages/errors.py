"""What went wrong, where, and what to do about it, for every code the product raises or reports."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime

from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.errors import WorldError
from counsel_desk.messages.file_errors import FILE_ERRORS, FILE_KINDS
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.guidance_errors import GUIDANCE_PROBLEMS, place
from counsel_desk.messages.handover_errors import HANDOVER_ERRORS
from counsel_desk.messages.input_errors import INPUT_ERRORS
from counsel_desk.messages.key_store_errors import KEY_STORE_ERRORS
from counsel_desk.messages.phone_errors import PHONE_ERRORS
from counsel_desk.messages.refusals import REFUSALS
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.vault_errors import VAULT_ERRORS

# A sentence under `code:plain` is said when a value the other one names is not known.
SENTENCES: Mapping[str, str] = {
    **VAULT_ERRORS,
    **FILE_ERRORS,
    **INPUT_ERRORS,
    **PHONE_ERRORS,
    **REFUSALS,
    **HANDOVER_ERRORS,
    **KEY_STORE_ERRORS,
    **{f"guidance.{code}": words for code, words in GUIDANCE_PROBLEMS.items()},
}
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "Something is not right ({code}). Note this code for whoever helps you.")


def error_text(error: WorldError) -> str:
    """The sentences for an error: what is wrong, where, and what to do."""
    if error.code == "guidance.invalid":
        return code_text(f"guidance.{error.values['problem']}", place=place(error.values), **error.values)
    return code_text(error.code, **error.values)


def guidance_problem(problem: Problem) -> str:
    """The sentence for a problem of a guidance pack."""
    values = asdict(problem)
    return code_text(f"guidance.{problem.code}", place=place(values), **values)


def code_text(code: str, /, **values: object) -> str:
    """The sentences for a code that a check, an import or a guidance pack reports; a code nobody knows is named."""
    words = SENTENCES.get(code, _UNKNOWN)
    plain = SENTENCES.get(f"{code}:plain")
    shown = _Shown({"code": code} | {name: _shown(name, value) for name, value in values.items()})
    if plain is not None and not all(shown[name] for name in names_in(words)):
        words = plain
    return filled(words, shown)


def names_in(words: str) -> tuple[str, ...]:
    """The names in braces that a sentence fills in."""
    return tuple(part.partition("}")[0] for part in words.split("{")[1:])


class _Shown(dict[str, str]):
    """Values as sentences show them; one that nobody gave is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def _shown(name: str, value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return instant(value)
        case date():
            return day(value)
        case str() if name == "holder":
            return (
                value.rpartition(":")[0] or value
            )  # the computer alone: the number of its program tells nobody anything
        case str() if name == "kind":
            words = FILE_KINDS.get(value, value)
            return translated(words)
        case _:
            return str(value)
