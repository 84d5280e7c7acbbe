"""What is said of the guidance: the standing of a legal basis, why a checklist was given, what speaks against a day."""

from typing import TYPE_CHECKING

from counsel_desk.domain.guidance import (
    Checklist,
    ConductKind,
    Confidence,
    FilingWay,
    LegalBasis,
    Pack,
    RedLine,
    Situation,
)
from counsel_desk.guidance.editions import shown_version
from counsel_desk.messages.formats import day
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, speaks_chinese, translated

if TYPE_CHECKING:  # words are wanted before the database is loaded
    from counsel_desk.services.tasks import DueWarning

_DUE_WARNINGS = {
    "past": QT_TRANSLATE_NOOP("messages", "That day has passed."),
    "not_a_working_day": QT_TRANSLATE_NOOP("messages", "That is not a working day."),
    "projected": QT_TRANSLATE_NOOP(
        "messages", "The holidays of that year are not announced yet: working days are only projected."
    ),
    "outside_safe_hours": QT_TRANSLATE_NOOP(
        "messages", "That time is outside the hours in which this client can safely be called."
    ),
    "do_not_call": QT_TRANSLATE_NOOP("messages", "This client asked not to be called."),
    "safe_contact_not_asked": QT_TRANSLATE_NOOP(
        "messages", "Nobody has asked this client yet how they can safely be reached."
    ),
}

_UNCHECKED = QT_TRANSLATE_NOOP("messages", "Not checked yet, not to be quoted: {law}{article}")
_REPORTED = QT_TRANSLATE_NOOP("messages", "Reported, wording not checked: {law}{article}")
# Only checked laws and interpretations are cited as law; standards never measure what is illegal.
_STANDING = {
    ("law", Confidence.VERIFIED_TEXT): QT_TRANSLATE_NOOP("messages", "Under {law}{article}"),
    ("interpretation", Confidence.VERIFIED_TEXT): QT_TRANSLATE_NOOP("messages", "Under {law}{article}"),
    ("regulation", Confidence.VERIFIED_TEXT): QT_TRANSLATE_NOOP("messages", "Regulatory requirement: {law}{article}"),
    ("regulation", Confidence.SECONDARY_SOURCE): QT_TRANSLATE_NOOP(
        "messages", "Regulatory requirement (as reported): {law}{article}"
    ),
    ("standard", Confidence.VERIFIED_TEXT): QT_TRANSLATE_NOOP("messages", "Industry reference: {law}{article}"),
    ("standard", Confidence.SECONDARY_SOURCE): QT_TRANSLATE_NOOP("messages", "Industry reference: {law}{article}"),
    ("case", Confidence.VERIFIED_TEXT): QT_TRANSLATE_NOOP("messages", "Single case, for reference: {law}{article}"),
    ("case", Confidence.SECONDARY_SOURCE): QT_TRANSLATE_NOOP("messages", "Single case, for reference: {law}{article}"),
}


def legal_basis_line(basis: LegalBasis) -> str:
    """What may be said of a legal basis, with the days it is in force (guidance dossier, section 3.9).

    Law and article stay Chinese in every language: they are names.
    """
    words = _UNCHECKED
    if basis.confidence is not Confidence.UNVERIFIED_MEMORY:
        words = _STANDING.get((basis.kind, basis.confidence), _REPORTED)
    law = basis.law if basis.kind == "case" else "；".join(map(_quoted, basis.law.split("；")))
    return filled(words, {"law": law, "article": basis.article}) + _in_force(basis)


def _quoted(law: str) -> str:
    return law if "《" in law else f"《{law}》"


def _in_force(basis: LegalBasis) -> str:
    since, until = basis.effective_from, basis.effective_until
    if since and until:
        words = QT_TRANSLATE_NOOP("messages", " (in force from {since} to {until})")
        return filled(words, {"since": day(since), "until": day(until)})
    if since:
        return filled(QT_TRANSLATE_NOOP("messages", " (in force since {since})"), {"since": day(since)})
    if until:
        return filled(QT_TRANSLATE_NOOP("messages", " (in force until {until})"), {"until": day(until)})
    return ""


def guidance_version(version: str) -> str:
    """A version of the guidance, with the number of the office's edition if it has one: 2026.11·所3."""
    pack, number = shown_version(version)
    if not number:
        return pack
    words = QT_TRANSLATE_NOOP("messages", "{version}, our edition {number}")
    return filled(words, {"version": pack, "number": str(number)})


def because(code: str, pack: Pack) -> str:
    """Why a case was given a checklist: `code` names a situation or conduct, or says "always" or "hand"."""
    if code == "always":
        return translated(QT_TRANSLATE_NOOP("messages", "Every case gets this list"))
    if code == "hand":
        return translated(QT_TRANSLATE_NOOP("messages", "Added by a counsellor"))
    for situation in pack.situations:
        if situation.code == code:
            return filled(QT_TRANSLATE_NOOP("messages", "Situation: {title}"), {"title": title_of(situation)})
    for conduct in pack.conducts:
        if conduct.code == code:
            return filled(QT_TRANSLATE_NOOP("messages", "Confirmed conduct: {title}"), {"title": title_of(conduct)})
    return code  # of a pack that this version no longer knows


def title_of(item: Situation | ConductKind | Checklist | FilingWay | RedLine) -> str:
    """The title of a situation, a conduct, a checklist or their like in the language the program speaks."""
    return item.title if speaks_chinese() or not item.title_en else item.title_en


def due_warning(warning: "DueWarning") -> str:
    """What a counsellor should know before promising a day and hour."""
    words = _DUE_WARNINGS[warning]
    return translated(words)
