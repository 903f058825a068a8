/**
 * The state of a problem says that it is done, and what is told of it ends with something still open.
 *
 *     整改进展:完成整改。新建管网23.5公里。目前提标设备正在调试,待水质稳定后组织竣工验收。        〔已完成〕
 *              ~~~~~~~~                    ~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~~~~         or here
 *
 * Beside a rest (其余3户正在办理) or a next step (下一步) a text is honest.
 */
import { clauseAt } from './clause-at.ts'
import type { Contradiction, ContradictionCode, Quoted } from './hint.ts'
import { saidIn, type Material, type Sentence, type Subject } from './material.ts'
import { isHonest, notYetIn, type NotYet } from './not-yet.ts'
import { toldTooEarly } from './told-too-early.ts'

/** 整改状态:已完成 · 整改进展:完成整改。 · (已完成) */
const CLOSED =
  /(?:^|[\s。])(?:[[【(〔]?(?:整改|落实|完成|办理|目前)?(?:进展|状态|情况|结果|进度)[\]】)〕]?\s*[::]?\s*|[[【(〔])(?:问题)?(?:已|已经|全部)?(?:完成整改|整改完成|完成|办结|销号|整改到位)(?=[。\]】)〕\s,;]|$)/u

/** At work on it at this moment, or waiting for somebody's word. */
const OPEN =
  /正在?(?:进行)?(?:调试|施工|安装|建设|改造|铺设|装修|审批|公示|试运[行转]|征求|编制|起草|招标|采购|论证|审核|报批|报审|评审|整理|谈判|磋商|办理|开挖|浇筑|打桩)|(?:^|[^期看对])待[^,;。]{1,16}(?:验收|批复|批准|审定|审批|审核|审议|评审|复核|确认|认定|核准|公示|招标|开工|实施|投用|启用|印发|施行)|(?:尚|还|仍|暂)未(?:完工|竣工|验收|批复|开工|投用|启用|印发|建成|到货|安装|签订|落实|到位)/u
const ASIDE =
  /下一?步|下阶段|今后|其余|剩余|余下|另有|另外|其他|未完成|个别|部分|除[^,;。]*外|已延期|申请延期|常态|长期|督察时|检查时|反馈时|整改前/u

export function closedTooEarly(material: Material): Contradiction[] {
  return material.reports ? material.problems.flatMap((problem) => inProblem(problem, material)) : []
}

function inProblem(problem: Subject, material: Material): Contradiction[] {
  const state = problem.sentences.flatMap((sentence) => {
    const closed = CLOSED.exec(saidIn(sentence))
    return closed === null ? [] : [{ sentence, at: closed.index, words: closed[0] }]
  })[0]
  if (state === undefined) return []
  const last = problem.sentences
    .filter((one) => one !== state.sentence && OPEN.test(saidIn(one)) && !ASIDE.test(saidIn(one)))
    .pop()
  if (last === undefined || isOver(problem.sentences, last)) return []
  const kinds = kindsIn(last)
  if (kinds.length === 0 || toldTooEarly({ ...material, problems: [problem] }).length > 0) return []
  const open = saidIn(last).search(OPEN)
  const at = state.sentence.body + state.at
  const places: Quoted[] = [
    state.sentence.quote(at, at + state.words.length),
    clauseAt(last, last.body + open + 1),
  ]
  return [
    {
      code: codeOf(kinds),
      severity: 'medium',
      places: places.sort((a, b) => a.from - b.from),
      sum: null,
    },
  ]
}

/** What became of it is told behind it. */
const isOver = (sentences: readonly Sentence[], last: Sentence) =>
  sentences
    .slice(sentences.indexOf(last) + 1)
    .some((one) =>
      /竣工|完工|投用|通过[^,;。]{0,6}验收|验收合格|已(?:经)?(?:批复|印发|实施)/u.test(saidIn(one)),
    )

const kindsIn = (sentence: Sentence): NotYet['as'][] => [
  // 尚未验收: built, and without the last word.
  ...(/验收|评审|公示/u.test(saidIn(sentence)) ? (['pending'] as const) : []),
  ...saidIn(sentence)
    .split(/[,;。]/u)
    .flatMap((clause) => {
      const notYet = isHonest(clause) && !OPEN.test(clause) ? null : notYetIn(clause)
      return notYet === null ? [] : [notYet.as]
    }),
]

/** What awaits its last word is provisional, what is being built has begun, all else is meant. */
function codeOf(kinds: readonly NotYet['as'][]): ContradictionCode {
  if (kinds.includes('plan')) return 'plan-as-result'
  if (kinds.includes('provisional') || kinds.includes('pending')) return 'provisional-as-done'
  return 'start-as-done'
}
