/**
 * The shapes of organisation.json and ledger.json: the invented city 澜川市, its people, its
 * ledger and what happened to each problem up to the day `asOf`. Everything in it is made up.
 * Days are `YYYY-MM-DD` in Asia/Shanghai. People are always named by their post; who holds the
 * post on a day is said by the appointments.
 */

export type UnitKind =
  | 'committee'
  | 'government'
  | 'office'
  | 'department'
  | 'bureau'
  | 'institution'
  | 'group'
  | 'town'
  | 'street'
  | 'company'
  | 'school'
  | 'hospital'

export interface Unit {
  id: string
  name: string
  /** The short name used in documents, 市住建局. */
  alias: string
  kind: UnitKind
  /** The unit above, or null for a root. */
  parent: string | null
}

/** leader: a city leader; head: 负责人; handler: 经办人; verifier: 核查人; office: staff of 市委整改办. */
export type PostKind = 'leader' | 'head' | 'handler' | 'verifier' | 'office'

export interface Post {
  id: string
  unit: string
  title: string
  kind: PostKind
}

export interface Person {
  id: string
  name: string
}

export interface Appointment {
  person: string
  post: string
  from: string
  /** The last day in the post; null while it lasts. */
  to: string | null
}

export interface Organisation {
  units: Unit[]
  posts: Post[]
  persons: Person[]
  appointments: Appointment[]
}

export interface Round {
  title: string
  kind: '巡视'
  inspector: string
  /** Unit ids. */
  inspected: string
  office: string
  inspectionFrom: string
  inspectionTo: string
  feedbackOn: string
  planOn: string
  concentratedTo: string
  reportOn: string
  /** The story is told up to this day. */
  asOf: string
}

export interface Group {
  marker: string
  title: string
}

export interface Aspect {
  marker: string
  title: string
  groups: Group[]
}

export interface Measure {
  text: string
  unit: string
  deadline: string | null
  goal?: string
  /** The day the unit says it was carried out; null while it is open. */
  done: string | null
  /** Indexes, from 0, of the manifestations this measure answers. */
  answers: number[]
}

/** A statement of progress, in the plain words of the unit. `measures` are indexes from 0. */
export interface Progress {
  on: string
  unit: string
  text: string
  measures: number[]
}

/** money, site, data and people can show an effect; rule, minutes and notice cannot by themselves. */
export type EvidenceKind = 'rule' | 'money' | 'site' | 'data' | 'people' | 'minutes' | 'notice'

export interface Evidence {
  kind: EvidenceKind
  /** File name; `content` is the text of that small file. */
  name: string
  on: string
  unit: string
  proves: string
  /** Indexes, from 0, of the manifestations it speaks to. */
  manifestations: number[]
  content: string
}

export type StepKind = 'claim' | 'sign' | 'verify' | 'accept' | 'announce' | 'close' | 'return'

/** One step of the close-out, by the holder of `post` on that day. */
export interface Step {
  kind: StepKind
  on: string
  post: string
  note?: string
  /** verify and return: indexes of the measures that fall short; without it the verifier found all in order. */
  measures?: number[]
  /** return only: the proof that is missing. */
  missing?: string
}

export type ProblemClass = 'immediate' | 'time-limited' | 'long-term'

/** Where the story has come to on the day `asOf`. */
export type ProblemState = 'in-progress' | 'verifying' | 'returned' | 'accepted' | 'closed'

export interface Problem {
  /** 1 to 60, the order in the feedback. */
  no: number
  /** Indexes, from 0, into aspects and their groups. */
  aspect: number
  group: number
  /** In the words of the feedback. */
  title: string
  /** 挂图简称, at most 14 characters. */
  short: string
  manifestations: string[]
  /** Post ids. */
  leader: string
  handler: string
  /** Unit ids. */
  leadUnit: string
  coUnits: string[]
  class: ProblemClass
  /** null only for long-term. */
  deadline: string | null
  measures: Measure[]
  progress: Progress[]
  evidence: Evidence[]
  steps: Step[]
  state: ProblemState
}

export interface Ledger {
  round: Round
  aspects: Aspect[]
  problems: Problem[]
}
