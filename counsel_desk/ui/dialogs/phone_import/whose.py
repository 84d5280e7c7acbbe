"""Whose the chosen senders are: an organisation that is known, a new one, or nobody yet."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.message_facts import ProposedOrganisation, propose_organisation
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_senders import Sender
from counsel_desk.services.organisations import organisations
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.icons import dress
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.giving_way import GivingButton
from counsel_desk.ui.widgets.organisation_field import OrganisationField
from counsel_desk.ui.widgets.text import label, plain, plain_tip, visible

Told = OrganisationId | ProposedOrganisation | None


class Whose(QWidget):
    """Remembers for each sender what was said of it; of whom nothing was said, the services know or do not."""

    said = Signal()
    """A person said whose some senders are."""
    changed = Signal(frozenset)
    """An organisation was written down."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._every: tuple[Sender, ...] = ()
        self._shown: tuple[Sender, ...] = ()
        self._told: dict[str, Told] = {}
        self._names: dict[OrganisationId, str] = {}
        self._heading = label(role=TextRole.STRONG, wrap=True)
        self._facts = label(role=TextRole.CAPTION, wrap=True)
        self._facts.setObjectName("sender_facts")
        self.field = OrganisationField(self.tr("Organisation"))
        self.field.setObjectName("whose")
        self.field.edited.connect(self._take_over)
        self.field.new_asked.connect(self._write_new)
        self.take = GivingButton("")
        self.take.setProperty("kind", "link")
        dress(self.take, "add", "link")
        self.take.setObjectName("take_proposed")
        self.take.clicked.connect(self._take_proposed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_TIGHT))
        for each in (self._heading, self._facts, self.field, self.take):
            column.addWidget(each)
        column.addStretch(1)

    @property
    def told(self) -> Mapping[str, Told]:
        """What was said, by the key of the sender."""
        return self._told

    def begin(self, senders: Sequence[Sender], known: Iterable[Organisation]) -> None:
        """These are the senders of another source, and all the organisations there are."""
        self._every, self._told = tuple(senders), {}
        self._offer(known)
        self.show_senders(())

    def show_senders(self, senders: Sequence[Sender]) -> None:
        """Ask about these, which are chosen together."""
        self._shown = tuple(senders)
        self.setEnabled(bool(senders))
        if len(senders) == 1:
            heading = self.tr("Whose is {sender}?").format(sender=sender_words(senders[0]))
        else:
            heading = self.tr("Whose are these {count} senders?").format(count=len(senders)) if senders else ""
        self._heading.setText(visible(heading or self.tr("Choose a sender to say whose it is.")))
        self._facts.setText(visible(self._known_of(senders[0])) if len(senders) == 1 else "")
        self._facts.setVisible(bool(self._facts.text()))
        with QSignalBlocker(self.field):
            self._show_owner()
        self._show_proposal()

    def words(self, sender: Sender) -> str:
        """Whose a sender is as far as is known or was said; else how it signs."""
        if sender.key in self._told:
            told = self._told[sender.key]
            if isinstance(told, ProposedOrganisation):
                return self.tr("new: {name}").format(name=told.name)
            return self.tr("left open") if told is None else self._names.get(told, "")
        if sender.organisation_name:
            return sender.organisation_name
        return self.tr("signs 【{signature}】").format(signature=sender.signature) if sender.signature else ""

    def _known_of(self, sender: Sender) -> str:
        """What the table may have no room for."""
        said = []
        if sender.signature:
            said.append(self.tr("signs 【{signature}】").format(signature=sender.signature))
        if sender.calls:
            words = self.tr("calls: {calls}, not answered: {unanswered}")
            said.append(words.format(calls=f"{sender.calls:,}", unanswered=unanswered_words(sender)))
        if sender.other_cases:
            said.append(self.tr("seen in other cases: {count}").format(count=f"{sender.other_cases:,}"))
        return " · ".join(said)

    def _offer(self, known: Iterable[Organisation]) -> None:
        every = tuple(known)
        self._names = {each.id: each.details.name for each in every}
        with QSignalBlocker(self.field):
            self.field.offer(every)

    def _show_owner(self) -> None:
        """The owner that all of them have; nothing where they differ."""
        owners = {self._owner(each) for each in self._shown}
        owner = owners.pop() if len(owners) == 1 else None
        if isinstance(owner, ProposedOrganisation):
            self.field.set_text(owner.name)
        elif owner is None:
            self.field.set_text("")
        else:
            self.field.choose(owner, self._names.get(owner, ""))

    def _owner(self, sender: Sender) -> Told:
        return self._told.get(sender.key, sender.organisation)

    def _show_proposal(self) -> None:
        """Offer the signature as a new organisation for every sender that signs so."""
        proposed = self._proposed()
        self.take.setVisible(proposed is not None)
        if proposed is not None:
            count = len(self._signing(proposed))
            one, several = self.tr("New organisation: {name}"), self.tr("New organisation, for {count} senders: {name}")
            words = (one if count == 1 else several).format(name=proposed.name, count=count)
            self.take.setText(plain(words))
            self.take.setToolTip(plain_tip(messages.aside(words, messages.word(proposed.kind))))

    def _proposed(self) -> ProposedOrganisation | None:
        open_ones = (each for each in self._shown if self._owner(each) is None)
        return next((each.proposed for each in open_ones if each.proposed is not None), None)

    def _signing(self, proposed: ProposedOrganisation) -> list[Sender]:
        return [each for each in self._every if each.proposed == proposed and self._owner(each) is None]

    def _take_proposed(self) -> None:
        proposed = self._proposed()
        if proposed is not None:
            self._told.update({each.key: proposed for each in self._signing(proposed)})
            self.show_senders(self._shown)
            self.said.emit()

    def _take_over(self) -> None:
        """What is written in the field holds for all that are chosen."""
        written = self.field.chosen() or propose_organisation(self.field.text())
        for each in self._shown:
            if written == each.organisation:
                self._told.pop(each.key, None)
            else:
                self._told[each.key] = written
        self._show_proposal()
        self.said.emit()

    def _write_new(self, name: str) -> None:
        role = OrganisationRole.COLLECTOR
        dialog = OrganisationDialog(self._desk, self._tasks, role, name=name, parent=self.window())
        dialog.changed.connect(self.changed)
        dialog.saved.connect(self._choose_made)
        dialog.open()

    def _choose_made(self, made: OrganisationId) -> None:
        self._told.update({each.key: made for each in self._shown})
        self._tasks.read(self, lambda: organisations(self._desk), then=self._show_again)

    def _show_again(self, known: Iterable[Organisation]) -> None:
        self._offer(known)
        self.show_senders(self._shown)
        self.said.emit()


def sender_words(sender: Sender) -> str:
    """A sender as it is called: the name in the phone, by which one knows who is private, and the number."""
    return " · ".join(filter(None, (sender.name, messages.phone(sender.number))))


def unanswered_words(sender: Sender) -> str:
    """Calls that nobody answered; where the source records none of them, that must not read as zero."""
    if not sender.calls:
        return "–"
    if sender.unanswered is None:
        return QCoreApplication.translate("Whose", "not recorded")
    return f"{sender.unanswered:,}"
