import type { Actor } from '#core/record/fact/envelope.ts'
import { isRefusal, type RefusalCode } from '#core/record/fact/refusal.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { EvidenceKind, ProblemFact, VerifiedItem } from '#core/record/problem/facts.ts'
import { foldProblem } from '#core/record/problem/fold.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import { type ClaimedWay, usualWay, wayToClaim } from '#core/record/round/way.ts'
import { effectOf } from '#core/rules/evidence/effect.ts'

/** The units of the invented place, each with the unit above it. */
export const parents: Readonly<Record<string, string | null>> = {
  县委: null,
  县政府: null,
  整改办: '县委',
  组织部: '县委',
  纪委: '县委',
  审计局: '县政府',
  统计局: '县政府',
  水务局: '县政府',
  供水站: '水务局',
  财政局: '县政府',
}

export const lineAbove = (unit: string): string[] => {
  const parent = parents[unit] ?? null
  return parent === null ? [] : [parent, ...lineAbove(parent)]
}

export type Post = { role: PostRole; unit: string }

/** Where somebody stands now. Changes when they are moved, appointed or get a new password. */
export type Place = {
  posts: readonly Post[]
  appointedBy: readonly string[]
  given?: readonly { by: string; at: string }[]
}
export type People = Readonly<Record<string, Place>>

export const unitsOfPlace = (place: Place): string[] => [...new Set(place.posts.map((it) => it.unit))]

export const standingOf = (person: string, place: Place): Standing => {
  const units = unitsOfPlace(place)
  return {
    person,
    units,
    above: [...new Set(units.flatMap(lineAbove))],
    appointedBy: place.appointedBy.filter((it) => it !== person),
  }
}

/** The way of a round in which nobody has set one. */
export const usual: ClaimedWay = wayToClaim(usualWay, null)

let ids = 0

/** Here the text stands for its own hash: what is seen can be read. */
export const asItself = (text: string): string => text

export const actingAs = (
  person: string,
  people: People,
  day = '2026-09-01',
  groups: readonly string[] = [],
): Acting => {
  const place = people[person] ?? { posts: [], appointedBy: [] }
  return {
    standing: standingOf(person, place),
    roles: place.posts.map(({ role, unit }) => ({ role, unit })),
    leadingGroups: groups,
    day,
    newId: () => `id-${(ids += 1)}`,
    hash: asItself,
    given: (other) => people[other]?.given ?? [],
    today: (other) => {
      const known = people[other]
      return known && standingOf(other, known)
    },
  }
}

const actorOf = (person: string): Actor => ({
  kind: 'person',
  person: { id: person, name: person },
  post: null,
  unit: null,
})

/** Folds what was decided onto a problem, as the journal would. */
export const happen = (
  problem: Problem,
  decided: readonly NewProblemFact[],
  person: string,
  importId: string | null = null,
  day = '2026-09-01',
): Problem =>
  decided.reduce<Problem>((state, it) => {
    const recordedAt = `${day}T02:00:00.000000Z`
    return foldProblem(state, { ...factOf(state.id, state.version + 1, it, person), importId, recordedAt })
  }, problem)

const factOf = (id: string, version: number, it: NewProblemFact, person: string): ProblemFact => ({
  workspace: 'w',
  seq: version,
  stream: { kind: 'problem', id },
  version,
  v: 1,
  actId: `act-${version}`,
  n: 0,
  importId: null,
  actor: actorOf(person),
  recordedAt: '2026-09-01T02:00:00.000000Z',
  happened: null,
  ...it,
})

/** A problem with these manifestations, just registered; without any it is its own only one. */
export const registered = (manifestations: readonly string[]): Problem =>
  foldProblem(
    null,
    factOf(
      'p',
      1,
      {
        type: 'problem.registered',
        body: {
          round: 'r',
          number: '1-01-001',
          printOrder: 1,
          marker: null,
          title: '供水管网漏损长期偏高',
          shortTitle: '管网漏损偏高',
          aspect: { ordinal: 1, marker: '一、', title: '落实职责方面' },
          group: null,
          manifestations: manifestations.map((text) => ({ id: text, text })),
          origin: 'feedback',
          source: null,
          feedbackOn: '2026-07-20',
        },
      },
      '导入人',
    ),
  )

/** What came of an act: the problem after it, or the code of the refusal. */
export type Came = { problem: Problem } | { refused: RefusalCode }

export const came = (
  problem: Problem,
  decided: NewProblemFact[] | { refused: RefusalCode; details: unknown },
  person: string,
): Came =>
  isRefusal(decided)
    ? { refused: decided.refused }
    : { problem: happen(problem, decided as NewProblemFact[], person) }

export const seenNow = (problem: Problem): string => seenOf(problem, asItself)

/** One finding for each manifestation, by every proof of effect there is. */
export const findings = (problem: Problem): VerifiedItem[] =>
  manifestationsOf(problem).map(({ id }) => ({
    manifestation: id,
    met: true,
    method: 'looked',
    evidence: effectOf(problem, id, '2026-09-01').map((it) => it.id),
    note: '',
  }))

export const proof = (kind: EvidenceKind, proves: string[]): Proof => ({
  hash: kind.padEnd(64, '0'),
  fileName: `${kind}.txt`,
  size: 1,
  mediaType: 'text/plain',
  kind,
  proves,
  statement: '现场核对',
  dated: null,
  validUntil: null,
})
