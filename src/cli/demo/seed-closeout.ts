import { lastWorkingDay } from '#core/words/calendar/working-calendar.ts'
import type { VerifiedItem } from '#core/record/problem/facts.ts'
import type { Caller } from '#ledger/ledger.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import type { Problem, Step } from '../../../samples/county/types.ts'
import { type Event, type Seeding, act, callerOf, known } from '#cli/demo/seeding.ts'
import { holderOf } from '#cli/demo/story.ts'

type Shown = Awaited<ReturnType<typeof showProblem>>

const orders: Record<Step['kind'], number> = {
  claim: 4,
  sign: 5,
  verify: 6,
  return: 6,
  accept: 7,
  announce: 8,
  close: 9,
}

const methods: Record<string, VerifiedItem['method']> = {
  money: 'checked',
  data: 'checked',
  site: 'looked',
  people: 'asked',
}

/** The way of a problem to its close-out, as far as it has come. */
export const closeoutEvents = (seeding: Seeding, problem: Problem): Event[] => {
  const returned = problem.steps.find((it) => it.kind === 'return')
  return problem.steps.flatMap((step): Event[] => {
    // A verifier who finds less than was claimed returns it himself.
    if (step.kind === 'return') return []
    const happen = (): Promise<void> =>
      step.kind === 'verify' && returned
        ? giveBack(seeding, problem, step, returned)
        : decide(seeding, problem, step)
    return [{ on: step.on, order: orders[step.kind], happen }]
  })
}

const scene = async (seeding: Seeding, problem: Problem, step: Step) => {
  const as: Caller = callerOf(seeding, holderOf(seeding.story, step.post, step.on))
  const id = known(seeding.problems, problem.no)
  return { as, id, shown: await showProblem(seeding.ledger, as, id) }
}

const giveBack = async (seeding: Seeding, problem: Problem, step: Step, returned: Step): Promise<void> => {
  const { as, id, shown } = await scene(seeding, problem, step)
  const measures = (returned.measures ?? step.measures ?? []).flatMap((it) => {
    const measure = shown.measureList[it]?.id
    return measure === undefined ? [] : [{ measure, missing: returned.missing ?? '' }]
  })
  await act(seeding, as, 'return', { problem: id, seen: shown.seen, measures, reason: step.note ?? '' })
}

const decide = async (seeding: Seeding, problem: Problem, step: Step): Promise<void> => {
  const { as, id, shown } = await scene(seeding, problem, step)
  const { seen } = shown
  switch (step.kind) {
    case 'claim': {
      const statement = step.note ?? claimOf(shown)
      return void (await act(seeding, as, 'claim', { problem: id, seen, statement }))
    }
    case 'sign':
      return void (await act(seeding, as, 'sign', { problem: id, seen }))
    case 'verify':
      return void (await act(seeding, as, 'verify', { problem: id, seen, items: itemsOf(shown, step) }))
    case 'accept':
      return void (await act(seeding, as, 'accept', { problem: id, seen, note: step.note ?? '' }))
    case 'close':
      return void (await act(seeding, as, 'close', { problem: id, seen }))
    case 'announce':
      return announce(seeding, as, shown, step)
    case 'return':
  }
}

/** Only what was claimed since the round asks for it is announced, and only once the superior has confirmed it. */
const announce = async (seeding: Seeding, as: Caller, shown: Shown, { on, note }: Step): Promise<void> => {
  const { id: problem, seen, title, closeout } = shown
  const days = closeout.way?.announcementDays ?? 0
  if (days === 0 || shown.step !== 'accepted') return
  await act(seeding, as, 'announce', {
    ...{ problem, seen, from: on, until: lastWorkingDay(on, days), where: '市政府门户网站' },
    text: note ?? `“${title}”的整改情况已经核查、验收，现予公示。`,
  })
}

const claimOf = ({ measureList, evidenceList }: Shown): string =>
  `${measureList.length}项措施均已完成，附佐证材料${evidenceList.length}份，申请核查。`

/** Each manifestation with the proofs of effect about it; what the verifier wrote stands with the first. */
const itemsOf = ({ manifestations, evidenceList, id, title }: Shown, { note }: Step): VerifiedItem[] => {
  const all = manifestations.length > 0 ? manifestations : [{ id, text: title }]
  return all.map(({ id: manifestation }, i) => {
    const proofs = evidenceList.filter((it) => it.effect && it.proves.includes(manifestation))
    return {
      manifestation,
      met: true,
      method: methods[proofs[0]?.kind ?? ''] ?? 'checked',
      evidence: proofs.map((it) => it.id),
      note: i === 0 ? (note ?? '') : '',
    }
  })
}
