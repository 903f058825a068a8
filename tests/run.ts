/**
 * `npm test`: all tests, then the journeys in a real browser, and one last line `N passed, N failed`.
 * `npm test -- PATTERN …` runs only the files whose path contains one of the patterns.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchChromium } from './run/chromium.ts'
import { add, isGreen, lastLine, nothing } from './run/count.ts'
import type { Count } from './run/count.ts'
import { filesOf, journeys, quick, runSuite } from './run/suites.ts'
import { tell } from './run/telling.ts'
import { buildWeb } from './run/web-build.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

let interrupted = false
const interrupt = (): void => {
  interrupted = true
}
process.on('SIGINT', interrupt).on('SIGTERM', interrupt)

const runQuick = async (patterns: string[]): Promise<Count> => {
  const files = filesOf(root, quick, patterns)
  if (files.length === 0) return nothing
  tell(`${quick.name}: ${files.length} files`)
  return runSuite(root, quick, patterns)
}

const runJourneys = async (patterns: string[]): Promise<Count> => {
  const files = filesOf(root, journeys, patterns)
  if (files.length === 0) return nothing
  tell(`${journeys.name}: ${files.length} files`)
  const chromium = await fetchChromium()
  if (!chromium || !(await buildWeb(root))) return { ...nothing, failed: 1 }
  return runSuite(root, journeys, patterns, { CHROMIUM: chromium })
}

const run = async (patterns: string[]): Promise<Count> => {
  const option = patterns.find((pattern) => pattern.startsWith('-'))
  if (option !== undefined) {
    tell(`npm test takes parts of file names, not ${option}; for options of its own: npx vitest run`)
    return { ...nothing, failed: 1 }
  }
  const first = await runQuick(patterns)
  if (interrupted) return first
  const all = add(first, await runJourneys(patterns))
  if (all.passed + all.failed + all.skipped === 0) tell('No test was found: that is no success.')
  return all
}

let count = nothing
try {
  process.chdir(root)
  count = await run(process.argv.slice(2))
} catch (error) {
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  count = add(count, { ...nothing, failed: 1 })
}
if (interrupted) tell('interrupted')
process.stdout.write(`${lastLine(count)}\n`)
process.exitCode = isGreen(count) && !interrupted ? 0 : 1
