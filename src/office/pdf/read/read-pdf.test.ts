import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '#office/unreadable.ts'
import { grid, official, pdf, rule, words } from './pdf-fixture.ts'
import { MOST_PAGES } from './open-pdf.ts'
import { joined } from './paragraphs.ts'
import { plainLetters } from './plain-letters.ts'
import { readPdf } from './read-pdf.ts'

const linesOf = async (...contents: string[]) =>
  (await readPdf(pdf(contents.map((content) => ({ content }))))).lines
const issuesOf = async (...contents: string[]) =>
  (await readPdf(pdf(contents.map((content) => ({ content }))))).issues.map(
    ({ code, message }) => `${code} ${message}`,
  )
const reason = async (bytes: Uint8Array) => {
  try {
    await readPdf(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return `${error.code} ${error.detail}`.trim()
    throw error
  }
  return 'read'
}
const page = (...parts: string[]) => parts.join('\n')

const LONG = [
  '根据县委统一部署，2023年5月至7月，县委第二巡察组对云梯县水务局党组进行了巡察，9月12日反馈了意见。现将整改进展情况予以公布。',
  '（一）河道管护不到位问题。修订《云梯县河道巡查办法》，每月巡查2次，清理垃圾36吨，恢复河道岸线6.2公里，查处侵占河道案件4件，收回资金12.5万元。',
  '（二）会议过多问题。全年召开会议59场，比上年减少21场。',
]

describe('paragraphs', () => {
  test('are put together from lines broken at the edge of the page', async () => {
    expect(await linesOf(...official(LONG).map((one) => one.content))).toEqual(LONG)
  })

  test('go on over the end of a page, behind running heads and numbers', async () => {
    const many = Array.from({ length: 8 }, (_, i) => `（${i + 1}）${LONG[1]?.slice(3)}`)
    const sheets = official(many).map(({ content }, i) =>
      page(words(200, 800, '云梯县水务局文件', 12), content, words(280, 60, `— ${i + 1} —`, 14)),
    )
    expect(sheets.length).toBeGreaterThan(1)
    expect(await linesOf(...sheets)).toEqual(many)
    expect(await issuesOf(...sheets)).toEqual(['running-heads 云梯县水务局文件；— 1 —'])
  })

  test('without indents end where the line ends short, or where a number begins behind a stop', async () => {
    const lines = [
      '一、河道管护不到位',
      '水务局党组高度重视，每月研究，局长带队巡查三次，发现',
      '问题十二个，全部整改到位。',
      '二、会议过多',
      '全年压减会议二十一场。',
    ]
    const content = lines.map((text, i) => words(79, 740 - 29 * i, text)).join('\n')
    const full =
      words(79, 500, '八'.repeat(27)) + words(79, 471, '八'.repeat(27)) + words(79, 442, '八'.repeat(27))
    expect((await linesOf(page(content, full))).slice(0, 4)).toEqual([
      '一、河道管护不到位',
      '水务局党组高度重视，每月研究，局长带队巡查三次，发现问题十二个，全部整改到位。',
      '二、会议过多',
      '全年压减会议二十一场。',
    ])
  })

  test('a title over two lines is one; what is set in larger letters never runs into the text', async () => {
    const title = page(
      words(95, 780, '中共云梯县水务局党组关于', 22),
      words(95, 745, '巡察整改进展情况的通报', 22),
    )
    const [body] = official(LONG, 690)
    const centred = title.replaceAll(' 95 ', ' 170 ')
    expect((await linesOf(page(centred, body?.content ?? ''))).slice(0, 2)).toEqual([
      '中共云梯县水务局党组关于巡察整改进展情况的通报',
      LONG[0],
    ])
  })

  test('numbers and addresses cut by the end of a line are whole again', () => {
    expect(joined('同比下降14.', '2%。')).toBe('同比下降14.2%。')
    expect(joined('投入3,', '415.8万元。')).toBe('投入3,415.8万元。')
    expect(joined('邮箱：jiwei@yunti.exam', 'ple。')).toBe('邮箱：jiwei@yunti.example。')
    expect(joined('one of', 'them')).toBe('one of them')
  })

  test('one paragraph over pages, set in at its beginning alone, is not torn where a number begins a line', async () => {
    const line = (text: string, i: number) => words(i === 0 ? 111 : 79, 740 - 29 * i, text)
    const text = ['二'.repeat(25), `${'二'.repeat(26)}。`, `2.${'二'.repeat(26)}`, '二二。']
    expect(await linesOf(text.map(line).join('\n'))).toEqual([text.join('')])
  })

  test('items flush left between paragraphs set in begin anew behind a full line', async () => {
    const printed = [
      ...['二'.repeat(26), '二二。', '①二二。', '②二二。', `③${'二'.repeat(26)}。`, '④二二。'],
      ...[
        '二'.repeat(26),
        '二二。',
        '①二二。',
        `②${'二'.repeat(26)}。`,
        '③二二。',
        '二'.repeat(26),
        '二二。',
      ],
    ]
    const isSetIn = (text: string) => text.length === 26
    const content = printed.map((text, i) => words(isSetIn(text) ? 111 : 79, 780 - 29 * i, text))
    const lines = await linesOf(content.join('\n'))
    expect(lines.map((line) => line.replace(/二+/u, '二'))).toEqual([
      '二。',
      '①二。',
      '②二。',
      '③二。',
      '④二。',
      '二。',
      '①二。',
      '②二。',
      '③二。',
      '二。',
    ])
  })

  test('a blank that the page sets is kept, a gap is none', async () => {
    expect(await linesOf(words(79, 700, '整改通报 按照部署'))).toEqual(['整改通报 按照部署'])
    expect(await linesOf(page(words(79, 700, '整改通报'), words(79 + 68, 700, '按照部署')))).toEqual([
      '整改通报按照部署',
    ])
  })

  test('lines broken by hand keep the indents that tell where paragraphs begin', async () => {
    const printed = Array.from({ length: 6 }, () => [
      '二'.repeat(26),
      '二'.repeat(6),
      '二'.repeat(28),
      '二'.repeat(6),
    ])
    const content = printed.flat().map((text, i) => words(i % 4 === 0 ? 111 : 79, 780 - 26 * i, text))
    const lines = await linesOf(content.join('\n'))
    expect(lines).toHaveLength(12)
    expect(lines.slice(0, 2)).toEqual([`　　${'二'.repeat(32)}`, '二'.repeat(34)])
  })

  test('letters named by their radicals, letters set apart, marks of notes and m²', async () => {
    expect(plainLetters('⼀、⻓效机制\u00ad')).toBe('一、长效机制')
    const line = page(
      words(79, 700, '新建护坡1200m'),
      words(79 + 16 * 6.5, 706, '2', 9),
      words(79 + 16 * 6.5 + 6, 700, '，收回资金'),
      words(79 + 16 * 11.5 + 7, 706, '①', 9),
      words(79 + 16 * 11.5 + 16, 700, '3万元。'),
    )
    expect(await linesOf(line)).toEqual(['新建护坡1200m²，收回资金3万元。'])
  })

  test('of two columns are read one column after the other, and it is told', async () => {
    const column = (x: number, mark: string) =>
      Array.from({ length: 14 }, (_, i) =>
        words(x, 700 - 20 * i, `${mark}${'水务局党组研究部署整改工作'.slice(0, 13)}`, 14),
      ).join('\n')
    const sheet = page(words(230, 760, '整改专刊', 22), column(60, '左'), column(310, '右'))
    const lines = await linesOf(sheet)
    expect(lines[0]).toBe('整改专刊')
    expect(lines.slice(1).join('')).toMatch(/^(?:左[^左右]*){14}(?:右[^左右]*){14}$/u)
    expect(await issuesOf(sheet)).toEqual(['columns-read 1'])
  })

  test('footnotes are told and stay out of the text', async () => {
    const [body] = official(LONG)
    const sheet = page(
      body?.content ?? '',
      words(79, 90, '①数据截至2024年5月底，', 10),
      words(79, 76, '含乡镇。', 10),
    )
    expect(await linesOf(sheet)).toEqual(LONG)
    expect(await issuesOf(sheet)).toEqual(['footnotes ①数据截至2024年5月底，含乡镇。'])
  })
})

describe('turned pages', () => {
  test('a page turned by its viewer or by its own words reads as it looks; a stamp askew is told', async () => {
    const [body] = official(LONG)
    const content = page(body?.content ?? '', words(200, 300, '内部资料', 40, 45))
    const turned = await readPdf(pdf([{ content, rotate: 90 }]))
    expect(turned.lines).toEqual(LONG)
    const sideways = LONG.flatMap((text, i) => [words(150 + 60 * i, 80, text.slice(0, 20), 16, 90)]).join(
      '\n',
    )
    expect(await linesOf(sideways)).toEqual(LONG.map((text) => text.slice(0, 20)))
    expect(await issuesOf(content)).toEqual(['text-turned 内部资料'])
  })
})

describe('tables', () => {
  const xs = [70, 110, 260, 400, 520]
  const cells = (y: number, ...said: string[]) =>
    said.map((text, i) => (text === '' ? '' : words((xs[i] ?? 0) + 5, y, text, 12))).join('\n')

  test('with rules are rows; words that fill a cell are one paragraph, a cell over two rows stands in both', async () => {
    const sheet = page(
      grid(xs, [700, 670, 600]),
      rule(260, 635, 520, 635),
      cells(680, '序号', '问题', '措施', '时限'),
      cells(650, '1', '河道管护不到位，垃圾清', '每月巡查2次。', '6月底前'),
      cells(634, '', '理不及时'),
      cells(615, '', '', '清理垃圾。', '长期坚持'),
      words(79, 560, '以上为全部问题。'),
    )
    expect(await linesOf(sheet)).toEqual([
      '序号\t问题\t措施\t时限',
      '1\t河道管护不到位，垃圾清理不及时\t每月巡查2次。\t6月底前',
      '1\t河道管护不到位，垃圾清理不及时\t清理垃圾。\t长期坚持',
      '以上为全部问题。',
    ])
  })

  test('go on over pages: the head repeated there goes, a row cut in two is put together', async () => {
    const first = page(
      grid(xs, [700, 670, 640]),
      cells(680, '序号', '问题', '措施', '时限'),
      cells(650, '1', '会议过多', '压减会议，', '6月底前'),
    )
    const second = page(
      grid(xs, [780, 750, 720, 690]),
      cells(760, '序号', '问题', '措施', '时限'),
      cells(730, '', '', '合并文件。'),
      cells(700, '2', '文件过长', '限制篇幅。', '已完成'),
    )
    expect(await linesOf(first, second)).toEqual([
      '序号\t问题\t措施\t时限',
      '1\t会议过多\t压减会议，合并文件。\t6月底前',
      '2\t文件过长\t限制篇幅。\t已完成',
    ])
  })

  test('without rules are rows where the gaps run down; where rows cannot be told they stay lines', async () => {
    const row = (y: number, ...said: string[]) =>
      said.map((text, i) => words(79 + 150 * i, y, text, 14)).join('\n')
    const certain = page(
      row(700, '序号', '问题', '单位'),
      row(675, '1', '会议过多', '县委办'),
      row(650, '2', '文件过长', '县府办'),
    )
    expect(await linesOf(certain)).toEqual(['序号\t问题\t单位', '1\t会议过多\t县委办', '2\t文件过长\t县府办'])
    const unsure = page(
      row(700, '序号', '问题', '单位'),
      words(229, 680, '会议过多，时间', 14),
      row(660, '1', '过长', '县委办'),
      words(229, 640, '文件过长，数量', 14),
      row(620, '2', '过多', '县府办'),
    )
    expect((await linesOf(unsure)).every((line) => !line.includes('\t'))).toBe(true)
    expect(await issuesOf(unsure)).toEqual(['table-unsure 序号 问题 单位'])
  })

  test('a frame around a page is no table', async () => {
    const [body] = official(LONG)
    expect(await linesOf(page(grid([50, 560], [60, 800]), body?.content ?? ''))).toEqual(LONG)
  })
})

describe('what cannot be read', () => {
  test('scans, letters without codes, too many pages, damage', async () => {
    expect(await reason(pdf([{ content: '1 0 0 1 0 0 cm 0 0 100 100 re f' }]))).toBe('scanned')
    expect(await reason(pdf([{ content: '' }]))).toBe('empty')
    expect(await reason(pdf(Array.from({ length: MOST_PAGES + 1 }, () => ({ content: '' }))))).toBe(
      `too-many-pages ${MOST_PAGES + 1}`,
    )
    expect(await reason(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('broken-pdf')
    const whole = pdf([{ content: words(79, 700, '甲') }])
    expect(await reason(whole.slice(0, 300))).toMatch(/^(?:broken-pdf|empty)$/u)
  })

  test('streams that inflate beyond measure, or are packed twice over', async () => {
    const bomb = pdf([{ content: ' '.repeat(110 * 1024 * 1024) }], { compress: true })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await reason(bomb)).toBe('zip-bomb > 100 MB')
    const twice = Buffer.from(pdf([{ content: '' }], { compress: true })).toString('latin1')
    expect(
      await reason(Buffer.from(twice.replaceAll('/FlateDecode', '[/FlateDecode/FlateDecode]'), 'latin1')),
    ).toBe('zip-bomb 2 × Filter')
  })

  test('a font whose codes nobody explains is no scan and no empty file', async () => {
    const strange = (content: string) =>
      Buffer.from(
        Buffer.from(pdf([{ content }], { codes: false }))
          .toString('latin1')
          .replace('/Identity-H', '/GBK-EUC-H')
          .replace('(Identity)', '(GB1)'),
        'latin1',
      )
    expect(await reason(strange('BT /F1 16 Tf 1 0 0 1 79 700 Tm <BBE1D2E9> Tj ET'))).toBe('no-letters')
  })

  test('a page without words among others is told', async () => {
    const [body] = official(LONG)
    expect(await issuesOf(body?.content ?? '', '1 0 0 1 0 0 cm 0 0 100 100 re f')).toEqual([
      'pages-without-text 2',
    ])
  })

  test('letters printed without ink are those of a recognised scan', async () => {
    const [body] = official(LONG)
    expect(await issuesOf(`3 Tr\n${body?.content ?? ''}`)).toEqual(['text-recognised 1'])
  })

  test('damage anywhere is a named reason or another text, never another error', async () => {
    const whole = pdf([{ content: official(LONG)[0]?.content ?? '' }], { compress: true })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const damaged = Uint8Array.from(whole)
          for (const [at, value] of changes) damaged[at] = value
          expect(typeof (await reason(damaged))).toBe('string')
        },
      ),
      // The parser's stray rejections count as failures here; in a seed that is kept there are none.
      { numRuns: 60, seed: 4 },
    )
  })
})
