"""The words of cases that go to another office, and of those that come from one."""

from counsel_desk.domain.handover import CaseToHandOver, HandedOver, Incoming, IncomingCase, TakenOver
from counsel_desk.domain.people import Withheld
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.joining import clauses, labelled, listed, sentences
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word


def goes(case: CaseToHandOver) -> str:
    """Whether a case goes, in one line: what its client keeps back, or why it stays and what to do."""
    if case.why_not is not None:
        return word(case.why_not)
    kept_back = [word(each) for each in Withheld if each in case.withheld]
    if kept_back:
        return filled(QT_TRANSLATE_NOOP("messages", "goes without: {what}"), {"what": listed(kept_back)})
    return translated(QT_TRANSLATE_NOOP("messages", "goes"))


def handed_over(done: HandedOver) -> str:
    """What is in the file, and what stayed although its case went."""
    said = [clauses(labelled(word(kind), f"{count:,}") for kind, count in done.held.items() if count)]
    if done.files_stayed:
        words = QT_TRANSLATE_NOOP(
            "messages", "Files that stayed, because they show somebody who has not agreed: {count}"
        )
        said.append(filled(words, {"count": f"{done.files_stayed:,}"}))
    return "\n".join(said)


def came_from(incoming: Incoming) -> str:
    """From which office a handover comes, by whom, for whom and when."""
    words = QT_TRANSLATE_NOOP("messages", "From {office} for {recipient}. Made by {who}, {at}.")
    values = {"office": incoming.office, "recipient": incoming.recipient, "who": incoming.given_by}
    return filled(words, {**values, "at": instant(incoming.made_at)})


def holds(incoming: Incoming) -> str:
    """How much of everything a handover holds."""
    return clauses(labelled(word(kind), f"{count:,}") for kind, count in incoming.held.items() if count)


def may_be_known(case: IncomingCase) -> str:
    """Whether a case or its client may be here already; empty where nothing speaks for it."""
    said = []
    if case.here:
        said.append(filled(QT_TRANSLATE_NOOP("messages", "here already as {reference}"), {"reference": case.here}))
    if case.alike.clients:
        alike = listed(f"{each.reference} {each.name}".strip() for each in case.alike.clients)
        said.append(filled(QT_TRANSLATE_NOOP("messages", "may be your client {client}"), {"client": alike}))
    if case.alike.elsewhere:
        said.append(translated(QT_TRANSLATE_NOOP("messages", "a colleague may know the client: ask the coordinator")))
    return clauses(said)


def note_of_arrival(incoming: Incoming, before: str) -> str:
    """What is noted in a case that was taken over."""
    words = QT_TRANSLATE_NOOP(
        "messages", "Taken over from {office}, where it was {reference}. Given by {who} on {day}."
    )
    values = {"office": incoming.office, "reference": before, "who": incoming.given_by}
    told = filled(words, {**values, "day": day(incoming.made_at.date())})
    phone = QT_TRANSLATE_NOOP("messages", "Phone of that office: {phone}.")
    return sentences((told, filled(phone, {"phone": incoming.office_phone}) if incoming.office_phone else ""))


def taken_over(taken: TakenOver) -> tuple[str, ...]:
    """A line for each case that came in: its number here, and the one it had."""
    words = QT_TRANSLATE_NOOP("messages", "{reference} (there: {before})")
    return tuple(filled(words, {"reference": each.reference, "before": each.before}) for each in taken.cases)
