"""Where a person is quoted outside their own records: in forms not saved yet, and in what lists were searched for."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.storage.tables import Draft, SavedView

_REFERENCE = re.compile(r"[CP]-\d{4}-\d+", re.ASCII)
_TABLE_OF = {"case": "case_file"}
_SHORTEST = 2  # characters: a shorter name tells nobody from anybody
_SURE = 3  # characters, or digits: fewer stand within too much that is meant of something else


@dataclass(frozen=True, slots=True)
class Quoted:
    """What belongs to a person: rows by table, references, and words by which they are known."""

    rows: Mapping[str, Collection[int]]
    references: frozenset[str]
    words: frozenset[str]

    @property
    def telling(self) -> tuple[str, ...]:
        """The words and references that tell who is meant."""
        return tuple(each for each in (*self.words, *self.references) if len(each) >= _SHORTEST)


def quoting_drafts(session: Session, quoted: Quoted) -> Iterator[int]:
    """The ids of drafts, of every counsellor, about a person, or of a new form in which they are named.

    What is being written about somebody else stays theirs, whoever is named in it.
    """
    for draft in session.scalars(sa.select(Draft)):
        if _is_about(draft, quoted):
            yield draft.id


def forget_in_views(session: Session, quoted: Quoted) -> None:
    """Forget what lists were last searched for, which may be part of a name, and views kept for this person."""
    for view in session.scalars(sa.select(SavedView)):
        if _is_named_after(view.name, quoted):
            session.delete(view)
            continue
        content = dict(view.content)
        if not view.name or _seeks(content.get("text"), quoted):
            content["text"] = ""
        content["conditions"] = [
            each
            for each in content.get("conditions") or ()
            if "contains" not in each or (view.name and not _seeks(each["contains"], quoted))
        ]
        if content != view.content:
            view.content = content


def _is_named_after(name: str, quoted: Quoted) -> bool:
    """Whether a view was named after a person; a short name may stand in it by chance: it is a colleague's."""
    sure = (*quoted.references, *(each for each in quoted.words if len(each) >= _SURE))
    return name in quoted.telling or any(each in name for each in sure)


def _seeks(text: Any, quoted: Quoted) -> bool:
    """Whether a list was searched for a person, by a part of their name or number too."""
    if _quotes(text, quoted):
        return True
    sought = text.strip() if isinstance(text, str) else ""
    enough = _SURE if sought.isdecimal() else _SHORTEST
    return len(sought) >= enough and any(sought in each for each in quoted.words)


def _quotes(text: Any, quoted: Quoted) -> bool:
    return isinstance(text, str) and any(each in text for each in quoted.telling)


def _is_about(draft: Draft, quoted: Quoted) -> bool:
    first, number = (*draft.subject.split(), "", "")[:2]
    if _REFERENCE.fullmatch(first):
        return first in quoted.references
    if number.isdecimal():
        return int(number) in quoted.rows.get(_TABLE_OF.get(first, first), ())
    if draft.content.get("case") in quoted.rows["case_file"]:
        return True
    return _quotes(json.dumps(draft.content, ensure_ascii=False), quoted)
