/**
 * Which kind of document this is, and the words that say so: its title, else its tables, else its text.
 *
 *     中共青河县教育局党组关于巡察整改进展情况的通报      report
 *                             ~~~~~~~~~~~~~~~~~
 *     县委第二巡察组向县教育局党组反馈巡察情况            feedback
 *     关于印发《巡察反馈意见整改方案》的通知              plan: what is sent, not the letter around it
 *     关于报送第三季度整改台账的通知                      other: a letter that asks for something
 *     序号⇥反馈问题⇥整改措施⇥责任单位⇥整改时限           ledger
 */
import type { DocumentKind, KindReason } from './draft.ts'

type TitleRule = { kind: DocumentKind; says: RegExp; never?: RegExp }

/** In this order; what a title ends in says more than what it is about. */
const TITLES: TitleRule[] = [
  {
    kind: 'other',
    says: /关于(?:报送|上报|填报|做好|抓好|召开|开展|举办|组织|征求|征集|调整|成立|进一步|加强|推进|认真|切实)[^《》]*(?:通知|函|意见|方案)$|(?:纪要|讲话|简报|请示|批复|邀请函|办法|规定|细则|规则|制度|条例|议程|主持词|心得体会|新闻稿|(?:对照)?检查材料|检视剖析(?:材料)?|发言提纲|述职报告)(?:\([^()]{1,12}\))?$/u,
    // What is handed up tells, what is sent down asks.
    never: /整改[^《》]{0,10}(?:方案|简报)$|关于(?:报送|上报)[^《》]*整改[^《》]*(?:情况|进展|报告)的函$/u,
  },
  { kind: 'other', says: /在[^。《》]{2,24}(?:会|会议|大会|仪式)上的[^。《》]{2,12}$/u },
  {
    kind: 'plan',
    says: /(?:整改|落实)[^。]{0,12}(?:方案|计划|任务分解|安排|公约|承诺书?)|(?:两|三|四|[234])(?:张|个|本)?清单|整改措施清单|任务清单|责任清单|措施清单/u,
  },
  {
    kind: 'ledger',
    says: /(?:整改|销号|对账)[^。》]{0,12}(?:清单|台账|一览表|销号表|汇总表|统计表|登记表|明细表?|进度表|推进表)(?:\([^()]*\))?$/u,
  },
  {
    kind: 'report',
    says: /整改[^。》]{0,14}(?:成绩单|答卷|简报|通报|公告|公示|报告|公开|汇报|情况|说明|总结|进展|答复)|(?:反馈|查出|发现|指出)[^。》]{0,10}问题[^。》]{0,4}整改/u,
  },
  {
    kind: 'feedback',
    says: /反馈(?:意见|情况|问题|会|书|通报)|(?:向|对)[^。]{2,30}反馈|(?:巡视|巡察|督察|督导|审计|检查)[^。整]{0,14}(?:反馈|意见书|问题清单)|审计(?:工作|结果)?(?:报告|公告|决定书|意见书)|(?:巡视|巡察|督察)[^。整]{0,24}(?:情况|工作)?(?:的)?(?:报告|通报)$|典型案例/u,
  },
  { kind: 'ledger', says: /(?:问题|任务|责任|措施)[^。》]{0,6}(?:清单|台账|一览表)/u },
]

/** `strong` phrases of the text decide; `weak` ones add a little, each at most three times. */
type Sign = { kind: DocumentKind; strong: RegExp; weak: RegExp }

