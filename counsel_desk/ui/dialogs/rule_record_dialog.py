"""How the rules do in this office: counts to mend the guidance by, and to copy as a table."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.contact_norms import ContactNorm
from counsel_desk.domain.rule_record import RuleRecord
from counsel_desk.domain.triage_learned import LEARNED
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.rule_record import rule_record
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label

Row = tuple[str, ...]
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class RuleRecordDialog(QDialog):
    """Two tables: what became of each rule's suggestions, and what people added by hand. Nothing of any case."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rules: tuple[Row, ...] = ()
        self._by_hand: tuple[Row, ...] = ()
        self.setObjectName("rule_record")
        self.setWindowTitle(self.tr("How the rules did"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        px = theme().px
        self.resize(px(760), min(px(620), round(self.screen().availableSize().height() * 0.9)))
        tasks.read(self, partial(rule_record, desk), then=self._show, failed=self._tell)

    def copy(self) -> None:
        """Put both tables on the clipboard, for a spreadsheet or a letter to those who keep the guidance."""
        tables = (self._rules, self._by_hand)
        content = QMimeData()
        content.setText("\n\n".join("\n".join("\t".join(row) for row in table) for table in tables))
        content.setHtml("".join(map(_as_html, tables)))
        QGuiApplication.clipboard().setMimeData(content)
        self._message.say(self.tr("Copied. There is nothing of any client in it."), Tone.OK)

    def _lay_out(self) -> None:
        px = theme().px
        self._message = MessageBar()
        self._tables = QVBoxLayout()
        self._tables.setSpacing(px(SPACE))
        inside = QWidget()
        inside.setProperty("plain", True)  # noqa: FBT003 - a property of the style sheet
        inside.setLayout(self._tables)
        self._copy = button(self.tr("Copy as a table"), icon="copy")
        self._copy.setObjectName("copy_record")
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self.copy)
        close = button(self.tr("Close"), "primary")
        close.setObjectName("close_record")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(close)
        about = self.tr(
            "What people made of the suggestions, over all incidents: counts only. A rule that is often rejected, or a"
            " conduct that is often added by hand, is worth a word to those who keep the guidance."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE), px(SPACE_LARGE), px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(label(about, TextRole.MUTED, wrap=True))
        column.addWidget(self._message)
        column.addWidget(scrolling(inside), 1)
        column.addLayout(foot)

    def _show(self, record: RuleRecord) -> None:
        titles = {each.code: messages.title_of(each) for each in self._desk.pack.conducts}
        heads = (self.tr("Rule"), self.tr("Conduct"), self.tr("Confirmed"), self.tr("Rejected"), self.tr("Undecided"))
        self._rules = (
            heads,
            *(
                (
                    self._rule(each.rule),
                    titles.get(each.conduct, each.conduct),
                    *(f"{count:,}" for count in (each.confirmed, each.rejected, each.waiting)),
                )
                for each in record.rules
            ),
        )
        self._by_hand = (
            (self.tr("Conduct"), self.tr("Added by hand")),
            *((titles.get(each.conduct, each.conduct), f"{each.added:,}") for each in record.by_hand),
        )
        self._add_table(self.tr("What the rules suggested"), self._rules, "rules_table")
        self._add_table(self.tr("What people added by hand"), self._by_hand, "by_hand_table")
        self._tables.addStretch(1)
        self._copy.setEnabled(True)

    def _add_table(self, title: str, rows: Sequence[Row], name: str) -> None:
        self._tables.addWidget(label(title, TextRole.SECTION))
        if len(rows) == 1:
            self._tables.addWidget(label(self.tr("Nothing yet."), TextRole.MUTED))
            return
        made = QWidget()
        made.setObjectName(name)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(SPACE))
        grid.setVerticalSpacing(theme().px(SPACE_SMALL))
        figures = {place for place, said in enumerate(rows[1]) if said.replace(",", "").isdigit()}
        widest = max(set(range(len(rows[0]))) - figures)
        for line, row in enumerate(rows):
            for place, said in enumerate(row):
                role = TextRole.CAPTION if line == 0 else TextRole.BODY
                cell = label(said, role, wrap=place == widest, selectable=line > 0)
                cell.setAlignment(Qt.AlignmentFlag.AlignTop | (_RIGHT if place in figures else _LEFT))
                grid.addWidget(cell, line, place)
        grid.setColumnStretch(widest, 1)
        self._tables.addWidget(made)

    def _rule(self, rule: str) -> str:
        if rule == LEARNED:
            return self.tr("Learned from messages that people labelled")
        return messages.word(ContactNorm(rule)) if rule in tuple(ContactNorm) else rule

    def _tell(self, error: WorldError) -> None:
        self._message.say(messages.error_text(error), Tone.DANGER)


def _as_html(rows: Sequence[Row]) -> str:
    lines = ("".join(f"<td>{escape(said)}</td>" for said in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
