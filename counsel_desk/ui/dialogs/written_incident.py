"""What the form of an incident says, and the sender it only names."""

from dataclasses import dataclass

from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.message_facts import propose_organisation
from counsel_desk.domain.messages import read_message
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole


@dataclass(frozen=True, slots=True)
class Written:
    """What the form says. `sender` names an organisation that is not known yet; `times` is how many such calls."""

    details: IncidentDetails
    sender: str = ""
    times: int = 1


def sender_named(written: Written) -> OrganisationDetails | None:
    """Who it is from, where the form only names them: saving the incident writes them down with it.

    One that goes by the signature of the message is written down as what that looks like, with its signature.
    """
    if not written.sender:
        return None
    signature = read_message(written.details.words, written.details.happened_at).signature
    proposed = propose_organisation(signature)
    if proposed is None or proposed.name != written.sender:
        return OrganisationDetails(written.sender, OrganisationRole.COLLECTOR)
    return OrganisationDetails(proposed.name, proposed.role, proposed.kind, signatures=(signature,))
