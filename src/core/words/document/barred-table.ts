/**
 * Rows whose cells are parted by bars, as people type tables into running text.
 *
 *     编号 | 问题描述 | 整改举措 | 牵头单位        the bars become tabs
 *     01 | 兑付逾期 | 兑付280万元。 | 财政分局
 *     | --- | --- | --- | --- |                    a rule between them becomes blank
 */
const BAR = /[|｜丨│┃¦]/gu
const RULE = /^[\s|｜│┃¦:+\-—－=─━]+$/u
/** 首页 | 概况 | 导航 on one line is a page's own; a table has rows below its head. */
const FEWEST_ROWS = 3
const FEWEST_BARS = 2

/** As long as before; offsets stay. */
export function barsAsTabs(text: string): string {
  if (!/[|｜丨│┃¦]/u.test(text)) return text
  const lines = text.split('\n')
  const counts = lines.map((line) => (line.trim() === '' ? null : (line.match(BAR)?.length ?? 0)))
  for (let from = 0; from < lines.length;) {
    const count = counts[from] ?? 0
    let to = from + 1
    let rows = 1
    if (count >= FEWEST_BARS && !lines[from]?.includes('\t'))
      for (; to < lines.length && (counts[to] === null || counts[to] === count); to++)
        if (counts[to] !== null) rows++
    if (rows >= FEWEST_ROWS) for (let i = from; i < to; i++) lines[i] = rowOf(lines[i] ?? '')
    from = to
  }
  return lines.join('\n')
}

/** Bars at both ends frame the row and part nothing. */
const rowOf = (line: string) =>
  RULE.test(line) && line.trim() !== ''
    ? ' '.repeat(line.length)
    : line.replace(/^(\s*)[|｜│┃](.*)[|｜│┃](\s*)$/u, '$1 $2 $3').replace(BAR, '\t')

/** Cells parted by wide gaps, under a head that names columns. */
const GAP = /(?<=\S)(?:\u3000{2,}| {3,})(?=\S)/gu
const HEAD = /^\s*(?:序号|编号|项目编号|问题)[\u3000 ]/u

/** A head such as 序号 and 问题 parted by wide spaces: gaps become tabs in lines that have as many as the head. */
export function gapsAsTabs(text: string): string {
  if (!/\u3000{2}| {3}/u.test(text)) return text
  let gaps = 0
  return text
    .split('\n')
    .map((line) => {
      const own = line.match(GAP)?.length ?? 0
      if (HEAD.test(line) && own >= FEWEST_BARS && !/[。;；]/u.test(line)) gaps = own
      if (own === 0 && line.trim() !== '') gaps = 0
      return gaps > 0 && own === gaps ? line.replace(GAP, (gap) => `\t${' '.repeat(gap.length - 1)}`) : line
    })
    .join('\n')
}
