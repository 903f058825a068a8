import type { InspectionSaid, KindReason } from '#core/words/lists/draft.ts'
import { words } from '#messages/zh/words.ts'

const called = words.inspectionKinds

/** 为什么这样读：文件种类、说的是哪一类监督检查。引用的是原文。 */
export const readingReasons = {
  /** 例：按标题里的“整改进展情况的通报”认出 */
  kind: ({ by, said }: KindReason): string =>
    ({
      title: `按标题里的“${said}”认出`,
      table: `按表头“${said}”认出`,
      words: `标题没有说明，按文中“${said}”推测`,
      nothing: '标题和正文都没有说明，认不出种类',
      chosen: '由人选定',
    })[by],
  between: '；',
  inspection: ({ kind, said }: InspectionSaid): string =>
    `说的是${called[kind]}${said === called[kind] ? '' : `（“${said}”）`}`,
  /** 文件说的监督检查与轮次不同。 */
  otherInspection: (of: InspectionSaid, round: InspectionSaid['kind']): string =>
    `这份文件像是${called[of.kind]}（“${of.said}”），而本轮是${called[round]}，请核对是否选对了轮次。`,
}

export type ReadingReasonWords = typeof readingReasons
