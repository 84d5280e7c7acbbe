"""What words may show, said while they are being written."""

from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.pasted_message import foresee
from counsel_desk.ui.widgets.conduct_list import ConductList
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.threat_notice import ThreatNotice


def show_foreseen(desk: Desk, words: MarkedEdit, threat: ThreatNotice, conducts: ConductList, *, folded: bool) -> None:
    """Mark the clues in the words, and show the conduct and the threat that these suggest; nothing is decided."""
    text = words.toPlainText()
    preview, to_check = foresee(desk, text)
    words.mark((clue.start, clue.end) for each in (*preview.conducts, *to_check) for clue in each.clues)
    threat.consider(preview.conducts)
    conducts.setVisible(bool(text.strip()))
    conducts.show_preview(preview, to_check, folded=folded)
