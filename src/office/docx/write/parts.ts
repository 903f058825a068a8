/**
 * The parts of the file that are ours to write: what a paragraph is before anything is said of it, the table of fonts,
 * and who made it – no person and no hour.
 */
import type { Paper } from '#core/rules/report/paper.ts'
import { FONT, FONT_ELSE } from '#office/official-format/fonts.ts'
import { LINE, SIZE } from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'

/** Lines of another height than the text's: tables, the red head, the imprint. */
export const OFF_GRID = 'OffGrid'
export const OFF_GRID_STYLE = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${OFF_GRID}">\
<w:name w:val="不对齐网格"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>`

type Part = { path: string; data: string }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export function ownParts(paper: Paper): Part[] {
  return [
    { path: 'word/styles.xml', data: STYLES },
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(paper) },
  ]
}

/**
 * No widows kept together, no marks hanging over the edge, no extra space beside digits: each would break the grid.
 */
const STYLES = `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="${FONT.latin}" w:hAnsi="${FONT.latin}" w:eastAsia="${FONT.text}" w:cs="${FONT.latin}"/>\
<w:sz w:val="${SIZE.three}"/><w:szCs w:val="${SIZE.three}"/>\
<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/>\
</w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/>\
<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>\
</w:style>\
${OFF_GRID_STYLE}\
<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>`

function fontTable(): string {
  const fonts = Object.values(FONT).map((name) => {
    const other = FONT_ELSE[name]
    return `<w:font w:name="${name}">${other === undefined ? '' : `<w:altName w:val="${other}"/>`}</w:font>`
  })
  return `${XML}<w:fonts ${W}>${fonts.join('')}</w:fonts>`
}

function coreProperties(paper: Paper): string {
  const author = paper.signature?.unit ?? paper.head?.issuer ?? ''
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(paper.title)}</dc:title>\
<dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`
}

const escaped = (text: string): string =>
  printableLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
