"""The office, its counsellors, and the clients with their phones and consents."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.people import (
    ConsentAnswer,
    ConsentMeans,
    ConsentPurpose,
    Gender,
    PartyRole,
    PersonConsent,
    PhoneUse,
    Relation,
)
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Office(Record):
    """The one office a vault belongs to."""

    __tablename__ = "office"

    name: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    threshold: Mapped[int] = mapped_column(default=5)


class Counsellor(Record):
    """Someone who signs in; the key slot names them by `uuid`."""

    __tablename__ = "counsellor"

    name: Mapped[str]
    is_coordinator: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)


class Client(Record):
    """A client. `find_key` holds the words by which they are found: names, pinyin, initials, phones.

    Whoever was merged into another is withdrawn, and `merged_into_id` says where they went; nothing hangs on them.
    """

    __tablename__ = "client"
    __table_args__ = (sa.Index("ix_client_created_at", "created_at", "withdrawn_at"),)

    reference: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="", index=True)
    alias: Mapped[str] = mapped_column(default="")
    role: Mapped[PartyRole] = mapped_column(Code(PartyRole), default=PartyRole.UNSURE)
    id_number: Mapped[str] = mapped_column(default="", index=True)
    birth_year: Mapped[int | None]
    gender: Mapped[Gender] = mapped_column(Code(Gender), default=Gender.UNKNOWN)
    region: Mapped[str] = mapped_column(default="")
    call_permission: Mapped[CallPermission] = mapped_column(Code(CallPermission), default=CallPermission.NOT_ASKED)
    safe_hours: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)  # [["09:00", "12:00"], ...]
    safe_note: Mapped[str] = mapped_column(default="")
    retain_until: Mapped[date | None]
    find_key: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[int | None] = belongs_to("client", optional=True)


class ClientPhone(Record):
    """One number of a client, in the order given."""

    __tablename__ = "client_phone"

    client_id: Mapped[int] = belongs_to("client")
    number: Mapped[str] = mapped_column(index=True)
    use: Mapped[PhoneUse] = mapped_column(Code(PhoneUse), default=PhoneUse.OWN)
    position: Mapped[int] = mapped_column(default=0)


class Consent(Record):
    """What a client agreed to or refused."""

    __tablename__ = "consent"

    client_id: Mapped[int] = belongs_to("client")
    purpose: Mapped[ConsentPurpose] = mapped_column(Code(ConsentPurpose))
    given_on: Mapped[date]
    means: Mapped[ConsentMeans] = mapped_column(Code(ConsentMeans))
    withdrawn_on: Mapped[date | None]
    withhold: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)
    answer: Mapped[ConsentAnswer] = mapped_column(Code(ConsentAnswer), default=ConsentAnswer.AGREED)


class Person(Record):
    """Someone around a client."""

    __tablename__ = "person"

    client_id: Mapped[int] = belongs_to("client")
    name: Mapped[str] = mapped_column(default="")
    relation: Mapped[Relation] = mapped_column(Code(Relation), default=Relation.UNKNOWN)
    phone: Mapped[str] = mapped_column(default="", index=True)
    contacted: Mapped[bool | None]
    consent: Mapped[PersonConsent] = mapped_column(Code(PersonConsent), default=PersonConsent.NOT_ASKED)
    consent_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class ClientNote(Record):
    """A note on a client, never overwritten."""

    __tablename__ = "client_note"

    client_id: Mapped[int] = belongs_to("client")
    at: Mapped[datetime]
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    text: Mapped[str]
