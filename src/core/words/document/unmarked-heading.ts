/**
 * Headings without a number, known by what stands below them.
 *
 *     政治建设方面                an aspect: more such lines in the document, each with numbers below
 *     ~~~~~~~~~~~~
 *     1.学习内容单一。…
 *
 *     党务公开流于形式            a problem: more such lines, each with a field of its own below
 *     ~~~~~~~~~~~~~~~~
 *     整改措施:…
 */
import type { Marker } from './marker.ts'

const ASPECT = /^[^。;:,!?\t]{2,22}(?:方面|领域)(?:的|存在的)?(?:突出|主要)?(?:问题)?$/u
const TITLE = /^[^。;:!?\t]{4,60}$/u
const FEWEST = 2

/** `texts` and `markers` are those of the body, null markers where nothing opens the paragraph. */
export function withUnmarkedHeadings(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const opens = (i: number, pattern: RegExp) => markers[i] === null && pattern.test(texts[i] ?? '')
  const aspects = texts.flatMap((_, i) => (opens(i, ASPECT) && beginsCounting(markers[i + 1]) ? [i] : []))
  const firstField = markers.find((marker) => marker?.kind === 'field')?.label ?? null
  const titles = texts.flatMap((_, i) =>
    opens(i, TITLE) && firstField !== null && isField(markers[i + 1], firstField) ? [i] : [],
  )
  const settled = [...markers]
  if (aspects.length >= FEWEST)
    for (const i of aspects) settled[i] = { kind: 'aspect', number: null, end: 0, length: 0 }
  if (titles.length >= FEWEST)
    for (const i of titles) settled[i] = { kind: 'plain', number: null, end: 0, length: 0 }
  return settled
}

const beginsCounting = (marker: Marker | null | undefined) =>
  (marker?.number ?? 0) > 0 || marker?.kind === 'plain' || marker?.kind === 'label'

const isField = (marker: Marker | null | undefined, label: string) =>
  marker?.kind === 'field' && marker.label === label
