"""The words of everything that is kept about one client, given to themself."""

from counsel_desk.domain.guidance import Pack
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.guidance import legal_basis_line
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.services.person_paper import PersonText

_RIGHTS = "pipl_44_50"
_TEXTS = {
    PersonText.TITLE: QT_TRANSLATE_NOOP("messages", "Everything kept about you"),
    PersonText.BEGUN: QT_TRANSLATE_NOOP("messages", "Record begun"),
    PersonText.RETAIN_UNTIL: QT_TRANSLATE_NOOP("messages", "Kept until"),
    PersonText.WITHHOLDS: QT_TRANSLATE_NOOP("messages", "Kept back"),
    PersonText.MERGED: QT_TRANSLATE_NOOP("messages", "What stood in another record, before both were made one"),
    PersonText.CONSENTS: QT_TRANSLATE_NOOP("messages", "What you agreed to"),
    PersonText.OWN_CONSENT: QT_TRANSLATE_NOOP("messages", "Own consent"),
    PersonText.NOTES: QT_TRANSLATE_NOOP("messages", "Notes on the client"),
    PersonText.CASES: QT_TRANSLATE_NOOP("messages", "Cases"),
    PersonText.FILES: QT_TRANSLATE_NOOP("messages", "Files in the folder"),
    PersonText.STAYED: QT_TRANSLATE_NOOP("messages", "Files that stay in, as they show somebody else"),
    PersonText.GIVEN: QT_TRANSLATE_NOOP("messages", "What was printed or passed on"),
    PersonText.HISTORY: QT_TRANSLATE_NOOP("messages", "Who did what with your record, and who opened it"),
    PersonText.TO_THEMSELF: QT_TRANSLATE_NOOP(
        "messages", "Given to the client themself: nothing is left out that they keep back from others."
    ),
    PersonText.COVERED: QT_TRANSLATE_NOOP(
        "messages",
        "Other people are named only with their own consent. Whoever refused is left out; in texts, names and numbers "
        "of who did not agree are covered with ****; files that show them stay in.",
    ),
    PersonText.NOT_HERE: QT_TRANSLATE_NOOP(
        "messages",
        "Not here: what was taken out of the record before, which is kept until the record is erased, and forms not "
        "saved yet. Nothing stands here of the record that somebody else in the family may have.",
    ),
    PersonText.FOLDER: QT_TRANSLATE_NOOP(
        "messages",
        "Beside this paper lies a folder for each case: its summary as a PDF and as a workbook, and its files, each "
        "under its number in the list of evidence. SHA256SUMS proves that nothing was changed since.",
    ),
    PersonText.UNLOCKED: QT_TRANSLATE_NOOP(
        "messages", "Nothing in this folder is encrypted. Keep it where nobody else reads it."
    ),
}


class PersonSentences:
    """The words in the language the program speaks."""

    def __init__(self) -> None:
        self.case = CaseSentences()

    def text(self, text: PersonText) -> str:
        """A heading or a sentence."""
        words = _TEXTS[text]
        return translated(words)

    def law(self, pack: Pack) -> str:
        """The right to see and to take a copy of all this; empty where the guidance does not have it."""
        bases = (each for each in pack.legal_bases if each.key == _RIGHTS)
        words = QT_TRANSLATE_NOOP("messages", "Everybody may see and copy what is kept of them. {law}")
        return next((filled(words, {"law": legal_basis_line(each)}) for each in bases), "")
