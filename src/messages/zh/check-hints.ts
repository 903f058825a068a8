/**
 * 核对出的矛盾、疑点、缺项：每条一句话，引出原文，是提示不是结论。按代码取。
 */
type Quoted = { line: number | null; text: string }
type Comparison = (of: { first: Quoted; second: Quoted | null; sum: string | null }) => string
type About = (of: { title: string; first: Quoted | null }) => string

/** 没有行号的是正在填写的文字。 */
const place = ({ line, text }: Quoted) => (line === null ? `“${text}”` : `第 ${line} 行“${text}”`)
const both = ({ first, second }: { first: Quoted; second: Quoted | null }, and = '与') =>
  second === null ? place(first) : `${place(first)}${and}${place(second)}`
const sums = (sum: string | null) => (sum === null ? '' : `（${sum}）`)

export const checkHints = {
  contradictions: {
    'conflicting-figures': (of) => `像是同一个指标，数字却不同：${both(of)}，请核对以哪个为准。`,
    'double-reporting': (of) =>
      `像是同一件事写在两个问题下：${both(of)}，请说明是否同一笔，汇总时不要重复计算。`,
    'unexplained-gap': (of) => `${both(of, '，')}${sums(of.sum)}，其余的没有说明去向。`,
    'part-exceeds-whole': (of) => `部分大于总数：${both(of, '，')}${sums(of.sum)}，请核对。`,
    'impossible-percentage': (of) => `百分数对不上：${both(of, '，')}${sums(of.sum)}，请核对。`,
    'unit-mismatch': (of) => `前后单位不同，不能直接比较：${both(of)}，请统一口径。`,
    'missing-total': (of) => `只有部分，没有总数：${both(of, '，')}，请补上总数。`,
    'provisional-as-done': (of) => `初步结果写成了最终结果：${both(of, '，')}，请核实是否已经最终认定。`,
    'start-as-done': (of) => `开工、启动不等于完成：${both(of, '，')}，请写明完成情况。`,
    'plan-as-result': (of) => `计划、签约、预计的数字还不是成效：${both(of, '，')}，请写明实际完成多少。`,
  },
  doubts: {
    paper: ({ title, first }) =>
      `“${title}”只见会议、文件、检查${first === null ? '' : `（如${place(first)}）`}，看不到实际成效，请核实。`,
    unproven: ({ title, first }) =>
      `“${title}”称已完成${first === null ? '' : `（${place(first)}）`}，却没有数字，请补上涉及多少、完成多少。`,
    'before-feedback': ({ title, first }) =>
      `“${title}”的数字从反馈之前算起${first === null ? '' : `（${place(first)}）`}，请分出反馈以后的部分。`,
  },
  gaps: {
    'no-deadline': ({ title }) => `“${title}”没有写整改时限。`,
    'no-unit': ({ title }) => `“${title}”没有写责任单位。`,
    'no-measure': ({ title }) => `“${title}”没有整改措施。`,
  },
} satisfies {
  contradictions: Record<string, Comparison>
  doubts: Record<string, About>
  gaps: Record<string, About>
}

export type CheckHints = typeof checkHints
