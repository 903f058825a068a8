import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

/** 每个问题一行：路径、标题；下面逐条措施或表现。 */
const lists = (text: string) =>
  readDocument(text).draft.problems.map(({ path, title, measures, manifestations }) => ({
    problem: `${path.join('')} ${title}`.trim(),
    items: [...manifestations, ...measures].map(({ marker, text }) => `${marker ?? '-'} ${text}`),
  }))

describe('整改报告', () => {
  const report = `中共青河县水利局党组
关于县委巡察反馈意见整改进展情况的通报
　　２０２３年９月５日至１１月１０日，县委第三巡察组对县水利局党组开展了巡察。２０２４年１月８日，县委巡察组反馈了巡察意见。现将整改进展情况予以公布。
　　一、整改工作组织情况
　　（一）提高站位。局党组召开会议３次。
　　二、巡察反馈问题整改落实情况
　　（一）关于党的领导弱化方面
　　１．关于“第一议题”制度执行不严格的问题
　　整改情况：一是修订《党组会议议事规则》；二是组织学习１２次。
　　２．关于河长制落实不到位的问题
　　整改情况：（１）开展巡河２３８次。（２）拨付管护资金１２０．５万元。
　　三、下一步工作打算
　　（一）持续抓好后续整改。
　　欢迎干部群众监督。联系电话：０４１１－８７６５４３２１；邮编：１１６０００；电子邮箱：qhsl@example.cn。
中共青河县水利局党组
２０２４年６月３０日`

  test('全角编号、栏目、接排的措施', () => {
    expect(lists(report)).toEqual([
      {
        problem: '二、（一）１． 关于“第一议题”制度执行不严格的问题',
        items: ['一是 修订《党组会议议事规则》；', '二是 组织学习１２次。'],
      },
      {
        problem: '二、（一）２． 关于河长制落实不到位的问题',
        items: ['（１） 开展巡河２３８次。', '（２） 拨付管护资金１２０．５万元。'],
      },
    ])
  })

  test('标题、落款、巡察与反馈时间、联系方式', () => {
    const { kind, title, meta } = readDocument(report).draft
    expect([kind, title]).toEqual(['report', '中共青河县水利局党组关于县委巡察反馈意见整改进展情况的通报'])
    expect(meta).toMatchObject({
      issuer: '中共青河县水利局党组',
      inspected: '县水利局党组',
      inspector: '县委第三巡察组',
      inspectionPeriod: { from: '2023-09-05', to: '2023-11-10' },
      feedbackOn: '2024-01-08',
      reportOn: '2024-06-30',
      contact: { phone: '0411-87654321', postcode: '116000', email: 'qhsl@example.cn' },
    })
  })

  test('措施标明是报告自述的，数字和文件随措施', () => {
    const [problem] = readDocument(report).draft.problems
    expect(problem?.measures[0]).toMatchObject({
      origin: 'reported',
      documents: [{ title: '《党组会议议事规则》', use: 'revised' }],
    })
    expect(problem?.measures[1]?.figures).toMatchObject([{ value: 12, unit: '次' }])
    expect(problem).toMatchObject({
      aspect: { marker: '（一）' },
      group: null,
      shortTitle: '“第一议题”制度执行不严格',
    })
  })

  test('一句话一条措施；括号条目的短标题不算措施；段内的“针对……问题”另成一个问题', () => {
    const text = `关于整改情况的通报
第一方面问题，作风建设不实
（一）形式主义突出问题
1.针对会议过多问题。印发《意见》。召开推进会2次，参加86人。
（1）加强统筹。今年合并会议9场。
2.针对不担当问题。约谈3人；针对校车监管不力，导致超员问题，排查车辆31台。
（二）针对作风漂浮问题
1.严格执行规定，开展检查5次。
2.全面推行承诺制度，公开承诺。`
    expect(lists(text)).toEqual([
      {
        problem: '第一方面问题（一）1. 针对会议过多问题',
        items: ['- 印发《意见》。', '- 召开推进会2次，参加86人。', '- 今年合并会议9场。'],
      },
      { problem: '第一方面问题（一）2. 针对不担当问题', items: ['- 约谈3人；'] },
      { problem: '第一方面问题（一）2. 针对校车监管不力，导致超员问题', items: ['- 排查车辆31台。'] },
      {
        problem: '第一方面问题（二） 针对作风漂浮问题',
        items: ['- 严格执行规定，开展检查5次。', '- 全面推行承诺制度，公开承诺。'],
      },
    ])
  })

  test('没有序号，只有“关于……的问题”和正文', () => {
    expect(
      lists('关于学习制度不落实的问题\n修订制度，组织学习11次。\n关于接待审批不严的问题\n清退费用2.3万元。'),
    ).toEqual([
      { problem: '关于学习制度不落实的问题', items: ['- 修订制度，组织学习11次。'] },
      { problem: '关于接待审批不严的问题', items: ['- 清退费用2.3万元。'] },
    ])
  })

  test('繁体照原样保留', () => {
    expect(
      lists('關於整改情況的通報\n一、黨的領導方面\n1、針對理論學習不深入問題。組織學習１５次。'),
    ).toEqual([{ problem: '一、1、 針對理論學習不深入問題', items: ['- 組織學習１５次。'] }])
  })

  test('换行丢失、只剩一行也读得出', () => {
    expect(lists(report.replaceAll('\n', ''))).toEqual(lists(report))
  })
})

