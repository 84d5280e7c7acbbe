"""What the client was told, from the words of the guidance: dated, attributed, never overwritten."""

from collections.abc import Mapping, Sequence

from counsel_desk.domain.cases import Note, NoteKind
from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.ids import CaseId, NoteId
from counsel_desk.errors import RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import cases, checklists


def tell_steps(desk: Desk, steps: Sequence[CaseStep]) -> tuple[NoteId, ...]:
    """Write down that the client was told these steps, each in the client's words, as one change.

    RefusedError ``advice.no_words`` for a step that has none: it is the counsellor's own.
    """
    if not steps or any(not each.step.client_text for each in steps):
        raise RefusedError("advice.no_words")
    with desk.database.change("advice.tell") as session:
        return tuple(
            cases.add_note(
                session,
                checklists.case_of_step(session, each.id),
                NoteKind.ADVICE,
                each.step.client_text,
                at=desk.clock(),
                by=desk.counsellor.id,
                step_id=each.id,
            )
            for each in steps
        )


def told_steps(desk: Desk, case_id: CaseId) -> Mapping[str, Note]:
    """The steps the client was told, by their id in the guidance, each with the newest note of it."""
    with desk.database.read() as session:
        notes = cases.notes_of(session, case_id)
    return {note.step: note for note in reversed(notes) if note.step and note.kind is NoteKind.ADVICE}
