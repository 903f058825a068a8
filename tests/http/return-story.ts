import type { Organisation } from '#contract/organisation.ts'
import { returnFiles } from '#contract/returns.ts'
import type { ReturnedFile } from '#contract/returns.ts'
import { fillPack } from '../ledger/filled-pack.ts'
import { type County, granted, person } from './county.ts'
import type { foundedHouse } from './house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** A unit without access gets its pack, and what it wrote comes back, is looked at and taken. */
export const packsOutAndBack = async (house: House, { handler }: County): Promise<void> => {
  const { admin } = house
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const office = units.find((it) => it.kind === 'office')?.id ?? ''
  const clerk = (await person(house, '容止', office, ['office'])).browser
  const { rounds } = (await clerk.get('/api/rounds')).json as { rounds: { id: string }[] }
  const round = rounds[0]?.id ?? ''
  await clerk.get(`/api/rounds/${round}/return-units`)
  await handler.browser.get('/api/returns')
  const made = (await clerk.post(`/api/rounds/${round}/return-packs`, { units: [] })).json as {
    batch: string
    packs: { id: string }[]
  }
  const pack = await clerk.get(returnFiles.packXlsx.path.replace(':id', made.packs[0]?.id ?? ''))
  await clerk.get(returnFiles.packsZip.path.replace(':id', made.batch))
  const bring = async (name: string, bytes: Uint8Array) =>
    (await clerk.file(`/api/returns?name=${encodeURIComponent(name)}`, bytes)).json as ReturnedFile
  const filled = fillPack(pack.bytes, [{ text: '已完成5座水库加固，投入资金1800万元。', done: '否' }])
  const file = await bring('县水利局回报表.xlsx', filled)
  await bring('县水利局回报表.xlsx', filled)
  await bring('说明.xlsx', new TextEncoder().encode('这不是表格'))
  const unclear = fillPack(pack.bytes, [{ text: '已完成6座水库加固。', done: '基本完成' }])
  const other = await bring('县水利局回报表（二）.xlsx', unclear)
  await clerk.get(`/api/returns/${other.id}`)
  const choices = [{ row: 5, take: false }]
  await clerk.json('PUT', `/api/returns/${other.id}`, { choices })
  await clerk.send('DELETE', `/api/returns/${other.id}`)
  await granted(house, clerk, 'take-return', { file: file.id, compared: file.compared })
  await clerk.json('PUT', `/api/returns/${file.id}`, { choices })
  await clerk.get(returnFiles.returnedBytes.path.replace(':id', file.id))
  await clerk.get('/api/returns')
}
