"""The foot of a pasted message: first it records it, then it leads on to the next one or to the case."""

from counsel_desk.ui.dialogs.draft_dialog import DraftFoot
from counsel_desk.ui.widgets.text import button

PASTE_KEYS = "Ctrl+Shift+V"
"""As in the window."""


class PasteFoot(DraftFoot):
    """`another` appears once the message is recorded, and has the keyboard then: several are pasted in a row."""

    def __init__(self) -> None:
        super().__init__(self.tr("Record the incident"), act_name="record_message", close_name="close_message")
        self.remark.setText(self.tr("Rules suggest. You decide, after it is recorded."))
        self.another = button(self.tr("Paste another"), "", "paste")
        self.another.setObjectName("paste_another")
        self.another.setToolTip(self.tr("The next message, into the same case ({keys})").format(keys=PASTE_KEYS))
        self.another.hide()
        self.insertWidget(self.indexOf(self.act), self.another)

    def lead_on(self, *, undecided: bool) -> None:
        """It is recorded; with `undecided` there is something to confirm or reject."""
        keys = self.tr("C confirms and R rejects the first suggestion that waits.")
        self.remark.setText(keys if undecided else "")
        self.close.setText(self.tr("Close"))
        self.act.setText(self.tr("Show in the case"))
        self.act.setToolTip("")
        self.another.show()
        self.another.setFocus()
