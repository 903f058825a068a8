import type { Keeping } from '#ledger/backup/keep-backups.ts'
import type { Clock, Ledger } from '#ledger/ledger.ts'
import type { Locale } from '#messages/locale.ts'
import type { CliMessages } from '#messages/cli.zh.ts'
import type { Log } from '#store/log.ts'
import type { FlagKinds, FlagValues, Settings } from '#config.ts'

/** A ledger that is open, and what it takes to shut it. */
export type House = {
  ledger: Ledger
  keeping: Keeping
  /** Called once when the database is lost for good. */
  onLost(listener: (reason: Error) => void): void
  close(): Promise<void>
}

export type DemoAccount = { login: string; name: string; post: string; password: string }

export type Served = {
  /** `http://127.0.0.1:7200` */
  url: string
  /** Where the first ledger is made; null when there is one. */
  firstRunPath: string | null
  /** Whether the built web app is there. */
  web: boolean
  /** Finishes what is under way and takes nothing new. */
  close(): Promise<void>
}

export type HouseOptions = {
  /** Work beside a process that owns the data folder. */
  join: boolean
  /** As told to a person unless given. */
  log?: Log
  /** Brings the schema to this number and no further. */
  schema?: number
}

/** What main hands to the commands: everything that touches the world outside. */
export type Surroundings = {
  /** LC_ALL, LC_MESSAGES or LANG. */
  language: string
  /** Whether progress can be drawn over itself. */
  terminal: boolean
  clock: Clock
  print: (text: string) => void
  tell: (text: string) => void
  /** Writes to the error output without a line end: progress on a terminal. */
  draw: (text: string) => void
  /** Asks without showing what is typed; null where nobody sits at a terminal. */
  askSecret(question: string): Promise<string | null>
  /** Where events are told: in words to whoever looks at the terminal, or as JSON. Undefined chooses by who is there. */
  logIn(form: Settings['log']): Promise<Log>
  openHouse(settings: Settings, options: HouseOptions): Promise<House>
  /** Gives the ledger an address. @throws with the code of a start word */
  serve(house: House, settings: Settings, demo: readonly DemoAccount[] | null, log: Log): Promise<Served>
  /** SIGINT, SIGTERM, a closed terminal, the death of the launcher. */
  untilToldToStop(): Promise<void>
}

/** One call of one command. */
export type Call = {
  flags: FlagValues
  /** The words that are no flags. */
  files: readonly string[]
  locale: Locale
  words: CliMessages
  outside: Surroundings
}

/** 0 done, 1 refused or failed, 2 wrongly called or the input cannot be read. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  /** Shown after the name: `FILE --as LOGIN`. */
  synopsis: string
  /** How many words that are no flags it takes; `some` is one or more. */
  files: 0 | 1 | 'some'
  flags: FlagKinds
  /** Loaded only when called: reading a file must not wait for a database driver. */
  load: () => Promise<(call: Call) => Promise<ExitCode>>
}

export const text = (flag: string | boolean | undefined): string | undefined =>
  typeof flag === 'string' ? flag : undefined
