import { randomBytes } from 'node:crypto'
import { minute } from '#ledger/desk/instants.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import type { Begun } from '#server/outside/provider.ts'

/** One way to single sign-on and back. */
export type Flow = Begun & {
  /** Whose account is bound by it; null where somebody signs in. */
  link: OpenSession | null
  /** Who came back. */
  subject: string | null
}

const span = 10 * minute
const most = 2_000

/** Flows under way, in memory: they last minutes, and whoever loses one begins anew. The oldest go beyond `most`. */
export const makeFlows = () => {
  const known = new Map<string, { flow: Flow; until: number }>()
  return {
    /** @returns the name by which the browser has it, in a cookie of its own */
    begin(flow: Flow, now: number): string {
      const name = randomBytes(32).toString('base64url')
      known.set(name, { flow, until: now + span })
      for (const oldest of known.keys()) {
        if (known.size <= most) break
        known.delete(oldest)
      }
      return name
    },
    find(name: string | undefined, now: number): Flow | null {
      const found = name === undefined ? undefined : known.get(name)
      return found && now < found.until ? found.flow : null
    },
    end(name: string | undefined): void {
      if (name !== undefined) known.delete(name)
    },
  }
}
