import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkEntry, type Entered } from './check-entry.ts'

const entry = (text: string, more: Partial<Entered> = {}): Entered => ({
  text,
  as: 'progress',
  completes: false,
  earlier: [],
  feedbackOn: '2026-07-28',
  today: '2026-11-20',
  ...more,
})
const codes = (text: string, more: Partial<Entered> = {}) =>
  checkEntry(entry(text, more)).map(({ code }) => code)

describe('边写边核对', () => {
  test('同一时段的数字，与以前报的不同', () => {
    const earlier = [{ text: '走访群众30人。1至8月，全镇立案7件。', on: '2026-09-30' }]
    expect(checkEntry(entry('1至8月，全镇立案9件。', { feedbackOn: null, earlier }))).toEqual([
      {
        code: 'conflicting-figures',
        first: '1至8月，全镇立案9件',
        second: { text: '1至8月，全镇立案7件', on: '2026-09-30', earlier: true },
        sum: null,
      },
    ])
  })

  test('累计的数字会长，不算矛盾；以前的两段话彼此不比', () => {
    const earlier = [
      { text: '8月以来，全镇立案7件。1至9月，全镇办结5件。', on: '2026-09-30' },
      { text: '1至9月，全镇办结4件。', on: '2026-10-30' },
    ]
    expect(codes('8月以来，全镇立案9件。', { earlier })).toEqual([])
  })

  test('一段话自己对不上', () => {
    expect(codes('排查隐患46处，整改43处。审批由45天压缩到18个工作日。')).toEqual([
      'unexplained-gap',
      'unit-mismatch',
    ])
    expect(codes('12个站已全部开工，污水直排问题得到彻底解决。')).toContain('start-as-done')
  })

  test('说完成而没有数字；从反馈之前算起', () => {
    expect(codes('有关人员已全部清理到位。')).toEqual(['unproven'])
    expect(codes('1至10月，追缴欠款56万元。')).toEqual(['before-feedback'])
    expect(codes('8月以来，追缴欠款56万元。')).toEqual([])
  })

  test('只开会发文：平常报进展不说，说已完成时才提醒', () => {
    expect(codes('印发《办法》，召开推进会2次。')).toEqual([])
    expect(codes('印发《办法》，召开推进会2次。', { completes: true })).toEqual(['paper'])
    expect(codes('追缴欠款56万元。', { completes: true })).toEqual([])
  })

  test('措施：空话、只开会发文', () => {
    expect(codes('进一步提高认识，加强统筹，持续推进。', { as: 'measure' })).toEqual(['empty'])
    expect(codes('召开专题会议研究，印发实施方案。', { as: 'measure' })).toEqual(['paper'])
    expect(codes('逐户核对欠租，追缴到账。', { as: 'measure' })).toEqual([])
    expect(codes('计划新增床位120张。', { as: 'measure' })).toEqual([])
  })

  test('什么都没写，就什么都不说', () => {
    expect([codes(''), codes('  '), codes('无', { completes: true })]).toEqual([[], [], []])
  })

  test('任何文字都不出错，引的话都在文字里', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          '1至8月，',
          '全镇立案7件',
          '。',
          '，',
          '\n',
          '排查46处，整改43处',
          '其中5个',
          '已全部到位',
          '102%',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(
        words,
        words,
        fc.boolean(),
        fc.constantFrom('progress' as const, 'measure' as const),
        (a, b, completes, as) => {
          const [text, before] = [a.join(''), b.join('')]
          for (const { first, second } of checkEntry(
            entry(text, { completes, as, earlier: [{ text: before, on: null }] }),
          )) {
            if (first !== null) expect(text).toContain(first)
            if (second !== null) expect(second.earlier ? before : text).toContain(second.text)
          }
        },
      ),
      { numRuns: 800 },
    )
  })
})
