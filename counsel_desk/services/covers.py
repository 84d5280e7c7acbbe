"""Holiday cover: who looks after the cases of a colleague who is away, from one day through another."""

from counsel_desk.domain.colleagues import Cover, KeptCover
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import colleagues, office


def covers(desk: Desk) -> tuple[KeptCover, ...]:
    """Those that hold today or will, the earliest first."""
    with desk.database.read() as session:
        return colleagues.covers(session, desk.today)


def my_covers(desk: Desk) -> tuple[KeptCover, ...]:
    """For whom who sits at this desk covers today."""
    return tuple(
        each for each in covers(desk) if each.cover.by == desk.counsellor.id and each.cover.holds_on(desk.today)
    )


def add_cover(desk: Desk, cover: Cover) -> None:
    """Write down who covers for whom: a coordinator for anybody, a counsellor for themselves.

    RefusedError ``cover.not_yours``, ``offer.nobody`` for somebody who left; InputError ``cover.yourself``,
    ``cover.ends_before``, ``cover.past``.
    """
    _require_may(desk, cover)
    if cover.absent == cover.by:
        raise InputError("cover.yourself", "by")
    if cover.until < cover.since:
        raise InputError("cover.ends_before", "until")
    if cover.until < desk.today:
        raise InputError("cover.past", "until")
    with desk.database.read() as session:
        if not {cover.absent, cover.by} <= {each.id for each in office.counsellors(session) if each.active}:
            raise RefusedError("offer.nobody")
    with desk.database.change("cover.add") as session:
        colleagues.add_cover(session, cover)


def end_cover(desk: Desk, cover: KeptCover) -> None:
    """It holds no longer: whoever was away is back. RefusedError as `add_cover`."""
    _require_may(desk, cover.cover)
    with desk.database.change("cover.end") as session:
        colleagues.end_cover(session, cover, desk.clock)


def _require_may(desk: Desk, cover: Cover) -> None:
    if not desk.counsellor.is_coordinator and cover.absent != desk.counsellor.id:
        raise RefusedError("cover.not_yours")
