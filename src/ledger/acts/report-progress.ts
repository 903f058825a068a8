import { recognise } from '#core/words/figures/recognise.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { Refused } from '#ledger/refusals.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { proofsOf } from '#ledger/acts/proofs.ts'

export const reportProgress: Act<'report-progress'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, unit, evidence, ...told }) => {
    const problem = scene.state('problem', id)
    const proofs = await proofsOf(scene, evidence)
    // A person can only speak for a unit they hold a post in.
    const post = scene.me.posts.find((it) => it.unit === unit)
    if (!post) throw new Refused('not-your-unit', { unit })
    // The figures and documents kept with a statement are those the shown chips came from: the same reading.
    const { figures, documents } = recognise(told.text)
    const input = {
      ...told,
      unit: { id: post.unit, name: post.unitName },
      figures: figures.map(({ text, value, unit: of, indicator }) => ({
        text,
        value,
        unit: of ?? '',
        indicator: indicator ?? '',
      })),
      documents: [...new Set(documents.map((it) => it.title))],
      proofs,
    }
    const facts = aboutProblem(problem, decideReportProgress(problem, input, scene.acting))
    return { facts, under: doneUnder('report-progress', problem, scene.acting, { unit: input.unit }) }
  },
}
