/**
 * What a figure counts, stripped of when, where and how it is said, so that two places can be compared.
 *
 *     1-9月,全县共立案86件        召开全市性会议47次        全市性会议压减到41次
 *               ~~~~                  ~~~~~~~~~~            ~~~~~~~~~~
 */
import { clauseOf, wordsBefore, wordsBehind, type Told } from './material.ts'

const YEAR = '(?:(?:19|20)\\d{2}年度?|今年|去年|本年度?|当年|上年)'
const MONTHS =
  '(?:前?[一二三四]季度|[上下]半年|\\d{1,2}(?:-|至)\\d{1,2}月(?:份|底)?|\\d{1,2}月(?:\\d{1,2}日|份|初|底|末|[上中下]+旬)?)'
const TIME = new RegExp(
  `(?:截至|截止|到)?(?:${YEAR}?${MONTHS}|${YEAR})(?:以来|至今|止|底)?|(?:截至|截止|到)?(?:目前|现在|当前)|整改期间|反馈以来`,
  'gu',
)
const PLACE = /(?:全|我|本|各)(?:市|县|区|省|镇|乡|校|院|局|系统|行业|部门|集团|公司|村)(?!性)/gu
const LIGHT =
  /^(?:[一二三四五六七八九十]+是|\d+\.|\(\d+\)|已经|已|其中|同时|并且|并|还|又|共计|共|累计|先后|合计|总计|一共|召开|开展|举办|举行|组织|实现|完成(?!整改)|进行|实施|给予|作出|将|对|均|现有|现|新|应|在|的|了|到)+/u
const TAIL =
  /(?:压减|减少|增加|下降|提高|上升|压缩|缩短|精简|控制|扩大|增长)?(?:至|到|为|达到|达|共计|共|累计|合计|约|近|逾|超过|超|已|有|是|的|了|数量|总数|数)+$/u

/**
 * What a figure counts, in the ways it can be said: by the words before it, and by those with the noun behind it
 * (新建、修订的53个制度). Empty where the words say nothing.
 */
export function stemsOf(figure: Told): string[] {
  const before = done(bare(wordsBefore(figure) || wordsOfTwin(figure)))
  const behind = bare(wordsBehind(figure).replace(/^的/u, ''))
  const stems = before.length >= 2 ? [before.slice(-LONGEST)] : []
  if (before.length < 2 || wordsBefore(figure).endsWith('的'))
    stems.push(done((before + behind).slice(0, LONGEST)))
  return stems.filter((stem) => stem.length >= 2)
}

/** 培训12期980人次: the second of two figures in a row has the words of the first. */
function wordsOfTwin(figure: Told): string {
  const twin = figure.sentence.figures.find((one) => one.end === figure.at)
  return twin === undefined ? '' : wordsBefore(twin)
}

/** Whatever was settled, however it is said. */
const done = (stem: string) =>
  /^(?:个)?(?:问题|任务|措施|事项)?(?:已经?|全部)?(?:整改|完成|办结|销号|完成整改|整改完成|整改到位|完工|办理完毕|解决|化解)+(?:问题)?$/u.test(
    stem,
  ) && !/完工/u.test(stem)
    ? '办结'
    : stem

const LONGEST = 24

export function bare(words: string): string {
  return words
    .replace(TIME, '')
    .replace(PLACE, '')
    .replace(/[“”"'、\s()]/gu, '')
    .replace(/追回|收回|追缴|清收|收缴|征缴/gu, '收')
    .replace(/^[和及与]+/u, '')
    .replace(LIGHT, '')
    .replace(TAIL, '')
}

/** 全县, 我市 … before the figure in its clause or in the clause that opens the sentence. */
export function scopeOf(figure: Told): string | null {
  const near = /(?:全|我)(?:市|县|区|省|镇|乡|校|院|局|系统)(?!性)/u.exec(clauseOf(figure))
  return near?.[0].replace('我', '全') ?? null
}

/** The words both have, two characters at least, that are not the words every report is made of. */
export function sharedNoun(one: string, other: string, strict = true): string | null {
  let best = ''
  for (let from = 0; from < one.length; from++)
    for (let to = from + Math.max(2, best.length + 1); to <= Math.min(one.length, from + 12); to++) {
      const words = one.slice(from, to)
      if (!other.includes(words)) break
      if (/^[\p{Script=Han}A-Za-z]+$/u.test(words) && !(strict ? COMMON : DULL).test(words)) best = words
    }
  return best === '' ? null : best
}

const DULL =
  /^(?:(?:全市|全县|市委|县委|工作|开展|完成|组织|其中|全部|已经|问题|整改|单位|部门|有关|相关)+)$/u

/** Such words prove nothing when two sentences share them. */
const COMMON =
  /^(?:(?:全市|全县|全区|我市|我县|我区|市委|县委|区委|党委|党组|单位|部门|问题|整改|工作|开展|完成|进行|组织|落实|情况|有关|相关|建设|管理|资金|累计|其中|全部|已经|发现|方面|制度|会议|干部|人员|项目|企业|出台|印发|制定|违规|违纪|专项|规定|办法|群众|领导|单位|涉及|共计|先后|以来|目前|召开)+)$/u
