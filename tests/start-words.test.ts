import { expect, test } from 'vitest'

import { startSentence, startWordsEn, startWordsZh } from '#messages/start.ts'
import { startCodes } from '#store/start-refusal.ts'

test('every refusal of start-up has its sentence in both languages', () => {
  for (const code of startCodes) {
    expect(startWordsZh).toHaveProperty(code)
    expect(startWordsEn).toHaveProperty(code)
  }
  expect(Object.keys(startWordsEn)).toEqual(Object.keys(startWordsZh))
})

test('a sentence tells what was found', () => {
  const told = startSentence('other_process', { pid: '4711', folder: '/srv/ledger' })
  expect(told).toContain('pid 4711')
  expect(told.split('\n')).toHaveLength(2)
})
