import type { Day } from '#core/words/calendar/day.ts'
import type { Ending } from '#core/record/problem/course-facts.ts'
import type { Proof, TimeClass } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'

/** What is asked, before it was checked against the problem. */
export type AskedChange =
  | { kind: 'extension'; measure: string | null; to: Day; done: string; follow: string[] }
  | { kind: 'class'; to: TimeClass; grounds: string; deadline: Day | null; recheckOn: Day | null }
  | {
      kind: 'measure'
      replaces: string
      text: string
      answers: string[]
      goal: string | null
      deadline: Day | null
      units: { id: string; name: string }[]
    }
  | {
      kind: 'ending'
      as: Ending
      grounds: string
      receiver: string | null
      /** Proofs of the grounds; for what is handed over the first one is the receipt. */
      proofs: Proof[]
    }
  | { kind: 'split'; parts: { title: string; shortTitle: string; manifestations: string[] }[] }
  | { kind: 'merge'; into: Pick<Problem, 'id' | 'number' | 'round' | 'step' | 'links'> }
