"""People made for pictures to be looked at: long and rare names, much that is known, and nothing at all."""

from datetime import date, datetime, time

from picture_stage import Stage

from counsel_desk.domain.cases import CaseDetails, Risk
from counsel_desk.domain.debts import DebtDetails, DebtStage
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, IncidentDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, Gender, PhoneUse
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import Priority, TaskDetails
from counsel_desk.services import cases, debts, incidents, organisations, tasks
from counsel_desk.services.lists import list_ids

LONG_NAME = "示例·买买提江·吐尔逊娜依·阿不都热合曼"
RARE_NAME = "示例·𠮷田㛃"
_LONG_LENDER = "晴天普惠消费金融股份有限公司华东分公司第二资产保全中心（虚构）"


def long_case(stage: Stage) -> CaseId:
    """A case in which everything is long."""
    desk, known = stage.desk, _cases_of(stage, LONG_NAME)
    if known:
        return known[0]
    case = named_case(stage, LONG_NAME)
    roles = ((OrganisationRole.LENDER, _LONG_LENDER), (OrganisationRole.COLLECTOR, "飞云" + _LONG_LENDER))
    lender, collector = (
        organisations.add_organisation(desk, OrganisationDetails(name, role, OrganisationKind.UNKNOWN))
        for role, name in roles
    )
    for stage_of_debt in (DebtStage.SUED, DebtStage.UNKNOWN):
        claimed = DebtDetails(
            lender, collector, "0021", date(2024, 3, 5), 1234567890, 1234567890, 12345678, 2345678901,
            date(2026, 5, 3), stage_of_debt, new_payee=True,
        )  # fmt: skip
        debts.add_debt(desk, case, claimed)
    words = f"【{_LONG_LENDER}】您的欠款已移交法务，今天17点前不还，我们将上门到你单位和村委会，让你亲戚朋友都知道！"
    at = datetime(2026, 11, 19, 23, 12, tzinfo=CHINA)
    incidents.record_incident(
        desk, case, IncidentDetails(at, number="10690000000001", words=words, organisation=collector)
    )
    incidents.record_incident(desk, case, IncidentDetails(at, channel=Channel.VISIT, words="两人上门，拍门二十分钟"))
    titles = (
        "打电话问清楚对方的姓名、工号、所属公司、委托方和案件编号，并请她把昨晚的通话录音保存到另一部手机",
        "回电",
    )
    for title, day in zip(titles, (date(2026, 11, 16), date(2026, 11, 20)), strict=True):
        tasks.add_task(desk, case, TaskDetails(title, day, time(15), Priority.HIGH, is_call=True))
    return case


def named_case(stage: Stage, name: str) -> CaseId:
    """A case of somebody of that name, of whom much is known."""
    found = _cases_of(stage, name)
    if found:
        return found[0]
    contact = SafeContact(
        CallPermission.MESSAGE_WITHOUT_NAMING, ((time(9), time(11, 30)), (time(20), time(21))), "若是别人接，就说打错了"
    )
    phones = (ClientPhone("13800000001", PhoneUse.SHARED), ClientPhone("13800000002", PhoneUse.WORK))
    client = ClientDetails(
        name, "示例·阿㛃", gender=Gender.FEMALE, birth_year=1990, region="示例省示例市示例区示例街道", phones=phones,
        safe_contact=contact,
    )  # fmt: skip
    summary = "她三年前为表妹担保借款，表妹失联后每天接到三十多个电话，对方联系了她的单位和孩子学校，丈夫还不知道。" * 4
    situations = tuple(each.code for each in stage.desk.pack.situations[:6])
    details = CaseDetails(
        risk=Risk.HIGH, risk_reason="说过不想活了，家里有农药", summary=summary, situations=situations
    )
    return cases.open_case(stage.desk, client, details)


def _cases_of(stage: Stage, name: str) -> list[CaseId]:
    return [CaseId(each) for each in list_ids(stage.desk, ListKind.CASES, ListView(name))]


def new_case(stage: Stage) -> CaseId:
    """A case just opened."""
    found = _cases_of(stage, "示例·新来")
    return found[0] if found else cases.open_case(stage.desk, ClientDetails("示例·新来"))
