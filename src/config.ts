/**
 * Settings: a flag wins over the environment, the environment over `zhenggai.json` in the data folder, the file over
 * the default. The only place beside main that reads the environment.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'

import { z } from 'zod'

import { type Reminders, reminders } from '#config/reminders.ts'
import { SettingsRefusal } from '#config/settings-refusal.ts'

export interface Settings extends Reminders {
  /** Absolute path. */
  dataDir: string
  host: string
  port: number
  /** Paths of PEM files. */
  tls: { cert: string; key: string } | undefined
  behindProxy: boolean
  /** How events are told; undefined: for a person on a terminal, for programs elsewhere. */
  log: 'json' | 'plain' | undefined
  /** Opens /metrics to whoever sends it; null: to signed-in registrars alone. */
  metricsToken: string | null
  backup: {
    /** Absolute path: the folder of the automatic backups. */
    dir: string
    /** Days of which a state stays; 0 makes none by itself. */
    keep: number
    /** Seals them with what is in this file. */
    passphraseFile: string | null
    /** Make one before the schema is brought up to date. */
    beforeMigration: boolean
  }
  uploads: {
    /** Bytes of one file. */
    largest: number
    /** The ClamAV daemon every uploaded file goes through. */
    scanner: { socket: string } | { host: string; port: number } | null
    /** What happens to a file while it is away. */
    unscanned: 'refuse' | 'take'
  }
  /** Single sign-on by OpenID Connect; null: by login and password alone. */
  outside: {
    issuer: string
    clientId: string
    clientSecret: string
    scopes: string
    /** The claim that names somebody for good. */
    claim: string
    /** On the button of the sign-in page. */
    label: string
  } | null
  database: { kind: 'embedded' } | { kind: 'url'; app: string; owner: string | undefined }
}

/** For `node:util` parseArgs; commands add their own. */
export const settingsFlags = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  log: { type: 'string' },
  'backup-dir': { type: 'string' },
  'backup-keep': { type: 'string' },
  'no-backup': { type: 'boolean' },
  'oidc-issuer': { type: 'string' },
  'oidc-client-id': { type: 'string' },
  'oidc-scopes': { type: 'string' },
  'oidc-claim': { type: 'string' },
  'oidc-label': { type: 'string' },
} as const

export type SettingsFlags = { [name in keyof typeof settingsFlags]?: string | boolean | undefined }
type Environment = Readonly<Record<string, string | undefined>>

/** An upgrade replaces the program, and with it whatever lies there; what lies under dist/web everybody can fetch. */
const programFolder = join(import.meta.dirname, '..')
const servedFolder = join(programFolder, 'dist', 'web')

const defaultPort = 7200
const defaultHost = '127.0.0.1'

const logForms = ['json', 'plain'] as const

/** Keys of `zhenggai.json`; the paths of TLS files are relative to its folder. */
const settingsFile = z.strictObject({
  host: z.string().min(1).optional(),
  port: z.int().min(1).max(65_535).optional(),
  tlsCert: z.string().min(1).optional(),
  tlsKey: z.string().min(1).optional(),
  behindProxy: z.boolean().optional(),
  log: z.enum(logForms).optional(),
  metricsToken: z.string().min(16).optional(),
  backupDir: z.string().min(1).optional(),
  backupKeep: z.int().min(0).max(3650).optional(),
  backupPassphraseFile: z.string().min(1).optional(),
  uploadLimit: z.int().min(1).max(100_000).optional(),
  clamd: z.string().min(1).optional(),
  unscanned: z.enum(['refuse', 'take']).optional(),
  oidcIssuer: z.string().min(1).optional(),
  oidcClientId: z.string().min(1).optional(),
  oidcClientSecret: z.string().min(1).optional(),
  oidcScopes: z.string().min(1).optional(),
  oidcClaim: z.string().min(1).optional(),
  oidcLabel: z.string().min(1).max(30).optional(),
  smtpUrl: z.string().min(1).optional(),
  mailFrom: z.string().min(1).optional(),
  baseUrl: z.string().min(1).optional(),
  robotHosts: z.string().min(1).optional(),
  databaseUrl: z.string().min(1).optional(),
  databaseOwnerUrl: z.string().min(1).optional(),
})
type SettingsFile = z.infer<typeof settingsFile>

export type FlagKinds = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
>
export type FlagValues = Readonly<Record<string, string | boolean | undefined>>

/**
 * Takes a command line apart, without the command's name.
 * @param words how many words that are no flags it may have
 * @throws SettingsRefusal `unknown_flag`
 */
