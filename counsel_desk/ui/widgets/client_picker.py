"""Which client something goes to, found by typing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.domain.people import Client
from counsel_desk.services.clients import load_client
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.hit_picker import HitPicker


class ClientPicker(HitPicker):
    """Offers the clients that fit what is typed elsewhere."""

    def __init__(
        self, desk: Desk, tasks: Tasks, parent: QWidget | None = None, *, nothing: str, leave_out: ClientId
    ) -> None:
        """`nothing` are the words for none chosen."""
        super().__init__(desk, tasks, (nothing, self.tr("Take this client")), leave_out, parent)

    def choose(self, client_id: ClientId) -> None:
        """Choose a client who was recognised elsewhere."""
        self._choose(client_id)

    def key(self, hit: Hit) -> int | None:
        """The client of a find."""
        return hit.id if hit.kind is HitKind.CLIENT else None

    def load(self, chosen: int) -> Callable[[], Client]:
        """Reads the client."""
        return partial(load_client, self._desk, ClientId(chosen))

    def name_of(self, record: Client) -> tuple[str, str]:
        """The name and the number of the client."""
        return record.details.name or record.details.alias or self.tr("No name"), record.reference
