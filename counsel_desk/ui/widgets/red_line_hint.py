"""A gentle hint beneath words that may cross a counsellor's red line: which, and why. It never holds anybody up."""

from counsel_desk import messages
from counsel_desk.domain.guidance import Pack, RedLinePlace
from counsel_desk.guidance.red_lines import crossings
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice


class RedLineHint(Notice):
    """Away while the words keep to the lines."""

    def __init__(self, pack: Pack, place: RedLinePlace) -> None:
        super().__init__(tone=Tone.WARNING)
        self.setObjectName("red_line_hint")
        self._pack, self._place = pack, place
        self.hide()

    def consider(self, text: str) -> None:
        """Say what these words may cross; each line once."""
        found = crossings(self._pack, text, self._place)
        said = {each.line.code: (each.line, text[each.start : each.end]) for each in reversed(found)}
        lines = [
            messages.labelled(self.tr("“{words}”").format(words=words), line.text) for line, words in said.values()
        ]
        self.show_words("\n".join(lines), Tone.WARNING, self.tr("Does this keep to our rules?"))
        self.setVisible(bool(lines))
