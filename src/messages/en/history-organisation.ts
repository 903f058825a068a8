import type { Charge } from '#core/record/organisation/handed-over.ts'
import type { HandedPart } from '#core/record/problem/hand-over-facts.ts'
import type { organisationHistory as zh } from '#messages/zh/history-organisation.ts'

/** What changes hands. */
export const chargeWords: Record<Charge, string> = {
  'lead-leader': 'lead leader',
  handler: 'handler',
  team: 'team',
  'lead-unit': 'lead unit',
  'co-unit': 'co-operating unit',
  'measure-unit': 'unit of measures',
}

const part = (it: HandedPart): string => `${chargeWords[it.charge]} from ${it.from.name} to ${it.to.name}`
const parts = (all: readonly HandedPart[]): string => [...new Set(all.map(part))].join(', ')
const noted = (note: string): string => (note === '' ? '' : ` (${note})`)

export const organisationHistory: typeof zh = {
  'unit.aliased': (it) =>
    it.aliases.length === 0 ? 'Aliases removed' : `Also called ${it.aliases.join(', ')}`,
  'unit.ranked': (it) => `Order of the unit set to ${it.rank}`,
  'unit.remit-set': (it) => (it.remit === '' ? 'Remit removed' : `Remit: ${it.remit}`),
  'unit.ended': (it) =>
    `${it.into ? `Merged into ${it.into.name}` : 'Dissolved'} from ${it.on}: ${it.reason}`,
  'unit.restored': (it) => `Unit restored: ${it.reason}`,
  'unit.handed-over': (it) => `${it.given.length} problems handed over from ${it.on}${noted(it.note)}`,
  'post.revised': (it) =>
    `Post: rank ${it.rank}${it.portfolio === '' ? '' : `, in charge of ${it.portfolio}`}`,
  'person.handed-over': (it) => `${it.given.length} problems handed over from ${it.on}${noted(it.note)}`,
  'responsibility.handed-over': (it) => `Handed over from ${it.on}: ${parts(it.parts)}${noted(it.note)}`,
}
