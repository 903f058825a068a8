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
        ], leadUnit='城市管理办', leader='街道党工委委员 边牧之'),
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
    ps[3]['measures'][0]['unasked'] = ()
    rows = [['稔阳师范学校巡察整改情况统计表'], ['填报时间：2026年6月8日', '', '', '', '', '单位：项'], [],
            ['No.', '问题描述', '整改方案', '时间节点', '分管领导', '责任科室', '是否完成', '目前进展']]
    for i, p in enumerate(ps):
        t = [m['text'] for m in p['measures']]
        m = p['measures'][0]
        cell = '\n'.join(f'{k + 1}、{x}。' for k, x in enumerate(t)) if len(t) > 1 else t[0] + '。'
        rows.append([i + 1, p['title'], cell, m['when']['printed'], m['leader'], m['leadUnit'],
                     {'已完成': '是', '进行中': '否'}[m['status']], m['progress']])
        for m in p['measures']:
            m['status'] = {'已完成': '是', '进行中': '否'}[m['status']]
    rows += [[], ['审核人：隗书亭', '', '填表人：山如晦', '', '联系电话：000-7720']]
    save_text(name + '.csv', rows, '\t', 'gb18030', '\n')
    gold(name, ps, {
        'No.': 'sequence number', '问题描述': 'problem', '整改方案': 'measures, 1、2、 in one cell', '时间节点': 'deadline, day without a year',
        '分管领导': 'leader in charge', '责任科室': 'lead unit', '是否完成': 'status as yes or no', '目前进展': 'progress in prose',
    }, 'GB18030 with tabs; three lines above the header, signature below; quoted cells with line breaks. The year of the deadlines is that of '
       'the line 填报时间 (2026). 是 and 否 under 是否完成 are the status as printed. Progress stands for the whole problem.')


if __name__ == '__main__':
    for key in sys.argv[1:] or sorted(MAKERS):
        MAKERS[key]()
