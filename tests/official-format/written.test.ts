/** Papers as they are written: read back, checked, and made of everything people type. */
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { composeRound, composeSheet, roundPapers } from '#core/rules/report/papers.ts'
import { frozen, measure, problem, proof, statement } from '#core/rules/report/report-fixture.ts'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { instrumentPaper } from '#core/rules/report/instrument-paper.ts'
import { readDocument } from '#core/words/lists/read-document.ts'
import { readDocx } from '#office/docx/read-docx.ts'
import { writePaper } from '#office/docx/write/write-paper.ts'
import { readText } from '#office/read-text.ts'
import { checkOfficialFormat } from './check.ts'
import { inventedInstrument } from './invented-instrument.ts'
import { inventedPaper, inventedTable, longParagraph } from './invented-paper.ts'
import { partsOf, tree } from './xml-tree.ts'

const round = frozen([
  problem('1-01-001', {
    measures: [measure('a'), measure('b')],
    evidence: [proof('e')],
    progress: [statement('s', 'a')],
  }),
  problem('1-01-002'),
  problem('1-02-001'),
])
const expected = (paper: Paper) => ({
  mark: paper.mark,
  imprint: paper.imprint !== null,
  head: paper.head !== null,
})
const findings = async (paper: Paper) => checkOfficialFormat(await writePaper(paper), expected(paper))
const plain: Paper = {
  ...inventedPaper,
  mark: null,
  head: null,
  number: null,
  addressee: null,
  annexes: [],
  signature: null,
  imprint: null,
}

describe('every paper the ledger composes', () => {
  test.each(roundPapers)('%s', async (kind) => {
    expect(await findings(composeRound(kind, round, true))).toEqual([])
  })

  test('a problem’s sheet', async () => {
    expect(await findings(composeSheet(round, true))).toEqual([])
  })

  test.each(instrumentKinds)('督办文书: %s', async (kind) => {
    const copyTo = kind === 'circular' ? '县委督查室、县纪委监委' : ''
    expect(await findings(instrumentPaper(inventedInstrument({ kind, copyTo }), '2026-08-03'))).toEqual([])
    const issued = { code: '澜整督', year: 2026, serial: 12, number: '澜整督〔2026〕12号', on: '2026-08-03' }
    const sent = instrumentPaper(inventedInstrument({ kind, copyTo, issued }), '2026-09-01')
    expect(sent).toMatchObject({ mark: null, number: '澜整督〔2026〕12号', signature: { day: '2026-08-03' } })
    expect(await findings(sent)).toEqual([])
  })

  test('of four hundred problems', async () => {
    const many = frozen(Array.from({ length: 400 }, (_, i) => problem(`1-${(i % 9) + 1}-${i}`)))
    expect(await findings(composeRound('lists', many, false))).toEqual([])
  })
})

const linesOf = (body: readonly Block[]): string[] =>
  body.flatMap((block) =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'paragraph'
        ? [`${block.lead ?? ''}${block.runs.map(({ text }) => text).join('')}`]
        : [
            block.head.join('\t'),
            ...block.rows.map((row) =>
              row
                .flatMap(({ text, span = 1 }) => [
                  text.replaceAll('\n', '\u2028'),
                  ...Array(span - 1).fill(''),
                ])
                .join('\t'),
            ),
          ],
  )

describe('what was written is what is read back', () => {
  test('every paragraph and row in its order', async () => {
    const lines = readDocx(await writePaper(inventedPaper)).lines.map(({ text }) => text)
    const annexes = inventedPaper.annexes
    expect(lines).toEqual([
      inventedPaper.head?.issuer,
      inventedPaper.number,
      '中共澜川县委关于省委第九巡视组',
      '反馈意见整改进展情况的报告',
      `${inventedPaper.addressee}：`,
      ...linesOf(inventedPaper.body),
      `附件：1.${annexes[0]?.title}`,
      `2.${annexes[1]?.title}`,
      '中共澜川县委',
      '2026年11月20日',
      ...annexes.flatMap((annex, i) => [`附件${i + 1}`, annex.title, ...linesOf(annex.body)]),
      `抄送：${inventedPaper.imprint?.copyTo.join('，')}。`,
      '澜川县委办公室 2026年11月21日印发',
    ])
  })

  test('the same problems in the same order, by the reader of published reports', async () => {
    const titles = [
      '会议过多',
      '惠民补贴发放不及时',
      '河道采砂监管不严',
      '基层组织生活不规范',
      '档案缺失',
      '欠账未还',
    ]
    const at = (n: number) => '一二三四五六'.charAt(n)
    const body: Block[] = [
      {
        kind: 'paragraph',
        runs: [
          { text: '根据统一部署，省委第九巡视组于2026年3月至4月巡视了澜川县。现将整改进展情况报告如下。' },
        ],
      },
      { kind: 'heading', level: 1, text: '一、反馈问题整改落实情况' },
      ...[0, 1, 2].flatMap((part): Block[] => [
        { kind: 'heading', level: 2, text: `（${at(part)}）第${at(part)}方面问题整改情况` },
        ...titles.slice(part * 2, part * 2 + 2).flatMap((title, i): Block[] => [
          { kind: 'heading', level: 3, text: `${i + 1}.关于“${title}”问题` },
          {
            kind: 'paragraph',
            runs: [{ text: `一是修订制度，压实责任。二是开展排查${i + 2}轮，整改到位${i + 5}处。` }],
          },
        ]),
      ]),
      { kind: 'heading', level: 1, text: '二、下一步工作打算' },
      longParagraph(1),
    ]
    const written = await writePaper({ ...inventedPaper, body, annexes: [] })
    const reading = readDocument((await readText(written)).text, 'report', '2026-11-23')
    expect(reading.draft.problems.map(({ title }) => title.replaceAll(/[关于“”问题]/gu, ''))).toEqual(
      titles.map((title) => title.replaceAll(/[关于“”问题]/gu, '')),
    )
    expect(reading.draft.problems.map(({ measures }) => measures.length)).toEqual([2, 2, 2, 2, 2, 2])
  })
})

