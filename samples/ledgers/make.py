"""Makes the ledgers of this folder and the gold beside them: python make.py [01 07 …]

Needs openpyxl and python-docx, and soffice for the .ods files and for those with formulas.
Each function is one bureau's or town's file; everything in it is invented.
"""
import os, sys
from kit import *

MAKERS = {}


def ledger(f):
    MAKERS[f.__name__[1:3]] = f
    return f


A1 = '落实党的理论和路线方针政策方面'
A2 = '履行全面从严治党责任方面'
A3 = '加强领导班子和干部队伍建设方面'
A4 = '群众身边不正之风和腐败问题方面'


@ledger
def _01():
    """A town: two header rows, real merges, one measure a row."""
    name = '01-town-two-header-rows'
    ps = [
        P('一、' + A1, '1.防汛责任落实不到位', [
            M('修订《砚溪镇防汛应急预案》，明确11个村的转移责任人', by('2026年5月底', '2026-05-31'), status='已完成',
              progress='预案已于5月18日印发，11个村责任人名单上墙。'),
            M('对3座病险山塘开展加固', by('2026年12月底', '2026-12-31'), status='推进中',
              progress='梅子塘已完工，另2座完成招标。'),
        ], leader='镇长 郦知秋', leadUnit='镇农业农村办', handler='骆青禾'),
        P('一、' + A1, '2.耕地保护抓得不紧', [
            M('逐宗核查图斑46个，建立问题台账', now(), status='已完成', progress='46个图斑全部核查完毕。'),
            M('组织复耕，恢复种植面积82亩', by('2026年9月30日', '2026-09-30'), status='推进中',
              progress='已复耕61.5亩，占75%。'),
            M('落实田长巡查制度，每月巡查不少于2次', long(), status='长期坚持', progress='1至6月共巡查132次。'),
        ], leader='副镇长 谷雨杭', leadUnit='镇自然资源所', handler='宓一川'),
        P('二、' + A2, '3.“一岗双责”履行不够有力', [
            M('班子成员每半年听取分管领域廉政汇报1次', long(), status='长期坚持', progress='上半年已听取汇报9次。'),
        ], leader='党委副书记 卓砚舟', leadUnit='镇党政综合办', handler='相思远'),
        P('二、' + A2, '4.村级财务监督流于形式', [
            M('开展村级财务专项检查，覆盖11个村', by('2026年6月底前', '2026-06-30'), status='已完成',
              progress='检查完成，发现问题27个，已纠正25个。'),
            M('修订村务监督委员会工作规则', by('2026年7月15日前', '2026-07-15'), status='未启动', progress=None),
        ], leader='镇纪委书记 阚明澈', leadUnit='镇纪委', handler='苗若谷'),
    ]
    wb, ws = book('整改台账')
    title(ws, 1, '砚溪镇落实县委第三巡察组反馈意见整改工作台账', 10)
    line(ws, 2, '填报单位（盖章）：砚溪镇党委', 6)
    put(ws, 2, 7, '填报日期：2026年7月3日', box=False, align='right')
    ws.merge_cells('G2:J2')
    header(ws, 3, [['序号', '方面', '反馈问题', '整改措施', '整改责任', None, None, '整改时限', '完成情况', None],
                   [None, None, None, None, '责任领导', '责任单位', '责任人', None, '状态', '进展说明']],
           [(0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 2, 1), (0, 3, 2, 1), (0, 4, 1, 3), (0, 7, 2, 1), (0, 8, 1, 2)])
    end = body(ws, 5, ps, [
        ('problem', lambda p, m, n: n), ('aspect', lambda p, m, n: p['aspect']), ('problem', lambda p, m, n: p['title']),
        ('measure', lambda p, m, n: m['text']), ('problem', lambda p, m, n: m['leader']),
        ('problem', lambda p, m, n: m['leadUnit']), ('problem', lambda p, m, n: m['handler']),
        ('measure', lambda p, m, n: m['when']['printed']), ('measure', lambda p, m, n: m['status']),
        ('measure', lambda p, m, n: m['progress'])])
    line(ws, end, '注：1.整改时限填写“立行立改”“长期坚持”或具体日期；2.完成情况截至填报之日。', 10)
    line(ws, end + 1, '填表人：相思远    审核人：卓砚舟    联系电话：000-6013', 10)
    widths(ws, 6, 14, 22, 40, 14, 14, 10, 16, 10, 34)
    save(wb, name + '.xlsx')
    for p in ps:
        p['title'] = p['title'][2:]
        p['aspect'] = p['aspect'][2:]
    gold(name, ps, {
        '序号': 'sequence number', '方面': 'aspect', '反馈问题': 'problem', '整改措施': 'measure',
        '整改责任 / 责任领导': 'lead leader', '整改责任 / 责任单位': 'lead unit', '整改责任 / 责任人': 'handler',
        '整改时限': 'deadline or class of time', '完成情况 / 状态': 'status', '完成情况 / 进展说明': 'progress in prose',
    }, 'Two header rows with merges; aspect, problem, leader, unit and handler merged down; the number stands twice (column and title); '
       '注 and 填表人 rows below are no problems.')


@ledger
def _02():
    """A bureau: 〃 and blanks in place of merges, 牵头/配合 in one cell, status or prose in one column."""
    name = '02-bureau-ditto-and-blanks'
    U = lambda lead, *co: {'leadUnit': lead, 'coUnits': list(co), 'units': f'牵头：{lead}' + (f'；配合：{"、".join(co)}' if co else '')}
    ps = [
        P(None, '政务公开更新不及时，局门户网站“政策解读”栏目11个月未更新', [
            M('明确信息公开专人专岗，每月至少更新2条', by('2026.6.30', '2026-06-30'), status='已完成', cell='已完成'),
            M('建立栏目更新月通报制度', long('持续推进'), status='推进中', cell='推进中'),
        ], **U('办公室', '信息中心')),
        P(None, '行政审批超时限办结14件', [
            M('对14件超时件逐件倒查，补正手续', now('立行立改'), status=None,
              progress='14件已全部倒查，补正手续12件，2件因申请人撤回终止。', cell='14件已全部倒查，补正手续12件，2件因申请人撤回终止。'),
            M('上线时限预警，提前3个工作日提醒', by('2026.9.30', '2026-09-30'), status='推进中', cell='推进中'),
            M('修订《审批事项办理规程》', by('2026.7.15', '2026-07-15'), status='已完成', cell='已完成'),
        ], **U('行政审批科', '法规科', '信息中心')),
        P(None, '双随机抽查结果公示率偏低', [
            M('补公示2025年度抽查结果63条', by('2026.5.20', '2026-05-20'), status='已完成', cell='已完成'),
        ], **U('执法监督科')),
        P(None, '内部控制制度不健全，合同管理无专门办法', [
            M('出台《合同管理办法（试行）》', by('2026.8.31', '2026-08-31'), status=None,
              progress='初稿已征求各科室意见，采纳9条，拟提交8月局党组会审议。', cell='初稿已征求各科室意见，采纳9条，拟提交8月局党组会审议。'),
            M('开展2023年以来合同清理', by('2026.10.31', '2026-10-31'), status='未完成', cell='未完成'),
        ], **U('财务科', '办公室')),
    ]
    wb, ws = book('Sheet1')
    line(ws, 1, '附件2', 6, merged=False)
    title(ws, 2, '霁川县市场服务局巡察整改任务分解及落实情况表', 6, 16)
    header(ws, 3, [['存在问题', '整改举措', '责 任 单 位', '整改\n时限', '整改情况', '备注']])
    body(ws, 4, ps, [
        ('problem', lambda p, m, n: p['title']), ('measure', lambda p, m, n: m['text']),
        ('problem', lambda p, m, n: p['units']), ('measure', lambda p, m, n: m['when']['printed']),
        ('measure', lambda p, m, n: m['cell']), ('problem', lambda p, m, n: None)], repeat='〃')
    # The remark column stays empty, and the third problem's rows are left blank instead of 〃.
    for r in range(4, ws.max_row + 1):
        ws.cell(r, 6).value = None
    ws.cell(11, 1).value = None
    ws.cell(11, 3).value = None
    assert ws.cell(10, 1).value.startswith('内部控制')
    widths(ws, 30, 34, 30, 12, 36, 8)
    save(wb, name + '.xlsx')
    gold(name, ps, {
        '存在问题': 'problem', '整改举措': 'measure', '责任单位': 'lead and co-operating units in one cell (牵头：… 配合：…)',
        '整改时限': 'deadline or class of time', '整改情况': 'status when a word, progress when a sentence', '备注': 'note (empty)',
    }, 'No sequence number, no aspect, no merge: 〃 repeats the cell above, in the last row blanks do. 整改情况 mixes status words and prose.')


