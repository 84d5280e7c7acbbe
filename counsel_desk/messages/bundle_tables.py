"""What the parts, labels and sentences of an evidence bundle say."""

from counsel_desk.domain.evidence_bundle import BundlePurpose
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP
from counsel_desk.services.evidence_bundle_words import BundleField, BundlePart, BundleText

PARTS = {
    BundlePart.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Evidence list"),
    BundlePart.TIMELINE: QT_TRANSLATE_NOOP("messages", "Timeline"),
    BundlePart.FIGURES: QT_TRANSLATE_NOOP("messages", "Contacts day by day"),
    BundlePart.CHECK: QT_TRANSLATE_NOOP("messages", "How to check that nothing was changed"),
    BundlePart.NOTES: QT_TRANSLATE_NOOP("messages", "How to read this"),
}

FIELDS = {
    BundleField.CASE: QT_TRANSLATE_NOOP("messages", "Case number"),
    BundleField.CLIENT: QT_TRANSLATE_NOOP("messages", "Client"),
    BundleField.RECIPIENT: QT_TRANSLATE_NOOP("messages", "For"),
    BundleField.MADE: QT_TRANSLATE_NOOP("messages", "Made"),
    BundleField.PERIOD: QT_TRANSLATE_NOOP("messages", "Period"),
    BundleField.COUNTS: QT_TRANSLATE_NOOP("messages", "Contents"),
    BundleField.NUMBER: QT_TRANSLATE_NOOP("messages", "No."),
    BundleField.NUMBER_IN_CASE: QT_TRANSLATE_NOOP("messages", "No. in the case"),
    BundleField.NAME: QT_TRANSLATE_NOOP("messages", "Name"),
    BundleField.KIND: QT_TRANSLATE_NOOP("messages", "Type"),
    BundleField.PROVES: QT_TRANSLATE_NOOP("messages", "What it shows"),
    BundleField.CONTACTS: QT_TRANSLATE_NOOP("messages", "Contact no."),
    BundleField.FORMED: QT_TRANSLATE_NOOP("messages", "Formed at"),
    BundleField.OBTAINED: QT_TRANSLATE_NOOP("messages", "Obtained at"),
    BundleField.OBTAINED_BY: QT_TRANSLATE_NOOP("messages", "Obtained by"),
    BundleField.DEVICE: QT_TRANSLATE_NOOP("messages", "From which device"),
    BundleField.ORIGINAL_AT: QT_TRANSLATE_NOOP("messages", "Where the original is"),
    BundleField.PAGES: QT_TRANSLATE_NOOP("messages", "Pages, size"),
    BundleField.SIZE: QT_TRANSLATE_NOOP("messages", "Bytes"),
    BundleField.FILE: QT_TRANSLATE_NOOP("messages", "File in the bundle"),
    BundleField.COVERED: QT_TRANSLATE_NOOP("messages", "Redacted copy"),
    BundleField.SHA256: QT_TRANSLATE_NOOP("messages", "SHA-256"),
    BundleField.WHEN: QT_TRANSLATE_NOOP("messages", "When"),
    BundleField.PRECISION: QT_TRANSLATE_NOOP("messages", "Known"),
    BundleField.CHANNEL: QT_TRANSLATE_NOOP("messages", "Channel"),
    BundleField.DIRECTION: QT_TRANSLATE_NOOP("messages", "Direction"),
    BundleField.SENDER: QT_TRANSLATE_NOOP("messages", "Number"),
    BundleField.ORGANISATION: QT_TRANSLATE_NOOP("messages", "Organisation"),
    BundleField.CONTACTED: QT_TRANSLATE_NOOP("messages", "Contacted"),
    BundleField.WORDS: QT_TRANSLATE_NOOP("messages", "Exact words"),
    BundleField.ANSWERED: QT_TRANSLATE_NOOP("messages", "Answered"),
    BundleField.CONDUCT: QT_TRANSLATE_NOOP("messages", "Confirmed conduct"),
    BundleField.EFFECT: QT_TRANSLATE_NOOP("messages", "Effect"),
    BundleField.WITNESS: QT_TRANSLATE_NOOP("messages", "Witness"),
    BundleField.EXHIBITS: QT_TRANSLATE_NOOP("messages", "Evidence no."),
    BundleField.DAY: QT_TRANSLATE_NOOP("messages", "Day"),
    BundleField.TOTAL: QT_TRANSLATE_NOOP("messages", "Contacts in all"),
    BundleField.NIGHT: QT_TRANSLATE_NOOP("messages", "At night (22:00–8:00)"),
    BundleField.THIRD_PERSONS: QT_TRANSLATE_NOOP("messages", "To third persons"),
    BundleField.UNANSWERED: QT_TRANSLATE_NOOP("messages", "Unanswered calls"),
    BundleField.SHORT_TOTAL: QT_TRANSLATE_NOOP("messages", "All"),
    BundleField.SHORT_NIGHT: QT_TRANSLATE_NOOP("messages", "Night"),
    BundleField.SHORT_THIRD_PERSONS: QT_TRANSLATE_NOOP("messages", "Third persons"),
    BundleField.SHORT_UNANSWERED: QT_TRANSLATE_NOOP("messages", "Unanswered"),
    BundleField.BUSIEST: QT_TRANSLATE_NOOP("messages", "Most on one day"),
    BundleField.OVER_NORM: QT_TRANSLATE_NOOP("messages", "Days over a norm of frequency"),
}

