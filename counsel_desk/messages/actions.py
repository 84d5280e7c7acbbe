"""Names of what was done, for the history and for undo and redo."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated


def action_name(action: str) -> str:
    """What was done, as it follows "Undo": add client. ``undo:client.add`` and ``redo:client.add`` are told too."""
    how, _, what = action.rpartition(":")
    words = ACTIONS.get(what, what)
    name = translated(words)
    match how:
        case "undo":
            return filled(QT_TRANSLATE_NOOP("messages", "undo: {action}"), {"action": name})
        case "redo":
            return filled(QT_TRANSLATE_NOOP("messages", "redo: {action}"), {"action": name})
        case _:
            return name


ACTIONS = {
    "backup.made": QT_TRANSLATE_NOOP("messages", "back up"),
    "call.save": QT_TRANSLATE_NOOP("messages", "save call note"),
    "case.change": QT_TRANSLATE_NOOP("messages", "change case"),
    "case.close": QT_TRANSLATE_NOOP("messages", "close case"),
    "case.open": QT_TRANSLATE_NOOP("messages", "open case"),
    "case.reopen": QT_TRANSLATE_NOOP("messages", "reopen case"),
    "checklist.add": QT_TRANSLATE_NOOP("messages", "add checklist"),
    "client.add": QT_TRANSLATE_NOOP("messages", "add client"),
    "client.change": QT_TRANSLATE_NOOP("messages", "change client"),
    "conduct.add": QT_TRANSLATE_NOOP("messages", "add conduct"),
    "conduct.confirmed": QT_TRANSLATE_NOOP("messages", "confirm conduct"),
    "conduct.rejected": QT_TRANSLATE_NOOP("messages", "reject conduct"),
    "conduct.suggested": QT_TRANSLATE_NOOP("messages", "put conduct back to suggested"),
    "consent.give": QT_TRANSLATE_NOOP("messages", "record consent"),
    "consent.withdraw": QT_TRANSLATE_NOOP("messages", "record withdrawal of consent"),
    "counsellor.added": QT_TRANSLATE_NOOP("messages", "add counsellor"),
    "debt.add": QT_TRANSLATE_NOOP("messages", "add debt"),
    "debt.change": QT_TRANSLATE_NOOP("messages", "change debt"),
    "debt.withdraw": QT_TRANSLATE_NOOP("messages", "take out debt"),
    "demo.fill": QT_TRANSLATE_NOOP("messages", "make invented caseload"),
    "export.case": QT_TRANSLATE_NOOP("messages", "export case summary"),
    "export.month": QT_TRANSLATE_NOOP("messages", "export month's figures"),
    "import.caseload": QT_TRANSLATE_NOOP("messages", "import caseload"),
    "incident.change": QT_TRANSLATE_NOOP("messages", "change incident"),
    "incident.record": QT_TRANSLATE_NOOP("messages", "record incident"),
    "incident.withdraw": QT_TRANSLATE_NOOP("messages", "take out incident"),
    "note.add": QT_TRANSLATE_NOOP("messages", "write note"),
    "office.change": QT_TRANSLATE_NOOP("messages", "change office"),
    "organisation.add": QT_TRANSLATE_NOOP("messages", "add organisation"),
    "organisation.change": QT_TRANSLATE_NOOP("messages", "change organisation"),
    "paper.print": QT_TRANSLATE_NOOP("messages", "hand out paper"),
    "passphrase.changed": QT_TRANSLATE_NOOP("messages", "change passphrase"),
    "step.deadline": QT_TRANSLATE_NOOP("messages", "set start of deadline"),
    "step.done": QT_TRANSLATE_NOOP("messages", "tick step"),
    "step.not_applicable": QT_TRANSLATE_NOOP("messages", "set step aside"),
    "step.open": QT_TRANSLATE_NOOP("messages", "take step up again"),
    "task.add": QT_TRANSLATE_NOOP("messages", "add task"),
    "task.change": QT_TRANSLATE_NOOP("messages", "change task"),
    "task.done": QT_TRANSLATE_NOOP("messages", "finish task"),
    "task.dropped": QT_TRANSLATE_NOOP("messages", "drop task"),
    "task.from_step": QT_TRANSLATE_NOOP("messages", "make step a task"),
    "task.not_possible": QT_TRANSLATE_NOOP("messages", "close task as not possible"),
    "task.open": QT_TRANSLATE_NOOP("messages", "take task up again"),
    "vault.created": QT_TRANSLATE_NOOP("messages", "create vault"),
    "vault.opened": QT_TRANSLATE_NOOP("messages", "open vault"),
}
