"""Files of SMS Backup & Restore: all that is whole is read, what is not is said, and nothing in them can do harm."""

import time
import tracemalloc
from pathlib import Path

import phone_exports as phone
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import to_milliseconds
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.errors import CancelledError, FileError
from counsel_desk.exchange.phone_xml import is_phone_xml, read_phone_xml

AT = phone.at("2026-03-05 10:20:30")
LATER = phone.at("2026-03-05 10:21:30")


def read(path: Path, content: str | bytes) -> list[Entry]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_phone_xml(path))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sms.xml"


def test_a_message_is_read_with_its_number_its_instant_and_its_exact_words(file: Path) -> None:
    words = '【晴天消费金融(虚构)】 <您> & "我"\n第二行\t还款 😆𠮷'
    [record] = read(file, phone.smses([phone.sms(AT, words, "+8613800000001", name="催收 王")]))
    assert record == PhoneRecord(5, AT, number="13800000001", name="催收 王", words=words)
    assert (record.channel, record.direction) == (Channel.SMS, Direction.INCOMING)


def test_emoji_written_as_two_references_become_one_character(file: Path) -> None:
    content = phone.smses([phone.sms(AT, "好")]).replace("好", "&#55357;&#56838;&#xD83D;&#xDE06;")
    assert [each.words for each in read(file, content)] == ["😆😆"]


@pytest.mark.parametrize("half", ["&#55357;", "&#56838;", "&#56838;&#55357;", "&#0;", "&#xFFFF;", "&#9999999;", "\x01"])
def test_half_an_emoji_or_no_character_at_all_is_seen_and_costs_nothing_else(file: Path, half: str) -> None:
    content = phone.smses([phone.sms(AT, "前好后"), phone.sms(LATER, "下一条")]).replace("好", half)
    first, second = read(file, content)
    assert first.words.replace("\ufffd", "") == "前后"
    assert second.words == "下一条"


def test_the_text_null_means_that_there_is_none(file: Path) -> None:
    [record] = read(file, phone.smses([phone.sms(AT, "null", "null", name="null")]))
    assert (record.words, record.number, record.name) == ("", "", "")


def test_a_draft_and_a_failed_message_never_left_the_phone(file: Path) -> None:
    sent, draft, failed = read(file, phone.smses(phone.sms(AT, f"第{kind}", kind=kind) for kind in (2, 3, 5)))
    assert {each.direction for each in (sent, draft, failed)} == {Direction.OUTGOING}
    assert [each.unsent for each in (sent, draft, failed)] == [False, True, True]


def test_a_sender_with_a_name_in_place_of_a_number_keeps_it(file: Path) -> None:
    [record] = read(file, phone.smses([phone.sms(AT, "还款", "SunnyLoan")]))
    assert (record.number, record.name, record.sender) == ("", "SunnyLoan", "SunnyLoan")


def test_the_words_of_a_picture_message_are_put_together_and_its_picture_is_named(file: Path) -> None:
    picture = phone.part("image/jpeg", data="QUJD" * 200_000, name="律师函.jpg")
    parts = [phone.part("text/plain", text="第一段"), picture, phone.part("text/plain", text="第二段😆")]
    [record] = read(file, phone.smses([phone.mms(AT, parts)]))
    assert record.words == "第一段\n[image/jpeg 律师函.jpg]\n第二段😆"
    assert record.number == phone.NUMBERS[0]


def test_a_picture_message_of_several_is_from_whom_its_addresses_say(file: Path) -> None:
    addresses = '<addr address="13800000009" type="151" /><addr address="13800000002" type="137" />'
    content = phone.mms(AT, [phone.part("text/plain", text="还钱")], "13800000009~13800000002", addresses=addresses)
    assert [each.number for each in read(file, phone.smses([content]))] == ["13800000002"]


@pytest.mark.parametrize(
    ("kind", "seconds", "direction", "connected", "lasted"),
    [
        (1, 57, Direction.INCOMING, True, 57),
        (2, 12, Direction.OUTGOING, True, 12),
        (2, 0, Direction.OUTGOING, False, None),
        (3, 0, Direction.INCOMING, False, None),
        (5, 0, Direction.INCOMING, False, None),
        (6, 0, Direction.INCOMING, False, None),
        (7, "null", Direction.INCOMING, True, None),
        (99, "null", Direction.INCOMING, None, None),
    ],
)
def test_a_call_says_who_rang_whether_it_was_answered_and_how_long_it_lasted(
    file: Path, kind: int, seconds: int | str, direction: Direction, connected: bool | None, lasted: int | None
) -> None:
    [record] = read(file, phone.calls([phone.call(AT, kind=kind, seconds=seconds)]))
    assert record.channel is Channel.CALL
    assert (record.direction, record.connected, record.duration_seconds) == (direction, connected, lasted)


@pytest.mark.parametrize("number", ["", "-1", "-2", "null", "Unknown"])
def test_a_withheld_number_is_none(file: Path, number: str) -> None:
    [record] = read(file, phone.calls([phone.call(AT, number)]))
    assert record.sender == ""


def test_a_wrong_count_is_told_and_changes_nothing(file: Path) -> None:
    entries = read(file, phone.smses([phone.sms(AT, "一"), phone.sms(LATER, "二")], count=200))
    assert [type(each) for each in entries] == [PhoneRecord, PhoneRecord, Finding]
    assert entries[-1] == Finding("phone_file.count_differs", shown="200")


def test_a_truncated_file_gives_what_is_whole_and_says_where_it_ends(file: Path) -> None:
    content = phone.smses([phone.sms(AT, "一"), phone.sms(LATER, "二"), phone.sms(LATER, "三三三三")]).encode()
    entries = read(file, content[: content.index("三".encode()) + 4])
    assert [each.words for each in entries[:-1]] == ["一", "二"]
    assert entries[-1] == Finding("phone_file.truncated", 7, lost=True)