TEXTS = {
    BundleText.TITLE: QT_TRANSLATE_NOOP("messages", "Evidence bundle"),
    BundleText.EXACT: QT_TRANSLATE_NOOP(
        "messages",
        "Times are China time (UTC+08:00), as exactly as they are known. Words in the timeline are exact; what a "
        "counsellor makes of them stands apart from them.",
    ),
    BundleText.COVERED: QT_TRANSLATE_NOOP(
        "messages",
        "Names and numbers of people who are not concerned or have not agreed are covered: **** stands in their place. "
        "Numbers of collectors are shown.",
    ),
    BundleText.HELD_BACK: QT_TRANSLATE_NOOP(
        "messages",
        "Some files are only listed, with their hash: they concern others who have not agreed, or show what the client "
        "keeps back. The office keeps them unchanged.",
    ),
    BundleText.UNDER_CODE: QT_TRANSLATE_NOOP(
        "messages", "The client is not named; the case number stands in place of the name."
    ),
    BundleText.TO_PROTECT_LIFE: QT_TRANSLATE_NOOP(
        "messages", "Passed on without the client's consent, to protect life."
    ),
    BundleText.NO_FINDING: QT_TRANSLATE_NOOP(
        "messages",
        "This is a record of what was received and said. Whether it broke a law is for the authority or the court to "
        "decide.",
    ),
    BundleText.ORIGINALS_KEPT: QT_TRANSLATE_NOOP(
        "messages",
        "The files are byte for byte what the office was given. Where the original is kept is said with each; please "
        "ask for it there.",
    ),
    BundleText.NO_EVIDENCE: QT_TRANSLATE_NOOP("messages", "No file is part of this bundle."),
    BundleText.NO_CONTACTS: QT_TRANSLATE_NOOP("messages", "No contact was written down for this period."),
    BundleText.ONLY_CONFIRMED: QT_TRANSLATE_NOOP(
        "messages", "Only contacts are told whose conduct a counsellor has confirmed."
    ),
    BundleText.ALL_COUNTED: QT_TRANSLATE_NOOP(
        "messages",
        "Counted is every contact by a collector that was written down for the period, also one that the timeline does "
        "not tell. The client's own answers and official bodies are not counted.",
    ),
    BundleText.NORMS: QT_TRANSLATE_NOOP(
        "messages",
        "Night (22:00–8:00) and frequency (more than 3 answered calls a day, more than 6 unanswered calls a day to one "
        "line) follow norms of the industry (GB/T 45251-2025; guideline of the China Banking Association of 2026, read "
        "in secondary sources). They are norms, not law.",
    ),
    BundleText.NOT_RECORDED: QT_TRANSLATE_NOOP("messages", "not recorded"),
    BundleText.NOT_STATED: QT_TRANSLATE_NOOP("messages", "not stated"),
    BundleText.WITNESS: QT_TRANSLATE_NOOP("messages", "there is one; the office keeps the name"),
    BundleText.YES: QT_TRANSLATE_NOOP("messages", "Yes"),
    BundleText.NO: QT_TRANSLATE_NOOP("messages", "No"),
    BundleText.CHART: QT_TRANSLATE_NOOP("messages", "Contacts per day"),
    BundleText.CHECK: QT_TRANSLATE_NOOP(
        "messages",
        "The file SHA256SUMS holds the SHA-256 of every other file of the bundle. If a file has changed by a single "
        "byte, its hash no longer fits. The hashes in the evidence list were taken when the files were received.",
    ),
    BundleText.CHECK_UNIX: QT_TRANSLATE_NOOP(
        "messages", "Linux, macOS: unpack, open a terminal in the folder, and run: sha256sum -c SHA256SUMS"
    ),
    BundleText.CHECK_WINDOWS: QT_TRANSLATE_NOOP(
        "messages",
        "Windows: run certutil -hashfile FILE SHA256 for a file, and compare the line with that of SHA256SUMS.",
    ),
    BundleText.HANDED_OVER_BY: QT_TRANSLATE_NOOP("messages", "Handed over by, date"),
    BundleText.RECEIVED_BY: QT_TRANSLATE_NOOP("messages", "Received by, date"),
}

PURPOSE_NOTES = {
    BundlePurpose.POLICE: QT_TRANSLATE_NOOP(
        "messages",
        "For a report to the police: what happened comes first, then the evidence. Please keep the receipt of the "
        "report.",
    ),
    BundlePurpose.REGULATOR: QT_TRANSLATE_NOOP(
        "messages",
        "For a complaint about how a debt is collected: figures come first, then the contacts and the evidence. It is "
        "not about whether the debt is owed.",
    ),
    BundlePurpose.COURT: QT_TRANSLATE_NOOP(
        "messages",
        "For a court: the evidence list comes first, with what each piece shows and where its original can be seen.",
    ),
}
