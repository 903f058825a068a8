import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryOf, mostWords } from './returned-entry.ts'
import { isUnusable } from './return-flaws.ts'
import { type SheetRow, placeRows, rowKey } from './returned-sheet.ts'

const today = '2026-09-01'
const code = 'K7QM2X9TRA'
const ids = ['0', '1', '2'].map((it) => `0197a000-0000-7000-8000-00000000000${it}`)
const pack = {
  code,
  rows: [
    { measure: ids[0]!, number: '1-01-001', text: '更换老旧主管道12公里' },
    { measure: ids[1]!, number: '1-01-001', text: '建立分区计量' },
    { measure: ids[2]!, number: '1-02-003', text: '追缴欠费' },
  ],
}

const row = (at: number, said: Partial<SheetRow> = {}): SheetRow => ({
  row: 5 + at,
  key: rowKey(code, ids[at]!),
  number: pack.rows[at]!.number,
  measure: pack.rows[at]!.text,
  ...{ text: '', done: '', on: '', formula: false },
  ...said,
})
const placed = (...rows: SheetRow[]) => placeRows(rows, pack, today)
const flaws = (...rows: SheetRow[]) => placed(...rows).map((it) => it.flaws)

describe('回报表里的三格', () => {
  const entry = (text: string, done = '', on = '') => entryOf({ text, done, on }, today)

  test('什么也没有填，或者只填了“否”，等于没有报', () => {
    for (const done of ['', '否', ' 未完成 ', '—'])
      expect(entry('', done)).toEqual({ entry: null, flaws: [] })
  })
  test.each(['是', '已完成', '√', '☑', 'TRUE', 'ｙｅｓ'])('“%s”是完成', (done) => {
    expect(entry('已换完', done).entry?.completes).toBe(true)
  })
  test('“基本完成”说不清是不是完成：按没有完成读，并且指出来', () => {
    expect(entry('换了大半', '基本完成')).toMatchObject({
      entry: { completes: false },
      flaws: ['not-yes-no'],
    })
  })
  test.each([
    ['2026-08-20', '2026-08-20'],
    ['2026-08-20 00:00', '2026-08-20'],
    ['2026.8.20', '2026-08-20'],
    ['２０２６/8/20', '2026-08-20'],
    ['2026年8月20日', '2026-08-20'],
    ['8月20日', '2026-08-20'],
    ['12月28日', '2025-12-28'],
    ['20260820', '2026-08-20'],
    ['46254', '2026-08-20'],
  ])('日期“%s”读作 %s', (on, day) => {
    expect(entry('已换完', '是', on)).toEqual({
      entry: { text: '已换完', completes: true, happened: day },
      flaws: [],
    })
  })
  test.each(['八月底', '2026年8月', '2026-02-30', '8.20', '8月1日至8月20日'])('“%s”不是哪一天', (on) => {
    expect(entry('已换完', '是', on)).toMatchObject({ entry: { happened: null }, flaws: ['not-a-day'] })
  })
  test('完成日期在今天以后，不能采纳', () => {
    const { flaws: said } = entry('已换完', '是', '2026-12-31')
    expect([said, isUnusable(said)]).toEqual([['future-day'], true])
  })
  test('只打勾不写进展，不能采纳；没有完成却写了完成日期，指出来', () => {
    expect(entry('', '是', '2026-08-20').flaws).toEqual(['no-words'])
    expect(isUnusable(['no-words'])).toBe(true)
    expect(entry('已换8公里', '否', '2026-08-20')).toMatchObject({
      entry: { completes: false, happened: null },
      flaws: ['day-not-done'],
    })
  })
  test('一段话太长，不能采纳', () => {
    expect(isUnusable(entry('字'.repeat(mostWords + 1)).flaws)).toBe(true)
    expect(entry('字'.repeat(mostWords)).flaws).toEqual([])
  })
  test('格子里写什么都不会出错', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, done, on) => {
        const { entry: read } = entryOf({ text, done, on }, today)
        expect(read === null || read.happened === null || read.happened <= '9999').toBe(true)
      }),
    )
  })
})

describe('回报表的行与措施对上', () => {
  test('打乱次序、删掉几行、插进空行，都按编号对上', () => {
    const blank = { ...row(0), key: '', number: '', measure: '' }
    expect(placed(row(2, { text: '已追缴' }), blank, row(0, { row: 9, text: '已换8公里' }))).toMatchObject([
      { row: 7, measure: ids[2], text: '已追缴', flaws: [] },
      { row: 9, measure: ids[0], text: '已换8公里', flaws: [] },
    ])
  })
  test('隐藏列被删了，就看编号和措施的文字；文字也改了的，没有人知道说的是哪一项', () => {
    expect(placed(row(1, { key: '', text: '已建' }))).toMatchObject([{ measure: ids[1], flaws: [] }])
    expect(placed(row(1, { key: '', measure: '另一件事', text: '已建' }))).toMatchObject([
      { measure: null, flaws: ['unknown-row'] },
    ])
  })
  test('锁定的字被改过，指出来', () => {
    expect(flaws(row(0, { measure: '更换管道1公里', text: '已换完' }))).toEqual([['words-changed']])
  })
  test('两行的标识互换过，哪一行都不能采纳', () => {
    const swapped = [row(0, { key: row(2).key, text: '甲' }), row(2, { key: row(0).key, text: '乙' })]
    expect(flaws(...swapped)).toEqual([['elsewhere'], ['elsewhere']])
    expect(isUnusable(['elsewhere'])).toBe(true)
  })
  test('复制出来的行：说的一样算一行，说的不一样都摆出来，哪一行也不采纳', () => {
    expect(placed(row(0, { text: '已换' }), row(0, { row: 9, text: '已换' }))).toHaveLength(1)
    expect(placed(row(0, { text: '已换' }), row(0, { row: 9 }))).toMatchObject([{ text: '已换', flaws: [] }])
    expect(placed(row(0, { text: '换8公里' }), row(0, { row: 9, text: '换9公里' }))).toMatchObject([
      { text: '换8公里\n换9公里', flaws: ['twice'] },
    ])
  })
  test('别的回报表里抄来的行、自己加的行，不能采纳', () => {
    const other = row(0, { key: rowKey('AAAAAAAAAA', ids[0]!), text: '已换' })
    const made = row(1, { key: rowKey(code, ids[0]!.replace('a', 'b')), text: '另一项' })
    expect(placed(other, made)).toMatchObject([
      { measure: null, flaws: ['other-pack'] },
      { measure: null, flaws: ['unknown-row'] },
    ])
  })
  test('填的格子里是公式，指出来，由人看过再定', () => {
    expect(flaws(row(0, { text: '已换8公里', formula: true }))).toEqual([['formula']])
    expect(isUnusable(['formula'])).toBe(false)
  })
  test('无论怎样打乱、重复，没有一行的话会落到别的措施名下', () => {
    const any = fc.record({ at: fc.nat(2), said: fc.nat(2), lost: fc.boolean() })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (list) => {
        const rows = list.map(({ at, said, lost }, n) =>
          row(at, { row: n + 5, text: `${at}：${said}`, ...(lost ? { key: '' } : {}) }),
        )
        for (const it of placed(...rows))
          for (const line of it.text.split('\n')) expect(it.measure).toBe(ids[Number(line[0])])
      }),
    )
  })
})
