"""What the wizard for messages asks of the services, away from the window's thread."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.organisations import Organisation
from counsel_desk.domain.phone_records import PhoneRecord
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.phone_files import PhoneFile
from counsel_desk.exchange.phone_texts import OWN
from counsel_desk.services import message_import
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import MessagesOutcome
from counsel_desk.services.message_senders import Survey, survey
from counsel_desk.services.message_sources import open_pasted, open_source, remember_table
from counsel_desk.services.organisations import organisations


@dataclass(frozen=True, slots=True)
class Looked:
    """A source that was counted, and whose its senders can be."""

    file: PhoneFile
    survey: Survey
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A record that would enter; `harsh` words may show conduct, and are folded."""

    record: PhoneRecord
    harsh: bool


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an import would do, and the first of what would enter."""

    first: tuple[Seen, ...]
    outcome: MessagesOutcome


def look_at_file(
    desk: Desk, case_id: CaseId, path: Path, own: Collection[str], encoding: str | None, progress: Progress = unwatched
) -> Looked:
    """Open a file and count it; `own` are the client's names in a chat. FileError as `open_source`."""
    file = open_source(desk, path, encoding=encoding, progress=progress)
    return count(desk, case_id, replace(file, own=OWN | frozenset(own)), progress)


def look_at_pasted(
    desk: Desk, case_id: CaseId, text: str, name: str, own: Collection[str], progress: Progress = unwatched
) -> Looked:
    """Count pasted messages; `name` is what they are called in the history."""
    return count(desk, case_id, open_pasted(text, name, own=own), progress)


def count(desk: Desk, case_id: CaseId, file: PhoneFile, progress: Progress = unwatched) -> Looked:
    """Count a source by sender; nothing of it is kept."""
    found = survey(desk, file, case_id=case_id, progress=progress)
    return Looked(file, found, organisations(desk))


def foresee(desk: Desk, case_id: CaseId, file: PhoneFile, choice: Choice, progress: Progress = unwatched) -> Foreseen:
    """What importing would do; nothing is written."""
    ahead = message_import.look_ahead(desk, case_id, file, choice, progress=progress)
    seen = (Seen(each, bool(desk.triage.read(each.words).suggestions)) for each in ahead.first)
    return Foreseen(tuple(seen), ahead.outcome)


def bring_in(
    desk: Desk, case_id: CaseId, file: PhoneFile, choice: Choice, progress: Progress = unwatched
) -> MessagesOutcome:
    """Import what is chosen, and remember what the columns of a table were said to hold."""
    outcome = message_import.import_messages(desk, case_id, file, choice, progress=progress)
    remember_table(desk, file)
    return outcome
