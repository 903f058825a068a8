/** Pages: paper, margins, grid, page numbers, the mark, landscape where a table is wide. */
import type { Finding } from './check.ts'
import { all, at, tree, value, words, type Node, type Parts } from './xml-tree.ts'

/** GB/T 9704-2012 in millimetres. */
const PAPER = [210, 297] as const
const PORTRAIT = { top: 37, left: 28, bottom: 35, right: 26 }
const LANDSCAPE = { top: 28, left: 35, bottom: 26, right: 37 }
const TWIPS = 1440 / 25.4
const near = (twips: string, mm: number): boolean => Math.abs(Number(twips) / TWIPS - mm) <= 0.5
const WIDE_TABLE = 7

export function checkPages(parts: Parts, body: Node, mark: string | null): Finding[] {
  const findings: Finding[] = []
  const settings = parts.get('word/settings.xml') ?? ''
  if (!/<w:evenAndOddHeaders(?: w:val="(?:true|1)")?\/>/u.test(settings))
    findings.push({ code: 'even-pages', where: 'settings' })
  const targets = relationships(parts)
  for (const [i, { properties, tables }] of sectionsOf(body).entries()) {
    const where = `section ${i + 1}`
    const landscape = value(at(properties, 'w:pgSz'), 'w:orient') === 'landscape'
    findings.push(...checkPaper(properties, landscape, where), ...checkGrid(properties, where))
    for (const side of ['default', 'even'] as const) {
      findings.push(...checkPageNumber(partOf('w:footerReference', side), side, `${where} ${side}`))
      if (mark !== null && !hasMark(partOf('w:headerReference', side), mark))
        findings.push({ code: 'mark', where: `${where} ${side}` })
    }
    if (!landscape && tables.some((own) => all(own, 'w:gridCol').length >= WIDE_TABLE))
      findings.push({ code: 'wide-table-upright', where })

    function partOf(reference: string, side: string): Node | undefined {
      const found = properties.children.find(
        (child) => child.name === reference && value(child, 'w:type') === side,
      )
      const xml = parts.get(`word/${targets.get(value(found, 'r:id')) ?? ''}`)
      return xml === undefined ? undefined : tree(xml)
    }
  }
  return findings
}

/** A section is closed by the properties in its last paragraph, the last one by those of the body. */
function sectionsOf(body: Node): { properties: Node; tables: Node[] }[] {
  const sections: { properties: Node; tables: Node[] }[] = []
  let tables: Node[] = []
  for (const child of body.children) {
    if (child.name === 'w:tbl') tables.push(child)
    const properties = child.name === 'w:sectPr' ? child : at(child, 'w:pPr', 'w:sectPr')
    if (properties === undefined) continue
    sections.push({ properties, tables })
    tables = []
  }
  return sections
}

function relationships(parts: Parts): Map<string, string> {
  const xml = tree(parts.get('word/_rels/document.xml.rels') ?? '<none/>')
  return new Map(all(xml, 'Relationship').map((own) => [value(own, 'Id'), value(own, 'Target')]))
}

function checkPaper(properties: Node, landscape: boolean, where: string): Finding[] {
  const size = at(properties, 'w:pgSz')
  const [width, height] = landscape ? [PAPER[1], PAPER[0]] : PAPER
  const findings: Finding[] = []
  if (!near(value(size, 'w:w'), width) || !near(value(size, 'w:h'), height))
    findings.push({ code: 'paper-size', where })
  for (const [side, mm] of Object.entries(landscape ? LANDSCAPE : PORTRAIT))
    if (!near(value(at(properties, 'w:pgMar'), `w:${side}`), mm))
      findings.push({ code: 'margin', where: `${where} ${side}` })
  return findings
}

/** 22 lines in 225 mm, and no room for a 23rd. */
function checkGrid(properties: Node, where: string): Finding[] {
  const grid = at(properties, 'w:docGrid')
  const lines = (225 * TWIPS) / Number(value(grid, 'w:linePitch'))
  return value(grid, 'w:type') === 'lines' && lines >= 22 && lines < 22.1 ? [] : [{ code: 'grid', where }]
}

/** «4号半角宋体阿拉伯数字,数字左右各放一条一字线;单页码居右空一字,双页码居左空一字» */
function checkPageNumber(footer: Node | undefined, side: 'default' | 'even', where: string): Finding[] {
  if (footer === undefined) return [{ code: 'page-number', where }]
  const [paragraph] = all(footer, 'w:p')
  const [alignment, edge] = side === 'default' ? ['right', 'w:right'] : ['left both', 'w:left']
  const runs = paragraph === undefined ? [] : all(paragraph, 'w:r')
  const good =
    paragraph !== undefined &&
    all(footer, 'w:instrText').some((own) => own.text.trim() === 'PAGE') &&
    words(paragraph).replace(/\s/gu, '') === '——' &&
    alignment.split(' ').includes(value(at(paragraph, 'w:pPr', 'w:jc'))) &&
    value(at(paragraph, 'w:pPr', 'w:ind'), edge) === '280' &&
    runs.every(
      (run) =>
        value(at(run, 'w:rPr', 'w:sz')) === '28' && value(at(run, 'w:rPr', 'w:rFonts'), 'w:ascii') === '宋体',
    )
  return good ? [] : [{ code: 'page-number', where }]
}

const hasMark = (header: Node | undefined, mark: string): boolean =>
  header !== undefined && all(header, 'v:textpath').some((own) => value(own, 'string') === mark)
