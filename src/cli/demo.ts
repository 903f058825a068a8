import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Settings, dataDirFrom, isLoopback, settingsFrom } from '#config.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { removeCluster } from '#store/embedded/remove-cluster.ts'
import { type Call, type ExitCode, type House, text } from '#cli/command.ts'
import { demoAccounts } from '#cli/demo/accounts.ts'
import { seedDemo } from '#cli/demo/seed.ts'
import type { Stage } from '#cli/demo/seeding.ts'
import { readStory } from '#cli/demo/story.ts'
import { Interrupted } from '#cli/interrupted.ts'
import { progressOf } from '#cli/progress.ts'
import { keepServing } from '#cli/serve.ts'

/** Says what a folder is: written before anything else, so that no other ledger is ever taken for a demonstration. */
type Mark = { state: 'seeding' | 'ready' }

const markIn = (folder: string): string => join(folder, 'demo.json')
const readMark = (folder: string): Mark | null => {
  try {
    return JSON.parse(readFileSync(markIn(folder), 'utf8')) as Mark
  } catch {
    return null
  }
}
const writeMark = (folder: string, mark: Mark): void =>
  writeFileSync(markIn(folder), `${JSON.stringify(mark)}\n`, { flush: true })

/** zhenggai demo: the ledger of an invented city in a folder of its own, on this machine only. */
export const demo = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const host = text(flags['host']) ?? '127.0.0.1'
  if (!isLoopback(host) || flags['behind-proxy'] === true) {
    outside.tell(words.demo.onlyLoopback(host))
    return 2
  }
  const folder = join(dataDirFrom(flags), 'demo')
  // A ledger of its own, whatever database the real one has.
  const settings: Settings = {
    ...settingsFrom({ data: folder, port: flags['port'], host }),
    database: { kind: 'embedded' },
    tls: undefined,
    behindProxy: false,
  }
  const mark = readMark(folder)
  if (mark === null && ['postgres', 'postgres-is-in.txt'].some((it) => existsSync(join(folder, it)))) {
    outside.tell(words.demo.notADemo(folder))
    return 1
  }
  let isStopped = false
  // A demonstration is looked at by whoever started it.
  const log = await outside.logIn(settings.log ?? 'plain')
  const told = outside.untilToldToStop()
  void told.finally(() => {
    isStopped = true
  })
  const isReady = mark?.state === 'ready' && flags['anew'] !== true
  if (mark !== null && !isReady) await clear(call, settings)
  if (!isReady) {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 })
    writeMark(folder, { state: 'seeding' })
    outside.tell(mark?.state === 'seeding' ? words.demo.anew : words.demo.seeding)
  }
  const house = await outside.openHouse(settings, { join: false, log })
  const today = dayInShanghai(outside.clock())
  if (!isReady && !(await seeded(call, house, () => isStopped))) return 1
  if (!isReady) writeMark(folder, { state: 'ready' })
  const demo = demoAccounts(readStory(today), today)
  await keepServing(call, house, settings, { demo, told, log })
  return 0
}

/** Drops what is there. Opening it first refuses a folder in use and stops what a killed process left running. */
const clear = async ({ outside }: Call, settings: Settings): Promise<void> => {
  await (await outside.openHouse(settings, { join: false })).close()
  removeCluster(settings.dataDir)
  rmSync(join(settings.dataDir, 'vault'), { recursive: true, force: true })
}

const seeded = async (call: Call, house: House, isStopped: () => boolean): Promise<boolean> => {
  const { words, outside } = call
  const today = dayInShanghai(outside.clock())
  const begun = performance.now()
  const progress = progressOf(outside, (done, of) =>
    words.demo.stage(words.demo.stages[at], done, of ?? done),
  )
  let at: Stage = 'organisation'
  const told = (stage: Stage, done: number, of: number): void => {
    at = stage
    progress.at(done, of)
  }
  try {
    await seedDemo(house.ledger, readStory(today), today, { told, isStopped })
    progress.end()
    outside.tell(words.demo.seeded(Math.round((performance.now() - begun) / 100) / 10))
    return true
  } catch (error) {
    progress.end()
    await house.close()
    if (error instanceof Interrupted) return false
    throw error
  }
}
