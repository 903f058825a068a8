import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { read } from '#cli/read.ts'
import { ledgerAgreement, type LedgerGold } from '../../samples/ledgers/ledger-agreement.ts'
import { f1, type Facets, sum } from '../../samples/reading/agreement.ts'

const folder = new URL('../../samples/ledgers/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => /\.(?:xlsx|ods|csv|docx)$/u.test(name))
  .sort()

const agreed = async (name: string): Promise<Facets> => {
  const gold = readFileSync(new URL(name.replace(/\.\w+$/u, '.gold.json'), folder), 'utf8')
  const { reading } = await read(fileURLToPath(new URL(name, folder)))
  return ledgerAgreement(reading, JSON.parse(gold) as LedgerGold).facets
}

/** What stays below its bar, in per cent. */
const below = (facets: Facets, bars: Record<string, number>) =>
  Object.entries(bars).filter(([facet, bar]) => {
    const tally = facets[facet]
    return tally === undefined || !(Math.round(1000 * f1(tally)) / 10 >= bar)
  })

describe('单位自制的台账与人工标注对照（F1，百分数）', () => {
  test('十九份台账合计，最长的一份不计', async () => {
    const all = await Promise.all(names.filter((name) => !name.startsWith('15-')).map(agreed))
    expect(all).toHaveLength(18)
    const bars = {
      ...{ problems: 100, aspects: 100, manifestations: 100, measures: 98, units: 99, leaders: 100 },
      ...{ handlers: 98, deadlines: 98, classes: 99, progress: 100, status: 99, columns: 100 },
    }
    expect(below(sum(all), bars)).toEqual([])
  })

  test('三百行的一份，各项都对', async () => {
    const facets = await agreed('15-three-hundred-rows.xlsx')
    expect(below(facets, Object.fromEntries(Object.keys(facets).map((facet) => [facet, 100])))).toEqual([])
  })

  test('没有一份整份读不出来', async () => {
    for (const name of names) expect(below(await agreed(name), { problems: 100, measures: 85 })).toEqual([])
  })
})
