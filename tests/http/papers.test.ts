import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Template } from '#contract/templates.ts'
import { workspacesHere } from '#ledger/desk/callers.ts'
import { sweepVault } from '#ledger/desk/sweep-vault.ts'
import { openTemplate } from '#ledger/desk/templates.ts'
import { readDocx } from '#office/docx/read-docx.ts'
import { cut, template } from '../../src/office/docx/template/template-fixture.ts'
import type { Answer } from './browser.ts'
import { type County, granted, settle } from './county.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let round = ''
let other = ''

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
  round = ((await house.admin.get('/api/rounds')).json as { rounds: { id: string }[] }).rounds[0]?.id ?? ''
  const { rows } = (await house.admin.get('/api/problems')).json as { rows: { id: string }[] }
  other = rows.find((it) => it.id !== county.problem)?.id ?? ''
  await granted(house, county.handler.browser, 'report-progress', {
    ...{ problem: county.problem, measure: county.measure, unit: county.bureau, completes: false },
    ...{ text: '已完成3座水库加固，投入453.5万元。', happened: null, evidence: [] },
  })
})

const office = (path: string) => house.admin.get(path)
const linesOf = (answer: Answer): string[] => readDocx(answer.bytes).lines.map(({ text }) => text)
const nameOf = (answer: Answer): string =>
  decodeURIComponent(
    /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
  )

