/**
 * Where a heading ends and its body begins in one paragraph.
 *
 *     针对会议过多、走过场问题。调整计划,减少会议数量。
 *     ~~~~~~~~~~~~~~~~~~~~~~~~  title up to the first stop, not to the first 问题
 *     关于问题整改不到位的问题:一是…       针对欠款长期未收问题,逐笔追缴56万元。
 *     ~~~~~~~~~~~~~~~~~~~~~~~~              ~~~~~~~~~~~~~~~~~~~~
 */
const ENDS_AS_PROBLEM = /问题(?:的)?(?:整改(?:落实|进展|完成)?(?:情况)?|方面|情况)?$/u
const ACT_AFTER =
  '(?:组织|开展|加强|强化|建立|健全|完善|制定|印发|出台|召开|认真|进一步|严格|全面|我|市|县|区|镇|局|校|院|公司|党|一是|已|立即|及时|通过|逐|成立|修订|举办|督促|落实|对)'
const COMMA = new RegExp(`^(?:针对|关于|对于)[^。;]{3,100}?问题,(?=${ACT_AFTER})`, 'u')

/** Offset at which the title ends (its closing stop excluded) and the body begins (stop skipped). */
export function titleEnd(text: string, from: number): { title: number; body: number } {
  const stop = firstStop(text, from)
  const colon = text.indexOf(':', from)
  if (colon >= 0 && colon < stop && ENDS_AS_PROBLEM.test(text.slice(from, colon)))
    return { title: colon, body: colon + 1 }
  const first = text.slice(from, stop)
  if (!ENDS_AS_PROBLEM.test(first)) {
    const comma = COMMA.exec(first.slice(0, 160))
    if (comma !== null) return { title: from + comma[0].length - 1, body: from + comma[0].length }
    if (colon >= 0 && colon < stop && colon - from <= 40 && stop - colon > 20)
      return { title: colon, body: colon + 1 }
  }
  return { title: stop, body: Math.min(stop + 1, text.length) }
}

/** The first 。 outside quotes, brackets and title marks; the end of the text if there is none. */
export function firstStop(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '“' || character === '《' || character === '(') depth++
    else if (character === '”' || character === '》' || character === ')') depth = Math.max(0, depth - 1)
    else if (
      (character === '。' || character === '!' || character === '?') &&
      (depth === 0 || i - from > 400)
    )
      return i
  }
  return depth > 0 ? fallback(text, from) : text.length
}

function fallback(text: string, from: number): number {
  const stop = text.indexOf('。', from)
  return stop < 0 ? text.length : stop
}
