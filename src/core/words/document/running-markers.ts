/**
 * Headings and labels that run on inside a line are set on lines of their own.
 *
 *     …定期通报。(二)制度执行不严。1.针对报销不规范问题。整改措施:…。责任单位:县财政局。
 *               |                 |                      |            |
 *
 * Behind a stop a marker is cut off anywhere; where a document is nothing but a few endless lines, numbers that
 * continue a sequence are cut off without a stop too.
 */
import { matchesIn } from '#core/words/figures/masks.ts'
import { ANY_FIELD, RUNNING_FIELD } from './field-label.ts'
import { markerOf } from './marker-reader.ts'
import { numbersThatHead } from './running-numbers.ts'
import { seriesWithin } from './series-marker.ts'
import type { Block } from './block.ts'

/** Lines shorter than this have nothing run on except labels. */
const LONG_LINE = 30
const ENDLESS = 1500
/** … and a shorter one is endless too where it is most of the document. */
const MOST_OF_ALL = 0.5
const SHORTEST_ENDLESS = 80

const AFTER_STOP =
  /[。!?](?=(?:第[一二三四五六七八九十]{1,3}(?:个)?(?:方面|部分)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}(?:、|\.(?!\d)|\.(?=20\d{2}年))(?=[\u4e00-\u9fff“《\d])|(?:反馈|整改)?问题[一二三四五六七八九十\d]{1,3}[:、.]))/gu
const WITHOUT_STOP =
  /(?<=[\u4e00-\u9fff”》)%。;:])(?=第[一二三四五六七八九十]{1,3}(?:个)?方面(?:的)?问题[,:、]|\([一二三四五六七八九十]{1,3}\)(?=[\u4e00-\u9fff“])|(?<![年月第至和])\d{1,2}\.(?=(?:针对|关于|对))|(?<=问题|情况|不够|不力|不到位|落实|[。;:])[二三四五六七八九十]{1,2}、|(?<=[。;:])一、(?=[\u4e00-\u9fff“]))/gu

/** 针对……问题整改情况:… runs on without a stop. */
const CASE = /(?<=问题)(?=整改(?:落实|进展|完成)?情况:|整改措施:|整改结果:|整改成效:)/gu
/** …跟踪问效。中共青河集团有限公司委员会 2026年7月3日 — a signature that runs on behind the last sentence. */
const SIGNATURE =
  /(?<=[。;])(?=[^。;:,]{4,40}(?:委员会|党委|党组|支部|局|政府|公司|集团|医院|大学|学院|学校|中心|办公室|小组|巡察办|村委会) ?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[。)]?$)/u
const SIGNED = /日[。)]?$/u
/** Two wide spaces are what is left of a paragraph's indent when its line break was lost. */
const LOST_BREAK = /\u3000{2}| {6}/u

/** No label without one of these. */
const LABEL_SIGN = /[:】\]]/u

const TAIL = 80

