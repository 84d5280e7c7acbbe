"""What can be wrong with a guidance pack."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

GUIDANCE_PROBLEMS = {
    "missing_file": QT_TRANSLATE_NOOP(
        "messages", "The guidance pack has no file {file}. Put it back, or install again."
    ),
    "not_text": QT_TRANSLATE_NOOP("messages", "{file} of the guidance pack is not text. Save it as UTF-8."),
    "not_yaml": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: this cannot be read as YAML. Check indentation, colons and quotation marks."
    ),
    "duplicate_field": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: “{field}” is given twice. Remove one of the two."
    ),
    "missing_field": QT_TRANSLATE_NOOP("messages", "{file}, line {line}: “{field}” is missing here. Add it."),
    "unknown_field": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: “{field}” is not a field of this file. Check the spelling."
    ),
    "wrong_value": QT_TRANSLATE_NOOP("messages", "{file}, line {line}: “{value}” cannot stand in “{field}”."),
    "duplicate_id": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: {field} “{value}” is used a second time. Each may be used once."
    ),
    "unknown_reference": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: “{field}” refers to “{value}”, which the pack does not have."
    ),
    "bad_pattern": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: the pattern is not a valid regular expression ({value})."
    ),
    "missing_client_text": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: step {value} is for the client and has no wording for the client."
    ),
    "client_only": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: step {value} is for the counsellor, so “{field}” cannot be used."
    ),
    "code_in_client_text": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: the client would read the code {value}. Say it in plain words."
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The guidance kept with this case is no longer what was written. Check the vault, or restore a backup.",
    ),
}
