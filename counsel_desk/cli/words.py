"""What commands say of their own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from counsel_desk.domain.backup_retention import Held
from counsel_desk.domain.case_exports import ExportedCase
from counsel_desk.domain.guidance_editions import ChangeKind
from counsel_desk.domain.lists import Hit
from counsel_desk.messages import (
    code_text,
    guidance_change_title,
    guidance_field,
    guidance_problem,
    guidance_value,
    instant,
    labelled,
    released_words,
    sentences,
    word,
)

if TYPE_CHECKING:
    from counsel_desk.services.backups import KeptBackup
    from counsel_desk.services.demo import DemoCounts
    from counsel_desk.services.evidence_bundle_contents import Bundle
    from counsel_desk.services.guidance_install import Proposal
    from counsel_desk.services.health import Health
    from counsel_desk.services.person_contents import PersonContents
    from counsel_desk.services.releases import MonthStanding

translate = QCoreApplication.translate


def stopped() -> str:
    """Ctrl+C was pressed."""
    return translate("cli", "Stopped. Nothing of it was kept.")


def leads_to(asked: str, reference: str) -> str:
    """A client was asked for by the number of a record that was merged."""
    return translate("cli", "{asked} was merged into {reference}: both are one client.").format(
        asked=asked.strip().upper(), reference=reference
    )


def our_fault(report: Path) -> str:
    """A bug of ours, and where its report lies."""
    return translate(
        "cli",
        "A fault of the program, not yours. A report that contains nothing about any client lies in {report}",
    ).format(report=report)


def ask_passphrase() -> str:
    """The question for a passphrase."""
    return translate("cli", "Passphrase: ")


def ask_file_passphrase() -> str:
    """The question for the passphrase of a file that goes from office to office."""
    return translate("cli", "Passphrase of the file: ")


def ask_again() -> str:
    """The question for a new passphrase a second time."""
    return translate("cli", "The same once more: ")


def unnamed_office() -> str:
    """The name of an office nobody named."""
    return translate("cli", "Our office")


def unnamed_counsellor() -> str:
    """The name of a counsellor nobody named."""
    return translate("cli", "First counsellor")


def vault_made(folder: Path, code: str) -> Iterator[str]:
    """A new vault and its recovery code, said this once."""
    yield translate("cli", "The vault is in {folder}").format(folder=folder)
    yield translate("cli", "Recovery code: {code}").format(code=code)
    yield translate(
        "cli", "It opens the vault when every passphrase is forgotten. Write it down now: it is not shown again."
    )


def synchronised(program: str) -> str:
    """The vault is to lie where another program copies files while they are written."""
    return translate(
        "cli",
        "{program} seems to copy this folder elsewhere. That can damage a vault: choose a folder it leaves alone.",
    ).format(program=program)


def demo_filled(counts: "DemoCounts") -> str:
    """What an invented caseload holds."""
    return translate(
        "cli", "Invented: {clients} clients, {cases} cases, {debts} debts, {incidents} incidents, {tasks} tasks"
    ).format(
        clients=counts.clients,
        cases=counts.cases,
        debts=counts.debts,
        incidents=counts.incidents,
        tasks=counts.tasks,
    )


def checking() -> str:
    """A check has begun."""
    return translate("cli", "Checking every page …")


def health_lines(health: "Health") -> Iterator[str]:
    """What a check found."""
    counts = health.counts
    yield translate(
        "cli", "{clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks, {evidence} files of evidence"
    ).format(
        clients=counts.clients,
        cases=counts.cases,
        incidents=counts.incidents,
        tasks=counts.tasks,
        evidence=counts.evidence,
    )
    if health.swept:
        yield translate("cli", "Removed what {count} unfinished files had left behind.").format(count=health.swept)
    if health.ok:
        yield translate("cli", "The vault is whole.")
    for problem in health.problems:
        yield code_text(problem.code, file=problem.file, found=problem.found)
    for folder in health.out_of_reach:
        yield code_text("check.out_of_reach", folder=str(folder))


def backup_line(kept: "KeptBackup") -> str:
    """A backup: when, why, how much, whether it is good, where."""
    why = "" if kept.reason is None else word(kept.reason)
    cases = kept.held.get(Held.CASES)
    held = "" if cases is None else translate("cli", "{number} cases").format(number=cases)
    megabytes = translate("cli", "{number} MB").format(number=f"{kept.size / 1_000_000:.1f}")
    return "  ".join(filter(None, (instant(kept.taken_at), word(kept.state), why, held, megabytes, str(kept.path))))


def no_backup() -> str:
    """There is none."""
    return translate("cli", "There is no backup here yet.")


def restored(folder: Path) -> str:
    """A vault was made out of a backup."""
    return translate(
        "cli", "Restored and checked: {folder}. It opens with the passphrases of the day of the backup."
    ).format(folder=folder)


def hit_line(hit: Hit) -> str:
    """One find: what it is, its number, its title, the words found."""
    return "  ".join(part for part in (word(hit.kind), hit.reference, hit.title, " ".join(hit.snippet.split())) if part)


def nothing_found() -> str:
    """A search without a hit."""
    return translate("cli", "Nothing was found.")


def report_headings() -> tuple[str, ...]:
    """The headings of the report of an import."""
    return (
        translate("cli", "Sheet"),
        translate("cli", "Row"),
        translate("cli", "Outcome"),
        translate("cli", "Field"),
        translate("cli", "Reason"),
        translate("cli", "What stood there"),
    )


def written(target: Path) -> str:
    """A file was written."""
    return translate("cli", "Written: {file}").format(file=target)


def standing(month: "MonthStanding") -> str:
    """A released month is shown as it was, though its figures are others today."""
    said = released_words(month.released, month.differing, correctable=month.correctable)
    return sentences((said, translate("cli", "To release one, add --correct."))) if month.correctable else said


def bundled(bundle: "Bundle") -> str:
    """What went into a bundle of evidence."""
    counts = translate("cli", "{files} files of evidence, {contacts} contacts").format(
        files=len(bundle.going_out), contacts=len(bundle.timeline)
    )
    return labelled(word(bundle.choice.purpose), counts)


def kept_for_others(contents: "PersonContents") -> Iterator[str]:
    """Which files of a client stay in because they show somebody who did not agree, by case and number."""
    said = translate("cli", "{case}: these files show somebody else and stay in: {numbers}")
    for each in contents.cases:
        numbers = [str(file.number) for file in each.files if file.held_back is not None]
        if numbers:
            yield said.format(case=each.reference, numbers=", ".join(numbers))


def files_stayed(bundle: "Bundle") -> Iterator[str]:
    """Which files are only listed in a bundle, and why."""
    for each in bundle.held_back:
        if each.held_back is not None:
            yield labelled(translate("cli", "Evidence {number}").format(number=each.number), word(each.held_back))


def no_case() -> str:
    """No case was asked for."""
    return translate("cli", "No case fits what you asked for.")


def fate_line(case: ExportedCase, why: str) -> str:
    """What became of a case that was exported with others, and why."""
    return labelled(f"{case.reference}  {word(case.fate)}", why)


def without_the_name() -> str:
    """Why what was written goes by a code."""
    return translate(
        "cli",
        "The client has not agreed to be named in it, so it goes by the code of the case. Read it before it leaves.",
    )


def before_handing_out() -> str:
    """What to ask before a client takes paper home."""
    return translate(
        "cli", "Before you hand it out, ask whether it is safe to take home. If not, print with --neutral."
    )


def guidance_lines(proposal: "Proposal") -> Iterator[str]:
    """What taking in a guidance would change, item by item."""
    for problem in proposal.problems:
        yield guidance_problem(problem)
    for change in proposal.changes:
        yield labelled(guidance_change_title(change), word(change.kind))
        for field in change.fields if change.kind is ChangeKind.REWORDED else ():
            yield "  " + labelled(guidance_field(field.name), guidance_value(field.name, field.before) or "–")
            yield "  → " + (guidance_value(field.name, field.after) or "–")


def guidance_outcome(proposal: "Proposal", *, dry_run: bool) -> str:
    """What became of a guidance that was taken in, or would become of it."""
    if proposal.problems:
        return translate("cli", "Nothing was changed. Mend these places, then try again.")
    if not proposal.changes:
        return translate("cli", "It says what the guidance here says already.")
    count = len(proposal.changes)
    if dry_run:
        return translate("cli", "Would be changed: {count}. Nothing was changed.").format(count=count)
    return translate("cli", "Taken in. Changed: {count}. Cases keep the words they were told.").format(count=count)
