"""What the incident list shows of an incident, column by column, and the views that come with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.incidents import Contacted
from counsel_desk.domain.listing import Between, ListKind, ListView, OneOf, SavedView, Span, Within
from counsel_desk.domain.lists import IncidentRow
from counsel_desk.domain.moments import Precision
from counsel_desk.services.desk import Desk
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.pages.lists.spec import Emptiness, ListColumn, ListSpec
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import visible

_OTHERS = tuple(each for each in Contacted if each not in {Contacted.CLIENT, Contacted.UNKNOWN})


def incident_list(desk: Desk, words: Callable[[IncidentRow], str]) -> ListSpec:
    """The list of incidents; `words` says what is seen of what was said."""
    titles = GuidanceTitles(desk, lambda pack: pack.conducts)
    return ListSpec(
        kind=ListKind.INCIDENTS,
        columns=(*_what(titles, words), *_whom(), *_more()),
        views=_views(),
        find=QCoreApplication.translate("IncidentColumns", "Words, number, name or organisation"),
        empty=Emptiness(
            "incidents",
            QCoreApplication.translate("IncidentColumns", "No incidents yet"),
            QCoreApplication.translate(
                "IncidentColumns", "Paste a collector's message (Ctrl+Shift+V), or write a call down in its case."
            ),
            QCoreApplication.translate("IncidentColumns", "Paste a message"),
        ),
        shows=frozenset({"incident", "conduct", "case", "client", "organisation"}),
    )


def _what(titles: Mapping[str, str], words: Callable[[IncidentRow], str]) -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "happened_at",
            QCoreApplication.translate("IncidentColumns", "When"),
            _when,
            whole=True,
            least=100,
            falls=True,
        ),
        ListColumn(
            "channel",
            QCoreApplication.translate("IncidentColumns", "Channel"),
            lambda row: messages.word(row.channel),
            whole=True,
            least=84,
            gives_way=1,
        ),
        ListColumn(
            "conducts",
            QCoreApplication.translate("IncidentColumns", "Conduct"),
            lambda row: conduct_words(row, titles),
            tone=lambda row: Tone.DANGER if row.conducts else Tone.WARNING if row.undecided else None,
            least=150,
            most=420,
            stretches=True,
            choices=tuple(titles.items()),
            nothing=QCoreApplication.translate("IncidentColumns", "None confirmed"),
        ),
        ListColumn(
            "words",
            QCoreApplication.translate("IncidentColumns", "Words"),
            words,
            least=240,
            most=700,
            shown=False,
        ),
        ListColumn(
            "number",
            QCoreApplication.translate("IncidentColumns", "From number"),
            lambda row: messages.phone(row.number),
            whole=True,
            least=116,
            gives_way=3,
        ),
        ListColumn(
            "organisation_name",
            QCoreApplication.translate("IncidentColumns", "Organisation"),
            lambda row: visible(row.organisation_name),
            least=110,
            gives_way=2,
        ),
    )


def _whom() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "client_name",
            QCoreApplication.translate("IncidentColumns", "Client"),
            lambda row: visible(row.client_name) or QCoreApplication.translate("CaseList", "No name"),
            least=96,
        ),
        ListColumn(
            "case_reference",
            QCoreApplication.translate("IncidentColumns", "Case"),
            lambda row: row.case_reference,
            whole=True,
            least=112,
            falls=True,
            gives_way=5,
        ),
        ListColumn(
            "contacted",
            QCoreApplication.translate("IncidentColumns", "Contacted"),
            lambda row: messages.word(row.contacted),
            tone=lambda row: Tone.WARNING if row.contacted in _OTHERS else None,
            least=100,
            gives_way=4,
        ),
    )


def _more() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "undecided",
            QCoreApplication.translate("IncidentColumns", "To decide"),
            lambda row: str(row.undecided) if row.undecided else "",
            right=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "direction",
            QCoreApplication.translate("IncidentColumns", "Direction"),
            lambda row: messages.word(row.direction),
            shown=False,
        ),
        ListColumn(
            "connected",
            QCoreApplication.translate("IncidentColumns", "Answered"),
            _connected_words,
            shown=False,
            nothing=QCoreApplication.translate("IncidentColumns", "Not known"),
        ),
        ListColumn(
            "duration_seconds",
            QCoreApplication.translate("IncidentColumns", "Duration"),
            lambda row: "" if row.duration_seconds is None else _length(row.duration_seconds),
            right=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "known_from",
            QCoreApplication.translate("IncidentColumns", "How known"),
            lambda row: messages.word(row.known_from),
            shown=False,
        ),
    )


def conduct_words(row: IncidentRow, titles: Mapping[str, str]) -> str:
    """What was confirmed; else that something waits to be decided."""
    if row.conducts:
        return messages.listed(titles.get(code, code) for code in row.conducts)
    if row.undecided:
        return QCoreApplication.translate("IncidentColumns", "To decide: {count}").format(count=row.undecided)
    return ""


def _when(row: IncidentRow) -> str:
    """To the minute: the case shows the seconds, where they are known."""
    return messages.instant(row.happened_at, Precision.DAY if row.precision is Precision.DAY else Precision.MINUTE)


def _connected_words(row: IncidentRow) -> str:
    if row.connected is None:
        return ""
    yes, no = QCoreApplication.translate("Filter", "Yes"), QCoreApplication.translate("Filter", "No")
    return yes if row.connected else no


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}"


def _views() -> tuple[SavedView, ...]:
    month = Within("happened_at", Span.LAST_30_DAYS)
    return tuple(
        SavedView(ListKind.INCIDENTS, name, ListView(conditions=conditions, order="happened_at", descending=True))
        for name, conditions in (
            (QCoreApplication.translate("IncidentColumns", "All incidents"), ()),
            (QCoreApplication.translate("IncidentColumns", "To decide"), (Between("undecided", least=1),)),
            (QCoreApplication.translate("IncidentColumns", "Last 30 days"), (month,)),
            (QCoreApplication.translate("IncidentColumns", "Others contacted"), (OneOf("contacted", _OTHERS),)),
        )
    )
