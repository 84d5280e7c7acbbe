"""A released month says who released it and what can be done about what differs."""

from datetime import datetime

from counsel_desk.cli import words
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.periods import Month
from counsel_desk.domain.releases import Released
from counsel_desk.services.releases import MonthStanding

RELEASED = Released(Month(2026, 10), 2, datetime(2026, 11, 3, 9, tzinfo=CHINA), 5, "2026.11", "示例·林一")


def test_a_month_that_can_be_corrected_says_how_at_the_command() -> None:
    assert words.standing(MonthStanding(RELEASED, 4, correctable=True)) == (
        "2026-10 is shown as 示例·林一 released it (release 2 of 3 Nov 2026). Figures that are different today: 4. "
        "A correction can show at least some of them. To release one, add --correct."
    )


def test_a_month_that_changed_by_too_little_says_why_it_stays() -> None:
    said = words.standing(MonthStanding(RELEASED, 1, correctable=False))
    assert "They changed by too little for a correction: whoever has both could work out whom it is about." in said
    assert "--correct" not in said
