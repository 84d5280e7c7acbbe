"""The office: its head on paper, its counsellors, its small settings."""

from typing import Any

from counsel_desk.domain.people import Counsellor, Office
from counsel_desk.domain.suppression import LEAST_THRESHOLD
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import drafts
from counsel_desk.storage.records import office as records
from counsel_desk.storage.sight import OWN_CASES_ONLY


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


def own_cases_only(desk: Desk) -> bool:
    """Whether counsellors who do not coordinate see only their own cases; see `storage.sight`."""
    return bool(setting(desk, OWN_CASES_ONLY, default=False))


def sees_all(desk: Desk) -> bool:
    """Whether who sits at this desk sees every case of the office."""
    return desk.counsellor.is_coordinator or not own_cases_only(desk)


def limit_to_own_cases(desk: Desk, *, limited: bool) -> None:
    """Say whether counsellors see only their own cases. Only a coordinator may: ``office.coordinator_only``."""
    if not desk.counsellor.is_coordinator:
        raise RefusedError("office.coordinator_only")
    with desk.database.record("office.limit" if limited else "office.open_to_all") as session:
        drafts.set_setting(session, OWN_CASES_ONLY, limited)


def setting(desk: Desk, name: str, default: Any = None) -> Any:
    """A remembered choice of the office, such as a column mapping."""
    with desk.database.read() as session:
        return drafts.setting(session, name, default)


def remember(desk: Desk, name: str, value: object) -> None:
    """Remember a choice of the office; any JSON value."""
    with desk.database.keep() as session:
        drafts.set_setting(session, name, value)
