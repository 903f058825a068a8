/**
 * A part that is larger than its whole, or parts that together are.
 *
 *     申请专利14件,其中发明专利16件                     发现问题39个,已整改40个
 *            ~~~~         ~~~~~~~~                      ~~~~          ~~~~
 *     处置12宗,其中收回7宗,促进开工6宗  7+6=13>12       应清退312.6万元,已清退297.4万元,尚有25.2万元
 *         ~~~~         ~~~         ~~~                   ~~~~~~~~~~~~~       ~~~~~~~~~    ~~~~~~~~
 */
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBefore, type Material, type Sentence, type Told } from './material.ts'
import { round } from './unexplained-gap.ts'

const FOUND = /发现|排查出|梳理出|查找|涉及|收到|共有|认领|应/u
const SETTLED =
  /^.{0,4}?(?:已|已经|均|现已)?(?:完成)?(?:整改|办结|销号|解决|处置|清退|追缴)(?:完成|到位)?(?:问题)?$/u
const REST = /^.{0,2}(?:尚有|尚欠|尚余|其余|剩余|剩下|余下|余款|另有|仍有|还有|未)/u
/** Such parts may hold the same person or thing twice. */
const OVERLAPPING = /党员|女|男|岁|民族|骨干|代表|职称|第一|级|重点|新|户籍|本地|以上|次|率/u

export function partsBeyondWhole({ sentences }: Material): Contradiction[] {
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((whole, i): Contradiction[] => {
      if (whole.approx || whole.comparison !== null || !countsSomething(whole)) return []
      return [
        ...partsOf(whole, sentence.figures.slice(i + 1)),
        ...restOf(whole, sentence.figures.slice(i + 1)),
        ...settledOf(whole, sentence.figures[i + 1]),
      ].slice(0, 1)
    }),
  )
}

const countsSomething = ({ unit, kind, role }: Told) =>
  unit !== '名次' && kind !== 'percent' && role !== 'baseline' && role !== 'target'

/** 其中 … : the parts up to where the sentence turns to something else. */
function partsOf(whole: Told, behind: Told[]): Contradiction[] {
  const { text } = whole.sentence
  const open = text.indexOf('其中', whole.end)
  const first = behind.find((one) => one.base === whole.base)
  if (open < 0 || first === undefined || first.at < open || !opensParts(whole.sentence, open)) return []
  // 村(社区)12个,其中党员30人: the nearest figure of the unit before 其中 is the whole.
  if (behind.some((one) => one.at < open && one.base === whole.base)) return []
  const parts: Told[] = []
  for (const one of behind) {
    if (one.at < open || one.base !== whole.base) continue
    const last = parts[parts.length - 1]
    if (last !== undefined && !continues(text.slice(last.end, one.at))) break
    if (one.approx || one.comparison !== null || one.role === 'baseline') break
    parts.push(one)
  }
  const beyond = parts.find((part) => part.amount > whole.amount && !/同比|增长/u.test(wordsBefore(part)))
  if (beyond !== undefined)
    return sameNoun(whole, beyond) ? [exceeding([whole, beyond], `${beyond.value}>${whole.value}`)] : []
  const sum = round(parts.reduce((total, part) => total + part.amount, 0))
  if (parts.length < 2 || sum <= whole.amount * (1 + 1e-9)) return []
  if (parts.some((part) => OVERLAPPING.test(wordsBefore(part)))) return []
  return [exceeding([whole, ...parts], sumOf(parts, whole))]
}

/** Between two parts stand a comma and the words of the next: nothing that opens another matter. */
const continues = (between: string) =>
  !/[;。]|其中|同时|另外|此外|共|累计|全[市县区省校院]/u.test(between) && between.length <= 40

/** 其中 must open its clause: 在其中起作用 is another word. */
const opensParts = (sentence: Sentence, open: number) => /[,;:(]\s*$/u.test(sentence.text.slice(0, open))

/** 业主委员会54个,其中兜底的小区96个: another thing is counted, nothing is exceeded. */
function sameNoun(whole: Told, part: Told): boolean {
  const [a, b] = [whole, part].map((one) => /[\p{Script=Han}]{2}$/u.exec(wordsBefore(one))?.[0] ?? '')
  return a === b || whole.kind !== 'count' || !/^个$/u.test(whole.base) || a === '' || b === ''
}

/** 应清退312.6万元,已清退297.4万元,尚有25.2万元 */
function restOf(whole: Told, behind: Told[]): Contradiction[] {
  const same = behind.filter((one) => one.base === whole.base)
  const at = same.findIndex((one) => REST.test(lead(one)))
  const rest = same[at]
  if (rest === undefined || at < 1 || at > 3 || same.slice(0, at).some((one) => !isPlain(one))) return []
  const parts = same.slice(0, at + 1)
  const total = round(parts.reduce((sum, part) => sum + part.amount, 0))
  if (parts.some((part) => part.amount >= whole.amount) || total <= whole.amount * (1 + 1e-9)) return []
  if (at > 1 && /其中/u.test(whole.sentence.text.slice(whole.end, rest.at))) return []
  return [exceeding([whole, ...parts], sumOf(parts, whole))]
}

const lead = ({ sentence, clauseFrom, at }: Told) => sentence.text.slice(clauseFrom, at)

function settledOf(whole: Told, part: Told | undefined): Contradiction[] {
  if (part === undefined || part.base !== whole.base || !isPlain(part) || !isPlain(whole)) return []
  if (part.amount <= whole.amount || !FOUND.test(wordsBefore(whole)) || !SETTLED.test(wordsBefore(part)))
    return []
  return [exceeding([whole, part], `${part.value}>${whole.value}`)]
}

const sumOf = (parts: Told[], whole: Told) => {
  const [first] = parts
  const unit = first === undefined ? 1 : first.amount / first.value
  const values = parts.map((part) => round(part.amount / unit))
  return `${values.join('+')}=${round(values.reduce((a, b) => a + b, 0))}>${round(whole.amount / unit)}`
}

function exceeding(figures: Told[], sum: string): Contradiction {
  const [whole, ...parts] = figures
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (whole === undefined || first === undefined || last === undefined)
    return { code: 'part-exceeds-whole', severity: 'high', places: [], sum }
  const many = first.sentence.quote(Math.max(first.clauseFrom, whole.end), last.end)
  return {
    code: 'part-exceeds-whole',
    severity: 'high',
    places: [quoteOf(whole), many],
    sum,
  }
}
