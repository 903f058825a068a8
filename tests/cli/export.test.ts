import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { testStore } from '../database.ts'
import { leadingTo, temporaryFolder, zhenggai } from './zhenggai.ts'

test('export: a list, filtered, or all three, whole or not at all', async () => {
  const store = await testStore()
  const data = temporaryFolder()
  const run = (...parameters: string[]) => zhenggai([...parameters, '--data', data], leadingTo(store))
  await run('init', '--admin', 'office', '--inspected', '栖云县')
  await run('import', 'samples/documents/01-feedback-fullwidth-numbers.txt', '--as', 'office', '--yes')
  const out = (name: string) => join(data, name)

  const csv = await run('export', '--list', 'problems', '--out', out('a.csv'), '--aspect', '1')
  expect(csv).toMatchObject({ code: 0, out: expect.stringContaining('a.csv') as string })
  const lines = readFileSync(out('a.csv'), 'utf8').trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\ufeff编号,方面,问题/)
  expect(lines.slice(1).every((it) => it.startsWith('1-01-'))).toBe(true)

  expect((await run('export', '--list', 'all', '--out', out('all.xlsx'), '--round', '1')).code).toBe(0)
  const book = await readXlsx(readFileSync(out('all.xlsx')))
  expect(book.sheets.map((it) => [it.name, it.rows.length - 3])).toEqual([
    ['问题清单', 7],
    ['任务清单', 0],
    ['责任清单', 7],
  ])

  const nowhere = await run('export', '--list', 'problems', '--out', join(data, 'none', 'c.csv'))
  expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('写不了') as string })
  expect(readdirSync(data).filter((it) => it.includes('c.'))).toEqual([])
})