export function parseFlags(
  parameters: readonly string[],
  options: FlagKinds = settingsFlags,
  words: 'none' | 'some' = 'none',
): { flags: FlagValues; words: string[] } {
  try {
    const allowPositionals = words === 'some'
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals })
    return { flags: values, words: positionals }
  } catch (error) {
    throw new SettingsRefusal('unknown_flag', {
      // What Node says further on is how a name beginning with a dash is written.
      reason: (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '',
    })
  }
}

/** @throws SettingsRefusal */
export function settingsFrom(flags: SettingsFlags, environment: Environment = process.env): Settings {
  const dataDir = dataDirFrom(flags, environment)
  const file = readSettingsFile(join(dataDir, 'zhenggai.json'))
  const tls = tlsFiles(flags, file, dataDir)
  const behindProxy = flags['behind-proxy'] === true || file.behindProxy === true
  const host = text(flags.host) ?? environment['ZHENGGAI_HOST'] ?? file.host ?? defaultHost
  if (!isLoopback(host) && !tls && !behindProxy) throw new SettingsRefusal('host_open', { host })
  return {
    dataDir,
    host,
    port: portOf(text(flags.port) ?? environment['ZHENGGAI_PORT'] ?? file.port ?? defaultPort),
    tls,
    behindProxy,
    log: logForm(text(flags.log) ?? environment['ZHENGGAI_LOG'] ?? file.log),
    metricsToken: metricsToken(environment['ZHENGGAI_METRICS_TOKEN'] ?? file.metricsToken),
    backup: backup(flags, environment, file, dataDir),
    uploads: uploads(environment, file),
    outside: outside(flags, environment, file),
    ...reminders(reminderSettings(environment, file)),
    database: database(environment, file),
  }
}

/** The data folder alone, whatever else is set. */
export function dataDirFrom(
  flags: Pick<SettingsFlags, 'data'>,
  environment: Environment = process.env,
): string {
  return resolve(text(flags.data) ?? environment['ZHENGGAI_DATA'] ?? defaultDataDir(environment))
}

/** Where data go when nobody says: the system's folder for root, the user's otherwise. */
export function defaultDataDir(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
  root: boolean = process.getuid?.() === 0,
  home: string = homedir(),
): string {
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'zhenggai')
  if (root) return '/var/lib/zhenggai'
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'zhenggai')
  const given = environment['XDG_DATA_HOME']
  // The XDG rule: a relative path is to be ignored.
  return join(given && isAbsolute(given) ? given : join(home, '.local', 'share'), 'zhenggai')
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function tlsFiles(flags: SettingsFlags, file: SettingsFile, dataDir: string): Settings['tls'] {
  const beside = (path: string | undefined) => (path === undefined ? undefined : resolve(dataDir, path))
  const cert = text(flags['tls-cert']) ?? beside(file.tlsCert)
  const key = text(flags['tls-key']) ?? beside(file.tlsKey)
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) throw new SettingsRefusal('tls_incomplete')
  for (const path of [cert, key]) {
    try {
      readFileSync(path)
    } catch (error) {
      throw new SettingsRefusal('tls_unreadable', { file: path, reason: reasonOf(error) })
    }
  }
  return { cert: resolve(cert), key: resolve(key) }
}

function backup(
  flags: SettingsFlags,
  environment: Environment,
  file: SettingsFile,
  dataDir: string,
): Settings['backup'] {
  // What is typed is relative to where it is typed, what is in the file to the file's folder.
  const typed = text(flags['backup-dir']) ?? environment['ZHENGGAI_BACKUP_DIR']
  const given = text(flags['backup-keep']) ?? environment['ZHENGGAI_BACKUP_KEEP'] ?? file.backupKeep ?? 7
  const keep = Number(given)
  if (!Number.isInteger(keep) || keep < 0 || keep > 3650)
    throw new SettingsRefusal('backup_keep_invalid', { given })
  const { backupPassphraseFile: passphrase } = file
  const dir = typed === undefined ? resolve(dataDir, file.backupDir ?? 'backups') : resolve(typed)
  if (isWithin(dir, servedFolder)) throw new SettingsRefusal('backup_dir_served', { dir })
  // Whoever keeps the data there keeps the copies in them where they are.
  if (isWithin(dir, programFolder) && !isWithin(dir, dataDir))
    throw new SettingsRefusal('backup_dir_program', { dir })
  return {
    dir,
    keep,
    passphraseFile: passphrase === undefined ? null : resolve(dataDir, passphrase),
    beforeMigration: flags['no-backup'] !== true,
  }
}

