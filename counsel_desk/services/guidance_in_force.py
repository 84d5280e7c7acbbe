"""Which guidance an office works with: the newest pack there is, with the office's edits over it."""

from functools import lru_cache

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import EditionInForce
from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.errors import FileError
from counsel_desk.guidance.editions import clashes, laid_over
from counsel_desk.guidance.frozen import from_json
from counsel_desk.guidance.pack import problems_of_pack
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import checklists, guidance_editions


def edition_in_force(shipped: Pack, session: Transaction) -> EditionInForce:
    """The guidance as it stands in the vault.

    A pack the office installed gives way to a shipped one of the same day or newer. Edits that do not fit a newer pack
    leave that pack alone in force, and `problem` says why: a broken pack never replaces a working one.
    """
    standing = guidance_editions.standing(session)
    if standing is None:
        return EditionInForce(shipped, shipped, 0, (), ())
    base, problem = shipped, None
    if standing.installed is not None:
        try:
            installed = thawed(checklists.kept_pack(session, standing.installed))
        except FileError:
            problem = Problem("", 0, "damaged")
        else:
            base = installed if installed.released > shipped.released else shipped
    edits = guidance_editions.edits(session)
    pack = laid_over(base, (kept.edit for kept in edits), standing.number)
    if pack is not base and standing.checked != base.content_hash:
        problem = next(iter(problems_of_pack(pack)), problem)
    return EditionInForce(
        pack=base if problem is not None else pack,
        base=base,
        number=standing.number,
        edits=edits,
        clashes=clashes(base, edits),
        is_installed=base is not shipped,
        problem=problem,
    )


@lru_cache(maxsize=8)
def thawed(content: str) -> Pack:
    """A kept pack as it was written; FileError ``guidance.damaged``."""
    return from_json(content)
