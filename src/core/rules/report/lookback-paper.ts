import type { Day } from '#core/words/calendar/day.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInTable, dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Lookback } from '#core/record/lookback/lookback.ts'
import type { LookOutcome } from '#core/record/problem/lookback-facts.ts'
import type { VerificationMethod } from '#core/record/problem/facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { type ErrorRate, errorRate } from '#core/rules/lookback/error-rate.ts'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { cell, centred, clause, numbered, paragraph } from '#core/rules/report/sentences.ts'

export type LookbackTold = {
  plan: Lookback
  round: { name: string }
  office: string
  day: Day
  problems: ReadonlyMap<string, Problem>
}

const outcomeWords: Record<LookOutcome, string> = { held: '守住', partly: '部分反弹', relapsed: '反弹' }
const methodWords: Record<VerificationMethod, string> = {
  heard: '听',
  looked: '看',
  checked: '查',
  asked: '访',
}

/** A share in per cent, rounded up: a bound is never told smaller than it is. */
const percentUp = (share: number): string => `${String(Math.ceil(share * 1000 - 1e-9) / 10)}%`

/** What follows for all of them, always with what it was found from. */
export const rateWords = (rate: ErrorRate): string => {
  switch (rate.kind) {
    case 'nothing':
      return '没有随机抽取的问题，不推算总体。'
    case 'unfinished':
      return `随机抽取的${String(rate.random)}个已看${String(rate.looked)}个，看完以前不推算总体。`
    case 'whole':
      return `${String(rate.population)}个已销号问题全部看过，没有守住的${String(rate.failed)}个。`
    case 'bound':
      return (
        `在${String(rate.population)}个已销号问题中随机抽取${String(rate.random)}个，没有守住的${String(rate.failed)}个；` +
        `以${String(Math.round(rate.confidence * 100))}%的把握，全部${String(rate.population)}个中没有守住的不超过${String(rate.most)}个` +
        `（比例不超过${percentUp(rate.upper)}；按风险抽取的不参与推算）。`
      )
  }
}

const signatures = (): Block => ({
  kind: 'table',
  widths: [50, 50],
  head: ['核查人（签字）', '被核查单位（签字）'],
  rows: [[centred('\u3000'), centred('\u3000')]],
})

/** One drawn problem: what it was, and per manifestation what was found, or room to write it. */
const sheet = ({ plan, problems }: LookbackTold, of: string, at: number): Block[] => {
  const problem = problems.get(of)
  if (!problem) return []
  const found = problem.lookedBack.find((it) => it.lookback === plan.id)
  const closing = problem.closeout.closing
  return [
    { kind: 'heading', level: 2, text: `（${String(at + 1)}）${problem.number}　${problem.shortTitle}` },
    {
      kind: 'table',
      widths: [22, 78],
      head: ['项目', '内容'],
      rows: [
        [centred('问题'), cell(problem.title)],
        [centred('整改单位'), cell(problem.responsibility.leadUnit?.name ?? '')],
        [centred('采取的措施'), cell(numbered(problem.measures.map((it) => it.text)))],
        [centred('销号日期'), cell(closing ? dayInTable(dayInShanghai(closing.at)) : '')],
        [centred('核查日期'), cell(found ? dayInTable(found.on) : '')],
      ],
    },
    {
      kind: 'table',
      widths: [34, 12, 12, 42],
      head: ['具体表现', '方式', '结果', '看到的情况'],
      rows: manifestationsOf(problem).map((it) => {
        const item = found?.items.find((one) => one.manifestation === it.id)
        return [
          cell(it.text),
          centred(item ? item.methods.map((one) => methodWords[one]).join('、') : '听□看□查□访□'),
          centred(item ? outcomeWords[item.outcome] : ''),
          cell(item?.words ?? '\u3000'),
        ]
      }),
    },
    ...(found ? [] : [signatures()]),
  ]
}

/** “回头看”核查表: how it was drawn, what follows, and a sheet for each drawn problem, filled or to be filled by hand. */
export const lookbackPaper = (told: LookbackTold): Paper => {
  const { plan, round, office, day } = told
  const { sizes, population, leftOut, seed } = plan
  return {
    mark: null,
    head: null,
    number: null,
    title: `${clause(round.name)}整改“回头看”核查表`,
    addressee: null,
    body: [
      paragraph(
        '',
        `${dayInWords(dayInShanghai(plan.at))}，从${String(population.length)}个已销号问题中抽取${String(plan.drawn.length)}个，`,
        `其中随机${String(sizes.random)}个、按风险权重${String(sizes.risk)}个`,
        leftOut.length > 0 ? `；另有${String(leftOut.length)}个不在所定的销号时间内，没有参加抽取。` : '。',
        `${dayInWords(plan.lookBy)}前看完。`,
      ),
      paragraph('结果', rateWords(errorRate(plan))),
      paragraph(
        '抽取依据',
        `种子${seed.value}，取自办理记录前${String(seed.facts)}条的根值${seed.root}，可以复算。`,
      ),
      ...plan.drawn.flatMap((it, at) => sheet(told, it.problem, at)),
    ],
    annexes: [],
    signature: office === '' ? null : { unit: office, day },
    imprint: null,
  }
}
