import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numeralName, numeralValue } from './chinese-numeral.ts'
import { fold } from './fold.ts'
import { readPassage } from './passage.ts'

const written = { year: 2026, month: 9 }
const read = (text: string) => readPassage(fold(text), written)
const figures = (text: string) => read(text).figures.map((one) => `${one.value}${one.unit}`)
const periods = (text: string) =>
  read(text).figures.map(({ value, period }) =>
    period === null ? `${value}` : `${value} ${period.from ?? ''}..${period.to ?? ''}`,
  )
const roles = (text: string) => read(text).figures.map(({ value, role }) => `${value} ${role}`)

describe('数的写法', () => {
  test.each([
    ['欠下三万八千六百元，水泵两台，铺管一千三百米', ['38600元', '2台', '1300米']],
    ['追回两万元，盘活一百二十余万元', ['2万元', '120万元']],
    ['清退7余十名', ['7十名']],
    ['立案33宗52人', ['33宗', '52人']],
    ['逾期率百分之三点五，满意率百分之九十二', ['3.5%', '92%']],
    ['七成指标给了一线', ['7成']],
    ['抽查3至5名干部，用时10—15天', ['3名', '5名', '10天', '15天']],
    ['新增处理能力3万吨/日，均价86元/吨', ['3万吨/日', '86元/吨']],
    ['停用APP5个', ['5个']],
    ['管理层级由六级压缩到四级', ['6级', '4级']],
    ['举办比武两届，轮训29轮次', ['2届', '29轮次']],
    ['食堂一处，水泵一台', ['1处', '1台']],
    ['只听取过一次汇报，还剩一户', ['1次', '1户']],
    ['近百名干部，上千户群众', ['100名', '1000户']],
    ['拖了十九个月，1个工作日内办结', ['19个月', '1工作日']],
    ['最长的借用11年，清理3年以上账款', ['11年', '3年']],
    ['由第九名升至第三名', ['9名次', '3名次']],
    ['位列全省第三、全市第一', ['3名次', '1名次']],
    ['完成投资1.5亿，节约10%-15%', ['1.5亿', '10%', '15%']],
  ])('%s', (text, wanted) => {
    expect(figures(text)).toEqual(wanted)
  })

  test.each([
    '增强四个意识，落实一岗双责，严格三会一课，坚持民主集中制',
    '拨打12345热线，G325国道，PM10，5G基站，第七巡察组，第一书记',
    '〔2026〕12号文，十四五规划，村两委，2018-2022年规划',
    '一个支部、一批干部、一名群众、一次性、一方面',
    '二次分配、二期工程、三次产业、四处奔走、两个责任、十三届县委',
    '15个工作日内报送，两个月内完成，三年行动，连续两年，试用期为六个月',
    '电话0699-1234567，邮编116000',
  ])('不是数字：%s', (text) => {
    expect(figures(text)).toEqual([])
  })

  test('单位照印的字', () => {
    expect(figures('退還12.6万元')).toEqual(['12.6万元'])
  })
})

describe('数的时段', () => {
  test.each([
    ['由2021年的86家减少到2025年的71家', ['86 2021-01-01..2021-12-31', '71 2025-01-01..2025-12-31']],
    ['对2023年以来竣工的16个项目复核，追回3万元', ['16 2023-01-01..', '3']],
    ['对2023年已整改的12个支部回访', ['12']],
    ['上半年，逾期率由4.3%降到0.6%', ['4.3', '0.6 2026-01-01..2026-06-30']],
    [
      '1—5月，投诉41件，比上年同期的67件下降38.8%',
      ['41 2026-01-01..2026-05-31', '67 2025-01-01..2025-05-31', '38.8 2026-01-01..2026-05-31'],
    ],
    ['查处问题97起，处理131人（1至8月数据）', ['97 2026-01-01..2026-08-31', '131 2026-01-01..2026-08-31']],
    ['三月份起收缴5万元。罚款2万元', ['5 2026-03-01..', '2']],
  ])('%s', (text, wanted) => {
    expect(periods(text)).toEqual(wanted)
  })

  test('计划里晚于成文月份的月份在后头，报告里在上一年', () => {
    const from = (ahead: boolean) =>
      readPassage('第四季度完成4台改造', { ...written, ahead }).figures[0]?.period?.from
    expect(from(true)).toBe('2026-10-01')
    expect(from(false)).toBe('2025-10-01')
  })
})

