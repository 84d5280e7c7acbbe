"""What is known of a leak, written down once for the notice to the persons and the report to the authority."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counsel_desk import messages
from counsel_desk.domain.breach import Breach, BreachPart
from counsel_desk.domain.people import Office
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.messages.breach_words import breach_basis
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.breach_papers_dialog import BreachPapersDialog
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.panel import Notice

_ROWS = {BreachPart.NOTICED: 1}


class BreachDialog(FormDialog):
    """It is no record: what stands in it stays as a draft, until the fields are emptied again."""

    form = "breach"
    kinds = frozenset()

    def __init__(self, desk: Desk, tasks: Tasks, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self.tr("Something has leaked"), self.tr("Look at the papers…"), parent)
        self._office = office
        hints = {
            BreachPart.WHAT: self.tr("Only what is known. Say what is only supposed, and blame nobody."),
            BreachPart.NOTICED: self.tr("Day and hour, and since when it may have gone on"),
            BreachPart.WHOSE: self.tr("How many persons, and who they are to the office; stands in the report only"),
            BreachPart.KINDS: self.tr("Such as: names, phones, ID numbers, debts, recordings"),
            BreachPart.HARM: self.tr("Such as: calls by strangers, fraud with what they know, trouble at home"),
            BreachPart.DONE: self.tr("Such as: computer taken off the network, passphrases changed"),
            BreachPart.ADVICE: self.tr("Such as: trust no caller who knows details, change passwords, dial 110"),
        }
        self.texts: dict[BreachPart, QPlainTextEdit] = {}
        self.body.addWidget(Notice(breach_basis(), Tone.WARNING))
        form = Form(label_width=150)
        for part in BreachPart:
            field = paragraph(f"breach_{part}", _ROWS.get(part, 2), hints.get(part, ""))
            self.texts[part] = field
            form.add_field(messages.word(part), field)
        self.body.addLayout(form)
        self.draft.watch(*(each.textChanged for each in self.texts.values()))
        self.texts[BreachPart.CONTACT].setPlainText("\n".join(filter(None, (office.name, office.phone))))
        self.setMinimumWidth(theme().px(680))
        self.begin()

    def content(self) -> Content:
        """What stands in the form."""
        return {str(part): field.toPlainText() for part, field in self.texts.items()}

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        for part, field in self.texts.items():
            field.setPlainText(content[part])

    def save(self) -> None:
        """Show the papers; the form stays open beneath them, and its draft stays."""
        self.keep()
        try:
            told = kept(Breach(**self.content()), notes=tuple(BreachPart))
        except InputError as error:
            self.message.say(messages.error_text(error), Tone.DANGER)
            return
        dialog = BreachPapersDialog(self.desk, self.tasks, told, self._office, self)
        dialog.changed.connect(self.changed)
        dialog.open()
