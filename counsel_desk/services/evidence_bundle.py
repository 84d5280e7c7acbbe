"""The evidence bundle: a paper, a workbook, the files themselves, and a list of hashes that a stranger can check."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from counsel_desk.domain.case_papers import LayOut
from counsel_desk.domain.evidence import FileKind
from counsel_desk.domain.evidence_bundle import BundleChoice, Exhibit, GivenBundle
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.texts import kept_line
from counsel_desk.errors import InputError, VaultError
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_bundle_contents import Bundle, fill_bundle, given_details
from counsel_desk.services.evidence_bundle_files import HashedPlace, pieces_of, write_files
from counsel_desk.services.evidence_bundle_paper import bundle_paper
from counsel_desk.services.evidence_bundle_words import BundleWords
from counsel_desk.services.evidence_bundle_workbook import bundle_workbook
from counsel_desk.storage.evidence import Kept, pieces
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.queries import bundles

PAPER, WORKBOOK = "evidence-bundle.pdf", "evidence-bundle.xlsx"
WORTH_PACKING = frozenset({FileKind.TEXT, FileKind.OTHER})
"""Files that a zip makes smaller."""


def export_bundle(
    desk: Desk,
    case_id: CaseId,
    choice: BundleChoice,
    target: Path,
    words: BundleWords,
    lay_out: LayOut,
    *,
    to_protect_life: str = "",
    progress: Progress = unwatched,
) -> Bundle:
    """Make `target` the bundle, a zip where its name ends so and else a folder, and write down that it was given out.

    Every file is compared with its hash while it is written. VaultError ``bundle.damaged`` names the first that is not
    what was kept; then, as when the work is stopped, nothing is left at `target`. RefusedError as `fill_bundle`,
    ``file.folder_taken`` where a folder stands there with something in it.
    """
    check_place(target)
    bundle = fill_bundle(desk, case_id, _checked(choice), to_protect_life=to_protect_life)
    progress(0, 0)
    paper = lay_out(bundle_paper(bundle, words))

    def fill(place: HashedPlace, scratch: Path) -> str:
        place.put(PAPER, (paper,))
        write_workbook(bundle_workbook(bundle, words), scratch, progress=progress)
        place.put(WORKBOOK, pieces_of(scratch))
        scratch.unlink()
        _put_files(desk, bundle, place, progress)
        return place.put_sums()

    def write_down(sums: str) -> None:
        # Before the bundle takes its place: nothing leaves the vault that is not written down.
        client = bundle.contents.file.client.id
        desk.database.note_deed("export.bundle", case_id=case_id, client_id=client, **given_details(bundle, sums))

    write_files(desk, target, bundle.contents.made_at, fill, write_down)
    return bundle


def given_bundles(desk: Desk, case_id: CaseId) -> tuple[GivenBundle, ...]:
    """What was given out of a case, when and to whom; the newest first."""
    with desk.database.read() as session:
        return bundles.bundles_of_case(session, case_id)


def _put_files(desk: Desk, bundle: Bundle, place: HashedPlace, progress: Progress) -> None:
    total, before = sum(each.evidence.size for each in bundle.going_out), 0
    for each in bundle.going_out:
        with naming("bundle.damaged", each):
            place.put(each.path, verified(desk, each, progress, before, total), packed=each.kind in WORTH_PACKING)
        before += each.evidence.size


def verified(desk: Desk, exhibit: Exhibit, progress: Progress, before: int, total: int) -> Iterator[bytes]:
    """The bytes of a file; raises at their end when they are not what was kept."""
    evidence, done = exhibit.evidence, before
    for piece in pieces(desk.vault, evidence.uuid, Kept(evidence.size, evidence.sha256)):
        yield piece
        done += len(piece)
        progress(done, total)


@contextmanager
def naming(code: str, exhibit: Exhibit, **values: str) -> Iterator[None]:
    """Say by `code` which file it is that is not what was kept."""
    try:
        yield
    except VaultError as error:
        if error.code != "evidence.damaged":
            raise
        raise VaultError(code, number=exhibit.number_in_case, name=exhibit.evidence.details.name, **values) from error


def _checked(choice: BundleChoice) -> BundleChoice:
    if choice.since is not None and choice.until is not None and choice.until < choice.since:
        raise InputError("bundle.period_backwards", "until")
    return replace(choice, recipient=kept_line(choice.recipient, "recipient"))
