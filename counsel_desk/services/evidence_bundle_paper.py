"""An evidence bundle as a paper: a cover, and the parts in the order in which its reader needs them."""

from collections.abc import Callable, Iterator, Mapping

from counsel_desk import __version__
from counsel_desk.domain.case_papers import CasePaper, PaperFact, PaperItem, PaperPart
from counsel_desk.domain.evidence_bundle import BundledContact, BundlePurpose, Exhibit, confirmed
from counsel_desk.domain.incidents import CALLS
from counsel_desk.domain.papers import OfficeHead
from counsel_desk.services.evidence_bundle_contents import Bundle
from counsel_desk.services.evidence_bundle_figures import figures_part
from counsel_desk.services.evidence_bundle_words import BundleField, BundlePart, BundleText, BundleWords

_ORDER = {
    BundlePurpose.POLICE: (BundlePart.TIMELINE, BundlePart.EVIDENCE, BundlePart.FIGURES),
    BundlePurpose.REGULATOR: (BundlePart.FIGURES, BundlePart.TIMELINE, BundlePart.EVIDENCE),
    BundlePurpose.COURT: (BundlePart.EVIDENCE, BundlePart.TIMELINE, BundlePart.FIGURES),
}


def bundle_paper(bundle: Bundle, words: BundleWords) -> CasePaper:
    """The paper: to the police what happened comes first, to a regulator how often, to a court the evidence."""
    filling = _Filling(bundle, words)
    office, file, text = bundle.contents.office, bundle.contents.file, words.text
    parts: Mapping[BundlePart, Callable[[], PaperPart]] = {
        BundlePart.EVIDENCE: filling.evidence,
        BundlePart.TIMELINE: filling.timeline,
        BundlePart.FIGURES: lambda: figures_part(bundle, words),
    }
    return CasePaper(
        office=OfficeHead(office.name, office.phone, tuple(filter(None, office.address.splitlines()))),
        title=text(BundleText.TITLE),
        subtitle=words.value(bundle.choice.purpose),
        running=file.case.reference,
        foot=words.made(bundle.contents.made_at, "", __version__),
        facts=tuple(filling.cover()),
        notes_heading=words.part(BundlePart.NOTES),
        notes=tuple(filling.notes()),
        parts=(*(parts[each]() for each in _ORDER[bundle.choice.purpose]), filling.check()),
        signatures=(text(BundleText.HANDED_OVER_BY), text(BundleText.RECEIVED_BY)),
    )


