import { beforeAll, expect, test } from 'vitest'
import { zipEntries } from '../../src/office/zip/entries.ts'
import type { ReturnedFile } from '#contract/returns.ts'
import { fillPack } from '../ledger/filled-pack.ts'
import type { Browser } from './browser.ts'
import { type County, settle } from './county.ts'
import { foundedHouse } from './house.ts'
import { countStatements } from './statements.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let round: string

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
  const { rounds } = (await house.admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  round = rounds[0]?.id ?? ''
})

const made = async (): Promise<{ batch: string; packs: { id: string }[] }> =>
  (await house.admin.post(`/api/rounds/${round}/return-packs`, { units: [] })).json as {
    batch: string
    packs: { id: string }[]
  }

const bring = async (by: Browser, text: string) => {
  const { packs } = await made()
  const { bytes } = await house.admin.get(`/api/return-packs/${packs[0]?.id ?? ''}/xlsx`)
  return by.file(`/api/returns?name=${encodeURIComponent(`${text}.xlsx`)}`, fillPack(bytes, [{ text }]))
}

test('what came back costs the database the same few messages, however much it is', async () => {
  const first = (await bring(house.admin, '已完成1座')).json as ReturnedFile
  const addresses = [`/api/rounds/${round}/return-units`, '/api/returns', `/api/returns/${first.id}`]
  const counted = async (): Promise<number[]> => {
    const counts: number[] = []
    for (const address of addresses) {
      const { outcome, statements } = await countStatements(house.store.pool, () => house.admin.get(address))
      expect([address, outcome.status]).toEqual([address, 200])
      counts.push(statements.length)
    }
    return counts
  }
  const few = await counted()
  for (const [at, most] of [5, 7, 7].entries()) expect(few[at], addresses[at]).toBeLessThanOrEqual(most)
  for (const text of ['已完成2座', '已完成3座', '已完成4座'])
    expect((await bring(house.admin, text)).status).toBe(200)
  expect(await counted()).toEqual(few)
})

test('only the office gives them out and takes them in; a unit sees nobody’s', async () => {
  const { browser } = county.handler
  const { batch, packs } = await made()
  const file = (await bring(house.admin, '已完成5座')).json as ReturnedFile
  const asked = [
    browser.get(`/api/rounds/${round}/return-units`),
    browser.post(`/api/rounds/${round}/return-packs`, { units: [] }),
    browser.get(`/api/return-packs/${packs[0]?.id ?? ''}/xlsx`),
    browser.get(`/api/return-batches/${batch}/zip`),
    browser.get('/api/returns'),
    browser.get(`/api/returns/${file.id}`),
    browser.get(`/api/returns/${file.id}/file`),
    browser.send('DELETE', `/api/returns/${file.id}`),
    bring(browser, '已完成6座'),
  ]
  for (const answer of await Promise.all(asked))
    expect([answer.status, answer.refused]).toEqual([403, 'not-allowed'])
})

test('a pack is saved under the name of its unit, a batch as an archive; what came back as it was given', async () => {
  const { batch, packs } = await made()
  const pack = await house.admin.get(`/api/return-packs/${packs[0]?.id ?? ''}/xlsx?locale=en`)
  expect(pack.headers.get('content-disposition')).toContain(encodeURIComponent('县水利局 progress return'))
  const zip = await house.admin.get(`/api/return-batches/${batch}/zip`)
  expect(zip.headers.get('content-type')).toBe('application/zip')
  expect([...zipEntries(zip.bytes).keys()]).toEqual([
    expect.stringMatching(/^县水利局 整改进展回报表 .*\.xlsx$/u),
  ])
  const filled = fillPack(pack.bytes, [{ text: 'Three dams done', done: 'No' }])
  const file = (await house.admin.file('/api/returns?name=back.xlsx', filled)).json as ReturnedFile
  const given = await house.admin.get(`/api/returns/${file.id}/file`)
  expect(Buffer.compare(given.bytes, filled)).toBe(0)
  expect(given.headers.get('content-disposition')).toMatch(/^attachment; filename="back\.xlsx"/u)
})

test('a body that is too large is refused before it is read', async () => {
  const answer = await house.admin.file('/api/returns?name=x.xlsx', new Uint8Array(11 * 1024 * 1024))
  expect([answer.status, answer.refused]).toEqual([413, 'too-large'])
})
