/**
 * A part that is larger than its whole, or parts that together are.
 *
 *     申请专利14件,其中发明专利16件                     发现问题39个,已整改40个
 *            ~~~~         ~~~~~~~~                      ~~~~          ~~~~
 *     处置12宗,其中收回7宗,促进开工6宗  7+6=13>12       应清退312.6万元,已清退297.4万元,尚有25.2万元
 *         ~~~~         ~~~         ~~~                   ~~~~~~~~~~~~~       ~~~~~~~~~    ~~~~~~~~
 */
import type { Contradiction } from './hint.ts'
import {
  isPlain,
  nounBefore,
  quoteOf,
  wordsBefore,
  type Material,
  type Sentence,
  type Told,
} from './material.ts'
import { round } from './round.ts'

const FOUND = /发现|排查|梳理出|受理|反馈|督办|查找|涉及|收到|共有|认领|应/u
const SETTLED =
  /^.{0,4}?(?:已|已经|均|现已)?(?:完成)?(?:整改|办结|销号|解决|处置|处理|清退|追缴|追回|收回|退还|化解|答复|拆除|实到|实缴|实退)(?:完成|到位)?(?:问题)?$/u
const REST = /^.{0,2}(?:尚有|尚欠|尚余|其余|剩余|剩下|余下|余款|另有|仍有|还有|未)/u
/** Of two such sorts, or of one that nests (40岁以下, 30岁以下), parts hold the same person twice. */
const SORTS = [
  /党员/u,
  /女|男/u,
  /岁|青年|年轻/u,
  /研究生|本科|硕士|博士|大专|学历/u,
  /民族/u,
  /骨干|代表|先进/u,
  /职称|高级|中级/u,
]
const NESTING = /以上|以下|以内|重点|(?<![到至往充实])一线|累计/u
const WHOLE = /应|共|总|合计|需|须|涉及|核定|排查|发现|认定|列|反馈|欠|拖欠|清理出|查出/u

export function partsBeyondWhole({ sentences }: Material): Contradiction[] {
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((whole, i): Contradiction[] => {
      if (whole.approx || whole.comparison !== null || !countsSomething(whole)) return []
      return [
        ...partsOf(whole, sentence.figures.slice(i + 1)),
        ...restOf(whole, sentence.figures.slice(i + 1)),
        ...settledOf(whole, sentence.figures[i + 1]),
        ...oppositesOf(whole, sentence.figures[i + 1], sentence.figures[i + 2]),
      ].slice(0, 1)
    }),
  )
}

