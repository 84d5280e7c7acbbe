"""What the client was told, as the client's own paper repeats it: without what is to be kept back."""

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.papers import PaperAdvice
from counsel_desk.domain.people import ConsentPurpose, Withheld
from counsel_desk.services.case_reading import everything_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.kept_back import kept_back


def advice_given(desk: Desk, case_id: CaseId, *, with_name: bool = True) -> tuple[PaperAdvice, ...]:
    """What was said and on which day, the oldest first; what was said again is told once, with its last day.

    Nothing when the client wants notes kept back on paper. Numbers and names that a summary would hide are hidden here
    as well, and without the name the case's reference stands in its place.
    """
    contents = everything_of(desk, case_id)
    withheld = contents.file.client.withheld(ConsentPurpose.PRINT)
    if not with_name:
        withheld |= {Withheld.NAME}
    newest: dict[str, PaperAdvice] = {}
    for note in kept_back(contents, withheld).notes:  # the newest first
        if note.kind is NoteKind.ADVICE:
            newest.setdefault(note.text, PaperAdvice(day_of(note.at), note.text))
    return tuple(reversed(newest.values()))
