import { foldStream } from '#core/record/catalogue.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { type Problem } from '#core/record/problem/problem.ts'
import type { RulesInForce } from '#core/record/round/round.ts'
import type { LightLevel } from '#core/record/round/rule-set.ts'
import { type Day, addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import type { LightItem } from '#core/rules/light/light-item.ts'
import { lightOf, nextChange } from '#core/rules/light/light.ts'
import { measureItems, problemItem } from '#core/rules/light/lit-problem.ts'

/** How long an item had one light; `sign` null: none. `until`: the day after its last one; null: it still has it. */
export type Spell = {
  /** The measure, or the problem itself. */
  item: string
  of: 'problem' | 'measure'
  sign: string | null
  level: LightLevel
  from: Day
  until: Day | null
}

/** What is lit of a problem: nothing of what was withdrawn, or lives on under other numbers. */
const itemsOf = (problem: Problem): { id: string; of: Spell['of']; item: LightItem }[] => {
  const { step, course } = problem
  if (step === 'withdrawn' || course.ended?.as === 'split' || course.ended?.as === 'merged') return []
  return [
    { id: problem.id, of: 'problem' as const, item: problemItem(problem) },
    ...measureItems(problem).map((it) => ({ ...it, of: 'measure' as const })),
  ]
}

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  )

/**
 * All lights that a problem and its measures ever had up to `to`: its facts as they were recorded, day by day, under the rules
 * that were in force on each. A day's light is that of its end.
 */
export const spellsOf = (facts: readonly Fact[], rulesOn: (day: Day) => RulesInForce, to: Day): Spell[] => {
  const byDay = Map.groupBy(facts, (it) => dayInShanghai(it.recordedAt))
  const days = [...byDay.keys()].toSorted()
  const over: Spell[] = []
  const open = new Map<string, Spell>()
  let problem: Problem | null = null
  let day = days[0] ?? null
  while (day !== null && day <= to) {
    const today: Day = day
    problem = foldStream('problem', byDay.get(today) ?? [], problem)
    const { rules, until } = rulesOn(today)
    const items = problem ? itemsOf(problem) : []
    const here = new Set(items.map((it) => it.id))
    for (const [id, spell] of open) {
      if (here.has(id)) continue
      over.push({ ...spell, until: today })
      open.delete(id)
    }
    for (const { id, of, item } of items) {
      const light = rules && lightOf(item, rules, today)
      const before = open.get(id)
      if (before && before.sign === (light?.sign ?? null)) continue
      if (before) over.push({ ...before, until: today })
      open.set(id, {
        ...{ item: id, of, from: today, until: null },
        sign: light?.sign ?? null,
        level: light?.level ?? 0,
      })
    }
    day = earliest([
      days.find((it) => it > today) ?? null,
      until,
      ...(rules ? items.map(({ item }) => nextChange(item, rules, today)) : []),
    ])
  }
  return [...over, ...open.values()]
}

/** How many items of a kind had each light on each day of a period; '' stands for none. */
export const countedByDay = (
  spells: readonly Spell[],
  of: Spell['of'],
  from: Day,
  to: Day,
): { day: Day; lit: Record<string, number> }[] => {
  const counted: { day: Day; lit: Record<string, number> }[] = []
  const mine = spells.filter((it) => it.of === of)
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const lit: Record<string, number> = {}
    for (const { sign, from: since, until } of mine)
      if (since <= day && (until === null || day < until)) lit[sign ?? ''] = (lit[sign ?? ''] ?? 0) + 1
    counted.push({ day, lit })
  }
  return counted
}
