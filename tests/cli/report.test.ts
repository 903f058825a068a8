import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocx } from '#office/docx/read-docx.ts'
import { cut, template } from '../../src/office/docx/template/template-fixture.ts'
import { type TestStore, testStore } from '../database.ts'
import { leadingTo, root, temporaryFolder, zhenggai } from './zhenggai.ts'

const feedback = 'samples/documents/01-feedback-fullwidth-numbers.txt'
const real = join(root, '..', 'shared', 'reading', 'heshan.txt')

/** A ledger made from one document; each test has a data folder of its own beside the same database. */
const ledgerOf = async (document: string): Promise<(...words: string[]) => ReturnType<typeof zhenggai>> => {
  const store: TestStore = await testStore()
  return async (...words) => {
    const data = temporaryFolder()
    const run = (...parameters: string[]) => zhenggai([...parameters, '--data', data], leadingTo(store))
    if (words[0] === 'make') {
      await run('init', '--admin', 'office', '--inspected', '栖云县')
      return run('import', document, '--as', 'office', '--yes')
    }
    return run(...words)
  }
}

const linesOf = (file: string): string[] => readDocx(readFileSync(file)).lines.map(({ text }) => text)
const headed = (file: string): string[] =>
  linesOf(file).filter((it) => /^(（[一二三四五六七八九十]+）|\d+\.)/.test(it))

describe('zhenggai report', () => {
  // Made by the first test that asks: folders can be had within a test only.
  let made: Promise<Awaited<ReturnType<typeof ledgerOf>>> | undefined
  const make = async () => {
    const ledger = await ledgerOf(feedback)
    expect((await ledger('make')).code).toBe(0)
    return ledger
  }
  const run = async (...words: string[]) => {
    made ??= make()
    return (await made)(...words)
  }

  test('writes the progress report of an imported document, every problem in it', async () => {
    const out = join(temporaryFolder(), 'report.docx')
    const done = await run('report', '--out', out)
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('7 个问题') as string })
    expect(headed(out)).toHaveLength(7)
    expect(linesOf(out).join('\n')).toContain('反馈问题共7个')
    expect(linesOf(out).join('\n')).not.toContain('数字出处')
  })

  test.each(['plan', 'lists', 'problem'])('--kind %s and --sources', async (kind) => {
    const out = join(temporaryFolder(), 'paper.docx')
    const which = kind === 'problem' ? ['--problem', '1-01-001'] : []
    expect(
      (await run('report', '--out', out, '--kind', kind, ...which, '--sources', '--round', '1')).code,
    ).toBe(0)
    const text = linesOf(out).join('\n')
    expect(text).toContain('数字出处')
    expect(text).toContain({ plan: '方案状态', lists: '任务清单', problem: '办理经过' }[kind])
  })

  test('as a PDF', async () => {
    const out = join(temporaryFolder(), 'report.pdf')
    expect((await run('report', '--out', out)).code).toBe(0)
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test("in the office's own template and red head; one with faults is told of and writes nothing", async () => {
    const folder = temporaryFolder()
    const file = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const out = join(folder, 'own.docx')
    const own = file('own-template.docx', template(cut('{#问题}') + cut('{编号}') + cut('{/问题}')))
    expect((await run('report', '--out', out, '--template', own)).code).toBe(0)
    expect(linesOf(out)).toHaveLength(7)
    const head = file('head.docx', template(cut('栖云县委整改办文件') + cut('{{正文}}')))
    expect((await run('report', '--out', out, '--red-head', head)).code).toBe(0)
    expect(linesOf(out)[0]).toBe('栖云县委整改办文件')
    const faulty = file('faulty.docx', template(cut('{#问题}{编好}')))
    const nothing = join(folder, 'nothing.docx')
    const refused = await run('report', '--out', nothing, '--template', faulty)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('正文第1段：没有“{编好}”这个字段，最像的是“编号”')
    expect(existsSync(nothing)).toBe(false)
    expect((await run('report', '--out', nothing, '--template', join(folder, 'none.docx'))).code).toBe(2)
  })

  test.each([
    ['请给出 --out', []],
    ['*.docx', ['--out', 'report.odt']],
    ['report、plan、lists、closeout、problem', ['--out', 'r.docx', '--kind', 'novel']],
    ['请给出 --problem', ['--out', 'r.docx', '--kind', 'problem']],
    ['不是日期', ['--out', 'r.docx', '--day', '2026-2-30']],
    ['只用于 .docx', ['--out', 'r.pdf', '--template', 'x.docx']],
  ])('wrongly called: %s', async (said, words) => {
    expect(await run('report', ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining(said) as string,
    })
  })

  test.each([
    ['不能晚于', ['--day', '2999-01-01']],
    ['还没有可以写进文件的问题', ['--day', '2020-01-01']],
    ['没有“9”这一轮次', ['--round', '9']],
    ['找不到', ['--problem', '9-99-999']],
  ])('refused: %s', async (said, words) => {
    const out = join(temporaryFolder(), 'r.docx')
    const refused = await run('report', '--out', out, ...words)
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(said) as string })
    expect(existsSync(out)).toBe(false)
  })

  test('where it cannot write it says so, and leaves nothing half-written behind', async () => {
    const folder = temporaryFolder()
    // A folder stands where the file is to be: written beside, it cannot be moved there.
    const out = join(folder, 'report.docx')
    mkdirSync(join(out, 'in-the-way'), { recursive: true })
    expect(await run('report', '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('写不了') as string,
    })
    expect(readdirSync(folder)).toEqual(['report.docx'])
    expect((await run('report', '--out', join(folder, 'none', 'r.docx'))).code).toBe(1)
  })
})

describe.skipIf(!existsSync(real))('the real report (skipped where ../shared/reading is not there)', () => {
  test('imported, its progress report answers every problem in order, as it came', async () => {
    const run = await ledgerOf(real)
    const made = await run('make')
    const problems = Number(/(\d+) 个问题/.exec(made.out)?.[1])
    expect(problems).toBeGreaterThan(50)
    const folder = temporaryFolder()
    expect((await run('report', '--out', join(folder, 'report.docx'))).code).toBe(0)
    expect((await run('report', '--out', join(folder, 'lists.docx'), '--kind', 'lists')).code).toBe(0)
    const lines = linesOf(join(folder, 'report.docx'))
    // Each problem ends with its state: as many states as problems, one after every heading of a problem.
    expect(lines.filter((it) => it.startsWith('整改状态：'))).toHaveLength(problems)
    expect(lines.filter((it) => it.includes('导入未核查'))).toHaveLength(problems + 1)
    const source = readFileSync(real, 'utf8').replaceAll(/\s/g, '')
    const titles = lines
      .filter((it) => /^\d+\./.test(it))
      .map((it) => it.replace(/^\d+\./, '').replaceAll(/\s/g, ''))
    let at = 0
    for (const title of titles) {
      const found = source.indexOf(title, at)
      expect(found, title).toBeGreaterThanOrEqual(at)
      at = found
    }
    expect(titles.length).toBeGreaterThan(40)
  })
})
