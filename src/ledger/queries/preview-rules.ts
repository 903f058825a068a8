import type { AnswerOf } from '#contract/route.ts'
import type { ChosenRules } from '#contract/acts/lights.ts'
import type { previewRules as route } from '#contract/light-rules.ts'
import { acceptedSteps } from '#core/record/problem/problem.ts'
import { rulesInForce, rulesOn } from '#core/record/round/round.ts'
import { type RuleSet, noLight } from '#core/record/round/rule-set.ts'
import { lightOf } from '#core/rules/light/light.ts'
import { type Spell, countedByDay, spellsOf } from '#core/rules/light/spells.ts'
import { type UnitCounts, unitLights } from '#core/rules/light/unit-light.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { rulesChosen } from '#ledger/acts/lights.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereListed } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { type RoundRules, roundRules } from '#ledger/queries/read-rules.ts'
import { shownSigns } from '#ledger/queries/shown-light.ts'
import { type LightSource, itemOf } from '#ledger/views/light-columns.ts'

type Answer = AnswerOf<typeof route>
type Row = LightSource & {
  id: string
  number: string
  short_title: string
  unit: { id: string; name: string } | null
  light_sign: string | null
  measures: (LightSource & { light_sign: string | null })[]
}

/** More problems are tried for today, and not replayed: their whole history would be read. */
const mostReplayed = 1_000
const mostShown = 200

const rowsOf = async (reading: Reading, round: string): Promise<Row[]> => {
  const where = whereListed(reading, { round })
  const { rows } = await reading.client.query<Row>(
    `select p.id, p.number, p.short_title, p.deadline, p.time_class, p.step, p.light_details, p.light_sign,
            case when u.id is null then null else json_build_object('id', u.id, 'name', u.short_name) end as unit,
            coalesce((select json_agg(json_build_object('deadline', m.deadline, 'time_class', m.time_class, 'step', m.step,
                               'done', m.done, 'light_details', m.light_details, 'light_sign', m.light_sign))
                        from views.measure m where m.workspace_id = $1 and m.problem_id = p.id), '[]') as measures
       from views.problem p left join views.unit u on u.workspace_id = p.workspace_id and u.id = p.lead_unit_id
      where ${String(where)} order by p.aspect_ordinal, p.print_order, p.id`,
    where.values,
  )
  return rows
}

const counted = (signs: readonly (string | null)[]): { key: string; count: number }[] =>
  [...Map.groupBy(signs, (it) => it ?? noLight)].map(([key, all]) => ({ key, count: all.length }))

type Tried = Row & { next: string | null }

/** The units that lead something, with what their own lights are made of. */
const unitCounts = (rows: readonly Tried[], light: 'light_sign' | 'next'): UnitCounts[] =>
  [...Map.groupBy(rows, (it) => it.unit?.id ?? '')]
    .filter(([id]) => id !== '')
    .map(([id, of]) => ({
      id,
      problems: of.length,
      accepted: of.filter((it) => it.step === 'closed' || acceptedSteps.includes(it.step)).length,
      lit: Object.fromEntries(counted(of.map((it) => it[light])).map(({ key, count }) => [key, count])),
    }))

const unitsDiffering = (rows: readonly Tried[], now: RuleSet | null, next: RuleSet): Answer['units'] => {
  const before = now ? unitLights(now, unitCounts(rows, 'light_sign')) : new Map<string, { sign: string }>()
  const after = unitLights(next, unitCounts(rows, 'next'))
  const units = new Map(rows.flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : [])))
  return [...units.values()]
    .map((unit) => ({
      unit,
      now: before.get(unit.id)?.sign ?? null,
      next: after.get(unit.id)?.sign ?? null,
    }))
    .filter((it) => it.now !== it.next)
}

const named = (lit: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(lit).map(([key, count]) => [key === '' ? noLight : key, count]))

const replayed = async (
  { client, workspace, day }: Reading,
  rows: readonly Row[],
  round: RoundRules,
  tried: RuleSet,
): Promise<Answer['replay']> => {
  if (rows.length > mostReplayed) return null
  const facts = await loadFacts(
    client,
    workspace,
    rows.map((row) => problemStream(row.id)),
  )
  const streams = [...facts.values()]
  const first = streams.flatMap((it) => it[0]?.recordedAt ?? []).toSorted()[0]
  if (first === undefined) return []
  const from = dayInShanghai(first)
  const all = (rulesAt: Parameters<typeof spellsOf>[1]): Spell[] =>
    streams.flatMap((it) => spellsOf(it, rulesAt, day))
  const now = countedByDay(
    all((on) => rulesInForce(round, on)),
    'problem',
    from,
    day,
  )
  const next = countedByDay(
    all(() => ({ rules: tried, until: null })),
    'problem',
    from,
    day,
  )
  return now.map((it, at) => ({ day: it.day, now: named(it.lit), next: named(next[at]?.lit ?? {}) }))
}

/**
 * Tries a rule set on what the caller sees of a round: today, and day by day since its first problem.
 * @throws Refused `not-found` for a round that is not there, `rule-set-flaws`, `unknown-thing` for a preset
 */
export const previewRules = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { rules: chosen }: { rules: ChosenRules },
): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const round = await roundRules(reading, id)
    const set = rulesChosen(chosen, round)
    const inForce = rulesOn(round, reading.day)
    const light = (row: LightSource) => lightOf(itemOf(row), set, reading.day)?.sign ?? null
    const rows = (await rowsOf(reading, id)).map((row): Tried => ({ ...row, next: light(row) }))
    const measures = rows.flatMap((row) =>
      row.measures.map((it) => ({ now: it.light_sign, next: light(it) })),
    )
    const changed = rows.filter((row) => row.light_sign !== row.next)
    return {
      signs: { now: shownSigns(inForce), next: shownSigns(set) },
      problems: {
        now: counted(rows.map((row) => row.light_sign)),
        next: counted(rows.map((row) => row.next)),
      },
      measures: {
        now: counted(measures.map((it) => it.now)),
        next: counted(measures.map((it) => it.next)),
        changed: measures.filter((it) => it.now !== it.next).length,
      },
      changed: changed.slice(0, mostShown).map((row) => ({
        ...{ id: row.id, number: row.number, shortTitle: row.short_title, unit: row.unit },
        ...{ now: row.light_sign, next: row.next },
      })),
      changedInAll: changed.length,
      byUnit: [...Map.groupBy(changed, (it) => it.unit?.id ?? '')]
        .map(([, of]) => ({ unit: of[0]?.unit ?? null, changed: of.length }))
        .toSorted((a, b) => b.changed - a.changed),
      units: unitsDiffering(rows, inForce, set),
      replay: await replayed(reading, rows, round, set),
    }
  })
