import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Named } from '#core/record/meeting/facts.ts'
import type { Finding, VisitFact, VisitSaid } from '#core/record/supervision/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

type Told = { by: Actor; at: string }

export type Mending = { finding: string; text: string; paper: KeptFile | null } & Told & {
    judged: ({ mended: boolean; reason: string } & Told) | null
  }

export type Visit = VisitSaid & {
  id: string
  round: Named
  recorded: Told
  corrections: ({ reason: string } & Told)[]
  withdrawn: ({ reason: string } & Told) | null
  mendings: Mending[]
}

/** Folds one fact of a visit's stream into its state. */
export const foldVisit = (before: Visit | null, fact: VisitFact): Visit => {
  const told: Told = { by: fact.actor, at: fact.recordedAt }
  if (fact.type === 'visit.made')
    return {
      ...{ id: fact.stream.id, ...fact.body, recorded: told },
      ...{ corrections: [], withdrawn: null, mendings: [] },
    }
  if (!before) throw new Error(`${fact.type} before visit.made`)
  switch (fact.type) {
    case 'visit.corrected': {
      const { reason, ...said } = fact.body
      return { ...before, ...said, corrections: [...before.corrections, { reason, ...told }] }
    }
    case 'visit.withdrawn':
      return { ...before, withdrawn: { ...fact.body, ...told } }
    case 'finding.answered':
      return { ...before, mendings: [...before.mendings, { ...fact.body, ...told, judged: null }] }
    case 'finding.judged': {
      const { finding, mended, reason } = fact.body
      const last = before.mendings.findLast((it) => it.finding === finding)
      const mendings = before.mendings.map((it) =>
        it === last ? { ...it, judged: { mended, reason, ...told } } : it,
      )
      return { ...before, mendings }
    }
  }
}

/** The hash that a correction must name: of what was told when it was read. */
export const visitSeenOf = (it: VisitSaid, hash: (text: string) => string): string => {
  const { kind, on, body, led, units, problems, place, seen, findings, paper } = it
  return hash(canonicalJson({ kind, on, body, led, units, problems, place, seen, findings, paper }))
}

export const findingStates = ['open', 'late', 'answered', 'returned', 'mended'] as const
/** open: nothing was said of it · late: its day passed · answered: it waits to be looked at · returned: it is not mended. */
export type FindingState = (typeof findingStates)[number]

export const lastMending = ({ mendings }: Pick<Visit, 'mendings'>, finding: string): Mending | undefined =>
  mendings.findLast((it) => it.finding === finding)

/** How a finding stands on a day. Computed, never a fact. */
export const findingState = (
  { mendBy }: Pick<Finding, 'mendBy'>,
  last: { judged: { mended: boolean } | null } | undefined,
  today: Day,
): FindingState => {
  if (last?.judged?.mended === true) return 'mended'
  if (last?.judged === null) return 'answered'
  if (mendBy !== null && mendBy < today) return 'late'
  return last ? 'returned' : 'open'
}

/** Every problem a visit was about, once: those looked at, and those something was found on. */
export const problemsVisited = ({
  problems,
  findings,
}: Pick<VisitSaid, 'problems' | 'findings'>): string[] => [
  ...new Set([...problems, ...findings.flatMap((it) => it.problem ?? [])].map((it) => it.problem)),
]
