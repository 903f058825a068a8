import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { generated, outdated } from '../docs/generated.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (file: string): string | null =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null

describe('generated documents', () => {
  test('are as their code makes them (else: npm run docs)', async () => {
    expect(await outdated(generated, read)).toEqual([])
  })

  test.each(generated.map(({ file }) => file))(
    '%s: one changed letter, or no file, is found',
    async (planted) => {
      const spoil = (text: string): string => `${text.slice(0, -2)}?${text.slice(-1)}`
      const spoilt = (file: string): string | null => {
        const text = read(file)
        return file === planted && text !== null ? spoil(text) : text
      }
      expect(await outdated(generated, spoilt)).toEqual([planted])
      expect(await outdated(generated, (file) => (file === planted ? null : read(file)))).toEqual([planted])
    },
  )

  test('are made the same every time', async () => {
    for (const { file, make } of generated) expect(await make(), file).toBe(await make())
  })
})
