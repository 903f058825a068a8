/**
 * What stands under one problem: measures, manifestations, and who answers by when.
 *
 *     1.针对会议过多问题。一是压减会议,今年召开59场;二是合并文件。      measures, counted off
 *     1.针对会议过多问题。印发《意见》。召开推进会。                    measures, a sentence each
 *       (1)加强保障。拨付65万元。                                        a title, then measures
 *       责任单位:县财政局                                                duty
 */
import { fieldNamed, type FieldName } from '#core/words/document/field-label.ts'
import { tellsOfMany } from '#core/words/document/frame.ts'
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import { deadlinesIn } from '#core/words/figures/deadline-phrase.ts'
import type { Span } from '#core/words/figures/found.ts'
import type { DocumentKind, DraftDuty } from './draft.ts'
import { noDuty, tellDuty } from './duty.ts'
import { piecesIn } from './inline-problems.ts'
import { countedOff } from './ordinal-measure.ts'
import { bodyText, titleText } from './section-items.ts'
import { leadsIn } from './sentences.ts'

/** A measure or manifestation before it has an id. `folded` is for matching, `text` as printed. */
export type Told = {
  marker: string | null
  text: string
  folded: string
  span: Span
  duty: DraftDuty
  /** what the row of a ledger says of it */
  status?: string
  progress?: string
}

export type Under = {
  measures: Told[]
  manifestations: Told[]
  duty: DraftDuty
  status: string | null
  progress: string | null
  evidence: string | null
  /** measures have a field of their own: 整改进展: beside 整改措施: tells progress */
  planned: boolean
  /** problems named inside the paragraphs, each with its own measures */
  named: { title: Stretch; section: Section; measures: Told[] }[]
}

export type Reader = { document: OutlinedDocument; kind: DocumentKind; year: number | null }

/**
 * Everything under `problem`, which is an innermost problem: none of its children is one. `answers` stand elsewhere and
 * tell what was done; `apart` is the field that named the problem.
 */
export function underProblem(
  reader: Reader,
  problem: Section,
  answers: readonly Section[] = [],
  apart?: Section,
): Under {
  const under = emptyUnder()
  under.planned = [...problem.children, ...answers].some(
    (child) => child.field === 'measures' && plansAhead(child),
  )
  readBody(reader, under, problem, 'plain')
  for (const child of problem.children) if (child !== apart) readChild(reader, under, child)
  for (const answer of answers)
    if (answer.field === null) readAnswer(reader, under, answer)
    else readField(reader, under, answer)
  return under
}

/** 整改措施: promises, and so does a label in words of the document's own; 整改进展: tells. */
function plansAhead(field: Section): boolean {
  const label = labelOf(field)
  return /(?:措施|举措|对策|办法|做法)$/u.test(label) || fieldNamed(label) === null
}

/** The words of a label or of a heading that is one, without what stands around them. */
const labelOf = (section: Section) =>
  (section.marker?.kind === 'field'
    ? section.block.text.slice(0, section.marker.end)
    : titleText(section)
  ).replaceAll(/[【】[\]():\s]/gu, '')

export function emptyUnder(): Under {
  return {
    measures: [],
    manifestations: [],
    duty: noDuty(),
    status: null,
    progress: null,
    evidence: null,
    planned: false,
    named: [],
  }
}

/** A time limit and nothing else. */
const WHEN =
  /^(?:(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|[上中下]旬)?(?:之?前|以前)|立行立改|长期坚持)[。;]?$/u

function readChild(reader: Reader, under: Under, child: Section) {
  if (child.block.cells !== null || (child.marker === null && tellsOfMany(child.block.text))) return
  if (child.marker === null && WHEN.test(child.block.text))
    tellDuty(under.duty, 'deadline', reader.document.said(child, child.body), reader.year)
  else if (child.marker === null) readBody(reader, under, child, 'plain')
  else if (child.field !== null) readField(reader, under, child)
  else if (child.marker.kind === 'ordinal') {
    // One paragraph may hold 一是 and 二是.
    for (const one of countedOff(child.block.text, 0, child.body.to))
      list(reader, under).push(told(reader, child, one, reader.document.said(child, one.marker)))
    for (const inner of child.children) readChild(reader, under, inner)
  } else readItem(reader, under, child)
}