class _Filling:
    """Turns a bundle into the texts of its paper."""

    def __init__(self, bundle: Bundle, words: BundleWords) -> None:
        self._bundle = bundle
        self._words = words

    def cover(self) -> Iterator[PaperFact]:
        """What the cover tells; nothing of the client but the name, and that only where it may stand there."""
        bundle, words, fact = self._bundle, self._words, self._fact
        file = bundle.contents.file
        details = file.client.details
        yield from fact(BundleField.CLIENT, (details.name or details.alias) if bundle.named else "")
        yield from fact(BundleField.CASE, file.case.reference)
        yield from fact(BundleField.RECIPIENT, bundle.choice.recipient)
        made = words.made(bundle.contents.made_at, bundle.made_by, __version__)
        yield from fact(BundleField.MADE, made)
        if bundle.period is not None:
            yield from fact(BundleField.PERIOD, words.period(*bundle.period))
        counts = words.counts(len(bundle.exhibits), len(bundle.held_back), len(bundle.timeline))
        yield from fact(BundleField.COUNTS, counts)

    def notes(self) -> Iterator[str]:
        """What has to be known to read the rest."""
        bundle, text = self._bundle, self._words.text
        yield self._words.purpose_note(bundle.choice.purpose)
        if bundle.reason:
            yield text(BundleText.TO_PROTECT_LIFE)
        if not bundle.named:
            yield text(BundleText.UNDER_CODE)
        yield text(BundleText.EXACT)
        yield text(BundleText.COVERED)
        if bundle.held_back:
            yield text(BundleText.HELD_BACK)
        yield text(BundleText.NO_FINDING)

    def evidence(self) -> PaperPart:
        """The numbered list of the evidence."""
        text, exhibits = self._words.text, self._bundle.exhibits
        lead = text(BundleText.ORIGINALS_KEPT) if exhibits else text(BundleText.NO_EVIDENCE)
        return PaperPart(self._words.part(BundlePart.EVIDENCE), (lead,), items=tuple(map(self._exhibit, exhibits)))

    def timeline(self) -> PaperPart:
        """What happened, oldest first, in the words that were used."""
        text, told = self._words.text, self._bundle.timeline
        lead = [] if told else [text(BundleText.NO_CONTACTS)]
        if self._bundle.choice.confirmed_only:
            lead.append(text(BundleText.ONLY_CONFIRMED))
        return PaperPart(self._words.part(BundlePart.TIMELINE), tuple(lead), items=tuple(map(self._contact, told)))

    def check(self) -> PaperPart:
        """How a stranger checks that nothing was changed."""
        texts = (BundleText.CHECK, BundleText.CHECK_UNIX, BundleText.CHECK_WINDOWS)
        return PaperPart(self._words.part(BundlePart.CHECK), tuple(map(self._words.text, texts)))

    def _exhibit(self, exhibit: Exhibit) -> PaperItem:
        words, fact, details = self._words, self._fact, exhibit.evidence.details
        unsaid = words.text(BundleText.NOT_STATED)
        formed = words.instant(details.formed_at, details.formed_precision) if details.formed_at else unsaid
        obtained = words.instant(details.obtained_at, details.obtained_precision) if details.obtained_at else ""
        covered = exhibit.evidence.origin.redacted_from is not None
        stays = words.value(exhibit.held_back) if exhibit.held_back else exhibit.path
        measure = " · ".join(filter(None, (words.pages_of(exhibit.pages), words.size(exhibit.evidence.size))))
        facts = (
            *fact(BundleField.KIND, words.value(exhibit.kind)),
            *fact(BundleField.PROVES, details.description or unsaid),
            *fact(BundleField.CONTACTS, words.numbers(exhibit.contacts)),
            *fact(BundleField.FORMED, formed),
            *fact(BundleField.OBTAINED, obtained),
            *fact(BundleField.OBTAINED_BY, details.obtained_by),
            *fact(BundleField.DEVICE, details.device),
            *fact(BundleField.ORIGINAL_AT, details.original_at or unsaid),
            *fact(BundleField.PAGES, measure),
            *fact(BundleField.COVERED, words.text(BundleText.YES) if covered else ""),
            *fact(BundleField.FILE, stays),
        )
        number = words.numbered(BundlePart.EVIDENCE, exhibit.number)
        return PaperItem(
            f"{number}  {details.name}", facts=facts, small=words.labelled("SHA-256", exhibit.evidence.sha256)
        )

    def _contact(self, contact: BundledContact) -> PaperItem:
        words, fact, incident = self._words, self._fact, contact.incident
        told = incident.details
        is_call = told.channel in CALLS
        sender = " · ".join(filter(None, (told.number, incident.organisation_name)))
        reached = words.person(incident.person) if incident.person else words.value(told.contacted)
        answered = words.answered(told.connected, told.duration_seconds) if is_call else ""
        under = (
            sender,
            words.labelled(words.field(BundleField.CONTACTED), reached),
            words.labelled(words.field(BundleField.ANSWERED), answered) if answered else "",
        )
        facts = (
            *fact(BundleField.CONDUCT, words.conducts(confirmed(incident), self._bundle.contents.pack)),
            *fact(BundleField.EFFECT, told.effect),
            *fact(BundleField.WITNESS, words.text(BundleText.WITNESS) if told.witness else ""),
            *fact(BundleField.EXHIBITS, words.numbers(contact.exhibits)),
        )
        when = words.instant(told.happened_at, told.precision)
        how = f"{words.value(told.channel)} · {words.value(told.direction)}"
        heading = f"{contact.number}  {when}  {how}"
        return PaperItem(heading, " · ".join(filter(None, under)), told.words, facts)

    def _fact(self, field: BundleField, value: str) -> Iterator[PaperFact]:
        """Nothing where nothing is known."""
        if value:
            yield PaperFact(self._words.field(field), value)
