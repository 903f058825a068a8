// node bench/ledger-in.ts: ledgers in, as a worker reads them, beside a bare look of the same parser at the same bytes.
// 10,000 and 50,000 rows of 14 columns, .xlsx; what each stage takes, and the memory of the worker with its limits.

import { Worker } from 'node:worker_threads'
import { readXlsx, writeXlsx } from 'hucre'
import { readDocument } from '#core/words/lists/read-document.ts'
import { draftOfReading } from '#ledger/desk/draft-of-reading.ts'
import { readText } from '#office/read-text.ts'

const rounds = 3
const heads =
  '序号 方面 反馈问题 具体表现 整改目标 整改措施 牵头领导 责任单位 配合单位 责任人 整改时限 进展情况 完成情况 备注'.split(
    ' ',
  )

const row = (i: number): (string | number)[] => [
  i,
  `${['党建', '财务', '作风', '民生'][i % 4] ?? ''}方面`,
  `第${i}号项目资金拨付不及时、台账不清的问题`,
  `有${(i % 90) + 3}万元滞留在镇级账户，超过${(i % 9) + 1}个月未拨付`,
  '拨付到位',
  `1.核对第${i}号项目账目，厘清欠款。2.修订《项目资金管理办法》，${(i % 12) + 1}月底前印发。`,
  '王敏',
  ['县府办', '县财政局', '县教育局'][i % 3] ?? '',
  '县审计局、县督查室',
  '李闻',
  `2026年${(i % 12) + 1}月底前`,
  `已拨付${i % 70}万元`,
  ['已完成', '正在推进'][i % 2] ?? '',
  '',
]

const ledger = (rows: number): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: '台账', rows: [heads, ...Array.from({ length: rows }, (_, i) => row(i + 1))] }],
  })

const cpu = async <T>(work: () => T | Promise<T>): Promise<[number, T]> => {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  return [(user + system) / 1000, result]
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** The whole of it in a thread with its limits, as the server does it: milliseconds, problems, megabytes at the most. */
const inWorker = (bytes: Uint8Array): Promise<{ ms: number; told: string; megabytes: number }> =>
  new Promise((done, fail) => {
    const start = performance.now()
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
    const worker = new Worker(new URL('../src/ledger/desk/read-worker.ts', import.meta.url), {
      workerData: { bytes, issues: [], name: 'ledger.xlsx', today: '2026-11-23' },
      resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 },
    })
    const told = (answer: string) => {
      clearInterval(watch)
      done({ ms: performance.now() - start, told: answer, megabytes: (most - before) / 1024 / 1024 })
    }
    worker.once('message', (answer: { content?: { problems: unknown[] }; unreadable?: { reason: string } }) =>
      told(answer.content ? `${answer.content.problems.length}` : (answer.unreadable?.reason ?? '?')),
    )
    worker.once('error', (error: Error) => ('code' in error ? told(String(error.code)) : fail(error)))
  })

console.log('| rows | bare parser | bytes → text | text → lists | lists → draft | all / bare | worker |')
console.log('| --- | --- | --- | --- | --- | --- | --- |')
for (const rows of [10_000, 50_000]) {
  const bytes = await ledger(rows)
  const times: number[][] = [[], [], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const [bare] = await cpu(() => readXlsx(bytes))
    const [first, read] = await cpu(() => readText(bytes, 'ledger.xlsx'))
    const [second, reading] = await cpu(() => readDocument(read.text, undefined, '2026-11-23', read.notes))
    const [third] = await cpu(() => draftOfReading(reading))
    for (const [at, time] of [bare, first, second, third].entries()) times[at]?.push(time)
  }
  const [bare = 1, text = 0, lists = 0, draft = 0] = times.map(middle)
  const { ms, told, megabytes } = await inWorker(bytes)
  const shown = [bare, text, lists, draft].map((time) => `${time.toFixed(0)} ms`).join(' | ')
  const ratio = ((text + lists + draft) / bare).toFixed(1)
  console.log(
    `| ${rows} | ${shown} | **${ratio}** | ${ms.toFixed(0)} ms, ${told}, ${megabytes.toFixed(0)} MB |`,
  )
}
