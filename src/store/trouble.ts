/** What an error in the middle of work means for the person who waits. */
export type Trouble = 'database_away' | 'disk_full' | 'database_busy'

const byState: Readonly<Record<string, Trouble>> = {
  '53100': 'disk_full',
  '53200': 'database_busy',
  '53300': 'database_busy',
  '57P01': 'database_away',
  '57P02': 'database_away',
  '57P03': 'database_away',
  '58030': 'database_away',
}

const away =
  /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const awayWords =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i

/**
 * Tells a trouble that passes (the database restarts, the disk is full) from a bug. The answer to the first is a
 * sentence and «try again», nothing was saved; to the second, an error.
 */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (byState[code]) return byState[code]
  if (code.startsWith('08')) return 'database_away'
  const fromSocket = 'syscall' in error && error.syscall !== 'open'
  return (fromSocket && away.test(code)) || awayWords.test(error.message) ? 'database_away' : undefined
}
