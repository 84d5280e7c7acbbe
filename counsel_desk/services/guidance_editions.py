"""The office's edition of the guidance: steps in its own words, steps and checklists of its own, clashes decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counsel_desk.domain.guidance import Actor, Pack
from counsel_desk.domain.guidance_editions import Clash, Edit, KeptEdit, Section
from counsel_desk.domain.texts import check_length, clean, kept_line
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.editions import decided, is_own, laid_over, own_checklist_code, own_step_id
from counsel_desk.guidance.frozen import to_json
from counsel_desk.guidance.items import CODES, differing, items_of
from counsel_desk.guidance.pack import invalid, problems_of_pack
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_in_force import edition_in_force
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import checklists, guidance_editions

LONGEST = 2_000  # characters of a step: more is not read on the phone


@dataclass(frozen=True, slots=True)
class StepWords:
    """What an office says in a step. `client_text` is what the client reads, empty for a step of the counsellor."""

    text: str
    client_text: str = ""
    actor: Actor = Actor.COUNSELLOR
    correction: str = ""
    evidence: tuple[str, ...] = ()


def reword_step(desk: Desk, step_id: str, words: StepWords) -> None:
    """Say a step in the office's words; who does a step of the guidance stays as it is.

    InputError ``guidance.empty_step``, ``guidance.client_words``, ``guidance.code_for_client``.
    """
    with desk.database.change("guidance.reword") as session:
        edition = edition_in_force(desk.shipped, session)
        item = items_of(edition.pack)[Section.STEPS, step_id]
        actor = words.actor if is_own(step_id) else Actor(item["actor"])
        ours = dict(item) | _fields(_checked(replace(words, actor=actor)))
        _put(desk, session, edition.base, _with(edition.base, edition.edits, Section.STEPS, step_id, ours))


def add_step(desk: Desk, checklist: str, words: StepWords) -> str:
    """Write a step of the office's own at the end of a checklist, and return its id. Errors as `reword_step`."""
    said = _checked(words)
    with desk.database.change("guidance.add_step") as session:
        edition = edition_in_force(desk.shipped, session)
        edition.pack.checklist(checklist)
        step_id = own_step_id(checklist, _taken(session))
        ours = _empty(Section.STEPS, edition.pack) | {"id": step_id} | _fields(said)
        edits = _with(edition.base, edition.edits, Section.STEPS, step_id, ours)
        _put(desk, session, edition.base, edits)
    return step_id


def add_own_checklist(desk: Desk, title: str, client_title: str, first: StepWords, *, always: bool = False) -> str:
    """Write a checklist of the office's own with its first step, and return its code. InputError ``guidance.untitled``.

    `always` gives it to every case; else a counsellor adds it, or a situation or conduct is made to lead to it.
    """
    said, named = _checked(first), kept_line(title, "title")
    if not named:
        raise InputError("guidance.untitled", "title")
    with desk.database.change("guidance.add_checklist") as session:
        edition = edition_in_force(desk.shipped, session)
        code = own_checklist_code(_taken(session))
        client_named = kept_line(client_title, "client_title") or named
        head = {"code": code, "title": named, "title_en": named, "client_title": client_named, "always": always}
        step = _empty(Section.STEPS, edition.pack) | {"id": f"{code}/1"} | _fields(said)
        edits = _with(edition.base, edition.edits, Section.CHECKLISTS, code, head)
        own = (*edits, Edit(Section.STEPS, f"{code}/1", None, step))
        _put(desk, session, edition.base, own)
    return code


def take_back_edit(desk: Desk, kept: KeptEdit) -> None:
    """Let the guidance's words stand again; what is of the office's own goes, a checklist with all its steps.

    RefusedError ``guidance.in_use`` while a situation or a conduct leads to the checklist.
    """
    with desk.database.change("guidance.take_back") as session:
        edition = edition_in_force(desk.shipped, session)
        edits = _without(edition.edits, kept)
        gone = kept.edit
        if gone.original is None and gone.section is Section.CHECKLISTS:
            edits = tuple(edit for edit in edits if not edit.key.startswith(f"{gone.key}/"))
            if _is_led_to(laid_over(edition.base, edits, edition.number), gone.key):
                raise RefusedError("guidance.in_use", code=gone.key)
        _put(desk, session, edition.base, edits)


