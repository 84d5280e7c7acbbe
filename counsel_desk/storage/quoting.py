"""Where a person is quoted outside their own records: in forms not saved yet, and in what lists were searched for."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.names import find_query, readings_of
from counsel_desk.storage.tables import Draft, SavedView

_REFERENCE = re.compile(r"[CP]-\d{4}-\d+", re.ASCII)
_TABLE_OF = {"case": "case_file"}
_SHORTEST = 2  # characters: a shorter name tells nobody from anybody
_SURE_SOUND = 6  # letters
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

    def spelled(self) -> tuple[tuple[str, ...], ...]:
        """How the names of two syllables and more are read aloud."""
        read = (reading for word in self.words for reading in readings_of(word))
        return tuple(tuple(reading) for reading in read if len(reading) >= _SHORTEST and all(reading))


def quoting_drafts(session: Session, quoted: Quoted) -> Iterator[int]:
    """The ids of drafts, of every counsellor, about a person, or of a new form in which they are named.

    What is being written about somebody else stays theirs, whoever is named in it.
    """
    for draft in session.scalars(sa.select(Draft)):
        if _is_about(draft, quoted):
            yield draft.id


def forget_in_views(session: Session, quoted: Quoted) -> None:
    """Forget what lists were last searched for, which may be part of a name, and views kept for this person."""
    spelled = quoted.spelled()
    for view in session.scalars(sa.select(SavedView)):
        if _is_named_after(view.name, quoted) or _is_spelled(view.name, spelled):
            session.delete(view)
            continue
        content = dict(view.content)
        if not view.name or _seeks(content.get("text"), quoted) or _spells(content.get("text"), spelled):
            content["text"] = ""
        content["conditions"] = [
            each
            for each in content.get("conditions") or ()
            if "contains" not in each
            or (view.name and not _seeks(each["contains"], quoted) and not _spells(each["contains"], spelled))
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


def _spells(text: Any, spelled: Collection[tuple[str, ...]]) -> bool:
    """Whether a list was searched for a person by how a name of theirs sounds, or by its initials.

    Part of it tells who is meant where it is more than one syllable.
    """
    sought = find_query(text) if isinstance(text, str) else ""
    if any(sought == "".join(each[0] for each in reading) for reading in spelled) or _is_spelled(sought, spelled):
        return True
    return len(sought) >= _SURE and any(
        sought in "".join(reading) and not any(sought in each for each in reading) for reading in spelled
    )


def _is_spelled(text: str, spelled: Collection[tuple[str, ...]]) -> bool:
    """Whether a whole name stands in a text as it sounds; a short one may stand in any word, such as 安安 in banana."""
    plain, whole = find_query(text), ["".join(reading) for reading in spelled]
    return plain in whole or any(each in plain for each in whole if len(each) >= _SURE_SOUND)


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