const BRACKETED = /(?<=^|[。;!?])\(\d{1,2}\)/gu
const FIELD_WORDS = /^[【[]?[\u4e00-\u9fff]+/u

/**
 * Cases that run on, each with a field of its own: (1)补贴拖延。整改情况:…(2)交叉领取。整改情况:…
 *                                                ~~~                      ~~~
 * Only where number and field alternate: behind one 整改情况: the numbers count measures.
 */
function casesIn(text: string): number[] {
  if (!text.includes('(')) return []
  const numbers = [...text.matchAll(BRACKETED)].map((match) => match.index)
  if (numbers.length < 2) return []
  const fields = [...text.matchAll(RUNNING_FIELD)].filter((match) => match[0] !== '(')
  const label = FIELD_WORDS.exec(fields[0]?.[0] ?? '')?.[0]
  const first = fields
    .filter((match) => FIELD_WORDS.exec(match[0])?.[0] === label)
    .map((match) => match.index)
  const alternate =
    first.length === numbers.length &&
    numbers.every((at, i) => at < (first[i] ?? 0) && (first[i] ?? 0) < (numbers[i + 1] ?? text.length))
  return alternate ? numbers : []
}

/** Headings behind a stop; in an endless line (`endless` is the source then) also those behind what is left of a line break, a single space. */
function markersIn(block: Block, endless: string | null): number[] {
  const { text } = block
  const opening = markerOf(text)
  const number = opening?.kind === 'numbered' ? (opening.number ?? 0) : 0
  const places = new Set(matchesIn(text, AFTER_STOP).map((match) => match.index + 1))
  const sure = new Set<number>()
  if (endless !== null) {
    for (const match of text.matchAll(WITHOUT_STOP)) {
      places.add(match.index)
      sure.add(match.index)
    }
    for (const place of [...gapsIn(block, endless), ...seriesWithin(block)]) {
      places.add(place)
      sure.add(place)
    }
  }
  return places.size === 0
    ? []
    : numbersThatHead(
        text,
        [...places].sort((a, b) => a - b),
        number,
        sure,
      )
}

/**
 * Where a space stands before a marker, behind a heading that has no stop, or behind the title:
 *     …的通报 按照统一部署,…公布如下。 一、履行职能方面 (一)宗旨意识不强 1.调解空转问题。…
 *            |                       |                 |               |
 */
function gapsIn(block: Block, source: string): number[] {
  const { text, at } = block
  const gaps: number[] = []
  let from = 0
  for (let i = 1; i < text.length; i++) {
    if ((at[i] ?? 0) - (at[i - 1] ?? 0) < 2 || text.charAt(i) === ' ') continue
    if (source.slice((at[i - 1] ?? 0) + 1, at[i]).includes('\n')) continue
    const before = text.slice(Math.max(from, i - 60), i)
    const heads =
      i - from <= 60 && !/[。;]/u.test(before) && (markerOf(before) !== null || TITLE_ENDS.test(before))
    if (!heads && markerOf(text.slice(i, i + 40)) === null) continue
    gaps.push(i)
    from = i
  }
  return gaps
}

const TITLE_ENDS = /(?:通报|公告|公示|报告|情况|意见|方案|反馈)$/u

/** 序号:1 问题:… 责任人:…: a label behind a blank, which the text of a block does not hold. */
function labelsBehindBlanks({ text, at }: Block): number[] {
  const cuts: number[] = []
  if (isDense(text, at) || !LABEL_SIGN.test(text)) return cuts
  for (let i = 1; i < text.length; i++) {
    if ((at[i] ?? 0) - (at[i - 1] ?? 0) < 2) continue
    ANY_FIELD.lastIndex = i
    if (ANY_FIELD.test(text)) cuts.push(i)
  }
  return cuts
}

/** No blank was left out. */
const isDense = (text: string, at: Uint32Array) => (at[text.length - 1] ?? 0) - (at[0] ?? 0) < text.length

/** …跟踪问效。下一步,支部将…。监督电话:… — what closes an endless line, looked for in its tail alone. */
const ENDING = /[。!?](?=下一步,|(?:监督|联系|举报)(?:电话|方式):|欢迎(?:广大|社会|各界|干部|群众))/gu
const LONGEST_ENDING = 400

function endingIn(text: string): number[] {
  const from = Math.max(0, text.length - LONGEST_ENDING)
  return [...text.slice(from).matchAll(ENDING)].map((match) => from + match.index + 1)
}

/** Offsets at which the text of a block is to be cut, ascending, without 0. `source` is the text as given. */
export function cutsIn(block: Block, source: string): number[] {
  const { text } = block
  const cuts = new Set<number>()
  if (block.cells !== null) return []
  for (const match of LABEL_SIGN.test(text) ? text.matchAll(RUNNING_FIELD) : []) {
    if (match[0] === '(') cuts.add(match.index)
    else if (match.index > 0 && text.charAt(match.index - 1) !== '(') cuts.add(match.index)
  }
  for (const cut of labelsBehindBlanks(block)) cuts.add(cut)
  const endless =
    text.length >= ENDLESS || (text.length >= SHORTEST_ENDLESS && text.length >= MOST_OF_ALL * source.length)
  if (text.length >= LONG_LINE) for (const cut of markersIn(block, endless ? source : null)) cuts.add(cut)
  if (text.includes('问题整改')) for (const match of text.matchAll(CASE)) cuts.add(match.index)
  const signature = SIGNED.test(text.slice(-2)) ? SIGNATURE.exec(text.slice(-TAIL)) : null
  if (signature !== null) cuts.add(Math.max(0, text.length - TAIL) + signature.index)
  for (const cut of casesIn(text)) cuts.add(cut)
  if (endless) for (const cut of endingIn(text)) cuts.add(cut)
  // Where no space was left out, no indent is lost.
  for (let i = isDense(text, block.at) ? text.length : 6; i < text.length; i++) {
    const [before, here] = [block.at[i - 1] ?? 0, block.at[i] ?? 0]
    if (here - before > 2 && LOST_BREAK.test(source.slice(before + 1, here))) cuts.add(i)
  }
  cuts.delete(0)
  // A label right behind a number (1、反馈问题:) stays with it.
  return [...cuts]
    .sort((a, b) => a - b)
    .filter((cut, i, all) => {
      const piece = text.slice(all[i - 1] ?? 0, cut)
      return piece.length > 8 || markerOf(piece)?.length !== piece.length
    })
}
