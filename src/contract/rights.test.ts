import { expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import { fileRoutes } from '#contract/files.ts'
import { routes } from '#contract/routes.ts'
import { closeoutActs, endingActs, transitions } from '#core/rules/closeout/transitions.ts'
import { type ReaderName, readers, showsContent } from '#core/rules/rights/reading.ts'
import { rights } from '#core/rules/rights/table.ts'

test('every act of the contract has exactly one row in the table of rights, and no row is about nothing', () => {
  expect(Object.keys(rights).toSorted()).toEqual(actNames.toSorted())
})

test('what the table leaves to the finer one has rows there, and what has rows there is left to it', () => {
  const finer = Object.entries(rights).flatMap(([name, row]) => ('finer' in row ? [name] : []))
  expect(finer.toSorted()).toEqual([...closeoutActs, ...endingActs].toSorted())
  expect(new Set(transitions.map((it) => it.act))).toEqual(new Set([...closeoutActs, ...endingActs]))
})

test('every address of the contract has exactly one row that says who comes to see it', () => {
  expect(Object.keys(readers).toSorted()).toEqual(
    [...Object.keys(routes), ...Object.keys(fileRoutes)].toSorted(),
  )
})

test('what anyone may ask before signing in is what the contract opens to anyone', () => {
  const open = Object.entries(readers).flatMap(([name, sight]) => (sight === 'anyone' ? [name] : []))
  const admitted = Object.entries(routes).flatMap(([name, it]) => (it.admission === 'anyone' ? [name] : []))
  expect(open.toSorted()).toEqual(admitted.toSorted())
})

test('what is closed to whoever administers only is what the table calls content, address by address', () => {
  const told = (it: { admission: string; administration?: true | undefined }) =>
    it.admission === 'anyone' || it.administration === true
  for (const [name, it] of Object.entries({ ...routes, ...fileRoutes }))
    expect(showsContent(name as ReaderName), name).toBe(!told(it))
})
