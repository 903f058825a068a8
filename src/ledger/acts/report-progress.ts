import { decideReportProgress } from '#core/rules/progress/report.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { Refused } from '#ledger/refusals.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { proofsOf } from '#ledger/acts/proofs.ts'
import { toldWords } from '#ledger/acts/told-words.ts'

export const reportProgress: Act<'report-progress'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, unit, evidence, ...told }) => {
    const problem = scene.state('problem', id)
    const proofs = await proofsOf(scene, evidence)
    // A person can only speak for a unit they hold a post in.
    const post = scene.me.posts.find((it) => it.unit === unit)
    if (!post) throw new Refused('not-your-unit', { unit })
    const input = {
      ...told,
      ...toldWords(told.text),
      unit: { id: post.unit, name: post.unitName },
      proofs,
      shared: null,
      assignment: told.assignment ?? null,
      reused: told.reused ?? null,
      recovered: told.recovered ?? null,
      balance: told.balance ?? null,
      ties: told.ties ?? [],
    }
    const facts = aboutProblem(problem, decideReportProgress(problem, input, scene.acting))
    return { facts, under: doneUnder('report-progress', problem, scene.acting, { unit: input.unit }) }
  },
}
