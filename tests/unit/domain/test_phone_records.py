"""What a case has already is known again: in the same file, in any order, and in a format that tells less."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.incidents import Channel, Direction, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.phone_records import Known, PhoneRecord, as_details

NOON = datetime(2026, 3, 5, 12, tzinfo=CHINA)


def contacts(precision: Precision) -> st.SearchStrategy[list[IncidentDetails]]:
    """A source whose times are all known as exactly."""
    said = st.builds(
        IncidentDetails,
        happened_at=st.integers(0, 150).map(lambda seconds: NOON + timedelta(seconds=seconds)),
        precision=st.just(precision),
        channel=st.just(Channel.SMS),
        number=st.sampled_from(("10690000000001", "95000001")),
        words=st.sampled_from(("还款", "再不 还款", "再不还款")),
        direction=st.sampled_from(Direction),
    )
    return st.lists(said | said.map(lambda each: replace(each, channel=Channel.CALL, words="")), max_size=20)


SOURCES = st.sampled_from((Precision.SECOND, Precision.MINUTE)).flatmap(contacts)


def taken(standing: list[IncidentDetails], source: list[IncidentDetails]) -> list[IncidentDetails]:
    """What of a source is new beside what stands."""
    known = Known(standing)
    return [each for each in source if known.takes(each)]


@given(SOURCES)
def test_a_second_time_adds_nothing(source: list[IncidentDetails]) -> None:
    first = taken([], source)
    assert taken(first, source) == []


@given(SOURCES, st.randoms())
def test_in_another_order_it_adds_nothing_either(source: list[IncidentDetails], random: Random) -> None:
    first = taken([], source)
    random.shuffle(source)
    assert taken(first, source) == []


@given(SOURCES)
def test_a_format_without_seconds_and_with_other_spaces_adds_nothing(source: list[IncidentDetails]) -> None:
    coarse = [
        replace(
            each,
            happened_at=each.happened_at.replace(second=0),
            precision=Precision.MINUTE,
            words=each.words.replace(" ", "\n"),
        )
        for each in taken([], source)
    ]
    assert taken(taken([], source), coarse) == []


@given(SOURCES, SOURCES)
def test_what_stands_from_elsewhere_never_hides_more_than_itself(
    standing: list[IncidentDetails], source: list[IncidentDetails]
) -> None:
    alone, beside = taken([], source), taken(standing, source)
    assert len(alone) - len(standing) <= len(beside) <= len(alone)


def test_the_same_words_from_another_number_are_another_message() -> None:
    one = IncidentDetails(NOON, number="10690000000001", words="还款")
    assert taken([one], [replace(one, number="10690000000002")])
    assert taken([one], [replace(one, direction=Direction.OUTGOING)])
    assert taken([one], [replace(one, happened_at=NOON + timedelta(minutes=1))])


def test_a_name_stands_before_words_only_where_there_is_no_number() -> None:
    named = PhoneRecord(1, NOON, name="小王", words="还款")
    assert as_details(named).words == "小王：还款"
    assert as_details(replace(named, number="13800000001")).words == "还款"
    assert as_details(replace(named, direction=Direction.OUTGOING)).words == "还款"


def test_the_same_words_twice_on_a_day_without_hours_are_two_messages_and_known_again() -> None:
    said = [IncidentDetails(NOON.replace(hour=0), precision=Precision.DAY, words="还款")] * 2
    assert taken([], said) == said
    assert taken(said, said) == []