describe('反馈意见', () => {
  test('只取问题部分，正文是具体表现', () => {
    const text = `县委第二巡察组向县教育局党组反馈巡察情况
2024年7月2日，县委第二巡察组向县教育局党组反馈了巡察意见。
一、肯定成绩
各项工作取得一定成绩。
二、巡察发现的主要问题
（一）聚焦贯彻落实决策部署方面
1.理论学习不够深入。中心组学习不经常。个别成员以读代学。
2.落实政策有差距。
（二）聚焦群众身边腐败问题方面
1.食堂管理不规范。（1）采购未公开招标。（2）3所学校账目混乱。
三、意见建议
（一）强化理论武装。建立学习制度。`
    const { draft } = readDocument(text)
    expect(draft.kind).toBe('feedback')
    expect(draft.problems.every((problem) => problem.measures.length === 0)).toBe(true)
    expect(lists(text)).toEqual([
      { problem: '二、（一）1. 理论学习不够深入', items: ['- 中心组学习不经常。', '- 个别成员以读代学。'] },
      { problem: '二、（一）2. 落实政策有差距', items: [] },
      {
        problem: '二、（二）1. 食堂管理不规范',
        items: ['（1） 采购未公开招标。', '（2） 3所学校账目混乱。'],
      },
    ])
    expect(draft.meta).toMatchObject({
      inspector: '县委第二巡察组',
      inspected: '县教育局党组',
      feedbackOn: '2024-07-02',
    })
  })

  test('没有编号、只有“一是”的新闻稿', () => {
    const text = `省委第五巡视组向青河市委反馈巡视情况
巡视也发现一些问题，主要是：
一是贯彻新发展理念不够坚决，高耗能项目管控不严。
二是干部作风漂浮。
巡视组提出了意见和建议：一要提高站位；二要压实责任。`
    expect(lists(text).map((one) => one.problem)).toEqual([
      '贯彻新发展理念不够坚决，高耗能项目管控不严',
      '干部作风漂浮',
    ])
  })
})

describe('方案与台账', () => {
  test('栏目里的责任和时限', () => {
    const text = `青河县城管局巡察反馈意见整改方案
一、总体要求
坚持问题导向。
二、整改任务
1.垃圾分类推进缓慢
整改目标：2024年底实现全覆盖。
整改措施：
（1）建立联席会议制度。每季度召开一次。
（2）新建投放点126个。
牵头领导：王局长
牵头单位：环卫中心
配合单位：市容股、财务股
整改时限：2024年9月底前
2.窗口服务态度差。整改措施：开展培训4期。（牵头领导：赵副局长；牵头单位：办公室；整改时限：立行立改）`
    const { draft } = readDocument(text)
    expect(draft.kind).toBe('plan')
    expect(lists(text)).toEqual([
      {
        problem: '二、1. 垃圾分类推进缓慢',
        items: ['（1） 建立联席会议制度。每季度召开一次。', '（2） 新建投放点126个。'],
      },
      { problem: '二、2. 窗口服务态度差', items: ['- 开展培训4期。'] },
    ])
    expect(draft.problems.map((problem) => problem.duty)).toMatchObject([
      {
        leadLeader: '王局长',
        leadUnit: '环卫中心',
        coUnits: ['市容股', '财务股'],
        deadline: '2024-09-30',
        timeClass: 'time-limited',
      },
      { leadLeader: '赵副局长', leadUnit: '办公室', deadline: null, timeClass: 'immediate' },
    ])
    expect(draft.problems[0]?.measures[0]?.origin).toBe('planned')
  })

  test('“问题一……整改措施……整改结果”的公示', () => {
    const text = `青河县卫健局巡察整改情况公示
问题一：药品采购制度执行不严。整改措施：1.修订办法。2.核对56批次药品。整改时限：2024年6月底前。整改结果：已完成。
问题二：村卫生室管理薄弱
整改措施：
1.检查12家卫生室。
2.培训村医46人次。`
    expect(lists(text)).toEqual([
      { problem: '问题一 药品采购制度执行不严', items: ['1. 修订办法。', '2. 核对56批次药品。'] },
      { problem: '问题二 村卫生室管理薄弱', items: ['- 检查12家卫生室。', '- 培训村医46人次。'] },
    ])
    expect(readDocument(text).draft.problems[0]).toMatchObject({
      status: '已完成',
      duty: { deadline: '2024-06-30' },
    })
  })

  test('粘贴来的表格：表头认列，合并单元格接上一行', () => {
    const text =
      '序号\t反馈问题\t整改措施\t责任单位\t整改时限\t备用\n' +
      '1\t会议过多\t1.压减会议。2.合并文件。\t县府办、督查室\t2024年6月底前\t\n' +
      '\t\t3.通报情况。\t县督查室\t长期坚持\t\n' +
      '2\t接待超标\t清退费用1.2万元\t县财政局\t2024.9.30\t'
    const { draft } = readDocument(text)
    expect(draft.kind).toBe('ledger')
    expect(lists(text)).toEqual([
      { problem: '1 会议过多', items: ['1. 压减会议。', '2. 合并文件。', '3. 通报情况。'] },
      { problem: '2 接待超标', items: ['- 清退费用1.2万元'] },
    ])
    expect(draft.problems[1]?.duty).toMatchObject({ leadUnit: '县财政局', deadline: '2024-09-30' })
    expect(draft.issues).toContainEqual(
      expect.objectContaining({ code: 'column-unknown', message: '备用', line: 1 }),
    )
  })
})

