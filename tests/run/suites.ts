import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countRun } from './count.ts'
import type { Count } from './count.ts'
import { runProgram } from './program.ts'
import { tell } from './telling.ts'

/** One run of Vitest: what it is called, its settings, and where its files lie. */
export type Suite = { name: string; config: string; files: string; not: string | null }

export const quick: Suite = {
  name: 'unit, property, golden, database and HTTP tests',
  config: 'vitest.config.ts',
  files: '{src,tests}/**/*.test.ts',
  not: 'tests/journeys/**',
}

export const journeys: Suite = {
  name: 'journeys in a browser',
  config: 'vitest.journeys.config.ts',
  files: 'tests/journeys/**/*.test.ts',
  not: null,
}

/** The files of a suite whose path contains one of the patterns; all of them when there is no pattern. */
export const filesOf = (root: string, { files, not }: Suite, patterns: string[]): string[] =>
  globSync(files, { cwd: root, exclude: not ? [not] : [] })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))

/** Runs one suite in a process of its own, telling its lines, and counts it by its report. */
export const runSuite = async (
  root: string,
  suite: Suite,
  patterns: string[],
  surroundings: NodeJS.ProcessEnv = {},
  say: (line: string) => void = tell,
): Promise<Count> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-tests-'))
  const report = join(folder, 'report.json')
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const parameters = [vitest, 'run', '--root', root, '--config', suite.config, ...reporters, ...patterns]
    const sayLine = (line: string): void => {
      if (!line.includes(report)) say(line)
    }
    const code = await runProgram(suite.name, process.execPath, parameters, surroundings, sayLine)
    return countRun(readReport(report), code)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readReport = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
