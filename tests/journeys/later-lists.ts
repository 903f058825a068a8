import { rows, xlsx } from '#office/xlsx/read/xlsx-fixture.ts'

type Line = [number: string, problem: string, measure: string, unit: string, deadline: string]

const head = ['序号', '反馈问题', '整改措施', '牵头单位', '整改时限']

const workbook = (title: string, lines: readonly Line[]): Uint8Array =>
  xlsx([{ name: '整改台账', rows: rows([title], head, ...lines) }])

/** The ledger an office keeps in March. Everything in it is invented. */
export const firstList = (): Uint8Array =>
  workbook('云麓县巡察整改台账', [
    ['1', '供水管网漏损长期偏高', '更换老旧管网12公里', '县水务局', '2026-06-30'],
    ['2', '三笔水费未按期入库', '清缴欠费并按月对账', '县水务局', '2026-05-31'],
    ['3', '校车年检不及时', '补做三辆校车年检', '县教育局', '2026-04-30'],
    ['4', '食堂留样制度执行不到位', '配齐留样冰箱', '县教育局', '2026-04-30'],
  ])

/** The same in June: a moved deadline, another one, a row that is gone, one in other words, a new one. */
export const secondList = (): Uint8Array =>
  workbook('云麓县巡察整改台账（六月）', [
    ['1', '供水管网漏损长期偏高', '更换老旧管网12公里', '县水务局', '2026-09-30'],
    ['2', '三笔水费未按期入库', '清缴欠费并按月对账', '县水务局', '2026-07-31'],
    ['4', '食堂留样制度执行仍不到位', '配齐留样冰箱', '教体处', '2026-04-30'],
    ['5', '公共厕所夜间关闭', '全部延长开放', '县水务局', '2026-12-31'],
  ])

/** One that should not have been imported. */
export const wrongList = (): Uint8Array =>
  workbook('别处的台账', [['1', '仓库消防通道堵塞', '清理通道', '县水务局', '2026-08-31']])
