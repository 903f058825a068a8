/** An invented paper of an invented county, with every part a paper can have. */
import type { Block, Cell, Paper } from '#core/rules/report/paper.ts'

const sentence =
  '坚持把思想和行动统一到整改要求上来，逐条对照反馈问题，明确牵头领导、责任单位和完成时限，做到件件有着落、事事有回音，推动整改工作落到实处、见到成效。'

/** Text without digits or Latin letters: every full line of it has 28 characters. */
export const longParagraph = (times: number): Block => ({
  kind: 'paragraph',
  runs: [{ text: sentence.repeat(times) }],
})

const PROBLEMS = [
  ['学习研讨联系实际不够', '开展专题研讨3次，形成调研报告12篇，修订《澜川县委理论学习中心组学习办法》。'],
  ['惠民补贴发放不及时', '2026年3月5日前补发资金1,286.5万元，惠及4,312户，发放率由87.3%提高到100%。'],
  ['河道采砂监管不严', '关停违规采砂点7处，修复岸线2.4公里，追缴价款356万元。'],
  ['基层组织生活不规范', '全覆盖轮训支部书记418名，整顿软弱涣散党组织9个。'],
] as const

const body: Block[] = [
  {
    kind: 'paragraph',
    runs: [
      {
        text: '根据省委统一部署，2026年3月1日至4月30日，省委第九巡视组对澜川县开展了巡视，并于6月18日反馈了巡视意见。现将整改进展情况报告如下。',
      },
    ],
  },
  { kind: 'heading', level: 1, text: '一、组织领导情况' },
  longParagraph(22),
  { kind: 'heading', level: 1, text: '二、反馈问题整改落实情况' },
  { kind: 'heading', level: 2, text: '（一）聚焦贯彻落实决策部署方面' },
  ...PROBLEMS.slice(0, 2).flatMap(([title, text], i) => problem(i + 1, title, text)),
  { kind: 'heading', level: 2, text: '（二）聚焦群众身边问题方面' },
  ...PROBLEMS.slice(2).flatMap(([title, text], i) => problem(i + 1, title, text)),
  { kind: 'heading', level: 1, text: '三、下一步工作打算' },
  longParagraph(3),
]

function problem(number: number, title: string, text: string): Block[] {
  return [
    { kind: 'heading', level: 3, text: `${number}.关于${title}问题` },
    {
      kind: 'paragraph',
      lead: '整改措施：',
      runs: [
        { text, source: `/workspaces/lanchuan/problems/1-1-${number}` },
        { text: '下一步继续跟踪督办，防止反弹。' },
      ],
    },
    { kind: 'heading', level: 4, text: `（1）${title}的具体表现` },
    longParagraph(1),
  ]
}

const row = (i: number): Cell[] => [
  { text: String(i + 1), align: 'centre' },
  { text: PROBLEMS[i % 4]?.[0] ?? '' },
  { text: `修订制度，压实责任；\n开展第${i + 1}轮排查，逐项销号` },
  { text: '欧阳澜副县长', align: 'centre' },
  { text: '县财政局', align: 'centre' },
  { text: '县审计局、县农业农村局' },
  { text: '2026年12月31日', align: 'centre' },
  { text: '持续推进', align: 'centre' },
]

export const inventedTable = (rows: number): Block => ({
  kind: 'table',
  widths: [4, 14, 24, 10, 9, 14, 10, 8],
  head: ['序号', '反馈问题', '整改措施', '牵头领导', '牵头单位', '配合单位', '完成时限', '进展'],
  rows: Array.from({ length: rows }, (_, i) => row(i)),
})

export const inventedPaper: Paper = {
  mark: '草稿',
  head: { issuer: '澜川县委巡视整改工作领导小组办公室文件' },
  number: '澜委整改办〔2026〕5号',
  title: '中共澜川县委关于省委第九巡视组反馈意见整改进展情况的报告',
  addressee: '省委巡视工作领导小组',
  body,
  annexes: [
    { title: '澜川县巡视整改问题清单、任务清单、责任清单', landscape: true, body: [inventedTable(30)] },
    {
      title: '制度建设情况说明',
      landscape: false,
      body: [
        { kind: 'heading', level: 1, text: '一、已印发制度' },
        longParagraph(2),
        {
          kind: 'table',
          widths: [1, 5, 3],
          head: ['序号', '制度名称', '印发日期'],
          rows: [
            [
              { text: '1', align: 'centre' },
              { text: '《澜川县惠民补贴资金管理办法》' },
              { text: '2026年7月9日', align: 'centre' },
            ],
            [
              { text: '2', align: 'centre' },
              { text: '《澜川县河道采砂管理实施细则》' },
              { text: '2026年8月21日', align: 'centre' },
            ],
            [{ text: '合计2项', span: 3, align: 'end' }],
          ],
        },
      ],
    },
  ],
  signature: { unit: '中共澜川县委', day: '2026-11-20' },
  imprint: {
    copyTo: [
      '省委组织部',
      '省纪委监委',
      '省委巡视工作领导小组办公室',
      '澜川县人大常委会党组',
      '澜川县政府党组',
      '澜川县政协党组',
    ],
    printedBy: '澜川县委办公室',
    printedOn: '2026-11-21',
  },
}
