"""What goes into an evidence bundle: for whom, which contacts, which files."""

from collections.abc import Set as AbstractSet
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import parse_day
from counsel_desk.domain.evidence_bundle import BundleChoice, BundlePurpose
from counsel_desk.domain.ids import EvidenceId
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.errors import InputError
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label

_ALL, _CHOSEN, _NONE = range(3)  # of the files


class BundleOptions(Panel):
    """`choice` is None as long as a day cannot be read."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(self.tr("What goes in"))
        self.setObjectName("bundle_options")
        self._chosen_files: AbstractSet[EvidenceId] = frozenset()
        self.purpose = Choice(self.tr("Whom it is for"), BundlePurpose)
        self.purpose.setObjectName("bundle_purpose")
        self.recipient = QLineEdit(placeholderText=self.tr("Such as the police station; it is recorded"))
        self.recipient.setObjectName("bundle_recipient")
        self.recipient.setMaxLength(LINE_LIMIT)
        self.recipient.setAccessibleName(self.tr("Given to"))
        self.contacts = CalmComboBox(self.tr("Contacts"))
        self.contacts.setObjectName("bundle_contacts")
        self.contacts.addItem(self.tr("Every contact of the period"), False)  # noqa: FBT003 - the data of an item
        self.contacts.addItem(self.tr("Only confirmed conduct"), True)  # noqa: FBT003 - the data of an item
        self.since = _day("since", self.tr("From"), today, self.tr("Empty: from the first contact"))
        self.until = _day("until", self.tr("Until"), today, self.tr("Empty: to the last contact"))
        self.files = CalmComboBox(self.tr("Files"))
        self.files.setObjectName("bundle_files")
        self.originals = QCheckBox(self.tr("Originals where there is a redacted copy"))
        self.originals.setObjectName("bundle_originals")
        for words, field in (
            (self.purpose.accessibleName(), self.purpose),
            (self.recipient.accessibleName(), self.recipient),
            (self.contacts.accessibleName(), self.contacts),
            (self.tr("From"), self.since),
            (self.tr("Until"), self.until),
            (self.files.accessibleName(), self.files),
        ):
            self._add(words, field)
        self.body.addWidget(self.originals)
        for signal in (
            self.purpose.currentIndexChanged,
            self.recipient.textChanged,
            self.contacts.currentIndexChanged,
            self.since.edited,
            self.until.edited,
            self.files.currentIndexChanged,
            self.originals.toggled,
        ):
            signal.connect(self.changed)

    def offer_files(self, count: int, chosen: AbstractSet[EvidenceId], *, has_copies: bool) -> None:
        """Offer all files of the case, those that were `chosen` before, or none; several chosen ones are taken."""
        self._chosen_files = chosen
        self.files.clear()
        self.files.addItem(self.tr("All files of the case ({count})").format(count=count), _ALL)
        if chosen:
            self.files.addItem(self.tr("Only the chosen files ({count})").format(count=len(chosen)), _CHOSEN)
        self.files.addItem(self.tr("No files, only the timeline"), _NONE)
        self.files.setCurrentIndex(1 if len(chosen) > 1 else 0)
        self.originals.setVisible(has_copies)

    @property
    def choice(self) -> BundleChoice | None:
        """What was chosen; None as long as a day cannot be read or the last lies before the first."""
        try:
            since, until = self.since.value(), self.until.value()
        except InputError:
            return None
        if since is not None and until is not None and until < since:
            return None
        which = {_CHOSEN: self._chosen_files, _NONE: frozenset[EvidenceId]()}
        return BundleChoice(
            self.purpose.chosen() or BundlePurpose.POLICE,
            self.recipient.text().strip(),
            since=since,
            until=until,
            confirmed_only=bool(self.contacts.currentData()),
            evidence=which.get(self.files.currentData()),
            originals=self.originals.isChecked(),
        )

    def _add(self, words: str, field: QWidget) -> None:
        named = label(words, TextRole.CAPTION)
        named.setBuddy(field)
        self.body.addWidget(named)
        self.body.addWidget(field)


def _day(name: str, spoken: str, today: date, placeholder: str) -> CheckedEdit[date]:
    made = CheckedEdit(
        lambda text: parse_day(text, today, field=name), name=spoken, placeholder=placeholder, echo=messages.day
    )
    made.line.setObjectName(f"bundle_{name}")
    return made
