"""What lists were searched for, and the views kept of it, once the person they name is erased."""

import sqlalchemy as sa

from counsel_desk.domain.listing import Contains, ListKind, ListView, SavedView
from counsel_desk.services import lists
from counsel_desk.services.desk import Desk
from counsel_desk.storage import tables
from counsel_desk.storage.quoting import Quoted, forget_in_views

PERSON = Quoted({}, frozenset({"P-2026-0001"}), frozenset({"示例·阿青", "阿青", "13800000001"}))


def left_of(desk: Desk, *views: tuple[str, ListView]) -> dict[str, dict[str, object]]:
    for name, view in views:
        lists.save_view(desk, SavedView(ListKind.CLIENTS, name, view))
    with desk.database.keep() as session:
        forget_in_views(session, PERSON)
    with desk.database.read() as session:
        return {view.name: view.content for view in session.scalars(sa.select(tables.SavedView))}


def test_a_view_forgets_a_part_of_the_name_or_of_the_phone_it_searches_for(desk: Desk) -> None:
    left = left_of(
        desk,
        ("姓", ListView(text="示例", conditions=(Contains("name", "·阿"),))),
        ("电话", ListView(text="001")),
        ("别的", ListView(text="00", conditions=(Contains("name", "别人"),))),
    )
    assert (left["姓"]["text"], left["姓"]["conditions"]) == ("", [])
    assert left["电话"]["text"] == ""
    assert left["别的"]["text"] == "00"
    assert left["别的"]["conditions"]


def test_a_view_goes_by_its_name_only_where_that_is_surely_the_person(desk: Desk) -> None:
    names = ("阿青", "给示例·阿青", "P-2026-0001", "阿青山公司")
    assert set(left_of(desk, *((name, ListView()) for name in names))) == {"阿青山公司"}


def test_a_view_forgets_a_name_that_it_searches_for_by_its_sound_or_its_initials(desk: Desk) -> None:
    searched = ("shili aqing", "Shíliàqīng", "aqing", "slaq", "liaq 欠款")
    left = left_of(desk, *((f"看{number}", ListView(text=text)) for number, text in enumerate(searched)))
    assert [each["text"] for each in left.values()] == ["", "", "", "", "liaq 欠款"]


def test_what_sounds_like_one_syllable_or_another_name_stays_searched_for(desk: Desk) -> None:
    searched = ("qing", "sl", "li", "aqiang", "a")
    left = left_of(desk, *((f"看{number}", ListView(text=text)) for number, text in enumerate(searched)))
    assert tuple(each["text"] for each in left.values()) == searched


def test_a_view_called_by_the_sound_of_a_name_goes(desk: Desk) -> None:
    names = ("aqing", "关于 shili aqing", "qing", "aqingshan")
    assert set(left_of(desk, *((name, ListView()) for name in names))) == {"qing", "aqingshan"}
