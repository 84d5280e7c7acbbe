"""Among colleagues: cases that are offered, covers, who sees what and who looked at what, to be looked at."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta

from picture_pages import scroll_down
from picture_people import LONG_NAME, long_case
from picture_stage import Scene, Stage
from picture_start import empty_vault, write
from PySide6.QtWidgets import QCheckBox, QComboBox

from counsel_desk.domain.colleagues import Cover
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, Counsellor
from counsel_desk.services import case_offers, cases, covers, vaults
from counsel_desk.services.desk import Desk
from counsel_desk.services.many import hand_over_cases
from counsel_desk.services.office import counsellors
from counsel_desk.ui.dialogs.cover_dialog import CoverDialog
from counsel_desk.ui.dialogs.export_cases_dialog import ExportCasesDialog
from counsel_desk.ui.dialogs.word_dialog import WordDialog
from counsel_desk.ui.pages.lists.spec import Chosen, Deed

_ZHOU = "示例·周二"
_OLD = "示例·一个有二十个字那么长的名字的老志愿者"
_NOTE = "她只在晚上九点以后接电话；上周的录音在她妹妹那里，还没有取回。"
_WHY = "手上还有三个开庭的，这两周接不过来，先给林一。"
_TABLE = 2  # of the three ways in which cases leave


def today_offered(stage: Stage) -> None:
    """Two colleagues ask, one of them with more cases than are named."""
    desk = _office(stage, "offered")
    if not _asked_already(desk):
        _offer(desk, _ZHOU, _open(desk, "示例·阿青", LONG_NAME), _NOTE)
        _offer(desk, _OLD, _open(desk, *(f"示例·来客{each}" for each in "甲乙丙丁戊己庚辛")), "")
    stage.show_page("today")


def today_offered_to_give_back(stage: Stage) -> None:
    """Why are they given back?"""
    today_offered(stage)
    stage.press("give_back")
    stage.find(WordDialog, "word_dialog").words.setPlainText(_WHY)


def today_given_back(stage: Stage) -> None:
    """One colleague gave a case back, another has not answered yet, and one is covered for."""
    desk = _office(stage, "given back")
    if not _asked_already(desk):
        first, second = _open(desk, "示例·阿青"), _open(desk, LONG_NAME, "示例·来客甲")
        case_offers.offer_cases(desk, first, _named(desk, _ZHOU).id, _NOTE)
        zhou = _as(desk, _ZHOU)
        case_offers.give_back(zhou, case_offers.offers_now(zhou).to_me, _WHY)
        case_offers.offer_cases(desk, second, _named(desk, _OLD).id, _NOTE)
        _cover(desk, _ZHOU)
    stage.show_page("today")


def today_covering(stage: Stage) -> None:
    """Nothing but a cover."""
    desk = _office(stage, "covering")
    if not covers.covers(desk):
        _cover(desk, _OLD)
        _open(desk, "示例·阿青")
    stage.show_page("today")


def hand_over_asked(stage: Stage) -> None:
    """A colleague is asked to take cases over: what should they know?"""
    desk = _office(stage, "handed over")
    ids = _open(desk, "示例·阿青", LONG_NAME)
    stage.show_page("cases")
    over = _deed(stage.wiring.cases.deeds(Chosen(tuple(ids), None)), lambda each: bool(each.more))
    to_zhou = _deed(over.more, lambda each: each.words == _ZHOU)
    assert to_zhou.do is not None
    to_zhou.do()
    stage.find(WordDialog, "word_dialog").words.setPlainText(_NOTE)


def settings_colleagues(stage: Stage) -> None:
    """How much everybody has, and who covers for whom."""
    _settings(stage)


def settings_colleagues_lower(stage: Stage) -> None:
    """Who sees what."""
    _settings(stage)
    scroll_down(stage.wiring.settings)


def settings_own_cases(stage: Stage) -> None:
    """From now on counsellors see only their own cases."""
    _settings(stage)
    box = stage.find(QCheckBox, "own_cases_only")
    if box.isChecked():
        box.click()
        stage.rest()
    box.click()
    stage.rest()
    scroll_down(stage.wiring.settings)


def cover_form(stage: Stage) -> None:
    """Who covers for whom?"""
    _settings(stage)
    stage.press("add_cover")
    dialog = stage.find(CoverDialog, "cover_dialog")
    dialog.by.choose(_named(stage.desk, _OLD).id)
    write(stage, "cover_since", "12-01")
    write(stage, "cover_until", "12-11")


def cover_refused(stage: Stage) -> None:
    """It would end before it begins."""
    cover_form(stage)
    write(stage, "cover_until", "11-30")
    stage.press("save")


def case_history_looks(stage: Stage) -> None:
    """What was done with a case, and who opened it."""
    _looked_at(stage)
    stage.find(QCheckBox, "history_looks").setChecked(True)


def settings_history_looks(stage: Stage) -> None:
    """Who looked at what in the whole office."""
    _looked_at(stage)
    settings = stage.wiring.settings
    stage.show_page("settings")
    settings.show_tab(settings.history)
    stage.rest()
    stage.find(QCheckBox, "history_looks").setChecked(True)


def export_table_asked(stage: Stage) -> None:
    """All cases as one table."""
    _as_table(stage)


def export_table_internal(stage: Stage) -> None:
    """With everything in it, for one's own office."""
    dialog = _as_table(stage)
    names = dialog.findChild(QComboBox, "batch_names")
    assert names is not None
    names.setCurrentIndex(names.count() - 1)