def test_a_file_cut_anywhere_gives_every_message_that_is_whole(file: Path) -> None:
    whole = [phone.sms(AT, f"第{number}条😆") for number in range(4)]
    content = phone.smses(whole).encode()
    ends = [content.index(each.encode()) + each.encode().rindex(b"/>") + 2 for each in whole]
    for cut in range(content.index(b"<smses") + 7, len(content), 7):
        entries = read(file, content[:cut])
        records = [each for each in entries if isinstance(each, PhoneRecord)]
        assert len(records) == sum(end <= cut for end in ends)
        assert [each.code for each in entries[len(records) :]] == ["phone_file.truncated"]


def test_a_broken_message_costs_itself_and_no_other(file: Path) -> None:
    content = phone.smses([phone.sms(AT, "一"), phone.sms(AT, "二"), phone.sms(LATER, "三")])
    entries = read(file, content.replace('body="二"', 'body="二'))
    assert [getattr(each, "words", "") for each in entries] == ["一", "", "三"]
    assert (entries[1].code, entries[1].place, entries[1].lost) == ("phone_file.broken", 6, True)


def test_a_message_without_a_time_is_lost_and_said_so(file: Path) -> None:
    entries = read(
        file, phone.smses([phone.sms("null", "一"), phone.sms("99999999999999999999", "二"), phone.sms(AT, "三")])
    )
    assert [each.code for each in entries[:2]] == ["phone_file.undated", "phone_file.undated"]
    assert entries[2].words == "三"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE smses [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!doctype smses SYSTEM "http://127.0.0.1/a.dtd">',
        '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_a_document_type_is_refused_whatever_it_holds(file: Path, declared: str) -> None:
    content = (
        phone.smses([phone.sms(AT, "ENTITY")]).replace("<smses", f"{declared}\n<smses").replace("ENTITY", "&a;&b;")
    )
    with pytest.raises(FileError, match=r"phone_file\.doctype"):
        read(file, content)


def test_an_entity_nobody_declared_breaks_only_its_message(file: Path) -> None:
    content = phone.smses([phone.sms(AT, "ENTITY"), phone.sms(LATER, "二")]).replace("ENTITY", "&file;")
    assert [type(each) for each in read(file, content)] == [Finding, PhoneRecord]


def test_a_document_type_between_messages_declares_nothing(file: Path) -> None:
    bomb = '<!DOCTYPE s [<!ENTITY a "砰">]>'
    content = phone.smses(
        [phone.sms(AT, "一"), bomb, phone.sms(AT, "&a;").replace("&amp;a;", "&a;"), phone.sms(AT, "三")]
    )
    assert [each.words for each in read(file, content) if isinstance(each, PhoneRecord)] == ["一", "三"]


def test_xml_of_another_program_is_not_taken_for_messages(file: Path) -> None:
    assert not is_phone_xml(b"<?xml version='1.0'?><html><body>sms</body></html>")
    assert is_phone_xml(phone.smses([]).encode("utf-16"))
    with pytest.raises(FileError, match=r"phone_file\.unknown"):
        read(file, "<?xml version='1.0'?><notes>" + "<note/>" * 20_000)


def test_an_empty_export_has_nothing_to_tell(file: Path) -> None:
    assert read(file, phone.smses([])) == []
    assert read(file, "<?xml version='1.0'?><smses count='0' />") == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_saved_again_in_another_encoding_is_the_same(file: Path, encoding: str) -> None:
    assert read(file, phone.smses([phone.sms(AT, "还款😆")]).encode(encoding))[0].words == "还款😆"


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("local", ["21:59:59", "22:00:00", "07:59:59", "08:00:00"])
def test_an_instant_is_that_of_china_whatever_the_machine_is_set_to(
    file: Path, local: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        [record] = read(file, phone.smses([phone.sms(phone.at(f"2026-03-05 {local}"), "还款")]))
        assert record.at.isoformat() == f"2026-03-05T{local}+08:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_stopping_is_heard_within_a_block(file: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise CancelledError

    phone.written(file, phone.smses(phone.many(5_000)))
    with pytest.raises(CancelledError):
        list(read_phone_xml(file, progress=stop))


def test_many_messages_and_a_large_picture_take_the_memory_of_a_few(file: Path) -> None:
    with file.open("w", encoding="utf-8") as stream:
        stream.write(phone.HEAD.format(kind="sms") + '<smses count="8001">\n')
        stream.writelines(phone.many(8_000))
        stream.write(phone.mms(AT, [phone.part("video/mp4", data="QUJD" * 5_000_000)]) + "</smses>")
    tracemalloc.start()
    try:
        count = sum(isinstance(each, PhoneRecord) for each in read_phone_xml(file))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 8_001
    assert most < 15 * 1024**2


WORDS = st.text(
    st.characters(exclude_characters="\r\x85", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t😆𠮷")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(631_152_000_000, 4_102_444_799_999), WORDS, st.booleans()), max_size=8))
def test_whatever_was_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, said: list) -> None:
    path = tmp_path_factory.mktemp("a") / "a.xml"
    whole = phone.smses(phone.sms(str(when), words, kind=2 if sent else 1) for when, words, sent in said)
    records = read(path, whole)
    expected = [(when, "" if words == "null" else words.strip("\n"), sent) for when, words, sent in said]
    assert [(to_milliseconds(each.at), each.words, each.direction is Direction.OUTGOING) for each in records] == [
        (when, words.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"), sent) for when, words, sent in expected
    ]
