"""Messages and calls of a phone in a case: only who was chosen, nothing twice, all as one step that can be undone."""

import hashlib
import time
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Outcome, Risk
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, Direction, Incident, IncidentDetails, KnownFrom
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TemplateDetails, TemplateStart
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.errors import CancelledError, FileError, RefusedError
from counsel_desk.exchange.phone_files import open_phone_file, open_phone_text
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.guidance.reading import triage_engine
from counsel_desk.services import cases, evidence, history, incidents, organisations, search, tasks, templates, undo
from counsel_desk.services import desk as desk_module
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import MessagesOutcome, import_messages, look_ahead
from counsel_desk.services.message_senders import survey
from tests.unit.exchange import phone_exports as phone

COLLECTOR, OTHER, FAMILY = "10690000000001", "95000001", "13800000002"
ALL = Choice(senders=None)
THREAT = "再不还款就去你单位找你领导"


@pytest.fixture(autouse=True)
def rules_made_ready_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules take seconds to make ready, and are the same for every desk of these tests."""
    monkeypatch.setattr(desk_module, "triage_engine", _engine)


@cache
def _engine_of(content_hash: str) -> TriageEngine:
    pack = shipped_pack()
    assert pack.content_hash == content_hash
    return triage_engine(pack)


def _engine(pack: Pack) -> TriageEngine:
    return _engine_of(pack.content_hash)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def at(hour: str = "10:20:30", day: str = "2026-03-05") -> object:
    return phone.at(f"{day} {hour}")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Three messages of a collector, one at night; one of another; two of the family; a draft."""
    return phone.written(
        tmp_path / "sms.xml",
        phone.smses(
            [
                phone.sms(at("21:59:59"), f"【晴天消费金融(虚构)】{THREAT}", COLLECTOR),
                phone.sms(at("22:00:00"), "【晴天消费金融(虚构)】明天上门", COLLECTOR),
                phone.sms(at("10:00:00", "2026-03-07"), "【晴天消费金融(虚构)】请还款", COLLECTOR),
                phone.sms(at("10:00:00"), "您尾号0001的账单已出", OTHER),
                phone.sms(at("11:00:00"), "周末回不回家吃饭", FAMILY, name="妈妈"),
                phone.sms(at("11:01:00"), "回", FAMILY, name="妈妈", kind=2),
                phone.sms(at("12:00:00"), "我不想", COLLECTOR, kind=3),
            ]
        ),
    )


def bring(desk: Desk, case_id: CaseId, path: Path, choice: Choice, **how: object) -> MessagesOutcome:
    return import_messages(desk, case_id, open_phone_file(path), choice, **how)


def kept(desk: Desk, case_id: CaseId) -> list[Incident]:
    """The incidents of the case, oldest first."""
    return list(reversed(incidents.incidents_of(desk, case_id)))


def test_only_chosen_senders_enter_the_vault(desk: Desk, case_id: CaseId, export: Path) -> None:
    outcome = bring(desk, case_id, export, Choice(frozenset({COLLECTOR})))
    assert (outcome.messages, outcome.imported, outcome.left_out, outcome.duplicates) == (7, 3, 4, 0)
    assert {each.details.number for each in kept(desk, case_id)} == {COLLECTOR}
    assert not search.search(desk, "回家吃饭").hits


def test_unless_somebody_is_chosen_nobody_enters(desk: Desk, case_id: CaseId, export: Path) -> None:
    outcome = bring(desk, case_id, export, Choice())
    assert (outcome.imported, outcome.left_out) == (0, 7)
    assert [(each.number, each.count) for each in outcome.senders] == [(COLLECTOR, 4), (FAMILY, 2), (OTHER, 1)]
    assert undo.next_undo(desk) == "case.open"


def test_an_incident_keeps_the_words_the_instant_and_how_it_is_known(desk: Desk, case_id: CaseId, export: Path) -> None:
    bring(desk, case_id, export, ALL)
    first = next(each for each in kept(desk, case_id) if THREAT in each.details.words)
    assert first.details.happened_at == at("21:59:59")
    assert first.details.words == f"【晴天消费金融(虚构)】{THREAT}"
    assert (first.details.known_from, first.details.channel) == (KnownFrom.EXPORT, Channel.SMS)


