"""Handing cases to a colleague, who takes them or gives them back: until then they stay whose they were."""

from collections.abc import Sequence
from dataclasses import dataclass

from counsel_desk.domain.colleagues import CaseOffer, OfferState
from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.texts import kept_note
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import cases, colleagues, many, office


@dataclass(frozen=True, slots=True)
class OffersNow:
    """What waits for one's own answer, what came back, and what colleagues have not answered yet."""

    to_me: tuple[CaseOffer, ...]
    returned: tuple[CaseOffer, ...]
    asked: tuple[CaseOffer, ...]


def offer_cases(desk: Desk, case_ids: Sequence[int], to: CounsellorId, note: str) -> int:
    """Ask a colleague to take cases over; how many they were asked about, those left out that they have already.

    What somebody else was asked about these cases before is asked no longer. RefusedError ``offer.nobody`` for
    somebody who left, ``offer.yourself``, ``record.not_yours``.
    """
    if to == desk.counsellor.id:
        raise RefusedError("offer.yourself")
    words = kept_note(note.strip(), "note")
    with desk.database.read() as session:
        theirs = [CaseId(each) for each in case_ids if cases.load_case(session, CaseId(each)).details.counsellor != to]
        if to not in {each.id for each in office.counsellors(session) if each.active}:
            raise RefusedError("offer.nobody")
    with desk.database.change("case.offer") as session:
        colleagues.withdraw_offers(session, theirs, desk.clock)
        for case_id in theirs:
            colleagues.offer_case(session, case_id, by=desk.counsellor.id, to=to, note=words)
    return len(theirs)


def offers_now(desk: Desk) -> OffersNow:
    """What is to be answered, and what was."""
    me = desk.counsellor.id
    with desk.database.read() as session:
        return OffersNow(
            colleagues.offers_to(session, me),
            colleagues.offers_returned_to(session, me),
            colleagues.offers_of(session, me),
        )


def accept_offers(desk: Desk, offers: Sequence[CaseOffer]) -> None:
    """Take cases over, with the open tasks of whoever had them. RefusedError ``record.changed_since``."""
    with desk.database.change("case.take_over") as session:
        for each in offers:
            colleagues.answer_offer(session, each, OfferState.ACCEPTED, "", desk.clock())
        many.set_counsellor(session, [each.case_id for each in offers], desk.counsellor.id)


def give_back(desk: Desk, offers: Sequence[CaseOffer], word: str) -> None:
    """Do not take cases over, and say why: InputError ``offer.word_missing``. Whoever asked reads it on Today."""
    answer = kept_note(word.strip(), "answer")
    if not answer:
        raise InputError("offer.word_missing", "answer")
    with desk.database.change("case.give_back") as session:
        for each in offers:
            colleagues.answer_offer(session, each, OfferState.RETURNED, answer, desk.clock())


def put_away(desk: Desk, offers: Sequence[CaseOffer]) -> None:
    """The answer was read, or the colleague is asked no longer; history keeps it."""
    with desk.database.change("case.offer_done") as session:
        for each in offers:
            colleagues.forget_offer(session, each, desk.clock)
