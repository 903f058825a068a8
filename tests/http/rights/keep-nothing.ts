import { Client } from 'pg'

/**
 * While it is on, every transaction of this process runs to its end and is then rolled back, though it was told that it
 * was committed: whatever is granted is really granted, by the rules and by the database, and nothing has happened.
 */
export const keepNothing = (): { off: () => void } => {
  const query = Object.getOwnPropertyDescriptor(Client.prototype, 'query')
  const original = query?.value as (this: Client, ...given: unknown[]) => unknown
  Object.defineProperty(Client.prototype, 'query', {
    ...query,
    value(this: Client, ...given: unknown[]) {
      if (given[0] !== 'commit') return original.apply(this, given)
      return Promise.resolve(original.call(this, 'rollback')).then(() => ({ command: 'COMMIT' }))
    },
  })
  return {
    off: () => {
      if (query) Object.defineProperty(Client.prototype, 'query', query)
    },
  }
}
