import { describe, expect, test } from 'vitest'
import { Unreadable } from '#office/unreadable.ts'
import { toGb18030 } from '#office/gb18030-fixture.ts'
import * as page from './page-fixtures.ts'
import { readHtml } from './read-html.ts'

const bytes = (html: string) => new TextEncoder().encode(html)
const linesOf = (html: string) => readHtml(bytes(html)).lines
const body = (html: string) => linesOf(`<html><body>${html}</body></html>`)

describe('the document of a page, and nothing around it', () => {
  test.each([
    [
      'a site of nested tables',
      page.tableLayout,
      ['中共云梯县水务局党组', '关于巡察整改进展情况的通报'],
      '2024-03-07',
    ],
    ['a blog', page.blogLike, [page.TITLE], '2024-03-07'],
    ['divisions without meaning', page.divSoup, [page.TITLE], '2024-03-07'],
    ['a page for printing', page.printPage, [page.TITLE], null],
    ['Word saved as a page', page.wordPage, [page.TITLE], null],
    ['a page in GB 2312', page.gbkPage, [page.TITLE], null],
  ])('%s', (_name, html, title, day) => {
    const { lines } = readHtml(html === page.gbkPage ? toGb18030(html) : bytes(html))
    const published = day === null ? [] : [`发布时间：${day}`]
    const heads = [
      [...title, ...published],
      [...published, ...title],
    ].map((head) => [...head, ...page.DOCUMENT])
    expect(heads).toContainEqual(lines.map((line) => (/发布时间/u.test(line) ? `发布时间：${day}` : line)))
  })
})

describe('what a page shows', () => {
  const B = '\u2028'

  test('a table of data is a row a line; cells over several rows are repeated, breaks in a cell kept', () => {
    const table =
      '<table border=1><tr><th rowspan=2>序号<th rowspan=2>问题<th colspan=2>责任</tr><tr><td>领导<td>单位</tr>' +
      '<tr><td rowspan=2>1<td rowspan=2>会议过多<td>王敏<td><p>县府办</p><p>县督查室</p></tr><tr><td>李闻<td>县财政局<br>县审计局</table>'
    expect(body(`<p>青河县整改台账，请各单位核对。</p>${table}`)).toEqual([
      '青河县整改台账，请各单位核对。',
      '序号\t问题\t责任\t',
      '序号\t问题\t领导\t单位',
      `1\t会议过多\t王敏\t县府办${B}县督查室`,
      `1\t会议过多\t李闻\t县财政局${B}县审计局`,
    ])
  })

  test('a table that only lays out is walked through', () => {
    const inner = '<table><tr><td>甲</td><td>一</td></tr><tr><td>乙</td><td>二</td></tr></table>'
    expect(body(`<table><tr><td>上面的话，一段。</td></tr><tr><td>${inner}</td></tr></table>`)).toEqual([
      '上面的话，一段。',
      '甲\t一',
      '乙\t二',
    ])
  })

  test('lists have the marks a browser draws, and never two', () => {
    expect(body('<ol><li>甲<li>乙<ul><li>丙</ul></ol><ol start=3 type=A><li>丁</ol>')).toEqual([
      '1.甲',
      '2.乙',
      '• 丙',
      'C.丁',
    ])
    expect(body('<ol><li>（一）甲<li>（二）乙</ol><ul style="list-style:none"><li>丙</ul>')).toEqual([
      '（一）甲',
      '（二）乙',
      '丙',
    ])
    expect(body('<ol style="list-style-type:cjk-ideographic"><li value=11>甲</ol>')).toEqual(['十一、甲'])
  })

  test('lists in lists are numbered as official papers number their levels', () => {
    const list = '<ol><li>甲<ol><li>乙<ol start=2><li>丙</ol></ol></ol><ol start=2><li>丁</ol>'
    expect(body(list)).toEqual(['一、甲', '（一）乙', '2.丙', '二、丁'])
  })

  test('what a word processor printed on every page is left out', () => {
    const head = '<div title="header"><p>内部资料</p></div><div style="mso-element:footer"><p>— 1 —</p></div>'
    expect(body(`${head}<p>甲。</p><div title="说明"><p>乙。</p></div>`)).toEqual(['甲。', '乙。'])
  })

  test('numbers alone on their lines stay where they count the rows of a table', () => {
    const cells = ['序号', '问题', '1', '甲', '2', '乙', '4', '丙']
    expect(body(cells.map((cell) => `<p>${cell}</p>`).join(''))).toEqual(cells)
    expect(body('<p>甲。</p><p>3</p><p>乙。</p>')).toEqual(['甲。', '乙。'])
  })

  test('entities, breaks and blanks', () => {
    expect(
      body('&emsp;&emsp;《办法》&ldquo;甲&rdquo;&nbsp;&#x4E00;<br>a\n  b&lt;c&gt;<pre>丁\n 戊</pre>'),
    ).toEqual(['《办法》“甲” 一', 'a b<c>', '丁', '戊'])
  })

  test('a link inside a sentence and an attachment stay', () => {
    const lines = body(
      '<div><p>依据<a href="x">《办法》</a>，清退费用1.2万元。</p><p>附件：<a href="y">整改清单.xlsx</a></p></div>',
    )
    expect(lines).toEqual(['依据《办法》，清退费用1.2万元。', '附件：整改清单.xlsx'])
  })

  test('what is hidden in the document is left out and told', () => {
    const { lines, issues } = readHtml(
      bytes(
        `<body><p>第一段话，足够长的一段话。</p><p style="display: none">${'藏起来的话。'.repeat(9)}</p><p>第二段话，也足够长。</p></body>`,
      ),
    )
    expect(lines).toEqual(['第一段话，足够长的一段话。', '第二段话，也足够长。'])
    expect(issues).toMatchObject([{ code: 'page-hidden' }])
  })
})

