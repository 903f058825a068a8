import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const read = (text: string) => {
  const { draft } = readDocument(text)
  return {
    problems: draft.problems.map(({ title, measures, manifestations }) => [
      title,
      ...[...measures, ...manifestations].map((one) => one.text),
    ]),
    codes: [...new Set(draft.issues.map(({ code }) => code))],
  }
}

describe('丢了序号的问题', () => {
  test('排头的、中间的、独一个的，都按同级的读法找回来', () => {
    const { problems, codes } = read(`云汀县住建局党组关于巡察整改进展情况的通报
一、履行职责方面
1、燃气安全检查走过场。检查餐饮店120家。
老旧小区的事。完成改造8个小区。
3、物业监管缺位。约谈物业企业6家。
二、选人用人方面
干部交流不够。交流中层干部5名。
2、年轻干部储备不足。招录3名。
三、上轮巡察整改方面
安全隐患整改反弹。拆除隔断16处。
中共云汀县住房和城乡建设局党组
2026年7月1日`)
    expect(problems).toEqual([
      ['燃气安全检查走过场', '检查餐饮店120家。'],
      ['老旧小区的事', '完成改造8个小区。'],
      ['物业监管缺位', '约谈物业企业6家。'],
      ['干部交流不够', '交流中层干部5名。'],
      ['年轻干部储备不足', '招录3名。'],
      ['安全隐患整改反弹', '拆除隔断16处。'],
    ])
    expect(codes).toContain('number-lost')
  })

  test('做了什么的段落不是问题', () => {
    expect(
      read(`云汀县住建局党组关于巡察整改进展情况的通报
1、燃气安全检查走过场。检查餐饮店120家。
同时完善制度。印发《办法》。
2、物业监管缺位。约谈物业企业6家。`).problems,
    ).toHaveLength(2)
  })
})

describe('一条也认不出时', () => {
  test('取文字最多的一级，并说明是推测的', () => {
    const { problems, codes } = read(`云汀县教育局党组关于巡察整改进展情况的通报
一、干事创业方面
（一）开会的那些事。印发《会议管理办法》，全年压减会议12场。
（二）学校修操场的事。投入30万元，修好操场3个。
二、下一步打算
（一）抓好落实。久久为功。`)
    expect(problems.map(([title]) => title)).toEqual(['开会的那些事', '学校修操场的事'])
    expect(codes).toContain('title-guessed')
  })

  test('反馈里（1）有题目又有正文的，各是一个问题', () => {
    expect(
      read(`市委第五巡察组关于巡察云汀大学党委的反馈意见
2026年5月8日
一、主要问题
1．落实立德树人有差距
（1）思政课“大水漫灌”
平均班额达160人。
（2）师德考核走形式
考核表全为优秀。
二、工作建议
1．提高站位。`).problems,
    ).toEqual([
      ['思政课“大水漫灌”', '平均班额达160人。'],
      ['师德考核走形式', '考核表全为优秀。'],
    ])
  })
})
