import type { Pool, PoolClient } from 'pg'

const listeners = new WeakMap<Pool, Set<(text: string) => void>>()

/** What a call asks: `begin; select set_config(…)` is one statement; several that travel together are as many as they are. */
const textsOf = (asked: unknown): string[] => {
  if (typeof asked === 'string') return [asked]
  const { text, statements } = asked as { text?: unknown; statements?: readonly { text: string }[] }
  return statements ? statements.map((it) => it.text) : [String(text)]
}

/** Makes a pool tell what its connections are asked. Done once for each pool. */
const listenTo = (pool: Pool): Set<(text: string) => void> => {
  const known = listeners.get(pool)
  if (known) return known
  const told = new Set<(text: string) => void>()
  const heard = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown
    const listened = (...asked: unknown[]): unknown => {
      for (const tell of told) for (const text of textsOf(asked[0])) tell(text)
      return ask(...asked)
    }
    Object.assign(client, { query: listened })
  })
  listeners.set(pool, told)
  return told
}

/**
 * Counts what `work` asks the database, for instance one request: per-row look-ups show as numbers that grow with the
 * rows. Counts everything the pool does meanwhile, so nothing else may use it.
 *
 *     const { statements } = await countStatements(house.store.pool, () => browser.get('/api/problems'))
 */
export const countStatements = async <Outcome>(
  pool: Pool,
  work: () => Promise<Outcome>,
): Promise<{ outcome: Outcome; statements: string[] }> => {
  const told = listenTo(pool)
  const statements: string[] = []
  const tell = (text: string) => void statements.push(text.replaceAll(/\s+/g, ' ').trim())
  told.add(tell)
  try {
    return { outcome: await work(), statements }
  } finally {
    told.delete(tell)
  }
}
