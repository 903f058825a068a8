import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

/** Each holds a connection for as long as it is taken: most of them stay for pages and acts. */
const mostAtOnce = 4

const underWay = new WeakMap<Ledger, number>()

/** Does the work while fewer than that are under way. @throws Refused `too-many-requests` with `seconds` to wait */
export const inExportRoom = async <T>(ledger: Ledger, work: () => Promise<T>): Promise<T> => {
  const now = underWay.get(ledger) ?? 0
  if (now >= mostAtOnce) throw new Refused('too-many-requests', { seconds: 10 })
  underWay.set(ledger, now + 1)
  try {
    return await work()
  } finally {
    underWay.set(ledger, (underWay.get(ledger) ?? 1) - 1)
  }
}
