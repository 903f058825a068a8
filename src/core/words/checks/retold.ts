/**
 * What was done is taken up with 的 under another problem, and counts otherwise.
 *
 *     清理长期不在岗人员23名 …… 对清理出的26名长期不在岗人员,追缴工资
 *     ~~~~ ~~~~~~~~~~~~~~           ~~~~~~ ~~~~~~~~~~~~~~~~
 *     one act                       the same, and the same noun
 */
import { conflictOf, conflictsAmong } from './conflict.ts'
import { countsThings, countUnit } from './count-unit.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'
import { graceOf } from './tally.ts'

const LEAST_NOUN = 4
const MOST_ALIKE = 6
/** Another part or stage is meant. */
const ANOTHER =
  /其中|其余|剩|余下|另|尚|仍|首批|初|再|[未不](?=\p{Script=Han}{2}[出过回了后]?的$)|新增|每|等$/u
const RETOLD = /(?:被|所)?(\p{Script=Han}{2})[出过回了后]?的(?:全部|这|该)?$/u
const OPENING =
  /^(?:已经|已|共计?|累计|先后|依法|及时|分别|督促|责令|协调|[一二三四五六七八九十]是|\(\d+\)|[①-⑳])+/u
const FAR = 2.5

type Act = { figure: Told; key: string; retells: boolean }

export function retold({ sentences }: Material): Contradiction[] {
  const acts = sentences.flatMap(({ figures }) => figures.flatMap((figure) => actOf(figure) ?? []))
  return conflictsAmong(acts, ({ key }) => key, isConflict, MOST_ALIKE).map(([one, other]) =>
    conflictOf(quoteOf(one.figure), quoteOf(other.figure)),
  )
}

/** The act, its unit and the first characters of what it was done to. */
function actOf(figure: Told): Act | null {
  if (figure.role !== 'result' || figure.approx || figure.comparison !== null) return null
  if (!countsThings(figure)) return null
  const before = wordsBefore(figure)
  if (ANOTHER.test(before)) return null
  const behind = /^\p{Script=Han}+/u.exec(wordsBehind(figure))?.[0] ?? ''
  const unit = countUnit(figure)
  const again = RETOLD.exec(before)
  if (again !== null)
    return behind.length < LEAST_NOUN
      ? null
      : { figure, key: `${unit}|${again[1] ?? ''}|${behind.slice(0, LEAST_NOUN)}`, retells: true }
  const said = before.replace(OPENING, '')
  const [verb, noun] =
    said.length === 2 ? [said, behind] : [said.slice(0, 2), said.slice(2).replace(/^[出回了]/u, '')]
  return noun.length < LEAST_NOUN
    ? null
    : { figure, key: `${unit}|${verb}|${noun.slice(0, LEAST_NOUN)}`, retells: false }
}

function isConflict(one: Act, other: Act): boolean {
  const [a, b] = [one.figure, other.figure]
  if (a.sentence === b.sentence || one.retells === other.retells) return false
  if (Math.abs(a.amount - b.amount) <= graceOf([a, b])) return false
  if (Math.max(a.amount, b.amount) > FAR * Math.min(a.amount, b.amount)) return false
  const isOpen = [a, b].some(({ period }) => (period?.from ?? null) === null)
  return isOpen || samePeriod(a.period, b.period)
}
