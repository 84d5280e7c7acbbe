"""When something has leaked: a form that keeps its words, and two papers from it that go out written down."""

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from counsel_desk import messages
from counsel_desk.domain.breach import BreachPart, BreachReader
from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.history import office_history
from counsel_desk.ui.dialogs.breach_dialog import BreachDialog
from counsel_desk.ui.dialogs.breach_papers_dialog import BreachPapersDialog
from counsel_desk.ui.pages.settings.leak_panel import LeakPanel
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said, settle

KNOWN = "一台虚构的电脑被偷"


@pytest.fixture
def panel(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> LeakPanel:
    made = LeakPanel(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def form_of(panel: LeakPanel, tasks: Tasks) -> BreachDialog:
    panel.write.click()
    settle(tasks)
    return panel.findChildren(BreachDialog)[-1]


def test_the_form_keeps_what_was_written_and_knows_the_office(panel: LeakPanel, desk: Desk, tasks: Tasks) -> None:
    form = form_of(panel, tasks)
    assert form.texts[BreachPart.CONTACT].toPlainText() == "青禾互助（虚构）\n400-000-0000"
    assert "Not checked yet, not to be quoted: 《个人信息保护法》第57条" in said(form)
    assert form.texts[BreachPart.CONTACT].accessibleName() == "Contact at the office"
    assert messages.word(BreachPart.CONTACT) != messages.word(RecordKind.CONTACT)  # which is a conversation
    form.texts[BreachPart.WHAT].setPlainText(KNOWN)
    form.reject()
    settle(tasks)
    assert [each.form for each in drafts_waiting(desk)] == ["breach"]
    again = form_of(panel, tasks)
    assert again.texts[BreachPart.WHAT].toPlainText() == KNOWN
    again.reject()
    settle(tasks)


def test_two_papers_are_made_and_the_history_of_the_office_says_so_without_their_words(
    panel: LeakPanel, desk: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    form = form_of(panel, tasks)
    form.texts[BreachPart.WHAT].setPlainText(KNOWN)
    form.texts[BreachPart.WHOSE].setPlainText("约40人")
    form.save()
    settle(tasks)
    papers = form.findChild(BreachPapersDialog)
    assert papers is not None
    assert "Not said yet: When it was noticed, Which kinds of data" in said(papers)
    texts = {}
    for reader in BreachReader:
        papers.reader.choose(reader)
        target = tmp_path / f"{reader}.pdf"
        papers.save_to(target)
        settle(tasks)
        with pypdfium2.PdfDocument(target) as file:
            texts[reader] = "\n".join(page.get_textpage().get_text_range() for page in file)
    papers.reject()
    form.reject()
    settle(tasks)
    assert all(KNOWN in each and "Not known yet." in each and "57" not in each for each in texts.values())
    assert ["约40人" in texts[each] for each in BreachReader] == [False, True]
    deeds = office_history(desk)
    assert [each.action for each in deeds[:2]] == ["breach.paper", "breach.paper"]
    assert KNOWN not in str(deeds)
