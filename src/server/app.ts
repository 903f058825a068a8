import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { serveActs } from '#server/act-route.ts'
import type { App, AppEnv, AppOptions } from '#server/app-types.ts'
import { bindRoutes } from '#server/bind.ts'
import { bindFiles } from '#server/bind-files.ts'
import { onlyOurNames, onlyOurPages } from '#server/doors.ts'
import { answerError } from '#server/errors.ts'
import { fileHandlers } from '#server/file-handlers.ts'
import { gates, handlers } from '#server/handlers.ts'
import { serveHealth } from '#server/health.ts'
import { serveCalendar } from '#server/calendar-route.ts'
import { serveEndMail } from '#server/end-mail-route.ts'
import { makeMetrics } from '#server/metrics.ts'
import { serveMetrics } from '#server/metrics-route.ts'
import { serveDescription } from '#server/description-route.ts'
import { makeOutsideDoor } from '#server/outside/outside-door.ts'
import { securityHeaders } from '#server/security-headers.ts'
import { knowWho } from '#server/session-cookie.ts'
import { openFirstRun } from '#server/session-handlers.ts'
import { serveWeb } from '#server/static-files.ts'
import { watchRequests } from '#server/watch-requests.ts'

/** The whole HTTP side of one ledger, without a port: `listen` gives it one, tests call `request`. */
export const makeApp = (ledger: Ledger, options: AppOptions): App => {
  const app = new Hono<AppEnv>()
  app.onError((error, c) => answerError(error, c, options))
  app.notFound((c) => answerError(new Refused('not-found'), c, options))

  const metrics = options.metrics ?? makeMetrics(ledger, options.backups)
  app.use(async (c, next) => {
    c.set('requestId', randomUUID())
    await next()
  })
  app.use(watchRequests(options.log, metrics))
  app.use(securityHeaders(options))
  app.use(onlyOurNames(options))
  app.use(onlyOurPages(options))

  serveHealth(app, ledger)
  serveMetrics(app, ledger, options, metrics)
  serveDescription(app)
  openFirstRun(app, options)
  serveCalendar(app, ledger, options)
  serveEndMail(app, ledger, options)

  app.use('/api/*', knowWho(ledger, options))
  const outside = makeOutsideDoor(ledger, options)
  bindRoutes(app, handlers(ledger, options, outside), gates(ledger))
  outside?.open(app)
  serveActs(app, ledger)
  bindFiles(app, fileHandlers(ledger, options))
  serveWeb(app, options.web)
  return app
}
