"""What the incidents of one case cost when there are 10,000 of them: opening, filtering, scrolling, and the calendar.

The floors are plain SQL that reads the same rows, and a bare list of as many lines of text.
"""

import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import QEventLoop, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import CALLS, Channel, Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.domain.timelines import TimelineFilter
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_rows import MessageRows
from counsel_desk.services.suggestions import keep_version
from counsel_desk.services.timelines import load_timeline, narrow
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.bulk import bulk_rows
from counsel_desk.storage.keys import KdfCost
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.benchmarks.measuring import SEED, Measured, plain, timed

pytestmark = pytest.mark.benchmark

INCIDENTS, DAYS = 10_000, 730
WORDS = ("今天再不还钱就安排兄弟去堵你", "您的借款已逾期，请尽快还款", "明天上门走访，请在家等候", "再不处理通知你单位")
CHANNELS = (Channel.CALL, Channel.CALL, Channel.CALL, Channel.SMS, Channel.SMS, Channel.WECHAT, Channel.VISIT)
ROWS = (
    "SELECT incident.id, happened_at, precision, channel, number, contacted, known_from, organisation_id, debt_id,"
    " connected, duration_seconds, direction, person_id, substr(words, 1, 120) FROM incident WHERE case_id = :c"
    " AND withdrawn_at IS NULL ORDER BY happened_at DESC"
)
CONDUCTS = (
    "SELECT incident_id, code, state FROM conduct JOIN incident ON incident.id = incident_id WHERE case_id = :c"
    " AND conduct.withdrawn_at IS NULL"
)
EVERY_WORD = "SELECT id, words, number, effect, witness FROM incident WHERE case_id = :c AND withdrawn_at IS NULL"
BY_DAY = (
    "SELECT (happened_at + 28800000) / 86400000, channel, count(*) FROM incident WHERE case_id = :c"
    " AND withdrawn_at IS NULL GROUP BY 1, 2"
)


@pytest.fixture(scope="module")
def case_of_thousands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, CaseId]]:
    """A case of two years that a phone brought in."""
    cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    folder = tmp_path_factory.mktemp("thousands") / "vault"
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=cost)
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    with desk.database.bring_in("messages.import", "messages", "phone.xml", case_id=case_id) as (session, batch):
        keep_version(desk, session)
        with bulk_rows(session, batch) as rows:
            taken = MessageRows(desk, case_id, rows)
            for each in _incidents(random.Random(SEED)):
                taken.add(each)
            taken.suggest_by_norms((), ())
            rows.finish({})
    yield desk, case_id
    close_vault(desk)


def test_reading_filtering_and_counting(case_of_thousands: tuple[Desk, CaseId]) -> None:
    desk, case_id = case_of_thousands
    timeline = load_timeline(desk, case_id)
    assert len(timeline.rows) == INCIDENTS

    def rows() -> None:
        plain(desk, ROWS, c=case_id)
        plain(desk, CONDUCTS, c=case_id)

    _show(
        timed("reading the time line", lambda: load_timeline(desk, case_id), "plain SQL of the same rows", rows),
        timed(
            "the calendar, no filter",
            lambda: narrow(desk, timeline, TimelineFilter()),
            "days and channels counted in SQL",
            lambda: plain(desk, BY_DAY, c=case_id),
        ),
        timed(
            "filter by words",
            lambda: narrow(desk, timeline, TimelineFilter("兄弟")),
            "every word read by plain SQL",
            lambda: plain(desk, EVERY_WORD, c=case_id),
        ),
    )


def test_the_tab(case_of_thousands: tuple[Desk, CaseId], qapp: QApplication) -> None:
    desk, case_id = case_of_thousands
    if qapp.findChild(Theme) is None:
        Theme(qapp)
    tasks = Tasks()
    tab = IncidentsTab(desk, tasks)
    bare = QListView()
    lines = [f"{number}: {words}" for number in range(INCIDENTS // len(WORDS)) for words in WORDS]
    for window in (tab, bare):
        window.resize(1150, 600)
        window.show()

    def settle() -> None:
        while tasks.busy:  # asleep between events, as the program is: a loop that spins takes half of a reader's time
            loop = QEventLoop()
            tasks.busy_changed.connect(loop.quit)
            QTimer.singleShot(1000, loop, loop.quit)
            loop.exec()
        qapp.processEvents()

    def filled() -> None:
        bare.setModel(QStringListModel(lines, bare))
        bare.doItemsLayout()
        bare.grab()

    def laid_out() -> None:
        tab.timeline.model.show(tab.timeline._rows)
        tab.timeline.view.doItemsLayout()
        tab.timeline.view.grab()

    def opened() -> None:
        tab.timeline._timeline = None  # as if another case had been shown
        tab.show_case(case_id)
        settle()

    stall = _longest_stall(qapp, opened)
    strip = tab.timeline.strip.columns
    _show(
        timed("opened, to rest", opened, "a bare list of 10,000 lines", filled, rounds=5),
        timed("laid out anew", laid_out, "a bare list of 10,000 lines", filled, rounds=5),
        timed("a screen further", _scrolling(tab.timeline.view), "the bare list", _scrolling(bare), rounds=40),
        timed("the calendar painted", strip.grab, "the bare list painted", bare.grab, rounds=20),
    )
    print(f"  the longest stall of the window while opening: {stall:.0f} ms")
    for window in (tab, bare):
        window.close()
    tasks.stop()


def _incidents(odds: random.Random) -> Iterator[IncidentDetails]:
    begins = datetime(2024, 11, 20, tzinfo=CHINA)
    for number in range(INCIDENTS):
        channel = odds.choice(CHANNELS)
        calls = channel in CALLS
        yield IncidentDetails(
            begins + timedelta(minutes=odds.randrange(DAYS * 24 * 60), seconds=number % 60),
            channel=channel,
            number=f"13800000{odds.randrange(40):03}",
            words="" if calls else f"{odds.choice(WORDS)}，编号{number}",
            connected=odds.choice((True, False)) if calls else None,
            contacted=odds.choice((Contacted.CLIENT, Contacted.CLIENT, Contacted.RELATIVE)),
        )


def _scrolling(view: QListView) -> Callable[[], object]:
    bar = view.verticalScrollBar()

    def further() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % max(1, bar.maximum()))
        view.grab()

    return further


def _longest_stall(application: QApplication, work: Callable[[], None]) -> float:
    """Milliseconds for which a timer of 5 ms could not fire."""
    beats = [perf_counter()]
    timer = QTimer(application)
    timer.setInterval(5)
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start()
    work()
    timer.stop()
    return max(after - before for before, after in pairwise(beats)) * 1000


def _show(*measured: Measured) -> None:
    print(f"\n{INCIDENTS} incidents in one case, {DAYS} days, seed {SEED}")
    for each in measured:
        print(f"  {each}")
