/** Reads samples out of every format by the product's own door and holds each reading against the gold of the text. */
import { readFileSync, readdirSync } from 'node:fs'
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { asReadable } from '#office/convert/as-readable.ts'
import { readText } from '#office/read-text.ts'
import { agreement, type Facets, type Missed } from '../../samples/reading/agreement.ts'
import type { MarkedGold } from '../../samples/reading/marked-text.ts'
import { type Format, FORMATS, inFormats } from './other-formats.ts'
import { paperOf } from './paper.ts'
import { placedBack } from './placed-back.ts'
import { paperDocx } from './write-docx.ts'

/** `column`: dress and format; `worse`: what this format loses or adds against the plain text. */
export type Scored = { column: string; name: string; facets: Facets; worse: string[] }
type Sample = { name: string; text: string; gold: MarkedGold }

const FOLDER = new URL('../../samples/reading/open/', import.meta.url)

/** Levels counted by the word processor, and cells of a flattened table in a table again. */
const DRESSES: { dress: string; fits: (sample: Sample) => boolean; write: (sample: Sample) => Uint8Array }[] =
  [
    { dress: 'typed', fits: () => true, write: ({ text }) => paperDocx(paperOf(text), headOf(text)) },
    {
      dress: 'counted',
      fits: ({ text }) => /^[\s\u3000]*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]/mu.test(text),
      write: ({ text }) => paperDocx(paperOf(text), headOf(text), true),
    },
    {
      dress: 'table',
      fits: ({ text }) => /^序号\s*$/mu.test(text),
      write: ({ text }) => paperDocx(paperOf(text, true), headOf(text)),
    },
  ]

/** A running head: the first words of the title, as offices set them. */
const headOf = (text: string) => `${text.trim().slice(0, 12).split('\n')[0] ?? ''}·内部资料`

export async function scoreFormats(
  program: string,
  wanted: (name: string) => boolean,
  formats: readonly Format[] = FORMATS,
): Promise<Scored[]> {
  const samples = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt') && wanted(name))
    .sort()
    .map((name): Sample => {
      const gold = readFileSync(new URL(name.replace('.txt', '.gold.json'), FOLDER), 'utf8')
      return {
        name: name.replace('.txt', ''),
        text: readFileSync(new URL(name, FOLDER), 'utf8'),
        gold: JSON.parse(gold) as MarkedGold,
      }
    })
  const plain = new Map(samples.map((one) => [one.name, score(one.text, one, { issues: [], sheets: [] })]))
  const scored: Scored[] = samples.map(({ name }) => ({
    column: 'text',
    name,
    facets: plain.get(name)?.facets ?? {},
    worse: [],
  }))
  for (const { dress, fits, write } of DRESSES) {
    const own = samples.filter(fits)
    if (own.length === 0) continue
    const papers = new Map(own.map((one) => [one.name, write(one)]))
    const made: [string, Map<string, Uint8Array>][] = [
      ['ours', papers],
      ...(await inFormats(program, papers, formats)),
    ]
    for (const [format, files] of made)
      for (const one of own) {
        const given = files.get(one.name) ?? new Uint8Array()
        const path = `${one.name}.${format === 'ours' ? 'docx' : format}`
        const { bytes, issues } = await asReadable(given, path)
        const { text, notes } = await readText(bytes, path, issues)
        const { facets, missed } = score(text, one, notes)
        const worse = lost(missed, plain.get(one.name)?.missed ?? {})
        scored.push({ column: `${dress} ${format}`, name: one.name, facets, worse })
      }
  }
  return scored
}

function score(text: string, { text: source, gold }: Sample, notes: Parameters<typeof readDocument>[3]) {
  const read = readingJson(readDocument(text, undefined, undefined, notes), (code) => code)
  return agreement(placedBack(read, text, source), gold)
}

function lost(here: Missed, plain: Missed): string[] {
  return Object.entries(here).flatMap(([facet, { missed, extra }]) => [
    ...missed.filter((one) => !(plain[facet]?.missed ?? []).includes(one)).map((one) => `- ${facet}: ${one}`),
    ...extra.filter((one) => !(plain[facet]?.extra ?? []).includes(one)).map((one) => `+ ${facet}: ${one}`),
  ])
}
