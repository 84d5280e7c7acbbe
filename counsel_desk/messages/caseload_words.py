"""What is said of the people of a caseload, and of its rows that stayed out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.domain.phones import mask_phone
from counsel_desk.domain.same_person import Whose
from counsel_desk.messages.formats import day, money
from counsel_desk.messages.joining import clauses, labelled, listed
from counsel_desk.messages.tables import row_words
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word

if TYPE_CHECKING:
    from counsel_desk.exchange.caseload import CaseloadRow
    from counsel_desk.services.caseload_import import RowOutcome
    from counsel_desk.services.caseload_people import Place
    from counsel_desk.services.caseload_questions import Answer, Possible, Question
    from counsel_desk.services.caseload_rest import RestWords

_MOST = 12  # rows and debts that are named one by one

_NAMELESS = QT_TRANSLATE_NOOP("messages", "Nameless caller")
_ELSEWHERE = QT_TRANSLATE_NOOP("messages", "Somebody known in the office, whose record is not yours to see")
_OF_ROWS = QT_TRANSLATE_NOOP("messages", "The person of {rows}")
_ONE_MORE = QT_TRANSLATE_NOOP("messages", "One new person for all these rows")
_SAME_NAME = QT_TRANSLATE_NOOP("messages", "Several rows with only the name in common")
_BORN = QT_TRANSLATE_NOOP("messages", "born {year}")
_CASES = QT_TRANSLATE_NOOP("messages", "cases: {count}")
_LAST = QT_TRANSLATE_NOOP("messages", "last conversation {day}")

_REST = QT_TRANSLATE_NOOP("messages", "Rows of {file} that stayed out")
_REST_NOTE = QT_TRANSLATE_NOOP("messages", "Mend the cells, then import this file: the last two columns are not read.")
_BECAME = QT_TRANSLATE_NOOP("messages", "what became of it")
_DO = QT_TRANSLATE_NOOP("messages", "what to do")

_TO_DO = {
    "id_number.stored_as_number": QT_TRANSLATE_NOOP(
        "messages", "Set the cell to text and type the whole ID number again, or empty it."
    ),
    "row.left_out": QT_TRANSLATE_NOOP(
        "messages", "Nothing, if it is to stay out. Else import this file and answer who it is."
    ),
    "row.nobody": QT_TRANSLATE_NOOP("messages", "Write a name or a phone."),
    "row.person_unsure": QT_TRANSLATE_NOOP(
        "messages", "Add the phone or the ID number, or import this file and answer who it is."
    ),
}
_MEND = QT_TRANSLATE_NOOP("messages", "Mend what is named beside this, then import this file.")


def rows_named(places: "Iterable[Place]") -> str:
    """Rows of a file, by sheet: Cases: 2, 5."""
    sheets: dict[str, list[str]] = {}
    for sheet, row in places:
        sheets.setdefault(sheet, []).append(str(row))
    return clauses(labelled(sheet, listed(_first(rows))) for sheet, rows in sheets.items())


def name_in_file(question: "Question") -> str:
    """What the rows call the person."""
    return listed(dict.fromkeys(row.client_name for row in question.rows)) or translated(_NAMELESS)


def said_in_file(question: "Question") -> str:
    """What the rows say of the person and the debts; numbers are masked."""
    rows = question.rows
    facts = (
        *(mask_phone(each) for row in rows for each in row.phones),
        *(mask_id_number(row.id_number) for row in rows),
        *(filled(_BORN, {"year": row.birth_year}) for row in rows if row.birth_year is not None),
        *(row.region for row in rows),
        *(row.case_reference for row in rows),
        *_first([_debt(row) for row in rows]),
    )
    return listed(dict.fromkeys(facts))


def possible_name(possible: "Possible") -> str:
    """Who may be meant: a client by name and number, somebody of other rows, or nobody who may be told of."""
    if possible.client is not None:
        client = possible.client
        return listed((client.name or client.alias or translated(_NAMELESS), client.reference))
    if possible.may_be_told:
        return filled(_OF_ROWS, {"rows": rows_named(possible.rows)})
    return translated(_ELSEWHERE)


def possible_facts(possible: "Possible") -> str:
    """Why they may be meant, and what is known of them; phones are masked."""
    client = possible.client
    if client is None:
        return word(possible.doubt) if possible.may_be_told else ""
    return listed(
        (
            word(possible.doubt),
            client.alias if client.name else "",
            mask_phone(client.phone),
            "" if client.birth_year is None else filled(_BORN, {"year": client.birth_year}),
            client.region,
            filled(_CASES, {"count": client.cases}),
            "" if client.last_contact is None else filled(_LAST, {"day": day(client.last_contact)}),
        )
    )


def answer_words(question: "Question", answer: "Answer") -> str:
    """What was answered: the same person as whom, somebody else, or left out."""
    if answer.whose is Whose.SAME:
        return labelled(word(Whose.SAME), possible_name(question.possible[answer.which]))
    if answer.whose is Whose.NEW and question.apart > 1:
        return translated(_ONE_MORE)
    return word(answer.whose)


def question_reason(question: "Question") -> str:
    """Why the rows are asked about."""
    if not question.possible:
        return translated(_SAME_NAME)
    return clauses(
        dict.fromkeys(word(each.doubt) if each.may_be_told else possible_name(each) for each in question.possible)
    )


def rest_words(file: str) -> "RestWords":
    """What is said in the workbook with the rows of a file that stayed out."""
    from counsel_desk.services.caseload_rest import RestWords  # noqa: PLC0415 - loads openpyxl, which most starts never need

    return RestWords(
        title=filled(_REST, {"file": file}),
        note=translated(_REST_NOTE),
        became=translated(_BECAME),
        to_do=translated(_DO),
        say=rest_said,
    )


def rest_said(row: "RowOutcome") -> tuple[str, str]:
    """What became of a row that stayed out, and what to do about it."""
    outcome, _, why, stood_there = row_words(row)
    to_do = translated(_TO_DO.get(row.reason, _MEND))
    return labelled(outcome, why if not stood_there or row.reason in _TO_DO else clauses((why, stood_there))), to_do


def _debt(row: "CaseloadRow") -> str:
    owed = "" if row.claimed is None else money(row.claimed)
    return " ".join(filter(None, (row.lender, owed)))


def _first(words: list[str]) -> list[str]:
    return words if len(words) <= _MOST else [*words[:_MOST], "…"]
