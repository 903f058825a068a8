import { expect, test } from 'vitest'
import { progressReport } from '#core/rules/report/progress-report.ts'
import { frozen, measure, problem, statement } from '#core/rules/report/report-fixture.ts'
import { writeDocx } from '#ledger/papers/write-docx.ts'
import { readDocx } from '#office/docx/read-docx.ts'

const long = progressReport(
  frozen(
    Array.from({ length: 60 }, (_, i) =>
      problem(`1-01-${i}`, {
        measures: [measure('a', { text: '更换老旧主管道，逐段验收。'.repeat(8) })],
        progress: [statement('1', 'a', { text: '已更换3公里。'.repeat(20) })],
      }),
    ),
  ),
)

test('a paper is written in a thread of its own, while everybody else goes on', async () => {
  let turns = 0
  const others = setInterval(() => (turns += 1), 5)
  const bytes = await writeDocx({ form: 'standard', paper: long })
  clearInterval(others)
  expect(readDocx(bytes).lines.map(({ text }) => text)).toContain('关于县委第一轮巡察整改进展情况的报告')
  expect(turns).toBeGreaterThan(10)
})

test('one that takes too long or too much memory is given up with a reason', async () => {
  await expect(writeDocx({ form: 'standard', paper: long }, { time: 1, memory: 512 })).rejects.toMatchObject({
    code: 'unmade',
    details: { reason: 'too-slow' },
  })
  await expect(
    writeDocx({ form: 'standard', paper: long }, { time: 60_000, memory: 12 }),
  ).rejects.toMatchObject({ code: 'unmade', details: { reason: 'too-big' } })
})

test('the faults of a template come back from the thread', async () => {
  await expect(
    writeDocx({ form: 'red-head', file: new Uint8Array([1, 2, 3]), paper: long }),
  ).rejects.toMatchObject({ code: 'template-faults', details: { faults: [{ code: 'not-docx' }] } })
})
