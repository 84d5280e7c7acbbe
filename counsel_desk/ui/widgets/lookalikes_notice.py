"""Somebody who may be known already: an offer while one types, never a verdict, and no word about a family."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.duplicates import Lookalike, Lookalikes
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.text import button, visible


class LookalikesNotice(Notice):
    """Names each with what they have in common; both signals carry the `ClientId` of the one recognised."""

    chosen = Signal(object)
    merge_asked = Signal(object)
    """Both records are of one person."""

    def __init__(self, *, merging: bool = False) -> None:
        """`merging`: somebody known is written about, who may be merged with one of these."""
        super().__init__()
        self._merging = merging
        self.setObjectName("duplicates")
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.hide()

    def show_found(self, found: Lookalikes) -> None:
        """Offer these; nobody hides the notice."""
        clear(self._list)
        for each in found.clients:
            row = QHBoxLayout()
            row.addWidget(self._offer(each))
            if self._merging:
                row.addWidget(self._merge(each))
            row.addStretch(1)
            self._list.addLayout(row)
        known = self.tr("Open one to go on there, or save to keep both.") if found.clients else ""
        family = (
            self.tr("A number here also stands in another record, as one that a family shares. Say nothing about it.")
            if found.of_a_family
            else ""
        )
        elsewhere = (
            self.tr("A similar client is known in the office, in a case of a colleague. Ask the coordinator.")
            if found.elsewhere
            else ""
        )
        heading = self.tr("Known already?") if found.clients else ""
        tone = Tone.WARNING if known or elsewhere else Tone.ACCENT
        self.show_words(messages.sentences((known, elsewhere, family)), tone, heading)
        self.setVisible(bool(known or elsewhere or family))

    def _offer(self, one: Lookalike) -> QPushButton:
        name = one.name or one.alias or self.tr("Nameless caller")
        words = self.tr("{name} · {reference} · {likeness}").format(
            name=visible(name), reference=one.reference, likeness=messages.word(one.likeness)
        )
        made = button(words, "quiet", "person")
        made.setObjectName("duplicate")
        made.clicked.connect(partial(self._choose, one))
        return made

    def _merge(self, one: Lookalike) -> QPushButton:
        made = button(self.tr("Merge…"), "link", "merge")
        made.setAccessibleName(self.tr("Merge with {reference}").format(reference=one.reference))
        made.setObjectName("merge_duplicate")
        made.clicked.connect(partial(self._ask_to_merge, one))
        return made

    def _ask_to_merge(self, one: Lookalike, _checked: object = None) -> None:
        self.merge_asked.emit(one.id)

    def _choose(self, one: Lookalike, _checked: object = None) -> None:
        self.chosen.emit(one.id)