describe('papers of a round', () => {
  test('the progress report answers every problem in order, under a Chinese name', async () => {
    const answer = await office(`/api/rounds/${round}/papers/report.docx?sources=yes`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(nameOf(answer)).toBe('关于第一轮整改进展情况的报告（截至2026-08-03）.docx')
    const text = linesOf(answer).join('\n')
    const places = ['水库除险加固进度迟缓', '惠农补贴发放不及时'].map((it) => text.indexOf(it))
    expect(places[0]).toBeGreaterThan(0)
    expect(places[1]).toBeGreaterThan(places[0] ?? 0)
    expect(text).toContain('反馈问题共2个')
    expect(text).toContain('已完成3座水库加固，投入453.5万元。')
    expect(text).toContain('单位自报，未经核查')
    expect(text).toContain('数字出处')
  })

  test('goes out by whom, to whom and under which number one says', async () => {
    const letterhead = new URLSearchParams({
      ...{ issuer: '中共澄江县委员会', addressee: '省委巡视办' },
      ...{ number: '澄委〔2026〕5号', copyTo: '县审计局、县纪委' },
    })
    const path = `/api/rounds/${round}/papers/report.docx`
    const text = linesOf(await office(`${path}?${letterhead.toString()}`)).join('\n')
    for (const word of ['中共澄江县委员会', '省委巡视办：', '澄委〔2026〕5号', '抄送：县审计局，县纪委'])
      expect(text).toContain(word)
    expect((await office(`${path}?number=${'号'.repeat(61)}`)).refused).toBe('invalid-input')
  })

  test('with their sources its figures lead into the ledger; a paper for others names no inner address', async () => {
    const address = 'http://localhost:7200'
    const linked = async (query: string): Promise<boolean> => {
      const { bytes } = await office(`/api/rounds/${round}/papers/report.docx${query}`)
      const links = unzipSync(bytes)['word/_rels/document.xml.rels']
      return strFromU8(links ?? new Uint8Array()).includes(`${address}/`)
    }
    expect([await linked('?sources=yes'), await linked('')]).toEqual([true, false])
    const pdf = async (query: string) =>
      (await office(`/api/rounds/${round}/papers/report.pdf${query}`)).text.includes(address)
    expect([await pdf('?sources=yes'), await pdf('')]).toEqual([true, false])
  })

  test.each(['report', 'plan', 'lists'])('%s comes as .docx and as .pdf', async (kind) => {
    const docx = await office(`/api/rounds/${round}/papers/${kind}.docx`)
    expect(linesOf(docx).join('\n')).toContain('澄江县')
    const pdf = await office(`/api/rounds/${round}/papers/${kind}.pdf`)
    expect([pdf.status, pdf.headers.get('content-type'), pdf.text.slice(0, 5)]).toEqual([
      ...[200, 'application/pdf', '%PDF-'],
    ])
  })

  test('the whole round is for whoever sees it whole; nobody gets anything without signing in', async () => {
    const path = `/api/rounds/${round}/papers/report.docx`
    const handler = await county.handler.browser.get(path)
    expect([handler.status, handler.refused]).toEqual([403, 'not-allowed'])
    expect((await county.leader.browser.get(path)).status).toBe(200)
    expect((await house.browser().get(path)).status).toBe(401)
  })

  test.each([
    ['day=2026-02-30', 422, 'invalid-input'],
    ['day=2026-08-04', 422, 'invalid-input'],
    ['day=2026-08-02', 409, 'nothing-yet'],
    ['sources=maybe', 422, 'invalid-input'],
    ['template=no-id', 422, 'invalid-input'],
    ['template=0198a0c0-0000-7000-8000-000000000000', 404, 'not-found'],
  ])('?%s is refused with %i %s', async (query, status, code) => {
    const answer = await office(`/api/rounds/${round}/papers/report.docx?${query}`)
    expect([answer.status, answer.refused]).toEqual([status, code])
  })

  test('a round nobody knows, an address that is none, a paper that is none: 404', async () => {
    for (const path of [
      '/api/rounds/0198a0c0-0000-7000-8000-000000000000/papers/report.docx',
      '/api/rounds/none/papers/report.docx',
      `/api/rounds/${round}/papers/novel.docx`,
    ])
      expect((await office(path)).status).toBe(404)
  })
})

describe('the hints on the progress report', () => {
  const path = (query = '') => `/api/rounds/${round}/papers/report/hints${query}`
  type Hints = {
    day: string
    contradictions: {
      code: string
      places: { problem: { id: string; number: string }; measure: number | null }[]
    }[]
    doubts: unknown[]
    left: number
  }

  test('tell what does not fit and lead to the problem and measure it comes from', async () => {
    await granted(house, county.handler.browser, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, completes: false },
      ...{ text: '排查隐患46处，整改43处。', happened: null, evidence: [] },
    })
    const { day, contradictions, left } = (await office(path())).json as Hints
    expect([day, left]).toEqual(['2026-08-03', 0])
    expect(contradictions.map(({ code, places }) => [code, places[0]])).toMatchObject([
      ['unexplained-gap', { problem: { id: county.problem, number: '1-01-001' }, measure: 1 }],
    ])
  })

  test('are for whoever sees the round whole, of a day that has something', async () => {
    expect((await county.handler.browser.get(path())).refused).toBe('not-allowed')
    expect((await county.leader.browser.get(path())).status).toBe(200)
    expect((await office(path('?day=2026-08-02'))).refused).toBe('nothing-yet')
    expect((await office('/api/rounds/none/papers/report/hints')).status).toBe(404)
  })
})

describe('the sheet of one problem', () => {
  test('goes to its unit too, as .docx and .pdf', async () => {
    const path = `/api/problems/${county.problem}/sheet`
    const answer = await county.handler.browser.get(`${path}.docx`)
    expect(nameOf(answer)).toMatch(/^问题整改情况表 1-01-001（截至2026-08-03）\.docx$/)
    const text = linesOf(answer).join('\n')
    for (const word of ['水库除险加固进度迟缓', '江望', '年底前完成9座水库加固', '填报进展', '批准方案'])
      expect(text).toContain(word)
    expect((await county.handler.browser.get(`${path}.pdf`)).text.slice(0, 5)).toBe('%PDF-')
  })
  test('of a problem one does not see is not found', async () => {
    const answer = await county.handler.browser.get(`/api/problems/${other}/sheet.docx`)
    expect([answer.status, answer.refused]).toEqual([404, 'not-found'])
    expect((await office(`/api/problems/${other}/sheet.docx`)).status).toBe(200)
  })
})

