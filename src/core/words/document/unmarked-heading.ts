/**
 * Headings without a number, known by what stands around them.
 *
 *     政治建设方面                an aspect: more such lines in the document, each with numbers below
 *     ~~~~~~~~~~~~
 *     1.学习内容单一。…
 *
 *     党务公开流于形式            a problem: more such lines, each with a field of its own below
 *     ~~~~~~~~~~~~~~~~
 *     整改措施:…
 *
 *     救护车私用                  a problem: more such lines, each with whole sentences below
 *     ~~~~~~~~~~
 *     追回油料费1860元。
 *
 *     【救护车私用】追回油料费1860元。             a problem in brackets
 *       ~~~~~~~~~~
 */
import type { Marker } from './marker.ts'
import { naming } from './names-problem.ts'

const ASPECT = /^[^。;:,!?\t]{2,22}(?:方面|领域)(?:的|存在的)?(?:突出|主要)?(?:问题)?$/u
/** 水利站: short words above a 1. */
const OVER_ONE = /^[^。;:,!?\t\d]{2,16}$/u
const TITLE = /^[^。;:!?\t]{4,60}$/u
const OVER_FIELD = /^[^。;:!?\t]{4,60}。?$/u
const BRACKETED = /^(?:【([^【】]{4,60})】|\[([^[\]]{4,60})\]|“([^“”]{4,60})”$)/u
const FEWEST = 2
/** What fills most of a line may be a broken sentence. */
const WIDEST = 0.8

/** `texts` and `markers` are those of the body, null markers where nothing opens the paragraph. */
export function withUnmarkedHeadings(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const settled = [...markers]
  const opens = (i: number, pattern: RegExp) => markers[i] === null && pattern.test(texts[i] ?? '')
  const all = [...texts.keys()]
  const set = (places: readonly number[], marker: (text: string) => Marker) => {
    if (places.length >= FEWEST) for (const i of places) settled[i] = marker(texts[i] ?? '')
  }
  const aspects = all.filter((i) => opens(i, ASPECT) && beginsCounting(markers[i + 1]))
  const overOne = all.filter((i) => opens(i, OVER_ONE) && markers[i + 1]?.number === 1)
  const firstField = markers.find((marker) => marker?.kind === 'field')?.label ?? null
  const overField = all.filter(
    (i) => opens(i, OVER_FIELD) && firstField !== null && isField(markers[i + 1], firstField),
  )
  set(bracketed(texts, markers), inBrackets)
  set(titledAlone(texts, markers), () => ({ ...BARE, kind: 'plain' }))
  set(alike(overOne, markers), () => ({ ...BARE, kind: 'aspect' }))
  set(aspects, () => ({ ...BARE, kind: 'aspect' }))
  set(overField, () => ({ ...BARE, kind: 'plain' }))
  return settled
}

const BARE = { number: null, end: 0, length: 0 } as const

const beginsCounting = (marker: Marker | null | undefined) =>
  (marker?.number ?? 0) > 0 || marker?.kind === 'plain' || marker?.kind === 'label'

const isField = (marker: Marker | null | undefined, label: string) =>
  marker?.kind === 'field' && marker.label === label

/** Those over a 1. of the kind that most of them stand over. */
function alike(places: readonly number[], markers: readonly (Marker | null)[]): number[] {
  const [first] = places
  const kind = first === undefined ? undefined : markers[first + 1]?.kind
  return places.filter((i) => markers[i + 1]?.kind === kind)
}

/** Words in brackets at the head of a line: alone on it, or a fault. */
function bracketed(texts: readonly string[], markers: readonly (Marker | null)[]): number[] {
  const places = [...texts.keys()].filter((i) => markers[i] === null && BRACKETED.test(texts[i] ?? ''))
  const headings = places.filter((i) => {
    const text = texts[i] ?? ''
    const { length, titleEnd = 0 } = inBrackets(text)
    return titleEnd + 1 === text.length || naming(text.slice(length, titleEnd)) !== 'no'
  })
  return 2 * headings.length >= places.length ? places : []
}

function inBrackets(text: string): Marker {
  return {
    kind: 'plain',
    number: null,
    end: 0,
    length: 1,
    titleEnd: (BRACKETED.exec(text)?.[0].length ?? 2) - 1,
  }
}

/** Lines without a stop, each with what ends in one below it, most of which name a fault. */
function titledAlone(texts: readonly string[], markers: readonly (Marker | null)[]): number[] {
  const widest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  const isTitle = (i: number) =>
    markers[i] === null && TITLE.test(texts[i] ?? '') && (texts[i]?.length ?? 0) <= WIDEST * widest
  const places = [...texts.keys()].filter(
    (i) => isTitle(i) && !isTitle(i - 1) && tells(texts[i + 1], markers[i + 1]),
  )
  const faults = places.filter((i) => naming(texts[i] ?? '') !== 'no')
  const known = faults.length >= FEWEST && 2 * faults.length >= places.length
  // Line by line in turns, four times: some known words are enough.
  return known || (places.length >= 4 && 4 * faults.length >= places.length) ? places : []
}

const DEEPER = new Set(['field', 'ordinal', 'sub', 'half', 'circled', 'bullet', 'dash'])

/** A whole sentence, or an item of a list. */
const tells = (text: string | undefined, marker: Marker | null | undefined) =>
  marker === null || marker === undefined ? /[。;!]$/u.test(text ?? '') : DEEPER.has(marker.kind)
