"""Give a client everything that is kept about them: a paper, each case, its files, and a list of their hashes."""

from itertools import count
from pathlib import Path

from counsel_desk.domain.case_papers import LayOut
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.case_paper import case_paper
from counsel_desk.services.case_workbook import case_workbook
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_bundle import WORTH_PACKING, naming, verified
from counsel_desk.services.evidence_bundle_files import HashedPlace, pieces_of, write_files
from counsel_desk.services.person_contents import CaseOfPerson, PersonContents, everything_about
from counsel_desk.services.person_paper import PersonWords, case_note, person_paper
from counsel_desk.storage.erasing import client_called
from counsel_desk.storage.files import telling_errors
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.records import people, people_around

PAPER, SUMMARY = "everything.pdf", "summary"


def client_of_reference(desk: Desk, reference: str) -> ClientId:
    """The client of P-2026-0001. RefusedError ``client.unknown``, or ``record.not_yours`` for a colleague's."""
    with desk.database.read(everyone=True) as session:
        found = client_called(session, reference.strip().upper())
    if found is None:
        raise RefusedError("client.unknown", reference=reference)
    with desk.database.read() as session:
        return people.load_client(session, ClientId(found)).id


def free_folder(folder: Path, name: str) -> Path:
    """A place of that name in a folder where nothing lies yet, else with a number behind it."""
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    with telling_errors(folder):
        return next(target for each in names if not (target := folder / each).exists())


def export_person(
    desk: Desk,
    client_id: ClientId,
    target: Path,
    words: PersonWords,
    lay_out: LayOut,
    *,
    progress: Progress = unwatched,
) -> PersonContents:
    """Make `target` everything about a client, a zip where its name ends so and else a folder; written down as given.

    It is for the client: no consent is asked for, and nothing is left out that they keep back from others. Stopped, or
    when a file is not what was kept (VaultError ``export.person_damaged``), nothing is left at `target`. RefusedError
    as `everything_about`, and ``export.person_changed`` when the people around changed meanwhile.
    """
    check_place(target)
    contents = everything_about(desk, client_id)
    progress(0, 0)

    def fill(place: HashedPlace, scratch: Path) -> str:
        place.put(PAPER, (lay_out(person_paper(contents, words)),))
        for each in contents.cases:
            _put_case(each, place, scratch, words, lay_out, progress)
        _put_files(desk, contents, place, progress)
        return place.put_sums()

    def write_down(sums: str) -> None:
        # Before it takes its place: nothing leaves the vault that is not written down.
        given = [each.reference for each in contents.cases]
        with desk.database.record("export.person", client_id=client_id, cases=given, sums=sums) as session:
            if people_around.everyone_around(session, client_id) != contents.everyone:
                raise RefusedError("export.person_changed")

    write_files(desk, target, contents.made_at, fill, write_down)
    return contents


def _put_case(
    told: CaseOfPerson, place: HashedPlace, scratch: Path, words: PersonWords, lay_out: LayOut, progress: Progress
) -> None:
    progress(0, 0)
    note = case_note(words)
    place.put(f"{told.reference}/{SUMMARY}.pdf", (lay_out(case_paper(told.contents, words.case, note=note)),))
    write_workbook(case_workbook(told.contents, words.case, note=note), scratch, progress=progress)
    place.put(f"{told.reference}/{SUMMARY}.xlsx", pieces_of(scratch))
    scratch.unlink()


def _put_files(desk: Desk, contents: PersonContents, place: HashedPlace, progress: Progress) -> None:
    """Every file that shows nobody else, under its number in the case."""
    going = [(case, each) for case in contents.cases for each in case.files if each.held_back is None]
    total, before = sum(each.evidence.size for _, each in going), 0
    for case, each in going:
        name = f"{case.reference}/{Path(each.path).name}"
        with naming("export.person_damaged", each, case=case.reference):
            place.put(name, verified(desk, each, progress, before, total), packed=each.kind in WORTH_PACKING)
        before += each.evidence.size
