"""What a rule of the office, or the state of a record, does not allow."""

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

REFUSALS = {
    "case.not_closed": QT_TRANSLATE_NOOP("messages", "This case is not closed, so it cannot be reopened."),
    "case.not_empty": QT_TRANSLATE_NOOP(
        "messages", "Something was put into this case meanwhile, so it stays. Close it instead, or move what it holds."
    ),
    "case.unknown": QT_TRANSLATE_NOOP(
        "messages",
        "There is no case {reference}. A case number looks like C-2026-0001; search for the name to find it.",
    ),
    "checklist.known": QT_TRANSLATE_NOOP("messages", "This case has the checklist {code} already."),
    "client.itself": QT_TRANSLATE_NOOP("messages", "This is the same client. Choose the other one."),
    "client.merge_not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "A case of one of these clients is with a colleague, and you see only your own cases. Ask a coordinator to do "
        "this.",
    ),
    "client.merged_later": QT_TRANSLATE_NOOP(
        "messages", "{reference} was merged later. Un-merge the last one first, then this one."
    ),
    "client.not_merged": QT_TRANSLATE_NOOP(
        "messages", "These clients are not merged any more. Look at their records again."
    ),
    "client.unknown": QT_TRANSLATE_NOOP(
        "messages",
        "There is no client {reference}. Such a number looks like P-2026-0001; it stands above the name of a client.",
    ),
    "cover.not_yours": QT_TRANSLATE_NOOP(
        "messages", "You can say who covers for yourself. For a colleague only a coordinator can."
    ),
    "counsellor.first_format": QT_TRANSLATE_NOOP(
        "messages",
        "Some passphrases come from an earlier version of the program, and nobody can tell whose they are. Let "
        "everybody sign in once, then try again.",
    ),
    "counsellor.not_here": QT_TRANSLATE_NOOP(
        "messages",
        "A new passphrase is for colleagues who work here. Your own you change with “Change my passphrase…”.",
    ),
    "counsellor.left": QT_TRANSLATE_NOOP("messages", "This counsellor has left already."),
    "counsellor.read_only": QT_TRANSLATE_NOOP(
        "messages",
        "The vault can only be read here, so its lock cannot be changed. Open it where it can be written.",
    ),
    "counsellor.yourself": QT_TRANSLATE_NOOP(
        "messages", "Another coordinator must confirm that you have left. Add one first, who then signs in and does it."
    ),
    "erase.done_already": QT_TRANSLATE_NOOP(
        "messages", "Whoever had the number {reference} was erased already. Nothing of them is left to erase."
    ),
    "erase.not_done": QT_TRANSLATE_NOOP(
        "messages", "Nobody with the number {reference} was erased, so there is no receipt."
    ),
    "erase.not_yours": QT_TRANSLATE_NOOP(
        "messages",
        "Only a coordinator can erase this client, or the counsellor who looks after every case of theirs. "
        "Ask the coordinator of your office.",
    ),
    "erase.read_only": QT_TRANSLATE_NOOP(
        "messages", "The vault can only be read here, so nobody can be erased. Open it where it can be written."
    ),
    "evidence.has_copies": QT_TRANSLATE_NOOP(
        "messages", "This file has redacted copies of its own, so it is an original itself."
    ),
    "evidence.itself": QT_TRANSLATE_NOOP(
        "messages", "This is the original, byte for byte. Choose the file in which something was covered."
    ),
    "evidence.not_an_original": QT_TRANSLATE_NOOP(
        "messages", "This file is a redacted copy itself. Choose its original."
    ),
    "export.consent_changed": QT_TRANSLATE_NOOP(
        "messages",
        "What the client agrees to changed while this was written, so nothing has left. "
        "Look at what they agree to now, then try again.",
    ),
    "export.no_consent": QT_TRANSLATE_NOOP(
        "messages",
        "The client has not agreed that a summary is passed on. Ask first and record the consent. "
        "To protect life it may be passed on without, with a reason.",
    ),
    "export.person_changed": QT_TRANSLATE_NOOP(
        "messages", "The people around the client changed while this was written, so nothing has left. Try again."
    ),
    "export.person_not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "A colleague looks after other cases of this client, which you do not see, so it would not be everything. "
        "Ask a coordinator to do it.",
    ),
    "export.too_many_rows": QT_TRANSLATE_NOOP(
        "messages",
        "As one table, these cases need {rows} rows; the import takes {limit} from one file. "
        "Choose fewer cases, such as those of one year.",
    ),
    "figures.cuts_through_a_month": QT_TRANSLATE_NOOP(
        "messages",
        "These days cut through a month. Set against its figures, small counts could be worked out, so they are for "
        "the office alone. Whole months, quarters and years can be published.",
    ),
    "figures.not_over": QT_TRANSLATE_NOOP(
        "messages",
        "Figures can be published from the day after their last day, {last}, on: published twice, they could be "
        "compared, and small counts worked out.",
    ),
    "figures.too_little_changed": QT_TRANSLATE_NOOP(
        "messages",
        "Too little has changed to release a correction: whoever has the figures as they were released could work out "
        "whom it is about. They stay as they are; counts that changed by {threshold} or more can be corrected.",
    ),
    "guidance.gone": QT_TRANSLATE_NOOP(
        "messages", "The guidance of today has no checklist {code}. This case keeps it in the words it was told."
    ),
    "guidance.in_use": QT_TRANSLATE_NOOP(
        "messages",
        "A situation, a conduct or a step leads to the checklist {code}. Lead it elsewhere first: export the guidance, "
        "change it there, and take it in again.",
    ),
    "guidance.older": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was made for guidance {theirs}, and {ours} is in force here. Export again and edit that workbook; only "
        "a newer guidance can take the place of this one.",
    ),
    "guidance.other_pack": QT_TRANSLATE_NOOP(
        "messages", "{file} holds another guidance ({theirs}), which cannot take the place of {ours}."
    ),
    "incident.known": QT_TRANSLATE_NOOP(
        "messages", "This contact is already written down in the case: same time, same number, same words."
    ),
    "moving.same_place": QT_TRANSLATE_NOOP("messages", "It is filed there already."),
    "offer.nobody": QT_TRANSLATE_NOOP("messages", "This colleague works here no more. Choose somebody else."),
    "offer.yourself": QT_TRANSLATE_NOOP(
        "messages", "Take a case yourself without an offer: choose yourself in the list."
    ),
    "office.coordinator_only": QT_TRANSLATE_NOOP(
        "messages", "Only a coordinator can do this. Ask the coordinator of your office."
    ),
    "organisation.in_use": QT_TRANSLATE_NOOP(
        "messages",
        "A debt, an incident or a contact names this organisation. If it was entered twice, merge it with the other.",
    ),
    "organisation.itself": QT_TRANSLATE_NOOP("messages", "This is the same organisation. Choose the other one."),
    "organisation.notes_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "Together their notes have {length} characters; at most {limit} can be kept. Shorten the notes of one of them, "
        "then merge again.",
    ),
    "organisation.official_and_not": QT_TRANSLATE_NOOP(
        "messages", "One of them is an official body, the other lends or collects. They cannot be one."
    ),
    "paper.no_consent": QT_TRANSLATE_NOOP(
        "messages",
        "The client has not agreed to paper that carries the name. Ask first and record the consent. "
        "To protect life it may be printed without, with a reason.",
    ),
    "paper.no_such_checklist": QT_TRANSLATE_NOOP("messages", "The guidance has no checklist {checklist}."),
    "person.of_another": QT_TRANSLATE_NOOP(
        "messages", "This person stands in the record of another client. Choose somebody around this client."
    ),
    "record.changed_since": QT_TRANSLATE_NOOP(
        "messages", "Somebody changed this meanwhile. Look at the new version, then make your change again."
    ),
    "record.gone": QT_TRANSLATE_NOOP(
        "messages", "This was taken out meanwhile. If it was a mistake, undo brings it back."
    ),
    "record.not_yours": QT_TRANSLATE_NOOP(
        "messages",
        "This belongs to a case of a colleague. In this office counsellors see only their own cases. Ask the "
        "coordinator to hand it over to you.",
    ),
    "record.other_case": QT_TRANSLATE_NOOP(
        "messages",
        "A debt, an incident or a contact that is named here belongs to another case. Choose one of this case.",
    ),
    "redo.nothing": QT_TRANSLATE_NOOP("messages", "There is nothing to bring back."),
    "step.has_task": QT_TRANSLATE_NOOP("messages", "This step already has a task."),
    "step.no_deadline": QT_TRANSLATE_NOOP("messages", "This step has no deadline."),
    "undo.changed_since": QT_TRANSLATE_NOOP(
        "messages", "This was changed again since, so it cannot be taken back without losing the later change."
    ),
    "advice.no_words": QT_TRANSLATE_NOOP(
        "messages", "This step is the counsellor's own: it has no words for the client."
    ),
    "undo.nothing": QT_TRANSLATE_NOOP("messages", "There is nothing to take back."),
}
