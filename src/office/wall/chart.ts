// What the wall chart shows, as plain data. Every word on the sheet comes in from the caller, in the
// caller's language; the generator only places, breaks and draws it. Totals come from the query behind the
// sheet; the generator itself counts nothing but the cards it draws (problems in all, lights in an aspect).

/** Lights are told apart by shape as well as colour: colour-blind readers, black-and-white printers. */
export type LightShape = 'circle' | 'diamond' | 'triangle' | 'octagon' | 'square' | 'ring'

/** A colour by name; the palette of the sheet (paper or dark) decides what is mixed for it. */
export type LightColour = 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'grey' | 'black'

/**
 * A light as the place's rule set shows it. `word` is its name in the legend («逾期»). `alarm` lifts the
 * whole card (tinted, framed) so that it is seen from across the room.
 */
export type WallLight = { shape: LightShape; colour: LightColour; word: string; alarm: boolean }

/** How one measure stands; one segment of the strip at the foot of a card. */
export type MeasureState = 'done' | 'open' | 'late'

/** One problem. Strings may be empty: then nothing is drawn in their place. */
export type WallCard = {
  /** Print order («12») or the problem's number («1-3-12»). */
  number: string
  /** 挂图简称, meant to be 14 full-width characters at most; longer ones are shrunk, in the end cut with «…». */
  shortTitle: string
  /** The one lead leader; never cut. */
  leader: string
  /** Lead unit, with «等3家» where others co-operate; never cut. */
  unit: string
  /** As people say it: «11月底», «长期». */
  deadline: string
  /** null: no deadline, hence no light – a neutral outline, never green. */
  light: WallLight | null
  /** Where the problem stands: «办理中», «待验收», «已销号». */
  state: string
  /** In the order of the task list. */
  measures: MeasureState[]
  /** Where a click leads: a path («/problems/1-3-12») or http(s); anything else gives no link. */
  href: string
  /** 反弹: the look-back found it back. Shown for ever. */
  rebound: boolean
}

/** One aspect (方面): a group of columns. */
export type WallAspect = {
  /** As the source counts it: «一», «第一方面», «A». Drawn as a small seal. */
  marker: string
  /** Full name, for the tooltip. */
  title: string
  /** What is printed above the cards; falls back to `title` when empty. */
  shortTitle: string
  problems: WallCard[]
}

/** How many problems carry this light (null: no light), in the order of the legend. */
export type WallTotal = { light: WallLight | null; count: number }

/** The words of the sheet that are not data. */
export type WallWords = {
  /** One to four characters in the seal beside the title: «整改». */
  seal: string
  /** After the number of problems: «个问题». */
  problems: string
  /** Before «done/total»: «措施已报完成». */
  measuresDone: string
  /** Legend of the strip: «已完成», «未完成», «逾期». */
  measure: Record<MeasureState, string>
  /** Legend of a card without light: «无时限不亮灯». */
  noLight: string
  /** The badge on a rebounded problem: «反弹». */
  rebound: string
  /** Before the root hash: «办理记录根值». */
  rootHash: string
  /** Under the head of an aspect without problems: «暂无问题». */
  emptyAspect: string
  /** The calm sheet of a ledger without any problem: a headline, and what to do, step by step. */
  emptyTitle: string
  emptySteps: string[]
}

/** The same problems by leader and deadline: `cells` of a row stand under `columns`. */
export type WallMatrix = { columns: string[]; rows: { name: string; cells: WallCard[][] }[] }

/** Everything on one sheet. */
export type WallChart = {
  /** BCP 47, for the svg's `lang`: «zh-CN», «en». */
  language: string
  title: string
  subtitle: string
  /** `YYYY-MM-DD`: the day the figures hold for. */
  asOf: string
  /** The same day as people read it: «数据截至2026年11月23日». */
  asOfText: string
  /** «距集中整改期满 21 天»: the words around the figure, printed as it is; null: nothing is shown. */
  countdown: { before: string; days: number; after: string } | null
  totals: WallTotal[]
  measures: { done: number; total: number }
  aspects: WallAspect[]
  words: WallWords
  /** Who made the sheet, and what it must not be taken for. */
  footer: string
  /** Merkle root of the journal (hex), so that an old print can demand a proof. */
  rootHash?: string
}
