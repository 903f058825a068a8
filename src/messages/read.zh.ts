/**
 * 读取文件时给人看的话：读不了的原因、读的时候发现的瑕疵、核对出的矛盾与疑点。按代码取。
 */
import { readingIssues } from '#messages/zh/reading-issues.ts'
import { unreadable } from '#messages/zh/unreadable.ts'
import { words } from '#messages/zh/words.ts'

type Sentence = (detail: string) => string
type Quoted = { line: number; text: string }
type Duty = { leader: string | null; units: string[]; handler: string | null; deadline: string | null }
type Comparison = (first: Quoted | undefined, second: Quoted | undefined) => string
const place = (at: Quoted | undefined) => (at === undefined ? '' : `第 ${at.line} 行“${at.text}”`)

export const readZh = {
  /** 读不了：一句原因，一句办法。 */
  unreadable,
  issues: readingIssues,
  /** 矛盾：引出两处原文。 */
  contradictions: {
    'conflicting-figures': (a, b) => `同一指标、同一时段的数字不同：${place(a)}与${place(b)}，请核对。`,
    'part-exceeds-whole': (a, b) => `部分大于总数：${place(b)}大于${place(a)}，请核对。`,
    'impossible-percentage': (a) => `这个百分数不可能：${place(a)}，请核对。`,
  },
  doubts: {
    paper: (title) => `“${title}”的措施只有会议和文件，看不到实际成效，请核实。`,
  },
  gaps: {
    'no-deadline': (title) => `“${title}”没有写整改时限。`,
    'no-unit': (title) => `“${title}”没有写责任单位。`,
    'no-measure': (title) => `“${title}”没有整改措施。`,
  },
  /** 命令行 read 打印的概要。 */
  summary: {
    kinds: words.documentKinds,
    counts: (of: { problems: number; measures: number; figures: number; documents: number }) =>
      `读到 ${of.problems} 个问题、${of.measures} 条措施、${of.figures} 个数字、${of.documents} 处文件名。`,
    issues: '需要核对：',
    line: (line: number) => `第 ${line} 行`,
    row: (sheet: string, row: number) => `${sheet === '' ? '' : `“${sheet}”`}第 ${row} 行`,
    duty: (of: Duty) =>
      [
        of.leader === null ? '' : `牵头领导：${of.leader}`,
        of.units.length === 0 ? '' : `单位：${of.units.join('、')}`,
        of.handler === null ? '' : `责任人：${of.handler}`,
        of.deadline === null ? '' : `时限：${of.deadline}`,
      ]
        .filter((part) => part !== '')
        .join('；'),
    nothingFound: '没有发现明显的矛盾、疑点或缺项。',
    found: (of: { contradictions: number; doubts: number; gaps: number }) =>
      `矛盾 ${of.contradictions} 处，疑点 ${of.doubts} 处，缺项 ${of.gaps} 处。都是提示，不是结论。`,
    usage: '用法：zhenggai read 文件 [--json]　　zhenggai check 文件 [--json]',
  },
} satisfies {
  unreadable: Record<string, Sentence>
  contradictions: Record<string, Comparison>
  doubts: Record<string, Sentence>
  gaps: Record<string, Sentence>
  [other: string]: unknown
}

export type ReadMessages = typeof readZh
