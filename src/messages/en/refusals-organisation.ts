import type { organisationRefusals as zh } from '../zh/refusals-organisation.ts'

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const quoted = (value: unknown, otherwise: string): string =>
  textOf(value) ? `“${textOf(value)}”` : otherwise
const someOf = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(textOf).join(', ')}${value.length > 3 ? ` and ${value.length - 3} more` : ''}`
    : ''

/** What stands in the way with units, posts and hand-overs. */
export const organisationRefusals: typeof zh = {
  'unit-ended': (it) => ({
    says: `${quoted(it['unit'], 'This unit')} was dissolved or merged: nobody is appointed to it and nothing new is handed to it.`,
    way: textOf(it['into'])
      ? `Choose ${quoted(it['into'], '')}, which took over; if the end was recorded by mistake, a system administrator can restore the unit.`
      : 'Choose a unit that is there; if the end was recorded by mistake, a system administrator can restore the unit.',
  }),
  'not-ended': (it) => ({
    says: `${quoted(it['unit'], 'This unit')} was neither dissolved nor merged.`,
    way: 'Between units that are there, reopen the plan and hand the problem out anew.',
  }),
  'units-below': (it) => ({
    says: `${quoted(it['unit'], 'This unit')} has units below it: ${someOf(it['below'])}.`,
    way: 'Move them elsewhere first, or name the unit it is merged into: they go along.',
  }),
  'judges-it': (it) => ({
    says: `${quoted(it['name'], 'The successor')} verified or accepted problem ${textOf(it['number'])} and cannot answer for it now.`,
    way: 'Hand it to somebody else, or return it for rework first and let somebody take it who did not judge it.',
  }),
  'rows-unclear': (it) => ({
    says: `${textOf(it['rows']) || 'Some'} rows of the workbook are unclear${textOf(it['first']) ? `, for example: ${textOf(it['first'])}` : ''}.`,
    way: 'Mend them in the workbook as the comparison says and choose the file again; no row is passed over in silence.',
  }),
  'nothing-to-hand-over': (it) => ({
    says: `${quoted(it['name'], 'The predecessor')} does not answer for problem ${textOf(it['number'])} now.`,
    way: 'It may have been handed over already: reload the page and choose again.',
  }),
  'no-post-today': (it) => ({
    says: `${quoted(it['name'], 'The successor')} holds no post today and cannot take anything over.`,
    way: 'Let a system administrator record the appointment first, or choose somebody in office.',
  }),
  'not-in-group': () => ({
    says: 'This is for members of the leading group, and you are not registered in it.',
    way: 'Ask a member of the leading group; if you are one, let a system administrator record your post there.',
  }),
  'no-own-unit': () => ({
    says: 'You are registered in a leading group alone: nothing shows which unit you belong to, so you cannot verify, accept or close.',
    way: 'Let a system administrator record your post in your own unit first.',
  }),
  'merged-into-itself': (it) => ({
    says: `${quoted(it['unit'], 'A unit')} cannot be merged into itself.`,
    way: 'Choose another unit; where none takes over, dissolve it.',
  }),
  'not-under-group': (it) => ({
    says: `${quoted(it['unit'], 'This unit')} cannot stand under ${quoted(it['group'], 'a group')}.`,
    way: 'Under leading groups and groups there are only offices and groups; put a unit that rectifies under a committee, a government or its department.',
  }),
  'group-cannot-work': (it) => ({
    says: `${quoted(it['unit'], 'This unit')} is a leading group or a group: it cannot be lead unit, co-operating unit or the unit of a measure.`,
    way: 'Choose the unit that does the work; members of the leading group can be lead leaders.',
  }),
  'roles-of-group': (it) => ({
    says: `A post of ${quoted(it['unit'], 'a leading group')} can be that of a lead leader, or have no part in the work.`,
    way: 'Set up posts that report, sign, verify, accept or administer in the members’ own units.',
  }),
}
