import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPaste, textOfHtml } from './clean-paste.ts'

const word = `<html xmlns:o="x"><head><style>p{color:red}</style></head><body><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>学习
不深入<o:p></o:p></p>
<p class=MsoNormal>（一）检查走过场&amp;流于形式。</p><p>&nbsp;</p>
<!--EndFragment--></body></html>`

describe('粘贴', () => {
  test('Word 的自动编号和段落留下，样式去掉', () => {
    expect(cleanPaste({ html: word, plain: '学习不深入' })).toBe(
      '一、学习不深入\n（一）检查走过场&流于形式。',
    )
  })

  test('没有编号的网页用纯文字', () => {
    expect(cleanPaste({ html: '<p>甲</p>', plain: '甲\r\n\r\n乙  ' })).toBe('甲\n乙')
  })

  test('有序列表补上编号，接着起始数走', () => {
    expect(textOfHtml('<ol start=3><li>甲</li><li>乙</li></ol>')).toBe('3.甲\n4.乙')
    expect(textOfHtml('<ol style="list-style-type:cjk-ideographic" start="10"><li>甲<li>乙</ol>')).toBe(
      '十、甲\n十一、乙',
    )
  })

  test('表格一行一行，格与格用制表符分开', () => {
    const table =
      '<table><tr><td><p>问题</p></td><td><p>措施</p></td></tr><tr><td>甲</td><td>乙</td></tr></table>'
    expect(cleanPaste({ html: table, plain: '' })).toBe('问题\t措施\n甲\t乙')
  })

  test('脚本不留，坏的标签不出错', () => {
    expect(textOfHtml('<script>alert(1)</script><p>甲<p>乙 < 丙')).toBe('甲\n乙 < 丙')
    fc.assert(
      fc.property(fc.string(), fc.string(), (html, plain) => typeof cleanPaste({ html, plain }) === 'string'),
    )
  })
})

const B = '\u2028'

test('a table copied from Excel keeps merged cells and the lines of its cells', () => {
  const html =
    '<table><tr><td rowspan=2>1</td><td rowspan="2">会议过多</td><td>1.压减会议<br>2.合并文件</td></tr>' +
    '<tr><td>3.通报情况</td></tr><tr><td colspan=2>合计</td><td>3</td></tr></table><p>完</p>'
  expect(cleanPaste({ html, plain: 'x' })).toBe(
    `1\t会议过多\t1.压减会议${B}2.合并文件\n1\t会议过多\t3.通报情况\n合计\t\t3\n完`,
  )
})

test('the fragment of Excel begins inside its table; a row that is never closed is a row', () => {
  const html =
    '<table><!--StartFragment--><col><tr><td>1</td><td>甲</td></tr><tr><td>2<td>乙<!--EndFragment--></table>'
  expect(cleanPaste({ html, plain: 'x' })).toBe('1\t甲\n2\t乙')
})

test('quoted cells of several lines in plain text stay in their row', () => {
  expect(cleanPaste({ html: '', plain: '1\t"压减会议\r\n合并""文件"\t"县府办"\r\n2\t甲\t乙' })).toBe(
    `1\t压减会议${B}合并"文件\t"县府办"\n2\t甲\t乙`,
  )
})
