"""What a case holds: its debts, conversations and files, each written down, changed, found and taken back."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QDialog

from tests.journeys.desk_driving import Regular

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a platform without a screen

CLIENT = "示例·阿青"
LENDER = "晴天消费金融（虚构）"
TICKET = "投诉20260001"
PROMISE = "三个工作日内书面答复"
INSTALMENT = f"Instalment of ¥1,000 to {LENDER}"


def open_a_case(person: Regular) -> None:
    person.keys("Ctrl+N")
    person.write("name", CLIENT)
    person.save("client_dialog")
    person.sees(CLIENT, "Intake")


def agree_on_instalments(person: Regular) -> None:
    person.press_tab("case_tabs", "Debts")
    person.press("empty_action")
    person.write("lender", LENDER)
    person.write("claimed", "3000")
    person.press_tab("debt_sheets", "Agreement and end")
    person.write("agreed_on", "今天")
    person.write("agreement", "分三期，免罚息。")
    person.write("agreed_first", "3天后")
    person.write("agreed_amount", "1000")
    person.write("agreed_count", "3")
    person.press("make_agreed_plan")
    person.sees("3 instalments, ¥3,000 in all")
    person.save("debt_dialog")
    person.sees("Claimed in total: ¥3,000", "¥3,000 in 3 instalments")


def pay_the_first_one(person: Regular) -> None:
    person.press_first("pay_")
    person.sees("Paid · ")
    person.press_tab("case_tabs", "Tasks")
    person.sees("2 open", "Closed (1)")


def test_an_agreement_comes_due_as_tasks_until_it_is_paid_or_taken_back(person: Regular) -> None:
    open_a_case(person)
    agree_on_instalments(person)
    person.press_tab("case_tabs", "Tasks")
    person.sees("3 open", INSTALMENT)
    person.press_tab("case_tabs", "Debts")
    pay_the_first_one(person)
    person.undo("note payment")
    person.sees("3 open")
    person.press_tab("case_tabs", "Debts")
    person.press("withdraw_debt")
    person.sees("No debt written down yet")
    person.undo("take out debt")
    person.sees("¥3,000 in 3 instalments")
    person.undo("add debt")
    person.sees("No debt written down yet")
    person.press_tab("case_tabs", "Tasks")
    person.sees("No open task")


def ring_the_lender(person: Regular) -> None:
    person.press_tab("case_tabs", "Contacts")
    person.press("new_contact")
    person.pick("contact_party", "Official service of the lender")
    person.write("contact_organisation", LENDER)
    person.write("contact_officer", "示例坐席001")
    person.write("contact_ticket", TICKET)
    person.write("contact_said", "对方说已登记。")
    person.write("contact_promise", PROMISE)
    person.pick("contact_promised_by", "Promised by the other side")
    person.write("contact_promised_until", "3天后")
    person.save("contact_dialog")
    person.sees("Written down. What was promised is easily forgotten.", PROMISE)


def test_a_promise_becomes_a_task_and_its_ticket_is_found_again(person: Regular) -> None:
    open_a_case(person)
    ring_the_lender(person)
    person.press("message_action")
    person.sees("A task was made, due ")
    person.sees_line("contacts_table", LENDER, TICKET)
    person.press("no_answer")
    person.sees("Written down: rang the client now, no answer.")
    person.sees_line("contacts_table", "The client", "Not answered")
    person.keys("Ctrl+1")
    person.search(TICKET)
    person.sees(f"Ticket: {TICKET}", PROMISE)
    person.undo("write down contact")
    person.line_gone("contacts_table", "The client")
    person.undo("add task")
    person.sees("Make the promise a task")
    person.undo("write down contact")
    person.sees("No contact written down yet")


def picture() -> QImage:
    made = QImage(60, 40, QImage.Format.Format_RGB32)
    made.fill(QColor("#336699"))
    return made


def test_a_pasted_picture_is_kept_looked_at_and_taken_back(person: Regular) -> None:
    open_a_case(person)
    person.press_tab("case_tabs", "Documents")
    QGuiApplication.clipboard().setImage(picture())
    person.keys("Ctrl+V")
    person.sees_line("documents_table", ".png")
    person.sees("1 · ")
    person.open_line("documents_table", ".png")
    person.is_at("evidence_viewer")
    person.press("close", "evidence_viewer")
    person.gone("evidence_viewer")
    person.press_line("documents_table", ".png")
    person.press("withdraw_files")
    person.sees("Files taken out: 1")
    person.undo("take out file")
    person.sees_line("documents_table", ".png")
    person.undo("keep file as evidence")
    person.line_gone("documents_table", ".png")


def test_a_screenshot_becomes_incidents_beside_the_form_and_shows_them_afterwards(person: Regular) -> None:
    open_a_case(person)
    person.press_tab("case_tabs", "Incidents")
    person.press("from_pictures")
    window = person.find("pictures_dialog", QDialog)
    window.activateWindow()  # which the platform without a screen leaves out
    person.until(window.isActiveWindow, "the keyboard in the window of the pictures")
    person.sees("Choose the screenshots of one client")
    QGuiApplication.clipboard().setImage(picture())
    person.keys("Ctrl+V")
    person.sees("Picture 1 of 1")
    for words, when in (("今天不还钱就上门", "昨天 21:03"), ("通知你单位", "22:41")):
        person.write("picture_words", words)
        person.write("incident_when", when)
        person.press("record_from_picture")
        person.sees("Recorded: ", words)
    person.press("finish_pictures")
    person.gone("pictures_dialog")
    person.press_tab("case_tabs", "Documents")
    person.sees_line("documents_table", "2 incidents, from")
    person.undo("record incident")
    person.line_gone("documents_table", "2 incidents, from")
