"""What may leave the vault: with the client's consent, or to protect a life."""

from typing import Any

from counsel_desk.domain.people import Client, ConsentPurpose, Withheld
from counsel_desk.errors import RefusedError

_NEVER_NEEDED = frozenset({Withheld.AMOUNTS})  # to protect a life


def require_consent(client: Client, to_protect_life: str = "", *, named: bool = True) -> dict[str, Any]:
    """Let something of a client be passed on; what is to be written down about it.

    Without the client's consent RefusedError ``export.no_consent``, unless `to_protect_life` gives the reason. Who
    keeps the name back has not agreed to what is `named`.
    """
    reason = to_protect_life.strip()
    agreed = client.may_be_named if named else client.consents_to
    if not reason and not agreed(ConsentPurpose.EXPORT):
        raise RefusedError("export.no_consent")
    return {"to_protect_life": reason} if reason else {}


def withheld_from(client: Client, to_protect_life: str = "") -> frozenset[Withheld]:
    """What the client wants kept back of what is passed on; to protect a life only amounts are."""
    withheld = client.withheld(ConsentPurpose.EXPORT)
    return withheld & _NEVER_NEEDED if to_protect_life.strip() else withheld