@ledger
def _03():
    """A city department: several measures in one cell, unit/person in one cell, dates as bare serials."""
    name = '03-measures-in-one-cell'
    ps = [
        P(A1, '推动产业链招商成效不明显', ['梳理重点产业链图谱4张，建立目标企业库', '每季度开展招商项目研判1次', '兑现2024年度招商奖励政策资金360万元'],
          when=serial(2026, 9, 30), leadUnit='市产业促进中心', handler='闻人砚', status='正在整改', style='1.'),
        P(A1, '数据共享存在壁垒', ['清理自建系统7个', '向市数据平台归集目录项218条'],
          when=serial(2026, 6, 30), leadUnit='市数据管理科', handler='喻清晏', status='已完成整改', style='①'),
        P(A2, '谈心谈话走过场', ['制定谈心谈话计划并按季度抽查记录'],
          when=serial(2026, 5, 31), leadUnit='机关党委', handler='钮思齐', status='已完成整改', style=''),
        P(A2, '对下属单位监管不严', ['对5家下属单位开展廉政巡查', '健全“三重一大”事项备案制度', '每年开展1次财务抽审', '公开曝光典型案例'],
          when=serial(2026, 12, 31), leadUnit='市机关纪委', handler='宿云舒', status='正在整改', style='（1）'),
        P(A3, '年轻干部培养力度不大', ['选派6名年轻干部到一线锻炼', '建立青年理论学习小组'],
          when=serial(2026, 10, 31), leadUnit='人事科', handler='昝立言', status='正在整改', style='\n'),
    ]

    def joined(p):
        t = [m['text'] for m in p['measures']]
        if p['style'] == '1.':
            return '\n'.join(f'{i + 1}.{x}；' for i, x in enumerate(t))[:-1] + '。'
        if p['style'] == '①':
            return ''.join(f'{"①②③"[i]}{x}；' for i, x in enumerate(t))[:-1] + '。'
        if p['style'] == '（1）':
            return ''.join(f'（{i + 1}）{x}；' for i, x in enumerate(t))[:-1] + '。'
        return p['style'].join(t)

    wb, ws = book('台账')
    title(ws, 1, '漪州市产业发展局整改销号台账（截至2026年6月12日）', 8)
    header(ws, 2, [['序号', '问题分类', '问题内容', '具体措施', '责任单位/责任人', '销号时限', '整改状态', '佐证']])
    body(ws, 3, ps, [
        ('problem', lambda p, m, n: n), ('aspect', lambda p, m, n: p['aspect']), ('problem', lambda p, m, n: p['title']),
        ('problem', lambda p, m, n: joined(p)), ('problem', lambda p, m, n: f"{m['leadUnit']}/{m['handler']}"),
        ('problem', lambda p, m, n: m['when']['printed']), ('problem', lambda p, m, n: m['status']),
        ('problem', lambda p, m, n: {1: '图谱、会议纪要', 2: '归集目录截图', 3: '谈话记录'}.get(n))])
    widths(ws, 6, 16, 24, 48, 22, 12, 12, 16)
    save(wb, name + '.xlsx')
    gold(name, ps, {
        '序号': 'sequence number', '问题分类': 'aspect', '问题内容': 'problem', '具体措施': 'measures, several in one cell',
        '责任单位/责任人': 'lead unit and handler, parted by /', '销号时限': 'deadline (Excel serial without a date format)',
        '整改状态': 'status', '佐证': 'evidence',
    }, 'One row a problem; measures as 1. 2. on lines, ①②, （1）（2） on one line, and bare lines without a number. '
       'Deadlines are numbers such as 46295. Closing ； and 。 of a piece do not belong to the gold text. '
       'A state stands for the whole problem and is given to each of its measures.')


@ledger
def _04():
    """A street office: fills tell the state, planned beside actual date, percent cells."""
    name = '04-fills-and-two-dates'
    F = {GREEN: '已完成', YELLOW: '推进中', RED: '滞后'}

    def row(text, plan, actual, pct, fill, **more):
        return M(text, plan, actual=actual, pct=pct, fill=fill, status=F[fill], **more)
    ps = [
        P(A4, '物业服务投诉多，全年受理投诉417件', [
            row('约谈6家物业企业并公开服务承诺', day(2026, 4, 30), dt.date(2026, 4, 22), 1, GREEN, progress='已约谈6家，承诺书全部公示。'),
            row('组建小区业主委员会9个', day(2026, 11, 30), None, 0.67, YELLOW, progress='已组建6个。'),
        ], leadUnit='社区建设办', leader='街道办事处副主任 桑亦宁'),
        P(A4, '老旧小区加装电梯进展慢', [
            row('协调管线迁改，开工12台', day(2026, 6, 30), None, 0.25, RED, progress='开工3台，管线权属单位未出具迁改方案。'),
        ], leadUnit='城市管理办', leader='街道党工委委员 卞牧之'),
        P(A2, '党员积分管理不规范', [
            row('统一积分标准，按月公示', day(2026, 5, 15), dt.date(2026, 5, 19), 1, GREEN, progress='标准已印发，5月起按月公示。'),
            row('补录2025年积分1206人次', day(2026, 7, 31), None, 0.9, YELLOW, progress='已补录1085人次。'),
            row('对社区书记开展专题培训', day(2026, 6, 15), dt.date(2026, 6, 10), 1, GREEN, progress='6月10日举办培训班1期，38人参加。'),
        ], leadUnit='党建工作办', leader='街道党工委副书记 邬见山'),
    ]
    wb, ws = book('芦汀街道')
    title(ws, 1, '芦汀街道整改工作推进表', 11)
    line(ws, 2, '图例：', 1, merged=False)
    for c, (text, fill) in zip((2, 3, 4), (('绿色：已完成', GREEN), ('黄色：推进中', YELLOW), ('红色：滞后', RED))):
        put(ws, 2, c, text, fill=fill)
    put(ws, 2, 10, '2026年7月6日', box=False)
    header(ws, 4, [['序号', '类别', '问题', '整改任务', '计划完成时间', '实际完成时间', '完成进度', '落实情况', '牵头领导', '牵头科室', '备注']])
    seq = iter(range(1, 99))
    body(ws, 5, ps, [
        ('measure', lambda p, m, n: (next(seq), m['fill'])), ('aspect', lambda p, m, n: p['aspect']),
        ('problem', lambda p, m, n: p['title']), ('measure', lambda p, m, n: m['text']),
        ('measure', lambda p, m, n: (m['when']['printed'], None, 'yyyy"年"m"月"d"日"')),
        ('measure', lambda p, m, n: (m['actual'], None, 'yyyy"年"m"月"d"日"')),
        ('measure', lambda p, m, n: (m['pct'], None, '0%')), ('measure', lambda p, m, n: m['progress']),
        ('problem', lambda p, m, n: m['leader']), ('problem', lambda p, m, n: m['leadUnit']),
        ('problem', lambda p, m, n: None)])
    widths(ws, 8, 18, 24, 32, 18, 18, 10, 34, 24, 14, 8)
    save(wb, name + '.xlsx')
    gold(name, ps, {
        '序号': 'sequence number of the measure; its fill is the status', '类别': 'aspect', '问题': 'problem', '整改任务': 'measure',
        '计划完成时间': 'planned date, the deadline', '实际完成时间': 'actual date of finishing, not the deadline',
        '完成进度': 'percent done', '落实情况': 'progress in prose', '牵头领导': 'lead leader', '牵头科室': 'lead unit', '备注': 'note (empty)',
    }, 'No status column: the fill of 序号 with the legend in row 2 (绿 已完成, 黄 推进中, 红 滞后). The number counts measures, not problems. '
       'An empty row between legend and header.')


@ledger
def _05():
    """A county office's export: GB18030, semicolons, full-width digits, every row repeats everything."""
    name = '05-gb18030-semicolons'
    ps = [
        P('政治建设', '理论学习中心组学习质量不高', [
            M('制定年度学习计划，全年集中学习不少于１２次', by('２０２６年３月３１日', '2026-03-31'), status='已完成'),
            M('建立“学习＋调研＋转化”机制', long(), status='长期坚持'),
        ], leader='县委常委、办公室主任戚望舒', leadUnit='县委办公室', coUnits=['县委宣传部']),
        P('政治建设', '督查检查考核事项偏多', [
            M('压减督查事项，较２０２５年减少３０％', by('２０２６年６月３０日', '2026-06-30'), status='已完成'),
        ], leader='县委办公室副主任葛星朗', leadUnit='县委督查室', coUnits=['县政府督查室', '县委组织部']),
        P('作风建设', '文风会风不实；有的文件照抄照转', [
            M('印发《精简文件会议若干措施》', by('２０２６年５月', '2026-05-31'), status='已完成'),
            M('对照抄照转的８份文件予以废止', now(), status='已完成'),
            M('按季度通报发文数量', by('２０２６年１２月３１日', '2026-12-31'), status='推进中'),
        ], leader='县委办公室副主任葛星朗', leadUnit='县委办公室', coUnits=[]),
        P('作风建设', '公务用车管理松懈', [
            M('安装北斗定位１９台，实现全程监管', by('２０２６年８月３１日', '2026-08-31'), status='未完成'),
        ], leader='县机关事务中心主任糜子衿', leadUnit='县机关事务中心', coUnits=['县财政局']),
    ]
    rows = [['项号', '反馈方面', '反馈问题', '整改措施', '包抓领导', '主责部门', '协办部门', '完成时限', '完成状态', '说明']]
    no = 0
    for i, p in enumerate(ps):
        for m in p['measures']:
            no += 1
            rows.append([chr(0xFF10 + i + 1), p['aspect'], p['title'], m['text'], m['leader'], m['leadUnit'],
                         '，'.join(m['coUnits']) or '无', m['when']['printed'], m['status'], ''])
    save_text(name + '.csv', rows, ';', 'gb18030')
    for p in ps:
        for m in p['measures']:
            if '５月' in str(m['when']['printed']):
                m['unasked'] = ('deadline',)
    gold(name, ps, {
        '项号': 'sequence number of the problem (full-width digit)', '反馈方面': 'aspect', '反馈问题': 'problem', '整改措施': 'measure',
        '包抓领导': 'lead leader', '主责部门': 'lead unit', '协办部门': 'co-operating units', '完成时限': 'deadline or class of time',
        '完成状态': 'status', '说明': 'note (empty)',
    }, 'GB18030, CRLF, semicolons; all digits in full width; problem repeated in each row; 无 in 协办部门 means none; a full-width ； inside '
       'a title is no separator. ２０２６年５月 without a day: deadline not asked (end of May is the usual reading).')


