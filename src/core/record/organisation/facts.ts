import type { Day } from '#core/words/calendar/day.ts'
import type { Actor, Fact } from '#core/record/fact/envelope.ts'
import type { PersonHandedOver } from '#core/record/organisation/handed-over.ts'
import type { UnitChange } from '#core/record/organisation/unit-facts.ts'

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
  // 领导小组, and the groups under it (一办三组): rules/organisation/unit-kinds.ts says what they can be and what not.
  'leading-group',
  'group',
] as const
export type UnitKind = (typeof unitKinds)[number]

/**
 * What the holder of a post may be called upon for.
 * leader 牵头领导 · head 单位负责人 · handler 经办人 · verifier 核查人 · office 整改办 · registrar 系统管理员
 * · security 安全保密管理员 · auditor 安全审计员
 */
export const postRoles = [
  'leader',
  'head',
  'handler',
  'verifier',
  'office',
  'registrar',
  'security',
  'auditor',
] as const
export type PostRole = (typeof postRoles)[number]

export type WorkspaceFounded = Fact<'workspace.founded', { name: string; inspected: string }>

/** 三员分立 from here on: who held the three administrators' roles on that day. */
export type WorkspaceSeparated = Fact<
  'workspace.separated',
  { holders: { role: 'registrar' | 'security' | 'auditor'; person: string; name: string }[] }
>

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

export type WorkspaceFact = WorkspaceFounded | WorkspaceSeparated | ContentErased
export type UnitFact = UnitRegistered | UnitRenamed | UnitMoved | PostEstablished | UnitChange
export type PersonFact = PersonRegistered | PersonAppointed | PersonRelieved | PersonHandedOver
