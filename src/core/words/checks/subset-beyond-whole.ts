/**
 * All there are of a thing are told, and elsewhere more of them are said to have done something.
 *
 *     全市共有城市社区132个 …… 配齐专职网格员的社区达到137个        员额法官28名 …… 现有31名员额法官参加
 *     ~~~~~~      ~~~~ ~~~~    ~~~~~~~~~~~~~~~~~~~~ ~~~~        全县农贸市场共14个 …… 全县农贸市场中的16个完成改造
 */
import { countUnit } from './count-unit.ts'
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'

type Whole = { figure: Told; noun: string; scope: string }

const SCOPE = '(?:全|我|本)(?:市|县|区|省|镇|乡|校|院|局|系统|公司|集团|街道|中心|园|馆|厂|矿|行|社)'
const HAVING =
  '(?:现|实|共|总共|一共)?(?:共有|现有|实有|共计|总计|拥有|下辖|辖有?|设有|建有|管理|在册|在编|在岗|在校|共|有)'
/** 全市共有城市社区132个, 现有安检员412名, 共有132个城市社区 */
const BEFORE = new RegExp(`(?:(${SCOPE})[^,;。]{0,6}?)?${HAVING}(\\p{Script=Han}{2,10})$`, 'u')
/** 全县农贸市场共14个 */
const TOTAL = new RegExp(
  `(${SCOPE})(\\p{Script=Han}{2,10}?)(?:总数|总量)?(?:共计?|总计|现有|共有|有|为)$`,
  'u',
)
const BEHIND = new RegExp(`(?:(${SCOPE})[^,;。]{0,6}?)?${HAVING}$`, 'u')
/** Such words hold many things. */
const COMMON =
  /(?:单位|部门|企业|干部|党员|人员|问题|项目|群众|学生|资金|事项|任务|措施|制度|会议|活动|案件|线索|党组织|人数|干警|职工|户|隐患|人口)$/u
const NOUN_OF_PART = /(?:的|中)?(?:达到?|增至|已?有|为|共)*$/u
const LEAST_PARTS = 5
const MOST_RATIO = 1.6
const MOST_ALIKE = 4

export function subsetsBeyondWhole({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  const wholes = new Map<string, Whole[]>()
  const found: Contradiction[] = []
  const figures = sentences.filter(({ part }) => part !== 'ahead').flatMap((sentence) => sentence.figures)
  for (const figure of figures) {
    const whole = wholeOf(figure)
    if (whole === null) continue
    const key = `${countUnit(figure)}|${whole.noun.slice(-2)}`
    const others = wholes.get(key) ?? []
    wholes.set(key, others)
    if (others.length < MOST_ALIKE) others.push(whole)
  }
  for (const figure of figures) {
    const nouns = partOf(figure)
    for (const noun of nouns) {
      const all = wholes.get(`${countUnit(figure)}|${noun.slice(-2)}`) ?? []
      // Several wholes of one name are wholes of several places.
      if (all.length !== 1) continue
      const [whole] = all
      if (whole === undefined || !isBeyond(whole, figure, noun)) continue
      const places = [quoteOf(whole.figure), quoteOf(figure)]
      const [a, b] = [figure.value, whole.figure.value]
      found.push({ code: 'part-exceeds-whole', severity: 'high', places, sum: `${a}>${b}` })
      break
    }
  }
  return found
}

function wholeOf(figure: Told): Whole | null {
  if (!isPlain(figure) || figure.kind === 'percent' || figure.kind === 'money' || figure.amount < LEAST_PARTS)
    return null
  const before = wordsBefore(figure)
  if (/其中|原有|新|上年|去年|[每各]|的$/u.test(before)) return isAmong(figure, before)
  const first = TOTAL.exec(before) ?? BEFORE.exec(before)
  const noun = first?.[2] ?? (BEHIND.test(before) ? nounBehind(figure) : '')
  return isNoun(noun) ? { figure, noun, scope: (first ?? BEHIND.exec(before))?.[1] ?? '' } : null
}

/** 本院实有干警91人,其中员额法官28名: sorted out of all there are, these are all of their kind. */
function isAmong(figure: Told, before: string): Whole | null {
  const noun = /^其中(\p{Script=Han}{3,8})$/u.exec(before)?.[1] ?? ''
  const own = figure.sentence.text.slice(Math.max(0, figure.clauseFrom - 40), figure.clauseFrom)
  const of = /(?:现有|实有|共有|在编|在册|在岗)[^,;。\d]{0,10}[\d,]+[人名位],$/u.test(own)
  return of && noun !== '' && !COMMON.test(noun) ? { figure, noun, scope: '' } : null
}

const isNoun = (noun: string) => noun.length >= 2 && !COMMON.test(noun) && !/[的了已未]/u.test(noun)

const nounBehind = (figure: Told) =>
  /^\p{Script=Han}{2,8}?(?=[,;。、]|$)/u.exec(wordsBehind(figure))?.[0] ?? ''

/** The nouns a figure may be some of: …的社区达到137个, 农贸市场中的16个, 31名员额法官参加. */
function partOf(figure: Told): string[] {
  if (!isPlain(figure) || figure.kind === 'percent' || figure.kind === 'money') return []
  const before = wordsBefore(figure)
  if (/新增|新建|累计|计划|拟|原|每|上年|去年|同期|增设|轮次|其中/u.test(before)) return []
  const [, among] = /(\p{Script=Han}{2,12})中(?:的|有|已有?|,)?$/u.exec(before) ?? []
  if (among !== undefined) return [among]
  const [, named] = /的(\p{Script=Han}{2,8}?)(?:总数|数量)?(?:已?达到?|增至|已?有|为|共)$/u.exec(before) ?? []
  if (named !== undefined) return [named.replace(NOUN_OF_PART, '')]
  const behind = /^\p{Script=Han}{3,14}/u.exec(wordsBehind(figure))?.[0] ?? ''
  if (!/^(?:[^,;。]{0,12}?(?:现有|组织|安排|抽调|选派|选出|已有|共有|有|对|由|为|给))?$/u.test(before))
    return []
  return [8, 7, 6, 5, 4, 3]
    .filter((length) => length <= behind.length)
    .map((length) => behind.slice(0, length))
}

function isBeyond(whole: Whole, part: Told, noun: string): boolean {
  const all = whole.figure
  if (part === all || part.amount <= all.amount || part.amount > MOST_RATIO * all.amount) return false
  const named = noun.endsWith(whole.noun) || whole.noun.endsWith(noun) || noun.startsWith(whole.noun)
  if (!named || (noun.length < whole.noun.length && noun.length < 2)) return false
  const [a, b] = [all.period?.to ?? null, part.period?.to ?? null]
  if (a !== null && b !== null && a !== b) return false
  return all.sentence !== part.sentence || all.at < part.at
}
