"""A conduct explains itself: its words, how sure it is, its rule, and what a person can make of it."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.ids import CaseId, ConductId, IncidentId
from counsel_desk.domain.incidents import Channel, Clue, Conduct, ConductState, Incident, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, incidents
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import reason_for
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.conduct_card import ConductCard
from counsel_desk.ui.widgets.conduct_list import ConductList
from counsel_desk.ui.widgets.threat_notice import ThreatNotice

WORDS = "安排兄弟去堵你，叫人堵门"
CLUES = (Clue(0, 4, "安排兄弟"), Clue(5, 6, "堵"), Clue(10, 11, "堵"))
NIGHT = datetime(2026, 11, 17, 23, tzinfo=CHINA)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def incident_with(*conducts: Conduct) -> Incident:
    return Incident(IncidentId(1), CaseId(1), 1, IncidentDetails(NIGHT, words=WORDS), "", conducts)


def threat(state: ConductState = ConductState.SUGGESTED, **known: object) -> Conduct:
    said = {"clues": CLUES, "certainty": Certainty.SLIGHT, "reason": "说要派人去堵。"} | known
    return Conduct(ConductId(1), "T01", state, "T01-GANG", **said)


def card(qtbot: QtBot, desk: Desk, conduct: Conduct) -> ConductCard:
    reason = reason_for(desk, incident_with(conduct), conduct)
    made = ConductCard(conduct, reason, conduct.reason, desk.pack)
    qtbot.addWidget(made)
    return made


def text_of(card: ConductCard, name: str) -> str:
    found = card.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_every_word_that_matched_is_said_once(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    assert text_of(card(qtbot, desk, threat()), "matched_words") == "Words: 「安排兄弟」 「堵」"


def test_how_sure_the_rule_is_stands_in_plain_words(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    assert text_of(card(qtbot, desk, threat()), "grounds") == "Only a slight sign: look closely · Rule T01-GANG"


def test_a_reason_of_an_older_guidance_says_so(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    assert "it has changed since" in text_of(card(qtbot, desk, threat(pack_hash="0" * 64)), "grounds")
    same = threat(pack_hash=desk.pack.content_hash)
    assert "changed" not in text_of(card(qtbot, desk, same), "grounds")


def test_one_step_rejects_it_and_confirms_another_conduct(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    details = IncidentDetails(NIGHT, channel=Channel.SMS, number="13800000001")
    incident = incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))
    shown = ConductList(desk, tasks)
    qtbot.addWidget(shown)
    shown.show_incident(incident, folded=False)
    button = shown.cards[0].findChild(QPushButton, "correct")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(shown.decided) as told:
        button.menu().actions()[0].trigger()  # the gravest: threats of violence
    assert told.args[0].startswith("Confirmed: Threats of violence.")
    states = {each.code: each.state for each in incidents.load_incident(desk, incident.id).conducts}
    assert states == {"T06": ConductState.REJECTED, "T01": ConductState.CONFIRMED}


@pytest.mark.parametrize(
    ("conduct", "shown"),
    [
        (threat(), True),
        (threat(ConductState.CONFIRMED), True),
        (threat(ConductState.REJECTED), False),
        (Conduct(ConductId(1), "T02", ConductState.CONFIRMED, ""), False),
    ],
)
def test_a_possible_threat_asks_at_once_whether_the_client_is_safe(
    qtbot: QtBot, theme: Theme, conduct: Conduct, shown: bool
) -> None:
    notice = ThreatNotice()
    qtbot.addWidget(notice)
    notice.consider((conduct,))
    assert notice.isHidden() is not shown


def test_only_words_that_stand_and_were_not_rejected_are_marked() -> None:
    assert [each.matched for each in incident_with(threat()).marks] == ["安排兄弟", "堵", "堵"]
    assert incident_with(threat(ConductState.REJECTED)).marks == ()
    assert incident_with(threat(clues=(Clue(0, 2, "别的"),))).marks == ()
