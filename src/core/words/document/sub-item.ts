/**
 *     (1)开展专项整治。      ①建立台账。      ⑴
 *     ~~~                    ~                ~
 * Also [1] and 【1】; 【1-2】 and (1.2) tell their part besides
 */
import { markerFrom, type Marker } from './marker.ts'

const BRACKETED = /^[([【] ?(\d{1,3}) ?[)\]】][、.]?/u
const OF_PART = /^[([【]\d{1,2}[-.](\d{1,2})[)\]】][、.:]?/u
const ONE_SIGN = /^[⑴-⒇]/u
const CIRCLED = /^[①-⑳]/u

export function subItem(text: string): Marker | null {
  const bracketed = BRACKETED.exec(text)
  if (bracketed !== null) return markerFrom('sub', bracketed, Number(bracketed[1]))
  const ofPart = OF_PART.exec(text)
  if (ofPart !== null) return markerFrom('decimal', ofPart, Number(ofPart[1]))
  const sign = ONE_SIGN.exec(text)
  if (sign !== null) return markerFrom('sub', sign, (sign[0].codePointAt(0) ?? 0x2474) - 0x2473)
  const circled = CIRCLED.exec(text)
  return markerFrom('circled', circled, (circled?.[0].codePointAt(0) ?? 0x2460) - 0x245f)
}
