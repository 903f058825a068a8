import type { Day } from '#core/words/calendar/day.ts'

/**
 * An official paper, composed and not yet laid out: what it says, in order. How it looks – GB/T 9704 – is the writers'
 * (office/docx, office/pdf), who lay out the same paper alike.
 */
export type Paper = {
  /** Across every page until a publication exists: 「草稿」. */
  mark: string | null
  /** 发文机关标志, printed red over the red rule; null: a paper without a head. */
  head: { issuer: string } | null
  /** 发文字号: 「澜委整改〔2026〕5号」. */
  number: string | null
  title: string
  /** 主送机关, without the colon. */
  addressee: string | null
  body: readonly Block[]
  /** 附件说明: what each annex is called, numbered by the writer. */
  annexes: readonly Annex[]
  /** 落款: who signs, and the day of the paper. */
  signature: { unit: string; day: Day } | null
  /** 版记 at the foot of the last page. */
  imprint: Imprint | null
}

export type Block = Heading | Paragraph | Table

/** `text` with its own marker (`一、`, `（一）`, `1.`, `（1）`): 黑体, 楷体 and 仿宋 by level. */
export type Heading = { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }

/** Indented by two characters. `lead` opens it in bold: 「整改措施：」. */
export type Paragraph = { kind: 'paragraph'; lead?: string; runs: readonly Run[] }

/** A piece of text; where it is known what it rests on, `source` leads there: a path within the ledger's own pages. */
export type Run = { text: string; source?: string; bold?: boolean }

/** `widths` are shares of the text's width; `head` is repeated on each page. */
export type Table = {
  kind: 'table'
  widths: readonly number[]
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}
export type Cell = { text: string; align?: 'start' | 'centre' | 'end'; span?: number }

/** Each starts a new page: 「附件1」, its title centred; tables of many columns lie landscape. */
export type Annex = { title: string; landscape: boolean; body: readonly Block[] }

export type Imprint = { copyTo: readonly string[]; printedBy: string; printedOn: Day }
