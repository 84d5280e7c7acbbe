<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutTab</name>
    <message>
        <source>Advice</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>GNU Affero General Public License 3 or later: free to use, study and share.</source>
        <translation>GNU Affero 通用公共许可证第 3 版或更新版本：可以自由使用、研究和分享。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>指引库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>None. Nothing you write leaves this computer unless you carry it out.</source>
        <translation>不联网。写下的内容不会离开这台电脑，除非自己带出去。</translation>
    </message>
    <message>
        <source>Shipped fonts: Noto Sans SC, under the SIL Open Font License 1.1.</source>
        <translation>随附字体：Noto Sans SC，采用 SIL Open Font License 1.1 许可证。</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>功能导览</translation>
    </message>
    <message>
        <source>The guidance does not replace a lawyer, a doctor or the police.</source>
        <translation>指引不能代替律师、医生或警察。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Counsel Desk</source>
        <translation>关于 Counsel Desk</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Bring in cases from a spreadsheet, after a preview</source>
        <translation>从表格导入案件，先预览再写入</translation>
    </message>
    <message>
        <source>Bring messages and calls of a phone into this case, after a preview</source>
        <translation>把手机里的短信和通话导入本案件，先预览再写入</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Close the vault; what is being written is kept</source>
        <translation>关闭数据保险箱，正在写的内容会保留</translation>
    </message>
    <message>
        <source>Export the month&apos;s figures…</source>
        <translation>导出月度统计…</translation>
    </message>
    <message>
        <source>Find by name, pinyin initials, last digits of a phone, number or words</source>
        <translation>按姓名、拼音首字母、电话尾号、编号或字词查找</translation>
    </message>
    <message>
        <source>From the encrypted file that the other office wrote</source>
        <translation>从对方咨询站写的加密文件</translation>
    </message>
    <message>
        <source>Go to Cases</source>
        <translation>转到案件</translation>
    </message>
    <message>
        <source>Go to Clients</source>
        <translation>转到求助人</translation>
    </message>
    <message>
        <source>Go to Guidance</source>
        <translation>转到指引</translation>
    </message>
    <message>
        <source>Go to Incidents</source>
        <translation>转到事件</translation>
    </message>
    <message>
        <source>Go to Organisations</source>
        <translation>转到机构</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>转到设置</translation>
    </message>
    <message>
        <source>Go to Statistics</source>
        <translation>转到统计</translation>
    </message>
    <message>
        <source>Go to Tasks</source>
        <translation>转到待办</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>转到今日</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide at once</source>
        <translation>马上隐藏</translation>
    </message>
    <message>
        <source>Import a caseload…</source>
        <translation>导入案件…</translation>
    </message>
    <message>
        <source>Keep a collector&apos;s message as an incident of a case</source>
        <translation>把催收方的消息记为案件的一件事件</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Log of the program…</source>
        <translation>程序日志…</translation>
    </message>
    <message>
        <source>Messages from a phone…</source>
        <translation>手机里的消息…</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联系记录</translation>
    </message>
    <message>
        <source>Paste a message</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>Print the client&apos;s checklist</source>
        <translation>打印求助人清单</translation>
    </message>
    <message>
        <source>Put every window out of sight; the vault stays open</source>
        <translation>收起所有窗口；数据保险箱还开着</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {name}</source>
        <translation>重做：{name}</translation>
    </message>
    <message>
        <source>Save a form or a note</source>
        <translation>保存表单或备注</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Start writing at once; who is calling can be filled in later</source>
        <translation>马上开始记，来电人是谁可以稍后再填</translation>
    </message>
    <message>
        <source>Take over cases from another office…</source>
        <translation>从其他咨询站接手案件…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>撤销：{name}</translation>
    </message>
    <message>
        <source>What the program noted about itself: nothing of any client</source>
        <translation>程序自己记下的事：没有任何求助人的信息</translation>
    </message>
    <message>
        <source>Write down a conversation of this case: client, family, lender, authority</source>
        <translation>记录本案件的一次联系：求助人、家人、出借机构、有关部门</translation>
    </message>
    <message>
        <source>{words} ({key})</source>
        <translation>{words}（{key}）</translation>
    </message>
</context>
<context>
    <name>AgreementPart</name>
    <message>
        <source>Agreed on</source>
        <translation>商定日期</translation>
    </message>
    <message>
        <source>Agreement and end</source>
        <translation>协议与结清</translation>
    </message>
    <message>
        <source>Asked for or received on</source>
        <translation>申请或收到的日期</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>结清证明</translation>
    </message>
    <message>
        <source>End of the debt</source>
        <translation>债务了结</translation>
    </message>
    <message>
        <source>How many instalments, what is waived, to which account, what happens when one is late</source>
        <translation>分几期、减免多少、还到哪个账户、晚还一期会怎样</translation>
    </message>
    <message>
        <source>Instalments agreed on: each comes due as a task</source>
        <translation>商定的分期：每一期到期都是一项待办</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>Settlement certificate</source>
        <translation>结清证明</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>协议内容</translation>
    </message>
</context>
<context>
    <name>AimlessPanel</name>
    <message>
        <source>Open cases without a next step</source>
        <translation>没有下一步的未结案件</translation>
    </message>
    <message>
        <source>Show them in the case list</source>
        <translation>在案件列表中查看</translation>
    </message>
</context>
<context>
    <name>AimlessRow</name>
    <message>
        <source>Add next step</source>
        <translation>添加下一步</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>转为待办</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Another language begins at the next start.</source>
        <translation>换语言后，下次启动时生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>仅限这台电脑</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The new language begins when you start Counsel Desk the next time.</source>
        <translation>新语言在下次启动 Counsel Desk 时生效。</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be written, so this holds until you quit.</source>
        <translation>无法写入这台电脑的设置，所以只在退出前有效。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>BackupField</name>
    <message>
        <source>Backup to be restored</source>
        <translation>要恢复的备份</translation>
    </message>
    <message>
        <source>Backups found: {number}. What one holds is shown before it is restored.</source>
        <translation>找到 {number} 份备份。恢复之前会先显示里面有什么。</translation>
    </message>
    <message>
        <source>Choose the folder of a backup.</source>
        <translation>请选择备份所在的文件夹。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder of a backup</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在找备份…</translation>
    </message>
    <message>
        <source>No backup was found there. Choose the folder or the USB stick it was written to.</source>
        <translation>那里没有找到备份。请选择当时存放备份的文件夹或 U 盘。</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Backing up before closing…</source>
        <translation>关闭前正在备份…</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>没有备份成功。</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>A backup on the same computer is lost together with it. Have each copied to a USB stick too.</source>
        <translation>放在同一台电脑上的备份会和电脑一起丢失。请让每份备份也复制到 U 盘上。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up here, opened again and counted. There is no copy in the second place:</source>
        <translation>这里已备份，并重新打开核对过。第二个存放处没有副本：</translation>
    </message>
    <message>
        <source>Backed up in both places, opened again and counted.</source>
        <translation>两处都已备份，并重新打开核对过。</translation>
    </message>
    <message>
        <source>Backed up, opened again and counted: {folder}</source>
        <translation>已备份，并重新打开核对过：{folder}</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Backups by themselves</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Folder of a backup</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>It is older than three days.</source>
        <translation>已经超过三天了。</translation>
    </message>
    <message>
        <source>Kept backups</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>Look into another…</source>
        <translation>看看另一份…</translation>
    </message>
    <message>
        <source>Newest good backup: {date}</source>
        <translation>最近一份完好的备份：{date}</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>不要第二个存放处</translation>
    </message>
    <message>
        <source>None chosen yet.</source>
        <translation>还没有选择。</translation>
    </message>
    <message>
        <source>Older backups rewritten or deleted: {number}.</source>
        <translation>重写或删除的较早备份：{number} 份。</translation>
    </message>
    <message>
        <source>On the first opening of a day, on closing, before an upgrade and before a restore. Each is opened again, checked and counted. The newest of twelve days, ten weeks and nine months are kept.</source>
        <translation>每天第一次打开时、关闭时、升级前、恢复前，程序自己备份。每份都重新打开、检查、清点。最近 12 天、10 周、9 个月，各保留当天、当周、当月最新的一份。</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二个存放处</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二个存放处</translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation>显示全部 {number} 份</translation>
    </message>
    <message>
        <source>There is no backup here yet.</source>
        <translation>这里还没有备份。</translation>
    </message>
    <message>
        <source>There is no good backup yet.</source>
        <translation>还没有完好的备份。</translation>
    </message>
    <message>
        <source>They lie in {folder}</source>
        <translation>存放在 {folder}</translation>
    </message>
</context>
<context>
    <name>BehindFigureDialog</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Listed: {count}. Counted besides, of people erased since: {erased}.</source>
        <translation>列出 {count} 项；另计入此后已彻底删除的人的 {erased} 项。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>{checklist}, step {number}</source>
        <translation>{checklist}，第 {number} 步</translation>
    </message>
    <message>
        <source>{count} counted. Enter opens what a line belongs to.</source>
        <translation>共 {count} 条。按回车打开所在的案件。</translation>
    </message>
    <message>
        <source>{count} of your own cases. The figure counts those of everybody.</source>
        <translation>其中你自己的案件：{count}。这个数字算的是所有人的。</translation>
    </message>
</context>
<context>
    <name>BreachDialog</name>
    <message>
        <source>Day and hour, and since when it may have gone on</source>
        <translation>哪天几点，可能从什么时候开始</translation>
    </message>
    <message>
        <source>How many persons, and who they are to the office; stands in the report only</source>
        <translation>多少人，和咨询站是什么关系；只写在报告里</translation>
    </message>
    <message>
        <source>Look at the papers…</source>
        <translation>查看材料…</translation>
    </message>
    <message>
        <source>Only what is known. Say what is only supposed, and blame nobody.</source>
        <translation>只写知道的。只是推测的要写明，不要怪罪谁。</translation>
    </message>
    <message>
        <source>Something has leaked</source>
        <translation>信息泄露了</translation>
    </message>
    <message>
        <source>Such as: calls by strangers, fraud with what they know, trouble at home</source>
        <translation>例如：陌生人来电，拿知道的事行骗，家里起纠纷</translation>
    </message>
    <message>
        <source>Such as: computer taken off the network, passphrases changed</source>
        <translation>例如：电脑已断网，口令已更换</translation>
    </message>
    <message>
        <source>Such as: names, phones, ID numbers, debts, recordings</source>
        <translation>例如：姓名、电话、身份证号、债务、录音</translation>
    </message>
    <message>
        <source>Such as: trust no caller who knows details, change passwords, dial 110</source>
        <translation>例如：知道细节的来电也不要信，换密码，拨打 110</translation>
    </message>
</context>
<context>
    <name>BreachPapersDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Papers about a leak</source>
        <translation>信息泄露的材料</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Saved: {file}.</source>
        <translation>已保存：{file}。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
</context>
<context>
    <name>BringBackStep</name>
    <message>
        <source>A backup becomes a vault on this computer, which then opens. The backup itself stays as it is.</source>
        <translation>备份会在这台电脑上变成一个数据保险箱，然后打开。备份本身不会变。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>数据保险箱的文件夹</translation>
    </message>
    <message>
        <source>Look into this backup…</source>
        <translation>看看这份备份…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>USB stick or folder with the backup</source>
        <translation>存有备份的 U 盘或文件夹</translation>
    </message>
    <message>
        <source>Your passphrase when it was made, or the recovery code</source>
        <translation>备份那天你的口令，或者恢复码</translation>
    </message>
</context>
<context>
    <name>BroughtFiles</name>
    <message>
        <source>Picture {when}</source>
        <translation>图片 {when}</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>A redacted copy goes out; so does a file of somebody whose own consent is written down.</source>
        <translation>遮挡副本可以给；登记了本人同意的，文件也可以给。</translation>
    </message>
    <message>
        <source>Ask the client</source>
        <translation>请先问求助人</translation>
    </message>
    <message>
        <source>Does the client agree that it is passed on?</source>
        <translation>求助人同意交出去吗？</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Evidence tells who the client is: it leaves only when the client agrees.</source>
        <translation>从证据看得出求助人是谁：求助人同意才能交出去。</translation>
    </message>
    <message>
        <source>In which folder is the bundle to lie?</source>
        <translation>证据包放在哪个文件夹？</translation>
    </message>
    <message>
        <source>Look at the days</source>
        <translation>请看看日期</translation>
    </message>
    <message>
        <source>No bundle can be made</source>
        <translation>无法生成证据包</translation>
    </message>
    <message>
        <source>One cannot be read, or the last lies before the first.</source>
        <translation>有一个看不懂，或者结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>Only listed, not included: {count}</source>
        <translation>只列出、不附文件：{count} 个</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取案件</translation>
    </message>
    <message>
        <source>Reason to pass it on without consent</source>
        <translation>未经同意提供的原因</translation>
    </message>
    <message>
        <source>Save as a zip…</source>
        <translation>保存为压缩包…</translation>
    </message>
    <message>
        <source>Save the bundle as a zip</source>
        <translation>把证据包保存为压缩包</translation>
    </message>
    <message>
        <source>Save to a folder…</source>
        <translation>保存到文件夹…</translation>
    </message>
    <message>
        <source>The preview shows only the beginning of a long part; the bundle has all of it.</source>
        <translation>较长的部分只预览开头，证据包里是完整的。</translation>
    </message>
    <message>
        <source>Writing the bundle…</source>
        <translation>正在写入证据包…</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>压缩包 (*.zip)</translation>
    </message>
</context>
<context>
    <name>BundleOptions</name>
    <message>
        <source>All files of the case ({count})</source>
        <translation>案件的全部文件（{count}）</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Empty: from the first contact</source>
        <translation>留空：从第一次联系起</translation>
    </message>
    <message>
        <source>Empty: to the last contact</source>
        <translation>留空：到最后一次联系</translation>
    </message>
    <message>
        <source>Every contact of the period</source>
        <translation>这段时间的全部联系</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>No files, only the timeline</source>
        <translation>不带文件，只要时间线</translation>
    </message>
    <message>
        <source>Only confirmed conduct</source>
        <translation>只含已确认的行为</translation>
    </message>
    <message>
        <source>Only the chosen files ({count})</source>
        <translation>只要选中的文件（{count}）</translation>
    </message>
    <message>
        <source>Originals where there is a redacted copy</source>
        <translation>有遮挡副本的，也给原件</translation>
    </message>
    <message>
        <source>Such as the police station; it is recorded</source>
        <translation>例如哪个派出所；会记入历史</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>放进什么</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>CalendarStrip</name>
    <message>
        <source>Contacts per day</source>
        <translation>每天的联系次数</translation>
    </message>
    <message>
        <source>No contact of a collector here</source>
        <translation>这里没有催收方的联系</translation>
    </message>
    <message>
        <source>Not counted, as not a collector&apos;s: {count}</source>
        <translation>不是催收方的，没有计入：{count}</translation>
    </message>
    <message>
        <source>at night (22:00 to 8:00)</source>
        <translation>深夜（22:00 到 8:00）</translation>
    </message>
    <message>
        <source>over the industry norm</source>
        <translation>超过行业规范</translation>
    </message>
</context>
<context>
    <name>CallField</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>是否接听</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>How many such calls</source>
        <translation>这样的电话打了几次</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>没有注明</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>{count} incidents are written down, all with this time. One undo takes them back.</source>
        <translation>会记成 {count} 件事件，时间都一样。撤销一次就全部收回。</translation>
    </message>
</context>
<context>
    <name>CallNoteDialog</name>
    <message>
        <source>Ask first whether this number is safe to ring.</source>
        <translation>先问清楚：这个号码回拨是否安全。</translation>
    </message>
    <message>
        <source>Asked in the call</source>
        <translation>来电时已问</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>草稿已保存</translation>
    </message>
    <message>
        <source>If they wish to say it</source>
        <translation>对方愿意说才填</translation>
    </message>
    <message>
        <source>Is anyone in danger right now?</source>
        <translation>现在有没有人处在危险中？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Someone at the door, violence, injury: 110 first, 120 when hurt. The note can wait.</source>
        <translation>有人堵门、动手或受伤：先打 110，有人受伤打 120。记录可以等。</translation>
    </message>
    <message>
        <source>The note goes to</source>
        <translation>记到哪个案件</translation>
    </message>
    <message>
        <source>Thoughts of not wanting to live?</source>
        <translation>有没有不想活的念头？</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>对方说了什么</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Write while you listen. A name is not needed.</source>
        <translation>边听边记，不需要姓名。</translation>
    </message>
    <message>
        <source>began {time}</source>
        <translation>开始于 {time}</translation>
    </message>
</context>
<context>
    <name>CallRecord</name>
    <message>
        <source>Asked about thoughts of ending their life; the answer was: {answer}</source>
        <translation>已问是否有轻生念头，回答：{answer}</translation>
    </message>
    <message>
        <source>Keep the call as a contact with the client</source>
        <translation>把这次电话存为与求助人的联系记录</translation>
    </message>
    <message>
        <source>The result is kept as what was said; “not possible” as a call that nobody answered.</source>
        <translation>结果会存为谈话内容；选“无法完成”则存为未接通的电话。</translation>
    </message>
</context>
<context>
    <name>CaseDeeds</name>
    <message>
        <source>Case closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>案件已重开</translation>
    </message>
    <message>
        <source>Checklist given</source>
        <translation>已添加清单</translation>
    </message>
    <message>
        <source>Close case…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Edit case…</source>
        <translation>修改案件…</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>修改求助人…</translation>
    </message>
    <message>
        <source>Empty case {reference} removed</source>
        <translation>已移除空案件 {reference}</translation>
    </message>
    <message>
        <source>Empty case {reference} removed, with its client</source>
        <translation>已移除空案件 {reference}，连同求助人</translation>
    </message>
    <message>
        <source>Export case summary…</source>
        <translation>导出案件概要…</translation>
    </message>
    <message>
        <source>File under another client…</source>
        <translation>归到其他求助人…</translation>
    </message>
    <message>
        <source>Give a checklist</source>
        <translation>添加清单</translation>
    </message>
    <message>
        <source>Hand over to another office…</source>
        <translation>转交给其他咨询站…</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>打开求助人</translation>
    </message>
    <message>
        <source>Remove this empty case</source>
        <translation>移除这个空案件</translation>
    </message>
    <message>
        <source>Reopen case…</source>
        <translation>重开案件…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Case {reference}</source>
        <translation>案件 {reference}</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Each brings its checklist; taking one away leaves the checklist on the case</source>
        <translation>选中情形会带来对应的清单；取消情形不会移除清单</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>风险理由</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>What was said or seen</source>
        <translation>依据什么：听到或看到的情况</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>Redacted copy of No. {number}</source>
        <translation>序号 {number} 的遮挡副本</translation>
    </message>
    <message>
        <source>Redacted copy of a file taken out</source>
        <translation>已移除文件的遮挡副本</translation>
    </message>
    <message>
        <source>{count} incidents, from {first}</source>
        <translation>{count} 件事件，最早 {first}</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Answers</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>返回上一处</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>还没完的事</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Open the client&apos;s record</source>
        <translation>打开求助人的记录</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Print checklist</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>人身威胁</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>after {days} days</source>
        <translation>历时 {days} 天</translation>
    </message>
    <message>
        <source>{count} missed</source>
        <translation>{count} 期逾期未还</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} 件超期</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>A case begins with a call note (F2); a list of cases can be imported.</source>
        <translation>案件从一份来电记录开始（F2）；也可以导入现成的案件表。</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>已办天数</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>First now</source>
        <translation>现在最要紧</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>My open cases</source>
        <translation>我的未结案件</translation>
    </message>
    <message>
        <source>Name, pinyin, number or phone</source>
        <translation>姓名、拼音、编号或电话</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step overdue</source>
        <translation>下一步已超期</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Nobody&apos;s open cases</source>
        <translation>无人负责的未结案件</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>还没有选择</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>没有未了的事</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步内容</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>{name} ({alias})</source>
        <translation>{name}（{alias}）</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>It was saved. This case is no longer among yours.</source>
        <translation>已保存。这个案件不再归你了。</translation>
    </message>
</context>
<context>
    <name>CasePicker</name>
    <message>
        <source>A new case; it needs no name</source>
        <translation>新案件，不需要姓名</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>Put it into this case</source>
        <translation>记到这个案件</translation>
    </message>
</context>
<context>
    <name>CaseSummaryDialog</name>
    <message>
        <source>A summary with a client&apos;s name leaves only when the client agrees. Under the code of the case it may leave without.</source>
        <translation>带求助人姓名的概要，求助人同意后才能交出去。只写案件编号的，不经同意也可以。</translation>
    </message>
    <message>
        <source>A workbook holds the same in sheets.</source>
        <translation>工作簿里是同样的内容，分成几页工作表。</translation>
    </message>
    <message>
        <source>Ask the client</source>
        <translation>请先问求助人</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>案件概要</translation>
    </message>
    <message>
        <source>Does the client agree that it is passed on?</source>
        <translation>求助人同意交出去吗？</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>No summary can be made</source>
        <translation>现在不能做概要</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取案件</translation>
    </message>
    <message>
        <source>Reason to pass it on without consent</source>
        <translation>未经同意提供的原因</translation>
    </message>
    <message>
        <source>Save the summary as a PDF</source>
        <translation>把概要存为 PDF</translation>
    </message>
    <message>
        <source>Save the summary as a workbook</source>
        <translation>把概要存为工作簿</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The preview shows only the beginning of a long part; the file has all of it.</source>
        <translation>太长的部分，预览只显示开头；文件里是完整的。</translation>
    </message>
    <message>
        <source>Writing the summary…</source>
        <translation>正在写概要…</translation>
    </message>
</context>
<context>
    <name>CaseTab</name>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
</context>
<context>
    <name>CaseWays</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CaseloadColumns</name>
    <message>
        <source>Forget it and guess anew</source>
        <translation>忘掉，重新猜</translation>
    </message>
    <message>
        <source>No column holds a name or a phone, so nobody can be told from these rows. Choose one below.</source>
        <translation>没有哪一列是姓名或电话，无法知道这些行是谁。请在下面选一列。</translation>
    </message>
    <message>
        <source>These columns were chosen here before for the same headings: {sheets}</source>
        <translation>同样的表头，以前在这里这样选过：{sheets}</translation>
    </message>
    <message>
        <source>it names nobody</source>
        <translation>没有姓名和电话</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Ask {name} to take over ({count})</source>
        <translation>请 {name} 接手（{count}）</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases handed over to {name}, with their open tasks: {count}</source>
        <translation>已移交案件和其中未完成的待办（负责人：{name}）：{count} 个</translation>
    </message>
    <message>
        <source>Export all cases shown…</source>
        <translation>导出列出的全部案件…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>Hand over to another office…</source>
        <translation>转交给其他咨询站…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>暂不指定</translation>
    </message>
    <message>
        <source>Print checklist…</source>
        <translation>打印清单…</translation>
    </message>
    <message>
        <source>The list shows no case to export.</source>
        <translation>列表里没有可导出的案件。</translation>
    </message>
    <message>
        <source>What should your colleague know?</source>
        <translation>要让同事知道什么？</translation>
    </message>
    <message>
        <source>{name} is asked to take them over.</source>
        <translation>已请 {name} 接手。</translation>
    </message>
    <message>
        <source>{name} sees the cases on Today, and takes them over or gives them back. Until then they stay whose they are.</source>
        <translation>{name} 会在今日里看到，选择接手或退回。在那以前，案件仍是原来那位的。</translation>
    </message>
</context>
<context>
    <name>CasesPanel</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>No case yet.</source>
        <translation>还没有案件。</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>ChangedSinceNotice</name>
    <message>
        <source>See what changed…</source>
        <translation>看看改了什么…</translation>
    </message>
    <message>
        <source>The guidance changed since: {count} differences between {told} and {now}.</source>
        <translation>指引已更新：{told} 和 {now} 之间有 {count} 处不同。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ChecklistList</name>
    <message>
        <source>Checklists of this case</source>
        <translation>本案件的清单</translation>
    </message>
</context>
<context>
    <name>ChosenDeeds</name>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a second window</source>
        <translation>在新窗口打开</translation>
    </message>
    <message>
        <source>With the chosen</source>
        <translation>操作所选</translation>
    </message>
    <message>
        <source>With the chosen ({count})</source>
        <translation>操作所选（{count}）</translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>Add person</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>同意事项</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>People around the client</source>
        <translation>求助人周围的人</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Whole record</source>
        <translation>完整记录</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 人</translation>
    </message>
    <message>
        <source>contacted by collectors</source>
        <translation>被催收方联系过</translation>
    </message>
</context>
<context>
    <name>ClientDeeds</name>
    <message>
        <source>Consent withdrawn: {purpose}</source>
        <translation>已登记撤回同意：{purpose}</translation>
    </message>
    <message>
        <source>Consent written down: {purpose}</source>
        <translation>已登记同意：{purpose}</translation>
    </message>
    <message>
        <source>Refusal written down: {purpose}</source>
        <translation>已登记拒绝：{purpose}</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Taken out: {name}</source>
        <translation>已移除：{name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>9:00-12:00, after 18:00</source>
        <translation>9:00-12:00，18:00 以后</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Client {reference}</source>
        <translation>求助人 {reference}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Empty means at any hour</source>
        <translation>留空表示任何时间都可以</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以留空</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新求助人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人情况</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>安全联系方式</translation>
    </message>
    <message>
        <source>Safe hours</source>
        <translation>安全时段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as: hang up if someone else answers</source>
        <translation>例如：别人接听就挂断</translation>
    </message>
    <message>
        <source>What to call them when the name must not be said</source>
        <translation>不能说真名时怎么称呼</translation>
    </message>
    <message>
        <source>When this record is to be erased</source>
        <translation>到这一天删除这份记录</translation>
    </message>
</context>
<context>
    <name>ClientHeader</name>
    <message>
        <source>Back to where you came from</source>
        <translation>返回上一处</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>A client is written down with the first call note (F2), or here before any case.</source>
        <translation>求助人随第一份来电记录（F2）登记，也可以在开案前先在这里登记。</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>全部求助人</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, pinyin, number or phone</source>
        <translation>姓名、拼音、编号或电话</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新求助人</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>还没有求助人</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Past the day to keep until</source>
        <translation>已过保存期限</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>安全联系方式</translation>
    </message>
    <message>
        <source>Safe contact not asked</source>
        <translation>没有问过安全联系方式</translation>
    </message>
    <message>
        <source>With an open case</source>
        <translation>有未结案件</translation>
    </message>
</context>
<context>
    <name>ClientMerging</name>
    <message>
        <source>Merged: {goes} now leads to {stays}.</source>
        <translation>已合并：{goes} 现在指向 {stays}。</translation>
    </message>
    <message>
        <source>Un-merged: {reference} is a record of its own again.</source>
        <translation>已拆分：{reference} 又是一份单独的档案了。</translation>
    </message>
</context>
<context>
    <name>ClientNoteEditor</name>
    <message>
        <source>New note on the client</source>
        <translation>关于求助人的新备注</translation>
    </message>
    <message>
        <source>What holds beyond one case</source>
        <translation>不只和某一个案件有关的内容</translation>
    </message>
</context>
<context>
    <name>ClientNotesPanel</name>
    <message>
        <source>Notes on the client</source>
        <translation>关于求助人的备注</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The record you asked for was merged into this client.</source>
        <translation>你要找的那份档案已经并入这位求助人。</translation>
    </message>
    <message>
        <source>This client is no longer among yours.</source>
        <translation>这位求助人已经不归你负责了。</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>No name</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>Take this client</source>
        <translation>选这位求助人</translation>
    </message>
</context>
<context>
    <name>ClientRecord</name>
    <message>
        <source>Erase this person…</source>
        <translation>彻底删除此人…</translation>
    </message>
    <message>
        <source>Everything about this person…</source>
        <translation>此人的全部记录…</translation>
    </message>
    <message>
        <source>Merge with another client…</source>
        <translation>与另一份求助人档案合并…</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新求助人</translation>
    </message>
    <message>
        <source>Open the newest case</source>
        <translation>打开最近的案件</translation>
    </message>
</context>
<context>
    <name>CloseCaseDialog</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Close case {reference}</source>
        <translation>结案：{reference}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不结案</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>结案备注</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was reached, what the client should watch for</source>
        <translation>达成了什么，求助人以后要留意什么</translation>
    </message>
</context>
<context>
    <name>CloseTaskDialog</name>
    <message>
        <source>Close task</source>
        <translation>结束待办</translation>
    </message>
    <message>
        <source>It is no longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>已经做完</translation>
    </message>
    <message>
        <source>It was tried, or cannot be done: say why</source>
        <translation>试过没成，或做不了：请写明原因</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以留空</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why was it not possible?</source>
        <translation>为什么无法完成？</translation>
    </message>
</context>
<context>
    <name>ColleaguesPanel</name>
    <message>
        <source>Among colleagues</source>
        <translation>同事之间</translation>
    </message>
    <message>
        <source>Do not ask any longer</source>
        <translation>不再请了</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>没有留名的来电者</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>The cases stay whose they are, and {name} reads your word.</source>
        <translation>案件仍是原来那位的，{name} 会看到你的话。</translation>
    </message>
    <message>
        <source>Why do you give them back?</source>
        <translation>为什么退回？</translation>
    </message>
    <message>
        <source>You cover for {name} until {day}.</source>
        <translation>你代管 {name} 的案件，到{day}为止。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
    <message>
        <source>{name} asks you to take over ({count}):</source>
        <translation>{name} 请你接手（{count}）：</translation>
    </message>
    <message>
        <source>{name} gave back ({count}):</source>
        <translation>{name} 退回了（{count}）：</translation>
    </message>
    <message>
        <source>{name} has not answered yet ({count}):</source>
        <translation>{name} 还没有答复（{count}）：</translation>
    </message>
</context>
<context>
    <name>ColleaguesPart</name>
    <message>
        <source>Add cover…</source>
        <translation>添加代管…</translation>
    </message>
    <message>
        <source>Asked to take over</source>
        <translation>待接手</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Counsellors see only their own cases</source>
        <translation>咨询员只看自己的案件</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>From now on counsellors see only their own cases. Coordinators see all.</source>
        <translation>从现在起，咨询员只看自己的案件。协调员看得到全部。</translation>
    </message>
    <message>
        <source>From now on everybody sees every case.</source>
        <translation>从现在起，每个人都看得到所有案件。</translation>
    </message>
    <message>
        <source>Holiday cover</source>
        <translation>休假代管</translation>
    </message>
    <message>
        <source>How much everybody has</source>
        <translation>每个人手上有多少</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Nobody is away.</source>
        <translation>没有人休假。</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Tasks late</source>
        <translation>过期待办</translation>
    </message>
    <message>
        <source>Terms pressing</source>
        <translation>紧迫的期限</translation>
    </message>
    <message>
        <source>Their own are the cases they look after, those they cover for a colleague, those offered to them, and those in which a task is theirs. Coordinators see all; figures count everything. The program holds to this; it is not a lock of its own.</source>
        <translation>自己的案件，是自己负责的、替同事代管的、请自己接手的，以及有自己待办的。协调员看得到全部，统计照旧算全部。这是程序守的规矩，不是另一把锁。</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>谁看得到什么</translation>
    </message>
    <message>
        <source>{by} covers for {absent}, {since} to {until}</source>
        <translation>{by} 代管 {absent} 的案件，{since} 至 {until}</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>As it was at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Filter by this…</source>
        <translation>按这一列筛选…</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏这一列</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>(stays out)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>Bring in this sheet</source>
        <translation>导入这张工作表</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容是</translation>
    </message>
    <message>
        <source>Left out: {sheets}</source>
        <translation>没有读取：{sheets}</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>表头所在的行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>表里的内容</translation>
    </message>
    <message>
        <source>without a heading</source>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>{sheet} ({rows} rows)</source>
        <translation>{sheet}（{rows} 行）</translation>
    </message>
    <message>
        <source>“{sheet}”: {reason}</source>
        <translation>“{sheet}”：{reason}</translation>
    </message>
</context>
<context>
    <name>CommonMistakes</name>
    <message>
        <source>Commonly got wrong</source>
        <translation>常见误区</translation>
    </message>
</context>
<context>
    <name>ComputerButton</name>
    <message>
        <source>Asking the system…</source>
        <translation>正在询问系统…</translation>
    </message>
    <message>
        <source>Open with this computer</source>
        <translation>用这台电脑打开</translation>
    </message>
</context>
<context>
    <name>ComputerDialog</name>
    <message>
        <source>Do not forget your passphrase: it still opens the vault, and you need it after every locking.</source>
        <translation>不要忘记你的口令：它仍然能打开数据保险箱，每次锁定之后也都要用它。</translation>
    </message>
    <message>
        <source>Let this computer open the vault</source>
        <translation>让这台电脑打开数据保险箱</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Whoever can use your account on this computer can then open the vault as you. Do not switch this on where others use the same account, or know how to sign in to it.</source>
        <translation>开启之后，能用你这个电脑账户的人，就能以你的身份打开数据保险箱。如果别人也用这个账户，或者知道怎么登录，请不要开启。</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>ComputersPanel</name>
    <message>
        <source>Another computer, since {day}</source>
        <translation>另一台电脑，{day}起</translation>
    </message>
    <message>
        <source>From now on this computer opens the vault for you when the program starts.</source>
        <translation>从现在起，程序启动时这台电脑会替你打开数据保险箱。</translation>
    </message>
    <message>
        <source>Let this computer open it…</source>
        <translation>让这台电脑打开…</translation>
    </message>
    <message>
        <source>No computer opens the vault for you without the passphrase.</source>
        <translation>目前没有哪台电脑可以不用口令替你打开数据保险箱。</translation>
    </message>
    <message>
        <source>Opening without the passphrase</source>
        <translation>不用口令打开</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The other computer no longer opens the vault without the passphrase.</source>
        <translation>从现在起，另一台电脑打开数据保险箱又要输入口令了。</translation>
    </message>
    <message>
        <source>This computer no longer opens the vault without the passphrase.</source>
        <translation>从现在起，这台电脑打开数据保险箱又要输入口令了。</translation>
    </message>
    <message>
        <source>This computer, since {day}</source>
        <translation>这台电脑，{day}起</translation>
    </message>
    <message>
        <source>When the program starts, the key store of this computer&apos;s system can open the vault for you. Whoever can use your account on this computer can then open it too: leave this off on a computer that others use. After every locking the passphrase is asked for.</source>
        <translation>程序启动时，可以由这台电脑系统自带的钥匙串替你打开数据保险箱。能用你这个电脑账户的人也就能打开：别人也用的电脑请不要开启。每次锁定之后仍要输入口令。</translation>
    </message>
</context>
<context>
    <name>ConductCard</name>
    <message>
        <source>As the guidance said then; it has changed since.</source>
        <translation>用的是当时指引的说法，指引已更新。</translation>
    </message>
    <message>
        <source>Checklist: {checklists}</source>
        <translation>清单：{checklists}</translation>
    </message>
    <message>
        <source>Chosen by a person, not by a rule.</source>
        <translation>由人选择，不是规则提示。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm after all</source>
        <translation>还是确认</translation>
    </message>
    <message>
        <source>Counted: {norm}</source>
        <translation>程序计数：{norm}</translation>
    </message>
    <message>
        <source>It is something else (R)</source>
        <translation>不是这种情况（R）</translation>
    </message>
    <message>
        <source>Learned from messages that people labelled</source>
        <translation>从人工标注的信息学来</translation>
    </message>
    <message>
        <source>Legal basis ({count})</source>
        <translation>法律依据（{count}）</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Reject it, and confirm another conduct instead</source>
        <translation>否定这一条，改为确认另一种行为</translation>
    </message>
    <message>
        <source>Rule {rule}</source>
        <translation>规则 {rule}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其实是别的</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>This is what happened (C)</source>
        <translation>确实如此（C）</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>撤回判断</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>原话：{words}</translation>
    </message>
</context>
<context>
    <name>ConductList</name>
    <message>
        <source>Add conduct by hand</source>
        <translation>手工添加行为类别</translation>
    </message>
    <message>
        <source>Confirmed: {conduct}.</source>
        <translation>已确认：{conduct}。</translation>
    </message>
    <message>
        <source>Decision taken back: {conduct}.</source>
        <translation>已撤回判断：{conduct}。</translation>
    </message>
    <message>
        <source>No rule applies. That does not mean it is harmless or lawful: read it yourself.</source>
        <translation>没有规则命中。这不代表无害或合法：请自己读一遍。</translation>
    </message>
    <message>
        <source>Perhaps only quoted: check</source>
        <translation>可能只是引用，请核对</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Rejected: {conduct}.</source>
        <translation>已否定：{conduct}。</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>The case now has: {checklists}.</source>
        <translation>案件现在有：{checklists}。</translation>
    </message>
</context>
<context>
    <name>ConductPanel</name>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>No conduct is confirmed or suggested yet.</source>
        <translation>还没有已确认或待确认的行为类别。</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>ConfirmedStep</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>你自己的口令</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>A consent that stands for the same purpose ends, and stays on record.</source>
        <translation>同一事项原来的同意随之结束，记录会保留。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询问日期</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>同意事项</translation>
    </message>
    <message>
        <source>Empty means today</source>
        <translation>留空表示今天</translation>
    </message>
    <message>
        <source>How answered</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Keep back</source>
        <translation>不得透露的内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What must not go out although the client agrees.</source>
        <translation>求助人虽然同意，但这些内容不得透露。</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>Does the client agree to the print?</source>
        <translation>求助人同意打印吗？</translation>
    </message>
    <message>
        <source>Given on {day}: {how}</source>
        <translation>{day}已同意：{how}</translation>
    </message>
    <message>
        <source>No consent, but life is in danger</source>
        <translation>没有同意，但有生命危险</translation>
    </message>
    <message>
        <source>Reason to print without consent</source>
        <translation>未经同意打印的原因</translation>
    </message>
    <message>
        <source>Refused on {day}: {how}. Only if the client agrees after all, say how:</source>
        <translation>{day}已拒绝：{how}。只有求助人又改为同意，才选择方式：</translation>
    </message>
    <message>
        <source>The client agrees: {how}</source>
        <translation>求助人同意：{how}</translation>
    </message>
    <message>
        <source>The reason is written into the history of the case.</source>
        <translation>原因会写入案件的历史记录。</translation>
    </message>
    <message>
        <source>There is no consent yet. If the client agrees now, say how:</source>
        <translation>还没有登记同意。如果求助人现在同意，请选择方式：</translation>
    </message>
    <message>
        <source>What makes it necessary</source>
        <translation>为什么必须这样做</translation>
    </message>
</context>
<context>
    <name>ConsentRows</name>
    <message>
        <source>Asked…</source>
        <translation>已问…</translation>
    </message>
    <message>
        <source>Change what is kept back</source>
        <translation>修改不得透露的内容</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>不得透露</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未问</translation>
    </message>
    <message>
        <source>On another day, or with something kept back…</source>
        <translation>在其他日期，或有不得透露的内容…</translation>
    </message>
    <message>
        <source>Refused on {day}</source>
        <translation>拒绝于{day}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>ConsentsPanel</name>
    <message>
        <source>Consent to</source>
        <translation>同意事项</translation>
    </message>
</context>
<context>
    <name>ContactDeeds</name>
    <message>
        <source>A task was made, due {day}: {task}</source>
        <translation>已添加待办，截止{day}：{task}</translation>
    </message>
    <message>
        <source>Ask after their promise: {promise}</source>
        <translation>追问对方：{promise}</translation>
    </message>
    <message>
        <source>Ask the client after it: {promise}</source>
        <translation>问求助人：{promise}</translation>
    </message>
    <message>
        <source>Make the promise a task</source>
        <translation>承诺转待办</translation>
    </message>
    <message>
        <source>Ring again: nobody answered</source>
        <translation>再打电话：上次没有人接</translation>
    </message>
    <message>
        <source>The contact was taken out.</source>
        <translation>联系记录已移除。</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>稍后再打</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Written down. What was promised is easily forgotten.</source>
        <translation>已记录。承诺的事容易忘。</translation>
    </message>
    <message>
        <source>Written down: rang the client now, no answer.</source>
        <translation>已记录：刚才给求助人打电话，没有人接。</translation>
    </message>
</context>
<context>
    <name>ContactDetail</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>In danger: {answer}</source>
        <translation>有危险：{answer}</translation>
    </message>
    <message>
        <source>Make the promise a task</source>
        <translation>承诺转待办</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Self-harm: {answer}</source>
        <translation>轻生念头：{answer}</translation>
    </message>
    <message>
        <source>Show the call note</source>
        <translation>查看来电记录</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Written by {counsellor}</source>
        <translation>记录人：{counsellor}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>最迟{day}</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Asked about thoughts of ending their life; the answer was: {answer}</source>
        <translation>已问是否有轻生念头，回答：{answer}</translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation>谁承诺的？</translation>
    </message>
    <message>
        <source>By, until</source>
        <translation>承诺人、期限</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>修改联系记录</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联系记录</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as: written answer to the complaint</source>
        <translation>例如：书面答复投诉</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>承诺期限</translation>
    </message>
    <message>
        <source>Until: 周五, 15个工作日, 12-01</source>
        <translation>期限：周五、15 个工作日、12-01</translation>
    </message>
    <message>
        <source>What they said, as they said it</source>
        <translation>对方怎么说就怎么记</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>是否接通</translation>
    </message>
    <message>
        <source>By what way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Duration: 3:20, 200s</source>
        <translation>时长：3:20、200秒</translation>
    </message>
    <message>
        <source>Name or number of whoever spoke</source>
        <translation>对方的姓名或工号</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>没有注明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Number of the ticket or receipt</source>
        <translation>工单号或受理编号</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Officer, ticket</source>
        <translation>经办人、工单号</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>具体是谁</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>是否接通</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who turned to whom</source>
        <translation>谁联系谁</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>such as 刚才, 10分钟前, 昨晚10点20</source>
        <translation>例如 刚才、10分钟前、昨晚10点20</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接通</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联系记录</translation>
    </message>
    <message>
        <source>No answer now</source>
        <translation>刚打未接</translation>
    </message>
    <message>
        <source>No contact with them yet</source>
        <translation>还没有和对方的联系记录</translation>
    </message>
    <message>
        <source>No contact written down yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Whom you spoke with or could not reach: client, family, the lender&apos;s service, authorities.</source>
        <translation>和谁谈过、联系谁没有接通：求助人、家人、出借机构客服、有关部门。</translation>
    </message>
    <message>
        <source>With everyone</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>You rang the client just now, and nobody answered</source>
        <translation>刚才给求助人打电话，没有人接</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>共 {all} 条，显示 {shown} 条</translation>
    </message>
</context>
<context>
    <name>ContactsTable</name>
    <message>
        <source>By what way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系对象</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Told at:</source>
        <translation>写在这些步骤：</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>CostPart</name>
    <message>
        <source>Costs about {apr} a year (APR), {ear} with interest on interest (EAR)</source>
        <translation>名义年化约 {apr}（APR），按复利实际年化约 {ear}（EAR）</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Fees and instalments</source>
        <translation>费用与分期</translation>
    </message>
    <message>
        <source>Instalments of the contract</source>
        <translation>合同约定的分期</translation>
    </message>
    <message>
        <source>Still needed to tell the cost</source>
        <translation>要算出成本还缺</translation>
    </message>
    <message>
        <source>What is paid on top of the instalments, in all. Interest within the instalments needs no line.</source>
        <translation>每期还款之外另付的费用，填总额。已含在每期还款里的利息不用填。</translation>
    </message>
</context>
<context>
    <name>CounsellorChoice</name>
    <message>
        <source>{name} (me)</source>
        <translation>{name}（我）</translation>
    </message>
</context>
<context>
    <name>CounsellorDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a counsellor</source>
        <translation>添加咨询员</translation>
    </message>
    <message>
        <source>Coordinates the office: may add counsellors</source>
        <translation>协调员：可以添加咨询员</translation>
    </message>
    <message>
        <source>Let your colleague type it. Everybody signs in with a passphrase of their own.</source>
        <translation>请同事自己输入。每个人用自己的口令登录。</translation>
    </message>
    <message>
        <source>Name of the counsellor</source>
        <translation>咨询员姓名</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>请填写姓名。</translation>
    </message>
</context>
<context>
    <name>CounsellorStep</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Name of the counsellor</source>
        <translation>咨询员姓名</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What you write is signed with it. Colleagues can be added later, each with their own passphrase.</source>
        <translation>你写的内容会署这个名字。以后可以添加同事，每个人有自己的口令。</translation>
    </message>
    <message>
        <source>Write your name, or the name you use in the office.</source>
        <translation>请填写姓名，或者在咨询站使用的名字。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>CounsellorsTab</name>
    <message>
        <source>Add a counsellor…</source>
        <translation>添加咨询员…</translation>
    </message>
    <message>
        <source>Added. Your colleague can sign in now.</source>
        <translation>已添加。同事现在可以登录了。</translation>
    </message>
    <message>
        <source>Change my passphrase…</source>
        <translation>修改我的口令…</translation>
    </message>
    <message>
        <source>Counsellors</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>已离开…</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>新口令…</translation>
    </message>
    <message>
        <source>Nor does any computer without it: switch that on again under Safety.</source>
        <translation>电脑也不再能不用口令打开：需要的话请到“安全”里重新开启。</translation>
    </message>
    <message>
        <source>Only a coordinator can add counsellors.</source>
        <translation>只有协调员可以添加咨询员。</translation>
    </message>
    <message>
        <source>Your colleague signs in with the new passphrase from now on.</source>
        <translation>同事从现在起用新口令登录。</translation>
    </message>
    <message>
        <source>Your passphrase was changed. The old one no longer opens the vault.</source>
        <translation>口令已修改。旧口令不能再打开数据保险箱。</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>协调员</translation>
    </message>
    <message>
        <source>needs a new passphrase</source>
        <translation>需要新口令</translation>
    </message>
    <message>
        <source>no longer active</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>you</source>
        <translation>我</translation>
    </message>
</context>
<context>
    <name>CountedHead</name>
    <message>
        <source>{count} overdue</source>
        <translation>{count} 项超期</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>could not be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>in the case already</source>
        <translation>案件里已有</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>not chosen, or never sent</source>
        <translation>没有勾选，或从未发出</translation>
    </message>
    <message>
        <source>went in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>will go in</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>{count} of them at night</source>
        <translation>其中深夜 {count} 条</translation>
    </message>
</context>
<context>
    <name>CoverDialog</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Holiday cover</source>
        <translation>休假代管</translation>
    </message>
    <message>
        <source>In these days the cases are found by who covers. Whose they are does not change.</source>
        <translation>这几天，代管的人看得到这些案件。案件是谁的不变。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Who covers</source>
        <translation>谁代管</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>谁休假</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>A fault of the program</source>
        <translation>程序故障</translation>
    </message>
    <message>
        <source>Copy the report and go on</source>
        <translation>复制报告并继续</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Something went wrong inside Counsel Desk. It is not your fault.</source>
        <translation>Counsel Desk 内部出了错，这不是你操作的问题。</translation>
    </message>
    <message>
        <source>What was saved is safe. You can go on; if something looks odd, lock the desk and open it again. The report below says where it happened and contains nothing about any client.</source>
        <translation>已保存的内容是安全的，可以继续工作；如果看起来不对劲，请锁定后重新打开。下面的报告只说明出错的位置，不含任何求助人的信息。</translation>
    </message>
</context>
<context>
    <name>CrisisPanel</name>
    <message>
        <source>Heard:</source>
        <translation>听到：</translation>
    </message>
    <message>
        <source>I asked whether they think of ending their life. Answer:</source>
        <translation>我问了有没有轻生的念头。对方回答：</translation>
    </message>
    <message>
        <source>I asked; the answer was: {answer}</source>
        <translation>我问了，回答是：{answer}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>说不准</translation>
    </message>
    <message>
        <source>Stay on the line. Ask, and listen.</source>
        <translation>不要挂断。直接问，认真听。</translation>
    </message>
    <message>
        <source>These words are a reason to ask, not a finding. They are saved as they were said.</source>
        <translation>听到这些话就要问一问，它们不是结论。原话会照实保存。</translation>
    </message>
    <message>
        <source>What to do, step by step</source>
        <translation>一步一步怎么做</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有</translation>
    </message>
</context>
<context>
    <name>CrisisWatch</name>
    <message>
        <source>Asked about thoughts of ending their life; the answer was: {answer}</source>
        <translation>已问是否有轻生念头，回答：{answer}</translation>
    </message>
</context>
<context>
    <name>DebtChoice</name>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>DebtCost</name>
    <message>
        <source>An estimate from what is written down here. What follows from it, a person decides.</source>
        <translation>这是根据已登记内容的估算。怎么用，由人来决定。</translation>
    </message>
    <message>
        <source>Choose the lender, and say what kind it is, to see the line that fits.</source>
        <translation>请选择出借机构并填写类型，才能看到适用的对比线。</translation>
    </message>
    <message>
        <source>Contract no. …{tail}</source>
        <translation>合同号尾数 {tail}</translation>
    </message>
    <message>
        <source>Fees of {amount} are spread evenly over the instalments.</source>
        <translation>{amount} 的费用平均摊到各期。</translation>
    </message>
    <message>
        <source>Lent on {day}</source>
        <translation>{day}借款</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>{day}起逾期</translation>
    </message>
    <message>
        <source>Sold on {day}</source>
        <translation>{day}债权转让</translation>
    </message>
    <message>
        <source>Still needed to tell the cost</source>
        <translation>要算出成本还缺</translation>
    </message>
    <message>
        <source>The contract date is not known: a month before the first instalment was taken.</source>
        <translation>合同日期不详：按首期还款日的前一个月计算。</translation>
    </message>
    <message>
        <source>What the loan costs</source>
        <translation>借款成本</translation>
    </message>
    <message>
        <source>a year (APR)</source>
        <translation>名义年化利率（APR）</translation>
    </message>
    <message>
        <source>with interest on interest (EAR)</source>
        <translation>实际年化利率，按复利（EAR）</translation>
    </message>
    <message>
        <source>{amount} only falls due on default and is not counted.</source>
        <translation>{amount} 只在违约时才收，没有计入。</translation>
    </message>
    <message>
        <source>{method}: received {received}, to be paid {paid}.</source>
        <translation>{method}：到账 {received}，应还 {paid}。</translation>
    </message>
</context>
<context>
    <name>DebtDeeds</name>
    <message>
        <source>Debt taken out: {lender}</source>
        <translation>已移除债务：{lender}</translation>
    </message>
    <message>
        <source>Payment written down: {amount}</source>
        <translation>已登记还款：{amount}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>lender not known</source>
        <translation>出借机构不详</translation>
    </message>
</context>
<context>
    <name>DebtDialog</name>
    <message>
        <source>2026-03-05 or 3月5日</source>
        <translation>2026-03-05 或 3月5日</translation>
    </message>
    <message>
        <source>Debt · {reference}</source>
        <translation>债务 · {reference}</translation>
    </message>
    <message>
        <source>New debt · {reference}</source>
        <translation>新债务 · {reference}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as 1.2万</source>
        <translation>例如 1.2万</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
</context>
<context>
    <name>DebtPlan</name>
    <message>
        <source>Agreed on {day}</source>
        <translation>{day}商定</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>还款协议</translation>
    </message>
    <message>
        <source>Asked for today</source>
        <translation>今天已申请</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>No longer due</source>
        <translation>不用再还</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Nothing agreed on yet. Agreed instalments come due as tasks.</source>
        <translation>还没有商定。商定的每一期到期都是一项待办。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid off. Without a settlement certificate a paid debt may be claimed again.</source>
        <translation>已还清。没有结清证明，还清的债务可能再次被追讨。</translation>
    </message>
    <message>
        <source>Paid today</source>
        <translation>今天已还</translation>
    </message>
    <message>
        <source>Paid today: {day}</source>
        <translation>今天已还：{day}这一期</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>今天已收到</translation>
    </message>
    <message>
        <source>Settlement certificate</source>
        <translation>结清证明</translation>
    </message>
    <message>
        <source>Write down an agreement</source>
        <translation>登记还款协议</translation>
    </message>
    <message>
        <source>claimed: {amount}</source>
        <translation>对方主张 {amount}</translation>
    </message>
    <message>
        <source>{amount} in {count} instalments</source>
        <translation>{amount}，分 {count} 期</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>已还 {amount}</translation>
    </message>
    <message>
        <source>{asked}. Keep asking until it is there.</source>
        <translation>{asked}。请继续跟进，直到拿到为止。</translation>
    </message>
</context>
<context>
    <name>DebtsTab</name>
    <message>
        <source>Add debt</source>
        <translation>添加债务</translation>
    </message>
    <message>
        <source>Certificate missing</source>
        <translation>缺结清证明</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Claimed in total: {amount}</source>
        <translation>主张金额合计：{amount}</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>催收方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借机构</translation>
    </message>
    <message>
        <source>Move to another case</source>
        <translation>移到其他案件</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>New payee</source>
        <translation>新收款方</translation>
    </message>
    <message>
        <source>No debt written down yet</source>
        <translation>还没有登记债务</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Overdue since</source>
        <translation>逾期起始日</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid in total: {amount}</source>
        <translation>已还合计：{amount}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实际到账</translation>
    </message>
    <message>
        <source>Received in total: {amount}</source>
        <translation>实际到账合计：{amount}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Who lent, what arrived, what is claimed: as far as it is known.</source>
        <translation>谁出借、实际到账多少、对方主张的金额是多少：知道多少填多少。</translation>
    </message>
    <message>
        <source>known for {known} of {count}</source>
        <translation>{count} 笔中已知 {known} 笔</translation>
    </message>
    <message>
        <source>{count} missed</source>
        <translation>{count} 期逾期未还</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Open the case that the contact belongs to.</source>
        <translation>请先打开这条联系记录所属的案件。</translation>
    </message>
    <message>
        <source>Open the case that the messages belong to.</source>
        <translation>请先打开这些消息所属的案件。</translation>
    </message>
    <message>
        <source>Open the case whose checklist you want to print.</source>
        <translation>请先打开要打印清单的案件。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
</context>
<context>
    <name>DepartureDialog</name>
    <message>
        <source>A counsellor has left</source>
        <translation>有咨询员离开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the lock</source>
        <translation>换锁</translation>
    </message>
    <message>
        <source>This new code takes the place of the old one. Destroy the old paper afterwards.</source>
        <translation>这组新恢复码代替旧的。之后请销毁旧的那张纸。</translation>
    </message>
</context>
<context>
    <name>DepartureStep</name>
    <message>
        <source>A fresh backup is made and checked before any of them is touched.</source>
        <translation>动这些备份之前，先做一份新备份并检查。</translation>
    </message>
    <message>
        <source>Backups that the old passphrase opens: {here}</source>
        <translation>旧口令打得开的备份：{here} 份</translation>
    </message>
    <message>
        <source>Backups that the old passphrase opens: {here} here, {there} in the second place</source>
        <translation>旧口令打得开的备份：这里 {here} 份，第二个存放处 {there} 份</translation>
    </message>
    <message>
        <source>Copies of the vault that somebody took away stay readable with the passphrases of their day. Cases and tasks stay under the name until they are given to somebody else.</source>
        <translation>被带走的数据保险箱副本，用当时的口令仍然打得开。案件和待办还在离开的人名下，移交后才归别人。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No computer opens the vault without a passphrase afterwards. Whoever wants that switches it on again.</source>
        <translation>之后没有电脑能不用口令打开数据保险箱；需要的人请重新开启。</translation>
    </message>
    <message>
        <source>Not signed in since the program was updated: {names}. Let them sign in once before you go on, else they need a new passphrase afterwards.</source>
        <translation>程序升级后还没有登录过：{names}。请先让他们登录一次，再继续；否则之后要给他们设新口令。</translation>
    </message>
    <message>
        <source>The second place is not there now: {folder}. Backups in it stay as they are until then.</source>
        <translation>第二个存放处现在不在：{folder}。接上以前，里面的备份保持原样。</translation>
    </message>
    <message>
        <source>The vault gets a new lock. Everybody who stays signs in as before; neither the passphrase of who has left nor the present recovery code opens it any more. You get a new code in the next step.</source>
        <translation>给数据保险箱换一把锁。留下的人照旧登录；离开的人的口令和现在的恢复码都不能再打开它。下一步会给出新的恢复码。</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name}已离开</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Licence checked on</source>
        <translation>牌照核实日期</translation>
    </message>
    <message>
        <source>Message signatures</source>
        <translation>短信签名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody has checked it yet</source>
        <translation>还没有人核实过</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Official app</source>
        <translation>官方应用</translation>
    </message>
    <message>
        <source>Official hotline</source>
        <translation>官方热线</translation>
    </message>
    <message>
        <source>Official site</source>
        <translation>官方网址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Attach files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件与证据</translation>
    </message>
    <message>
        <source>Drop files or pictures here, or paste a screenshot with Ctrl+V. Pictures show when opened.</source>
        <translation>把文件或图片拖到这里，或用 Ctrl+V 粘贴截图。图片打开后才显示。</translation>
    </message>
    <message>
        <source>Drop screenshots, recordings, contracts or letters here, or paste a picture with Ctrl+V.</source>
        <translation>把截图、录音、合同或信函拖到这里，或用 Ctrl+V 粘贴图片。</translation>
    </message>
    <message>
        <source>Files and evidence</source>
        <translation>文件与证据</translation>
    </message>
    <message>
        <source>Let go: a copy is kept as evidence of this case.</source>
        <translation>松开鼠标：会存一份副本，作为本案件的证据。</translation>
    </message>
    <message>
        <source>No file kept yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard.</source>
        <translation>剪贴板里没有图片，也没有文件。</translation>
    </message>
</context>
<context>
    <name>DraftFoot</name>
    <message>
        <source>Close and keep the draft</source>
        <translation>关闭并保留草稿</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Continue</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>You were writing: {form} {time}</source>
        <translation>上次没写完：{form} {time}</translation>
    </message>
</context>
<context>
    <name>DueDayEdit</name>
    <message>
        <source>In 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>下个工作日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>周五, 3天后, 12-01</source>
        <translation>周五、3天后、12-01</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 项</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Close with result</source>
        <translation>填写结果并结束</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
</context>
<context>
    <name>EmergencyNumbers</name>
    <message>
        <source>110 police · 120 ambulance</source>
        <translation>报警 110 · 急救 120</translation>
    </message>
</context>
<context>
    <name>EncodingStep</name>
    <message>
        <source>Beginning of the file</source>
        <translation>文件开头</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>The file does not say how its characters are written. Choose what makes the words readable.</source>
        <translation>文件没有说明用的是哪种文字编码。请选择能正常显示文字的那一种。</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>彻底删除一个人</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Receipt {reference}.pdf</source>
        <translation>回执 {reference}.pdf</translation>
    </message>
    <message>
        <source>Where to write the receipt</source>
        <translation>回执存到哪里</translation>
    </message>
</context>
<context>
    <name>EraseStep</name>
    <message>
        <source>A fresh backup is made and checked before any of them is touched. No backup ever brings the person back.</source>
        <translation>动这些备份之前，会先做一份新备份并检查。任何备份都不会把此人带回来。</translation>
    </message>
    <message>
        <source>Backups that hold the person: {number}</source>
        <translation>含有此人的备份：{number} 份</translation>
    </message>
    <message>
        <source>Backups that hold the person: {number}, the last of them until {day}</source>
        <translation>含有此人的备份：{number} 份，最晚到{day}</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>删除它们</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>Erase {reference} for good</source>
        <translation>彻底删除 {reference}</translation>
    </message>
    <message>
        <source>Everything kept of this person goes, also what was taken out before: it can neither be undone nor restored. Export what the person is to have first.</source>
        <translation>此人的全部记录都会删除，包括以前撤下的：不能撤销，也不能恢复。要给本人的，请先导出。</translation>
    </message>
    <message>
        <source>Keep them until they go by themselves</source>
        <translation>保留，到期自动删除</translation>
    </message>
    <message>
        <source>Papers and files that left the office before are not reached.</source>
        <translation>以前交出去的材料和文件，这里删不掉。</translation>
    </message>
    <message>
        <source>Rewrite them without the person</source>
        <translation>改写，去掉此人</translation>
    </message>
    <message>
        <source>Somebody of the same name or number stands among the people around: {references}. These records stay.</source>
        <translation>其他求助人的“周围的人”里有同名或同号码的：{references}。那些档案不动。</translation>
    </message>
    <message>
        <source>The records merged into this one go too: {references}</source>
        <translation>并入这份档案的也一起删除：{references}</translation>
    </message>
    <message>
        <source>Type the number of the client</source>
        <translation>输入求助人编号</translation>
    </message>
    <message>
        <source>Type {reference}, as it stands above.</source>
        <translation>请照上面的样子输入 {reference}。</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>将删除</translation>
    </message>
    <message>
        <source>What stays: the number, the day and these counts, as proof, and the organisations of the office. Counts in bands stay in the statistics; nothing in them says who it was.</source>
        <translation>留下的只有：编号、日期和这些数目，作为凭证；以及机构资料。统计里留下分档的数目，看不出是谁。</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Counting what would go…</source>
        <translation>正在清点将删除的内容…</translation>
    </message>
</context>
<context>
    <name>EvidenceDeeds</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Files taken out: {count}</source>
        <translation>已移除文件：{count} 个</translation>
    </message>
    <message>
        <source>Keeping files: {count}</source>
        <translation>正在保存文件：{count} 个</translation>
    </message>
    <message>
        <source>Not exported:</source>
        <translation>没有导出：</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Redacted copy of a file</source>
        <translation>文件的遮挡副本</translation>
    </message>
    <message>
        <source>Redacted copy of {name}: it goes out in its place.</source>
        <translation>“{name}”的遮挡副本已保存：交出去时用它代替原件。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Written to {file}. The copy is not encrypted.</source>
        <translation>已写入 {file}。这份副本没有加密。</translation>
    </message>
    <message>
        <source>{name} (redacted)</source>
        <translation>{name}（遮挡）</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>A court may ask for it: the client should not delete it.</source>
        <translation>法院可能要看原件：请求助人不要删除。</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>文件说明</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Formed at</source>
        <translation>形成时间</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incidents that it shows</source>
        <translation>能看到的事件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>No incident is written down in this case yet.</source>
        <translation>本案件还没有记录事件。</translation>
    </message>
    <message>
        <source>Obtained at</source>
        <translation>取得时间</translation>
    </message>
    <message>
        <source>Obtained by</source>
        <translation>取得人</translation>
    </message>
    <message>
        <source>Of no conversation</source>
        <translation>不属于任何联系记录</translation>
    </message>
    <message>
        <source>Original is</source>
        <translation>原件在哪里</translation>
    </message>
    <message>
        <source>SHA-256 {hash}</source>
        <translation>SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as: the client&apos;s Huawei phone</source>
        <translation>例如：求助人的华为手机</translation>
    </message>
    <message>
        <source>Such as: the client, by WeChat</source>
        <translation>例如：求助人，通过微信</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>内容说明</translation>
    </message>
    <message>
        <source>What it shows, who speaks, which number</source>
        <translation>能说明什么、谁在说话、哪个号码</translation>
    </message>
    <message>
        <source>When the message came, the picture was taken.</source>
        <translation>收到消息、拍下照片的时间。</translation>
    </message>
    <message>
        <source>When we got the file.</source>
        <translation>咨询站拿到文件的时间。</translation>
    </message>
    <message>
        <source>such as 昨晚10点20, 3月5日 15:00</source>
        <translation>例如 昨晚10点20、3月5日 15:00</translation>
    </message>
</context>
<context>
    <name>EvidenceExport</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Export the files to a folder</source>
        <translation>把文件导出到文件夹</translation>
    </message>
</context>
<context>
    <name>EvidenceViewer</name>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+向左键</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+向右键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>Export it and open the copy with another program. Afterwards delete the copy.</source>
        <translation>请导出后用别的程序打开副本，看完再删除副本。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No. {number} · {name}</source>
        <translation>第 {number} 号 · {name}</translation>
    </message>
    <message>
        <source>Only the beginning is shown. Export the file to read all of it.</source>
        <translation>只显示开头部分。要看全文请导出文件。</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>SHA-256 {hash}</source>
        <translation>SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>无法显示这个文件</translation>
    </message>
    <message>
        <source>This file cannot be shown here</source>
        <translation>这里无法显示这个文件</translation>
    </message>
    <message>
        <source>redacted copy of No. {number}</source>
        <translation>序号 {number} 的遮挡副本</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>ExportCasesDialog</name>
    <message>
        <source>A PDF for each case</source>
        <translation>每个案件一份 PDF</translation>
    </message>
    <message>
        <source>A workbook for each case (Excel, WPS)</source>
        <translation>每个案件一个工作簿（Excel、WPS）</translation>
    </message>
    <message>
        <source>Cases to export: {count}</source>
        <translation>要导出的案件：{count} 个</translation>
    </message>
    <message>
        <source>Cases without a name, or not written, and why</source>
        <translation>没写姓名或没导出的案件和原因</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Each export is written into the history.</source>
        <translation>每次导出都写进历史。</translation>
    </message>
    <message>
        <source>Export cases</source>
        <translation>导出案件</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Files that lie in the folder are never replaced.</source>
        <translation>文件夹里已有的文件不会被覆盖。</translation>
    </message>
    <message>
        <source>In which folder are the cases to lie?</source>
        <translation>案件存到哪个文件夹？</translation>
    </message>
    <message>
        <source>Leave out whose client has not agreed that it is passed on</source>
        <translation>求助人没有同意对外提供的，不导出</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nothing is kept back, whatever the clients have agreed to.</source>
        <translation>什么都不隐去，不管求助人同意过什么。</translation>
    </message>
    <message>
        <source>One table of them all, which can be imported again</source>
        <translation>一张总表（可再导入）</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Otherwise these go under their code: without name, phones and ID number.</source>
        <translation>不勾，就只用编号导出：不含姓名、电话和身份证号。</translation>
    </message>
    <message>
        <source>Rows: {rows}</source>
        <translation>行数：{rows}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存这张表</translation>
    </message>
    <message>
        <source>Stopped: {done} of {count} written</source>
        <translation>已停止：共 {count} 个，导出了 {done} 个</translation>
    </message>
    <message>
        <source>The file is not encrypted and holds everything: it is for your own office only.</source>
        <translation>文件没有加密，内容是全的：只供本站使用。</translation>
    </message>
    <message>
        <source>The file is not encrypted: give it only to whom it is for.</source>
        <translation>文件没有加密：只交给该拿到的人。</translation>
    </message>
    <message>
        <source>The files are not encrypted: give each only to whom it is for.</source>
        <translation>文件没有加密：请各自只交给该给的人。</translation>
    </message>
    <message>
        <source>The list is in the folder too: {file}</source>
        <translation>这份清单也在文件夹里：{file}</translation>
    </message>
    <message>
        <source>What a client wants kept back is left out of each file.</source>
        <translation>求助人不愿透露的，每个文件里都不写。</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写到：{file}</translation>
    </message>
    <message>
        <source>{done} of {count} written</source>
        <translation>共 {count} 个，导出了 {done} 个</translation>
    </message>
</context>
<context>
    <name>ExportPersonDialog</name>
    <message>
        <source>A new folder: a paper with the whole record, what was agreed, notes, what was passed on and who opened it; for each case its summary as a PDF and a workbook, and its files.</source>
        <translation>一个新文件夹：一份材料写着全部记录、同意过什么、备注、交出过什么、谁打开过；每个案件有概要的 PDF 和工作簿，以及文件。</translation>
    </message>
    <message>
        <source>Cases: {cases}, files: {files}</source>
        <translation>案件：{cases}，文件：{files}</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything about this person</source>
        <translation>此人的全部记录</translation>
    </message>
    <message>
        <source>Files that stay in, as they show somebody else: {count}</source>
        <translation>里面有别人，所以留下的文件：{count}</translation>
    </message>
    <message>
        <source>For {reference}, who asks what is kept about them</source>
        <translation>给 {reference}，本人来问保存了什么</translation>
    </message>
    <message>
        <source>In which folder is it to lie?</source>
        <translation>放在哪个文件夹？</translation>
    </message>
    <message>
        <source>Make sure that it is the client who asks. It is written into the history.</source>
        <translation>请确认来问的是求助人本人。会写进历史。</translation>
    </message>
    <message>
        <source>Nothing in it is encrypted: hand it to the client, then delete it here.</source>
        <translation>里面都没有加密：交给求助人以后，请在这里删掉。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>People around who did not agree are covered, and files that show them stay in. Names that are spelled differently in a text are not found: read it before you hand it over.</source>
        <translation>周围的人没有同意的会盖住，有他们的文件留下不给。文字里写法不同的名字找不到：交出去以前请读一遍。</translation>
    </message>
    <message>
        <source>Writing everything…</source>
        <translation>正在写全部记录…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写到：{file}</translation>
    </message>
</context>
<context>
    <name>FeesField</name>
    <message>
        <source>Another fee</source>
        <translation>再加一项费用</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>address of the office</source>
        <translation>咨询站地址</translation>
    </message>
    <message>
        <source>agreed on</source>
        <translation>商定日期</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>amount claimed</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>amount of a fee</source>
        <translation>费用金额</translation>
    </message>
    <message>
        <source>amount of an instalment</source>
        <translation>每期金额</translation>
    </message>
    <message>
        <source>amount paid</source>
        <translation>已还金额</translation>
    </message>
    <message>
        <source>amount received</source>
        <translation>实际到账</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>answer promised until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>answer to the offer</source>
        <translation>对移交的答复</translation>
    </message>
    <message>
        <source>answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>answered or not</source>
        <translation>是否接通</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>birth year</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>call or not</source>
        <translation>是否打电话</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>closing note</source>
        <translation>结案备注</translation>
    </message>
    <message>
        <source>collector</source>
        <translation>催收方</translation>
    </message>
    <message>
        <source>conduct of the template</source>
        <translation>模板的行为类别</translation>
    </message>
    <message>
        <source>contacted by collectors</source>
        <translation>被催收方联系过</translation>
    </message>
    <message>
        <source>contract amount</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>contract date</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>contract number</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>conversation of the file</source>
        <translation>文件所属的联系记录</translation>
    </message>
    <message>
        <source>coordinator or not</source>
        <translation>是否为协调员</translation>
    </message>
    <message>
        <source>counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>day of a payment</source>
        <translation>实还日期</translation>
    </message>
    <message>
        <source>day of an instalment</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>day of the certificate</source>
        <translation>结清证明日期</translation>
    </message>
    <message>
        <source>day of their consent</source>
        <translation>本人同意日期</translation>
    </message>
    <message>
        <source>day the licence was checked</source>
        <translation>牌照核实日期</translation>
    </message>
    <message>
        <source>days of the template</source>
        <translation>模板的天数</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>放假日</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>device the file is from</source>
        <translation>文件来自的设备</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>due time</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>end of the consent</source>
        <translation>同意的撤回</translation>
    </message>
    <message>
        <source>exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>file of the guidance</source>
        <translation>指引文件</translation>
    </message>
    <message>
        <source>filed on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>files that went with the filing</source>
        <translation>投诉举报随附的文件</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>hours of the hotline</source>
        <translation>热线的服务时间</translation>
    </message>
    <message>
        <source>how exactly the time is known</source>
        <translation>时间精度</translation>
    </message>
    <message>
        <source>incident of the file</source>
        <translation>文件所属的事件</translation>
    </message>
    <message>
        <source>keep until</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>kind of fee</source>
        <translation>费用类型</translation>
    </message>
    <message>
        <source>kind of filing</source>
        <translation>投诉举报的类型</translation>
    </message>
    <message>
        <source>kind of organisation</source>
        <translation>机构类型</translation>
    </message>
    <message>
        <source>lender</source>
        <translation>出借机构</translation>
    </message>
    <message>
        <source>message signatures</source>
        <translation>短信签名</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>name of a counsellor</source>
        <translation>咨询员姓名</translation>
    </message>
    <message>
        <source>name of a person around the client</source>
        <translation>求助人周围的人的姓名</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>name of the office</source>
        <translation>咨询站名称</translation>
    </message>
    <message>
        <source>name of the organisation</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>new payee</source>
        <translation>新收款方</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>note on a person around the client</source>
        <translation>求助人周围的人的备注</translation>
    </message>
    <message>
        <source>note on safe contact</source>
        <translation>安全联系备注</translation>
    </message>
    <message>
        <source>notes on the organisation</source>
        <translation>机构备注</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>number of the filing</source>
        <translation>投诉举报的编号</translation>
    </message>
    <message>
        <source>number of the organisation</source>
        <translation>机构的号码</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>official app</source>
        <translation>官方应用</translation>
    </message>
    <message>
        <source>official hotline</source>
        <translation>官方热线</translation>
    </message>
    <message>
        <source>official site</source>
        <translation>官方网址</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>organisation it is about</source>
        <translation>涉及的机构</translation>
    </message>
    <message>
        <source>our words</source>
        <translation>本所的说法</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>overdue since</source>
        <translation>逾期起始日</translation>
    </message>
    <message>
        <source>paid of an instalment</source>
        <translation>每期已还</translation>
    </message>
    <message>
        <source>person</source>
        <translation>联系的人</translation>
    </message>
    <message>
        <source>person contacted</source>
        <translation>被联系的具体的人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>phone of a person around the client</source>
        <translation>求助人周围的人的电话</translation>
    </message>
    <message>
        <source>phone of the office</source>
        <translation>咨询站电话</translation>
    </message>
    <message>
        <source>plan of an instalment</source>
        <translation>分期依据</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>priority of the template</source>
        <translation>模板的优先级</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>promised until</source>
        <translation>承诺期限</translation>
    </message>
    <message>
        <source>rate for one year</source>
        <translation>1 年期利率</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>reason for the risk</source>
        <translation>风险理由</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>role of the organisation</source>
        <translation>机构角色</translation>
    </message>
    <message>
        <source>safe contact</source>
        <translation>安全联系方式</translation>
    </message>
    <message>
        <source>safe hours</source>
        <translation>安全时段</translation>
    </message>
    <message>
        <source>settled on</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>settlement certificate</source>
        <translation>结清证明</translation>
    </message>
    <message>
        <source>short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>signs in or not</source>
        <translation>能否登录</translation>
    </message>
    <message>
        <source>situation of the template</source>
        <translation>模板的情形</translation>
    </message>
    <message>
        <source>smallest figure that is published</source>
        <translation>可公布的最小数字</translation>
    </message>
    <message>
        <source>sold on</source>
        <translation>债权转让日期</translation>
    </message>
    <message>
        <source>source of the rate</source>
        <translation>利率的来源</translation>
    </message>
    <message>
        <source>source of the working days</source>
        <translation>工作日安排的来源</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>start of the deadline</source>
        <translation>期限起算日</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>template in use or not</source>
        <translation>模板是否启用</translation>
    </message>
    <message>
        <source>terms of the agreement</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>their own consent</source>
        <translation>本人是否同意</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>version of the guidance</source>
        <translation>指引版本</translation>
    </message>
    <message>
        <source>way of the filing</source>
        <translation>投诉举报的渠道</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>what the file shows</source>
        <translation>文件内容说明</translation>
    </message>
    <message>
        <source>what the hotline helps with</source>
        <translation>热线管什么</translation>
    </message>
    <message>
        <source>what the template counts from</source>
        <translation>模板从哪天算起</translation>
    </message>
    <message>
        <source>what was asked</source>
        <translation>提出的要求</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>when the file was formed</source>
        <translation>文件形成时间</translation>
    </message>
    <message>
        <source>when the file was obtained</source>
        <translation>文件取得时间</translation>
    </message>
    <message>
        <source>where the original is</source>
        <translation>原件在哪里</translation>
    </message>
    <message>
        <source>who obtained the file</source>
        <translation>文件取得人</translation>
    </message>
    <message>
        <source>who promised</source>
        <translation>承诺人</translation>
    </message>
    <message>
        <source>who turned to whom</source>
        <translation>谁联系谁</translation>
    </message>
    <message>
        <source>who was contacted</source>
        <translation>被联系的人</translation>
    </message>
    <message>
        <source>whose hotline</source>
        <translation>热线名称</translation>
    </message>
    <message>
        <source>whose number</source>
        <translation>号码所属机构</translation>
    </message>
    <message>
        <source>whose phone</source>
        <translation>电话归属</translation>
    </message>
    <message>
        <source>with whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>with whom it was filed</source>
        <translation>向谁提出</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>words of the template</source>
        <translation>模板内容</translation>
    </message>
    <message>
        <source>working days or all days</source>
        <translation>算工作日还是自然日</translation>
    </message>
    <message>
        <source>working weekends</source>
        <translation>周末上班日</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Across all cases</source>
        <translation>所有案件合计</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按方式</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Contacts with it</source>
        <translation>与它的联系记录</translation>
    </message>
    <message>
        <source>Counts only</source>
        <translation>只有数字</translation>
    </message>
    <message>
        <source>How many months</source>
        <translation>统计几个月</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incidents by channel</source>
        <translation>事件按联系方式分</translation>
    </message>
    <message>
        <source>Incidents by month</source>
        <translation>事件按月分</translation>
    </message>
    <message>
        <source>Named in debts</source>
        <translation>涉及的债务</translation>
    </message>
    <message>
        <source>What is counted by month</source>
        <translation>按月统计什么</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} 个月</translation>
    </message>
</context>
<context>
    <name>FiguresPaperDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Figures on paper</source>
        <translation>打印统计</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Saved: {file}.</source>
        <translation>已保存：{file}。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写 PDF…</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>A click on a number, or Enter on it, shows what it counted.</source>
        <translation>点一个数字，或在上面按回车，就看到它数的是哪些。</translation>
    </message>
    <message>
        <source>What stands behind a number is shown in the internal version.</source>
        <translation>数字背后的记录，在内部版里看。</translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>Copy SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Keep a copy in which something is covered; of two chosen files the later one becomes the copy</source>
        <translation>另存一份盖住了部分内容的副本；选中两个文件时，后存的那个成为副本</translation>
    </message>
    <message>
        <source>Move to another case…</source>
        <translation>移到其他案件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Redacted copy…</source>
        <translation>遮挡副本…</translation>
    </message>
    <message>
        <source>SHA-256 copied; it leaves the clipboard after half a minute.</source>
        <translation>已复制 SHA-256，半分钟后从剪贴板清除。</translation>
    </message>
    <message>
        <source>See these pictures beside the form, and write down what each shows</source>
        <translation>在表单旁边看着这些图片，逐张写下内容</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Write incidents…</source>
        <translation>看图写事件…</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>An xlsx, xls or CSV file with one row per person, debt or message. You see what would happen before anything is written, and the import can be undone as a whole.</source>
        <translation>xlsx、xls 或 CSV 文件，每个人、每笔债务或每条消息一行。写入前会先显示结果，导入后也可以整批撤销。</translation>
    </message>
    <message>
        <source>Bring in cases from a spreadsheet</source>
        <translation>从表格导入案件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FilesTable</name>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation>本案件的文件</translation>
    </message>
    <message>
        <source>Formed at</source>
        <translation>形成时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>FilingDialog</name>
    <message>
        <source>Answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Answer promised until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Day of the answer; empty: today</source>
        <translation>答复日期，留空就是今天</translation>
    </message>
    <message>
        <source>Evidence that went with it</source>
        <translation>随附的证据</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Filed on, how</source>
        <translation>提出日期、方式</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number of the complaint, report or receipt</source>
        <translation>投诉、举报或受理的编号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Something filed</source>
        <translation>登记投诉举报</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>对方的答复</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What the client asks for, in a few words</source>
        <translation>求助人要求什么，写一两句</translation>
    </message>
    <message>
        <source>What they said, as they said it</source>
        <translation>对方怎么说就怎么记</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>提出的要求</translation>
    </message>
    <message>
        <source>What was filed</source>
        <translation>投诉举报</translation>
    </message>
    <message>
        <source>今天, 昨天, 11-18</source>
        <translation>今天、昨天、11-18</translation>
    </message>
</context>
<context>
    <name>FilingEvidenceField</name>
    <message>
        <source>Evidence that went with it</source>
        <translation>随附的证据</translation>
    </message>
    <message>
        <source>No evidence is kept in this case yet.</source>
        <translation>本案件还没有保存证据。</translation>
    </message>
</context>
<context>
    <name>FilingRow</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Evidence that went with it</source>
        <translation>随附的证据</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to another case…</source>
        <translation>移到其他案件…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Promised: {day}</source>
        <translation>答复期限：{day}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Where to go on:</source>
        <translation>接下来可以：</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>{day}提出</translation>
    </message>
</context>
<context>
    <name>FilingWayField</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他渠道</translation>
    </message>
    <message>
        <source>By what way</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of filing</source>
        <translation>投诉举报的类型</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不针对某一家</translation>
    </message>
    <message>
        <source>The organisation, authority or platform</source>
        <translation>机构、部门或平台</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>向谁提出</translation>
    </message>
</context>
<context>
    <name>FilingsTab</name>
    <message>
        <source>Complaints, reports and requests: with whom, their number, until when an answer is promised.</source>
        <translation>投诉、举报和要求：向谁提出、编号多少、最迟哪天答复。</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>投诉举报</translation>
    </message>
    <message>
        <source>Nothing was filed yet</source>
        <translation>还没有投诉举报</translation>
    </message>
    <message>
        <source>Taken out of the case</source>
        <translation>已从案件中移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write down a filing</source>
        <translation>登记投诉举报</translation>
    </message>
    <message>
        <source>{count} waiting for an answer</source>
        <translation>{count} 件等待答复</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>, </source>
        <comment>between the values of a filter</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Contains…</source>
        <translation>包含…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>from {least}</source>
        <translation>从 {least} 起</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>到 {most} 为止</translation>
    </message>
    <message>
        <source>{field}: {what}</source>
        <translation>{field}：{what}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some}，另有 {count} 项</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Show only what fits</source>
        <translation>只显示符合条件的</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Change this filter</source>
        <translation>修改这个筛选条件</translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation>去掉：{filter}</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>去掉这个筛选条件</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Only the first {count} are listed.</source>
        <translation>只列出前 {count} 项。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的情况</translation>
    </message>
</context>
<context>
    <name>FoldedText</name>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>{count} characters, folded</source>
        <translation>{count} 字，已收起</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>A life in danger: 110 police · 120 ambulance</source>
        <translation>有生命危险：报警 110 · 急救 120</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ForgottenStep</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>This is not the recovery code of this vault. Compare it with the printed page.</source>
        <translation>这不是这个数据保险箱的恢复码。请和打印纸核对。</translation>
    </message>
    <message>
        <source>Type the code from the printed page. Capitals, spaces and hyphens do not matter.</source>
        <translation>请输入打印纸上的恢复码。大小写、空格和短横线都不影响。</translation>
    </message>
    <message>
        <source>Type the recovery code.</source>
        <translation>请输入恢复码。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This record was changed meanwhile. Your words are still here, and the other changes were taken in: look it over, then save again.</source>
        <translation>这期间有人改过这条记录。你写的内容还在，别人的修改也已并入：请看一遍，再保存。</translation>
    </message>
    <message>
        <source>What is written here is kept as a draft</source>
        <translation>这里写的内容会存为草稿</translation>
    </message>
</context>
<context>
    <name>FormerNotice</name>
    <message>
        <source>Backups that a passphrase of somebody who has left still opens: {number}.</source>
        <translation>已离开的人的口令，还打得开 {number} 份备份。</translation>
    </message>
    <message>
        <source>Backups that still hold somebody who was erased: {number}.</source>
        <translation>还含有已彻底删除的人的备份：{number} 份。</translation>
    </message>
    <message>
        <source>Delete them for good</source>
        <translation>确实删除</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>删除这些备份…</translation>
    </message>
    <message>
        <source>Of these {number} are not good, so they can only be deleted.</source>
        <translation>其中 {number} 份不完好，只能删除。</translation>
    </message>
    <message>
        <source>Rewrite them</source>
        <translation>重写这些备份</translation>
    </message>
</context>
<context>
    <name>GapsDialog</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases with gaps</source>
        <translation>有缺项的案件</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export all the same…</source>
        <translation>仍然导出…</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>These cases count in the figures, which put what is missing under “not known”. Fill in what you know; nobody needs to be rung up for it. Enter opens a case.</source>
        <translation>这些案件都计入统计，缺的内容归入“不详”。知道的请补上，不必为此专门给谁打电话。按 Enter 打开案件。</translation>
    </message>
    <message>
        <source>What the figures of {period} do not know</source>
        <translation>{period} 的统计里不详的内容</translation>
    </message>
</context>
<context>
    <name>GivenOut</name>
    <message>
        <source>Evidence bundle…</source>
        <translation>证据包…</translation>
    </message>
    <message>
        <source>Files: {count}</source>
        <translation>文件：{count} 个</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>已给出</translation>
    </message>
    <message>
        <source>List, timeline, figures and files for the police, a regulator or a court</source>
        <translation>给警方、监管部门或法院的清单、时间线、次数和文件</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>GivenPassphraseDialog</name>
    <message>
        <source>Let your colleague type it. Everybody signs in with a passphrase of their own.</source>
        <translation>请同事自己输入。每个人用自己的口令登录。</translation>
    </message>
    <message>
        <source>New passphrase for a counsellor</source>
        <translation>给咨询员设新口令</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>What they signed in with before no longer opens the vault.</source>
        <translation>以前的口令再也打不开数据保险箱。</translation>
    </message>
</context>
<context>
    <name>GoesTo</name>
    <message>
        <source>Find a case</source>
        <translation>查找案件</translation>
    </message>
    <message>
        <source>Name, pinyin, last digits of a phone, number</source>
        <translation>姓名、拼音、电话尾号或编号</translation>
    </message>
</context>
<context>
    <name>GoneStep</name>
    <message>
        <source>If it lies on a USB stick or another drive, connect it and look again.</source>
        <translation>如果在 U 盘或移动硬盘上，请接上，再找一次。</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>还没有找到。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再找一次</translation>
    </message>
    <message>
        <source>Make a new vault…</source>
        <translation>新建数据保险箱…</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>打开另一个数据保险箱…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>The vault is not where it was</source>
        <translation>数据保险箱不在原来的地方</translation>
    </message>
</context>
<context>
    <name>GuidanceChangedDialog</name>
    <message>
        <source>As told</source>
        <translation>当时的说法</translation>
    </message>
    <message>
        <source>Drop these tasks when it is moved over</source>
        <translation>改用时，不再需要这些待办</translation>
    </message>
    <message>
        <source>Leave as told</source>
        <translation>保留当时的说法</translation>
    </message>
    <message>
        <source>Move to {now}</source>
        <translation>改用 {now}</translation>
    </message>
    <message>
        <source>Moved to {now}: {title}</source>
        <translation>已改用 {now}：{title}</translation>
    </message>
    <message>
        <source>Open tasks of steps that are gone:</source>
        <translation>步骤已经没有了，待办还没完成：</translation>
    </message>
    <message>
        <source>The guidance changed since</source>
        <translation>指引已更新</translation>
    </message>
    <message>
        <source>The guidance has this step no more.</source>
        <translation>指引里已经没有这一步。</translation>
    </message>
    <message>
        <source>This case was told {told}; today it is {now}. Nothing changes unless you move it over. Steps that remain keep what was decided, noted and dated.</source>
        <translation>本案件用的是 {told}，现在是 {now}。不改用，就什么都不变。改用以后，留下来的步骤仍保留原来的判断、备注和日期。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现在的说法</translation>
    </message>
</context>
<context>
    <name>GuidanceDeeds</name>
    <message>
        <source>Checklist added: {title}</source>
        <translation>已添加清单：{title}</translation>
    </message>
    <message>
        <source>Kept as advice given: {count}</source>
        <translation>已记为给出的建议：{count} 条</translation>
    </message>
    <message>
        <source>Task added for {day}</source>
        <translation>已添加待办，日期 {day}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>GuidanceInstallDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Guidance taken in from {file}</source>
        <translation>已读入指引：{file}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>没有读入</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Places to mend in {file}: {count}. Nothing was changed.</source>
        <translation>“{file}”里要改的地方：{count} 处。没有做任何改动。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Take in guidance</source>
        <translation>读入指引</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>读入后</translation>
    </message>
    <message>
        <source>{file} changes our edition. Cases keep the words they were told. Changed: {count}</source>
        <translation>“{file}”会改动本所版本。案件里的说法不变。改动：{count} 处</translation>
    </message>
    <message>
        <source>{file} holds guidance {version}. What our office worded itself stays over it. Cases keep the words they were told. Changed: {count}</source>
        <translation>“{file}”是指引 {version}。本所自己的说法仍然优先。案件里的说法不变。改动：{count} 处</translation>
    </message>
    <message>
        <source>{file} says what the guidance here says already.</source>
        <translation>“{file}”和现在的指引一样。</translation>
    </message>
</context>
<context>
    <name>GuidancePage</name>
    <message>
        <source>A checklist of our own…</source>
        <translation>新建本所的清单…</translation>
    </message>
    <message>
        <source>Add a step of our own…</source>
        <translation>添加本所的步骤…</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Common mistakes</source>
        <translation>常见错误</translation>
    </message>
    <message>
        <source>Every case gets this list</source>
        <translation>每个案件都有这份清单</translation>
    </message>
    <message>
        <source>Find in the guidance</source>
        <translation>在指引中查找</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Guidance {version} of {day}</source>
        <translation>指引 {version}，{day}</translation>
    </message>
    <message>
        <source>Hotlines</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>How the rules did</source>
        <translation>规则的表现</translation>
    </message>
    <message>
        <source>Nothing in the guidance speaks of this</source>
        <translation>指引里没有提到这个</translation>
    </message>
    <message>
        <source>Numbers to send a client to. Those nobody has checked are not shown.</source>
        <translation>可以介绍给求助人的号码。没有核实过的不显示。</translation>
    </message>
    <message>
        <source>Our red lines</source>
        <translation>我们的红线</translation>
    </message>
    <message>
        <source>Saved. Cases keep the words they were told.</source>
        <translation>已保存。案件里的说法不变。</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>The client reads: {title}</source>
        <translation>求助人看到的标题：{title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What a client may be in, and the checklist it leads to.</source>
        <translation>求助人可能遇到的情形，以及对应的清单。</translation>
    </message>
    <message>
        <source>What a counsellor never does. Where words seem to cross one, a hint says so.</source>
        <translation>咨询员绝不做的事。写下的话像是越了线时，会有提示。</translation>
    </message>
    <message>
        <source>What is told wrong again and again, and what is right. It is told again at the steps.</source>
        <translation>常常说错的地方，和正确的说法。步骤里也会再提醒。</translation>
    </message>
    <message>
        <source>Words, law, article</source>
        <translation>字词、法律、条文</translation>
    </message>
    <message>
        <source>{found} of {all} steps speak of it</source>
        <translation>{all} 步中有 {found} 步提到</translation>
    </message>
</context>
<context>
    <name>GuidanceStepDialog</name>
    <message>
        <source>A checklist of our own</source>
        <translation>新建本所的清单</translation>
    </message>
    <message>
        <source>A step of our own</source>
        <translation>添加本所的步骤</translation>
    </message>
    <message>
        <source>Commonly got wrong</source>
        <translation>常见误区</translation>
    </message>
    <message>
        <source>Every case gets this list</source>
        <translation>每个案件都有这份清单</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>一行写一样</translation>
    </message>
    <message>
        <source>Plain, short, without codes and articles</source>
        <translation>通俗、简短，不写代号和条号</translation>
    </message>
    <message>
        <source>Reword a step</source>
        <translation>改写步骤</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title for the client</source>
        <translation>求助人看到的标题</translation>
    </message>
    <message>
        <source>What counsellors call it</source>
        <translation>咨询员用的名称</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What stands above it on the client&apos;s paper</source>
        <translation>印在求助人的纸上的标题</translation>
    </message>
    <message>
        <source>What the client reads</source>
        <translation>求助人看到的文字</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来做</translation>
    </message>
</context>
<context>
    <name>GuidanceTab</name>
    <message>
        <source>A newer guidance words these otherwise too. Our words stand until somebody decides.</source>
        <translation>新的指引也改了这些地方。没有人决定以前，用本所的说法。</translation>
    </message>
    <message>
        <source>Add another checklist</source>
        <translation>添加另一份清单</translation>
    </message>
    <message>
        <source>Back to the guidance&apos;s words</source>
        <translation>恢复指引的说法</translation>
    </message>
    <message>
        <source>Decided: {item}</source>
        <translation>已决定：{item}</translation>
    </message>
    <message>
        <source>Edit the workbook and take it in again: first you see what would change, and any mistake by its cell.</source>
        <translation>在工作簿里改好再读入：先列出会改什么，写错的地方会指到单元格。</translation>
    </message>
    <message>
        <source>Export as a workbook…</source>
        <translation>导出为工作簿…</translation>
    </message>
    <message>
        <source>Export the guidance</source>
        <translation>导出指引</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Guidance before</source>
        <translation>以前的指引</translation>
    </message>
    <message>
        <source>Guidance in force</source>
        <translation>现在用的指引</translation>
    </message>
    <message>
        <source>Guidance {version}</source>
        <translation>指引 {version}</translation>
    </message>
    <message>
        <source>Guidance {version} of {day}</source>
        <translation>指引 {version}，{day}</translation>
    </message>
    <message>
        <source>Guidance {version}.xlsx</source>
        <translation>指引 {version}.xlsx</translation>
    </message>
    <message>
        <source>Hotlines</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>本所的说法</translation>
    </message>
    <message>
        <source>Keep as a step of our own</source>
        <translation>留作本所的步骤</translation>
    </message>
    <message>
        <source>Keep our words</source>
        <translation>保留本所的说法</translation>
    </message>
    <message>
        <source>Kept up to date by us elsewhere</source>
        <translation>需要在别处更新的</translation>
    </message>
    <message>
        <source>LPR</source>
        <translation>LPR 利率</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Nothing yet: the guidance stands as it came.</source>
        <translation>还没有：指引保持原样。</translation>
    </message>
    <message>
        <source>Our words</source>
        <translation>本所的说法</translation>
    </message>
    <message>
        <source>Our words do not fit</source>
        <translation>本所的说法对不上</translation>
    </message>
    <message>
        <source>Our words do not fit this guidance</source>
        <translation>本所的说法和这一版指引对不上</translation>
    </message>
    <message>
        <source>Print for the client</source>
        <translation>为求助人打印</translation>
    </message>
    <message>
        <source>Reword single steps, and add some, on the Guidance page. Cases keep the words they were told.</source>
        <translation>在“指引”页可以改写步骤、添加步骤。案件里的说法不变。</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>读入文件…</translation>
    </message>
    <message>
        <source>Take in a folder…</source>
        <translation>读入文件夹…</translation>
    </message>
    <message>
        <source>Take in guidance</source>
        <translation>读入指引</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the guidance&apos;s words</source>
        <translation>改用指引的说法</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤回：{name}</translation>
    </message>
    <message>
        <source>The guidance is in force without them. Change or take back the words below.</source>
        <translation>现在用的指引不含这些说法。请在下面修改或撤回。</translation>
    </message>
    <message>
        <source>The newer guidance no longer has it.</source>
        <translation>新的指引里已经没有这一项。</translation>
    </message>
    <message>
        <source>Told the client…</source>
        <translation>告知求助人…</translation>
    </message>
    <message>
        <source>Worded by both</source>
        <translation>两边都改了的</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Workbooks and packs (*.xlsx *.zip)</source>
        <translation>工作簿和指引包 (*.xlsx *.zip)</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>of our own</source>
        <translation>本所添加</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>taken in by us</source>
        <translation>本所读入</translation>
    </message>
    <message>
        <source>{done} of {count} decided</source>
        <translation>共 {count} 步，已处理 {done} 步</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Hand over to another office</source>
        <translation>转交给其他咨询站</translation>
    </message>
    <message>
        <source>In which folder is the file to lie?</source>
        <translation>文件放在哪个文件夹？</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>咨询站名称</translation>
    </message>
    <message>
        <source>Names and numbers of people around the client who have not agreed stay here.</source>
        <translation>求助人周围的人没有同意的，姓名和号码留在这里。</translation>
    </message>
    <message>
        <source>Office that gets the cases</source>
        <translation>接收案件的咨询站</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Record the consent…</source>
        <translation>记下同意…</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>The cases stay here as they are. To whom they went stands in their history.</source>
        <translation>案件在这里照旧。交给了谁，历史里有。</translation>
    </message>
    <message>
        <source>The file has a passphrase of its own. It is kept nowhere: whoever forgets it writes a new file.</source>
        <translation>这个文件有自己的口令，哪里都不保存：忘了就重新写一个文件。</translation>
    </message>
    <message>
        <source>The file was opened again and checked. It is encrypted: tell its passphrase by another way.</source>
        <translation>文件已重新打开检查过。它是加密的：口令请用别的办法告诉对方。</translation>
    </message>
    <message>
        <source>Which cases go, and which stay</source>
        <translation>哪些案件带走，哪些留下</translation>
    </message>
    <message>
        <source>Write which office gets the cases.</source>
        <translation>请写明交给哪个咨询站。</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <translation>正在写入并检查…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写到：{file}</translation>
    </message>
    <message>
        <source>{going} of {count} cases go</source>
        <translation>{count} 个案件里带走 {going} 个</translation>
    </message>
</context>
<context>
    <name>HappenedEdit</name>
    <message>
        <source>such as 昨晚10点20, 3月5日 15:00</source>
        <translation>例如 昨晚10点20、3月5日 15:00</translation>
    </message>
    <message>
        <source>{time} is still to come. Check the day and the hour.</source>
        <translation>{time}还没到。请检查日期和钟点。</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册目录</translation>
    </message>
</context>
<context>
    <name>HighlightedText</name>
    <message>
        <source>… and {count} more characters</source>
        <translation>…… 还有 {count} 字</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>For a line that says that somebody was erased</source>
        <translation>选中写着“彻底删除”的那一行时可用</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of the office</source>
        <translation>咨询站的历史</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Show instead who looked, printed or passed on what</source>
        <translation>改看谁看过、打印过、交出过什么</translation>
    </message>
    <message>
        <source>The office&apos;s own lists, imports, backups, reports. Cases and clients have their own.</source>
        <translation>咨询站自己的几张表、导入、备份和统计。案件和求助人另有各自的历史。</translation>
    </message>
    <message>
        <source>Write the receipt again…</source>
        <translation>重新出具回执…</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>receipt {reference}</source>
        <translation>回执 {reference}</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Changed</source>
        <translation>改动的内容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Show who opened it, too</source>
        <translation>也显示谁打开过</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
</context>
<context>
    <name>HitListModel</name>
    <message>
        <source>{reference} was merged into this client</source>
        <translation>{reference} 已并入这位求助人</translation>
    </message>
</context>
<context>
    <name>HitPicker</name>
    <message>
        <source>Choose another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未留姓名</translation>
    </message>
</context>
<context>
    <name>HotlineCard</name>
    <message>
        <source>Not for: {what}</source>
        <translation>不适用于：{what}</translation>
    </message>
</context>
<context>
    <name>HotlineDialog</name>
    <message>
        <source>Add hotline</source>
        <translation>添加热线</translation>
    </message>
    <message>
        <source>Clients find it on their printed checklist.</source>
        <translation>求助人会在打印的清单上看到它。</translation>
    </message>
    <message>
        <source>Helps with</source>
        <translation>能帮什么</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>New hotline</source>
        <translation>新热线</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as: daily 20:00-02:00</source>
        <translation>例如：每天 20:00-02:00</translation>
    </message>
    <message>
        <source>Such as: someone listens at night</source>
        <translation>例如：夜里有人倾听</translation>
    </message>
    <message>
        <source>Whose number</source>
        <translation>谁的号码</translation>
    </message>
</context>
<context>
    <name>HotlinesTab</name>
    <message>
        <source>Add a hotline…</source>
        <translation>添加热线…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Hotline saved</source>
        <translation>热线已保存</translation>
    </message>
    <message>
        <source>Hotlines of our office</source>
        <translation>本咨询站的热线</translation>
    </message>
    <message>
        <source>Hotlines of the guidance</source>
        <translation>指引里的热线</translation>
    </message>
    <message>
        <source>None yet. A local crisis line, a legal aid office…</source>
        <translation>还没有。例如本地的心理援助热线、法律援助机构…</translation>
    </message>
    <message>
        <source>Shown after those of the guidance, and printed on the client&apos;s checklist.</source>
        <translation>排在指引的热线之后，并打印在求助人的清单上。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Taken out: {name}</source>
        <translation>已移除：{name}</translation>
    </message>
</context>
<context>
    <name>IdNumberEdit</name>
    <message>
        <source>Checked; born {day}</source>
        <translation>校验通过，{day}出生</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>写入之前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>How are the characters of {file} written?</source>
        <translation>“{file}”用的是哪种文字编码？</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a caseload</source>
        <translation>导入案件</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Look at the outcome</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在试算…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the rows that stayed out</source>
        <translation>保存没进来的行</translation>
    </message>
    <message>
        <source>Save the rows that stayed out…</source>
        <translation>保存没进来的行…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Stood there</source>
        <translation>原来的内容</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The caseload is in.</source>
        <translation>案件已导入。</translation>
    </message>
    <message>
        <source>The import was undone. Nothing of it is left.</source>
        <translation>导入已撤销，没有留下任何内容。</translation>
    </message>
    <message>
        <source>There was nothing new in the file.</source>
        <translation>文件里没有新的内容。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>What became of the rows of {file}</source>
        <translation>“{file}”各行的结果</translation>
    </message>
    <message>
        <source>What do the columns of {file} hold?</source>
        <translation>“{file}”的各列是什么内容？</translation>
    </message>
    <message>
        <source>Whose are these rows?</source>
        <translation>这些行是谁的？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>Written to {file}. It names people: keep it as safe as the vault.</source>
        <translation>已写到 {file}。里面有个人信息：请和数据保险箱一样保管。</translation>
    </message>
    <message>
        <source>{file} import report</source>
        <translation>{file} 导入报告</translation>
    </message>
    <message>
        <source>{file} rows that stayed out</source>
        <translation>{file} 没进来的行</translation>
    </message>
</context>
<context>
    <name>IncidentBar</name>
    <message>
        <source>Find in the incidents</source>
        <translation>在事件中查找</translation>
    </message>
    <message>
        <source>Fold words</source>
        <translation>收起原话</translation>
    </message>
    <message>
        <source>From pictures…</source>
        <translation>看图写事件…</translation>
    </message>
    <message>
        <source>Hide calendar</source>
        <translation>收起日历</translation>
    </message>
    <message>
        <source>Messages from a phone…</source>
        <translation>手机里的消息…</translation>
    </message>
    <message>
        <source>Paste a message</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>Show calendar</source>
        <translation>显示日历</translation>
    </message>
    <message>
        <source>Show words</source>
        <translation>显示原话</translation>
    </message>
    <message>
        <source>Words, number or organisation</source>
        <translation>字词、号码或机构</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Write down a call, a visit, a letter</source>
        <translation>记下一次来电、上门或信函</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>共 {all} 件，显示 {shown} 件</translation>
    </message>
</context>
<context>
    <name>IncidentColumns</name>
    <message>
        <source>All incidents</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>是否接听</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>被联系的人</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>From number</source>
        <translation>对方号码</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>还没有事件</translation>
    </message>
    <message>
        <source>None confirmed</source>
        <translation>没有已确认的</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Others contacted</source>
        <translation>联系了他人</translation>
    </message>
    <message>
        <source>Paste a collector&apos;s message (Ctrl+Shift+V), or write a call down in its case.</source>
        <translation>粘贴催收方的消息（Ctrl+Shift+V），或者在案件里记下一次来电。</translation>
    </message>
    <message>
        <source>Paste a message</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>To decide: {count}</source>
        <translation>待确认：{count} 项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Words, number, name or organisation</source>
        <translation>字词、号码、姓名或机构</translation>
    </message>
</context>
<context>
    <name>IncidentDeeds</name>
    <message>
        <source>A task was made, due {day}.</source>
        <translation>已添加待办，截止{day}。</translation>
    </message>
    <message>
        <source>Follow up: {incident}</source>
        <translation>跟进：{incident}</translation>
    </message>
    <message>
        <source>The incident was withdrawn.</source>
        <translation>事件已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>IncidentDetail</name>
    <message>
        <source>Attach files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Between 22:00 and 08:00. The industry&apos;s guidelines ask not to collect then; a reference, not law. If it counts here, add the conduct by hand.</source>
        <translation>发生在 22:00 到 8:00 之间。行业规范要求这段时间不催收；这是参考，不是法律。认为应当计入的，请手工添加行为类别。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>被联系的人</translation>
    </message>
    <message>
        <source>Due in a week</source>
        <translation>一周后到期</translation>
    </message>
    <message>
        <source>Due in three days</source>
        <translation>三天后到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>转为待办</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to another case…</source>
        <translation>移到其他案件…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Withdraw this incident</source>
        <translation>移除这件事件</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已接听</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未接听</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>Change the incident</source>
        <translation>修改事件</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新事件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Word for word, insults included. Leave out nothing.</source>
        <translation>一字不改地记下来，包括辱骂的话，不要省略。</translation>
    </message>
</context>
<context>
    <name>IncidentFields</name>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>被联系的人</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>具体是谁</translation>
    </message>
    <message>
        <source>Person contacted</source>
        <translation>被联系的具体的人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it did to the client: sleep, work, family.</source>
        <translation>对求助人的影响：睡眠、工作、家庭。</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
</context>
<context>
    <name>IncidentFiles</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No. {number} · {name}</source>
        <translation>第 {number} 号 · {name}</translation>
    </message>
</context>
<context>
    <name>IncidentFilters</name>
    <message>
        <source>All channels</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>All conduct</source>
        <translation>全部行为类别</translation>
    </message>
    <message>
        <source>All debts</source>
        <translation>全部债务</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>全部号码</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No debt named</source>
        <translation>没有注明债务</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>IncidentSide</name>
    <message>
        <source>Correct it</source>
        <translation>修改这件事件</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>May show: {conduct}</source>
        <translation>可能有：{conduct}</translation>
    </message>
    <message>
        <source>Recorded. Now confirm or reject what it may show.</source>
        <translation>已记录。现在请确认或否定提示的行为。</translation>
    </message>
    <message>
        <source>To decide below: {conduct}</source>
        <translation>下面待确认：{conduct}</translation>
    </message>
    <message>
        <source>What it may show</source>
        <translation>可能有的行为</translation>
    </message>
    <message>
        <source>Word for word, insults included. Leave out nothing.</source>
        <translation>一字不改地记下来，包括辱骂的话，不要省略。</translation>
    </message>
    <message>
        <source>Written down from this picture</source>
        <translation>这张图里已记下的</translation>
    </message>
</context>
<context>
    <name>IncidentTimeline</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>还没有事件</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>Paste a collector&apos;s message (Ctrl+Shift+V), or write down a call or a visit.</source>
        <translation>粘贴催收方的消息（Ctrl+Shift+V），或者记下一次来电或上门。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Write down an incident</source>
        <translation>记录事件</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Fold the words</source>
        <translation>收起原话</translation>
    </message>
    <message>
        <source>Fold words</source>
        <translation>收起原话</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incidents: {count}</source>
        <translation>事件：{count} 件</translation>
    </message>
    <message>
        <source>Move to another case…</source>
        <translation>移到其他案件…</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>显示原话</translation>
    </message>
    <message>
        <source>Show words</source>
        <translation>显示原话</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>IncidentsTab</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Written down in the case: {note}</source>
        <translation>已记入案件：{note}</translation>
    </message>
</context>
<context>
    <name>InlineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeptListTab</name>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message>
        <source>Kept as evidence: {count} files</source>
        <translation>已存为证据：{count} 个文件</translation>
    </message>
    <message>
        <source>Kept as evidence: {name}</source>
        <translation>已存为证据：{name}</translation>
    </message>
    <message>
        <source>Kept in this case already, and now with this incident too: {names}</source>
        <translation>本案件里已有，现在也归到这件事件：{names}</translation>
    </message>
    <message>
        <source>Kept in this case already: {names}</source>
        <translation>本案件里已有：{names}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
</context>
<context>
    <name>KnownOrganisations</name>
    <message>
        <source>Known already?</source>
        <translation>是不是已经登记过？</translation>
    </message>
    <message>
        <source>Use this one instead</source>
        <translation>改用这一家</translation>
    </message>
    <message>
        <source>{number} is known as a number of {name}.</source>
        <translation>{number} 已登记为“{name}”的号码。</translation>
    </message>
</context>
<context>
    <name>LeakPanel</name>
    <message>
        <source>1. Stop it: lock the vault, take the computer off the network. Delete nothing.</source>
        <translation>1. 先止住：锁定数据保险箱，电脑断网。什么都不要删。</translation>
    </message>
    <message>
        <source>2. Change the passphrases under Counsellors. For whoever must stay out, choose Has left…</source>
        <translation>2. 在“咨询员”里更换口令；不该再进来的人，选 已离开…</translation>
    </message>
    <message>
        <source>3. Write down what is known: what, when, whose data. The history says who opened what.</source>
        <translation>3. 写下知道的：什么事、什么时候、谁的信息。谁打开过什么，历史里有。</translation>
    </message>
    <message>
        <source>4. Tell the persons concerned and the authority in charge. The form makes both papers.</source>
        <translation>4. 告诉受影响的人和主管部门。表单会写好两份材料。</translation>
    </message>
    <message>
        <source>If something has leaked</source>
        <translation>信息泄露了怎么办</translation>
    </message>
    <message>
        <source>Write the papers…</source>
        <translation>写通知和报告…</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source> and {count} more</source>
        <translation>，另有 {count} 张</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Keep them as files of the case</source>
        <translation>留作案件的文件</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不留</translation>
    </message>
    <message>
        <source>Pictures that gave no incident: {count}</source>
        <translation>没有写出事件的图片：{count} 张</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Rows copied: {count}. They are taken off the clipboard after half a minute.</source>
        <translation>已复制 {count} 行，半分钟后从剪贴板清除。</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>The first {count} rows were copied. They are taken off the clipboard after half a minute.</source>
        <translation>只复制了前 {count} 行，半分钟后从剪贴板清除。</translation>
    </message>
    <message>
        <source>The view “{name}” was deleted.</source>
        <translation>视图“{name}”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ListSurface</name>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 条</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count} 条</translation>
    </message>
</context>
<context>
    <name>LoanPart</name>
    <message>
        <source>A new payee has appeared</source>
        <translation>出现了新的收款方</translation>
    </message>
    <message>
        <source>Claimed now</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>催收方</translation>
    </message>
    <message>
        <source>Contract amount</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>Contract date</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Last digits</source>
        <translation>尾数</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借机构</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Overdue since</source>
        <translation>逾期起始日</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已还金额</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实际到账</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>债权转让日期</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>The day the collector bought it, where it was sold</source>
        <translation>债权转让时，催收方受让的日期</translation>
    </message>
    <message>
        <source>What reached the client&apos;s own account</source>
        <translation>真正打到求助人账户里的钱</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied. There is nothing of any client in it.</source>
        <translation>已复制。里面没有任何求助人的信息。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Log of the program</source>
        <translation>程序日志</translation>
    </message>
    <message>
        <source>Nothing was written: its folder cannot be written to.</source>
        <translation>什么都没记下：存放日志的文件夹不能写入。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>When the program was started, a vault opened or backed up, and which errors were met: codes and figures only, nothing of any client. Beside it lie reports of faults of the program. Nothing of this is ever sent.</source>
        <translation>程序什么时候启动，数据保险箱什么时候打开、备份，遇到过什么错误：只有代码和数字，没有任何求助人的信息。程序出错的报告也放在旁边。这些都不会发出去。</translation>
    </message>
</context>
<context>
    <name>LookAroundStep</name>
    <message>
        <source>Inventing people…</source>
        <translation>正在生成虚构案件…</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看虚构案件</translation>
    </message>
    <message>
        <source>Start with my own vault</source>
        <translation>直接用自己的数据保险箱</translation>
    </message>
    <message>
        <source>They get a vault of their own, {folder}, which opens with the same passphrase.</source>
        <translation>虚构的案件放在另一个数据保险箱 {folder} 里，用同一个口令打开。</translation>
    </message>
    <message>
        <source>Would you like to look around among invented people first? Nobody among them is real.</source>
        <translation>要不要先用虚构的案件熟悉一下？里面没有一个是真人。</translation>
    </message>
    <message>
        <source>Your vault is ready</source>
        <translation>数据保险箱已建好</translation>
    </message>
</context>
<context>
    <name>LookalikesNotice</name>
    <message>
        <source>A number here also stands in another record, as one that a family shares. Say nothing about it.</source>
        <translation>这里有一个号码也出现在另一份记录里，像是家人共用的。请不要向对方提起。</translation>
    </message>
    <message>
        <source>A similar client is known in the office, in a case of a colleague. Ask the coordinator.</source>
        <translation>站里已有相像的求助人，是同事的案件。请问协调员。</translation>
    </message>
    <message>
        <source>Known already?</source>
        <translation>是不是已经登记过？</translation>
    </message>
    <message>
        <source>Merge with {reference}</source>
        <translation>与 {reference} 合并</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>Open one to go on there, or save to keep both.</source>
        <translation>可以打开其中一条接着写，或者保存，两条都留。</translation>
    </message>
    <message>
        <source>{name} · {reference} · {likeness}</source>
        <translation>{name} · {reference} · {likeness}</translation>
    </message>
</context>
<context>
    <name>LooseEndsNotice</name>
    <message>
        <source>Answers that are still awaited: {count}</source>
        <translation>还在等的答复：{count} 项</translation>
    </message>
    <message>
        <source>Follow-ups that stay open: {count}</source>
        <translation>仍未完成的待办：{count} 项</translation>
    </message>
    <message>
        <source>Promises without a task: {count}</source>
        <translation>没有待办看着的承诺：{count} 项</translation>
    </message>
    <message>
        <source>Still open in this case</source>
        <translation>本案件还没完的事</translation>
    </message>
    <message>
        <source>no day promised</source>
        <translation>没有说定日期</translation>
    </message>
    <message>
        <source>promised: {day}</source>
        <translation>期限：{day}</translation>
    </message>
</context>
<context>
    <name>LprDialog</name>
    <message>
        <source>Loan prime rate</source>
        <translation>贷款市场报价利率（LPR）</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Rate for one year</source>
        <translation>1 年期利率</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where it was published</source>
        <translation>在哪里公布</translation>
    </message>
    <message>
        <source>Yearly, in percent</source>
        <translation>年利率，百分数</translation>
    </message>
</context>
<context>
    <name>LprTab</name>
    <message>
        <source>Add a rate…</source>
        <translation>添加利率…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Each holds from its day until the next. The cost of a loan is measured by that of its contract.</source>
        <translation>每个利率从公布日起用到下一次公布。借款成本按合同成立时的利率衡量。</translation>
    </message>
    <message>
        <source>Loan prime rate (LPR), one year</source>
        <translation>1 年期贷款市场报价利率（LPR）</translation>
    </message>
    <message>
        <source>Rate saved</source>
        <translation>利率已保存</translation>
    </message>
    <message>
        <source>Source of the guidance</source>
        <translation>指引的来源</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Taken out: {rate}</source>
        <translation>已移除：{rate}</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>of our office</source>
        <translation>本咨询站</translation>
    </message>
</context>
<context>
    <name>MergeClientsDialog</name>
    <message>
        <source>A name that is not taken becomes the alias where there is none, and still finds the client.</source>
        <translation>没有选用的姓名会成为称呼（如果原来没有称呼），用它仍然能找到这位求助人。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Consents: for each purpose the newest statement counts. What either record keeps back stays kept back.</source>
        <translation>同意：每个事项以最近一次答复为准；任何一份档案里不得透露的内容，仍然不得透露。</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>保留另一份</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge with another client</source>
        <translation>与另一份求助人档案合并</translation>
    </message>
    <message>
        <source>Moves along: cases {cases}, people around {people}, notes {notes}, and all phones.</source>
        <translation>一起移过来：案件 {cases} 个，周围的人 {people} 位，备注 {notes} 条，以及全部电话。</translation>
    </message>
    <message>
        <source>Name, pinyin, phone or number</source>
        <translation>姓名、拼音、电话或编号</translation>
    </message>
    <message>
        <source>No client chosen yet</source>
        <translation>还没有选择求助人</translation>
    </message>
    <message>
        <source>The ID numbers differ. Are you sure that this is one person?</source>
        <translation>身份证号不同。确定是同一个人吗？</translation>
    </message>
    <message>
        <source>The other record of this person</source>
        <translation>这个人的另一份档案</translation>
    </message>
    <message>
        <source>Which record was written for the same person?</source>
        <translation>哪一份档案记的是同一个人？</translation>
    </message>
    <message>
        <source>{reference} keeps leading to the record that stays. Un-merge parts them again, later too.</source>
        <translation>以后查 {reference} 仍会找到保留的档案。弄错了可以拆分，以后也可以。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>All of it moves to the one that stays; the name becomes a short name. Undo parts them again.</source>
        <translation>这些全部归到保留的机构，名称成为它的简称。撤销可以再分开。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Debts: {debts} · incidents: {incidents} · contacts: {contacts} · numbers: {numbers}</source>
        <translation>债务：{debts} · 事件：{incidents} · 联系记录：{contacts} · 号码：{numbers}</translation>
    </message>
    <message>
        <source>Goes: {name}</source>
        <translation>并入：{name}</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>保留另一家</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge organisations</source>
        <translation>合并机构</translation>
    </message>
    <message>
        <source>Stays: {name}</source>
        <translation>保留：{name}</translation>
    </message>
    <message>
        <source>The other organisation</source>
        <translation>另一家机构</translation>
    </message>
    <message>
        <source>Which one was entered for the same organisation?</source>
        <translation>哪一条登记的是同一家机构？</translation>
    </message>
</context>
<context>
    <name>MergedNotice</name>
    <message>
        <source>Merged with {client} on {day} by {name}</source>
        <translation>{name} 于 {day} 与 {client} 合并</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>没有留名的来电者</translation>
    </message>
    <message>
        <source>Un-merge…</source>
        <translation>拆分…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Paste the message here, with its number and time.</source>
        <translation>把消息连同号码和时间一起粘贴到这里。</translation>
    </message>
    <message>
        <source>Show words</source>
        <translation>显示原话</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Files that go along: {count}</source>
        <translation>一起移动的文件：{count} 个</translation>
    </message>
    <message>
        <source>Files that stay, as they show other incidents too: {count}</source>
        <translation>还能看到其他事件、所以留下的文件：{count} 个</translation>
    </message>
    <message>
        <source>Tasks that go along: {count}</source>
        <translation>一起移动的待办：{count} 项</translation>
    </message>
</context>
<context>
    <name>MoveToCaseDialog</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move to another case</source>
        <translation>移到其他案件</translation>
    </message>
    <message>
        <source>Name, pinyin, phone or case number</source>
        <translation>姓名、拼音、电话或案件编号</translation>
    </message>
    <message>
        <source>No case chosen yet</source>
        <translation>还没有选择案件</translation>
    </message>
</context>
<context>
    <name>MoveToClientDialog</name>
    <message>
        <source>File there</source>
        <translation>归到这里</translation>
    </message>
    <message>
        <source>File under another client</source>
        <translation>归到其他求助人</translation>
    </message>
    <message>
        <source>Name, pinyin, phone or number</source>
        <translation>姓名、拼音、电话或编号</translation>
    </message>
    <message>
        <source>No client chosen yet</source>
        <translation>还没有选择求助人</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Debt to a lender not known</source>
        <translation>出借机构不详的债务</translation>
    </message>
    <message>
        <source>Everything in the case goes along. Consents stay with the client who gave them; incidents and conversations no longer name people around the first client.</source>
        <translation>案件里的内容全部一起移动。同意留在原求助人名下；事件和联系记录不再注明原求助人周围的人。</translation>
    </message>
    <message>
        <source>Incidents and conversations that stay no longer name this debt.</source>
        <translation>留下的事件和联系记录不再注明这笔债务。</translation>
    </message>
    <message>
        <source>It no longer belongs to a step, an incident or a conversation of this case.</source>
        <translation>不再属于本案件的步骤、事件或联系记录。</translation>
    </message>
    <message>
        <source>It no longer belongs to an incident or a conversation of this case.</source>
        <translation>不再属于本案件的事件或联系记录。</translation>
    </message>
    <message>
        <source>Its words, its hour and its author stay as they are.</source>
        <translation>内容、时间和作者都不变。</translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation>已移到 {place}</translation>
    </message>
    <message>
        <source>The debt it is about is let go.</source>
        <translation>注明的债务会去掉。</translation>
    </message>
    <message>
        <source>The debt it names, and somebody around another client, are let go.</source>
        <translation>注明的债务会去掉；移到另一位求助人名下时，注明的周围的人也会去掉。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <source>{count} incidents</source>
        <translation>{count} 件事件</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Choose a passphrase.</source>
        <translation>请设置口令。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>两次输入不一样。请再输入一次。</translation>
    </message>
</context>
<context>
    <name>NextBestCard</name>
    <message>
        <source>An open task is about it.</source>
        <translation>已经有待办管着这件事。</translation>
    </message>
    <message>
        <source>First now</source>
        <translation>现在最要紧</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>转为待办</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Kind of note</source>
        <translation>备注类型</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Write what was said or done</source>
        <translation>写下说了什么、做了什么</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>NoteWriter</name>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Asked about thoughts of ending their life; the answer was: {answer}</source>
        <translation>已问是否有轻生念头，回答：{answer}</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Older notes: {count}</source>
        <translation>更早的备注：{count} 条</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NumbersPanel</name>
    <message>
        <source>Keep as its number</source>
        <translation>记为它的号码</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>No number is known yet.</source>
        <translation>还没有登记号码。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>{count} incidents</source>
        <translation>{count} 件事件</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
</context>
<context>
    <name>OfficeHotlineCard</name>
    <message>
        <source>of our office</source>
        <translation>本咨询站</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>咨询站名称</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Phone for clients</source>
        <translation>给求助人的电话</translation>
    </message>
    <message>
        <source>The office needs a name.</source>
        <translation>请填写咨询站名称。</translation>
    </message>
    <message>
        <source>This stands at the head of every printed page. You can change it later.</source>
        <translation>这些内容印在每一页的页眉，以后可以修改。</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>咨询站</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以留空</translation>
    </message>
</context>
<context>
    <name>OfficeTab</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Head of every printed page</source>
        <translation>打印页的页眉</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>咨询站名称</translation>
    </message>
    <message>
        <source>Phone for clients</source>
        <translation>给求助人的电话</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>公布的统计</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved. The next page you print carries it.</source>
        <translation>已保存。下一次打印就会用上。</translation>
    </message>
    <message>
        <source>Smaller counts are replaced by a mark, so that nobody can be recognised in a small group.</source>
        <translation>更小的数字用符号代替，以免在小群体中认出具体的人。</translation>
    </message>
    <message>
        <source>Withhold counts below</source>
        <translation>低于此数不公布</translation>
    </message>
</context>
<context>
    <name>OrganisationColumns</name>
    <message>
        <source>Active in the last 30 days</source>
        <translation>最近 30 天有事件</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>全部机构</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>催收方</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Last incident</source>
        <translation>最近一次事件</translation>
    </message>
    <message>
        <source>Lenders</source>
        <translation>出借机构</translation>
    </message>
    <message>
        <source>Lenders and collectors come in with debts and incidents, or write one down here.</source>
        <translation>出借机构和催收方随债务和事件登记，也可以在这里登记。</translation>
    </message>
    <message>
        <source>Licence checked</source>
        <translation>牌照核实日期</translation>
    </message>
    <message>
        <source>Licence never checked</source>
        <translation>牌照从未核实</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, signature or number</source>
        <translation>名称、签名或号码</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新机构</translation>
    </message>
    <message>
        <source>No organisations yet</source>
        <translation>还没有机构</translation>
    </message>
    <message>
        <source>Official bodies</source>
        <translation>官方机构</translation>
    </message>
    <message>
        <source>Official hotline</source>
        <translation>官方热线</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Unlicensed or not known</source>
        <translation>无牌照或类型不详</translation>
    </message>
</context>
<context>
    <name>OrganisationDeeds</name>
    <message>
        <source>Taken out: {name}</source>
        <translation>已移除：{name}</translation>
    </message>
    <message>
        <source>The number was kept.</source>
        <translation>号码已登记。</translation>
    </message>
    <message>
        <source>{gone} is now part of {kept}.</source>
        <translation>“{gone}”已并入“{kept}”。</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>As they stand in its messages</source>
        <translation>照它发来的消息里的写法填</translation>
    </message>
    <message>
        <source>Change the organisation</source>
        <translation>修改机构</translation>
    </message>
    <message>
        <source>Decides where to complain</source>
        <translation>投诉渠道由它决定</translation>
    </message>
    <message>
        <source>It calls or writes from them</source>
        <translation>它用来打电话或发消息</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Licence checked on</source>
        <translation>牌照核实日期</translation>
    </message>
    <message>
        <source>Message signatures</source>
        <translation>短信签名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新机构</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Official app</source>
        <translation>官方应用</translation>
    </message>
    <message>
        <source>Official hotline</source>
        <translation>官方热线</translation>
    </message>
    <message>
        <source>Official site</source>
        <translation>官方网址</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Several with a comma between them</source>
        <translation>多个之间用逗号隔开</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
</context>
<context>
    <name>OrganisationField</name>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>列表里没有</translation>
    </message>
    <message>
        <source>Not in the list: will be added on saving</source>
        <translation>列表里没有：保存时会添加</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Part of its name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>Write down more than the name</source>
        <translation>除了名称，再多填一些</translation>
    </message>
</context>
<context>
    <name>OrganisationLinks</name>
    <message>
        <source>Open this organisation</source>
        <translation>打开这家机构</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Back to where you came from</source>
        <translation>返回上一处</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>与另一家合并…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>合并这两家…</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>与另一家合并…</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新机构</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>OtherSide</name>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>No debt in particular</source>
        <translation>不针对某一笔债务</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>All rows ({count})</source>
        <translation>全部行（{count}）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>New: {records}</source>
        <translation>新增：{records}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>各行结果</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>显示各行</translation>
    </message>
    <message>
        <source>Stood there</source>
        <translation>原来的内容</translation>
    </message>
    <message>
        <source>The file itself is among the documents of the case, with its SHA-256.</source>
        <translation>文件本身已存入案件的文件与证据，附有 SHA-256。</translation>
    </message>
    <message>
        <source>What they may show is suggested and waits for a decision, each in its incident.</source>
        <translation>可能有的行为已作为提示写在各件事件里，等待确认或否定。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Would be new: {records}</source>
        <translation>将会新增：{records}</translation>
    </message>
    <message>
        <source>clients {clients}, cases {cases}, debts {debts}, incidents {incidents}, tasks {tasks}</source>
        <translation>求助人 {clients}，案件 {cases}，债务 {debts}，事件 {incidents}，待办 {tasks}</translation>
    </message>
    <message>
        <source>known clients of whom more is known: {count}</source>
        <translation>补充了信息的已有求助人：{count}</translation>
    </message>
</context>
<context>
    <name>OutgoingDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is not encrypted: give it only to whom it is for.</source>
        <translation>文件没有加密：请只交给该给的人。</translation>
    </message>
    <message>
        <source>It is written into the history of the case.</source>
        <translation>会写入案件的历史记录。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取案件</translation>
    </message>
    <message>
        <source>This vault is read-only</source>
        <translation>这个数据保险箱是只读的</translation>
    </message>
    <message>
        <source>What leaves is written into the history of its case, and nothing can be written now.</source>
        <translation>交出去的内容要写入案件的历史记录，而现在不能写入。</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Consent withdrawn: {purpose}</source>
        <translation>已登记撤回同意：{purpose}</translation>
    </message>
    <message>
        <source>Consent written down: {purpose}</source>
        <translation>已登记同意：{purpose}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Refusal written down: {purpose}</source>
        <translation>已登记拒绝：{purpose}</translation>
    </message>
    <message>
        <source>Task added for {day}</source>
        <translation>已添加待办，日期 {day}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PaperExit</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved: {file}.</source>
        <translation>已保存：{file}。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Your present passphrase</source>
        <translation>现在的口令</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定（Caps Lock）好像开着。</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>A few words that only you would put together. Nobody can look it up for you.</source>
        <translation>用几个只有自己会连在一起的词。忘了谁也查不到。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>新建数据保险箱</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>PasteFoot</name>
    <message>
        <source>C confirms and R rejects the first suggestion that waits.</source>
        <translation>按 C 确认、按 R 否定最前面一条待确认的提示。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Paste another</source>
        <translation>再粘贴一条</translation>
    </message>
    <message>
        <source>Record the incident</source>
        <translation>记录事件</translation>
    </message>
    <message>
        <source>Rules suggest. You decide, after it is recorded.</source>
        <translation>规则只作提示，记录之后由人来判断。</translation>
    </message>
    <message>
        <source>Show in the case</source>
        <translation>在案件中查看</translation>
    </message>
    <message>
        <source>The next message, into the same case ({keys})</source>
        <translation>下一条消息，记到同一个案件（{keys}）</translation>
    </message>
</context>
<context>
    <name>PasteMessageDialog</name>
    <message>
        <source>Goes to</source>
        <translation>记到</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Paste a message</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>Recorded, but not every file was kept.</source>
        <translation>已记录，但有文件没有存下来。</translation>
    </message>
    <message>
        <source>Recorded. No rule applies to it: that does not mean harmless.</source>
        <translation>已记录。没有规则命中，这不代表无害。</translation>
    </message>
    <message>
        <source>Recorded. Now confirm or reject what it may show.</source>
        <translation>已记录。现在请确认或否定提示的行为。</translation>
    </message>
    <message>
        <source>This message is recorded in the case already. Nothing was added.</source>
        <translation>案件里已经有这条消息，没有重复添加。</translation>
    </message>
    <message>
        <source>What it may show</source>
        <translation>可能有的行为</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Add person</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Nobody yet. Write down whom collectors may ring: family, friends, the employer.</source>
        <translation>还没有。把催收方可能打电话的人记下来：家人、朋友、单位。</translation>
    </message>
    <message>
        <source>People around the client</source>
        <translation>求助人周围的人</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>All are answered.</source>
        <translation>都答完了。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answer all others:</source>
        <translation>其余全部回答：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>People to be told apart</source>
        <translation>要分清的人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>表里写的</translation>
    </message>
    <message>
        <source>The same ID number and name, or the same name and phone, is the same person. These only look alike: families share phones, and many people share a name.</source>
        <translation>姓名和身份证号都相同，或者姓名和电话都相同，就是同一个人。下面这些只是看着像：一家人会合用电话，同名的人也很多。</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <source>nothing but the name</source>
        <translation>只有姓名</translation>
    </message>
    <message>
        <source>{count} of {all} people are not answered yet.</source>
        <translation>{all} 个人里还有 {count} 个没有回答。</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>时间类型</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Asked on</source>
        <translation>询问日期</translation>
    </message>
    <message>
        <source>Contacted by collectors</source>
        <translation>被催收方联系过</translation>
    </message>
    <message>
        <source>Empty means today</source>
        <translation>留空表示今天</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New person around the client</source>
        <translation>求助人周围的人：新增</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Own consent</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>Person around the client</source>
        <translation>求助人周围的人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This stands in the record of this client only, even if the person is a client as well.</source>
        <translation>只写在这位求助人的记录里，即使这个人自己也是求助人。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>没有选择</translation>
    </message>
    <message>
        <source>Write down somebody around the client</source>
        <translation>登记求助人周围的人</translation>
    </message>
</context>
<context>
    <name>PhoneColumnsStep</name>
    <message>
        <source>These rows cannot be understood yet. Choose the column with the day or time, and one with the number, the name or the words.</source>
        <translation>这些行还看不懂。请选出日期或时间在哪一列，再选一列号码、姓名或原话。</translation>
    </message>
    <message>
        <source>its columns do not tell when, and who or what</source>
        <translation>看不出时间，或者看不出是谁、说了什么</translation>
    </message>
</context>
<context>
    <name>PhoneDrop</name>
    <message>
        <source>Let go to look through the messages and calls in this file.</source>
        <translation>松开鼠标，查看这个文件里的消息和通话。</translation>
    </message>
    <message>
        <source>Let go to write down what these pictures show, beside the form.</source>
        <translation>松开鼠标，看着这些图片写事件。</translation>
    </message>
</context>
<context>
    <name>PhoneImport</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>写入之前</translation>
    </message>
    <message>
        <source>Bring in one file at a time.</source>
        <translation>请一次只导入一个文件。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>How are the characters of {file} written?</source>
        <translation>“{file}”用的是哪种文字编码？</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <translation>先看结果</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在试算…</translation>
    </message>
    <message>
        <source>Messages and calls of a phone</source>
        <translation>手机里的短信和通话</translation>
    </message>
    <message>
        <source>Messages from a phone</source>
        <translation>手机里的消息</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Pasted messages</source>
        <translation>粘贴的消息</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Show the incidents</source>
        <translation>查看事件</translation>
    </message>
    <message>
        <source>The import was undone. Nothing of it is left.</source>
        <translation>导入已撤销，没有留下任何内容。</translation>
    </message>
    <message>
        <source>The messages and calls are in.</source>
        <translation>消息和通话已经导入。</translation>
    </message>
    <message>
        <source>There is no message and no call in it.</source>
        <translation>里面没有消息，也没有通话。</translation>
    </message>
    <message>
        <source>There was nothing new in it.</source>
        <translation>里面没有新的内容。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>What became of {file}</source>
        <translation>“{file}”的导入结果</translation>
    </message>
    <message>
        <source>What do the columns of {file} hold?</source>
        <translation>“{file}”的各列是什么内容？</translation>
    </message>
    <message>
        <source>Whose messages are to enter the case?</source>
        <translation>把谁的消息导入案件？</translation>
    </message>
</context>
<context>
    <name>PhoneLine</name>
    <message>
        <source>Hide numbers</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
</context>
<context>
    <name>PhonesField</name>
    <message>
        <source>Another number</source>
        <translation>再加一个号码</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Keeping files: {count}</source>
        <translation>正在保存文件：{count} 个</translation>
    </message>
    <message>
        <source>Only pictures can be written from. Attach other files under Documents.</source>
        <translation>只能看着图片写。其他文件请到“文件与证据”里添加。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板里没有图片。</translation>
    </message>
</context>
<context>
    <name>PictureSide</name>
    <message>
        <source>Choose pictures…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Choose the screenshots of one client</source>
        <translation>请选择一位求助人的截图</translation>
    </message>
    <message>
        <source>Export it and open the copy with another program.</source>
        <translation>请导出后用别的程序打开副本。</translation>
    </message>
    <message>
        <source>Incidents: {count}</source>
        <translation>事件：{count} 件</translation>
    </message>
    <message>
        <source>More pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>No incident yet</source>
        <translation>还没有事件</translation>
    </message>
    <message>
        <source>Or drop them here, or paste one with Ctrl+V. They are kept as evidence of this case.</source>
        <translation>也可以拖到这里，或用 Ctrl+V 粘贴。图片会存为本案件的证据。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>第 {number} 张，共 {count} 张</translation>
    </message>
    <message>
        <source>Pictures, with how many incidents each gave</source>
        <translation>图片，以及每张记了几件事件</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This picture cannot be shown here</source>
        <translation>这里无法显示这张图片</translation>
    </message>
</context>
<context>
    <name>PictureTools</name>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>和显示区一样宽</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>适合宽度</translation>
    </message>
</context>
<context>
    <name>PicturesDialog</name>
    <message>
        <source>Choose a picture first: what you record is kept with it.</source>
        <translation>请先选一张图片：记录的事件会和它放在一起。</translation>
    </message>
    <message>
        <source>Incidents from pictures</source>
        <translation>看图写事件</translation>
    </message>
    <message>
        <source>Recorded: {when}</source>
        <translation>已记录：{when}</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>This message was recorded before. It is now shown by this picture too.</source>
        <translation>这条消息之前已经记录。现在这张图片也算它的证据。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What stands in the form is not recorded yet. Record it, or empty the exact words.</source>
        <translation>表单里的内容还没有记录。请先记录，或清空原话。</translation>
    </message>
</context>
<context>
    <name>PicturesFoot</name>
    <message>
        <source>Every picture is done</source>
        <translation>所有图片都写完了</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>写完了</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Record the incident</source>
        <translation>记录事件</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Better somewhere else</source>
        <translation>最好换个地方</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>数据保险箱的文件夹</translation>
    </message>
    <message>
        <source>There is something in this folder already. Choose an empty or a new one.</source>
        <translation>这个文件夹里已经有东西。请选一个空的或新的文件夹。</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, or choose one.</source>
        <translation>请写出文件夹的完整路径，或者选择一个。</translation>
    </message>
    <message>
        <source>{program} copies this folder while the vault is being written, which can damage it and takes it to other computers. Choose a folder that is not synchronised.</source>
        <translation>“{program}”会在写入数据保险箱时同步这个文件夹，可能造成损坏，还会把它传到别的电脑。请选一个不同步的文件夹。</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>数据保险箱的文件夹</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The suggested folder suits most people. A folder on a USB stick works too.</source>
        <translation>建议的文件夹适合大多数人。也可以放在 U 盘上。</translation>
    </message>
    <message>
        <source>Where should the vault lie?</source>
        <translation>数据保险箱放在哪里？</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Add monthly plan</source>
        <translation>按月添加</translation>
    </message>
    <message>
        <source>Amount of each instalment</source>
        <translation>每期金额</translation>
    </message>
    <message>
        <source>Another instalment</source>
        <translation>再加一期</translation>
    </message>
    <message>
        <source>First instalment on</source>
        <translation>首期日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>How many instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>No instalment yet</source>
        <translation>还没有分期</translation>
    </message>
    <message>
        <source>Paid in full today</source>
        <translation>今天已全额还</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>each</source>
        <translation>每期</translation>
    </message>
    <message>
        <source>times</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>{count} instalments, {whole} in all, {paid} paid</source>
        <translation>共 {count} 期，合计 {whole}，已还 {paid}</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>实还日期</translation>
    </message>
</context>
<context>
    <name>PressingPanel</name>
    <message>
        <source>Terms and answers</source>
        <translation>期限和答复</translation>
    </message>
</context>
<context>
    <name>PressingRow</name>
    <message>
        <source>Make a task</source>
        <translation>转为待办</translation>
    </message>
    <message>
        <source>Open the step</source>
        <translation>查看步骤</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>As they are understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>As they are understood: the first {count}</source>
        <translation>识别结果：前 {count} 条</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>First messages and calls</source>
        <translation>最前面的消息和通话</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>有疑问</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借机构</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的情况</translation>
    </message>
    <message>
        <source>What was found ({count})</source>
        <translation>发现的情况（{count}）</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>试算结果</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>号码未显示</translation>
    </message>
    <message>
        <source>{count} characters, folded</source>
        <translation>{count} 字，已收起</translation>
    </message>
</context>
<context>
    <name>PrintChecklistDialog</name>
    <message>
        <source>Answer the questions first</source>
        <translation>请先回答问题</translation>
    </message>
    <message>
        <source>Ask the client</source>
        <translation>请先问求助人</translation>
    </message>
    <message>
        <source>It is written into the history of the case.</source>
        <translation>会写入案件的历史记录。</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>没有可打印的内容</translation>
    </message>
    <message>
        <source>Paper with a client&apos;s name leaves the room only when the client agrees. Under the code of the case it may leave without.</source>
        <translation>带求助人姓名的材料，求助人同意后才能带出去。只写案件编号的，不经同意也可以。</translation>
    </message>
    <message>
        <source>Print the client&apos;s checklist</source>
        <translation>打印求助人清单</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Then the paper is shown here.</source>
        <translation>回答后，这里显示要打印的内容。</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>All checklists of the case</source>
        <translation>本案件的全部清单</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Day and hour to remember</source>
        <translation>要记住的日期和时间</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Name on the paper</source>
        <translation>纸上的姓名</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>下次约见</translation>
    </message>
    <message>
        <source>Only a day and an hour: no name, no place, nothing about money.</source>
        <translation>只写日期和时间：不写姓名、地点，也不提钱。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>Repeat what the client was told</source>
        <translation>附上告知求助人的话</translation>
    </message>
    <message>
        <source>The client wants notes kept back on paper.</source>
        <translation>求助人不让备注出现在纸上。</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>备忘</translation>
    </message>
</context>
<context>
    <name>PromisedDayField</name>
    <message>
        <source>Answer promised until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>What they said: 周五, 15天后, 12-01; empty: no day</source>
        <translation>照对方说的：周五、15天后、12-01；没说就留空</translation>
    </message>
</context>
<context>
    <name>ProtectLifeDialog</name>
    <message>
        <source>Do not export</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Export to protect a life</source>
        <translation>为保护生命而导出</translation>
    </message>
    <message>
        <source>The client agrees now…</source>
        <translation>求助人现在同意…</translation>
    </message>
    <message>
        <source>The client has not agreed</source>
        <translation>求助人还没有同意</translation>
    </message>
    <message>
        <source>The client refused this on {day}</source>
        <translation>求助人在{day}拒绝过</translation>
    </message>
    <message>
        <source>There is no consent to pass on what belongs to this case. Ask the client first and record it in the overview. Only to protect a life may a file be given out without.</source>
        <translation>求助人没有同意把本案件的内容提供给他人。请先征求同意，并在概览中登记。只有为了保护生命，才可以不经同意导出文件。</translation>
    </message>
    <message>
        <source>Whose life is in danger, and who gets the case?</source>
        <translation>谁有生命危险？案件交给谁？</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>No</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>说不准</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有</translation>
    </message>
</context>
<context>
    <name>QuickHide</name>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeStep</name>
    <message>
        <source>If every passphrase is forgotten, only this code opens the vault. Print it now and keep it where nobody else looks. It is not shown again.</source>
        <translation>所有口令都忘记时，只有这组恢复码能打开数据保险箱。请现在就打印，放在别人看不到的地方。以后不再显示。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Saved. Print this file, then delete it: who finds it can open the vault.</source>
        <translation>已保存。请打印这个文件，然后删除：谁拿到它，谁就能打开数据保险箱。</translation>
    </message>
    <message>
        <source>The code was sent to the printer.</source>
        <translation>恢复码已发送到打印机。</translation>
    </message>
    <message>
        <source>Type the five characters at the end of the code.</source>
        <translation>请输入恢复码最后的五个字符。</translation>
    </message>
    <message>
        <source>Type the last group from your paper</source>
        <translation>输入纸上的最后一组</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>恢复码</translation>
    </message>
</context>
<context>
    <name>RecurrenceField</name>
    <message>
        <source>Comes back</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>重复到</translation>
    </message>
    <message>
        <source>Until a day, or for ever</source>
        <translation>到哪一天；留空则一直重复</translation>
    </message>
    <message>
        <source>every </source>
        <translation>每</translation>
    </message>
</context>
<context>
    <name>RedLineHint</name>
    <message>
        <source>Does this keep to our rules?</source>
        <translation>这样说合规矩吗？</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>ReleasePanel</name>
    <message>
        <source>A new release of its own; it cannot be undone</source>
        <translation>另发布一次，不能撤销</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Other months that are different today: {count}</source>
        <translation>今天不一样的还有 {count} 个月</translation>
    </message>
    <message>
        <source>Release a correction</source>
        <translation>发布更正</translation>
    </message>
    <message>
        <source>Release a correction…</source>
        <translation>发布更正…</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>ReopenCaseDialog</name>
    <message>
        <source>Closed: {outcome}</source>
        <translation>已结案：{outcome}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>重开原因</translation>
    </message>
    <message>
        <source>Reopen case</source>
        <translation>重开案件</translation>
    </message>
    <message>
        <source>Reopen case {reference}</source>
        <translation>重开：{reference}</translation>
    </message>
    <message>
        <source>Such as: the calls have begun again</source>
        <translation>例如：骚扰电话又来了</translation>
    </message>
</context>
<context>
    <name>RescueStep</name>
    <message>
        <source>Another backup…</source>
        <translation>另一份备份…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cases in it: {number}</source>
        <translation>里面有案件：{number} 个</translation>
    </message>
    <message>
        <source>Check what is broken</source>
        <translation>检查哪里坏了</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Folder of a backup</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>If there is one on a USB stick, connect it and press “Another backup…”.</source>
        <translation>如果 U 盘上有备份，请插好 U 盘，再按“另一份备份…”。</translation>
    </message>
    <message>
        <source>Look into this backup…</source>
        <translation>看看这份备份…</translation>
    </message>
    <message>
        <source>Newest good backup: {date}</source>
        <translation>最近一份完好的备份：{date}</translation>
    </message>
    <message>
        <source>No good backup was found beside the vault or in the second place.</source>
        <translation>数据保险箱旁边和第二个存放处都没有找到完好的备份。</translation>
    </message>
    <message>
        <source>Nothing broken was found. Press “Back” and open the vault once more; if it still does not open, look into the backup.</source>
        <translation>没有找到坏的地方。请按“上一步”，再打开一次数据保险箱；还是打不开，就看看备份。</translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing will be deleted. What was backed up can be brought back.</source>
        <translation>没有做任何改动，也不会删除任何东西。备份过的内容可以找回来。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>This vault is damaged</source>
        <translation>这个数据保险箱已损坏</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份里</translation>
    </message>
    <message>
        <source>It becomes the vault in {folder}. What was written after the backup is not in it.</source>
        <translation>恢复成 {folder} 里的数据保险箱。备份之后写的内容不在里面。</translation>
    </message>
    <message>
        <source>Last written in it: {date}</source>
        <translation>最后一次写入：{date}</translation>
    </message>
    <message>
        <source>Look into a backup</source>
        <translation>看看备份里面</translation>
    </message>
    <message>
        <source>Newest cases in it</source>
        <translation>里面最新的案件</translation>
    </message>
    <message>
        <source>Opening the backup and checking it…</source>
        <translation>正在打开并检查备份…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这份备份吗？</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>恢复这份备份…</translation>
    </message>
    <message>
        <source>The backup takes the place of the damaged vault, which is put aside whole. The passphrases of today stay in force, as far as they can be read.</source>
        <translation>这份备份会代替损坏的数据保险箱；损坏的整个放到一边，不删除。口令仍用现在的，只要还读得出来。</translation>
    </message>
    <message>
        <source>The vault goes back to what this backup holds. As it stands now it is backed up first and kept, so this can be undone by restoring that one. The passphrases of today stay in force.</source>
        <translation>数据保险箱会回到这份备份里的内容。现在的内容会先备份、保留下来，恢复那一份就能退回。口令仍用现在的。</translation>
    </message>
    <message>
        <source>The vault of today cannot be read, so there is nothing to compare with.</source>
        <translation>现在的数据保险箱读不出来，没有办法比较。</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>里面有什么</translation>
    </message>
    <message>
        <source>What would go is in the vault today and not in this backup. Later changes go too.</source>
        <translation>“会失去”的，是现在数据保险箱里有、这份备份里没有的。后来的修改也会失去。</translation>
    </message>
    <message>
        <source>Would come back</source>
        <translation>会回来</translation>
    </message>
    <message>
        <source>Would go</source>
        <translation>会失去</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>RestoredStep</name>
    <message>
        <source>It was checked. What was written after the backup is not in it.</source>
        <translation>已经检查过。备份之后写的内容不在里面。</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>打开数据保险箱</translation>
    </message>
    <message>
        <source>The backup was restored</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>The damaged vault lies in {folder}. Nothing of it was deleted.</source>
        <translation>损坏的数据保险箱放在 {folder}，里面的东西都没有删除。</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>For: {what}</source>
        <translation>适用于：{what}</translation>
    </message>
    <message>
        <source>Not for: {what}</source>
        <translation>不适用于：{what}</translation>
    </message>
    <message>
        <source>Read on {day}</source>
        <translation>{day}查阅</translation>
    </message>
</context>
<context>
    <name>RoutesPanel</name>
    <message>
        <source>The kind decides where to complain. Say what kind it is as soon as you know.</source>
        <translation>投诉渠道由机构类型决定。知道类型后请尽快填写。</translation>
    </message>
    <message>
        <source>This version of the guidance says nothing about it.</source>
        <translation>这一版指引里没有写。</translation>
    </message>
    <message>
        <source>Where to complain</source>
        <translation>投诉渠道</translation>
    </message>
</context>
<context>
    <name>RuleRecordDialog</name>
    <message>
        <source>Added by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Copied. There is nothing of any client in it.</source>
        <translation>已复制，里面没有任何求助人的内容。</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>How the rules did</source>
        <translation>规则的表现</translation>
    </message>
    <message>
        <source>Learned from messages that people labelled</source>
        <translation>从人工标注的信息学来</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否定</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>What people added by hand</source>
        <translation>人工补充的行为</translation>
    </message>
    <message>
        <source>What people made of the suggestions, over all incidents: counts only. A rule that is often rejected, or a conduct that is often added by hand, is worth a word to those who keep the guidance.</source>
        <translation>在全部事件里，大家怎样判断规则的提示：只有次数。常被否定的规则、常要手工补的行为，值得告诉维护指引的人。</translation>
    </message>
    <message>
        <source>What the rules suggested</source>
        <translation>规则提示的行为</translation>
    </message>
</context>
<context>
    <name>SafeContactNotice</name>
    <message>
        <source>Safe contact</source>
        <translation>安全联系方式</translation>
    </message>
    <message>
        <source>Safe contact: ask at the first call</source>
        <translation>安全联系方式：第一次通话时问清楚</translation>
    </message>
    <message>
        <source>Safe contact: do not ring now</source>
        <translation>安全联系：现在不要打电话</translation>
    </message>
</context>
<context>
    <name>SafeQuestion</name>
    <message>
        <source>A neutral sheet is printed instead: advice on looking after oneself and the emergency numbers. It shows no name, no office and no word of a debt.</source>
        <translation>改为打印一张普通页面：照顾自己的建议和紧急电话。上面没有姓名、没有咨询站，也不提债务。</translation>
    </message>
    <message>
        <source>Ask: could somebody at home find it, and would that put you at risk?</source>
        <translation>请问求助人：家里会不会有人看到？看到了会不会对您不利？</translation>
    </message>
    <message>
        <source>No, or not sure</source>
        <translation>不安全，或说不准</translation>
    </message>
    <message>
        <source>Safe to take this home?</source>
        <translation>带回家安全吗？</translation>
    </message>
    <message>
        <source>The client&apos;s steps are printed.</source>
        <translation>将打印求助人的步骤。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>安全</translation>
    </message>
</context>
<context>
    <name>SafetyTab</name>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>检查数据保险箱</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Everything in the vault is read through, from beginning to end. Saving waits meanwhile. After the check a report can be saved and sent to whoever helps: it holds figures, and nothing of anybody.</source>
        <translation>把数据保险箱里的内容从头到尾读一遍，看有没有损坏；这时保存会等一等。检查以后可以保存一份报告，发给帮忙的人：里面只有数字，没有任何人的信息。</translation>
    </message>
    <message>
        <source>Is the vault whole?</source>
        <translation>数据保险箱是否完好？</translation>
    </message>
    <message>
        <source>Lock when nobody has typed for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Report {day}.txt</source>
        <translation>报告 {day}.txt</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The report is in {file}. Read it before you send it.</source>
        <translation>报告在 {file}。发出去以前，请自己读一遍。</translation>
    </message>
    <message>
        <source>The vault is not whole. Do not delete anything. Backups are restored here in the settings, under Backups.</source>
        <translation>数据保险箱不完整。不要删除任何东西。要恢复备份，请到设置的“备份”里。</translation>
    </message>
    <message>
        <source>The vault is whole: {clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks.</source>
        <translation>数据保险箱完好：{clients} 位求助人，{cases} 个案件，{incidents} 件事件，{tasks} 项待办。</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>报告存到哪里</translation>
    </message>
</context>
<context>
    <name>SealedIdNumber</name>
    <message>
        <source>It is written down who looked at it</source>
        <translation>谁看过会有记录</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Name, initials, phone, number, or any words</source>
        <translation>姓名、首字母、电话、编号或任意字词</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>One character searches names only</source>
        <translation>只输一个字时，仅搜索姓名</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>The first {count}; type more to narrow it</source>
        <translation>前 {count} 条；多输几个字可以缩小范围</translation>
    </message>
    <message>
        <source>Try fewer words, or another part of the name.</source>
        <translation>请少输几个字，或者换姓名的另一部分试试。</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>输入文字开始搜索</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 个</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter open   Esc close</source>
        <translation>↑ ↓ 选择   Enter 打开   Esc 关闭</translation>
    </message>
    <message>
        <source>张小三, zxs, the last four of a phone, C-2026-0001, or words of a message</source>
        <translation>张小三、zxs、电话后四位、C-2026-0001，或消息里的字词</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SenderField</name>
    <message>
        <source>Keep as its sender: {what}</source>
        <translation>记为它的号码或签名：{what}</translation>
    </message>
    <message>
        <source>Known as a sender of {name}.</source>
        <translation>已登记为“{name}”的号码或签名。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Take {name}</source>
        <translation>选“{name}”</translation>
    </message>
</context>
<context>
    <name>SendersStep</name>
    <message>
        <source>Find a sender</source>
        <translation>查找号码</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>It also holds the messages of senders you did not choose.</source>
        <translation>没有勾选的号码，消息也在这个文件里。</translation>
    </message>
    <message>
        <source>Keep the file itself as evidence</source>
        <translation>把文件本身留作证据</translation>
    </message>
    <message>
        <source>Nobody is ticked yet: private messages stay out.</source>
        <translation>还没有勾选号码：私人消息不会导入。</translation>
    </message>
    <message>
        <source>Number, name or organisation</source>
        <translation>号码、姓名或机构</translation>
    </message>
    <message>
        <source>The next step lists all that was found.</source>
        <translation>下一步会列出全部情况。</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>勾选列出的全部</translation>
    </message>
    <message>
        <source>Ticked: {senders} senders with {contacts} messages and calls</source>
        <translation>已勾选 {senders} 个号码，共 {contacts} 条消息和通话</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Untick all shown</source>
        <translation>取消勾选列出的全部</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>SendersTable</name>
    <message>
        <source>At night</source>
        <translation>深夜</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系次数</translation>
    </message>
    <message>
        <source>First to last day</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>May show</source>
        <translation>可能有的行为</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接听</translation>
    </message>
    <message>
        <source>Other cases</source>
        <translation>其他案件</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>是谁的</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>号码未显示</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Counsellors</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Guidance edition</source>
        <translation>指引版本</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hotlines</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Kept up to date by us</source>
        <translation>需要自己更新</translation>
    </message>
    <message>
        <source>LPR</source>
        <translation>LPR 利率</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>咨询站</translation>
    </message>
    <message>
        <source>Our office</source>
        <translation>本咨询站</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>待办模板</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>What to set</source>
        <translation>设置内容</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>{office} (invented people)</source>
        <translation>{office}（虚构案件）</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Done again: {name}</source>
        <translation>已重做：{name}</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>正在锁定…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>The last words you wrote could not be kept. The window stays open so that you can copy them.</source>
        <translation>最后写的内容没能保存。窗口先不关闭，请把内容复制出来。</translation>
    </message>
    <message>
        <source>Undone: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
</context>
<context>
    <name>ShortcutsTab</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Nameless caller</source>
        <translation>没有留名的来电者</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>没有填写</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>安全联系方式</translation>
    </message>
    <message>
        <source>Taken: {wish}. No wish about calls is loosened.</source>
        <translation>取用：{wish}。来电方面的要求只会更严，不会放宽。</translation>
    </message>
    <message>
        <source>The same in both: {fields}</source>
        <translation>两边相同：{fields}</translation>
    </message>
    <message>
        <source>written {day}</source>
        <translation>{day}填写</translation>
    </message>
    <message>
        <source>written {day} · newer</source>
        <translation>{day}填写 · 较新</translation>
    </message>
</context>
<context>
    <name>SituationCard</name>
    <message>
        <source>Commonly got wrong</source>
        <translation>常见误区</translation>
    </message>
</context>
<context>
    <name>SourceStep</name>
    <message>
        <source>A backup of SMS Backup &amp; Restore, the carrier&apos;s list of calls (xlsx, xls, CSV, PDF with text), a table of messages, or a chat as a text file.</source>
        <translation>SMS Backup &amp; Restore 的备份、运营商的通话详单（xlsx、xls、CSV、有文字的 PDF）、消息表格，或者文本文件里的聊天记录。</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>选择文件，或者拖到这里</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages and calls (*.xml *.csv *.xlsx *.xls *.htm *.html *.pdf *.txt);;All files (*)</source>
        <translation>消息和通话 (*.xml *.csv *.xlsx *.xls *.htm *.html *.pdf *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Messages and calls of a phone</source>
        <translation>手机里的短信和通话</translation>
    </message>
    <message>
        <source>Names of the client in a chat</source>
        <translation>求助人在聊天里的名字</translation>
    </message>
    <message>
        <source>Only the senders you choose in the next step enter the vault. Nothing is written before you have seen it.</source>
        <translation>只有下一步勾选的号码才会进入数据保险箱。没有看过之前，什么都不会写入。</translation>
    </message>
    <message>
        <source>Or paste messages</source>
        <translation>或者粘贴消息</translation>
    </message>
    <message>
        <source>Paste a chat or a list of messages here, with who wrote and when before each of them.</source>
        <translation>把聊天记录或一批消息粘贴到这里，每条前面写明是谁、什么时候。</translation>
    </message>
    <message>
        <source>Read these messages</source>
        <translation>读取这些消息</translation>
    </message>
    <message>
        <source>What 我 or one of these names wrote counts as the client&apos;s own, in a file too.</source>
        <translation>“我”和这些名字写的话，算求助人自己的；文件里的也一样。</translation>
    </message>
</context>
<context>
    <name>SourcesFold</name>
    <message>
        <source>Where this advice comes from ({count})</source>
        <translation>这条建议的出处（{count}）</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Folder of the vault</source>
        <translation>数据保险箱的文件夹</translation>
    </message>
    <message>
        <source>Version {version} · works without a network</source>
        <translation>版本 {version} · 不需要网络</translation>
    </message>
</context>
<context>
    <name>StatisticsExport</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <source>for publication</source>
        <translation>可公布版</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Cases with gaps: {count}</source>
        <translation>有缺项的案件：{count} 个</translation>
    </message>
    <message>
        <source>Export workbook…</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>For publication</source>
        <translation>可公布版</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部版</translation>
    </message>
    <message>
        <source>Not for publication</source>
        <translation>不能公布</translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation>打印或 PDF…</translation>
    </message>
    <message>
        <source>Show the internal version</source>
        <translation>看内部版</translation>
    </message>
    <message>
        <source>Show what is not known of them</source>
        <translation>查看缺哪些内容</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>正在写入工作簿…</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Step {number} of {steps}</source>
        <translation>第 {number} 步，共 {steps} 步</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>At once</source>
        <translation>马上</translation>
    </message>
    <message>
        <source>Commonly got wrong</source>
        <translation>常见误区</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>May lead to</source>
        <translation>可能引出</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>改写…</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What the client reads</source>
        <translation>求助人看到的文字</translation>
    </message>
    <message>
        <source>in our words</source>
        <translation>本所的说法</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Asks why (N)</source>
        <translation>要写明原因（N）</translation>
    </message>
    <message>
        <source>Change the task</source>
        <translation>修改待办</translation>
    </message>
    <message>
        <source>Client&apos;s wording</source>
        <translation>给求助人的说法</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done with note</source>
        <translation>完成并备注</translation>
    </message>
    <message>
        <source>Filed…</source>
        <translation>已提出…</translation>
    </message>
    <message>
        <source>For its term, or the next working day (T)</source>
        <translation>截止日取期限，没有期限就取下个工作日（T）</translation>
    </message>
    <message>
        <source>Keep as evidence: {evidence}</source>
        <translation>请保留：{evidence}</translation>
    </message>
    <message>
        <source>Keep these words as advice given, now</source>
        <translation>现在就把这几句话记为给出的建议</translation>
    </message>
    <message>
        <source>Legal basis ({count})</source>
        <translation>法律依据（{count}）</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>转为待办</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Note: what was done, what came of it</source>
        <translation>备注：做了什么，结果怎样</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message>
        <source>Often got wrong</source>
        <translation>常见误区</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>标为不适用</translation>
    </message>
    <message>
        <source>Task: {day}</source>
        <translation>待办：{day}</translation>
    </message>
    <message>
        <source>Told the client</source>
        <translation>已告知求助人</translation>
    </message>
    <message>
        <source>Told the client: {when} · {who}</source>
        <translation>已告知求助人：{when} · {who}</translation>
    </message>
    <message>
        <source>Why does this step not apply?</source>
        <translation>这一步为什么不适用？</translation>
    </message>
</context>
<context>
    <name>SummaryOptions</name>
    <message>
        <source>Name in the summary</source>
        <translation>概要里的姓名</translation>
    </message>
    <message>
        <source>Redacted: under the code {code}</source>
        <translation>隐去姓名：只用编号 {code}</translation>
    </message>
    <message>
        <source>The client wants kept back: {what}</source>
        <translation>求助人不愿透露：{what}</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写些什么</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>导出格式</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Before anything is written</source>
        <translation>写入之前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It was undone. None of these cases is here any more.</source>
        <translation>已撤销。这些案件都不在这里了。</translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Take over cases from another office</source>
        <translation>从其他咨询站接手案件</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>正在接手…</translation>
    </message>
    <message>
        <source>The cases are in.</source>
        <translation>案件已接手。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>接手了什么</translation>
    </message>
    <message>
        <source>Which file did the other office give you?</source>
        <translation>对方给你的是哪个文件？</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Add task</source>
        <translation>添加待办</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>I call the client</source>
        <translation>需要给求助人打电话</translation>
    </message>
    <message>
        <source>May stay empty: 15:00, 下午3点</source>
        <translation>15:00（可留空）</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Such as: ring and ask whether the calls have stopped</source>
        <translation>例如：打电话问问骚扰电话停了没有</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>A task is written in its case: what was promised to the client, and until when.</source>
        <translation>待办写在案件里：答应了求助人什么，最迟什么时候做到。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>要打的电话</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Closed tasks</source>
        <translation>已结束的待办</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>转到案件</translation>
    </message>
    <message>
        <source>My open tasks</source>
        <translation>我的未完成待办</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>No open tasks</source>
        <translation>没有未完成的待办</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成的待办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Task, name, pinyin, number or phone</source>
        <translation>待办、姓名、拼音、编号或电话</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Call the client</source>
        <translation>给求助人打电话</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close the task and keep the call as a contact</source>
        <translation>结束待办，并把电话存为联系记录</translation>
    </message>
    <message>
        <source>Close with result</source>
        <translation>填写结果并结束</translation>
    </message>
    <message>
        <source>Done, not possible, or dropped</source>
        <translation>已完成、无法完成或放弃</translation>
    </message>
    <message>
        <source>I rang: record it</source>
        <translation>已致电，记录</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to another case…</source>
        <translation>移到其他案件…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>closed {when}</source>
        <translation>{when}结束</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>By one week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>By one working day</source>
        <translation>一个工作日</translation>
    </message>
    <message>
        <source>By three working days</source>
        <translation>三个工作日</translation>
    </message>
    <message>
        <source>By two weeks</source>
        <translation>两周</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close with result…</source>
        <translation>填写结果并结束…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: {tasks}</source>
        <translation>已完成：{tasks}</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Given to {name}: {tasks}</source>
        <translation>已交给 {name}：{tasks}</translation>
    </message>
    <message>
        <source>Open again: {tasks}</source>
        <translation>已恢复：{tasks}</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Put off: {tasks}</source>
        <translation>已延后：{tasks}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} 项待办</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>An open case needs a next step: what did you promise, until when?</source>
        <translation>未结的案件要有下一步：答应了什么，什么时候做到？</translation>
    </message>
    <message>
        <source>Closed ({count})</source>
        <translation>已结束（{count}）</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>已完成：{task}</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>No open task</source>
        <translation>没有未完成的待办</translation>
    </message>
    <message>
        <source>Open again: {task}</source>
        <translation>已恢复：{task}</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} 项未完成</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Keep as advice given</source>
        <translation>记为给出的建议</translation>
    </message>
    <message>
        <source>Their words are kept as they stand, with the day and your name.</source>
        <translation>文字照原样保存，附上日期和你的名字。</translation>
    </message>
    <message>
        <source>Told the client</source>
        <translation>已告知求助人</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>A call to the client</source>
        <translation>给求助人打电话</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>添加模板</translation>
    </message>
    <message>
        <source>Any incident, as soon as it is recorded</source>
        <translation>任何事件，一记录就生成</translation>
    </message>
    <message>
        <source>Any situation</source>
        <translation>任何情形</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>从何时起算</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>How many days after</source>
        <translation>起算后几天</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Kind of days</source>
        <translation>日历日或工作日</translation>
    </message>
    <message>
        <source>Made only in cases of this situation</source>
        <translation>只在有这种情形的案件里生成</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新待办模板</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Such as: ring and ask whether the calls have stopped</source>
        <translation>例如：打电话问问骚扰电话停了没有</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>待办模板</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>With a conduct, the task is made when somebody confirms it; once while one is waiting</source>
        <translation>选了行为类别，确认后才生成待办；已有一项没完成时不再生成</translation>
    </message>
    <message>
        <source>days later</source>
        <translation>天后</translation>
    </message>
    <message>
        <source>working days later</source>
        <translation>个工作日后</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
</context>
<context>
    <name>TemplatesTab</name>
    <message>
        <source>Add suggested templates</source>
        <translation>添加推荐的模板</translation>
    </message>
    <message>
        <source>Every case gets them for its counsellor, dated from its opening or from an incident.</source>
        <translation>每个案件都会为负责的咨询员生成，从开案或事件起算日期。</translation>
    </message>
    <message>
        <source>In use again: {title}</source>
        <translation>已重新启用：{title}</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>还没有待办模板</translation>
    </message>
    <message>
        <source>Rests: {title}</source>
        <translation>已停用：{title}</translation>
    </message>
    <message>
        <source>Such as: ring again three working days after the first call. Begin with six that suit everyone.</source>
        <translation>例如：第一次通话后三个工作日再打电话。可以先用六个通用的模板。</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Tasks that are made by themselves</source>
        <translation>自动生成的待办</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>已添加模板</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>已修改模板</translation>
    </message>
    <message>
        <source>Template taken out: {title}</source>
        <translation>已移除模板：{title}</translation>
    </message>
    <message>
        <source>Templates added</source>
        <translation>已添加推荐的模板</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TermField</name>
    <message>
        <source>When was {event}?</source>
        <translation>{event}是哪天？</translation>
    </message>
    <message>
        <source>昨天, 11-18</source>
        <translation>昨天、11-18</translation>
    </message>
</context>
<context>
    <name>ThreatNotice</name>
    <message>
        <source>Ask first whether the client, and everybody with them, is safe right now. In danger: 110, and 120 when someone is hurt. Keep the words as they are, and delete nothing.</source>
        <translation>先问求助人和身边的人现在是否安全。有危险打 110，有人受伤打 120。原话照样留着，什么都不要删。</translation>
    </message>
    <message>
        <source>This may be a threat of violence</source>
        <translation>这可能是人身威胁</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Given back to {name}.</source>
        <translation>已退回给 {name}。</translation>
    </message>
    <message>
        <source>LPR</source>
        <translation>LPR 利率</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Nothing is due in the next seven days</source>
        <translation>未来七天没有到期的待办</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Put away. The history keeps it.</source>
        <translation>已收起，历史里有。</translation>
    </message>
    <message>
        <source>Taken over, with the open tasks: {count}</source>
        <translation>已接手，未完成的待办一起：{count}</translation>
    </message>
    <message>
        <source>Task added for {day}</source>
        <translation>已添加待办，日期 {day}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>When somebody rings, press F2: the call note opens at once.</source>
        <translation>有人来电就按 F2，马上打开来电记录。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的待办</translation>
    </message>
    <message>
        <source>advice given</source>
        <translation>给出的建议</translation>
    </message>
    <message>
        <source>call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>closing of a case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>file kept as evidence</source>
        <translation>证据文件</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>投诉举报</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>holiday cover</source>
        <translation>休假代管</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>incidents from pictures</source>
        <translation>看图写的事件</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>note on a client</source>
        <translation>求助人备注</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>papers about a leak</source>
        <translation>信息泄露的材料</translation>
    </message>
    <message>
        <source>pasted message</source>
        <translation>粘贴的消息</translation>
    </message>
    <message>
        <source>person around a client</source>
        <translation>求助人周围的人</translation>
    </message>
    <message>
        <source>reopening of a case</source>
        <translation>重开案件</translation>
    </message>
    <message>
        <source>result of a task</source>
        <translation>待办结果</translation>
    </message>
    <message>
        <source>step of the guidance</source>
        <translation>指引的步骤</translation>
    </message>
    <message>
        <source>task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>template of a task</source>
        <translation>待办模板</translation>
    </message>
    <message>
        <source>working days of a year</source>
        <translation>全年工作日</translation>
    </message>
    <message>
        <source>{count} due today</source>
        <translation>今天到期 {count} 项</translation>
    </message>
    <message>
        <source>{count} open cases</source>
        <translation>{count} 个未结案件</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} 项超期</translation>
    </message>
    <message>
        <source>{count} without a next step</source>
        <translation>{count} 个没有下一步</translation>
    </message>
</context>
<context>
    <name>ToldPanel</name>
    <message>
        <source>About the debt {debt} ({signs})</source>
        <translation>说的是债务 {debt}（{signs}）</translation>
    </message>
    <message>
        <source>Acts for {whom}</source>
        <translation>受{whom}委托</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>加进案件</translation>
    </message>
    <message>
        <source>Choose this debt</source>
        <translation>选这笔债务</translation>
    </message>
    <message>
        <source>Claims {amount}</source>
        <translation>催要 {amount}</translation>
    </message>
    <message>
        <source>Ends in {tail}</source>
        <translation>合同尾号 {tail}</translation>
    </message>
    <message>
        <source>It fits the situation: {title}</source>
        <translation>符合情形：{title}</translation>
    </message>
    <message>
        <source>Names the number {number}</source>
        <translation>提到号码 {number}</translation>
    </message>
    <message>
        <source>Overdue since {day}, by its days.</source>
        <translation>按它说的天数，从{day}起逾期。</translation>
    </message>
    <message>
        <source>Put it on the debt</source>
        <translation>写到债务上</translation>
    </message>
    <message>
        <source>Sets {day}</source>
        <translation>限期{day}</translation>
    </message>
    <message>
        <source>Signed 【{name}】, not known yet: {looks}</source>
        <translation>没见过的签名【{name}】，像是{looks}</translation>
    </message>
    <message>
        <source>Take as the sender</source>
        <translation>作为发送方</translation>
    </message>
    <message>
        <source>Take as the sender&apos;s</source>
        <translation>作为对方的号码</translation>
    </message>
    <message>
        <source>The case is also in this situation: {title}</source>
        <translation>案件已加上这个情形：{title}</translation>
    </message>
    <message>
        <source>The claim stands on the debt.</source>
        <translation>催要的金额已写到债务上。</translation>
    </message>
    <message>
        <source>The day stands on the debt.</source>
        <translation>逾期起始日已写到债务上。</translation>
    </message>
    <message>
        <source>The debt does not say that {amount} are claimed.</source>
        <translation>催要 {amount}，债务上写的不是这个数。</translation>
    </message>
    <message>
        <source>The incident is about this debt.</source>
        <translation>这件事件已注明这笔债务。</translation>
    </message>
    <message>
        <source>What can be taken over</source>
        <translation>消息里可以采用的</translation>
    </message>
    <message>
        <source>{count} days overdue</source>
        <translation>逾期 {count} 天</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>A collector has written</source>
        <translation>催收方发来消息</translation>
    </message>
    <message>
        <source>At the top whether it is safe to ring; beneath it debts, incidents, guidance, tasks, files.</source>
        <translation>最上面写着打电话是否安全，下面是债务、事件、指引、待办和文件。</translation>
    </message>
    <message>
        <source>Copy the message and press the key. You are told what it may be, and why; you decide.</source>
        <translation>复制消息，再按快捷键。程序会提示可能是什么、为什么，由人来判断。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Paper and figures</source>
        <translation>打印与统计</translation>
    </message>
    <message>
        <source>Press the key and write at once. Who is calling can wait; nothing you type is lost.</source>
        <translation>按快捷键就能马上记。来电人是谁可以稍后再填，写下的内容不会丢。</translation>
    </message>
    <message>
        <source>The day begins here: what is overdue, what is due, and cases without a next step.</source>
        <translation>一天从这里开始：哪些超期、哪些到期、哪些案件没有下一步。</translation>
    </message>
    <message>
        <source>The key prints a client&apos;s checklist; here are the month&apos;s figures. Whatever you try, undo it.</source>
        <translation>按快捷键打印求助人的清单；这里是月度统计。试了什么都可以撤销。</translation>
    </message>
    <message>
        <source>The telephone rings</source>
        <translation>电话响了</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What to do step by step, the law behind it, and numbers that help. Search for any word.</source>
        <translation>一步一步怎么做、法律依据，还有能帮上忙的电话。任何字词都可以查。</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message>
        <source>I forgot my passphrase</source>
        <translation>忘记口令</translation>
    </message>
    <message>
        <source>Make a new vault…</source>
        <translation>新建数据保险箱…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>打开另一个数据保险箱…</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>打开数据保险箱</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>请在 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>UnmergeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Goes back to how it was before the merge</source>
        <translation>恢复到合并之前的样子</translation>
    </message>
    <message>
        <source>Incidents and conversations that will no longer name somebody around the other client: {count}</source>
        <translation>不再注明另一位求助人周围的人的事件和联系记录：{count} 条</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>没有留名的来电者</translation>
    </message>
    <message>
        <source>Nothing but the record itself.</source>
        <translation>只有这份档案本身。</translation>
    </message>
    <message>
        <source>Stays as it is with {reference}</source>
        <translation>留在 {reference}，保持不变</translation>
    </message>
    <message>
        <source>Un-merge</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Un-merge clients</source>
        <translation>拆分求助人档案</translation>
    </message>
    <message>
        <source>{client} becomes a record of its own again.</source>
        <translation>{client} 会重新成为一份单独的档案。</translation>
    </message>
</context>
<context>
    <name>VaultBanner</name>
    <message>
        <source>A backup could not be made:</source>
        <translation>没有备份成功：</translation>
    </message>
    <message>
        <source>Another program left copies in the folder of this vault: {files}. Do not delete them yet: check the vault (Settings, Safety), then move the whole folder to a place that no program synchronises.</source>
        <translation>另一个程序在这个数据保险箱的文件夹里留下了副本：{files}。先不要删除：请到设置的“安全”里检查数据保险箱，再把整个文件夹移到不会被同步的地方。</translation>
    </message>
    <message>
        <source>Backups that a passphrase of somebody who has left still opens: {number}. Rewrite or delete them, in the settings.</source>
        <translation>已离开的人的口令，还打得开 {number} 份备份。请到设置的“备份”里重写或删除。</translation>
    </message>
    <message>
        <source>The newest good backup is of {date}. Back up now, in the settings.</source>
        <translation>最近一份完好的备份是{date}的。请到设置里立即备份。</translation>
    </message>
    <message>
        <source>There is no good backup of this vault. Back up now, in the settings.</source>
        <translation>这个数据保险箱还没有完好的备份。请到设置里立即备份。</translation>
    </message>
    <message>
        <source>This vault is read-only: you can look, but nothing can be written, printed or exported.</source>
        <translation>这个数据保险箱是只读的：可以查看，但不能写入、打印或导出。</translation>
    </message>
    <message>
        <source>{program} synchronises the folder of this vault and can damage it. Lock, move the whole folder elsewhere, and open it there with “Open another vault…”.</source>
        <translation>“{program}”会同步这个数据保险箱的文件夹，可能造成损坏。请先锁定，把整个文件夹移到别处，再用“打开另一个数据保险箱…”打开它。</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message>
        <source>Delete “{view}”</source>
        <translation>删除“{view}”</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Replace “{view}”</source>
        <translation>替换“{view}”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this view as</source>
        <translation>视图另存为</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Takes the place of the view of that name</source>
        <translation>会替换同名的视图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>视图：{name}</translation>
    </message>
    <message>
        <source>Views: filters, order and columns under a name</source>
        <translation>已存视图：筛选、排序和列，存成一个名字</translation>
    </message>
    <message>
        <source>{view} (changed)</source>
        <translation>{view}（已改动）</translation>
    </message>
</context>
<context>
    <name>WaitingFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Drop screenshots or recordings here: they are kept with it.</source>
        <translation>把截图或录音拖到这里，会一起保存。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不添加这个文件</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>不添加 {name}</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A casebook for those who help people with overdue online loans.</source>
        <translation>帮助网贷逾期求助人的咨询员，用它记录和跟进案件。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Everything lies in one encrypted folder, the vault. Only your passphrase opens it.</source>
        <translation>内容都在一个加密文件夹（数据保险箱）里，只能用口令打开。</translation>
    </message>
    <message>
        <source>It keeps cases, collectors&apos; messages, checklists, tasks and the month&apos;s figures.</source>
        <translation>案件、催收方的消息、清单、待办和月度统计都在这里。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The program never uses the network.</source>
        <translation>内容不会离开这台电脑。程序从不联网。</translation>
    </message>
    <message>
        <source>Open a vault that is there…</source>
        <translation>打开已有的数据保险箱…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Welcome to Counsel Desk</source>
        <translation>欢迎使用 Counsel Desk</translation>
    </message>
</context>
<context>
    <name>WhichCopyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export the original</source>
        <translation>导出原件</translation>
    </message>
    <message>
        <source>Export the redacted copy</source>
        <translation>导出遮挡副本</translation>
    </message>
    <message>
        <source>Export the redacted copy?</source>
        <translation>导出遮挡副本吗？</translation>
    </message>
    <message>
        <source>Of what you chose there is a redacted copy, in which something is covered.</source>
        <translation>选中的文件有遮挡副本，里面盖住了部分内容。</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>Choose a sender to say whose it is.</source>
        <translation>选中一个号码，说明是谁的。</translation>
    </message>
    <message>
        <source>New organisation, for {count} senders: {name}</source>
        <translation>新建机构，用于 {count} 个号码：{name}</translation>
    </message>
    <message>
        <source>New organisation: {name}</source>
        <translation>新建机构：{name}</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Whose are these {count} senders?</source>
        <translation>这 {count} 个号码是谁的？</translation>
    </message>
    <message>
        <source>Whose is {sender}?</source>
        <translation>{sender} 是谁的？</translation>
    </message>
    <message>
        <source>calls: {calls}, not answered: {unanswered}</source>
        <translation>通话：{calls}，未接听：{unanswered}</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>先空着</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>新建：{name}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>seen in other cases: {count}</source>
        <translation>在其他案件里出现：{count} 个</translation>
    </message>
    <message>
        <source>signs 【{signature}】</source>
        <translation>签名【{signature}】</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WorkingDaysTab</name>
    <message>
        <source>A year at a glance</source>
        <translation>全年一览</translation>
    </message>
    <message>
        <source>As announced each year</source>
        <translation>按每年公布的安排</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Count {count} open terms anew, which were kept before their year was announced</source>
        <translation>重新计算 {count} 个未完成的期限：它们是在当年安排公布之前算的</translation>
    </message>
    <message>
        <source>Days off and weekends worked are announced late in the year before. Terms are counted by them.</source>
        <translation>放假和周末上班的安排在前一年年底公布。期限按它计算。</translation>
    </message>
    <message>
        <source>Saved. Terms are counted by it from now on.</source>
        <translation>已保存。从现在起按它计算期限。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Taken out: {year}</source>
        <translation>已移除：{year} 年</translation>
    </message>
    <message>
        <source>Terms that reach into it are counted without its holidays and marked as projected</source>
        <translation>跨到这一年的期限先不计它的放假安排，并标为推算</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Write down a year…</source>
        <translation>登记一年…</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>known to the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>not announced yet</source>
        <translation>尚未公布</translation>
    </message>
    <message>
        <source>of our office</source>
        <translation>本咨询站</translation>
    </message>
    <message>
        <source>{count} terms counted anew</source>
        <translation>已重新计算 {count} 个期限</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last} 年</translation>
    </message>
    <message>
        <source>{off} weekdays off, {worked} weekend days worked</source>
        <translation>平日放假 {off} 天，周末上班 {worked} 天</translation>
    </message>
</context>
<context>
    <name>WorkingYearDialog</name>
    <message>
        <source>2月5日至11日放假，2月14日（周六）上班</source>
        <translation>2月5日至11日放假，2月14日（周六）上班</translation>
    </message>
    <message>
        <source>Announced days</source>
        <translation>公布的安排</translation>
    </message>
    <message>
        <source>Both off and worked: {day}</source>
        <translation>既放假又上班：{day}</translation>
    </message>
    <message>
        <source>Not understood: {words}</source>
        <translation>看不懂：{words}</translation>
    </message>
    <message>
        <source>Of another year, left out: {days}</source>
        <translation>不属于这一年，没有计入：{days}</translation>
    </message>
    <message>
        <source>Paste the notice, or type days and spans. Weekends are off anyway.</source>
        <translation>粘贴通知原文，或填写日期和起止日期。周末本来就休息。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Such as: 国务院办公厅通知, and its date</source>
        <translation>例如：国务院办公厅通知和日期</translation>
    </message>
    <message>
        <source>The year as understood</source>
        <translation>识别出的全年安排</translation>
    </message>
    <message>
        <source>Working days of a year</source>
        <translation>全年工作日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>YearStrip</name>
    <message>
        <source>No weekend worked</source>
        <translation>没有周末上班</translation>
    </message>
    <message>
        <source>Weekends worked: {days}</source>
        <translation>周末上班：{days}</translation>
    </message>
    <message>
        <source>not announced yet: only weekends and holidays of a fixed date are known</source>
        <translation>尚未公布：只知道周末和日期固定的节日</translation>
    </message>
    <message>
        <source>weekday off</source>
        <translation>平日放假</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>weekend worked</source>
        <translation>周末上班</translation>
    </message>
    <message>
        <source>{count} weekdays off</source>
        <translation>平日放假 {count} 天</translation>
    </message>
</context>
<context>
    <name>_CaseRow</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开案</translation>
    </message>
</context>
<context>
    <name>_Compared</name>
    <message>
        <source>Up to today courts protect at most {amount} of it, principal included.</source>
        <translation>算到今天，法院最多保护其中的 {amount}，含本金。</translation>
    </message>
</context>
<context>
    <name>_DraftBar</name>
    <message>
        <source>Bring it back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>The record was changed meanwhile: compare before saving.</source>
        <translation>这期间有人改过这条记录，保存前请对照。</translation>
    </message>
    <message>
        <source>Unsaved text from {time} was brought back.</source>
        <translation>已找回 {time} 未保存的内容。</translation>
    </message>
    <message>
        <source>Unsaved text from {time}.</source>
        <translation>有 {time} 未保存的内容。</translation>
    </message>
</context>
<context>
    <name>_FeeLine</name>
    <message>
        <source>Amount of the fee</source>
        <translation>费用金额</translation>
    </message>
    <message>
        <source>Kind of fee</source>
        <translation>费用类型</translation>
    </message>
    <message>
        <source>Remove this fee</source>
        <translation>移除这项费用</translation>
    </message>
</context>
<context>
    <name>_FileStep</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Cases of another office</source>
        <translation>其他咨询站的案件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>还没有选文件</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>文件的口令</translation>
    </message>
    <message>
        <source>Take over cases from another office</source>
        <translation>从其他咨询站接手案件</translation>
    </message>
    <message>
        <source>The office that wrote the file has told you its passphrase.</source>
        <translation>写这个文件的咨询站告诉过你口令。</translation>
    </message>
    <message>
        <source>You see what the file holds before anything is written, and it can be undone as a whole.</source>
        <translation>写入之前，先看到文件里有什么；之后可以全部撤销。</translation>
    </message>
</context>
<context>
    <name>_HitDelegate</name>
    <message>
        <source>No name</source>
        <translation>未留姓名</translation>
    </message>
</context>
<context>
    <name>_IdNumber</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>It is written down who looked at it</source>
        <translation>谁看过会有记录</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>_IncidentDelegate</name>
    <message>
        <source>Contacts: {count}</source>
        <translation>联系次数：{count}</translation>
    </message>
</context>
<context>
    <name>_Mistake</name>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>_NoteView</name>
    <message>
        <source>In danger: {answer}</source>
        <translation>有危险：{answer}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to another case…</source>
        <translation>移到其他案件…</translation>
    </message>
    <message>
        <source>Self-harm: {answer}</source>
        <translation>轻生念头：{answer}</translation>
    </message>
    <message>
        <source>step {code}</source>
        <translation>步骤 {code}</translation>
    </message>
</context>
<context>
    <name>_OutcomeStep</name>
    <message>
        <source>Cases that came in</source>
        <translation>接手的案件</translation>
    </message>
    <message>
        <source>Each case has a note that tells where it came from, and its history of the other office.</source>
        <translation>每个案件有一条记录写明从哪里来，也带着对方的历史。</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Contacted by collectors</source>
        <translation>被催收方联系过</translation>
    </message>
    <message>
        <source>Contacted: not known</source>
        <translation>是否被联系：不详</translation>
    </message>
    <message>
        <source>Not contacted</source>
        <translation>没有被联系</translation>
    </message>
    <message>
        <source>Own consent</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>_PhoneLine</name>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>移除这个号码</translation>
    </message>
    <message>
        <source>Whose phone</source>
        <translation>谁的电话</translation>
    </message>
</context>
<context>
    <name>_PreviewStep</name>
    <message>
        <source>Cases and clients get numbers of your office, and the cases are yours. Nobody is merged.</source>
        <translation>案件和求助人得到本站的编号，案件归你。不与任何人合并。</translation>
    </message>
    <message>
        <source>Cases in the file</source>
        <translation>文件里的案件</translation>
    </message>
    <message>
        <source>Somebody in it may be your client already. Compare them afterwards: both records stay.</source>
        <translation>里面可能有人已经是你的求助人。请事后对照：两份记录都保留。</translation>
    </message>
    <message>
        <source>This file was taken over already, {at}. Its cases are here.</source>
        <translation>这个文件在{at}已经接手过，案件就在这里。</translation>
    </message>
</context>
<context>
    <name>_State</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Counsellor · client</source>
        <translation>咨询员 · 求助人</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>还没有选择</translation>
    </message>
    <message>
        <source>Reason for the risk</source>
        <translation>风险理由</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Status, since when, and why</source>
        <translation>状态、起始时间和原因</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
</context>
<context>
    <name>backup_rows</name>
    <message>
        <source>Look into it…</source>
        <translation>看看里面…</translation>
    </message>
    <message>
        <source>in the second place too</source>
        <translation>第二个存放处也有</translation>
    </message>
    <message>
        <source>{number} cases</source>
        <translation>{number} 个案件</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>A fault of the program, not yours. A report that contains nothing about any client lies in {report}</source>
        <translation>程序自己出了错，不是你的错。报告在 {report}，里面没有任何求助人的信息</translation>
    </message>
    <message>
        <source>Before you hand it out, ask whether it is safe to take home. If not, print with --neutral.</source>
        <translation>交给求助人之前，请先问带回家是否安全。不安全就加 --neutral 打印。</translation>
    </message>
    <message>
        <source>Brought in: {clients} clients, {cases} cases, {debts} debts, {incidents} incidents</source>
        <translation>已导入：{clients} 位求助人，{cases} 个案件，{debts} 笔债务，{incidents} 件事件</translation>
    </message>
    <message>
        <source>Brought in: {imported} of {messages}, {night} of them at night; known already: {duplicates}, left out: {left_out}</source>
        <translation>已导入：{messages} 条中的 {imported} 条，其中深夜 {night} 条；已有 {duplicates} 条，未选 {left_out} 条</translation>
    </message>
    <message>
        <source>Case management for debt counsellors. Without a command the window opens.</source>
        <translation>给债务咨询员用的案件管理程序。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>Checking every page …</source>
        <translation>正在检查每一页……</translation>
    </message>
    <message>
        <source>Could not be read: {damaged}</source>
        <translation>读不出来：{damaged} 条</translation>
    </message>
    <message>
        <source>Erased: {reference}. What went: {counts}.</source>
        <translation>已彻底删除：{reference}。删除的有：{counts}。</translation>
    </message>
    <message>
        <source>Evidence {number}</source>
        <translation>证据 {number}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>First counsellor</source>
        <translation>第一位咨询员</translation>
    </message>
    <message>
        <source>Invented: {clients} clients, {cases} cases, {debts} debts, {incidents} incidents, {tasks} tasks</source>
        <translation>已虚构：{clients} 位求助人，{cases} 个案件，{debts} 笔债务，{incidents} 件事件，{tasks} 项待办</translation>
    </message>
    <message>
        <source>It opens the vault when every passphrase is forgotten. Write it down now: it is not shown again.</source>
        <translation>所有口令都忘记时，用它可以打开数据保险箱。请现在就抄下来：以后不再显示。</translation>
    </message>
    <message>
        <source>It says what the guidance here says already.</source>
        <translation>和现在的指引一样。</translation>
    </message>
    <message>
        <source>Known clients of whom more is known: {count}</source>
        <translation>补充了信息的已有求助人：{count}</translation>
    </message>
    <message>
        <source>No case fits what you asked for.</source>
        <translation>没有符合条件的案件。</translation>
    </message>
    <message>
        <source>No row stayed out.</source>
        <translation>没有留下的行。</translation>
    </message>
    <message>
        <source>Not certain: {person}</source>
        <translation>说不准：{person}</translation>
    </message>
    <message>
        <source>Nothing in this source is from {sender}.</source>
        <translation>这份来源里没有 {sender} 的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend these places, then try again.</source>
        <translation>没有做任何改动。请改好这些地方再试。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Our office</source>
        <translation>本咨询站</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Part of the old vault could not be deleted and lies in {folder}. Take out what you put there yourself, then delete the folder.</source>
        <translation>旧的数据保险箱有一部分没能删掉，留在 {folder}。自己放进去的东西请先取出来，再把这个文件夹删除。</translation>
    </message>
    <message>
        <source>Passphrase of the file: </source>
        <translation>文件的口令：</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>Private messages stay out: choose with --senders A,B, or take every sender with --all.</source>
        <translation>私人消息不导入：请用 --senders 指明号码或名称，或用 --all 全部导入。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>恢复码：{code}</translation>
    </message>
    <message>
        <source>Removed what {count} unfinished files had left behind.</source>
        <translation>已清理 {count} 个没有写完的文件留下的内容。</translation>
    </message>
    <message>
        <source>Restored and checked: {folder}. It opens with the passphrases of the day of the backup.</source>
        <translation>已恢复并检查过：{folder}。用备份那天的口令打开。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” was left out: {reason}</source>
        <translation>工作表“{sheet}”没有读取：{reason}</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”: the columns that were chosen before for these headings</source>
        <translation>工作表“{sheet}”：同样的表头以前选过的列</translation>
    </message>
    <message>
        <source>Still in {folder}: {until}</source>
        <translation>{folder} 里还有：{until}</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>已停止，没有保留任何内容。</translation>
    </message>
    <message>
        <source>Taken in. Changed: {count}. Cases keep the words they were told.</source>
        <translation>已读入。改动：{count} 处。案件里的说法不变。</translation>
    </message>
    <message>
        <source>The client has not agreed to be named in it, so it goes by the code of the case. Read it before it leaves.</source>
        <translation>求助人没有同意写出姓名，所以用案件编号代替。交出去之前请先看一遍。</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>The vault is in {folder}</source>
        <translation>数据保险箱在 {folder}</translation>
    </message>
    <message>
        <source>The vault is whole.</source>
        <translation>数据保险箱完好。</translation>
    </message>
    <message>
        <source>There is no backup here yet.</source>
        <translation>这里还没有备份。</translation>
    </message>
    <message>
        <source>This command cannot be understood: {detail}</source>
        <translation>看不懂这条命令：{detail}</translation>
    </message>
    <message>
        <source>To release one, add --correct.</source>
        <translation>要发布更正，请加 --correct。</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>原来的内容</translation>
    </message>
    <message>
        <source>Would be changed: {count}. Nothing was changed.</source>
        <translation>将会改动：{count} 处。现在没有做任何改动。</translation>
    </message>
    <message>
        <source>Would bring in: {clients} clients, {cases} cases, {debts} debts, {incidents} incidents</source>
        <translation>将会导入：{clients} 位求助人，{cases} 个案件，{debts} 笔债务，{incidents} 件事件</translation>
    </message>
    <message>
        <source>Would bring in: {imported} of {messages}, {night} of them at night; known already: {duplicates}, left out: {left_out}</source>
        <translation>将会导入：{messages} 条中的 {imported} 条，其中深夜 {night} 条；已有 {duplicates} 条，未选 {left_out} 条</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>XML of SMS Backup &amp; Restore, xlsx, xls, CSV, a carrier&apos;s PDF, or text</source>
        <translation>SMS Backup &amp; Restore 备份的 XML、xlsx、xls、CSV、运营商的 PDF，或文本</translation>
    </message>
    <message>
        <source>a file whose first line is the passphrase of the handover (else it is asked for)</source>
        <translation>第一行是转交文件口令的文件（不给就会问）</translation>
    </message>
    <message>
        <source>a new folder, or a zip</source>
        <translation>新文件夹，或压缩包</translation>
    </message>
    <message>
        <source>a sheet that tells of nobody and no debt, when paper is not safe at home</source>
        <translation>家里放纸质材料不安全时，改用一张不提任何人、不提债务的普通页面</translation>
    </message>
    <message>
        <source>all under their codes, also those who agreed to be named</source>
        <translation>全部只用编号，同意写姓名的也一样</translation>
    </message>
    <message>
        <source>all under their numbers, also those who agreed to be named</source>
        <translation>全部只写编号，同意写姓名的也一样</translation>
    </message>
    <message>
        <source>another number invents another caseload (1)</source>
        <translation>换一个数字就虚构另一批案件（默认 1）</translation>
    </message>
    <message>
        <source>answer with one JSON document</source>
        <translation>用一份 JSON 回答</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation>最多显示多少条（默认 50）</translation>
    </message>
    <message>
        <source>back the vault up, check and count the copy</source>
        <translation>备份数据保险箱，并检查、清点副本</translation>
    </message>
    <message>
        <source>bring records in</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>clients, debts and incidents of a table</source>
        <translation>表格里的求助人、债务和事件</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>contacts from this day on</source>
        <translation>从这一天起的联系</translation>
    </message>
    <message>
        <source>contacts up to this day</source>
        <translation>到这一天为止的联系</translation>
    </message>
    <message>
        <source>erase a client for good, with a receipt</source>
        <translation>彻底删除一位求助人，并写回执</translation>
    </message>
    <message>
        <source>every sender, private ones too</source>
        <translation>全部号码，包括私人的</translation>
    </message>
    <message>
        <source>everything kept about one client, for the client</source>
        <translation>一位求助人的全部信息，给本人</translation>
    </message>
    <message>
        <source>file whose first line is the passphrase (else COUNSEL_DESK_PASSPHRASE_FILE names it)</source>
        <translation>第一行写着口令的文件（不写时用 COUNSEL_DESK_PASSPHRASE_FILE 指明的文件）</translation>
    </message>
    <message>
        <source>find clients, cases, incidents, tasks, organisations</source>
        <translation>查找求助人、案件、事件、待办和机构</translation>
    </message>
    <message>
        <source>folder of the backup</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>folder of the new vault</source>
        <translation>新数据保险箱的文件夹</translation>
    </message>
    <message>
        <source>folder of the new vault; new or empty</source>
        <translation>新数据保险箱的文件夹；新的或空的</translation>
    </message>
    <message>
        <source>folder of the vault</source>
        <translation>数据保险箱所在的文件夹</translation>
    </message>
    <message>
        <source>folder to make the backup in (else beside the vault)</source>
        <translation>把备份放在哪个文件夹（不写就放在数据保险箱旁边）</translation>
    </message>
    <message>
        <source>go on without the client&apos;s consent; the reason is recorded</source>
        <translation>没有求助人同意也继续；原因会写入记录</translation>
    </message>
    <message>
        <source>how many clients (300)</source>
        <translation>求助人数量（默认 300）</translation>
    </message>
    <message>
        <source>how many incidents (ten a client)</source>
        <translation>事件数量（默认每位求助人 10 件）</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>list the backups of the vault</source>
        <translation>列出数据保险箱的备份</translation>
    </message>
    <message>
        <source>make a vault and print its recovery code</source>
        <translation>新建数据保险箱并显示它的恢复码</translation>
    </message>
    <message>
        <source>make a vault out of a backup; the backup stays as it is</source>
        <translation>用备份生成一个数据保险箱；备份保持原样</translation>
    </message>
    <message>
        <source>make a vault with an invented caseload of the last 24 months</source>
        <translation>新建一个装有近 24 个月虚构案件的数据保险箱</translation>
    </message>
    <message>
        <source>messages and calls of a phone, into one case</source>
        <translation>把手机的消息和通话导入一个案件</translation>
    </message>
    <message>
        <source>name of the office</source>
        <translation>咨询站名称</translation>
    </message>
    <message>
        <source>name the vault first: counsel-desk --vault VAULT …</source>
        <translation>请先指明数据保险箱：counsel-desk --vault VAULT …</translation>
    </message>
    <message>
        <source>name, pinyin, initials, phone, case or words</source>
        <translation>姓名、拼音、首字母、电话、案件编号或字词</translation>
    </message>
    <message>
        <source>no case is ever “{text}”</source>
        <translation>案件没有“{text}”这种状态</translation>
    </message>
    <message>
        <source>nothing withheld, names included: for your own office only</source>
        <translation>什么都不隐去，带姓名：只供本站使用</translation>
    </message>
    <message>
        <source>nothing withheld, names included: not for publication</source>
        <translation>不隐去任何数字，含姓名：不得对外公布</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>号码未显示</translation>
    </message>
    <message>
        <source>one person or several?</source>
        <translation>一个人还是几个人？</translation>
    </message>
    <message>
        <source>one text per line (else standard input)</source>
        <translation>每行一条消息（不写时读标准输入）</translation>
    </message>
    <message>
        <source>only cases of this status; several with a comma between them</source>
        <translation>只要这种状态的案件；几种之间用逗号隔开</translation>
    </message>
    <message>
        <source>only contacts whose conduct a counsellor confirmed</source>
        <translation>只要行为类别经咨询员确认的联系</translation>
    </message>
    <message>
        <source>only say what it holds and who may be here already</source>
        <translation>只说里面有什么、谁可能已经在这里</translation>
    </message>
    <message>
        <source>only say what would change</source>
        <translation>只说会改什么，不写入</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>只试算结果，不写入</translation>
    </message>
    <message>
        <source>only these numbers or names</source>
        <translation>只要这些号码或名称</translation>
    </message>
    <message>
        <source>only this checklist</source>
        <translation>只要这一份清单</translation>
    </message>
    <message>
        <source>only those of this view that you have kept</source>
        <translation>只要这个保存的视图里的</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>originals, also where there is a redacted copy</source>
        <translation>有遮挡副本的，也给原件</translation>
    </message>
    <message>
        <source>people who only look like somebody known: the same, somebody new, or left out (else they stay out)</source>
        <translation>只是看着像认识的人：同一人、新的人，或不导入（不写就不导入）</translation>
    </message>
    <message>
        <source>prove each of them anew</source>
        <translation>把每一份重新核对一遍</translation>
    </message>
    <message>
        <source>release months once more whose figures differ today, as far as that gives nothing away</source>
        <translation>数字有变的月份再发布一次，只要不会因此认出人</translation>
    </message>
    <message>
        <source>repeat what the client was told</source>
        <translation>附上告知求助人的话</translation>
    </message>
    <message>
        <source>say what conduct messages may show</source>
        <translation>指出消息里可能有哪些催收行为</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示这份帮助</translation>
    </message>
    <message>
        <source>speak Chinese or English, whatever the locale</source>
        <translation>用中文或英文回答，不管系统语言</translation>
    </message>
    <message>
        <source>take in an edited or newer guidance</source>
        <translation>读入改过的或更新的指引</translation>
    </message>
    <message>
        <source>take over the cases that another office wrote</source>
        <translation>接手其他咨询站写出的案件</translation>
    </message>
    <message>
        <source>the case, such as C-2026-0001</source>
        <translation>案件编号，例如 C-2026-0001</translation>
    </message>
    <message>
        <source>the caseload as one table that can be imported again</source>
        <translation>全部案件做成一张总表，可以再导入</translation>
    </message>
    <message>
        <source>the cases, such as C-2026-0001</source>
        <translation>案件，例如 C-2026-0001</translation>
    </message>
    <message>
        <source>the client to erase, such as P-2026-0001</source>
        <translation>要彻底删除的求助人，如 P-2026-0001</translation>
    </message>
    <message>
        <source>the client, such as P-2026-0001</source>
        <translation>求助人，例如 P-2026-0001</translation>
    </message>
    <message>
        <source>the evidence bundle of one case</source>
        <translation>一个案件的证据包</translation>
    </message>
    <message>
        <source>the figures of a quarter</source>
        <translation>一个季度的统计</translation>
    </message>
    <message>
        <source>the figures of a year</source>
        <translation>一年的统计</translation>
    </message>
    <message>
        <source>the figures of any days</source>
        <translation>任选日期的统计</translation>
    </message>
    <message>
        <source>the figures of one month</source>
        <translation>一个月的统计</translation>
    </message>
    <message>
        <source>the file of the other office</source>
        <translation>对方咨询站的文件</translation>
    </message>
    <message>
        <source>the file to write; it is replaced whole</source>
        <translation>要写的文件；已有的会整个替换</translation>
    </message>
    <message>
        <source>the file to write; it must not be there</source>
        <translation>要写的文件；不能是已有的</translation>
    </message>
    <message>
        <source>the first counsellor</source>
        <translation>第一位咨询员</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>the guidance as a workbook</source>
        <translation>把指引写成工作簿</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>the number must be at least 1</source>
        <translation>数字至少是 1</translation>
    </message>
    <message>
        <source>the quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>the second place for backups, to be told of in the report</source>
        <translation>备份的第二个存放处，在报告里说明</translation>
    </message>
    <message>
        <source>the second place for backups, which is looked at too and gets a copy of the fresh one</source>
        <translation>备份的第二个存放处：也会查看，并放入新备份的副本</translation>
    </message>
    <message>
        <source>the summaries of many cases</source>
        <translation>许多案件的概要</translation>
    </message>
    <message>
        <source>the summary of one case</source>
        <translation>一个案件的概要</translation>
    </message>
    <message>
        <source>the workbook, or a pack as a folder or zip</source>
        <translation>工作簿，或文件夹、压缩包形式的指引</translation>
    </message>
    <message>
        <source>the year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>to whom it is given; it is recorded</source>
        <translation>交给谁；会记入历史</translation>
    </message>
    <message>
        <source>under the code of the case, also where the client agreed to be named</source>
        <translation>只用案件编号，求助人同意写姓名的也一样</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>verify the whole vault</source>
        <translation>检查整个数据保险箱</translation>
    </message>
    <message>
        <source>what each is written as (xlsx)</source>
        <translation>每个案件导出的格式（xlsx）</translation>
    </message>
    <message>
        <source>what the client takes home</source>
        <translation>求助人带回家的清单</translation>
    </message>
    <message>
        <source>what to do with older backups that still hold somebody erased: keep, rewrite or delete</source>
        <translation>还含有此人的旧备份怎么办：keep 是保留，rewrite 是改写，delete 是删除</translation>
    </message>
    <message>
        <source>where they are to lie; nothing there is replaced</source>
        <translation>存到哪里；已有的文件不覆盖</translation>
    </message>
    <message>
        <source>where they lie (else beside the vault)</source>
        <translation>备份放在哪里（不写就是数据保险箱旁边）</translation>
    </message>
    <message>
        <source>where to write the receipt; of a client erased before, only this is written</source>
        <translation>回执存到哪里；以前已删除的求助人，只写回执</translation>
    </message>
    <message>
        <source>which office gets them; it stands in the history</source>
        <translation>交给哪个咨询站；写进历史</translation>
    </message>
    <message>
        <source>whom it is for (police)</source>
        <translation>给谁（不写就是警方）</translation>
    </message>
    <message>
        <source>without those who have not agreed; else these go by their code</source>
        <translation>不含没有同意的；不加就只用编号</translation>
    </message>
    <message>
        <source>without those who have not agreed; else these go by their number</source>
        <translation>不带没有同意的人；不写这一项，他们只写编号</translation>
    </message>
    <message>
        <source>write a paper as PDF</source>
        <translation>把纸质材料存为 PDF</translation>
    </message>
    <message>
        <source>write a report without personal data, to be sent to whoever helps</source>
        <translation>写一份没有个人信息的报告，发给帮忙的人</translation>
    </message>
    <message>
        <source>write cases as an encrypted file for another office</source>
        <translation>把案件写成给其他咨询站的加密文件</translation>
    </message>
    <message>
        <source>write the guidance to be edited</source>
        <translation>写出指引，供修改</translation>
    </message>
    <message>
        <source>write the rows that stay out, to be mended and imported again</source>
        <translation>写出没进来的行，改好再导入</translation>
    </message>
    <message>
        <source>write what became of each row</source>
        <translation>把每一行的结果写入文件</translation>
    </message>
    <message>
        <source>write what leaves the vault</source>
        <translation>导出要从数据保险箱交出去的内容</translation>
    </message>
    <message>
        <source>xlsx, xls or CSV</source>
        <translation>xlsx、xls 或 CSV 文件</translation>
    </message>
    <message>
        <source>{asked} was merged into {reference}: both are one client.</source>
        <translation>{asked} 已并入 {reference}：两者是同一位求助人。</translation>
    </message>
    <message>
        <source>{case}: these files show somebody else and stay in: {numbers}</source>
        <translation>{case}：这些文件里有别人，留下不给：{numbers}</translation>
    </message>
    <message>
        <source>{clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks, {evidence} files of evidence</source>
        <translation>{clients} 位求助人，{cases} 个案件，{incidents} 件事件，{tasks} 项待办，{evidence} 个证据文件</translation>
    </message>
    <message>
        <source>{files} files of evidence, {contacts} contacts</source>
        <translation>{files} 个证据文件，{contacts} 次联系</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} cases</source>
        <translation>{number} 个案件</translation>
    </message>
    <message>
        <source>{program} seems to copy this folder elsewhere. That can damage a vault: choose a folder it leaves alone.</source>
        <translation>“{program}”似乎会把这个文件夹同步到别处，可能损坏数据保险箱。请选一个它不同步的文件夹。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet}，第 {row} 行</translation>
    </message>
    <message>
        <source>“{text}” is not a day; write it like 2026-03-15</source>
        <translation>“{text}”不是日期；请照 2026-03-15 这样写</translation>
    </message>
    <message>
        <source>“{text}” is not a month; write it like 2026-03</source>
        <translation>“{text}”不是月份；请写成 2026-03 这样</translation>
    </message>
    <message>
        <source>“{text}” is not a number</source>
        <translation>“{text}”不是数字</translation>
    </message>
    <message>
        <source>“{text}” is not a quarter; write it like 2026-Q1</source>
        <translation>“{text}”不是季度；请写年份、短横线、字母 Q、第几季度，连着写</translation>
    </message>
    <message>
        <source>“{text}” is not a year; write it like 2026</source>
        <translation>“{text}”不是年份；请写成 2026 这样</translation>
    </message>
</context>
<context>
    <name>erasure</name>
    <message>
        <source>A second place for backups was not looked at.</source>
        <translation>没有查看备份的第二个存放处。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Counts in bands stay in the statistics; nothing in them says who it was.</source>
        <translation>统计里留下分档的数目，看不出是谁。</translation>
    </message>
    <message>
        <source>Erased: {at}, by {counsellor}</source>
        <translation>删除：{at}，办理人 {counsellor}</translation>
    </message>
    <message>
        <source>For the office:</source>
        <translation>咨询站：</translation>
    </message>
    <message>
        <source>No kept backup that the program can see holds the person any more.</source>
        <translation>程序看得到的备份里，都已没有此人。</translation>
    </message>
    <message>
        <source>Number of the client: {reference}</source>
        <translation>求助人编号：{reference}</translation>
    </message>
    <message>
        <source>Office: {office}</source>
        <translation>咨询站：{office}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Proof in the history: the checksum (SHA-256) of its entry</source>
        <translation>历史记录中的凭证：这一条的校验码（SHA-256）</translation>
    </message>
    <message>
        <source>Receipt of {at}</source>
        <translation>{at}的回执</translation>
    </message>
    <message>
        <source>Receipt: a person was erased</source>
        <translation>彻底删除个人记录回执</translation>
    </message>
    <message>
        <source>The history keeps when something was done, but nothing of what it said.</source>
        <translation>历史记录只留下什么时候做过什么，内容都已删除。</translation>
    </message>
    <message>
        <source>The second place for backups was not there; what lies in it is not known.</source>
        <translation>备份的第二个存放处当时没有接上，里面有什么不清楚。</translation>
    </message>
    <message>
        <source>These kept backups still hold the person, encrypted. They go by themselves about the day beside them, if a backup is made every day. Restoring one of them leaves the person out.</source>
        <translation>下列备份里还有此人的记录，都是加密的。如果每天备份，大约到旁边写的日期会自动删除。用它们恢复，也不会把此人带回来。</translation>
    </message>
    <message>
        <source>This number, the day, these counts, and who did it. No name, no text, no file.</source>
        <translation>编号、日期、这些数目，以及是谁做的。没有姓名，没有文字，没有文件。</translation>
    </message>
    <message>
        <source>What left the office before - papers, summaries, bundles, messages - is not reached by this, nor is what stands in the records of other clients.</source>
        <translation>以前交出去的（纸张、概要、证据包、消息）这里删不掉；别的求助人档案里写到的也不动。</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>留下的</translation>
    </message>
    <message>
        <source>What was erased</source>
        <translation>删除的</translation>
    </message>
    <message>
        <source>kept until about {day}</source>
        <translation>大约保留到{day}</translation>
    </message>
    <message>
        <source>kept until it is deleted or replaced</source>
        <translation>保留到被删除或替换</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source> (in force from {since} to {until})</source>
        <translation>（{since}至{until}施行）</translation>
    </message>
    <message>
        <source> (in force since {since})</source>
        <translation>（{since}起施行）</translation>
    </message>
    <message>
        <source> (in force until {until})</source>
        <translation>（施行至{until}）</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 次联系</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>超期 1 天</translation>
    </message>
    <message>
        <source>1 to 7 days late</source>
        <translation>晚 1 至 7 天</translation>
    </message>
    <message>
        <source>181 to 365 days</source>
        <translation>181 至 365 天</translation>
    </message>
    <message>
        <source>24% a year</source>
        <translation>年化 24%</translation>
    </message>
    <message>
        <source>25 to 34</source>
        <translation>25～34 岁</translation>
    </message>
    <message>
        <source>31 to 90 days</source>
        <translation>31 至 90 天</translation>
    </message>
    <message>
        <source>35 to 44</source>
        <translation>35～44 岁</translation>
    </message>
    <message>
        <source>36% a year</source>
        <translation>年化 36%</translation>
    </message>
    <message>
        <source>45 to 59</source>
        <translation>45～59 岁</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60 岁及以上</translation>
    </message>
    <message>
        <source>8 to 30 days</source>
        <translation>8 至 30 天</translation>
    </message>
    <message>
        <source>8 to 30 days late</source>
        <translation>晚 8 至 30 天</translation>
    </message>
    <message>
        <source>91 to 180 days</source>
        <translation>91 至 180 天</translation>
    </message>
    <message>
        <source>A call to the client</source>
        <translation>给求助人打电话</translation>
    </message>
    <message>
        <source>A case of one of these clients is with a colleague, and you see only your own cases. Ask a coordinator to do this.</source>
        <translation>其中一位求助人有案件在同事那里，而你只能看自己的案件。请协调员来合并。</translation>
    </message>
    <message>
        <source>A colleague looks after other cases of this client, which you do not see, so it would not be everything. Ask a coordinator to do it.</source>
        <translation>这位求助人还有案件由同事负责，你看不到，所以不会是全部。请协调员来做。</translation>
    </message>
    <message>
        <source>A day is named here: say what was promised by then.</source>
        <translation>这里写了日期：请写明最迟那天承诺了什么。</translation>
    </message>
    <message>
        <source>A debt, an incident or a contact names this organisation. If it was entered twice, merge it with the other.</source>
        <translation>有债务、事件或联系记录用到了这家机构。如果是重复登记，请和另一条合并。</translation>
    </message>
    <message>
        <source>A debt, an incident or a contact that is named here belongs to another case. Choose one of this case.</source>
        <translation>注明的债务、事件或联系记录属于另一个案件。请选择本案件的。</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>A new passphrase is for colleagues who work here. Your own you change with “Change my passphrase…”.</source>
        <translation>新口令是给在岗同事设的。你自己的口令，请用“修改我的口令…”来改。</translation>
    </message>
    <message>
        <source>A part of the program is too old ({has}; needed: {needs}), so nothing was opened. Install Counsel Desk again; the vault stays as it is.</source>
        <translation>程序有一个部件太旧（现有 {has}，需要 {needs}），所以没有打开任何东西。请重新安装 Counsel Desk；数据保险箱不会受影响。</translation>
    </message>
    <message>
        <source>A quarter of the cases within</source>
        <translation>四分之一的案件不超过</translation>
    </message>
    <message>
        <source>A recovery code has {expected} characters; this one has {found}. Compare it with the paper: what is missing, what is too much?</source>
        <translation>恢复码有 {expected} 个字符，这里有 {found} 个。请和纸上的核对一下，是漏了还是多了？</translation>
    </message>
    <message>
        <source>A relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>A relative&apos;s phone</source>
        <translation>亲友电话</translation>
    </message>
    <message>
        <source>A situation, a conduct or a step leads to the checklist {code}. Lead it elsewhere first: export the guidance, change it there, and take it in again.</source>
        <translation>有情形、行为类别或步骤指向清单 {code}。请先让它们指向别处：导出指引，改好再读入。</translation>
    </message>
    <message>
        <source>A term may be running: nobody wrote down the day it counts from ({event}).</source>
        <translation>期限可能已经开始：还没有人写下起算日（{event}）。</translation>
    </message>
    <message>
        <source>A view of that name comes with the list. Choose another name.</source>
        <translation>列表自带的视图已经用了这个名字。请换一个名字。</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>APR (estimate)</source>
        <translation>名义年化 APR（估算）</translation>
    </message>
    <message>
        <source>About</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>关于本文件</translation>
    </message>
    <message>
        <source>About whom, which debt</source>
        <translation>关于谁、哪笔债务</translation>
    </message>
    <message>
        <source>Above the line</source>
        <translation>高于对比线</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Acute danger</source>
        <translation>危急</translation>
    </message>
    <message>
        <source>Add the phone or the ID number, or import this file and answer who it is.</source>
        <translation>补上电话或身份证号；或者导入这张表，回答是谁。</translation>
    </message>
    <message>
        <source>Added by a counsellor</source>
        <translation>咨询员添加</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>给出的建议</translation>
    </message>
    <message>
        <source>After a person was erased</source>
        <translation>彻底删除一个人之后</translation>
    </message>
    <message>
        <source>After somebody left</source>
        <translation>有人离开之后</translation>
    </message>
    <message>
        <source>Afternoon (12:00 to 18:00)</source>
        <translation>下午（12:00～18:00）</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>商定日期</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>All go by their numbers, whatever they agreed to.</source>
        <translation>全部只写编号，不管同意过什么。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount (¥)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Amount claimed</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>实际到账金额</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amounts are yuan. What is left empty is not known, never zero; totals add up what is known. Amounts claimed are what the other side demands, not what is owed. The yearly cost (APR, EAR) is an estimate from the amount received, the instalments of the contract and the fees on top of them; it is no finding of law.</source>
        <translation>金额单位为元。空着的是不清楚，不是零；合计只加已知的。“主张的金额”是对方要的，不等于欠的。年化成本（APR、EAR）按实收金额、合同分期和另收的费用估算，不是法律认定。</translation>
    </message>
    <message>
        <source>An ID number has 18 characters.</source>
        <translation>身份证号是 18 位。</translation>
    </message>
    <message>
        <source>An ID number has 18 characters; this one has {length}.</source>
        <translation>身份证号是 18 位，这里有 {length} 位。</translation>
    </message>
    <message>
        <source>An ID number is 17 digits and a last digit or X.</source>
        <translation>身份证号由 17 位数字加最后一位数字或 X 组成。</translation>
    </message>
    <message>
        <source>An amount cannot be less than zero.</source>
        <translation>金额不能小于零。</translation>
    </message>
    <message>
        <source>An answer came: say what came of it.</source>
        <translation>已经有答复：请写明结果。</translation>
    </message>
    <message>
        <source>An export was cut off, and what it had written so far lies readable by anybody in {folder}, which cannot be reached now. Connect the disk or stick it is on and check again: then it is removed.</source>
        <translation>有一次导出中途断了，已经写出的内容在“{folder}”里，谁都能读，现在够不着那里。请接上那个磁盘或 U 盘，再检查一次，就会清除。</translation>
    </message>
    <message>
        <source>An incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>An organisation of this name is there already. Open that one, or give this one another name.</source>
        <translation>已经有同名的机构。请打开那一条，或者换一个名称。</translation>
    </message>
    <message>
        <source>Another coordinator must confirm that you have left. Add one first, who then signs in and does it.</source>
        <translation>你的离开要由另一位协调员办理。请先添加一位协调员，由对方登录后办理。</translation>
    </message>
    <message>
        <source>Another program has {file} open. Close it there, then try again.</source>
        <translation>另一个程序正在使用“{file}”。请先在那里关闭，再试一次。</translation>
    </message>
    <message>
        <source>Another sum</source>
        <translation>其他金额</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer overdue</source>
        <translation>答复超期</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>是否接通</translation>
    </message>
    <message>
        <source>Answered, not settled</source>
        <translation>有答复，没有解决</translation>
    </message>
    <message>
        <source>Answered, partly settled</source>
        <translation>有答复，部分解决</translation>
    </message>
    <message>
        <source>Answered, settled</source>
        <translation>有答复，已解决</translation>
    </message>
    <message>
        <source>Answered?</source>
        <translation>是否接通？</translation>
    </message>
    <message>
        <source>Any days</source>
        <translation>任选日期</translation>
    </message>
    <message>
        <source>Any situation</source>
        <translation>任何情形</translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>As long before</source>
        <translation>前一段同样长的时间</translation>
    </message>
    <message>
        <source>As one table, these cases need {rows} rows; the import takes {limit} from one file. Choose fewer cases, such as those of one year.</source>
        <translation>这些案件做成一张表要 {rows} 行，一个文件最多导入 {limit} 行。请少选一些，例如只选一年的。</translation>
    </message>
    <message>
        <source>Ask after the answer of {name}</source>
        <translation>追问{name}的答复</translation>
    </message>
    <message>
        <source>Ask for the settlement certificate</source>
        <translation>要结清证明</translation>
    </message>
    <message>
        <source>Ask how and when we may reach the client</source>
        <translation>问清怎样、什么时候可以联系求助人</translation>
    </message>
    <message>
        <source>Ask {lender} for the settlement certificate</source>
        <translation>向{lender}要结清证明</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>At night (22:00–8:00)</source>
        <translation>深夜（22:00～8:00）</translation>
    </message>
    <message>
        <source>Backups, {state}</source>
        <translation>备份，{state}</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before today</source>
        <translation>今天以前</translation>
    </message>
    <message>
        <source>Beside this paper lies a folder for each case: its summary as a PDF and as a workbook, and its files, each under its number in the list of evidence. SHA256SUMS proves that nothing was changed since.</source>
        <translation>这份文件旁边，每个案件有一个文件夹：概要的 PDF 和工作簿，以及按证据清单编号的文件。SHA256SUMS 可以证明之后没有改动。</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Both key files in {folder} are damaged, and without them no passphrase opens the vault. Nothing was changed. Restore the newest good backup; or let somebody good with computers copy keys.json and keys-copy.json from it into this folder.</source>
        <translation>“{folder}”里的两份钥匙文件都损坏了，没有它们，口令打不开数据保险箱。没有做任何改动。请恢复最近一份完好的备份；或者请懂电脑的人，把那份备份里的 keys.json 和 keys-copy.json 复制到这个文件夹。</translation>
    </message>
    <message>
        <source>Bought the debt</source>
        <translation>债权受让方</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>By an agreement</source>
        <translation>按还款协议</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>By name where the client agreed that a summary is passed on; all others go by their numbers.</source>
        <translation>求助人同意把概要交出去的，写姓名；其他人只写编号。</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By the contract</source>
        <translation>按合同</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Call notes</source>
        <translation>来电记录</translation>
    </message>
    <message>
        <source>Call notes begun in the period.</source>
        <translation>本期开始写的来电记录。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>案件概要</translation>
    </message>
    <message>
        <source>Caseload</source>
        <translation>个案总表</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases and tasks of whoever has them now, conversations and steps of whoever wrote them down.</source>
        <translation>案件和待办算在现在的咨询员名下，联系记录和步骤算在记下的人名下。</translation>
    </message>
    <message>
        <source>Cases by age</source>
        <translation>案件按年龄分</translation>
    </message>
    <message>
        <source>Cases by gender</source>
        <translation>案件按性别分</translation>
    </message>
    <message>
        <source>Cases by province</source>
        <translation>案件按省份分</translation>
    </message>
    <message>
        <source>Cases by role</source>
        <translation>案件按身份分</translation>
    </message>
    <message>
        <source>Cases closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Cases closed in the period and still closed at its end.</source>
        <translation>本期结案、到期末仍未重开的案件。</translation>
    </message>
    <message>
        <source>Cases that were open at the end of the last day.</source>
        <translation>本期最后一天结束时尚未结案的案件。</translation>
    </message>
    <message>
        <source>Cases whose day of opening lies in the period.</source>
        <translation>开案日期在本期的案件。</translation>
    </message>
    <message>
        <source>Certificate asked for</source>
        <translation>已申请结清证明</translation>
    </message>
    <message>
        <source>Certificate received</source>
        <translation>已收到结清证明</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Checked against the text</source>
        <translation>已核对原文</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Checklists of an earlier guidance</source>
        <translation>旧版指引的清单</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>催要金额</translation>
    </message>
    <message>
        <source>Claimed (¥)</source>
        <translation>主张金额（元）</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Client number</source>
        <translation>求助人编号</translation>
    </message>
    <message>
        <source>Client withdrew</source>
        <translation>求助人退出</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>求助人</translation>
    </message>
    <message>
        <source>Clients written down for the first time in the period.</source>
        <translation>本期首次登记的求助人。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>完结时间</translation>
    </message>
    <message>
        <source>Closed by days open</source>
        <translation>结案按在办天数分</translation>
    </message>
    <message>
        <source>Closed by outcome</source>
        <translation>结案按结果分</translation>
    </message>
    <message>
        <source>Closed cases of the period by the days from their opening to their closing.</source>
        <translation>本期结案的案件，按从开案到结案的天数分。</translation>
    </message>
    <message>
        <source>Closed cases of the period by the outcome now on record; one taken up again later is counted as not known.</source>
        <translation>本期结案的案件，按现在登记的结果分；后来重开的计为不详。</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Collected by the lender</source>
        <translation>出借机构自行催收</translation>
    </message>
    <message>
        <source>Collection agency</source>
        <translation>催收公司</translation>
    </message>
    <message>
        <source>Collection fee</source>
        <translation>催收费</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>催收方</translation>
    </message>
    <message>
        <source>Collector&apos;s number</source>
        <translation>催收方号码</translation>
    </message>
    <message>
        <source>Collector&apos;s words</source>
        <translation>催收方原话</translation>
    </message>
    <message>
        <source>Comes back by itself</source>
        <translation>自动重复</translation>
    </message>
    <message>
        <source>Commonly got wrong</source>
        <translation>常见误区</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaint to a regulator</source>
        <translation>向监管部门投诉</translation>
    </message>
    <message>
        <source>Complaints, reports and requests to others, oldest first: until when an answer was promised, what came.</source>
        <translation>对外提出的投诉、举报和要求，从早到晚排列：最迟哪天答复，结果怎样。</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为类别</translation>
    </message>
    <message>
        <source>Conduct is counted only after a counsellor has confirmed it.</source>
        <translation>行为类别经咨询员确认后才计入。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Confirmed conduct</source>
        <translation>已确认的行为类别</translation>
    </message>
    <message>
        <source>Confirmed conduct: {title}</source>
        <translation>已确认的行为类别：{title}</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意情况</translation>
    </message>
    <message>
        <source>Consumer finance company</source>
        <translation>消费金融公司</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Contact at the office</source>
        <translation>咨询站联系人</translation>
    </message>
    <message>
        <source>Contact between 22:00 and 8:00</source>
        <translation>22:00 到 8:00 之间联系</translation>
    </message>
    <message>
        <source>Contact lost</source>
        <translation>失去联系</translation>
    </message>
    <message>
        <source>Contact no.</source>
        <translation>联系序号</translation>
    </message>
    <message>
        <source>Contact {number}</source>
        <translation>联系 {number}</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>被联系的人</translation>
    </message>
    <message>
        <source>Contacted at</source>
        <translation>催收时间</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Contacts by answer</source>
        <translation>联系记录按是否接通分</translation>
    </message>
    <message>
        <source>Contacts by collectors that happened in the period.</source>
        <translation>本期发生的催收方联系。</translation>
    </message>
    <message>
        <source>Contacts by collectors, oldest first, in China time, with their exact words. Where only the day is known, the hour means nothing. Conduct marked as suggested was found by a rule; only confirmed conduct was judged by a person, and neither is a finding of law.</source>
        <translation>催收方的每一次联系，从早到晚排列，北京时间，附原话。只知道日期的，钟点没有意义。标为“提示”的行为类别是规则找出来的，标为“已确认”的由人判断过；两者都不是法律认定。</translation>
    </message>
    <message>
        <source>Contacts by whom with</source>
        <translation>联系记录按对象分</translation>
    </message>
    <message>
        <source>Contacts day by day</source>
        <translation>逐日联系次数</translation>
    </message>
    <message>
        <source>Contacts in all</source>
        <translation>联系总次数</translation>
    </message>
    <message>
        <source>Contacts of the period by whether the other side was reached; call notes are counted as answered.</source>
        <translation>本期联系记录，按是否接通分；来电记录计为已接通。</translation>
    </message>
    <message>
        <source>Contacts of the period by whom they were with; call notes are counted with the client.</source>
        <translation>本期联系记录，按联系对象分；来电记录计入求助人本人。</translation>
    </message>
    <message>
        <source>Contacts per day</source>
        <translation>每天的联系次数</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Contract no. ends in</source>
        <translation>合同号尾数</translation>
    </message>
    <message>
        <source>Contract of</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>Contracts from before 20 Aug 2020 are judged in stages: ask a lawyer.</source>
        <translation>2020 年 8 月 20 日以前的合同要分段认定：请问律师。</translation>
    </message>
    <message>
        <source>Conversations of the period that were not a collector&apos;s, failed attempts included. A call note is one with the client.</source>
        <translation>本期与催收方以外的人的联系，含没有接通的。一份来电记录计为与求助人的一次联系。</translation>
    </message>
    <message>
        <source>Conversations that were not a collector&apos;s, oldest first, with attempts that failed. Calls written down while they lasted stand among the notes.</source>
        <translation>与催收方以外的人的联系，从早到晚排列，含没有接通的。边听边记的来电记录在备注里。</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>有误，已更正</translation>
    </message>
    <message>
        <source>Could not be written</source>
        <translation>没能写成</translation>
    </message>
    <message>
        <source>Counsel Desk: report of {day}</source>
        <translation>Counsel Desk：{day}的报告</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Counted is every contact by a collector that was written down for the period, also one that the timeline does not tell. The client&apos;s own answers and official bodies are not counted.</source>
        <translation>这段时间里记下的催收方联系全部计入，时间线里没有写出的也算。求助人自己的回复和官方机构不计入。</translation>
    </message>
    <message>
        <source>Counts from 1 to below {threshold} are withheld so that nobody can be recognised, and others with them from which they could be worked out.</source>
        <translation>1 以上、不足 {threshold} 的数字不公布，以免认出具体的人；可以由此推算出来的其他数字也一并不公布。</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Customer line (400 or 800)</source>
        <translation>客服专线（400、800 开头）</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>有危险</translation>
    </message>
    <message>
        <source>Danger not asked about</source>
        <translation>没问过有没有危险</translation>
    </message>
    <message>
        <source>Data about you that we keep has leaked, was changed or was lost, or this may have happened. Here is what we know today. When we learn more, we will tell you.</source>
        <translation>我们保存的您的信息发生了或者可能发生了泄露、被改动或丢失。今天知道的写在下面。知道得更多时，会再告诉您。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Day or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>在办天数</translation>
    </message>
    <message>
        <source>Days over a norm of frequency</source>
        <translation>次数超过行业规范的日子</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Days until closed</source>
        <translation>结案天数</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Debt settled</source>
        <translation>债务结清</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Debts by amount</source>
        <translation>债务按金额分</translation>
    </message>
    <message>
        <source>Debts by days overdue</source>
        <translation>债务按逾期天数分</translation>
    </message>
    <message>
        <source>Debts by lender</source>
        <translation>债务按出借机构类型分</translation>
    </message>
    <message>
        <source>Debts of new cases</source>
        <translation>新案件的债务</translation>
    </message>
    <message>
        <source>Debts of the new cases by how long they were overdue on the day the case was opened.</source>
        <translation>本期新案件的债务，按到开案那天逾期多久分。</translation>
    </message>
    <message>
        <source>Debts of the new cases by the amount claimed.</source>
        <translation>本期新案件的债务，按主张金额分。</translation>
    </message>
    <message>
        <source>Debts of the new cases by the kind of lender.</source>
        <translation>本期新案件的债务，按出借机构类型分。</translation>
    </message>
    <message>
        <source>Debts written down in the new cases of the period.</source>
        <translation>本期新案件里登记的债务。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>处理日期</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>口径说明</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>删除这些备份</translation>
    </message>
    <message>
        <source>Depends on how it is reckoned</source>
        <translation>视计算口径而定</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>基本资料</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>请勿打电话</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>是否按时完成</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Due again on {day}</source>
        <translation>下次截止：{day}</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Duration, bare figures are minutes</source>
        <translation>时长，只写数字的按分钟算</translation>
    </message>
    <message>
        <source>Duration, bare figures are seconds</source>
        <translation>时长，只写数字的按秒算</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>EAR (estimate)</source>
        <translation>实际年化 EAR（估算）</translation>
    </message>
    <message>
        <source>Each debt, each open task and each contact by collectors has a row of its own; a case without any has one. Client and case are repeated in every row, the notes on the case stand in its first.</source>
        <translation>每笔债务、每项未完成的待办、每次催收联系各占一行；都没有的案件占一行。求助人和案件在每行重复，案件备注写在第一行。</translation>
    </message>
    <message>
        <source>Each of them somebody new</source>
        <translation>每行都是新的人</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Effect, witness</source>
        <translation>影响、见证人</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他地区</translation>
    </message>
    <message>
        <source>Emergency contact or relative</source>
        <translation>紧急联系人或亲友</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>紧急号码</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Employer or colleagues</source>
        <translation>单位或同事</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Evening (18:00 to 22:00)</source>
        <translation>晚上（18:00～22:00）</translation>
    </message>
    <message>
        <source>Every case gets this list</source>
        <translation>每个案件都有这份清单</translation>
    </message>
    <message>
        <source>Every count adds up its months as they are published: where one of them withholds it, so does the sum. A case that was closed in two of them counts in both.</source>
        <translation>每个数字都由各月公布的数字相加：有一个月不公布，合计也不公布。一个案件在两个月里都结过案，两次都计入。</translation>
    </message>
    <message>
        <source>Every instalment needs the day on which it is due.</source>
        <translation>每一期都要填写应还日期。</translation>
    </message>
    <message>
        <source>Every table that adds up has the total that the summary says.</source>
        <translation>能加总的表，合计都和概要里的数一致。</translation>
    </message>
    <message>
        <source>Everybody may see and copy what is kept of them. {law}</source>
        <translation>每个人都可以查阅、复制关于自己的信息。{law}</translation>
    </message>
    <message>
        <source>Everybody tries this first. Choose words that are your own.</source>
        <translation>这是别人最先会试的。请用只有自己想得到的词。</translation>
    </message>
    <message>
        <source>Everything in this row is in the vault already.</source>
        <translation>这一行的内容，数据保险箱里都已经有了。</translation>
    </message>
    <message>
        <source>Everything kept about you</source>
        <translation>我们保存的您的全部信息</translation>
    </message>
    <message>
        <source>Everything, for your own office only</source>
        <translation>全部内容，只供本站使用</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Evidence list</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>Evidence no.</source>
        <translation>证据序号</translation>
    </message>
    <message>
        <source>Evidence that nobody keeps is lost.</source>
        <translation>证据不及时留下，就没有了。</translation>
    </message>
    <message>
        <source>Evidence that went with it</source>
        <translation>随附的证据</translation>
    </message>
    <message>
        <source>Evidence to be kept</source>
        <translation>有证据要保留</translation>
    </message>
    <message>
        <source>Evidence {file}: no longer the file that was kept. Restore the last good backup.</source>
        <translation>证据“{file}”：和当初保存的不一样了。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>Evidence {file}: what was kept is missing. Restore the last good backup.</source>
        <translation>证据“{file}”：保存的内容不见了。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>Evidence {number}</source>
        <translation>证据 {number}</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Exact words of messages</source>
        <translation>消息原话</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported cases</source>
        <translation>导出的案件</translation>
    </message>
    <message>
        <source>Fair. One more word makes it good.</source>
        <translation>尚可。再加一个词就好了。</translation>
    </message>
    <message>
        <source>Fee or interest</source>
        <translation>费用或利息</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figures can be published from the day after their last day, {last}, on: published twice, they could be compared, and small counts worked out.</source>
        <translation>最后一天（{last}）过完，第二天起才能公布。没过完就公布，以后再公布一次，两次一比就能推算出小数字。</translation>
    </message>
    <message>
        <source>Figures of {month}</source>
        <translation>{month}统计</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File in the bundle</source>
        <translation>证据包里的文件</translation>
    </message>
    <message>
        <source>File made</source>
        <translation>文件形成</translation>
    </message>
    <message>
        <source>File no. {number} of case {case} ({name}) was damaged, or changed outside the program: it is no longer the one that was kept. Nothing was written for the client. Restore the last good backup (Settings, Backups), then write it again.</source>
        <translation>案件 {case} 序号 {number} 的文件（{name}）损坏了，或在程序外被改动过，和当初保存的不一样。没有给求助人写出任何内容。请在设置的“备份”里恢复最近一份完好的备份，再重新写出。</translation>
    </message>
    <message>
        <source>File no. {number} of this case ({name}) was damaged, or changed outside the program: it is no longer the one that was kept. No bundle was made. Restore the last good backup (Settings, Backups), or leave this file out.</source>
        <translation>本案件序号 {number} 的文件（{name}）损坏了，或在程序外被改动过，和当初保存的不一样。没有生成证据包。请在设置的“备份”里恢复最近一份完好的备份，或者不放这个文件。</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Filed with</source>
        <translation>向谁提出</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>文件夹里的文件</translation>
    </message>
    <message>
        <source>Files kept with the case, in the order they were kept. The SHA-256 was taken when a file came in: any program that computes it can show that a copy is unchanged. Who obtained a file, when and from where is as told; what is left empty nobody said.</source>
        <translation>案件里保存的文件，按保存的先后排列。SHA-256 是文件存入时算的：任何能算它的程序都可以证明副本没有改动。谁、什么时候、从哪里取得，按陈述填写；空着的没有人说过。</translation>
    </message>
    <message>
        <source>Files of evidence</source>
        <translation>证据文件</translation>
    </message>
    <message>
        <source>Files that stay in, as they show somebody else</source>
        <translation>里面有别人，所以留下的文件</translation>
    </message>
    <message>
        <source>Files that stayed, because they show somebody who has not agreed: {count}</source>
        <translation>因显示没有同意的人而留下的文件：{count}</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>投诉举报</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>First opening of the day</source>
        <translation>当天首次打开</translation>
    </message>
    <message>
        <source>Follow-ups: open ones first, soonest first.</source>
        <translation>后续要做的事：未完成的在前，日期近的在前。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>For a complaint about how a debt is collected: figures come first, then the contacts and the evidence. It is not about whether the debt is owed.</source>
        <translation>用于投诉催收债务的方式：先列次数，再列联系和证据。不涉及债务该不该还。</translation>
    </message>
    <message>
        <source>For a court: the evidence list comes first, with what each piece shows and where its original can be seen.</source>
        <translation>用于法院：先列证据清单，写明每件证据说明什么、原件在哪里可以看到。</translation>
    </message>
    <message>
        <source>For a report to the police: what happened comes first, then the evidence. Please keep the receipt of the report.</source>
        <translation>用于报警：先写发生了什么，再列证据。请保留报案回执。</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>仅供了解</translation>
    </message>
    <message>
        <source>For people erased since</source>
        <translation>此后已彻底删除的人</translation>
    </message>
    <message>
        <source>For publication</source>
        <translation>可公布版</translation>
    </message>
    <message>
        <source>For reference only: first find out who lent.</source>
        <translation>仅供参考：请先查清是谁出借的。</translation>
    </message>
    <message>
        <source>For the office</source>
        <translation>咨询站</translation>
    </message>
    <message>
        <source>For the office itself: nothing is kept back. It is not to be passed on.</source>
        <translation>本站自用：什么都没有隐去，不得外传。</translation>
    </message>
    <message>
        <source>For this day {percent} % is written down already. Change that entry instead.</source>
        <translation>这一天已经登记了 {percent}%。请改那一条。</translation>
    </message>
    <message>
        <source>Formed at</source>
        <translation>形成时间</translation>
    </message>
    <message>
        <source>Former husband or wife</source>
        <translation>前夫或前妻</translation>
    </message>
    <message>
        <source>Four times the LPR</source>
        <translation>1 年期 LPR 的四倍</translation>
    </message>
    <message>
        <source>Fraud reported to the police</source>
        <translation>诈骗已报警</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>From a checklist</source>
        <translation>来自清单</translation>
    </message>
    <message>
        <source>From a conversation</source>
        <translation>来自联系记录</translation>
    </message>
    <message>
        <source>From a filing</source>
        <translation>来自投诉举报</translation>
    </message>
    <message>
        <source>From a settled debt</source>
        <translation>来自结清债务</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>来自模板</translation>
    </message>
    <message>
        <source>From an export of the phone</source>
        <translation>来自手机导出</translation>
    </message>
    <message>
        <source>From an import</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>From an incident</source>
        <translation>来自事件</translation>
    </message>
    <message>
        <source>From an instalment</source>
        <translation>来自分期</translation>
    </message>
    <message>
        <source>From outside the mainland</source>
        <translation>境外号码</translation>
    </message>
    <message>
        <source>From which device</source>
        <translation>来自哪个设备</translation>
    </message>
    <message>
        <source>From {office} for {recipient}. Made by {who}, {at}.</source>
        <translation>{office} 转交给 {recipient}。{who} 制作，{at}。</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Give the case to another office</source>
        <translation>把案件转交其他咨询站</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>请给这个文件起个名字。</translation>
    </message>
    <message>
        <source>Give this view a name.</source>
        <translation>请给这个视图起个名字。</translation>
    </message>
    <message>
        <source>Given to every case</source>
        <translation>每个案件都有</translation>
    </message>
    <message>
        <source>Given to the client themself: nothing is left out that they keep back from others.</source>
        <translation>给求助人本人：他不让外传的，在这里都有。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>良好。</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Group {group} of the recovery code is not right. Compare its five characters with the paper.</source>
        <translation>恢复码的第 {group} 组不对。请和纸上的五个字符核对。</translation>
    </message>
    <message>
        <source>Guarantee fee</source>
        <translation>担保费</translation>
    </message>
    <message>
        <source>Guarantor or co-borrower</source>
        <translation>担保人或共同借款人</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Half of the cases within (median)</source>
        <translation>一半的案件不超过（中位数）</translation>
    </message>
    <message>
        <source>Hand out paper with the name</source>
        <translation>提供带姓名的纸质材料</translation>
    </message>
    <message>
        <source>Handed over by, date</source>
        <translation>移交人、日期</translation>
    </message>
    <message>
        <source>Harassment stopped</source>
        <translation>骚扰停止</translation>
    </message>
    <message>
        <source>Has already paid</source>
        <translation>已经结清</translation>
    </message>
    <message>
        <source>Has {name} answered?</source>
        <translation>{name}答复了吗？</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>高优先</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hotline or short number</source>
        <translation>热线或短号码</translation>
    </message>
    <message>
        <source>Hotlines</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>钟点</translation>
    </message>
    <message>
        <source>How exactly the time is known could not be read, so it follows from the time itself.</source>
        <translation>时间的精确程度读不懂，按时间本身判断。</translation>
    </message>
    <message>
        <source>How far it was checked</source>
        <translation>核实程度</translation>
    </message>
    <message>
        <source>How to check that nothing was changed</source>
        <translation>怎样核对没有改动过</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>怎么看</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>阅读说明</translation>
    </message>
    <message>
        <source>Husband or wife</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Imported into a vault, it gives the same clients, cases, debts, contacts and open tasks, as far as its columns reach. Cases get numbers of that vault, and this number into their notes. A closed case counts as closed on the day it was opened, and a case without a counsellor goes to whoever imports it. A complete copy is a backup.</source>
        <translation>导入另一个数据保险箱，会得到同样的求助人、案件、债务、联系和未完成的待办，以这些列为限。案件得到那边的编号，这里的编号写进备注。已结的案件按开案那天算结案，没有咨询员的案件归导入的人。要完整的副本，请用备份。</translation>
    </message>
    <message>
        <source>Importing it</source>
        <translation>导入时</translation>
    </message>
    <message>
        <source>In court</source>
        <translation>诉讼中</translation>
    </message>
    <message>
        <source>In danger?</source>
        <translation>有危险？</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>In person, on the spot</source>
        <translation>当面，现场</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incidents by channel</source>
        <translation>事件按联系方式分</translation>
    </message>
    <message>
        <source>Incidents by conduct</source>
        <translation>事件按行为类别分</translation>
    </message>
    <message>
        <source>Incidents by hour</source>
        <translation>事件按钟点分</translation>
    </message>
    <message>
        <source>Incidents by organisation</source>
        <translation>事件按机构分</translation>
    </message>
    <message>
        <source>Incidents by time of day</source>
        <translation>事件按时段分</translation>
    </message>
    <message>
        <source>Incidents by weekday</source>
        <translation>事件按星期分</translation>
    </message>
    <message>
        <source>Incidents of the period by how the contact was made.</source>
        <translation>本期事件，按联系方式分。</translation>
    </message>
    <message>
        <source>Incidents of the period by the day of the week in China.</source>
        <translation>本期事件，按北京时间的星期分。</translation>
    </message>
    <message>
        <source>Incidents of the period by the full hour in China in which they happened. One known only to the day is counted as not known.</source>
        <translation>本期事件，按北京时间的整点分，一小时一行。只知道日期的计为不详。</translation>
    </message>
    <message>
        <source>Incidents of the period by the hour in China. One known only to the day is counted as not known.</source>
        <translation>本期事件，按北京时间的时段分。只知道日期的计为不详。</translation>
    </message>
    <message>
        <source>Incidents of the period by the organisation they came from, where it is known; the twenty with most.</source>
        <translation>本期事件，按来源机构分，来源不详的不计；列出最多的二十家。</translation>
    </message>
    <message>
        <source>Incidents of the period by who was contacted.</source>
        <translation>本期事件，按被联系的人分。</translation>
    </message>
    <message>
        <source>Incidents of the period in which a conduct was confirmed. One incident may count in several rows.</source>
        <translation>本期事件中，确认了行为类别的。一件事件可能计入多行。</translation>
    </message>
    <message>
        <source>Incidents of the period in which somebody known to be other than the client was contacted.</source>
        <translation>本期事件中，已知联系了求助人以外的人的。</translation>
    </message>
    <message>
        <source>Incidents that reached others</source>
        <translation>波及他人的事件</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>对方发起</translation>
    </message>
    <message>
        <source>Industry reference: {law}{article}</source>
        <translation>行业规范参考：{law}{article}</translation>
    </message>
    <message>
        <source>Instalment of {amount}</source>
        <translation>还这一期：{amount}</translation>
    </message>
    <message>
        <source>Instalment of {amount} to {lender}</source>
        <translation>还{lender}这一期：{amount}</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险费</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>接案</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Internal, not to be passed on</source>
        <translation>内部版，不得带出咨询站</translation>
    </message>
    <message>
        <source>It came at {when}. The industry&apos;s norms leave 22:00 to 8:00 free of collecting, unless something else was agreed. A norm of the industry, not law.</source>
        <translation>发生在 {when}。按行业规范，没有另外约定的，22:00 到 8:00 不催收。这是行业规范，不是法律。</translation>
    </message>
    <message>
        <source>It ends before it begins. Check the two days.</source>
        <translation>结束早于开始。请检查这两天。</translation>
    </message>
    <message>
        <source>It holds figures and codes only: no name, number or word of any client, no folder of yours.</source>
        <translation>里面只有数字和代码：没有任何求助人的姓名、号码和原话，也没有你的文件夹名称。</translation>
    </message>
    <message>
        <source>It is filed there already.</source>
        <translation>已经在那里了。</translation>
    </message>
    <message>
        <source>It is next in order.</source>
        <translation>按次序，接下来是这一步。</translation>
    </message>
    <message>
        <source>It is not certain whether this is somebody known or a new person, and nobody has decided.</source>
        <translation>说不准是认识的人还是新的人，还没有人决定。</translation>
    </message>
    <message>
        <source>It is not clear how the characters of {file} are written. Save it as UTF-8, or choose the encoding.</source>
        <translation>看不出“{file}”用的是哪种文字编码。请另存为 UTF-8，或者选择编码。</translation>
    </message>
    <message>
        <source>It is not clear which is the day and which the month. Write it like 2026-03-05.</source>
        <translation>分不清哪个是月、哪个是日。请写成 2026-03-05 这样。</translation>
    </message>
    <message>
        <source>It is not known when this contact was. The day the case was opened stands in its place.</source>
        <translation>不知道这次联系的时间，先用开案日期代替。</translation>
    </message>
    <message>
        <source>It repeats itself or counts on. Choose words that do not follow each other.</source>
        <translation>口令是重复的或连续的。请用不相连的词。</translation>
    </message>
    <message>
        <source>It was left out, as you answered.</source>
        <translation>按你的回答没有导入。</translation>
    </message>
    <message>
        <source>Judgment given</source>
        <translation>已判决</translation>
    </message>
    <message>
        <source>Keep a record</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>不外传</translation>
    </message>
    <message>
        <source>Kept back (¥)</source>
        <translation>到账前扣除（元）</translation>
    </message>
    <message>
        <source>Kept back before payout</source>
        <translation>到账前扣除（砍头息）</translation>
    </message>
    <message>
        <source>Kept back: {amount}, {share}</source>
        <translation>到账前扣除（砍头息）：{amount}，占合同金额 {share}</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind not known</source>
        <translation>类型不详</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Kind of lender</source>
        <translation>出借机构类型</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>时间精度</translation>
    </message>
    <message>
        <source>LPR {rate}, published {day}; check whether a newer one was before the loan.</source>
        <translation>LPR {rate}，{day}公布；请核对借款之前有没有更新的。</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Later terms</source>
        <translation>后续期限</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律名称</translation>
    </message>
    <message>
        <source>Law firm</source>
        <translation>律师事务所</translation>
    </message>
    <message>
        <source>Lawsuit</source>
        <translation>起诉</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>律师</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>这几行不导入</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>没有导出</translation>
    </message>
    <message>
        <source>Legal aid</source>
        <translation>法律援助机构</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借机构</translation>
    </message>
    <message>
        <source>Lends without a licence: the contract may be void. 36% is only what a report of unlawful lending is measured by.</source>
        <translation>没有牌照而出借：合同可能无效。36% 只是举报非法放贷时参考的标准。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Licensed lender: the borrower may ask the court to lower what is charged above this in all.</source>
        <translation>持牌出借机构：息费合计超过这条线的部分，借款人可以请求法院调减。</translation>
    </message>
    <message>
        <source>Line {place}, “{shown}”: no date stands there, so it was counted from today. Was it copied on another day? Then write the date into it and read it again.</source>
        <translation>第 {place} 行“{shown}”：没有写日期，已从今天往回算。如果是别的日子复制的，请把日期写进去，再读一次。</translation>
    </message>
    <message>
        <source>Line {place}, “{shown}”: no year stands there, so the last such day was taken. Is it another year? Then write the year into it and read it again.</source>
        <translation>第 {place} 行“{shown}”：没有写年份，已按最近的这一天算。如果是别的年份，请把年份写进去，再读一次。</translation>
    </message>
    <message>
        <source>Line {place}: the file is cut off here. All before it was read; ask for a complete copy.</source>
        <translation>第 {place} 行：文件在这里断了。前面的都已读取；请重新要一份完整的。</translation>
    </message>
    <message>
        <source>Line {place}: this message has no time and stayed out.</source>
        <translation>第 {place} 行：这条消息没有时间，没有导入。</translation>
    </message>
    <message>
        <source>Line {place}: this message is damaged and stayed out.</source>
        <translation>第 {place} 行：这条消息已损坏，没有导入。</translation>
    </message>
    <message>
        <source>Line {place}: “{shown}” is no time that can be read, so this message stayed out.</source>
        <translation>第 {place} 行：看不懂时间“{shown}”，这条消息没有导入。</translation>
    </message>
    <message>
        <source>Linux, macOS: unpack, open a terminal in the folder, and run: sha256sum -c SHA256SUMS</source>
        <translation>Linux、macOS：解开压缩包，在文件夹里打开终端，运行：sha256sum -c SHA256SUMS</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>低优先</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>可以打电话</translation>
    </message>
    <message>
        <source>May be called; a message may say who we are</source>
        <translation>可以打电话，留言可说明身份</translation>
    </message>
    <message>
        <source>May lead to</source>
        <translation>可能引出</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解组织</translation>
    </message>
    <message>
        <source>Membership fee</source>
        <translation>会员费</translation>
    </message>
    <message>
        <source>Mend the cells, then import this file: the last two columns are not read.</source>
        <translation>请改好单元格，再导入这张表：最后两列不会读。</translation>
    </message>
    <message>
        <source>Mend what is named beside this, then import this file.</source>
        <translation>请按旁边写的改好，再导入这张表。</translation>
    </message>
    <message>
        <source>Message only, without saying who we are</source>
        <translation>只发消息，不说明身份</translation>
    </message>
    <message>
        <source>Message or call</source>
        <translation>消息或通话</translation>
    </message>
    <message>
        <source>Messages only (106)</source>
        <translation>短信号码（106 开头）</translation>
    </message>
    <message>
        <source>Microloan company</source>
        <translation>小额贷款公司</translation>
    </message>
    <message>
        <source>Microloan company: its regulators ask that new loans keep below this, and step by step below four times the LPR. In court four times the LPR does not apply to it directly.</source>
        <translation>小额贷款公司：监管部门要求新贷款不超过这条线，并逐步降到 LPR 的四倍以内。在法院，LPR 的四倍不直接适用于它。</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>较轻</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Monthly statistics</source>
        <translation>月度统计</translation>
    </message>
    <message>
        <source>More than 3 answered calls a day</source>
        <translation>一天接通超过 3 次</translation>
    </message>
    <message>
        <source>More than 6 unanswered dials a day</source>
        <translation>一天未接通超过 6 次</translation>
    </message>
    <message>
        <source>Morning (8:00 to 12:00)</source>
        <translation>上午（8:00～12:00）</translation>
    </message>
    <message>
        <source>Most on one day</source>
        <translation>一天里最多</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name of the other side</source>
        <translation>对方姓名</translation>
    </message>
    <message>
        <source>Name sounds the same</source>
        <translation>姓名读音相同</translation>
    </message>
    <message>
        <source>Nameless caller</source>
        <translation>没有留名的来电者</translation>
    </message>
    <message>
        <source>Names a client wants to be called by, whose a phone is, consents, people around the client, conversations, call notes, files, checklists, filings, fees, instalments and agreements, the conduct that contacts show, tasks that are closed, risk, outcome and day of closing, the history.</source>
        <translation>求助人希望的称呼、电话是谁的、同意、周围的人、联系记录、来电记录、文件、清单、投诉举报、费用、分期和协议、联系里的行为、已完成的待办、风险、结果和结案日期、历史。</translation>
    </message>
    <message>
        <source>Names and numbers of people who are not concerned or have not agreed are covered: **** stands in their place. Numbers of collectors are shown.</source>
        <translation>无关的人和没有同意的人，姓名和号码已经盖住，写作 ****。催收方的号码照常显示。</translation>
    </message>
    <message>
        <source>Neighbour or village committee</source>
        <translation>邻居或村（居）委会</translation>
    </message>
    <message>
        <source>Never answered</source>
        <translation>始终没有答复</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新加的</translation>
    </message>
    <message>
        <source>New cases</source>
        <translation>新案件</translation>
    </message>
    <message>
        <source>New cases of the period by the age the client reaches in the year the case was opened.</source>
        <translation>本期新案件，按求助人在开案那一年的年龄分。</translation>
    </message>
    <message>
        <source>New cases of the period by the client&apos;s gender.</source>
        <translation>本期新案件，按求助人的性别分。</translation>
    </message>
    <message>
        <source>New cases of the period by the province the client lives in.</source>
        <translation>本期新案件，按求助人居住的省份分。</translation>
    </message>
    <message>
        <source>New cases of the period by what the client is to the debt.</source>
        <translation>本期新案件，按求助人在债务中的身份分。</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>新求助人</translation>
    </message>
    <message>
        <source>Newest good backup</source>
        <translation>最近一份完好的备份</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Next in order</source>
        <translation>按顺序的下一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>深夜</translation>
    </message>
    <message>
        <source>Night (22:00 to 8:00)</source>
        <translation>深夜（22:00～8:00）</translation>
    </message>
    <message>
        <source>Night (22:00–8:00) and frequency (more than 3 answered calls a day, more than 6 unanswered calls a day to one line) follow norms of the industry (GB/T 45251-2025; guideline of the China Banking Association of 2026, read in secondary sources). They are norms, not law.</source>
        <translation>深夜（22:00～8:00）和次数（一天打通超过 3 次，一天对同一号码没打通超过 6 次）依据行业规范（GB/T 45251-2025；中国银行业协会 2026 年的指引，据转述）。这些是行业规范，不是法律。</translation>
    </message>
    <message>
        <source>Night hours and the number of contacts a day follow industry norms, not the letter of the law.</source>
        <translation>深夜时段和每日联系次数参照行业规范，不是法律条文。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有答复</translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>还没有结清证明</translation>
    </message>
    <message>
        <source>No client of these cases has agreed that the case is given to another office. Ask first, and record the consent “Give the case to another office” on the page of the client.</source>
        <translation>这些案件的求助人都还没有同意把案件转交其他咨询站。请先征求同意，并在求助人页面登记“把案件转交其他咨询站”。</translation>
    </message>
    <message>
        <source>No column of “{sheet}” in {file} holds names or phones. The headings found are: {found}. Choose the columns by hand, or name one of them 姓名 or 电话.</source>
        <translation>“{file}”的工作表“{sheet}”里没有姓名列或电话列。找到的表头有：{found}。请手动选择各列，或把其中一列的表头改为“姓名”或“电话”。</translation>
    </message>
    <message>
        <source>No columns of {file} tell when, and who or what. The headings found are: {found}. Name the columns 时间, 对方号码 and 内容, or choose them by hand.</source>
        <translation>“{file}”里看不出哪一列是时间，哪一列是号码或内容。找到的表头有：{found}。请把表头改为“时间”“对方号码”“内容”，或手动选择。</translation>
    </message>
    <message>
        <source>No contact was written down for this period.</source>
        <translation>这段时间没有记下联系。</translation>
    </message>
    <message>
        <source>No day given</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>No day promised</source>
        <translation>没有说定日期</translation>
    </message>
    <message>
        <source>No file is part of this bundle.</source>
        <translation>这份证据包不带文件。</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>没有了</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>No passphrase was given, and there is nobody to ask. Name a file that holds it: --passphrase-file FILE, or COUNSEL_DESK_PASSPHRASE_FILE.</source>
        <translation>没有给出口令，这里也无法询问。请指明写有口令的文件：--passphrase-file FILE，或 COUNSEL_DESK_PASSPHRASE_FILE。</translation>
    </message>
    <message>
        <source>No task yet</source>
        <translation>还没有待办</translation>
    </message>
    <message>
        <source>No time stands in this text, so it was read as one message of this minute. Write who and when above each message, such as 小王 2026-03-05 22:10, and read it again.</source>
        <translation>这段文字里没有时间，已当作此刻的一条消息。请在每条消息上面写上是谁、什么时候，例如“小王 2026-03-05 22:10”，再读一次。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No. in the case</source>
        <translation>在案件里的序号</translation>
    </message>
    <message>
        <source>Nobody covers for themselves. Choose somebody else.</source>
        <translation>不能自己代管自己。请选别人。</translation>
    </message>
    <message>
        <source>Nobody has asked this client yet how they can safely be reached.</source>
        <translation>还没有问过这位求助人怎样联系才安全。</translation>
    </message>
    <message>
        <source>Nobody has asked yet</source>
        <translation>还没有问过</translation>
    </message>
    <message>
        <source>Nobody has asked yet when and how the client may be reached. A call at the wrong hour can harm.</source>
        <translation>还没有问过什么时候、怎样可以联系求助人。打得不是时候，会给对方带来麻烦。</translation>
    </message>
    <message>
        <source>Nobody has written down yet whether the client is in danger.</source>
        <translation>还没有人写下求助人有没有危险。</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>没有指定</translation>
    </message>
    <message>
        <source>Nobody of this name signs in here, so the case was given to you.</source>
        <translation>这里没有叫这个名字的咨询员，所以案件归到了你名下。</translation>
    </message>
    <message>
        <source>Nobody with the number {reference} was erased, so there is no receipt.</source>
        <translation>没有彻底删除过编号为 {reference} 的人，所以没有回执。</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Not above the line</source>
        <translation>不高于对比线</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未问</translation>
    </message>
    <message>
        <source>Not asked how to be reached</source>
        <translation>没问过怎样联系</translation>
    </message>
    <message>
        <source>Not checked yet, not to be quoted: {law}{article}</source>
        <translation>尚未核实，不得引用：{law}{article}</translation>
    </message>
    <message>
        <source>Not checked, not to be quoted</source>
        <translation>未核实，不得引用</translation>
    </message>
    <message>
        <source>Not connected with the debt</source>
        <translation>与债务无关</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>不管什么</translation>
    </message>
    <message>
        <source>Not here: what was taken out of the record before, which is kept until the record is erased, and forms not saved yet. Nothing stands here of the record that somebody else in the family may have.</source>
        <translation>这里没有：以前从记录里拿掉的内容（保存到彻底删除为止），和还没有保存的表单。家里别人如果也有记录，这里一点也没有。</translation>
    </message>
    <message>
        <source>Not in this summary: {parts}</source>
        <translation>这份概要里没有：{parts}</translation>
    </message>
    <message>
        <source>Not in this table</source>
        <translation>这张表里没有</translation>
    </message>
    <message>
        <source>Not included: it concerns somebody who has not agreed</source>
        <translation>未附：涉及没有同意的人</translation>
    </message>
    <message>
        <source>Not included: the client keeps exact words back</source>
        <translation>未附：求助人不让透露消息原话</translation>
    </message>
    <message>
        <source>Not included: the client keeps the name back</source>
        <translation>未附：求助人不让透露姓名</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>对象不详</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>尚不清楚。</translation>
    </message>
    <message>
        <source>Not overdue yet</source>
        <translation>尚未逾期</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>无法完成</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>未经核对</translation>
    </message>
    <message>
        <source>Not pursued any more</source>
        <translation>不再跟进</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>还没轮到</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>没有解决</translation>
    </message>
    <message>
        <source>Not settled: go on</source>
        <translation>没有解决，继续跟进</translation>
    </message>
    <message>
        <source>Not settled: gone on elsewhere</source>
        <translation>没有解决，已转到别处</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>暂不确定</translation>
    </message>
    <message>
        <source>Not taken on</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>备注或理由</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes and advice</source>
        <translation>备注和建议</translation>
    </message>
    <message>
        <source>Notes and call notes</source>
        <translation>备注和通话记录</translation>
    </message>
    <message>
        <source>Notes are dated, signed and never overwritten; oldest first. The two questions are asked in calls.</source>
        <translation>备注写明日期和作者，写下后不再改动；从早到晚排列。后两列的问题在来电时询问。</translation>
    </message>
    <message>
        <source>Notes on the client</source>
        <translation>关于求助人的备注</translation>
    </message>
    <message>
        <source>Nothing in this folder is encrypted. Keep it where nobody else reads it.</source>
        <translation>这个文件夹没有加密。请放在别人看不到的地方。</translation>
    </message>
    <message>
        <source>Nothing lasts longer than a day. Check the figures.</source>
        <translation>时长超过一天，不合常理。请检查数字。</translation>
    </message>
    <message>
        <source>Nothing, if it is to stay out. Else import this file and answer who it is.</source>
        <translation>不想导入就不用管；否则导入这张表，回答是谁。</translation>
    </message>
    <message>
        <source>Notice to the persons concerned</source>
        <translation>给受影响的人的通知</translation>
    </message>
    <message>
        <source>Notice: your data may have leaked</source>
        <translation>通知：您的信息可能已经泄露</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Number of the filing</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number of the other side</source>
        <translation>对方号码</translation>
    </message>
    <message>
        <source>Objection to a credit record</source>
        <translation>征信异议</translation>
    </message>
    <message>
        <source>Obtained at</source>
        <translation>取得时间</translation>
    </message>
    <message>
        <source>Obtained by</source>
        <translation>取得人</translation>
    </message>
    <message>
        <source>Of the tasks done, those done on their due day or earlier.</source>
        <translation>已完成的待办中，在截止日期当天或之前完成的。</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>减免方案</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>咨询站</translation>
    </message>
    <message>
        <source>Official body</source>
        <translation>官方机构</translation>
    </message>
    <message>
        <source>Official service of the lender</source>
        <translation>出借机构官方客服</translation>
    </message>
    <message>
        <source>On a website or in an app</source>
        <translation>网站或手机应用</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>On the day of an incident</source>
        <translation>事件当天</translation>
    </message>
    <message>
        <source>On the day the case is opened</source>
        <translation>开案当天</translation>
    </message>
    <message>
        <source>On this computer the vault opens for a colleague already. Where several people use one account of a computer, leave this off: everybody signs in with a passphrase.</source>
        <translation>这台电脑已经在替一位同事打开数据保险箱。几个人共用一个电脑账户时，请不要开启：每个人都用口令登录。</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>One collector got through {count} times on {day}; with this call it is more than {most}. The national standard recommends at most {most} effective calls a day. A norm of the industry, not law.</source>
        <translation>同一催收方在{day}打通了 {count} 次，这一次已超过 {most} 次。国家推荐标准建议每天有效通话不超过 {most} 次。这是行业规范，不是法律。</translation>
    </message>
    <message>
        <source>One collector rang {count} times on {day} without an answer; with this call it is more than {most}. The banking association&apos;s guideline names {most} dials a day to one number: check that it was one number. A norm of the industry, not law.</source>
        <translation>同一催收方在{day}打了 {count} 次没有人接，这一次已超过 {most} 次。银行业协会的指引写的是每天对一个号码拨打 {most} 次：请核对是不是同一个号码。这是行业规范，不是法律。</translation>
    </message>
    <message>
        <source>One digit of the ID number is wrong. Compare it with the card.</source>
        <translation>身份证号有一位不对。请和身份证核对。</translation>
    </message>
    <message>
        <source>One new person for all these rows</source>
        <translation>这些行是同一个新的人</translation>
    </message>
    <message>
        <source>One of them is an official body, the other lends or collects. They cannot be one.</source>
        <translation>一个是官方机构，另一个出借或催收，不能合并。</translation>
    </message>
    <message>
        <source>One or more of a list</source>
        <translation>列表中的一项或几项</translation>
    </message>
    <message>
        <source>One payment, simple interest</source>
        <translation>一次还清，按单利计算</translation>
    </message>
    <message>
        <source>Only a coordinator can do this. Ask the coordinator of your office.</source>
        <translation>只有协调员可以这样做。请找咨询站的协调员。</translation>
    </message>
    <message>
        <source>Only a coordinator can erase this client, or the counsellor who looks after every case of theirs. Ask the coordinator of your office.</source>
        <translation>只有协调员，或负责这位求助人全部案件的咨询员，才能彻底删除。请找咨询站的协调员。</translation>
    </message>
    <message>
        <source>Only a slight sign: look closely</source>
        <translation>只有一点迹象，请仔细看</translation>
    </message>
    <message>
        <source>Only contacts are told whose conduct a counsellor has confirmed.</source>
        <translation>只写出行为类别经咨询员确认的联系。</translation>
    </message>
    <message>
        <source>Only one number fits here. The first was kept.</source>
        <translation>这里只放得下一个号码，留下了第一个。</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation>只知道日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末未结案件</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开案日期</translation>
    </message>
    <message>
        <source>Opening of the case</source>
        <translation>开案</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Organisation, person, officer</source>
        <translation>机构、联系的人、经办人</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Other channel</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Other fee</source>
        <translation>其他费用</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Other gender</source>
        <translation>其他性别</translation>
    </message>
    <message>
        <source>Other licensed lender</source>
        <translation>其他持牌出借机构</translation>
    </message>
    <message>
        <source>Other official body</source>
        <translation>其他官方机构</translation>
    </message>
    <message>
        <source>Other outcome</source>
        <translation>其他结果</translation>
    </message>
    <message>
        <source>Other people are named only with their own consent. Whoever refused is left out; in texts, names and numbers of who did not agree are covered with ****; files that show them stay in.</source>
        <translation>别人只有自己同意才写出姓名。拒绝的人不出现；没有同意的人，文字里的姓名和号码用 **** 盖住；有他们的文件留下不给。</translation>
    </message>
    <message>
        <source>Other relative</source>
        <translation>其他亲属</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>我方发起</translation>
    </message>
    <message>
        <source>Outside the hours that are safe</source>
        <translation>现在不在安全时段</translation>
    </message>
    <message>
        <source>Over 180 days</source>
        <translation>超过 180 天</translation>
    </message>
    <message>
        <source>Over 30 days late</source>
        <translation>晚 31 天以上</translation>
    </message>
    <message>
        <source>Over 365 days</source>
        <translation>超过 365 天</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Overdue for</source>
        <translation>逾期多久</translation>
    </message>
    <message>
        <source>Overdue since</source>
        <translation>逾期起始日</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Own case number</source>
        <translation>自编案号</translation>
    </message>
    <message>
        <source>Own consent</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>Own phone</source>
        <translation>本人电话</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Pages, size</source>
        <translation>页数、大小</translation>
    </message>
    <message>
        <source>Pages: {pages}</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>Paid back (¥)</source>
        <translation>已还（元）</translation>
    </message>
    <message>
        <source>Paid off</source>
        <translation>已还清</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>实还日期</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Pass a summary on</source>
        <translation>向他人提供概要</translation>
    </message>
    <message>
        <source>Passed on without the client&apos;s consent, to protect life.</source>
        <translation>为保护生命，未经求助人同意而提供。</translation>
    </message>
    <message>
        <source>Passphrases and codes</source>
        <translation>口令和恢复码</translation>
    </message>
    <message>
        <source>Payee changed</source>
        <translation>收款方是否变更</translation>
    </message>
    <message>
        <source>Penalty for default</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>People around</source>
        <translation>周围的人</translation>
    </message>
    <message>
        <source>People around the client</source>
        <translation>求助人周围的人</translation>
    </message>
    <message>
        <source>People erased since are not counted in days that cut through a month: they are kept by whole months.</source>
        <translation>此后已彻底删除的人只按整月留有数目，所以不计入不满整月的日期范围。</translation>
    </message>
    <message>
        <source>People erased since are not in it.</source>
        <translation>不含此后已彻底删除的人。</translation>
    </message>
    <message>
        <source>People erased since still count here, by codes and bands alone. Who worked for them and which organisations contacted them is not kept.</source>
        <translation>此后已彻底删除的人仍计入这里，只按代码和分档；由谁负责、哪些机构联系过他们，没有保留。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Personal data that we keep has leaked, was changed or was lost, or this may have happened. Here is what we know today. We will add what we learn.</source>
        <translation>我们保存的个人信息发生了或者可能发生了泄露、篡改、丢失。今天知道的写在下面，以后知道的会补充。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone at work</source>
        <translation>单位电话</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Phone of that office: {phone}.</source>
        <translation>对方电话：{phone}。</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pieces of evidence: {files}</source>
        <translation>证据：{files} 件</translation>
    </message>
    <message>
        <source>Pieces of evidence: {files}, only listed: {held_back}</source>
        <translation>证据：{files} 件，只列出 {held_back} 件</translation>
    </message>
    <message>
        <source>Place of living</source>
        <translation>居住地</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Police report</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Precision of the time</source>
        <translation>时间精度</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>合同本金</translation>
    </message>
    <message>
        <source>Principal (¥)</source>
        <translation>合同本金（元）</translation>
    </message>
    <message>
        <source>Printed once with</source>
        <translation>打印时合并</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Private loan: of interest, penalties and fees together, courts grant no more than this.</source>
        <translation>民间借贷：利息、违约金和费用合计超过这条线的部分，法院不支持。</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised by the client</source>
        <translation>求助人承诺</translation>
    </message>
    <message>
        <source>Promised by the other side</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Promised by us</source>
        <translation>我们承诺</translation>
    </message>
    <message>
        <source>Promised until</source>
        <translation>承诺期限</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Published counts must be withheld below at least {least}.</source>
        <translation>公布统计时，不足 {least} 的数字必须隐去。</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Quarter before</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>Quarterly statistics</source>
        <translation>季度统计</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <translation>{year}年第{number}季度</translation>
    </message>
    <message>
        <source>Raised risk</source>
        <translation>中风险</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Received (¥)</source>
        <translation>实际到账（元）</translation>
    </message>
    <message>
        <source>Received by, date</source>
        <translation>接收人、日期</translation>
    </message>
    <message>
        <source>Received or sent</source>
        <translation>收到还是发出</translation>
    </message>
    <message>
        <source>Reckoned by equal months</source>
        <translation>按等长的月计算</translation>
    </message>
    <message>
        <source>Reckoned by the day of each payment</source>
        <translation>按每笔还款的日期计算</translation>
    </message>
    <message>
        <source>Record begun</source>
        <translation>建立记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Redacted copy</source>
        <translation>遮挡副本</translation>
    </message>
    <message>
        <source>Redacted copy of number</source>
        <translation>原件序号（遮挡副本）</translation>
    </message>
    <message>
        <source>Redacted: all under their codes</source>
        <translation>隐去姓名：全部只用编号</translation>
    </message>
    <message>
        <source>Referred to others</source>
        <translation>已转介</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>监管部门</translation>
    </message>
    <message>
        <source>Regulatory requirement (as reported): {law}{article}</source>
        <translation>监管要求（转述）：{law}{article}</translation>
    </message>
    <message>
        <source>Regulatory requirement: {law}{article}</source>
        <translation>监管要求：{law}{article}</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否定</translation>
    </message>
    <message>
        <source>Relation not known</source>
        <translation>关系不详</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>Repayment agreed</source>
        <translation>达成还款协议</translation>
    </message>
    <message>
        <source>Report of wrongdoing</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Report to the authority in charge</source>
        <translation>给主管部门的报告</translation>
    </message>
    <message>
        <source>Report to the police</source>
        <translation>报案</translation>
    </message>
    <message>
        <source>Report: personal data may have leaked</source>
        <translation>报告：个人信息可能已经泄露</translation>
    </message>
    <message>
        <source>Reported, text not seen</source>
        <translation>据转述，未见原文</translation>
    </message>
    <message>
        <source>Reported, wording not checked: {law}{article}</source>
        <translation>据转述，原文未核对：{law}{article}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>提出要求</translation>
    </message>
    <message>
        <source>Request for legal aid</source>
        <translation>申请法律援助</translation>
    </message>
    <message>
        <source>Request for mediation</source>
        <translation>申请调解</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>改了字的</translation>
    </message>
    <message>
        <source>Rewrite them so that only today&apos;s passphrases open them</source>
        <translation>重写这些备份，只有今天的口令打得开</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Right within limits</source>
        <translation>有条件地正确</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Risk not judged yet</source>
        <translation>风险未评估</translation>
    </message>
    <message>
        <source>Robot call</source>
        <translation>机器人电话</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Role of the client</source>
        <translation>求助人身份</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of {file} that stayed out</source>
        <translation>{file} 没进来的行</translation>
    </message>
    <message>
        <source>Rules that read messages</source>
        <translation>识别消息的规则</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>SMS and chats</source>
        <translation>短信和聊天</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>安全联系方式</translation>
    </message>
    <message>
        <source>Safe to call now</source>
        <translation>现在可以打电话</translation>
    </message>
    <message>
        <source>Same ID number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>Same ID number, another name</source>
        <translation>身份证号相同，姓名不同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>Same name and case number, another phone or year of birth</source>
        <translation>姓名和案件编号相同，电话或出生年份不同</translation>
    </message>
    <message>
        <source>Same name and phone, and others have them too</source>
        <translation>姓名和电话相同，但不止一个人这样</translation>
    </message>
    <message>
        <source>Same name and phone, another ID number</source>
        <translation>姓名和电话相同，身份证号不同</translation>
    </message>
    <message>
        <source>Same name and region, another phone</source>
        <translation>姓名和地区相同，电话不同</translation>
    </message>
    <message>
        <source>Same name and year of birth</source>
        <translation>姓名和出生年份相同</translation>
    </message>
    <message>
        <source>Same name, nothing else to compare</source>
        <translation>姓名相同，别的没法比</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>Same phone, another name</source>
        <translation>电话相同，姓名不同</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Say how the case ended before you close it.</source>
        <translation>结案前，请先写明案件结果。</translation>
    </message>
    <message>
        <source>Say in a few words what is to be done.</source>
        <translation>请简单写明要做什么。</translation>
    </message>
    <message>
        <source>Say in a few words why the case is taken up again.</source>
        <translation>请简单写明为什么重开案件。</translation>
    </message>
    <message>
        <source>Say in a few words why this step does not apply.</source>
        <translation>请简单写明这一步为什么不适用。</translation>
    </message>
    <message>
        <source>Say in a few words why this was not possible.</source>
        <translation>请简单写明为什么无法完成。</translation>
    </message>
    <message>
        <source>Say in a word why you give it back.</source>
        <translation>请写一句为什么退回。</translation>
    </message>
    <message>
        <source>Say what was said, what was promised or the ticket number; or that nobody answered.</source>
        <translation>请写下谈话内容、承诺或工单号；没有接通就选“未接通”。</translation>
    </message>
    <message>
        <source>Say when it happened. A day alone is enough.</source>
        <translation>请写发生的时间，只写哪一天也行。</translation>
    </message>
    <message>
        <source>Say who promised this.</source>
        <translation>请写明是谁承诺的。</translation>
    </message>
    <message>
        <source>Say whose number this is.</source>
        <translation>请写明这是谁的号码。</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>数据结构版本</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二个存放处</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seen on the client&apos;s phone</source>
        <translation>在求助人手机上看到</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较重</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>服务费</translation>
    </message>
    <message>
        <source>Service number (95 or 96)</source>
        <translation>客服号码（95、96 开头）</translation>
    </message>
    <message>
        <source>Set the cell to text and type the whole ID number again, or empty it.</source>
        <translation>把单元格设成文本，重新输入完整的身份证号，或者清空。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>Settlement certificate</source>
        <translation>结清证明</translation>
    </message>
    <message>
        <source>Several rows with only the name in common</source>
        <translation>好几行只有姓名相同</translation>
    </message>
    <message>
        <source>Several words that only you would put together make a good passphrase.</source>
        <translation>几个只有自己会连在一起的词，就是好口令。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share of the closed cases</source>
        <translation>结案中的比例</translation>
    </message>
    <message>
        <source>Shared phone</source>
        <translation>共用电话</translation>
    </message>
    <message>
        <source>Shown not to be the borrower</source>
        <translation>证明不是借款人</translation>
    </message>
    <message>
        <source>Single case, for reference: {law}{article}</source>
        <translation>个案参考：{law}{article}</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Situation: {title}</source>
        <translation>情形：{title}</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交平台</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>债权转让日期</translation>
    </message>
    <message>
        <source>Sold to another creditor</source>
        <translation>债权已转让</translation>
    </message>
    <message>
        <source>Some files are only listed, with their hash: they concern others who have not agreed, or show what the client keeps back. The office keeps them unchanged.</source>
        <translation>有些文件只列出名称和校验值：它们涉及没有同意的人，或者含有求助人不让透露的内容。咨询站原样保存着这些文件。</translation>
    </message>
    <message>
        <source>Some passphrases come from an earlier version of the program, and nobody can tell whose they are. Let everybody sign in once, then try again.</source>
        <translation>有些口令是旧版程序留下的，看不出是谁的。请让每个人登录一次，再试。</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Look at the new version, then make your change again.</source>
        <translation>这期间有人改过这条记录。请先看新的内容，再重新修改。</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Somebody known in the office, whose record is not yours to see</source>
        <translation>站里认识的人，不在你看得到的范围</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>新的人</translation>
    </message>
    <message>
        <source>Something else filed</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Something is not right ({code}). Note this code for whoever helps you.</source>
        <translation>出了点问题（{code}）。请记下这个代码，告诉帮忙的人。</translation>
    </message>
    <message>
        <source>Something was put into this case meanwhile, so it stays. Close it instead, or move what it holds.</source>
        <translation>这个案件里刚刚有了内容，所以没有移除。请改为结案，或者先把内容移走。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Speak for the client</source>
        <translation>代求助人与对方沟通</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>口头</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage not known</source>
        <translation>阶段不详</translation>
    </message>
    <message>
        <source>Stars stand for some digits. Write the whole number.</source>
        <translation>有几位是星号。请写完整的号码。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps by checklist</source>
        <translation>步骤按清单分</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>完成的步骤</translation>
    </message>
    <message>
        <source>Steps done in the period by the checklist they stand on, as the guidance in force names it.</source>
        <translation>本期完成的步骤，按所属清单分；清单名称以现在用的指引为准。</translation>
    </message>
    <message>
        <source>Steps of checklists</source>
        <translation>清单步骤</translation>
    </message>
    <message>
        <source>Steps of checklists set aside in the period, with a reason, that still stand so.</source>
        <translation>本期写明原因标为不适用、至今仍为不适用的清单步骤。</translation>
    </message>
    <message>
        <source>Steps of checklists ticked in the period that still stand as done.</source>
        <translation>本期完成、至今仍为已完成的清单步骤。</translation>
    </message>
    <message>
        <source>Steps set aside</source>
        <translation>标为不适用的步骤</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>很强。</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Take a case yourself without an offer: choose yourself in the list.</source>
        <translation>自己接手不用请：在列表里选自己就行。</translation>
    </message>
    <message>
        <source>Taken over from {office}, where it was {reference}. Given by {who} on {day}.</source>
        <translation>从 {office} 接手，在那里是 {reference}。{day}由 {who} 交出。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Task open</source>
        <translation>待办中</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Tasks by time</source>
        <translation>待办按是否按时分</translation>
    </message>
    <message>
        <source>Tasks closed in the period that still stand as done.</source>
        <translation>本期完成、至今仍为已完成的待办。</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>完成的待办</translation>
    </message>
    <message>
        <source>Tasks done in the period by how many days after their due day they were done.</source>
        <translation>本期完成的待办，按比到期日晚了几天分。</translation>
    </message>
    <message>
        <source>Tasks done in time</source>
        <translation>按时完成的待办</translation>
    </message>
    <message>
        <source>Tel. {phone}</source>
        <translation>电话 {phone}</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Term ends soon</source>
        <translation>期限快到了</translation>
    </message>
    <message>
        <source>Term has ended</source>
        <translation>期限已过</translation>
    </message>
    <message>
        <source>Term not dated</source>
        <translation>期限没有日期</translation>
    </message>
    <message>
        <source>Terms agreed on</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Texts of the history</source>
        <translation>历史里的文字</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>这一天已经过去了。</translation>
    </message>
    <message>
        <source>That is not a working day.</source>
        <translation>这一天不是工作日。</translation>
    </message>
    <message>
        <source>That time is outside the hours in which this client can safely be called.</source>
        <translation>这个时间不在求助人的安全时段内。</translation>
    </message>
    <message>
        <source>The ID number holds no real day of birth. Compare it with the card.</source>
        <translation>身份证号里的出生日期不存在。请和身份证核对。</translation>
    </message>
    <message>
        <source>The ID number is stored as a number and has lost its last digits. In the spreadsheet set the column to text and type the number again.</source>
        <translation>身份证号存成了数字，最后几位已经丢失。请在表格里把这一列设为文本，再重新输入。</translation>
    </message>
    <message>
        <source>The LPR follows from the date of the contract.</source>
        <translation>LPR 由合同日期决定。</translation>
    </message>
    <message>
        <source>The amount is only approximate. It was kept; ask for the exact one.</source>
        <translation>这个金额只是大概数，已经保留；请再问准确的数。</translation>
    </message>
    <message>
        <source>The answer cannot be older than what was filed.</source>
        <translation>答复不能早于提出的日期。</translation>
    </message>
    <message>
        <source>The answer was promised by {date} and has not come.</source>
        <translation>最迟应在{date}答复，还没有答复。</translation>
    </message>
    <message>
        <source>The backup {name} is damaged. Nothing was changed; take an older one, or its copy in the second place.</source>
        <translation>备份“{name}”已损坏，不能用。没有做任何改动；请用更早的一份，或者第二个存放处里的同一份。</translation>
    </message>
    <message>
        <source>The cell holds a formula. What it last showed was taken; check it.</source>
        <translation>单元格里是公式，已取它上次显示的值；请核对。</translation>
    </message>
    <message>
        <source>The cell shows an error of the spreadsheet, so the field was left empty.</source>
        <translation>单元格显示的是表格错误，所以这一项留空。</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>求助人本人</translation>
    </message>
    <message>
        <source>The client has not agreed that a summary is passed on. Ask first and record the consent. To protect life it may be passed on without, with a reason.</source>
        <translation>求助人还没有同意提供概要。请先征求同意并登记。为保护生命，可以写明原因后不经同意提供。</translation>
    </message>
    <message>
        <source>The client has not agreed to paper that carries the name. Ask first and record the consent. To protect life it may be printed without, with a reason.</source>
        <translation>求助人还没有同意打印带姓名的材料。请先征求同意并登记。为保护生命，可以写明原因后不经同意打印。</translation>
    </message>
    <message>
        <source>The client is not named; the case number stands in place of the name.</source>
        <translation>不写求助人的姓名，用案件编号代替。</translation>
    </message>
    <message>
        <source>The client keeps the name back</source>
        <translation>求助人不愿透露姓名</translation>
    </message>
    <message>
        <source>The client refused</source>
        <translation>求助人拒绝</translation>
    </message>
    <message>
        <source>The client was not asked</source>
        <translation>还没有问过求助人</translation>
    </message>
    <message>
        <source>The client withdrew the consent</source>
        <translation>求助人撤回了同意</translation>
    </message>
    <message>
        <source>The client would read the code {code}. Say it in plain words.</source>
        <translation>求助人会看到代号 {code}。请换成平常的话。</translation>
    </message>
    <message>
        <source>The columns hold what your office last said of these headings. Look ahead to see whether it is so.</source>
        <translation>各列的内容沿用咨询站上次为这些表头选的。请按“先看结果”核对。</translation>
    </message>
    <message>
        <source>The copy of {file} came out different from the original, so this backup was not kept; earlier ones are untouched. Check the vault (Settings, Safety); if it is whole, back up to another drive.</source>
        <translation>“{file}”的副本和原件不一样，所以没有留下这份备份；以前的备份没有动。请到设置的“安全”里检查数据保险箱；如果完好，就换一个 U 盘或磁盘再备份。</translation>
    </message>
    <message>
        <source>The counsellor of this passphrase no longer works in this vault. Ask your coordinator.</source>
        <translation>这个口令属于一位已经离开的咨询员，不能再用来打开这个数据保险箱。请找协调员。</translation>
    </message>
    <message>
        <source>The day after an incident</source>
        <translation>事件次日</translation>
    </message>
    <message>
        <source>The day after the case is opened</source>
        <translation>开案次日</translation>
    </message>
    <message>
        <source>The debt and the way it is collected are two matters. What is really owed can be settled calmly, step by step; what collectors may not do they may not do, whatever is owed.</source>
        <translation>欠款和催收方式是两件事。真正欠的钱，可以平静地、一步一步解决；催收方不能做的事，不管欠多少，都不能做。</translation>
    </message>
    <message>
        <source>The drive did not answer while {file} was read or written. Check that it is connected, then try again.</source>
        <translation>读写“{file}”时磁盘没有响应。请检查磁盘是否连好，再试一次。</translation>
    </message>
    <message>
        <source>The end of the log</source>
        <translation>日志的最后部分</translation>
    </message>
    <message>
        <source>The file SHA256SUMS holds the SHA-256 of every other file of the bundle. If a file has changed by a single byte, its hash no longer fits. The hashes in the evidence list were taken when the files were received.</source>
        <translation>文件 SHA256SUMS 里有证据包其他每个文件的 SHA-256。文件哪怕改动一个字节，校验值就对不上。证据清单里的校验值是收到文件时算出的。</translation>
    </message>
    <message>
        <source>The file says that it holds {shown} messages or calls, which is not so. All of them were read.</source>
        <translation>文件说里面有 {shown} 条消息或通话，和实际不符。实有的都已读取。</translation>
    </message>
    <message>
        <source>The file {name} of a case was damaged, or changed outside the program: it is no longer the one that was kept. Nothing was handed over. Restore the last good backup (Settings, Backups), or take this file out of the case.</source>
        <translation>案件里的文件“{name}”损坏了，或在程序外被改动过，和当初保存的不一样。什么都没有转交。请在设置的“备份”里恢复最近一份完好的备份，或者把这个文件从案件里移除。</translation>
    </message>
    <message>
        <source>The files are byte for byte what the office was given. Where the original is kept is said with each; please ask for it there.</source>
        <translation>这些文件和咨询站收到的一个字节也不差。每件都写明原件在哪里，需要原件请到那里调取。</translation>
    </message>
    <message>
        <source>The gender could not be read, so it was left empty.</source>
        <translation>看不懂性别，所以这一项留空。</translation>
    </message>
    <message>
        <source>The guidance has no checklist {checklist}.</source>
        <translation>指引里没有清单 {checklist}。</translation>
    </message>
    <message>
        <source>The guidance has this number already.</source>
        <translation>指引里已经有这个号码。</translation>
    </message>
    <message>
        <source>The guidance kept with this case is no longer what was written. Check the vault, or restore a backup.</source>
        <translation>本案件保存的指引内容和当初写下的不一样了。请检查数据保险箱，或者恢复备份。</translation>
    </message>
    <message>
        <source>The guidance of today has no checklist {code}. This case keeps it in the words it was told.</source>
        <translation>现在的指引里没有清单 {code}。本案件保留当时的说法。</translation>
    </message>
    <message>
        <source>The guidance pack has no file {file}. Put it back, or install again.</source>
        <translation>指引库里缺少文件“{file}”。请放回原处，或者重新安装。</translation>
    </message>
    <message>
        <source>The holidays of that year are not announced yet: working days are only projected.</source>
        <translation>那一年的放假安排还没有公布：工作日只是推算。</translation>
    </message>
    <message>
        <source>The instalment of {day} needs an amount.</source>
        <translation>{day}这一期要填写金额。</translation>
    </message>
    <message>
        <source>The key store of this computer does not answer.</source>
        <translation>这台电脑的钥匙串没有回应。</translation>
    </message>
    <message>
        <source>The key store of this computer is locked, or did not let Counsel Desk in.</source>
        <translation>这台电脑的钥匙串是锁着的，或者没有允许 Counsel Desk 使用。</translation>
    </message>
    <message>
        <source>The key store of this computer no longer holds what opens this vault.</source>
        <translation>这台电脑的钥匙串里，已经没有打开这个数据保险箱的钥匙了。</translation>
    </message>
    <message>
        <source>The key store of this computer reported an error.</source>
        <translation>这台电脑的钥匙串出了错，数据保险箱没有受影响。</translation>
    </message>
    <message>
        <source>The kind of contact could not be read, so it was left empty.</source>
        <translation>看不懂联系方式，所以这一项留空。</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>The name {file} is too long. Choose a shorter one.</source>
        <translation>文件名“{file}”太长。请换一个短一些的。</translation>
    </message>
    <message>
        <source>The note is still empty.</source>
        <translation>备注还是空的。</translation>
    </message>
    <message>
        <source>The note is still empty. Write a word, a name or a number first.</source>
        <translation>还没有写内容。请先写一句话、一个名字或一个号码。</translation>
    </message>
    <message>
        <source>The office needs a name: it stands at the head of every page.</source>
        <translation>请填写咨询站名称：它印在每一页的页眉。</translation>
    </message>
    <message>
        <source>The organisation needs a name.</source>
        <translation>请填写机构名称。</translation>
    </message>
    <message>
        <source>The part of the program that encrypts is missing, so nothing was opened. Install Counsel Desk again; the vault stays as it is.</source>
        <translation>程序缺少负责加密的部件，所以没有打开任何东西。请重新安装 Counsel Desk；数据保险箱不会受影响。</translation>
    </message>
    <message>
        <source>The passphrase holds half a character that cannot be typed again. Type it anew.</source>
        <translation>口令里有一个残缺的字符，以后无法再输入。请重新输入。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令是空的。</translation>
    </message>
    <message>
        <source>The people around the client changed while this was written, so nothing has left. Try again.</source>
        <translation>写的时候，求助人周围的人有改动，所以什么都没有交出。请再试一次。</translation>
    </message>
    <message>
        <source>The person of {rows}</source>
        <translation>{rows}的人</translation>
    </message>
    <message>
        <source>The phone is stored as a number and has lost digits. In the spreadsheet set the column to text.</source>
        <translation>电话存成了数字，已经丢了几位。请在表格里把这一列设为文本。</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the page. Check that it is on, or save a PDF instead.</source>
        <translation>打印机“{printer}”没有接收页面。请检查打印机是否开着，或者改存为 PDF。</translation>
    </message>
    <message>
        <source>The record has another ID number, which was kept. Ask which of the two is right.</source>
        <translation>原来记的是另一个身份证号，没有改。请问清哪一个对。</translation>
    </message>
    <message>
        <source>The record has other names, which were kept.</source>
        <translation>原来记的是别的名字，没有改。</translation>
    </message>
    <message>
        <source>The record says otherwise, which was kept.</source>
        <translation>原来记的不一样，没有改。</translation>
    </message>
    <message>
        <source>The record that goes</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>The record that stays</source>
        <translation>保留的档案</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>同一个人</translation>
    </message>
    <message>
        <source>The second place for backups is missing: {folder}. Connect the drive, then back up again.</source>
        <translation>找不到备份的第二个存放处：{folder}。请接好磁盘或 U 盘，再备份一次。</translation>
    </message>
    <message>
        <source>The status could not be read.</source>
        <translation>看不懂状态。</translation>
    </message>
    <message>
        <source>The steps of the checklists this case was given, in the words of the version it was told.</source>
        <translation>本案件所用清单的步骤，文字以当时的指引版本为准。</translation>
    </message>
    <message>
        <source>The text is very long. Its end was left out.</source>
        <translation>内容太长，结尾部分没有保留。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type them again.</source>
        <translation>两次输入的口令不一样。请重新输入。</translation>
    </message>
    <message>
        <source>The vault can only be read here, so its lock cannot be changed. Open it where it can be written.</source>
        <translation>数据保险箱在这里只能看，不能换锁。请在能写入的地方打开它。</translation>
    </message>
    <message>
        <source>The vault can only be read here, so nobody can be erased. Open it where it can be written.</source>
        <translation>数据保险箱在这里只能看，不能彻底删除任何人的记录。请在能写入的地方打开。</translation>
    </message>
    <message>
        <source>The vault can only be read here, so who opens it cannot be changed. Open it where it can be written.</source>
        <translation>数据保险箱在这里只能读，所以不能更改由谁打开。请在可以写入的地方打开。</translation>
    </message>
    <message>
        <source>The vault can only be read here. Open it where it can be written.</source>
        <translation>数据保险箱在这里只能看，不能写。请在能写入的地方打开。</translation>
    </message>
    <message>
        <source>The vault is busy with another piece of work. Try again in a moment.</source>
        <translation>数据保险箱正忙着做另一件事。请稍后再试。</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it first.</source>
        <translation>数据保险箱已锁定。请先解锁。</translation>
    </message>
    <message>
        <source>The vault is whole.</source>
        <translation>数据保险箱完好。</translation>
    </message>
    <message>
        <source>The wish about calls is not clear, so “do not call” was set. Ask the client.</source>
        <translation>看不清求助人对打电话的要求，已先设为“请勿打电话”。请向求助人问清楚。</translation>
    </message>
    <message>
        <source>The words make it likely</source>
        <translation>从字句看，很可能</translation>
    </message>
    <message>
        <source>The words say it clearly</source>
        <translation>字句说得很清楚</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{file}”. Export the guidance again and edit that workbook.</source>
        <translation>工作簿里没有工作表“{file}”。请重新导出指引，在那份工作簿里改。</translation>
    </message>
    <message>
        <source>The working day after an incident</source>
        <translation>事件后的下个工作日</translation>
    </message>
    <message>
        <source>The working day after the case is opened</source>
        <translation>开案后的下个工作日</translation>
    </message>
    <message>
        <source>The year {year} is written down already. Change that entry instead.</source>
        <translation>{year} 年已经登记过。请改那一条。</translation>
    </message>
    <message>
        <source>There is no case {reference}. A case number looks like C-2026-0001; search for the name to find it.</source>
        <translation>没有案件 {reference}。案件编号的样子是 C-2026-0001；也可以搜索姓名来找。</translation>
    </message>
    <message>
        <source>There is no client {reference}. Such a number looks like P-2026-0001; it stands above the name of a client.</source>
        <translation>没有编号为 {reference} 的求助人。编号像 P-2026-0001，写在求助人姓名上方。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有“{file}”这个文件。</translation>
    </message>
    <message>
        <source>There is no room left to write {file}. Free some space, then try again. What was saved before is safe.</source>
        <translation>磁盘空间不够，无法写入“{file}”。请腾出一些空间后再试。之前保存的内容是安全的。</translation>
    </message>
    <message>
        <source>There is no such day. Check day and month.</source>
        <translation>没有这一天。请检查月和日。</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>没有这个钟点。</translation>
    </message>
    <message>
        <source>There is no view called “{name}” among those you have kept. Look for its name above the list.</source>
        <translation>保存的视图里没有“{name}”。名称在列表上方可以看到。</translation>
    </message>
    <message>
        <source>There is nothing to bring back.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is something in {folder} already. Choose an empty folder, or one that does not exist yet.</source>
        <translation>“{folder}”里已经有东西了。请选择空文件夹，或者一个还不存在的文件夹。</translation>
    </message>
    <message>
        <source>These clients are not merged any more. Look at their records again.</source>
        <translation>这两位求助人已经不是合并状态了。请重新查看他们的档案。</translation>
    </message>
    <message>
        <source>These days are over. Choose days that are still to come.</source>
        <translation>这几天已经过去。请选还没到的日子。</translation>
    </message>
    <message>
        <source>These days cut through a month. Set against its figures, small counts could be worked out, so they are for the office alone. Whole months, quarters and years can be published.</source>
        <translation>这段时间里有不完整的月份。和整月的统计一比，就能推算出小数字，所以只能在咨询站内部看。整月、整季度、整年可以公布。</translation>
    </message>
    <message>
        <source>These hours cannot be read. Write them like 9:00-12:00, 14:00-18:00.</source>
        <translation>看不懂这个时段。请写成 9:00-12:00，14:00-18:00 这样。</translation>
    </message>
    <message>
        <source>Third persons</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>This amount is too large to be right. Check the number of zeros.</source>
        <translation>这个金额太大，不合常理。请数一数有几个零。</translation>
    </message>
    <message>
        <source>This belongs to a case of a colleague. In this office counsellors see only their own cases. Ask the coordinator to hand it over to you.</source>
        <translation>这属于同事的案件。本站的咨询员只看自己的案件。请协调员移交给你。</translation>
    </message>
    <message>
        <source>This case has the checklist {code} already.</source>
        <translation>这个案件已经有清单 {code} 了。</translation>
    </message>
    <message>
        <source>This case is not closed, so it cannot be reopened.</source>
        <translation>这个案件还没有结案，不需要重开。</translation>
    </message>
    <message>
        <source>This client asked not to be called.</source>
        <translation>这位求助人要求不要打电话。</translation>
    </message>
    <message>
        <source>This colleague works here no more. Choose somebody else.</source>
        <translation>这位同事已经离开。请选别人。</translation>
    </message>
    <message>
        <source>This computer has no key store that Counsel Desk can use. On Linux it comes with the desktop, such as GNOME Keyring or KWallet.</source>
        <translation>这台电脑没有 Counsel Desk 能用的钥匙串。在 Linux 上它随桌面环境提供。</translation>
    </message>
    <message>
        <source>This computer no longer opens the vault: it was switched off, or the passphrase or the data key was changed.</source>
        <translation>这台电脑不能再替你打开数据保险箱了：功能已经关闭，或者改过口令、数据保险箱换过锁。</translation>
    </message>
    <message>
        <source>This contact is already written down in the case: same time, same number, same words.</source>
        <translation>案件里已经记录过这次联系：时间、号码和内容都一样。</translation>
    </message>
    <message>
        <source>This corrects an earlier release. What changed by less than {threshold} stays as it was released, or is withheld.</source>
        <translation>本次发布更正了以前的一次。变化不足 {threshold} 的，照原来发布的样子，或者不公布。</translation>
    </message>
    <message>
        <source>This counsellor has left already.</source>
        <translation>这位咨询员已经离开了。</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>This day has not come yet. A rate is written down once it is published.</source>
        <translation>这一天还没到。利率公布之后才登记。</translation>
    </message>
    <message>
        <source>This day has passed, so it went into the notes and no task was made. Where something is to be done on it, head the column “下次跟进”.</source>
        <translation>这一天已经过去，所以记进了备注，没有建待办。如果这是要办事的日子，请把这一列的标题写成“下次跟进”。</translation>
    </message>
    <message>
        <source>This day is still to come. Write the day they were asked.</source>
        <translation>这一天还没到。请填写询问的日期。</translation>
    </message>
    <message>
        <source>This day is stored as a number: 3.1 could be 3.10. Write it like 2026-03-05.</source>
        <translation>这个日期存成了数字：3.1 也可能是 3.10。请写成 2026-03-05 这样。</translation>
    </message>
    <message>
        <source>This day is too far away to be right. Check the year.</source>
        <translation>这个日期太远，不合常理。请检查年份。</translation>
    </message>
    <message>
        <source>This file has redacted copies of its own, so it is an original itself.</source>
        <translation>这个文件有自己的遮挡副本，所以它本身是原件。</translation>
    </message>
    <message>
        <source>This file is a redacted copy itself. Choose its original.</source>
        <translation>这个文件本身是遮挡副本。请选择它的原件。</translation>
    </message>
    <message>
        <source>This file was damaged, or changed outside the program: it is no longer the one that was kept. So it is neither shown nor given out. Restore the last good backup (Settings, Backups).</source>
        <translation>这个文件损坏了，或在程序外被改动过，和当初保存的不一样，所以既不显示，也不导出。请在设置的“备份”里恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>This file was taken over already, {at}. Its cases are here.</source>
        <translation>这个文件在{at}已经接手过，案件就在这里。</translation>
    </message>
    <message>
        <source>This is a backup, which is only looked at. To go on working with what it holds, open your own vault and restore it there (Settings, Backups).</source>
        <translation>这是一份备份，只能看。要接着用里面的内容，请打开自己的数据保险箱，在设置的“备份”里恢复它。</translation>
    </message>
    <message>
        <source>This is a record of what was received and said. Whether it broke a law is for the authority or the court to decide.</source>
        <translation>这里记录的是收到和听到的内容。是否违法，由主管机关或法院认定。</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026-03-05, 3月5日, 昨天 or 3天后.</source>
        <translation>这不是日期。请写成 2026-03-05、3月5日、昨天 或 3天后 这样。</translation>
    </message>
    <message>
        <source>This is not a duration. Write it like 3:20, 200s or 5分钟.</source>
        <translation>这不是时长。请写成 3:20、200秒 或 5分钟 这样。</translation>
    </message>
    <message>
        <source>This is not a phone number. Use digits, spaces and hyphens.</source>
        <translation>这不是电话号码。请只用数字、空格和短横线。</translation>
    </message>
    <message>
        <source>This is not a time. Write it like 15:00 or 下午3点.</source>
        <translation>这不是时间。请写成 15:00 或 下午3点 这样。</translation>
    </message>
    <message>
        <source>This is not a whole number of days.</source>
        <translation>这不是整天数。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <source>This is not a year of birth. Write it like 1988.</source>
        <translation>这不是出生年份。请写成 1988 这样。</translation>
    </message>
    <message>
        <source>This is not one amount. Write it like 12000, 1.2万 or 3千.</source>
        <translation>这不是一个金额。请写成 12000、1.2万 或 3千 这样。</translation>
    </message>
    <message>
        <source>This is the last way into the vault. Add another before you take it away.</source>
        <translation>这是打开数据保险箱的最后一种方式。请先添加另一种，再移除它。</translation>
    </message>
    <message>
        <source>This is the number of another client.</source>
        <translation>这是另一位求助人的编号。</translation>
    </message>
    <message>
        <source>This is the original, byte for byte. Choose the file in which something was covered.</source>
        <translation>这就是原件，一个字节也不差。请选择盖住了内容的那个文件。</translation>
    </message>
    <message>
        <source>This is the same client. Choose the other one.</source>
        <translation>这是同一位求助人。请选择另一位。</translation>
    </message>
    <message>
        <source>This is the same organisation. Choose the other one.</source>
        <translation>这是同一家机构。请选择另一家。</translation>
    </message>
    <message>
        <source>This lies before the day on which it was filed.</source>
        <translation>这一天早于提出的日期。</translation>
    </message>
    <message>
        <source>This lies before the day on which the task is due.</source>
        <translation>这一天早于待办的截止日期。</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This number is in the list already, as {name}. Change that entry instead.</source>
        <translation>列表里已经有这个号码：{name}。请改那一条。</translation>
    </message>
    <message>
        <source>This number is too long. If there are two, write each on its own.</source>
        <translation>这个号码太长。如果是两个号码，请分开写。</translation>
    </message>
    <message>
        <source>This number is too short. A number has at least 3 digits.</source>
        <translation>这个号码太短。号码至少有 3 位。</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Check capital letters and the keyboard, and try again.</source>
        <translation>这个口令打不开数据保险箱。请检查大小写和输入法，再试一次。</translation>
    </message>
    <message>
        <source>This passphrase does not open {file}; the file is whole. Ask the other office for the one of this file.</source>
        <translation>这个口令打不开“{file}”；文件是完好的。请问对方这个文件的口令。</translation>
    </message>
    <message>
        <source>This passphrase is in use already. Choose another: it is what tells who signs in.</source>
        <translation>这个口令已经有人在用。请换一个：程序靠口令分辨是谁登录。</translation>
    </message>
    <message>
        <source>This passphrase opens your vault. Choose another: you will tell it to somebody outside.</source>
        <translation>这个口令能打开你自己的数据保险箱。请换一个：这个口令是要告诉外面的人的。</translation>
    </message>
    <message>
        <source>This person stands in the record of another client. Choose somebody around this client.</source>
        <translation>这个人写在另一位求助人的记录里。请选择这位求助人周围的人。</translation>
    </message>
    <message>
        <source>This recovery code is typed rightly but belongs to another vault, or a newer one replaced it. Look for the paper that was printed last.</source>
        <translation>恢复码没有输错，但它属于另一个数据保险箱，或者已被新的恢复码取代。请找最后打印的那张纸。</translation>
    </message>
    <message>
        <source>This row does not stand under the headings that were read. Put it on a sheet of its own.</source>
        <translation>这一行不在所读的表头下面。请把它放到单独的工作表里。</translation>
    </message>
    <message>
        <source>This row holds neither a name nor a phone, so nobody can be told from it.</source>
        <translation>这一行既没有姓名也没有电话，不知道是谁。</translation>
    </message>
    <message>
        <source>This row holds the headings of another table.</source>
        <translation>这一行是另一张表的表头。</translation>
    </message>
    <message>
        <source>This row holds totals.</source>
        <translation>这一行是合计。</translation>
    </message>
    <message>
        <source>This row repeats the headings.</source>
        <translation>这一行重复了表头。</translation>
    </message>
    <message>
        <source>This source lists no unanswered calls: they are not recorded, which does not mean there were none.</source>
        <translation>这份来源不列没接通的电话：没有记录，不等于没有打过。</translation>
    </message>
    <message>
        <source>This step already has a task.</source>
        <translation>这一步已经有待办了。</translation>
    </message>
    <message>
        <source>This step has no deadline.</source>
        <translation>这一步没有期限。</translation>
    </message>
    <message>
        <source>This step is the counsellor&apos;s own: it has no words for the client.</source>
        <translation>这一步由咨询员做，没有给求助人的说法。</translation>
    </message>
    <message>
        <source>This table is withheld: its counts are so small that people could be recognised.</source>
        <translation>这张表不公布：数字太小，可能认出具体的人。</translation>
    </message>
    <message>
        <source>This text has {length} characters; at most {limit} can be kept.</source>
        <translation>这段内容有 {length} 个字，最多能保存 {limit} 个字。</translation>
    </message>
    <message>
        <source>This time has not come yet. A promised day goes below.</source>
        <translation>这个时间还没到。承诺的日期请填在下面。</translation>
    </message>
    <message>
        <source>This time has not come yet. Correct it, or save again to keep it as it is.</source>
        <translation>这个时间还没到。请改正，或者再按一次保存，就照这样保存。</translation>
    </message>
    <message>
        <source>This vault could not be brought up to date for this version of the program. It stays as it was and nothing is lost: go on with the version you had before, and tell whoever helps you.</source>
        <translation>这个数据保险箱没能升级到这一版程序。它保持原样，什么都没有丢：请先接着用以前的版本，并告诉帮忙的人。</translation>
    </message>
    <message>
        <source>This vault is of an older version and lies where nothing can be written. Copy it to this computer first.</source>
        <translation>这个数据保险箱是旧版本的，而且所在位置不能写入。请先复制到这台电脑。</translation>
    </message>
    <message>
        <source>This vault is open already (computer {holder}, since {since}). Close Counsel Desk there first; if it is this computer, look for its window at the bottom of the screen.</source>
        <translation>这个数据保险箱已经打开着（电脑 {holder}，{since}起）。请先在那台电脑上关闭 Counsel Desk；如果就是这台电脑，请在屏幕最下面一排找它的窗口。</translation>
    </message>
    <message>
        <source>This vault is open already. Close Counsel Desk there first; if it is this computer, look for its window at the bottom of the screen.</source>
        <translation>这个数据保险箱已经在别处打开。请先在那里关闭 Counsel Desk；如果就是这台电脑，请在屏幕最下面一排找它的窗口。</translation>
    </message>
    <message>
        <source>This vault was written by a newer Counsel Desk ({needs}). Install the newer version; nothing was changed.</source>
        <translation>这个数据保险箱由更新版本的 Counsel Desk（{needs}）写入。请安装新版本；没有做任何改动。</translation>
    </message>
    <message>
        <source>This version names people. It must not leave the office.</source>
        <translation>这一版含有姓名，不得带出咨询站。</translation>
    </message>
    <message>
        <source>This was changed again since, so it cannot be taken back without losing the later change.</source>
        <translation>之后又改过，撤销会丢掉后来的修改，所以不能撤销。</translation>
    </message>
    <message>
        <source>This was not understood: {words}. Write days and spans such as 2月5日至11日放假, or take it out.</source>
        <translation>看不懂：{words}。请写成 2月5日至11日放假 这样的日期，或者删去。</translation>
    </message>
    <message>
        <source>This was taken out meanwhile. If it was a mistake, undo brings it back.</source>
        <translation>这条记录已经被移除。如果移错了，可以用“撤销”找回来。</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Thoughts of self-harm?</source>
        <translation>轻生念头？</translation>
    </message>
    <message>
        <source>Three quarters of the cases within</source>
        <translation>四分之三的案件不超过</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Time of the contact</source>
        <translation>联系时间</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Times are China time (UTC+08:00), as exactly as they are known. Words in the timeline are exact; what a counsellor makes of them stands apart from them.</source>
        <translation>时间都是北京时间，知道多精确就写多精确。时间线里的话是原话；咨询员的判断另外写明。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title for the client</source>
        <translation>求助人看到的标题</translation>
    </message>
    <message>
        <source>To be done at once</source>
        <translation>今天先做</translation>
    </message>
    <message>
        <source>To the authority in charge of personal information</source>
        <translation>致履行个人信息保护职责的部门</translation>
    </message>
    <message>
        <source>To the minute</source>
        <translation>精确到分</translation>
    </message>
    <message>
        <source>To the persons concerned</source>
        <translation>致受影响的人</translation>
    </message>
    <message>
        <source>To the second</source>
        <translation>精确到秒</translation>
    </message>
    <message>
        <source>To third persons</source>
        <translation>联系他人</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>向谁提出</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Together their notes have {length} characters; at most {limit} can be kept. Shorten the notes of one of them, then merge again.</source>
        <translation>两家的备注加起来有 {length} 个字，最多能保存 {limit} 个字。请缩短其中一家的备注，再合并。</translation>
    </message>
    <message>
        <source>Told by the client</source>
        <translation>求助人口述</translation>
    </message>
    <message>
        <source>Too little has changed to release a correction: whoever has the figures as they were released could work out whom it is about. They stay as they are; counts that changed by {threshold} or more can be corrected.</source>
        <translation>变化太小，不能发布更正：手里有原来数字的人，一减就可能认出是谁。数字保持原样；变化达到 {threshold} 的，可以更正。</translation>
    </message>
    <message>
        <source>Too short: anyone can guess it.</source>
        <translation>太短：谁都猜得出来。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Totals that agree</source>
        <translation>合计对账</translation>
    </message>
    <message>
        <source>True in general</source>
        <translation>大体正确</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Two wishes about calls contradict each other. The stricter one was kept: ask the client.</source>
        <translation>关于来电的两个意愿互相矛盾，留下了更严的那个：请问求助人。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>Unanswered calls</source>
        <translation>未接来电</translation>
    </message>
    <message>
        <source>Unanswered when the case was closed</source>
        <translation>结案时没有答复</translation>
    </message>
    <message>
        <source>Under 25</source>
        <translation>25 岁以下</translation>
    </message>
    <message>
        <source>Under the code of the case: name, phones and ID number are left out. Other people named in the texts may still tell who it is; read them before you pass this on.</source>
        <translation>只用案件编号，不含姓名、电话和身份证号。文字里提到的其他人仍可能让人认出求助人，交给别人之前请先看一遍。</translation>
    </message>
    <message>
        <source>Under {law}{article}</source>
        <translation>依据{law}{article}</translation>
    </message>
    <message>
        <source>Under ¥10,000</source>
        <translation>1 万元以下</translation>
    </message>
    <message>
        <source>Unfinished exports out of reach</source>
        <translation>够不着的未完成导出</translation>
    </message>
    <message>
        <source>Unlicensed</source>
        <translation>无牌照</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>说不准</translation>
    </message>
    <message>
        <source>Unusual number</source>
        <translation>不常见的号码</translation>
    </message>
    <message>
        <source>Up to 30 days</source>
        <translation>30 天以内</translation>
    </message>
    <message>
        <source>Up to 7 days</source>
        <translation>7 天以内</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Very weak: a computer guesses it at once. Add words.</source>
        <translation>很弱：电脑一下就能猜出来。请加几个词。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>Wants to be called</source>
        <translation>希望的称呼</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Weak. Add one or two words.</source>
        <translation>偏弱。请再加一两个词。</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What falls due when, by the contract and by what was agreed on since, and what was paid of it.</source>
        <translation>按合同和后来商定的内容，哪天应还多少，已经还了多少。</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>管什么</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>发生了什么，为什么</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>已知内容</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>内容说明</translation>
    </message>
    <message>
        <source>What may come of it</source>
        <translation>可能有什么后果</translation>
    </message>
    <message>
        <source>What stood in another record, before both were made one</source>
        <translation>两份档案合并之前，另一份里写着的内容</translation>
    </message>
    <message>
        <source>What the client agrees to changed while this was written, so nothing has left. Look at what they agree to now, then try again.</source>
        <translation>导出期间，求助人同意的内容有了变动，所以什么也没有导出。请看看求助人现在同意什么，再试一次。</translation>
    </message>
    <message>
        <source>What the client is to the debt could not be read.</source>
        <translation>看不懂求助人在债务中的身份。</translation>
    </message>
    <message>
        <source>What the client reads</source>
        <translation>求助人看到的文字</translation>
    </message>
    <message>
        <source>What the persons can do</source>
        <translation>本人可以做什么</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>提出的要求</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>已经做了什么</translation>
    </message>
    <message>
        <source>What was done in this case and when, by whom of the office, oldest first; also prints and exports.</source>
        <translation>本案做过什么、什么时候、是谁做的，从早到晚；打印和导出也在内。</translation>
    </message>
    <message>
        <source>What was known on the day this was made. What nobody knows is left out. Of an ID number only the region and the last four places are shown. Keep to the client&apos;s wish about safe contact before you ring.</source>
        <translation>写的是制作当天已知的情况，不清楚的不写。身份证号只显示地区和后四位。打电话前，请照求助人说的安全联系方式。</translation>
    </message>
    <message>
        <source>What was printed or passed on</source>
        <translation>打印过、交出过什么</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>What we have done</source>
        <translation>我们做了什么</translation>
    </message>
    <message>
        <source>What you agreed to</source>
        <translation>您同意过什么</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>您可以做什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it was noticed</source>
        <translation>什么时候发现的</translation>
    </message>
    <message>
        <source>Where only the day or the minute of a contact is known, the rest of its cell only keeps contacts apart.</source>
        <translation>只知道哪一天或哪一分钟的联系，单元格里多出的部分只用来区分各次联系。</translation>
    </message>
    <message>
        <source>Where the original is</source>
        <translation>原件在哪里</translation>
    </message>
    <message>
        <source>Where this advice comes from</source>
        <translation>这条建议的出处</translation>
    </message>
    <message>
        <source>Where to complain</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>Which data of yours</source>
        <translation>您的哪些信息</translation>
    </message>
    <message>
        <source>Which kinds of data</source>
        <translation>哪些信息</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>由谁做</translation>
    </message>
    <message>
        <source>Who did what with your record, and who opened it</source>
        <translation>谁对您的记录做过什么，谁打开过</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来做</translation>
    </message>
    <message>
        <source>Who was contacted</source>
        <translation>被联系的人</translation>
    </message>
    <message>
        <source>Whoever had the number {reference} was erased already. Nothing of them is left to erase.</source>
        <translation>编号为 {reference} 的人已经彻底删除，没有可以再删除的了。</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>找谁问</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>谁的信息</translation>
    </message>
    <message>
        <source>Windows: run certutil -hashfile FILE SHA256 for a file, and compare the line with that of SHA256SUMS.</source>
        <translation>Windows：对一个文件运行 certutil -hashfile FILE SHA256，和 SHA256SUMS 里的那一行比较。</translation>
    </message>
    <message>
        <source>With a collection agency</source>
        <translation>已委托催收</translation>
    </message>
    <message>
        <source>With the name where the client agreed</source>
        <translation>求助人同意的写姓名</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>不公布</translation>
    </message>
    <message>
        <source>Withheld: counts from 1 to below</source>
        <translation>不公布：1 以上、不足</translation>
    </message>
    <message>
        <source>Within how many days of their opening a quarter, half and three quarters of the closed cases of the period were closed. Each is a number of days that occurred.</source>
        <translation>本期结案的案件里，四分之一、一半、四分之三从开案到结案各在多少天以内。每个数都是实际出现过的天数。</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Words looked for</source>
        <translation>查找的字词</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>消息原话</translation>
    </message>
    <message>
        <source>Work by counsellor</source>
        <translation>各咨询员的工作</translation>
    </message>
    <message>
        <source>Workbook (Excel, WPS)</source>
        <translation>工作簿（Excel、WPS）</translation>
    </message>
    <message>
        <source>Write a name or a phone.</source>
        <translation>请写姓名或电话。</translation>
    </message>
    <message>
        <source>Write a name, a number, or what they are to the client.</source>
        <translation>请填写姓名、号码，或与求助人的关系。</translation>
    </message>
    <message>
        <source>Write a number of days from 0 to {limit}.</source>
        <translation>请填写 0 到 {limit} 之间的天数。</translation>
    </message>
    <message>
        <source>Write a title.</source>
        <translation>请填写标题。</translation>
    </message>
    <message>
        <source>Write a year from {first} to {last}.</source>
        <translation>请填写 {first} 到 {last} 之间的年份。</translation>
    </message>
    <message>
        <source>Write down at least one day off.</source>
        <translation>请至少填写一个放假日。</translation>
    </message>
    <message>
        <source>Write how much was paid.</source>
        <translation>请填写还了多少。</translation>
    </message>
    <message>
        <source>Write the words, the number, or what it did to the client.</source>
        <translation>请写下原话、号码，或对求助人造成的影响。</translation>
    </message>
    <message>
        <source>Write the yearly rate in percent, such as 3.00; at most {highest}.</source>
        <translation>请按百分数填写年利率，例如 3.00；最高 {highest}。</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>请填写要做什么。</translation>
    </message>
    <message>
        <source>Write what the client reads: this is a step of the client.</source>
        <translation>请填写求助人看到的文字：这一步由求助人做。</translation>
    </message>
    <message>
        <source>Write which office gets the cases: it stands in their history.</source>
        <translation>请写明交给哪个咨询站：会写进案件的历史。</translation>
    </message>
    <message>
        <source>Write with whom it was filed.</source>
        <translation>请填写向谁提出。</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Written under the code</source>
        <translation>只写编号</translation>
    </message>
    <message>
        <source>Written with the name</source>
        <translation>写了姓名</translation>
    </message>
    <message>
        <source>Wrong: do the opposite</source>
        <translation>错误，应当相反</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Yearly statistics</source>
        <translation>年度统计</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>You can say who covers for yourself. For a colleague only a coordinator can.</source>
        <translation>你可以写谁代管你的案件。替同事写，只有协调员可以。</translation>
    </message>
    <message>
        <source>You may not read or write {file} in this place. Choose a folder of your own.</source>
        <translation>没有权限在这里读写“{file}”。请换一个自己的文件夹。</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a binary workbook (xlsb)</source>
        <translation>二进制工作簿（xlsb）</translation>
    </message>
    <message>
        <source>a colleague may know the client: ask the coordinator</source>
        <translation>同事可能认识这位求助人：请问协调员</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>a name in the text</source>
        <translation>文中的名称</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文字文档</translation>
    </message>
    <message>
        <source>add checklist</source>
        <translation>添加清单</translation>
    </message>
    <message>
        <source>add checklist of our own</source>
        <translation>新建本所的清单</translation>
    </message>
    <message>
        <source>add client</source>
        <translation>添加求助人</translation>
    </message>
    <message>
        <source>add conduct</source>
        <translation>添加行为类别</translation>
    </message>
    <message>
        <source>add counsellor</source>
        <translation>添加咨询员</translation>
    </message>
    <message>
        <source>add debt</source>
        <translation>添加债务</translation>
    </message>
    <message>
        <source>add organisation</source>
        <translation>添加机构</translation>
    </message>
    <message>
        <source>add person around client</source>
        <translation>添加求助人周围的人</translation>
    </message>
    <message>
        <source>add step of our own</source>
        <translation>添加本所的步骤</translation>
    </message>
    <message>
        <source>add suggested templates</source>
        <translation>添加推荐的模板</translation>
    </message>
    <message>
        <source>add task</source>
        <translation>添加待办</translation>
    </message>
    <message>
        <source>add template of a task</source>
        <translation>添加待办模板</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>OpenDocument 文件</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year}年出生</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>最迟{day}</translation>
    </message>
    <message>
        <source>by {day} (projected: that year&apos;s holidays are not announced yet)</source>
        <translation>最迟{day}（推算：那一年的放假安排还没有公布）</translation>
    </message>
    <message>
        <source>cases: {count}</source>
        <translation>案件：{count}</translation>
    </message>
    <message>
        <source>change case</source>
        <translation>修改案件</translation>
    </message>
    <message>
        <source>change client</source>
        <translation>修改求助人</translation>
    </message>
    <message>
        <source>change contact</source>
        <translation>修改联系记录</translation>
    </message>
    <message>
        <source>change debt</source>
        <translation>修改债务</translation>
    </message>
    <message>
        <source>change filing</source>
        <translation>修改投诉举报</translation>
    </message>
    <message>
        <source>change incident</source>
        <translation>修改事件</translation>
    </message>
    <message>
        <source>change office</source>
        <translation>修改咨询站信息</translation>
    </message>
    <message>
        <source>change organisation</source>
        <translation>修改机构</translation>
    </message>
    <message>
        <source>change passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>change person around client</source>
        <translation>修改求助人周围的人</translation>
    </message>
    <message>
        <source>change task</source>
        <translation>修改待办</translation>
    </message>
    <message>
        <source>change template of a task</source>
        <translation>修改待办模板</translation>
    </message>
    <message>
        <source>change what is said of a file</source>
        <translation>修改文件说明</translation>
    </message>
    <message>
        <source>changed after the merge</source>
        <translation>合并后改过</translation>
    </message>
    <message>
        <source>chosen, and missing now</source>
        <translation>选了，现在不在</translation>
    </message>
    <message>
        <source>chosen, and there</source>
        <translation>选了，也在</translation>
    </message>
    <message>
        <source>claimed amount</source>
        <translation>主张金额</translation>
    </message>
    <message>
        <source>close case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>close task as not possible</source>
        <translation>把待办标为无法完成</translation>
    </message>
    <message>
        <source>confirm conduct</source>
        <translation>确认行为类别</translation>
    </message>
    <message>
        <source>contacted by collectors</source>
        <translation>被催收方联系过</translation>
    </message>
    <message>
        <source>contacts: {contacts}</source>
        <translation>联系：{contacts} 次</translation>
    </message>
    <message>
        <source>copy rows of a list</source>
        <translation>复制列表中的行</translation>
    </message>
    <message>
        <source>correct conduct</source>
        <translation>改正行为类别</translation>
    </message>
    <message>
        <source>counsellor has left, lock of vault changed</source>
        <translation>咨询员离开，数据保险箱换锁</translation>
    </message>
    <message>
        <source>count terms anew</source>
        <translation>重新计算期限</translation>
    </message>
    <message>
        <source>counts from 1 to below {threshold}</source>
        <translation>1 以上、不足 {threshold} 的数字</translation>
    </message>
    <message>
        <source>create vault</source>
        <translation>新建数据保险箱</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>days over the industry norm: {count}</source>
        <translation>超过行业规范的日子：{count} 天</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>decide whose words stand</source>
        <translation>决定用哪种说法</translation>
    </message>
    <message>
        <source>decision on suggested conduct</source>
        <translation>对提示行为的判断</translation>
    </message>
    <message>
        <source>delete former backups</source>
        <translation>删除以前的备份</translation>
    </message>
    <message>
        <source>drop task</source>
        <translation>放弃待办</translation>
    </message>
    <message>
        <source>end holiday cover</source>
        <translation>结束休假代管</translation>
    </message>
    <message>
        <source>erase person</source>
        <translation>彻底删除一个人</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>every {count} days</source>
        <translation>每 {count} 天</translation>
    </message>
    <message>
        <source>every {count} months</source>
        <translation>每 {count} 个月</translation>
    </message>
    <message>
        <source>every {count} weeks</source>
        <translation>每 {count} 周</translation>
    </message>
    <message>
        <source>every {count} working days</source>
        <translation>每 {count} 个工作日</translation>
    </message>
    <message>
        <source>export case summary</source>
        <translation>导出案件概要</translation>
    </message>
    <message>
        <source>export caseload</source>
        <translation>导出个案总表</translation>
    </message>
    <message>
        <source>export figures</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <source>file case under another client</source>
        <translation>把案件归到其他求助人</translation>
    </message>
    <message>
        <source>filed under another client after the merge</source>
        <translation>合并后归到了别的求助人名下</translation>
    </message>
    <message>
        <source>finish task</source>
        <translation>完成待办</translation>
    </message>
    <message>
        <source>for publication</source>
        <translation>可公布版</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>give back offered cases</source>
        <translation>退回请求接手的案件</translation>
    </message>
    <message>
        <source>give client everything kept about them</source>
        <translation>把全部信息交给求助人本人</translation>
    </message>
    <message>
        <source>give new passphrase to a counsellor</source>
        <translation>给咨询员设新口令</translation>
    </message>
    <message>
        <source>give out evidence bundle</source>
        <translation>导出证据包</translation>
    </message>
    <message>
        <source>give out file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>give tasks to another</source>
        <translation>把待办交给他人</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>goes without: {what}</source>
        <translation>带走，但不含：{what}</translation>
    </message>
    <message>
        <source>hand case over to another office</source>
        <translation>把案件转交其他咨询站</translation>
    </message>
    <message>
        <source>hand cases over</source>
        <translation>移交案件</translation>
    </message>
    <message>
        <source>hand cases over to another office</source>
        <translation>把几个案件转交其他咨询站</translation>
    </message>
    <message>
        <source>hand out paper</source>
        <translation>交付纸质材料</translation>
    </message>
    <message>
        <source>has agreed</source>
        <translation>本人已同意</translation>
    </message>
    <message>
        <source>has not agreed, covered</source>
        <translation>本人没有同意，已盖住</translation>
    </message>
    <message>
        <source>here already as {reference}</source>
        <translation>这里已有，编号 {reference}</translation>
    </message>
    <message>
        <source>import caseload</source>
        <translation>导入案件</translation>
    </message>
    <message>
        <source>import messages and calls</source>
        <translation>导入消息和通话</translation>
    </message>
    <message>
        <source>in the other office: {action}</source>
        <translation>对方咨询站：{action}</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} 天后</translation>
    </message>
    <message>
        <source>internal, not to be passed on</source>
        <translation>内部版，不得带出咨询站</translation>
    </message>
    <message>
        <source>it holds only a chart</source>
        <translation>它只有图表</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is hidden</source>
        <translation>它是隐藏的</translation>
    </message>
    <message>
        <source>judicial interpretation</source>
        <translation>司法解释</translation>
    </message>
    <message>
        <source>keep file as evidence</source>
        <translation>保存证据文件</translation>
    </message>
    <message>
        <source>last conversation {day}</source>
        <translation>最近联系 {day}</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>lender or its kind</source>
        <translation>出借机构或其类型</translation>
    </message>
    <message>
        <source>let computer open vault without passphrase</source>
        <translation>让电脑不用口令打开数据保险箱</translation>
    </message>
    <message>
        <source>let counsellors see every case</source>
        <translation>让咨询员看所有案件</translation>
    </message>
    <message>
        <source>let counsellors see only their own cases</source>
        <translation>让咨询员只看自己的案件</translation>
    </message>
    <message>
        <source>look at ID number</source>
        <translation>查看身份证号</translation>
    </message>
    <message>
        <source>look at file</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <source>made {made} · confidential</source>
        <translation>{made}制作 · 保密</translation>
    </message>
    <message>
        <source>make invented caseload</source>
        <translation>生成虚构案件</translation>
    </message>
    <message>
        <source>make paper about a leak</source>
        <translation>写信息泄露的材料</translation>
    </message>
    <message>
        <source>make step a task</source>
        <translation>把步骤转为待办</translation>
    </message>
    <message>
        <source>may be your client {client}</source>
        <translation>可能是你的求助人 {client}</translation>
    </message>
    <message>
        <source>merge clients</source>
        <translation>合并求助人档案</translation>
    </message>
    <message>
        <source>merge organisations</source>
        <translation>合并机构</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>move checklist to the new guidance</source>
        <translation>把清单改用新的指引</translation>
    </message>
    <message>
        <source>move conversation to another case</source>
        <translation>把联系记录移到其他案件</translation>
    </message>
    <message>
        <source>move debt to another case</source>
        <translation>把债务移到其他案件</translation>
    </message>
    <message>
        <source>move file to another case</source>
        <translation>把文件移到其他案件</translation>
    </message>
    <message>
        <source>move filing to another case</source>
        <translation>把投诉举报移到其他案件</translation>
    </message>
    <message>
        <source>move incident to another case</source>
        <translation>把事件移到其他案件</translation>
    </message>
    <message>
        <source>move note to another case</source>
        <translation>把备注移到其他案件</translation>
    </message>
    <message>
        <source>move task to another case</source>
        <translation>把待办移到其他案件</translation>
    </message>
    <message>
        <source>name redacted copy of a file</source>
        <translation>登记文件的遮挡副本</translation>
    </message>
    <message>
        <source>no longer let computer open vault</source>
        <translation>不再让电脑打开数据保险箱</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>none was chosen</source>
        <translation>没有选</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>not recorded of {count} more calls</source>
        <translation>另有 {count} 个电话未记录</translation>
    </message>
    <message>
        <source>not released yet</source>
        <translation>还没有发布</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>没有说明</translation>
    </message>
    <message>
        <source>note payment</source>
        <translation>登记还款</translation>
    </message>
    <message>
        <source>note settlement certificate</source>
        <translation>登记结清证明</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>offer cases to a colleague</source>
        <translation>请同事接手案件</translation>
    </message>
    <message>
        <source>one collector dialled {count} times unanswered, more than the industry norm of {most}</source>
        <translation>同一催收方打来 {count} 次没有人接，超过行业规范的 {most} 次</translation>
    </message>
    <message>
        <source>one collector got through {count} times, more than the industry norm of {most}</source>
        <translation>同一催收方打通 {count} 次，超过行业规范的 {most} 次</translation>
    </message>
    <message>
        <source>open case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>open case to read</source>
        <translation>打开案件查看</translation>
    </message>
    <message>
        <source>open client to read</source>
        <translation>打开求助人查看</translation>
    </message>
    <message>
        <source>open vault</source>
        <translation>打开数据保险箱</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>over 10,000%</source>
        <translation>超过 10,000%</translation>
    </message>
    <message>
        <source>put away answer about offered cases</source>
        <translation>收起移交的答复</translation>
    </message>
    <message>
        <source>put conduct back to suggested</source>
        <translation>把行为类别改回待确认</translation>
    </message>
    <message>
        <source>put tasks off</source>
        <translation>延后待办</translation>
    </message>
    <message>
        <source>record consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>record incident</source>
        <translation>记录事件</translation>
    </message>
    <message>
        <source>record refused consent</source>
        <translation>登记不同意</translation>
    </message>
    <message>
        <source>record withdrawal of consent</source>
        <translation>登记撤回同意</translation>
    </message>
    <message>
        <source>redo: {action}</source>
        <translation>重做：{action}</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>reject conduct</source>
        <translation>否定行为类别</translation>
    </message>
    <message>
        <source>release corrected figures</source>
        <translation>发布更正的统计</translation>
    </message>
    <message>
        <source>release figures</source>
        <translation>发布统计</translation>
    </message>
    <message>
        <source>release {number} of {day}</source>
        <translation>{day}第 {number} 次发布</translation>
    </message>
    <message>
        <source>remember sender of organisation</source>
        <translation>登记机构的号码或签名</translation>
    </message>
    <message>
        <source>remove empty case</source>
        <translation>移除空案件</translation>
    </message>
    <message>
        <source>reopen case</source>
        <translation>重开案件</translation>
    </message>
    <message>
        <source>restore backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>reword step of the guidance</source>
        <translation>改写指引的步骤</translation>
    </message>
    <message>
        <source>rewrite former backups</source>
        <translation>改写以前的备份</translation>
    </message>
    <message>
        <source>right amounts: no rate fits these</source>
        <translation>正确的金额（现有金额算不出利率）</translation>
    </message>
    <message>
        <source>right dates: an instalment is not after the contract</source>
        <translation>正确的日期（有一期不晚于合同日期）</translation>
    </message>
    <message>
        <source>rule of a regulator</source>
        <translation>监管规定</translation>
    </message>
    <message>
        <source>save LPR</source>
        <translation>登记 LPR</translation>
    </message>
    <message>
        <source>save call note</source>
        <translation>保存来电记录</translation>
    </message>
    <message>
        <source>save hotline</source>
        <translation>保存热线</translation>
    </message>
    <message>
        <source>save working days of a year</source>
        <translation>保存全年工作日</translation>
    </message>
    <message>
        <source>set start of deadline</source>
        <translation>填写期限起算日</translation>
    </message>
    <message>
        <source>set step aside</source>
        <translation>把步骤标为不适用</translation>
    </message>
    <message>
        <source>single case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>standard or guideline</source>
        <translation>标准、指引</translation>
    </message>
    <message>
        <source>stayed out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>stays: the client refused to have it given away</source>
        <translation>留下：求助人不同意转交</translation>
    </message>
    <message>
        <source>stays: the client took the consent back. Ask again, and record what they say</source>
        <translation>留下：求助人收回了同意。请再问一次，记下答复</translation>
    </message>
    <message>
        <source>stays: the client was not asked. Ask, and record the consent “Give the case to another office”</source>
        <translation>留下：还没有问求助人。请先问，再记下同意“把案件转交其他咨询站”</translation>
    </message>
    <message>
        <source>take back our words</source>
        <translation>撤回本所的说法</translation>
    </message>
    <message>
        <source>take case over from another office</source>
        <translation>从其他咨询站接手案件</translation>
    </message>
    <message>
        <source>take cases over from another office</source>
        <translation>从其他咨询站接手几个案件</translation>
    </message>
    <message>
        <source>take in guidance</source>
        <translation>读入指引</translation>
    </message>
    <message>
        <source>take out LPR</source>
        <translation>移除 LPR</translation>
    </message>
    <message>
        <source>take out contact</source>
        <translation>移除联系记录</translation>
    </message>
    <message>
        <source>take out debt</source>
        <translation>移除债务</translation>
    </message>
    <message>
        <source>take out file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>take out filing</source>
        <translation>移除投诉举报</translation>
    </message>
    <message>
        <source>take out hotline</source>
        <translation>移除热线</translation>
    </message>
    <message>
        <source>take out incident</source>
        <translation>移除事件</translation>
    </message>
    <message>
        <source>take out organisation</source>
        <translation>移除机构</translation>
    </message>
    <message>
        <source>take out person around client</source>
        <translation>移除求助人周围的人</translation>
    </message>
    <message>
        <source>take out template of a task</source>
        <translation>移除待办模板</translation>
    </message>
    <message>
        <source>take out working days of a year</source>
        <translation>移除全年工作日</translation>
    </message>
    <message>
        <source>take over offered cases</source>
        <translation>接手案件</translation>
    </message>
    <message>
        <source>take step up again</source>
        <translation>恢复步骤</translation>
    </message>
    <message>
        <source>take task up again</source>
        <translation>恢复待办</translation>
    </message>
    <message>
        <source>taken out after the merge</source>
        <translation>合并后移除了</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已接手</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>the amount received</source>
        <translation>实际到账金额</translation>
    </message>
    <message>
        <source>the date of the contract</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>the end of the contract&apos;s number</source>
        <translation>合同尾号</translation>
    </message>
    <message>
        <source>the instalments of the contract</source>
        <translation>合同约定的分期</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>there is one; the office keeps the name</source>
        <translation>有，姓名由咨询站保留</translation>
    </message>
    <message>
        <source>tick step</source>
        <translation>完成步骤</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>un-merge clients</source>
        <translation>拆分求助人档案</translation>
    </message>
    <message>
        <source>unanswered calls not recorded</source>
        <translation>未接来电没有记录</translation>
    </message>
    <message>
        <source>undo: {action}</source>
        <translation>撤销：{action}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到{day}为止</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>等答复</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>went in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>went in, with a doubt</source>
        <translation>已导入，有疑问</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>怎么回事</translation>
    </message>
    <message>
        <source>what the client is to the debt</source>
        <translation>求助人在债务中的身份</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>will be skipped</source>
        <translation>将跳过</translation>
    </message>
    <message>
        <source>will go in</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>will go in, with a doubt</source>
        <translation>将导入，有疑问</translation>
    </message>
    <message>
        <source>will stay out</source>
        <translation>不会导入</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不公布</translation>
    </message>
    <message>
        <source>within {length} days of {event}</source>
        <translation>{event}起 {length} 日内</translation>
    </message>
    <message>
        <source>within {length} months of {event}</source>
        <translation>{event}起 {length} 个月内</translation>
    </message>
    <message>
        <source>within {length} working days of {event}</source>
        <translation>{event}起 {length} 个工作日内</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>write down answer to filing</source>
        <translation>登记投诉举报的答复</translation>
    </message>
    <message>
        <source>write down contact</source>
        <translation>写联系记录</translation>
    </message>
    <message>
        <source>write down filing</source>
        <translation>登记投诉举报</translation>
    </message>
    <message>
        <source>write down holiday cover</source>
        <translation>记下休假代管</translation>
    </message>
    <message>
        <source>write down what the client was told</source>
        <translation>记下告知求助人的话</translation>
    </message>
    <message>
        <source>write note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>write note on client</source>
        <translation>写求助人备注</translation>
    </message>
    <message>
        <source>write out rows that stayed out of an import</source>
        <translation>写出导入时没进来的行</translation>
    </message>
    <message>
        <source>written down after the merge</source>
        <translation>合并后才写的</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>{before}, {after}</source>
        <translation>{before}、{after}</translation>
    </message>
    <message>
        <source>{before}; {after}</source>
        <translation>{before}；{after}</translation>
    </message>
    <message>
        <source>{bytes} bytes</source>
        <translation>{bytes} 字节</translation>
    </message>
    <message>
        <source>{case} · made {made} · confidential</source>
        <translation>{case} · {made}制作 · 保密</translation>
    </message>
    <message>
        <source>{case} · {office} · made {made} · confidential</source>
        <translation>{case} · {office} · 生成于 {made} · 保密</translation>
    </message>
    <message>
        <source>{clients} clients, {cases} cases, {incidents} incidents, {tasks} tasks, {evidence} files</source>
        <translation>求助人 {clients}，案件 {cases}，事件 {incidents}，待办 {tasks}，文件 {evidence}</translation>
    </message>
    <message>
        <source>{code} {title} (confirmed)</source>
        <translation>{code} {title}（已确认）</translation>
    </message>
    <message>
        <source>{code} {title} (suggested by a rule)</source>
        <translation>{code} {title}（规则提示）</translation>
    </message>
    <message>
        <source>{count} at night</source>
        <translation>深夜 {count} 次</translation>
    </message>
    <message>
        <source>{count} calls unanswered</source>
        <translation>未接来电 {count} 个</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} 次联系</translation>
    </message>
    <message>
        <source>{count} contacts on {days} days</source>
        <translation>{days} 天里 {count} 次联系</translation>
    </message>
    <message>
        <source>{count} days after an incident</source>
        <translation>事件后 {count} 天</translation>
    </message>
    <message>
        <source>{count} days after the case is opened</source>
        <translation>开案后 {count} 天</translation>
    </message>
    <message>
        <source>{count} to other people</source>
        <translation>联系他人 {count} 次</translation>
    </message>
    <message>
        <source>{count} working days after an incident</source>
        <translation>事件后 {count} 个工作日</translation>
    </message>
    <message>
        <source>{count} working days after the case is opened</source>
        <translation>开案后 {count} 个工作日</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>超期 {days} 天</translation>
    </message>
    <message>
        <source>{day} (projected): {what}</source>
        <translation>{day}（推算）：{what}</translation>
    </message>
    <message>
        <source>{day} has not come yet. Check the date.</source>
        <translation>{day}还没到。请检查日期。</translation>
    </message>
    <message>
        <source>{day} is before the date of the contract, {contract}. Check both.</source>
        <translation>{day}早于合同日期（{contract}）。请核对这两个日期。</translation>
    </message>
    <message>
        <source>{day} is not a day of this year, or stands in both lists.</source>
        <translation>{day}不属于这一年，或者在放假和上班里都出现了。</translation>
    </message>
    <message>
        <source>{day} is not that day of the week. Check the date.</source>
        <translation>日期和星期对不上（{day}）。请检查日期。</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}：{what}</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Is the drive still connected?</source>
        <translation>打不开“{file}”。磁盘或 U 盘还连着吗？</translation>
    </message>
    <message>
        <source>{file} cannot be read. Check that you may open it.</source>
        <translation>无法读取“{file}”。请检查是否有权限打开它。</translation>
    </message>
    <message>
        <source>{file} could not be read or written. Check that the drive is connected, then try again.</source>
        <translation>无法读取或写入“{file}”。请看看磁盘或 U 盘是否连着，再试一次。</translation>
    </message>
    <message>
        <source>{file} could not be read within {seconds} seconds. Save it as xlsx and try again.</source>
        <translation>{seconds} 秒内没能读完“{file}”。请另存为 xlsx 后再试。</translation>
    </message>
    <message>
        <source>{file} declares a document type, as no export of a phone does. It may be meant to do harm.</source>
        <translation>“{file}”声明了文档类型，手机导出的文件不会这样。它可能是恶意的。</translation>
    </message>
    <message>
        <source>{file} ends in the middle of line {line}. Ask for a complete copy.</source>
        <translation>“{file}”在第 {line} 行中间断了。请重新要一份完整的。</translation>
    </message>
    <message>
        <source>{file} has no headings. Write a first row with 时间, 对方号码 and 内容 above the columns.</source>
        <translation>“{file}”没有表头。请在最上面加一行，写上“时间”“对方号码”“内容”。</translation>
    </message>
    <message>
        <source>{file} has no visible sheet with anything in it (left out: {hidden}). Show the sheet and save again.</source>
        <translation>“{file}”里没有可见又有内容的工作表（没有读取：{hidden}）。请取消隐藏工作表，保存后再试。</translation>
    </message>
    <message>
        <source>{file} has {megabytes} MB; at most {limit} MB can be kept. Keep it elsewhere and say where.</source>
        <translation>“{file}”有 {megabytes} MB，最多只能保存 {limit} MB。请存在别处，并写明在哪里。</translation>
    </message>
    <message>
        <source>{file} has {megabytes} MB; at most {limit} MB can be read.</source>
        <translation>“{file}”有 {megabytes} MB，最多只能读取 {limit} MB。</translation>
    </message>
    <message>
        <source>{file} holds another guidance ({theirs}), which cannot take the place of {ours}.</source>
        <translation>“{file}”是另一套指引（{theirs}），不能代替 {ours}。</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} cells. Split it into smaller files.</source>
        <translation>“{file}”的单元格超过 {limit} 个。请拆成几个小一些的文件。</translation>
    </message>
    <message>
        <source>{file} holds no messages or calls that can be read. Choose a backup of SMS Backup &amp; Restore, a list of calls or messages, or a forwarded chat.</source>
        <translation>“{file}”里没有能读取的消息或通话。请选择 SMS Backup &amp; Restore 的备份、通话或短信清单，或转发的聊天记录。</translation>
    </message>
    <message>
        <source>{file} holds something that no table needs and that may be meant to do harm, so it was not read. Ask for it as an ordinary xlsx or CSV file.</source>
        <translation>“{file}”里夹带了表格用不到的内容，可能是恶意的，所以没有读取。请对方另存为普通的 xlsx 或 CSV 文件再给你。</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name.</source>
        <translation>“{file}”是文件夹。请换一个名称。</translation>
    </message>
    <message>
        <source>{file} is a picture of paper without text in it. Ask the carrier for the list as a table.</source>
        <translation>“{file}”只是纸张的图片，里面没有文字。请向运营商要表格形式的清单。</translation>
    </message>
    <message>
        <source>{file} is a web page without a table, perhaps one that asks to sign in. Get the table again, best as xlsx.</source>
        <translation>“{file}”是网页，里面没有表格，可能是要求登录的页面。请重新下载表格，最好是 xlsx。</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete. Open it in a spreadsheet program, save it again, or ask for a new copy.</source>
        <translation>“{file}”已损坏或不完整。请用表格软件打开后重新保存，或者重新要一份。</translation>
    </message>
    <message>
        <source>{file} is damaged or not complete; this has nothing to do with the passphrase. Nothing was taken over. Ask the other office for the file once more.</source>
        <translation>“{file}”已损坏或不完整，和口令无关。什么都没有接手。请对方再给一份文件。</translation>
    </message>
    <message>
        <source>{file} is damaged; the passphrase is right. Do not delete anything: restore the last good backup, and keep the damaged folder until that is done.</source>
        <translation>“{file}”已损坏，但口令是对的。不要删除任何东西：请恢复最近一份完好的备份；恢复好之前，损坏的文件夹要留着。</translation>
    </message>
    <message>
        <source>{file} is empty. Is it the right file?</source>
        <translation>“{file}”是空的。文件选对了吗？</translation>
    </message>
    <message>
        <source>{file} is far too large for a file of the guidance.</source>
        <translation>“{file}”太大，不可能是指引的文件。</translation>
    </message>
    <message>
        <source>{file} is not a file that can be read. Choose another one.</source>
        <translation>“{file}”不是可以读取的文件。请换一个。</translation>
    </message>
    <message>
        <source>{file} is not a file with cases from another office. It has the ending .handover.</source>
        <translation>“{file}”不是其他咨询站转交的案件文件。这种文件以 .handover 结尾。</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Open it in a spreadsheet program and save it without one.</source>
        <translation>“{file}”设有密码。请用表格软件打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>{file} is saved as “Strict Open XML”. Save it as an ordinary Excel workbook (xlsx).</source>
        <translation>“{file}”是“Strict Open XML”格式。请另存为普通的 Excel 工作簿（xlsx）。</translation>
    </message>
    <message>
        <source>{file} is the file that is read. Choose another name.</source>
        <translation>“{file}”就是正在读取的文件。请换一个名称。</translation>
    </message>
    <message>
        <source>{file} is there already and is not an empty folder. Choose another name.</source>
        <translation>“{file}”已经存在，而且不是空文件夹。请换一个名称。</translation>
    </message>
    <message>
        <source>{file} is there already and is not written over. Choose another name.</source>
        <translation>“{file}”已经存在，不会覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>{file} is {kind}, not a table. Choose an xlsx, xls or CSV file.</source>
        <translation>“{file}”是{kind}，不是表格。请选择 xlsx、xls 或 CSV 文件。</translation>
    </message>
    <message>
        <source>{file} lies where nothing can be written. Use a folder of this computer; or see whether the USB stick is write-protected.</source>
        <translation>“{file}”所在的位置不能写入。请改用这台电脑上的文件夹；或者看看 U 盘有没有打开写保护。</translation>
    </message>
    <message>
        <source>{file} needs more memory than this computer has. Split it into smaller files.</source>
        <translation>“{file}”需要的内存超过了这台电脑的内存。请拆成几个小一些的文件。</translation>
    </message>
    <message>
        <source>{file} of the guidance pack is not text. Save it as UTF-8.</source>
        <translation>指引库的“{file}”不是文本。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{file} of this vault is empty. Nothing was changed; restore the last good backup.</source>
        <translation>这个数据保险箱的“{file}”是空的。没有做任何改动；请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>{file} of this vault is missing. If the folder was copied, copy it again whole, or restore a backup.</source>
        <translation>这个数据保险箱缺少“{file}”。如果文件夹是复制来的，请重新完整复制一次，或者恢复备份。</translation>
    </message>
    <message>
        <source>{file} unpacks to {megabytes} MB; at most {limit} MB can be read. Such a file may be meant to do harm.</source>
        <translation>“{file}”解开后有 {megabytes} MB，最多只能读取 {limit} MB。这样的文件可能是恶意的。</translation>
    </message>
    <message>
        <source>{file} was made for guidance {theirs}, and {ours} is in force here. Export again and edit that workbook; only a newer guidance can take the place of this one.</source>
        <translation>“{file}”是按指引 {theirs} 做的，这里用的是 {ours}。请重新导出，在那份工作簿里改；只有更新的指引才能代替现在的。</translation>
    </message>
    <message>
        <source>{file} was not found. Check the folder and the name.</source>
        <translation>找不到“{file}”。请检查文件夹和文件名。</translation>
    </message>
    <message>
        <source>{file} was not written completely. Check the free space and the drive, then try again.</source>
        <translation>“{file}”没有写完整。请检查剩余空间和磁盘，再试一次。</translation>
    </message>
    <message>
        <source>{file} was opened again and is not what was written, so it was not kept. Check the drive, then try again.</source>
        <translation>“{file}”写好后重新打开，内容对不上，所以没有保留。请检查磁盘或 U 盘，再试一次。</translation>
    </message>
    <message>
        <source>{file} was written by a newer Counsel Desk ({needs}). Install the newer version, then try again.</source>
        <translation>“{file}”是用更新版本的 Counsel Desk（{needs}）写的。请安装新版本，再试一次。</translation>
    </message>
    <message>
        <source>{file} was written by another version of Counsel Desk. This is no damage: the newest version brings it up to date on opening it.</source>
        <translation>“{file}”是另一个版本的 Counsel Desk 写的。这不是损坏：用最新版本打开，会自动升级。</translation>
    </message>
    <message>
        <source>{file} was written to while it was read. Wait until it is complete, then add it again.</source>
        <translation>“{file}”在读取时还在变化。请等它写完再添加。</translation>
    </message>
    <message>
        <source>{file} would lie in the folder of a vault, among its own files. Choose another folder.</source>
        <translation>“{file}”会落在数据保险箱的文件夹里，和它自己的文件混在一起。请选择别的文件夹。</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>“{file}”第 {line} 行</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quotation mark is opened and never closed. Put one at the end of the field.</source>
        <translation>“{file}”第 {line} 行：引号只有开头，没有结尾。请在这一格的末尾补上引号。</translation>
    </message>
    <message>
        <source>{file}, line {line}: here stand characters that no text has. The file is damaged or not a text table.</source>
        <translation>“{file}”第 {line} 行：有不该出现在文字里的字符。文件可能已损坏，或者不是文本表格。</translation>
    </message>
    <message>
        <source>{file}, line {line}: one field is too long to be right.</source>
        <translation>“{file}”第 {line} 行：有一格内容太长，不合常理。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the text is damaged. Ask for a new copy of the file.</source>
        <translation>“{file}”第 {line} 行：文字已损坏。请重新要一份文件。</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not a line of a table.</source>
        <translation>“{file}”第 {line} 行：这不是表格的一行。</translation>
    </message>
    <message>
        <source>{file}: from entry {found} on the history was damaged, or changed outside the program. Tell the coordinator; an older backup still shows what stood there.</source>
        <translation>“{file}”：历史记录从第 {found} 条起损坏了，或在程序外被改动过。请告诉协调员；更早的备份里还能看到原来的内容。</translation>
    </message>
    <message>
        <source>{file}: nothing says that this backup was ever checked. Prefer another one.</source>
        <translation>“{file}”：没有这份备份核对过的记录，不一定能用。最好用另一份。</translation>
    </message>
    <message>
        <source>{file}: parts of it are damaged (found: {found}). Do not delete anything; restore the last good backup.</source>
        <translation>“{file}”：有 {found} 处损坏。不要删除任何东西，请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>{file}: records belong to others that are gone (found: {found}). Restore the last good backup.</source>
        <translation>“{file}”：有 {found} 条记录，和它们相连的那一条不见了。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>{file}: there are more or fewer records in it than were counted. Restore the last good backup.</source>
        <translation>“{file}”：里面的记录数和清点时不一样。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>{file}: what it holds is not in order (found: {found}). Restore the last good backup.</source>
        <translation>“{file}”：里面的内容有 {found} 处差错。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{folder} is a backup of another vault, so it cannot be restored here. Nothing was changed. Open that vault and restore it there; if that vault is lost, page 19 of the manual helps.</source>
        <translation>“{folder}”是另一个数据保险箱的备份，不能在这里恢复。没有做任何改动。请打开那个数据保险箱，在那里恢复这份备份；如果它已经丢了，请看手册第 19 页。</translation>
    </message>
    <message>
        <source>{folder} is not a vault. Choose the folder that holds keys.json.</source>
        <translation>“{folder}”不是数据保险箱。请选择里面有 keys.json 的文件夹。</translation>
    </message>
    <message>
        <source>{folder} lies in the vault or among its backups. Choose another place, best on a USB stick or another disk.</source>
        <translation>“{folder}”在数据保险箱里，或在它的备份里。请换一个地方，最好是 U 盘或另一块磁盘。</translation>
    </message>
    <message>
        <source>{law}. What the papers tell follows that article from memory: kinds of data, cause and possible harm; what was done and what the persons can do; whom to ask. Read its text before you send anything.</source>
        <translation>{law}。两份材料写哪些内容，是凭记忆按这一条列的：信息的种类、原因和可能的危害；已经做了什么、本人可以做什么；找谁问。发出以前，请查对法条原文。</translation>
    </message>
    <message>
        <source>{length} ({unit})</source>
        <translation>{length}（{unit}）</translation>
    </message>
    <message>
        <source>{made} (UTC+08:00)</source>
        <translation>{made}（北京时间）</translation>
    </message>
    <message>
        <source>{month} is shown as {by} released it ({release}). Figures that are different today: {count}. A correction can show at least some of them.</source>
        <translation>{month}按 {by} 发布的样子显示（{release}）。今天不一样的数字：{count} 个。发布更正，至少可以改其中一些。</translation>
    </message>
    <message>
        <source>{month} is shown as {by} released it ({release}). Figures that are different today: {count}. They changed by too little for a correction: whoever has both could work out whom it is about.</source>
        <translation>{month}按 {by} 发布的样子显示（{release}）。今天不一样的数字：{count} 个。变化太小，不能更正：两份都有的人，一减就可能认出是谁。</translation>
    </message>
    <message>
        <source>{month}, release {number} of {day}</source>
        <translation>{month}，{day}第 {number} 次发布</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{office} · {period} · for publication · made {made} · guidance {guidance}</source>
        <translation>{office} · {period} · 可公布版 · 生成于 {made} · 指引 {guidance}</translation>
    </message>
    <message>
        <source>{office} · {period} · for publication · {release} · guidance {guidance}</source>
        <translation>{office} · {period} · 可公布版 · {release} · 指引 {guidance}</translation>
    </message>
    <message>
        <source>{office} · {period} · internal, not to be passed on · made {made} · guidance {guidance}</source>
        <translation>{office} · {period} · 内部使用，不得外传 · 生成于 {made} · 指引 {guidance}</translation>
    </message>
    <message>
        <source>{place}: a formula, an error or joined cells cannot be read. Write the words themselves.</source>
        <translation>{place}：公式、错误值和合并的单元格读不了。请直接写文字。</translation>
    </message>
    <message>
        <source>{place}: step {value} is for the client and has no wording for the client.</source>
        <translation>{place}：步骤 {value} 由求助人做，却没有给求助人的说法。</translation>
    </message>
    <message>
        <source>{place}: step {value} is for the counsellor, so “{field}” cannot be used.</source>
        <translation>{place}：步骤 {value} 由咨询员做，不能填“{field}”。</translation>
    </message>
    <message>
        <source>{place}: the client would read the code {value}. Say it in plain words.</source>
        <translation>{place}：求助人会看到代号 {value}。请换成平常的话。</translation>
    </message>
    <message>
        <source>{place}: the pattern is not a valid regular expression ({value}).</source>
        <translation>{place}：不是有效的正则表达式（{value}）。</translation>
    </message>
    <message>
        <source>{place}: the row {value} is missing. What the guidance says cannot be taken out; put the row back. A step that does not apply is set aside in the case.</source>
        <translation>{place}：少了 {value} 这一行。指引里的行不能删，请把它放回去。不适用的步骤，在案件里标为不适用。</translation>
    </message>
    <message>
        <source>{place}: the row {value} is new. An office adds steps and checklists of its own, numbered with OWN; hotlines of its own stand in the settings.</source>
        <translation>{place}：{value} 是新加的一行。咨询站可以添加自己的步骤和清单，编号里写 OWN；自己的热线写在“设置”里。</translation>
    </message>
    <message>
        <source>{place}: there is no column “{field}”. Put its heading back, or export again.</source>
        <translation>{place}：没有“{field}”这一列。请把表头放回去，或者重新导出。</translation>
    </message>
    <message>
        <source>{place}: this cannot be read as YAML. Check indentation, colons and quotation marks.</source>
        <translation>{place}：不能按 YAML 读取。请检查缩进、冒号和引号。</translation>
    </message>
    <message>
        <source>{place}: {field} “{value}” is used a second time. Each may be used once.</source>
        <translation>{place}：{field}“{value}”用了两次。每个只能用一次。</translation>
    </message>
    <message>
        <source>{place}: “{field}” is given twice. Remove one of the two.</source>
        <translation>{place}：“{field}”写了两次。请删去一个。</translation>
    </message>
    <message>
        <source>{place}: “{field}” is missing here. Add it.</source>
        <translation>{place}：这里缺少“{field}”。请补上。</translation>
    </message>
    <message>
        <source>{place}: “{field}” is not a field of this file. Check the spelling.</source>
        <translation>{place}：这个文件没有“{field}”这一项。请检查拼写。</translation>
    </message>
    <message>
        <source>{place}: “{field}” refers to “{value}”, which the pack does not have.</source>
        <translation>{place}：“{field}”指向“{value}”，指引库里没有。</translation>
    </message>
    <message>
        <source>{place}: “{value}” can never match: messages are read in lower case. Write small letters.</source>
        <translation>{place}：“{value}”永远不会匹配，因为消息都转成小写来读。请写小写字母。</translation>
    </message>
    <message>
        <source>{place}: “{value}” cannot stand in “{field}”.</source>
        <translation>{place}：“{field}”里不能写“{value}”。</translation>
    </message>
    <message>
        <source>{place}: “{value}” is not one of the words for “{field}”. They stand on the first sheet.</source>
        <translation>{place}：“{field}”里没有“{value}”这个词。可以用的词写在第一张工作表上。</translation>
    </message>
    <message>
        <source>{purpose}: refused {day}, {means}</source>
        <translation>{purpose}：{day}拒绝，{means}</translation>
    </message>
    <message>
        <source>{purpose}: {day}, {means}</source>
        <translation>{purpose}：{day}，{means}</translation>
    </message>
    <message>
        <source>{purpose}: {day}, {means}; withdrawn {withdrawn}</source>
        <translation>{purpose}：{day}，{means}；{withdrawn}撤回</translation>
    </message>
    <message>
        <source>{reference} (there: {before})</source>
        <translation>{reference}（在那边：{before}）</translation>
    </message>
    <message>
        <source>{reference} was merged later. Un-merge the last one first, then this one.</source>
        <translation>{reference} 是后来合并的。请先拆分最后合并的那一份，再拆分这一份。</translation>
    </message>
    <message>
        <source>{risk}: danger comes before everything else.</source>
        <translation>{risk}：安全最要紧。</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{term}: the term ended on {date}. Ask at once what can still be done.</source>
        <translation>{term}：期限已于{date}到期。请马上问清还能做什么。</translation>
    </message>
    <message>
        <source>{term}: the term ends {day}.</source>
        <translation>{term}：{day}到期。</translation>
    </message>
    <message>
        <source>{version}, our edition {number}</source>
        <translation>{version}·所{number}</translation>
    </message>
    <message>
        <source>{what}: ended on {day}. Tell us at once.</source>
        <translation>{what}：已于{day}到期，请马上告诉我们。</translation>
    </message>
    <message>
        <source>{what}: {when}</source>
        <translation>{what}：{when}</translation>
    </message>
    <message>
        <source>{words} ({more})</source>
        <translation>{words}（{more}）</translation>
    </message>
    <message>
        <source>¥10,000 to under ¥50,000</source>
        <translation>1 万元至 5 万元以下</translation>
    </message>
    <message>
        <source>¥100,000 to under ¥200,000</source>
        <translation>10 万元至 20 万元以下</translation>
    </message>
    <message>
        <source>¥200,000 and over</source>
        <translation>20 万元及以上</translation>
    </message>
    <message>
        <source>¥50,000 to under ¥100,000</source>
        <translation>5 万元至 10 万元以下</translation>
    </message>
    <message>
        <source>“Yesterday” in a table could be any day. Write the date itself.</source>
        <translation>表格里的“昨天”不知道是哪一天。请写具体日期。</translation>
    </message>
    <message>
        <source>“{sheet}” in {file} has no headings. Write a first row with 姓名 and 电话 above the columns.</source>
        <translation>“{file}”的工作表“{sheet}”没有表头。请在最上面加一行，写上“姓名”“电话”等列名。</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Basis: {text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Chosen by our office</source>
        <translation>咨询站推荐的电话</translation>
    </message>
    <message>
        <source>Deadline: {text}</source>
        <translation>期限：{text}</translation>
    </message>
    <message>
        <source>Do not photograph it, and do not send it by chat or e-mail.</source>
        <translation>不要拍照，不要用微信、短信或邮件发送。</translation>
    </message>
    <message>
        <source>For {client}</source>
        <translation>{client}</translation>
    </message>
    <message>
        <source>Go outside for half an hour every day: a walk is enough.</source>
        <translation>每天出门半小时，散散步就很好。</translation>
    </message>
    <message>
        <source>Guidance {version}</source>
        <translation>指引版本：{version}</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>怎样保管</translation>
    </message>
    <message>
        <source>If every passphrase is forgotten, this code opens the vault. Whoever holds it can read everything in it.</source>
        <translation>所有口令都忘记时，用这组恢复码可以打开数据保险箱。拿到它的人能看到里面的全部内容。</translation>
    </message>
    <message>
        <source>If your mood stays low or you cannot sleep, call 12356, the mental health line.</source>
        <translation>如果一直情绪低落或睡不着，可以拨打心理援助热线 12356。</translation>
    </message>
    <message>
        <source>In danger, or at your limit? Call now:</source>
        <translation>有危险，或觉得撑不下去，请马上拨打：</translation>
    </message>
    <message>
        <source>Keep as evidence: {text}</source>
        <translation>请保留：{text}</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>保管地点</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Looking after yourself</source>
        <translation>照顾好自己</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>生成日期：{date}</translation>
    </message>
    <message>
        <source>Mental health line</source>
        <translation>心理援助热线</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>下次约见</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing has to be done today.</source>
        <translation>今天没有必须马上做的事。</translation>
    </message>
    <message>
        <source>Numbers that can help</source>
        <translation>可以求助的电话</translation>
    </message>
    <message>
        <source>Office: {office}</source>
        <translation>咨询站：{office}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Printed {date}</source>
        <translation>打印日期：{date}</translation>
    </message>
    <message>
        <source>Put it in a sealed envelope, in a place that locks, away from the computer.</source>
        <translation>装入密封信封，锁在远离这台电脑的地方。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Sleep and eat at regular hours, on busy days too.</source>
        <translation>按时吃饭、按时睡觉，忙的时候也一样。</translation>
    </message>
    <message>
        <source>Talk with somebody you trust about what is on your mind.</source>
        <translation>有心事，找一个信得过的人说一说。</translation>
    </message>
    <message>
        <source>Tel. {phone}</source>
        <translation>电话：{phone}</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>今天要做的</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Two people of the office should know where it is.</source>
        <translation>咨询站里应有两个人知道它放在哪里。</translation>
    </message>
    <message>
        <source>Useful numbers</source>
        <translation>常用电话</translation>
    </message>
    <message>
        <source>What we told you</source>
        <translation>我们告诉过您的</translation>
    </message>
    <message>
        <source>When a new code is made, this one no longer works: tear this sheet up.</source>
        <translation>生成新的恢复码后，这一张就作废，请撕毁。</translation>
    </message>
    <message>
        <source>You need not do everything at once. One step after the other is enough.</source>
        <translation>不用一次做完，一步一步来就好。</translation>
    </message>
    <message>
        <source>Your counsellor</source>
        <translation>您的咨询员</translation>
    </message>
    <message>
        <source>Your next steps</source>
        <translation>您的行动清单</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>{version}, our edition {number}</source>
        <translation>{version}·所{number}</translation>
    </message>
</context>
<context>
    <name>while_closed</name>
    <message>
        <source>A fresh backup was made and checked. Older backups rewritten or deleted: {number}.</source>
        <translation>已做一份新备份并检查过。重写或删除的较早备份：{number} 份。</translation>
    </message>
    <message>
        <source>Backups that still hold the person: {number}. See Settings, Backups.</source>
        <translation>还含有此人的备份：{number} 份。请到设置的“备份”里看。</translation>
    </message>
    <message>
        <source>Changing the lock…</source>
        <translation>正在换锁…</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在彻底删除…</translation>
    </message>
    <message>
        <source>Give a new passphrase to: {names}.</source>
        <translation>需要设新口令的咨询员：{names}。</translation>
    </message>
    <message>
        <source>If the power fails now, the person is still there, or gone.</source>
        <translation>这时断电，此人要么还完整，要么已经全部删除。</translation>
    </message>
    <message>
        <source>If the power fails now, the vault is as it was or as it will be.</source>
        <translation>现在断电也不怕：数据保险箱要么是原来的，要么是新的。</translation>
    </message>
    <message>
        <source>Older backups that are as they were: {number}. See Settings, Backups.</source>
        <translation>没有动过的旧备份：{number} 份。请到设置的“备份”里看。</translation>
    </message>
    <message>
        <source>Part of the old vault could not be deleted and lies in {folder}. Take out what you put there yourself, then delete the folder.</source>
        <translation>旧的数据保险箱有一部分没能删掉，留在 {folder}。自己放进去的东西请先取出来，再把这个文件夹删除。</translation>
    </message>
    <message>
        <source>People who were erased since and left out: {number}.</source>
        <translation>之后已彻底删除、没有带回来的人：{number} 位。</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Stopped. The vault is as it was.</source>
        <translation>已停止。数据保险箱和原来一样。</translation>
    </message>
    <message>
        <source>The backup was restored. The damaged vault lies in {folder}.</source>
        <translation>备份已恢复。损坏的数据保险箱放在 {folder}。</translation>
    </message>
    <message>
        <source>The backup was restored. The vault as it was before is kept among the backups.</source>
        <translation>备份已恢复。恢复前的数据保险箱保留在备份里。</translation>
    </message>
    <message>
        <source>The receipt was not written. You can write it at any time: see Settings, History, and choose the line that says that {reference} was erased.</source>
        <translation>回执没有写成。随时可以补写：请到设置的“历史”，选中写着彻底删除 {reference} 的那一行。</translation>
    </message>
    <message>
        <source>The receipt: {file}.</source>
        <translation>回执：{file}。</translation>
    </message>
    <message>
        <source>The second place is not there now, so what lies in it is not known.</source>
        <translation>备份的第二个存放处现在没有接上，里面有什么不清楚。</translation>
    </message>
    <message>
        <source>The second place is not there now: {folder}. Backups in it are as they were. Plug it in, then see Settings, Backups.</source>
        <translation>备份的第二个存放处现在没有接上：{folder}。里面的备份没有动。请接上，再到设置的“备份”里看。</translation>
    </message>
    <message>
        <source>{name} has left. That passphrase and the old recovery code open the vault no more.</source>
        <translation>{name}已离开。离开的人的口令和旧恢复码都不能再打开数据保险箱。</translation>
    </message>
    <message>
        <source>{reference} was erased for good.</source>
        <translation>{reference} 已彻底删除。</translation>
    </message>
</context>
</TS>
