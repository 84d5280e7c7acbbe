"""What can be wrong with a file that is read or written."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

# What a file that is no table turned out to be, as it stands after "is".
FILE_KINDS = {
    "archive": QT_TRANSLATE_NOOP("messages", "an archive"),
    "database": QT_TRANSLATE_NOOP("messages", "a database"),
    "document": QT_TRANSLATE_NOOP("messages", "a text document"),
    "image": QT_TRANSLATE_NOOP("messages", "a picture"),
    "opendocument": QT_TRANSLATE_NOOP("messages", "an OpenDocument file"),
    "pdf": QT_TRANSLATE_NOOP("messages", "a PDF"),
    "program": QT_TRANSLATE_NOOP("messages", "a program"),
    "xlsb": QT_TRANSLATE_NOOP("messages", "a binary workbook (xlsb)"),
}

FILE_ERRORS = {
    "caseload.columns_missing": QT_TRANSLATE_NOOP(
        "messages",
        "No column of “{sheet}” in {file} holds names or phones. The headings found are: {found}. "
        "Choose the columns by hand, or name one of them 姓名 or 电话.",
    ),
    "caseload.columns_missing:plain": QT_TRANSLATE_NOOP(
        "messages", "“{sheet}” in {file} has no headings. Write a first row with 姓名 and 电话 above the columns."
    ),
    "caseload.nothing_to_read": QT_TRANSLATE_NOOP(
        "messages",
        "{file} has no visible sheet with anything in it (left out: {hidden}). Show the sheet and save again.",
    ),
    "evidence.changed": QT_TRANSLATE_NOOP(
        "messages", "{file} was written to while it was read. Wait until it is complete, then add it again."
    ),
    "evidence.too_large": QT_TRANSLATE_NOOP(
        "messages", "{file} has {megabytes} MB; at most {limit} MB can be kept. Keep it elsewhere and say where."
    ),
    "file.cannot_open": QT_TRANSLATE_NOOP("messages", "{file} cannot be opened. Is the drive still connected?"),
    "file.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is damaged or incomplete. Open it in a spreadsheet program, save it again, or ask for a new copy.",
    ),
    "file.disk_failed": QT_TRANSLATE_NOOP(
        "messages",
        "The drive did not answer while {file} was read or written. Check that it is connected, then try again.",
    ),
    "file.disk_full": QT_TRANSLATE_NOOP(
        "messages",
        "There is no room left to write {file}. Free some space, then try again. What was saved before is safe.",
    ),
    "file.doctype": QT_TRANSLATE_NOOP(
        "messages",
        "{file} holds something that no table needs and that may be meant to do harm, so it was not read. Ask for it "
        "as an ordinary xlsx or CSV file.",
    ),
    "file.empty": QT_TRANSLATE_NOOP("messages", "{file} is empty. Is it the right file?"),
    "file.failed": QT_TRANSLATE_NOOP(
        "messages", "{file} could not be read or written. Check that the drive is connected, then try again."
    ),
    "file.folder_taken": QT_TRANSLATE_NOOP(
        "messages", "{file} is there already and is not an empty folder. Choose another name."
    ),
    "file.html": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is a web page without a table, perhaps one that asks to sign in. Get the table again, best as xlsx.",
    ),
    "file.in_use": QT_TRANSLATE_NOOP("messages", "Another program has {file} open. Close it there, then try again."),
    "file.in_vault": QT_TRANSLATE_NOOP(
        "messages", "{file} would lie in the folder of a vault, among its own files. Choose another folder."
    ),
    "file.is_folder": QT_TRANSLATE_NOOP("messages", "{file} is a folder. Choose another name."),
    "file.is_source": QT_TRANSLATE_NOOP("messages", "{file} is the file that is read. Choose another name."),
    "file.missing": QT_TRANSLATE_NOOP("messages", "There is no file {file}."),
    "file.name_too_long": QT_TRANSLATE_NOOP("messages", "The name {file} is too long. Choose a shorter one."),
    "file.no_permission": QT_TRANSLATE_NOOP(
        "messages", "You may not read or write {file} in this place. Choose a folder of your own."
    ),
    "file.not_a_file": QT_TRANSLATE_NOOP("messages", "{file} is not a file that can be read. Choose another one."),
    "file.not_a_table": QT_TRANSLATE_NOOP(
        "messages", "{file} is {kind}, not a table. Choose an xlsx, xls or CSV file."
    ),
    "file.not_found": QT_TRANSLATE_NOOP("messages", "{file} was not found. Check the folder and the name."),
    "file.passworded": QT_TRANSLATE_NOOP(
        "messages", "{file} is protected with a password. Open it in a spreadsheet program and save it without one."
    ),
    "file.read_only": QT_TRANSLATE_NOOP(
        "messages",
        "{file} lies where nothing can be written. Use a folder of this computer; or see whether the USB stick is "
        "write-protected.",
    ),
    "file.short_write": QT_TRANSLATE_NOOP(
        "messages", "{file} was not written completely. Check the free space and the drive, then try again."
    ),
    "file.strict_workbook": QT_TRANSLATE_NOOP(
        "messages", "{file} is saved as “Strict Open XML”. Save it as an ordinary Excel workbook (xlsx)."
    ),
    "file.too_large": QT_TRANSLATE_NOOP("messages", "{file} has {megabytes} MB; at most {limit} MB can be read."),
    "file.too_large_unpacked": QT_TRANSLATE_NOOP(
        "messages",
        "{file} unpacks to {megabytes} MB; at most {limit} MB can be read. Such a file may be meant to do harm.",
    ),
    "file.too_large_unpacked:plain": QT_TRANSLATE_NOOP(
        "messages", "{file} needs more memory than this computer has. Split it into smaller files."
    ),
    "file.too_many_cells": QT_TRANSLATE_NOOP(
        "messages", "{file} holds more than {limit} cells. Split it into smaller files."
    ),
    "file.too_slow": QT_TRANSLATE_NOOP(
        "messages", "{file} could not be read within {seconds} seconds. Save it as xlsx and try again."
    ),
    "file.unreadable": QT_TRANSLATE_NOOP("messages", "{file} cannot be read. Check that you may open it."),
    "paper.printer_refused": QT_TRANSLATE_NOOP(
        "messages", "The printer {printer} did not take the page. Check that it is on, or save a PDF instead."
    ),
    "text.damaged": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: the text is damaged. Ask for a new copy of the file."
    ),
    "text.encoding_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "It is not clear how the characters of {file} are written. Save it as UTF-8, or choose the encoding.",
    ),
    "text.field_too_long": QT_TRANSLATE_NOOP("messages", "{file}, line {line}: one field is too long to be right."),
    "text.malformed": QT_TRANSLATE_NOOP("messages", "{file}, line {line}: this is not a line of a table."),
    "text.nul_characters": QT_TRANSLATE_NOOP(
        "messages",
        "{file}, line {line}: here stand characters that no text has. The file is damaged or not a text table.",
    ),
    "text.quote_unclosed": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: a quotation mark is opened and never closed. Put one at the end of the field."
    ),
    "text.truncated": QT_TRANSLATE_NOOP(
        "messages", "{file} ends in the middle of line {line}. Ask for a complete copy."
    ),
}
