"""The sheets of a guidance workbook. Its content is Chinese, so its headings are: they are found again by them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from counsel_desk.domain.guidance import Actor, Confidence, DeadlineUnit, Severity


class Cell(StrEnum):
    """How a cell says its value."""

    LINE = "line"  # one text
    LINES = "lines"  # several, one below the other
    CODES = "codes"  # several codes, with commas or spaces between them
    WORD = "word"  # one of the words of `words`
    NUMBER = "number"
    DAY = "day"
    YES = "yes"  # 是, or nothing


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: the field of the item, its heading, how its cells say it, its width in characters."""

    field: str
    heading: str
    cell: Cell = Cell.LINE
    width: float = 14
    words: Mapping[str, str] | None = None  # word on the sheet -> plain value


@dataclass(frozen=True, slots=True, eq=False)
class SheetLayout:
    """One sheet, named as the workbook shows it, with the field that tells its items apart first."""

    name: str
    about: str
    columns: tuple[SheetColumn, ...]


ACTORS = {"咨询员": Actor.COUNSELLOR.value, "求助人": Actor.CLIENT.value}
UNITS = {
    "天": DeadlineUnit.CALENDAR_DAYS.value,
    "工作日": DeadlineUnit.WORKING_DAYS.value,
    "个月": DeadlineUnit.MONTHS.value,
}
SEVERITIES = {
    "高": Severity.HIGH.value,
    "中": Severity.MEDIUM.value,
    "低": Severity.LOW.value,
    "提示": Severity.INFO.value,
}
CONFIDENCES = {
    "已核对原文": Confidence.VERIFIED_TEXT.value,
    "据转述，未见原文": Confidence.SECONDARY_SOURCE.value,
    "未核实，不得引用": Confidence.UNVERIFIED_MEMORY.value,
    "紧急号码": Confidence.ALWAYS_SHOWN.value,
}
LAW_KINDS = {
    "法律": "law",
    "司法解释": "interpretation",
    "监管规定": "regulation",
    "标准、指引": "standard",
    "案例": "case",
}

_C = SheetColumn

CHECKLISTS = SheetLayout(
    "清单",
    "每份清单一行。本所自己的清单编号写 OWN-1、OWN-2，接在最后。",
    (
        _C("code", "编号", width=9),
        _C("title", "标题", width=30),
        _C("title_en", "英文标题", width=34),
        _C("client_title", "求助人看到的标题", width=30),
        _C("always", "每案都给", Cell.YES, 10),
    ),
)
STEPS = SheetLayout(
    "步骤",
    "每个步骤一行。本所自己的步骤写在清单的最后，编号写 CL-01/OWN-1、OWN-1/2 这样。",
    (
        _C("id", "编号", width=13),
        _C("actor", "谁来做", Cell.WORD, 9, ACTORS),
        _C("text", "步骤", width=52),
        _C("client_text", "求助人看到的话", width=46),
        _C("correction", "常见错误的更正", width=36),
        _C("evidence", "要留的证据", Cell.LINES, 22),
        _C("legal_keys", "法律依据", Cell.CODES, 20),
        _C("leads_to", "可转到", Cell.CODES, 11),
        _C("today", "今天先做", Cell.NUMBER, 9),
        _C("same_as", "合并词", width=13),
        _C("seed_ids", "建议来源", Cell.CODES, 14),
    ),
)
DEADLINES = SheetLayout(
    "期限",
    "一个步骤有几个期限的，先到的写在上面。",
    (
        _C("step", "步骤", width=13),
        _C("code", "代号", width=20),
        _C("length", "多长", Cell.NUMBER, 8),
        _C("unit", "单位", Cell.WORD, 9, UNITS),
        _C("event", "从哪天起算", width=30),
        _C("label", "做什么", width=30),
        _C("legal_key", "法律依据", width=22),
    ),
)
SITUATIONS = SheetLayout(
    "情形",
    "求助人遇到的情形，各用哪一份清单。",
    (
        _C("code", "编号", width=9),
        _C("title", "情形", width=40),
        _C("title_en", "英文", width=44),
        _C("checklist", "清单", width=10),
    ),
)
CONDUCTS = SheetLayout(
    "行为类别",
    "对方的行为，各有多严重、多急，用哪些清单。",
    (
        _C("code", "编号", width=8),
        _C("title", "行为", width=32),
        _C("title_en", "英文", width=38),
        _C("severity", "严重程度", Cell.WORD, 10, SEVERITIES),
        _C("rank", "急的次序", Cell.NUMBER, 10),
        _C("checklists", "清单", Cell.CODES, 16),
        _C("situation", "情形", width=9),
        _C("legal_keys", "法律依据", Cell.CODES, 28),
        _C("note", "说明", width=40),
    ),
)
LEGAL_BASES = SheetLayout(
    "法律依据",
    "施行和失效的日子决定哪天发生的事引哪一条；核实到什么程度，决定能怎么说。",
    (
        _C("key", "代号", width=20),
        _C("law", "名称", width=30),
        _C("article", "条款", width=16),
        _C("summary", "内容", width=50),
        _C("effective_from", "施行", Cell.DAY, 12),
        _C("effective_until", "失效", Cell.DAY, 12),
        _C("note", "说明", width=30),
        _C("source", "来源", width=40),
        _C("confidence", "核实程度", Cell.WORD, 16, CONFIDENCES),
        _C("kind", "种类", Cell.WORD, 12, LAW_KINDS),
    ),
)
HOTLINES = SheetLayout(
    "热线",
    "指引的热线。本所自己的热线写在“设置”的“热线”里，不写在这里。",
    (
        _C("number", "号码", width=10),
        _C("name", "名称", width=22),
        _C("purpose", "管什么", width=44),
        _C("not_for", "不管什么", width=36),
        _C("confidence", "核实程度", Cell.WORD, 16, CONFIDENCES),
    ),
)
SHEETS = (CHECKLISTS, STEPS, DEADLINES, SITUATIONS, CONDUCTS, LEGAL_BASES, HOTLINES)
"""Every sheet that is read back, in the order of the workbook."""

ABOUT = "说明"
PACK_ID, VERSION, RELEASED = "指引库", "版本", "发布日期"
ITEM, CONTENT = "项目", "内容"
HOW_TO = (
    (
        "怎样修改",
        "改文字就直接改单元格；表头、编号和工作表的名字不要改。指引里的行不能删，不用的步骤在案件里标“不适用”。",
    ),
    ("怎样增加", "清单末尾可以加本所自己的步骤，也可以加本所自己的清单：编号里写 OWN，见各表第二行。"),
    ("怎样读回", "在“设置”的“指引版本”里按“读入文件…”，先看清改了什么，再决定用不用；用了还可以撤销。"),
    ("几个内容写在一格", "证据一行写一样；编号、代号之间用逗号或空格分开。"),
    ("已开的案件", "案件里的清单不会跟着变，只提示“指引已更新”，由咨询员逐份决定。"),
    ("这里没有的", "识别短信的规则和词表自带大量例句，改动要逐条检验，所以不在表里；危机步骤、LPR 也不在。"),
    (
        "红线和提出渠道",
        "也不在表里：红线靠逐条检验过的说法认出来，提出渠道连着机构类型、步骤和答复期限，一格一格改容易断开。读回本表时，两样都照原样保留。",
    ),
)
