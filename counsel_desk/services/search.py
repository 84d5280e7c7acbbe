"""Search everything."""

from dataclasses import dataclass
from time import perf_counter

from counsel_desk.domain.lists import Hit
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.search import find_people, find_words


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave, and how long it took."""

    hits: tuple[Hit, ...]
    milliseconds: float


def search(desk: Desk, text: str, limit: int = 50) -> Found:
    """Clients and their cases by name, pinyin, initials, phone or reference; then everything by its words.

    One character alone searches names only: nearly every text contains it.
    """
    began = perf_counter()
    with desk.database.read() as session:
        hits = find_people(session, text, limit)
        if len(text.strip()) > 1 and len(hits) < limit:
            known = {(hit.kind, hit.id) for hit in hits}
            hits += find_words(session, text, limit - len(hits), known)
    return Found(hits, (perf_counter() - began) * 1000)
