import { type Instrument, answersToJudge, instrumentStep, owing } from '#core/record/instrument/instrument.ts'
import { type Visit, lastMending, problemsVisited } from '#core/record/supervision/visit.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { ViewRows } from '#ledger/views/rows.ts'

/** What pages look up of a visit; what was seen is read from its facts. */
export const rowsOfVisit = (visit: Visit): ViewRows => ({
  visit: [
    {
      id: visit.id,
      round_id: visit.round.id,
      kind: visit.kind,
      on_day: visit.on,
      body_id: visit.body.id,
      led: visit.led,
      place: visit.place,
      unit_ids: visit.units.map((it) => it.id),
      problem_ids: problemsVisited(visit),
      findings: visit.findings.map(({ finding, unit, problem, mendBy }) => {
        const judged = lastMending(visit, finding)?.judged
        const state =
          judged === undefined ? 'none' : judged === null ? 'answered' : judged.mended ? 'mended' : 'returned'
        return { finding, unit: unit.id, problem: problem?.problem ?? null, mendBy, state }
      }),
      paper_name: visit.paper?.fileName ?? null,
      withdrawn: visit.withdrawn !== null,
    },
  ],
})

const writers = ({ drafted, revised }: Instrument): string[] => [
  ...new Set([drafted, ...revised].flatMap(({ by }) => (by.kind === 'person' ? [by.person.id] : []))),
]

/** What pages look up of an instrument; its words and answers are read from its facts. */
export const rowsOfInstrument = (it: Instrument): ViewRows => ({
  instrument: [
    {
      id: it.id,
      round_id: it.round.id,
      kind: it.kind,
      sign: it.sign,
      step: instrumentStep(it),
      title: it.title,
      from_id: it.from.id,
      to_ids: it.to.map((party) => party.id),
      problem_ids: it.problems.map((one) => one.problem),
      year: it.issued?.year ?? null,
      serial: it.issued?.serial ?? null,
      code: it.issued?.code ?? null,
      number: it.issued?.number ?? null,
      on_day: it.issued?.on ?? dayInShanghai(it.drafted.at),
      limit_on: it.limit,
      reply_by: it.replyBy,
      owing_ids: owing(it),
      to_judge_ids: answersToJudge(it).map((answer) => answer.unit.id),
      written_by: writers(it),
      at: it.drafted.at,
    },
  ],
})
