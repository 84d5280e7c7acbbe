"""One conduct that an incident may show: what it is, why it is suggested, what follows. A person decides."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.contact_norms import ContactNorm
from counsel_desk.domain.guidance import ConductKind, Pack
from counsel_desk.domain.incidents import Conduct, ConductState
from counsel_desk.domain.triage_learned import LEARNED
from counsel_desk.services.incidents import Reason
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label, plain

STATE_TONES = {
    ConductState.SUGGESTED: Tone.WARNING,
    ConductState.CONFIRMED: Tone.ACCENT,
    ConductState.REJECTED: Tone.NEUTRAL,
}


class ConductCard(QFrame):
    """A person decides; the card changes only when it is made anew."""

    decided = Signal(object)
    """What it is to become (`ConductState`)."""
    corrected = Signal(str)
    """It is something else: the code of the conduct that stands instead."""

    def __init__(
        self,
        conduct: Conduct,
        reason: Reason,
        said: str,
        pack: Pack,
        *,
        others: Sequence[ConductKind] = (),
        undecidable: str = "",
    ) -> None:
        """`said` is why it is suggested; it may be one of `others` instead.

        `undecidable` says why there is nothing to decide yet; empty where a person can.
        """
        super().__init__()
        self.conduct = conduct
        self._others = others
        self.setObjectName(f"conduct_{conduct.code}")
        self.setProperty("surface", "sunken" if conduct.state is ConductState.REJECTED else "card")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(10), px(SPACE), px(10))
        column.setSpacing(px(6))
        column.addLayout(self._head(reason, pack, undecidable))
        column.addWidget(label(said or self.tr("Chosen by a person, not by a rule."), wrap=True))
        matched = " ".join(f"「{words}」" for words in dict.fromkeys(clue.matched for clue in conduct.clues))
        self._words = label(self.tr("Words: {words}").format(words=matched), TextRole.STRONG, wrap=True)
        self._words.setObjectName("matched_words")
        column.addWidget(self._words)
        self._words.setVisible(bool(matched))
        grounds = label(" · ".join(self._grounds(pack)), TextRole.CAPTION, wrap=True)
        grounds.setObjectName("grounds")
        column.addWidget(grounds)
        grounds.setVisible(bool(conduct.rule))
        lists = [f"{code} {messages.title_of(pack.checklist(code))}" for code in reason.checklists]
        if lists:
            fits = self.tr("Checklist: {checklists}").format(checklists=messages.clauses(lists))
            column.addWidget(label(fits, TextRole.MUTED, wrap=True))
        self._bases = self._basis_lines(reason)
        column.addLayout(self._acts(reason, undecidable))
        column.addWidget(self._bases)

    def fold(self, *, folded: bool) -> None:
        """Hide the matched words as long as the text they stand in is folded."""
        self._words.setVisible(bool(self.conduct.matched) and not folded)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to decide."""
        made = self.findChild(QPushButton)
        if made is not None:
            made.setFocus()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in this card."""
        holder = QApplication.focusWidget()
        return holder is not None and self.isAncestorOf(holder)

    def _grounds(self, pack: Pack) -> Iterator[str]:
        """How sure the rule is, which it is, and whether the guidance says it otherwise by now."""
        conduct = self.conduct
        if conduct.certainty is not None and conduct.clues:
            yield messages.word(conduct.certainty)
        if conduct.rule in tuple(ContactNorm):
            yield self.tr("Counted: {norm}").format(norm=messages.word(ContactNorm(conduct.rule)))
        elif conduct.rule == LEARNED:
            yield self.tr("Learned from messages that people labelled")
        elif conduct.rule:
            yield self.tr("Rule {rule}").format(rule=conduct.rule)
        if conduct.pack_hash not in {None, pack.content_hash}:
            yield self.tr("As the guidance said then; it has changed since.")

    def _head(self, reason: Reason, pack: Pack, undecidable: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        title = label(messages.title_of(pack.conduct(reason.code)), TextRole.STRONG, wrap=True)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(title, 1)
        if undecidable:
            row.addWidget(Pill(undecidable, STATE_TONES[self.conduct.state]))
        else:
            row.addWidget(Pill(messages.word(self.conduct.state), STATE_TONES[self.conduct.state]))
        return row

    def _acts(self, reason: Reason, undecidable: str) -> FlowLayout:
        flow = FlowLayout()
        if not undecidable:
            for made in self._decisions():
                flow.addWidget(made)
        if reason.bases:
            shown = button(self.tr("Legal basis ({count})").format(count=len(reason.bases)), "link", "scale")
            shown.setObjectName("show_bases")
            shown.setCheckable(True)
            shown.toggled.connect(self._bases.setVisible)
            flow.addWidget(shown)
        return flow

    def _decisions(self) -> list[QWidget]:
        """What a person may want of it: decide, or think again."""
        if self.conduct.state is ConductState.SUGGESTED:
            confirm = self._decision("confirm", self.tr("Confirm"), "check", ConductState.CONFIRMED)
            confirm.setToolTip(self.tr("This is what happened (C)"))
            reject = self._decision("reject", self.tr("Reject"), "close", ConductState.REJECTED)
            reject.setToolTip(self.tr("It is something else (R)"))
            return [confirm, reject, *self._correction()]
        if self.conduct.rule:
            return [self._decision("undecide", self.tr("Undo decision"), "undo", ConductState.SUGGESTED)]
        if self.conduct.state is ConductState.CONFIRMED:
            return [self._decision("reject", self.tr("Take back"), "undo", ConductState.REJECTED)]
        return [self._decision("confirm", self.tr("Confirm after all"), "undo", ConductState.CONFIRMED)]

    def _correction(self) -> list[QWidget]:
        """Choose another conduct instead, in one step."""
        if not self._others:
            return []
        made = button(self.tr("Something else"), "quiet")
        made.setObjectName("correct")
        made.setToolTip(self.tr("Reject it, and confirm another conduct instead"))
        menu = QMenu(made)
        for kind in self._others:
            menu.addAction(plain(messages.title_of(kind)), partial(self.corrected.emit, kind.code))
        made.setMenu(menu)
        return [made]

    def _decision(self, name: str, words: str, icon: str, state: ConductState) -> QWidget:
        made = button(words, icon=icon)
        made.setObjectName(name)
        made.clicked.connect(lambda: self.decided.emit(state))
        return made

    def _basis_lines(self, reason: Reason) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        for basis in reason.bases:
            column.addWidget(label(messages.legal_basis_line(basis), TextRole.CAPTION, wrap=True, selectable=True))
        made.hide()
        return made