const SIGNS: Sign[] = [
  {
    kind: 'report',
    strong:
      /现(?:将|就|把)[^。]{0,40}整改[^。]{0,30}(?:公布|公开|通报|公示|报告)|欢迎[^。]{0,40}监督|整改(?:落实|完成|进展)?情况:|(?:整改结果|整改成效):/gu,
    weak: /整改(?:工作)?取得|(?:已|全部)(?:完成)?整改|下一步|一是|针对[^。]{2,60}问题[。,:]|向(?:大家|大伙|群众|村民|乡亲)[^。]{0,8}(?:报告|汇报|交|说)|(?:退|补|改|修|换|拆)(?:回来|完|好)?了/gu,
  },
  {
    kind: 'plan',
    strong: /制定(?:本|如下)方案|(?:整改|完成)(?:时限|期限):|(?:牵头|责任)(?:单位|部门|领导):/gu,
    weak: /指导思想|保障措施|工作步骤|组织领导|工作要求|\d+月底前/gu,
  },
  { kind: 'ledger', strong: /(?!)/gu, weak: /整改(?:时限|进展|目标|责任人|责任单位):/gu },
  {
    kind: 'feedback',
    strong:
      /反馈(?:如下|指出)|(?:巡视|巡察|督察|审计)(?:组)?(?:认为|指出)|提出(?:以下|如下|了)[^。]{0,6}(?:意见|建议)|意见(?:和)?建议:|收到[^。]{0,20}(?:问题线索|信访)/gu,
    weak: /(?:巡视|巡察|督察|审计)(?:组)?发现|存在(?:的|一些|以下)?(?:主要|突出)?问题|反馈/gu,
  },
]

/** A kind with its reason; `at` of the words that say so: in the title, in the text, or null. */
export type KindGuess = {
  kind: DocumentKind
  by: KindReason['by']
  at: { in: 'title' | 'text'; from: number; to: number } | null
}

/** `title` and `text` (its beginning will do) are folded; `ledger` is told by the tables. */
export function kindOf(title: string, text: string, ledger: boolean): KindGuess {
  const sent = /(?:印发|转发|下发|发布)《([^》]+)》?/u.exec(title)
  const from = sent === null ? 0 : sent.index + sent[0].indexOf('《') + 1
  const named = sayingTitle(sent?.[1] ?? title)
  if (ledger && !/方案/u.test(title) && named?.kind !== 'other')
    return named?.kind === 'ledger' ? titled(named, from) : { kind: 'ledger', by: 'table', at: null }
  // 整改“回头看”清单 in sentences, nobody answering by any day, tells how things stand.
  if (named?.kind === 'ledger' && /回头看/u.test(title) && !COLUMNS.test(text))
    return titled({ ...named, kind: 'report' }, from)
  return named === null ? fromText(text) : titled(named, from)
}

/** What only a ledger holds. */
const COLUMNS = /序号|(?:责任|牵头)(?:单位|部门|领导|人)|(?:整改|完成)(?:时限|期限)/u

type Named = { kind: DocumentKind; from: number; to: number }

function sayingTitle(title: string): Named | null {
  for (const { kind, says, never } of TITLES) {
    const match = says.exec(title)
    if (match !== null && never?.test(title) !== true)
      return { kind, from: match.index, to: match.index + match[0].length }
  }
  return null
}

const titled = ({ kind, from, to }: Named, shift: number): KindGuess => ({
  kind,
  by: 'title',
  at: { in: 'title', from: from + shift, to: to + shift },
})

function fromText(text: string): KindGuess {
  let best: KindGuess = { kind: 'other', by: 'nothing', at: null }
  let most = 0
  for (const { kind, strong, weak } of SIGNS) {
    const [sure, likely] = [hits(text, strong), hits(text, weak)]
    // What a plan says by the way a report says too.
    const points = 3 * sure.count + (kind === 'plan' && sure.count === 0 ? 0 : likely.count)
    if (points <= most) continue
    most = points
    best = { kind, by: 'words', at: { in: 'text', ...(sure.first ?? likely.first ?? { from: 0, to: 0 }) } }
  }
  const at = text.indexOf('整改')
  if (best.kind === 'other' && at >= 0)
    return { kind: 'report', by: 'words', at: { in: 'text', from: at, to: at + 2 } }
  return best
}

/** How often, three at most, and where first. */
function hits(text: string, pattern: RegExp): { count: number; first: { from: number; to: number } | null } {
  let count = 0
  let first: { from: number; to: number } | null = null
  for (const match of text.matchAll(pattern)) {
    first ??= { from: match.index, to: match.index + match[0].length }
    count++
    if (count === 3) break
  }
  return { count, first }
}
