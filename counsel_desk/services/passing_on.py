"""What may leave the vault: with the client's consent, or to protect a life."""

from typing import Any

from counsel_desk.domain.people import Client, ConsentPurpose
from counsel_desk.errors import RefusedError


def require_consent(client: Client, to_protect_life: str = "") -> dict[str, Any]:
    """Let something that tells who the client is be passed on; what is to be written down about it.

    Without the client's consent RefusedError ``export.no_consent``, unless `to_protect_life` gives the reason.
    """
    reason = to_protect_life.strip()
    if not reason and not client.may_be_named(ConsentPurpose.EXPORT):
        raise RefusedError("export.no_consent")
    return {"to_protect_life": reason} if reason else {}
