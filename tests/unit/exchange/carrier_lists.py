"""Lists of calls as the web sites of the carriers hand them out: invented people, real shapes."""

FIRST = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" '
    'content="text/html; charset={charset}"><!--[if gte mso 9]><xml><table><tr><td>no</td></tr></table></xml>'
    "<![endif]--><style>td {{mso-number-format:'\\@';}}</style></head><body>"
    "<table><tr><td colspan=3>客户姓名：示例·阿青</td><td>查询月份：2025年03月</td></tr></table>"
    "<TABLE border=1><TR><TH>起始时间</TH><TH>通信方式</TH><TH>对方号码</TH><TH>通信时长</TH><TH>通信费</TH></TR>"
    "<tr><td>03-05 21:59:59<td>被叫<td>&nbsp;02000000001<td>1分<b>20</b>秒<td>0.00"
    "<tr><td>03-05 22:00:00</td><td>主叫</td><td>95000001</td><td>59秒</td><td>0.15</td></tr>"
    "<tr><td colspan=4>合计</td><td>0.15</td></tr></TABLE></body></html>"
)
"""Of the first carrier: a web page under the name of a workbook, its month in another table, dates without a year."""


def _cell(words: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell{more}><Data ss:Type="{kind}">{words}</Data></Cell>'


_HEADINGS = "".join(map(_cell, ("通话日期", "通话起始时间", "呼叫类型", "对方号码", "通话时长(秒)")))
_NUMBER = _cell("13800000001", "Number")
_TITLE = _cell("通话详单", more=' ss:MergeAcross="3"')
_LATER = _cell("被叫", more=' ss:Index="3"')
_ROWS = (
    f"<Row>{_TITLE}{_cell('共 2 条')}</Row>"
    f'<Row ss:Index="3">{_HEADINGS}</Row>'
    f"<Row>{_cell('2026-03-05')}{_cell('07:59:59')}{_cell('被叫')}{_NUMBER}{_cell('80', 'Number')}</Row>"
    f"<Row>{_cell('2026-03-05T08:00:00.000', 'DateTime')}{_LATER}{_NUMBER}</Row>"
)
SECOND = (
    '<?xml version="1.0" encoding="{charset}"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    f'<Worksheet ss:Name="语音详单"><Table>{_ROWS}</Table></Worksheet>'
    f'<Worksheet ss:Name="旧"><Table><Row>{_cell("x")}</Row></Table>'
    "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"
)
"""Of the second: a workbook as one XML file, its sheet of last year hidden."""

THIRD = (
    "序号\t呼叫类型\t对方号码\t通话开始时间\t通话时长\t通话类型\n"
    '1\t被叫\t="10690000000001"\t2026/3/5 10:20:30\t80\t本地通话\n'
    "2\t被叫\t13800000001\t2026/3/5 10:21:30\t0\t本地通话\n"
)
"""Of the third: text with tabs."""
