import type { InstrumentIssued, InstrumentSaid } from '#core/record/instrument/facts.ts'
import type { Instrument } from '#core/record/instrument/instrument.ts'
import { proposedWords } from '#core/rules/supervision/proposed.ts'

const told = { by: { kind: 'rule', rule: '样例' }, at: '2026-08-03T02:00:00Z' } as const

/** An instrument in the words it is proposed in, to a bureau and a town of an invented county. */
export const inventedInstrument = ({
  kind,
  copyTo,
  issued = null,
}: Pick<InstrumentSaid, 'kind' | 'copyTo'> & { issued?: InstrumentIssued['body'] | null }): Instrument => {
  const from = { id: 'o', name: '中共澜川县委巡察整改工作领导小组办公室', kind: 'office' as const }
  const to = [{ id: 'w', name: '澜川县水务局', kind: 'bureau' as const }]
  const problems = ['1-01-001', '1-01-002', '2-01-004'].map((number) => ({ problem: number, number }))
  const words = proposedWords({
    ...{ kind, sign: kind === 'letter' ? '黄灯' : null, from, to, round: '第一轮巡察', limit: '2026-09-30' },
    problems: problems.map(({ number }) => ({
      ...{ number, title: '供水管网漏损率长期偏高', deadline: '2026-08-31', state: '还有28天到期' },
    })),
  })
  return {
    ...{ id: 'i', kind, from, to, copyTo, problems, ...words, round: { id: 'r', name: '第一轮巡察' } },
    sign: kind === 'letter' ? { key: 'yellow', zh: '黄灯', en: 'Yellow' } : null,
    ...{ limit: '2026-09-30', replyBy: '2026-08-20', contact: '苏正文，0999-1234567' },
    ...{ drafted: told, revised: [], approved: told, withdrawn: null, cancelled: null, closed: null },
    ...{
      issued: issued && { ...issued, ...told },
      received: [],
      answers: [],
      answeredBefore: 0,
      rechecks: [],
    },
  }
}
