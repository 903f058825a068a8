/**
 * The rights matrix: every act by every person of a cast in which each role stands in each relation to the problem, at
 * every step of its life, asked over HTTP of a whole server. What is expected is read from the two tables by a judge that
 * shares nothing with the rules; what is granted is really granted, down to the commit, which is then not kept.
 * Where a role is wanting, nothing of the problem is looked at: such a cell is asked at two of the steps in turn, and
 * with ZHENGGAI_RIGHTS=whole at all of them.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { type ActName, actNames } from '#contract/acts.ts'
import { postRoles } from '#core/record/organisation/facts.ts'
import { steps } from '#core/record/problem/problem.ts'
import { halves, relations } from '#core/rules/rights/right.ts'
import { rowsOfRights } from '#core/rules/rows-of-rights.ts'
import { type Ask, type Ready, general, ofProblem } from './rights/asks.ts'
import { couldEver, judged } from './rights/judge.ts'
import { keepNothing } from './rights/keep-nothing.ts'
import { addressOf, read, sightOf } from './rights/doors.ts'
import { type Name, cast, names } from './rights/people.ts'
import type { Situation } from './rights/story.ts'
import { county } from './rights/ready.ts'

/**
 * What this county has no state for: no lead unit is ended, no problem has parts, administrators hold other posts too, and no
 * pack came back. Who may not is asked all the same, and whoever may comes as far as the rule of the act.
 */
const notHere: ActName[] = [
  ...(['hand-over-unit', 'merge', 'split', 'separate-administrators', 'take-return'] as const),
  // No round follows another here, nothing is drawn, and nothing was held or done: only refusals are asserted.
  ...(['carry-forward', 'look-back', 'correct-meeting', 'withdraw-meeting', 'follow-decision'] as const),
  ...(['do-duty', 'undo-duty', 'end-duty', 'withdraw-duty'] as const),
  // Nothing was drafted or visited.
  ...(['revise-instrument', 'approve-instrument', 'withdraw-instrument', 'issue-instrument'] as const),
  ...(['receive-instrument', 'answer-instrument', 'judge-answer', 'close-instrument'] as const),
  ...(['cancel-instrument', 'recheck-instrument', 'correct-visit', 'withdraw-visit'] as const),
  ...(['answer-finding', 'judge-finding'] as const),
  // Nothing is noted, pressed or set by hand.
  ...(['withdraw-event', 'excuse-press', 'lift-override'] as const),
]

const whole = process.env['ZHENGGAI_RIGHTS'] === 'whole'

type Cell = { act: ActName; name: Name; at: Situation | null; ask: Ask }

/** Two of the steps, other ones for the next person and act. */
const inTurn = (situations: readonly Situation[], act: ActName, name: Name): Situation[] => {
  const first = actNames.indexOf(act) + names.indexOf(name) * 5
  return [first, first + 7].flatMap((it) => situations[it % situations.length] ?? [])
}

const cellsOf = (ready: Ready): Cell[] =>
  actNames.flatMap((act) =>
    names.flatMap((name): Cell[] => {
      const who = ready.people.of[name]
      const plain = general[act]
      if (plain) return [{ act, name, at: null, ask: plain(ready, who) }]
      const asks = ofProblem[act]
      if (!asks) return []
      const at = whole || couldEver(act, name) ? ready.situations : inTurn(ready.situations, act, name)
      return at.map((it) => ({ act, name, at: it, ask: asks(it, who, ready) }))
    }),
  )

/** What the tables say, and beyond them the rule of the act. */
const expected = ({ act, name, at, ask }: Cell): string[] => {
  const no = judged(act, name, at?.at ?? null, ask.about ?? {})
  if (no.includes('sees-no-content')) return no
  return no.length === 0 ? [ask.beyond ?? 'granted'] : [...no, ...(ask.early ?? [])]
}

const answerTo = async (ready: Ready, { act, name, at, ask }: Cell): Promise<string> => {
  const { browser } = ready.people.of[name]
  const about = at === null ? {} : { problem: at.problem }
  const { status, refused, details } = await browser.act(ready.house.ledger.newId, act, {
    ...about,
    ...ask.input,
  })
  if (status === 200) return 'granted'
  // Bad input would prove nothing, but where the act's own rule is expected to answer it.
  return (refused === 'invalid-input' && ask.beyond !== refused) || refused === 'broken'
    ? `${refused} ${JSON.stringify(details)}`
    : String(refused)
}

let ready: Ready
let wrong: string[]
const count = { cells: 0, granted: 0, refused: 0, beyond: 0 }
const grantedActs = new Set<string>()

