"""What changed from one pack to another, item by item and field by field. Pure functions."""

from collections.abc import Iterator

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import ChangeKind, FieldChange, ItemChange, Plain, Section
from counsel_desk.guidance.editions import plain_fields
from counsel_desk.guidance.items import KEYS, Address, Items, checklist_of, differing, items_of, title_of

_ORDER = tuple(Section)


def changes(before: Pack, after: Pack) -> tuple[ItemChange, ...]:
    """Every item that is not the same in both, part by part in pack order; what is gone stands last in its part."""
    return tuple(_between(items_of(before), items_of(after)))


def checklist_changes(told: Pack, now: Pack, code: str) -> tuple[ItemChange, ...]:
    """What changed in a checklist since a case was told it: the list, its steps, and the law these lean on.

    Empty when nothing did; and when `now` has no such checklist any more, because nothing could take its place.
    """
    if all(each.code != code for each in now.checklists):
        return ()
    before, after = items_of(told), items_of(now)
    cited = {key for pack in (told, now) for step in pack.checklist(code).steps for key in step.legal_keys}

    def concerns(address: Address) -> bool:
        section, key = address
        match section:
            case Section.CHECKLISTS:
                return key == code
            case Section.STEPS:
                return checklist_of(key) == code
            case Section.LEGAL_BASES:
                return key in cited and address in before and address in after
            case _:
                return False

    return tuple(
        _between(
            {address: plain for address, plain in before.items() if concerns(address)},
            {address: plain for address, plain in after.items() if concerns(address)},
        )
    )


def _between(before: Items, after: Items) -> Iterator[ItemChange]:
    for section in _ORDER:
        for (part, key), plain in after.items():
            if part is section and (change := _change(section, key, before.get((part, key)), plain)):
                yield change
        for (part, key), plain in before.items():
            if part is section and (part, key) not in after:
                fields = tuple(FieldChange(name, value, None) for name, value in _said(section, plain))
                yield ItemChange(section, key, title_of(plain), ChangeKind.GONE, fields)


def _change(section: Section, key: str, before: Plain | None, after: Plain) -> ItemChange | None:
    if before is None:
        fields = tuple(FieldChange(name, None, value) for name, value in _said(section, after))
        return ItemChange(section, key, title_of(after), ChangeKind.ADDED, fields)
    names = differing(before, after)
    fields = tuple(FieldChange(name, before.get(name), after.get(name)) for name in names)
    return ItemChange(section, key, title_of(after), ChangeKind.REWORDED, fields) if fields else None


def _said(section: Section, plain: Plain) -> Iterator[tuple[str, object]]:
    return ((name, value) for name, value in plain_fields(plain) if name != KEYS[section])
