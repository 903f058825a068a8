/**
 * Writes small real .pdf files for tests: letters and rules where one puts them. Points, from the lower left corner,
 * as PDF has it. The font is not embedded; it says what its codes mean.
 */
import { zlibSync } from 'fflate'
import { emsOf } from './widths.ts'

export type Sheet = { width?: number; height?: number; content: string; rotate?: number }

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** Words at a place; `turn` in degrees, against the clock. */
export const words = (x: number, y: number, text: string, size = 16, turn = 0): string => {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  return `BT /F1 ${size} Tf ${[cos, sin, -sin, cos].map((n) => n.toFixed(4)).join(' ')} ${x} ${y} Tm <${hex(text)}> Tj ET`
}

export const rule = (x0: number, y0: number, x1: number, y1: number): string =>
  `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`

/** Ruled cells: all rules of a table with these columns and rows. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...ys.map((y) => rule(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)),
    ...xs.map((x) => rule(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
  ].join('\n')

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end'

/** `codes` false: a font that does not say what its codes mean. */
export function pdf(sheets: readonly Sheet[], { codes = true, compress = false } = {}): Uint8Array {
  const objects: (string | Uint8Array)[] = []
  const stream = (content: string, more = ''): Uint8Array => {
    const bytes = compress ? zlibSync(Buffer.from(content)) : Buffer.from(content)
    const filter = compress ? '/Filter /FlateDecode ' : ''
    return Buffer.concat([
      Buffer.from(`<< ${more}${filter}/Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ])
  }
  const firstPage = 7
  objects.push(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H /DescendantFonts [4 0 R] ${codes ? '/ToUnicode 6 0 R ' : ''}>>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(TO_UNICODE),
  )
  for (const [i, { width = 595, height = 842, content, rotate }] of sheets.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${rotate === undefined ? '' : `/Rotate ${rotate} `}/Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * i + 1} 0 R >>`,
      stream(content),
    )
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [i, object] of objects.entries()) {
    offsets.push(length)
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  add(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** Paragraphs as an official paper sets them: 28 characters of 16 points a line, set in by two. */
export function official(
  paragraphs: readonly string[],
  from = 740,
  leading = 29,
): { content: string; rows: number }[] {
  const lines = paragraphs.flatMap((text) => {
    const broken: { x: number; text: string }[] = [{ x: 79 + 32, text: '' }]
    for (const letter of text) {
      const last = broken.at(-1)
      const room = broken.length === 1 ? 26 : 28
      if (last !== undefined && emsOf(last.text + letter) <= room) last.text += letter
      else broken.push({ x: 79, text: letter })
    }
    return broken
  })
  const pages: { content: string; rows: number }[] = []
  for (let at = 0; at < lines.length; at += 22) {
    const page = lines.slice(at, at + 22)
    pages.push({
      rows: page.length,
      content: page.map(({ x, text }, i) => words(x, from - i * leading, text)).join('\n'),
    })
  }
  return pages
}
