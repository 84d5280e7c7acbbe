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
    "case.hand_over": QT_TRANSLATE_NOOP("messages", "hand cases over"),
    "case.move": QT_TRANSLATE_NOOP("messages", "file case under another client"),
    "case.open": QT_TRANSLATE_NOOP("messages", "open case"),
    "case.reopen": QT_TRANSLATE_NOOP("messages", "reopen case"),
    "checklist.add": QT_TRANSLATE_NOOP("messages", "add checklist"),
    "client.add": QT_TRANSLATE_NOOP("messages", "add client"),
    "client.change": QT_TRANSLATE_NOOP("messages", "change client"),
    "client.reveal_id": QT_TRANSLATE_NOOP("messages", "look at ID number"),
    "client_note.add": QT_TRANSLATE_NOOP("messages", "write note on client"),
    "conduct.add": QT_TRANSLATE_NOOP("messages", "add conduct"),
    "conduct.confirmed": QT_TRANSLATE_NOOP("messages", "confirm conduct"),
    "conduct.rejected": QT_TRANSLATE_NOOP("messages", "reject conduct"),
    "conduct.suggested": QT_TRANSLATE_NOOP("messages", "put conduct back to suggested"),
    "consent.give": QT_TRANSLATE_NOOP("messages", "record consent"),
    "consent.withdraw": QT_TRANSLATE_NOOP("messages", "record withdrawal of consent"),
    "contact.add": QT_TRANSLATE_NOOP("messages", "write down contact"),
    "contact.change": QT_TRANSLATE_NOOP("messages", "change contact"),
    "contact.move": QT_TRANSLATE_NOOP("messages", "move conversation to another case"),
    "contact.withdraw": QT_TRANSLATE_NOOP("messages", "take out contact"),
    "counsellor.added": QT_TRANSLATE_NOOP("messages", "add counsellor"),
    "debt.add": QT_TRANSLATE_NOOP("messages", "add debt"),
    "debt.certificate": QT_TRANSLATE_NOOP("messages", "note settlement certificate"),
    "debt.change": QT_TRANSLATE_NOOP("messages", "change debt"),
    "debt.move": QT_TRANSLATE_NOOP("messages", "move debt to another case"),
    "debt.pay": QT_TRANSLATE_NOOP("messages", "note payment"),
    "debt.withdraw": QT_TRANSLATE_NOOP("messages", "take out debt"),
    "demo.fill": QT_TRANSLATE_NOOP("messages", "make invented caseload"),
    "evidence.attach": QT_TRANSLATE_NOOP("messages", "keep file as evidence"),
    "evidence.change": QT_TRANSLATE_NOOP("messages", "change what is said of a file"),
    "evidence.export": QT_TRANSLATE_NOOP("messages", "give out file"),
    "evidence.move": QT_TRANSLATE_NOOP("messages", "move file to another case"),
    "evidence.view": QT_TRANSLATE_NOOP("messages", "look at file"),
    "evidence.withdraw": QT_TRANSLATE_NOOP("messages", "take out file"),
    "export.case": QT_TRANSLATE_NOOP("messages", "export case summary"),
    "export.month": QT_TRANSLATE_NOOP("messages", "export month's figures"),
    "hotline.save": QT_TRANSLATE_NOOP("messages", "save hotline"),
    "hotline.withdraw": QT_TRANSLATE_NOOP("messages", "take out hotline"),
    "import.caseload": QT_TRANSLATE_NOOP("messages", "import caseload"),
    "incident.change": QT_TRANSLATE_NOOP("messages", "change incident"),
    "incident.move": QT_TRANSLATE_NOOP("messages", "move incident to another case"),
    "incident.record": QT_TRANSLATE_NOOP("messages", "record incident"),
    "incident.withdraw": QT_TRANSLATE_NOOP("messages", "take out incident"),
    "lpr.save": QT_TRANSLATE_NOOP("messages", "save LPR"),
    "lpr.withdraw": QT_TRANSLATE_NOOP("messages", "take out LPR"),
    "note.add": QT_TRANSLATE_NOOP("messages", "write note"),
    "note.move": QT_TRANSLATE_NOOP("messages", "move note to another case"),
    "office.change": QT_TRANSLATE_NOOP("messages", "change office"),
    "organisation.add": QT_TRANSLATE_NOOP("messages", "add organisation"),
    "organisation.change": QT_TRANSLATE_NOOP("messages", "change organisation"),
    "organisation.merge": QT_TRANSLATE_NOOP("messages", "merge organisations"),
    "organisation.remember": QT_TRANSLATE_NOOP("messages", "remember sender of organisation"),
    "organisation.withdraw": QT_TRANSLATE_NOOP("messages", "take out organisation"),
    "paper.print": QT_TRANSLATE_NOOP("messages", "hand out paper"),
    "passphrase.changed": QT_TRANSLATE_NOOP("messages", "change passphrase"),
    "person.add": QT_TRANSLATE_NOOP("messages", "add person around client"),
    "person.change": QT_TRANSLATE_NOOP("messages", "change person around client"),
    "person.withdraw": QT_TRANSLATE_NOOP("messages", "take out person around client"),
    "step.deadline": QT_TRANSLATE_NOOP("messages", "set start of deadline"),
    "step.done": QT_TRANSLATE_NOOP("messages", "tick step"),
    "step.not_applicable": QT_TRANSLATE_NOOP("messages", "set step aside"),
    "step.open": QT_TRANSLATE_NOOP("messages", "take step up again"),
    "step.recalculate": QT_TRANSLATE_NOOP("messages", "count terms anew"),
    "task.add": QT_TRANSLATE_NOOP("messages", "add task"),
    "task.assign": QT_TRANSLATE_NOOP("messages", "give tasks to another"),
    "task.change": QT_TRANSLATE_NOOP("messages", "change task"),
    "task.done": QT_TRANSLATE_NOOP("messages", "finish task"),
    "task.dropped": QT_TRANSLATE_NOOP("messages", "drop task"),
    "task.from_step": QT_TRANSLATE_NOOP("messages", "make step a task"),
    "task.move": QT_TRANSLATE_NOOP("messages", "move task to another case"),
    "task.not_possible": QT_TRANSLATE_NOOP("messages", "close task as not possible"),
    "task.open": QT_TRANSLATE_NOOP("messages", "take task up again"),
    "task.postpone": QT_TRANSLATE_NOOP("messages", "put tasks off"),
    "template.add": QT_TRANSLATE_NOOP("messages", "add template of a task"),
    "template.change": QT_TRANSLATE_NOOP("messages", "change template of a task"),
    "template.suggest": QT_TRANSLATE_NOOP("messages", "add suggested templates"),
    "template.withdraw": QT_TRANSLATE_NOOP("messages", "take out template of a task"),
    "vault.created": QT_TRANSLATE_NOOP("messages", "create vault"),
    "vault.opened": QT_TRANSLATE_NOOP("messages", "open vault"),
    "working_year.save": QT_TRANSLATE_NOOP("messages", "save working days of a year"),
    "working_year.withdraw": QT_TRANSLATE_NOOP("messages", "take out working days of a year"),
}