@ledger
def _06():
    """A school: tabs, GB18030, title and date lines above, line breaks and quotes in cells, signature below."""
    name = '06-gb18030-tabs'
    ps = [
        P(None, '师德师风建设抓得不实', ['开展师德专题学习6次', '建立师德考核“一人一档”'], when=by('6月底前', '2026-06-30'),
          leadUnit='教师工作处', leader='副校长 隗书亭', status='已完成', progress='已学习6次；412名教师档案全部建立。'),
        P(None, '食堂招标程序不规范', ['终止不合规合同1份，重新招标', '修订《后勤采购管理细则》'], when=by('8月31日', '2026-08-31'),
          leadUnit='后勤处', leader='副校长 端木清', status='进行中', progress='合同已终止，招标公告已发布。'),
        P(None, '教研经费支出率低，2025年仅为41%', ['按月通报支出进度'], when=by('12月底', '2026-12-31'),
          leadUnit='财务处', leader='总会计师 赖东篱', status='进行中', progress='截至5月支出率为38%。'),
        P(None, '学生宿舍“安全隐患”整治不彻底', ['更换老化线路23处'], when=now('立行立改，已完成'),
          leadUnit='保卫处', leader='副校长 端木清', status='已完成', progress='23处全部更换并经复查。'),
    ]
    rows = [['稔阳师范学校巡察整改情况统计表'], ['填报时间：2026年6月8日', '', '', '', '', '单位：项'], [],
            ['No.', '问题描述', '整改方案', '时间节点', '分管领导', '责任科室', '是否完成', '目前进展']]
    for i, p in enumerate(ps):
        t = [m['text'] for m in p['measures']]
        m = p['measures'][0]
        cell = '\n'.join(f'{k + 1}、{x}。' for k, x in enumerate(t)) if len(t) > 1 else t[0] + '。'
        rows.append([i + 1, p['title'], cell, m['when']['printed'], m['leader'], m['leadUnit'],
                     {'已完成': '是', '进行中': '否'}[m['status']], m['progress']])
        for m in p['measures']:
            m['status'] = {'已完成': '已完成', '进行中': '未完成'}[m['status']]
    rows += [[], ['审核人：隗书亭', '', '填表人：山如晦', '', '联系电话：000-7720']]
    save_text(name + '.csv', rows, '\t', 'gb18030', '\n')
    gold(name, ps, {
        'No.': 'sequence number', '问题描述': 'problem', '整改方案': 'measures, 1、2、 in one cell', '时间节点': 'deadline, day without a year',
        '分管领导': 'leader in charge', '责任科室': 'lead unit', '是否完成': 'status as yes or no', '目前进展': 'progress in prose',
    }, 'GB18030 with tabs; three lines above the header, signature below; quoted cells with line breaks. The year of the deadlines is that of '
       'the line 填报时间 (2026). 是 and 否 under 是否完成 are 已完成 and 未完成. Progress stands for the whole problem.')


@ledger
def _07():
    """A bureau's Word annex: the table runs over pages, the header repeats, then a 续表 with its own header."""
    name = '07-word-table-over-pages'
    ps = [
        P(A1, '长输管线保护区执法缺位，违规占压19处未处理', [
            M('联合属地对19处占压点下达整改通知', by('2026年4月30日前', '2026-04-30'), status='已完成'),
            M('拆除占压建筑物，恢复安全间距', by('2026年10月31日前', '2026-10-31'), status='推进中'),
        ], man=['局管线科2024年以来未开展保护区专项执法', '青柳埠段3处占压时间超过4年'],
          leadUnit='管线科', coUnits=['执法大队', '法规科'], leader='副局长仇知远'),
        P(A1, '节能审查把关不严', [
            M('对2023年以来31个项目节能报告开展复核', by('2026年7月31日前', '2026-07-31'), status='推进中'),
        ], man=['7个项目未批先建'], leadUnit='节能科', coUnits=[], leader='总工程师贲若虚'),
        P(A2, '廉政风险点排查走形式', [
            M('重新排查廉政风险点，逐岗制定防控措施', by('2026年5月31日前', '2026-05-31'), status='已完成'),
            M('每季度抽查防控措施落实情况', long(), status='长期坚持'),
        ], man=['12个科室风险点表述雷同', '审批岗位风险等级均定为“低”'],
          leadUnit='机关党委', coUnits=['各科室'], leader='机关党委书记冷春山'),
        P(A3, '干部轮岗制度执行不到位', [
            M('制定三年轮岗计划，首批轮岗8人', by('2026年9月30日前', '2026-09-30'), status='推进中'),
        ], man=['5名重要岗位干部任现职超过8年'], leadUnit='人事科', coUnits=['机关纪委'], leader='局长乜文舟'),
        P(A4, '燃气补贴发放迟缓', [
            M('补发2025年度补贴，涉及614户', now(), status='已完成'),
            M('建立补贴发放月调度制度', by('2026年6月30日前', '2026-06-30'), status='已完成'),
        ], man=['2025年度补贴滞后7个月发放'], leadUnit='燃气科', coUnits=['财务科'], leader='副局长仇知远'),
    ]
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.shared import Pt
    doc = Document()
    s = doc.sections[0]
    s.orientation, s.page_width, s.page_height = WD_ORIENT.LANDSCAPE, s.page_height, s.page_width
    doc.styles['Normal'].font.size = Pt(10.5)
    doc.add_paragraph('附件1')
    doc.add_paragraph('栖禾县能源局巡察反馈问题整改清单')
    doc.add_paragraph('（2026年6月20日）')
    heads = ['序号', '方面', '反馈问题', '具体表现', '整改措施', '责任领导', '牵头单位', '配合单位', '整改期限', '进展']

    def table(part, start):
        t = doc.add_table(rows=1, cols=len(heads))
        t.style = 'Table Grid'
        for c, h in zip(t.rows[0].cells, heads):
            c.text = h
        t.rows[0]._tr.get_or_add_trPr().append(OxmlElement('w:tblHeader'))
        aspect, top = None, None
        for n, p in enumerate(part, start):
            first = None
            for i, m in enumerate(p['measures']):
                r = t.add_row().cells
                values = [str(n), p['aspect'], p['title'], None, m['text'], m['leader'], m['leadUnit'],
                          '、'.join(m['coUnits']) or '/', m['when']['printed'], m['status']]
                if i == 0:
                    first = len(t.rows) - 1
                    for j, v in enumerate(values):
                        if j == 3:
                            r[3].text = p['man'][0] if len(p['man']) == 1 else f"1.{p['man'][0]}；"
                            for k, x in enumerate(p['man'][1:], 2):
                                r[3].add_paragraph(f'{k}.{x}。')
                        elif j != 1 or p['aspect'] != aspect:
                            r[j].text = v
                else:
                    for j in (4, 8, 9):
                        r[j].text = values[j]
            last = len(t.rows) - 1
            if last > first:
                for j in (0, 2, 3, 5, 6, 7):
                    t.cell(first, j).merge(t.cell(last, j))
            if p['aspect'] == aspect:
                t.cell(top, 1).merge(t.cell(last, 1))
            else:
                aspect, top = p['aspect'], first
                if last > first:
                    t.cell(first, 1).merge(t.cell(last, 1))
        # Merging pastes the empty paragraphs of the lower cells together: take them out again.
        for tc in t._tbl.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tc'):
            paras = tc.p_lst
            for q in paras[1:]:
                if not ''.join(q.itertext()):
                    tc.remove(q)
    table(ps[:3], 1)
    doc.add_page_break()
    doc.add_paragraph('续表')
    table(ps[3:], 4)
    doc.add_paragraph('注：“/”表示无配合单位。')
    doc.add_paragraph('填表人：卞听雨        审核人：冷春山')
    out = os.path.join(HERE, name + '.docx')
    doc.core_properties.author = '办公室'
    doc.save(out)
    settle(out)
    gold(name, ps, {
        '序号': 'sequence number', '方面': 'aspect', '反馈问题': 'problem', '具体表现': 'manifestations, 1. 2. in one cell when several',
        '整改措施': 'measure', '责任领导': 'lead leader', '牵头单位': 'lead unit', '配合单位': 'co-operating units (/ means none)',
        '整改期限': 'deadline or class of time', '进展': 'status (always a word here)',
    }, 'Two tables make one ledger: after a page break and the word 续表 the header stands again, numbers run on. Header row marked to repeat. '
       'Vertical merges. 各科室 is printed as a co-operating unit.')


