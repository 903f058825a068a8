import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { defaultDataDir, parseFlags, settingsFrom } from '#config.ts'

function folder(settings?: unknown): string {
  const made = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  if (settings !== undefined) {
    writeFileSync(
      join(made, 'zhenggai.json'),
      typeof settings === 'string' ? settings : JSON.stringify(settings),
    )
  }
  return made
}

const refused = (code: string) => expect.objectContaining({ code }) as Error

describe('settings', () => {
  test('nothing said: this machine only, port 7200, the embedded database', () => {
    const data = folder()
    expect(settingsFrom({ data }, {})).toEqual({
      dataDir: data,
      host: '127.0.0.1',
      port: 7200,
      tls: undefined,
      behindProxy: false,
      backup: { dir: join(data, 'backups'), keep: 7, passphraseFile: null, beforeMigration: true },
      log: undefined,
      metricsToken: null,
      mail: null,
      robots: null,
      outside: null,
      uploads: { largest: 500 * 1024 * 1024, scanner: null, unscanned: 'refuse' },
      database: { kind: 'embedded' },
    })
  })

  test('a flag wins over the environment, the environment over the file', () => {
    const data = folder({ port: 1001, behindProxy: true, host: '10.0.0.1' })
    expect(settingsFrom({ data }, {})).toMatchObject({ port: 1001, host: '10.0.0.1' })
    expect(settingsFrom({ data }, { ZHENGGAI_PORT: '1002' })).toMatchObject({ port: 1002 })
    expect(settingsFrom({ data, port: '1003' }, { ZHENGGAI_PORT: '1002' })).toMatchObject({ port: 1003 })
  })

  test('the form of the log and the token of a collector', () => {
    const data = folder({ log: 'json', metricsToken: 'seventeen letters' })
    expect(settingsFrom({ data }, {})).toMatchObject({ log: 'json', metricsToken: 'seventeen letters' })
    expect(settingsFrom({ data, log: 'plain' }, { ZHENGGAI_LOG: 'json' }).log).toBe('plain')
    expect(() => settingsFrom({ data, log: 'xml' }, {})).toThrow(refused('log_form_unknown'))
    expect(() => settingsFrom({ data }, { ZHENGGAI_METRICS_TOKEN: 'short' })).toThrow(
      refused('metrics_token_short'),
    )
  })

  test('robots are written to only at hosts that are named, and only with an address to lead back to', () => {
    expect(settingsFrom({ data: folder({}) }, {}).robots).toBe(null)
    const named = { ZHENGGAI_ROBOT_HOSTS: 'qyapi.weixin.qq.com, oapi.dingtalk.com' }
    expect(() => settingsFrom({ data: folder({}) }, named)).toThrow(refused('robots_incomplete'))
    const base = { ZHENGGAI_BASE_URL: 'https://zg.example/' }
    expect(settingsFrom({ data: folder({}) }, { ...named, ...base }).robots).toEqual({
      ...{ hosts: ['qyapi.weixin.qq.com', 'oapi.dingtalk.com'], baseUrl: 'https://zg.example' },
    })
    for (const wrong of ['https://open.feishu.cn', 'open.feishu.cn/hook', 'a b@c'])
      expect(() => settingsFrom({ data: folder({}) }, { ...base, ZHENGGAI_ROBOT_HOSTS: wrong })).toThrow(
        refused('robot_host_invalid'),
      )
  })

  test('mail is set whole, and its password never comes as a flag', () => {
    const data = folder({ smtpUrl: 'smtps://user:secret@mail.example:465', mailFrom: 'zg@example.cn' })
    expect(settingsFrom({ data: folder({}) }, {}).mail).toBe(null)
    expect(() => settingsFrom({ data }, {})).toThrow(refused('mail_incomplete'))
    expect(settingsFrom({ data }, { ZHENGGAI_BASE_URL: 'https://zg.example/' }).mail).toEqual({
      ...{ smtpUrl: 'smtps://user:secret@mail.example:465', from: 'zg@example.cn' },
      baseUrl: 'https://zg.example',
    })
    const base = { ZHENGGAI_BASE_URL: 'https://zg.example' }
    for (const url of ['http://mail.example', 'mail.example', 'smtp'])
      expect(() => settingsFrom({ data }, { ...base, ZHENGGAI_SMTP_URL: url })).toThrow(
        refused('smtp_url_invalid'),
      )
    expect(() => settingsFrom({ data }, { ZHENGGAI_BASE_URL: 'javascript:x' })).toThrow(
      refused('base_url_invalid'),
    )
  })

  test('single sign-on is set whole, over https, and never with its secret as a flag', () => {
    const data = folder({
      oidcIssuer: 'https://sso.example',
      oidcClientId: 'zhenggai',
      oidcScopes: 'profile',
    })
    expect(() => settingsFrom({ data }, {})).toThrow(refused('oidc_incomplete'))
    const environment = { ZHENGGAI_OIDC_CLIENT_SECRET: 'secret', ZHENGGAI_OIDC_CLAIM: 'employee' }
    expect(settingsFrom({ data, 'oidc-label': '县统一认证' }, environment).outside).toEqual({
      ...{ issuer: 'https://sso.example', clientId: 'zhenggai', clientSecret: 'secret' },
      ...{ scopes: 'openid profile', claim: 'employee', label: '县统一认证' },
    })
    const at = (issuer: string) => settingsFrom({ data, 'oidc-issuer': issuer }, environment)
    for (const open of ['http://sso.example', 'ftp://127.0.0.1', 'sso'])
      expect(() => at(open)).toThrow(refused('oidc_issuer_open'))
    expect(at('http://127.0.0.1:9000').outside?.issuer).toBe('http://127.0.0.1:9000')
  })

  test('backups do not go where everybody can fetch them, nor where an upgrade takes them away', () => {
    const program = join(import.meta.dirname, '..')
    const within = (...parts: string[]) => ({ data: folder(), 'backup-dir': join(program, ...parts) })
    const link = join(folder(), 'link')
    symlinkSync(program, link)
    for (const given of [within('dist', 'web'), within('dist', 'web', 'assets', 'kept')])
      expect(() => settingsFrom(given, {})).toThrow(refused('backup_dir_served'))
    expect(() => settingsFrom({ data: folder({ backupDir: join(link, 'dist', 'web', 'x') }) }, {})).toThrow(
      refused('backup_dir_served'),
    )
    expect(() => settingsFrom({ data: join(program, 'dist', 'web', 'data') }, {})).toThrow(
      refused('backup_dir_served'),
    )
    for (const given of [within(), within('kept'), within('src', 'kept')])
      expect(() => settingsFrom(given, {})).toThrow(refused('backup_dir_program'))
    expect(settingsFrom({ data: join(program, 'data') }, {}).backup.dir).toBe(
      join(program, 'data', 'backups'),
    )
    expect(settingsFrom({ data: folder(), 'backup-dir': `${program}-kept` }, {}).backup.dir).toBe(
      `${program}-kept`,
    )
  })

  test('where backups go and how many days stay', () => {
    const data = folder({ backupDir: '../kept', backupKeep: 3, backupPassphraseFile: 'secret.txt' })
    const kept = { dir: join(dirname(data), 'kept'), keep: 3, passphraseFile: join(data, 'secret.txt') }
    expect(settingsFrom({ data }, {}).backup).toMatchObject(kept)
    expect(settingsFrom({ data }, { ZHENGGAI_BACKUP_DIR: '/mnt/a' }).backup.dir).toBe('/mnt/a')
    const typed = settingsFrom({ data, 'backup-dir': '/mnt/b', 'backup-keep': '0', 'no-backup': true }, {})
    expect(typed.backup).toMatchObject({ dir: '/mnt/b', keep: 0, beforeMigration: false })
    expect(() => settingsFrom({ data, 'backup-keep': '-1' }, {})).toThrow(refused('backup_keep_invalid'))
  })

  test('how large a file may be, and the scanner it goes through', () => {
    const of = (environment: Record<string, string>, file: object = {}) =>
      settingsFrom({ data: folder(file) }, environment).uploads
    expect(of({ ZHENGGAI_UPLOAD_LIMIT: '50' }, { uploadLimit: 7 }).largest).toBe(50 * 1024 * 1024)
    expect(of({}, { clamd: '127.0.0.1:3310', unscanned: 'take' })).toMatchObject({
      ...{ scanner: { host: '127.0.0.1', port: 3310 }, unscanned: 'take' },
    })
    expect(of({ ZHENGGAI_CLAMD: '[::1]:3310' }).scanner).toEqual({ host: '::1', port: 3310 })
    expect(of({ ZHENGGAI_CLAMD: '/run/clamd.ctl' }).scanner).toEqual({ socket: '/run/clamd.ctl' })
    for (const [environment, code] of [
      [{ ZHENGGAI_UPLOAD_LIMIT: 'much' }, 'upload_limit_invalid'],
      [{ ZHENGGAI_CLAMD: 'clamd' }, 'scanner_address'],
      [{ ZHENGGAI_CLAMD: 'host:99999' }, 'scanner_address'],
      [{ ZHENGGAI_UNSCANNED: 'perhaps' }, 'unscanned_unknown'],
    ] as const)
      expect(() => of(environment)).toThrow(refused(code))
  })

  test('the database of the environment, with its owner or without', () => {
    const data = folder()
    const app = 'postgres://app@db/ledger'
    expect(settingsFrom({ data }, { DATABASE_URL: app }).database).toEqual({
      kind: 'url',
      app,
      owner: undefined,
    })
    const owner = 'postgres://owner@db/ledger'
    expect(settingsFrom({ data }, { DATABASE_URL: app, DATABASE_OWNER_URL: owner }).database).toMatchObject({
      owner,
    })
    expect(() => settingsFrom({ data }, { DATABASE_OWNER_URL: owner })).toThrow(refused('owner_url_alone'))
  })

  test.each(['0.0.0.0', '::', '192.168.1.5', 'ledger.example', '127.0.0.1.example'])(
    '%s only with TLS or behind a proxy',
    (host) => {
      const data = folder()
      writeFileSync(join(data, 'cert.pem'), 'c')
      writeFileSync(join(data, 'key.pem'), 'k')
      const tls = { 'tls-cert': join(data, 'cert.pem'), 'tls-key': join(data, 'key.pem') }
      expect(() => settingsFrom({ data, host }, {})).toThrow(refused('host_open'))
      expect(() => settingsFrom({ data }, { ZHENGGAI_HOST: host })).toThrow(refused('host_open'))
      expect(settingsFrom({ data, host, 'behind-proxy': true }, {}).host).toBe(host)
      expect(settingsFrom({ data, host, ...tls }, {}).tls?.cert).toBe(tls['tls-cert'])
    },
  )

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('%s is this machine', (host) => {
    expect(settingsFrom({ data: folder(), host }, {}).host).toBe(host)
  })

  test.each(['0', '65536', '80a', '', '-1', '1.5'])('port %j is refused', (port) => {
    expect(() => settingsFrom({ data: folder(), port }, {})).toThrow(refused('port_invalid'))
  })

  test('half of a TLS pair and unreadable files are refused', () => {
    const data = folder()
    expect(() => settingsFrom({ data, 'tls-key': 'k' }, {})).toThrow(refused('tls_incomplete'))
    const missing = { 'tls-cert': join(data, 'none'), 'tls-key': join(data, 'none') }
    expect(() => settingsFrom({ data, ...missing }, {})).toThrow(refused('tls_unreadable'))
  })

  test.each(['{', '[]', { port: '7200' }, { colour: 'red' }, { port: 70_000 }])(
    'the file %j is refused',
    (file) => {
      expect(() => settingsFrom({ data: folder(file) }, {})).toThrow(refused('settings_unreadable'))
    },
  )

  test.each([[['--colour']], [['--port']], [['extra']]])('%j is refused', (parameters) => {
    expect(() => parseFlags(parameters)).toThrow(refused('unknown_flag'))
  })
})

describe('the data folder nobody named', () => {
  const home = '/home/li'
  test.each([
    ['linux', false, {}, '/home/li/.local/share/zhenggai'],
    ['linux', false, { XDG_DATA_HOME: '/data/li' }, '/data/li/zhenggai'],
    ['linux', false, { XDG_DATA_HOME: 'relative' }, '/home/li/.local/share/zhenggai'],
    ['linux', true, { XDG_DATA_HOME: '/data/li' }, '/var/lib/zhenggai'],
    ['darwin', false, {}, '/home/li/Library/Application Support/zhenggai'],
  ] as const)('%s, root %s, %j', (platform, root, environment, expected) => {
    expect(defaultDataDir(environment, platform, root, home)).toBe(expected)
  })
})
