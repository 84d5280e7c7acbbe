"""One call, from the first ring to the month's figures, in the real window; with a lock, a crash and an undo in it."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pypdfium2
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.people import Office
from counsel_desk.services import cases, checklists, debts, drafts, health, incidents, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from tests.conftest import PASSPHRASE, QUICK
from tests.journeys.conftest import Start
from tests.journeys.driving import Person
from tests.ui.waiting import said

ROOT = Path(__file__).parents[2]
OFFICE = "青禾互助（虚构）"
COUNSELLOR = "示例·林一"
CLIENT = "示例·阿青"
LENDER = "晴天消费金融（虚构）"
SAID = "她说每天几十个电话，觉得活着没意思。"
THREAT = "【晴天消费金融（虚构）】今天再不还钱，我们就砍死你，走着瞧。"
NEXT_CALL = "她今天好些了，愿意让姐姐陪着去派出所。"
HALF_WRITTEN = "她又打来，说今天有人敲门，门外两个人，"


def make_the_first_vault(person: Person, folder: Path) -> None:
    person.press("next")  # welcome
    person.write("vault_folder", str(folder))
    person.press("next")
    person.write("office_name", OFFICE)
    person.write("office_phone", "400-000-0000")
    person.press("next")
    person.write("counsellor_name", COUNSELLOR)
    person.press("next")
    person.write("new_passphrase", PASSPHRASE)
    person.write("new_passphrase_again", PASSPHRASE)
    person.press("next")
    step = person.find("step_recovery", QWidget)
    groups = [each.text() for each in step.findChildren(QLabel) if len(each.text()) == 5 and each.text().isupper()]
    assert len(groups) == 8
    person.write("last_group", groups[-1].lower())
    person.press("next")
    person.sees("Your vault is ready")
    person.press("next")
    person.sees("Nothing is due in the next seven days")


def take_a_nameless_call(person: Person) -> None:
    person.keys("F2")
    person.sees("110 police · 120 ambulance")
    person.type(SAID, into="call_text")
    panel = person.find("crisis_panel", QWidget)
    wanted = ("110", "120", "12356", "活着没意思")
    person.until(lambda: all(each in said(panel) for each in wanted), "the numbers and what was heard")
    person.press("danger_no", "call_note")
    person.press("asked_unsure", "crisis_panel")
    person.keys("Ctrl+S")
    person.gone("call_note")
    person.sees("Nameless c", "High risk", "活着没意思", "In danger: No")


def write_down_who_called(person: Person) -> None:
    person.press("edit_client")
    person.write("name", CLIENT)
    person.write("id_number", "999999199001010023")
    person.sees("One digit of the ID number is wrong")
    person.write("id_number", "999999199001010024")
    person.sees("Checked; born 1990-01-01")
    person.write("phone", "13800000001")
    person.sees("138 0000 0001")
    person.pick("permission", "Message only, without saying who we are")
    person.press("save")
    person.gone("client_dialog")
    person.sees(CLIENT, "Message only, without saying who we are")
    assert "13800000001" not in person.words().replace(" ", "")


def write_down_the_debt(person: Person) -> None:
    person.press_tab("case_tabs", "Debts")
    person.press("empty_action")
    person.write("lender", LENDER)
    person.write("claimed", "1.2万")
    person.sees("will be added on saving", "12,000.00")
    person.press("save")
    person.gone("debt_dialog")
    person.sees("Claimed in total: ¥12,000")


def keep_the_threat(person: Person) -> None:
    QGuiApplication.clipboard().setText(THREAT)
    person.keys("Ctrl+Shift+V")
    person.sees(THREAT, "Words: 「", "CL-07")
    person.press("record_message")
    person.sees("Recorded. Now confirm or reject")
    assert "「砍死你」" in person.text_of("matched_words", "conduct_T01")
    person.press("confirm", "conduct_T01")
    person.sees("The case now has:", "CL-07")
    person.press("record_message")
    person.gone("paste_message")


def work_through_the_guidance(person: Person) -> None:
    person.press_tab("case_tabs", "Guidance")
    person.press_row("checklists", "Threats, insults")
    person.press("state", "step_CL-07/3")
    person.sees("1 of 9 decided")
    person.press("skip", "step_CL-07/9")
    person.type("已另行投诉", into="answer")
    person.keys("Return")
    person.sees("2 of 9 decided", "已另行投诉")
    person.write("event_on", "昨天", "step_CL-07/4")
    person.keys("Tab")
    person.press("make_task", "step_CL-07/6")
    person.sees("Task added for")
    person.press("show_task", "step_CL-07/6")
    person.press("today", "task_dialog")
    person.press("save")
    person.gone("task_dialog")


def undo_and_redo_today(person: Person) -> None:
    person.keys("Ctrl+1")
    person.sees("引用现行条文", CLIENT, "1 due today")
    undo = person.find("undo_button", QWidget)
    person.until(lambda: undo.toolTip().startswith("Undo: change task"), "the button to name what it undoes")
    person.keys("Ctrl+Z")
    person.sees("Undone: change task", "0 due today")
    person.keys("Ctrl+Y")
    person.sees("Done again: change task", "1 due today")
    person.press("open_case")


def print_for_the_client(person: Person, target: Path) -> None:
    person.keys("Ctrl+P")
    person.sees("Answer the questions first", "Safe to take this home?")
    person.press("safe_yes")
    person.sees("Ask the client", "There is no consent yet")
    person.press("consent_spoken")
    person.press("save_pdf")
    person.save_as(target)
    person.sees(f"Saved: {target.name}", "It is written into the history of the case")
    person.press("close", "print_checklist_dialog")
    with contextlib.closing(pypdfium2.PdfDocument(target)) as pdf:
        words = "".join(page.get_textpage().get_text_range() for page in pdf)
    for each in (OFFICE, CLIENT, "110", "12356", "想报案，越早越好"):
        assert each in words
    assert "CL-07" not in words
    assert LENDER not in words


def export_the_month(person: Person, target: Path) -> None:
    person.press("navigate_statistics")
    person.press("period_after")
    person.sees("Figures can be published from the day after their last day")
    person.press("empty_action", "statistics_refusal")
    person.sees("must not leave the office")
    person.press("export_figures")
    person.press("export_all_the_same")  # the figures do not know everything of the client
    person.save_as(target)
    person.sees("Written to")
    with contextlib.closing(openpyxl.load_workbook(target)) as book:
        cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
        assert {"Summary", "Work by counsellor"} <= set(book.sheetnames)
    assert COUNSELLOR in cells
    assert not [each for each in cells if CLIENT in each]


def note_the_next_call(person: Person) -> None:
    person.press("case_call_note")
    person.sees(f"{CLIENT} · C-")
    person.type(NEXT_CALL, into="call_text")
    person.keys("Ctrl+S")
    person.gone("call_note")
    person.press_tab("case_tabs", "Overview")
    person.sees(SAID, NEXT_CALL)


def find_again(person: Person, words: str) -> None:
    person.keys("Ctrl+1")
    person.sees("1 due today")
    person.keys("Ctrl+K")
    person.type(words, into="search_text")
    person.keys("Return")
    person.gone("search_popup")
    person.sees(CLIENT, "High risk", "Intake")


def lock_while_writing_and_come_back(person: Person) -> None:
    person.keys("F2")
    person.type(HALF_WRITTEN, into="call_text")
    person.keys("Ctrl+L")
    person.sees("Your passphrase")
    assert CLIENT not in person.words()
    assert HALF_WRITTEN not in person.words()
    person.type(PASSPHRASE, into="passphrase")
    person.keys("Return")
    person.sees("You were writing: call note")
    person.keys("F2")
    person.sees("was brought back", HALF_WRITTEN)


def test_from_a_call_to_the_months_figures(start: Start, tmp_path: Path) -> None:
    shell, vault = start(), tmp_path / "vault"
    person = Person(shell)
    make_the_first_vault(person, vault)
    take_a_nameless_call(person)
    write_down_who_called(person)
    write_down_the_debt(person)
    keep_the_threat(person)
    work_through_the_guidance(person)
    undo_and_redo_today(person)
    note_the_next_call(person)
    print_for_the_client(person, tmp_path / "清单.pdf")
    export_the_month(person, tmp_path / "figures.xlsx")
    for words in ("slaq", "0001", "砍死"):
        find_again(person, words)
    assert person.find("conduct_T01", QWidget)
    lock_while_writing_and_come_back(person)
    shell.window.close()
    person.until(lambda: not shell.window.isVisible(), "the window to close")
    person.gone("call_note")
    assert_all_of_it_is_kept(vault)


def assert_all_of_it_is_kept(vault: Path) -> None:
    with opened(vault) as desk:
        whole = health.check(desk)
        assert whole.ok
        assert (whole.counts.clients, whole.counts.cases, whole.counts.incidents, whole.counts.tasks) == (1, 1, 1, 1)
        case_id = cases.case_called(desk, f"C-{desk.today.year}-0001")
        assert cases.load_case_file(desk, case_id).case.details.risk is Risk.HIGH
        (debt,) = debts.debts_of(desk, case_id)
        assert (debt.lender_name, debt.details.claimed) == (LENDER, 1_200_000)
        (incident,) = incidents.incidents_of(desk, case_id)
        assert incident.details.words == THREAT
        steps = {step.step.id: step for each in checklists.case_checklists(desk, case_id) for step in each.steps}
        assert steps["CL-07/3"].state is StepState.DONE
        assert steps["CL-07/4"].event_on == desk.today - timedelta(1)
        assert (steps["CL-07/9"].state, steps["CL-07/9"].reason) == (StepState.NOT_APPLICABLE, "已另行投诉")
        (task,) = tasks.tasks_of(desk, case_id)
        assert (task.id, task.details.due_on) == (steps["CL-07/6"].task_id, desk.today)
        draft = drafts.draft_of(desk, "call_note", "")
        assert draft is not None
        assert draft.content["text"] == HALF_WRITTEN


@contextlib.contextmanager
def opened(vault: Path) -> Iterator[Desk]:
    desk = open_vault(vault, PASSPHRASE)
    try:
        yield desk
    finally:
        close_vault(desk)


def test_a_program_killed_while_one_writes_loses_no_more_than_the_last_second(start: Start, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    made, _code = create_vault(vault, Office(OFFICE), COUNSELLOR, PASSPHRASE, cost=QUICK)
    close_vault(made)
    write_until_killed(vault)

    shell = start(str(vault))
    person = Person(shell)
    person.type(PASSPHRASE, into="passphrase")
    person.keys("Return")
    person.sees("You were writing: call note")
    person.press("continue_call_note")
    person.sees("was brought back", HALF_WRITTEN)
    assert set(person.text_of("call_text").removeprefix(HALF_WRITTEN)) <= {"…"}
    person.keys("Ctrl+S")
    person.gone("call_note")
    person.sees("Nameless c", HALF_WRITTEN)
    shell.window.close()
    person.until(lambda: not shell.window.isVisible(), "the window to close")
    with opened(vault) as desk:
        assert health.check(desk).ok
        assert not drafts.drafts_waiting(desk)


def write_until_killed(vault: Path) -> None:
    command = [sys.executable, "-m", "tests.journeys.writing_child", str(vault), PASSPHRASE, HALF_WRITTEN]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            assert child.stdout.readline() == "typed\n"
        finally:
            child.kill()
