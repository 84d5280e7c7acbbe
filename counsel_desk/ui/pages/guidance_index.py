"""The chapters of the guidance, and what of them speaks of the words a person looks for."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.folding import fold
from counsel_desk.domain.guidance import Checklist, Confidence, Hotline, LegalBasis, Pack, RedLine, Situation, Step
from counsel_desk.domain.guidance_sources import Correction, Source
from counsel_desk.domain.office_lists import OfficeHotline

_EMERGENCY = ("110", "120")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One entry of the index: a checklist with the steps found in it, or the situations, or the hotlines."""

    title: str
    checklist: Checklist | None = None
    steps: tuple[Step, ...] = ()
    situations: tuple[Situation, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    office_hotlines: tuple[OfficeHotline, ...] = ()
    corrections: tuple[Correction, ...] = ()
    red_lines: tuple[RedLine, ...] = ()

    @property
    def entries(self) -> int:
        """How many things stand in it."""
        numbers = (self.hotlines, self.office_hotlines)
        return sum(map(len, (self.steps, self.situations, *numbers, self.corrections, self.red_lines)))


@dataclass(frozen=True)
class GuidanceIndex:
    """A pack as it is browsed, with the office's own numbers after its own.

    What nobody has verified is hidden; the emergency numbers stand first.
    """

    pack: Pack
    office_hotlines: tuple[OfficeHotline, ...] = ()
    _bases: dict[str, LegalBasis] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_bases", {basis.key: basis for basis in self.pack.legal_bases})

    def chapters(self, text: str = "") -> tuple[Chapter, ...]:
        """The chapters that hold `text`, with what of them does; all of everything when it is empty."""
        wanted = fold(text.strip())
        found = [
            Chapter(
                QCoreApplication.translate("GuidancePage", "Hotlines"),
                hotlines=tuple(each for each in self.hotlines() if _holds(_said_of(each), wanted)),
                office_hotlines=tuple(each for each in self.office_hotlines if _holds(_said_by_us(each), wanted)),
            ),
            Chapter(
                QCoreApplication.translate("GuidancePage", "Situations"), situations=tuple(self._situations(wanted))
            ),
            Chapter(
                QCoreApplication.translate("GuidancePage", "Common mistakes"),
                corrections=tuple(each for each in self.pack.corrections if _holds((each.wrong, each.right), wanted)),
            ),
            Chapter(
                QCoreApplication.translate("GuidancePage", "Our red lines"),
                red_lines=tuple(each for each in self.pack.red_lines if _holds((each.title, each.text), wanted)),
            ),
        ]
        found += [self._checklist(checklist, wanted) for checklist in self.pack.checklists]
        return tuple(each for each in found if each.entries)

    def hotlines(self) -> tuple[Hotline, ...]:
        """The guidance's numbers that may be shown, the emergency numbers first."""
        shown = [each for each in self.pack.hotlines if each.confidence is not Confidence.UNVERIFIED_MEMORY]
        shown.sort(key=lambda each: _EMERGENCY.index(each.number) if each.number in _EMERGENCY else len(_EMERGENCY))
        return tuple(shown)

    def bases_of(self, step: Step) -> tuple[LegalBasis, ...]:
        """The legal bases a step leans on that may be shown, also those not in force today: they say when they were."""
        return self.bases_under(step.legal_keys)

    def bases_under(self, keys: Iterable[str]) -> tuple[LegalBasis, ...]:
        """The legal bases of these keys that may be shown."""
        bases = (self._bases[key] for key in keys if key in self._bases)
        return tuple(basis for basis in bases if basis.confidence is not Confidence.UNVERIFIED_MEMORY)

    def sources_of(self, step: Step) -> tuple[Source, ...]:
        """What was said out there that this step carries, in the order the step names it."""
        known = {source.id: source for source in self.pack.sources}
        return tuple(known[each] for each in step.seed_ids if each in known)

    def corrections_in(self, situation: Situation) -> tuple[Correction, ...]:
        """The mistakes that are made in a situation."""
        return tuple(each for each in self.pack.corrections if situation.code in each.situations)

    def checklist_of(self, situation: Situation) -> Checklist | None:
        """The checklist a situation leads to."""
        return next((each for each in self.pack.checklists if each.code == situation.checklist), None)

    def _checklist(self, checklist: Checklist, wanted: str) -> Chapter:
        title = f"{checklist.code} {messages.title_of(checklist)}"
        whole = _holds((title, checklist.title, checklist.client_title), wanted)
        steps = tuple(step for step in checklist.steps if whole or _holds(self._words(step), wanted))
        return Chapter(title, checklist=checklist, steps=steps)

    def _words(self, step: Step) -> Iterable[str]:
        laws = (f"{basis.law}{basis.article} {basis.summary}" for basis in self.bases_of(step))
        said = (f"{source.id} {source.said}" for source in self.sources_of(step))
        return step.text, step.client_text, step.correction, *step.evidence, *said, *laws

    def _situations(self, wanted: str) -> Iterable[Situation]:
        return (each for each in self.pack.situations if _holds((each.code, each.title, each.title_en), wanted))


def _said_of(hotline: Hotline) -> Iterable[str]:
    return hotline.number, hotline.name, hotline.purpose, hotline.not_for


def _said_by_us(hotline: OfficeHotline) -> Iterable[str]:
    return hotline.number, hotline.name, hotline.helps_with


def _holds(texts: Iterable[str], wanted: str) -> bool:
    return not wanted or any(wanted in fold(text) for text in texts)
