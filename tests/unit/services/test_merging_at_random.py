"""Whatever stands in two records: merged and parted they are as they were, and what came between is lost nowhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import MergeField, Side
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentMeans,
    ConsentPurpose,
    PersonDetails,
    PhoneUse,
    Withheld,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services import cases, client_notes, clients, merging, moving, people_around
from counsel_desk.services.client_file import ClientFile, load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.storage.history import first_broken_link
from tests.unit.services.test_merging import rows

Rows = dict[tuple[str, int], dict[str, Any]]

NAMES = st.sampled_from(("", "示例·阿青", "示例·阿蓝", "示例·𠮷"))
DAYS = st.dates(date(2026, 10, 1), date(2026, 11, 18))
HOURS = st.sampled_from(
    ((), ((time(9), time(12)),), ((time(11), time(15)), (time(20), time())), ((time(22), time(8)),))
)
PHONES = st.lists(
    st.builds(ClientPhone, st.sampled_from(("13800000001", "13800000002", "13800000003")), st.sampled_from(PhoneUse)),
    max_size=3,
    unique_by=lambda phone: phone.number,
).map(tuple)
DETAILS = st.builds(
    ClientDetails,
    name=NAMES,
    alias=NAMES,
    birth_year=st.none() | st.integers(1980, 1982),
    region=st.sampled_from(("", "示例省")),
    phones=PHONES,
    safe_contact=st.builds(SafeContact, st.sampled_from(CallPermission), HOURS, st.sampled_from(("", "别说来意"))),
    retain_until=st.none() | DAYS,
)
PURPOSES = st.sampled_from((ConsentPurpose.PRINT, ConsentPurpose.EXPORT))
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), DETAILS),
        st.tuples(st.just("agree"), PURPOSES, DAYS, st.sets(st.sampled_from(Withheld), max_size=2)),
        st.tuples(st.just("refuse"), PURPOSES, DAYS),
        st.tuples(st.just("take back"), PURPOSES),
        st.tuples(st.sampled_from(("person", "note", "case", "summary", "no person", "move"))),
    ),
    max_size=4,
)
WISH = {"call_permission", "safe_hours", "safe_note"}
CHOICES = st.dictionaries(st.sampled_from(MergeField), st.sampled_from(Side))


def add_to_summary(desk: Desk, file: ClientFile) -> None:
    for each in file.cases[:1]:
        case = cases.load_case_file(desk, each.id).case
        cases.change_case(desk, case, replace(case.details, summary=f"{case.details.summary}又"))


DO: dict[str, Callable[..., object]] = {
    "change": lambda desk, file, _, details: clients.change_client(desk, file.client, details),
    "agree": lambda desk, file, _, purpose, day, withhold: clients.give_consent(
        desk, file.client.id, purpose, ConsentMeans.SPOKEN, given_on=day, withhold=withhold
    ),
    "refuse": lambda desk, file, _, purpose, day: clients.refuse_consent(
        desk, file.client.id, purpose, ConsentMeans.SPOKEN, given_on=day
    ),
    "take back": lambda desk, file, _, purpose: clients.withdraw_consent(desk, file.client.id, purpose),
    "person": lambda desk, file, _: people_around.add_person(desk, file.client.id, PersonDetails("示例·家人")),
    "note": lambda desk, file, _: client_notes.add_client_note(desk, file.client.id, "又来电话"),
    "case": lambda desk, file, _: cases.open_case(desk, file.client.id),
    "summary": lambda desk, file, _: add_to_summary(desk, file),
    "no person": lambda desk, file, _: [people_around.withdraw_person(desk, each) for each in file.people[:1]],
    "move": lambda desk, file, third: [moving.move_case(desk, each.id, third) for each in file.cases[-1:]],
}


def do(desk: Desk, client_id: ClientId, third: ClientId, deeds: list[tuple[Any, ...]]) -> None:
    for kind, *said in deeds:
        desk.clock.move(minutes=1)  # type: ignore[attr-defined]
        DO[kind](desk, load_client_file(desk, client_id), third, *said)


def expected(before: Rows, merged: Rows, between: Rows) -> Rows:
    """Each value as it was before the merge, unless it was changed since; what is new is as it is."""
    said = {
        row["purpose"]
        for key, row in between.items()
        if key[0] == "consent" and merged.get(key) != row  # something was said to it since: nothing comes back over it
    }
    found: Rows = {}
    for key, row in between.items():
        stays = {"withdrawn_on", "withhold"} if row.get("purpose") in said else set()
        if key in merged and any(merged[key].get(name) != row.get(name) for name in WISH):
            stays |= WISH  # a wish about calls goes back whole or not at all
        found[key] = {
            name: value if key not in before or name in stays or merged[key][name] != value else before[key][name]
            for name, value in row.items()
        }
        twin = next((each for each, other in merged.items() if is_double(before, merged, key, other)), None)
        if twin and between[twin]["withdrawn_at"]:
            found[key]["withdrawn_at"] = row["withdrawn_at"]
        elif twin and between[twin]["use"] != merged[twin]["use"]:
            found[key]["use"] = between[twin]["use"]
    return found


def is_double(before: Rows, merged: Rows, key: tuple[str, int], other: dict[str, Any]) -> bool:
    """Whether a merge took that number out, because the other stands for both."""
    if key[0] != "client_phone" or key not in before or before[key]["withdrawn_at"] or not merged[key]["withdrawn_at"]:
        return False
    same = ("number", "client_id", "withdrawn_at")
    return [other.get(each) for each in same] == [merged[key]["number"], merged[key]["client_id"], None]


def without_keys(every: Rows) -> Rows:
    return {key: {name: value for name, value in row.items() if name != "find_key"} for key, row in every.items()}


@given(DEEDS, DEEDS, DETAILS, DETAILS, CHOICES, DEEDS)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_merging_and_parting_gives_every_row_back_but_for_what_came_between(
    desk: Desk,
    of_one: list[tuple[Any, ...]],
    of_other: list[tuple[Any, ...]],
    one: ClientDetails,
    other: ClientDetails,
    taken: dict[MergeField, Side],
    later: list[tuple[Any, ...]],
) -> None:
    stays, goes, third = (clients.add_client(desk, each) for each in (one, other, ClientDetails("示例·第三人")))
    do(desk, stays, third, of_one)
    do(desk, goes, third, of_other)
    before = rows(desk)
    both = merging.compare_clients(desk, stays, goes)

    merging.merge_clients(desk, both.stays, both.goes, taken)
    merged = rows(desk)
    do(desk, stays, third, later)
    between = rows(desk)
    merging.look_at_parting(desk, goes)
    merging.unmerge_clients(desk, goes)

    assert without_keys(rows(desk)) == without_keys(expected(before, merged, between))
    if not later:
        assert rows(desk) == before
    with desk.database.read() as session:
        assert first_broken_link(session) is None
