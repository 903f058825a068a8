/**
 * A problem among numbered ones whose number was lost in print.
 *
 *     2.关于经费超支问题的整改。…
 *     关于设备闲置问题的整改。…         reads like its neighbours: it stands beside them, as 3.
 *     4.关于值班脱岗问题的整改。…
 */
import type { Marker } from './marker.ts'
import { plainProblem } from './plain-problem.ts'

/** Gives such paragraphs the kind of the ones before them; `lost` lists their places. */
export function withLostNumbers(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): { markers: (Marker | null)[]; lost: number[] } {
  const lost: number[] = []
  let before: Marker | null = null
  const settled = markers.map((marker, i): Marker | null => {
    if (marker === null) return null
    const text = texts[i] ?? ''
    if (marker.kind === 'plain') {
      if (before === null) return marker
      lost.push(i)
      before = { ...before, number: before.number === null ? null : before.number + 1, end: 0, length: 0 }
      return before
    }
    if (marker.kind !== 'field' && marker.kind !== 'ordinal')
      before = marker.number !== null && plainProblem(text.slice(marker.length)) !== null ? marker : null
    return marker
  })
  return { markers: settled, lost }
}
