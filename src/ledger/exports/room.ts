import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

/** Each holds a connection for as long as it is taken: most of them stay for pages and acts. */
const mostAtOnce = 4
/** Of one person: or somebody who takes slowly, or again and again, would keep everybody else's papers from them. */
const mostOfOne = 2

const underWay = new WeakMap<Ledger, string[]>()

/** Does the work while fewer than that are under way. @throws Refused `too-many-requests` with `seconds` to wait */
export const inExportRoom = async <T>(
  ledger: Ledger,
  { person }: Caller,
  work: () => Promise<T>,
): Promise<T> => {
  const now = underWay.get(ledger) ?? []
  underWay.set(ledger, now)
  if (now.length >= mostAtOnce || now.filter((it) => it === person).length >= mostOfOne)
    throw new Refused('too-many-requests', { seconds: 10 })
  now.push(person)
  try {
    return await work()
  } finally {
    now.splice(now.indexOf(person), 1)
  }
}
