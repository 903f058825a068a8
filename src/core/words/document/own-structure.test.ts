import { describe, expect, test } from 'vitest'
import { outlineOf, type Section } from './outline.ts'

/** Headings as `marker|title`, what stands below in brackets; a field as its name; paragraphs are left out. */
const tree = (text: string) => {
  const document = outlineOf(text)
  const show = (section: Section): string[] => {
    if (section.marker === null) return section.children.flatMap(show)
    const inner = section.children.flatMap(show)
    const own = section.field ?? `${section.markerSaid}|${document.said(section, section.title)}`
    return [inner.length > 0 ? `${own}[${inner.join(' ')}]` : own]
  }
  return document.roots.flatMap(show).join(' ')
}

describe('自己编的序号', () => {
  test.each([
    [
      '第一条 租金拖欠。补缴。\n第二条 大操大办。立约。\n第三条 露天焚烧。拆池。',
      '第一条|租金拖欠 第二条|大操大办 第三条|露天焚烧',
    ],
    [
      '（1/2）档案缺页\n• 补档。\n（2/2）赠礼不登记\n• 立规。',
      '（1/2）|档案缺页[•|补档] （2/2）|赠礼不登记[•|立规]',
    ],
    [
      'A 经营类\nA-1 观光车超载\n增派人手。\nA-2 减免无依据\n追缴。\nB 资源类\nB-1 违建木屋\n拆除。',
      'A|经营类[A-1|观光车超载 A-2|减免无依据] B|资源类[B-1|违建木屋]',
    ],
    [
      '§1 党的建设\na.评议走过场\n- 修订办法。\nb.党员不参会\n- 补课。\n§2 经营\na.准入靠熟人\n- 清出29家。',
      '§1|党的建设[a|评议走过场[-|修订办法] b|党员不参会[-|补课]] §2|经营[a|准入靠熟人[-|清出29家]]',
    ],
  ])('%#', (text, outline) => {
    expect(tree(text)).toBe(outline)
  })

  test.each([
    ['季度', '一季度，开会3次。\n二季度，开会4次。\n三季度，开会5次。'],
    ['月份', '1月，开会。\n2月，检查。\n3月，通报。'],
    ['第几批', '第一批整改12项。\n第二批整改9项。\n第三批整改7项。'],
    ['并不接着数', '任务三很重。\n任务九也重。\n任务二更重。'],
  ])('不是序号：%s', (_, text) => {
    expect(tree(text)).toBe('')
  })
})

describe('自己起的栏名', () => {
  test('反复出现的才算，首栏是问题', () => {
    const one = '病灶：药品掺假\n病因：只看票据。\n药方：抽检720批。\n疗效：合格率98%。'
    expect(tree(`${one}\n${one}`)).toBe(
      '病灶：|药品掺假[other measures result] 病灶：|药品掺假[other measures result]',
    )
    expect(tree(one)).toBe('')
  })

  test('问和答', () => {
    expect(tree('问：自来水为啥发黄？\n答：滤池重建。\n问：办证为啥跑三趟？\n答：开了帮办窗口。')).toBe(
      '问：|自来水为啥发黄[measures] 问：|办证为啥跑三趟[measures]',
    )
  })

  test('会上谁说了什么，不是栏名', () => {
    expect(tree('会议指出：要抓紧。\n会议强调：要落实。\n会议指出：要盯住。\n会议强调：要见效。')).toBe('')
  })
})

describe('没有序号的题名', () => {
  test('方括号里的', () => {
    expect(tree('【药价高于平台价】\n清退差价3万元。\n【救护车私用】\n追回油料费。')).toBe(
      '|药价高于平台价 |救护车私用',
    )
  })

  test('单独一行、没有句号，下面是整句', () => {
    expect(
      tree('救护车管理混乱\n追回油料费1860元，扣发当季绩效。\n暂存点未上锁\n每天巡查两次，由院感科签字。'),
    ).toBe('|救护车管理混乱 |暂存点未上锁')
  })

  test('站所名下各自从1编起', () => {
    expect(tree('农技站\n1.插牌了事。撤牌8块。\n2.补贴冒领。收回。\n水利站\n1.无生态流量。加装7套。')).toBe(
      '|农技站[1.|插牌了事 2.|补贴冒领] |水利站[1.|无生态流量]',
    )
  })

  test('“在……方面”开头的各段', () => {
    expect(tree('在学习方面，学习浮在面上。只研讨1次。\n在财务方面，报销手续不规范。9笔无签到表。')).toBe(
      '|学习浮在面上 |报销手续不规范',
    )
  })

  test('措施里提到的短句不算', () => {
    expect(
      tree('1.学习不深入。\n组织集中学习。学了6次。\n完善制度。印发2项。\n2.作风不实。\n开展督查。通报3起。'),
    ).toBe('1.|学习不深入 2.|作风不实')
  })
})

describe('抄来的文字', () => {
  test('网页和编辑器的符号不算文字', () => {
    expect(tree('## 一、质量方面\n**1. 急救演练造假。** 记过处分。\n&nbsp;&nbsp;2. 漏报。补筛。')).toBe(
      '一、|质量方面[1.|急救演练造假 2.|漏报]',
    )
  })

  test('勾和框在序号前面，不是序号', () => {
    expect(tree('☑ 1、疲劳驾驶。增招。\n□ 2、充电桩不够用。在建。')).toBe('1、|疲劳驾驶 2、|充电桩不够用')
  })

  test('两种符号轮着用，先出现的在上', () => {
    expect(tree('■ 维保代签\n◆ 核验136份。\n■ 账目不公开\n◆ 张榜公布。')).toBe(
      '|维保代签[|核验136份] |账目不公开[|张榜公布]'
        .replaceAll(/\|(?=维|账)/gu, '■|')
        .replaceAll(/\|(?=核|张)/gu, '◆|'),
    )
  })

  test('箭头连着的一条记录', () => {
    expect(tree('1 停电不告知 → 建群64个。 → 责任人：甲某\n2 估抄电表 → 换表。 → 责任人：乙某')).toBe(
      '1|停电不告知[handler] 2|估抄电表[handler]',
    )
    expect(tree('1.实行受理→审核→发放闭环。\n2.实行登记→核对→销账闭环。')).toBe(
      '1.|实行受理→审核→发放闭环 2.|实行登记→核对→销账闭环',
    )
  })

  test('栏名一行、内容一行', () => {
    expect(tree('序号\n1\n问题\n用房超标\n举措\n腾退3间。\n序号\n2\n问题\n浪费严重\n举措\n每天称重。')).toBe(
      '序号\n1|[问题|用房超标[measures]] 序号\n2|[问题|浪费严重[measures]]'.replaceAll('\n', ''),
    )
  })
})
