"""The guidance the program ships: its checklists step by step, with the law behind them, situations, hotlines."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsel_desk import messages
from counsel_desk.domain.guidance import Checklist
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.guidance_step_dialog import GuidanceStepDialog, Wanted
from counsel_desk.ui.dialogs.rule_record_dialog import RuleRecordDialog
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.pages.guidance_cards import HotlineCard, OfficeHotlineCard, SituationCard, StepCard
from counsel_desk.ui.pages.guidance_index import Chapter, GuidanceIndex
from counsel_desk.ui.pages.guidance_red_lines import RedLineCard
from counsel_desk.ui.pages.guidance_sources import CorrectionCard
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.text import button, label

_INDEX_WIDTH = 300, 380  # pixels at 100% text: at least, at most
_ENTRY_HEIGHT = 34


class GuidancePage(Page):
    """An index at the left, the chosen chapter at the right. Typing leaves only what speaks of the words typed."""

    name = "guidance"
    icon = "guidance"

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        """The pack lies in memory; only the office's own numbers are read."""
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._index = GuidanceIndex(desk.pack)
        self._chapters: tuple[Chapter, ...] = ()
        self._shown: Chapter | None = None
        self._lay_out()
        self._find("")
        self._read()

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Guidance")

    def enter(self) -> None:
        """The cursor stands in the search field."""
        self._search.setFocus()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """The office may have other words or other numbers of its own."""
        if not changed or changed & {"office", "guidance"}:
            self._read()

    def show_checklist(self, code: str) -> None:
        """Open a checklist; one the pack does not have changes nothing."""
        self._search.clear()
        self._search.search_now()
        for place, chapter in enumerate(self._chapters):
            if chapter.checklist is not None and chapter.checklist.code == code:
                self._list.setCurrentRow(place)

    def _read(self) -> None:
        self._tasks.read(self, partial(office_lists.office_hotlines, self._desk), then=self._take_office)

    def _take_office(self, hotlines: tuple[OfficeHotline, ...]) -> None:
        pack = self._desk.pack
        if hotlines != self._index.office_hotlines or pack is not self._index.pack:
            self._index = GuidanceIndex(pack, hotlines)
            self._name_version()
            self._find(self._search.text())

    def _name_version(self) -> None:
        pack = self._index.pack
        words = self.tr("Guidance {version} of {day}")
        named = messages.guidance_version(pack.version)
        self._version.setText(words.format(version=named, day=messages.day(pack.released)))

    def _ask(self, wanted: Wanted) -> None:
        """Open the form for words of our own."""
        dialog = GuidanceStepDialog(self._desk, self._tasks, wanted, self)
        dialog.changed.connect(self.changed)
        dialog.saved.connect(lambda _saved: self._tell_saved(wanted.action))
        dialog.open()

    def _tell_saved(self, action: str) -> None:
        words = self.tr("Saved. Cases keep the words they were told.")
        self.message.say(words, Tone.OK, self.tr("Undo"), partial(self._take_back, action))

    def _take_back(self, action: str) -> None:
        def told(name: str) -> None:
            self.changed.emit(frozenset({"guidance"}))
            self.message.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)), Tone.OK)

        self._tasks.write(self, partial(undo_only, self._desk, action), then=told, failed=self.message.tell)

    def _find(self, text: str) -> None:
        before = self._shown.title if self._shown is not None else ""
        self._chapters = self._index.chapters(text)
        with QSignalBlocker(self._list):
            self._list.clear()
            for chapter in self._chapters:
                entry = QListWidgetItem(_entry(chapter, found=bool(text.strip())), self._list)
                entry.setToolTip(chapter.title)
                entry.setSizeHint(QSize(0, theme().px(_ENTRY_HEIGHT)))  # the style sheet's padding has no say in it
            titles = [chapter.title for chapter in self._chapters]
            self._list.setCurrentRow(titles.index(before) if before in titles else 0)
        self._stack.setCurrentWidget(self._chosen if self._chapters else self._none)
        if self._chapters:
            self._show_chapter()

    def _show_chapter(self) -> None:
        self._shown = self._chapters[max(0, self._list.currentRow())]
        fresh = self._lay_out_chapter(self._shown)
        before = self._chosen.takeWidget()
        if before is not None:
            before.deleteLater()
        self._chosen.setWidget(fresh)

    def _lay_out_chapter(self, chapter: Chapter) -> QWidget:
        made = QWidget()
        made.setProperty("plain", "true")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), theme().px(SPACE))
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(label(chapter.title, TextRole.TITLE, wrap=True))
        column.addWidget(label(self._about(chapter), TextRole.MUTED, wrap=True))
        for correction in chapter.corrections:
            mistake = CorrectionCard(correction, self._index.bases_under(correction.legal_keys))
            mistake.step_asked.connect(self.show_checklist)
            column.addWidget(mistake)
        for line in chapter.red_lines:
            column.addWidget(RedLineCard(line, self._index.bases_under(line.legal_keys)))
        reworded = {kept.edit.key for kept in self._desk.edition.edits}
        for step in chapter.steps:
            told = StepCard(
                step,
                self._index.bases_of(step),
                self._index.sources_of(step),
                is_ours=step.id in reworded,
                fixed=self._desk.read_only,
            )
            told.reword_asked.connect(partial(self._ask, Wanted(step)))
            column.addWidget(told)
        if chapter.checklist is not None:
            column.addWidget(self._adding(chapter.checklist), 0, Qt.AlignmentFlag.AlignLeft)
        for situation in chapter.situations:
            checklist = self._index.checklist_of(situation)
            named = messages.title_of(checklist) if checklist else situation.checklist
            card = SituationCard(situation, named, self._index.corrections_in(situation))
            card.asked.connect(self.show_checklist)
            column.addWidget(card)
        for hotline in chapter.hotlines:
            column.addWidget(HotlineCard(hotline))
        for ours in chapter.office_hotlines:
            column.addWidget(OfficeHotlineCard(ours))
        column.addStretch(1)
        return made

    def _adding(self, checklist: Checklist) -> QPushButton:
        made = button(self.tr("Add a step of our own…"), "quiet", "add")
        made.setObjectName("add_step")
        made.setEnabled(not self._desk.read_only)
        made.clicked.connect(lambda: self._ask(Wanted(checklist=checklist)))
        return made

    def _about(self, chapter: Chapter) -> str:
        if chapter.checklist is None:
            if chapter.corrections:
                return self.tr("What is told wrong again and again, and what is right. It is told again at the steps.")
            if chapter.red_lines:
                return self.tr("What a counsellor never does. Where words seem to cross one, a hint says so.")
            if chapter.hotlines or chapter.office_hotlines:
                return self.tr("Numbers to send a client to. Those nobody has checked are not shown.")
            return self.tr("What a client may be in, and the checklist it leads to.")
        words = [self.tr("The client reads: {title}").format(title=chapter.checklist.client_title)]
        if chapter.checklist.always:
            words.append(self.tr("Every case gets this list"))
        whole = len(chapter.checklist.steps)
        if len(chapter.steps) < whole:
            counted = self.tr("{found} of {all} steps speak of it")
            words.append(counted.format(found=len(chapter.steps), all=whole))
        return " · ".join(words)

    def _lay_out(self) -> None:
        px = theme().px
        self._search = SearchField(self.tr("Find in the guidance"), self.tr("Words, law, article"))
        self._search.setObjectName("find_guidance")
        self._search.searched.connect(self._find)
        self._list = QListWidget()
        self._list.setObjectName("chapters")
        self._list.setAccessibleName(self.tr("Chapters"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._show_chapter)
        self._search.went_down.connect(self._list.setFocus)
        left = Panel()
        left.setMinimumWidth(px(_INDEX_WIDTH[0]))
        left.setMaximumWidth(px(_INDEX_WIDTH[1]))
        left.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        left.body.addWidget(self._search)
        left.body.addWidget(self._list, 1)
        self._version = label(role=TextRole.CAPTION, wrap=True)
        self._name_version()
        left.body.addWidget(self._version)
        add = button(self.tr("A checklist of our own…"), "link", "add")
        add.setObjectName("add_own_checklist")
        add.setEnabled(not self._desk.read_only)
        add.clicked.connect(lambda: self._ask(Wanted()))
        left.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        record = button(self.tr("How the rules did"), "link", "statistics")
        record.setObjectName("show_rule_record")
        record.clicked.connect(lambda: RuleRecordDialog(self._desk, self._tasks, self.window()).open())
        left.body.addWidget(record, 0, Qt.AlignmentFlag.AlignLeft)
        self._chosen = scrolling()
        self._chosen.setObjectName("chapter")
        self._none = EmptyState("search", self.tr("Nothing in the guidance speaks of this"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._chosen)
        self._stack.addWidget(self._none)
        right = QVBoxLayout()
        right.setSpacing(px(SPACE_SMALL))
        self.message = CaseMessage()
        right.addWidget(self.message)
        # A rule of the guidance: on every page, wrong done by a collector and the debt itself are two matters.
        right.addWidget(Notice(paper_phrases().two_matters(), Tone.ACCENT))
        right.addWidget(self._stack, 1)
        for each in (self._list, self._stack):  # they scroll by themselves: on a small screen the page must not
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            each.setMinimumHeight(px(160))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE + 4), px(SPACE))
        row.setSpacing(px(SPACE))
        row.addWidget(left, 1)
        row.addLayout(right, 3)


def _entry(chapter: Chapter, *, found: bool) -> str:
    return messages.aside(chapter.title, str(chapter.entries)) if found else chapter.title
