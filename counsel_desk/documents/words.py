"""The words every paper carries of its own, in the language the program speaks."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Fixed words of the papers. Names in braces stand for what is filled in; `date_pattern` is one of QDate."""

    page: str
    date_pattern: str
    list_mark: str
    phone: str
    printed: str
    guidance: str
    edition: str

    title: str
    client: str
    comfort: str
    today: str
    nothing_today: str
    emergency: str
    police: str
    ambulance: str
    mental_health: str
    appointment: str
    counsellor: str
    hotlines: str
    office_hotlines: str
    deadline: str
    evidence: str
    legal: str
    notes: str
    told: str

    neutral_title: str
    neutral_tips: tuple[str, ...]
    neutral_numbers: str
    neutral_appointment: str

    recovery_title: str
    recovery_office: str
    recovery_made: str
    recovery_use: str
    recovery_keep: str
    recovery_rules: tuple[str, ...]
    recovery_place: str
    recovery_keeper: str

    def day(self, day: date) -> str:
        """A day as this language writes it."""
        return QDate(day.year, day.month, day.day).toString(self.date_pattern)


def paper_words() -> PaperWords:
    """The words in the language of the installed translator; English without one."""
    translate = QCoreApplication.translate
    return PaperWords(
        page=translate("paper", "Page {page} of {pages}"),
        date_pattern=translate("paper", "d MMMM yyyy"),
        list_mark=translate("paper", "; "),
        phone=translate("paper", "Tel. {phone}"),
        printed=translate("paper", "Printed {date}"),
        guidance=translate("paper", "Guidance {version}"),
        edition=translate("paper", "{version}, our edition {number}"),
        title=translate("paper", "Your next steps"),
        client=translate("paper", "For {client}"),
        comfort=translate("paper", "You need not do everything at once. One step after the other is enough."),
        today=translate("paper", "To do today"),
        nothing_today=translate("paper", "Nothing has to be done today."),
        emergency=translate("paper", "In danger, or at your limit? Call now:"),
        police=translate("paper", "Police"),
        ambulance=translate("paper", "Ambulance"),
        mental_health=translate("paper", "Mental health line"),
        appointment=translate("paper", "Next appointment"),
        counsellor=translate("paper", "Your counsellor"),
        hotlines=translate("paper", "Numbers that can help"),
        office_hotlines=translate("paper", "Chosen by our office"),
        deadline=translate("paper", "Deadline: {text}"),
        evidence=translate("paper", "Keep as evidence: {text}"),
        legal=translate("paper", "Basis: {text}"),
        notes=translate("paper", "Notes"),
        told=translate("paper", "What we told you"),
        neutral_title=translate("paper", "Looking after yourself"),
        neutral_tips=(
            translate("paper", "Sleep and eat at regular hours, on busy days too."),
            translate("paper", "Go outside for half an hour every day: a walk is enough."),
            translate("paper", "Talk with somebody you trust about what is on your mind."),
            translate("paper", "If your mood stays low or you cannot sleep, call 12356, the mental health line."),
        ),
        neutral_numbers=translate("paper", "Useful numbers"),
        neutral_appointment=translate("paper", "To remember"),
        recovery_title=translate("paper", "Recovery code"),
        recovery_office=translate("paper", "Office: {office}"),
        recovery_made=translate("paper", "Made on {date}"),
        recovery_use=translate(
            "paper",
            "If every passphrase is forgotten, this code opens the vault. Whoever holds it can read everything in it.",
        ),
        recovery_keep=translate("paper", "How to keep it"),
        recovery_rules=(
            translate("paper", "Put it in a sealed envelope, in a place that locks, away from the computer."),
            translate("paper", "Do not photograph it, and do not send it by chat or e-mail."),
            translate("paper", "Two people of the office should know where it is."),
            translate("paper", "When a new code is made, this one no longer works: tear this sheet up."),
        ),
        recovery_place=translate("paper", "Kept at"),
        recovery_keeper=translate("paper", "Kept by"),
    )
