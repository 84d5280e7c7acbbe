"""Why a vault cannot be opened, made or kept, and what a check of it found."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

VAULT_ERRORS = {
    "backup.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The backup {name} is damaged. Nothing was changed; take an older one, or its copy in the second place.",
    ),
    "backup.not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "The copy of {file} came out different from the original, so this backup was not kept; earlier ones are "
        "untouched. Check the vault (Settings, Safety); if it is whole, back up to another drive.",
    ),
    "backup.place_taken": QT_TRANSLATE_NOOP(
        "messages",
        "{folder} lies in the vault or among its backups. Choose another place, best on a USB stick or another disk.",
    ),
    "backup.second_missing": QT_TRANSLATE_NOOP(
        "messages", "The second place for backups is missing: {folder}. Connect the drive, then back up again."
    ),
    "backup.unproven": QT_TRANSLATE_NOOP(
        "messages", "{file}: nothing says that this backup was ever checked. Prefer another one."
    ),
    "check.cipher": QT_TRANSLATE_NOOP(
        "messages",
        "{file}: parts of it are damaged (found: {found}). Do not delete anything; restore the last good backup.",
    ),
    "check.evidence": QT_TRANSLATE_NOOP(
        "messages", "Evidence {file}: no longer the file that was kept. Restore the last good backup."
    ),
    "check.evidence_missing": QT_TRANSLATE_NOOP(
        "messages", "Evidence {file}: what was kept is missing. Restore the last good backup."
    ),
    "check.foreign_keys": QT_TRANSLATE_NOOP(
        "messages", "{file}: records belong to others that are gone (found: {found}). Restore the last good backup."
    ),
    "bundle.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "File no. {number} of this case ({name}) was damaged, or changed outside the program: it is no longer the one "
        "that was kept. No bundle was made. Restore the last good backup (Settings, Backups), or leave this file out.",
    ),
    "check.history": QT_TRANSLATE_NOOP(
        "messages",
        "{file}: from entry {found} on the history was damaged, or changed outside the program. Tell the coordinator; "
        "an older backup still shows what stood there.",
    ),
    "check.integrity": QT_TRANSLATE_NOOP(
        "messages", "{file}: what it holds is not in order (found: {found}). Restore the last good backup."
    ),
    "check.out_of_reach": QT_TRANSLATE_NOOP(
        "messages",
        "An export was cut off, and what it had written so far lies readable by anybody in {folder}, which cannot be"
        " reached now. Connect the disk or stick it is on and check again: then it is removed.",
    ),
    "check.rows": QT_TRANSLATE_NOOP(
        "messages", "{file}: there are more or fewer records in it than were counted. Restore the last good backup."
    ),
    "check.schema": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was written by another version of Counsel Desk. This is no damage: the newest version brings it up to "
        "date on opening it.",
    ),
    "evidence.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "This file was damaged, or changed outside the program: it is no longer the one that was kept. So it is "
        "neither shown nor given out. Restore the last good backup (Settings, Backups).",
    ),
    "export.person_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "File no. {number} of case {case} ({name}) was damaged, or changed outside the program: it is no longer the "
        "one that was kept. Nothing was written for the client. Restore the last good backup (Settings, Backups), then "
        "write it again.",
    ),
    "recovery.group_wrong": QT_TRANSLATE_NOOP(
        "messages", "Group {group} of the recovery code is not right. Compare its five characters with the paper."
    ),
    "recovery.length_wrong": QT_TRANSLATE_NOOP(
        "messages",
        "A recovery code has {expected} characters; this one has {found}. Compare it with the paper: what is missing, "
        "what is too much?",
    ),
    "restore.other_vault": QT_TRANSLATE_NOOP(
        "messages",
        "{folder} is a backup of another vault, so it cannot be restored here. Nothing was changed. Open that vault "
        "and restore it there; if that vault is lost, page 19 of the manual helps.",
    ),
    "vault.busy": QT_TRANSLATE_NOOP("messages", "The vault is busy with another piece of work. Try again in a moment."),
    "vault.closed": QT_TRANSLATE_NOOP("messages", "The vault is locked. Unlock it first."),
    "vault.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is damaged; the passphrase is right. Do not delete anything: restore the last good backup, "
        "and keep the damaged folder until that is done.",
    ),
    "vault.driver_too_old": QT_TRANSLATE_NOOP(
        "messages",
        "A part of the program is too old ({has}; needed: {needs}), so nothing was opened. Install Counsel Desk again; "
        "the vault stays as it is.",
    ),
    "vault.driver_without_encryption": QT_TRANSLATE_NOOP(
        "messages",
        "The part of the program that encrypts is missing, so nothing was opened. Install Counsel Desk again; the "
        "vault stays as it is.",
    ),
    "vault.empty_file": QT_TRANSLATE_NOOP(
        "messages", "{file} of this vault is empty. Nothing was changed; restore the last good backup."
    ),
    "vault.file_missing": QT_TRANSLATE_NOOP(
        "messages",
        "{file} of this vault is missing. If the folder was copied, copy it again whole, or restore a backup.",
    ),
    "vault.folder_not_empty": QT_TRANSLATE_NOOP(
        "messages", "There is something in {folder} already. Choose an empty folder, or one that does not exist yet."
    ),
    "vault.in_use": QT_TRANSLATE_NOOP(
        "messages",
        "This vault is open already (computer {holder}, since {since}). Close Counsel Desk there first; if it is this "
        "computer, look for its window at the bottom of the screen.",
    ),
    "vault.in_use:plain": QT_TRANSLATE_NOOP(
        "messages",
        "This vault is open already. Close Counsel Desk there first; if it is this computer, look for its window at "
        "the bottom of the screen.",
    ),
    "vault.is_backup": QT_TRANSLATE_NOOP(
        "messages",
        "This is a backup, which is only looked at. To go on working with what it holds, open your own vault and "
        "restore it there (Settings, Backups).",
    ),
    "vault.keys_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "Both key files in {folder} are damaged, and without them no passphrase opens the vault. Nothing was changed. "
        "Restore the newest good backup; or let somebody good with computers copy keys.json and keys-copy.json from it "
        "into this folder.",
    ),
    "vault.last_slot": QT_TRANSLATE_NOOP(
        "messages", "This is the last way into the vault. Add another before you take it away."
    ),
    "vault.newer": QT_TRANSLATE_NOOP(
        "messages",
        "This vault was written by a newer Counsel Desk ({needs}). Install the newer version; nothing was changed.",
    ),
    "vault.not_a_vault": QT_TRANSLATE_NOOP(
        "messages", "{folder} is not a vault. Choose the folder that holds keys.json."
    ),
    "vault.passphrase_empty": QT_TRANSLATE_NOOP("messages", "The passphrase is empty."),
    "vault.unknown_counsellor": QT_TRANSLATE_NOOP(
        "messages", "The counsellor of this passphrase no longer works in this vault. Ask your coordinator."
    ),
    "vault.upgrade_failed": QT_TRANSLATE_NOOP(
        "messages",
        "This vault could not be brought up to date for this version of the program. It stays as it was and nothing is "
        "lost: go on with the version you had before, and tell whoever helps you.",
    ),
    "vault.upgrade_needs_writing": QT_TRANSLATE_NOOP(
        "messages",
        "This vault is of an older version and lies where nothing can be written. Copy it to this computer first.",
    ),
    "vault.wrong_passphrase": QT_TRANSLATE_NOOP(
        "messages", "This passphrase does not open the vault. Check capital letters and the keyboard, and try again."
    ),
    "vault.wrong_recovery_code": QT_TRANSLATE_NOOP(
        "messages",
        "This recovery code is typed rightly but belongs to another vault, or a newer one replaced it. Look for the "
        "paper that was printed last.",
    ),
}