def test_rules_suggest_conduct_and_the_hour_does(desk: Desk, case_id: CaseId, export: Path) -> None:
    outcome = bring(desk, case_id, export, ALL)
    codes = {each.details.happened_at: {conduct.code for conduct in each.conducts} for each in kept(desk, case_id)}
    expected = {each.conduct for each in desk.triage.read(f"【晴天消费金融(虚构)】{THREAT}").suggestions}
    assert expected
    assert codes[at("21:59:59")] == expected
    assert "T06" in codes[at("22:00:00")]
    assert outcome.night == 1


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
@pytest.mark.parametrize(("hour", "night"), [("21:59:59", 0), ("22:00:00", 1), ("07:59:59", 1), ("08:00:00", 0)])
def test_the_night_is_that_of_china_in_any_zone(
    desk: Desk, case_id: CaseId, tmp_path: Path, zone: str, hour: str, night: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        file = phone.written(tmp_path / "a.xml", phone.smses([phone.sms(at(hour), "请还款", COLLECTOR)]))
        assert bring(desk, case_id, file, ALL).night == night
        [incident] = kept(desk, case_id)
        assert ("T06" in {each.code for each in incident.conducts}) == bool(night)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_fourth_answered_call_of_a_day_is_suggested_once(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    rings = [phone.call(at(f"10:{minute:02}:00"), COLLECTOR) for minute in range(6)]
    bring(desk, case_id, phone.written(tmp_path / "calls.xml", phone.calls(rings)), ALL)
    suggested = [(each.details.happened_at, each.conducts) for each in kept(desk, case_id) if each.conducts]
    assert [(when, [(conduct.code, conduct.counted) for conduct in found]) for when, found in suggested] == [
        (at("10:03:00"), [("T07", 6)])
    ]


def test_what_was_written_down_by_hand_counts_towards_the_day(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    for minute in (0, 1):
        when = at(f"09:{minute:02}:00")
        details = IncidentDetails(when, channel=Channel.CALL, number=COLLECTOR, connected=True)
        incidents.record_incident(desk, case_id, details)
    rings = [phone.call(at(f"10:{minute:02}:00"), COLLECTOR) for minute in range(2)]
    bring(desk, case_id, phone.written(tmp_path / "calls.xml", phone.calls(rings)), ALL)
    [found] = [each for each in kept(desk, case_id) if each.conducts]
    assert (found.details.happened_at, found.conducts[0].counted) == (at("10:01:00"), 4)


def test_calls_that_a_source_does_not_call_answered_do_not_count(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    rows = "".join(f"{COLLECTOR},2026-03-05 10:{minute:02}:00,被叫\n" for minute in range(8))
    table = tmp_path / "a.csv"
    table.write_text(f"对方号码,通话时间,呼叫类型\n{rows}", encoding="utf-8")
    outcome = bring(desk, case_id, table, ALL)
    assert [each.code for each in outcome.findings] == ["phone_file.unanswered_absent"]
    assert {(each.details.connected, each.conducts) for each in kept(desk, case_id)} == {(None, ())}


def test_a_second_import_of_the_same_file_adds_nothing(desk: Desk, case_id: CaseId, export: Path) -> None:
    bring(desk, case_id, export, ALL)
    before = kept(desk, case_id)
    again = bring(desk, case_id, export, ALL)
    assert (again.imported, again.duplicates, again.left_out) == (0, 6, 1)
    assert kept(desk, case_id) == before
    assert undo.next_undo(desk) == "import.messages"


def test_what_is_known_from_one_format_is_known_in_another(
    desk: Desk, case_id: CaseId, export: Path, tmp_path: Path
) -> None:
    bring(desk, case_id, export, Choice(frozenset({COLLECTOR})))
    table = tmp_path / "a.csv"
    words = f"【晴天消费金融(虚构)】{THREAT}"
    table.write_text(
        f"发件人,时间,内容\n+86 {COLLECTOR},2026/3/5 21:59,{words}\n{COLLECTOR},2026/3/5 21:58,{words}\n", "gb18030"
    )
    first, second = (bring(desk, case_id, table, ALL) for _ in range(2))
    assert (first.imported, first.duplicates) == (1, 1)
    assert (second.imported, second.duplicates) == (0, 2)


def test_two_calls_of_one_minute_are_two_and_stay_two(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    rings = [phone.call(at(f"10:20:{second}"), COLLECTOR, kind=3) for second in (10, 40)]
    file = phone.written(tmp_path / "calls.xml", phone.calls([*rings, rings[0]]))
    assert (bring(desk, case_id, file, ALL).imported, bring(desk, case_id, file, ALL).imported) == (2, 0)


def test_a_range_of_days_counts_both_ends_in_china(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    times = ("2026-03-04 23:59:59", "2026-03-05 00:00:00", "2026-03-06 23:59:59", "2026-03-07 00:00:00")
    file = phone.written(tmp_path / "a.xml", phone.smses(phone.sms(phone.at(each), each) for each in times))
    choice = Choice(None, since=date(2026, 3, 5), until=date(2026, 3, 6))
    assert bring(desk, case_id, file, choice).imported == 2
    assert [each.details.words for each in kept(desk, case_id)] == list(times[1:3])


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it_again(
    desk: Desk, case_id: CaseId, export: Path
) -> None:
    bring(desk, case_id, export, ALL)
    before = kept(desk, case_id)
    assert undo.undo(desk) == "import.messages"
    assert kept(desk, case_id) == []
    undo.redo(desk)
    assert [each.details for each in kept(desk, case_id)] == [each.details for each in before]
    undo.undo(desk)
    assert bring(desk, case_id, export, ALL).imported == 6


def test_a_dry_run_says_the_same_and_writes_nothing(desk: Desk, case_id: CaseId, export: Path) -> None:
    writes = desk.database.writes
    tried = bring(desk, case_id, export, ALL, dry_run=True)
    assert desk.database.writes == writes
    assert tried == bring(desk, case_id, export, ALL)


def test_what_would_enter_is_seen_before(desk: Desk, case_id: CaseId, export: Path) -> None:
    ahead = look_ahead(desk, case_id, open_phone_file(export), Choice(frozenset({COLLECTOR})), limit=2)
    assert (ahead.outcome.imported, ahead.outcome.left_out) == (3, 4)
    assert [each.at for each in ahead.first] == [at("21:59:59"), at("22:00:00")]


def test_stopping_keeps_nothing(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    file = phone.written(tmp_path / "a.xml", phone.smses(phone.many(60)))
    with pytest.raises(CancelledError):
        bring(desk, case_id, file, replace(ALL, keep_file=True), progress=stop)
    assert kept(desk, case_id) == []
    assert evidence.evidence_of(desk, case_id) == ()


def test_the_source_is_kept_as_evidence_with_its_hash_and_goes_with_the_import(
    desk: Desk, case_id: CaseId, export: Path
) -> None:
    outcome = bring(desk, case_id, export, replace(ALL, keep_file=True))
    [file] = evidence.evidence_of(desk, case_id)
    assert (file.id, file.details.name) == (outcome.evidence, "sms.xml")
    assert file.sha256 == hashlib.sha256(export.read_bytes()).hexdigest()
    assert evidence.content_of(desk, file) == export.read_bytes()
    undo.undo(desk)
    assert evidence.evidence_of(desk, case_id) == ()


def test_the_same_source_is_kept_once(desk: Desk, case_id: CaseId, export: Path) -> None:
    both = [bring(desk, case_id, export, replace(ALL, keep_file=True)).evidence for _ in range(2)]
    assert both[0] == both[1]
    assert len(evidence.evidence_of(desk, case_id)) == 1


def test_a_known_number_or_signature_names_its_organisation(desk: Desk, case_id: CaseId, export: Path) -> None:
    by_number = organisations.add_organisation(desk, OrganisationDetails("雨天银行(虚构)", numbers=(OTHER,)))
    signed = OrganisationDetails("晴天(虚构)", signatures=("晴天消费金融(虚构)",))
    by_signature = organisations.add_organisation(desk, signed)
    bring(desk, case_id, export, ALL)
    owners = {each.details.number: each.details.organisation for each in kept(desk, case_id)}
    assert owners == {COLLECTOR: by_signature, OTHER: by_number, FAMILY: None}


def test_a_proposed_organisation_is_written_down_and_undone_with_the_import(
    desk: Desk, case_id: CaseId, export: Path
) -> None:
    [collector, *_] = survey(desk, open_phone_file(export)).senders
    assert collector.proposed is not None
    bring(desk, case_id, export, Choice(frozenset({COLLECTOR}), organisations={COLLECTOR: collector.proposed}))
    [organisation] = organisations.organisations(desk)
    assert (organisation.details.name, organisation.details.numbers) == ("晴天消费金融(虚构)", (COLLECTOR,))
    assert {each.details.organisation for each in kept(desk, case_id)} == {organisation.id}
    undo.undo(desk)
    assert organisations.organisations(desk) == ()


def test_messages_of_an_official_body_are_no_collecting(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    body = OrganisationDetails("示例法院(虚构)", OrganisationRole.OFFICIAL, numbers=(COLLECTOR,))
    organisations.add_organisation(desk, body)
    file = phone.written(tmp_path / "a.xml", phone.smses([phone.sms(at("23:00:00"), "开庭通知", COLLECTOR)]))
    bring(desk, case_id, file, ALL)
    assert "T06" not in {conduct.code for each in kept(desk, case_id) for conduct in each.conducts}


def test_a_sender_that_is_named_as_an_official_body_is_no_collector(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    body = organisations.add_organisation(desk, OrganisationDetails("示例法院(虚构)", OrganisationRole.OFFICIAL))
    file = phone.written(tmp_path / "a.xml", phone.smses([phone.sms(at("23:00:00"), "开庭通知", COLLECTOR)]))
    bring(desk, case_id, file, Choice(senders=None, organisations={COLLECTOR: body}))
    assert [each.details.organisation for each in kept(desk, case_id)] == [body]
    assert "T06" not in {conduct.code for each in kept(desk, case_id) for conduct in each.conducts}


def test_a_survey_counts_every_sender_and_keeps_nothing(desk: Desk, case_id: CaseId, export: Path) -> None:
    writes = desk.database.writes
    found = survey(desk, open_phone_file(export), case_id=case_id)
    collector = found.senders[0]
    assert (found.messages, found.damaged, [each.key for each in found.senders]) == (7, 0, [COLLECTOR, FAMILY, OTHER])
    assert (collector.count, collector.night, collector.days, collector.unsent) == (4, 1, 2, 1)
    assert (collector.first, collector.last) == (at("12:00:00"), at("10:00:00", "2026-03-07"))
    assert collector.signature == "晴天消费金融(虚构)"
    assert dict(collector.conducts)
    assert found.senders[1].name == "妈妈"
    assert desk.database.writes == writes


def test_a_number_of_several_cases_is_shown_as_a_count_only(desk: Desk, case_id: CaseId, export: Path) -> None:
    for name in ("示例·阿蓝", "示例·阿黄"):
        other = cases.open_case(desk, ClientDetails(name=name), CaseDetails())
        bring(desk, other, export, Choice(frozenset({COLLECTOR})))
    bring(desk, case_id, export, Choice(frozenset({COLLECTOR})))
    collector, family, _ = survey(desk, open_phone_file(export), case_id=case_id, suggest=False).senders
    assert (collector.other_cases, family.other_cases) == (2, 0)
    assert collector.conducts == ()


def test_a_survey_asks_for_the_same_words_once(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    read = type(desk.triage).read
    monkeypatch.setattr(type(desk.triage), "read", lambda *given: asked.append(given[1]) or read(*given))
    file = phone.written(tmp_path / "a.xml", phone.smses(phone.many(200)))
    survey(desk, open_phone_file(file))
    assert sorted(asked) == sorted(phone.WORDS)


def test_what_the_client_wrote_back_may_raise_the_risk(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    words = [phone.sms(at(), "请还款", COLLECTOR), phone.sms(at("10:21:30"), "我不想活了", COLLECTOR, kind=2)]
    bring(desk, case_id, phone.written(tmp_path / "a.xml", phone.smses(words)), ALL)
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.HIGH
    assert {each.details.direction for each in kept(desk, case_id)} == {Direction.INCOMING, Direction.OUTGOING}


def test_undo_takes_back_the_risk_that_an_import_raised_and_redo_raises_it_again(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.SETTLED, "还清了")
    closed = cases.load_case_file(desk, case_id).case.details
    words = [phone.sms(at("10:21:30"), "我不想活了", COLLECTOR, kind=2)]
    bring(desk, case_id, phone.written(tmp_path / "a.xml", phone.smses(words)), ALL)
    raised = cases.load_case_file(desk, case_id).case.details
    assert (raised.risk, raised.status) == (Risk.HIGH, CaseStatus.REOPENED)
    undo.undo(desk)
    assert cases.load_case_file(desk, case_id).case.details == closed
    assert cases.status_history(desk, case_id)[-1].status is CaseStatus.CLOSED
    undo.redo(desk)
    assert cases.load_case_file(desk, case_id).case.details == raised


def test_the_history_of_an_import_tells_that_it_raised_the_risk(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    words = [phone.sms(at("10:21:30"), "我不想活了", COLLECTOR, kind=2)]
    bring(desk, case_id, phone.written(tmp_path / "a.xml", phone.smses(words)), ALL)
    deed = history.case_history(desk, case_id)[0]
    assert deed.action == "import.messages"
    assert "risk" in str(deed)


def test_undo_brings_back_the_suggestion_that_an_import_moved(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    for minute in range(4):
        when = at(f"10:{minute:02}:00")
        call = IncidentDetails(when, channel=Channel.CALL, number=COLLECTOR, connected=True)
        incidents.record_incident(desk, case_id, call)
    before = kept(desk, case_id)
    assert [bool(each.conducts) for each in before] == [False, False, False, True]
    bring(desk, case_id, phone.written(tmp_path / "a.xml", phone.calls([phone.call(at("09:00:00"), COLLECTOR)])), ALL)
    assert [bool(each.conducts) for each in kept(desk, case_id)] == [False, False, False, True, False]
    undo.undo(desk)
    assert kept(desk, case_id) == before


def test_the_task_that_follows_an_incident_is_made_once_for_the_last(desk: Desk, case_id: CaseId, export: Path) -> None:
    templates.add_template(desk, TemplateDetails("看一看新消息", start=TemplateStart.INCIDENT, offset=1))
    bring(desk, case_id, export, ALL)
    assert [each.details.title for each in tasks.tasks_of(desk, case_id)].count("看一看新消息") == 1
    undo.undo(desk)
    assert "看一看新消息" not in [each.details.title for each in tasks.tasks_of(desk, case_id)]


def test_imported_words_are_found_by_search(desk: Desk, case_id: CaseId, export: Path) -> None:
    bring(desk, case_id, export, ALL)
    assert search.search(desk, "找你领导").hits
    incidents.record_incident(desk, case_id, IncidentDetails(at(), words="后来写下的新事件"))
    assert search.search(desk, "后来写下").hits


def test_the_import_is_one_entry_of_history(desk: Desk, case_id: CaseId, export: Path) -> None:
    bring(desk, case_id, export, ALL)
    assert [each.action for each in history.case_history(desk, case_id)] == ["import.messages", "case.open"]


def test_pasted_messages_enter_the_same_way(desk: Desk, case_id: CaseId) -> None:
    text = open_phone_text(f"小王 2026-03-05 22:30\n{THREAT}\n我 2026-03-05 22:31\n没有", name="微信")
    outcome = import_messages(desk, case_id, text, Choice(frozenset({"小王"})))
    assert (outcome.imported, outcome.night) == (2, 1)
    assert [each.details.words for each in kept(desk, case_id)] == [f"小王：{THREAT}", "没有"]


def test_a_broken_source_leaves_the_vault_as_it_was(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    writes = desk.database.writes
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><smses count="1"></smses>'
    with pytest.raises(FileError, match=r"phone_file\.doctype"):
        bring(desk, case_id, phone.written(tmp_path / "a.xml", bomb), ALL)
    assert desk.database.writes == writes


def test_a_truncated_source_brings_what_is_whole_and_says_where_it_ends(
    desk: Desk, case_id: CaseId, export: Path
) -> None:
    content = export.read_bytes()
    export.write_bytes(content[: content.index("周末".encode())])
    outcome = bring(desk, case_id, export, ALL)
    assert (outcome.imported, outcome.damaged) == (4, 1)
    assert [(each.code, each.place) for each in outcome.findings] == [("phone_file.truncated", 9)]


def test_a_case_that_is_gone_takes_nothing(desk: Desk, export: Path) -> None:
    with pytest.raises(RefusedError, match=r"record\.gone"):
        bring(desk, CaseId(99), export, ALL)


def test_a_later_change_is_not_taken_back_with_the_import(desk: Desk, case_id: CaseId, export: Path) -> None:
    bring(desk, case_id, export, ALL)
    first = kept(desk, case_id)[0]
    incidents.change_incident(desk, first, replace(first.details, effect="一夜没睡"))
    undo.undo(desk)
    undo.undo(desk)
    assert kept(desk, case_id) == []


def test_the_clock_of_the_desk_dates_what_has_no_year(desk: Desk, case_id: CaseId, clock) -> None:
    clock.instant = phone.at("2026-03-06 09:00:00")
    import_messages(desk, case_id, open_phone_text("小王 3月5日 22:30\n还钱"), ALL)
    assert kept(desk, case_id)[0].details.happened_at == clock.instant - timedelta(hours=10, minutes=30)
