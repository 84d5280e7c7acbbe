"""Organisations that may be the one being written down, and whose its numbers are: offered, for a person to decide."""

from PySide6.QtCore import Signal

from counsel_desk import messages
from counsel_desk.services.organisations import KnownAlready
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, label, plain

_MOST = 4
_LONGEST = 24  # characters of a name on a button


class KnownOrganisations(Notice):
    """Hidden while there is nothing to say; `chosen` carries the `Organisation` that somebody recognised."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone=Tone.WARNING, heading=self.tr("Known already?"))
        self.setObjectName("known_organisations")
        self._alike = FlowLayout(gap=SPACE_SMALL)
        self._numbers = label(role=TextRole.CAPTION, wrap=True)
        self.body.addLayout(self._alike)
        self.body.addWidget(self._numbers)
        self.hide()

    def show_known(self, known: KnownAlready) -> None:
        """Offer what is like it, and say whose the numbers are."""
        clear(self._alike)
        for each in known.alike[:_MOST]:
            name = each.details.name
            short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
            words = messages.aside(short, messages.word(each.details.role))
            made = button(plain(words), "quiet", "organisations", self.tr("Use this one instead"))
            made.setObjectName(f"known_{each.id}")
            made.clicked.connect(lambda _checked=False, each=each: self.chosen.emit(each))
            self._alike.addWidget(made)
        self._numbers.setText(
            messages.sentences(
                self.tr("{number} is known as a number of {name}.").format(
                    number=messages.phone(owner.number), name=owner.name
                )
                for owner in known.owners[:_MOST]
            )
        )
        self._numbers.setVisible(bool(known.owners))
        self.setVisible(bool(known.alike or known.owners))
