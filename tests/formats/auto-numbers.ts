/**
 * Markers that are typed become numbers the word processor counts: the words go, a level of a list takes their place.
 *
 *     （二）会议过多   →   <w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>  会议过多
 *     ~~~~
 *
 * Where the text counts otherwise than the word processor would (a number lost, one twice) a list of its own starts there.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { level } from '#office/docx/docx-fixture.ts'

type Shape = { mark: RegExp; format: string; print: string; value: (digits: string) => number | null }

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const chinese = numeralValue
/** Each level in the ways it is written; a document's list takes the way that it uses first. */
const LEVELS: Shape[][] = [
  [{ mark: /^([一二三四五六七八九十]{1,3})、/u, format: 'chineseCounting', print: '%1、', value: chinese }],
  [
    {
      mark: /^（([一二三四五六七八九十]{1,3})）/u,
      format: 'chineseCounting',
      print: '（%2）',
      value: chinese,
    },
    { mark: /^\(([一二三四五六七八九十]{1,3})\)/u, format: 'chineseCounting', print: '(%2)', value: chinese },
  ],
  [
    { mark: /^(\d{1,2})\.(?!\d)/u, format: 'decimal', print: '%3.', value: Number },
    { mark: /^(\d{1,2})、/u, format: 'decimal', print: '%3、', value: Number },
  ],
  [
    { mark: /^（(\d{1,2})）/u, format: 'decimal', print: '（%4）', value: Number },
    { mark: /^\((\d{1,2})\)/u, format: 'decimal', print: '(%4)', value: Number },
  ],
  [
    {
      mark: /^([①-⑳])/u,
      format: 'decimalEnclosedCircle',
      print: '%5',
      value: (one) => CIRCLED.indexOf(one) + 1,
    },
  ],
]

export type Numbered = { text: string; properties: string }

/** Makes the lists of one document; `numbering` is its part once all paragraphs have been through. */
export class AutoNumbers {
  private readonly shapes: (Shape | null)[]
  private readonly counts = LEVELS.map((): number | null => null)
  private readonly lists: { place: number; start: number }[] = []

  constructor(texts: readonly string[]) {
    this.shapes = LEVELS.map(
      (ways) => texts.flatMap((text) => ways.filter(({ mark }) => mark.test(text))).at(0) ?? null,
    )
  }

  paragraph(text: string): Numbered {
    for (const [place, shape] of this.shapes.entries()) {
      const found = shape?.mark.exec(text)
      const value = shape?.value(found?.[1] ?? '') ?? null
      if (found === null || found === undefined || value === null) continue
      const list = this.lists.findLastIndex((one) => one.place === place)
      // A list that starts at 5 starts there again below every higher number.
      const next = (this.counts[place] ?? (this.lists[list]?.start ?? 1) - 1) + 1
      const own = value === next ? list : this.lists.push({ place, start: value }) - 1
      this.counts.fill(null, place + 1)
      this.counts[place] = value
      return {
        text: text.slice(found[0].length),
        properties: `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${own + 2}"/></w:numPr>`,
      }
    }
    return { text, properties: '' }
  }

  numbering(): string {
    const levels = this.shapes.map((shape, place) =>
      shape === null ? '' : level(place, shape.format, shape.print, '<w:suff w:val="nothing"/>'),
    )
    const own = this.lists.map(
      ({ place, start }, i) =>
        `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${place}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    )
    return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own.join('')}`
  }
}
