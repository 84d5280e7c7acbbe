"""The longer dialogs, to be looked at step by step: pasting, printing, passing on, importing, searching."""

from pathlib import Path

from picture_people import long_case, new_case
from picture_scenes import CASELOAD, MESSAGE, importing
from picture_stage import Scene, Stage
from picture_start import write
from PySide6.QtWidgets import QApplication

from counsel_desk.domain.case_exports import CaseForm
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ConsentMeans, ConsentPurpose
from counsel_desk.services import clients
from counsel_desk.services.cases import CaseFile, load_case_file
from counsel_desk.ui.dialogs.case_summary_dialog import CaseSummaryDialog
from counsel_desk.ui.dialogs.export_cases_dialog import ExportCasesDialog
from counsel_desk.ui.dialogs.import_wizard import ImportWizard

_HARMLESS = "您好，这里是晴天消费金融(虚构)，请于方便时联系我们。"
_TWO_CODED = "姓名,备注\n示例·阿青,每晚都有来电\n".encode("gb18030") + "示例·阿蓝,丈夫不知道\n".encode()


def paste_nothing(stage: Stage) -> None:
    """Nothing is in the clipboard, no case is chosen."""
    _paste(stage, None, "")


def paste_before(stage: Stage) -> None:
    """A message before it is recorded, in a case."""
    _paste(stage, new_case(stage), MESSAGE)


def paste_folded(stage: Stage) -> None:
    """Its words folded."""
    paste_before(stage)
    stage.press("fold_words")


def paste_harmless(stage: Stage) -> None:
    """A message to which no rule applies, for somebody found by typing."""
    _paste(stage, None, _HARMLESS)
    write(stage, "find_case", "示例")


def paste_known(stage: Stage) -> None:
    """The same message once more."""
    for _ in range(2):
        stage.clear_away()
        _paste(stage, new_case(stage), MESSAGE)
        stage.press("record_message")


def paste_decided(stage: Stage) -> None:
    """Recorded, and one conduct confirmed."""
    _paste(stage, new_case(stage), MESSAGE.replace("08:12", "09:40"))
    stage.press("record_message")
    stage.press("confirm")


def print_first(stage: Stage) -> None:
    """Is it safe to take home?"""
    _print(stage, stage.case)


def print_no(stage: Stage) -> None:
    """It is not: a neutral sheet."""
    _print(stage, stage.case)
    stage.press("safe_no")


def print_no_consent(stage: Stage) -> None:
    """It is, but the client has not agreed to print."""
    _print(stage, _without_consent(stage, ConsentPurpose.PRINT))
    stage.press("safe_yes")


def print_to_protect_life(stage: Stage) -> None:
    """Nor can be asked."""
    print_no_consent(stage)
    stage.press("override")
    write(stage, "life_reason", "她在医院，需要马上交给陪护人")


def print_large(stage: Stage) -> None:
    """A long name in large print."""
    _print(stage, stage.case)
    stage.press("safe_yes")
    stage.press("large_print")


def export_question(stage: Stage) -> None:
    """The client has not agreed that the case is passed on: under its code it may leave."""
    _export(stage, _without_consent(stage, ConsentPurpose.EXPORT))


def export_question_answered(stage: Stage) -> None:
    """With the name, to protect a life: the reason is written."""
    export_question(stage)
    stage.press("override")
    write(stage, "life_reason", "她失联两天，派出所要求提供情况")


def exported(stage: Stage) -> None:
    """The case was written under its code, as a PDF."""
    dialog = _export(stage, _without_consent(stage, ConsentPurpose.EXPORT))
    dialog.options._form.choose(CaseForm.PDF)
    dialog.write(stage.vault.parent / "case.pdf")
    stage.rest()


def export_cases_asked(stage: Stage) -> None:
    """How many cases are to leave, before a folder is chosen."""
    _export_cases(stage, 300)


def export_cases_done(stage: Stage) -> None:
    """What became of them: who went without a name, and why."""
    dialog = _export_cases(stage, 8)
    folder = stage.vault.parent / "exported"
    folder.mkdir(exist_ok=True)
    dialog.write_into(folder)
    stage.rest()


def statistics_exported(stage: Stage) -> None:
    """The month's workbook was written."""
    stage.show_page("statistics")
    statistics = stage.wiring.statistics
    statistics._export.write(statistics.period, stage.vault.parent / "figures.xlsx", internal=False)


