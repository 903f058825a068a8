import type { LookOutcome } from '#core/record/problem/lookback-facts.ts'
import type { lookbackHistory as zh } from '#messages/zh/history-lookback.ts'

const outcomes: Record<LookOutcome, string> = {
  held: 'held',
  partly: 'partly rebounded',
  relapsed: 'rebounded',
}

export const lookbackHistory: typeof zh = {
  'lookback.planned': (it) =>
    `Drew ${it.drawn.length} of ${it.population.length} closed problems to look at again (${it.sizes.random} at random, ${it.sizes.risk} by risk)`,
  'lookback.looked': (it) =>
    `Looked back at ${it.number}: ${outcomes[it.outcome]}${it.rebound ? `, opened as ${it.rebound.number}` : ''}`,
  'problem.looked-back': (it) =>
    `Looked back: ${outcomes[it.outcome]}. ${it.items.map((one) => one.words).join('; ')}`,
  'likeness.dismissed': (it) => `Compared with ${it.number}, and another matter: ${it.reason}`,
}