describe("the office's own templates", () => {
  const own = template(
    cut('{截至', '日期}共{问题总数}个：') + cut('{#问题}') + cut('{编号} {标题}') + cut('{/问题}'),
  )
  const redHead = template(cut('澄江县委整改办文件') + cut('{{正文}}') + cut('印发'))
  const add = (kind: string, name: string, bytes: Uint8Array) =>
    house.admin.file(
      `/api/templates?${String(new URLSearchParams({ kind, name, file: `${name}.docx` }))}`,
      bytes,
    )
  const kept = async () =>
    ((await house.admin.get('/api/templates')).json as { templates: Template[] }).templates

  test('are kept, told of, filled, and dropped again', async () => {
    const added = (await add('template', '简报模板', own)).json as Template
    expect(added).toMatchObject({ kind: 'template', name: '简报模板', fileName: '简报模板.docx' })
    expect((await kept()).map((it) => it.name)).toEqual(['简报模板'])
    const filled = await office(`/api/rounds/${round}/papers/report.docx?template=${added.id}`)
    expect(linesOf(filled)).toEqual([
      ...['2026年8月3日共2个：', '1-01-001 水库除险加固进度迟缓', '1-01-002 惠农补贴发放不及时'],
    ])
    const again = await add('template', '简报模板', own)
    expect([again.status, again.refused]).toEqual([409, 'duplicate'])
    expect((await house.admin.send('DELETE', `/api/templates/${added.id}`)).status).toBe(200)
    expect(await kept()).toEqual([])
    expect((await house.admin.send('DELETE', `/api/templates/${added.id}`)).status).toBe(404)
  })

  test('a red head takes the text of a paper', async () => {
    const added = (await add('red-head', '整改办红头', redHead)).json as Template
    const answer = await office(`/api/rounds/${round}/papers/report.docx?template=${added.id}`)
    const lines = linesOf(answer)
    expect([lines[0], lines.at(-1)]).toEqual(['澄江县委整改办文件', '印发'])
    expect(lines.join('\n')).toContain('水库除险加固进度迟缓')
  })

  test('with faults they are refused with what and where, and nothing is kept', async () => {
    const before = await kept()
    const faulty = template(cut('{截止日期}') + cut('{#问题}'))
    const answer = await add('template', '有毛病', faulty)
    expect([answer.status, answer.refused]).toEqual([422, 'template-faults'])
    expect(answer.details['faults']).toEqual([
      expect.objectContaining({
        ...{ code: 'unknown-field', tag: '{截止日期}', nearest: '截至日期' },
        where: expect.objectContaining({ part: 'text', paragraph: 1 }) as unknown,
      }),
      expect.objectContaining({ code: 'loop-not-closed', tag: '{#问题}' }),
    ])
    expect((await add('red-head', '没有正文', own)).refused).toBe('template-faults')
    expect((await add('template', '不是文件', new Uint8Array([1, 2, 3]))).refused).toBe('template-faults')
    expect((await add('stamp', '什么', own)).refused).toBe('invalid-input')
    expect(await kept()).toEqual(before)
  })

  test('only the office keeps and drops them', async () => {
    const { browser } = county.handler
    const query = String(new URLSearchParams({ kind: 'template', name: '别人的', file: 'x.docx' }))
    expect((await browser.file(`/api/templates?${query}`, own)).refused).toBe('not-allowed')
    const [first] = await kept()
    expect((await browser.send('DELETE', `/api/templates/${first?.id ?? ''}`)).refused).toBe('not-allowed')
  })

  test('their bytes are no orphans, however old they get; those of a dropped one are', async () => {
    const [first] = await kept()
    const spare = (await add('template', '用不着了', own)).json as Template
    await house.admin.send('DELETE', `/api/templates/${spare.id}`)
    // The files were written by the clock on the wall, which is not this house's.
    house.clock.now = '2100-01-01T00:00:00.000000Z'
    const gone = await sweepVault(house.ledger)
    expect(gone).toHaveLength(1)
    const [workspace = ''] = await workspacesHere(house.ledger)
    const still = await openTemplate(house.ledger, { workspace, person: '' }, first?.id ?? '')
    expect(Buffer.from(still.bytes).equals(redHead)).toBe(true)
  })
})
