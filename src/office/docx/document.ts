/**
 * word/document.xml as lines: numbers printed, deletions dropped, insertions kept, tables flattened.
 */
import { FieldStack } from './fields.ts'
import type { Findings } from './notes.ts'
import { NumberCounter, type NumberingDefinitions } from './numbering.ts'
import { isContents, numberingOf, type Styles } from './styles.ts'
import { symbolOf } from './symbols.ts'
import { OpenTables } from './open-tables.ts'
import type { PlacedLine } from './table.ts'
import { isOff, readXml } from './xml.ts'

type Paragraph = {
  text: string
  style: string | null
  numId: string | null
  level: number | null
  /** the paragraph mark was deleted under tracked changes: the next paragraph goes on from this one */
  markDeleted: boolean
}

/** Elements whose whole content is not part of the text as it stands. */
const DROPPED = new Set([
  'del',
  'moveFrom',
  'mc:Fallback',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'rt',
])

/** What tracked changes put in, and what they take away. */
const KEPT = new Set(['ins', 'moveTo'])
const REMOVED = new Set(['del', 'moveFrom'])

export function documentLines(
  part: Uint8Array,
  styles: Styles,
  definitions: NumberingDefinitions,
): { lines: PlacedLine[]; found: Findings } {
  const reader = new DocumentReader(styles, definitions)
  readXml(part, 'document.xml', reader)
  return reader.finish()
}

class DocumentReader {
  private readonly lines: PlacedLine[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly tables = new OpenTables()
  private readonly styles: Styles
  private readonly counter: NumberCounter
  private dropped = 0
  private inText = false
  private inParagraphProperties = 0
  private inRunProperties = 0
  private inRowProperties = 0
  private inInstruction = false
  private hidden = false
  private carried = ''
  private readonly fields = new FieldStack()
  /** for each content control we are in: whether its words are none of the document's (a prompt, a contents list) */
  private readonly controls: boolean[] = []
  private readonly found: Findings = {
    kept: 0,
    removed: 0,
    changedAt: 0,
    hidden: '',
    hiddenAt: 0,
    contents: 0,
    notes: [],
  }

  constructor(styles: Styles, definitions: NumberingDefinitions) {
    this.styles = styles
    this.counter = new NumberCounter(definitions, (style) => numberingOf(styles, style)?.numId ?? null)
  }

  readonly open = (name: string, attribute: (name: string) => string | null) => {
    const paragraph = this.paragraphs.at(-1)
    // An empty <w:del/> in the properties of a paragraph mark says that the mark is deleted.
    if (
      this.inParagraphProperties > 0 &&
      this.inRunProperties > 0 &&
      (name === 'del' || name === 'moveFrom')
    ) {
      if (paragraph !== undefined) paragraph.markDeleted = true
    }
    if (REMOVED.has(name) && this.inRowProperties > 0) this.tables.deleteRow()
    if (this.dropped === 0) this.countChange(name)
    if (DROPPED.has(name)) this.dropped++
    if (this.dropped > 0) return
    switch (name) {
      case 'p':
        this.paragraphs.push({ text: '', style: null, numId: null, level: null, markDeleted: false })
        break
      case 'pPr':
        this.inParagraphProperties++
        break
      case 'rPr':
        this.inRunProperties++
        break
      case 'r':
        this.hidden = false
        break
      case 't':
        this.inText = true
        break
      case 'trPr':
        this.inRowProperties++
        break
      case 'vanish':
        if (this.inParagraphProperties === 0) this.hidden = !isOff(attribute('val'))
        break
      case 'rStyle':
        if (this.inParagraphProperties === 0 && this.styles.get(attribute('val') ?? '')?.hidden === true)
          this.hidden = true
        break
      case 'fldChar':
        this.fields.mark(attribute('fldCharType'))
        break
      case 'fldSimple':
        this.fields.begin(attribute('instr') ?? '')
        break
      case 'instrText':
        this.inInstruction = true
        break
      case 'sdt':
        this.controls.push(false)
        break
      case 'showingPlcHdr':
        if (this.controls.length > 0 && !isOff(attribute('val')))
          this.controls[this.controls.length - 1] = true
        break
      case 'docPartGallery':
        if (this.controls.length > 0 && /table of contents/iu.test(attribute('val') ?? '')) {
          this.controls[this.controls.length - 1] = true
          this.found.contents++
        }
        break
      case 'footnoteReference':
      case 'endnoteReference':
        this.found.notes.push({
          id: attribute('id') ?? '',
          kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
          line: this.lines.length + 1,
        })
        break
      case 'sym':
        this.write(symbolOf(attribute('font'), attribute('char')))
        break
      case 'tab':
      case 'ptab':
        if (this.inParagraphProperties === 0) this.write(' ')
        break
      case 'br':
      case 'cr':
        this.write('\n')
        break
      case 'noBreakHyphen':
        this.write('-')
        break
      default:
        if (this.inParagraphProperties > 0 && paragraph !== undefined)
          readProperty(paragraph, name, attribute)
        else this.tables.open(name, attribute)
    }
  }

  private countChange(name: string) {
    const counts = this.inParagraphProperties === 0 && this.inRunProperties === 0
    if (!counts || !(KEPT.has(name) || REMOVED.has(name))) return
    if (KEPT.has(name)) this.found.kept++
    else this.found.removed++
    if (this.found.changedAt === 0) this.found.changedAt = this.lines.length + 1
  }

  readonly close = (name: string) => {
    if (DROPPED.has(name)) {
      this.dropped--
      return
    }
    if (this.dropped > 0) return
    if (name === 't') this.inText = false
    else if (name === 'instrText') this.inInstruction = false
    else if (name === 'fldSimple') this.fields.end()
    else if (name === 'sdt') this.controls.pop()
    else if (name === 'trPr') this.inRowProperties--
    else if (name === 'pPr') this.inParagraphProperties--
    else if (name === 'rPr') this.inRunProperties--
    else if (name === 'p') this.endParagraph()
    else for (const line of this.tables.close(name)) this.lines.push(line)
  }

  readonly text = (words: string) => {
    if (this.dropped > 0) return
    if (this.inInstruction) this.fields.instruct(words)
    else if (this.inText && this.hidden) this.tellHidden(words)
    else if (this.inText) this.write(words.replaceAll('\n', ' '))
  }

  private tellHidden(words: string) {
    if (this.found.hidden === '') this.found.hiddenAt = this.lines.length + 1
    if (this.found.hidden.length < 40) this.found.hidden += words.trim()
  }

  private write(words: string) {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph !== undefined && !this.fields.drops && !this.controls.includes(true))
      paragraph.text += words
  }

