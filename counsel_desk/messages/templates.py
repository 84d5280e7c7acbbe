"""What is said of the tasks that the office always makes."""

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.tasks import Priority, TemplateDetails, TemplateStart
from counsel_desk.messages.guidance import title_of
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word

_DUE = {
    (TemplateStart.CASE_OPENED, True): QT_TRANSLATE_NOOP("messages", "{count} working days after the case is opened"),
    (TemplateStart.CASE_OPENED, False): QT_TRANSLATE_NOOP("messages", "{count} days after the case is opened"),
    (TemplateStart.INCIDENT, True): QT_TRANSLATE_NOOP("messages", "{count} working days after an incident"),
    (TemplateStart.INCIDENT, False): QT_TRANSLATE_NOOP("messages", "{count} days after an incident"),
}
_NEXT = {
    (TemplateStart.CASE_OPENED, True): QT_TRANSLATE_NOOP("messages", "The working day after the case is opened"),
    (TemplateStart.CASE_OPENED, False): QT_TRANSLATE_NOOP("messages", "The day after the case is opened"),
    (TemplateStart.INCIDENT, True): QT_TRANSLATE_NOOP("messages", "The working day after an incident"),
    (TemplateStart.INCIDENT, False): QT_TRANSLATE_NOOP("messages", "The day after an incident"),
}
_AT_ONCE = {
    TemplateStart.CASE_OPENED: QT_TRANSLATE_NOOP("messages", "On the day the case is opened"),
    TemplateStart.INCIDENT: QT_TRANSLATE_NOOP("messages", "On the day of an incident"),
}


def template_situation(code: str, pack: Pack) -> str:
    """In which situation a template holds."""
    titles = {each.code: title_of(each) for each in pack.situations}
    return titles.get(code, code) if code else translated(QT_TRANSLATE_NOOP("messages", "Any situation"))


def template_facts(details: TemplateDetails, pack: Pack) -> tuple[str, ...]:
    """When a template's task is due, after what, and what kind of task it is."""
    call = QT_TRANSLATE_NOOP("messages", "A call to the client")
    facts = (
        _due(details),
        _conduct(details.conduct, pack),
        translated(call) if details.is_call else "",
        "" if details.priority is Priority.NORMAL else word(details.priority),
    )
    return tuple(filter(None, facts))


def _due(details: TemplateDetails) -> str:
    match details.offset:
        case 0:
            words = _AT_ONCE[details.start]
        case 1:
            words = _NEXT[details.start, details.working_days]
        case _:
            words = _DUE[details.start, details.working_days]
    return filled(words, {"count": details.offset})


def _conduct(code: str, pack: Pack) -> str:
    titles = {each.code: title_of(each) for each in pack.conducts}
    if not code:
        return ""
    return filled(QT_TRANSLATE_NOOP("messages", "Confirmed conduct: {title}"), {"title": titles.get(code, code)})
