import type { InstrumentKind } from '#core/record/instrument/facts.ts'
import type { VisitKind } from '#core/record/supervision/facts.ts'
import type { supervisionHistory as zh } from '#messages/zh/history-supervision.ts'

export const visitKindWords: Record<VisitKind, string> = {
  inspection: 'inspection',
  leader: 'visit by a leader',
  'spot-check': 'spot check',
  revisit: 'revisit',
  campaign: 'campaign check',
}

export const instrumentKindWords: Record<InstrumentKind, string> = {
  order: 'Order',
  reminder: 'Reminder',
  letter: 'Coloured letter',
  talk: 'Talk',
  circular: 'Circular',
  notice: 'Rectification notice',
  recommendation: 'Recommendation',
}

const names = (units: readonly { name: string }[]): string => units.map((it) => it.name).join(', ')

/** What was done about instruments and visits. */
export const supervisionHistory: typeof zh = {
  'visit.made': (it) =>
    `${it.body.name}: ${visitKindWords[it.kind]} at ${names(it.units)} on ${it.on}, ${String(it.findings.length)} findings`,
  'visit.corrected': (it) => `Visit corrected: ${it.reason}`,
  'visit.withdrawn': (it) => `Visit withdrawn: ${it.reason}`,
  'finding.answered': (it) => `A finding answered: ${it.text}`,
  'finding.judged': (it) =>
    it.mended
      ? `A finding is mended${it.reason ? `: ${it.reason}` : ''}`
      : `A finding is not mended: ${it.reason}`,
  'instrument.drafted': (it) => `${instrumentKindWords[it.kind]} “${it.title}” drafted, to ${names(it.to)}`,
  'instrument.revised': (it) => `Draft revised: “${it.title}”`,
  'instrument.approved': () => 'Approved for issue',
  'instrument.withdrawn': (it) => `Draft withdrawn: ${it.reason}`,
  'instrument.issued': (it) => `Issued as ${it.number}`,
  'instrument.received': (it) => `${it.unit.name} confirmed receipt`,
  'instrument.answered': (it) =>
    it.talk
      ? `Talk with ${it.unit.name} on ${it.talk.on} (${it.talk.talker}), promised: ${it.text}`
      : `${it.unit.name} replied: ${it.text}`,
  'instrument.judged': (it) =>
    it.met
      ? `The reply of ${it.unit.name} does${it.reason ? `: ${it.reason}` : ''}`
      : `The reply of ${it.unit.name} was returned: ${it.reason}`,
  'instrument.closed': (it) => `Closed${it.statement ? `: ${it.statement}` : ''}`,
  'instrument.cancelled': (it) => `Cancelled: ${it.reason}`,
  'instrument.rechecked': (it) =>
    `Re-checked, ${it.held ? 'it still holds' : 'it does not hold, replies are asked anew'}: ${it.found}`,
}
