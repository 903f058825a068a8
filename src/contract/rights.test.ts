import { expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import { closeoutActs, transitions } from '#core/rules/closeout/transitions.ts'
import { rights } from '#core/rules/rights/table.ts'

test('every act of the contract has exactly one row in the table of rights, and no row is about nothing', () => {
  expect(Object.keys(rights).toSorted()).toEqual(actNames.toSorted())
})

test('what the table leaves to the finer one has rows there, and what has rows there is left to it', () => {
  const finer = Object.entries(rights).flatMap(([name, row]) => ('finer' in row ? [name] : []))
  expect(finer.toSorted()).toEqual(closeoutActs.toSorted())
  expect(new Set(transitions.map((it) => it.act))).toEqual(new Set(closeoutActs))
})
