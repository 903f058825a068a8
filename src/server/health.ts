import type { Ledger } from '#ledger/ledger.ts'
import type { App } from '#server/app-types.ts'

/** GET /health: whether the server and its database answer. Says nothing else to nobody in particular. */
export const serveHealth = (app: App, ledger: Ledger): void => {
  app.get('/health', async (c) => {
    try {
      await ledger.store.pool.query('select 1')
      return c.json({ server: 'up', database: 'up' })
    } catch {
      return c.json({ server: 'up', database: 'away' }, 503)
    }
  })
}
