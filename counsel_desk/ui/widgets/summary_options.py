"""How a case summary is to leave: as a workbook or a PDF, with the client's name or under the code of the case."""

from PySide6.QtCore import QSignalBlocker, Signal

from counsel_desk import messages
from counsel_desk.domain.case_exports import CaseForm, Unnamed, unnamed
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.passing_on import withheld_from
from counsel_desk.ui.theme import TextRole
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label, visible


class SummaryOptions(Panel):
    """Who has not agreed goes by the code at first; who keeps the name back is named only to protect a life."""

    changed = Signal()
    """Who is named is chosen otherwise."""
    form_changed = Signal()
    """It is to be written as something else."""

    def __init__(self) -> None:
        super().__init__(self.tr("What is written"))
        self.setObjectName("summary_options")
        self._form = Choice(self.tr("Written as"), CaseForm)
        self._form.setObjectName("summary_form")
        self._names = CalmComboBox(self.tr("Name in the summary"))
        self._names.setObjectName("summary_name")
        for field in (self._form, self._names):
            named = label(field.accessibleName(), TextRole.CAPTION)
            named.setBuddy(field)
            self.body.addWidget(named)
            self.body.addWidget(field)
        self._said = label(role=TextRole.CAPTION, wrap=True)
        self._said.setObjectName("summary_kept_back")
        self.body.addWidget(self._said)
        self._names.currentIndexChanged.connect(self.changed)
        self._form.currentIndexChanged.connect(self.form_changed)

    @property
    def form(self) -> CaseForm:
        """What it is written as."""
        return self._form.chosen() or CaseForm.WORKBOOK

    @property
    def named(self) -> bool:
        """Whether it is to go out with the client's name."""
        return bool(self._names.currentData())

    def offer(self, file: CaseFile, *, for_life: bool = False) -> None:
        """Offer the name, unless it is kept back, and the code; say what else the client wants kept back.

        `for_life`: there is a reason to pass it on to protect a life, and the name is offered in any case.
        """
        details, why = file.client.details, unnamed(file.client)
        chosen = self._names.currentData() if self._names.count() else None
        with QSignalBlocker(self._names):
            self._names.clear()
            if for_life or why is not Unnamed.NAME_KEPT_BACK:
                name = details.name or details.alias or file.client.reference
                self._names.addItem(visible(name), True)  # noqa: FBT003 - the data of an item
            under_code = self.tr("Redacted: under the code {code}").format(code=file.case.reference)
            self._names.addItem(under_code, False)  # noqa: FBT003 - the data of an item
            asked = why is None if chosen is None else bool(chosen)
            self._names.setCurrentIndex(max(0, self._names.findData(asked)))
        kept = [messages.word(each) for each in sorted(withheld_from(file.client))]
        words = self.tr("The client wants kept back: {what}").format(what=messages.listed(kept))
        self._said.setText(words if kept else "")
        self._said.setVisible(bool(kept))

    def choose_name(self) -> None:
        """Take the name, now that the client agrees to it."""
        place = self._names.findData(True)  # noqa: FBT003 - the data of an item
        if place >= 0:
            self._names.setCurrentIndex(place)