/** An item of the part that answers: what stands in it belongs to the problem, its title too if it has no body. */
function readAnswer(reader: Reader, under: Under, answer: Section) {
  const told = answer.body.to > answer.body.from || answer.children.length > 0
  readBody(reader, under, answer, told && isLabelTitle(answer) ? 'plain' : 'with-title')
  for (const child of answer.children) readChild(reader, under, child)
}

function readItem(reader: Reader, under: Under, item: Section) {
  const target = list(reader, under)
  const first = target.length
  const before = under.duty
  under.duty = noDuty()
  if (reader.kind === 'plan' || reader.kind === 'feedback' || reader.kind === 'ledger') {
    const whole = { from: item.title.from, to: item.body.to }
    target.push(told(reader, item, whole, item.markerSaid))
  } else if (isLabelTitle(item)) readBody(reader, under, item, 'plain')
  else readBody(reader, under, item, 'with-title')
  for (const child of item.children) readChild(reader, under, child)
  const own = under.duty
  under.duty = before
  for (const measure of target.slice(first)) fillDuty(measure.duty, own)
}

/** 加强对卫生院财政保障。投入… : a short first sentence that tells no more than a heading, and more follows. */
function isLabelTitle(item: Section): boolean {
  const [title, body] = [titleText(item), bodyText(item)]
  if (body === '' && item.children.length === 0) return false
  if (body.startsWith('一是')) return true
  return title.length <= 32 && !/[,;《\d]/u.test(title)
}

/** 桥梁定检数据抄袭。【已完成】邀请检测单位… */
const STATE_FIRST =
  /^[【([]((?:已|基本|全部|正在|持续|长期|尚未|未|立行|限期|阶段性)?(?:完成|整改|推进|坚持|立改|销号|办结|到位)(?:整改|销号|中|到位)?)[)\]】][。;]?/u

/** 敬老院喷淋老化。基本完成。更换灭火器85具。 */
const STATE_SAID =
  /^((?:已|已经|基本|全部|正在|持续|尚未|未|阶段性)(?:完成|整改|推进|销号|办结|到位)(?:整改|销号|中|到位)?)[。;]/u

function readBody(reader: Reader, under: Under, section: Section, mode: 'plain' | 'with-title') {
  const { text } = section.block
  const to = section.body.to
  let from = mode === 'with-title' ? section.title.from : section.body.from
  const state = mode === 'plain' ? stateAt(text, from) : null
  if (state !== null) {
    under.status ??= state[1] ?? null
    from += state[0].length
  }
  const target = list(reader, under)
  const counted = countedOff(text, from, to)
  const [first] = counted
  if (first !== undefined) {
    const lead = text.slice(from, first.marker.from)
    if (/\d|《/u.test(lead)) readSentences(reader, under, section, { from, to: first.marker.from })
    for (const one of counted)
      target.push(told(reader, section, one, reader.document.said(section, one.marker)))
    return
  }
  readSentences(reader, under, section, { from: afterSlogan(text, from, to), to })
}

/** 执行不严格。严格制度执行。对16个学院开展检查。 A slogan before what was done is a title, where more follows. */
const SLOGAN =
  /^(?:强化|加强|完善|健全|严格|严肃|压实|规范|优化|突出|狠抓|提升|深化|夯实|改进|建强|筑牢)[^,。;:、\d《“]{2,7}[。](?=.)/u

function afterSlogan(text: string, from: number, to: number): number {
  return from + (SLOGAN.exec(text.slice(from, Math.min(to, from + 16)))?.[0].length ?? 0)
}

function stateAt(text: string, from: number) {
  const opening = text.slice(from, from + 20)
  return STATE_FIRST.exec(opening) ?? STATE_SAID.exec(opening)
}

/** 关于账目混乱问题,…。公款私存问题,… */
const AIMED = /^(?:针对|关于|对于).{4,80}问题$/u

