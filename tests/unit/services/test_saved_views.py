"""A counsellor finds a list as it was left, and the views they gave a name."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.listing import Between, Contains, ListKind, ListView, OneOf, SavedView, Span, Within
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import (
    fields,
    forget_view,
    keep_last_view,
    last_view,
    list_ids,
    save_view,
    saved_views,
)
from counsel_desk.storage.records.office import add_counsellor
from counsel_desk.storage.tables import SavedView as SavedViewRow

URGENT = ListView(
    "周",
    (
        OneOf("risk", ("acute", "high")),
        OneOf("counsellor_name", (1, None)),
        Between("opened_on", date(2026, 1, 1)),
        Within("next_step_on", Span.NEVER),
        Between("claimed", 100_00, None),
        Contains("reference", "C-2026"),
    ),
    "risk",
    columns=("reference", "risk"),
)


def test_a_view_that_was_saved_is_there_again_by_name(desk: Desk) -> None:
    for name in ("  本周\n要看的 ", "C"):
        save_view(desk, SavedView(ListKind.CASES, name, URGENT))
    assert saved_views(desk, ListKind.CASES) == (
        SavedView(ListKind.CASES, "C", URGENT),
        SavedView(ListKind.CASES, "本周 要看的", URGENT),
    )
    assert saved_views(desk, ListKind.TASKS) == ()


def test_a_view_saved_under_a_name_that_is_taken_replaces_it(desk: Desk) -> None:
    save_view(desk, SavedView(ListKind.CASES, "要看的", URGENT))
    save_view(desk, SavedView(ListKind.CASES, "要看的", ListView("吴")))
    assert [saved.view for saved in saved_views(desk, ListKind.CASES)] == [ListView("吴")]


def test_a_view_that_is_forgotten_is_gone(desk: Desk) -> None:
    save_view(desk, SavedView(ListKind.CASES, "要看的", URGENT))
    forget_view(desk, ListKind.TASKS, "要看的")
    assert len(saved_views(desk, ListKind.CASES)) == 1
    for _ in range(2):
        forget_view(desk, ListKind.CASES, "要看的")
    assert saved_views(desk, ListKind.CASES) == ()


@pytest.mark.parametrize("name", ["", " \n\t", "\x00"])
def test_a_view_needs_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(InputError) as refused:
        save_view(desk, SavedView(ListKind.CASES, name, URGENT))
    assert refused.value.code == "view.nameless"


def test_a_list_looks_as_it_was_left(desk: Desk) -> None:
    assert last_view(desk, ListKind.CASES) is None
    for view in (ListView("吴"), URGENT):
        keep_last_view(desk, ListKind.CASES, view)
    assert last_view(desk, ListKind.CASES) == URGENT
    assert last_view(desk, ListKind.TASKS) is None
    assert saved_views(desk, ListKind.CASES) == ()


def test_the_views_of_a_colleague_stay_theirs(desk: Desk) -> None:
    with desk.database.change("counsellor.add") as session:
        colleague = replace(desk, counsellor=add_counsellor(session, "示例·乙", is_coordinator=False))
    save_view(desk, SavedView(ListKind.CASES, "要看的", URGENT))
    keep_last_view(desk, ListKind.CASES, URGENT)
    assert saved_views(colleague, ListKind.CASES) == ()
    assert last_view(colleague, ListKind.CASES) is None


def test_looking_at_a_list_makes_no_history_and_nothing_to_undo(desk: Desk) -> None:
    before = desk.database.undoable
    save_view(desk, SavedView(ListKind.CASES, "要看的", URGENT))
    keep_last_view(desk, ListKind.CASES, URGENT)
    assert desk.database.undoable == before


def test_a_view_of_an_older_version_loses_only_what_is_no_longer_there(desk: Desk) -> None:
    save_view(desk, SavedView(ListKind.CASES, "要看的", URGENT))
    with desk.database.keep() as session:
        (row,) = session.query(SavedViewRow)
        row.content = {
            **row.content,
            "order": "shoe_size",
            "columns": ["shoe_size", "risk"],
            "conditions": [
                {"field": "shoe_size", "between": [38, None]},
                {"field": "risk", "one_of": ["terrible", "acute"]},
                {"field": "status", "weighs": 3},
            ],
        }
    (saved,) = saved_views(desk, ListKind.CASES)
    assert saved.view == ListView("周", (OneOf("risk", ("acute",)),), columns=("risk",))


@pytest.mark.parametrize("kind", ListKind)
def test_nothing_that_a_view_holds_can_stop_a_list(desk: Desk, kind: ListKind) -> None:
    names = [field.name for field in fields(kind)]
    values = ("\ud800", "'; --", None, True, 2**80, -1, "acute", 1)
    ends = (2**80, -(2**80), date.min, date.max, None)
    conditions = [
        *(Contains(name, "\x00'%_\ud800") for name in names),
        *(OneOf(name, values) for name in names),
        *(Between(name, least, most) for name in names for least in ends for most in ends),
        *(Within(name, span) for name in names for span in Span),
    ]
    for condition in conditions:
        assert list(list_ids(desk, kind, ListView(conditions=(condition,)))) == []
    assert list(list_ids(desk, kind, ListView("x", tuple(conditions), "gone", columns=("gone",)))) == []
