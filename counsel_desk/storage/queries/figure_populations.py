"""The records that each figure counts, and the rows of its tables they fall into.

One definition: `figure_tables` and `statistics` count these, `figure_cells` lists them. So a list is as long as its
figure says, whatever is changed here.
"""

from collections.abc import Callable, Mapping

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import TOTAL_OF, Figure, TableCode
from counsel_desk.storage.queries.counted_cases import closed_cases, new_cases, new_clients, new_debts, open_at_end
from counsel_desk.storage.queries.counted_incidents import conducts, incidents, organisations, third_persons
from counsel_desk.storage.queries.counted_work import call_notes, contacts, steps, tasks
from counsel_desk.storage.queries.figure_records import Population, days_late


def of_figure(figure: Figure, period: Period) -> tuple[Population, ...]:
    """What a figure of the summary counts; conversations are kept in two places."""
    return _FIGURES[figure](period)


def of_table(code: TableCode, period: Period) -> tuple[Population, ...]:
    """What a table counts."""
    if code in _TABLES:
        return _TABLES[code](period)
    return of_figure(TOTAL_OF[code], period)


def with_rows(period: Period) -> tuple[Population, ...]:
    """Every population that falls into the rows of tables, each once."""
    totals = dict.fromkeys(TOTAL_OF.values())
    own = (conducts(period), organisations(period))
    return tuple(each for figure in totals for each in of_figure(figure, period)) + own


_Of = Callable[[Period], tuple[Population, ...]]

_FIGURES: Mapping[Figure, _Of] = {
    Figure.NEW_CLIENTS: lambda period: (new_clients(period),),
    Figure.NEW_CASES: lambda period: (new_cases(period),),
    Figure.CLOSED_CASES: lambda period: (closed_cases(period),),
    Figure.OPEN_AT_END: lambda period: (open_at_end(period),),
    Figure.NEW_DEBTS: lambda period: (new_debts(period),),
    Figure.CONTACTS: lambda period: (contacts(period), call_notes(period)),
    Figure.CALL_NOTES: lambda period: (call_notes(period),),
    Figure.INCIDENTS: lambda period: (incidents(period),),
    Figure.THIRD_PERSONS: lambda period: (third_persons(period),),
    Figure.STEPS_DONE: lambda period: (steps(StepState.DONE, period),),
    Figure.STEPS_SET_ASIDE: lambda period: (steps(StepState.NOT_APPLICABLE, period),),
    Figure.TASKS_DONE: lambda period: (tasks(period),),
    Figure.TASKS_ON_TIME: lambda period: (tasks(period, days_late() <= 0),),
}
# Tables that add up to no figure of the summary.
_TABLES: Mapping[TableCode, _Of] = {
    TableCode.DAYS_OPEN: lambda period: (closed_cases(period),),
    TableCode.INCIDENTS_BY_CONDUCT: lambda period: (conducts(period),),
    TableCode.INCIDENTS_BY_ORGANISATION: lambda period: (organisations(period),),
}
