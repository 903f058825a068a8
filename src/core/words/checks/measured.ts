/**
 * Numbers with units that can be measured, straight from the words, so that what figures leave out is seen too.
 *
 *     时限由9个工作日压减为5个自然日        铝含量0.31毫克/升
 *           ~~~~~~~~~       ~~~~~~~~               ~~~~~~~~~
 *           working time    calendar time          concentration
 *
 * What a price or a rate is told for is part of it: 元/平方米, 元/套. Classifiers (个, 项, 件 …) are one kind.
 */
export type Measured = { at: number; end: number; value: number; scale: number; unit: string; kind: string }

const KINDS: readonly (readonly [string, string])[] = [
  ['工作日|工作小时|个工时|工时', 'working time'],
  ['自然日|日历日|日历天|小时|分钟|天(?!然)|日(?!常|均|益|程|报|前)|个月|周(?!边|围|期)', 'time'],
  ['毫克/升|mg/L', 'mg/l'],
  ['微克/升|μg/L', 'μg/l'],
  ['毫克/立方米', 'mg/m3'],
  ['微克/立方米|μg/m³', 'μg/m3'],
  ['千瓦时|度(?!假|量)', 'energy'],
  ['千瓦|兆瓦', 'power'],
  ['平方公里|公顷|平方米|㎡|亩', 'area'],
  ['立方米|方(?=[,;。、水土])', 'volume'],
  ['车道公里', 'lanes'],
  ['公里|千米|延米|米', 'length'],
  ['吨标准煤|吨标煤', 'coal'],
  ['吨|公斤|千克|斤', 'weight'],
  ['床日', 'bed days'],
  ['人次', 'visits'],
  ['户次', 'household visits'],
  ['车次', 'trips'],
  ['人(?!均|员|民|才|工|大|社|事)|名(?!次)|位(?!于)', 'persons'],
  ['户(?!均|外|籍)', 'households'],
  ['美元', 'dollars'],
  ['元', 'money'],
  ['箱', 'boxes'],
  ['瓶', 'bottles'],
  ['盒', 'packs'],
  ['袋', 'bags'],
  ['桶', 'barrels'],
  ['套', 'sets'],
  ['张(?=床|病床)', 'beds'],
  ['个?百分点', 'points'],
  ['%', 'percent'],
  ['‰', 'per mille'],
  ['倍', 'times'],
  ['课时|学时', 'lessons'],
  ['[件家批台辆艘架趟]次|场次|班次|(?<![第再人户车其首])次(?![数序日月年生要性级级])', 'occasions'],
  ['[间个项家处座件宗份所辆台条起笔棵株头只口眼盏节门套栋幢户口块]', 'things'],
]
const UNIT = KINDS.map(([words]) => `(${words})`).join('|')
const NUMBER = new RegExp(
  `(?<![\\d.:]|\\d,)(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(余|多)?([百千]?[万亿]|千(?![瓦米克]))?多?余?个?(?:${UNIT})`,
  'gu',
)
const PER = /^\/(?:平方米|套|月|年|日|人|吨|亩|户|次|立方米|公里)/u
const SCALES: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8, 百万: 1e6, 千万: 1e7 }
const MOST = 40

export function measuredIn(text: string): Measured[] {
  const found: Measured[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [words, digits = '', , scale = '', ...units] = match
    const which = units.findIndex((unit) => unit !== undefined)
    const [kind, unit] = [KINDS[which]?.[1], units[which]]
    if (kind === undefined || unit === undefined || found.length >= MOST) continue
    found.push({
      at: match.index,
      end: match.index + words.length,
      value: Number(digits.replace(/,/gu, '')),
      scale: SCALES[scale] ?? 1,
      unit,
      kind: kind + (PER.exec(text.slice(match.index + words.length))?.[0] ?? ''),
    })
  }
  return found
}
