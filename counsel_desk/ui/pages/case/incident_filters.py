"""What narrows the list of incidents: a channel, a kind of conduct."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Channel, Incident
from counsel_desk.ui.models.incident_list import IncidentFilter, codes
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.choice import CalmComboBox


class IncidentFilters(QWidget):
    """Two choices beside the search; of conduct it offers what the incidents show."""

    chosen = Signal()
    """Something else is let through."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self._channel = _choice("filter_channel", self.tr("All channels"))
        for channel in Channel:
            self._channel.addItem(messages.word(channel), str(channel))
        self._conduct = _choice("filter_conduct", self.tr("All conduct"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        for combo in (self._channel, self._conduct):
            combo.activated.connect(self.chosen)
            row.addWidget(combo, 1)

    def offer(self, incidents: Iterable[Incident]) -> None:
        """Offer the conduct that was suggested or confirmed on these; what is chosen stays chosen if it is there."""
        chosen, present = self._conduct.currentData(), codes(incidents)
        while self._conduct.count() > 1:
            self._conduct.removeItem(1)
        for kind in self._pack.conducts:
            if kind.code in present:
                self._conduct.addItem(messages.title_of(kind), kind.code)
        self._conduct.setCurrentIndex(max(0, self._conduct.findData(chosen)))

    def clear(self) -> None:
        """Let everything through."""
        for combo in (self._channel, self._conduct):
            combo.setCurrentIndex(0)

    def with_words(self, words: str) -> IncidentFilter:
        """What is let through that has these words as well."""
        channel = self._channel.currentData()
        return IncidentFilter(words, Channel(channel) if channel else None, self._conduct.currentData() or "")


def _choice(name: str, everything: str) -> CalmComboBox:
    made = CalmComboBox(everything)
    made.setObjectName(name)
    made.setMinimumContentsLength(9)
    made.addItem(everything, "")
    return made
