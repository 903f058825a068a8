import type { ActInput, ActName } from '#contract/acts.ts'
import type { Actor, NewFact } from '#core/record/fact/envelope.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { performAct } from '#ledger/acts/perform.ts'
import { firstRun } from '#ledger/desk/first-run.ts'
import { openAccount } from '#ledger/desk/give-access.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { append, place } from '#ledger/journal/append.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { inWorkspace } from '#store/in-workspace.ts'

export const benchLogin = { login: 'bench', password: 'a long enough passphrase 1' }

/** Sees the whole ledger: the bare server asks for all of it, too. */
export const readerLogin = { login: 'registrar', password: benchLogin.password }

/** What the load needs to know of the filled ledger. */
export type Filled = {
  workspace: string
  /** Who steers it: of the office, and a registrar. */
  registrar: Caller
  /** Who reports for the unit of the open problems. */
  handler: Caller
  /** Measures with twenty entries each. */
  told: string[]
  /** Problems being worked on, with a measure and the caller's unit. */
  open: { problem: string; measure: string; unit: string }[]
  facts: number
  rebuildSeconds: number
}

const unitsWanted = 60
/** The size of real rounds: three to five measures a problem. */
const measuresEach = 5
const entriesEach = 20

/**
 * Fills a ledger through its own journal: facts with their leaves in bulk, then the views by rebuild. Everything about
 * the figures is synthetic; everything about the storage is real.
 */
export const fill = async (
  ledger: Ledger,
  measures: number,
  say: (line: string) => void,
): Promise<Filled> => {
  const { newId } = ledger
  const { caller } = await firstRun(
    ledger,
    {
      actId: newId(),
      workspace: 'bench',
      inspected: 'bench',
      topUnit: 'top',
      office: 'office',
      name: 'bench',
      ...readerLogin,
    },
    'bench',
  )
  const act = <Name extends ActName>(name: Name, input: ActInput<Name>) =>
    performAct(ledger, caller, { actId: newId(), act: name, input })
  const units: string[] = []
  for (let i = 0; i < unitsWanted; i++) {
    const made = await act('register-unit', {
      name: `第${i}局`,
      shortName: `${i}局`,
      kind: 'bureau',
      parent: null,
      rank: i,
    })
    units.push(made.streams[0]?.id ?? '')
  }
  const [own = ''] = units
  const post =
    (await act('establish-post', { unit: own, title: '经办人', roles: ['handler'], rank: 1 })).made[0] ?? ''
  // Whoever registers the organisation tells nothing about problems: the load comes from a handler.
  const handler = (await act('register-person', { name: '经办' })).streams[0]?.id ?? ''
  await act('appoint', { person: handler, unit: own, post, from: '2020-01-01' })
  await openAccount(ledger, caller, { person: handler, login: benchLogin.login })
  const password = await hashPassword(benchLogin.password)
  await ledger.store.pool.query(
    'update desk.account set password = $1, must_change = false where login = $2',
    [password, benchLogin.login],
  )
  const round = await act('open-round', {
    ordinal: 1,
    name: 'bench',
    kind: 'patrol',
    inspector: 'bench',
    inspected: 'bench',
    period: null,
    feedbackOn: '2026-01-01',
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    ruleSet: 'standard',
    predecessor: null,
  })
  const problems = Math.ceil(measures / measuresEach)
  const told: string[] = []
  const open: Filled['open'] = []
  for (let i = 0; i < problems; i += 400) {
    const facts: NewFact[] = []
    for (let n = i; n < Math.min(problems, i + 400); n++) {
      const made = problemFacts(caller, newId, round.streams[0]?.id ?? '', n, units)
      facts.push(...made.facts)
      told.push(...made.told)
      // The load's own person reports for the first unit only.
      if (n % unitsWanted === 0) open.push({ problem: made.problem, measure: made.first, unit: own })
    }
    await writeFacts(ledger, caller, facts)
    if (i % 400 === 0) say(`facts of ${i + 40} problems of ${problems}`)
  }
  const started = performance.now()
  const { facts } = await rebuild(ledger, caller.workspace)
  return {
    workspace: caller.workspace,
    registrar: caller,
    handler: { ...caller, person: handler },
    told,
    open,
    facts,
    rebuildSeconds: (performance.now() - started) / 1000,
  }
}

const writeFacts = (ledger: Ledger, caller: Caller, facts: NewFact[]) =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const actor: Actor = {
      kind: 'person',
      person: { id: caller.person, name: 'bench' },
      post: null,
      unit: null,
    }
    const decided = { workspace: caller.workspace, actId: ledger.newId(), importId: null, actor, facts }
    await append(client, place(decided, new Map()), ledger.clock())
  })

const problemFacts = (caller: Caller, newId: () => string, round: string, n: number, units: string[]) => {
  const problem = newId()
  const stream = { kind: 'problem' as const, id: problem }
  const unit = units[n % units.length] ?? ''
  const named = { id: unit, name: `第${n % units.length}局` }
  const standing = { person: caller.person, units: [unit], above: [], appointedBy: [] }
  const facts: NewFact[] = []
  const told: string[] = []
  const push = (type: string, body: unknown) => facts.push({ stream, type, v: 1, happened: null, body })
  push('problem.registered', {
    round,
    number: `1-${String((n % 6) + 1).padStart(2, '0')}-${String(Math.floor(n / 6) + 1).padStart(3, '0')}`,
    printOrder: n + 1,
    marker: null,
    title: `第${n}个问题:工作落实不够到位`,
    shortTitle: `问题${n}`,
    aspect: { ordinal: (n % 6) + 1, marker: `${(n % 6) + 1}`, title: `方面${(n % 6) + 1}` },
    group: null,
    manifestations: [],
    origin: 'plan',
    source: null,
    feedbackOn: '2026-01-01',
  })
  push('responsibility.set', { leadLeader: null, leadUnit: named, coUnits: [], handler: null, team: [] })
  // Spread over two hundred days: in a night one in a hundred lights changes.
  push('deadline.set', { timeClass: 'time-limited', deadline: addDays('2027-01-15', n % 200) })
  let first = ''
  for (let m = 0; m < measuresEach; m++) {
    const measure = newId()
    first ||= measure
    push('measure.added', {
      measure,
      marker: null,
      text: `措施${m}:对照清单逐项核对,限期完成第${n}项工作,并将结果报送。`,
      answers: [problem],
      origin: 'plan',
      goal: null,
      deadline: null,
      units: [named],
    })
  }
  push('plan.approved', { plan: 1, standing, seen: '0'.repeat(64), missingRule: false })
  if (n % unitsWanted === 0) {
    for (let e = 0; e < entriesEach; e++)
      push('progress.reported', {
        progress: newId(),
        measure: first,
        unit: named,
        standing,
        text: `本月办理第${e}次,涉及${e}个点位。`,
        figures: [],
        documents: [],
        completes: false,
      })
    told.push(first)
  }
  return { problem, first, told, facts }
}
