import { type OpenKey, findKey } from '#ledger/desk/find-key.ts'
import { minute } from '#ledger/desk/instants.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppContext, AppOptions } from '#server/app-types.ts'
import { callerAddress } from '#server/caller-address.ts'
import { makeRateLimit } from '#server/rate-limit.ts'

/**
 * Keys that open nothing, from one address: a program that was forgotten, but no guessing. One that opens is let in all the
 * same: behind one address sits a whole town hall, and whoever sends rubbish there would shut out everybody's programs.
 */
const wrongKeys = { most: 40, span: 10 * minute }
/** What one key may ask: ten a second, so that a loop gone wild takes nobody's room. */
const byOneKey = { most: 600, span: minute }

/** What a request brings as `Authorization: Bearer …`; null where it brings none. */
export const bearerOf = (c: AppContext): string | null =>
  /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null

/**
 * Finds the key of a request, within the limits.
 * @throws Refused `key-not-valid`, `account-locked`, `change-password-first`, `too-many-requests`
 */
export const makeKeyDoor = (ledger: Ledger, options: AppOptions) => {
  const wrong = makeRateLimit(wrongKeys.most, wrongKeys.span)
  const used = makeRateLimit(byOneKey.most, byOneKey.span)
  return async (c: AppContext, token: string): Promise<OpenKey> => {
    const now = Date.parse(ledger.clock())
    const address = callerAddress(c, options)
    try {
      const key = await findKey(ledger, token)
      used.take(key.id, now)
      return key
    } catch (error) {
      if (error instanceof Refused && error.code === 'key-not-valid') wrong.take(address, now)
      throw error
    }
  }
}
