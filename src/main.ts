/** Where everything is put together: settings → store → vault → ledger → server or command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#config.ts'
import { askSecretAt } from '#cli/ask-secret.ts'
import type { DemoAccount, House, Served, Surroundings } from '#cli/command.ts'
import { run } from '#cli/run.ts'
import type { Keeping } from '#ledger/backup/keep-backups.ts'
import type { Clock, Ledger } from '#ledger/ledger.ts'
import { type Log, linesAbout } from '#store/log.ts'

const webApp = join(import.meta.dirname, '..', 'dist', 'web')

/** What reads a closed pipe (`| head`) is no trouble of ours. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

/** The system tells milliseconds; calls within one are told apart by their microsecond. */
const systemClock = (): Clock => {
  let [last, within] = [0, 0]
  return () => {
    const now = Date.now()
    within = now === last ? Math.min(within + 1, 999) : 0
    last = now
    return `${new Date(now).toISOString().slice(0, -1)}${String(within).padStart(3, '0')}Z`
  }
}
const clock = systemClock()

const print = (text: string): void => console.log(text)
const tell = (text: string): void => console.error(text)
const draw = (text: string): void => void process.stderr.write(text)

/** For a person at a terminal: what has words, and of what goes wrong all of it. */
const plainLog: Log = ({ level, says }) => {
  if (says !== undefined) (level === 'info' ? print : tell)(says)
}

const logIn: Surroundings['logIn'] = async (form) => {
  if ((form ?? (process.stdout.isTTY ? 'plain' : 'json')) === 'plain') return plainLog
  const { jsonLog } = await import('#server/json-log.ts')
  return jsonLog(clock, (line) => void process.stdout.write(line))
}

const madeBy = (): string => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  return `zhenggai ${version}`
}

const keepingOf = ({ dataDir, backup }: Settings): Keeping => ({
  ...{ dataDir, folder: backup.dir, keep: backup.keep, passphraseFile: backup.passphraseFile },
  madeBy: madeBy(),
})

/** A ledger is copied before its schema is changed. */
const backupFirst = (settings: Settings) => async (pool: Ledger['store']['pool']) => {
  const { backupBeforeMigration } = await import('#ledger/backup/before-migration.ts')
  const { openFolderVault } = await import('#vault/folder.ts')
  const vault = await openFolderVault(join(settings.dataDir, 'vault'))
  await backupBeforeMigration({ pool, vault, clock }, keepingOf(settings))
}

const uploadsOf = async ({ uploads }: Settings): Promise<NonNullable<Ledger['uploads']>> => {
  const { largest, scanner, unscanned } = uploads
  if (scanner === null) return { largest, scan: null, unscanned }
  const { clamdAt } = await import('#vault/clamd.ts')
  return { largest, scan: clamdAt(scanner), unscanned }
}

const openHouse: Surroundings['openHouse'] = async (settings, options) => {
  const { openStore } = await import('#store/store.ts')
  const { openFolderVault } = await import('#vault/folder.ts')
  const { idsBy } = await import('#ledger/new-id.ts')
  const { refillOldViews } = await import('#ledger/views/refill-old.ts')
  const { dataDir, database } = settings
  const log = linesAbout('database', options.log ?? plainLog)
  const store = await openStore({
    ...{ dataDir, database, log, join: options.join, schema: options.schema },
    beforeMigration: settings.backup.beforeMigration ? backupFirst(settings) : undefined,
  })
  try {
    const vault = await openFolderVault(join(dataDir, 'vault'))
    const ledger = { store, vault, clock, newId: idsBy(clock), uploads: await uploadsOf(settings) }
    // What is to be restored or examined keeps the schema it was made with.
    if (options.schema === undefined)
      await refillOldViews(ledger, (workspace, facts) => log(`views refilled: ${workspace}, ${facts} facts`))
    return {
      ledger,
      keeping: keepingOf(settings),
      onLost: (listener) => store.onLost(listener),
      close: () => store.close(),
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

const serve = async (
  { ledger, keeping }: House,
  settings: Settings,
  demo: readonly DemoAccount[] | null,
  log: Log,
): Promise<Served> => {
  const [
    { makeApp },
    { makeBackups },
    { makeMetrics },
    { listen },
    { startUpkeep },
    { isFounded },
    { existsSync },
    { randomBytes },
  ] = await Promise.all([
    import('#server/app.ts'),
    import('#server/backups.ts'),
    import('#server/metrics.ts'),
    import('#server/listen.ts'),
    import('#server/upkeep.ts'),
    import('#ledger/desk/first-run.ts'),
    import('node:fs'),
    import('node:crypto'),
  ])
  const [{ checkJournals }, { workspacesHere }, { endWaiting }] = await Promise.all([
    import('#ledger/journal/check-known.ts'),
    import('#ledger/desk/callers.ts'),
    import('#ledger/desk/waiting-thread.ts'),
  ])
  await checkJournals(ledger, await workspacesHere(ledger))
  const exposure = settings.behindProxy ? 'behind-proxy' : settings.tls ? 'tls' : 'loopback'
  const founded = await isFounded(ledger)
  // Whoever is not at this machine makes the ledger only with what the console of this machine shows.
  const firstRunCode = founded || exposure === 'loopback' ? null : randomBytes(12).toString('base64url')
  const web = existsSync(join(webApp, 'index.html')) ? webApp : null
  const { metricsToken, outside, mail, robots } = settings
  const backups = makeBackups(ledger, keeping, log)
  const metrics = makeMetrics(ledger, backups)
  const app = makeApp(ledger, {
    ...{ exposure, web, demoAccounts: demo, firstRunCode },
    ...{ outside, mail: mail && { from: mail.from, baseUrl: mail.baseUrl }, robotHosts: robots?.hosts ?? [] },
    ...{ log, metrics, metricsToken, backups, fontFolder: join(settings.dataDir, 'fonts') },
  })
  const listening = await listen(app, settings)
  const stopUpkeep = startUpkeep(ledger, log, metrics, backups)
  // Where no mail is sent nothing of it is loaded.
  const stopMail =
    mail || robots ? (await import('#jobs/mail-rounds.ts')).startMail(ledger, { mail, robots }, log) : null
  const close = async (): Promise<void> => {
    await Promise.all([listening.close(), stopUpkeep(), stopMail?.()])
    await endWaiting()
  }
  const firstRunPath = founded ? null : firstRunCode === null ? '/' : `/first-run/${firstRunCode}`
  return { url: listening.url, close, firstRunPath, web: web !== null }
}

/** SIGINT and SIGTERM, a closed terminal, and the death of the launcher that stands before this process. */
const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.once('disconnect', () => resolve())
    process.channel?.unref()
  })

const { LC_ALL, LC_MESSAGES, LANG } = process.env

process.exitCode = await run(process.argv.slice(2), {
  language: LC_ALL || LC_MESSAGES || LANG || '',
  terminal: process.stderr.isTTY,
  clock,
  print,
  tell,
  logIn,
  draw,
  askSecret: (question) => askSecretAt(process.stdin, draw, question),
  openHouse,
  serve,
  untilToldToStop,
})