def decide_clash(desk: Desk, clash: Clash, *, keep_ours: bool) -> None:
    """Decide whose words stand where the office and a newer guidance both reworded an item."""
    with desk.database.change("guidance.decide") as session:
        edition = edition_in_force(desk.shipped, session)
        made = decided(edition.base, clash, _taken(session), keep_ours=keep_ours)
        others = _without(edition.edits, clash.edit)
        _put(desk, session, edition.base, (*others, made) if made is not None else others)


def put_edition(
    desk: Desk, session: Transaction, base: Pack, edits: Sequence[Edit], *, installed: str | None, source: str
) -> None:
    """Begin a new edition with exactly these edits over `base`, once the whole of it is seen to be sound.

    FileError ``guidance.invalid`` with the first problem; nothing is kept then.
    """
    for problem in problems_of_pack(laid_over(base, edits, 0)):
        raise invalid(problem)
    guidance_editions.put_edits(session, edits, desk.clock)
    guidance_editions.add_edition(session, installed=installed, checked=base.content_hash, source=source)


def keep_installed(session: Transaction, pack: Pack) -> str:
    """Keep a pack that an office installs, and return the hash it stands under."""
    checklists.keep_pack(session, pack, to_json)
    return pack.content_hash


def _put(desk: Desk, session: Transaction, base: Pack, edits: Sequence[Edit]) -> None:
    standing = guidance_editions.standing(session)
    installed = base.content_hash if base is not desk.shipped else None
    source = standing.source if standing and installed else ""
    put_edition(desk, session, base, edits, installed=installed, source=source)


def _with(base: Pack, edits: Iterable[KeptEdit], section: Section, key: str, ours: dict[str, Any]) -> tuple[Edit, ...]:
    """The edits with the item as it is now wanted; none for an item that is again as the guidance has it."""
    others = tuple(kept.edit for kept in edits if (kept.edit.section, kept.edit.key) != (section, key))
    before = next((kept.edit for kept in edits if (kept.edit.section, kept.edit.key) == (section, key)), None)
    theirs = items_of(base).get((section, key))
    if theirs is not None and not differing(theirs, ours):
        return others
    original = before.original if before is not None else theirs
    return (*others, Edit(section, key, original, ours))


def _without(edits: Iterable[KeptEdit], gone: KeptEdit) -> tuple[Edit, ...]:
    known = {kept.id: kept for kept in edits}
    if gone.id not in known or known[gone.id].version != gone.version:
        raise RefusedError("record.changed_since", table="guidance_edit")
    return tuple(kept.edit for kept in known.values() if kept.id != gone.id)


def _taken(session: Transaction) -> tuple[str, ...]:
    return guidance_editions.keys_ever(session)


def _is_led_to(pack: Pack, code: str) -> bool:
    leading = [each.checklist for each in pack.situations]
    leading += [each for conduct in pack.conducts for each in conduct.checklists]
    leading += [each for checklist in pack.checklists for step in checklist.steps for each in step.leads_to]
    return code in leading


def _empty(section: Section, pack: Pack) -> dict[str, Any]:
    """An item in which nothing is said yet."""
    like = next(plain for (part, _), plain in items_of(pack).items() if part is section)
    nothing = {str: "", list: [], bool: False}
    return {name: nothing.get(type(value)) for name, value in like.items()}


def _fields(words: StepWords) -> dict[str, Any]:
    return {
        "text": words.text,
        "client_text": words.client_text,
        "actor": words.actor.value,
        "correction": words.correction,
        "evidence": list(words.evidence),
    }


def _checked(words: StepWords) -> StepWords:
    """The words as they are kept: clean and in one line, which is how a checklist prints them."""
    text = _line(words.text, "text")
    if not text:
        raise InputError("guidance.empty_step", "text")
    for_client = _line(words.client_text, "client_text") if words.actor is Actor.CLIENT else ""
    if words.actor is Actor.CLIENT and not for_client:
        raise InputError("guidance.client_words", "client_text")
    if code := CODES.search(for_client):
        raise InputError("guidance.code_for_client", "client_text", code=code[0])
    evidence = tuple(dict.fromkeys(filter(None, (_line(each, "evidence") for each in words.evidence))))
    return replace(
        words,
        text=text,
        client_text=for_client,
        correction=_line(words.correction, "correction"),
        evidence=evidence,
    )


def _line(text: str, field: str) -> str:
    return check_length(" ".join(clean(text).split()), LONGEST, field)
