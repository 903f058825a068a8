/**
 * How many problems are settled and how many are left, told at the head and otherwise at the end.
 *
 *     反馈问题共26个。已完成20个、持续推进6个 …… 对尚在推进的7个问题倒排工期
 *                            ~~~~~~~~~~~           ~~~~~~~~~~~~~~~~~~
 */
import { clauseAt } from './clause-at.ts'
import { conflictOf } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import { clauseOf, quoteOf, wordsBefore, type Material, type Sentence, type Told } from './material.ts'

const DONE = /^[^,;。]{0,8}(?:已|全部|均)?(?:完成|销号|办结|整改到位|整改完成|解决)/u
const LEFT =
  /(?:尚|仍|还|正)?在?(?:持续|长期|有序|加快|继续)?(?:推进|整改中|办理中)|未(?:完成|销号|办结|改完|整改)|没有?(?:完成|改完|办结|整改)|其余|剩余|余下|剩下/u
const UNIT = /^[个项条]$/u

export function statesTold({ sentences }: Material): Contradiction[] {
  const frame = sentences.filter((sentence) => sentence.problem < 0)
  const all = allAndSome(frame)
  if (all.length > 0) return all
  for (const head of frame) {
    const done = head.figures.find((one) => UNIT.test(one.base) && DONE.test(near(one)))
    if (done === undefined || !/问题|事项|任务/u.test(textAround(done))) continue
    const others = head.figures.filter((one) => one.at > done.at && one.base === done.base)
    const left = others.filter((one) => LEFT.test(near(one)) || /基本/u.test(near(one)))
    const total = [...(head.previous?.figures ?? []), ...head.figures].find(
      (one) => one.base === done.base && one.amount > done.amount && /问题|任务|事项/u.test(clauseOf(one)),
    )
    const allowed = sums(left.map(({ amount }) => amount))
    if (total !== undefined) allowed.add(total.amount - done.amount)
    const first = left[0] ?? done
    if (allowed.size === 0) continue
    for (const { passage, figures } of frame) {
      const again = figures.find(
        (one) =>
          passage > head.passage &&
          one.base === done.base &&
          LEFT.test(near(one)) &&
          /问题|任务|事项/u.test(clauseOf(one)) &&
          !/措施|办法|力争|争取/u.test(clauseOf(one)),
      )
      if (again !== undefined && !allowed.has(again.amount) && again.amount !== total?.amount)
        return [conflictOf(quoteOf(first), quoteOf(again))]
    }
    return []
  }
  return []
}

const ALL =
  /(?:问题|任务|事项)[^,;。\d]{0,4}(?:已经?|均)?(?:全部|全面)(?:整改)?(?:完成|销号|整改到位|办结|清零|解决)/u

/** 26个问题全部整改到位 …… 对未完成的4个问题抓紧整改 */
function allAndSome(frame: readonly Sentence[]): Contradiction[] {
  for (const head of frame) {
    if (head.part === 'ahead') continue
    const all = ALL.exec(head.text)
    if (all === null || /确保|力争|争取|推动|直至/u.test(head.text)) continue
    for (const { passage, figures } of frame) {
      const some = figures.find(
        (one) =>
          passage > head.passage &&
          UNIT.test(one.base) &&
          LEFT.test(near(one)) &&
          /问题|任务|事项/u.test(clauseOf(one)) &&
          !/措施|力争|争取/u.test(clauseOf(one)),
      )
      if (some !== undefined) return [conflictOf(clauseAt(head, all.index), quoteOf(some))]
    }
  }
  return []
}

const near = (figure: Told) => wordsBefore(figure).slice(-14)

const textAround = ({ sentence }: Told) => `${sentence.previous?.text ?? ''}${sentence.text}`

/** 4 and 2 are told apart at the head and as 6 at the end. */
function sums(values: readonly number[]): Set<number> {
  const all = new Set<number>()
  for (const value of values.slice(0, 5)) for (const sum of [0, ...all]) all.add(sum + value)
  return all
}
