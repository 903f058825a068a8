import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { namedIn } from './named.ts'

const named = (text: string) =>
  namedIn(fold(text)).map((one) => `${one.kind} ${text.slice(one.from, one.to)}`)

describe('点到的单位', () => {
  test('按职能和结尾认，地名能断定才带上', () => {
    expect(named('由云汀县教育局牵头，县财政局、清溪镇配合，责成云汀水务集团有限公司整改。')).toEqual([
      'unit 云汀县教育局',
      'unit 县财政局',
      'unit 清溪镇',
      'unit 云汀水务集团有限公司',
    ])
  })

  test('党委部门、人大、法院', () => {
    expect(named('县委组织部、县人大常委会、县人民法院、县纪委监委')).toEqual([
      'unit 县委组织部',
      'unit 县人大常委会',
      'unit 县人民法院',
      'unit 县纪委监委',
    ])
  })

  test('断不定从哪里起的不认', () => {
    expect(named('应急处置、科学技术、委托办理、各镇、调整村干部、有关学校')).toEqual([])
  })
})

describe('点到的职务和人', () => {
  test('职务连着姓名', () => {
    expect(named('县教育局党组书记、局长沈明远带队')).toEqual([
      'unit 县教育局',
      'post 党组书记',
      'post 局长',
      'person 沈明远',
    ])
  })

  test('姓名后括注职务、同志、由某人牵头、责任人栏', () => {
    expect(named('苗春燕（妇联主席）；给予陈某某同志警告处分；由樊立牵头；责任人：何小满、卢青')).toEqual([
      'person 苗春燕',
      'post 主席',
      'person 陈某某',
      'person 樊立',
      'person 何小满',
      'person 卢青',
    ])
  })

  test('没有职务、没有动词的，不猜是人', () => {
    expect(named('高度重视，平安建设，局长办公会，委员会议，书记任组长，主任安排部署')).toEqual([
      'post 书记',
      'post 主任',
    ])
  })
})

test('任何文字都不出错，位置都在文中，互不重叠', () => {
  const words = fc.constantFrom(
    ...'县市区镇村教育局财政委办公室书记局长沈明远苗春燕陈某同志由牵头责任人：（），。、公司医院学校'.split(
      '',
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit: words, maxLength: 80 }), (text) => {
      let reached = 0
      for (const one of namedIn(fold(text))) {
        expect(one.from).toBeGreaterThanOrEqual(reached)
        expect(one.to).toBeGreaterThan(one.from)
        reached = one.to
      }
      expect(reached).toBeLessThanOrEqual(text.length)
    }),
  )
})
