/**
 * One indicator, one period, two values.
 *
 *     1-10月,全县立案62件,结案19件。 …… 开展专项行动,1-10月立案37件,结案19件。
 *                ~~~~~~~~  ~~~~~~~~                       ~~~~~~~~  ~~~~~~~~
 *
 * Both are plain results of one period (or both of none), told in two places. The same words of one scope are enough;
 * where one place says less (立案, 全县立案) it takes a neighbour that is equal in both (结案19件).
 */
import type { Period } from '#core/words/figures/found.ts'
import { conflictOf } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import { clauseOf, quoteOf, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'
import { isTwisted } from './twisted-digits.ts'
import { scopeOf, sharedNoun, stemsOf } from './stem.ts'

type Candidate = { figure: Told; stems: string[]; scope: string | null }

/** 8月以来开会13次, 8月以来开会6次研究某事: occasions are told by subject, and are a total only of a closed period. */
const OCCASIONS = /^(?:次|场|场次|期|班次|轮|轮次|人次|批次)$/u

/** More figures of one unit than this are a table; tables are compared by other means. */
const MOST_COMPARED = 150

export function conflictingFigures({ sentences }: Material): Contradiction[] {
  const groups = new Map<string, Candidate[]>()
  for (const sentence of sentences)
    for (const figure of sentence.figures) {
      const group = groups.get(figure.base) ?? []
      if (group.length >= MOST_COMPARED || !isTotal(figure)) continue
      const stems = stemsOf(figure)
      if (stems.length === 0) continue
      group.push({ figure, stems, scope: scopeOf(figure) })
      groups.set(figure.base, group)
    }
  return [...groups.values()].flatMap(conflictsIn)
}

function conflictsIn(group: Candidate[]): Contradiction[] {
  const found: Contradiction[] = []
  for (const [i, one] of group.entries())
    for (const other of group.slice(i + 1)) {
      const severity = conflict(one, other)
      if (severity !== null) found.push(conflictOf(quoteOf(one.figure), quoteOf(other.figure), severity))
    }
  return found
}

function conflict(one: Candidate, other: Candidate): Contradiction['severity'] | null {
  const [a, b] = [one.figure, other.figure]
  if (a.amount === b.amount || a.sentence.passage === b.sentence.passage) return null
  if (a.sentence.problem >= 0 && a.sentence.problem === b.sentence.problem) return null
  if (isActOfLeaders(one, other)) return 'medium'
  const same = one.stems.some((stem) => other.stems.includes(stem))
  if (!same && !one.stems.some((stem) => other.stems.some((next) => isSuffix(stem, next)))) return null
  const occasions = OCCASIONS.test(a.base)
  // 处分2人、诫勉3人 under two problems are two acts.
  const few = isSmall(a, b) && a.sentence.problem >= 0 && b.sentence.problem >= 0
  const neighbour = equalNeighbour(a, b, occasions ? 10 : few ? 5 : 0)
  if (!samePeriod(a.period, b.period)) return neighbour && mayBeOne(a.period, b.period) ? 'high' : null
  if (neighbour) return 'high'
  if (occasions && (a.period?.to ?? null) === null) return null
  if (one.scope !== null && other.scope !== null && one.scope !== other.scope) return null
  const stated = (a.period?.from ?? null) !== null || sameOpening(a, b)
  const length = Math.min(...[one, other].map(({ stems }) => Math.max(...stems.map((stem) => stem.length))))
  if (stated && !same && isOneSubject(one, other)) return 'high'
  if (!stated) return isTotalOfText(a, b, same, length) ? 'high' : null
  if (!same) return null
  if (one.scope !== null && one.scope === other.scope) return 'high'
  return length >= 4 && !isSmall(a, b) ? 'high' : null
}

/** 截至10月20日 and 目前, or a stretch that only one of them tells. */
const mayBeOne = (one: Period | null, other: Period | null) =>
  one === null ||
  other === null ||
  (one.from === null && other.from === null && (one.to === null || other.to === null))

/** 6月15日至11月30日,…: both sentences open with the same words of time. */
function sameOpening(a: Told, b: Told): boolean {
  const opening = /^[^,;。]*\d+月[^,;。]*(?=,)/u.exec(a.sentence.text)?.[0].replace(/^.*?(?=\d)/u, '') ?? ''
  return opening.length >= 5 && b.sentence.text.includes(`${opening},`)
}

/** 新建、修订制度48个 in the summary, 新建、修订的53个制度 at the end: the frame of a text tells its totals. */
function isTotalOfText(a: Told, b: Told, same: boolean, length: number): boolean {
  const frames = [a, b].filter(({ sentence }) => sentence.problem < 0).length
  if (same && length >= 4 && frames > 0 && isTwisted(a.value, b.value, 3)) return true
  // 已完成整改41个 at the head, 目前已销号43个 at the end: the settled problems are one number.
  if (
    frames === 2 &&
    same &&
    [a, b].every(({ sentence, base }) => base === '个' && /问题/u.test(sentence.text))
  )
    return stemsOf(a).includes('办结')
  return (
    (frames === 2 && length >= 5) ||
    (same && frames === 1 && length >= 6) ||
    (same && length >= 5 && isSummed(a) && isSummed(b))
  )
}

/** Reached and exact; 压减到41次 is a total as well, an increase is none. */
function isTotal(figure: Told): boolean {
  if (figure.role === 'plan' || figure.role === 'target' || figure.role === 'baseline') return false
  if (figure.approx || figure.base === '名次' || figure.kind === 'percent') return false
  return figure.comparison === null || figure.comparison.by === null
}

function isSuffix(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= 2 && long.endsWith(short)
}

/** 全市各级法院…,收案184件 and 全市各级法院收案157件: the subject opens the sentence. */
function isOneSubject(one: Candidate, other: Candidate): boolean {
  const [a, b] = one.stems.join('').length <= other.stems.join('').length ? [one, other] : [other, one]
  return b.stems.some((long) =>
    a.stems.some((short) => {
      const subject = long.endsWith(short) ? long.slice(0, -short.length) : ''
      return subject.length >= 3 && a.figure.sentence.text.slice(0, a.figure.at).includes(subject)
    }),
  )
}

const isSmall = (a: Told, b: Told) => a.amount < 5 && b.amount < 5

const isSummed = (figure: Told) =>
  /共|累计|总|合计|(?:全|我)(?:市|县|区|省|镇|校|院|局)/u.test(clauseOf(figure))

/** Another figure that both sentences give with the same value and noun. */
function equalNeighbour(one: Told, other: Told, least: number): boolean {
  return around(one).some(
    (a) =>
      a !== one &&
      a.amount >= least &&
      around(other).some(
        (b) =>
          b !== other &&
          a.amount === b.amount &&
          a.base === b.base &&
          (stemsOf(a).some((stem) => stemsOf(b).includes(stem)) ||
            (a.amount >= 10 && sharedNoun(clauseOf(a), clauseOf(b)) !== null)),
      ),
  )
}

const around = ({ sentence }: Told) => [...(sentence.previous?.figures ?? []), ...sentence.figures]

const LEADERS = /(?:书记|市长|县长|区长|镇长|乡长|校长|院长|局长|主任|主要领导|主要负责人|主要负责同志)/u

/**
 * Two sums of one act by the same leaders, told as totals with no period in either:
 * 书记共约谈43人次, 主要领导共约谈47人次.
 */
function isActOfLeaders(one: Candidate, other: Candidate): boolean {
  const act = /约谈|谈话|谈心|督导|调研|接访|下访/u
  const [a, b] = [clauseOf(one.figure), clauseOf(other.figure)]
  const [first, second] = [act.exec(a), act.exec(b)]
  if (first === null || second === null || first[0] !== second[0]) return false
  return (
    one.figure.period === null &&
    other.figure.period === null &&
    [a, b].every((clause) => /共|累计|先后/u.test(clause) && LEADERS.test(clause.split(first[0])[0] ?? ''))
  )
}
