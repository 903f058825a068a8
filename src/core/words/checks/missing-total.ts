/**
 * Parts without their whole.
 *
 *     对转来占道线索逐条处理,其中36起已全部办结,21起移送城管
 *                            ~~~~~~~~~~~~~~~~~~
 *     其中已整改到位的补贴面积1.2万亩          组建业委会54个,其中托管的小区96个
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~    ~~~~~~~~~~~~~~~~
 */
import type { Contradiction } from './hint.ts'
import { nounBefore, quoteOf, wordsBefore, type Material, type Sentence, type Told } from './material.ts'

/** Units that can be parts of each other: 发现问题39条,其中重大隐患5个. */
const KINDS: RegExp[] = [
  /^(?:人|名|位|人次)$/u,
  /^(?:天|工作日|小时|分钟|个月)$/u,
  /^(?:亩|公顷|平方米|平方公里|平方千米|㎡)$/u,
  /^(?:米|公里|千米|延米)$/u,
  /^(?:元|美元|港元|欧元)$/u,
  /^(?:吨|公斤|千克|斤)$/u,
]
const kindOf = (figure: Told) => {
  const at = KINDS.findIndex((kind) => kind.test(figure.base))
  return at < 0 ? 'things' : String(at)
}

export function missingTotals({ sentences }: Material): Contradiction[] {
  return sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(/(?:^|[,;:(])(其中)(?=[^,;。]{0,40}\d|[,:])/gu)].flatMap((match) =>
      withoutWhole(sentence, match.index + match[0].length - 2, sentences[index - 1]),
    ),
  )
}

function withoutWhole(sentence: Sentence, open: number, before: Sentence | undefined): Contradiction[] {
  const part = sentence.figures.find((one) => one.at >= open)
  if (part === undefined || !/^其中,?[^,;。]*$/u.test(sentence.text.slice(open, part.at))) return []
  if (part.comparison !== null || part.kind === 'percent' || part.unit === '名次' || part.role === 'content')
    return []
  // 其中投资5000万元以上的项目3个: the first figure only describes.
  const parts = sentence.figures.filter((one) => one.at >= open && one.clauseFrom === part.clauseFrom)
  const stretch = Math.max(sentence.text.lastIndexOf(';', open), sentence.text.lastIndexOf('。', open)) + 1
  // 盘活房产46处;补办登记,其中取得权证的泵站38座: the whole is not told in what 其中 speaks of.
  const apart = stretch > 0 && open - stretch > LEAST_SAID
  const near = sentence.figures.filter((one) => one.end <= open && (!apart || one.at >= stretch))
  const wholes =
    near.length > 0 || open > 1 || apart || before === undefined || before.passage !== sentence.passage
      ? near
      : before.figures
  // 补充83人,走教42人。其中返聘31人: behind a full stop it is open which of the two is meant.
  const fit = wholes.filter((whole) => kindOf(whole) === kindOf(part) && whole.kind !== 'percent')
  const [one, other] = fit
  if (
    near.length === 0 &&
    fit.length === 2 &&
    one !== undefined &&
    other !== undefined &&
    one.base === other.base &&
    part.base === one.base
  )
    return [{ code: 'missing-total', severity: 'low', places: [quoteOf(part)], sum: null }]
  const fitting = parts.filter((one) => wholes.some((whole) => kindOf(whole) === kindOf(one)))
  const beyond = parts[0]
  const whole = wholes[wholes.length - 1]
  if (fitting.length > 0) {
    if (
      beyond === undefined ||
      whole === undefined ||
      !isAnotherThing(beyond, whole, wholes, sentence.text.slice(whole.end, open))
    )
      return []
    return [{ code: 'missing-total', severity: 'low', places: [quoteOf(whole), quoteOf(beyond)], sum: null }]
  }
  return [{ code: 'missing-total', severity: 'medium', places: [quoteOf(part)], sum: null }]
}

const LEAST_SAID = 5

/** More of another noun than the only figure that could be its whole. */
function isAnotherThing(part: Told, whole: Told, wholes: Told[], between: string): boolean {
  if (wholes.some((one) => one.amount >= part.amount && kindOf(one) === kindOf(part))) return false
  // 调处纠纷158起,其中缴清欠费的412户: households are no part of disputes.
  if (
    kindOf(part) === 'things' &&
    wholes.every((one) => one.base !== part.base) &&
    between.length <= 2 &&
    !/覆盖|惠及|受益|发现|排查|查出|涉及|检查|问题|隐患/u.test(wordsBefore(part))
  )
    return part.amount > whole.amount
  const [a, b] = [nounBefore(part), nounBefore(whole)]
  return part.base === whole.base && part.base === '个' && a !== '' && b !== '' && a !== b
}