describe('数的用意', () => {
  test.each([
    ['审批由260天压缩至30天', ['260 baseline', '30 result']],
    ['将57套系统整合为19套', ['57 baseline', '19 result']],
    ['力争达到95%', ['95 target']],
    ['每季度通报1次', ['1 target']],
    ['计划总投资9.2亿元', ['9.2 plan']],
    ['10月底前淘汰锅炉6台', ['6 plan']],
    ['10月底前已淘汰锅炉6台', ['6 result']],
    ['明确39项具体措施，巡察反馈的12个问题', ['39 content', '12 content']],
    ['对单价100万元以上的设备逐台评估', ['100 scale']],
  ])('%s', (text, wanted) => {
    expect(roles(text)).toEqual(wanted)
  })
})

describe('时限与日期', () => {
  const dates = (text: string) => read(text).dates.map((one) => `${one.iso}${one.deadline ? '前' : ''}`)
  test.each([
    ['本月底前作出处理，本季度末评估，年内完成', ['2026-09-30前', '2026-09-30前', '2026-12-31前']],
    ['十月底前通水，明年一月底前验收', ['2026-10-31前', '2027-01-31前']],
    ['三季度末再评估一次', ['2026-09-30前']],
    ['期限：11月中旬完成结对', ['2026-11-20前']],
    ['完成时限：2027年5月', ['2027-05-31前']],
    ['2026年3月2日—4月17日', ['2026-03-02', '2026-04-17']],
    ['2026.3.1-2026.6.30', ['2026-03-01', '2026-06-30']],
    ['一个月内、春节前、三年内', []],
    ['一季度末存款余额186亿元，6月末完成率达85%', []],
  ])('%s', (text, wanted) => {
    expect(dates(text)).toEqual(wanted)
  })

  test('成文月份说不准时，本月底前没有日子', () => {
    expect(readPassage('本月底前完成', { year: 2026, month: 12, guessed: true }).dates).toEqual([])
  })

  test('没写年份的时限不早于它说的月份，也不晚于当年年底；本月底、年内不早于成文当月', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('底前', '上旬前', '中旬前', '下旬前', '前', '底'),
        (month, now, part) => {
          const at = { year: 2026, month: now }
          const first = (number: number) => `2026-${String(number).padStart(2, '0')}-01`
          const [named] = readPassage(`${month}月${part}完成`, at).dates
          // 6月底 in September is told of, not set.
          if (part === '底' && month < now) expect(named).toBeUndefined()
          else expect(named?.iso.slice(0, 7)).toBe(first(month).slice(0, 7))
          for (const words of ['本月底前', '本季度末前', '年内'])
            expect((readPassage(`${words}完成`, at).dates[0]?.iso ?? '') >= first(now)).toBe(true)
        },
      ),
    )
  })
})

describe('任何文字', () => {
  test('都不出错，数字不重叠，位置都在文中', () => {
    const unit = fc.constantFrom(
      ...Array.from(
        '零一二三两四六九十百千万亿0123456789.,%/元个人次户年月日底末前内至到由从比-《》“”()第、。,;其中约近多余每仅只APM吨级成名',
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        let last = { start: -1, end: 0 }
        for (const figure of read(text).figures) {
          const same = figure.start === last.start && figure.end === last.end
          expect(same || figure.start >= last.end).toBe(true)
          expect(figure.end).toBeLessThanOrEqual(text.length)
          expect(Number.isFinite(figure.value)).toBe(true)
          last = figure
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('写成中文再读回来，还是原来的数；口语省略末位也读得出', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(numeralValue(numeralName(value))).toBe(value)
      }),
    )
    expect([numeralValue('三万五'), numeralValue('一百二'), numeralValue('一百零二')]).toEqual([
      35_000, 120, 102,
    ])
  })
})