beforeAll(async () => {
  const began = performance.now()
  ready = await county()
  const told = performance.now()
  const cells = cellsOf(ready)
  const found: string[] = []
  const kept = keepNothing()
  const queue = cells.values()
  const work = async (): Promise<void> => {
    for (const cell of queue) {
      const [want, got] = [expected(cell), await answerTo(ready, cell)]
      count.cells++
      if (got === 'granted') {
        count.granted++
        grantedActs.add(cell.act)
      } else if (got === cell.ask.beyond) count.beyond++
      else count.refused++
      if (!want.includes(got))
        found.push(`${cell.act} · ${cell.name} · ${cell.at?.name ?? '—'}: ${want.join(' | ')}, was ${got}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: 8 }, work))
  } finally {
    kept.off()
  }
  wrong = found.toSorted()
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
  console.log(
    `rights: ${count.cells} cells in ${seconds(told, performance.now())} s after ${seconds(began, told)} s of story: ` +
      `${count.granted} granted, ${count.refused} refused by the tables, ${count.beyond} by the rule of the act`,
  )
}, 600_000)

/** Sights are a matter of roles alone: of everybody with the same roles one asks, inside and outside. */
const oneOfEach: readonly Name[] = [
  ...(['牵头单位经办人', '外单位负责人', '分办单位经办人', '牵头领导', '核查人', '整改办主任'] as const),
  ...(['管账号兼整改办', '管账号兼经办', '只管账号', '只管安全', '只管审计', '无职务'] as const),
]

const readingOf = async ({ people, ...rest }: Ready): Promise<{ wrong: string[]; asked: number }> => {
  const found: string[] = []
  let asked = 0
  for (const reader of read) {
    // Papers are made few at a time, and whoever comes too many is told to wait.
    const queue = (whole ? names : oneOfEach).values()
    const ask = async (): Promise<void> => {
      for (const name of queue) {
        const path = addressOf(reader, { people, ...rest })
        const { status, refused } = await people.of[name].browser.get(path)
        const want = sightOf(reader, name)
        asked++
        // What there is then, and what is not there for this person, is the question's own matter.
        const seen =
          want === null && (status === 200 || (refused !== 'not-allowed' && refused !== 'sees-no-content'))
        if (!seen && refused !== want)
          found.push(`${reader} · ${name}: ${String(want)}, was ${String(refused ?? status)}`)
      }
    }
    await Promise.all([ask(), ask()])
  }
  return { wrong: found.toSorted(), asked }
}

describe('权限矩阵：谁能看什么', () => {
  test('每个读的地址、每个人，都与表里说的一样', async () => {
    const began = performance.now()
    const { wrong: told, asked } = await readingOf(ready)
    console.log(`reading: ${asked} cells in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(told).toEqual([])
  }, 120_000)

  test('别人办的问题，对单位的人就像没有一样；统筹、核查的人都看得到', async () => {
    const sees = async (name: Name): Promise<number> => {
      const { browser } = ready.people.of[name]
      const { json, status } = await browser.get('/api/problems')
      return status === 200 ? (json as { total: number }).total : -1
    }
    const all = await sees('整改办主任')
    expect(all).toBeGreaterThan(15)
    for (const name of names) {
      const roles = new Set<string>(cast[name].map((it) => it.split('@')[0] ?? ''))
      const [most, works] = [
        ['office', 'leader', 'verifier'].some((it) => roles.has(it)),
        cast[name].some((it) => it.endsWith('@水利局') || it.endsWith('@财政局')),
      ]
      const want = most
        ? all
        : ['registrar', 'security', 'auditor'].some((it) => roles.has(it)) && !works
          ? -1
          : null
      const got = await sees(name)
      if (want !== null) expect(got, name).toBe(want)
      // What was brought in by an import and not handed out yet is nobody's but theirs who see all.
      else if (works) expect([got > 10, got < all], name).toEqual([true, true])
      else expect(got, name).toBe(name === '分办单位经办人' ? 1 : 0)
    }
  })
})

describe('权限矩阵：每每个人、每个操作、每个环节都从门口问一遍', () => {
  test('每一格都与两张表说的一样', () => {
    expect(wrong).toEqual([])
  })

  test('没有落下一个操作、一种职务、一种关系、一个环节', () => {
    expect(actNames.filter((act) => (general[act] === undefined) === (ofProblem[act] === undefined))).toEqual(
      [],
    )
    const roles = new Set(
      names.flatMap((it) =>
        cast[it].map((post) => halves(`${post.split('@')[0] as 'office'}@anywhere`).role),
      ),
    )
    expect(postRoles.filter((it) => !roles.has(it))).toEqual([])
    expect(steps.filter((it) => !ready.situations.some(({ at }) => at.step === it))).toEqual([])
    expect(relations).toHaveLength(5)
  })

  test('除了这个县办不成的，每个操作都真的有人办成过', () => {
    const never = actNames.filter((it) => !grantedActs.has(it))
    expect(never.toSorted()).toEqual(notHere.toSorted())
  })

  test('什么也没有留下：问完以后，每个问题还停在原来的环节', async () => {
    const { browser } = ready.people.of['整改办主任']
    for (const { name, problem, at } of ready.situations) {
      const { json } = await browser.get(`/api/problems/${problem}`)
      if (at.step !== 'withdrawn') expect((json as { step: string }).step, name).toBe(at.step)
    }
  })

  test('表里有人能办的职务，都有人来试过', () => {
    const asked = new Set(names.flatMap((it) => cast[it].map((post) => post.split('@')[0])))
    for (const { act, cells } of rowsOfRights)
      for (const role of Object.keys(cells)) expect(asked.has(role), `${act} ${role}`).toBe(true)
  })
})
