/**
 *     • 库房盘点账实不符,短少23件。      ● 药品过期      —— 组织生活不严      - 值班不落实
 *     ~                                  ~             ~~               ~
 *
 * Any sign that is no letter opens one, so do pictures; a dash opens an item only before words: - 3 - is the number of a page.
 */
import { markerFrom, type Marker } from './marker.ts'

const PATTERN =
  /^(?:(?:[•·●○◆◇■□▪▫★☆▲△►▶➢✓✔◎※〇\p{So}\p{Sm}]\uFE0F?){1,2} ?|(?:-{1,2}|–|—{1,2}|─{1,2}|\*) ?)(?=[\u4e00-\u9fff“《\d])/u

export function bulletItem(text: string): Marker | null {
  const match = PATTERN.exec(text)
  if (match === null || (/^[-–—─*]/u.test(match[0]) && /\d/u.test(text.charAt(match[0].length)))) return null
  return markerFrom('bullet', match, null)
}
