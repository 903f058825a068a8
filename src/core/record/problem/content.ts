import { canonicalJson } from '#core/record/fact/canonical.ts'
import { progressSeen, workSeen } from '#core/record/problem/progress-seen.ts'
import { type Evidence, type Problem, manifestationsOf } from '#core/record/problem/problem.ts'

/** Of a proof what was seen of it; what others found of it is theirs, and earlier versions are no longer what it is. */
const proofSeen = ({ by: _by, at: _at, check: _check, earlier: _earlier, validUntil, ...proof }: Evidence) =>
  // Content that was seen before there was such a day is still the same content.
  validUntil === null ? proof : { ...proof, validUntil }

/** Of its course what whoever judges has to know; left out where there was none, so that older content stays the same. */
const courseSeen = ({ replaced, course }: Problem) => ({
  ...(replaced.length > 0 ? { replaced } : {}),
  ...(course.turns.length > 0 ? { turns: course.turns } : {}),
  ...(course.gained.length > 0 ? { gained: course.gained } : {}),
})

/** What a decision is made on: measures, figures, evidence, and who is responsible. Nothing that a decision adds. */
export const contentOf = (problem: Problem) => ({
  title: problem.title,
  manifestations: manifestationsOf(problem),
  responsibility: problem.responsibility,
  timeClass: problem.timeClass,
  deadline: problem.deadline,
  // It decides what counts as evidence of effect: whoever signs has seen it.
  missingRule: problem.plan.missingRule,
  measures: problem.measures,
  progress: problem.progress.map(progressSeen),
  evidence: problem.evidence.map(proofSeen),
  ...workSeen(problem),
  ...courseSeen(problem),
})
export type Content = ReturnType<typeof contentOf>

/** The hash that `seen` must equal: of the canonical form of what is shown. */
export const seenOf = (problem: Problem, hash: (text: string) => string): string =>
  hash(canonicalJson(contentOf(problem)))

/** Parts that are told as changed, whatever of them did. */
const wholeParts = [
  ...(['responsibility', 'deadline', 'missingRule', 'title'] as const),
  ...(['assignments', 'money', 'runoffs', 'replaced', 'turns', 'gained'] as const),
] as const

export type ContentChange = {
  part: 'measure' | 'progress' | 'evidence' | 'manifestations' | (typeof wholeParts)[number]
  change: 'added' | 'changed' | 'removed'
  what: string
}

type Listed = { id: string }

const listChanges = <Item extends Listed>(
  part: ContentChange['part'],
  before: Item[],
  after: Item[],
  name: (item: Item) => string,
): ContentChange[] => {
  const was = new Map(before.map((it) => [it.id, it]))
  const is = new Set(after.map((it) => it.id))
  const changes: ContentChange[] = []
  for (const item of after) {
    const old = was.get(item.id)
    if (!old) changes.push({ part, change: 'added', what: name(item) })
    else if (canonicalJson(old) !== canonicalJson(item))
      changes.push({ part, change: 'changed', what: name(item) })
  }
  for (const item of before) if (!is.has(item.id)) changes.push({ part, change: 'removed', what: name(item) })
  return changes
}

/** What differs between what was seen and what is: shown with the refusal `content-changed`. */
export const contentChanges = (before: Content, after: Content): ContentChange[] => [
  ...listChanges('measure', before.measures, after.measures, (it) => it.text),
  ...listChanges('progress', before.progress, after.progress, (it) => it.text),
  ...listChanges('evidence', before.evidence, after.evidence, (it) => it.fileName),
  ...listChanges('manifestations', before.manifestations, after.manifestations, (it) => it.text),
  ...wholeParts
    // Some are left out where there is nothing of the kind.
    .filter((part) => canonicalJson(before[part] ?? null) !== canonicalJson(after[part] ?? null))
    .map((part): ContentChange => ({ part, change: 'changed', what: '' })),
]
