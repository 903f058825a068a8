/**
 * Stage «markers»: asks every construct, in the order in which they may be mistaken for one another.
 */
import { aspectHeading } from './aspect-heading.ts'
import { bulletItem } from './bullet-item.ts'
import { chapterHeading } from './chapter-heading.ts'
import { divisionHeading } from './division-heading.ts'
import { fieldLabel } from './field-label.ts'
import { itemHeading } from './item-heading.ts'
import { nthOpening } from './nth-opening.ts'
import { numberedItem } from './numbered-item.ts'
import { ordinalOpening } from './ordinal-opening.ts'
import { partCaption } from './part-caption.ts'
import { plainProblem } from './plain-problem.ts'
import { problemLabel } from './problem-label.ts'
import { subItem } from './sub-item.ts'
import type { Marker } from './marker.ts'

const READERS = [
  aspectHeading,
  divisionHeading,
  problemLabel,
  fieldLabel,
  chapterHeading,
  itemHeading,
  numberedItem,
  subItem,
  nthOpening,
  ordinalOpening,
  bulletItem,
  partCaption,
  plainProblem,
]

/** The marker that opens the text of a block, or null. */
export function markerOf(text: string): Marker | null {
  for (const read of READERS) {
    const marker = read(text)
    if (marker !== null) return marker
  }
  return null
}
