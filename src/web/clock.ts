/**
 * The only place of the web app that looks at the clock of this computer. What day it is, is said by the server
 * (`session.today`): this clock serves ids and «refreshed at» alone.
 */
export const nowInMs = (): number => Date.now()

/** Hours and minutes of this moment in Asia/Shanghai, `14:05`. */
export const clockTime = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(11, 16)