/** 10万元以上 is a bound and holds nothing. */
const countsSomething = ({ unit, kind, role, sentence, end }: Told) =>
  !/^[(（]?(?:以上|以下|以内|以外)/u.test(sentence.text.slice(end)) &&
  unit !== '名次' &&
  kind !== 'percent' &&
  role !== 'baseline' &&
  role !== 'target'

/** 其中 … : the parts up to where the sentence turns to something else. */
function partsOf(whole: Told, behind: Told[]): Contradiction[] {
  const { sentence } = whole
  const { text } = sentence
  const open = text.indexOf('其中', whole.end)
  const first = behind.find((one) => one.base === whole.base)
  if (open < 0 || first === undefined || first.at < open || !opensParts(sentence, open)) return []
  // 村(社区)12个,其中党员30人: the nearest figure of the unit before 其中 is the whole.
  if (behind.some((one) => one.at < open && one.base === whole.base)) return []
  const parts: Told[] = []
  for (const one of behind) {
    if (one.at < open || one.base !== whole.base) continue
    const last = parts[parts.length - 1]
    if (!continues(text.slice(last?.end ?? open + 2, one.at))) break
    if (one.approx || one.comparison !== null || one.role === 'baseline') break
    parts.push(one)
  }
  // 检查12家,约谈3家,其中重点企业5家: it may be five of the twelve.
  const most = Math.max(
    ...sentence.figures.map((one) => (one.at < open && one.base === whole.base ? one.amount : 0)),
  )
  const beyond = parts.find((part) => part.amount > most && !/同比|增长/u.test(wordsBefore(part)))
  if (beyond !== undefined)
    return sameNoun(whole, beyond) ? [exceeding(whole, beyond, beyond, `${beyond.value}>${whole.value}`)] : []
  const sum = round(parts.reduce((total, part) => total + part.amount, 0))
  const [start, end] = [parts[0], parts[parts.length - 1]]
  if (start === undefined || end === undefined || start === end) return []
  if (sum <= whole.amount * (1 + 1e-9) || Math.abs(sum - most) <= 1e-9 * most) return []
  if (isFilled(whole, parts) || overlaps(parts)) return []
  return [exceeding(whole, start, end, sumOf(parts, whole))]
}

/** The first parts make up the whole; what follows describes them once more. */
function isFilled(whole: Told, parts: Told[]): boolean {
  let sum = 0
  for (const part of parts) {
    sum += part.amount
    if (Math.abs(sum - whole.amount) <= 1e-9 * whole.amount) return true
  }
  return false
}

function overlaps(parts: Told[]): boolean {
  const words = parts.map((part) => wordsBefore(part))
  if (words.some((word) => NESTING.test(word))) return true
  const sorts = words.map((word) => SORTS.findIndex((sort) => sort.test(word)))
  return new Set(sorts).size > 1
}

/** Between two parts stand a comma and the words of the next: nothing that opens another matter. */
const continues = (between: string) =>
  !/[;。]|其中|同时|另外|此外|共|累计|全[市县区省校院]/u.test(between) && between.length <= 40

/** 其中 must open its clause: 在其中起作用 is another word. */
const opensParts = (sentence: Sentence, open: number) => /[,;:(]\s*$/u.test(sentence.text.slice(0, open))

/** 业主委员会54个,其中兜底的小区96个: another thing is counted, nothing is exceeded. */
function sameNoun(whole: Told, part: Told): boolean {
  const [a, b] = [nounBefore(whole), nounBefore(part)]
  return a === b || whole.kind !== 'count' || !/^个$/u.test(whole.base) || a === '' || b === ''
}

/** 应清退312.6万元,已清退297.4万元,尚有25.2万元 */
function restOf(whole: Told, behind: Told[]): Contradiction[] {
  const same = behind.filter((one) => one.base === whole.base)
  const [done, rest] = same
  if (
    rest === undefined ||
    done === undefined ||
    REST.test(lead(done)) ||
    !REST.test(lead(rest)) ||
    !isPlain(done) ||
    !WHOLE.test(wordsBefore(whole))
  )
    return []
  const parts = [done, rest]
  const total = round(parts.reduce((sum, part) => sum + part.amount, 0))
  if (parts.some((part) => part.amount >= whole.amount) || total <= whole.amount * (1 + 1e-9)) return []
  return [exceeding(whole, done, rest, sumOf(parts, whole))]
}

const lead = ({ sentence, clauseFrom, at }: Told) => sentence.text.slice(clauseFrom, at)

/** What is one is not the other. */
const OPPOSITES: [RegExp, RegExp][] = [
  [/(?<!不)合格|达标/u, /不合格|不达标|未达标/u],
  [/保留/u, /清退|取消|清理|退出|撤销|废止/u],
  [/通过/u, /[未不]通过/u],
  [/(?<!不)属实/u, /不属实|失实/u],
  [/采纳/u, /[未不]采纳/u],
  [/完成|办结|整改/u, /未(?:完成|办结|整改)|正在(?:办理|整改)/u],
]

/** 检查企业45家,合格29家,不合格18家 */
function oppositesOf(whole: Told, one: Told | undefined, other: Told | undefined): Contradiction[] {
  if (one === undefined || other === undefined || one.base !== whole.base || other.base !== whole.base)
    return []
  if (!isPlain(whole) || !isPlain(one) || !isPlain(other)) return []
  if (/[;。]/u.test(whole.sentence.text.slice(whole.end, other.at))) return []
  const [a, b] = [wordsBefore(one), wordsBefore(other)]
  if (
    !OPPOSITES.some(
      ([yes, no]) => (yes.test(a) && !no.test(a) && no.test(b)) || (no.test(a) && yes.test(b) && !no.test(b)),
    )
  )
    return []
  const sum = round(one.amount + other.amount)
  if (Math.max(one.amount, other.amount) >= whole.amount || sum <= whole.amount * (1 + 1e-9)) return []
  return [exceeding(whole, one, other, sumOf([one, other], whole))]
}

function settledOf(whole: Told, part: Told | undefined): Contradiction[] {
  if (part === undefined || part.base !== whole.base || !isPlain(part) || !isPlain(whole)) return []
  if (part.amount <= whole.amount || !FOUND.test(wordsBefore(whole)) || !SETTLED.test(wordsBefore(part)))
    return []
  return [exceeding(whole, part, part, `${part.value}>${whole.value}`)]
}

const sumOf = (parts: Told[], whole: Told) => {
  const [first] = parts
  const unit = first === undefined ? 1 : first.amount / first.value
  const values = parts.map((part) => round(part.amount / unit))
  return `${values.join('+')}=${round(values.reduce((a, b) => a + b, 0))}>${round(whole.amount / unit)}`
}

/** The parts are quoted together, from the `first` to the `last`. */
const exceeding = (whole: Told, first: Told, last: Told, sum: string): Contradiction => ({
  code: 'part-exceeds-whole',
  severity: 'high',
  places: [quoteOf(whole), first.sentence.quote(Math.max(first.clauseFrom, whole.end), last.end)],
  sum,
})
