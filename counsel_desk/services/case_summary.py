"""Pass on one case as a workbook or on paper: with the client's consent, or to protect life."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counsel_desk.domain.case_exports import CaseForm
from counsel_desk.domain.case_papers import CasePaper, LayOut
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import Client, Consent, ConsentPurpose, Withheld
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_paper import case_paper
from counsel_desk.services.case_reading import everything_of
from counsel_desk.services.case_words import CaseWords
from counsel_desk.services.case_workbook import case_workbook
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.kept_back import kept_back
from counsel_desk.services.passing_on import require_consent, withheld_from
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.records import cases, people


@dataclass(frozen=True, slots=True)
class Summary:
    """A case ready to be passed on: what is kept back is gone. `reason` is why it goes without consent, if it does."""

    contents: CaseContents
    named: bool
    reason: str

    def note(self, words: CaseWords) -> str:
        """How it came to be passed on, where a reader has to know."""
        if not self.named:
            return words.under_code
        return words.to_protect_life if self.reason else ""


def fill_summary(desk: Desk, case_id: CaseId, *, named: bool = True, to_protect_life: str = "") -> Summary:
    """Put a summary together; nothing has left the vault yet.

    A `named` one needs the client's consent to pass it on, as `require_consent` says; otherwise it goes by the case's
    code. What the client keeps back is left out; to protect life only amounts are.
    """
    contents = everything_of(desk, case_id)
    client = contents.file.client
    reason = to_protect_life.strip() if named else ""
    if named:
        require_consent(client, reason)
    withheld = withheld_from(client, reason) | (frozenset() if named else {Withheld.NAME})
    return Summary(kept_back(contents, withheld), named, reason)


def client_of(desk: Desk, case_id: CaseId) -> Client:
    """Whose case it is, with what they agreed to."""
    with desk.database.read() as session:
        return people.load_client(session, cases.load_case(session, case_id).client_id)


def may_be_named(desk: Desk, case_id: CaseId) -> bool:
    """Whether the client has agreed that a summary with the name is passed on."""
    return client_of(desk, case_id).may_be_named(ConsentPurpose.EXPORT)


def summary_paper(summary: Summary, words: CaseWords) -> CasePaper:
    """The summary as a paper."""
    return case_paper(summary.contents, words, note=summary.note(words))


def export_case(
    desk: Desk,
    case_id: CaseId,
    target: Path,
    words: CaseWords,
    lay_out: LayOut,
    *,
    named: bool = True,
    to_protect_life: str = "",
    consents: Sequence[Consent] | None = None,
    progress: Progress = unwatched,
) -> None:
    """Write the case to `target`, which is replaced whole or not at all, and write down that it was passed on.

    The ending of `target` says in which form, as `CaseForm.of` reads it. Else as `fill_summary`; a reason that stands
    in for the consent goes into the history. `consents` are those the caller went by, where they were read before;
    RefusedError ``export.consent_changed`` when others hold by the time the file would take its place.
    """
    check_place(target)
    summary = fill_summary(desk, case_id, named=named, to_protect_life=to_protect_life)
    form = CaseForm.of(target)
    with going_out_as(desk, target) as unfinished:
        progress(0, 0)
        if form is CaseForm.PDF:
            unfinished.write_bytes(lay_out(summary_paper(summary, words)))
        else:
            book = case_workbook(summary.contents, words, note=summary.note(words))
            write_workbook(book, unfinished, progress=progress)
        progress(0, 0)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        client = summary.contents.file.client
        told = {"to_protect_life": summary.reason} if summary.reason else {}
        deed = {"named": named, "form": str(form), **told}
        with desk.database.record("export.case", case_id=case_id, client_id=client.id, **deed) as session:
            read = client.consents if consents is None else tuple(consents)
            if people.load_client(session, client.id).consents != read:
                raise RefusedError("export.consent_changed")
