import { expect, test } from 'vitest'
import { draft as contract } from '#contract/drafts.ts'
import { readDocument } from '#core/words/lists/read-document.ts'
import { type DraftContent, draftOfReading } from '#ledger/desk/draft-of-reading.ts'

const read = (...lines: string[]): DraftContent => draftOfReading(readDocument(lines.join('\n')))

/** What the desk would answer must be what the contract says. */
const fits = (content: DraftContent) =>
  contract.safeParse({
    id: '018f0000-0000-7000-8000-000000000000',
    version: 1,
    fileName: 'a.txt',
    hash: '0'.repeat(64),
    updatedAt: '2026-08-03T01:00:00.000000Z',
    ...content,
  }).error

const title = '关于对澄江县开展巡视的反馈意见'

test('places are given by line, as the page beside the source needs them', () => {
  const content = read(title, '一、作风建设方面', '（一）会议偏多。一季度开会41次。', '（二）文件偏长。')
  expect(fits(content)).toBeUndefined()
  expect(content.problems).toHaveLength(2)
  for (const { span, title: said } of content.problems)
    expect(content.lines[span.line - 1]?.slice(span.from, span.to)).toContain(said.slice(0, 4))
  expect(content.problems.map((it) => it.aspect.ordinal)).toEqual([1, 1])
})

test('a document without aspects is one aspect without a name', () => {
  const content = read(title, '1.会议偏多。', '2.文件偏长。')
  expect(fits(content)).toBeUndefined()
  expect(content.problems.map((it) => it.aspect)).toEqual(
    content.problems.map(() => ({ ordinal: 1, marker: '', title: '' })),
  )
})

test('what is longer than the contract takes is cut, and said to be', () => {
  const endless = '长'.repeat(6000)
  const content = read(title, '一、作风建设方面', `（一）会议偏多。${endless}。`, `（二）${endless}。`)
  expect(fits(content)).toBeUndefined()
  expect(content.issues.map((it) => it.code)).toContain('text-cut')
})

test('a ledger of thousands of measures is not looked through for contradictions, and that is said', () => {
  const ledger = (rows: number) =>
    [
      '序号\t存在问题\t整改措施\t责任单位',
      ...Array.from({ length: rows }, (_, i) => `${i + 1}\t${i}号台账缺失\t补齐${i}号台账\t县财政局`),
    ].join('\n')
  const large = read(ledger(2501))
  expect(fits(large)).toBeUndefined()
  expect(large.checks).toBeUndefined()
  expect(large.issues).toContainEqual({ code: 'not-checked', message: '2501', line: 1 })
  expect(read(ledger(3)).checks).toBeDefined()
})

test.each(['', '？', '\u0000', '一、', '（一）', '一、\n（一）\n1.\n①'])('%j still makes a draft', (text) => {
  expect(fits(read(text))).toBeUndefined()
})
