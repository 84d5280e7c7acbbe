"""Somebody leaves: what that means is said, the passphrase is asked for, and the new recovery code comes on paper."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QRadioButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.services.departures import Departure, Outlook, new_code, require_own_passphrase
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.confirmed_step import ConfirmedStep
from counsel_desk.ui.pages.start import deeds
from counsel_desk.ui.pages.start.recovery_code import RecoveryCodeStep
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.growing import grow
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import WidthFirst, scrolled
from counsel_desk.ui.widgets.text import label, visible

_ROOM = 48  # beneath a step, for what is said of a field


class DepartureDialog(QDialog):
    """Nothing is done here: until the old code is replaced it holds, so the new one must be on paper before."""

    departure_asked = Signal(object, object)
    """A `Departure`, and what is done with the backups: `FormerBackups`."""

    def __init__(self, desk: Desk, tasks: Tasks, outlook: Outlook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._outlook = desk, tasks, outlook
        self.setObjectName("departure_dialog")
        self.setWindowTitle(self.tr("A counsellor has left"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = DepartureStep(desk, tasks, outlook)
        self.question.gone_back.connect(self.reject)
        self.question.gone_on.connect(self.show_code)
        self._holder = WidthFirst()
        self._holder.setProperty("plain", "true")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.question)
        self._column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(self._holder))
        self._fit(self.question)

    def show_code(self) -> None:
        """The passphrase was right: show the new code, which is not in force yet."""
        code = new_code()
        save_as = partial(deeds.save_paper, self._desk)
        made = RecoveryCodeStep(self._tasks, code, self._outlook.office, self._desk.today, save_as)
        words = self.tr("This new code takes the place of the old one. Destroy the old paper afterwards.")
        made.body.insertWidget(0, Notice(words, Tone.WARNING))
        made.on.setText(self.tr("Change the lock"))
        made.offer_cancel(self.tr("Cancel"))
        made.stand_in_dialog()
        made.gone_back.connect(self.reject)
        made.gone_on.connect(partial(self._ask, code))
        self.code = made
        self.question.hide()
        self._column.insertWidget(0, made)
        made.on.setDefault(True)
        self._fit(made)
        made.enter()

    def _ask(self, code: str) -> None:
        departure = Departure(self._outlook.leaver.id, self.question.passphrase.text(), code)
        what = self.question.what
        self.accept()
        self.departure_asked.emit(departure, what)

    def _fit(self, step: Step) -> None:
        edges = QSize(theme().px(SPACE) * 3, theme().px(SPACE) * 2 + theme().px(_ROOM))
        grow(self, (step.sizeHint() + edges).boundedTo(self.screen().availableSize() * 0.92))


class DepartureStep(ConfirmedStep):
    """What it means, and who confirms it."""

    def __init__(self, desk: Desk, tasks: Tasks, outlook: Outlook) -> None:
        super().__init__(
            tasks,
            "departure",
            visible(self.tr("{name} has left").format(name=outlook.leaver.name)),
            self.tr(
                "The vault gets a new lock. Everybody who stays signs in as before; neither the passphrase of who has "
                "left nor the present recovery code opens it any more. You get a new code in the next step."
            ),
            on=self.tr("Next"),
        )
        self._desk = desk
        self._choices: dict[FormerBackups, QRadioButton] = {}
        if outlook.waiting:
            self.body.addWidget(self._of_those_waiting(outlook.waiting))
        self._add_backups(outlook)
        if outlook.computers:
            words = self.tr(
                "No computer opens the vault without a passphrase afterwards. Whoever wants that switches it on again."
            )
            self.body.addWidget(label(words, TextRole.CAPTION, wrap=True))
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.add_passphrase()
        away = self.tr(
            "Copies of the vault that somebody took away stay readable with the passphrases of their day. Cases and "
            "tasks stay under the name until they are given to somebody else."
        )
        self.body.addWidget(label(away, TextRole.CAPTION, wrap=True))
        self.on.setDefault(True)

    @property
    def what(self) -> FormerBackups:
        """What is to be done with the backups."""
        return next(each for each, choice in self._choices.items() if choice.isChecked())

    def enter(self) -> None:
        """One types the passphrase at once."""
        self.passphrase.setFocus()

    def go(self) -> None:
        """Go on if the passphrase is one's own."""
        self.confirm(partial(require_own_passphrase, self._desk))

    def _of_those_waiting(self, names: tuple[str, ...]) -> Notice:
        words = self.tr(
            "Not signed in since the program was updated: {names}. Let them sign in once before you go on, else they "
            "need a new passphrase afterwards."
        )
        made = Notice(visible(words.format(names=messages.listed(names))), Tone.WARNING)
        made.setObjectName("waiting")
        return made

    def _add_backups(self, outlook: Outlook) -> None:
        words = self.tr("Backups that the old passphrase opens: {here}")
        if outlook.there:
            words = self.tr("Backups that the old passphrase opens: {here} here, {there} in the second place")
        self.body.addWidget(label(words.format(here=outlook.here, there=outlook.there), TextRole.STRONG, wrap=True))
        for each in FormerBackups:
            made = QRadioButton(messages.word(each))
            made.setObjectName(f"backups_{each}")
            made.setChecked(each is FormerBackups.REWRITE)
            self._choices[each] = made
            self.body.addWidget(made)
        fresh = self.tr("A fresh backup is made and checked before any of them is touched.")
        self.body.addWidget(label(fresh, TextRole.CAPTION, wrap=True))
        if outlook.missing is not None:
            said = self.tr("The second place is not there now: {folder}. Backups in it stay as they are until then.")
            self.body.addWidget(Notice(visible(said.format(folder=outlook.missing)), Tone.WARNING))
