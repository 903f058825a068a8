import type { Day } from '#core/words/calendar/day.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { ReviewQuestion } from '#core/record/review/facts.ts'
import { type Opinion, type Review, silent } from '#core/record/review/review.ts'
import { draftMark } from '#core/rules/report/frame.ts'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { cell, centred, clause, paragraph, sentence } from '#core/rules/report/sentences.ts'

/** What a joint review is told with: the round it belongs to, and what its problems are called. */
export type ReviewTold = {
  review: Review
  round: { name: string }
  office: string
  day: Day
  titles: ReadonlyMap<string, string>
}

const questionWords: Record<ReviewQuestion, string> = {
  answered: '问题是否逐条回应',
  'to-the-point': '措施是否对症',
  clear: '责任是否明确',
  reasonable: '时限是否合理',
}

const opinionWords = ({ questions, text }: Opinion): string =>
  `${text === '' ? '' : sentence(text)}（${questions.map((it) => questionWords[it]).join('、')}）`

const answerWords = ({ answer }: Opinion): string =>
  answer === null ? '尚未答复' : `${answer.adopted ? '采纳' : '未采纳'}。${sentence(answer.reply)}`

const spokeFor = ({ by }: Pick<Opinion, 'by'>): string => (by.kind === 'person' ? by.person.name : '')

const bodyBlocks = ({ review, titles }: ReviewTold): Block[] =>
  review.bodies.flatMap((body, at): Block[] => {
    const own = review.opinions.filter((it) => it.body.id === body.id && it.verdict === 'amend')
    const through = review.concluded.find((it) => it.body.id === body.id)
    const numberOf = (problem: string) => review.problems.find((it) => it.problem === problem)?.number ?? ''
    const aside = review.problems.filter((it) => it.aside.includes(body.id)).map((it) => it.number)
    const end = through
      ? `其余无意见，${dayInWords(dayInShanghai(through.at))}由${spokeFor(through)}答复。`
      : '尚未答复完毕。'
    return [
      { kind: 'heading', level: 1, text: `${chinese[at] ?? String(at + 1)}、${body.name}` },
      paragraph('', `${own.length === 0 ? '' : `提出意见${String(own.length)}条。`}${end}`),
      ...(aside.length === 0 ? [] : [paragraph('回避', `${aside.join('、')}。`)]),
      ...(own.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              widths: [12, 20, 34, 34],
              head: ['编号', '问题', '意见', '答复'],
              rows: own.map((it) => [
                centred(numberOf(it.problem)),
                cell(titles.get(it.problem) ?? ''),
                cell(opinionWords(it)),
                cell(answerWords(it)),
              ]),
            },
          ]),
    ]
  })

const chinese = '一二三四五六七八九十'.split('')

/** 会审意见汇总: who was asked, what each body said, and what was answered; it goes back to the bodies in writing. */
export const reviewPaper = (told: ReviewTold): Paper => {
  const { review, round, office, day } = told
  const asked = review.opinions.filter((it) => it.verdict === 'amend')
  const adopted = asked.filter((it) => it.answer?.adopted === true).length
  const refused = asked.filter((it) => it.answer?.adopted === false).length
  const waiting = silent(review)
  return {
    mark: draftMark,
    head: office === '' ? null : { issuer: office },
    number: null,
    title: `关于${clause(round.name)}整改方案会审意见的汇总`,
    addressee: review.bodies.map((it) => it.name).join('、'),
    body: [
      paragraph(
        '',
        `${dayInWords(dayInShanghai(review.at))}，${String(review.problems.length)}个问题的整改方案送${String(review.bodies.length)}个单位会审。`,
        `共提出意见${String(asked.length)}条，采纳${String(adopted)}条，未采纳${String(refused)}条，尚未答复${String(asked.length - adopted - refused)}条。`,
        waiting.length === 0 ? '' : `尚未答复完毕的单位：${waiting.map((it) => it.name).join('、')}。`,
        review.withdrawn ? `本次会审已撤回：${sentence(review.withdrawn.reason)}` : '',
      ),
      ...bodyBlocks(told),
    ],
    annexes: [],
    signature: office === '' ? null : { unit: office, day },
    imprint: null,
  }
}
