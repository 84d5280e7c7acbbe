"""What a caseload table can hold, and what people call it at the head of a column."""

from collections.abc import Mapping
from enum import StrEnum


class CaseloadField(StrEnum):
    """What a column of a caseload table can hold."""

    CLIENT_NAME = "client_name"
    PHONE = "phone"
    ID_NUMBER = "id_number"
    BIRTH_YEAR = "birth_year"
    GENDER = "gender"
    REGION = "region"
    PARTY_ROLE = "party_role"
    SAFE_CONTACT = "safe_contact"
    LENDER = "lender"
    COLLECTOR = "collector"
    CLAIMED_AMOUNT = "claimed_amount"
    RECEIVED_AMOUNT = "received_amount"
    PRINCIPAL_AMOUNT = "principal_amount"
    OVERDUE_SINCE = "overdue_since"
    OVERDUE_DAYS = "overdue_days"
    CASE_REFERENCE = "case_reference"
    OPENED_ON = "opened_on"
    STATUS = "status"
    COUNSELLOR = "counsellor"
    SUMMARY = "summary"
    INCIDENT_AT = "incident_at"
    INCIDENT_PRECISION = "incident_precision"
    INCIDENT_CHANNEL = "incident_channel"
    INCIDENT_NUMBER = "incident_number"
    INCIDENT_TEXT = "incident_text"
    NEXT_STEP = "next_step"
    DUE_ON = "due_on"


_F = CaseloadField

AMOUNTS = frozenset({_F.CLAIMED_AMOUNT, _F.RECEIVED_AMOUNT, _F.PRINCIPAL_AMOUNT})
# Several columns may hold these: they are collected, not overwritten.
REPEATABLE = frozenset({_F.PHONE, _F.SUMMARY})
# What tells one person from another; cells of these joined downwards hold for every row they cover.
PERSONAL = frozenset(
    {
        _F.CLIENT_NAME,
        _F.PHONE,
        _F.ID_NUMBER,
        _F.BIRTH_YEAR,
        _F.GENDER,
        _F.REGION,
        _F.PARTY_ROLE,
        _F.SAFE_CONTACT,
        _F.CASE_REFERENCE,
        _F.OPENED_ON,
        _F.STATUS,
        _F.COUNSELLOR,
    }
)

# Only a heading of exactly this word says what the column is; inside a longer one it could be about anything.
_GENERIC = """
    日期 金额 机构 银行 内容 方式 途径 机构名称 身份 角色 平台名称 联系人
    name date amount cell role note state status city area means method region born task sms bank
"""
GENERIC = frozenset(_GENERIC.split())

# Who the client is called, and how one of their numbers differs from another: all that may stand beside the word for a
# name, a phone or an ID number. Anybody else's would be brought in as the client's own.
_OWN = """
    求助人 求助者 求助 本人 借款人 客户 当事人 来电人 来访者 来访人 咨询者 咨询人 债务人 欠款人 逾期人 会员 用户 个人
    服务对象 受助人 受助者 申请人 委托人 投诉人 学员 案主 您 你 我 的 或 及 和 与 真实 化名 常用 备用 主要 主 新 旧
    原 现 第 其他 其它 另 另一 有效 联系 移动 微信 同号 同 填写 填 请 可 居民 公民 号码 号 码 名 昵称 网名 真名 实名
    注册 预留 绑定 登记 持卡人 负债人
    clients client customers customer callers caller debtors debtor borrowers borrower my own his her s main primary
    first second other another new old current contact mobile cell number no full name the of and or
"""
OWN = frozenset(_OWN.split())

