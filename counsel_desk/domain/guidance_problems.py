"""What can be wrong with a guidance pack, whether it is written in files or in a workbook."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a pack, and where: in a line of a file (0: the whole file), or in the cell of a sheet.

    Codes: missing_file, too_large, not_text, not_yaml, duplicate_field, missing_field, unknown_field, wrong_value,
    duplicate_id, unknown_reference, bad_pattern, never_matches, missing_client_text, client_only, code_in_client_text,
    missing_sheet, missing_column, unknown_word, not_plain, row_missing, row_not_allowed. `field` names the field or the
    column, `value` what stands there.
    """

    file: str
    line: int
    code: str
    field: str = ""
    value: str = ""
    cell: str = ""
