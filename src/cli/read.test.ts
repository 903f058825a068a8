import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEn } from '#messages/read.en.ts'
import { readZh } from '#messages/read.zh.ts'
import { docx, level, numbered, paragraph } from '#office/docx/docx-fixture.ts'
import { official, pdf } from '#office/pdf/read/pdf-fixture.ts'
import { rows, xlsx } from '#office/xlsx/read/xlsx-fixture.ts'
import { checkCommand } from './check.ts'
import { readCommand } from './read.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const REPORT =
  '青河县住建局关于巡察整改情况的通报\n1.针对会议过多问题。今年召开会议20场，同比下降15%。\n2.针对欠款问题。1-10月立案12件，结案9件。\n3.针对执纪不严问题。开展行动，1-10月立案10件，结案9件。\n2024年12月1日'

describe('zhenggai read', () => {
  test('prints a summary, or JSON in the published form', async () => {
    const path = await file('report.txt', REPORT)
    const plain = await readCommand([path])
    expect(plain).toMatchObject({ exitCode: 0, err: '' })
    expect(plain.out).toContain('3 个问题')
    const json = JSON.parse((await readCommand([path, '--json'])).out) as Record<string, unknown>
    expect(Object.keys(json)).toEqual([
      'kind',
      'title',
      'meta',
      'outline',
      'problems',
      'figures',
      'documents',
      'dates',
      'periods',
      'named',
      'tasks',
      'issues',
    ])
    expect(json['problems']).toMatchObject([
      {
        id: 'p1',
        line: 2,
        path: ['1.'],
        title: '针对会议过多问题',
        measures: [{ marker: null, line: 2, figures: ['f1', 'f2'] }],
      },
      { id: 'p2' },
      { id: 'p3' },
    ])
    expect(json['figures']).toContainEqual(
      expect.objectContaining({ value: 20, unit: '场', line: 2, period: { from: '2024-01-01', to: null } }),
    )
  })

  test('reads a .docx with the numbers Word only prints', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body =
      paragraph('青河县住建局关于巡察整改情况的通报') +
      numbered('作风建设不实问题', 1) +
      numbered('针对会议过多问题。召开会议20场。', 1, 1) +
      numbered('针对接待超标问题。清退费用1.2万元。', 1, 1)
    const path = await file('report.docx', docx({ body, numbering }))
    const json = JSON.parse((await readCommand([path, '--json'])).out) as { problems: unknown[] }
    expect(json.problems).toMatchObject([
      { path: ['（一）', '1.'], line: 3 },
      { path: ['（一）', '2.'], line: 4 },
    ])
  })

  test('reads a workbook: who answers by when, with sheet and row', async () => {
    const sheet = (name: string, ...lines: string[][]) => ({ name, rows: rows(...lines) })
    const path = await file(
      '台账.xlsx',
      xlsx([
        sheet(
          '作风',
          ['整改台账'],
          ['序号', '问题', '整改措施', '责任单位', '整改时限'],
          ['1', '会议过多', '压减', '县府办', '长期坚持'],
        ),
        sheet('财务', ['序号', '问题', '整改措施'], ['1', '欠款不清', '清理'], ['2', '会议过多', '压减']),
      ]),
    )
    const { out } = await readCommand([path])
    expect(out).toContain('“作风”第 3 行\n      单位：县府办；时限：长期坚持')
    expect(out).toContain('“财务”第 3 行  同样的问题在别的工作表里也有')
    const json = JSON.parse((await readCommand([path, '--json'])).out) as { problems: unknown[] }
    expect(json.problems).toMatchObject([
      { title: '会议过多', line: 3, sheet: '作风', row: 3 },
      { title: '欠款不清', line: 5, sheet: '财务', row: 2 },
      {},
    ])
  })

  test('reads a .pdf and says on which page', async () => {
    const sheets = official([
      '青河县住建局关于巡察整改情况的通报',
      '1.针对会议过多问题。今年召开会议20场，同比下降15%。',
    ])
    const more = official(['2.针对欠款问题。1-10月立案12件，结案9件。'])
    const path = await file('通报.pdf', pdf([...sheets, ...more].map(({ content }) => ({ content }))))
    const { out } = await readCommand([path])
    expect(out).toContain('第 3 行（第 2 页）')
    expect((await readCommand([path], 'en')).out).toContain('line 3 (page 2)')
  })

  test('says in one sentence why a file cannot be read, and ends with 2', async () => {
    const missing = await readCommand([join(folder, 'none.txt')])
    expect(missing).toMatchObject({ exitCode: 2, out: '' })
    expect(missing.err).toContain('找不到文件')
    const pdf = await file('a.txt', '%PDF-1.7')
    expect(await readCommand([pdf], 'en')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('The PDF is broken') as string,
    })
    expect(await readCommand([folder])).toMatchObject({ exitCode: 2 })
    expect((await readCommand([])).err).toBe(readZh.summary.usage)
  })
})

test('zhenggai check quotes both places', async () => {
  const path = await file('check.txt', REPORT)
  const { contradictions } = JSON.parse((await checkCommand([path, '--json'])).out) as {
    contradictions: unknown[]
  }
  expect(contradictions).toMatchObject([{ code: 'conflicting-figures', severity: 'high', lines: [3, 4] }])
  expect((await checkCommand([path])).out).toContain('立案12件')
})

test('both languages have a sentence for every code', () => {
  for (const part of ['unreadable', 'issues'] as const)
    expect(Object.keys(readEn[part])).toEqual(Object.keys(readZh[part]))
  for (const part of ['contradictions', 'doubts', 'gaps'] as const)
    expect(Object.keys(readEn.checks[part])).toEqual(Object.keys(readZh.checks[part]))
})

const beside = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared/reading')
/** The scorer runs only under its real path, whatever link leads there. */
const shared = existsSync(beside) ? realpathSync(beside) : beside
/** F1 in per cent. */
const bars: Record<string, number> = {
  headings: 98,
  nesting: 98,
  problems: 97,
  measures: 90,
  figures: 95,
  documents: 98,
  dates: 98,
  periods: 90,
  meta: 90,
}

describe.skipIf(!existsSync(join(shared, 'score.mjs')))(
  'a real published report (skipped where ../shared/reading is absent)',
  () => {
    test('is read at the bars', async () => {
      const { out } = await readCommand([join(shared, 'heshan.txt'), '--json'])
      const scorer = [
        join(shared, 'score.mjs'),
        await file('out.json', out),
        join(shared, 'heshan.gold.json'),
      ]
      const printed = execFileSync(process.execPath, scorer, { encoding: 'utf8' })
      const scores = new Map(
        Array.from(printed.matchAll(/^(\w+) +F1 *([\d.]+)/gmu), (line) => [line[1], Number(line[2])]),
      )
      for (const [facet, bar] of Object.entries(bars))
        expect(scores.get(facet), facet).toBeGreaterThanOrEqual(bar)
    })
  },
)
