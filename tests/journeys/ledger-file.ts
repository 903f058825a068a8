import { merged, rows, xlsx } from '#office/xlsx/read/xlsx-fixture.ts'

/**
 * A ledger as offices keep it: a title, a line with the unit, a head over two rows, cells merged downwards, a column
 * whose name has two meanings, and the foot of the sheet. Everything in it is invented.
 */
export const mergedLedger = (): Uint8Array =>
  xlsx([
    {
      name: '整改台账',
      rows: rows(
        ['云麓县巡察反馈问题整改台账'],
        ['填报单位：云麓县教育局', null, null, null, null, null, '填报日期：2026年3月5日'],
        ['序号', '反馈问题', '整改措施', '整改责任', null, '整改时间', null, '红黄灯'],
        [null, null, null, '牵头单位', '配合单位', '完成时间', '开始时间', null],
        [
          '1',
          '校车年检不及时',
          '补做三辆校车年检',
          '县教育局',
          '县交警大队',
          '2026-06-30',
          '2026-03-01',
          '正常',
        ],
        [null, null, '建立月检制度', '县教育局', null, '2026-07-31', '2026-03-01', '正常'],
        [
          '2',
          '食堂留样不规范',
          '1.配齐留样冰箱 2.每周抽查',
          '县市场监管局',
          '县教育局',
          '2026-05-31',
          '2026-03-01',
          '滞后',
        ],
        ['填表人：林启', null, null, '审核人：苏和'],
      ),
      more: merged('A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4', 'A5:A6', 'B5:B6'),
    },
  ])
