import type { AnswerOf } from '#contract/route.ts'
import type { ShownFinding, showVisit as route } from '#contract/supervision.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { KeptFile } from '#core/record/fact/kept-file.ts'
import {
  type Visit,
  findingState,
  lastMending,
  problemsVisited,
  visitSeenOf,
} from '#core/record/supervision/visit.ts'
import {
  decideAnswerFinding,
  decideJudgeFinding,
  decideWithdrawVisit,
} from '#core/rules/supervision/visit.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askingOf, problemsSeen } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { whereVisits } from '#ledger/queries/supervision-seen.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Seen = Awaited<ReturnType<typeof problemsSeen>>

/** The visits with these ids, straight from their facts. */
export const visitsOf = async ({ client, workspace }: Reading, ids: readonly string[]): Promise<Visit[]> => {
  if (ids.length === 0) return []
  const facts = await loadFacts(
    client,
    workspace,
    ids.map((id) => ({ kind: 'visit', id })),
  )
  return ids.flatMap((id) => foldStream('visit', facts.get(`visit:${id}`) ?? []) ?? [])
}

const found = async (reading: Reading, id: string): Promise<Visit> => {
  const where = whereVisits(reading, {}).and('v.id = ?', id)
  // One that was withdrawn can still be opened by whoever may read it.
  const sql = `select 1 from views.visit v where ${String(where).replace(' and not v.withdrawn', '')}`
  const { rowCount } = await reading.client.query(sql, where.values)
  const [visit] = rowCount ? await visitsOf(reading, [id]) : []
  if (!visit) throw new Refused('not-found', { thing: 'visit', id })
  return visit
}

/** Whether the caller sees all that was found: the whole ledger, or a visit of their own body. */
const seesWhole = ({ scope }: Reading, { body }: Visit): boolean => scope === null || scope.includes(body.id)

/** A unit sees what was found at it, and on problems it works on. */
const isOurs =
  ({ scope }: Reading, seen: Seen) =>
  ({ unit, problem }: Visit['findings'][number]): boolean =>
    (scope ?? []).includes(unit.id) || (problem !== null && seen.has(problem.problem))

const fileOf = (paper: KeptFile | null) => paper && { fileName: paper.fileName, hash: paper.hash }

/** The findings of a visit that the caller sees, as they stand today. */
export const shownFindings = (reading: Reading, visit: Visit, seen: Seen): ShownFinding[] => {
  const asking = askingOf(reading)
  const shows = seesWhole(reading, visit) ? () => true : isOurs(reading, seen)
  return visit.findings.filter(shows).map((it) => {
    const { finding } = it
    const answer = { finding, text: 'x', paper: null }
    return {
      ...{ finding, unit: it.unit, text: it.text, mendBy: it.mendBy },
      problem: (it.problem && seen.get(it.problem.problem)) ?? null,
      state: findingState(it, lastMending(visit, finding), reading.day),
      mendings: visit.mendings
        .filter((one) => one.finding === finding)
        .toReversed()
        .map(({ text, paper, judged, by, at }) => ({
          ...{ text, file: fileOf(paper), by: who(by), at },
          judged: judged && { ...judged, by: who(judged.by) },
        })),
      mayAnswer: !isRefusal(decideAnswerFinding(visit, answer, asking)),
      mayJudge: !isRefusal(decideJudgeFinding(visit, { finding, mended: true, reason: '' }, asking)),
    }
  })
}

/** One visit, as far as it concerns the caller. */
export const showVisit = (ledger: Ledger, caller: Caller, id: string): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    const visit = await found(reading, id)
    const seen = await problemsSeen(reading, problemsVisited(visit))
    const whole = seesWhole(reading, visit)
    const { kind, on, body, led, place, units, round, withdrawn } = visit
    return {
      ...{ id, kind, on, body, led, place, units, round },
      problems: visit.problems.flatMap((it) => seen.get(it.problem) ?? []),
      seenThere: whole || units.some((it) => (reading.scope ?? []).includes(it.id)) ? visit.seen : '',
      findings: shownFindings(reading, visit, seen),
      file: whole ? fileOf(visit.paper) : null,
      recorded: { by: who(visit.recorded.by), at: visit.recorded.at },
      corrections: visit.corrections.map((it) => ({ ...it, by: who(it.by) })),
      withdrawn: withdrawn && { ...withdrawn, by: who(withdrawn.by) },
      seen: visitSeenOf(visit, sha256),
      mayChange: !isRefusal(decideWithdrawVisit({ ...visit, mendings: [] }, 'x', askingOf(reading))),
      partly: !whole,
    }
  })

/** A file given with a visit, or with the answer to a finding the caller sees. @throws Refused `not-found` */
export const visitFile = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  hash: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const visit = await found(reading, id)
    const seen = await problemsSeen(reading, problemsVisited(visit))
    const shows = seesWhole(reading, visit) ? () => true : isOurs(reading, seen)
    const mine = visit.findings.filter(shows).map((it) => it.finding)
    const given = [
      ...(seesWhole(reading, visit) ? [visit.paper] : []),
      ...visit.mendings.filter((it) => mine.includes(it.finding)).map((it) => it.paper),
    ].find((it) => it?.hash === hash)
    if (!given) throw new Refused('not-found', { thing: 'file', id })
    return given
  })
