"""Numbers as Chinese readers write them: 12,000.50 and 1.2万, 3千5 and 三千五百, 一百零二, 二〇二六."""

import re
from decimal import Decimal

DIGITS = {
    character: str(value)
    for value, group in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for character in group
}
UNITS = {
    character: value
    for value, group in ((10, "十拾"), (100, "百佰"), (1000, "千仟k"), (10**4, "万萬w"), (10**8, "亿億"))
    for character in group
}
_GREAT = 10**4  # from here on a unit multiplies all that stands before it: 三千万

_TO_FIGURES = str.maketrans({**DIGITS, "点": "."})
_NONZERO = "".join(c for c, digit in DIGITS.items() if digit != "0")
_SEVERAL = re.compile(f"[{_NONZERO}]{{2,}}")  # 两三千 is two or three thousand, and 23千 would be wrong
_SPELT = re.compile(f"[{''.join(DIGITS)}]{{3,}}|[{_NONZERO}][零〇]")  # digit by digit: 二〇二六
_LONGEST = 28  # figures a Decimal holds exactly; no sum or date has as many
_PART = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)?([{''.join(UNITS)}])?", re.ASCII)


def read_number(text: str) -> Decimal | None:
    """The value of an unsigned numeral in half-width lower-case text without spaces; None when it is not one.

    A single digit after a unit counts in the next lower unit, as people speak: 三千五 is 3500, 1万2 is 12000. Words
    for "two or three thousand" (两三千) have no value.
    """
    if len(text) > _LONGEST:
        return None
    whole = text.split("点", maxsplit=1)[0]
    if _SEVERAL.search(whole) and not _SPELT.fullmatch(whole):
        return None
    figures = text.translate(_TO_FIGURES)
    parts: list[tuple[str | None, str | None]] = [(m[1], m[2]) for m in _PART.finditer(figures) if m[0]]
    if not parts or "".join((number or "") + (unit or "") for number, unit in parts) != figures:
        return None
    return _add_up(parts)


def _add_up(parts: list[tuple[str | None, str | None]]) -> Decimal | None:
    total = section = Decimal(0)  # what is complete (亿, 万), and what a great unit may still multiply
    small = great = 0  # the last unit of each kind; 0 before the first
    for place, (figure, letter) in enumerate(parts):
        number = None if figure is None else Decimal(figure.replace(",", ""))
        last = place == len(parts) - 1
        if number is not None and number % 1 and not last and parts[place + 1][0]:
            return None  # 1.2千5
        unit = UNITS[letter] if letter else 1
        if letter is None:
            value = _tail(figure or "", small or great)
            return None if value is None or not last else total + section + value
        if unit >= _GREAT:
            section += number or 0
            if not section or (great and unit >= great) or (small and (number or 0) >= small):
                return None
            total, section, small, great = total + section * unit, Decimal(0), 0, unit
            continue
        value = (Decimal(1) if unit == 10 and number is None else number or Decimal(0)) * unit
        if not value or value >= (small or great or value + 1):
            return None
        section, small = section + value, unit
    return total + section


def _tail(figure: str, unit: int) -> Decimal | None:
    """What a last number without a unit means after `unit` (0: nothing before it)."""
    number = Decimal(figure.replace(",", ""))
    if unit > 10 and re.fullmatch(r"[1-9]", figure):
        return number * (unit // 10)
    fits = not unit or (number < unit and (unit == 10 or not number % 1))
    return number if fits else None
