import type { Step } from '#core/record/problem/problem.ts'
import type { Part, Transition, WayPart } from '#core/rules/closeout/transitions.ts'

/** The words a reader sees beside the ones in code. */
export type Words = {
  steps: Record<Step, string>
  acts: Record<string, string>
  roles: Record<string, string>
  parts: Record<Part, string>
}

/** Mermaid takes no hyphen in the name of a state. */
const nameOf = (step: Step): string => step.replaceAll('-', '_')

/** What the way of the round must say for a row to be there (docs/decisions/0015). */
const waysZh: Record<WayPart, string> = {
  'more-bodies': '还有领域要核查',
  'last-body': '最后一家核查',
  'office-accepts': '由整改办验收的',
  'group-accepts': '由领导小组验收的',
  superior: '要上级认定的',
  'no-superior': '不要上级认定的',
  announcement: '要公示的',
  'no-announcement': '不公示的',
}

const label = ({ act, role, where, independentOf, otherThan, on }: Transition, words: Words): string => {
  const among = (parts: readonly Part[]) => parts.map((it) => words.parts[it]).join('；')
  const lines = [
    `${words.acts[act] ?? act} ${act}`,
    `${words.roles[role] ?? role} ${role}${where === 'lead-unit' ? '，牵头单位' : ''}`,
    ...(on.length > 0 ? [on.map((it) => waysZh[it]).join('、')] : []),
    ...(otherThan.length > 0 ? [`不同于${among(otherThan)}`] : []),
    ...(independentOf.length > 0 ? [`独立于${among(independentOf)}`] : []),
  ]
  return lines.join('<br/>')
}

/**
 * docs/closeout.mmd: the way to close-out as it stands in the table of transitions. One arrow for each row: the act, the role
 * and whose, and whom the person must differ from or be independent of.
 */
export const closeoutDiagram = (transitions: readonly Transition[], words: Words): string => {
  const steps = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))]
  const last = steps.filter((step) => !transitions.some((it) => it.from === step))
  return [
    '%% Made by `npm run docs` from src/core/rules/closeout/transitions.ts: change it there.',
    '%% «Independent» is a different person, no shared unit, no unit above or below the other’s, and neither put the other',
    '%% where they are. Beside that, nobody of verifier and office may answer for the problem or come from a unit that',
    '%% works on it (src/core/rules/closeout/who-may.ts).',
    'stateDiagram-v2',
    ...steps.map((step) => `  state "${words.steps[step]} ${step}" as ${nameOf(step)}`),
    '  [*] --> in_progress',
    ...transitions.map((it) => `  ${nameOf(it.from)} --> ${nameOf(it.to)}: ${label(it, words)}`),
    ...last.map((step) => `  ${nameOf(step)} --> [*]`),
    '',
  ].join('\n')
}
