/**
 * Parts without their whole.
 *
 *     对转来占道线索逐条处理,其中36起已全部办结,21起移送城管
 *                            ~~~~~~~~~~~~~~~~~~
 *     其中已整改到位的补贴面积1.2万亩          组建业委会54个,其中托管的小区96个
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~    ~~~~~~~~~~~~~~~~
 */
import { flowsOf, type Flow, type Placed } from './flow.ts'
import type { Contradiction } from './hint.ts'
import {
  isPlain,
  nounBefore,
  quoteOf,
  wordsBefore,
  wordsBehind,
  type Material,
  type Sentence,
  type Told,
} from './material.ts'
import { sharedNoun } from './stem.ts'

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
  const told = sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(/(?:^|[,;:(])(其中)(?=[^,;。]{0,40}(?:的,[^,;。]{0,30})?\d|[,:])/gu)].flatMap(
      (match) => withoutWhole(sentence, match.index + match[0].length - 2, sentences[index - 1]),
    ),
  )
  const flows = flowsOf(sentences)
  const placed = new Map<number, { figures: readonly Placed[]; at: number }>()
  for (const { figures } of flows)
    for (const [at, { told: one }] of figures.entries()) {
      const { from } = quoteOf(one)
      if (!placed.has(from)) placed.set(from, { figures, at })
    }
  return [
    ...told.filter(
      ({ severity, places: [place] }) =>
        severity !== 'medium' || !isToldBefore(placed.get(place?.from ?? -1)),
    ),
    ...flows.flatMap(restsWithoutWhole),
  ]
}

/** 29个村 in the title, 其中21个村 sentences later: the whole is told, only not nearby. */
function isToldBefore(place: { figures: readonly Placed[]; at: number } | undefined): boolean {
  const first = place?.figures[place.at]?.told
  if (place === undefined || first === undefined) return false
  const { figures } = place
  // 其中收费超过三个月的13家: the first figure of the clause may only describe.
  return [place.at, place.at + 1].some(
    (at) => figures[at]?.told.clauseFrom === first.clauseFrom && hasWhole(figures, at),
  )
}

function hasWhole(figures: readonly Placed[], at: number): boolean {
  const part = figures[at]?.told
  if (part === undefined) return false
  const isMore = ({ told }: Placed) => told.base === part.base && told.amount > part.amount
  // 其中工资38万元、燃料费17万元,…总计55万元: the whole is told last.
  return (
    figures
      .slice(Math.max(0, at - MOST_BEFORE), at)
      .some((one) => isMore(one) && sharesNoun(one.told, part)) ||
    figures
      .slice(at + 1, at + 6)
      .some(
        (one) =>
          isMore(one) && one.told.sentence === part.sentence && /共|总|合计/u.test(wordsBefore(one.told)),
      )
  )
}

const MOST_BEFORE = 12

/** 29个村 and 21个村, 企业76家 and 13家: the unit says it, or the noun behind it. */
const sharesNoun = (whole: Told, part: Told) =>
  !/^[个项次]$/u.test(whole.base) || wordsBehind(whole).startsWith(wordsBehind(part).charAt(0) || '?')

/** 其余17件维持原决定: of how many is nowhere told. */
function restsWithoutWhole({ figures, text, framed }: Flow): Contradiction[] {
  if (framed) return []
  return figures.flatMap((one, i): Contradiction[] => {
    const before = text.slice(Math.max(0, one.at - 14), one.at)
    if (
      !/(?:其余|剩余|剩下|余下)(?:的)?[^,;。\d]{0,2}$|(?:^|[,;。])(?:另有|其他|另外)的?$/u.test(before) ||
      !isPlain(one.told)
    )
      return []
    // 督察时剩余围网2460亩: what was found is the whole.
    if (/(?:时|前|之初|当初|原)(?:尚|仍|还)?有?(?:其余|剩余|剩下|余下)/u.test(before)) return []
    if (one.told.kind === 'percent' || one.told.kind === 'money') return []
    const near = figures.slice(Math.max(0, i - MOST_BEFORE), i + 4)
    const alike = near.filter((other) => other !== one && kindOf(other.told) === kindOf(one.told))
    return alike.length > 0
      ? []
      : [{ code: 'missing-total', severity: 'low', places: [quoteOf(one.told)], sum: null }]
  })
}

function withoutWhole(sentence: Sentence, open: number, before: Sentence | undefined): Contradiction[] {
  const part = sentence.figures.find((one) => one.at >= open)
  if (part === undefined || !/^其中,?[^,;。]*(?:的,[^,;。]*)?$/u.test(sentence.text.slice(open, part.at)))
    return []
  if (isRiseOfSome(part, sentence, open, before))
    return [{ code: 'missing-total', severity: 'low', places: [quoteOf(part)], sum: null }]
  if (part.comparison !== null || part.kind === 'percent' || part.unit === '名次' || part.role === 'content')
    return []
  // 其中投资5000万元以上的项目3个: the first figure only describes.
  const parts = sentence.figures.filter((one) => one.at >= open && one.clauseFrom === part.clauseFrom)
  const stretch = Math.max(sentence.text.lastIndexOf(';', open), sentence.text.lastIndexOf('。', open)) + 1
  // 盘活房产46处;补办登记,其中取得权证的泵站38座: the whole is not told in what 其中 speaks of.
  const apart = stretch > 0 && open - stretch > LEAST_SAID
  const near = sentence.figures.filter((one) => one.end <= open && (!apart || one.at >= stretch))
  // 培训64人次。其中选派17名: behind a full stop turns are no persons.
  const isTurn = (one: Told) => one.base.endsWith('次') && !part.base.endsWith('次')
  const wholes =
    near.length > 0 || open > 1 || apart || before === undefined || before.passage !== sentence.passage
      ? near
      : before.figures.filter((one) => !isTurn(one))
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
  // 系统升级2项,档案电子化2项。其中档案电子化应扫描6340卷: it says of what it speaks.
  if (
    near.length === 0 &&
    before !== undefined &&
    (sharedNoun(wordsBefore(part).replace(/^其中/u, ''), before.text)?.length ?? 0) >= 4
  )
    return []
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

/** 收缴租金29.7万元。其中沿街铺面租金提高40%: of which rise nothing was told. */
function isRiseOfSome(part: Told, sentence: Sentence, open: number, before: Sentence | undefined): boolean {
  if (part.unit !== '%' || part.comparison === null || open > 1 || sentence.figures.length > 1) return false
  const near = before !== undefined && before.passage === sentence.passage ? before : null
  return near !== null && !near.figures.some((one) => one.kind === 'percent')
}

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
