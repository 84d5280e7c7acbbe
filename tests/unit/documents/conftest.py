"""Invented papers, short and long, as services would fill them, and the words of a paper in Chinese."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from counsel_desk.documents.fonts import install_fonts
from counsel_desk.documents.words import PaperWords
from counsel_desk.domain.papers import (
    ClientChecklistPaper,
    NeutralSheet,
    OfficeHead,
    PaperAdvice,
    PaperHotline,
    PaperSection,
    PaperStep,
    RecoveryCodePaper,
)

LONG_OFFICE = "晴川市青山区滨江街道滨江新村社区居民委员会债务与心理咨询志愿服务联合工作站（虚构）" * 2
OFFICE = OfficeHead("晴川街道债务咨询志愿站（虚构）", "13800000001", ("晴川路 1 号 2 楼 · 周一至周五 9:00～17:00",))

TODAY = (
    PaperStep("把催收短信、通话记录截图保存，不要删除。", evidence=("短信全文截图（看得见号码和时间）", "通话记录")),
    PaperStep(
        "收到支付令的，在期限内向法院提交书面异议。", deadlines=("2026年3月20日前：对支付令提出书面异议（15 天）",)
    ),
    PaperStep("不要向任何个人账户转账，不要把验证码告诉任何人。"),
)

STEPS = (
    PaperStep(
        "打电话给出借机构的官方客服（号码以合同或官方网站为准），要求以后只联系您本人，并记下工号和时间。",
        evidence=("通话录音", "客服工号、通话时间"),
        legal=("《互联网金融个人网络消费信贷贷后催收风控指引》（行业自律规范，示例）",),
    ),
    PaperStep("如果有人说要上门，先问清姓名、单位和证件，不要独自见面；觉得危险就打 110。"),
    PaperStep(
        "整理一张借款清单：每一笔实际到账多少、已经还了多少、现在对方要多少。",
        deadlines=("2026年3月31日前：带来下次约见时一起核对",),
        evidence=("银行流水", "借款合同或 App 内合同页面截图", "还款记录"),
        legal=("《中华人民共和国民法典》第六百七十条：利息不得预先在本金中扣除（示例引用）",),
        done=True,
    ),
    PaperStep("告诉家人和同事：接到催收电话可以直接挂断，把号码和时间记下来发给您。"),
    PaperStep(
        "对同一个号码一天内的多次来电，不必每个都接；接一个、说清楚“请只与我本人联系”，其余保留记录。",
        evidence=("每一次来电的时间截图",),
    ),
)

SECTIONS = (
    PaperSection("先稳住：保护自己和家人", STEPS[:2]),
    PaperSection("弄清楚欠了多少", STEPS[2:3]),
    PaperSection("有人骚扰家人或单位时", STEPS[3:]),
)

TOLD = (
    PaperAdvice(date(2026, 2, 26), "不要把钱转到个人账户。"),
    PaperAdvice(date(2026, 3, 5), "接到电话可以说“请发书面材料”。\n挂断以后，把号码和时间记下来，下次带来。"),
)

HOTLINES = (
    PaperHotline("12378", "银行保险消费者投诉维权热线", "投诉银行、消费金融公司"),
    PaperHotline("12348", "公共法律服务热线", "免费法律咨询"),
    PaperHotline("96110", "反诈专线", "怀疑被骗、接到冒充公检法的电话"),
)


def checklist(**changed: object) -> ClientChecklistPaper:
    """A usual checklist with these fields changed."""
    usual: dict[str, object] = {
        "office": OFFICE,
        "client": "林小满",
        "printed_on": date(2026, 3, 5),
        "guidance_version": "2026.1",
        "today": TODAY,
        "sections": SECTIONS,
        "hotlines": HOTLINES,
        "next_appointment": "2026年3月12日（星期四）下午 3:00",
        "counsellor": "陈老师 13800000002",
        "notes": ("电话里请先报案件编号 C-2026-0001。", "身体不舒服时先休息，材料晚一天整理没有关系。"),
    }
    return ClientChecklistPaper(**(usual | changed))  # type: ignore[arg-type] # the fields are named above


def many_sections() -> tuple[PaperSection, ...]:
    """Fourteen checklists' worth of steps."""
    return tuple(PaperSection(f"第 {number} 部分：遇到这种情况怎么办", STEPS + STEPS[1:4]) for number in range(1, 15))


