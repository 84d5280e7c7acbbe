"""What an organisation did across cases, as figures: nobody's file is opened, and no case is named."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.organisation_figures import ConductCount, OrganisationFigures
from counsel_desk.services.organisations import OrganisationFile
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, TextRole, theme
from counsel_desk.ui.widgets.bar_chart import Bar, BarChart
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label

_SPANS = (12, 24)  # months


class FiguresPanel(Panel):
    """Counts of all time, the incidents of each month, and by channel."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__(self.tr("Across all cases"))
        self.setObjectName("organisation_figures")
        self.note.setText(self.tr("Counts only"))
        self._titles = titles
        self._figures: OrganisationFigures | None = None
        self.what = CalmComboBox(self.tr("What is counted by month"))
        self.what.setObjectName("counted_by_month")
        self.what.activated.connect(self._draw_months)
        self.span = CalmComboBox(self.tr("How many months"))
        self.span.setObjectName("months_shown")
        for months in _SPANS:
            self.span.addItem(self.tr("{count} months").format(count=months), months)
        self.span.activated.connect(self._draw_months)
        self._totals = FlowLayout(gap=SPACE_LARGE)
        self._months = BarChart(self.tr("Incidents by month"))
        self._months.setObjectName("incidents_by_month")
        self._channels_title = label(self.tr("By channel"), TextRole.SECTION)
        self._channels = BarChart(self.tr("Incidents by channel"))
        self._channels.setObjectName("incidents_by_channel")
        choices = QHBoxLayout()
        choices.setSpacing(theme().px(SPACE))
        choices.addWidget(self.what, 3)
        choices.addWidget(self.span, 1)
        self._by_month = QWidget()
        self._by_month.setLayout(choices)
        choices.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._totals)
        for each in (self._by_month, self._months, self._channels_title, self._channels):
            self.body.addWidget(each)
        self.body.addStretch(1)

    def show_figures(self, file: OrganisationFile) -> None:
        """Show the counts; what was chosen to be counted by month stays chosen."""
        self._figures = figures = file.figures
        clear(self._totals)
        for name, count in (
            (self.tr("Cases"), figures.cases),
            (self.tr("Named in debts"), figures.debts),
            (self.tr("Incidents"), figures.incidents),
            (self.tr("Contacts with it"), figures.contacts),
        ):
            self._totals.addWidget(label(messages.labelled(name, f"{count:,}"), TextRole.STRONG))
        chosen = self.what.currentData()
        self.what.clear()
        self.what.addItem(self.tr("All incidents"), "")
        for each in figures.by_conduct:
            if each.confirmed:
                self.what.addItem(self._titles.get(each.code, each.code), each.code)
        self.what.setCurrentIndex(max(0, self.what.findData(chosen)))
        for part in (self._by_month, self._months, self._channels_title, self._channels):
            part.setVisible(figures.incidents > 0)
        self._draw_months()
        self._channels.show_bars(
            [Bar(messages.word(channel), count, f"{count:,}") for channel, count in figures.by_channel.items()]
        )

    def _draw_months(self) -> None:
        if self._figures is None:
            return
        code, span = self.what.currentData(), self.span.currentData()
        counts = next((each.by_month for each in self._figures.by_conduct if each.code == code), self._figures.by_month)
        shown = list(zip(self._figures.months, counts, strict=True))[-span:]
        self._months.show_bars([Bar(str(month), count, f"{count:,}") for month, count in shown])


class ConductPanel(Panel):
    """Incidents by conduct: confirmed by a person, and apart those nobody has decided yet."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__(self.tr("Conduct"))
        self.setObjectName("organisation_conduct")
        self._titles = titles
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(SPACE_LARGE))
        self._grid.setVerticalSpacing(theme().px(4))
        self._grid.setColumnStretch(0, 1)
        self._none = label(self.tr("No conduct is confirmed or suggested yet."), TextRole.CAPTION, wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._none)
        self.body.addStretch(1)

    def show_figures(self, file: OrganisationFile) -> None:
        """Show a line for each conduct, the most often confirmed first."""
        clear(self._grid)
        counts = file.figures.by_conduct
        self._none.setHidden(bool(counts))
        if counts:
            self._add(0, ("", self.tr("Confirmed"), self.tr("Not decided")), TextRole.CAPTION)
        for row, each in enumerate(counts, start=1):
            self._add(row, self._words(each), TextRole.BODY)

    def _words(self, each: ConductCount) -> tuple[str, str, str]:
        return self._titles.get(each.code, each.code), f"{each.confirmed:,}", f"{each.undecided:,}"

    def _add(self, row: int, words: tuple[str, str, str], role: TextRole) -> None:
        for column, said in enumerate(words):
            made = label(said, role, wrap=column == 0, selectable=column > 0)
            self._grid.addWidget(
                made, row, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignTop
            )