describe('别的写法', () => {
  test('企业用 1 / 1.1 / 1.1.1 编号', () => {
    const text = `青河水务集团党委关于巡察整改进展情况的通报
1 整改工作组织开展情况
1.1 集团党委召开整改专题会5次。
2 反馈问题整改情况
2.1 党委把方向作用发挥不充分
2.1.1 战略规划执行不到位。修订规划，分解任务64项。
2.1.2 决策制度落实有偏差。完善《决策办法》。
2.2 选人用人不规范
2.2.1 档案管理不严。核查档案132份。
3 下一步打算
3.1 持续抓好整改。`
    expect(lists(text)).toEqual([
      { problem: '22.12.1.1 战略规划执行不到位', items: ['- 修订规划，分解任务64项。'] },
      { problem: '22.12.1.2 决策制度落实有偏差', items: ['- 完善《决策办法》。'] },
      { problem: '22.22.2.1 档案管理不严', items: ['- 核查档案132份。'] },
    ])
  })

  test('环保督察：问题贯通编号，带整改目标和进展', () => {
    const text = `青河省督察反馈意见整改情况
一、具体任务进展情况
（一）落实新发展理念存在差距
1.一些地方盲目上马高耗能项目。
整改目标：严控项目。
整改进展：全省停建12个。
（二）生态破坏时有发生
2.青石山保护区内违规采矿。
整改进展：关停矿山4座，修复1,260亩。
二、下一步工作
持续推进整改。`
    expect(lists(text)).toEqual([
      { problem: '一、（一）1. 一些地方盲目上马高耗能项目', items: ['- 全省停建12个。'] },
      { problem: '一、（二）2. 青石山保护区内违规采矿', items: ['- 关停矿山4座，修复1,260亩。'] },
    ])
  })

  test('审计整改：标题里有金额', () => {
    const text = `审计查出问题整改情况的报告
一、审计查出问题的整改情况
（一）县级财政管理审计查出问题的整改情况
1．关于预算编制不细化的问题。修订办法，全部细化到项目。
2．关于1,286.4万元收入未及时缴库的问题。已全部缴入国库。
二、下一步措施
（一）5个问题预计2024年6月底前完成。`
    expect(lists(text).map((one) => one.problem)).toEqual([
      '一、（一）1． 关于预算编制不细化的问题',
      '一、（一）2． 关于1,286.4万元收入未及时缴库的问题',
    ])
    expect(readDocument(text).draft.problems[1]?.shortTitle).toBe('收入未及时缴库')
  })

  test('村里一项之下几个“问题：”', () => {
    const text = `河口村党支部巡察整改情况
1.村务方面
问题：财务公开不及时。
整改情况：公开账目36笔。
问题：集体资产出租未签合同。
整改情况：补签合同3份。`
    expect(lists(text)).toEqual([
      { problem: '1.问题 财务公开不及时', items: ['- 公开账目36笔。'] },
      { problem: '1.问题 集体资产出租未签合同', items: ['- 补签合同3份。'] },
    ])
  })
})

describe('措施的主要动作', () => {
  test.each([
    ['印发《接待管理办法》，规范接待。', 'document'],
    ['召开推进会2次。', 'meeting'],
    ['追缴欠款56万元。', 'outcome'],
    ['对3名责任人立案审查。', 'accountability'],
    ['将落实情况纳入年度考核。', 'organisation'],
    ['开展专项检查12次。', 'inspection'],
    ['新建管网126公里工程全部完工。', 'project'],
    ['拨付管护资金120万元。', 'funding'],
    ['公开账目36笔，接受咨询。', 'service'],
    ['提高思想认识。', 'other'],
  ])('%s %s', (text, expected) => {
    const [problem] = readDocument(`针对甲不到位问题。\n${text}`, 'report').draft.problems
    expect(problem?.measures[0]?.class).toBe(expected)
  })
})
