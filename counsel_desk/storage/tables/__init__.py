"""Mapped classes, one file per aggregate. Import this package as ``tables`` and nothing from it outside `storage`."""

from counsel_desk.storage.tables.archive import ArchivedCount
from counsel_desk.storage.tables.base import Base, Record
from counsel_desk.storage.tables.cases import Case, CaseSituation, Debt, DebtFee, Instalment, Note, StatusChange
from counsel_desk.storage.tables.colleagues import CaseOffer, Cover
from counsel_desk.storage.tables.contacts import Contact
from counsel_desk.storage.tables.desk import Batch, Draft, LprRate, OfficeHotline, SavedView, Setting, WorkingYear
from counsel_desk.storage.tables.erasure import Erasure
from counsel_desk.storage.tables.evidence import Evidence, IncidentEvidence
from counsel_desk.storage.tables.filings import Filing, FilingEvidence
from counsel_desk.storage.tables.guidance import CaseChecklist, CaseStep, GuidanceEdit, GuidanceEdition, GuidancePack
from counsel_desk.storage.tables.history import History, HistoryContent
from counsel_desk.storage.tables.incidents import Conduct, Incident
from counsel_desk.storage.tables.organisations import Organisation, SenderNumber
from counsel_desk.storage.tables.people import Client, ClientNote, ClientPhone, Consent, Counsellor, Office, Person
from counsel_desk.storage.tables.releases import FiguresRelease
from counsel_desk.storage.tables.tasks import Task, TaskTemplate

__all__ = [
    "ArchivedCount",
    "Base",
    "Batch",
    "Case",
    "CaseChecklist",
    "CaseOffer",
    "CaseSituation",
    "CaseStep",
    "Client",
    "ClientNote",
    "ClientPhone",
    "Conduct",
    "Consent",
    "Contact",
    "Counsellor",
    "Cover",
    "Debt",
    "DebtFee",
    "Draft",
    "Erasure",
    "Evidence",
    "FiguresRelease",
    "Filing",
    "FilingEvidence",
    "GuidanceEdit",
    "GuidanceEdition",
    "GuidancePack",
    "History",
    "HistoryContent",
    "Incident",
    "IncidentEvidence",
    "Instalment",
    "LprRate",
    "Note",
    "Office",
    "OfficeHotline",
    "Organisation",
    "Person",
    "Record",
    "SavedView",
    "SenderNumber",
    "Setting",
    "StatusChange",
    "Task",
    "TaskTemplate",
    "WorkingYear",
]
