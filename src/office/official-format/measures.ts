/**
 * GB/T 9704-2012 in numbers, in twips (1/20 pt) where nothing else is said. Whoever lays out a paper – .docx or PDF –
 * takes them from here.
 *
 * The text block is 156 × 225 mm and holds 22 lines of 28 characters: 579 twips a line, and size 3 (16 pt) set 5 twips
 * closer than it is wide, for 28 × 16 pt are 448 pt and the block has 442.
 */
export const PAGE = { width: 11_906, height: 16_838 } as const

/** 天头 37 mm, 订口 28 mm; what is left of the text block is 26 mm on the right and 35 mm below. */
export const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1587 } as const

export const LINE = 579

/** How much closer the characters of the text stand than they are wide. */
export const CHARACTER_SPACING = -5

/** Sizes of type in half points: 2号, 3号, 4号; tables are set in 小四 or 五号. */
export const SIZE = { two: 44, three: 32, four: 28, table: 24, wideTable: 21 } as const

/** One character of the text with its spacing. */
export const CHARACTER = SIZE.three * 10 + CHARACTER_SPACING

export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right

/** «发文机关标志上边缘至版心上边缘为 35 mm» */
export const HEAD_BELOW_TOP = 1984

/** «红色分隔线» 4 mm under the number; in points, as borders are spaced. */
export const RULE_BELOW_NUMBER_PT = 11

/** «一字线上距版心下边缘 7 mm» */
export const PAGE_NUMBER_BELOW = 397

export const RED = 'FF0000'

/** 版记: the first and last rule 0.35 mm, the one between 0.25 mm. */
export const IMPRINT_RULE = { outer: 20, inner: 14 } as const

/** A mark across the page: pale enough to read through. */
export const MARK_COLOUR = 'C0C0C0'
