import type { ProblemDetail } from '#contract/problems.ts'
import type { Work } from '#contract/work.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** A share goes to a town, is taken over, reported and withdrawn; sums, a run-off plan, and a month on one page. */
export const reportTheMonth = async (
  house: House,
  { problem: first, bureau, handler }: County,
): Promise<void> => {
  const { admin } = house
  const { browser } = handler
  const { rows } = (await admin.get('/api/problems')).json as { rows: { id: string }[] }
  const problem = rows.find((it) => it.id !== first)?.id ?? ''
  const detail = async () => (await admin.get(`/api/problems/${problem}`)).json as ProblemDetail
  const measure = (await detail()).measureList[0]?.id ?? ''
  const town = (
    await granted(house, admin, 'register-unit', {
      ...{ name: '澄江县青石镇', shortName: '青石镇', kind: 'town', parent: null, rank: 11 },
    })
  ).streams.find((it) => it.kind === 'unit')?.id
  const { browser: townsman } = await person(house, '石小满', town ?? '', ['handler'])
  const due = { of: 'measure', id: measure, what: '应追回补贴' }
  await granted(house, browser, 'set-due', { problem, ...due, due: { value: 12.5, unit: '万元' } })
  const steps = [
    { by: '2026-08-31', to: 40 },
    { by: '2026-09-30', to: 0 },
  ]
  const runoff = { what: '未核对户', unit: '户', opening: 87, on: '2026-08-01', steps }
  await granted(house, browser, 'set-runoff', { problem, measure, runoff })
  await granted(house, admin, 'approve-plan', { problem, seen: (await detail()).seen, missingRule: false })
  const share = { unit: town, share: '核对青石镇三十户', deadline: '2026-09-15' }
  const handed = { problem, measure, parent: null, from: bureau, shares: [share] }
  const assignment = (await granted(house, browser, 'assign', handed)).made[0]
  await browser.act(house.ledger.newId, 'assign', {
    ...{ ...handed, shares: [{ ...share, deadline: '2026-12-31' }] },
  })
  await granted(house, townsman, 'take-over', { problem, assignment, share: null })
  await townsman.get('/api/month')
  const place = { problem, measure }
  await browser.act(house.ledger.newId, 'report-month', {
    unit: bureau,
    statements: [{ rows: [place], text: '都已核对', completes: true, evidence: [] }],
    unchanged: [],
  })
  await granted(house, townsman, 'report-month', {
    ...{ unit: town, statements: [], unchanged: [{ ...place, assignment }] },
  })
  await granted(house, browser, 'withdraw-assignment', { problem, assignment, reason: '改由局里直接核对' })
  const file = await browser.file('/api/files?name=补贴退回凭证.txt', '退回9.5万元')
  const { hash } = file.json as { hash: string }
  const proof = { hash, kind: 'money', statement: '补贴退回凭证', dated: null }
  await granted(house, browser, 'report-month', {
    unit: bureau,
    statements: [
      {
        ...{ rows: [place], text: '已核对60户，追回补贴9.5万元。', completes: false, evidence: [proof] },
        ...{ recovered: { of: 'measure', id: measure, value: 9.5, unit: '万元' }, balance: 27 },
      },
    ],
    unchanged: [],
  })
  const { progress, evidenceList } = await detail()
  const told = progress.at(-1)
  await granted(house, browser, 'tie-figures', {
    ...{ problem, progress: told?.id },
    ties: [{ figure: 1, evidence: evidenceList.at(-1)?.id }],
  })
  await granted(house, browser, 'explain-remainder', {
    problem,
    ...{ of: due.of, id: due.id },
    reason: '两户已经去世',
  })
  const { money } = (await browser.get(`/api/problems/${problem}/work`)).json as Work
  if (money[0]?.remaining.value !== 3) throw new Error('12.5 less 9.5 is 3')
  await browser.get('/api/month')
}
