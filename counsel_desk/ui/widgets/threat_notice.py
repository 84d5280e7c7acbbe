"""Shown at once where a message may threaten the client: what to ask before anything else. It decides nothing."""

from collections.abc import Iterable

from counsel_desk.domain.incidents import Conduct
from counsel_desk.domain.threats import THREAT, standing
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice


class ThreatNotice(Notice):
    """Stands above the words while a threat is suggested or confirmed, and goes when it is rejected."""

    def __init__(self) -> None:
        super().__init__(
            self.tr(
                "Ask first whether the client, and everybody with them, is safe right now. In danger: 110, and 120 when"
                " someone is hurt. Keep the words as they are, and delete nothing."
            ),
            Tone.DANGER,
            self.tr("This may be a threat of violence"),
        )
        self.setObjectName("threat_notice")
        self.hide()

    def consider(self, conducts: Iterable[Conduct]) -> None:
        """Show it where these ask for it."""
        threat = standing([each.state for each in conducts if each.code == THREAT])
        self.setVisible(threat is not None)
