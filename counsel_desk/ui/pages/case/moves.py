"""What was filed in the wrong place is moved from a tab of the case: asked where to, done, said, and taken back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.cases import Note
from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.filings import Filing
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.lists import Along
from counsel_desk.domain.tasks import Task
from counsel_desk.domain.timelines import TimelineRow
from counsel_desk.language import QT_TRANSLATE_NOOP
from counsel_desk.services import moving
from counsel_desk.services.cases import CaseFile
from counsel_desk.ui.dialogs.move_dialog import MoveDialog, MoveToCaseDialog, MoveToClientDialog, Moving
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone

OF_INCIDENTS = frozenset({"incident", "conduct", "task", "evidence", "checklist"})
_OF_CONTACT = frozenset({"contact", "task", "evidence"})
_OF_DEBT = frozenset({"debt", "incident", "contact", "task"})
_OF_CASE = frozenset({"case", "client", "incident", "contact"})


def move_incidents(tab: CaseTab, incidents: Sequence[Incident | TimelineRow]) -> None:
    """Move contacts of a collector."""
    ids = tuple(each.id for each in incidents)
    first = incidents[0].details
    when = messages.instant(first.happened_at, first.precision)
    named = f"{when} · {messages.word(first.channel)}"
    many = _words(QT_TRANSLATE_NOOP("Moves", "{count} incidents")).format(count=len(ids))
    what = moving_incidents(named if len(ids) == 1 else many, partial(moving.along_with_incidents, tab.desk, ids))
    put = partial(moving.move_incidents, tab.desk, ids)
    _ask(tab, incidents[0].case_id, what, put, "incident.move", OF_INCIDENTS)


def moving_incidents(what: str, along: Callable[[], Along]) -> Moving:
    """The same from any list of incidents."""
    note = QT_TRANSLATE_NOOP("Moves", "The debt it names, and somebody around another client, are let go.")
    return Moving(what, along, _words(note))


def move_contact(tab: CaseTab, contact: Contact) -> None:
    """Move a conversation."""
    details = contact.details
    with_whom = contact.person_name or contact.organisation_name or messages.word(details.party)
    note = QT_TRANSLATE_NOOP("Moves", "The debt it names, and somebody around another client, are let go.")
    along = partial(moving.along_with_contact, tab.desk, contact.id)
    what = Moving(f"{messages.instant(details.at, details.precision)} · {with_whom}", along, _words(note))
    _ask(tab, contact.case_id, what, partial(moving.move_contact, tab.desk, contact.id), "contact.move", _OF_CONTACT)


def move_filing(tab: CaseTab, filing: Filing) -> None:
    """Move what was filed with others."""
    note = QT_TRANSLATE_NOOP("Moves", "The debt it is about is let go.")
    named = f"{messages.word(filing.details.kind)} · {filing.details.sent_to}"
    what = Moving(named, partial(moving.along_with_filing, tab.desk, filing.id), _words(note))
    kinds = frozenset({"filing", "task"})
    _ask(tab, filing.case_id, what, partial(moving.move_filing, tab.desk, filing.id), "filing.move", kinds)


def move_debt(tab: CaseTab, debt: Debt) -> None:
    """Move a loan."""
    lender = debt.lender_name or _words(QT_TRANSLATE_NOOP("Moves", "Debt to a lender not known"))
    note = QT_TRANSLATE_NOOP("Moves", "Incidents and conversations that stay no longer name this debt.")
    what = Moving(lender, partial(moving.along_with_debt, tab.desk, debt.id), _words(note))
    _ask(tab, debt.case_id, what, partial(moving.move_debt, tab.desk, debt.id), "debt.move", _OF_DEBT)


def move_files(tab: CaseTab, files: Sequence[Evidence]) -> None:
    """Move files."""
    many = _words(QT_TRANSLATE_NOOP("Moves", "{count} files")).format(count=len(files))
    note = QT_TRANSLATE_NOOP("Moves", "It no longer belongs to an incident or a conversation of this case.")
    what = Moving(files[0].details.name if len(files) == 1 else many, note=_words(note))
    put = partial(moving.move_evidence, tab.desk, tuple(each.id for each in files))
    _ask(tab, files[0].case_id, what, put, "evidence.move", frozenset({"evidence"}))


def move_task(tab: CaseTab, task: Task) -> None:
    """Move a follow-up."""
    note = QT_TRANSLATE_NOOP("Moves", "It no longer belongs to a step, an incident or a conversation of this case.")
    what = Moving(task.details.title, note=_words(note))
    kinds = frozenset({"task", "checklist"})
    _ask(tab, task.case_id, what, partial(moving.move_task, tab.desk, task.id), "task.move", kinds)


def move_note(tab: CaseTab, note: Note) -> None:
    """Move a note."""
    stays = QT_TRANSLATE_NOOP("Moves", "Its words, its hour and its author stay as they are.")
    what = Moving(f"{messages.instant(note.at)} · {messages.word(note.kind)}", note=_words(stays))
    _ask(tab, note.case_id, what, partial(moving.move_note, tab.desk, note.id), "note.move", frozenset({"note"}))


def move_case(tab: CaseTab, file: CaseFile) -> None:
    """File the whole case under another client."""
    said = QT_TRANSLATE_NOOP(
        "Moves",
        "Everything in the case goes along. Consents stay with the client who gave them; incidents and conversations"
        " no longer name people around the first client.",
    )
    name = file.client.details.name or file.client.details.alias
    what = Moving(" · ".join(filter(None, (file.case.reference, name))), note=_words(said))
    dialog = MoveToClientDialog(tab.desk, tab.tasks, what, file.client.id, tab)
    _open(tab, dialog, partial(moving.move_case, tab.desk, file.case.id), "case.move", _OF_CASE)


def moved_words(place: str) -> str:
    """What is said once it was moved."""
    return _words(QT_TRANSLATE_NOOP("Moves", "Moved to {place}")).format(place=place)


def _ask(
    tab: CaseTab, home: CaseId, what: Moving, put: Callable[..., None], action: str, kinds: frozenset[str]
) -> None:
    _open(tab, MoveToCaseDialog(tab.desk, tab.tasks, what, home, tab), put, action, kinds)


def _open(tab: CaseTab, dialog: MoveDialog, put: Callable[..., None], action: str, kinds: frozenset[str]) -> None:
    def move(to: int, place: str) -> None:
        tab.tasks.write(tab, partial(put, to), then=partial(told, place), failed=tab.tell)

    def told(place: str, _nothing: None) -> None:
        undo = take_back(tab, action, partial(tab.changed.emit, kinds))
        tab.changed.emit(kinds)
        tab.say(moved_words(place), Tone.OK, _words(QT_TRANSLATE_NOOP("Moves", "Undo")), undo)

    dialog.place_chosen.connect(move)
    dialog.open()


def _words(marked: str) -> str:
    return QCoreApplication.translate("Moves", marked)
