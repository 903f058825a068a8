import { decideAttachEvidence, decideWithdrawEvidence } from '#core/rules/evidence/attach.ts'
import { decideRenewEvidence } from '#core/rules/evidence/renew.ts'
import { decideCheckEvidence } from '#core/rules/closeout/check-evidence.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { proofsOf, revisionOf } from '#ledger/acts/proofs.ts'

export const attachEvidence: Act<'attach-evidence'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, measure, ...upload }) => {
    const problem = scene.state('problem', id)
    const decided = (await proofsOf(scene, [upload])).map((proof) =>
      decideAttachEvidence(problem, measure, proof, scene.acting),
    )
    const facts = decided.flatMap((it) => aboutProblem(problem, it))
    return { facts, under: doneUnder('attach-evidence', problem, scene.acting) }
  },
}

export const withdrawEvidence: Act<'withdraw-evidence'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, evidence, reason }) => {
    const problem = scene.state('problem', id)
    const facts = aboutProblem(problem, decideWithdrawEvidence(problem, evidence, reason, scene.acting))
    return { facts, under: doneUnder('withdraw-evidence', problem, scene.acting) }
  },
}

export const renewEvidence: Act<'renew-evidence'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, evidence, reason, ...upload }) => {
    const problem = scene.state('problem', id)
    const revision = await revisionOf(scene, upload)
    const facts = aboutProblem(
      problem,
      decideRenewEvidence(problem, evidence, revision, reason, scene.acting),
    )
    return { facts, under: doneUnder('renew-evidence', problem, scene.acting) }
  },
}

export const checkEvidence: Act<'check-evidence'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...check }) => {
    const problem = scene.state('problem', id)
    const facts = aboutProblem(problem, decideCheckEvidence(problem, check, scene.acting))
    return { facts, under: doneUnder('check-evidence', problem, scene.acting) }
  },
}