describe('everything people type', () => {
  test.each<[string, Paper]>([
    ['nothing but a title', { ...plain, body: [] }],
    ['not even a title', { ...plain, title: '', body: [] }],
    ['a title of eighty characters', { ...inventedPaper, title: '整改进展'.repeat(20) }],
    [
      'a head too long for one line',
      { ...inventedPaper, head: { issuer: '澜川县委巡视整改工作领导小组办公室'.repeat(3) } },
    ],
    ['no number under the head', { ...inventedPaper, number: null }],
    ['a number without a head', { ...inventedPaper, head: null }],
    [
      'rare characters',
      {
        ...plain,
        title: '关于镕喆堃昇翀𰻞𠮷同志的报告',
        body: [{ kind: 'paragraph', runs: [{ text: '镕喆堃昇翀𰻞𠮷' }] }],
      },
    ],
    [
      'a word longer than a line',
      {
        ...plain,
        body: [{ kind: 'paragraph', runs: [{ text: `见https://lanchuan.example/${'a'.repeat(300)}。` }] }],
      },
    ],
    [
      'a table of three hundred rows',
      { ...inventedPaper, annexes: [{ title: '清单', landscape: true, body: [inventedTable(300)] }] },
    ],
    [
      'a cell of three thousand characters',
      {
        ...plain,
        body: [
          {
            kind: 'table',
            widths: [1, 3],
            head: ['甲', '乙'],
            rows: [[{ text: '甲' }, { text: '长'.repeat(3000) }]],
          },
        ],
      },
    ],
    [
      'ragged rows and widths that say nothing',
      {
        ...plain,
        body: [
          {
            kind: 'table',
            widths: [0, -1],
            head: ['甲'],
            rows: [[], [{ text: '甲' }, { text: '乙' }, { text: '丙', span: 2 }]],
          },
        ],
      },
    ],
    [
      'tables of nothing',
      { ...plain, body: [{ kind: 'table', widths: [], head: [], rows: [] }, longParagraph(1)] },
    ],
  ])('%s', async (_, paper) => {
    expect(await findings(paper)).toEqual([])
  })

  test('characters no file may hold, markup and fields stay text', async () => {
    const text = '甲\u0000\u0008乙\ufffe<w:p/>&amp;{{正文}} { PAGE } \ud800丙'
    const written = await writePaper({
      ...plain,
      title: text,
      body: [{ kind: 'paragraph', runs: [{ text }] }],
    })
    for (const [name, part] of partsOf(written)) if (/\.(?:xml|rels)$/u.test(name)) tree(part)
    expect(readDocx(written).lines.map((line) => line.text)).toContain('甲乙<w:p/>&amp;{{正文}} { PAGE } 丙')
  })

  test('a statement of several lines is several paragraphs', async () => {
    const body: Block[] = [
      { kind: 'paragraph', lead: '进展：', runs: [{ text: '甲。\r\n\n乙' }, { text: '丙。\n' }] },
    ]
    expect(readDocx(await writePaper({ ...plain, title: '', body })).lines.map(({ text }) => text)).toEqual([
      '进展：甲。',
      '乙丙。',
    ])
  })

  test('the same paper gives the same bytes', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await writePaper(inventedPaper, { address: 'https://lanchuan.example' }))
        .digest('hex')
    expect(await hash()).toBe(await hash())
  })

  test.each<[string, string | null, string | undefined, boolean]>([
    ['an address and a path', 'https://lanchuan.example/z/', '/problems/1', true],
    ['no address', null, '/problems/1', false],
    ['no source', 'https://lanchuan.example', undefined, false],
    ['what is no path', 'https://lanchuan.example', 'javascript:alert(1)', false],
    ['another host', 'https://lanchuan.example', '//elsewhere.example/x', false],
    ['what is no address', 'lanchuan', '/problems/1', false],
    ['an address that is no page', 'file:///etc', '/problems/1', false],
  ])('a link with %s', async (_, address, source, linked) => {
    const run = { text: '甲', ...(source === undefined ? {} : { source }) }
    const written = await writePaper({ ...plain, body: [{ kind: 'paragraph', runs: [run] }] }, { address })
    const relations = strFromU8(unzipSync(written)['word/_rels/document.xml.rels'] ?? new Uint8Array())
    expect(relations.includes('TargetMode="External"')).toBe(linked)
    if (linked) expect(relations).toContain('https://lanchuan.example/z/problems/1')
    expect(readDocx(written).lines.at(-1)?.text).toBe('甲')
  })
})
