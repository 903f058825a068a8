import type { ChangeOf } from '#core/rules/importing/compare-problem.ts'
import type { Match } from '#core/rules/importing/match-list.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { words } from '#messages/zh/words.ts'

/** 新旧对照里的话：网页和命令行说的是同一句。 */
export const comparing = {
  /** 对照里改动的是什么。 */
  of: {
    title: '问题表述',
    manifestation: '新增具体表现',
    leadLeader: '牵头领导',
    leadUnit: '牵头单位',
    coUnits: '增加配合单位',
    handler: '经办人',
    deadline: '整改时限',
    deadlines: '整改时限（问题和措施）',
    timeClass: '时限类别',
    measure: '措施',
    newMeasure: '新增措施',
    progress: '进展',
  } satisfies Record<ChangeOf, string>,
  timeClasses: words.timeClasses,
  /** 为什么现在采纳不了，怎样才可以。 */
  blocked: (step: Step, code: string): string => {
    if (step === 'closed') return '问题已经销号，内容不再改动。'
    if (step === 'withdrawn') return '问题已经撤回，不再改动。'
    if (code === 'deadline-fixed') return '方案批准过，时限不再由清单改动。'
    if (code === 'content-locked' && step === 'registered')
      return '方案批准过，问题的表述不再由清单改动；新的表现可以增加。'
    if (step === 'in-progress' || step === 'returned')
      return '方案已经批准；请先在问题页退回修改方案，再导入。'
    return '已经自报，内容锁定；撤回自报或者退回以后才能改。'
  },
  byHand: (by: string, day: string) => `${by} ${day}定的`,
  removedByHand: (by: string, day: string, reason: string) => `${by} ${day}删去过：${reason}`,
  means: (names: string) => `登记为 ${names}`,
  /** `about`：哪一条措施；null：问题自己的。 */
  early: (day: string, about: string | null) =>
    `${about === null ? '' : `“${about}”的`}时限 ${day} 早于反馈日，未采用；写错了的，请回草稿改正。`,
  matchedBy: {
    person: '人工选定',
    number: '编号相同',
    words: '表述相同',
    likeness: '表述相近',
  } satisfies Record<Match['by'], string>,
  counts: (it: { added: number; changed: number; unchanged: number; absent: number; undecided: number }) =>
    `新增 ${it.added} 个，有变动 ${it.changed} 个，不变 ${it.unchanged} 个，没有提到 ${it.absent} 个` +
    (it.undecided > 0 ? `，待定 ${it.undecided} 个` : ''),
  absentIsNotClosed: '没有提到不等于销号：这些问题原样保留。',
  lists: {
    undecided: '待定',
    changed: '有变动',
    added: '新增',
    unchanged: '不变',
    absent: '没有提到',
  },
  unknownNames: '认不出的名称（不采纳）',
  earlyDays: '早于反馈日的时限（不采用）',
}
