import type { Session } from '#contract/session.ts'

type Unit = { id: string; name: string }

/** Units I may speak for: I am handler or head there, and the unit works on this. */
export const speakingUnits = (session: Session | undefined, working: readonly Unit[]): Unit[] => {
  const mine = (session?.me?.posts ?? [])
    .filter((it) => it.roles.includes('handler') || it.roles.includes('head'))
    .map((it) => it.unit.id)
  const units = new Map(working.filter((it) => mine.includes(it.id)).map((it) => [it.id, it]))
  return [...units.values()]
}

/** The units that work on a problem: lead unit, co-operating units, and those of its measures. */
export const workingUnits = (it: {
  leadUnit: Unit | null
  coUnits: readonly Unit[]
  measureList: readonly { id: string; units: readonly Unit[] }[]
}): Unit[] => [
  ...(it.leadUnit ? [it.leadUnit] : []),
  ...it.coUnits,
  ...it.measureList.flatMap((one) => one.units),
]

/** Who may speak of one measure: its own units, and the lead unit. */
export const unitsOfMeasure = (it: Parameters<typeof workingUnits>[0], measure: string | null): Unit[] => {
  const own = it.measureList.find((one) => one.id === measure)
  return own ? [...own.units, ...(it.leadUnit ? [it.leadUnit] : [])] : workingUnits(it)
}
