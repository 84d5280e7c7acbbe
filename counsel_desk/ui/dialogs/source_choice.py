"""How an incident is known; it follows the channel until somebody says otherwise."""

from counsel_desk.domain.incidents import Channel, KnownFrom, usual_source
from counsel_desk.ui.widgets.choice import Choice


class SourceChoice(Choice[KnownFrom]):
    """A call or a visit is told, a message is seen on the telephone."""

    def __init__(self, name: str, channel: Choice[Channel]) -> None:
        super().__init__(name, KnownFrom)
        self._channel, self._said = channel, False
        channel.activated.connect(self._follow)
        self.activated.connect(self.settle)

    def settle(self) -> None:
        """It has been said: it follows no longer."""
        self._said = True

    def _follow(self) -> None:
        channel = self._channel.chosen()
        if not self._said and channel is not None:
            self.choose(usual_source(channel))
