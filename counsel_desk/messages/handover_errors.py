"""Why cases cannot go to another office, or come from one."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

HANDOVER_ERRORS = {
    "file.taken": QT_TRANSLATE_NOOP(
        "messages", "{file} is there already and is not written over. Choose another name."
    ),
    "handover.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is damaged or not complete; this has nothing to do with the passphrase. Nothing was taken over. "
        "Ask the other office for the file once more.",
    ),
    "handover.file_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The file {name} of a case was damaged, or changed outside the program: it is no longer the one that was kept. "
        "Nothing was handed over. Restore the last good backup (Settings, Backups), or take this file out of the case.",
    ),
    "handover.newer": QT_TRANSLATE_NOOP(
        "messages", "{file} was written by a newer Counsel Desk ({needs}). Install the newer version, then try again."
    ),
    "handover.no_consent": QT_TRANSLATE_NOOP(
        "messages",
        "No client of these cases has agreed that the case is given to another office. Ask first, and record the "
        "consent “Give the case to another office” on the page of the client.",
    ),
    "handover.not_one": QT_TRANSLATE_NOOP(
        "messages", "{file} is not a file with cases from another office. It has the ending .handover."
    ),
    "handover.not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was opened again and is not what was written, so it was not kept. Check the drive, then try again.",
    ),
    "handover.own_passphrase": QT_TRANSLATE_NOOP(
        "messages", "This passphrase opens your vault. Choose another: you will tell it to somebody outside."
    ),
    "handover.read_only": QT_TRANSLATE_NOOP(
        "messages", "The vault can only be read here. Open it where it can be written."
    ),
    "handover.recipient_missing": QT_TRANSLATE_NOOP(
        "messages", "Write which office gets the cases: it stands in their history."
    ),
    "handover.taken_already": QT_TRANSLATE_NOOP(
        "messages", "This file was taken over already, {at}. Its cases are here."
    ),
    "handover.wrong_passphrase": QT_TRANSLATE_NOOP(
        "messages",
        "This passphrase does not open {file}; the file is whole. Ask the other office for the one of this file.",
    ),
}
