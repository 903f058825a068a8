import type { PostRole } from '#core/record/organisation/facts.ts'

/** 要我决定 · 要我办 · 要我知道 */
export const inboxGroups = ['decide', 'do', 'know'] as const
export type InboxGroup = (typeof inboxGroups)[number]

/**
 * How somebody's post stands to what waits. anywhere: whatever the unit · its-units: a post in one of the units it waits
 * for (the lead unit, the asked body, the unit of a share) · its-persons: it waits for the person, by name
 */
export type Whom = `${PostRole}@${'anywhere' | 'its-units'}` | 'its-persons'

/** What kind of day it is in somebody's calendar. */
export type CalendarKind = 'deadline' | 'recheck-day' | 'announcement' | 'answer' | 'look-back'

export type ReasonRow = {
  group: InboxGroup
  whom: readonly Whom[]
  /** What must be possible for it now; the rules of that act decide, independence among them. Null: its state says it all. */
  act: string | null
  /** What its day is in a calendar; null: not there. */
  calendar: CalendarKind | null
}

const unit = ['handler@its-units', 'head@its-units'] as const
const bodies = ['head@its-units', 'verifier@its-units', 'handler@its-units'] as const

const row = (
  group: InboxGroup,
  whom: readonly Whom[],
  act: string | null = null,
  calendar: CalendarKind | null = null,
): ReasonRow => ({ group, whom, act, calendar })

/**
 * Everything that can wait for somebody, why, and for whom: the one table behind inbox, mail and calendar. Whether it
 * waits is computed from the state each time, and what is done is gone; nothing is ever «read».
 */
export const inboxReasons = {
  'approve-plan': row('decide', ['its-persons'], 'approve-plan'),
  sign: row('decide', ['head@its-units'], 'sign'),
  verify: row('decide', ['verifier@anywhere'], 'verify'),
  accept: row('decide', ['office@anywhere'], 'accept'),
  'accept-in-group': row('decide', ['leader@anywhere'], 'accept'),
  confirm: row('decide', ['office@anywhere'], 'confirm'),
  announce: row('decide', ['office@anywhere'], 'announce'),
  close: row('decide', ['office@anywhere'], 'close', 'announcement'),
  'answer-objection': row('decide', ['office@anywhere'], 'answer-objection', 'answer'),
  // Who consents and who grants, the request says; the rules are asked.
  'decide-change': row('decide', ['office@anywhere', 'leader@anywhere'], 'decide-change'),
  'give-opinion': row('decide', bodies, null, 'answer'),
  'look-again': row('decide', bodies, 'look-again'),
  'judge-subplan': row('decide', ['office@anywhere']),
  // Not by whoever wrote it, nor by whoever it is addressed to: the situations leave them out.
  'approve-instrument': row('decide', ['office@anywhere']),
  'judge-answer': row('decide', ['office@anywhere']),
  'judge-finding': row('decide', ['office@anywhere', 'verifier@anywhere']),

  'hand-out': row('do', ['office@anywhere']),
  plan: row('do', ['handler@its-units'], 'add-measure'),
  claim: row('do', ['handler@its-units'], 'claim'),
  returned: row('do', unit),
  'evidence-refused': row('do', [...unit, 'its-persons']),
  'take-over': row('do', unit, null, 'deadline'),
  'subplan-returned': row('do', ['head@its-units']),
  'file-subplan': row('do', ['head@its-units']),
  'answer-opinion': row('do', ['office@anywhere']),
  'issue-instrument': row('do', ['office@anywhere']),
  'answer-instrument': row('do', unit, null, 'answer'),
  'close-instrument': row('do', ['office@anywhere']),
  'answer-finding': row('do', unit, null, 'answer'),
  'look-back': row('do', ['verifier@anywhere'], null, 'look-back'),
  recheck: row('do', ['office@anywhere', 'verifier@anywhere'], 'recheck', 'recheck-day'),
  late: row('do', unit, null, 'deadline'),
  near: row('do', unit, null, 'deadline'),
  'measure-late': row('do', unit, null, 'deadline'),
  'measure-near': row('do', unit, null, 'deadline'),
  'month-report': row('do', ['handler@its-units']),

  'led-late': row('know', ['its-persons'], null, 'deadline'),
  'led-near': row('know', ['its-persons'], null, 'deadline'),
  'handed-over': row('know', ['its-persons', 'head@its-units']),
} as const satisfies Readonly<Record<string, ReasonRow>>

export type InboxReason = keyof typeof inboxReasons
export const inboxReasonNames = Object.keys(inboxReasons) as [InboxReason, ...InboxReason[]]

/** The row of a reason, as it is read. */
export const reasonRow = (reason: InboxReason): ReasonRow => inboxReasons[reason]
