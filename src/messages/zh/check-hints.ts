/**
 * 核对出的矛盾、存疑、缺项：每条一句话，引出原文，是提示不是结论。按代码取。
 */
type Quoted = { line: number | null; text: string }
type Comparison = (of: { first: Quoted; second: Quoted | null; sum: string | null }) => string
type About = (of: { title: string; first: Quoted | null }) => string

/** 没有行号的是正在填写的文字。 */
const place = ({ line, text }: Quoted) => (line === null ? `“${text}”` : `第 ${line} 行“${text}”`)
const both = ({ first, second }: { first: Quoted; second: Quoted | null }, and = '与') =>
  second === null
    ? place(first)
    : `${place(first)}${and}${place(second.line === first.line ? { ...second, line: null } : second)}`
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
  /** 确认导入的页面：一张可以逐处查看的单子。 */
  list: {
    open: (count: number) => `存疑提示 ${count}`,
    title: '存疑提示：文中可能对不上的地方',
    lead: '这是提示，不是结论：点行号看原文，由您判断。不影响确认和保存。',
    none: '没有提示；不等于没有问题',
    severities: { high: '明显矛盾', medium: '需要说明', low: '可以一问' },
    doubts: '整改存疑',
    gaps: '缺项',
    more: (count: number) => `再显示 ${count} 条`,
  },
  /** 正在填写的文字。 */
  entry: {
    title: '写完前，核对一下',
    /** `on`：以前那段话的日期，没有日期为 null。 */
    earlier: ({ first, second, on }: { first: string; second: string; on: string | null }) =>
      `与${on ?? '以前'}报的不同：现在“${first}”，那时“${second}”，请核对以哪个为准。`,
    paper: '目前只写了会议、文件、检查，看不到实际成效：有成效的请补上数字或结果。',
    unproven: (first: string) => `“${first}”：涉及多少、完成多少？写上数字，核查时才有依据。`,
    'before-feedback': (first: string) => `“${first}”从反馈之前算起，请分出反馈以后的部分。`,
    empty: '这句话放在哪里都合适：请写明做了什么、由谁做、做到什么程度。',
    measurePaper: '这条措施只有会议、文件、检查：请写明要让什么发生变化。',
  },
} satisfies {
  contradictions: Record<string, Comparison>
  doubts: Record<string, About>
  gaps: Record<string, About>
  [other: string]: unknown
}

export type CheckHints = typeof checkHints
