"""What the organisation list shows of an organisation, column by column, and the views that come with it."""

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.listing import ListKind, ListView, OneOf, SavedView, Span, Within
from counsel_desk.domain.lists import OrganisationRow
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.ui.pages.lists.spec import Emptiness, ListColumn, ListSpec
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import visible

ROLE_TONES = {
    OrganisationRole.LENDER: Tone.ACCENT,
    OrganisationRole.COLLECTOR: Tone.VIOLET,
    OrganisationRole.OFFICIAL: Tone.OK,
}


def organisation_list() -> ListSpec:
    """The list of organisations."""
    return ListSpec(
        kind=ListKind.ORGANISATIONS,
        columns=(*_who(), *_figures(), *_more()),
        views=_views(),
        find=QCoreApplication.translate("OrganisationColumns", "Name, signature or number"),
        empty=Emptiness(
            "organisations",
            QCoreApplication.translate("OrganisationColumns", "No organisations yet"),
            QCoreApplication.translate(
                "OrganisationColumns",
                "Lenders and collectors come in with debts and incidents, or write one down here.",
            ),
            QCoreApplication.translate("OrganisationColumns", "New organisation"),
        ),
        shows=frozenset({"organisation", "debt", "incident", "case", "client"}),
    )


def _who() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "name",
            QCoreApplication.translate("OrganisationColumns", "Name"),
            lambda row: visible(row.name),
            least=180,
            most=420,
            stretches=True,
        ),
        ListColumn(
            "role",
            QCoreApplication.translate("OrganisationColumns", "Role"),
            lambda row: messages.word(row.role),
            tone=lambda row: ROLE_TONES[row.role],
            least=96,
        ),
        ListColumn(
            "kind",
            QCoreApplication.translate("OrganisationColumns", "Kind"),
            lambda row: messages.word(row.kind),
            tone=_doubt,
            least=130,
            gives_way=3,
        ),
    )


def _figures() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "cases",
            QCoreApplication.translate("OrganisationColumns", "Cases"),
            lambda row: f"{row.cases:,}",
            right=True,
            least=72,
            falls=True,
        ),
        ListColumn(
            "incidents",
            QCoreApplication.translate("OrganisationColumns", "Incidents"),
            lambda row: f"{row.incidents:,}",
            right=True,
            least=84,
            falls=True,
        ),
        ListColumn(
            "last_incident_on",
            QCoreApplication.translate("OrganisationColumns", "Last incident"),
            lambda row: "" if row.last_incident_on is None else messages.day(row.last_incident_on),
            whole=True,
            least=104,
            gives_way=1,
            falls=True,
        ),
    )


def _more() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "hotline",
            QCoreApplication.translate("OrganisationColumns", "Official hotline"),
            lambda row: messages.phone(row.hotline) if row.hotline else "",
            whole=True,
            least=104,
            gives_way=2,
        ),
        ListColumn(
            "licence_checked_on",
            QCoreApplication.translate("OrganisationColumns", "Licence checked"),
            lambda row: "" if row.licence_checked_on is None else messages.day(row.licence_checked_on),
            whole=True,
            least=104,
            gives_way=4,
            falls=True,
        ),
    )


def _doubt(row: OrganisationRow) -> Tone | None:
    """Who lends without a licence, or nobody knows as what, stands out: another route follows from it."""
    return {OrganisationKind.UNLICENSED: Tone.DANGER, OrganisationKind.UNKNOWN: Tone.WARNING}.get(row.kind)


def _views() -> tuple[SavedView, ...]:
    lenders, collectors, officials = (OneOf("role", (each,)) for each in OrganisationRole)
    doubtful = OneOf("kind", (OrganisationKind.UNLICENSED, OrganisationKind.UNKNOWN))
    unchecked = Within("licence_checked_on", Span.NEVER)
    busiest = ListView(conditions=(Within("last_incident_on", Span.LAST_30_DAYS),), order="incidents", descending=True)
    return tuple(
        SavedView(ListKind.ORGANISATIONS, name, view)
        for name, view in (
            (
                QCoreApplication.translate("OrganisationColumns", "All organisations"),
                ListView(order="cases", descending=True),
            ),
            (
                QCoreApplication.translate("OrganisationColumns", "Lenders"),
                ListView(conditions=(lenders,), order="name"),
            ),
            (
                QCoreApplication.translate("OrganisationColumns", "Collectors"),
                ListView(conditions=(collectors,), order="name"),
            ),
            (
                QCoreApplication.translate("OrganisationColumns", "Official bodies"),
                ListView(conditions=(officials,), order="name"),
            ),
            (QCoreApplication.translate("OrganisationColumns", "Active in the last 30 days"), busiest),
            (
                QCoreApplication.translate("OrganisationColumns", "Unlicensed or not known"),
                ListView(conditions=(doubtful,), order="cases", descending=True),
            ),
            (
                QCoreApplication.translate("OrganisationColumns", "Licence never checked"),
                ListView(conditions=(lenders, unchecked), order="cases", descending=True),
            ),
        )
    )
