"""What a message tells besides its conduct: sums, days overdue, the day it sets, the tail of a contract.

Read for the form, where a person takes it over or not. Nothing is guessed: a sum without a word for money beside it
is no sum, and "within three days" is no delay of three days.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.amounts import parse_amount
from counsel_desk.domain.dates import parse_day
from counsel_desk.domain.folding import Folded, fold_with_origins
from counsel_desk.domain.numerals import DIGITS, UNITS, read_number
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.errors import InputError


class SumKind(StrEnum):
    """What a sum in a message is said to be."""

    CLAIMED = "claimed"  # owed in all, or due now
    PART = "part"  # a fee, a penalty, interest: a part of what is claimed
    OFFERED = "offered"  # what is to be enough, or is to be let off
    OTHER = "other"  # a credit line, a wage, a fine threatened


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum in fen, and where it stands in the original text."""

    fen: int
    kind: SumKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """What was read; None, empty text or nothing where the message does not say it."""

    sums: tuple[Sum, ...] = ()
    overdue_days: int | None = None
    due_on: date | None = None
    tail: str = ""  # the last characters of a contract, loan or account
    acts_for: str = ""  # whom the sender says it collects for

    @property
    def claimed(self) -> int | None:
        """What is claimed in all, in fen: the total where one is named, else the first sum that is owed."""
        owed = [each.fen for each in self.sums if each.kind is SumKind.CLAIMED]
        return owed[0] if owed else None


@dataclass(frozen=True, slots=True)
class ProposedOrganisation:
    """An organisation that nobody has written down yet, as a signature makes it look."""

    name: str
    role: OrganisationRole
    kind: OrganisationKind


def read_facts(text: str, today: date) -> MessageFacts:
    """What a message of that day tells."""
    folded = fold_with_origins(text)
    said = folded.text
    return MessageFacts(
        sums=tuple(_sums(folded)),
        overdue_days=_overdue_days(said),
        due_on=_due_on(said, today),
        tail=_tail(said),
        acts_for=_first(_ACTS_FOR, said),
    )


def propose_organisation(signature: str) -> ProposedOrganisation | None:
    """What an unknown signature looks like; None for an empty one. Role and kind are for a person to correct."""
    name = signature.strip()
    if not name:
        return None
    for shape, role, kind in _LOOKS:
        if shape.search(name):
            return ProposedOrganisation(name, role, kind)
    return ProposedOrganisation(name, OrganisationRole.COLLECTOR, OrganisationKind.UNKNOWN)


_CHINESE = f"{''.join(DIGITS)}{''.join(UNITS)}点"
_NUMERAL = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?[{''.join(UNITS)}]?\d?|[{_CHINESE}]+)"
_MONEY = re.compile(
    rf"(?P<sign>[¥]|人民币|rmb|cny)?\s*(?P<figure>(?<![\d.])(?:{_NUMERAL}))\s*(?P<unit>(?:多|余|来)?(?:元|块|圆)(?:整|钱)?)?"
)
# What stands before a sum, the nearest word counting, tells what it is. A total goes before all.
_KINDS = (
    (SumKind.OFFERED, "减免|优惠|立减|只需|仅需|只要|一次性(?:结清|还款)|少还|免除"),
    (SumKind.PART, "违约金|滞纳金|罚息|手续费|服务费|担保费|保险费|会员费|催收费|律师费|诉讼费|利息|费用"),
    (SumKind.OTHER, "额度|可借|可贷|放款|到账|已还|还了|工资|月薪|罚款|工本费|押金|保证金|定金|提额|奖励|红包"),
    (
        SumKind.CLAIMED,
        (
            "欠款|拖欠|结欠|欠|逾期金额|逾期|应还|应缴|待还|待缴|未还|未结清|未偿还|需还|须还|需偿还|还款金额|还款|偿还|归还"
            "|金额|本息|本金|账单|债务|债权|贷款|借款|总额|合计|共计|总计|一共|全部|还清|结清|支付|缴纳|转"
        ),
    ),
)
_BEFORE = re.compile("|".join(f"(?P<{kind.name}>{words})" for kind, words in _KINDS))
_TOTAL = re.compile("合计|共计|总计|一共|总额|总欠|本息")
_AFTER = re.compile(r"\s*(?:的)?(?P<kind>减免|优惠|额度|违约金|罚息|手续费|欠款|逾期|未还|未结清|账单|债务|贷款|借款)")
_COUNTED = re.compile(r"\s*[天日号次年月个期时分秒笔家人条%\-/:a-z0-9]")
_BESIDE = re.compile(r"[:为是了有\s]{0,3}")
_REACH = 14  # characters before a sum that may tell what it is

_OVERDUE = re.compile(
    rf"逾期(?:时间|天数)?(?:已经|已达|已有|已|了|超过|长达|达到|达|:|\s)*(\d{{1,4}}|[{''.join(DIGITS)}十百]+)\s*(?:多|余)?[天日]"
    r"(?!\s*(?:之?内|以内|后|之后|前))"
)
_DAYS_UNPAID = re.compile(r"(?:已|拖了|欠了|超过?了?)\s*(\d{1,4})\s*多?[天日](?:没有?还|未还|不还|未处理|没处理)")