function uploads(environment: Environment, file: SettingsFile): Settings['uploads'] {
  const given = environment['ZHENGGAI_UPLOAD_LIMIT'] ?? file.uploadLimit ?? 500
  const megabytes = Number(given)
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > 100_000)
    throw new SettingsRefusal('upload_limit_invalid', { given })
  const clamd = environment['ZHENGGAI_CLAMD'] || file.clamd
  const unscanned = environment['ZHENGGAI_UNSCANNED'] ?? file.unscanned ?? 'refuse'
  if (unscanned !== 'refuse' && unscanned !== 'take')
    throw new SettingsRefusal('unscanned_unknown', { given: unscanned })
  return {
    largest: megabytes * 1024 * 1024,
    scanner: clamd === undefined ? null : scannerAt(clamd),
    unscanned,
  }
}

/** `127.0.0.1:3310`, `[::1]:3310`, or the path of a socket. */
function scannerAt(given: string): Settings['uploads']['scanner'] {
  if (isAbsolute(given)) return { socket: given }
  const [, host, port] = /^(?:\[([^\]]+)\]|[^:]+):(\d+)$/.exec(given) ?? []
  const number = Number(port)
  if (port === undefined || number < 1 || number > 65_535)
    throw new SettingsRefusal('scanner_address', { given })
  return { host: host ?? given.slice(0, given.lastIndexOf(':')), port: number }
}

/** The secret comes by the environment or the file alone: what is typed as a flag every process of the machine can read. */
function outside(flags: SettingsFlags, environment: Environment, file: SettingsFile): Settings['outside'] {
  const issuer = text(flags['oidc-issuer']) ?? environment['ZHENGGAI_OIDC_ISSUER'] ?? file.oidcIssuer
  if (issuer === undefined || issuer === '') return null
  const clientId =
    text(flags['oidc-client-id']) ?? environment['ZHENGGAI_OIDC_CLIENT_ID'] ?? file.oidcClientId
  const clientSecret = environment['ZHENGGAI_OIDC_CLIENT_SECRET'] ?? file.oidcClientSecret
  if (!clientId || !clientSecret) throw new SettingsRefusal('oidc_incomplete')
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  const bare = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLoopback(bare)))
    throw new SettingsRefusal('oidc_issuer_open', { issuer })
  const scopes =
    text(flags['oidc-scopes']) ?? environment['ZHENGGAI_OIDC_SCOPES'] ?? file.oidcScopes ?? 'openid'
  const claim = text(flags['oidc-claim']) ?? environment['ZHENGGAI_OIDC_CLAIM'] ?? file.oidcClaim ?? 'sub'
  return {
    ...{ issuer, clientId, clientSecret, claim },
    scopes: scopes.split(/\s+/).includes('openid') ? scopes : `openid ${scopes}`,
    label:
      text(flags['oidc-label']) ?? environment['ZHENGGAI_OIDC_LABEL'] ?? file.oidcLabel ?? '统一身份认证',
  }
}

/** The address of the mail server holds a password: it comes by the environment or the file alone. */
const reminderSettings = (environment: Environment, file: SettingsFile) => ({
  smtpUrl: environment['ZHENGGAI_SMTP_URL'] || file.smtpUrl,
  from: environment['ZHENGGAI_MAIL_FROM'] || file.mailFrom,
  baseUrl: environment['ZHENGGAI_BASE_URL'] || file.baseUrl,
  robotHosts: environment['ZHENGGAI_ROBOT_HOSTS'] || file.robotHosts,
})

/** As it is on the disk, so that no link leads in; what is not there yet is judged by the folder it will stand in. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realPath(above), basename(path))
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function database(environment: Environment, file: SettingsFile): Settings['database'] {
  const app = environment['DATABASE_URL'] || file.databaseUrl
  const owner = environment['DATABASE_OWNER_URL'] || file.databaseOwnerUrl
  if (app === undefined && owner !== undefined) throw new SettingsRefusal('owner_url_alone')
  return app === undefined ? { kind: 'embedded' } : { kind: 'url', app, owner }
}

function readSettingsFile(path: string): SettingsFile {
  if (!existsSync(path)) return {}
  try {
    const checked = settingsFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (checked.success) return checked.data
    const [first] = checked.error.issues
    throw new Error(`${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim())
  } catch (error) {
    throw new SettingsRefusal('settings_unreadable', { file: path, reason: reasonOf(error) })
  }
}

function portOf(given: string | number): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsRefusal('port_invalid', { port: given })
  return port
}

function logForm(given: string | undefined): Settings['log'] {
  if (given === undefined) return undefined
  const form = logForms.find((it) => it === given)
  if (!form) throw new SettingsRefusal('log_form_unknown', { form: given })
  return form
}

/** Whoever guesses it sees how busy the house is: short ones are refused. */
function metricsToken(given: string | undefined): string | null {
  if (given === undefined || given === '') return null
  if (given.length < 16) throw new SettingsRefusal('metrics_token_short', { least: 16 })
  return given
}

function text(flag: string | boolean | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
