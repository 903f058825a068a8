import { noCourse } from '#core/record/problem/course-state.ts'
import { noLightParts } from '#core/record/problem/light-facts.ts'
import { noLookbackParts } from '#core/record/problem/lookback-facts.ts'
import { noProgressParts } from '#core/record/problem/progress-state.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import {
  type Decision,
  type Evidence,
  type Measure,
  type Problem,
  type Progress,
  noCloseout,
  noResponsibility,
} from '#core/record/problem/problem.ts'
import { standard } from '#core/rules/light/presets/standard.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'

/** An invented round for the tests of papers. */
export const by = (name: string, unit: string): Actor => ({
  kind: 'person',
  person: { id: name, name },
  post: null,
  unit: { id: unit, name: unit },
})

export const at = (day: string): string => `${day}T02:00:00.000000Z`

export const decided = (name: string, unit: string, day: string): Decision => ({
  standing: { person: name, units: [unit], above: [], appointedBy: [] },
  seen: '0'.repeat(64),
  by: by(name, unit),
  at: at(day),
})

export const measure = (id: string, told: Partial<Measure> = {}): Measure => ({
  id,
  marker: null,
  text: `措施${id}`,
  answers: [],
  origin: 'plan',
  goal: null,
  deadline: null,
  units: [],
  done: false,
  doneOn: null,
  returned: false,
  ...told,
})

export const statement = (id: string, of: string | null, told: Partial<Progress> = {}): Progress => ({
  id,
  measure: of,
  ...{ assignment: null, shared: null, reused: null, recovered: null, balance: null, ties: [] },
  text: `进展${id}`,
  figures: [],
  documents: [],
  completes: false,
  unit: { id: '水务局', name: '水务局' },
  imported: false,
  by: by('田禾', '水务局'),
  at: at('2026-08-20'),
  happened: null,
  ...told,
})

export const proof = (id: string, told: Partial<Evidence> = {}): Evidence => ({
  id,
  measure: null,
  progress: null,
  hash: 'a1b2c3d4e5f6'.padEnd(64, '0'),
  fileName: `${id}.pdf`,
  size: 1,
  mediaType: 'application/pdf',
  kind: 'data',
  proves: [],
  statement: '证明数据',
  dated: null,
  validUntil: null,
  earlier: [],
  check: null,
  by: by('田禾', '水务局'),
  at: at('2026-08-20'),
  ...told,
})

export const problem = (number: string, told: Partial<Problem> = {}): Problem => {
  const aspect = Number(number.split('-')[1])
  return {
    id: `id-${number}`,
    version: 1,
    round: 'r1',
    number,
    printOrder: Number(number.split('-')[2]),
    marker: null,
    title: `问题${number}`,
    shortTitle: `问题${number}`,
    aspect: { ordinal: aspect, marker: '', title: `第${aspect}个方面` },
    group: null,
    manifestations: [],
    origin: 'feedback',
    source: null,
    feedbackOn: null,
    step: 'in-progress',
    walk: [],
    responsibility: noResponsibility,
    timeClass: null,
    deadline: null,
    measures: [],
    ...noProgressParts,
    ...noLookbackParts,
    ...noLightParts,
    removed: [],
    replaced: [],
    course: noCourse,
    links: [],
    plan: { version: 1, approved: decided('苏正文', '整改办', '2026-08-05'), missingRule: false },
    progress: [],
    evidence: [],
    turnedDown: [],
    contributors: [],
    leaders: [],
    predecessors: { persons: [], units: [] },
    closeout: noCloseout,
    objections: [],
    returned: null,
    returns: 0,
    builtUpon: true,
    byHand: {},
    beforeImport: null,
    ...told,
  }
}

export const frozen = (problems: readonly Problem[], told: Partial<FrozenRound> = {}): FrozenRound => ({
  day: '2026-09-01',
  round: {
    id: 'r1',
    ordinal: 1,
    name: '县委第一轮巡察',
    kind: 'patrol',
    inspector: '县委第二巡察组',
    inspected: '县水务局党组',
    period: { from: '2026-04-01', to: '2026-05-31' },
    feedbackOn: '2026-07-20',
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    predecessor: null,
    rules: [{ ruleSet: standard, from: '2026-07-01' }],
    given: {},
    ways: [],
  },
  office: '县委整改办',
  tree: { size: 120, root: 'f'.repeat(64) },
  problems,
  histories: new Map(),
  seqs: new Map(),
  ...told,
})
