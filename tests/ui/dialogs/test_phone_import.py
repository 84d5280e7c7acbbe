"""Bringing messages of a phone in by hand: counted first, nobody ticked, seen before, undone as one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.message_facts import ProposedOrganisation
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.exchange.phone_columns import PhoneField
from counsel_desk.services import cases, evidence, incidents, organisations, undo
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.phone_import.wizard import PhoneImport
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle
from tests.unit.exchange import carrier_lists
from tests.unit.exchange import phone_exports as phone

FIRST, SECOND, FAMILY = "10690000000001", "10690000000002", "13800000002"
THREAT = "【晴天消费金融(虚构)】再不还款就去你单位找你领导"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青", alias="青青"), CaseDetails())


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Two numbers of one collector, three messages of it; one of the family."""
    said = (
        ("2026-03-05 22:30:00", THREAT, FIRST),
        ("2026-03-07 10:00:00", "【晴天消费金融(虚构)】请还款", FIRST),
        ("2026-03-05 11:00:00", "【晴天消费金融(虚构)】请还款", SECOND),
        ("2026-03-05 12:00:00", "周末回不回家吃饭", FAMILY),
    )
    messages = [phone.sms(phone.at(when), words, number) for when, words, number in said]
    return phone.written(tmp_path / "sms.xml", phone.smses(messages))


@pytest.fixture
def wizard(desk: Desk, tasks: Tasks, theme: Theme, case_id: CaseId, qtbot: QtBot) -> Iterator[PhoneImport]:
    made = PhoneImport(desk, tasks, case_id)
    made.show()
    yield made
    if isValid(made):  # else it has closed for good
        made.hide()
        made.deleteLater()


def at(wizard: PhoneImport, step: object, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: wizard._step is step and wizard._job is None)


def read(wizard: PhoneImport, path: Path, qtbot: QtBot) -> None:
    wizard.read(path)
    at(wizard, wizard.senders, qtbot)


def go_on(wizard: PhoneImport, step: object, qtbot: QtBot) -> None:
    wizard._on.click()
    at(wizard, step, qtbot)


def tick(wizard: PhoneImport, *keys: str) -> None:
    wizard.senders.senders._tick(keys, ticked=True)


def cells(wizard: PhoneImport, row: int) -> list[str]:
    model = wizard.senders.senders.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def ticked_words(wizard: PhoneImport) -> str:
    found = wizard.senders.findChild(QLabel, "ticked_count")
    assert found is not None
    return found.text()


def kept(desk: Desk, case_id: CaseId) -> list[str]:
    return [each.details.number for each in incidents.incidents_of(desk, case_id)]


