/** The order of properties that the schema of WordprocessingML wants: Word calls a file damaged where it is another. */
import type { Finding } from './check.ts'
import { tree, type Node, type Parts } from './xml-tree.ts'

const ORDER: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    'w:rPr':
      'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
    'w:sectPr':
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
    'w:tblPr':
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
    'w:tcPr':
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    'w:pBdr': 'top left bottom right between bar',
    'w:tblBorders': 'top left start bottom right end insideH insideV',
  }).map(([name, children]) => [name, children.split(' ').map((child) => `w:${child}`)]),
)

export function checkSchema(parts: Parts): Finding[] {
  const findings: Finding[] = []
  for (const [name, xml] of parts)
    if (/^word\/(?:document|styles|header\d*|footer\d*)\.xml$/u.test(name)) visit(tree(xml), name, findings)
  return findings
}

function visit(node: Node, part: string, findings: Finding[]) {
  const order = ORDER[node.name]
  let last = -1
  // Older programs know left and right only.
  if (node.name === 'w:jc' && /^(?:start|end)$/u.test(node.attributes['w:val'] ?? ''))
    findings.push({ code: 'schema', where: `${part}: w:jc` })
  for (const child of node.children) {
    if (order !== undefined) {
      const place = order.indexOf(child.name)
      // References to heads and feet may stand in any order among themselves.
      if (place < 0 || (place < last && !child.name.endsWith('Reference')))
        findings.push({ code: 'schema', where: `${part}: ${child.name} in ${node.name}` })
      last = Math.max(last, place)
    }
    visit(child, part, findings)
  }
}
