import { measures } from './one-problem.ts'
import type { Person } from './person.ts'

/** Out of a spreadsheet: one row waits for a unit to be named, one can never be added, one is right. */
const table = [
  ['具体表现', '整改措施', '责任单位', '完成时限'],
  ['1', measures.fence, '县水务局', '2026年10月底前'],
  ['2', measures.water, '同上', '2027年2月'],
  ['2', `1.${measures.water}`, '县水利局（韦晓禾）', '2026.11.30'],
]

/** Pastes the measures of the problem on its page; each says beforehand whether it can be added. */
export const pasteMeasures = async (it: Person): Promise<void> => {
  await it.press('粘贴多条措施')
  const drawer = it.dialog('粘贴多条措施')
  const rows = table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  await it.paste('粘贴的内容', {
    html: `<table>${rows.join('')}</table>`,
    plain: table.map((row) => row.join('\t')).join('\n'),
  })
  await it.reads('这些单位名称没有登记过，请指明是谁', drawer)
  await it.reads('1 条能加，2 条不能', drawer)
  await it.press('“县水务局”是 县水利局', drawer)
  await it.reads('2 条能加，1 条不能', drawer)
  await it.reads(/^时限 .*晚于问题的整改时限/u, drawer)
  await it.press('增加 2 条', drawer)
  await it.reads('已加 2 / 2', drawer)
  await it.page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  const standing = it.page.getByRole('region', { name: '整改措施' })
  for (const text of Object.values(measures)) await it.reads(text, standing)
}
