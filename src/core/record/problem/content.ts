import { canonicalJson } from '#core/record/fact/canonical.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'

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
  progress: problem.progress.map(({ by: _by, at: _at, ...told }) => told),
  evidence: problem.evidence.map(({ by: _by, at: _at, ...proof }) => proof),
})
export type Content = ReturnType<typeof contentOf>

/** The hash that `seen` must equal: of the canonical form of what is shown. */
export const seenOf = (problem: Problem, hash: (text: string) => string): string =>
  hash(canonicalJson(contentOf(problem)))

export type ContentChange = {
  part:
    | 'measure'
    | 'progress'
    | 'evidence'
    | 'responsibility'
    | 'deadline'
    | 'missingRule'
    | 'title'
    | 'manifestations'
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
  ...(['responsibility', 'deadline', 'missingRule', 'title'] as const)
    .filter((part) => canonicalJson(before[part]) !== canonicalJson(after[part]))
    .map((part): ContentChange => ({ part, change: 'changed', what: '' })),
]
