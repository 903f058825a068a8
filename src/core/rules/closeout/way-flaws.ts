import type { RoundWay } from '#core/record/round/way.ts'

/** The most that a round can ask for; an announcement of weeks or a year under observation still ends. */
export const wayLimits = { fields: 3, observationDays: 365, announcementDays: 60, objectionDays: 60 } as const

export type WayFlaw = {
  code: 'too-many-fields' | 'field-blank' | 'field-twice' | 'days-out-of-range' | 'kind-twice'
  /** The member of the way it is about. */
  where: string
}

const range = (where: keyof typeof wayLimits, days: number, least: number): WayFlaw[] =>
  Number.isInteger(days) && days >= least && days <= wayLimits[where]
    ? []
    : [{ code: 'days-out-of-range', where }]

const twice = (all: readonly string[]): boolean => new Set(all).size < all.length

/**
 * What is wrong with a way that somebody wants to set. Claim, signature, verification, acceptance, independence and
 * evidence of effect are no part of it: no way can go without them (docs/decisions/0015).
 */
export const wayFlaws = ({ closeout }: RoundWay): WayFlaw[] => {
  const { fields, acceptFor, observationDays, announcementDays, objectionDays } = closeout
  const flaws: WayFlaw[] = []
  if (fields.length > wayLimits.fields) flaws.push({ code: 'too-many-fields', where: 'fields' })
  if (fields.some((it) => it.trim() === '')) flaws.push({ code: 'field-blank', where: 'fields' })
  if (twice(fields)) flaws.push({ code: 'field-twice', where: 'fields' })
  if (twice(acceptFor.map((it) => it.kind))) flaws.push({ code: 'kind-twice', where: 'acceptFor' })
  return [
    ...flaws,
    ...range('observationDays', observationDays, 0),
    ...range('announcementDays', announcementDays, 0),
    // An objection that nobody has to answer would be none.
    ...range('objectionDays', objectionDays, 1),
  ]
}
