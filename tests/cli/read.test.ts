import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder, zhenggai } from './zhenggai.ts'

const sample = 'samples/documents/02-university-labelled-fields.txt'

describe('zhenggai read and check', () => {
  test('prints JSON and nothing else', async () => {
    const { code, out, err } = await zhenggai(['read', sample, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect((JSON.parse(out) as { problems: unknown[] }).problems).toHaveLength(5)
  })

  test('check prints JSON too', async () => {
    const { code, out } = await zhenggai(['check', 'samples/county/report.txt', '--json'])
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['contradictions', 'doubts', 'gaps'])
  })

  test('what cannot be read is a sentence and 2, never a stack', async () => {
    const folder = temporaryFolder()
    const pdf = join(folder, '方案.txt')
    writeFileSync(pdf, '%PDF-1.7\n1 0 obj')
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '')
    for (const file of [join(folder, 'none.txt'), folder, pdf, empty]) {
      const { code, out, err } = await zhenggai(['read', file, '--json'])
      expect({ file, code, out }).toEqual({ file, code: 2, out: '' })
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).not.toContain('    at ')
    }
  })
})

describe('zhenggai', () => {
  test('helps in both languages', async () => {
    const chinese = await zhenggai(['help'])
    const english = await zhenggai(['help'], { LANG: 'en_GB.UTF-8' })
    expect([chinese.code, english.code]).toEqual([0, 0])
    expect(chinese.out).toContain('建立台账库和第一个账号')
    expect(english.out).toContain('make the ledger and its first account')
    expect((await zhenggai(['import', '--help', '--lang', 'en'])).out).toContain('--as LOGIN')
  })

  test.each([
    [['fly']],
    [['read']],
    [['read', 'a', 'b']],
    [['verify', '--colour']],
    [['serve', '--port', 'x']],
    [['import', sample]],
    [['wall']],
    [['demo', '--host', '0.0.0.0']],
  ])('%j is wrongly called: 2', async (parameters) => {
    const { code, out, err } = await zhenggai(parameters)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toContain('    at ')
  })
})
