import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { Given } from '#core/record/organisation/handed-over.ts'

/** 别名: the whole list of what else the unit is called from now on. */
export type UnitAliased = Fact<'unit.aliased', { aliases: string[] }>
/** Its place among its like. */
export type UnitRanked = Fact<'unit.ranked', { rank: number }>
/** 职责, in the words of whoever set the unit up: for a leading group, an office, a group (一办三组). */
export type UnitRemitSet = Fact<'unit.remit-set', { remit: string }>
/**
 * 撤销或并入: it is handed nothing new and nobody is appointed to it any more. What it answers for stays with it until it is
 * handed over; `into` is where that goes, null where the unit is dissolved.
 */
export type UnitEnded = Fact<
  'unit.ended',
  { on: Day; into: { id: string; name: string } | null; reason: string }
>
/** Ended by mistake: it is there again. Units that were moved away meanwhile stay where they are. */
export type UnitRestored = Fact<'unit.restored', { reason: string }>
/** What the unit answered for and gave away in one go. */
export type UnitHandedOver = Fact<'unit.handed-over', Given>
/**
 * 分管 tells posts of one title apart (five deputies of a county are five posts), and the rank is that of the leaders' list
 * (领导排序). Title and roles stay what they were: appointments were made on them.
 */
export type PostRevised = Fact<'post.revised', { post: string; portfolio: string; rank: number }>

export type UnitChange =
  | UnitAliased
  | UnitRanked
  | UnitRemitSet
  | UnitEnded
  | UnitRestored
  | UnitHandedOver
  | PostRevised
