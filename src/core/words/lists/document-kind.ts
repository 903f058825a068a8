/**
 * Which kind of document this is: its title says so, else its words.
 *
 *     中共青河县教育局党组关于巡察整改进展情况的通报      report
 *                           ~~~~~~~~~~~~~~~
 *     县委第二巡察组向县教育局党组反馈巡察情况            feedback
 *     青河县教育局巡察反馈意见整改方案                    plan
 *     青石河督察反馈问题整改清单                        ledger
 *                       ~~~~~~~~
 *     序号⇥反馈问题⇥整改措施⇥责任单位⇥整改时限           ledger
 */
import type { DocumentKind } from './draft.ts'

/** `strong` phrases decide; `weak` ones add a little, each at most three times. */
type Sign = { kind: DocumentKind; title: RegExp; strong: RegExp; weak: RegExp }

const SIGNS: Sign[] = [
  {
    kind: 'report',
    title: /整改(?:工作)?(?:落实)?(?:进展|完成|落实)?(?:情况)?(?:的)?(?:通报|公告|公示|报告|公开|汇报|情况)/u,
    strong:
      /现(?:将|就)[^。]{0,40}整改[^。]{0,30}(?:公布|公开|通报|公示|报告)|欢迎[^。]{0,40}监督|整改(?:落实|完成|进展)?情况:|(?:整改结果|整改成效):/gu,
    weak: /整改(?:工作)?取得|(?:已|全部)(?:完成)?整改|下一步|一是|针对[^。]{2,60}问题[。,:]/gu,
  },
  {
    kind: 'plan',
    title: /(?:整改|落实)[^。]{0,12}(?:方案|计划|任务分解)|整改措施清单|任务清单|责任清单/u,
    strong: /制定(?:本|如下)方案|(?:整改|完成)(?:时限|期限):|(?:牵头|责任)(?:单位|部门|领导):/gu,
    weak: /指导思想|保障措施|工作步骤|组织领导|工作要求|\d+月底前/gu,
  },
  {
    kind: 'ledger',
    title: /整改(?:情况|任务|问题|销号)*(?:清单|台账|一览表|销号表)/u,
    strong: /(?!)/gu,
    weak: /整改(?:时限|进展|目标|责任人|责任单位):/gu,
  },
  {
    kind: 'feedback',
    title: /反馈(?:意见|情况|问题|会)|(?:向|对)[^。]{2,30}反馈|(?:巡视|巡察|督察)[^。]{0,10}反馈|审计报告/u,
    strong:
      /反馈(?:如下|指出)|(?:巡视|巡察|督察|审计)(?:组)?(?:认为|指出)|提出(?:以下|如下|了)[^。]{0,6}(?:意见|建议)|意见(?:和)?建议:|收到[^。]{0,20}(?:问题线索|信访)/gu,
    weak: /(?:巡视|巡察|督察|审计)(?:组)?发现|存在(?:的|一些|以下)?(?:主要|突出)?问题|反馈/gu,
  },
]

/** `title` and `text` are folded; `ledger` is told by the tables. `guessed` when nothing in the title spoke. */
export function kindOf(
  title: string,
  text: string,
  ledger: boolean,
): { kind: DocumentKind; guessed: boolean } {
  if (ledger && !/方案/u.test(title)) return { kind: 'ledger', guessed: !/台账|清单|表/u.test(title) }
  for (const { kind, title: pattern } of SIGNS) if (pattern.test(title)) return { kind, guessed: false }
  const sample = text.slice(0, 60_000)
  let best: DocumentKind = 'other'
  let most = 0
  for (const { kind, strong, weak } of SIGNS) {
    const points = 3 * Math.min(3, hits(sample, strong)) + Math.min(3, hits(sample, weak))
    if (points > most) {
      most = points
      best = kind
    }
  }
  if (best === 'other' && /整改/u.test(sample)) best = 'report'
  return { kind: best, guessed: true }
}

const hits = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
