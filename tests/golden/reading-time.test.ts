import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'

const REPORT = `一、整改落实情况
（一）关于党的领导弱化方面
1.针对“第一议题”制度执行不严格问题。一是修订《议事规则》；二是2024年以来组织学习12次，26名干部参加。
2.针对河长制落实不到位问题。开展巡河238次，发现问题45个，已整改43个。拨付资金120.5万元。
（二）关于项目管理粗放的问题
整改措施：清理项目18个，收回资金36万元。责任单位：建管股。整改时限：2024年6月底前。
`

/** Microseconds of this thread's processor, the best of several; what is too short to be told counts as one millisecond. */
const timeOf = (text: string) => {
  let best = Infinity
  for (let run = 0; run < 6; run++) {
    const start = process.threadCpuUsage()
    readDocument(text)
    const { user, system } = process.threadCpuUsage(start)
    best = Math.min(best, Math.max(1000, user + system))
  }
  return best
}

describe('文字长到八倍，用时不过二十四倍', () => {
  // Linear is 8, quadratic 64; a busy machine lies between them.
  test.each([
    ['一份份相接的报告', REPORT],
    ['没有换行的报告', REPORT.replaceAll('\n', '')],
    ['同级的条目', '（一）甲\n1.乙\n'],
    ['接排的条目', '。（一）'],
    ['表格', '1\t会议过多\t1.压减会议。2.合并文件。\t县府办\t2024年6月底前\n'],
    ['一段里列出的问题', '巡视发现问题，主要是：作风不实；学习不够。'],
    ['没有编号的段落', '值班不落实，群众找不到人。排了班。抽查五次。\n'],
    ['圆点', '• 学习不够。\n'],
  ])(
    '%s',
    (_name, piece) => {
      const once = piece.repeat(Math.ceil(20_000 / piece.length))
      readDocument(once)
      expect(timeOf(once.repeat(8)) / timeOf(once)).toBeLessThan(24)
    },
    120_000,
  )
})
