"""Typed identifiers: inside one vault every record has an integer key; between vaults it travels under a UUID."""

from typing import NewType

CounsellorId = NewType("CounsellorId", int)
ClientId = NewType("ClientId", int)
CaseId = NewType("CaseId", int)
OrganisationId = NewType("OrganisationId", int)
DebtId = NewType("DebtId", int)
IncidentId = NewType("IncidentId", int)
ConductId = NewType("ConductId", int)
NoteId = NewType("NoteId", int)
ChecklistId = NewType("ChecklistId", int)
StepId = NewType("StepId", int)
TaskId = NewType("TaskId", int)
PersonId = NewType("PersonId", int)
ClientNoteId = NewType("ClientNoteId", int)
InstalmentId = NewType("InstalmentId", int)
ContactId = NewType("ContactId", int)
EvidenceId = NewType("EvidenceId", int)
TemplateId = NewType("TemplateId", int)
FilingId = NewType("FilingId", int)
GuidanceEditId = NewType("GuidanceEditId", int)
BatchId = NewType("BatchId", int)
