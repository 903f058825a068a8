/**
 * The «no» of start-up: the program cannot (go on to) serve, and a person has to do something about it.
 * The code and its values are data; the sentence in both languages is in `messages/start.ts`.
 */
export const startCodes = [
  'data_not_writable',
  'data_of_other_user',
  'disk_full',
  'no_account',
  'no_server_build',
  'server_incomplete',
  'cluster_other_version',
  'init_failed',
  'server_failed',
  'windows_administrator',
  'other_process',
  'orphan_unreachable',
  'database_away',
  'database_refused',
  'server_too_old',
  'encoding_not_utf8',
  'app_role_too_strong',
  'schema_newer',
  'schema_older',
  'migration_changed',
  'migration_numbers',
  'migration_failed',
] as const

export type StartCode = (typeof startCodes)[number]

export type StartValues = Readonly<Record<string, string | number>>

export class StartRefusal extends Error {
  readonly code: StartCode
  readonly values: StartValues

  constructor(code: StartCode, values: StartValues = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(values)}`, { cause })
    this.name = 'StartRefusal'
    this.code = code
    this.values = values
  }
}
