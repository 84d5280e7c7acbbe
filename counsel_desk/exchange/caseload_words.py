"""What people write in the cells of a caseload table where the program keeps a choice."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.incidents import Channel
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission, SafeContact, format_hours, parse_hours
from counsel_desk.errors import InputError
from counsel_desk.exchange.headings import normalised

_Choice = TypeVar("_Choice", bound=StrEnum)

_GENDERS = {
    Gender.FEMALE: "女 女性 女士 f female woman",
    Gender.MALE: "男 男性 先生 m male man",
    Gender.OTHER: "其他 其它 其他性别 other othergender",
    Gender.UNKNOWN: "未知 不详 保密 未说明 unknown notstated",
}
_ROLES = {
    PartyRole.DEBTOR: "本人 是 债务人 借款人 欠款人 逾期人 debtor borrower self yes",
    PartyRole.GUARANTOR: "担保人 保证人 共同借款人 共债人 guarantor coborrower guarantororcoborrower",
    PartyRole.RELATIVE: "亲属 家属 家人 紧急联系人 联系人 父母 父亲 母亲 配偶 丈夫 妻子 子女 朋友 同事 "
    "relative family contact friend emergencycontactorrelative",
    PartyRole.UNRELATED: "无关 无关人员 第三人 第三方 非本人 被冒用 冒名 unrelated thirdparty notconnectedwiththedebt",
    PartyRole.SETTLED: "已结清 已还清 结清 settled paidoff hasalreadypaid",
    PartyRole.UNSURE: "不确定 不清楚 不详 待核实 unsure unknown notsureyet",
}
_STATUSES = {
    CaseStatus.INTAKE: "接案 新 新案 新建 受理 待受理 登记 已登记 待处理 未处理 new intake",
    CaseStatus.ACTIVE: "进行中 处理中 跟进中 跟进 在办 办理中 未结案 未完成 active open inprogress ongoing",
    CaseStatus.WAITING: "等待 等待中 待回复 待反馈 暂停 搁置 waiting pending onhold",
    CaseStatus.CLOSED: "结案 已结案 办结 已办结 完成 已完成 关闭 已关闭 closed done resolved",
    CaseStatus.REOPENED: "重开 重启 重新受理 再次受理 reopened",
}
_CHANNELS = {
    Channel.SMS: "短信 彩信 信息 sms text",
    Channel.CALL: "电话 来电 通话 手机 call phone",
    Channel.ROBOT_CALL: "机器人 机器人电话 智能语音 语音机器人 自动语音 ai电话 robot robotcall",
    Channel.WECHAT: "微信 企业微信 wechat",
    Channel.QQ: "qq",
    Channel.EMAIL: "邮件 电子邮件 邮箱 email",
    Channel.LETTER: "信函 信件 函件 律师函 快递 催收函 letter",
    Channel.VISIT: "上门 外访 登门 visit",
    Channel.SOCIAL: "社交 抖音 微博 朋友圈 社交平台 qq空间 social socialmedia",
    Channel.OTHER: "其他 其它 other otherchannel",
}
_PRECISIONS = {
    Precision.SECOND: "精确到秒 秒 tothesecond",
    Precision.MINUTE: "精确到分 精确到分钟 分 分钟 totheminute",
    Precision.DAY: "只知道日期 精确到日 日 天 onlytheday",
}
_PERMISSIONS = {
    CallPermission.MAY_CALL: "可以 可 是 能 方便 可致电 可以致电 可打电话 可以打电话 可电话联系 都可以 "
    "maycall yes safe",
    CallPermission.MAY_LEAVE_MESSAGE: "可留言 可以留言 可语音留言 mayleavemessage",
    CallPermission.MESSAGE_WITHOUT_NAMING: "仅短信 只发短信 仅微信 只发微信 勿提机构 不提机构 不表明身份 "
    "勿表明身份 匿名短信 messagewithoutnaming messageonly textonly",
    CallPermission.DO_NOT_CALL: "不可以 不可 否 不能 不方便 不要打电话 不要致电 勿打电话 勿致电 "
    "不可致电 请勿致电 勿联系 不要联系 donotcall no",
}
# As the program itself writes a wish: its own word, alone or before hours and note.
_OWN = {
    CallPermission.NOT_ASKED: "还没有问过 nobodyhasaskedyet",
    CallPermission.MAY_CALL: "可以打电话 maybecalled",
    CallPermission.MAY_LEAVE_MESSAGE: "可以打电话留言可说明身份 maybecalledamessagemaysaywhoweare",
    CallPermission.MESSAGE_WITHOUT_NAMING: "只发消息不说明身份 messageonlywithoutsayingwhoweare",
    CallPermission.DO_NOT_CALL: "请勿打电话 donotcall",
}
_BETWEEN = " · "
_REFUSAL = re.compile("不|勿|别|禁|无|莫|非|not|n't|never", re.IGNORECASE)

# Before a word, one of these may make the opposite of it.
_DENIED = re.compile("[不未没非无]|not|never")
_CLAUSES = re.compile(r"[，,。；;！!？?\n]")


def gender_of(text: str) -> Gender | None:
    """The gender written there; None when the word is not known."""
    return _chosen(text, _GENDERS, parts=False)


def party_role_of(text: str) -> PartyRole | None:
    """The role of the client written there; None when the word is not known."""
    return _chosen(text, _ROLES, parts=True, denied=_DENIED)


def case_status_of(text: str) -> CaseStatus | None:
    """The status written there; None when the word is not known."""
    return _chosen(text, _STATUSES, parts=True, denied=_DENIED)


def channel_of(text: str) -> Channel | None:
    """The channel written there; None when the word is not known."""
    return _chosen(text, _CHANNELS, parts=True)


def precision_of(text: str) -> Precision | None:
    """How exactly a time is known; None when the word is not known."""
    return _chosen(text, _PRECISIONS, parts=False)


def safe_contact_of(text: str) -> tuple[SafeContact, bool]:
    """The wish written there, with its own words as the note, and whether it was understood.

    What is not understood means "do not call": a wrong call can put the client in danger. A wish that the program has
    written itself, permission, hours and note with a dot between them, becomes what it was.
    """
    said, *rest = text.split(_BETWEEN)
    own = _chosen(said, _OWN, parts=False)
    if own is not None:
        return _own_wish(own, rest), True
    permission = _chosen(text, _PERMISSIONS, parts=False)
    if permission is None:
        permission = _chosen(text, _PERMISSIONS, parts=True)
        allows = permission in (CallPermission.MAY_CALL, CallPermission.MAY_LEAVE_MESSAGE)
        if permission is None or (allows and _REFUSAL.search(text)):
            return SafeContact(CallPermission.DO_NOT_CALL, (), text), False
    return SafeContact(permission, (), text), True


def _chosen(
    text: str, words: Mapping[_Choice, str], *, parts: bool, denied: re.Pattern[str] | None = None
) -> _Choice | None:
    """The choice whose word the text is, or with `parts` the longest of two letters or more that it contains.

    A word inside does not count where `denied` stands before it in its clause: 不是本人 is not 本人.
    """
    plain = normalised(text)
    choice_of = {word: choice for choice, group in words.items() for word in group.split()}
    if plain in choice_of:
        return choice_of[plain]
    for value in words:
        if plain == normalised(value.value):
            return value
    contained = [
        word
        for clause in ([normalised(each) for each in _CLAUSES.split(text)] if parts else ())
        for word in choice_of
        if len(word) > 1 and word in clause and not word.isascii()
        if denied is None or not denied.search(clause.partition(word)[0])
    ]
    return choice_of[max(contained, key=len)] if contained else None


def _own_wish(permission: CallPermission, rest: list[str]) -> SafeContact:
    """The hours, where the first of the rest is what hours are written as, and the note."""
    try:
        hours = parse_hours(rest[0]) if rest else ()
    except InputError:
        hours = ()
    if hours and format_hours(hours) == rest[0]:
        return SafeContact(permission, hours, _BETWEEN.join(rest[1:]))
    return SafeContact(permission, (), _BETWEEN.join(rest))