SAMPLES = {
    "short": checklist(today=TODAY[:1], sections=SECTIONS[:1], notes=(), hotlines=()),
    "usual": checklist(),
    "long": checklist(sections=many_sections()),
    "large": checklist(large=True, told=TOLD),
    "told": checklist(told=TOLD * 8),
    "calm": checklist(today=(), sections=SECTIONS[1:2]),
    "long_names": checklist(
        office=OfficeHead(LONG_OFFICE, "13800000001"),
        client="阿卜杜热合曼·图尔荪尼亚孜·买买提伊明" * 3,
        counsellor="欧阳慕容司徒上官诸葛老师（周二、周四在站）13800000002，不在时请拨打值班电话 13800000003",
    ),
    "rare": checklist(client="喆玥昇·镕堃㛃䶮𬱖 \U000f1234 <b>&amp;</b> ⽇⽤\u202e", large=False),
}


@pytest.fixture(params=sorted(SAMPLES))
def sample(request: pytest.FixtureRequest) -> ClientChecklistPaper:
    """Each of the invented checklists."""
    return SAMPLES[request.param]


@pytest.fixture
def usual() -> ClientChecklistPaper:
    return SAMPLES["usual"]


@pytest.fixture
def neutral() -> NeutralSheet:
    return NeutralSheet("3月12日（星期四）下午 3:00")


@pytest.fixture
def recovery() -> RecoveryCodePaper:
    groups = ("K7QX", "M2PD", "9RTA", "WH4C", "3JNE", "V8FG", "XB6S", "05YZ", "TT1K", "2CDE", "A9QW", "HPMR", "7V3X")
    return RecoveryCodePaper("晴川街道债务咨询志愿站（虚构）", groups, date(2026, 3, 5))


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> tuple[str, ...]:
    """Papers need a running application and the shipped fonts."""
    return install_fonts()


@pytest.fixture
def chinese() -> PaperWords:
    return CHINESE


CHINESE = PaperWords(
    page="第 {page} 页 / 共 {pages} 页",
    date_pattern="yyyy年M月d日",
    list_mark="；",
    phone="电话：{phone}",
    printed="打印日期：{date}",
    guidance="指引版本：{version}",
    edition="{version}·所{number}",
    title="您的行动清单",
    client="{client}",
    comfort="不用一次做完，一步一步来就好。",
    today="今天要做的",
    nothing_today="今天没有必须马上做的事。",
    emergency="有危险，或觉得撑不下去，请马上拨打：",
    police="报警",
    ambulance="急救",
    mental_health="心理援助热线",
    appointment="下次约见",
    counsellor="您的咨询员",
    hotlines="可以求助的电话",
    office_hotlines="本机构推荐的电话",
    deadline="期限：{text}",
    evidence="请保留：{text}",
    legal="依据：{text}",
    notes="备注",
    told="已经告诉过您的",
    neutral_title="照顾好自己",
    neutral_tips=(
        "按时吃饭、按时睡觉，忙的时候也一样。",
        "每天出门半小时，散散步就很好。",
        "有心事，找一个信得过的人说一说。",
        "如果一直情绪低落或睡不着，可以拨打心理援助热线 12356。",
    ),
    neutral_numbers="常用电话",
    neutral_appointment="备忘",
    recovery_title="恢复码",
    recovery_office="机构：{office}",
    recovery_made="生成日期：{date}",
    recovery_use="所有口令都忘记时，用这组恢复码可以打开数据保险箱。拿到它的人能看到里面的全部内容。",
    recovery_keep="怎样保管",
    recovery_rules=(
        "装入密封信封，锁在远离这台电脑的地方。",
        "不要拍照，不要用微信、短信或邮件发送。",
        "机构里应有两个人知道它放在哪里。",
        "生成新的恢复码后，这一张就作废，请撕毁。",
    ),
    recovery_place="保管地点",
    recovery_keeper="保管人",
)
