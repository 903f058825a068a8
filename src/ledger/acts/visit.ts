import type { ActInput } from '#contract/acts.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import type { VisitSaid } from '#core/record/supervision/facts.ts'
import type { Visit } from '#core/record/supervision/visit.ts'
import { speaksForAddressee } from '#core/rules/supervision/who.ts'
import {
  type NewVisitFact,
  type VisitTold,
  decideAnswerFinding,
  decideCorrectVisit,
  decideJudgeFinding,
  decideRecordVisit,
  decideWithdrawVisit,
} from '#core/rules/supervision/visit.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { bodyNamed, problemsNumbered, roundsBegun, whoNamed } from '#ledger/acts/meeting-named.ts'
import { paperOf } from '#ledger/acts/proofs.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

const visitStream = (id: string): StreamRef => ({ kind: 'visit', id })

const aboutVisit = (id: string, on: string | null, decided: NewVisitFact[] | Refusal): NewFact[] =>
  inStream(
    visitStream(id),
    allowed(decided).map((it) => (on === null ? it : { ...it, happened: on })),
  )

type Told = ActInput<'correct-visit'>['visited']

/** What was told, with the names of the day; a finding that was there keeps its id. */
const told = async (scene: Scene, input: Told, round: string, before: Visit | null): Promise<VisitTold> => {
  const { body, units, problems, findings, file, ...said } = input
  const [begun] = await roundsBegun(scene, [round])
  if (!begun) throw new Refused('unknown-thing', { thing: 'round', id: round })
  const about = [...problems, ...findings.flatMap((it) => it.problem ?? [])]
  const named = await problemsNumbered(scene, about)
  const all = [...units, ...findings.map((it) => it.unit)]
  const names = await whoNamed(
    scene,
    all.map((id) => ({ kind: 'unit', id })),
  )
  const unitOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  const numbered = (id: string) => {
    const it = named.find((one) => one.problem === id)
    return it ? { problem: it.problem, number: it.number } : null
  }
  const idOf = (id: string | undefined): string => {
    if (id === undefined) return scene.acting.newId()
    if (before?.findings.some((it) => it.finding === id) === true) return id
    throw new Refused('unknown-thing', { thing: 'finding', id })
  }
  const kept = file !== null && before?.paper?.hash === file ? before.paper : await paperOf(scene, file)
  const whole: VisitSaid = {
    ...said,
    body: await bodyNamed(scene, body, 'then'),
    units: [...new Set(units)].map(unitOf),
    problems: [...new Set(problems)].flatMap((id) => numbered(id) ?? []),
    findings: findings.map((it) => ({
      finding: idOf(it.finding),
      unit: unitOf(it.unit),
      problem: it.problem === null ? null : numbered(it.problem),
      text: it.text,
      mendBy: it.mendBy,
    })),
    paper: kept,
  }
  return { said: whole, round: begun, named }
}

export const recordVisit: Act<'record-visit'> = {
  streams: () => [],
  decide: async (scene, { round, ...input }) => {
    const it = await told(scene, input, round, null)
    return { facts: aboutVisit(scene.acting.newId(), it.said.on, decideRecordVisit(it, scene.acting)) }
  },
}

export const correctVisit: Act<'correct-visit'> = {
  streams: ({ visit }) => [visitStream(visit)],
  decide: async (scene, { visit: id, seen, reason, visited }) => {
    const visit = scene.state('visit', id)
    const it = await told(scene, visited, visit.round.id, visit)
    const decided = decideCorrectVisit(visit, it, { reason, seen }, scene.acting)
    return { facts: aboutVisit(id, it.said.on, decided) }
  },
}

export const withdrawVisit: Act<'withdraw-visit'> = {
  streams: ({ visit }) => [visitStream(visit)],
  decide: (scene, { visit: id, reason }) => ({
    facts: aboutVisit(id, null, decideWithdrawVisit(scene.state('visit', id), reason, scene.acting)),
  }),
}

export const answerFinding: Act<'answer-finding'> = {
  streams: ({ visit }) => [visitStream(visit)],
  decide: async (scene, { visit: id, finding, text, file }) => {
    const visit = scene.state('visit', id)
    const paper = await paperOf(scene, file)
    const unit = visit.findings.find((it) => it.finding === finding)?.unit.id
    const own = unit !== undefined && speaksForAddressee(unit, scene.acting)
    return {
      facts: aboutVisit(id, null, decideAnswerFinding(visit, { finding, text, paper }, scene.acting)),
      ...(own ? { under: { roles: ['handler', 'head'], unit } } : {}),
    }
  },
}

export const judgeFinding: Act<'judge-finding'> = {
  streams: ({ visit }) => [visitStream(visit)],
  decide: (scene, { visit: id, ...judged }) => ({
    facts: aboutVisit(id, null, decideJudgeFinding(scene.state('visit', id), judged, scene.acting)),
  }),
}
