import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOf, runSuite } from './suites.ts'
import type { Suite } from './suites.ts'
import { newest } from './web-build.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const suite: Suite = { name: 'planted', config: 'vitest.config.ts', files: '{a,b}/*.test.ts', not: 'b/**' }
let folder = ''

const runQuietly = (patterns: string[]) => runSuite(folder, suite, patterns, {}, () => {})

const plant = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

// A small project of its own, run by the real runner.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-planted-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  plant('package.json', '{ "type": "module" }')
  plant('vitest.config.ts', 'export default { test: { include: ["a/*.test.ts"] } }')
  plant('a/good.test.ts', 'import { test } from "vitest"\ntest("x", () => {})\ntest.skip("y", () => {})')
  plant('a/bad.test.ts', 'import { test, expect } from "vitest"\ntest("x", () => expect(1).toBe(2))')
  plant('a/broken.test.ts', 'throw new Error("broken")')
  plant(
    'a/uncaught.test.ts',
    'import { test } from "vitest"\ntest("x", () => { void Promise.reject(new Error("y")) })',
  )
  plant('b/far.test.ts', '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the real runner: one passed, one skipped', async () => {
  expect(await runQuietly(['good'])).toEqual({ passed: 1, failed: 0, skipped: 1 })
})

test('the real runner: a failed test, a broken file and an error nobody caught are failures', async () => {
  expect(await runQuietly(['good', 'bad'])).toEqual({ passed: 1, failed: 1, skipped: 1 })
  expect(await runQuietly(['good', 'broken'])).toEqual({ passed: 1, failed: 1, skipped: 1 })
  expect(await runQuietly(['uncaught'])).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('files are found by a part of their path, and not where they are excluded', () => {
  expect(filesOf(folder, suite, []).toSorted()).toHaveLength(4)
  expect(filesOf(folder, suite, ['a/g'])).toEqual(['a/good.test.ts'])
  expect(filesOf(folder, suite, ['far'])).toEqual([])
})

test('the newest file below a folder is what makes a build too old', () => {
  plant('c/deep/new.ts', '')
  utimesSync(join(folder, 'c/deep/new.ts'), 3_000_000_000, 3_000_000_000)
  expect(newest([join(folder, 'a'), join(folder, 'c')])).toBe(3_000_000_000_000)
  expect(newest([join(folder, 'absent')])).toBe(0)
})
