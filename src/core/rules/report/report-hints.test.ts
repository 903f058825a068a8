import { describe, expect, test } from 'vitest'
import { frozen, measure, problem, statement } from './report-fixture.ts'
import { reportHints } from './report-hints.ts'

const told = (number: string, ...texts: string[]) =>
  problem(number, {
    measures: texts.map((_, i) => measure(`${number}-m${i}`)),
    progress: texts.map((text, i) => statement(`${number}-p${i}`, `${number}-m${i}`, { text })),
  })

describe('报告取走以前的核对提示', () => {
  test('一笔钱在两个问题下各报一次：两处都指到问题和措施', () => {
    const { contradictions } = reportHints(
      frozen([
        told('1-1-1', '召开专题会2次', '8月4日清退违规补助22.6万元缴入国库'),
        told('1-2-1', '8月4日清退违规补助22.6万元缴入国库'),
      ]),
    )
    expect(contradictions.map(({ code }) => code)).toEqual(['double-reporting'])
    expect(contradictions[0]?.places).toEqual([
      {
        problem: { id: 'id-1-1-1', number: '1-1-1' },
        measure: 2,
        text: '8月4日清退违规补助22.6万元缴入国库',
      },
      {
        problem: { id: 'id-1-2-1', number: '1-2-1' },
        measure: 1,
        text: '8月4日清退违规补助22.6万元缴入国库',
      },
    ])
  })

  test('一条进展里自己对不上，算式也给出', () => {
    const { contradictions } = reportHints(frozen([told('1-1-1', '排查隐患商铺46家，责令限期整改43家')]))
    expect(contradictions.map(({ code, sum, places }) => [code, sum, places[0]?.measure])).toEqual([
      ['unexplained-gap', '46-43=3', 1],
    ])
  })

  test('只有会议文件的问题存疑；没有填报的不猜；措施里许诺的数字不算成效', () => {
    const promised = problem('1-1-2', {
      measures: [measure('m', { text: '追缴欠款56万元' })],
      progress: [statement('p', 'm', { text: '召开推进会3次，印发通知12份' })],
    })
    const { doubts } = reportHints(
      frozen([told('1-1-1', '追缴欠款56万元'), promised, problem('1-1-3', { measures: [measure('n')] })]),
    )
    expect(doubts.map(({ code, problem: of, title }) => [code, of.number, title])).toEqual([
      ['paper', '1-1-2', '问题1-1-2'],
    ])
    expect(doubts[0]?.places[0]).toMatchObject({ measure: 1, text: '召开推进会3次' })
  })

  test('从反馈以前算起的数字，按报的那一天认年份', () => {
    const { doubts } = reportHints(frozen([told('1-1-1', '1—8月立案查处违规案件9件')]))
    expect(doubts.map(({ code }) => code)).toEqual(['before-feedback'])
  })

  test('同一措施只看最近一次；旧的说法不再对照', () => {
    const again = problem('1-1-1', {
      measures: [measure('m')],
      progress: [
        statement('p', 'm', { text: '排查隐患46处，整改43处', at: '2026-08-01T02:00:00.000000Z' }),
        statement('q', 'm', { text: '排查隐患46处，整改46处' }),
      ],
    })
    expect(reportHints(frozen([again])).contradictions).toEqual([])
  })

  test('提示太多时只列前面的，其余报个数', () => {
    const many = Array.from({ length: 230 }, (_, i) => told(`1-1-${i + 1}`, `召开${i + 3}次会议研究部署`))
    const { doubts, left } = reportHints(frozen(many))
    expect([doubts.length, left]).toEqual([200, 30])
  })
})
