import { pino } from 'pino'
import type { Log } from '#store/log.ts'
import type { Clock } from '#ledger/ledger.ts'

/**
 * Writes each entry as one line of JSON: level, time, event, its fields, and `says` where there are words.
 * @param write takes one line with its end
 */
export const jsonLog = (clock: Clock, write: (line: string) => void): Log => {
  const logger = pino(
    {
      base: null,
      messageKey: 'says',
      timestamp: () => `,"time":"${clock()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write },
  )
  return ({ level, says, ...fields }) => {
    if (says === undefined) logger[level](fields)
    else logger[level](fields, says)
  }
}
