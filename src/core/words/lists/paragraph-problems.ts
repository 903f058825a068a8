/**
 * A report without any number: each paragraph opens with what was wrong and goes on with what was done.
 *
 *     村干部值班不落实,群众办事找不到人。七名村干部排了班。镇里抽查五次,四次有人。
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
 * Only where most paragraphs between the opening and the end do so; plain words of fault are enough then, and where nearly
 * all open with a few words and a stop, their company alone.
 */
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import type { ListedProblem } from './listed-problems.ts'
import { naming, someClauseNames } from '#core/words/document/names-problem.ts'
import { isPlainParagraph } from './section-items.ts'
import { sentencesIn, unstopped } from './sentences.ts'

const FAULT =
  /[不没未坏乱差难旧破漏欠拖]|太|过[高低大]|无(?!偿|障|线|人机)|只(?:有|收|是|贴|剩)|意见(?:很|较)?大/u
const ASIDE = /^(?:还有|另外|此外|同时|下一步|接下来|今后|目前|以上)/u
const ABOUT_ALL = /巡视|巡察|审计|督察|反馈|汇报|报告如下|公示如下|整改(?:情况|工作|方案)|高度重视/u
/** A few words and a stop. */
const TITLE = /^[^,。;:\d]{4,24}[。:]$/u
const FEWEST = 3

export function paragraphProblems(document: OutlinedDocument): ListedProblem[] {
  const told = document.sections.flatMap((section) => {
    if (!isPlainParagraph(section)) return []
    const sentences = sentencesIn(section.block.text, 0, section.block.text.length)
    const [first] = sentences
    return first === undefined || sentences.length < 2 ? [] : [{ section, first, rest: sentences.slice(1) }]
  })
  const about = (one: { section: Section; first: Stretch }) =>
    one.section.block.text.slice(one.first.from, one.first.to)
  const single = told.filter((one) => !ABOUT_ALL.test(about(one)) && !ASIDE.test(about(one)))
  const faulty = single.filter((one) => FAULT.test(about(one)) || someClauseNames(about(one)))
  const titled = single.filter((one) => TITLE.test(about(one)) && naming(about(one)) !== 'no')
  const shaped = single.filter((one) => TITLE.test(about(one)))
  const known = faulty.length >= FEWEST && faulty.length >= 0.6 * single.length ? faulty : []
  const alike =
    titled.length > 0 && shaped.length >= FEWEST && shaped.length >= 0.8 * single.length ? shaped : []
  const [first, last] = known.length > 0 ? [known[0], known.at(-1)] : [alike[0], alike.at(-1)]
  if (first === undefined || last === undefined) return []
  // Between the first and the last the others are problems too, in words not known here.
  const [from, to] = [single.indexOf(first), single.indexOf(last)]
  return single.slice(from, to + 1).map(({ section, first, rest }) => ({
    section,
    marker: null,
    title: unstopped(section.block.text, first),
    told: rest,
  }))
}
