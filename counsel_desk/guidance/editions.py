"""The office's edits laid over a pack, and what they are when somebody hands back a whole edited pack. Pure functions.

Each item is compared field by field in three ways: as the office found it, as the office wants it, as the pack has it
now. What only one of both changed is taken over; where both did, the office's words stand and the clash is told.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import Clash, Edit, FieldChange, KeptEdit, Plain, Section
from counsel_desk.guidance.items import EDITABLE, KEYS, Address, checklist_of, differing, items_of, packed, title_of

_OWN = re.compile(r"(?:^|/)OWN-\d+(?:$|/)")
_MARK = "+"  # between the version of the pack and the number of the office's edition


def laid_over(base: Pack, edits: Iterable[Edit], number: int) -> Pack:
    """The pack in force: `base` with what the office made of it, as edition `number`; without edits `base` itself."""
    edits = tuple(edits)
    if not edits:
        return base
    items = items_of(base)
    for edit in edits:
        address = (edit.section, edit.key)
        if edit.original is None:
            items[address] = edit.ours
        elif address in items:
            items[address] = _merged(edit, items[address])
    return packed(base, _in_order(items), f"{base.version}{_MARK}{number}")


def clashes(base: Pack, edits: Iterable[KeptEdit]) -> tuple[Clash, ...]:
    """Where the office and the pack both reworded an item since the office found it, in other words."""
    items = items_of(base)
    found = (_clash(kept, items.get((kept.edit.section, kept.edit.key))) for kept in edits)
    return tuple(clash for clash in found if clash is not None)


def edits_for(base: Pack, wanted: Pack, edits: Iterable[Edit], number: int) -> tuple[Edit, ...]:
    """The edits that make `wanted` of `base`. One of `edits` whose item is wanted as it is now stays what it is."""
    shipped, now = items_of(base), items_of(laid_over(base, edits, number))
    known = {(edit.section, edit.key): edit for edit in edits}
    made: list[Edit] = []
    for (section, key), plain in items_of(wanted).items():
        address = (section, key)
        if section not in EDITABLE:
            continue
        if address in now and not differing(now[address], plain):
            made += [known[address]] if address in known else []
        elif address not in shipped:
            made.append(Edit(section, key, None, plain))
        elif differing(shipped[address], plain):
            made.append(Edit(section, key, shipped[address], plain))
    # What the office reworded and this pack no longer has waits for a decision.
    lost = (edit for edit in edits if edit.original is not None and (edit.section, edit.key) not in shipped)
    return (*made, *lost)


def decided(base: Pack, clash: Clash, taken: Iterable[str], *, keep_ours: bool) -> Edit | None:
    """The edit after somebody decided a clash; None when nothing of the office's words is left in it.

    The words of a step that the pack no longer has become a step of the office's own; `taken` are the keys ever given.
    """
    edit = clash.edit.edit
    if clash.gone:
        return _adopted(edit, taken) if keep_ours and edit.section is Section.STEPS else None
    theirs = items_of(base)[edit.section, edit.key]
    ours = dict(_merged(edit, theirs))
    if not keep_ours:
        ours |= {change.name: theirs.get(change.name) for change in clash.fields}
    return Edit(edit.section, edit.key, theirs, ours) if differing(theirs, ours) else None


def own_step_id(checklist: str, taken: Iterable[str]) -> str:
    """The id of the next step of the office's own in a checklist: CL-07/OWN-1; in a list of its own OWN-1/1.

    `taken` are the keys ever given: a case may have been told one that is gone.
    """
    start = f"{checklist}/" if is_own(checklist) else f"{checklist}/OWN-"
    return f"{start}{_next(taken, start)}"


def own_checklist_code(taken: Iterable[str]) -> str:
    """The code of the next checklist of the office's own: OWN-1. `taken` as above."""
    return f"OWN-{_next(taken, 'OWN-')}"


def is_own(key: str) -> bool:
    """Whether an id or code is one of the office's own."""
    return _OWN.search(key) is not None


def shown_version(version: str) -> tuple[str, int]:
    """The version of the pack beneath, and the number of the office's edition over it, 0 without."""
    pack, _, number = version.partition(_MARK)
    return pack, int(number or 0)


def _merged(edit: Edit, theirs: Plain) -> Plain:
    """Their item, with the fields the office changed as the office wants them."""
    original = edit.original or {}
    return {**theirs, **{name: edit.ours.get(name) for name in differing(original, edit.ours)}}


def _clash(kept: KeptEdit, theirs: Plain | None) -> Clash | None:
    edit = kept.edit
    if edit.original is None:
        return None
    ours_changed = differing(edit.original, edit.ours)
    if theirs is None:
        fields = tuple(FieldChange(name, edit.original.get(name), edit.ours.get(name)) for name in ours_changed)
        return Clash(kept, title_of(edit.ours), fields, gone=True)
    both = set(ours_changed) & set(differing(edit.original, theirs)) & set(differing(theirs, edit.ours))
    fields = tuple(FieldChange(name, theirs.get(name), edit.ours.get(name)) for name in ours_changed if name in both)
    return Clash(kept, title_of(edit.ours), fields) if fields else None


def _adopted(edit: Edit, taken: Iterable[str]) -> Edit:
    key = own_step_id(checklist_of(edit.key), taken)
    return Edit(edit.section, key, None, {**edit.ours, KEYS[edit.section]: key})


def _in_order(items: Mapping[Address, Plain]) -> dict[Address, Plain]:
    """The items of the pack in its order, and after them the office's own by number."""
    return dict(sorted(items.items(), key=lambda item: _rank(item[0][1])))


def _rank(key: str) -> tuple[int, ...]:
    return (1, *map(int, re.findall(r"\d+", key))) if is_own(key) else (0,)


def _next(taken: Iterable[str], start: str) -> int:
    numbers = (key.removeprefix(start) for key in taken if key.startswith(start))
    return max((int(number) for number in numbers if number.isdecimal()), default=0) + 1


def plain_fields(plain: Plain) -> Iterator[tuple[str, Any]]:
    """The fields of an item that say something."""
    return ((name, value) for name, value in plain.items() if value not in (None, "", [], False))
