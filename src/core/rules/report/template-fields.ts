import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import { type Measure, type Problem, acceptedSteps, manifestationsOf } from '#core/record/problem/problem.ts'
import { stateWords } from '#core/rules/report/answer.ts'
import { type Placed, placed } from '#core/rules/report/aspects.ts'
import { lightWord, timeWords } from '#core/rules/report/deadline.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { evidenceWords, inspectionWords, timeClassWords } from '#core/rules/report/paper-words.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import { planState } from '#core/rules/report/plan.ts'
import { closeoutSteps } from '#core/rules/report/problem-sheet.ts'
import { latestStatements, relianceOf, relianceWords } from '#core/rules/report/statements.ts'
import type { TemplateData, TemplateMeasure, TemplateProblem } from '#core/rules/report/template-data.ts'
import { totalsOf } from '#core/rules/report/totals.ts'

const named = (of: readonly { name: string }[]): string => of.map((it) => it.name).join('、')
const dayOr = (day: string | null): string => (day === null ? '' : dayInWords(day))
const numberOf = (at: number): string => String(at + 1)

const measureFields = (problem: Problem, measure: Measure, at: number): TemplateMeasure => ({
  序号: numberOf(at),
  措施内容: measure.text,
  工作目标: measure.goal ?? '',
  责任单位: named(measure.units),
  措施时限: dayOr(measure.deadline),
  完成情况: measure.done ? '单位自报完成' : '未完成',
  进展: latestStatements(problem, measure).map((it) => ({
    进展内容: it.text,
    填报单位: it.unit?.name ?? '',
    填报日期: dayInWords(dayInShanghai(it.at)),
    核查情况: relianceWords[relianceOf(problem, it)],
  })),
})

const problemFields = ({ problem, marker }: Placed, frozen: FrozenRound): TemplateProblem => {
  const { leadLeader, leadUnit, coUnits, handler, team } = problem.responsibility
  return {
    编号: problem.number,
    序号: marker,
    标题: problem.title,
    简称: problem.shortTitle,
    所属方面: problem.aspect.title,
    归类: problem.group?.title ?? '',
    牵头领导: leadLeader?.name ?? '',
    牵头领导职务: leadLeader?.postTitle ?? '',
    牵头单位: leadUnit?.name ?? '',
    配合单位: named(coUnits),
    经办人: handler?.name ?? '',
    专班成员: named(team),
    整改类别: problem.timeClass === null ? '' : timeClassWords[problem.timeClass],
    整改时限: timeWords(problem),
    状态: stateWords(problem, frozen),
    灯: lightWord(problem, frozen),
    方案: planState(problem),
    具体表现: manifestationsOf(problem).map((it, at) => ({ 序号: numberOf(at), 内容: it.text })),
    措施: problem.measures.map((it, at) => measureFields(problem, it, at)),
    佐证材料: problem.evidence.map((it) => ({
      材料名称: it.fileName,
      材料种类: evidenceWords[it.kind],
      证明内容: it.statement,
      材料日期: dayOr(it.dated),
      哈希: it.hash,
    })),
    销号过程: closeoutSteps(problem).map(({ what, who, on, said }) => ({
      环节: what,
      人员: who,
      日期: dayInWords(on),
      意见: said,
    })),
  }
}

/** The same frozen data that a paper is composed from, for an office's own template. */
export const templateFields = (frozen: FrozenRound, { title, addressee }: Paper): TemplateData => {
  const { round, day, office, tree } = frozen
  const { problems, measures, measuresDone, steps, late } = totalsOf(frozen)
  const inStep = new Map(steps.map((it) => [it.step, String(it.value)]))
  const aspects = placed(frozen.problems).map((it) => ({
    序号: it.marker,
    方面标题: it.title,
    问题: it.groups.flatMap((group) => group.problems.map((of) => problemFields(of, frozen))),
  }))
  return {
    文件标题: title,
    主送机关: addressee ?? '',
    截至日期: dayInWords(day),
    署名单位: office,
    轮次: round.name,
    检查种类: inspectionWords[round.kind],
    检查组织: round.inspector,
    被检查单位: round.inspected,
    反馈日期: dayOr(round.feedbackOn),
    问题总数: String(problems.value),
    措施总数: String(measures.value),
    自报完成措施数: String(measuresDone.value),
    待定方案数: inStep.get('registered') ?? '0',
    办理中数: inStep.get('in-progress') ?? '0',
    待签字数: inStep.get('claimed') ?? '0',
    待核查数: inStep.get('signed') ?? '0',
    待验收数: inStep.get('verified') ?? '0',
    待销号数: String(acceptedSteps.reduce((sum, it) => sum + Number(inStep.get(it) ?? '0'), 0)),
    已销号数: inStep.get('closed') ?? '0',
    退回补办数: inStep.get('returned') ?? '0',
    逾期数: String(late.value),
    记录条数: String(tree.size),
    根值: tree.root,
    方面: aspects.map((it) => ({ ...it, 方面问题数: String(it.问题.length) })),
    问题: aspects.flatMap((it) => it.问题),
  }
}
