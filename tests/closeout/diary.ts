/**
 * A story of one problem as its diary tells it, and what is wrong with it. Nothing here asks the rules: who stands in whose
 * way is worked out once more, from the places people held and from the facts that came of it.
 */
import { type Day, addDays } from '#core/words/calendar/day.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import { type Place, lineAbove } from './cast.ts'

type Entry = {
  act: string
  person: string
  day: Day
  units: string[]
  by: readonly string[]
  facts: NewProblemFact[]
}
export type Story = {
  problem: Problem
  people: Record<string, Place>
  diary: Entry[]
  /** How its round closes problems, and which day it is. */
  way: ClaimedWay
  day: Day
}

export const unitsIn = (people: Record<string, Place>, name: string): string[] =>
  (people[name]?.posts ?? []).map((it) => it.unit)

/** Why `judge` may not judge what `entry` did, by the places of that day and of today; null when nothing ties them. */
const tie = (judge: string, entry: Entry, people: Record<string, Place>): string | null => {
  if (judge === entry.person) return '同一个人'
  const mine = unitsIn(people, judge)
  const theirs = [...entry.units, ...unitsIn(people, entry.person)]
  for (const a of mine)
    for (const b of theirs) {
      if (a === b) return '同一单位'
      if (lineAbove(a).includes(b) || lineAbove(b).includes(a)) return '上下级'
    }
  const made = (name: string) => people[name]?.appointedBy ?? []
  if (made(judge).includes(entry.person)) return '被其任命'
  if ([...made(entry.person), ...entry.by].includes(judge)) return '任命了对方'
  return null
}

const judging = ['verify', 'accept', 'confirm', 'announce', 'answer', 'close']
const lockedSteps = ['claimed', 'signed', 'verified', 'provisional', 'accepted', 'confirmed', 'announced']
const changing = ['hand-out', 'measure', 'drop', 'approve', 'reopen', 'report', 'attach', 'withdraw']

/** What ended the claim before: it was taken back or sent back. */
const sentBack = ({ act, facts }: Entry): boolean =>
  ['withdraw-claim', 'return', 'reopen', 'not-confirm'].includes(act) ||
  facts.some((it) => it.type === 'objection.answered' && it.body.upheld)

/** What the way that was claimed asks for between the signature and the close, in this order. */
const stopsOf = (way: ClaimedWay): string[] => [
  ...(way.fields.length > 0 ? way.fields : [null]).map(() => 'verify'),
  'accept',
  ...(way.superior ? ['confirm'] : []),
  ...(way.announcementDays > 0 ? ['announce'] : []),
]

/** What is wrong with the latest entry, seen from the whole diary. */
export const flaw = ({ diary, people, problem: after }: Story, before: Problem): string | null => {
  const latest = diary.at(-1)
  if (!latest) return null
  const { act, person } = latest
  const lastOpen = diary.findLastIndex((it) => sentBack(it))
  const current = diary.slice(lastOpen + 1)
  if (changing.includes(act) && [...lockedSteps, 'closed'].includes(before.step)) return '锁定后内容变了'
  if (!judging.includes(act)) return null
  const side = [
    ...diary.filter((it) => ['report', 'attach'].includes(it.act)),
    ...current.filter((it) => ['claim', 'sign'].includes(it.act)),
    // Whoever records or announces need not be a stranger to the verifiers.
    ...(['confirm', 'announce'].includes(act)
      ? []
      : current.slice(0, -1).filter((it) => it.act === 'verify')),
  ]
  for (const entry of side) {
    const why = tie(person, entry, people)
    if (why) return `${act}:${person} 与 ${entry.act} 的 ${entry.person} ${why}`
  }
  if (act !== 'close') return null
  const aside = [...changing, 'receive', 'answer']
  const order = current.map((it) => it.act).filter((it) => !aside.includes(it))
  const claimed = current.find((it) => it.act === 'claim')?.facts[0]
  if (claimed?.type !== 'closeout.claimed') return '没有自报'
  const { way } = claimed.body
  const wanted = ['claim', 'sign', ...stopsOf(way), 'close']
  if (order.join() !== wanted.join()) return `走法不对:${order.join()}`
  const since = current.findLast((it) => it.act === (way.superior ? 'confirm' : 'accept'))
  if (
    way.observationDays > 0 &&
    (since === undefined || latest.day <= addDays(since.day, way.observationDays))
  )
    return '观察期未满'
  const shown = current.findLast((it) => it.act === 'announce')?.facts[0]
  if (shown?.type === 'closeout.announced' && latest.day <= shown.body.until) return '公示未满'
  const count = (type: NewProblemFact['type']) =>
    diary.flatMap((it) => it.facts).filter((it) => it.type === type).length
  if (count('objection.received') !== count('objection.answered')) return '异议没有答复'
  const found = current.find((it) => it.act === 'verify')?.facts[0]
  if (found?.type !== 'closeout.verified') return '没有核查'
  const gone = diary.flatMap((it) => it.facts).filter((it) => it.type === 'evidence.withdrawn')
  const missingRule = diary.flatMap((it) => it.facts).findLast((it) => it.type === 'plan.approved')
    ?.body.missingRule
  const proofs = diary
    .flatMap((it) => it.facts)
    .filter((it) => it.type === 'evidence.attached')
    .filter((it) => !gone.some(({ body }) => body.evidence === it.body.evidence))
  for (const { id } of manifestationsOf(after)) {
    const named = found.body.items.find((it) => it.manifestation === id)?.evidence ?? []
    const kinds = proofs
      .filter(({ body }) => named.includes(body.evidence) && body.proves.includes(id))
      .map(({ body }) => body.kind)
    const effect = kinds.some(
      (it) => ['money', 'site', 'data', 'people'].includes(it) || (it === 'rule' && missingRule === true),
    )
    if (!effect) return `“${id}”没有成效证明`
  }
  return null
}
