/**
 * Two signs by turns are two levels: the one that comes first stands above.
 *
 *     ■ 电梯维保记录代签
 *     ◆ 核验维保记录136份。
 *     ◆ 约谈项目经理。
 *     ■ 公共收益账目不公开
 */
import type { Marker } from './marker.ts'

/** `texts` are those of the blocks. */
export function withInnerBullets(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const signs = new Map<string, number>()
  let before = ''
  let turns = 0
  for (const [i, marker] of markers.entries()) {
    if (marker?.kind !== 'bullet') continue
    const sign = signOf(texts[i] ?? '', marker)
    signs.set(sign, (signs.get(sign) ?? 0) + 1)
    if (before !== '' && sign !== before) turns++
    before = sign
  }
  const [outer] = signs.keys()
  if (signs.size < 2 || turns < 2 || outer === undefined) return [...markers]
  return markers.map((marker, i) =>
    marker?.kind === 'bullet' && signOf(texts[i] ?? '', marker) !== outer
      ? { ...marker, kind: 'dash' }
      : marker,
  )
}

/** 【1】 beside (1): other brackets, another level. */
export function withSquareBrackets(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const isSquare = (marker: Marker | null, i: number) =>
    marker?.kind === 'sub' && /^[【[]/u.test(texts[i] ?? '')
  const subs = markers.filter((marker) => marker?.kind === 'sub').length
  const square = markers.filter((marker, i) => isSquare(marker, i)).length
  if (square === 0 || square === subs) return [...markers]
  return markers.map((marker, i) =>
    marker !== null && isSquare(marker, i) ? { ...marker, kind: 'series' } : marker,
  )
}

const signOf = (text: string, marker: Marker) => text.slice(0, marker.length).trim()
