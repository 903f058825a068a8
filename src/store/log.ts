/**
 * One thing that happened, told to whoever keeps the server. Never about a person: no name, login, title, id of a person
 * or address of a caller goes into it.
 */
export type LogEntry = {
  level: 'info' | 'warn' | 'error'
  /** What kind of thing: `start`, `request`, `upkeep` … */
  event: string
  /** In words for a terminal; what has none is for programs alone. */
  says?: string
} & Readonly<Record<string, string | number | boolean>>

export type Log = (entry: LogEntry) => void

/** For those who tell lines: each becomes a warning about `event`. */
export const linesAbout =
  (event: string, log: Log) =>
  (line: string): void =>
    log({ level: 'warn', event, says: line })

/**
 * The message of an error without what somebody may have typed: whatever stands in quotation marks, and everything that
 * is not plain ASCII (names, titles). One line of at most 300 characters.
 */
export const messageForLog = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replace(/"[^"]*"/g, '"…"')
    .replace(/“[^”]*”/g, '"…"')
    .replace(/[^\u0020-\u007e…\s]+/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
