"""Words for the fields that the history says were changed."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from counsel_desk.language import QT_TRANSLATE_NOOP

_WORDS = {
    "case_file.status": QT_TRANSLATE_NOOP("Fields", "status"),
    "case_file.risk": QT_TRANSLATE_NOOP("Fields", "risk"),
    "case_file.risk_reason": QT_TRANSLATE_NOOP("Fields", "reason for the risk"),
    "case_file.summary": QT_TRANSLATE_NOOP("Fields", "summary"),
    "case_file.counsellor": QT_TRANSLATE_NOOP("Fields", "counsellor"),
    "case_file.outcome": QT_TRANSLATE_NOOP("Fields", "outcome"),
    "case_file.closing_note": QT_TRANSLATE_NOOP("Fields", "closing note"),
    "client.name": QT_TRANSLATE_NOOP("Fields", "name"),
    "client.alias": QT_TRANSLATE_NOOP("Fields", "alias"),
    "client.role": QT_TRANSLATE_NOOP("Fields", "role"),
    "client.id_number": QT_TRANSLATE_NOOP("Fields", "ID number"),
    "client.birth_year": QT_TRANSLATE_NOOP("Fields", "birth year"),
    "client.gender": QT_TRANSLATE_NOOP("Fields", "gender"),
    "client.region": QT_TRANSLATE_NOOP("Fields", "region"),
    "client.call_permission": QT_TRANSLATE_NOOP("Fields", "safe contact"),
    "client.safe_hours": QT_TRANSLATE_NOOP("Fields", "safe hours"),
    "client.safe_note": QT_TRANSLATE_NOOP("Fields", "note on safe contact"),
    "client.retain_until": QT_TRANSLATE_NOOP("Fields", "keep until"),
    "client_phone.number": QT_TRANSLATE_NOOP("Fields", "phone"),
    "client_phone.use": QT_TRANSLATE_NOOP("Fields", "whose phone"),
    "consent.withdrawn_on": QT_TRANSLATE_NOOP("Fields", "end of the consent"),
    "person.name": QT_TRANSLATE_NOOP("Fields", "name of a person around the client"),
    "person.relation": QT_TRANSLATE_NOOP("Fields", "relation"),
    "person.phone": QT_TRANSLATE_NOOP("Fields", "phone of a person around the client"),
    "person.contacted": QT_TRANSLATE_NOOP("Fields", "contacted by collectors"),
    "person.consent": QT_TRANSLATE_NOOP("Fields", "their own consent"),
    "person.consent_on": QT_TRANSLATE_NOOP("Fields", "day of their consent"),
    "person.note": QT_TRANSLATE_NOOP("Fields", "note on a person around the client"),
    "debt.lender": QT_TRANSLATE_NOOP("Fields", "lender"),
    "debt.collector": QT_TRANSLATE_NOOP("Fields", "collector"),
    "debt.contract_tail": QT_TRANSLATE_NOOP("Fields", "contract number"),
    "debt.contract_date": QT_TRANSLATE_NOOP("Fields", "contract date"),
    "debt.received": QT_TRANSLATE_NOOP("Fields", "amount received"),
    "debt.principal": QT_TRANSLATE_NOOP("Fields", "contract amount"),
    "debt.paid": QT_TRANSLATE_NOOP("Fields", "amount paid"),
    "debt.claimed": QT_TRANSLATE_NOOP("Fields", "amount claimed"),
    "debt.overdue_since": QT_TRANSLATE_NOOP("Fields", "overdue since"),
    "debt.stage": QT_TRANSLATE_NOOP("Fields", "stage"),
    "debt.new_payee": QT_TRANSLATE_NOOP("Fields", "new payee"),
    "debt.sold_on": QT_TRANSLATE_NOOP("Fields", "sold on"),
    "debt.agreed_on": QT_TRANSLATE_NOOP("Fields", "agreed on"),
    "debt.agreement": QT_TRANSLATE_NOOP("Fields", "terms of the agreement"),
    "debt.settled_on": QT_TRANSLATE_NOOP("Fields", "settled on"),
    "debt.certificate": QT_TRANSLATE_NOOP("Fields", "settlement certificate"),
    "debt.certificate_on": QT_TRANSLATE_NOOP("Fields", "day of the certificate"),
    "debt_fee.kind": QT_TRANSLATE_NOOP("Fields", "kind of fee"),
    "debt_fee.amount": QT_TRANSLATE_NOOP("Fields", "amount of a fee"),
    "instalment.plan": QT_TRANSLATE_NOOP("Fields", "plan of an instalment"),
    "instalment.due_on": QT_TRANSLATE_NOOP("Fields", "day of an instalment"),
    "instalment.amount": QT_TRANSLATE_NOOP("Fields", "amount of an instalment"),
    "instalment.paid": QT_TRANSLATE_NOOP("Fields", "paid of an instalment"),
    "instalment.paid_on": QT_TRANSLATE_NOOP("Fields", "day of a payment"),
    "incident.happened_at": QT_TRANSLATE_NOOP("Fields", "time"),
    "incident.channel": QT_TRANSLATE_NOOP("Fields", "channel"),
    "incident.number": QT_TRANSLATE_NOOP("Fields", "number"),
    "incident.words": QT_TRANSLATE_NOOP("Fields", "exact words"),
    "incident.contacted": QT_TRANSLATE_NOOP("Fields", "who was contacted"),
    "incident.person": QT_TRANSLATE_NOOP("Fields", "person contacted"),
    "incident.organisation": QT_TRANSLATE_NOOP("Fields", "organisation"),
    "incident.debt": QT_TRANSLATE_NOOP("Fields", "debt"),
    "incident.witness": QT_TRANSLATE_NOOP("Fields", "witness"),
    "incident.effect": QT_TRANSLATE_NOOP("Fields", "effect"),
    "task.title": QT_TRANSLATE_NOOP("Fields", "title"),
    "task.due_on": QT_TRANSLATE_NOOP("Fields", "due day"),
    "task.due_time": QT_TRANSLATE_NOOP("Fields", "due time"),
    "task.priority": QT_TRANSLATE_NOOP("Fields", "priority"),
    "task.assignee": QT_TRANSLATE_NOOP("Fields", "assignee"),
    "task.result": QT_TRANSLATE_NOOP("Fields", "result"),
    "case_step.note": QT_TRANSLATE_NOOP("Fields", "note"),
    "case_step.reason": QT_TRANSLATE_NOOP("Fields", "reason"),
    "case_step.event_on": QT_TRANSLATE_NOOP("Fields", "start of the deadline"),
    "case_step.due_on": QT_TRANSLATE_NOOP("Fields", "due day"),
}


def field_words(changed: Iterable[str]) -> str:
    """The changed fields in words, "risk, summary"; what only the program keeps for itself is left out."""
    known = dict.fromkeys(_WORDS[name] for name in changed if name in _WORDS)
    return QCoreApplication.translate("Fields", ", ").join(
        QCoreApplication.translate("Fields", words) for words in known
    )
