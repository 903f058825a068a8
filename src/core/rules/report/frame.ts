import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { inspectionWords } from '#core/rules/report/paper-words.ts'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { paragraph } from '#core/rules/report/sentences.ts'

/** Across every page until a publication exists. */
export const draftMark = '草稿'

/** What the round is called within a title: 「第一轮巡察」, without an ending that the title adds itself. */
export const roundTitle = ({ round }: Pick<FrozenRound, 'round'>): string =>
  round.name
    .trim()
    .replace(/^关于/u, '')
    .replace(/(反馈(问题|意见)?)?整改$/u, '')

/** Who came, where, when, and when it was fed back: as far as the round says so. */
export const originWords = ({ round }: Pick<FrozenRound, 'round'>): string => {
  const { inspector, inspected, kind, period, feedbackOn } = round
  const when = period ? `${dayInWords(period.from)}至${dayInWords(period.to)}，` : ''
  const told = feedbackOn ? `，于${dayInWords(feedbackOn)}反馈意见` : ''
  return `${when}${inspector}对${inspected}开展${inspectionWords[kind]}${told}。`
}

/** A long value in groups, so that it breaks at a line's end and can be compared by eye. */
const inEights = (hex: string): string => (hex.match(/.{1,8}/g) ?? []).join(' ')

/** What the paper rests on: the day, the size of the journal and the root of its tree, to be checked by anybody. */
export const basisBlock = ({ day, tree }: FrozenRound): Block =>
  paragraph(
    '数据说明',
    `本件数据截至${dayInWords(day)}，取自整改台账办理记录的前${tree.size}条，其根值（SHA-256）为${inEights(tree.root)}。`,
  )

/** A paper of the office of that day, with its head and imprint. */
export const officePaper = (
  frozen: FrozenRound,
  told: Pick<Paper, 'title' | 'body'> & Partial<Paper>,
): Paper => ({
  mark: draftMark,
  head: frozen.office === '' ? null : { issuer: frozen.office },
  number: null,
  addressee: frozen.round.inspector.trim() || null,
  annexes: [],
  signature: frozen.office === '' ? null : { unit: frozen.office, day: frozen.day },
  imprint: frozen.office === '' ? null : { copyTo: [], printedBy: frozen.office, printedOn: frozen.day },
  ...told,
})
