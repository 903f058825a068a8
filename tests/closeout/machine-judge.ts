/** The judge of a walk through the machine: from posts, the tree of units and the facts themselves, without any rule. */
import { addDays } from '#core/words/calendar/day.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, lineAbove, unitsOfPlace } from './cast.ts'
import { type Tried, cast } from './machine.ts'

const inLine = (x: string, y: string) => x === y || lineAbove(x).includes(y) || lineAbove(y).includes(x)
const madeBy = (person: string) => (cast[person]?.appointedBy ?? []).filter((it) => it !== '管理员')

/** One person, one unit, one line of command, or one put the other there; a move makes nobody a stranger. */
const tie = (judge: string, other: Standing, people: People): string | null => {
  if (judge === other.person) return '同一个人'
  const now = (person: string) => {
    const place = people[person]
    return place ? unitsOfPlace(place) : []
  }
  const then = cast[other.person]
  // Whoever is no longer in the place is known by what the record kept of them.
  const theirs = [...(then ? unitsOfPlace(then) : other.units), ...now(other.person)]
  for (const mine of now(judge))
    for (const unit of theirs) if (inLine(mine, unit)) return mine === unit ? '同一单位' : '上下级'
  return madeBy(judge).includes(other.person) || madeBy(other.person).includes(judge) ? '任命' : null
}

const judging = ['verify', 'accept', 'confirm', 'announce', 'close', 'answer-objection', 'not-confirm']
/** Whoever does these is independent of those who verified as well. */
const afterVerifying = ['verify', 'accept', 'close', 'answer-objection']
const workingUnits = ['水务局', '财政局']

/** What has to be there on the way that was claimed, counted from the decisions themselves. */
const unfinished = (before: Tried['before']): string | null => {
  const { problem, day } = before
  const { claim, signature, verifications, acceptance, confirmation, announcement } = problem.closeout
  const way = claim?.way
  if (!way || !signature || !acceptance) return '缺环节'
  const fields = way.fields.length > 0 ? way.fields : [null]
  if (!fields.every((it) => verifications.some((one) => one.field === it))) return '核查不全'
  if (way.superior && !confirmation) return '上级没有认定'
  const last = (confirmation ?? acceptance).at.slice(0, 10)
  if (way.observationDays > 0 && day <= addDays(last, way.observationDays)) return '观察期未满'
  if (way.announcementDays > 0 && !(announcement && announcement.until < day)) return '公示未满'
  if (problem.objections.some((it) => it.answered === null)) return '异议没有答复'
  const people = new Set([claim, signature, ...verifications, acceptance].map((it) => it.standing.person))
  if (people.size < 3 + fields.length) return '人数不够'
  const seen = [signature, ...verifications, acceptance].every((it) => it.seen === claim.seen)
  return seen ? null : '内容变了'
}

/** Does each body name, for each manifestation, a proof that shows an effect? No missing rule here, so no paper does. */
const unproved = ({ closeout, evidence, id }: Problem): boolean =>
  closeout.verifications.some(({ items }) => {
    const named = items.filter((it) => it.manifestation === id && it.met).flatMap((it) => it.evidence)
    const kinds = evidence.filter((it) => named.includes(it.id)).map((it) => it.kind)
    return !kinds.some((it) => ['money', 'site', 'data', 'people'].includes(it))
  })

/** Why what was granted must never be, or null. */
export const flawOf = ({ act, person, before }: Tried): string | null => {
  if (act === 'world') return null
  const { problem, people } = before
  const { claim, signature, verifications, acceptance } = problem.closeout
  if (act === 'sign' && claim?.standing.person === person) return '自报的人自己签字'
  if (!judging.includes(act)) return null
  const side = [...problem.contributors, claim?.standing, signature?.standing]
  const others = afterVerifying.includes(act) ? [...side, ...verifications.map((it) => it.standing)] : side
  for (const it of others) {
    const why = it ? tie(person, it, people) : null
    if (why !== null) return `${act}：${person}与${it?.person ?? ''}${why}`
  }
  const units = unitsOfPlace(people[person] ?? { posts: [], appointedBy: [] })
  if (units.some((it) => workingUnits.includes(it))) return `${act}：${person}是承担单位的人`
  if (['confirm', 'answer-objection'].includes(act) && acceptance?.standing.person === person)
    return `${act}：验收人自己办`
  if (act !== 'close') return null
  const missing = unfinished(before)
  if (missing !== null) return `close：${missing}`
  return unproved(problem) ? 'close：没有成效证明' : null
}
