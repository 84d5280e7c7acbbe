"""What the client list shows of a client, column by column, and the views that come with it."""

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.listing import Between, ListKind, ListView, OneOf, SavedView, Span, Within
from counsel_desk.domain.lists import ClientRow
from counsel_desk.domain.people import Gender
from counsel_desk.domain.phones import mask_phone
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.ui.pages.lists.spec import Emptiness, ListColumn, ListSpec
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import visible

_LONGEST_NAME = 16  # characters; the page of the client shows the rest
_PERMISSION_TONES = {
    CallPermission.NOT_ASKED: Tone.WARNING,
    CallPermission.MAY_CALL: Tone.OK,
    CallPermission.MAY_LEAVE_MESSAGE: Tone.OK,
    CallPermission.MESSAGE_WITHOUT_NAMING: Tone.WARNING,
    CallPermission.DO_NOT_CALL: Tone.DANGER,
}


def client_list() -> ListSpec:
    """The list of clients; phone numbers are masked."""
    return ListSpec(
        kind=ListKind.CLIENTS,
        columns=(*_who(), *_reach(), *_rest()),
        views=_views(),
        find=QCoreApplication.translate("ClientList", "Name, pinyin, number or phone"),
        empty=Emptiness(
            "clients",
            QCoreApplication.translate("ClientList", "No clients yet"),
            QCoreApplication.translate(
                "ClientList", "A client is written down with the first call note (F2), or here before any case."
            ),
            QCoreApplication.translate("ClientList", "New client"),
        ),
        shows=frozenset({"client", "case"}),
    )


def name_words(row: ClientRow) -> str:
    """What a client is shown as: a name, what they want to be called, or that nothing is known yet."""
    words = visible(row.name or row.alias) or QCoreApplication.translate("ClientList", "No name")
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def _who() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "reference",
            QCoreApplication.translate("ClientList", "Number"),
            lambda row: row.reference,
            least=112,
            falls=True,
        ),
        ListColumn(
            "name", QCoreApplication.translate("ClientList", "Name"), name_words, least=180, most=400, stretches=True
        ),
        ListColumn(
            "alias", QCoreApplication.translate("ClientList", "Alias"), lambda row: visible(row.alias), gives_way=5
        ),
        ListColumn(
            "role",
            QCoreApplication.translate("ClientList", "Role"),
            lambda row: messages.word(row.role),
            gives_way=4,
        ),
        ListColumn(
            "gender",
            QCoreApplication.translate("ClientList", "Gender"),
            lambda row: "" if row.gender is Gender.UNKNOWN else messages.word(row.gender),
            shown=False,
        ),
        ListColumn(
            "birth_year",
            QCoreApplication.translate("ClientList", "Born"),
            lambda row: str(row.birth_year or ""),
            shown=False,
            falls=True,
        ),
        ListColumn(
            "region",
            QCoreApplication.translate("ClientList", "Region"),
            lambda row: visible(row.region),
            gives_way=6,
        ),
    )


def _reach() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "phone",
            QCoreApplication.translate("ClientList", "Phone"),
            lambda row: mask_phone(row.phone),
            least=112,
            gives_way=1,
        ),
        ListColumn(
            "call_permission",
            QCoreApplication.translate("ClientList", "Safe contact"),
            lambda row: messages.word(row.call_permission),
            tone=lambda row: _PERMISSION_TONES[row.call_permission],
            least=120,
        ),
    )


def _rest() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "open_cases",
            QCoreApplication.translate("ClientList", "Open cases"),
            lambda row: f"{row.open_cases:,}",
            right=True,
            gives_way=2,
            falls=True,
        ),
        ListColumn(
            "cases",
            QCoreApplication.translate("ClientList", "Cases"),
            lambda row: f"{row.cases:,}",
            right=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "known_since",
            QCoreApplication.translate("ClientList", "Known since"),
            lambda row: messages.day(row.known_since),
            whole=True,
            least=104,
            gives_way=3,
            falls=True,
        ),
        ListColumn(
            "retain_until",
            QCoreApplication.translate("ClientList", "Keep until"),
            lambda row: "" if row.retain_until is None else messages.day(row.retain_until),
            shown=False,
        ),
    )


def _views() -> tuple[SavedView, ...]:
    newest = ListView(order="known_since", descending=True)
    unasked = OneOf("call_permission", (CallPermission.NOT_ASKED,))
    ripe = Within("retain_until", Span.BEFORE_TODAY)
    shown_when_ripe = ("reference", "name", "role", "open_cases", "known_since", "retain_until")
    return tuple(
        SavedView(ListKind.CLIENTS, name, view)
        for name, view in (
            (QCoreApplication.translate("ClientList", "All clients"), newest),
            (
                QCoreApplication.translate("ClientList", "With an open case"),
                ListView(conditions=(Between("open_cases", 1),), order="name"),
            ),
            (
                QCoreApplication.translate("ClientList", "Safe contact not asked"),
                ListView(conditions=(unasked, Between("open_cases", 1)), order="known_since", descending=True),
            ),
            (
                QCoreApplication.translate("ClientList", "Past the day to keep until"),
                ListView(conditions=(ripe,), order="retain_until", columns=shown_when_ripe),
            ),
        )
    )
