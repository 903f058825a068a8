import { Refused } from '#ledger/refusals.ts'

/**
 * Counts attempts by address in a sliding window; those that turn out well are given back, so that a whole office behind
 * one address can sign in at nine o'clock while guessing stays slow.
 * @param most attempts in the window
 * @param span of the window, milliseconds
 * @param room addresses remembered; the oldest are forgotten beyond it
 */
export const makeRateLimit = (most: number, span: number, room = 20_000) => {
  const taken = new Map<string, number[]>()
  const recentOf = (address: string, now: number): number[] => {
    const recent = (taken.get(address) ?? []).filter((at) => at > now - span)
    const [first] = recent
    if (first !== undefined && recent.length >= most)
      throw new Refused('too-many-requests', { seconds: Math.ceil((first + span - now) / 1000) })
    return recent
  }
  return {
    /**
     * @param now milliseconds since 1970
     * @returns gives the attempt back
     * @throws Refused `too-many-requests` with `seconds` to wait
     */
    take(address: string, now: number): () => void {
      const recent = recentOf(address, now)
      recent.push(now)
      taken.delete(address)
      taken.set(address, recent)
      for (const oldest of taken.keys()) {
        if (taken.size <= room) break
        taken.delete(oldest)
      }
      return () => {
        const kept = taken.get(address)
        const at = kept?.lastIndexOf(now) ?? -1
        if (at >= 0) kept?.splice(at, 1)
      }
    },
  }
}
