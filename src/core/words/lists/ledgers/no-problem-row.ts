/**
 * Rows of a ledger that hold no problem.
 *
 *     合计 ⇥ 12 ⇥ …                        a sum
 *     填表人：甲 ⇥ 联系电话：…             the foot of the sheet
 *     1 ⇥ 2 ⇥ 3 ⇥ 4 ⇥ 5                    the columns counted off below the head
 *     示例 ⇥ (示例)会议过多 ⇥ …             what the maker of the form wrote to show how
 */
const SUM = /^(?:合计|小计|总计|累计|汇总|共计|本页小计|本页合计)(?:[:：].*|\(.*\))?$/u
const FOOT =
  /^(?:填表(?:人|单位|日期|时间|说明)?|填报(?:人|单位|时间|日期)?|制表(?:人|单位|日期|时间)?|审核(?:人|签字|意见)?|审签人?|复核人?|(?:单位|部门|主管|分管)?(?:主要)?(?:负责人|领导)(?:\(?签(?:字|名|章)\)?)?|签字|签章|盖章|\((?:盖章|公章|签字)\)|联系(?:人|电话|方式)|联系人及电话|报送单位|报送时间|单位\(?(?:盖章|公章)?\)?|日期|备注|注|说明|备注说明|审批人|校对|抄送|报)(?:\((?:签字|签名|盖章|签章|公章)\))?[:：]/u
const UNSIGNED =
  /^(?:填表人|审核人|制表人|审签人|负责人签字|单位负责人(?:签字)?|\(盖章\)|\(公章\)|联系电话)$/u

/** 例如 is a word of a sentence. */
const EXAMPLE =
  /^(?:(?:填写|填报)?(?:示例|样例|范例|举例|例)(?:\d{1,2})?$|[([【](?:填写|填报)?(?:示例|样例|范例|例)\d?[)\]】]|(?:填写|填报)?(?:示例|样例|范例|例)[:：])/u

/** `cells`: the folded words of the row. */
export function isNoProblem(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const [first = '', second = ''] = filled
  if (SUM.test(first) || FOOT.test(first) || (UNSIGNED.test(first) && filled.length <= 6)) return true
  if (filled.length >= 2 && filled.slice(0, 4).some((cell) => EXAMPLE.test(cell))) return true
  if (/^\d*$/u.test(first) && SUM.test(second)) return true
  return filled.length >= 3 && filled.every((cell, i) => cell === String(i + Number(filled[0])))
}
