import { coursePage as en } from '#messages/en/course-page.ts'
import { endedAs as enEndings } from '#messages/en/course.ts'
import { coursePage as zh } from '#messages/zh/course-page.ts'
import { endedAs as zhEndings } from '#messages/zh/course.ts'
import type { EndedAs } from '#core/record/problem/course-facts.ts'
import type { InspectionKind } from '#core/record/round/facts.ts'
import { type evidenceStands, type runs, usualDays } from '#contract/problems.ts'
import { noLight } from '#core/record/round/rule-set.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { Tongue } from '#ledger/exports/list-columns.ts'
import type { Reading } from '#ledger/queries/read.ts'
import { said } from '#messages/locale.ts'

/** What any of the lists can be narrowed by. */
export type Narrowed = {
  round?: string | undefined
  step?: Step | undefined
  light?: string | undefined
  aspect?: number | undefined
  unit?: string | undefined
  leadUnit?: string | undefined
  leader?: string | undefined
  done?: 'yes' | 'no' | undefined
  run?: (typeof runs)[number] | undefined
  days?: number | undefined
  evidence?: (typeof evidenceStands)[number] | undefined
  ended?: EndedAs | undefined
  foundBy?: InspectionKind | undefined
  asked?: 'yes' | undefined
  text?: string | undefined
}

/** In place of a name. */
const unknown = '—'

type Names = Record<'round' | 'unit' | 'leadUnit' | 'leader' | 'aspect', string | null>

const namesOf = async ({ client, workspace }: Reading, it: Narrowed): Promise<Names> => {
  const { rows } = await client.query<Names>(
    `select (select name from views.round where workspace_id = $1 and id = $2) as round,
            (select short_name from views.unit where workspace_id = $1 and id = $3) as unit,
            (select short_name from views.unit where workspace_id = $1 and id = $4) as "leadUnit",
            (select name from views.person where workspace_id = $1 and id = $5) as leader,
            (select aspect_marker || aspect_title from views.problem
              where workspace_id = $1 and aspect_ordinal = $6 and ($2::uuid is null or round_id = $2) limit 1) as aspect`,
    [workspace, it.round ?? null, it.unit ?? null, it.leadUnit ?? null, it.leader ?? null, it.aspect ?? null],
  )
  return rows[0] ?? { round: null, unit: null, leadUnit: null, leader: null, aspect: null }
}

const lightWord = ({ rules }: Reading, sign: string, { locale, messages }: Tongue): string => {
  if (sign === noLight) return messages.lists.filters.noLight
  for (const set of rules.values()) {
    const shown = set?.signs[sign]
    if (shown) return said(shown, locale)
  }
  return sign
}

/**
 * The round, and what the list was narrowed by, in words: a paper that shows a part of a list must say which. What nobody
 * knows has no name: the list is empty then.
 */
export const filterWords = async (
  reading: Reading,
  it: Narrowed,
  tongue: Tongue,
): Promise<{ round: string | null; filters: string[] }> => {
  const { round, step, light, aspect, unit, leadUnit, leader, done, run, days, text } = it
  const { evidence, ended, foundBy, asked } = it
  const named = [round, aspect, unit, leadUnit, leader].some((value) => value !== undefined)
  const names = named ? await namesOf(reading, it) : null
  const { lists, exporting, words } = tongue.messages
  const { filters } = lists
  const [course, endings] = tongue.locale === 'en' ? ([en, enEndings] as const) : ([zh, zhEndings] as const)
  const all: [string, string | undefined][] = [
    [filters.step, step && words.steps[step]],
    [filters.light, light && lightWord(reading, light, tongue)],
    [filters.aspect, aspect === undefined ? undefined : (names?.aspect ?? String(aspect))],
    [filters.unit, unit && (names?.unit ?? unknown)],
    [filters.leadUnit, leadUnit && (names?.leadUnit ?? unknown)],
    [filters.leader, leader && (names?.leader ?? unknown)],
    [filters.run, run && filters.runs[run](days ?? usualDays[run])],
    [filters.evidence, evidence && filters.evidences[evidence]],
    [course.filters.course, ended && course.filters.ended(endings[ended])],
    [course.filters.course, foundBy && course.marks.also(words.inspectionKinds[foundBy])],
    [course.filters.course, asked && course.filters.asked],
    [filters.done, done && (done === 'yes' ? lists.done : lists.notDone)],
  ]
  const narrowed = all.flatMap(([name, value]) => (value ? [exporting.filter(name, value)] : []))
  return {
    round: round === undefined ? null : (names?.round ?? unknown),
    filters: text ? [...narrowed, exporting.contains(text)] : narrowed,
  }
}