  private endParagraph() {
    const paragraph = this.paragraphs.pop()
    if (paragraph === undefined) return
    const text = this.carried + paragraph.text
    this.carried = ''
    if (paragraph.markDeleted) {
      this.carried = text
      return
    }
    if (paragraph.style !== null && isContents(this.styles, paragraph.style)) {
      this.found.contents++
      return
    }
    // Word counts an empty item too, and in a column of numbers the number is all there is.
    const number = this.numberOf(paragraph)
    if (text.trim() === '') {
      if (this.tables.cell !== null) this.put(number)
      return
    }
    const gap = /[\dA-Za-z\u4e00-\u9fff]$/u.test(number) ? ' ' : ''
    this.put(number + gap + text)
  }

  private numberOf(paragraph: Paragraph): string {
    const inherited = paragraph.style === null ? null : numberingOf(this.styles, paragraph.style)
    const numId = paragraph.numId ?? inherited?.numId ?? null
    if (numId === null || numId === '0') return ''
    const level =
      paragraph.level ??
      (paragraph.numId === null && inherited !== null
        ? (inherited.level ?? this.counter.levelOfStyle(numId, inherited.style))
        : 0)
    return this.counter.next(numId, level)
  }

  private put(text: string) {
    const lines = text.split('\n')
    const { cell } = this.tables
    for (const line of lines)
      if (line.trim() !== '') {
        if (cell !== null) cell.paragraphs.push(line.trim())
        else this.lines.push({ text: line.trimEnd(), table: null, row: null })
      }
  }

  finish(): { lines: PlacedLine[]; found: Findings } {
    if (this.carried.trim() !== '') this.put(this.carried)
    const contents = this.found.contents + this.fields.contents
    return { lines: this.lines, found: { ...this.found, contents } }
  }
}

function readProperty(paragraph: Paragraph, name: string, attribute: (name: string) => string | null) {
  const value = attribute('val')
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'numId') paragraph.numId = value
  else if (name === 'ilvl') paragraph.level = Number(value ?? 0) || 0
}
