import { createHash, timingSafeEqual } from 'node:crypto'
import { mustSeeFirst } from '#ledger/policies/must-see.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { App, AppContext, AppOptions } from '#server/app-types.ts'
import type { Metrics } from '#server/metrics.ts'
import { knowWho, requireSession } from '#server/session-cookie.ts'

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest()

const isToken = (given: string | undefined, token: string | null): boolean =>
  token !== null && given !== undefined && timingSafeEqual(hashed(given), hashed(`Bearer ${token}`))

/**
 * GET /metrics, in Prometheus's text format: for a collector that knows the token of the settings, and for a registrar who
 * is signed in.
 */
export const serveMetrics = (app: App, ledger: Ledger, options: AppOptions, metrics: Metrics): void => {
  const answer = async (c: AppContext): Promise<Response> => {
    const { type, body } = await metrics.text()
    return c.body(body, 200, { 'content-type': type })
  }
  app.use('/metrics', async (c, next) => {
    if (isToken(c.req.header('authorization'), options.metricsToken ?? null)) return answer(c)
    await next()
  })
  app.get('/metrics', knowWho(ledger, options), async (c) => {
    const { workspace, person } = requireSession(c)
    await mustSeeFirst(ledger, { workspace, person }, 'backup')
    return answer(c)
  })
}
