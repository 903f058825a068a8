/** What an entry of the history is about, as people ask for it. */
export const historyKinds = ['plan', 'progress', 'evidence', 'closeout', 'course'] as const
export type HistoryKind = (typeof historyKinds)[number]

const kindOf: Readonly<Record<string, HistoryKind>> = {
  measure: 'plan',
  plan: 'plan',
  responsibility: 'plan',
  deadline: 'plan',
  progress: 'progress',
  figures: 'progress',
  assignment: 'progress',
  money: 'progress',
  runoff: 'progress',
  evidence: 'evidence',
  closeout: 'closeout',
  objection: 'closeout',
  lookback: 'closeout',
}

/** Whatever has no kind of its own turns or tells of the problem itself. */
export const historyKindOf = (type: string): HistoryKind => kindOf[type.split('.')[0] ?? ''] ?? 'course'

/** What an entry is about on the page: the ids of its parts, the most particular first. */
const aboutMembers = ['evidence', 'progress', 'measure', 'objection', 'request'] as const

type About = { place: string } | { problem: string } | null

/** Where a sentence leads: a place on the page that is there (`has`), or another problem; null where neither. */
export const aboutOf = (
  body: Record<string, unknown>,
  self: string,
  has: (place: string) => boolean,
): About => {
  for (const member of aboutMembers) {
    const id = body[member]
    const place = `${member}-${String(id)}`
    if (typeof id === 'string' && has(place)) return { place }
  }
  const other = body['problem'] ?? (body['from'] as { problem?: unknown } | null | undefined)?.problem
  return typeof other === 'string' && other !== self ? { problem: other } : null
}
