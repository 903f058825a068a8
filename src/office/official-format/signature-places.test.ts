import { expect, test } from 'vitest'
import { gridWidth, signaturePlaces } from './signature-places.ts'

test.each([
  // The unit two from the edge, the date begins two further right than the unit.
  ['中共澜川县委巡视整改办', '2026年11月20日', { unit: 2, date: 4 }],
  // The date is longer: it keeps two from the edge, and the unit begins two before it.
  ['中共澜川县委', '2026年11月20日', { unit: 5, date: 2 }],
  ['澜川县委', '2026年1月2日', { unit: 6, date: 2 }],
])('%s, %s', (unit, date, places) => {
  expect(signaturePlaces(gridWidth(unit), gridWidth(date))).toEqual(places)
})