_WORDS: Mapping[CaseloadField, str] = {
    _F.CLIENT_NAME: """
        姓名 名字 称呼 求助人 求助者 当事人 来访者 来电人 借款人 欠款人 客户 客户名称 服务对象 联系人 name
        client clientname fullname customer caller 来电人姓名
    """,
    _F.PHONE: """
        电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 联系号码 phone phonenumber mobile tel telephone
        cell contactnumber
    """,
    _F.ID_NUMBER: """
        身份证 身份证号 身份证号码 证件号 证件号码 idnumber idno idcard identitynumber nationalid
    """,
    _F.BIRTH_YEAR: """
        出生年 出生年份 出生年月 出生日期 生日 birthyear yearofbirth birthdate dateofbirth dob born
    """,
    _F.GENDER: """
        性别 gender sex
    """,
    _F.REGION: """
        地区 区域 所在地 所在地区 居住地 城市 省份 住址 地址 户籍 region city province area address location
    """,
    _F.PARTY_ROLE: """
        身份 角色 与债务关系 债务关系 与借款人关系 是否本人 求助人身份 role partyrole relation relationship
        roleoftheclient
    """,
    _F.SAFE_CONTACT: """
        安全联系 安全联系方式 联系偏好 联系要求 可否致电 能否致电 是否可致电 是否方便接听 方便联系 联系注意
        safecontact safetocall contactpreference
    """,
    _F.LENDER: """
        放款机构 放款平台 放款方 出借机构 出借人 出借方 贷款机构 贷款平台 贷款公司 借款平台 借款机构 网贷平台
        平台 平台名称 债权人 债权方 银行 机构 机构名称 lender lendername creditor platform bank
    """,
    _F.COLLECTOR: """
        催收方 催收机构 催收公司 催收单位 催收人 委外机构 委外公司 外包公司 受托机构 collector collectorname
        collectionagency agency agencyname
    """,
    _F.CLAIMED_AMOUNT: """
        欠款 欠款金额 欠款总额 逾期金额 催收金额 索要金额 应还金额 应还款 待还金额 剩余金额 剩余欠款 债务金额
        主张金额 对方主张 对方主张金额 债务总额 未还金额 总欠款 金额 amount claimed claimedamount amountclaimed debt
        owed amountowed outstanding balance
    """,
    _F.RECEIVED_AMOUNT: """
        到手金额 实际到手 到账金额 实际到账 实到金额 放款金额 实收金额 received receivedamount amountreceived
        disbursed
    """,
    _F.PRINCIPAL_AMOUNT: """
        本金 借款金额 贷款金额 合同金额 借款本金 贷款本金 principal loanamount contractamount
    """,
    _F.OVERDUE_SINCE: """
        逾期日期 逾期时间 逾期日 逾期开始 逾期起 逾期起始 逾期起始日 逾期开始日期 首次逾期 首次逾期日期 开始逾期
        overduesince overduefrom overduedate defaultdate
    """,
    _F.OVERDUE_DAYS: """
        逾期天数 逾期天 逾期日数 逾期时长 overduedays daysoverdue dpd
    """,
    _F.CASE_REFERENCE: """
        编号 案件编号 案号 案件号 档案号 档案编号 登记号 客户编号 工单号 reference ref caseno casenumber caseid
        caseref casereference
    """,
    _F.OPENED_ON: """
        日期 登记日期 登记时间 受理日期 受理时间 来访日期 来电日期 求助日期 求助时间 立案日期 接案日期 建档日期 开案日期
        date opened openedon dateopened registered receivedon intakedate
    """,
    _F.STATUS: """
        状态 案件状态 当前状态 处理状态 进度 进展 status state casestatus
    """,
    _F.COUNSELLOR: """
        咨询师 咨询员 辅导员 志愿者 社工 负责人 跟进人 经办人 接案人 接待人 处理人 counsellor counselor
        volunteer counsellorname owner assignee caseworker 咨询师姓名 志愿者姓名 社工姓名 负责人姓名
    """,
    _F.SUMMARY: """
        备注 说明 情况 情况说明 基本情况 案情 摘要 诉求 问题描述 描述 记录 跟进记录 沟通记录 notes note summary
        remark remarks comment comments description details
    """,
    _F.INCIDENT_AT: """
        催收时间 催收日期 来电时间 骚扰时间 短信时间 事件时间 发生时间 incidentat incidenttime incidentdate
        contactedat
    """,
    _F.INCIDENT_PRECISION: """
        时间精度 催收时间精度 incidentprecision precisionofthetime
    """,
    _F.INCIDENT_CHANNEL: """
        催收方式 催收渠道 骚扰方式 渠道 方式 途径 channel incidentchannel means method
    """,
    _F.INCIDENT_NUMBER: """
        催收电话 催收号码 来电号码 对方号码 对方电话 骚扰号码 骚扰电话 短信号码 发送号码 主叫号码 催收方号码
        incidentnumber callernumber sendernumber fromnumber collectorsnumber
    """,
    _F.INCIDENT_TEXT: """
        催收内容 催收短信 催收话术 短信内容 短信原文 骚扰内容 通话内容 原文 原话 催收方原话 内容 incidenttext message
        messagetext sms smstext exactwords collectorswords
    """,
    _F.NEXT_STEP: """
        下一步 下步计划 下步工作 待办 待办事项 跟进事项 后续安排 后续计划 nextstep nextaction todo task followup
    """,
    _F.DUE_ON: """
        下次跟进 下次跟进日期 下次跟进时间 下次联系 下次联系时间 下次联系日期 跟进日期 跟进时间 回访日期
        回访时间 提醒日期 截止日期 办理期限 due dueon duedate followupdate nextcontact deadline
    """,
}
FIELD_OF_WORD: Mapping[str, CaseloadField] = {word: field for field, words in _WORDS.items() for word in words.split()}
