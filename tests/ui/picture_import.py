"""Bringing in a caseload in which people only look alike: asked, answered, brought in, and the rows that stayed out."""

from pathlib import Path

from picture_stage import Scene, Stage
from PySide6.QtWidgets import QComboBox, QTableView

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.services.cases import open_case
from counsel_desk.services.lists import list_ids, list_rows
from counsel_desk.ui.dialogs.import_wizard import ImportWizard

_LONG = "示例·买买提江·阿卜杜热依木·吐尔逊𠮷"
_ODD = "甲,乙,丙\n示例·阿青,13800000001,每晚都有来电\n"


def import_people(stage: Stage) -> None:
    """Whose are these rows? Nobody has answered yet."""
    wizard = _asked(stage)
    wizard.people.table.selectRow(0)


def import_people_family(stage: Stage) -> None:
    """One phone under another name, of somebody with a long one."""
    _asked(stage).people.table.selectRow(1)


def import_people_several(stage: Stage) -> None:
    """One name in several rows of the file, and two clients who may be meant."""
    wizard = _asked(stage)
    wizard.people.table.selectRow(wizard.people.table.model().rowCount() - 1)


def import_people_answered(stage: Stage) -> None:
    """All are answered."""
    import_people_several(stage)
    stage.press("all_new")
    stage.press("answer_out")


def import_rest(stage: Stage) -> None:
    """The caseload is in, and some rows stayed out."""
    import_people_answered(stage)
    stage.press("next")
    stage.rest()
    stage.press("next")
    stage.rest()
    stage.find(QTableView, "outcomes").selectRow(0)


def import_rest_saved(stage: Stage) -> None:
    """They were written into a workbook."""
    import_rest(stage)
    stage.find(ImportWizard, "import_wizard").save_rest(stage.vault.parent / "未导入的行.xlsx")


def import_recalled(stage: Stage) -> None:
    """The columns are those that were chosen before."""
    wizard = _read(stage, "一月.csv", _ODD)
    for column, place in enumerate((1, 2, 20)):
        box: QComboBox = wizard.columns.box_of[column]
        box.setCurrentIndex(place)
        box.activated.emit(place)
    for _ in range(2):
        stage.press("next")
        stage.rest()
    stage.clear_away()
    _read(stage, "二月.csv", _ODD.replace("青", "蓝").replace("0001", "0002"))


def _asked(stage: Stage) -> ImportWizard:
    """The wizard, asking about people of every kind of doubt."""
    for region, phone in (("云边县", "13800000021"), ("", "13800000022")):
        details = ClientDetails(name="示例·阿禾", region=region, phones=(ClientPhone(phone),), birth_year=1990)
        open_case(stage.desk, details, CaseDetails())
    open_case(stage.desk, ClientDetails(name=_LONG, phones=(ClientPhone("13800000023"),)), CaseDetails())
    ids = list_ids(stage.desk, ListKind.CLIENTS, ListView())
    named = next(row for row in list_rows(stage.desk, ListKind.CLIENTS, ids[10:60]) if row.name and row.phone)
    rows = (
        "姓名,联系电话,出生年份,地区,放款平台,欠款金额",
        f"{named.name},,,{named.region},晴天消费金融(虚构),3200",
        "示例·小满,13800000023,,,飞云小贷(虚构),800",
        "示例·阿禾,,,,飞云小贷(虚构),800",
        "示例·阿禾,,,云边县,晴天消费金融(虚构),1.2万",
        ",,,,飞云小贷(虚构),300",
    )
    wizard = _read(stage, "合作机构名单.csv", "\n".join(rows))
    stage.press("next")
    stage.rest()
    return wizard


def _read(stage: Stage, name: str, content: str) -> ImportWizard:
    file: Path = stage.vault.parent / name
    file.write_text(content, encoding="utf-8-sig")
    stage.show_page("cases")
    stage.wiring.deeds.import_caseload()
    stage.rest()
    wizard = stage.find(ImportWizard, "import_wizard")
    wizard.read(file)
    stage.rest()
    return wizard


IMPORTS: tuple[Scene, ...] = (
    import_people,
    import_people_family,
    import_people_several,
    import_people_answered,
    import_rest,
    import_rest_saved,
    import_recalled,
)
