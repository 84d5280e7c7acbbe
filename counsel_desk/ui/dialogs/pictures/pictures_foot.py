"""The foot of a sitting over pictures: record, go on to the next picture, end it."""

from counsel_desk.ui.actions import with_key
from counsel_desk.ui.dialogs.draft_dialog import DraftFoot
from counsel_desk.ui.widgets.text import button


class PicturesFoot(DraftFoot):
    """One records as often as a picture shows something, and only then goes on."""

    def __init__(self) -> None:
        super().__init__(self.tr("Record the incident"), act_name="record_from_picture", close_name="close_pictures")
        self.next = button(self.tr("Next picture"), "", "next", with_key(self.tr("Next picture"), "Alt+Right"))
        self.next.setObjectName("next_picture")
        self.finish = button(self.tr("Finish"), "", "", self.tr("Every picture is done"))
        self.finish.setObjectName("finish_pictures")
        for made in (self.finish, self.next):
            self.insertWidget(self.indexOf(self.act), made)