def test_only_who_is_ticked_enters_and_one_undo_takes_it_back(
    wizard: PhoneImport, backup: Path, desk: Desk, case_id: CaseId, tasks: Tasks, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    assert not wizard._on.isEnabled(), "nobody is ticked at first"
    tick(wizard, FIRST)
    go_on(wizard, wizard.preview, qtbot)
    assert kept(desk, case_id) == []
    assert "will go in: 2" in wizard.preview.counts.words
    assert "left out: 2" in wizard.preview.counts.words
    with qtbot.waitSignal(wizard.changed):
        wizard._on.click()
    at(wizard, wizard.outcome, qtbot)
    assert kept(desk, case_id) == [FIRST, FIRST]
    assert "went in: 2" in wizard.outcome.counts.words
    wizard._undo.click()
    settle(tasks)
    assert kept(desk, case_id) == []
    assert "undone" in wizard.message.words
    assert wizard.outcome.counts.isHidden(), "figures of what is no longer there"
    assert wizard._on.isHidden(), "there is nothing left to look at"
    assert wizard._close.isDefault()


def test_the_incidents_of_the_case_are_shown_afterwards(
    wizard: PhoneImport, backup: Path, case_id: CaseId, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    tick(wizard, FIRST)
    go_on(wizard, wizard.preview, qtbot)
    go_on(wizard, wizard.outcome, qtbot)
    with qtbot.waitSignal(wizard.open_asked) as asked:
        wizard._on.click()
    assert asked.args == [case_id]
    assert not isValid(wizard) or not wizard.isVisible()


def test_each_sender_is_counted_with_its_days_its_nights_and_what_it_may_show(
    wizard: PhoneImport, backup: Path, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    sender, count, days, night, unanswered, conducts, whose, elsewhere = cells(wizard, 0)
    assert (sender, count, night, unanswered, elsewhere) == (FIRST, "2", "1", "–", "")
    assert days == "2026-03-05 – 03-07"
    assert conducts.startswith("1 × ")
    assert whose == "signs 【晴天消费金融(虚构)】"


def test_however_little_room_there_is_five_senders_are_in_view(wizard: PhoneImport, backup: Path, qtbot: QtBot) -> None:
    read(wizard, backup, qtbot)
    wizard.resize(wizard.minimumSizeHint())
    table = wizard.senders.senders.table
    qtbot.waitUntil(lambda: wizard.height() < 600)
    assert table.viewport().height() > 5 * table.rowHeight(0)


def test_the_space_bar_ticks_the_chosen_rows_and_the_mouse_one_box(
    wizard: PhoneImport, backup: Path, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    table = wizard.senders.senders.table
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert "3 senders with 4" in ticked_words(wizard)
    table.clicked.emit(table.model().index(0, 0))
    assert "2 senders with 2" in ticked_words(wizard)
    table.clicked.emit(table.model().index(1, 1))
    assert "2 senders with 2" in ticked_words(wizard), "only a box turns"


def test_all_that_the_filter_shows_can_be_ticked_at_once(wizard: PhoneImport, backup: Path, qtbot: QtBot) -> None:
    read(wizard, backup, qtbot)
    wizard.senders.search.setText("晴天")
    wizard.senders.search.search_now()
    assert [each.key for each in wizard.senders.senders.shown] == [FIRST, SECOND]
    wizard.senders._tick_shown(True)
    wizard.senders.search.setText("")
    wizard.senders.search.search_now()
    assert wizard.senders.senders.ticked == {FIRST, SECOND}
    assert FAMILY in cells(wizard, 1)[0].replace(" ", "") or FAMILY in cells(wizard, 2)[0].replace(" ", "")


def test_a_signature_is_taken_as_a_new_organisation_for_all_who_sign_so(
    wizard: PhoneImport, backup: Path, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    wizard.senders.senders.table.selectRow(0)
    assert "2 senders" in wizard.senders.whose.take.text()
    wizard.senders.whose.take.click()
    assert cells(wizard, 0)[6] == "new: 晴天消费金融(虚构)"
    tick(wizard, FIRST, SECOND)
    assert organisations.organisations(desk) == (), "nothing is written before the import"
    go_on(wizard, wizard.preview, qtbot)
    go_on(wizard, wizard.outcome, qtbot)
    [made] = organisations.organisations(desk)
    assert set(made.details.numbers) == {FIRST, SECOND}
    assert {each.details.organisation for each in incidents.incidents_of(desk, case_id)} == {made.id}


def test_a_known_sender_is_named_and_can_be_left_open_or_given_to_another(
    desk: Desk, wizard: PhoneImport, backup: Path, qtbot: QtBot
) -> None:
    organisations.add_organisation(desk, OrganisationDetails("晴天(虚构)", numbers=(FIRST,)))
    other = organisations.add_organisation(desk, OrganisationDetails("雨天银行(虚构)"))
    read(wizard, backup, qtbot)
    whose = wizard.senders.whose
    wizard.senders.senders.table.selectRow(0)
    assert (cells(wizard, 0)[6], whose.field.text()) == ("晴天(虚构)", "晴天(虚构)")
    whose.field.set_text("")
    assert (whose.told, cells(wizard, 0)[6]) == ({FIRST: None}, "left open")
    whose.field.set_text("雨天银行(虚构)")
    assert whose.told == {FIRST: other}
    whose.field.set_text("新来的催收(虚构)")
    assert isinstance(whose.told[FIRST], ProposedOrganisation)
    whose.field.set_text("晴天(虚构)")
    assert whose.told == {}


def test_days_that_run_backwards_are_told_beneath_their_field(wizard: PhoneImport, backup: Path, qtbot: QtBot) -> None:
    read(wizard, backup, qtbot)
    tick(wizard, FIRST)
    wizard.senders.since.set_text("2026-03-07")
    wizard.senders.until.set_text("2026-03-06")
    wizard._on.click()
    assert "before the first" in wizard.senders.until.note
    assert wizard._step is wizard.senders
    wizard.senders.until.set_text("2026-03-08")
    go_on(wizard, wizard.preview, qtbot)
    assert "will go in: 1" in wizard.preview.counts.words


def test_the_file_is_kept_as_evidence_when_that_is_wanted(
    wizard: PhoneImport, backup: Path, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    tick(wizard, FIRST)
    wizard.senders.keep.setChecked(True)
    go_on(wizard, wizard.preview, qtbot)
    go_on(wizard, wizard.outcome, qtbot)
    [file] = evidence.evidence_of(desk, case_id)
    assert file.details.name == "sms.xml"


def test_the_same_file_again_brings_nothing_and_leaves_nothing_to_undo(
    wizard: PhoneImport, backup: Path, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    for _ in range(2):
        read(wizard, backup, qtbot)
        tick(wizard, FIRST)
        go_on(wizard, wizard.preview, qtbot)
        if not kept(desk, case_id):
            go_on(wizard, wizard.outcome, qtbot)
    assert "in the case already: 2" in wizard.preview.counts.words
    assert not wizard._on.isEnabled()
    undo.undo(desk)
    assert kept(desk, case_id) == []


def test_harsh_words_stay_folded_in_the_preview_until_they_are_asked_for(
    wizard: PhoneImport, backup: Path, qtbot: QtBot
) -> None:
    read(wizard, backup, qtbot)
    tick(wizard, FIRST)
    go_on(wizard, wizard.preview, qtbot)
    words = [wizard.preview._model.index(row, 5).data() for row in range(2)]
    assert THREAT not in words
    assert "folded" in words[0]
    wizard.preview.table.selectRow(0)
    assert wizard.preview.whole.folded


def test_calls_of_a_list_that_records_none_unanswered_are_not_counted_as_zero(
    wizard: PhoneImport, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "详单.csv"
    table.write_text(f"对方号码,通话时间,呼叫类型\n{FIRST},2026-03-05 10:00:00,被叫\n", "utf-8")
    read(wizard, table, qtbot)
    assert cells(wizard, 0)[4] == "not recorded"
    assert any("not recorded" in each.text() for each in wizard.senders._notice.findChildren(QLabel))
    tick(wizard, FIRST)
    go_on(wizard, wizard.preview, qtbot)
    assert wizard.preview._model.index(0, 4).data() == "not recorded"


def test_a_table_whose_headings_say_nothing_is_understood_by_hand(
    wizard: PhoneImport, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "odd.csv"
    table.write_text(f"甲,乙,丙\n请还款,{FIRST},2026-03-05 10:00:00\n", "utf-8")
    wizard.read(table)
    at(wizard, wizard.columns, qtbot)
    assert not wizard._on.isEnabled()
    for column, field in ((0, PhoneField.WORDS), (1, PhoneField.NUMBER), (2, PhoneField.AT)):
        box = wizard.columns.box_of[column]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
    go_on(wizard, wizard.senders, qtbot)
    assert cells(wizard, 0)[:2] == [FIRST, "1"]
    wizard._back.click()
    assert wizard._step is wizard.columns


def test_what_was_said_of_columns_holds_for_the_next_table_with_these_headings(
    desk: Desk, tasks: Tasks, case_id: CaseId, wizard: PhoneImport, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, hour in (("一月.csv", "10:00:00"), ("二月.csv", "11:00:00")):
        (tmp_path / name).write_text(f"甲,乙,丙\n请还款,{FIRST},2026-03-05 {hour}\n", "utf-8")
    wizard.read(tmp_path / "一月.csv")
    at(wizard, wizard.columns, qtbot)
    for column, field in ((0, PhoneField.WORDS), (1, PhoneField.NUMBER), (2, PhoneField.AT)):
        box = wizard.columns.box_of[column]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
    go_on(wizard, wizard.senders, qtbot)
    tick(wizard, FIRST)
    go_on(wizard, wizard.preview, qtbot)
    go_on(wizard, wizard.outcome, qtbot)
    again = PhoneImport(desk, tasks, case_id)
    qtbot.addWidget(again)
    again.show()
    read(again, tmp_path / "二月.csv", qtbot)
    assert any("your office last said" in each.text() for each in again.senders._notice.findChildren(QLabel))
    again._back.click()
    assert again._step is again.columns
    assert again.columns.box_of[1].currentData() == PhoneField.NUMBER


def test_a_chat_is_pasted_and_the_client_is_known_by_name(
    wizard: PhoneImport, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(wizard.source.names.text()))
    assert wizard.source.own_names == ("示例·阿青", "青青")
    assert not wizard.source.read.isEnabled()
    wizard.source.text.setPlainText("小王 2026-03-05 22:30\n再不还钱就去你公司\n青青 2026-03-05 22:31\n没有")
    wizard.source.read.click()
    at(wizard, wizard.senders, qtbot)
    assert cells(wizard, 0)[:2] == ["小王", "2"]
    assert not wizard.senders.keep.isVisible(), "there is no file to keep"
    tick(wizard, "小王")
    go_on(wizard, wizard.preview, qtbot)
    go_on(wizard, wizard.outcome, qtbot)
    assert len(kept(desk, case_id)) == 2


def test_days_that_had_to_be_taken_from_the_present_are_told_before_one_believes_them(
    wizard: PhoneImport, qtbot: QtBot
) -> None:
    wizard.source.text.setPlainText("3月5日 下午9:07\n小王：再不还钱就去你公司\n3月5日 下午9:08\n我：没有")
    wizard.source.read.click()
    at(wizard, wizard.senders, qtbot)
    [told] = [each.text() for each in wizard.senders._notice.findChildren(QLabel) if "no year" in each.text()]
    assert told.startswith("Line 2, “3月5日 下午9:07 → ")
    wizard._back.click()
    wizard.source.text.setPlainText("再不还钱就去你公司")
    wizard.source.read.click()
    at(wizard, wizard.senders, qtbot)
    assert any("No time stands in this text" in each.text() for each in wizard.senders._notice.findChildren(QLabel))


def test_a_list_that_is_a_web_page_is_counted_and_calls_nobody_answered_are_not_recorded(
    wizard: PhoneImport, tmp_path: Path, qtbot: QtBot
) -> None:
    page = carrier_lists.FIRST.format(charset="gb18030").encode("gb18030")
    (tmp_path / "详单.xls").write_bytes(page)
    read(wizard, tmp_path / "详单.xls", qtbot)
    assert {cells(wizard, row)[0].replace(" ", "") for row in range(2)} == {"02000000001", "95000001"}
    assert [cells(wizard, row)[4] for row in range(2)] == ["not recorded"] * 2


def test_a_damaged_backup_gives_what_is_whole_and_says_where_it_ends(
    wizard: PhoneImport, backup: Path, qtbot: QtBot
) -> None:
    backup.write_bytes(backup.read_bytes()[:-60])
    read(wizard, backup, qtbot)
    tick(wizard, FIRST)
    go_on(wizard, wizard.preview, qtbot)
    assert "could not be read: 1" in wizard.preview.counts.words
    assert "cut off" in wizard.preview.findings.table.model().index(0, 0).data()


def test_a_file_without_a_message_says_so(wizard: PhoneImport, tmp_path: Path, qtbot: QtBot) -> None:
    wizard.read(phone.written(tmp_path / "empty.xml", phone.smses([])))
    qtbot.waitUntil(lambda: "no message" in wizard.message.words)
    assert wizard._step is wizard.source


def test_an_unknown_encoding_is_asked_for(wizard: PhoneImport, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(f"号码,时间,内容\n{FIRST},2026-03-05 10:00,请还款\n".encode("gb18030") + b"\xff\xff\n")
    wizard.read(file)
    at(wizard, wizard.encoding, qtbot)
    assert wizard.encoding.encoding == "gb18030"


def test_a_file_in_utf16_that_does_not_say_so_is_read_or_asked_about(
    wizard: PhoneImport, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "a.csv"
    for words, step in (("请还款", wizard.senders), ("请还款\ue000", wizard.encoding)):
        text = f"号码,时间,内容\n{FIRST},2026-03-05 10:00,{words}\n"
        file.write_bytes(text.encode("utf-16-be"))
        wizard.read(file)
        at(wizard, step, qtbot)
    assert wizard.encoding.encoding == "utf-16-be"
    wizard._on.click()
    at(wizard, wizard.senders, qtbot)


def dropped(*files: Path) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    dropped.mime = mime  # the event only borrows it
    nothing = Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)


def test_one_file_can_be_dropped_and_several_are_not_taken(
    wizard: PhoneImport, backup: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    both = dropped(backup, tmp_path / "b.xml")
    assert not wizard.source.text.canInsertFromMimeData(both.mimeData()), "a path is no message"
    wizard.dropEvent(both)
    assert "one file" in wizard.message.words
    wizard.dropEvent(dropped(backup))
    at(wizard, wizard.senders, qtbot)


def test_reading_can_be_stopped_with_escape(wizard: PhoneImport, tmp_path: Path, qtbot: QtBot) -> None:
    wizard.read(phone.written(tmp_path / "many.xml", phone.smses(phone.many(3000, distinct=True))))
    assert wizard._job is not None
    wizard.reject()
    qtbot.waitUntil(lambda: wizard._job is None)
    assert wizard.isVisible()
    assert wizard._step is wizard.source
