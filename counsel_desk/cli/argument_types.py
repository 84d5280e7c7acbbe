"""What an argument may be, and what is said of one that is not."""

import argparse
import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.periods import Month, Quarter, Year

translate = QCoreApplication.translate


def count(said: str) -> int:
    """A whole number, 0 too."""
    number = int(said) if re.fullmatch(r"\d{1,9}", said, re.ASCII) else None
    if number is None:
        raise argparse.ArgumentTypeError(translate("cli", "“{text}” is not a number").format(text=said))
    return number


def names(said: str) -> tuple[str, ...]:
    """Names or numbers with any comma between them."""
    return tuple(filter(None, (each.strip() for each in re.split("[,，、;；]", said))))


def statuses(said: str) -> tuple[CaseStatus, ...]:
    """What cases are in, with any comma between them."""
    told = names(said)
    unknown = next((each for each in told if each not in set(CaseStatus)), None)
    if unknown is not None:
        raise argparse.ArgumentTypeError(translate("cli", "no case is ever “{text}”").format(text=unknown))
    return tuple(map(CaseStatus, told))


def positive(said: str) -> int:
    """A whole number from 1 on."""
    number = count(said)
    if number == 0:
        raise argparse.ArgumentTypeError(translate("cli", "the number must be at least 1"))
    return number


def day(said: str) -> date:
    """A day as it is written in the usage."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a day; write it like 2026-03-15").format(text=said)
        ) from None


def month(said: str) -> Month:
    """A month as it is written in the usage."""
    found = re.fullmatch(r"(20\d\d)-(0[1-9]|1[0-2])", said, re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a month; write it like 2026-03").format(text=said)
        )
    return Month(int(found[1]), int(found[2]))


def quarter(said: str) -> Quarter:
    """A quarter as it is written in the usage."""
    found = re.fullmatch(r"(20\d\d)-[Qq]([1-4])", said, re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a quarter; write it like 2026-Q1").format(text=said)
        )
    return Quarter(int(found[1]), int(found[2]))


def year(said: str) -> Year:
    """A year as it is written in the usage."""
    if re.fullmatch(r"20\d\d", said, re.ASCII) is None:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a year; write it like 2026").format(text=said)
        )
    return Year(int(said))
