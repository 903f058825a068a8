/**
 * 读取文件时给人看的话：读不了的原因、读的时候发现的瑕疵、核对出的矛盾与存疑。按代码取。
 */
import { checkHints } from '#messages/zh/check-hints.ts'
import { readingIssues } from '#messages/zh/reading-issues.ts'
import { readingReasons } from '#messages/zh/reading-reasons.ts'
import { unreadable } from '#messages/zh/unreadable.ts'
import { words } from '#messages/zh/words.ts'

type Sentence = (detail: string) => string
type Duty = { leader: string | null; units: string[]; handler: string | null; deadline: string | null }

export const readZh = {
  /** 读不了：一句原因，一句办法。 */
  unreadable,
  issues: readingIssues,
  /** 为什么认作这一种。 */
  reasons: readingReasons,
  /** 矛盾、存疑、缺项。 */
  checks: checkHints,
  /** 命令行 read 打印的概要。 */
  summary: {
    kinds: words.documentKinds,
    counts: (of: { problems: number; measures: number; figures: number; documents: number }) =>
      `读到 ${of.problems} 个问题、${of.measures} 条措施、${of.figures} 个数字、${of.documents} 处文件名。`,
    issues: '需要核对：',
    line: (line: number) => `第 ${line} 行`,
    page: (line: number, page: number) => `第 ${line} 行（第 ${page} 页）`,
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
    nothingFound: '没有发现明显的矛盾、存疑或缺项。',
    found: (of: { contradictions: number; doubts: number; gaps: number }) =>
      `矛盾 ${of.contradictions} 处，整改存疑 ${of.doubts} 处，缺项 ${of.gaps} 处。都是提示，不是结论。`,
    severities: { high: '明显矛盾', medium: '需要说明', low: '可以一问' },
    doubts: '整改存疑',
    gaps: '缺项',
    usage: '用法：zhenggai read 文件 [--json]　　zhenggai check 文件 [--json]',
  },
} satisfies {
  unreadable: Record<string, Sentence>
  [other: string]: unknown
}

export type ReadMessages = typeof readZh
