"""Frozen records to plain JSON values and back, by the types of their fields."""

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")

_EMPTY: Mapping[object, object] = {str: "", bool: False}


def to_plain(value: object) -> Any:
    """Dictionaries, lists, strings, numbers and None; dates become ISO strings, enums their values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def from_plain(record: type[Record], plain: Mapping[str, Any]) -> Record:
    """A record of that class from plain values.

    A field left out is empty: no text, no items, False or None. Keys that are no field are passed over.
    """
    return record(**{name: _read(kind, plain.get(name)) for name, kind in _kinds(cast("Hashable", record)).items()})


def _read(kind: Any, value: Any) -> Any:
    if value is None:
        return () if get_origin(kind) is tuple else _EMPTY.get(kind)
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return tuple(_read(item, each) for each in value)
    if get_origin(kind) is UnionType:
        return _read(next(each for each in get_args(kind) if each is not NoneType), value)
    if is_dataclass(kind):
        return from_plain(cast("type[Any]", kind), value)
    if kind is date:
        return date.fromisoformat(value)
    return kind(value)


@cache
def _kinds(record: Hashable) -> dict[str, Any]:
    return get_type_hints(record)
