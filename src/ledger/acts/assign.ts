import { decideAssign, decideTakeOver, decideWithdrawAssignment } from '#core/rules/progress/assign.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { unitsNamed } from '#ledger/acts/named.ts'
import { Refused } from '#ledger/refusals.ts'

/** 分办: shares of a measure go to units below or beside. */
export const assign: Act<'assign'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, { problem: id, measure, parent, from, shares }) => {
    const problem = scene.state('problem', id)
    const named = await unitsNamed(
      scene,
      shares.map((it) => it.unit),
    )
    const post = from === null ? null : scene.me.posts.find((it) => it.unit === from)
    if (post === undefined) throw new Refused('not-your-unit', { unit: from })
    const giver = post && { id: post.unit, name: post.unitName }
    const told = shares.flatMap((it) => {
      const unit = named.find((one) => one.id === it.unit)
      return unit ? [{ unit, share: it.share, deadline: it.deadline }] : []
    })
    const decided = decideAssign(problem, { measure, parent, from: giver, shares: told }, scene.acting)
    const about = giver ? { unit: giver } : {}
    const under = giver
      ? doneUnder('assign', problem, scene.acting, about)
      : { roles: ['office' as const], unit: null }
    return { facts: aboutProblem(problem, decided), under }
  },
}

export const takeOver: Act<'take-over'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, assignment, share }) => {
    const problem = scene.state('problem', id)
    const unit = problem.assignments.find((it) => it.id === assignment)?.unit
    const facts = aboutProblem(problem, decideTakeOver(problem, { assignment, share }, scene.acting))
    return { facts, under: doneUnder('take-over', problem, scene.acting, unit ? { unit } : {}) }
  },
}

export const withdrawAssignment: Act<'withdraw-assignment'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, assignment, reason }) => {
    const problem = scene.state('problem', id)
    const decided = decideWithdrawAssignment(problem, { assignment, reason }, scene.acting)
    return {
      facts: aboutProblem(problem, decided),
      under: doneUnder('withdraw-assignment', problem, scene.acting),
    }
  },
}
