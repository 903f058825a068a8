import { expect, test } from 'vitest'
import { underLetterhead } from '#core/rules/report/letterhead.ts'
import { composeRound } from '#core/rules/report/papers.ts'
import { frozen, problem } from '#core/rules/report/report-fixture.ts'

test('发文机关、主送、文号、抄送照填的来；没填的照原样', () => {
  const paper = composeRound('report', frozen([problem('1-01-001')]), false)
  expect(underLetterhead(paper, {})).toEqual(paper)
  const sent = underLetterhead(paper, {
    issuer: '中共澄江县委员会',
    addressee: '省委巡视工作领导小组办公室',
    number: '澄委〔2026〕5号',
    copyTo: '市委巡察办、 市审计局，',
  })
  expect(sent.head).toEqual({ issuer: '中共澄江县委员会' })
  expect(sent.signature).toEqual({ unit: '中共澄江县委员会', day: paper.signature?.day })
  expect([sent.addressee, sent.number]).toEqual(['省委巡视工作领导小组办公室', '澄委〔2026〕5号'])
  expect(sent.imprint?.copyTo).toEqual(['市委巡察办', '市审计局'])
  expect(sent.imprint?.printedBy).toBe(paper.imprint?.printedBy)
  expect(sent.body).toBe(paper.body)
})
