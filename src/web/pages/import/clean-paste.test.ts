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
