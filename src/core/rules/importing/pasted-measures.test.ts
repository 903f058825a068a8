import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridOfText } from '#core/words/document/pasted-grid.ts'
import { tableOfGrid } from '#core/words/lists/ledgers/pasted-table.ts'
import { nearestUnits } from './nearest-units.ts'
import { columnsTaken, type MeasureBasis, pastedMeasures, unknownNames } from './pasted-measures.ts'
import { type KnownUnit, whoIsMeant } from './who-is-meant.ts'

const units: KnownUnit[] = [
  { id: 'u1', name: '澄江县人民政府办公室', shortName: '县府办', aliases: ['政府办'] },
  { id: 'u2', name: '澄江县教育局', shortName: '县教育局' },
  { id: 'u3', name: '澄江县财政局', shortName: '县财政局' },
]
const who = whoIsMeant(units, [])
const basis: MeasureBasis = {
  today: '2026-03-10',
  feedbackOn: '2026-01-15',
  deadline: '2026-12-31',
  leadUnit: 'u2',
  standing: ['压减会议，全年减三成。'],
  manifestations: [
    { id: 'm1', text: '会议过多过频' },
    { id: 'm2', text: '学校食堂采购不透明' },
  ],
  meant: (name) => {
    const unit = who.unit(name)
    return unit === null ? null : [unit]
  },
}
const read = (text: string, over: Partial<MeasureBasis> = {}) => {
  const table = tableOfGrid(gridOfText(text).rows)
  return pastedMeasures(table.rows, columnsTaken(table), { ...basis, ...over })
}
const flaws = (text: string, over: Partial<MeasureBasis> = {}) =>
  read(text, over).map((it) => it.flaws.map(({ code }) => code))

const head = '整改措施\t责任单位\t完成时限\t目标\n'

