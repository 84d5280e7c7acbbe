"""Words for what is written about people and organisations."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.duplicates import Likeness
from counsel_desk.domain.handover import NotHandedOver
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.domain.people import (
    ConsentAnswer,
    ConsentMeans,
    ConsentPurpose,
    Gender,
    PartyRole,
    PersonConsent,
    PhoneUse,
    Relation,
    Withheld,
)
from counsel_desk.domain.phones import PhoneKind
from counsel_desk.domain.safe_hours import CallPermission, SafetyCode
from counsel_desk.domain.same_person import Doubt, Whose
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    PartyRole: {
        PartyRole.DEBTOR: QT_TRANSLATE_NOOP("messages", "Borrower"),
        PartyRole.GUARANTOR: QT_TRANSLATE_NOOP("messages", "Guarantor or co-borrower"),
        PartyRole.RELATIVE: QT_TRANSLATE_NOOP("messages", "Emergency contact or relative"),
        PartyRole.UNRELATED: QT_TRANSLATE_NOOP("messages", "Not connected with the debt"),
        PartyRole.SETTLED: QT_TRANSLATE_NOOP("messages", "Has already paid"),
        PartyRole.UNSURE: QT_TRANSLATE_NOOP("messages", "Not sure yet"),
    },
    Gender: {
        Gender.FEMALE: QT_TRANSLATE_NOOP("messages", "Female"),
        Gender.MALE: QT_TRANSLATE_NOOP("messages", "Male"),
        Gender.OTHER: QT_TRANSLATE_NOOP("messages", "Other gender"),
        Gender.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Not stated"),
    },
    PhoneUse: {
        PhoneUse.OWN: QT_TRANSLATE_NOOP("messages", "Own phone"),
        PhoneUse.SHARED: QT_TRANSLATE_NOOP("messages", "Shared phone"),
        PhoneUse.WORK: QT_TRANSLATE_NOOP("messages", "Phone at work"),
        PhoneUse.RELATIVE: QT_TRANSLATE_NOOP("messages", "A relative's phone"),
        PhoneUse.OLD: QT_TRANSLATE_NOOP("messages", "No longer used"),
    },
    PhoneKind: {
        PhoneKind.MOBILE: QT_TRANSLATE_NOOP("messages", "Mobile phone"),
        PhoneKind.LANDLINE: QT_TRANSLATE_NOOP("messages", "Landline"),
        PhoneKind.SERVICE_95: QT_TRANSLATE_NOOP("messages", "Service number (95 or 96)"),
        PhoneKind.SMS_106: QT_TRANSLATE_NOOP("messages", "Messages only (106)"),
        PhoneKind.TOLLFREE: QT_TRANSLATE_NOOP("messages", "Customer line (400 or 800)"),
        PhoneKind.HOTLINE: QT_TRANSLATE_NOOP("messages", "Hotline or short number"),
        PhoneKind.FOREIGN: QT_TRANSLATE_NOOP("messages", "From outside the mainland"),
        PhoneKind.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Unusual number"),
    },
    CallPermission: {
        CallPermission.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Nobody has asked yet"),
        CallPermission.MAY_CALL: QT_TRANSLATE_NOOP("messages", "May be called"),
        CallPermission.MAY_LEAVE_MESSAGE: QT_TRANSLATE_NOOP("messages", "May be called; a message may say who we are"),
        CallPermission.MESSAGE_WITHOUT_NAMING: QT_TRANSLATE_NOOP("messages", "Message only, without saying who we are"),
        CallPermission.DO_NOT_CALL: QT_TRANSLATE_NOOP("messages", "Do not call"),
    },
    SafetyCode: {
        SafetyCode.SAFE: QT_TRANSLATE_NOOP("messages", "Safe to call now"),
        SafetyCode.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Nobody has asked yet"),
        SafetyCode.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("messages", "Outside the hours that are safe"),
        SafetyCode.DO_NOT_CALL: QT_TRANSLATE_NOOP("messages", "Do not call"),
    },
    ConsentPurpose: {
        ConsentPurpose.RECORD: QT_TRANSLATE_NOOP("messages", "Keep a record"),
        ConsentPurpose.PRINT: QT_TRANSLATE_NOOP("messages", "Hand out paper with the name"),
        ConsentPurpose.EXPORT: QT_TRANSLATE_NOOP("messages", "Pass a summary on"),
        ConsentPurpose.SPEAK: QT_TRANSLATE_NOOP("messages", "Speak for the client"),
        ConsentPurpose.HANDOVER: QT_TRANSLATE_NOOP("messages", "Give the case to another office"),
    },
    ConsentAnswer: {
        ConsentAnswer.AGREED: QT_TRANSLATE_NOOP("messages", "Agreed"),
        ConsentAnswer.REFUSED: QT_TRANSLATE_NOOP("messages", "Refused"),
    },
    ConsentMeans: {
        ConsentMeans.SPOKEN: QT_TRANSLATE_NOOP("messages", "Spoken"),
        ConsentMeans.WRITTEN: QT_TRANSLATE_NOOP("messages", "In writing"),
        ConsentMeans.MESSAGE: QT_TRANSLATE_NOOP("messages", "By message"),
    },
    NotHandedOver: {
        NotHandedOver.NOT_ASKED: QT_TRANSLATE_NOOP(
            "messages", "stays: the client was not asked. Ask, and record the consent “Give the case to another office”"
        ),
        NotHandedOver.REFUSED: QT_TRANSLATE_NOOP("messages", "stays: the client refused to have it given away"),
        NotHandedOver.WITHDRAWN: QT_TRANSLATE_NOOP(
            "messages", "stays: the client took the consent back. Ask again, and record what they say"
        ),
    },
    Withheld: {
        Withheld.NAME: QT_TRANSLATE_NOOP("messages", "Name"),
        Withheld.PHONES: QT_TRANSLATE_NOOP("messages", "Phone numbers"),
        Withheld.ID_NUMBER: QT_TRANSLATE_NOOP("messages", "ID number"),
        Withheld.REGION: QT_TRANSLATE_NOOP("messages", "Region"),
        Withheld.PEOPLE: QT_TRANSLATE_NOOP("messages", "People around the client"),
        Withheld.AMOUNTS: QT_TRANSLATE_NOOP("messages", "Amounts"),
        Withheld.WORDS: QT_TRANSLATE_NOOP("messages", "Exact words of messages"),
        Withheld.NOTES: QT_TRANSLATE_NOOP("messages", "Notes and advice"),
    },
    Relation: {
        Relation.SPOUSE: QT_TRANSLATE_NOOP("messages", "Husband or wife"),
        Relation.FORMER_SPOUSE: QT_TRANSLATE_NOOP("messages", "Former husband or wife"),
        Relation.PARENT: QT_TRANSLATE_NOOP("messages", "Parent"),
        Relation.CHILD: QT_TRANSLATE_NOOP("messages", "Child"),
        Relation.SIBLING: QT_TRANSLATE_NOOP("messages", "Brother or sister"),
        Relation.RELATIVE: QT_TRANSLATE_NOOP("messages", "Other relative"),
        Relation.FRIEND: QT_TRANSLATE_NOOP("messages", "Friend"),
        Relation.COLLEAGUE: QT_TRANSLATE_NOOP("messages", "Colleague"),
        Relation.EMPLOYER: QT_TRANSLATE_NOOP("messages", "Employer"),
        Relation.NEIGHBOUR: QT_TRANSLATE_NOOP("messages", "Neighbour or village committee"),
        Relation.OTHER: QT_TRANSLATE_NOOP("messages", "Somebody else"),
        Relation.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Relation not known"),
    },
    PersonConsent: {
        PersonConsent.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "Not asked"),
        PersonConsent.GIVEN: QT_TRANSLATE_NOOP("messages", "Agreed"),
        PersonConsent.REFUSED: QT_TRANSLATE_NOOP("messages", "Refused"),
    },
    Likeness: {
        Likeness.ID_NUMBER: QT_TRANSLATE_NOOP("messages", "Same ID number"),
        Likeness.PHONE: QT_TRANSLATE_NOOP("messages", "Same phone"),
        Likeness.NAME_AND_YEAR: QT_TRANSLATE_NOOP("messages", "Same name and year of birth"),
        Likeness.NAME: QT_TRANSLATE_NOOP("messages", "Same name"),
        Likeness.SOUND: QT_TRANSLATE_NOOP("messages", "Name sounds the same"),
    },
    Doubt: {
        Doubt.ID_NUMBER: QT_TRANSLATE_NOOP("messages", "Same ID number, another name"),
        Doubt.SEVERAL: QT_TRANSLATE_NOOP("messages", "Same name and phone, and others have them too"),
        Doubt.OTHER_ID: QT_TRANSLATE_NOOP("messages", "Same name and phone, another ID number"),
        Doubt.REFERENCE: QT_TRANSLATE_NOOP("messages", "Same name and case number, another phone or year of birth"),
        Doubt.PHONE: QT_TRANSLATE_NOOP("messages", "Same phone, another name"),
        Doubt.NAME_AND_YEAR: QT_TRANSLATE_NOOP("messages", "Same name and year of birth"),
        Doubt.NAME_AND_REGION: QT_TRANSLATE_NOOP("messages", "Same name and region, another phone"),
        Doubt.NAME_ALONE: QT_TRANSLATE_NOOP("messages", "Same name, nothing else to compare"),
    },
    Whose: {
        Whose.SAME: QT_TRANSLATE_NOOP("messages", "The same person"),
        Whose.NEW: QT_TRANSLATE_NOOP("messages", "Somebody new"),
        Whose.EACH: QT_TRANSLATE_NOOP("messages", "Each of them somebody new"),
        Whose.OUT: QT_TRANSLATE_NOOP("messages", "Leave these rows out"),
    },
    OrganisationRole: {
        OrganisationRole.LENDER: QT_TRANSLATE_NOOP("messages", "Lender"),
        OrganisationRole.COLLECTOR: QT_TRANSLATE_NOOP("messages", "Collector"),
        OrganisationRole.OFFICIAL: QT_TRANSLATE_NOOP("messages", "Official body"),
    },
    OrganisationKind: {
        OrganisationKind.BANK: QT_TRANSLATE_NOOP("messages", "Bank"),
        OrganisationKind.CONSUMER_FINANCE: QT_TRANSLATE_NOOP("messages", "Consumer finance company"),
        OrganisationKind.MICROLOAN: QT_TRANSLATE_NOOP("messages", "Microloan company"),
        OrganisationKind.OTHER_LICENSED: QT_TRANSLATE_NOOP("messages", "Other licensed lender"),
        OrganisationKind.PRIVATE_PERSON: QT_TRANSLATE_NOOP("messages", "Private person"),
        OrganisationKind.UNLICENSED: QT_TRANSLATE_NOOP("messages", "Unlicensed"),
        OrganisationKind.AGENCY: QT_TRANSLATE_NOOP("messages", "Collection agency"),
        OrganisationKind.LAW_FIRM: QT_TRANSLATE_NOOP("messages", "Law firm"),
        OrganisationKind.ASSIGNEE: QT_TRANSLATE_NOOP("messages", "Bought the debt"),
        OrganisationKind.REGULATOR: QT_TRANSLATE_NOOP("messages", "Regulator"),
        OrganisationKind.POLICE: QT_TRANSLATE_NOOP("messages", "Police"),
        OrganisationKind.COURT: QT_TRANSLATE_NOOP("messages", "Court"),
        OrganisationKind.LEGAL_AID: QT_TRANSLATE_NOOP("messages", "Legal aid"),
        OrganisationKind.MEDIATION: QT_TRANSLATE_NOOP("messages", "Mediation"),
        OrganisationKind.OTHER_OFFICIAL: QT_TRANSLATE_NOOP("messages", "Other official body"),
        OrganisationKind.UNKNOWN: QT_TRANSLATE_NOOP("messages", "Kind not known"),
    },
}
