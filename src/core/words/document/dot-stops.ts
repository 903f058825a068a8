/**
 * A dot where others print 。 is a stop too.
 *
 *     1．图斑整改进度慢．（1）逐块核实，恢复植被1764.2亩．
 *                     ~                               ~        3.2 and 一.整改情况 hold none
 *
 * `folded` is the whole source, folded; as long as before.
 */
export function withDotStops(folded: string): string {
  const dots = folded.match(STOP)?.length ?? 0
  return dots < FEWEST ? folded : folded.replace(STOP, '。')
}

/** One dot may be a slip of the pen inside a name; a habit shows more often. */
const FEWEST = 3

/** Behind a word, its bracket or a per cent sign; not behind 一 that opens a line or follows a stop: 一.整改情况 */
const STOP =
  /(?<=[\p{Script=Han}”’》)%])(?<!(?:^|[\n。.;:(])[ \t]*[第(]?[一二三四五六七八九十百]{1,3})(?<!(?:^|\n)[ \t]*(?:\(|第)[^\n]{1,4}\)?)\.(?![.A-Za-z])|(?<=\d)\.(?=\s*(?:\n|$))(?!\s*\n\s*\d+[^\d.、)\s])(?<!(?:^|\n)[ \t]*\d{1,3}\.)/gu
