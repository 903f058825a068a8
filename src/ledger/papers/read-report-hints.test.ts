import { expect, test } from 'vitest'
import { frozen } from '#core/rules/report/report-fixture.ts'
import { reportHints } from '#core/rules/report/report-hints.ts'
import { checkInThread } from './read-report-hints.ts'

test('核对在另一个线程里做，结果一样', async () => {
  const round = frozen([])
  expect(await checkInThread(round)).toEqual(reportHints(round))
})

test('做不完就说没有做完，不说没有提示', async () => {
  await expect(checkInThread(frozen([]), { time: 1 })).rejects.toMatchObject({
    ...{ code: 'unmade', details: { reason: 'unchecked' } },
  })
})
