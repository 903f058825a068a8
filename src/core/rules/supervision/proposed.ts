import type { InstrumentKind, Party } from '#core/record/instrument/facts.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import { type Tone, toneTo } from '#core/rules/supervision/wording.ts'

/**
 * Days until a reply is asked for, where none else is set: a 督办单 15, a notice 30, a recommendation 60 (the limits in use,
 * domain handbook 9.1). Other kinds ask for none by themselves: papers as a rule do not end with «report back».
 */
const usualReply: Partial<Record<InstrumentKind, number>> = { order: 15, notice: 30, recommendation: 60 }
export const usualReplyBy = (kind: InstrumentKind, today: Day): Day | null => {
  const days = usualReply[kind]
  return days === undefined ? null : addDays(today, days)
}

type Item = { number: string; title: string; deadline: Day | null; state: string }

export type Subject = {
  kind: InstrumentKind
  /** The sign's word: 「黄灯」. */
  sign: string | null
  from: Pick<Party, 'kind'>
  to: readonly Pick<Party, 'kind'>[]
  round: string
  problems: readonly Item[]
  limit: Day | null
}

const about = ({ problems, round }: Subject): string => {
  const [first] = problems
  if (first === undefined) return round
  return problems.length === 1
    ? `“${first.title}”问题整改`
    : `“${first.title}”等${String(problems.length)}个问题整改`
}

const titles: Record<InstrumentKind, (subject: Subject) => string> = {
  order: (it) => `关于督办${about(it)}的通知`,
  reminder: (it) => `关于${about(it)}的提醒函`,
  letter: (it) => `关于${about(it)}${it.sign ?? ''}提醒的函`,
  talk: (it) => `关于就${about(it)}进行约谈的通知`,
  circular: (it) => `关于${about(it)}情况的通报`,
  notice: (it) => `关于${about(it)}的通知`,
  recommendation: (it) => `关于${about(it)}的工作建议`,
}

const line = ({ number, title, deadline, state }: Item): string =>
  `问题${number}“${title}”，${deadline === null ? '未定整改时限' : `整改时限${dayInWords(deadline)}`}，${state}。`

const byLimit = (limit: Day | null): string => (limit === null ? '' : `于${dayInWords(limit)}前`)

/** What is asked, in the words a sender of this kind may use to these addressees. */
const asked: Record<Tone, (subject: Subject) => string> = {
  instruct: ({ limit }) => `请抓紧推进以上问题整改，${byLimit(limit)}完成到位，并提供成效佐证。`,
  letter: ({ limit }) =>
    limit === null
      ? '特此提醒，商请关注以上问题整改进度，帮助解决推进中的困难。'
      : `特此提醒，商请对以上问题予以推进，建议${byLimit(limit)}取得实效。`,
}

const askedBy: Partial<Record<InstrumentKind, (subject: Subject) => string>> = {
  talk: () => '拟就以上问题进行约谈，听取情况说明，商定下一步措施。时间、地点另行商定。',
  circular: () => '现予通报。',
  recommendation: ({ limit }) =>
    `建议对照以上问题研究改进，堵塞制度漏洞，${byLimit(limit)}推动同类问题一并解决。`,
}

/** A title, a ground and a demand to begin with: everything in it is of the record, and can be changed. */
export const proposedWords = (subject: Subject): { title: string; ground: string; demand: string } => {
  const { kind, from, to, problems, round } = subject
  const demand = askedBy[kind] ?? asked[toneTo(from, to)]
  const opening = `${round}反馈问题整改台账显示，下列问题需要推进。`
  return {
    title: titles[kind](subject),
    ground: problems.length === 0 ? '' : [opening, ...problems.map(line)].join('\n'),
    demand: demand(subject),
  }
}
