"""Incidents by the hundred thousand, written by one statement: the same for the same count, spread over a month.

Nothing searches for them here, so their words are not entered into the index, which would take the most of the time.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.moments import CHINA, to_milliseconds
from counsel_desk.domain.periods import Month
from counsel_desk.services.desk import Desk
from counsel_desk.storage.bulk_index import entering_rests
from tests.benchmarks.measuring import SEED

CONFIRMED = 3  # one incident in so many shows a conduct that somebody confirmed

# Numbers without pattern: Knuth's multiplicative hash, other bits of it for every column.
_INCIDENTS = """
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :count),
chance(n, x) AS (SELECT n, ((n + :seed) * 2654435761 & 4294967295) FROM number)
INSERT INTO incident (uuid, version, created_at, case_id, happened_at, precision, channel, number, words, contacted,
    known_from, organisation_id, witness, effect, direction, fingerprint)
SELECT printf('0193-%012d-%s', n, :first), 1, :first,
    json_extract(:cases, '$[' || (x % json_array_length(:cases)) || ']'),
    :first + x % (:end - :first), iif(x >> 4 & 7, 'second', 'day'),
    json_extract('["call","call","call","sms","sms","wechat","visit"]', '$[' || ((x >> 7) % 7) || ']'),
    printf('138%08d', (x >> 9) % 5000), '今天再不还钱就安排兄弟去堵你，编号' || n,
    json_extract('["client","client","client","relative","employer"]', '$[' || ((x >> 11) % 5) || ']'),
    'export', json_extract(:organisations, '$[' || ((x >> 13) % json_array_length(:organisations)) || ']'),
    '', '', 'incoming', printf('%064d', x)
FROM chance
"""
_CONDUCTS = """
INSERT INTO conduct (uuid, version, created_at, incident_id, code, state, rule, clues)
SELECT printf('0194-%012d-%s', id, :first), 1, :first, id, printf('T%02d', 1 + id % 19), 'confirmed', '', '[]'
FROM incident WHERE happened_at >= :first AND happened_at < :end AND id % :confirmed = 0
"""


def fill_month(desk: Desk, month: Month, count: int, case_ids: Sequence[int] = ()) -> None:
    """So many incidents of one month, spread over these cases, or else over all; a third shows a confirmed conduct."""
    with desk.database.keep() as session, entering_rests(session):
        every = {"cases": case_ids or _ids(session, "case_file"), "organisations": _ids(session, "organisation")}
        first, end = milliseconds_of(month)
        values = {"first": first, "end": end, "seed": SEED}
        lists = {name: str(list(ids)) for name, ids in every.items()}
        session.execute(sa.text(_INCIDENTS), {**values, **lists, "count": count})
        session.execute(sa.text(_CONDUCTS), {**values, "confirmed": CONFIRMED})


def milliseconds_of(month: Month) -> tuple[int, int]:
    """When it begins and when the next one does, as instants are kept."""
    days = (month.first, month.last + timedelta(days=1))
    first, end = (to_milliseconds(datetime.combine(day, time(), CHINA)) for day in days)
    return first, end


def _ids(session: Session, table: str) -> list[int]:
    return list(session.scalars(sa.text(f"SELECT id FROM {table}")))  # noqa: S608  our own names
