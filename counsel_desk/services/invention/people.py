"""Invented clients: names made of seasons and plants, numbers of ranges nobody was given."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.dates import add_months
from counsel_desk.domain.id_numbers import check_id_number
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    Consent,
    ConsentAnswer,
    ConsentMeans,
    ConsentPurpose,
    Gender,
    PhoneUse,
    Withheld,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact, SafeHours
from counsel_desk.errors import InputError
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.scene import Scene
from counsel_desk.services.invention.vocabulary import People, Story

_REGION_OF_NOBODY = "999999"
_PREFIXES = (138, 139, 158, 188, 199, 136, 150, 177, 186, 131, 135, 137, 151, 152, 157, 159, 178, 182, 183, 187, 198)

_GENDERS = Odds({Gender.FEMALE: 52, Gender.MALE: 46, Gender.OTHER: 0.4, Gender.UNKNOWN: 1.6})
_PERMISSIONS = Odds(
    {
        CallPermission.NOT_ASKED: 6,
        CallPermission.MAY_CALL: 49,
        CallPermission.MAY_LEAVE_MESSAGE: 14,
        CallPermission.MESSAGE_WITHOUT_NAMING: 22,
        CallPermission.DO_NOT_CALL: 9,
    }
)
_MEANS = Odds({ConsentMeans.SPOKEN: 68, ConsentMeans.WRITTEN: 22, ConsentMeans.MESSAGE: 10})
_CONSENTS = {
    ConsentPurpose.RECORD: 0.93,
    ConsentPurpose.PRINT: 0.7,
    ConsentPurpose.EXPORT: 0.5,
    ConsentPurpose.SPEAK: 0.3,
    ConsentPurpose.HANDOVER: 0.1,
}
_WITHHELD = Odds(
    {
        (Withheld.PHONES, Withheld.ID_NUMBER): 34,
        (Withheld.NAME, Withheld.PHONES, Withheld.ID_NUMBER): 26,
        (Withheld.PEOPLE,): 22,
        (Withheld.AMOUNTS,): 10,
        (Withheld.WORDS, Withheld.NOTES): 8,
    }
)
_KEPT_WHOLE = frozenset({ConsentPurpose.RECORD, ConsentPurpose.SPEAK})  # nothing leaves, so nothing is held back
_WITHHOLDS, _TAKES_BACK, _REFUSES = 0.2, 0.05, 0.1
_SECOND_PHONES = Odds({PhoneUse.WORK: 30, PhoneUse.RELATIVE: 34, PhoneUse.SHARED: 22, PhoneUse.OLD: 14})

# In months after the end; nobody keeps for long what was told in passing.
_MONTHS_KEPT = {Outcome.CONTACT_LOST: 12, Outcome.WITHDRAWN: 6, Outcome.NOT_THE_DEBTOR: 12}

# Every so many clients one is unusual; the numbers share no divisor, so the unusual ones differ.
_RARE_NAME_EVERY, _NAMELESS_EVERY, _PHONELESS_EVERY = 19, 41, 53


def invent_client(scene: Scene, index: int, story: Story) -> ClientDetails:
    """The `index`-th client, in that story; the first phone of each is theirs alone."""
    random, words = scene.chance("client", index), scene.words.people
    name, alias = _name(random, words, index)
    details = ClientDetails(
        name=name,
        alias=alias,
        role=story.roles.pick(random),
        gender=_GENDERS.pick(random),
        region=random.choice(words.regions),
        phones=_phones(random, index),
        safe_contact=_safe_contact(random, words),
    )
    known = random.random()
    if known < 0.8 and name:
        age = int(random.triangular(19, 68, 31))
        born = date(scene.span.today.year - age, random.randint(1, 12), random.randint(1, 28))
        number = _id_number(random, born, details.gender) if known < 0.35 else ""
        details = replace(details, birth_year=born.year, id_number=number)
    return details


def invent_consents(scene: Scene, index: int, asked_on: date) -> tuple[Consent, ...]:
    """What that client agreed to when first asked; a few said no, or took something back."""
    random, refusals, consents = scene.chance("consents", index), scene.chance("refusals", index), []
    for purpose, share in _CONSENTS.items():
        if random.random() < share:
            taken_back = asked_on + timedelta(random.randint(5, 90))
            withdrawn = random.random() < _TAKES_BACK and taken_back < scene.span.today
            withholds = purpose not in _KEPT_WHOLE and random.random() < _WITHHOLDS
            withheld = _WITHHELD.pick(random) if withholds else ()
            ended = taken_back if withdrawn else None
            consents.append(Consent(purpose, asked_on, _MEANS.pick(random), ended, withheld))
        elif purpose is not ConsentPurpose.RECORD and refusals.random() < _REFUSES:
            consents.append(Consent(purpose, asked_on, ConsentMeans.SPOKEN, answer=ConsentAnswer.REFUSED))
    return tuple(consents)


def invent_retention(random: Random, closed_on: date, outcome: Outcome) -> date | None:
    """Until when the record of a client is kept whose case was closed; sometimes nobody has decided yet."""
    if random.random() < 0.12:
        return None
    return add_months(closed_on, _MONTHS_KEPT.get(outcome, 36))


def invented_mobile(prefix: int, number: int) -> str:
    """A mobile number of a block nobody was given: 1PP 0000 NNNN."""
    return f"{_PREFIXES[prefix % len(_PREFIXES)]}0000{number % 10_000:04d}"


def any_mobile(random: Random) -> str:
    """A mobile number of a block nobody was given, of no client's first phone."""
    return invented_mobile(random.randint(10, 20), random.randint(0, 9_999))


