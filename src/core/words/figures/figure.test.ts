import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { readPassage } from './passage.ts'
import { recognise } from './recognise.ts'

const written = { year: 2024, month: 12 }
const read = (text: string) => readPassage(fold(text), written).figures
const short = (text: string) => read(text).map((figure) => `${figure.value}${figure.unit}`)

describe('数字', () => {
  test('数与单位，单位照原样', () => {
    expect(short('发放补贴453.5万元，培训3.91万人次，核对1,280户，满意率98.5%。')).toEqual([
      '453.5万元',
      '3.91万人次',
      '1280户',
      '98.5%',
    ])
  })

  test('顿号连着的数共用最后一个单位', () => {
    expect(short('时限由260天缩短至90个、55个、30个工作日以内')).toEqual([
      '260天',
      '90工作日',
      '55工作日',
      '30工作日',
    ])
  })

  test('几亿几千万是一个数', () => {
    expect(short('涉及资金1亿2000万元')).toEqual(['1.2亿元'])
  })

  test('约数标明', () => {
    expect(read('提供床位约1300张，走访50多个村，开展活动30余次').map((figure) => figure.approx)).toEqual([
      true,
      true,
      true,
    ])
  })

  test('中文数字只有在数东西时才算', () => {
    expect(short('明确九个方面的权限，先后三次召开会议，下达两批资金')).toEqual(['9方面', '3次', '2批'])
    expect(
      short('落实“一岗双责”，举一反三，五大专项行动，三年行动计划，第三方，市镇村三级，一批干部'),
    ).toEqual([])
  })

  test('名称、编号、文号里的数字不算', () => {
    expect(short('G325国道、PM2.5、“蓝天1号”行动、建设路18号、《规划（2021-2025年）》、第9条')).toEqual([])
  })

  test('电话、邮编没有单位，不算', () => {
    expect(short('电话0411-87654321，邮编116000')).toEqual([])
  })

  test('几个对象共有一个名次，各算一个', () => {
    expect(short('群众满意度、政策知晓率均在全省排名第二')).toEqual(['2名次', '2名次'])
    expect(short('第一季度、第一书记、第一时间')).toEqual([])
  })

  test('时段管到句号为止，定语里的年份不管', () => {
    const figures = read('8月以来，走访商户617家次，收回15册。审查申请28份。对2017年已整改的12个支部回访。')
    expect(figures.map((figure) => figure.period?.from ?? null)).toEqual([
      '2024-08-01',
      '2024-08-01',
      null,
      null,
    ])
  })

  test('截至与本年度合成一段', () => {
    expect(read('截至10月底，本年度道路建设动工率达100%。')[0]?.period).toEqual({
      from: '2024-01-01',
      to: '2024-10-31',
    })
  })

  test('对比与角色', () => {
    const [fall, plan, content] = read('占比同比下降6.5个百分点，计划总投资9.2亿元，明确39项具体措施')
    expect(fall?.comparison).toMatchObject({ direction: 'down', by: 6.5, base: '上年同期' })
    expect(plan?.role).toBe('plan')
    expect(content?.role).toBe('content')
  })

  test('任何文字都不出错，位置都在文中', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...Array.from('一二三十百0123456789.,%万元个人次年月日底前至-《》“”第、。其中约'),
          ),
        }),
        (text) => {
          for (const figure of read(text)) {
            expect(figure.start).toBeLessThan(figure.end)
            expect(text.slice(figure.start, figure.end)).toMatch(/[\d一二三十百]/u)
          }
        },
      ),
    )
  })
})

describe('边写边认', () => {
  test('数字、文件、时限，位置对应原文', () => {
    const text = '培训３２人次，印发《接待管理办法》，9月底前完成公示。'
    const found = recognise(text, '2024-05-06')
    expect(found.figures.map((one) => text.slice(one.start, one.end))).toEqual(['３２人次'])
    expect(found.documents.map((one) => [one.title, one.use])).toEqual([['《接待管理办法》', 'issued']])
    expect(found.dates).toEqual([{ text: '9月底前', iso: '2024-09-30', deadline: true, start: 18, end: 22 }])
  })
})
