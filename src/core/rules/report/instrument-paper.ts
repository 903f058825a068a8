import type { Instrument } from '#core/record/instrument/instrument.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import { toneTo } from '#core/rules/supervision/wording.ts'
import { draftMark } from '#core/rules/report/frame.ts'
import type { Block, Paper, Run } from '#core/rules/report/paper.ts'
import { paragraph } from '#core/rules/report/sentences.ts'

/** Across every page of what was issued and is void. */
const cancelledMark = '作废'

/** A line leads to the problem whose number it names. */
const runOf = (line: string, { problems }: Pick<Instrument, 'problems'>): Run => {
  const named = problems.find((it) => line.includes(`问题${it.number}“`))
  return named ? { text: line, source: `/problems/${named.problem}` } : { text: line }
}

const blocksOf = (text: string, instrument: Instrument): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph('', runOf(line, instrument)))

/** Asked for only where a day was set; in a letter it is a request. */
const replyWords = ({ replyBy, from, to }: Instrument): Block[] => {
  if (replyBy === null) return []
  const day = dayInWords(replyBy)
  return [
    paragraph(
      '',
      toneTo(from, to) === 'letter'
        ? `办理情况商请于${day}前函告。`
        : `请于${day}前反馈办理情况，一事一报，附成效佐证。`,
    ),
  ]
}

/**
 * 督办文书 as an official paper (GB/T 9704-2012). Until it is issued a draft without a number, dated by the day it is taken.
 */
export const instrumentPaper = (it: Instrument, today: Day): Paper => {
  const { issued, cancelled, from, contact, copyTo } = it
  const day = issued?.on ?? today
  const copies = copyTo
    .split(/[、，,；;]/u)
    .map((one) => one.trim())
    .filter(Boolean)
  return {
    mark: cancelled ? cancelledMark : issued ? null : draftMark,
    head: { issuer: from.name },
    number: issued?.number ?? null,
    title: it.title,
    addressee: it.to.map((party) => party.name).join('、'),
    body: [
      ...blocksOf(it.ground, it),
      ...blocksOf(it.demand, it),
      ...replyWords(it),
      ...(contact === '' ? [] : [paragraph('', `（联系人及电话：${contact}）`)]),
    ],
    annexes: [],
    signature: { unit: from.name, day },
    imprint: copies.length === 0 ? null : { copyTo: copies, printedBy: from.name, printedOn: day },
  }
}