def _name(random: Random, words: People, index: int) -> tuple[str, str]:
    if index % _NAMELESS_EVERY == 7:
        return "", random.choice(words.nameless) if index % 2 else ""
    if index % _RARE_NAME_EVERY == 3:
        rare = words.rare[index // _RARE_NAME_EVERY % len(words.rare)]
        return rare.name, rare.alias
    surnames = words.surnames.tricky if random.random() < 0.12 else words.surnames.common
    surname = random.choice(surnames)
    return surname + random.choice(words.given), random.choice(words.aliases).format(surname=surname)


def _phones(random: Random, index: int) -> tuple[ClientPhone, ...]:
    if index % _PHONELESS_EVERY == 11:
        return ()
    # 7,919 and 10,000 share no divisor: the last four digits look arbitrary and never repeat within a prefix.
    phones = [ClientPhone(invented_mobile(index // 10_000, index * 7_919))]
    if random.random() < 0.24:
        use = _SECOND_PHONES.pick(random)
        number = f"0755{random.randint(0, 9_999):08d}" if use is PhoneUse.WORK else any_mobile(random)
        phones.append(ClientPhone(number, use))
    return tuple(phones)


def _safe_contact(random: Random, words: People) -> SafeContact:
    permission = _PERMISSIONS.pick(random)
    hours: SafeHours = tuple(
        (time.fromisoformat(start), time.fromisoformat(end)) for start, end in random.choice(words.safe_hours)
    )
    return SafeContact(
        permission,
        () if permission is CallPermission.DO_NOT_CALL else hours,
        random.choice(words.safe_notes[permission]),
    )


def _id_number(random: Random, born: date, gender: Gender) -> str:
    """A number that is right in itself, of a region that does not exist."""
    odd = gender is Gender.MALE or (gender is not Gender.FEMALE and random.random() < 0.5)
    start = f"{_REGION_OF_NOBODY}{born:%Y%m%d}{random.randrange(0, 999, 2) + odd:03d}"
    for last in "0123456789X":
        with suppress(InputError):
            return check_id_number(start + last)
    raise AssertionError("one of eleven check digits fits")
