"""The words when something has leaked: of the form, and of the two papers made from it."""

from datetime import date

from counsel_desk.documents.breach import BreachPaper
from counsel_desk.domain.breach import Breach, BreachPart, BreachReader
from counsel_desk.domain.guidance import Confidence, LegalBasis
from counsel_desk.domain.people import Office
from counsel_desk.messages.formats import day
from counsel_desk.messages.guidance import legal_basis_line
from counsel_desk.messages.joining import labelled, listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word

# Not among the checked facts of the guidance: it is named as such, and never on the papers themselves.
_LAW = LegalBasis(
    key="pipl_57",
    law="个人信息保护法",
    article="第57条",
    summary="",
    effective_from=None,
    effective_until=None,
    note="",
    source="",
    confidence=Confidence.UNVERIFIED_MEMORY,
    kind="law",
)
_TITLES = {
    BreachReader.PERSONS: QT_TRANSLATE_NOOP("messages", "Notice: your data may have leaked"),
    BreachReader.AUTHORITY: QT_TRANSLATE_NOOP("messages", "Report: personal data may have leaked"),
}
_TO = {
    BreachReader.PERSONS: QT_TRANSLATE_NOOP("messages", "To the persons concerned"),
    BreachReader.AUTHORITY: QT_TRANSLATE_NOOP("messages", "To the authority in charge of personal information"),
}
_LEADS = {
    BreachReader.PERSONS: QT_TRANSLATE_NOOP(
        "messages",
        "Data about you that we keep has leaked, was changed or was lost, or this may have happened. Here is what we "
        "know today. When we learn more, we will tell you.",
    ),
    BreachReader.AUTHORITY: QT_TRANSLATE_NOOP(
        "messages",
        "Personal data that we keep has leaked, was changed or was lost, or this may have happened. Here is what we "
        "know today. We will add what we learn.",
    ),
}
_FOR_PERSONS = {
    BreachPart.KINDS: QT_TRANSLATE_NOOP("messages", "Which data of yours"),
    BreachPart.DONE: QT_TRANSLATE_NOOP("messages", "What we have done"),
    BreachPart.ADVICE: QT_TRANSLATE_NOOP("messages", "What you can do"),
    BreachPart.CONTACT: QT_TRANSLATE_NOOP("messages", "Whom to ask"),
}


def breach_basis() -> str:
    """On which article the papers go, and that its text was not checked."""
    asks = QT_TRANSLATE_NOOP(
        "messages",
        "{law}. What the papers tell follows that article from memory: kinds of data, cause and possible harm; what "
        "was done and what the persons can do; whom to ask. Read its text before you send anything.",
    )
    return filled(asks, {"law": legal_basis_line(_LAW)})


def breach_missing(told: Breach, reader: BreachReader) -> str:
    """What is still to be said; empty where nothing is."""
    missing = told.missing(reader)
    if not missing:
        return ""
    return labelled(translated(QT_TRANSLATE_NOOP("messages", "Not said yet")), listed(tuple(map(word, missing))))


def breach_paper(told: Breach, reader: BreachReader, office: Office, on: date) -> BreachPaper:
    """The paper for that reader, in the language the program speaks; what is not known is said to be so."""
    not_known = translated(QT_TRANSLATE_NOOP("messages", "Not known yet."))
    title, to, lead = _TITLES[reader], _TO[reader], _LEADS[reader]
    phone = filled(QT_TRANSLATE_NOOP("messages", "Tel. {phone}"), {"phone": office.phone}) if office.phone else ""
    return BreachPaper(
        office=tuple(filter(None, (office.name, phone, *office.address.splitlines()))),
        title=translated(title),
        to=translated(to),
        lead=translated(lead),
        parts=tuple((_heading(part, reader), said or not_known) for part, said in told.parts(reader)),
        day=day(on),
        signature=labelled(translated(QT_TRANSLATE_NOOP("messages", "For the office")), office.name),
        page=translated(QT_TRANSLATE_NOOP("messages", "Page {page} of {pages}")),
    )


def _heading(part: BreachPart, reader: BreachReader) -> str:
    if reader is BreachReader.PERSONS and part in _FOR_PERSONS:
        words = _FOR_PERSONS[part]
        return translated(words)
    return word(part)