@ledger
def _08():
    """A hospital: one form a problem in Word, labels left of the values."""
    name = '08-word-forms'
    ps = [
        P('党的建设方面', '党委领导下的院长负责制落实有差距', ['修订党委会、院长办公会议事规则', '建立议题会前沟通制度'],
          man=['2025年有4项大额支出未经党委会研究', '党委会记录要素不全'], when=by('2026年4月30日', '2026-04-30'), leader='党委书记 衡望之',
          leadUnit='党委办公室', coUnits=['院长办公室'], handler='乐知微', status='已销号', actual='2026年4月24日',
          progress='两项规则4月24日经党委会审议通过；4项支出补充研究并存档。'),
        P('医疗服务方面', '检查结果互认比例低，群众重复检查', ['公布互认项目清单127项', '将互认率纳入科室月度考核'],
          man=['2025年互认率仅为18.6%'], when=by('2026年9月底前', '2026-09-30'), leader='副院长 麦初阳',
          leadUnit='医务部', coUnits=['信息科', '放射科', '检验科'], handler='饶清和', status='整改中', actual=None,
          progress='清单已公布，5月互认率升至33.2%。'),
        P('医疗服务方面', '耗材库存管理混乱', ['全面盘点高值耗材，账实逐一核对'],
          man=[], when=now(), leader='副院长 麦初阳', leadUnit='物资供应科', coUnits=[], handler='乌雅宁',
          status='待验收', actual=None, progress='盘点完成，处理过期耗材52件。'),
    ]
    from docx import Document
    doc = Document()
    doc.add_paragraph('漪州市第七医院巡察整改销号单')
    for n, p in enumerate(ps, 1):
        m = p['measures'][0]
        doc.add_paragraph(f'编号：YZ7-2026-{n:03}')
        t = doc.add_table(rows=0, cols=4)
        t.style = 'Table Grid'

        def pair(a, b, c, d):
            for cell, v in zip(t.add_row().cells, (a, b, c, d)):
                cell.text = v or ''

        def wide(a, lines):
            r = t.add_row().cells
            r[0].text = a
            box = r[1].merge(r[3])
            box.text = lines[0] if lines else ''
            for x in lines[1:]:
                box.add_paragraph(x)

        def numbered(xs):
            return [f'{i}.{x}。' for i, x in enumerate(xs, 1)] if len(xs) > 1 else [x + '。' for x in xs]
        pair('所属方面', p['aspect'], '责任领导', m['leader'])
        wide('反馈问题', [p['title']])
        wide('具体表现', numbered(p['man']))
        wide('整改措施', numbered([x['text'] for x in p['measures']]))
        pair('牵头部门', m['leadUnit'], '配合部门', '、'.join(m['coUnits']))
        pair('整改时限', m['when']['printed'], '实际完成时间', p['actual'])
        pair('经 办 人', m['handler'], '整改状态', m['status'])
        wide('整改进展情况', [m['progress']])
        wide('佐证材料', ['会议纪要、制度文本'] if n == 1 else [])
        wide('验收意见', ['同意销号。', '签字：衡望之    2026年4月28日'] if n == 1 else ['', '签字：            年  月  日'])
        doc.add_paragraph('')
    out = os.path.join(HERE, name + '.docx')
    doc.core_properties.author = '办公室'
    doc.save(out)
    settle(out)
    gold(name, ps, {
        '所属方面': 'aspect', '责任领导': 'lead leader', '反馈问题': 'problem', '具体表现': 'manifestations', '整改措施': 'measures',
        '牵头部门': 'lead unit', '配合部门': 'co-operating units', '整改时限': 'deadline or class of time',
        '实际完成时间': 'actual date of finishing, not the deadline', '经办人': 'handler', '整改状态': 'status',
        '整改进展情况': 'progress in prose', '佐证材料': 'evidence', '验收意见': 'opinion of acceptance, with signature and date',
    }, 'Transposed: one table a problem, two pairs of label and value a row, or one label with a merged value. Dates in 验收意见 are no deadlines; '
       'the empty signature 年 月 日 is none either.')


@ledger
def _09():
    """A township: labels in the first column, one problem a column."""
    name = '09-problems-as-columns'
    ps = [
        P(None, '村干部坐班制度执行不严', ['公示坐班表，每周抽查不少于2次'], when=now('立行立改'), leadUnit='乡组织办', leader='党委副书记宣映雪',
          status='已完成', progress='已抽查17次，通报3人。'),
        P(None, '惠农补贴发放审核不细，重复发放7人', ['追回重复发放资金9640元', '会同财政所逐户比对'], when=by('2026-06-30', '2026-06-30'),
          leadUnit='乡财政所', leader='副乡长公冶澄', status='未完成', progress='已追回6人8120元。'),
        P(None, '农村公路养护不到位', ['修补破损路面2.3公里'], when=by('2026-10-31', '2026-10-31'), leadUnit='乡村建办', leader='人大主席濮阳竹',
          status='未完成', progress='完成施工设计。'),
        P(None, '矛盾纠纷排查化解不力', ['建立村级调解日志', '每月召开研判会1次'], when=long('长期坚持'), leadUnit='乡司法所', leader='政法委员伏云岫',
          status='已完成', progress='排查纠纷41件，化解39件。'),
    ]
    wb, ws = book('松漪乡')
    title(ws, 1, '松漪乡整改情况明细表（2026年二季度）', 5)
    rows = [('序号', lambda p, m, n: n), ('具体问题', lambda p, m, n: p['title']),
            ('采取的整改措施', lambda p, m, n: '\n'.join(f'（{i}）{x["text"]}' for i, x in enumerate(p['measures'], 1))
             if len(p['measures']) > 1 else m['text']),
            ('牵头部门', lambda p, m, n: m['leadUnit']), ('挂钩领导', lambda p, m, n: m['leader']),
            ('预计完成时间', lambda p, m, n: m['when']['printed']), ('是否完成', lambda p, m, n: {'已完成': '√', '未完成': '×'}[m['status']]),
            ('整改进展', lambda p, m, n: m['progress'])]
    for r, (label, value) in enumerate(rows, 2):
        put(ws, r, 1, label, bold=True, fill='FFD9D9D9')
        for c, p in enumerate(ps, 2):
            put(ws, r, c, value(p, p['measures'][0], c - 1))
    widths(ws, 16, 30, 30, 30, 30)
    save(wb, name + '.xlsx')
    gold(name, ps, {
        '序号': 'sequence number', '具体问题': 'problem', '采取的整改措施': 'measures', '牵头部门': 'lead unit', '挂钩领导': 'lead leader',
        '预计完成时间': 'deadline or class of time', '是否完成': 'status, √ yes and × no', '整改进展': 'progress in prose',
    }, 'The whole table is turned: labels in column A, each problem a column. √ under 是否完成 is 已完成, × 未完成, '
       'also for the long-term item.')


@ledger
def _10():
    """A district: empty first sheet, cover, then a ledger with three header rows, hidden rows and columns."""
    name = '10-cover-three-header-rows-hidden'
    H = dict(old='2026年3月底')
    ps = [
        P('（一）' + A1, '城乡供水一体化推进迟缓', [
            M('完成3座加压泵站主体工程', by('2026/6/30', '2026-06-30'), status='基本完成', progress='2座完工，1座进入设备调试。', **H),
            M('改造老旧管网14.8公里', by('2026/12/31', '2026-12-31'), status='推进中', progress='已改造6.2公里。', **H),
        ], leader='副区长 晏清川', leadUnit='区水务局', coUnits=['区财政局', '区住建局'], handler='房有声'),
        P('（一）' + A1, '粮食储备轮换不及时', [
            M('完成2100吨储备粮轮换', by('2026/5/31', '2026-05-31'), status='已完成', progress='2100吨全部轮换入库。', hide=True, **H),
        ], leader='副区长 晏清川', leadUnit='区粮储中心', coUnits=[], handler='狄苍'),
        P('（二）' + A2, '对“关键少数”监督偏软', [
            M('对新任职干部开展廉政谈话全覆盖', long('长期坚持'), status='长期坚持', progress='已谈话56人。', **H),
        ], leader='区纪委书记 靳长歌', leadUnit='区纪委监委', coUnits=['区委组织部'], handler='丰知节'),
        P('（三）' + A4, '殡葬领域乱收费问题反映集中', [
            M('清退违规收费，公布收费目录', now('立行立改'), status='已完成', progress='清退37户2.68万元，目录已公布。', hide=True, **H),
            M('开展殡葬服务专项检查', by('2026/7/31', '2026-07-31'), status='推进中', progress='检查5家，发现问题11个。', **H),
        ], leader='副区长 荀以宁', leadUnit='区民政局', coUnits=['区市场监管局'], handler='连山雪'),
    ]
    wb, empty, cover, ws = book('Sheet1', '封面', '整改台账')
    widths(cover, 8, 8, 60)
    put(cover, 8, 3, '桐浦区巡察整改工作台账', box=False, bold=True, size=26)
    for r, t in ((14, '编制单位：桐浦区整改办'), (15, '编制时间：二〇二六年六月'), (16, '内部资料  注意保存')):
        put(cover, r, 3, t, box=False)
    header(ws, 1, [
        ['序号', '问题', None, '整改', None, None, '责任体系', None, None, None, '进展', None],
        [None, '方面', '反馈问题', '整改措施', '时限', None, '区级', '部门', None, None, '状态', '具体情况'],
        [None, None, None, None, '原定时限（作废）', '完成时限', '牵头领导', '牵头单位', '配合单位', '联络员', None, None]],
        [(0, 0, 3, 1), (0, 1, 1, 2), (0, 3, 1, 3), (0, 6, 1, 4), (0, 10, 1, 2), (1, 1, 2, 1), (1, 2, 2, 1), (1, 3, 2, 1),
         (1, 4, 1, 2), (1, 7, 1, 3), (1, 10, 2, 1), (1, 11, 2, 1)])
    body(ws, 4, ps, [
        ('problem', lambda p, m, n: n), ('aspect', lambda p, m, n: p['aspect']), ('problem', lambda p, m, n: p['title']),
        ('measure', lambda p, m, n: m['text']), ('measure', lambda p, m, n: m['old']), ('measure', lambda p, m, n: m['when']['printed']),
        ('problem', lambda p, m, n: m['leader']), ('problem', lambda p, m, n: m['leadUnit']),
        ('problem', lambda p, m, n: '；'.join(m['coUnits']) or None), ('problem', lambda p, m, n: m['handler']),
        ('measure', lambda p, m, n: m['status']), ('measure', lambda p, m, n: m['progress'])])
    for r, m in enumerate((m for p in ps for m in p['measures']), 4):
        ws.row_dimensions[r].hidden = bool(m.get('hide'))
    widths(ws, 6, 18, 22, 28, 14, 14, 16, 16, 20, 10, 12, 30)
    ws.column_dimensions['E'].hidden = True
    ws.freeze_panes = 'A4'
    save(wb, name + '.xlsx')
    for p in ps:
        p['aspect'] = p['aspect'][3:]
    gold(name, ps, {
        '序号': 'sequence number', '问题 / 方面': 'aspect', '问题 / 反馈问题': 'problem', '整改 / 整改措施': 'measure',
        '整改 / 时限 / 原定时限（作废）': 'former deadline, void; hidden', '整改 / 时限 / 完成时限': 'deadline or class of time',
        '责任体系 / 区级 / 牵头领导': 'lead leader', '责任体系 / 部门 / 牵头单位': 'lead unit',
        '责任体系 / 部门 / 配合单位': 'co-operating units', '责任体系 / 部门 / 联络员': 'liaison, read as handler',
        '进展 / 状态': 'status', '进展 / 具体情况': 'progress in prose',
    }, 'Sheet1 is empty, 封面 is a cover, the ledger is the third sheet and has no title above its three header rows. Column E (void dates) is hidden. '
       'Two rows of finished items are hidden; they belong to the ledger and stand in the gold.')


