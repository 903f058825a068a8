import { describe, expect, test } from 'vitest'
import { outlineOf, type Section } from './outline.ts'

const tree = (text: string) => {
  const document = outlineOf(text)
  const show = (section: Section): string =>
    `${section.markerSaid}${document.said(section, section.title)}` +
    (section.children.length > 0 ? `[${section.children.map(show).join(' ')}]` : '')
  return document.roots.map(show).join(' ')
}

describe('层级', () => {
  test('按上下文，不按序号的样子', () => {
    expect(tree('一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己\n（一）庚')).toBe(
      '一、甲[（一）乙[1.丙 2.丁] （二）戊] 二、己[（一）庚]',
    )
  })

  test('阿拉伯数字在上、汉字括号在下也认得', () => {
    expect(tree('1.甲\n（一）乙\n（二）丙\n2.丁\n（一）戊')).toBe('1.甲[（一）乙 （二）丙] 2.丁[（一）戊]')
  })

  test('跳过一级的编号照样挂在上一级下', () => {
    expect(tree('一、甲\n1.乙\n2.丙\n二、丁\n1.戊')).toBe('一、甲[1.乙 2.丙] 二、丁[1.戊]')
  })

  test('序号贯通全文不算缺号，真缺号才提示', () => {
    const codes = (text: string) => outlineOf(text).issues.map((issue) => issue.code)
    expect(codes('（一）甲\n1.乙\n2.丙\n（二）丁\n3.戊')).toEqual([])
    expect(codes('（一）甲\n1.乙\n3.丙')).toEqual(['number-skipped'])
  })

  test('栏目之下重新编号的是措施，不是下一个问题', () => {
    expect(tree('1.甲\n整改措施：\n1.乙\n2.丙\n整改结果：好\n2.丁\n整改措施：\n1.戊')).toBe(
      '1.甲[整改措施：[1.乙 2.丙] 整改结果：] 2.丁[整改措施：[1.戊]]',
    )
  })
})

describe('标题与正文', () => {
  test('标题到第一个句号，不到第一个“问题”', () => {
    expect(tree('1.针对问题整改不彻底、问题反弹问题。开展回访。')).toBe('1.针对问题整改不彻底、问题反弹问题')
  })

  test('一行里接排的标题拆开', () => {
    expect(
      tree(
        '一、甲方面存在的问题和不足之处需要逐项加以改正。（一）乙工作制度不健全。1.丙记录不规范。2.丁台账不完整不及时。',
      ),
    ).toBe(
      '一、甲方面存在的问题和不足之处需要逐项加以改正[（一）乙工作制度不健全[1.丙记录不规范 2.丁台账不完整不及时]]',
    )
  })

  test('网页上的附带文字不算正文', () => {
    const document = outlineOf('当前位置：首页 > 巡察整改\n来源：县纪委 浏览次数：12\n一、甲\n分享到：微信')
    expect(document.sections.map((section) => section.role)).toEqual([
      'boilerplate',
      'boilerplate',
      'body',
      'boilerplate',
    ])
  })

  test('按页宽断开的行接成段落', () => {
    const text = [
      '一、问题整改情况',
      '（一）关于工程质量监管不到位、责任落实层层递减长期没有得到解决',
      '的问题。开展专项检查，检查在建工地43个，下发整改通知书27份，罚',
      '款18.6万元。建立质量终身责任制度，印发建筑工程质量责任追究的具',
      '体办法，明确各方的责任，定期对执行的情况开展检查，并在全县范围内',
      '进行通报。',
      '（二）关于物业管理矛盾突出、群众反映强烈而且长期没有得到解决的问',
      '题。推动26个小区成立业主委员会，化解矛盾纠纷112起，群众满意度有',
      '明显提升。',
    ].join('\n')
    expect(tree(text)).toBe(
      '一、问题整改情况[（一）关于工程质量监管不到位、责任落实层层递减长期没有得到解决的问题 （二）关于物业管理矛盾突出、群众反映强烈而且长期没有得到解决的问题]',
    )
  })
})
