import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHORTEST_CARD, shortTitle } from './short-title.ts'

test.each([
  ['针对有的单位理论学习不经常，存在走过场现象的问题', '理论学习不经常，存在走过场'],
  ['关于推进“放管服”改革有差距问题', '推进“放管服”改革有差距'],
  ['针对对下属单位指导监督不力问题', '对下属单位指导监督不力'],
  ['会议过多', '会议过多'],
  ['關於會議過多的問題', '會議過多'],
])('%s 简称 %s', (title, short) => {
  expect(shortTitle(title)).toBe(short)
})

test('不超过 14 个字，引号成对', () => {
  const words = fc.array(
    fc.constantFrom(
      '针对',
      '问题',
      '“三会一课”',
      '“',
      '”',
      '制度',
      '落实',
      '，',
      '（试行）',
      '不够',
      '的',
      '县委',
      '2024',
      '管理',
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(words, (parts) => {
      const title = parts.join('')
      const short = shortTitle(title)
      expect([...short].length).toBeLessThanOrEqual(SHORTEST_CARD)
      const balanced = (text: string) => text.split('“').length === text.split('”').length
      if (balanced(title) && !title.includes('”“') && /^(?:[^“”]|“[^“”]*”)*$/u.test(title))
        expect(balanced(short)).toBe(true)
      if (title !== '') expect(short).not.toBe('')
    }),
  )
})
