import type { ActInput } from '#contract/acts.ts'
import type { ChosenRules } from '#contract/acts/lights.ts'
import { rulesOn } from '#core/record/round/round.ts'
import type { Round } from '#core/record/round/round.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import {
  decideExcuse,
  decideJudge,
  decideLiftOverride,
  decideNoteEvent,
  decideOverride,
  decidePress,
  decideWithdrawEvent,
} from '#core/rules/light/decide.ts'
import { ruleSetFlaws } from '#core/rules/light/flaws.ts'
import { asksWorkingDays } from '#core/rules/light/condition.ts'
import { presets } from '#core/rules/light/presets/presets.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { editions } from '#core/words/calendar/edition.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { Refused } from '#ledger/refusals.ts'

/** With the working calendar as it is known today, where a rule asks for working days. */
const withCalendar = (set: RuleSet): RuleSet => ({
  ...set,
  calendar: asksWorkingDays(set) ? [...editions] : [],
})

export const presetNamed = (key: string): RuleSet => {
  const ruleSet = presets.find((it) => it.key === key)
  if (!ruleSet) throw new Refused('unknown-thing', { thing: 'rule-set', id: key })
  return withCalendar(ruleSet)
}

/** The key of a place's own rules; each that is put in force is a version of it. */
const own = 'own'

/** The rules that were chosen, whole: a place's own get their next version in this round. */
export const rulesChosen = (chosen: ChosenRules, { rules }: Pick<Round, 'rules'>): RuleSet => {
  if ('preset' in chosen) return presetNamed(chosen.preset)
  const before = rules.map((it) => it.ruleSet).filter((it) => it.key === own)
  const set: RuleSet = {
    key: own,
    version: Math.max(0, ...before.map((it) => it.version)) + 1,
    ...(chosen.own as Omit<RuleSet, 'key' | 'version' | 'calendar'>),
    calendar: [],
  }
  const flaws = ruleSetFlaws(set)
  if (flaws.length > 0) throw new Refused('rule-set-flaws', { flaws })
  return withCalendar(set)
}

export const adoptRules: Act<'adopt-rules'> = {
  // All lights of the round change: no act may count on the old ones meanwhile.
  organisation: 'changed',
  streams: ({ round }) => [{ kind: 'round', id: round }],
  decide: (scene, { round, rules, from }) => {
    const state = scene.state('round', round)
    const { day } = scene.acting
    if (from !== null && from < day) throw new Refused('invalid-input', { field: 'from', earlierThan: day })
    const body = { ruleSet: rulesChosen(rules, state), from: from ?? day }
    return {
      facts: [
        { stream: { kind: 'round', id: round }, type: 'round.rules-adopted', v: 2, happened: null, body },
      ],
      relight: round,
    }
  },
}

/** The rules in force on the problem's round. They change only while no act is under way. */
export const rulesOf = async ({ client, caller, acting }: Scene, round: string): Promise<RuleSet | null> => {
  const { rows } = await client.query<Pick<Round, 'rules'>>({
    name: 'rules-of-round',
    text: 'select rules from views.round where workspace_id = $1 and id = $2',
    values: [caller.workspace, round],
  })
  return rows[0] ? rulesOn(rows[0], acting.day) : null
}

type Name =
  | 'judge-item'
  | 'note-event'
  | 'withdraw-event'
  | 'press-item'
  | 'excuse-press'
  | 'override-light'
  | 'lift-override'

const aboutItem = <Named extends Name>(
  name: Named,
  decide: (
    problem: Parameters<typeof aboutProblem>[0] & Parameters<typeof decideJudge>[0],
    input: Omit<ActInput<Named>, 'problem'>,
    rules: RuleSet | null,
    acting: Scene['acting'],
  ) => Parameters<typeof aboutProblem>[1],
): Act<Named> => ({
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, ...input }) => {
    const problem = scene.state('problem', id)
    const rules = await rulesOf(scene, problem.round)
    return {
      facts: aboutProblem(problem, decide(problem, input, rules, scene.acting)),
      under: doneUnder(name, problem, scene.acting),
    }
  },
})

export const judgeItem = aboutItem('judge-item', decideJudge)
export const noteEvent = aboutItem('note-event', (problem, input, _rules, acting) =>
  decideNoteEvent(problem, input, acting),
)
export const withdrawEvent = aboutItem('withdraw-event', (problem, input, _rules, acting) =>
  decideWithdrawEvent(problem, input, acting),
)
export const pressItem = aboutItem('press-item', decidePress)
export const excusePress = aboutItem('excuse-press', (problem, input, _rules, acting) =>
  decideExcuse(problem, input, acting),
)
export const overrideLight = aboutItem('override-light', (problem, input, rules, acting) =>
  decideOverride(problem, input, rules, acting),
)
export const liftOverride = aboutItem('lift-override', (problem, input, _rules, acting) =>
  decideLiftOverride(problem, input, acting),
)
