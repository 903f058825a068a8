import type { ProblemDetail } from '#contract/problems.ts'
import type { Light } from '#contract/values.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { RoundWay } from '#core/record/round/way.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { shownCloseout, shownDecision } from '#ledger/queries/shown-closeout.ts'
import { shownLightFacts } from '#ledger/queries/shown-light-facts.ts'
import { isReturned, who } from '#ledger/queries/who.ts'

type Named = { id: string; name: string }
type Told =
  | 'version'
  | 'seen'
  | 'marker'
  | 'origin'
  | 'source'
  | 'feedbackOn'
  | 'manifestations'
  | 'leadLeaderPost'
  | 'team'
  | 'plan'
  | 'measureList'
  | 'progress'
  | 'closeout'
  | 'returned'
  | 'lightFacts'

/** What a problem's own facts tell of it, of today or of a past day: `named`, `light` and `way` know the day. */
export const toldOf = (
  problem: Problem,
  { named, light, way }: { named: (it: Named) => Named; light: (measure: string) => Light; way: RoundWay },
): Pick<ProblemDetail, Told> => {
  const { plan } = problem
  return {
    version: problem.version,
    seen: seenOf(problem, sha256),
    marker: problem.marker,
    origin: problem.origin,
    source: problem.source,
    feedbackOn: problem.feedbackOn,
    manifestations: manifestationsOf(problem),
    leadLeaderPost: problem.responsibility.leadLeader?.postTitle ?? null,
    team: problem.responsibility.team.map(({ person, name }) => ({ id: person, name })),
    plan: { version: plan.version, approved: shownDecision(plan.approved), missingRule: plan.missingRule },
    measureList: problem.measures.map((it) => ({
      ...it,
      proof: it.proof ?? null,
      units: it.units.map(named),
      light: light(it.id),
    })),
    progress: problem.progress.map((it) => ({
      ...it,
      unit: it.unit && named(it.unit),
      returned: isReturned(it.by, it.unit?.id ?? null),
      by: who(it.by),
    })),
    closeout: shownCloseout(problem, way),
    returned: problem.returned && { ...problem.returned, by: who(problem.returned.by) },
    lightFacts: shownLightFacts(problem),
  }
}
