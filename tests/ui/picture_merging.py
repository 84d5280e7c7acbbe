"""Two records of one person side by side, merged, and parted again, to be looked at."""

from datetime import timedelta

from picture_people import LONG_NAME, long_case
from picture_stage import Scene, Stage
from picture_start import empty_vault

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import Comparison
from counsel_desk.domain.people import ClientDetails, ClientPhone, PartyRole, PersonDetails, Relation
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services import client_notes, clients, merging, people_around
from counsel_desk.services.cases import load_case_file, open_case

_AGAIN = "示例·阿㛃（欧阳喆玥的另一个名字，来电时这样自称）"


def merge_asked(stage: Stage) -> None:
    """Somebody alike is offered before any search."""
    _two(stage, "merge_asked")
    stage.press("client_merge")


def merge_side_by_side(stage: Stage) -> None:
    """What differs is chosen, what is decided by rule is told."""
    both = _two(stage, "side_by_side")
    stage.press("client_merge")
    stage.press(f"offer_{both.goes.reference}")


def merged_client(stage: Stage) -> None:
    """The page says with whom, when and by whom."""
    _merged(stage, "merged")


def unmerge_asked(stage: Stage) -> None:
    """What goes back, and what stays because it was changed or written later."""
    stays = _merged(stage, "unmerge")
    client = clients.load_client(stage.desk, stays)
    phones = client.details.phones[1:]
    clients.change_client(stage.desk, client, ClientDetails(client.details.name, region="改过的地区", phones=phones))
    stage.wiring.client.refresh(frozenset({"client"}))
    stage.rest()
    stage.press("client_unmerge")


def _two(stage: Stage, vault: str) -> Comparison:
    """The record in view, and a second one of the same person."""
    stage.open(empty_vault(stage, vault))
    desk = stage.desk
    stays = load_case_file(desk, long_case(stage)).client.id
    again = ClientDetails(
        _AGAIN,
        LONG_NAME,
        PartyRole.GUARANTOR,
        "999999199003070020",
        1990,
        region="示例省另一示例市",
        phones=(ClientPhone("13800000001"), ClientPhone("13800000005")),
        safe_contact=SafeContact(CallPermission.DO_NOT_CALL, (), "只在孩子上学时"),
        retain_until=(stage.clock() + timedelta(days=900)).date(),
    )
    goes = load_case_file(desk, open_case(desk, again)).client.id
    people_around.add_person(desk, goes, PersonDetails("示例·阿母", Relation.PARENT, "13800000009"))
    client_notes.add_client_note(desk, goes, "她说以前用另一个名字打过电话。")
    stage.wiring.client_ways.show_client(stays)
    stage.rest()
    return merging.compare_clients(desk, stays, goes)


def _merged(stage: Stage, vault: str) -> ClientId:
    both = _two(stage, vault)
    merging.merge_clients(stage.desk, both.stays, both.goes, both.proposed)
    stage.wiring.client.refresh(frozenset({"client"}))
    stage.rest()
    return both.stays.id


MERGING: tuple[Scene, ...] = (merge_asked, merge_side_by_side, merged_client, unmerge_asked)
