"""What can be wrong with a guidance pack."""

from collections.abc import Mapping

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled

GUIDANCE_PROBLEMS = {
    "missing_file": QT_TRANSLATE_NOOP(
        "messages", "The guidance pack has no file {file}. Put it back, or install again."
    ),
    "too_large": QT_TRANSLATE_NOOP("messages", "{file} is far too large for a file of the guidance."),
    "not_text": QT_TRANSLATE_NOOP("messages", "{file} of the guidance pack is not text. Save it as UTF-8."),
    "not_yaml": QT_TRANSLATE_NOOP(
        "messages", "{place}: this cannot be read as YAML. Check indentation, colons and quotation marks."
    ),
    "duplicate_field": QT_TRANSLATE_NOOP("messages", "{place}: “{field}” is given twice. Remove one of the two."),
    "missing_field": QT_TRANSLATE_NOOP("messages", "{place}: “{field}” is missing here. Add it."),
    "unknown_field": QT_TRANSLATE_NOOP(
        "messages", "{place}: “{field}” is not a field of this file. Check the spelling."
    ),
    "wrong_value": QT_TRANSLATE_NOOP("messages", "{place}: “{value}” cannot stand in “{field}”."),
    "duplicate_id": QT_TRANSLATE_NOOP(
        "messages", "{place}: {field} “{value}” is used a second time. Each may be used once."
    ),
    "unknown_reference": QT_TRANSLATE_NOOP(
        "messages", "{place}: “{field}” refers to “{value}”, which the pack does not have."
    ),
    "bad_pattern": QT_TRANSLATE_NOOP("messages", "{place}: the pattern is not a valid regular expression ({value})."),
    "never_matches": QT_TRANSLATE_NOOP(
        "messages", "{place}: “{value}” can never match: messages are read in lower case. Write small letters."
    ),
    "missing_client_text": QT_TRANSLATE_NOOP(
        "messages", "{place}: step {value} is for the client and has no wording for the client."
    ),
    "client_only": QT_TRANSLATE_NOOP(
        "messages", "{place}: step {value} is for the counsellor, so “{field}” cannot be used."
    ),
    "code_in_client_text": QT_TRANSLATE_NOOP(
        "messages", "{place}: the client would read the code {value}. Say it in plain words."
    ),
    "missing_sheet": QT_TRANSLATE_NOOP(
        "messages", "The workbook has no sheet “{file}”. Export the guidance again and edit that workbook."
    ),
    "missing_column": QT_TRANSLATE_NOOP(
        "messages", "{place}: there is no column “{field}”. Put its heading back, or export again."
    ),
    "unknown_word": QT_TRANSLATE_NOOP(
        "messages", "{place}: “{value}” is not one of the words for “{field}”. They stand on the first sheet."
    ),
    "not_plain": QT_TRANSLATE_NOOP(
        "messages", "{place}: a formula, an error or joined cells cannot be read. Write the words themselves."
    ),
    "row_missing": QT_TRANSLATE_NOOP(
        "messages",
        "{place}: the row {value} is missing. What the guidance says cannot be taken out; put the row back. "
        "A step that does not apply is set aside in the case.",
    ),
    "row_not_allowed": QT_TRANSLATE_NOOP(
        "messages",
        "{place}: the row {value} is new. An office adds steps and checklists of its own, numbered with OWN; hotlines "
        "of its own stand in the settings.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The guidance kept with this case is no longer what was written. Check the vault, or restore a backup.",
    ),
}


def place(values: Mapping[str, object]) -> str:
    """Where a problem stands: the cell of a sheet, or the line of a file."""
    if values.get("cell"):
        return f"{values['file']}!{values['cell']}"
    if values.get("line"):
        return filled(
            QT_TRANSLATE_NOOP("messages", "{file}, line {line}"), {n: str(values[n]) for n in ("file", "line")}
        )
    return str(values.get("file", ""))