def import_file(stage: Stage) -> None:
    """Which file?"""
    _wizard(stage)


def import_encoding(stage: Stage) -> None:
    """A table whose characters are written in an unknown way."""
    _wizard(stage).read(_file(stage, "来历不明.csv", _TWO_CODED))


def import_columns(stage: Stage) -> None:
    """What do the columns hold?"""
    _wizard(stage).read(_file(stage, "名单.csv", CASELOAD.encode("utf-8-sig")))


def import_nobody(stage: Stage) -> None:
    """A table in which nobody is named."""
    _wizard(stage).read(_file(stage, "空.csv", "天气,温度\n晴,20\n".encode("utf-8-sig")))


def import_no_table(stage: Stage) -> None:
    """A file that is no table."""
    _wizard(stage).read(_file(stage, "照片.xlsx", b"\x89PNG not a workbook"))


def import_done(stage: Stage) -> None:
    """The caseload is in."""
    importing(stage)
    stage.rest()
    stage.press("next")


def import_undone(stage: Stage) -> None:
    """The caseload was brought in, and taken back."""
    import_done(stage)
    stage.press("undo_import")


def search_first(stage: Stage) -> None:
    """Before anything is typed."""
    _search(stage, "")


def search_nothing(stage: Stage) -> None:
    """Nothing is found."""
    _search(stage, "没有这个人")


def search_words(stage: Stage) -> None:
    """Words of incidents and organisations."""
    _search(stage, "晴天")


def search_long(stage: Stage) -> None:
    """A long name."""
    long_case(stage)
    _search(stage, "买买提江")


def _paste(stage: Stage, case: CaseId | None, words: str) -> None:
    if case is None:
        stage.show_page("today")
    else:
        stage.wiring.ways.show_case(case, "incidents")
        stage.rest()
    QApplication.clipboard().setText(words)
    stage.wiring.deeds.paste_message(case)
    stage.rest()


def _print(stage: Stage, case: CaseId) -> None:
    stage.wiring.ways.show_case(case, "guidance")
    stage.wiring.deeds.print_checklist(case)
    stage.rest()


def _export(stage: Stage, case: CaseId) -> CaseSummaryDialog:
    stage.wiring.ways.show_case(case, "overview")
    stage.rest()
    stage.wiring.deeds.export_case(case)
    stage.rest()
    return stage.find(CaseSummaryDialog, "case_summary")


def _export_cases(stage: Stage, most: int) -> ExportCasesDialog:
    stage.show_page("cases")
    stage.rest()
    ids = stage.wiring.cases.table.all_ids()
    client = load_case_file(stage.desk, CaseId(ids[0])).client
    clients.give_consent(stage.desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    stage.wiring.deeds.export_cases(ids[:most])
    stage.rest()
    return stage.find(ExportCasesDialog, "export_cases")


def _without_consent(stage: Stage, purpose: ConsentPurpose) -> CaseId:
    """A case that is open and whose client has not agreed."""

    def fits(file: CaseFile) -> bool:
        return bool(file.client.details.name) and file.case.details.status.is_open

    case = stage.case_where(fits)
    client = load_case_file(stage.desk, case).client
    if client.consents_to(purpose):
        clients.withdraw_consent(stage.desk, client.id, purpose)
    return case


def _wizard(stage: Stage) -> ImportWizard:
    stage.show_page("cases")
    stage.wiring.deeds.import_caseload()
    stage.rest()
    return stage.find(ImportWizard, "import_wizard")


def _file(stage: Stage, name: str, content: bytes) -> Path:
    file = stage.vault.parent / name
    file.write_bytes(content)
    return file


def _search(stage: Stage, words: str) -> None:
    stage.show_page("cases")
    stage.wiring.deeds.search()
    stage.rest()
    write(stage, "search_text", words)


WAYS: tuple[Scene, ...] = (
    paste_nothing,
    paste_before,
    paste_folded,
    paste_harmless,
    paste_known,
    paste_decided,
    print_first,
    print_no,
    print_no_consent,
    print_to_protect_life,
    print_large,
    export_question,
    export_question_answered,
    exported,
    export_cases_asked,
    export_cases_done,
    statistics_exported,
    import_file,
    import_encoding,
    import_columns,
    import_nobody,
    import_no_table,
    import_undone,
    import_done,
    search_first,
    search_nothing,
    search_words,
    search_long,
)
