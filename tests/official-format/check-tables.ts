/** Tables: the head repeated on each page, rows not parted, whole widths that fit. */
import type { Finding } from './check.ts'
import { all, at, value, words, type Node } from './xml-tree.ts'

export function checkTables(body: Node): Finding[] {
  return all(body, 'w:tbl').flatMap((table, i): Finding[] => {
    const where = `table ${i + 1}`
    const findings: Finding[] = []
    const rows = all(table, 'w:tr')
    const columns = all(table, 'w:gridCol')
    if (at(rows[0], 'w:trPr', 'w:tblHeader') === undefined) findings.push({ code: 'header-row', where })
    for (const [n, row] of rows.entries()) {
      const longest = Math.max(...all(row, 'w:tc').map((cell) => words(cell).length))
      if (at(row, 'w:trPr', 'w:cantSplit') === undefined && longest < 200)
        findings.push({ code: 'row-parts', where: `${where} row ${n + 1}` })
      const cells = row.children.filter((child) => child.name === 'w:tc')
      const span = cells.reduce((sum, cell) => sum + Number(value(at(cell, 'w:tcPr', 'w:gridSpan')) || 1), 0)
      if (span !== columns.length) findings.push({ code: 'row-width', where: `${where} row ${n + 1}` })
    }
    return findings
  })
}
