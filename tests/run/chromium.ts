import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { runProgram } from './program.ts'
import { tell } from './telling.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** On some systems `chromium-browser` is a script that only asks to install another package: so it is asked. */
const answers = async (file: string): Promise<boolean> =>
  promisify(execFile)(file, ['--version'], { timeout: 30_000 }).then(
    ({ stdout }) => /Chrom/u.test(stdout),
    () => false,
  )

/** The path of a Chromium that starts: the variable CHROMIUM, the PATH, Playwright's own; null if there is none. */
export const findChromium = async (): Promise<string | null> => {
  const onPath = names.flatMap((name) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  )
  const candidates = [process.env['CHROMIUM'] ?? '', ...onPath, chromium.executablePath()]
  for (const file of candidates) if (file !== '' && canRun(file) && (await answers(file))) return file
  return null
}

/**
 * Finds a Chromium, or fetches one: by Playwright, and where that does not work, by the packages of Debian (as root).
 * Returns null when there is none in the end; why has been told.
 */
export const fetchChromium = async (): Promise<string | null> => {
  const found = await findChromium()
  if (found) return found
  tell('no Chromium on the PATH: npx playwright install chromium')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const impatient = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await runProgram('the download', process.execPath, [cli, 'install', 'chromium'], impatient)
  const fetched = await findChromium()
  if (fetched) return fetched
  if (process.getuid?.() === 0 && (await answersTo('apt-get'))) {
    tell('that did not bring one that starts: apt-get install chromium')
    const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram('apt-get update', 'apt-get', ['update', '-q'], quietly)
    const packages = ['chromium', 'fonts-noto-cjk']
    await runProgram(
      'apt-get',
      'apt-get',
      ['install', '-yq', '--no-install-recommends', ...packages],
      quietly,
    )
    const installed = await findChromium()
    if (installed) return installed
  }
  tell('The journeys need Chromium: install it (on Debian: apt-get install chromium fonts-noto-cjk),')
  tell('or set CHROMIUM to the path of one.')
  return null
}

const answersTo = async (program: string): Promise<boolean> =>
  promisify(execFile)(program, ['--version']).then(
    () => true,
    () => false,
  )