function readSentences(reader: Reader, under: Under, section: Section, stretch: Stretch) {
  const { text } = section.block
  const feedback = reader.kind === 'feedback'
  let current = list(reader, under)
  for (const piece of piecesIn(text, stretch.from, stretch.to, AIMED.test(titleText(section)))) {
    if (piece.problem !== null && !feedback) {
      const named = { title: piece.problem, section, measures: [] as Told[] }
      under.named.push(named)
      current = named.measures
    }
    if (piece.to > piece.from && !leadsIn(text.slice(piece.from, piece.to)))
      current.push(told(reader, section, piece, null))
  }
}

function readField(reader: Reader, under: Under, section: Section) {
  const label = labelOf(section)
  const field = section.field ?? 'other'
  const words = wordsOf(reader, section)
  if (tellDuty(under.duty, field, words, reader.year)) {
    // 1.责任领导:…;责任部门:… — labels that run on behind a numbered one stand below it, and so do items behind it.
    for (const child of section.children)
      if (child.field !== null) readField(reader, under, child)
      else if (child.marker !== null && section.body.to > section.body.from) readChild(reader, under, child)
    return
  }
  const readInto = (inner: Under, kind: DocumentKind) => {
    readBody({ ...reader, kind }, inner, section, 'plain')
    for (const child of section.children) readChild({ ...reader, kind }, inner, child)
  }
  const tellsProgress =
    field === 'result' ||
    (field === 'measures' && !plansAhead(section) && !/措施|举措|方案|任务/u.test(label))
  if (under.planned && tellsProgress) {
    if (isStatus(field, words)) under.status ??= words.replace(/[。；;]$/u, '')
    else under.progress = words
  } else if (field === 'measures') readInto(under, reader.kind === 'feedback' ? 'report' : reader.kind)
  else if (field === 'manifestation' || field === 'problem') readInto(under, 'feedback')
  else if (field === 'result' || field === 'status') {
    if (isStatus(field, words)) under.status = words.replace(/[。；;]$/u, '')
    else {
      under.progress = words
      if (field === 'result' && reader.kind === 'report') readInto(under, 'report')
    }
  } else if (field === 'evidence') under.evidence = words
  // goal, next and other say nothing that a list holds; fields below them may.
  else
    for (const child of section.children) if (child.marker?.kind === 'field') readField(reader, under, child)
}

/** What a field says: behind its label, else in the paragraphs below it. */
function wordsOf(reader: Reader, section: Section): string {
  if (section.body.to > section.body.from) return reader.document.said(section, section.body)
  return section.children
    .filter((child) => child.marker === null && child.block.cells === null)
    .map((child) => reader.document.said(child, child.body))
    .join('')
}

/** 已完成, 基本完成,长期坚持: a state; what is longer or holds a figure tells what happened. */
const isStatus = (field: FieldName, words: string) =>
  words.length <= 20 && (field === 'status' || !/[\d０-９]/u.test(words))

function list(reader: Reader, under: Under): Told[] {
  return reader.kind === 'feedback' ? under.manifestations : under.measures
}

/** A stretch of a section as a measure or manifestation; a deadline in its words is its own. */
export function told(reader: Reader, section: Section, stretch: Stretch, marker: string | null): Told {
  const folded = section.block.text.slice(stretch.from, stretch.to)
  const duty = noDuty()
  duty.deadline = deadlinesIn(folded, reader.year).at(-1)?.iso ?? null
  return {
    marker,
    text: reader.document.said(section, stretch),
    folded,
    span: reader.document.span(section, stretch),
    duty,
  }
}

/** A duty told for an item goes to each of its measures that has none of its own. */
export function fillDuty(duty: DraftDuty, from: DraftDuty) {
  duty.leadLeader ??= from.leadLeader
  duty.leadUnit ??= from.leadUnit
  if (duty.coUnits.length === 0) duty.coUnits = [...from.coUnits]
  duty.handler ??= from.handler
  duty.deadline ??= from.deadline
  duty.deadlineText ??= from.deadlineText
  duty.timeClass ??= from.timeClass
}
