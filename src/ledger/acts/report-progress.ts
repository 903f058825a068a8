import { recognise } from '#core/words/figures/recognise.ts'
import type { ActInput } from '#contract/acts.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import { decideAttachEvidence, decideWithdrawEvidence } from '#core/rules/evidence/attach.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import { unitsOf } from '#core/rules/responsibility/working-units.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { Refused } from '#ledger/refusals.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import type { Under } from '#ledger/policies/standing.ts'

type Upload = ActInput<'report-progress'>['evidence'][number]

/** Held so that no sweep takes the file meanwhile. Only files the caller gave can be proofs: knowing a hash gives no right to a file. */
const proofsOf = async ({ client, caller }: Scene, uploads: readonly Upload[]): Promise<Proof[]> => {
  if (uploads.length === 0) return []
  const { rows } = await client.query<{ hash: string; file_name: string; size: number; media_type: string }>(
    `select hash, file_name, size, media_type from desk.upload
      where workspace_id = $1 and uploaded_by = $3 and hash = any($2::text[]) for share`,
    [caller.workspace, uploads.map((it) => it.hash), caller.person],
  )
  return uploads.map(({ hash, kind, proves, statement, dated }) => {
    const file = rows.find((it) => it.hash === hash)
    if (!file) throw new Refused('file-missing', { hash })
    const { file_name: fileName, size, media_type: mediaType } = file
    return { hash, fileName, size, mediaType, kind, proves: [...new Set(proves)], statement, dated }
  })
}

export const reportProgress: Act<'report-progress'> = {
  role: null,
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
    return { facts, under: { roles: ['handler', 'head'], unit } }
  },
}

/** A proof may come from any unit that works on the problem; first the lead unit. */
const ofUnit = (problem: Problem, { me }: Scene): Under => {
  const roles = ['handler', 'head'] as const
  const unit = unitsOf(problem).find((id) =>
    me.posts.some((it) => it.unit === id && roles.some((role) => it.roles.includes(role))),
  )
  return unit === undefined ? { roles } : { roles, unit }
}

export const attachEvidence: Act<'attach-evidence'> = {
  role: null,
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, measure, ...upload }) => {
    const problem = scene.state('problem', id)
    const [proof] = await proofsOf(scene, [upload])
    if (!proof) throw new Refused('file-missing', { hash: upload.hash })
    const facts = aboutProblem(problem, decideAttachEvidence(problem, measure, proof, scene.acting))
    return { facts, under: ofUnit(problem, scene) }
  },
}

export const withdrawEvidence: Act<'withdraw-evidence'> = {
  role: null,
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, evidence, reason }) => {
    const problem = scene.state('problem', id)
    const facts = aboutProblem(problem, decideWithdrawEvidence(problem, evidence, reason, scene.acting))
    return { facts, under: ofUnit(problem, scene) }
  },
}
