/**
 * Rows of a ledger that hold no problem.
 *
 *     合计 ⇥ 12 ⇥ …                        a sum
 *     填表人：甲 ⇥ 联系电话：…             the foot of the sheet
 *     1 ⇥ 2 ⇥ 3 ⇥ 4 ⇥ 5                    the columns counted off below the head
 */
const SUM = /^(?:合计|小计|总计|累计|汇总|共计)[:：]?/u
const FOOT =
  /^(?:填表人|填报人|填报单位|填报时间|填报日期|制表人?|审核人|审签人|负责人签字|主要负责人|联系人|联系电话|报送单位|单位负责人|备注|注|说明)[:：]/u

/** `cells`: the folded words of the row. */
export function isNoProblem(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const [first = ''] = filled
  if (SUM.test(first) || FOOT.test(first)) return true
  return filled.length >= 3 && filled.every((cell, i) => cell === String(i + Number(filled[0])))
}
