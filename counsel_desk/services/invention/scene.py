"""What every invented case shares: the words, the guidance, the days, and who is already in the vault."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from random import Random

from counsel_desk.domain.guidance import Deadline, Pack
from counsel_desk.domain.ids import CounsellorId, OrganisationId, TemplateId
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.tasks import TemplateDetails
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.domain.working_days import Calendar, DueDay
from counsel_desk.services.invention.days import Span
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.vocabulary import Organisation, Story, Vocabulary


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An invented organisation as it stands in the vault."""

    id: OrganisationId
    words: Organisation

    @property
    def brand(self) -> str:
        """What it signs its messages with."""
        return self.words.signatures[0] if self.words.signatures else self.words.name.partition("（")[0]


@dataclass(frozen=True)
class Scene:
    """Given to everything that invents. All chance comes from `seed`."""

    seed: int
    words: Vocabulary = field(repr=False)
    pack: Pack = field(repr=False)
    triage: TriageEngine = field(repr=False)
    span: Span
    calendar: Calendar = field(repr=False)
    counsellors: Sequence[CounsellorId]
    lenders: Sequence[KnownOrganisation] = field(repr=False)
    collectors: Sequence[KnownOrganisation] = field(repr=False)
    officials: Sequence[KnownOrganisation] = field(repr=False)
    templates: Mapping[TemplateId, TemplateDetails] = field(repr=False)

    def chance(self, *purpose: object) -> Random:
        """The chance of one purpose, the same in every run."""
        said = "/".join(map(str, (self.seed, *purpose)))
        return Random(said)  # noqa: S311  nothing here is secret, and it must come out the same again

    @cached_property
    def story_odds(self) -> Odds[Story]:
        """Stories by how often they occur."""
        return Odds({story: story.weight for story in self.words.stories})

    @cached_property
    def lender_odds(self) -> Odds[KnownOrganisation]:
        """Lenders by how often they occur."""
        return _by_weight(self.lenders)

    @cached_property
    def collector_odds(self) -> Odds[KnownOrganisation]:
        """Collectors by how often they occur."""
        return _by_weight(self.collectors)

    @cached_property
    def last_day(self) -> Callable[[date, Deadline], DueDay]:
        """The last day of a term, which is asked for again and again."""
        return lru_cache(maxsize=8192)(self.calendar.due_day)

    @cached_property
    def working_days_after(self) -> Callable[[date, int], date]:
        """The day so many working days later, which is asked for again and again."""
        return lru_cache(maxsize=8192)(self.calendar.add_working_days)

    def official(self, random: Random, kinds: Collection[OrganisationKind]) -> KnownOrganisation:
        """An official body of one of those kinds."""
        return random.choice([each for each in self.officials if each.words.kind in kinds])

    @cached_property
    def organisations(self) -> Mapping[OrganisationId, KnownOrganisation]:
        """Lenders and collectors by their ids."""
        return {each.id: each for each in (*self.lenders, *self.collectors)}


def _by_weight(organisations: Sequence[KnownOrganisation]) -> Odds[KnownOrganisation]:
    return Odds({each: each.words.weight for each in organisations})
