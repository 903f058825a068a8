import type { Day } from '#core/words/calendar/day.ts'
import type { Actor, Fact } from '#core/record/fact/envelope.ts'

export const unitKinds = [
  'committee',
  'government',
  'office',
  'discipline',
  'bureau',
  'town',
  'village',
  'institution',
  'company',
] as const
export type UnitKind = (typeof unitKinds)[number]

/**
 * What the holder of a post may be called upon for.
 * leader 牵头领导 · head 单位负责人 · handler 经办人 · verifier 核查人 · office 整改办 · registrar 组织账号管理
 */
export const postRoles = ['leader', 'head', 'handler', 'verifier', 'office', 'registrar'] as const
export type PostRole = (typeof postRoles)[number]

export type WorkspaceFounded = Fact<'workspace.founded', { name: string; inspected: string }>

export type UnitRegistered = Fact<
  'unit.registered',
  { name: string; shortName: string; kind: UnitKind; parent: string | null; rank: number }
>
export type UnitRenamed = Fact<'unit.renamed', { name: string; shortName: string }>
export type UnitMoved = Fact<'unit.moved', { parent: string | null }>
export type PostEstablished = Fact<
  'post.established',
  { post: string; title: string; roles: PostRole[]; rank: number }
>

export type PersonRegistered = Fact<'person.registered', { name: string }>
export type PersonAppointed = Fact<
  'person.appointed',
  {
    appointment: string
    post: string
    postTitle: string
    roles: PostRole[]
    unit: string
    unitName: string
    from: Day
    /** The whole chain of those who put the appointing person where they are: none of them is independent of the appointed. */
    chain: string[]
  }
>
export type PersonRelieved = Fact<'person.relieved', { appointment: string; on: Day }>

/**
 * 已依法清除: members of a fact's body whose values and salts were taken out of the journal. Their hashes stay, so that
 * every leaf is what it was.
 */
export type ContentErased = Fact<
  'content.erased',
  {
    /** Its seq. */
    fact: number
    stream: { kind: string; id: string }
    /** Its type. */
    of: string
    /** `text`, `statement`, `actor` …, each with what is read in its place. */
    fields: Record<string, unknown>
    /** The rule of law. */
    ground: string
    /** Who asked for it, where it was not the office itself. */
    requestedBy: string | null
    /** The second person, without whom nobody erases; null where a restore erased again what was erased before. */
    beside: Actor | null
  }
>

export type WorkspaceFact = WorkspaceFounded | ContentErased
export type UnitFact = UnitRegistered | UnitRenamed | UnitMoved | PostEstablished
export type PersonFact = PersonRegistered | PersonAppointed | PersonRelieved
