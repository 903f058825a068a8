import type { PoolClient } from 'pg'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { newestVersion } from '#core/record/catalogue.ts'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Round } from '#core/record/round/round.ts'
import { Refused } from '#ledger/refusals.ts'
import { type Act, officeOnly, problemStream } from '#ledger/acts/act.ts'

/** The draft as it lies on the desk. */
const readDraft = async (client: PoolClient, workspace: string, id: string): Promise<Draft> => {
  const { rows } = await client.query<{ body: Draft }>(
    'select body from desk.draft where workspace_id = $1 and id = $2 for update',
    [workspace, id],
  )
  if (!rows[0]) throw new Refused('unknown-thing', { thing: 'draft', id })
  return rows[0].body
}

/** 轮次-方面-序号: given once, counted on from the highest number of the aspect, never used again. */
const numberOf = (round: Round, aspect: number, serial: number): string =>
  `${round.ordinal}-${String(aspect).padStart(2, '0')}-${String(serial).padStart(3, '0')}`

type Placed = { problem: DraftProblem; number: string; printOrder: number }

const placed = (
  round: Round,
  problems: readonly DraftProblem[],
): { list: Placed[]; given: Map<number, number> } => {
  const given = new Map<number, number>()
  const before = Object.values(round.given).reduce((sum, it) => sum + it, 0)
  const list = problems.map((problem, i) => {
    const aspect = problem.aspect.ordinal
    const serial = (given.get(aspect) ?? round.given[aspect] ?? 0) + 1
    given.set(aspect, serial)
    return { problem, number: numberOf(round, aspect, serial), printOrder: before + i + 1 }
  })
  return { list, given }
}

/** The words of the document itself, whatever the title was mended to. */
const wordsAt = ({ lines }: Draft, { line, from, to }: DraftProblem['span']): string =>
  (lines[line - 1] ?? '').slice(from, to)

/** The facts of one confirmed problem: itself, and the measures the document tells or promises. */
const problemFacts = (
  { problem, number, printOrder }: Placed,
  draft: Draft,
  round: Round,
  importId: string,
  newId: () => string,
): { id: string; facts: NewFact[] } => {
  const id = newId()
  const manifestations = problem.manifestations.map(({ text }) => ({ id: newId(), text }))
  const { line, from, to } = problem.span
  const about: NewProblemFact[] = [
    {
      type: 'problem.registered',
      happened: round.feedbackOn,
      body: {
        round: round.id,
        number,
        printOrder,
        marker: problem.marker,
        title: problem.title,
        shortTitle: problem.shortTitle,
        aspect: problem.aspect,
        group: problem.group,
        manifestations,
        origin: draft.kind,
        source: {
          import: importId,
          fileName: draft.fileName,
          line,
          from,
          to,
          text: wordsAt(draft, problem.span),
        },
        feedbackOn: round.feedbackOn,
      },
    },
  ]
  // With one manifestation (or none, then the problem is its own) a measure can only answer that one.
  const only =
    manifestations.length === 0 ? [id] : manifestations.length === 1 ? manifestations.map((it) => it.id) : []
  const reported = draft.kind === 'report'
  for (const { marker, text, deadline, figures, documents } of problem.measures) {
    const measure = newId()
    about.push({
      type: 'measure.added',
      body: {
        measure,
        marker,
        text,
        answers: only,
        origin: reported ? 'reported' : 'plan',
        goal: null,
        deadline,
        units: [],
      },
    })
    // What a published report tells is kept as its words, 导入未核查: no claim, no evidence.
    if (reported)
      about.push({
        type: 'progress.imported',
        body: { progress: newId(), measure, text, figures, documents },
      })
  }
  const stream = problemStream(id)
  return {
    id,
    facts: about.map(({ happened, ...it }) => ({
      stream,
      v: newestVersion(it.type),
      happened: happened ?? null,
      ...it,
    })),
  }
}

/** Confirms a draft: its problems enter the journal with their numbers, in one act; the draft leaves the desk. */
export const confirmImport: Act<'confirm-import'> = {
  role: 'office',
  streams: ({ round }) => [{ kind: 'round', id: round }],
  decide: async (scene, { draft: draftId, round: roundId }) => {
    officeOnly(scene)
    const { client, caller, acting } = scene
    const round = scene.state('round', roundId)
    const draft = await readDraft(client, caller.workspace, draftId)
    const kept = draft.problems.filter((it) => !it.leftOut)
    const leftOut = draft.problems
      .filter((it) => it.leftOut)
      .map((it) => ({ line: it.span.line, title: it.title, reason: it.leftOutReason }))
    if (kept.length === 0) throw new Refused('invalid-input', { field: 'problems' })
    const importId = acting.newId()
    const { list, given } = placed(round, kept)
    const problems = list.map((it) => problemFacts(it, draft, round, importId, acting.newId))
    await client.query('delete from desk.draft where workspace_id = $1 and id = $2', [
      caller.workspace,
      draftId,
    ])
    const { kind, fileName, hash, title } = draft
    const confirmed: NewFact = {
      stream: { kind: 'import', id: importId },
      type: 'import.confirmed',
      v: newestVersion('import.confirmed'),
      happened: null,
      body: {
        ...{ round: roundId, kind, fileName, hash, title, leftOut },
        problems: problems.map((it) => it.id),
        ...{ changed: [], unchanged: 0, absent: 0 },
      },
    }
    const numbers = [...given].map(([aspect, upTo]): NewFact => ({
      stream: { kind: 'round', id: roundId },
      type: 'round.numbers-given',
      v: 1,
      happened: null,
      body: { aspect, upTo },
    }))
    return { importId, facts: [confirmed, ...numbers, ...problems.flatMap((it) => it.facts)] }
  },
}
