/**
 * How many problems a document says it has.
 *
 *     反馈意见指出4个方面14个具体问题。
 *                        ~~~~~~~~~~~~~   14
 */
import type { OutlinedDocument } from '#core/words/document/outline.ts'
import { naming } from '#core/words/document/names-problem.ts'
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Draft, ReadingIssue } from './draft.ts'

/** `said`: the number with its noun, as printed; `line` is 1-based, `from` an offset into the source. */
type Announced = { number: number; said: string; line: number; from: number }

const ANNOUNCED =
  /(?:反馈|指出|发现|提出?|梳理|认领|查出|查摆|列出|交办|移交|反映|涉及|存在|共|了)[^。]{0,40}?((\d{1,3}|[一二三四五六七八九十百]{1,5})[个项条](?:具体|突出|主要|方面的?)?(?:问题|意见))/dgu
const OPENING = 10

/** All such numbers of the opening, in the order of the text. */
export function announcedNumbers(document: OutlinedDocument): Announced[] {
  return document.sections
    .filter(({ role }) => role === 'body')
    .slice(0, OPENING)
    .flatMap((section) =>
      [...section.block.text.slice(0, 1500).matchAll(ANNOUNCED)].flatMap(({ 2: said = '', indices }) => {
        const number = /^\d/u.test(said) ? Number(said) : numeralValue(said)
        const [from, to] = indices?.[1] ?? [0, 0]
        const place = document.span(section, { from, to })
        return number === null
          ? []
          : [{ number, said: document.said(section, { from, to }), line: place.line, from: place.from }]
      }),
    )
}

/** What was read has as many problems as announced at none of its levels: something was missed, or taken apart. */
export function unmetCount(
  document: OutlinedDocument,
  { kind, problems, groups, aspects }: Pick<Draft, 'kind' | 'problems' | 'groups' | 'aspects'>,
): ReadingIssue[] {
  // Minutes and letters speak of the whole and treat a few.
  if (problems.length === 0 || kind === 'other') return []
  const manifestations = problems.map((it) => it.manifestations.length)
  const levels = new Set([
    ...[problems.length, groups.length, aspects.length],
    // A group that names a problem itself is counted with those below it by some.
    problems.length + groups.filter(({ title }) => naming(fold(title)) !== 'no').length,
    // A problem without manifestations is its own only one.
    ...[sum(manifestations), sum(manifestations.map((it) => Math.max(1, it)))],
  ])
  // What is said of one problem counts something else: 抽查发现5个问题.
  const first = Math.min(...problems.map(({ titleSpan }) => titleSpan.from))
  const announced = announcedNumbers(document).filter(({ from }) => from < first)
  if (announced.some(({ number }) => levels.has(number))) return []
  const most = announced.toSorted((a, b) => b.number - a.number)[0]
  return most === undefined || (most.number > problems.length && tellsOfSome(document))
    ? []
    : [{ code: 'count-unmet', message: `${most.said} ${problems.length}`, line: most.line }]
}

/** 现将主要问题整改情况通报如下: not all of them are listed. */
const OF_SOME =
  /现(?:将|就|把)[^。]{0,20}?(?:主要|部分|重点|突出|典型)(?:的)?(?:问题|事项)[^。]{0,10}(?:整改|通报|公布|公开|公示|公告|报告)/u
const tellsOfSome = (document: OutlinedDocument) =>
  document.sections
    .filter(({ role }) => role === 'body')
    .slice(0, OPENING)
    .some(({ block }) => OF_SOME.test(block.text.slice(0, 1500)))

const sum = (numbers: readonly number[]) => numbers.reduce((all, it) => all + it, 0)