def export_table_done(stage: Stage) -> None:
    """It was written."""
    _as_table(stage).write_table(stage.vault.parent / "个案 2026-11-20.xlsx")
    stage.rest()


def _office(stage: Stage, name: str) -> Desk:
    """An office of three, in a vault of its own."""
    fresh = not (stage.vault.parent / name).exists()
    stage.open(empty_vault(stage, name))
    if fresh:
        for each in (_ZHOU, _OLD):
            vaults.add_counsellor(stage.desk, each, f"{each} 的口令")
    return stage.desk


def _named(desk: Desk, name: str) -> Counsellor:
    return next(each for each in counsellors(desk) if each.name == name)


def _as(desk: Desk, name: str) -> Desk:
    """The desk with a colleague at it."""
    return replace(desk, counsellor=_named(desk, name))


def _open(desk: Desk, *names: str) -> list[CaseId]:
    return [cases.open_case(desk, ClientDetails(each)) for each in names]


def _offer(desk: Desk, by: str, case_ids: list[CaseId], note: str) -> None:
    """A colleague asks whoever sits at the desk; the cases were that colleague's."""
    hand_over_cases(desk, case_ids, _named(desk, by).id)
    case_offers.offer_cases(_as(desk, by), case_ids, desk.counsellor.id, note)


def _asked_already(desk: Desk) -> bool:
    now = case_offers.offers_now(desk)
    return bool(now.to_me or now.returned or now.asked)


def _cover(desk: Desk, absent: str) -> None:
    week = Cover(_named(desk, absent).id, desk.counsellor.id, desk.today, desk.today + timedelta(days=6))
    covers.add_cover(desk, week)


def _settings(stage: Stage) -> None:
    desk = _office(stage, "among colleagues")
    if not covers.covers(desk):
        _cover(desk, _OLD)
        case_offers.offer_cases(desk, _open(desk, "示例·阿青", "示例·来客甲"), _named(desk, _ZHOU).id, _NOTE)
    stage.show_page("settings")
    tab = stage.wiring.settings.counsellors
    stage.wiring.settings.show_tab(tab)
    tab.read_again()
    stage.rest()


def _looked_at(stage: Stage) -> None:
    desk = _office(stage, "looked at")
    case = long_case(stage)
    for each in (_ZHOU, _OLD, desk.counsellor.name):
        desk.database.sign_in(_named(desk, each).id)
        desk.database.note_deed("case.view", case_id=case)
    stage.wiring.ways.show_case(case, "history")
    stage.rest()


def _as_table(stage: Stage) -> ExportCasesDialog:
    stage.show_page("cases")
    stage.rest()
    stage.wiring.deeds.export_cases(stage.wiring.cases.table.all_ids())
    stage.rest()
    dialog = stage.find(ExportCasesDialog, "export_cases")
    form = dialog.findChild(QComboBox, "batch_form")
    assert form is not None
    form.setCurrentIndex(_TABLE)
    stage.rest()
    return dialog


def _deed(deeds: Iterable[Deed], fits: Callable[[Deed], bool]) -> Deed:
    return next(each for each in deeds if fits(each))


COLLEAGUES: tuple[Scene, ...] = (
    today_offered,
    today_offered_to_give_back,
    today_given_back,
    today_covering,
    hand_over_asked,
    settings_colleagues,
    settings_colleagues_lower,
    settings_own_cases,
    cover_form,
    cover_refused,
    case_history_looks,
    settings_history_looks,
    export_table_asked,
    export_table_internal,
    export_table_done,
)
