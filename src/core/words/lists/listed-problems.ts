/**
 * Problems listed in running text, as a news item or a short statement tells them, without a line for each.
 *
 *     巡视也发现一些问题,主要是:贯彻新理念不够有力;湿地侵占整改缓慢。同时,巡视组收到…
 *                              ~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~
 *     二、廉洁风险方面。一是低保动态管理滞后。17户买了车仍在领。二是殡葬收费不公开。
 *                         ~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~
 *     联络组指出我中心3笔发票没有附清单;制单复核由一人承担。9月2日,3笔发票补了清单;制单改由两人。
 *               ~~~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~        what was done, in the same order
 */
import type { Section, Stretch } from '#core/words/document/outline.ts'
import { endsInFault, naming, someClauseNames } from '#core/words/document/names-problem.ts'
import { countedOff } from './ordinal-measure.ts'
import { groupsIn, sentencesIn, unstopped } from './sentences.ts'

/** A problem inside a section's paragraph: its title and what is told of it, offsets into the block. */
export type ListedProblem = { section: Section; marker: Stretch | null; title: Stretch; told: Stretch[] }

/** The first says 问题 and lists behind a comma or colon; only where no such words stand, 巡察组指出 alone will do. */
const ANNOUNCED = [
  /(?:存在|发现|指出|反馈|梳理|查摆)[^。:;]{0,24}(?:问题|不足|差距|短板)[^。:;,]{0,10}(?:[:,](?:主要(?:是|有|表现(?:为|在)?)|表现为|包括|即)?:?)/gu,
  /(?:巡视|巡察|审计|督察|联络|检查|督导)组?[^。:;,]{0,12}(?:指出|发现|反馈)[:,]?/gu,
]
/** Where a sentence turns from the problems to what is asked for or done. */
const TURN =
  /^(?:同时|此外|另外|下一步|针对|对(?:此|以上|上述|抓好)|(?:[^,。]{0,8}(?:巡视|巡察|审计|督察)组)|会议|收到|接到|以上|特此|请)/u

/**
 * Those listed behind an announcement in the paragraph; empty where it lists fewer than two, or where fewer than
 * `share` of them (0 to 1) tell a fault in known words.
 */
export function problemsListedIn(
  section: Section,
  share: number,
): { problems: ListedProblem[]; end: number } {
  const { text } = section.block
  for (const announced of ANNOUNCED)
    for (const match of text.matchAll(announced)) {
      const found = listFrom(section, match.index + match[0].length, share)
      if (found.problems.length > 0) return found
    }
  return { problems: [], end: 0 }
}

/** Those counted off behind a heading that names no fault itself. */
export function problemsCountedIn(section: Section): ListedProblem[] {
  const counted = countedOff(section.block.text, section.body.from, section.body.to)
  return counted.length < 2 ? [] : counted.map((one) => ({ ...problemIn(section, one), marker: one.marker }))
}

/** 五、整改落实方面。对上轮问题整改不彻底。闲置校舍1.6万平方米。 The paragraph below a subject opens with the problem, and goes on with how it shows. */
export function problemOpening(section: Section): ListedProblem | null {
  const { text } = section.block
  const [first, ...rest] = sentencesIn(text, section.body.from, section.body.to)
  if (first === undefined || rest.length === 0) return null
  const title = unstopped(text, first)
  const words = text.slice(title.from, title.to)
  if (words.length > LONGEST_BEFORE_COLON || /[\d《;:]/u.test(words) || naming(words) === 'no') return null
  return { section, marker: null, title, told: rest }
}

/** A paragraph of its own that opens with 一是. */
export function problemOfOrdinal(section: Section): ListedProblem {
  const { marker, body } = section
  return { ...problemIn(section, body), marker: { from: 0, to: marker?.end ?? 0 } }
}

function listFrom(section: Section, from: number, share: number): { problems: ListedProblem[]; end: number } {
  const { text } = section.block
  const counted = countedOff(text, from, text.length)
  const sentence = sentencesIn(text, from, text.length)[0] ?? { from, to: text.length }
  const parts =
    counted.length >= 2 && (counted[0]?.marker.from ?? 0) <= sentence.to
      ? counted.map((one, i) => (i + 1 < counted.length ? one : { ...one, to: beforeTurn(text, one) }))
      : partsOf(text, sentence)
  const faulty = parts.filter((part) => someClauseNames(text.slice(part.from, part.to)))
  if (parts.length < 2 || faulty.length < share * parts.length) return { problems: [], end: 0 }
  return { problems: parts.map((part) => problemIn(section, part)), end: parts.at(-1)?.to ?? from }
}

function beforeTurn(text: string, last: Stretch): number {
  const turn = sentencesIn(text, last.from, last.to).find(
    (one, i) => i > 0 && TURN.test(text.slice(one.from, one.to)),
  )
  return turn?.from ?? last.to
}

/** What stands between semicolons, those with words in them. */
export const partsOf = (text: string, stretch: Stretch): Stretch[] =>
  groupsIn(text, stretch)
    .map(({ from, to }) => ({ from, to: text.charAt(to - 1) === ';' ? to - 1 : to }))
    .filter(({ from, to }) => /\p{Script=Han}/u.test(text.slice(from, to)))

/** A longer first sentence that tells a figure is more than a title. */
const LONGEST_TITLE = 20
const LONGEST_BEFORE_COLON = 40

/** The title is the first sentence; of a long one that tells figures, the clauses up to the first fault. */
function problemIn(section: Section, part: Stretch): ListedProblem {
  const { text } = section.block
  const [first = part, ...rest] = sentencesIn(text, part.from, part.to)
  const title = unstopped(text, first)
  const words = text.slice(title.from, title.to)
  const colon = words.slice(0, LONGEST_BEFORE_COLON).indexOf(':')
  if (colon > 0 && naming(words.slice(0, colon)) !== 'no')
    return {
      section,
      marker: null,
      title: { from: first.from, to: first.from + colon },
      told: [{ from: first.from + colon + 1, to: first.to }, ...rest],
    }
  if (words.length > LONGEST_TITLE && /\d/u.test(words)) {
    const at = endOfFault(words)
    if (at > 0)
      return {
        section,
        marker: null,
        title: { from: first.from, to: first.from + at },
        told: [{ from: first.from + at + 1, to: first.to }, ...rest],
      }
  }
  return { section, marker: null, title, told: rest }
}

/**
 * The first comma behind a fault and before any figure, else the first comma of all; 0 where a figure comes before.
 * Behind the first clause only a fault in set words counts: what follows a title may well end in 没有换届.
 */
function endOfFault(words: string): number {
  const figure = words.search(/\d/u)
  const first = words.indexOf(',')
  for (let at = first; at > 0 && at < figure; at = words.indexOf(',', at + 1)) {
    const said = words.slice(0, at)
    if (at === first ? naming(said) !== 'no' : endsInFault(said)) return at
  }
  return first >= 6 && first < figure ? first : 0
}
