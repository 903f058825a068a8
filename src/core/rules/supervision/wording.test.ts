import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { unitKinds } from '#core/record/organisation/facts.ts'
import { proposedWords } from './proposed.ts'
import { charactersOf, notToBeOrdered, orderingWords, toneTo } from './wording.ts'

describe('谁给谁发，用什么口气', () => {
  test.each([
    ['office', 'town', 'letter'],
    ['leading-group', 'town', 'letter'],
    ['bureau', 'committee', 'letter'],
    ['bureau', 'government', 'letter'],
    ['discipline', 'town', 'letter'],
    ['office', 'bureau', 'instruct'],
    ['bureau', 'institution', 'instruct'],
    ['committee', 'town', 'instruct'],
    ['government', 'bureau', 'instruct'],
    ['town', 'village', 'instruct'],
  ] as const)('%s 给 %s：%s', (from, to, tone) => {
    expect(toneTo({ kind: from }, [{ kind: to }])).toBe(tone)
  })

  test('主送单位里有一个下级党委、政府，就用函的口气', () => {
    expect(toneTo({ kind: 'office' }, [{ kind: 'bureau' }, { kind: 'town' }])).toBe('letter')
  })

  test('督办单和整改通知书发不到下级党委、政府，函可以', () => {
    const to = [{ kind: 'bureau' }, { kind: 'town' }] as const
    expect(notToBeOrdered('order', { kind: 'office' }, to)).toEqual([{ kind: 'town' }])
    expect(notToBeOrdered('notice', { kind: 'bureau' }, to)).toEqual([{ kind: 'town' }])
    expect(notToBeOrdered('letter', { kind: 'office' }, to)).toEqual([])
    expect(notToBeOrdered('order', { kind: 'committee' }, to)).toEqual([])
  })
})

describe('指令性用语', () => {
  test.each([
    ['现责令你镇立即整改。', ['责令']],
    ['务必于月底前完成，不得拖延。', ['务必', '不得']],
    ['请于8月31日前将落实情况报我办。', ['请于8月31日前将落实情况报']],
    ['请在九月底前书面报告。', ['请在九月底前书面报告']],
    ['限期10日整改到位。', ['限期10日整改到位']],
    ['要求你单位认真落实。', ['要求你单位']],
    ['及时报送办理情况。', ['报送办理情况']],
  ])('%s', (text, words) => {
    expect(orderingWords(text).map((it) => it.words)).toEqual(words)
  })

  test.each([
    '特此提醒，商请关注进度，建议于8月31日前取得实效。',
    '办理情况商请于9月5日前函告。',
    '该镇已按要求完成3项，命令式管护已取消。',
    '问题1-02-003“有限空间作业不规范”，整改时限2026年8月31日，逾期3天。',
  ])('不误伤：%s', (text) => {
    expect(orderingWords(text)).toEqual([])
  })

  test('每一种文书起草给出的文字，都过得了自己的检查', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...instrumentKinds),
        fc.constantFrom(...unitKinds),
        fc.array(fc.constantFrom(...unitKinds), { minLength: 1, maxLength: 4 }),
        fc.option(fc.constant('2026-09-30')),
        (kind, from, to, limit) => {
          const parties = to.map((it) => ({ kind: it }))
          const subject = {
            kind,
            sign: '黄灯',
            from: { kind: from },
            to: parties,
            round: '第一轮巡察',
            limit,
          }
          const problems = [
            { number: '1-01-001', title: '供水漏损', deadline: '2026-08-31', state: '逾期3天' },
          ]
          const { title, ground, demand } = proposedWords({ ...subject, problems })
          if (toneTo({ kind: from }, parties) === 'letter')
            expect(orderingWords([title, ground, demand].join('\n'))).toEqual([])
          expect(demand).not.toMatch(/报送|上报|落实情况/u)
        },
      ),
    )
  })
})

test('字数不计空白', () => {
  expect(charactersOf('一 二\n三', ' 四')).toBe(4)
})
