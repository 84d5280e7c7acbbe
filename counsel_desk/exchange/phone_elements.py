"""The elements of SMS Backup & Restore as records: ``sms``, ``mms`` with its parts, ``call``.

The text ``null`` means that there is none. Times are milliseconds since 1970, in some older files seconds.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from xml.parsers import expat

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.domain.texts import one_line
from counsel_desk.exchange.phone_values import duration_of, instant_of_stamp, name_of, number_and_name, words_of

_SHOWN = 40  # characters of what cannot be read that are shown
_DIGIT = re.compile(r"\d")

# Kinds of message: 1 came in. What is none of these counts as come in.
_SENT, _UNSENT = "2", frozenset({"3", "4", "5", "6"})  # a draft, in the outbox, failed, waiting
# Kinds of call, and whether it was answered.
_CALLS: Mapping[str, tuple[Direction, bool | None]] = {
    "1": (Direction.INCOMING, True),
    "2": (Direction.OUTGOING, None),  # answered if it lasted
    "3": (Direction.INCOMING, False),  # missed
    "4": (Direction.INCOMING, False),  # taken by the voice mail
    "5": (Direction.INCOMING, False),  # rejected
    "6": (Direction.INCOMING, False),  # refused by a list of numbers
    "7": (Direction.INCOMING, True),  # answered on another device
}
_FROM = "137"  # of the addresses of a picture message, whom it is from
_WORDS = frozenset({"text/plain", "text/x-vcard", "text/x-vcalendar"})
_LAYOUT = "application/smil"  # says only how the other parts are laid out


class Elements:
    """The elements of one stretch of a file on their way to records, which gather in `found`.

    `line` is where the stretch begins in the file.
    """

    def __init__(self, line: int) -> None:
        self.found: list[Entry] = []
        self._line = line
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parts: _PartedMessage | None = None

    def read(self, stretch: str) -> bool:
        """Take in a stretch; whether it was sound to its end."""
        try:
            self._parser.Parse(f"<all>{stretch}</all>", True)  # noqa: FBT003  expat knows no names of arguments
        except expat.ExpatError:
            return False
        return True

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "sms":
                self.found += _message(self._place, attributes)
            case "call":
                self.found.append(_call(self._place, attributes))
            case "mms":
                self._parts = _PartedMessage(self._place, attributes)
            case "part" if self._parts:
                self._parts.take_part(attributes)
            case "addr" if self._parts:
                self._parts.take_address(attributes)

    def _end(self, name: str) -> None:
        if name == "mms" and self._parts:
            self.found += self._parts.entries()
            self._parts = None

    @property
    def _place(self) -> int:
        return self._line + self._parser.CurrentLineNumber - 1


class _PartedMessage:
    """A message in parts, some of which are words."""

    def __init__(self, place: int, attributes: Mapping[str, str]) -> None:
        self._place = place
        self._attributes = attributes
        self._words = [_said(attributes, "sub")]
        self._address = _said(attributes, "address").partition("~")[0]  # a group is written a~b~c

    def take_part(self, attributes: Mapping[str, str]) -> None:
        """Words as they are, anything else by kind and name, so that it is seen that there was a picture."""
        kind = _said(attributes, "ct").lower()
        if kind in _WORDS:
            self._words.append(_said(attributes, "text"))
        elif kind != _LAYOUT:
            name = _said(attributes, "name") or _said(attributes, "cl")
            self._words.append(f"[{one_line(f'{kind} {name}')}]")

    def take_address(self, attributes: Mapping[str, str]) -> None:
        """Whom it is from, which the message itself does not say where several take part."""
        address = _said(attributes, "address")
        came_in = _said(self._attributes, "msg_box") != _SENT
        if came_in and _said(attributes, "type") == _FROM and _DIGIT.search(address):
            self._address = address

    def entries(self) -> tuple[Entry, ...]:
        """The message as a whole."""
        words = "\n".join(filter(None, self._words))
        return _written(self._place, self._attributes, self._address, _said(self._attributes, "msg_box"), words)


def _message(place: int, attributes: Mapping[str, str]) -> tuple[Entry, ...]:
    address, body = _said(attributes, "address"), _said(attributes, "body")
    return _written(place, attributes, address, _said(attributes, "type"), body)


def _written(place: int, attributes: Mapping[str, str], address: str, kind: str, said: str) -> tuple[Entry, ...]:
    at = _instant(attributes)
    if at is None:
        return (_undated(place, attributes),)
    number, name = number_and_name(address)
    words, was_cut = words_of(said)
    record = PhoneRecord(
        place,
        at,
        direction=Direction.OUTGOING if kind == _SENT or kind in _UNSENT else Direction.INCOMING,
        number=number,
        name=name_of(_said(attributes, "contact_name")) or name,
        words=words,
        unsent=kind in _UNSENT,
    )
    return (Finding("text.cut", place), record) if was_cut else (record,)


def _call(place: int, attributes: Mapping[str, str]) -> Entry:
    at = _instant(attributes)
    if at is None:
        return _undated(place, attributes)
    direction, connected = _CALLS.get(_said(attributes, "type"), (Direction.INCOMING, None))
    seconds = duration_of(_said(attributes, "duration"))
    if direction is Direction.OUTGOING and seconds is not None:
        connected = seconds > 0
    number, name = number_and_name(_said(attributes, "number"))
    name = name_of(_said(attributes, "contact_name")) or name
    lasted = seconds if connected is not False else None
    return PhoneRecord(place, at, Channel.CALL, direction, number, name, connected=connected, duration_seconds=lasted)


def _instant(attributes: Mapping[str, str]) -> datetime | None:
    return instant_of_stamp(_said(attributes, "date")) or instant_of_stamp(_said(attributes, "date_sent"))


def _undated(place: int, attributes: Mapping[str, str]) -> Finding:
    return Finding("phone_file.undated", place, one_line(_said(attributes, "date"))[:_SHOWN], lost=True)


def _said(attributes: Mapping[str, str], name: str) -> str:
    """What an attribute says; the format writes ``null`` for nothing."""
    value = attributes.get(name, "")
    return "" if value == "null" else value