_DAY = (
    r"(?P<day>\d{4}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?|(?:今年|明年)?\d{1,2}月\d{1,2}[日号]?|(?:本|这个?|下个?)月\d{1,2}[日号]"
    r"|(?:下|本|这)?(?:周|星期)[一二三四五六日天]|\d{1,2}[日号]|今天|今日|今晚|明天|明日|明晚|后天|后日)"
)
_CLOCK = r"(?:\s*(?:上午|中午|下午|晚上|晚)?\s*(?:\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分?|半)?)|下班))?"
_DUE_BEFORE = re.compile(rf"{_DAY}{_CLOCK}\s*(?:之前|以前|前)(?!天|的|期)")
_DUE_NAMED = re.compile(
    rf"(?:还款日|到期日|应还日|最后期限|最迟|最晚|截止(?:日期|时间|至|到)?|期限)(?:为|是|到|至|:|\s)*{_DAY}"
)

_TAIL_NAMED = re.compile(
    r"(?P<whose>手机|电话|号码|身份证|工单|工号)?(?:号)?尾号(?:为|是|:)?\s*(?P<tail>[0-9a-z]{3,8})"
    r"|(?:合同|借据|借款|贷款|订单|账单)(?:编)?号?(?:为|是|:)\s*[0-9a-z\-]*?(?P<last>[0-9a-z]{4})(?![0-9a-z\-])"
)
_ACTS_FOR = re.compile(
    r"受(?P<found>[^,。;、:!?\s【】]{2,20}?)(?:的)?(?:正式)?(?:委托|授权)|代表(?P<other>[^,。;、:!?\s【】]{2,20}?)(?:催收|处理)"
)

_LOOKS = (
    (re.compile("律师|律所"), OrganisationRole.COLLECTOR, OrganisationKind.LAW_FIRM),
    (re.compile("消费金融|消金"), OrganisationRole.LENDER, OrganisationKind.CONSUMER_FINANCE),
    (re.compile("小额贷|小贷"), OrganisationRole.LENDER, OrganisationKind.MICROLOAN),
    (re.compile("银行|信用社"), OrganisationRole.LENDER, OrganisationKind.BANK),
    (re.compile("资产管理|资管|资产公司"), OrganisationRole.COLLECTOR, OrganisationKind.ASSIGNEE),
    (re.compile("催收|外包|法务|调解|信用管理|信息咨询|商务"), OrganisationRole.COLLECTOR, OrganisationKind.AGENCY),
    (re.compile("金融|贷|借|花|融资|保理|租赁"), OrganisationRole.LENDER, OrganisationKind.UNKNOWN),
)


def _sums(folded: Folded) -> Iterator[Sum]:
    """The sums with the total first, then in the order of the text."""
    found: list[tuple[bool, Sum]] = []
    for match in _MONEY.finditer(folded.text):
        before = folded.text[max(0, match.start() - _REACH) : match.start()]
        is_money = bool(match["sign"] or match["unit"])
        named = list(_BEFORE.finditer(before))
        beside = bool(named) and _BESIDE.fullmatch(before[named[-1].end() :])
        if not (is_money or (beside and _looks_like_money(match["figure"], folded.text[match.end() :]))):
            continue
        try:
            fen = parse_amount((match["figure"] + (match["unit"] or "")).replace(" ", "")).fen
        except InputError:
            continue
        start, end = folded.span(match.start() if match["sign"] else match.start("figure"), match.end())
        kind = _kind(named, folded.text[match.end() :])
        is_total = bool(named) and _TOTAL.search(named[-1][0]) is not None
        found.append((is_total, Sum(fen, kind, start, end)))
    yield from (each for _, each in sorted(found, key=lambda pair: not pair[0]))


def _looks_like_money(figure: str, after: str) -> bool:
    """A bare figure beside a word for money is a sum where it is written as one, or long and no count of anything."""
    return re.search(rf"[,.{''.join(UNITS)}]", figure) is not None or (
        re.fullmatch(r"\d{3,7}", figure) is not None and _COUNTED.match(after) is None
    )


def _kind(named: list[re.Match[str]], after: str) -> SumKind:
    if named:
        return SumKind[named[-1].lastgroup or ""]
    following = _AFTER.match(after)
    if following is None:
        return SumKind.OTHER
    match = _BEFORE.match(following["kind"])
    return SumKind[match.lastgroup or ""] if match else SumKind.OTHER


def _overdue_days(said: str) -> int | None:
    match = _OVERDUE.search(said) or _DAYS_UNPAID.search(said)
    days = read_number(match[1]) if match else None
    return int(days) if days else None


def _due_on(said: str, today: date) -> date | None:
    """The day a message sets: the nearest to come, or for one that is long due the nearest of all."""
    match = _DUE_BEFORE.search(said)
    if match is not None:
        return _day(match["day"], lambda words: parse_day(words, today, prefer="future"))
    match = _DUE_NAMED.search(said)
    return None if match is None else _day(match["day"], lambda words: _nearest(words, today))


def _nearest(words: str, today: date) -> date:
    both = (parse_day(words, today, prefer="past"), parse_day(words, today, prefer="future"))
    return min(both, key=lambda day: abs((day - today).days))


def _day(words: str, read: Callable[[str], date]) -> date | None:
    plain = words.replace("今晚", "今天").replace("明晚", "明天").replace("今年", "")
    try:
        return read(plain)
    except InputError:
        return None


def _tail(said: str) -> str:
    for match in _TAIL_NAMED.finditer(said):
        if not match["whose"]:
            return (match["tail"] or match["last"]).upper()
    return ""


def _first(shape: re.Pattern[str], said: str) -> str:
    match = shape.search(said)
    return next(filter(None, match.groups()), "") if match else ""