@ledger
def _11():
    """A city office: a sheet of counts, then a sheet a unit, each with its columns in another order."""
    name = '11-summary-and-a-sheet-per-unit'
    A = dict(leadUnit='市交通局', leader='市交通局局长皇甫岳')
    B = dict(leadUnit='市文旅局', leader='市文旅局局长钟离素')
    C = dict(leadUnit='市农机中心', leader='市农机中心主任桓景行')
    ps = [
        P(None, '客运站安检制度空转', [M('配齐安检员并开展实操考核', by('2026年5月20日', '2026-05-20'), status='已完成')], **A),
        P(None, '道路养护资金沉淀830万元', [M('倒排支付计划，盘活沉淀资金', by('2026年8月31日', '2026-08-31'), status='推进中'),
                                  M('建立资金支付月通报', long(), status='长期坚持')], **A),
        P(None, '景区门票减免政策落实打折扣', [M('公示减免对象和办法，退还多收票款', now(), status='已完成')], **B),
        P(None, '文物保护单位“四有”档案不全', [M('补建16处文物保护单位档案', by('2026年10月31日', '2026-10-31'), status='推进中')], **B),
        P(None, '农机购置补贴公示不规范', [M('补公示补贴信息208条', by('2026年4月30日', '2026-04-30'), status='已完成'),
                                 M('对12台机具开展人机核验', by('2026年6月30日', '2026-06-30'), status='推进中')], **C),
    ]
    wb, total, a, b, c = book('汇总', '市交通局', '市文旅局', '市农机中心')
    title(total, 1, '整改进展汇总表', 6)
    header(total, 2, [['序号', '责任单位', '问题数', '措施数', '已完成', '完成率']])
    parts = [('市交通局', ps[:2]), ('市文旅局', ps[2:4]), ('市农机中心', ps[4:])]
    for r, (u, part) in enumerate(parts, 3):
        n = sum(len(p['measures']) for p in part)
        d = sum(m['status'] == '已完成' for p in part for m in p['measures'])
        for col, v in enumerate((r - 2, u, len(part), n, d), 1):
            put(total, r, col, v)
        put(total, r, 6, f'=E{r}/D{r}', fmt='0.0%')
    put(total, 6, 1, '合计')
    total.merge_cells('A6:B6')
    for col in 'CDE':
        put(total, 6, ord(col) - 64, f'=SUM({col}3:{col}5)')
    put(total, 6, 6, '=E6/D6', fmt='0.0%')
    V = {'n': ('序号', 'problem', lambda p, m, n: n), 'p': ('反馈问题', 'problem', lambda p, m, n: p['title']),
         'm': ('整改措施', 'measure', lambda p, m, n: m['text']), 'd': ('整改时限', 'measure', lambda p, m, n: m['when']['printed']),
         's': ('整改状态', 'measure', lambda p, m, n: m['status']), 'l': ('责任人', 'problem', lambda p, m, n: m['leader'])}
    for ws, part, order, top in ((a, ps[:2], 'npmdsl', True), (b, ps[2:4], 'nplmds', True), (c, ps[4:], 'sdlmpn', False)):
        r = 1
        if top:
            title(ws, 1, ws.title + '整改台账', 6, 14)
            r = 2
        header(ws, r, [[V[k][0] for k in order]])
        end = body(ws, r + 1, part, [(V[k][1], V[k][2]) for k in order])
        if ws is a:
            line(ws, end, '小计：2个问题，3条措施', 6)
        widths(ws, 12, 26, 26, 26, 26, 26)
    save(wb, name + '.xlsx', through='xlsx')
    for p in ps:
        for m in p['measures']:
            # 责任人 names the head of the unit with the title: leader or handler, both would be right.
            m['unasked'] = ('leader', 'handler')
    gold(name, ps, {
        '序号': 'sequence number, restarts on each sheet', '反馈问题': 'problem', '整改措施': 'measure', '整改时限': 'deadline or class of time',
        '整改状态': 'status', '责任人': 'person responsible (head of the unit)', '责任单位': 'on 汇总 only: unit the counts are for',
        '问题数': 'count', '措施数': 'count', '已完成': 'count', '完成率': 'rate',
    }, 'The first sheet only counts: no problem may come of it. The lead unit is the name of the sheet (no unit column). Columns stand in three '
       'orders; the third sheet has no title and begins with the status and ends with the number. leader and handler not asked.')


@ledger
def _12():
    """A village inspection: two tables on one sheet with different headers, numbers restart."""
    name = '12-two-tables-on-one-sheet'
    ps = [
        P('立行立改类', '党务公开栏内容陈旧', [M('更换公开栏，补充2026年内容', now('立行立改'), status='已完成')], leadUnit='青芜村党支部', handler='哈致远'),
        P('立行立改类', '办公用房悬挂标牌过多', [M('清理不规范标牌13块', now('立行立改'), status='已完成')], leadUnit='青芜村村委会', handler='那木青'),
        P('立行立改类', '农家书屋长期不开放', [M('落实专人管理，每周开放5天', now('立行立改'), status='已完成')], leadUnit='青芜村村委会', handler='那木青'),
        P('限期整改类', '集体资产出租未签合同', [
            M('补签仓库、鱼塘租赁合同4份', by('6月30日', '2026-06-30'), status='正在推进', progress='已补签3份，1份正在协商租金。')],
          leadUnit='青芜村村委会', handler='哈致远', leader='驻村第一书记游方白'),
        P('限期整改类', '工程项目“化整为零”规避招标', [
            M('对2项工程开展结算审计', by('9月30日', '2026-09-30'), status='正在推进', progress='审计机构已进场。'),
            M('制定村级小型工程管理办法', by('7月31日', '2026-07-31'), status='尚未启动', progress=None)],
          leadUnit='青芜村党支部', handler='哈致远', leader='驻村第一书记游方白'),
    ]
    wb, ws = book('青芜村')
    title(ws, 1, '青芜村巡察整改“两张清单”（2026年5月）', 8)
    line(ws, 3, '一、立行立改清单', 8)
    header(ws, 4, [['序号', '存在的问题', '整改措施', '责任部门', '责任人', '完成情况']])
    end = body(ws, 5, ps[:3], [
        ('problem', lambda p, m, n: n), ('problem', lambda p, m, n: p['title']), ('measure', lambda p, m, n: m['text']),
        ('problem', lambda p, m, n: m['leadUnit']), ('problem', lambda p, m, n: m['handler']), ('measure', lambda p, m, n: m['status'])])
    line(ws, end + 1, '二、限期整改清单', 8)
    header(ws, end + 2, [['序号', '责任部门', '存在的问题', '整改措施', '整改时限', '挂钩领导', '整改情况', '完成状态', '责任人']])
    end = body(ws, end + 3, ps[3:], [
        ('problem', lambda p, m, n: n), ('problem', lambda p, m, n: m['leadUnit']), ('problem', lambda p, m, n: p['title']),
        ('measure', lambda p, m, n: m['text']), ('measure', lambda p, m, n: m['when']['printed']), ('problem', lambda p, m, n: m['leader']),
        ('measure', lambda p, m, n: m['progress']), ('measure', lambda p, m, n: m['status']), ('problem', lambda p, m, n: m['handler'])], repeat='blank')
    line(ws, end + 1, '填表人：那木青', 4)
    line(ws, end + 2, '备注：本表一式三份，村、乡、巡察办各存一份。', 8)
    widths(ws, 6, 24, 26, 26, 16, 20, 26, 12, 10)
    save(wb, name + '.xlsx')
    for p in ps:
        p['aspect'] = None
    gold(name, ps, {
        '序号': 'sequence number, restarts in the second table', '存在的问题': 'problem', '整改措施': 'measure', '责任部门': 'lead unit',
        '责任人': 'handler', '完成情况': 'status (first table)', '整改时限': 'deadline (second table)', '挂钩领导': 'lead leader (second table)',
        '整改情况': 'progress in prose (second table)', '完成状态': 'status (second table)',
    }, 'Two tables below each other with captions 一、二、 and different columns. The class 立行立改 stands only in the caption of the first table. '
       'The captions are lists, not aspects. Year of the deadlines from the title.')


