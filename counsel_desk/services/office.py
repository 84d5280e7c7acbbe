"""The office: its head on paper, its counsellors, its small settings."""

from typing import Any

from counsel_desk.domain.people import Counsellor, Office
from counsel_desk.domain.suppression import LEAST_THRESHOLD
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import drafts
from counsel_desk.storage.records import office as records


def load_office(desk: Desk) -> Office:
    """The office this vault belongs to."""
    with desk.database.read() as session:
        return records.load_office(session)


def change_office(desk: Desk, office: Office) -> None:
    """Replace the head of every printed page and the threshold of published figures (at least five)."""
    named = checked(office)
    with desk.database.change("office.change") as session:
        records.set_office(session, named)


def checked(office: Office) -> Office:
    """The office as it is kept. InputError ``office.nameless`` or ``office.threshold_low``."""
    named = kept(office, notes=("address",))
    if not named.name:
        raise InputError("office.nameless", "name")
    if named.threshold < LEAST_THRESHOLD:
        raise InputError("office.threshold_low", "threshold", least=LEAST_THRESHOLD)
    return named


def counsellors(desk: Desk) -> tuple[Counsellor, ...]:
    """Everyone who signs in to this vault, by name."""
    with desk.database.read() as session:
        return records.counsellors(session)


def setting(desk: Desk, name: str, default: Any = None) -> Any:
    """A remembered choice of the office, such as a column mapping."""
    with desk.database.read() as session:
        return drafts.setting(session, name, default)


def remember(desk: Desk, name: str, value: object) -> None:
    """Remember a choice of the office; any JSON value."""
    with desk.database.keep() as session:
        drafts.set_setting(session, name, value)
