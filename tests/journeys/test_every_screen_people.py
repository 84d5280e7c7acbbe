"""Clients and organisations, each from the first word written to everything taken back, in the real window."""

import pytest

from tests.journeys.desk_driving import Regular

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a platform without a screen

CLIENT = "示例·阿青"
NEIGHBOUR = "示例·路人"
SISTER = "示例·阿姐"
LENDER = "晴天消费金融（虚构）"
REMARK = "她只在午休时能说话。"


def write_down_two_clients(person: Regular) -> None:
    person.keys("Ctrl+3")
    person.press("new_client")
    person.write("name", NEIGHBOUR)
    person.save("client_dialog")
    person.sees(NEIGHBOUR, "P-2026-")
    person.keys("Ctrl+3")
    person.press("new_client")
    person.write("name", CLIENT)
    person.write("phone", "13800000001")
    person.save("client_dialog")
    person.sees(CLIENT, "P-2026-", "Not sure yet", "No case yet.")


def say_more_of_the_client(person: Regular) -> None:
    person.press("client_edit")
    person.pick("role", "Borrower")
    person.write("region", "示例省示例市")
    person.save("client_dialog")
    person.sees("Borrower", "示例省示例市")


def write_down_her_sister(person: Regular) -> None:
    person.press("add_person")
    person.write("person_name", SISTER)
    person.pick("relation", "Brother or sister")
    person.pick("contacted", "Yes")
    person.save("person_dialog")
    person.sees(SISTER, "Brother or sister", "Contacted by collectors")


def agree_to_paper_without_amounts(person: Regular) -> None:
    person.choose("On another day, or with something kept back…", "give_print")
    person.press("chip_amounts", "consent_withhold")
    person.save("consent_dialog")
    person.sees("Kept back: Amounts")


def note_what_holds_beyond_a_case(person: Regular) -> None:
    person.write("client_note_text", REMARK)
    person.press("add_client_note")
    person.until(lambda: not person.text_of("client_note_text"), "room for the next note")
    person.sees(REMARK)


def find_the_client(person: Regular) -> None:
    person.keys("Ctrl+3")
    person.sees_line("clients", CLIENT, "Borrower")
    person.sees_line("clients", NEIGHBOUR)
    person.choose("Role", "add_filter")
    person.press("value_0", "edit_role")
    person.press("overlay_done")
    person.line_gone("clients", NEIGHBOUR)
    person.sees_line("clients", CLIENT)
    person.press("unfilter_role")
    person.sees_line("clients", NEIGHBOUR)
    person.search("slaq")
    person.sees(CLIENT, "P-2026-", REMARK)


def test_a_client_is_written_down_changed_found_and_taken_back(person: Regular) -> None:
    write_down_two_clients(person)
    say_more_of_the_client(person)
    write_down_her_sister(person)
    agree_to_paper_without_amounts(person)
    note_what_holds_beyond_a_case(person)
    find_the_client(person)
    person.undo("write note on client")
    person.lacks(REMARK)
    person.undo("record consent")
    person.lacks("Kept back: Amounts")
    person.undo("add person around client")
    person.lacks(SISTER)
    person.undo("change client")
    person.lacks("示例省示例市")
    person.keys("Ctrl+3")
    person.undo("add client")
    person.line_gone("clients", CLIENT)
    person.sees_line("clients", NEIGHBOUR)


def write_down_a_lender(person: Regular) -> None:
    person.keys("Ctrl+6")
    person.press("organisations_add")
    person.write("name", LENDER)
    person.pick("kind", "Consumer finance company")
    person.write("signatures", "【晴天消金】")
    person.save("organisation_dialog")
    person.sees(LENDER, "Consumer finance company", "No number is known yet.", "Nobody has checked it yet")


def learn_its_number(person: Regular) -> None:
    person.press("organisation_change")
    person.write("numbers", "95000001, 106900000001")
    person.write("licence_checked_on", "昨天")
    person.save("organisation_dialog")
    person.lacks("No number is known yet.", "Nobody has checked it yet")
    person.sees("Known")


def test_an_organisation_is_written_down_gets_a_number_is_found_by_it_and_taken_back(person: Regular) -> None:
    write_down_a_lender(person)
    learn_its_number(person)
    person.keys("Ctrl+6")
    person.write("filter_text", "106900000001")
    person.sees_line("organisations", LENDER)
    person.write("filter_text", "没有这家")
    person.line_gone("organisations", LENDER)
    person.search("95000001")
    person.sees(LENDER, "Consumer finance company")
    person.undo("change organisation")
    person.sees("No number is known yet.", "Nobody has checked it yet")
    person.undo("add organisation")
    person.keys("Ctrl+6")
    person.press("empty_action")  # nothing fits what was looked for last
    person.sees("No organisations yet")