@ledger
def _13():
    """An audit office: OpenDocument, amounts, two halves of the table (auditor, unit), total row."""
    name = '13-audit-amounts'
    ps = [
        P('预算执行', '预算编制不细化，年初代编项目占比过高', ['细化2027年部门预算，代编项目压减到5%以内'], amount=1264.5, advice='加强预算编制管理',
          when=by(dt.date(2026, 12, 15), '2026-12-15'), cls='分阶段整改', leadUnit='预算科', handler='束远帆', status='正在整改',
          detail='2025年代编项目18个，占部门预算的23.7%'),
        P('预算执行', '结余资金未及时上缴', ['上缴结余资金'], amount=86.32, advice='按规定上缴', when=now(dt.date(2026, 4, 10), '2026-04-10'),
          cls='立行立改', leadUnit='国库科', handler='慎如初', status='已完成整改', detail='3个项目结余资金滞留账户2年以上'),
        P('资产管理', '公房出租收入未入账', ['补缴租金收入', '修订资产出租管理办法'], amount=42.8, advice='清缴收入并追责', when=now(dt.date(2026, 4, 30), '2026-04-30'),
          cls='立行立改', leadUnit='资产科', handler='危静姝', status='已完成整改', detail='2处公房租金由下属单位直接坐支'),
        P('资产管理', '往来款长期挂账', ['分类清理往来款，逐笔核实债权', '对确需核销的按程序报批'], amount=3157.06, advice='清理往来款项',
          when=by(dt.date(2027, 6, 30), '2027-06-30'), cls='持续整改', leadUnit='会计中心', handler='逯嘉木', status='正在整改',
          detail='67笔往来款挂账超过5年'),
    ]
    wb, ws = book('审计整改')
    title(ws, 1, '霁川县2025年度预算执行审计查出问题整改情况表', 12, 16)
    line(ws, 2, '单位：万元', 12, align='right')
    header(ws, 3, [['序号', '审计机关填写', None, None, None, None, '被审计单位填写', None, None, None, None, None],
                   [None, '问题类别', '问题摘要', '具体描述', '涉及金额', '整改建议', '整改类型', '整改措施', '完成时间', '责任部门', '责任人', '整改状态']],
           [(0, 0, 2, 1), (0, 1, 1, 5), (0, 6, 1, 6)])

    def many(p):
        t = [m['text'] for m in p['measures']]
        return t[0] if len(t) == 1 else '；'.join(f'{i}、{x}' for i, x in enumerate(t, 1)) + '。'
    end = body(ws, 5, ps, [
        ('problem', lambda p, m, n: n), ('aspect', lambda p, m, n: p['aspect']), ('problem', lambda p, m, n: p['title']),
        ('problem', lambda p, m, n: p['detail']), ('problem', lambda p, m, n: (p['amount'], None, '#,##0.00')),
        ('problem', lambda p, m, n: p['advice']), ('problem', lambda p, m, n: p['cls']), ('problem', lambda p, m, n: many(p)),
        ('problem', lambda p, m, n: (m['when']['printed'], None, 'yyyy-mm-dd')), ('problem', lambda p, m, n: m['leadUnit']),
        ('problem', lambda p, m, n: m['handler']), ('problem', lambda p, m, n: m['status'])])
    put(ws, end, 1, '合计')
    ws.merge_cells(start_row=end, start_column=1, end_row=end, end_column=4)
    put(ws, end, 5, f'=SUM(E5:E{end - 1})', fmt='#,##0.00')
    for c in range(6, 13):
        put(ws, end, c, None)
    line(ws, end + 1, '填表说明：完成时间填写计划完成的日期。', 12)
    widths(ws, 6, 12, 24, 28, 12, 18, 12, 34, 14, 12, 10, 14)
    save(wb, name + '.ods', through='ods')
    for p in ps:
        p['man'] = [p['detail']]
        for m in p['measures']:
            if p['cls'] != '立行立改':
                # 分阶段整改 and 持续整改 are classes of audit, which the three of the gold do not hold.
                m['unasked'] = ('timeClass',)
    gold(name, ps, {
        '序号': 'sequence number', '审计机关填写 / 问题类别': 'category, read as aspect', '审计机关填写 / 问题摘要': 'problem',
        '审计机关填写 / 具体描述': 'manifestation', '审计机关填写 / 涉及金额': 'amount in 万元', '审计机关填写 / 整改建议': 'advice of the auditor, no measure',
        '被审计单位填写 / 整改类型': 'class of time', '被审计单位填写 / 整改措施': 'measures', '被审计单位填写 / 完成时间': 'planned date, the deadline (the note says so)',
        '被审计单位填写 / 责任部门': 'lead unit', '被审计单位填写 / 责任人': 'handler', '被审计单位填写 / 整改状态': 'status',
    }, '.ods with real dates; 合计 row with a formula; upper header row tells who fills in which half. 整改建议 is not a measure. Class and date are '
       'both given; timeClass asked only where it is 立行立改. aspect: the merged 问题类别.')


@ledger
def _14():
    """An environment office: classes as tick columns, goal, supervising and accepting units."""
    name = '14-environment-tick-columns'

    def row(text, col, d, stat, progress):
        return M(text, {'printed': d[0], 'deadline': d[1], 'timeClass': {'立行立改': 'immediate', '限期整改': 'time-limited', '长期坚持': 'long-term'}[col]},
                 cls=col, status=stat, progress=progress)
    ps = [
        P(None, '霁水支流入河排污口整治缓慢，41个排口中19个未完成整治', [
            row('封堵违法排口6个', '立行立改', ('2026年5月', None), '已完成', '6个排口全部封堵。'),
            row('新建截污管网9.4km，接入排口13个', '限期整改', ('2026年12月31日', '2026-12-31'), '达到序时进度', '管网铺设5.1km。'),
            row('河长每旬巡河1次', '长期坚持', (None, None), '达到序时进度', '上半年巡河213人次。')],
          goal='支流水质稳定达到Ⅲ类', leadUnit='县生态环境局', coUnits=['县水利局', '县住建局'], sup='县委督查室', acc='市生态环境局'),
        P(None, '建筑垃圾随意倾倒，城北片区堆存约3.2万m³', [
            row('清运存量建筑垃圾', '限期整改', ('2026年8月31日', '2026-08-31'), '未达到序时进度', '清运0.7万m³，运输企业招标流标1次。'),
            row('建成资源化利用点1处', '限期整改', ('2027年6月30日', '2027-06-30'), '达到序时进度', '完成选址。')],
          goal='存量清零，建立全过程监管', leadUnit='县城管局', coUnits=['县自然资源局', '城北街道'], sup='县委督查室', acc='市城管局'),
        P(None, '畜禽养殖粪污处理设施闲置', [
            row('检修闲置设施8套并恢复运行', '立行立改', ('2026年4月', None), '已完成', '8套设施恢复运行。')],
          goal='规模养殖场设施正常运行率100%', leadUnit='县农业农村局', coUnits=[], sup='县政府督查室', acc='市农业农村局'),
    ]
    wb, ws = book('清单')
    title(ws, 1, '霁川县生态环境保护督察反馈问题整改清单', 15, 16)
    header(ws, 2, [
        ['编号', '反馈问题', '整改目标', '责任单位', None, '督导单位', '验收单位', '整改措施', '时限类别', None, None, '整改时限', '完成情况', None, None],
        [None, None, None, '牵头', '配合', None, None, None, '立行立改', '限期整改', '长期坚持', None, '已完成', '达到序时进度', '未达到序时进度']],
        [(0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 2, 1), (0, 3, 1, 2), (0, 5, 2, 1), (0, 6, 2, 1), (0, 7, 2, 1), (0, 8, 1, 3), (0, 11, 2, 1), (0, 12, 1, 3)])
    tick = lambda key, want: ('measure', lambda p, m, n: '√' if m[key] == want else None)
    end = body(ws, 4, ps, [
        ('problem', lambda p, m, n: f'HC-{n:02}'), ('problem', lambda p, m, n: p['title']), ('problem', lambda p, m, n: p['goal']),
        ('problem', lambda p, m, n: m['leadUnit']), ('problem', lambda p, m, n: '\n'.join(m['coUnits']) or None),
        ('problem', lambda p, m, n: p['sup']), ('problem', lambda p, m, n: p['acc']), ('measure', lambda p, m, n: m['text']),
        tick('cls', '立行立改'), tick('cls', '限期整改'), tick('cls', '长期坚持'), ('measure', lambda p, m, n: m['when']['printed']),
        tick('status', '已完成'), tick('status', '达到序时进度'), tick('status', '未达到序时进度')])
    put(ws, end, 1, '合计')
    for c, v in ((8, '6条'), (9, 2), (10, 3), (11, 1), (13, 2), (14, 3), (15, 1)):
        put(ws, end, c, v)
    widths(ws, 8, 28, 20, 14, 14, 12, 14, 30, 8, 8, 8, 16, 8, 10, 10)
    save(wb, name + '.xlsx')
    for p in ps:
        for m in p['measures']:
            m['progress'] = None
            if m['cls'] == '立行立改':
                m['unasked'] = ('deadline',)
    gold(name, ps, {
        '编号': 'sequence number', '反馈问题': 'problem', '整改目标': 'goal', '责任单位 / 牵头': 'lead unit', '责任单位 / 配合': 'co-operating units, one a line',
        '督导单位': 'supervising unit', '验收单位': 'accepting unit', '整改措施': 'measure', '时限类别 / 立行立改': 'class of time, ticked',
        '时限类别 / 限期整改': 'class of time, ticked', '时限类别 / 长期坚持': 'class of time, ticked', '整改时限': 'deadline',
        '完成情况 / 已完成': 'status, ticked', '完成情况 / 达到序时进度': 'status, ticked', '完成情况 / 未达到序时进度': 'status, ticked',
    }, 'Class and status are √ under one of three columns each: the header of the ticked column is the value. Supervising and accepting units are no '
       'co-operating units. 合计 row with counts. A month without a day beside 立行立改: deadline not asked.')


