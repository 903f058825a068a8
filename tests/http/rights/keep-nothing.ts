import { Query } from 'pg'

type Working = { text?: string; ends?: boolean }
type Ended = { text: string }

/**
 * While it is on, every transaction of this process runs to its end and is then rolled back, though it is told that it
 * was committed: whatever is granted is really granted, by the rules and by the database, and nothing has happened.
 * Every statement passes here, alone or in a message with others.
 */
export const keepNothing = (): { off: () => void } => {
  const prototype = Query.prototype as unknown as Record<string, (this: Working, ...of: unknown[]) => unknown>
  const { submit, handleCommandComplete } = prototype
  if (!submit || !handleCommandComplete) throw new Error('the driver sends its queries another way now')
  prototype['submit'] = function (...of) {
    if (this.text === 'commit') Object.assign(this, { text: 'rollback', ends: true })
    return submit.apply(this, of)
  }
  prototype['handleCommandComplete'] = function (message, ...of) {
    const told = this.ends ? { ...(message as Ended), text: 'COMMIT' } : message
    return handleCommandComplete.call(this, told, ...of)
  }
  return {
    off: () => {
      Object.assign(prototype, { submit, handleCommandComplete })
    },
  }
}
