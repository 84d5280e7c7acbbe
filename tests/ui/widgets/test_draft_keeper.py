"""What was typed is in the vault within a second, and stands in the form again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import draft_of, drafts_waiting
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from tests.conftest import PASSPHRASE
from tests.ui.waiting import settle


class NoteForm(QWidget):
    """A form of one field."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.draft = DraftKeeper(desk, tasks, "note", content=self.content, restore=self.fill, parent=self)
        self.draft.watch(self.line.textChanged)
        column = QVBoxLayout(self)
        column.addWidget(self.draft.bar)
        column.addWidget(self.line)

    def content(self) -> Mapping[str, Any]:
        return {"text": self.line.text()}

    def fill(self, content: Mapping[str, Any]) -> None:
        self.line.setText(content["text"])

    @property
    def act(self) -> QPushButton:
        found = self.findChild(QPushButton, "draft_act")
        assert found is not None
        return found


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> Iterator[NoteForm]:
    made = NoteForm(desk, tasks)
    qtbot.addWidget(made)
    return made


def begin(tasks: Tasks, form: NoteForm, subject: str = "C-2026-0001", version: int = 0) -> None:
    form.draft.begin(subject, version)
    settle(tasks)


def kept(desk: Desk, subject: str = "C-2026-0001") -> str | None:
    found = draft_of(desk, "note", subject)
    return found.content["text"] if found else None


def test_what_is_typed_is_kept_within_a_second(qtbot: QtBot, desk: Desk, tasks: Tasks, form: NoteForm) -> None:
    begin(tasks, form)
    with qtbot.waitSignal(form.draft.kept):
        form.line.setText("她说昨晚有人敲门")
        assert 0 < form.draft._timer.remainingTime() < 1000
    assert kept(desk) == "她说昨晚有人敲门"


def test_typing_on_does_not_put_the_saving_off(qtbot: QtBot, tasks: Tasks, form: NoteForm) -> None:
    begin(tasks, form)
    waiting = form.draft._timer
    waiting.setInterval(60_000)  # so long that it cannot end while this goes on
    form.line.setText("她说昨晚有人敲门")
    qtbot.wait(20)
    left = waiting.remainingTime()
    form.line.setText("她说昨晚有人敲门，今天又来")
    assert 0 < waiting.remainingTime() <= left
    form.draft.done()


def test_an_untouched_form_keeps_nothing(desk: Desk, tasks: Tasks, form: NoteForm) -> None:
    form.line.setText("已保存的摘要")
    begin(tasks, form)
    form.draft.keep()
    settle(tasks)
    assert drafts_waiting(desk) == ()


def test_text_typed_away_again_leaves_no_draft(desk: Desk, tasks: Tasks, form: NoteForm) -> None:
    begin(tasks, form)
    for text in ("一时想法", ""):
        form.line.setText(text)
        form.draft.keep()
    settle(tasks)
    assert drafts_waiting(desk) == ()


def test_the_draft_returns_in_its_place_and_says_from_when_it_is(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, form: NoteForm
) -> None:
    begin(tasks, form)
    form.line.setText("还没写完")
    form.draft.keep()
    settle(tasks)
    again = NoteForm(desk, tasks)
    qtbot.addWidget(again)
    begin(tasks, again)
    assert again.line.text() == "还没写完"
    assert "09:30" in again.draft.bar.words


def test_each_record_has_a_draft_of_its_own(desk: Desk, tasks: Tasks, form: NoteForm) -> None:
    begin(tasks, form, "C-2026-0001")
    form.line.setText("关于一号")
    form.draft.leave()
    form.line.clear()
    begin(tasks, form, "C-2026-0002")
    form.line.setText("关于二号")
    form.draft.leave()
    form.line.clear()
    begin(tasks, form, "C-2026-0001")
    assert (kept(desk, "C-2026-0001"), kept(desk, "C-2026-0002")) == ("关于一号", "关于二号")
    assert form.line.text() == "关于一号"


def test_discarding_puts_back_what_was_saved_and_can_be_thought_over(
    qtbot: QtBot, desk: Desk, tasks: Tasks, form: NoteForm
) -> None:
    begin(tasks, form)
    form.line.setText("还没写完")
    form.draft.keep()
    form.draft.keep()
    settle(tasks)
    again = NoteForm(desk, tasks)
    qtbot.addWidget(again)
    again.line.setText("已保存")
    begin(tasks, again)
    again.act.click()
    assert again.line.text() == "已保存"
    again.draft.keep()
    settle(tasks)
    assert kept(desk) is None
    again.act.click()
    assert again.line.text() == "还没写完"


def test_what_was_typed_before_the_draft_was_found_is_not_overwritten(
    qtbot: QtBot, desk: Desk, tasks: Tasks, form: NoteForm
) -> None:
    begin(tasks, form)
    form.line.setText("旧的草稿")
    form.draft.keep()
    settle(tasks)
    again = NoteForm(desk, tasks)
    qtbot.addWidget(again)
    again.draft.begin("C-2026-0001")
    again.line.setText("抢先写的")
    settle(tasks)
    assert again.line.text() == "抢先写的"
    again.act.click()
    assert again.line.text() == "旧的草稿"


def test_a_draft_older_than_a_change_of_the_record_says_so(
    qtbot: QtBot, desk: Desk, tasks: Tasks, form: NoteForm
) -> None:
    begin(tasks, form, version=1)
    form.line.setText("还没写完")
    form.draft.keep()
    settle(tasks)
    again = NoteForm(desk, tasks)
    qtbot.addWidget(again)
    begin(tasks, again, version=2)
    assert "compare before saving" in again.draft.bar.words


def test_saving_the_form_drops_its_draft(desk: Desk, tasks: Tasks, form: NoteForm) -> None:
    begin(tasks, form)
    form.line.setText("写完了")
    form.draft.keep()
    form.draft.done()
    settle(tasks)
    assert drafts_waiting(desk) == ()


def test_a_draft_survives_closing_and_opening_the_vault(
    qtbot: QtBot, desk: Desk, tasks: Tasks, form: NoteForm, tmp_path: Path
) -> None:
    begin(tasks, form)
    form.line.setText("锁上之前的最后一句")
    assert form.draft.keep_now()
    tasks.stop()
    close_vault(desk)
    opened = open_vault(tmp_path / "vault", PASSPHRASE, clock=desk.clock)
    try:
        later = Tasks()
        form = NoteForm(opened, later)
        qtbot.addWidget(form)
        begin(later, form)
        later.stop()
    finally:
        close_vault(opened)
    assert form.line.text() == "锁上之前的最后一句"


def test_a_vault_that_cannot_be_written_is_left_alone(qtbot: QtBot, tasks: Tasks, form: NoteForm, desk: Desk) -> None:
    vault = type("ReadOnly", (), {"read_only": True})()
    only = NoteForm(replace(desk, vault=vault), tasks)
    qtbot.addWidget(only)
    begin(tasks, only)
    only.line.setText("只读时写的")
    assert only.draft.keep_now()
    only.draft.done()
    settle(tasks)
    assert drafts_waiting(desk) == ()
