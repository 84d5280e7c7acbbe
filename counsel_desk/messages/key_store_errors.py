"""Why a computer does not open the vault by itself, or cannot be let to."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

KEY_STORE_ERRORS = {
    "computer.read_only": QT_TRANSLATE_NOOP(
        "messages",
        "The vault can only be read here, so who opens it cannot be changed. Open it where it can be written.",
    ),
    "computer.somebody_else": QT_TRANSLATE_NOOP(
        "messages",
        "On this computer the vault opens for a colleague already. Where several people use one account of a computer, "
        "leave this off: everybody signs in with a passphrase.",
    ),
    "key_store.failed": QT_TRANSLATE_NOOP("messages", "The key store of this computer reported an error."),
    "key_store.forgotten": QT_TRANSLATE_NOOP(
        "messages", "The key store of this computer no longer holds what opens this vault."
    ),
    "key_store.locked": QT_TRANSLATE_NOOP(
        "messages", "The key store of this computer is locked, or did not let Counsel Desk in."
    ),
    "key_store.missing": QT_TRANSLATE_NOOP(
        "messages",
        "This computer has no key store that Counsel Desk can use. On Linux it comes with the desktop, such as GNOME "
        "Keyring or KWallet.",
    ),
    "key_store.silent": QT_TRANSLATE_NOOP("messages", "The key store of this computer does not answer."),
    "vault.computer_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "This computer no longer opens the vault: it was switched off, or the passphrase or the data key was changed.",
    ),
}