@ledger
def _15():
    """A county: 300 rows of measures, subtotal after each aspect, header pasted again every so often, one filter left on."""
    name = '15-three-hundred-rows'
    import random
    rnd = random.Random(15)
    subjects = ['小型水库除险', '高标准农田管护', '校园食堂监管', '医保基金使用', '农村饮水工程', '惠企政策兑现', '国有资产出租', '乡村道路养护',
                '养老服务补贴', '林地图斑核查', '消防通道治理', '危房改造', '河道采砂管理', '政府采购', '公益岗位管理', '驻村帮扶', '信访积案化解',
                '专项债券使用', '产业园区用地', '防返贫监测', '粮食应急保障', '残疾人补贴', '文化惠民工程', '殡葬服务收费', '电动车充电设施']
    frames = [('{s}台账不完整，{n}处未登记', ['补登{n}处，做到账实相符', '由{u}按季复核{s}台账', '将{s}台账纳入年度考核']),
              ('{s}推进缓慢，{n}项任务逾期', ['对{n}项任务倒排工期、挂图作战', '每月通报{s}进度', '约谈{s}滞后单位负责人']),
              ('{s}资金拨付不及时，滞留{n}万元', ['拨付滞留资金{n}万元', '制定{s}资金拨付时限表', '开展{s}资金使用专项审计']),
              ('{s}监督检查走过场，{n}次检查无记录', ['补齐{n}次检查的问题清单', '推行{s}“双人双签”检查', '组织{s}业务培训2期'])]
    units = ['县水利局', '县教育局', '县医保局', '县住建局', '县交通局', '县民政局', '县财政局', '县林业局', '县应急局', '县自然资源局', '县人社局', '县文旅局']
    leaders = ['副县长乐正言', '县委常委公良澍', '副县长谷梁安', '县委副书记东方既', '副县长南宫野']
    people = ['司徒青', '巫马宁', '令狐远', '呼延平', '尉迟静', '申屠朗', '澹台雪', '宇文朔', '长孙和', '夏侯晨']
    aspects = [A1, A2, A3, A4]
    ps = []
    for k in range(100):
        s, (t, ms) = subjects[k % 25], frames[(k // 25 + k % 25) % 4]
        n, u = rnd.randrange(3, 96), units[rnd.randrange(12)]
        co = rnd.sample([x for x in units if x != u], rnd.randrange(3))
        one = []
        for i, x in enumerate(ms):
            if i == 2 and rnd.random() < .4:
                w = long()
            elif i == 0 and rnd.random() < .3:
                w = now()
            else:
                mo = rnd.randrange(4, 13)
                w = rnd.choice([lambda: day(2026, mo, 20), lambda: by(f'2026年{mo}月15日', f'2026-{mo:02}-15'),
                                lambda: by(f'2026.{mo}.10', f'2026-{mo:02}-10'), lambda: by('2026年6月底', '2026-06-30'),
                                lambda: by('12月底前', '2026-12-31')])()
            st = '长期坚持' if w['timeClass'] == 'long-term' else rnd.choice(['已完成', '已完成', '推进中', '未启动'])
            pr = {'已完成': f'已于{rnd.randrange(1, 7)}月落实到位。', '推进中': f'完成{rnd.randrange(20, 95)}%。'}.get(st)
            one.append(M(x.format(s=s, n=n, u=u), w, status=st, progress=pr))
        ps.append(P(aspects[k // 25], t.format(s=s, n=n), one, leader=rnd.choice(leaders), leadUnit=u, coUnits=co, handler=rnd.choice(people)))
    wb, ws = book('总台账')
    heads = ['序号', '方面', '问题', '整改措施', '整改时限', '牵头领导', '牵头单位', '配合单位', '责任人', '整改状态', '整改进展', '备注']
    title(ws, 1, '稔阳县巡察整改总台账', 12)
    line(ws, 2, '统计截止：2026年6月30日', 12, align='right')
    row, no = 3, 0
    header(ws, row, [heads])
    row += 1
    for a in range(4):
        part = ps[a * 25:a * 25 + 25]
        for half in (part[:12], part[12:]):
            first = row
            k = iter(range(no + 1, 999))
            row = body(ws, row, half, [
                ('problem', lambda p, m, n, k=k: next(k)), ('aspect', lambda p, m, n: p['aspect']), ('problem', lambda p, m, n: p['title']),
                ('measure', lambda p, m, n: m['text']), ('measure', lambda p, m, n: m['when']['printed']), ('problem', lambda p, m, n: m['leader']),
                ('problem', lambda p, m, n: m['leadUnit']), ('problem', lambda p, m, n: '、'.join(m['coUnits']) or None),
                ('problem', lambda p, m, n: m['handler']), ('measure', lambda p, m, n: m['status']), ('measure', lambda p, m, n: m['progress']),
                ('measure', lambda p, m, n: None)])
            no += len(half)
            if a == 1:
                # The state 未启动 was filtered away when the file was saved.
                for r in range(first, row):
                    ws.row_dimensions[r].hidden = ws.cell(r, 10).value == '未启动'
            if len(half) == 12:
                header(ws, row, [heads])
                row += 1
        put(ws, row, 1, '小计', bold=True)
        ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        put(ws, row, 3, f'=COUNTA(C{row - 76}:C{row - 1})-1', bold=True)
        put(ws, row, 4, f'=COUNTA(D{row - 76}:D{row - 1})-1', bold=True)
        row += 1
    put(ws, row, 1, '合计', bold=True)
    put(ws, row, 3, 100, bold=True)
    put(ws, row, 4, 300, bold=True)
    line(ws, row + 1, '注：本台账由县整改办每月更新，各单位于每月25日前报送进展。', 12)
    widths(ws, 6, 20, 30, 34, 14, 18, 14, 22, 10, 10, 20, 8)
    save(wb, name + '.xlsx', through='xlsx')
    gold(name, ps, {
        '序号': 'sequence number', '方面': 'aspect', '问题': 'problem', '整改措施': 'measure', '整改时限': 'deadline or class of time',
        '牵头领导': 'lead leader', '牵头单位': 'lead unit', '配合单位': 'co-operating units', '责任人': 'handler', '整改状态': 'status',
        '整改进展': 'progress in prose', '备注': 'note (empty)',
    }, '100 problems with 300 measures. The header stands again in the middle of each aspect, so an aspect is merged in two pieces; 小计 after each '
       'aspect, 合计 and 注 at the end. Rows with 未启动 of the second aspect are hidden by a filter and belong to the ledger.')


@ledger
def _16():
    """A state company: monthly columns, status first, extension beside the old deadline, units by line break."""
    name = '16-monthly-columns-odd-order'
    ps = [
        P(None, '投资项目后评价缺失', [M('完成6个项目后评价', by('2026/06/30', '2026-06-30'), ext=None, status='进行中')],
          leadUnit='投资发展部', coUnits=['财务部', '审计部'], leader='副总经理司空见', handler='冉其蓁',
          months=['制定后评价方案', '完成2个项目', '完成4个项目'], next='完成其余2个项目报告'),
        P(None, '子企业“三重一大”事项未上会', [M('修订决策事项清单', by('2026/03/31', '2026-03-31'), ext=None, status='已完成'),
                                   M('对9家子企业开展决策合规检查', by('2026/05/31', '2026-05-31'), ext='2026/08/31', status='进行中')],
          leadUnit='党委办公室', coUnits=['法务部'], leader='党委副书记上官澈', handler='步青云',
          months=['清单征求意见', '清单印发', '检查3家'], next='完成6家检查'),
        P(None, '应收账款清收不力，逾期账款1.07亿元', [M('分户制定清收方案，收回逾期账款不低于4000万元', by('2026/12/31', '2026-12-31'), ext=None, status='进行中')],
          leadUnit='财务部', coUnits=[], leader='总会计师呼延溪', handler='弓若水',
          months=['制定方案', '收回620万元', '收回1480万元'], next='对3户提起诉讼'),
    ]
    wb, ws = book('6月')
    title(ws, 1, '漪州城投公司整改督办月报', 16, 16)
    header(ws, 2, [
        ['任务状态', '问题概述', '下步措施', '整改进展', None, None, '经办人', '整改任务', '协办部门', '牵头部门', '责任领导', '完成时限', None, None, '领导批注', '序号'],
        [None, None, None, '4月', '5月', '6月', None, None, None, None, None, '原定', '调整后', '延期原因', None, None]],
        [(0, c, 2, 1) for c in (0, 1, 2, 6, 7, 8, 9, 10, 14, 15)] + [(0, 3, 1, 3), (0, 11, 1, 3)])
    body(ws, 4, ps, [
        ('measure', lambda p, m, n: m['status']), ('problem', lambda p, m, n: p['title']), ('problem', lambda p, m, n: p['next']),
        *[('problem', lambda p, m, n, i=i: p['months'][i]) for i in range(3)],
        ('problem', lambda p, m, n: m['handler']), ('measure', lambda p, m, n: m['text']), ('problem', lambda p, m, n: '\n'.join(m['coUnits']) or None),
        ('problem', lambda p, m, n: m['leadUnit']), ('problem', lambda p, m, n: m['leader']), ('measure', lambda p, m, n: m['when']['printed']),
        ('measure', lambda p, m, n: m['ext']), ('measure', lambda p, m, n: '检查组人员抽调未到位' if m['ext'] else None),
        ('problem', lambda p, m, n: '请抓紧。' if n == 3 else None), ('problem', lambda p, m, n: n)])
    widths(ws, 10, 26, 20, 16, 16, 16, 10, 30, 14, 14, 18, 12, 12, 16, 12, 6)
    save(wb, name + '.xlsx')
    for p in ps:
        for m in p['measures']:
            m['unasked'] = ('progress', 'deadline') if m['ext'] else ('progress',)
    gold(name, ps, {
        '任务状态': 'status', '问题概述': 'problem', '下步措施': 'next step, no measure', '整改进展 / 4月': 'progress of April',
        '整改进展 / 5月': 'progress of May', '整改进展 / 6月': 'progress of June', '经办人': 'handler', '整改任务': 'measure', '协办部门': 'co-operating units, one a line',
        '牵头部门': 'lead unit', '责任领导': 'lead leader', '完成时限 / 原定': 'deadline', '完成时限 / 调整后': 'extended deadline',
        '完成时限 / 延期原因': 'reason of extension', '领导批注': 'remark of a leader, no leader', '序号': 'sequence number (last column)',
    }, 'Columns in an unusual order, the number last; three columns of progress by month (progress not asked: which one counts is a choice, the newest '
       'is June); one deadline was extended to 2026-08-31, there the deadline is not asked. 下步措施 is not a measure.')


@ledger
def _17():
    """A university: the template's example row left in, boxes ticked within one cell, 同上, mixed widths."""
    name = '17-boxes-and-example-row'
    box = lambda s: '  '.join(('☑' if x == s else '☐') + x for x in ('已完成', '推进中', '未完成'))
    ps = [
        P('学科建设', '学位点自评估整改滞后', [M('完成3个学位点专家诊断', by('2026-7-10', '2026-07-10'), status='推进中'),
                                 M('补充导师１２名', by('2026年１２月', '2026-12-31'), status='未完成')], leadUnit='研究生院', handler='院长 费鹤鸣'),
        P('学科建设', '科研诚信教育覆盖面窄', [M('开展科研诚信培训，覆盖全体研究生', by('2026-5-30', '2026-05-30'), status='已完成')], leadUnit='科研处', handler='处长 万俟琛'),
        P('基建财务', '在建工程变更签证不规范', [M('复核变更签证２６份', now('立即整改'), status='已完成'),
                                 M('修订《工程变更管理办法》', by('2026-6-30', '2026-06-30'), status='推进中')], leadUnit='基建处', handler='副处长 璩方圆'),
    ]
    ps[0]['measures'][1]['unasked'] = ('deadline',)
    wb, ws, howto = book('填报表', '填表说明')
    title(ws, 1, '琅溪大学巡视整改任务清单', 8, 16)
    line(ws, 2, '学院（部门）：____________    联系人：____________', 8)
    header(ws, 3, [['编号', '任务\n来源', '大类', '反馈问题※', '具体措施※', '责任科室', '完成时间（计划）', '完成情况（在□内打√）', '负责人']])
    for c, v in enumerate(['示例', '校党委巡视', '党的建设', '（示例）支部组织生活不规范', '（示例）每月检查1次', '××学院', '2026-12-31', box('推进中'), '×××'], 1):
        put(ws, 4, c, v)
    body(ws, 5, ps, [
        ('problem', lambda p, m, n: n), ('problem', lambda p, m, n: '校党委巡视'), ('aspect', lambda p, m, n: p['aspect']),
        ('problem', lambda p, m, n: p['title']), ('measure', lambda p, m, n: m['text']), ('problem', lambda p, m, n: m['leadUnit']),
        ('measure', lambda p, m, n: m['when']['printed']), ('measure', lambda p, m, n: box(m['status'])), ('problem', lambda p, m, n: m['handler'])],
        repeat='同上')
    for r, t in enumerate(['填表说明', '1.反馈问题须与反馈意见原文一致。', '2.完成时间填写计划完成的日期，如2026-12-31。', '3.完成情况只能选一项。', '4.措施应当具体、可检查。'], 1):
        put(howto, r, 1, t, box=False, align='left')
    widths(ws, 6, 12, 12, 28, 34, 12, 16, 34, 18)
    save(wb, name + '.xlsx')
    gold(name, ps, {
        '编号': 'sequence number', '任务来源': 'source', '大类': 'aspect', '反馈问题※': 'problem', '具体措施※': 'measure', '责任科室': 'lead unit',
        '完成时间（计划）': 'planned date, the deadline', '完成情况（在□内打√）': 'status, one of three boxes ticked', '负责人': 'handler',
    }, 'The example row of the template (示例, ××) is still there and is no problem. ☑ of three boxes in the cell is the status. 同上 in number, source, '
       'aspect, problem, unit and person. Some digits are full width; a month without a day is not asked. A second sheet holds instructions only.')


@ledger
def _18():
    """A town: OpenDocument, the table starts at C4, manifestations with rows of their own, legend below, fills on the whole row."""
    name = '18-manifestation-rows-offset'
    raw = [
        ('组织建设不够有力', '镇党委书记左丘白', '镇组织办', [
            ('3个支部未按期换届', [('完成3个支部换届选举', by('2026年5月31日', '2026-05-31'), GREEN)]),
            ('发展党员材料缺失', [('补齐发展党员材料21份', by('2026年6月20日', '2026-06-20'), GREEN),
                           ('开展党务干部培训2期', by('2026年9月20日', '2026-09-20'), YELLOW)])]),
        ('项目建设管理粗放', '镇长拓跋礼', '镇经济发展办', [
            ('冷链仓库建成两年未投用', [('引进运营主体，盘活冷链仓库', by('2026年6月10日', '2026-06-10'), RED)]),
            ('文化广场工程超概算31%', [('开展工程结算复审', by('2026年10月15日', '2026-10-15'), YELLOW)])]),
        ('为民服务有短板', '副镇长第五晴', '镇便民服务中心', [
            ('窗口首问负责制不落实', [('公示首问负责人，设立“办不成事”窗口', now(), GREEN)])]),
    ]
    F = {GREEN: '完成', YELLOW: '正常推进', RED: '逾期'}
    wb, ws = book('台账')
    put(ws, 2, 3, '檀渚镇整改台账', box=False, bold=True, size=16)
    for c, h in enumerate(['反馈问题', '问题表现', '整改措施', '完成时限', '包案领导', '承办单位'], 3):
        put(ws, 4, c, h, bold=True)
    row, ps = 5, []
    for t, leader, unit, mans in raw:
        top, measures = row, []
        for man, ms in mans:
            first = row
            for text, when, fill in ms:
                put(ws, row, 3, t if row == top else None)
                put(ws, row, 4, man if row == first else None)
                put(ws, row, 5, text, fill=fill, align='left')
                put(ws, row, 6, when['printed'], fill=fill)
                put(ws, row, 7, leader if row == top else None)
                put(ws, row, 8, unit if row == top else None)
                measures.append(M(text, when, status=F[fill]))
                row += 1
            if row - first > 1:
                ws.merge_cells(start_row=first, start_column=4, end_row=row - 1, end_column=4)
        if row - top > 1:
            for c in (3, 7, 8):
                ws.merge_cells(start_row=top, start_column=c, end_row=row - 1, end_column=c)
        ps.append(P(None, t, measures, man=[x for x, _ in mans], leader=leader, leadUnit=unit))
    row += 1
    for fill, text in F.items():
        put(ws, row, 3, None, fill=fill)
        put(ws, row, 4, text, box=False)
        row += 1
    put(ws, row + 1, 3, '报送：檀渚镇党政办    2026年6月25日', box=False, align='left')
    for c, w in zip('ABCDEFGH', (3, 3, 22, 24, 34, 18, 18, 16)):
        ws.column_dimensions[c].width = w
    save(wb, name + '.ods', through='ods')
    gold(name, ps, {
        '反馈问题': 'problem', '问题表现': 'manifestation, a row or merged rows each', '整改措施': 'measure; its fill is the status',
        '完成时限': 'deadline or class of time; same fill', '包案领导': 'lead leader', '承办单位': 'lead unit',
    }, '.ods; the table starts in column C, no numbers. Problem merged over manifestations, manifestation over measures. The fill of measure and '
       'deadline is the status; the legend (a coloured cell, the word beside it) stands below the table.')


@ledger
def _19():
    """A system's export: UTF-8 with BOM, commas, dates with an hour, many columns of no use, several sources."""
    name = '19-system-export'
    heads = ['任务ID', '任务来源', '任务类别', '问题描述', '任务内容', '任务状态', '提出部门', '牵头部门', '协办部门', '计划完成时间', '实际完成时间',
             '实际完成情况', '进度(%)', '责任人', '联系电话', '延期说明', '创建时间', '更新时间']
    data = [
        ('T0107', '政治理论学习笔记补抄代抄', '开展学习笔记抽查，通报问题', '已办结', '党群工作部', [], '2026-04-30', '2026-04-27 16:20:00',
         '抽查笔记96本，通报4人。', 100, '揭云亭'),
        ('T0108', '招标代理机构选取不透明', '建立代理机构库，随机抽取', '办理中', '采购中心', ['审计风控部', '纪检室'], '2026-07-31', '',
         '已入库代理机构11家，\n抽取规则正在会签。', 60, '闾丘诺'),
        ('T0109', '招标代理机构选取不透明', '对近三年37个项目开展回溯检查', '逾期', '审计风控部', ['采购中心'], '2026-05-31', '',
         '检查25个，发现"应招未招"1个。', 68, '淳于静'),
        ('T0112', '劳动纪律松弛', '修订考勤办法', '已办结', '人力资源部', [], '2026-05-15', '2026-05-15 09:00:00', '已修订印发。', 100, '揭云亭'),
    ]
    rows = [heads]
    ps = []
    for i, t, text, st, lead, co, d, done, prog, pct, who in data:
        rows.append([i, '党委巡察', '整改', t, text, st, '党委巡察办', lead, ','.join(co), d + ' 00:00:00', done, prog, pct, who,
                     '000-88' + i[-2:], '', '2026-03-20 10:11:12', '2026-06-16 08:30:00'])
        m = M(text, by(d, d), status=st, progress=prog, leadUnit=lead, coUnits=co, handler=who)
        if ps and ps[-1]['title'] == t:
            ps[-1]['measures'] += P(None, t, [m])['measures']
        else:
            ps.append(P(None, t, [m]))
    save_text(name + '.csv', rows, ',', 'utf-8-sig')
    gold(name, ps, {
        '任务ID': 'number of the task, with gaps', '任务来源': 'source', '任务类别': 'kind of task', '问题描述': 'problem', '任务内容': 'measure',
        '任务状态': 'status', '提出部门': 'unit that set the task, not responsible', '牵头部门': 'lead unit', '协办部门': 'co-operating units',
        '计划完成时间': 'deadline', '实际完成时间': 'actual date of finishing', '实际完成情况': 'progress in prose', '进度(%)': 'percent done',
        '责任人': 'handler', '联系电话': 'telephone', '延期说明': 'reason of extension (empty)', '创建时间': 'system date', '更新时间': 'system date',
    }, 'UTF-8 with BOM. Two rows with the same 问题描述 are one problem with two measures and two lead units. Commas, quotes and a line break '
       'inside quoted cells; system dates are no deadlines. 任务类别 is 整改 in each row, no aspect.')


if __name__ == '__main__':
    for key in sys.argv[1:] or sorted(MAKERS):
        MAKERS[key]()
