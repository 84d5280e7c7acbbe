"""What the program suggests of an incident: conduct from its words, from its hour and from how many there were."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from counsel_desk.domain.contact_norms import passed_by
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Clue, Conduct, Incident, IncidentDetails, SuggestedConduct
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.triage import Suggestion
from counsel_desk.guidance.frozen import to_json
from counsel_desk.guidance.reading import reasons_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_in_force import thawed
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import checklists, conducts, incidents


def of_words(desk: Desk, session: Transaction, details: IncidentDetails) -> tuple[SuggestedConduct, ...]:
    """The conduct that the words of a contact may show, to be kept; the client's own words show none."""
    found = desk.triage.read(details.words, details.direction).suggestions
    if found:
        keep_version(desk, session)
    return tuple(as_suggested(each, desk.pack.content_hash) for each in found)


def as_suggested(found: Suggestion, pack_hash: str) -> SuggestedConduct:
    """What a rule of that version found, ready to be kept."""
    clues = tuple(Clue(span.start, span.end, span.matched) for span in found.spans)
    return SuggestedConduct(found.conduct, found.rule, clues, found.certainty, pack_hash=pack_hash)


def keep_version(desk: Desk, session: Transaction) -> None:
    """Keep the guidance in force, so that its reasons can be read whatever it says later."""
    checklists.keep_pack(session, desk.pack, to_json)


def follow_norms(desk: Desk, session: Transaction, case_id: CaseId, days: Iterable[date]) -> None:
    """Suggest what the hour and the number of contacts on these days pass of the industry's norms, and nothing else."""
    for day in set(days):
        contacts = conducts.contacts_of_day(session, case_id, day)
        passed = passed_by(contacts)
        if passed:
            keep_version(desk, session)
        conducts.follow_norms(session, contacts, passed, desk.pack.content_hash, desk.clock)


def days_of(session: Transaction, incident_ids: Iterable[IncidentId]) -> dict[CaseId, set[date]]:
    """The days of these incidents, by case."""
    days: dict[CaseId, set[date]] = {}
    for each in (incidents.load_incident(session, incident_id) for incident_id in incident_ids):
        days.setdefault(each.case_id, set()).add(day_of(each.details.happened_at))
    return days


def with_reasons(desk: Desk, session: Transaction, found: Iterable[Incident]) -> tuple[Incident, ...]:
    """These incidents with the reasons of their suggestions, in the words of the version that made each."""
    said = _Reasons(desk, session)
    return tuple(
        replace(each, conducts=tuple(map(said.reasoned, each.conducts))) if each.conducts else each for each in found
    )


class _Reasons:
    """The reasons of rules, version by version, each read once."""

    def __init__(self, desk: Desk, session: Transaction) -> None:
        self._desk, self._session = desk, session
        self._known: dict[str | None, dict[tuple[str, str], str]] = {}

    def reasoned(self, conduct: Conduct) -> Conduct:
        """The conduct with its reason; a suggestion from before versions were kept has today's."""
        if not conduct.rule:
            return conduct
        if conduct.pack_hash not in self._known:
            pack = self._desk.pack
            if conduct.pack_hash not in {None, pack.content_hash}:
                pack = thawed(checklists.kept_pack(self._session, conduct.pack_hash or ""))
            self._known[conduct.pack_hash] = reasons_of(pack)
        return replace(conduct, reason=self._known[conduct.pack_hash].get((conduct.rule, conduct.code), ""))
