"""Mapped classes, one file per aggregate. Import this package as ``tables`` and nothing from it outside `storage`."""

from counsel_desk.storage.tables.base import Base, Record
from counsel_desk.storage.tables.cases import Case, CaseSituation, Debt, Note, StatusChange
from counsel_desk.storage.tables.desk import Batch, Draft, Setting
from counsel_desk.storage.tables.guidance import CaseChecklist, CaseStep, GuidancePack
from counsel_desk.storage.tables.history import History, HistoryContent
from counsel_desk.storage.tables.incidents import Conduct, Incident
from counsel_desk.storage.tables.organisations import Organisation, SenderNumber
from counsel_desk.storage.tables.people import Client, ClientPhone, Consent, Counsellor, Office
from counsel_desk.storage.tables.tasks import Task

__all__ = [
    "Base",
    "Batch",
    "Case",
    "CaseChecklist",
    "CaseSituation",
    "CaseStep",
    "Client",
    "ClientPhone",
    "Conduct",
    "Consent",
    "Counsellor",
    "Debt",
    "Draft",
    "GuidancePack",
    "History",
    "HistoryContent",
    "Incident",
    "Note",
    "Office",
    "Organisation",
    "Record",
    "SenderNumber",
    "Setting",
    "StatusChange",
    "Task",
]
