/** Texts by the grammar of official documents: every numbering habit with every other, which no person would write. */
import type { Random } from './random.ts'

const HAN = '一二三四五六七八九十'
type Words = readonly [string, ...string[]]
const UNITS: Words = [
  '县水务局',
  '市教育局',
  '青山镇党委',
  '县委办公室',
  '各乡镇（街道）',
  '第三附属医院',
  '县水务局、县财政局',
]
const FAULTS: Words = [
  '河道管护不到位',
  '会议过多、文件过长',
  '“第一议题”流于形式',
  '责任压得不实',
  '制度不全，执行不严',
  '项目资金闲置',
  '选人用人不规范',
]
const ACTS: Words = [
  '修订《云梯县河道巡查办法》',
  '召开会议12次',
  '清理垃圾36吨',
  '收回资金1,234.5万元',
  '约谈干部33人次',
  '压减会议21场，同比下降26.3%',
  '印发《〈关于改进作风的意见〉实施细则》',
  '恢复岸线6.2公里',
  '建成并投用',
  '完成率由60%提高到98.5%',
]
const DAYS: Words = [
  '2024年6月底前',
  '2023年5月至7月',
  '长期坚持',
  '立行立改',
  '2024.6.30',
  '9月中旬',
  '今年以来',
  '２０２３年１２月３１日',
  '上半年',
  '二〇二四年三月六日',
]
const MARKERS: Words = [
  '一、',
  '（一）',
  '(二)',
  '1.',
  '２．',
  '3、',
  '（4）',
  '①',
  '第一方面',
  '第二，',
  '一是',
  '问题一：',
  '针对',
  '（十二）',
  '甲、',
  'A.',
  '•',
  '整改措施：',
  '责任单位：',
  '★',
]
const NOISE: Words = [
  '\u3000\u3000',
  ' ',
  '\t',
  '。',
  '；',
  '：',
  '“',
  '《',
  '》',
  '（',
  '\u2028',
  '\u00a0',
  '\u200b',
  '……',
  '%',
  '〔2024〕12号',
  '𬱖',
  '\ud83d',
  '|',
  '0',
  '—',
  'Ⅴ',
  '十',
  '%%%',
  '\u0001',
]

const title = (random: Random): string =>
  random.one([
    `中共${random.one(UNITS)}党组关于巡察整改进展情况的通报`,
    `关于对${random.one(UNITS)}开展巡视的反馈意见`,
    '整改方案',
    '审计发现问题整改清单',
    '',
    `${random.one(UNITS)}整改台账（截至${random.one(DAYS)}）`,
  ])

const sentence = (random: Random): string =>
  Array.from({ length: 1 + random.below(4) }, () =>
    random.one([
      random.one(ACTS),
      random.one(FAULTS),
      `${random.one(DAYS)}，${random.one(ACTS)}`,
      `由${random.one(UNITS)}牵头`,
    ]),
  ).join(random.one(['，', '；', '、', ''])) + random.one(['。', '；', '', '：'])

const marker = (random: Random): string => {
  if (random.often(0.4)) return random.one(MARKERS)
  const at = random.below(10)
  return random.one([
    `${HAN.charAt(at)}、`,
    `（${HAN.charAt(at)}）`,
    `${at + 1}.`,
    `（${at + 1}）`,
    `第${HAN.charAt(at)}方面`,
    `${HAN.charAt(at)}是`,
    String.fromCharCode(0x2460 + at),
  ])
}

const line = (random: Random): string => {
  if (random.often(0.08))
    return Array.from({ length: 2 + random.below(6) }, () =>
      random.one([
        String(random.below(99)),
        random.one(FAULTS),
        sentence(random),
        random.one(UNITS),
        random.one(DAYS),
        '',
      ]),
    ).join('\t')
  if (random.often(0.08))
    return `${random.one(['序号', '反馈问题', '整改措施', '责任单位', '牵头领导', '整改时限', '完成情况'])}${random.one(['\t', '：', ''])}${random.one(['整改措施', '责任人', '备注', sentence(random)])}`
  const said = random.often(0.4) ? `${random.one(FAULTS)}${random.one(['问题。', '的问题', '。', ''])}` : ''
  return `${random.often(0.75) ? marker(random) : ''}${said}${Array.from({ length: random.below(4) }, () => sentence(random)).join('')}`
}

/** From an empty text to some hundred lines; now and then one line of very many characters. */
export function officialText(random: Random): string {
  const lines = [
    title(random),
    ...Array.from({ length: 3 + random.below(random.often(0.03) ? 400 : 40) }, () => line(random)),
  ]
  if (random.often(0.02))
    lines.push(
      random
        .one([sentence(random), marker(random), random.one(NOISE), '（（《'])
        .repeat(1 + random.below(3000)),
    )
  if (random.often(0.3)) lines.push(random.one(UNITS), random.one(DAYS))
  return lines.join(random.one(['\n', '\n', '\n', '\r\n', '\n\n', '']))
}

/** A text with something in it changed: letters lost, doubled, turned round, noise put in between. */
export function mutatedText(text: string, random: Random): string {
  let changed = text
  for (let n = random.below(8); n > 0; n--) {
    const at = random.below(changed.length + 1)
    const to = Math.min(changed.length, at + random.below(random.often(0.1) ? 400 : 12))
    const part = changed.slice(at, to)
    const put = random.one([
      '',
      part + part,
      [...part].toReversed().join(''),
      random.one(NOISE).repeat(1 + random.below(6)),
      random.one(MARKERS),
      String(random.below(10 ** (1 + random.below(15)))),
      part.replaceAll('\n', ''),
      `\n${part}\n`,
    ])
    changed = changed.slice(0, at) + put + changed.slice(to)
  }
  return changed
}
