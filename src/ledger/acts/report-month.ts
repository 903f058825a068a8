import { decideMonth } from '#core/rules/progress/month.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { proofsOf } from '#ledger/acts/proofs.ts'
import { toldWords } from '#ledger/acts/told-words.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

type Rows = { problem: string; measure: string; assignment?: string | null | undefined }[]

const rowsOf = (rows: Rows) => rows.map((it) => ({ ...it, assignment: it.assignment ?? null }))

/** 月报: a unit's page of rows in one act. */
export const reportMonth: Act<'report-month'> = {
  streams: ({ statements, unchanged }) => {
    const rows = [...statements.flatMap((it) => it.rows), ...unchanged]
    return [...new Set(rows.map((it) => it.problem))].map(problemStream)
  },
  decide: async (scene, { unit, statements, unchanged }) => {
    // A person can only speak for a unit they hold a post in.
    const post = scene.me.posts.find((it) => it.unit === unit)
    if (!post) throw new Refused('not-your-unit', { unit })
    const ids = [...statements.flatMap((it) => it.rows), ...unchanged].map((it) => it.problem)
    const problems = new Map([...new Set(ids)].map((id) => [id, scene.state('problem', id)]))
    // One question for the files of the whole page.
    const given = statements.flatMap((it) => it.evidence)
    const proofs = await proofsOf(
      scene,
      given.map((it) => ({ ...it, proves: [] })),
    )
    let at = 0
    const said = statements.map(({ rows, text, evidence, completes, ...beside }) => {
      const own = proofs.slice(at, at + evidence.length)
      at += evidence.length
      return {
        ...{ rows: rowsOf(rows), ...toldWords(text), completes, proofs: own },
        ...{ reused: beside.reused ?? null, recovered: beside.recovered ?? null },
        ...{ balance: beside.balance ?? null, ties: beside.ties ?? [] },
      }
    })
    const month = {
      unit: { id: post.unit, name: post.unitName },
      ...{ statements: said, unchanged: rowsOf(unchanged) },
    }
    const decided = allowed(decideMonth(problems, month, scene.acting))
    const facts = [...decided].flatMap(([id, of]) => aboutProblem(scene.state('problem', id), of))
    return { facts, under: { roles: ['handler', 'head'], unit } }
  },
}
