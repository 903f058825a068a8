import type { ActInput } from '#contract/acts.ts'

type Due = { problem: number; manifestation: number; what: string; due: ActInput<'set-due'>['due'] }

/** What is due, with the plan. */
export const sums: readonly Due[] = [
  { problem: 33, manifestation: 1, what: '两个村欠缴的租金', due: { value: 83, unit: '万元' } },
  { problem: 40, manifestation: 0, what: '违规发放的津补贴', due: { value: 312.6, unit: '万元' } },
]

/** A run-off plan (消化计划) of a measure; days from the feedback on. */
export const runoffs = [
  {
    ...{ problem: 60, measure: 0, what: '渗滤液积存', unit: '立方米', opening: 34_000, after: 4 },
    steps: [
      { after: 95, to: 20_000 },
      { after: 125, to: 12_000 },
      { after: 156, to: 0 },
    ],
  },
] as const

/** What statements of the story tell beside their words: the problem, which of its statements, in the order of their days. */
export const recovered = [
  { problem: 33, statement: 1, manifestation: 1, value: 61.5 },
  { problem: 40, statement: 0, manifestation: 0, value: 241.8 },
  { problem: 40, statement: 1, manifestation: 0, value: 55.6 },
] as const

export const balances = [
  { problem: 60, statement: 1, balance: 19_300 },
  { problem: 60, statement: 2, balance: 12_700 },
] as const

/** Why a sum remains, said by the unit with its last statement before the claim. */
export const remainders = [
  { problem: 40, manifestation: 0, reason: '余款涉及42人，已签订分期协议，按月从工资账户扣缴' },
] as const