describe('粘贴多条措施', () => {
  test('有表头的一行，就是一条措施', () => {
    expect(read(`${head}公开食堂采购价格\t县教育局、县财政局\t2026年6月底前\t每周公开一次`)).toEqual([
      {
        row: 2,
        part: 0,
        text: '公开食堂采购价格',
        goal: '每周公开一次',
        deadline: '2026-06-30',
        units: ['u2', 'u3'],
        answers: null,
        flaws: [],
        hints: [],
      },
    ])
  })

  test('只有措施一列：序号去掉，单位按牵头单位，时限按问题', () => {
    const measures = read('1.公开食堂采购价格\n2、清退违规收费')
    expect(measures.map((it) => [it.text, it.units, it.deadline])).toEqual([
      ['公开食堂采购价格', ['u2'], null],
      ['清退违规收费', ['u2'], null],
    ])
    expect(measures.flatMap((it) => it.hints)).toEqual([{ code: 'lead-unit' }, { code: 'lead-unit' }])
  })

  test('一格几条，单位和时限按序号各归各的', () => {
    const text = `${head}"1.公开采购价格\n2.清退违规收费"\t"1.县教育局\n2.县财政局"\t"1.6月底前\n2.9月底前"\t见效`
    expect(read(text).map((it) => [it.row, it.part, it.text, it.units, it.deadline, it.goal])).toEqual([
      [2, 1, '公开采购价格', ['u2'], '2026-06-30', '见效'],
      [2, 2, '清退违规收费', ['u3'], '2026-09-30', '见效'],
    ])
  })

  test('别名、旧写法照认；同上看上一行，无就是没有', () => {
    const rows = `${head}公开价格\t政府办\t6月30日\t\n清退收费\t同上\t同上\t无`
    expect(read(rows).map((it) => [it.units, it.deadline, it.goal])).toEqual([
      [['u1'], '2026-06-30', null],
      [['u1'], '2026-06-30', null],
    ])
  })

  test('没有这个单位，说出名字和最像的', () => {
    const measures = read(`${head}公开价格\t县教体局\t\t\n清退收费\t县教体局、县财政局\t\t`)
    expect(measures.map((it) => it.flaws)).toEqual([
      [{ code: 'unit-unknown', name: '县教体局' }],
      [{ code: 'unit-unknown', name: '县教体局' }],
    ])
    expect(unknownNames(measures)).toEqual([{ name: '县教体局', count: 2 }])
    expect(nearestUnits('县教体局', units).map((it) => it.id)[0]).toBe('u2')
    expect(nearestUnits('某某公司', units)).toEqual([])
  })

  test('指明了那个名字是谁，或者不要，就能加', () => {
    const as = (ids: string[]) => (name: string) => (name === '县教体局' ? ids : basis.meant(name))
    const row = `${head}公开价格\t县教体局、县财政局\t\t`
    expect(read(row, { meant: as(['u2']) }).map((it) => [it.units, it.flaws])).toEqual([[['u2', 'u3'], []]])
    expect(read(row, { meant: as([]) }).map((it) => it.units)).toEqual([['u3']])
  })

  test('单位后面带的人不记，提示出来', () => {
    const [measure] = read(`${head}公开价格\t县教育局（沈明远）\t\t`)
    expect([measure?.units, measure?.hints]).toEqual([['u2'], [{ code: 'persons-left', names: ['沈明远'] }]])
  })

  test.each([
    ['春节以后', ['day-unread']],
    ['2027年3月底前', ['after-deadline']],
    ['2025年12月底前', ['before-feedback']],
    ['46203', []],
    ['2026.6.30', []],
    ['长期坚持', []],
    ['', []],
  ])('时限“%s”', (words, codes) => {
    expect(flaws(`${head}公开价格\t县教育局\t${words}\t见效`)).toEqual([codes])
  })

  test('时限已经过去，提醒；长期坚持没有日子，提醒按问题的时限', () => {
    const hints = (words: string) => read(`${head}公开价格\t县教育局\t${words}\t见效`).map((it) => it.hints)
    expect(hints('2月10日')).toEqual([[{ code: 'day-past' }]])
    expect(hints('长期坚持')).toEqual([[{ code: 'class-only' }]])
  })

  test('与已有的重复、与前面的重复、没有内容', () => {
    const rows = `${head}压减会议，全年减三成\t县府办\t\t\n公开价格\t县教育局\t\t\n公开  价格。\t县教育局\t\t\n\t县财政局\t\t`
    expect(read(rows).map((it) => it.flaws)).toEqual([
      [{ code: 'stands-already', number: 1 }],
      [],
      [{ code: 'twice', row: 3 }],
      [{ code: 'no-text' }],
    ])
  })

  test('加不了的一行，不挡住后面写对了的那一行', () => {
    const rows = `${head}公开价格\t县教体局\t\t\n公开价格\t县教育局\t\t`
    expect(flaws(rows)).toEqual([['unit-unknown'], []])
  })

  test('写明对应哪条表现：序号或原文，认不出就说', () => {
    const rows =
      '具体表现\t整改措施\n2\t公开价格\n会议过多、过频\t压减会议\n表现1\t合并会议\n车辆管理混乱\t清理车辆'
    expect(read(rows, { standing: [] }).map((it) => [it.answers, it.flaws])).toEqual([
      [['m2'], []],
      [['m1'], []],
      [['m1'], []],
      [[], [{ code: 'answers-unknown', words: '车辆管理混乱' }]],
    ])
  })

  test('太长的不收', () => {
    expect(flaws(`${head}${'公'.repeat(20_001)}\t县教育局\t\t${'好'.repeat(501)}`)).toEqual([
      ['text-long', 'goal-long'],
    ])
  })

  test('能加的没有重复：全部加上以后再粘贴，每一行都说已经有了', () => {
    const cell = fc.constantFrom('公开价格', '1.清退收费', '压减会议', '县教育局', '6月底前', '', '同上', '"')
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (table) => {
        const text = table.map((it) => it.join('\t')).join('\n')
        const able = read(text).filter((it) => it.flaws.length === 0)
        const standing = [...basis.standing, ...able.map((it) => it.text)]
        const again = read(text, { standing }).filter((it) => it.flaws.length === 0)
        expect(again).toEqual([])
        expect(able.every((it) => it.text !== '' && it.units.length > 0)).toBe(true)
      }),
    )
  })
})
