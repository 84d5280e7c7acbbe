"""Which files of its case went with something that was filed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from counsel_desk.domain.evidence import Evidence
from counsel_desk.ui.widgets.checked_records import CheckedRecords
from counsel_desk.ui.widgets.text import visible


class FilingEvidenceField(CheckedRecords):
    """The files of the case with a box each."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            "filing_evidence",
            translate("FilingEvidenceField", "Evidence that went with it"),
            translate("FilingEvidenceField", "No evidence is kept in this case yet."),
        )

    def offer(self, files: Iterable[Evidence]) -> None:
        """Offer these, numbered as in the case."""
        listed = tuple(files)
        self.offer_records([(each.id, words) for each, words in zip(listed, file_words(listed), strict=True)])


def file_words(files: Sequence[Evidence]) -> tuple[str, ...]:
    """Each file with its number in the case's list of evidence."""
    return tuple(f"{number} · {visible(each.details.name)}" for number, each in enumerate(files, 1))