describe('encodings', () => {
  const html = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>整改措施已经落实，群众满意。</p></body></html>`
  test.each(['gb2312', 'GBK', 'gb18030', 'nonsense'])('GBK bytes labelled %s', (label) => {
    expect(readHtml(toGb18030(html(label))).lines).toEqual(['整改措施已经落实，群众满意。'])
  })
  test('UTF-8 bytes labelled gb2312, as re-saved pages are', () => {
    expect(readHtml(bytes(html('gb2312')))).toMatchObject({
      encoding: 'utf-8',
      lines: ['整改措施已经落实，群众满意。'],
    })
  })
  test('UTF-16 with its mark', () => {
    const utf16 = Buffer.from(`\ufeff${html('utf-16')}`, 'utf16le')
    expect(readHtml(utf16).lines).toEqual(['整改措施已经落实，群众满意。'])
  })
})

test('what Word puts into a page: changes, notes, comments', () => {
  const page = `<html><body><p>${'水务局党组研究部署整改工作，'.repeat(3)}<del>旧</del><ins>新</ins>办法。<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p><p>压减会议，控制文件。</p><div style='mso-element:footnote-list'><div id=ftn1><p class=MsoFootnoteText>[1] 截至5月。</p></div></div><p class=MsoCommentText>再核一下</p></body></html>`
  const { lines, issues } = readHtml(new TextEncoder().encode(page))
  expect(lines).toEqual([`${'水务局党组研究部署整改工作，'.repeat(3)}新办法。`, '压减会议，控制文件。'])
  expect(issues).toEqual([{ code: 'changes-accepted', message: '1 1', line: 1 }])
})

describe('hostile pages', () => {
  const reason = (html: string) => {
    try {
      readHtml(bytes(html))
    } catch (error) {
      if (error instanceof Unreadable) return `${error.code} ${error.detail}`
      throw error
    }
    return 'read'
  }

  test('nested without end', () => {
    expect(reason('<div>'.repeat(100_000))).toBe('unsafe-page > 500')
    expect(reason('<table><tr><td>'.repeat(10_000))).toBe('unsafe-page > 500')
    expect(reason('<b>'.repeat(50_000))).toBe('unsafe-page > 500')
  })

  test('of a million elements', () => {
    expect(reason('<i></i>'.repeat(1_000_000))).toBe('unsafe-page > 300000')
  })

  test('of more than 20 MB', () => {
    expect(reason('x'.repeat(20 * 1024 * 1024 + 1))).toBe('too-large 21 MB')
  })

  test('with spans of a billion cells', () => {
    const row = '<tr><td rowspan=1000000000 colspan=1000000000>甲</td><td>乙</td></tr>'
    expect(body(`<table>${row.repeat(50)}</table>`).length).toBeLessThan(60)
  })

  test('that want to fetch or include: nothing of it is followed or shown', () => {
    const html =
      '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><meta http-equiv=refresh content="0;url=http://example.org/"><link rel=stylesheet href="http://example.org/a.css"></head>' +
      '<body><iframe src="http://example.org/"></iframe><img src="http://example.org/x.png" alt="甲"><p>正文在此，&x;没有别的。</p><script src="http://example.org/x.js"></script></body></html>'
    expect(linesOf(html).join()).toMatch(/正文在此，&x;没有别的。$/u)
    expect(linesOf(html).join()).not.toMatch(/example|root:/u)
  })
})
