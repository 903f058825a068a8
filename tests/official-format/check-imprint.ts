/** The red head with its rule, and the imprint at the foot of the last page. */
import type { Finding } from './check.ts'
import { all, at, value, words, type Node } from './xml-tree.ts'

export function checkImprint(body: Node, expected: { imprint: boolean; head: boolean }): Finding[] {
  return [...(expected.head ? checkHead(body) : []), ...(expected.imprint ? checkFrame(body) : [])]
}

function checkHead(body: Node): Finding[] {
  const rule = all(body, 'w:p').some((own) => {
    const border = at(own, 'w:pPr', 'w:pBdr', 'w:bottom')
    return value(border, 'w:color') === 'FF0000' && value(border, 'w:space') === '11'
  })
  const red = all(body, 'w:color').some((own) => value(own) === 'FF0000')
  return [
    ...(red ? [] : [{ code: 'red-head', where: 'first page' }]),
    ...(rule ? [] : [{ code: 'red-rule', where: 'first page' }]),
  ]
}

/** The frame is one: its paragraphs stand together at the foot of the text and are the last but an empty one. */
function checkFrame(body: Node): Finding[] {
  const where = 'last page'
  const children = body.children.filter((child) => child.name !== 'w:sectPr')
  const framed = children.filter((child) => at(child, 'w:pPr', 'w:framePr') !== undefined)
  const texts = framed.filter((own) => words(own) !== '')
  if (framed.length === 0 || texts.length === 0) return [{ code: 'imprint', where }]
  const findings: Finding[] = []
  const places = new Set(framed.map((own) => JSON.stringify(at(own, 'w:pPr', 'w:framePr')?.attributes)))
  const frame = at(framed[0], 'w:pPr', 'w:framePr')
  if (places.size > 1 || value(frame, 'w:vAnchor') !== 'margin' || value(frame, 'w:yAlign') !== 'bottom')
    findings.push({ code: 'imprint-place', where })
  const last = children.at(-1)
  const together = children.slice(-1 - framed.length, -1).every((own) => framed.includes(own))
  if (!together || last === undefined || words(last) !== '' || framed.includes(last))
    findings.push({ code: 'imprint-not-last', where })
  if (!texts.every((own) => all(own, 'w:r').every((run) => value(at(run, 'w:rPr', 'w:sz')) === '28')))
    findings.push({ code: 'imprint-size', where })
  if (!words(texts.at(-1) ?? body).endsWith('印发')) findings.push({ code: 'imprint-words', where })
  const rules = framed
    .filter((own) => words(own) === '')
    .map((own) => value(at(own, 'w:pPr', 'w:spacing'), 'w:line'))
  if (rules[0] !== '20' || rules.at(-1) !== '20' || rules.slice(1, -1).some((line) => line !== '14'))
    findings.push({ code: 'imprint-rules', where })
  return findings
}
