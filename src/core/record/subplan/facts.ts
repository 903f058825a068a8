import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'

/** What a unit carries: a measure, or its share of one. */
export type Carried = { problem: string; measure: string; assignment: string | null }

/** 子方案: how a unit does what the plan of the round asks of it, in its own words or its own paper. */
export type SubplanFiled = Fact<
  'subplan.filed',
  {
    round: string
    unit: { id: string; name: string }
    text: string
    paper: KeptFile | null
    covers: Carried[]
    /** Hash of what the unit was shown that it carries. */
    seen: string
    standing: Standing
  }
>
export type SubplanReturned = Fact<'subplan.returned', { reason: string; standing: Standing }>
/** Approved as it was read: `seen` is the hash of what was filed. */
export type SubplanApproved = Fact<'subplan.approved', { seen: string; standing: Standing }>

export type SubplanFact = SubplanFiled | SubplanReturned | SubplanApproved
