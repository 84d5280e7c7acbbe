"""Days, hours, amounts and numbers as the reader's language writes them."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.phones import format_phone

_SOON = 7  # days ahead up to which one counts them; further off one names the day


def day(day: date) -> str:
    """A day: 18 Nov 2026."""
    return _written(day, QCoreApplication.translate("messages", "d MMM yyyy"))


def day_and_weekday(day: date) -> str:
    """A day with its weekday: Wed 18 Nov 2026."""
    return _written(day, QCoreApplication.translate("messages", "ddd d MMM yyyy"))


def month_of(day: date) -> str:
    """The month of a day: Nov 2026."""
    return _written(day, QCoreApplication.translate("messages", "MMM yyyy"))


def relative_day(day: date, today: date) -> str:
    """A day as one speaks of it: today, tomorrow, in 3 days, 2 days overdue; further off, the day itself."""
    away = (day - today).days
    if away == 0:
        return QCoreApplication.translate("messages", "today")
    if away == 1:
        return QCoreApplication.translate("messages", "tomorrow")
    if away == -1:
        return QCoreApplication.translate("messages", "1 day overdue")
    if away < 0:
        return QCoreApplication.translate("messages", "{days} days overdue").format(days=-away)
    if away <= _SOON:
        return QCoreApplication.translate("messages", "in {days} days").format(days=away)
    return _written(day, QCoreApplication.translate("messages", "d MMM yyyy"))


def day_in_words(day: date, today: date) -> str:
    """A day with its weekday and how far off it is, each said once: Fri 27 Nov 2026 · in 5 days."""
    far = (day - today).days > _SOON
    return day_and_weekday(day) if far else f"{day_and_weekday(day)} · {relative_day(day, today)}"


def time_of_day(moment: time) -> str:
    """An hour and minute: 15:00."""
    return f"{moment:%H:%M}"


def instant(at: datetime, precision: Precision = Precision.MINUTE) -> str:
    """An instant in China time, as exactly as it is known."""
    local = at.astimezone(CHINA)
    written = day(local.date())
    if precision is Precision.DAY:
        return written
    return f"{written} {local:%H:%M:%S}" if precision is Precision.SECOND else f"{written} {local:%H:%M}"


def money(fen: int) -> str:
    """An amount of fen in yuan: ¥12,000 or ¥12,000.50."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}¥{yuan:,}{f'.{rest:02}' if rest else ''}"


def phone(number: str) -> str:
    """A number in groups that can be read out: 138 0000 0001."""
    return format_phone(number)


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
