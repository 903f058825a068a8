import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '#store/log.ts'
import type { AppContext, AppEnv } from '#server/app-types.ts'
import type { Metrics } from '#server/metrics.ts'

/**
 * The pattern of the route that answered, as the code writes it: `/api/problems/:id`. Everything that no route of ours
 * answered is `/*`. So neither ids nor what somebody typed can get into a log or a label.
 */
export const patternOf = (c: AppContext): string => {
  const pattern = routePath(c)
  return pattern === '' || pattern === '*' ? '/*' : pattern
}

/** Other words somebody made up as a method are one. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])

/**
 * Tells of each request when its answer has left: to the log a line, to the metrics its duration. Where there is no
 * socket (tests), when the answer is made.
 */
export const watchRequests =
  (log: Log, metrics: Metrics): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const begun = performance.now()
    const outgoing = c.env?.outgoing
    const socket = c.env?.incoming?.socket
    // One connection answers one request after the other, so what it wrote meanwhile is this answer.
    const before = socket?.bytesWritten ?? 0
    const told = metrics.begin()
    const end = (): void => {
      const ms = performance.now() - begun
      const route = patternOf(c)
      // Whoever asked left before there was an answer: 499, as proxies write it.
      const status = c.finalized ? c.res.status : 499
      told(route, status, ms / 1000)
      log({
        level: status >= 500 ? 'error' : 'info',
        event: 'request',
        request: c.get('requestId'),
        method: methods.has(c.req.method) ? c.req.method : 'other',
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        bytes: (socket?.bytesWritten ?? 0) - before,
        ...(outgoing?.writableFinished === false ? { cut: true } : {}),
      })
    }
    if (outgoing?.once) outgoing.once('close', end)
    await next()
    if (!outgoing?.once) end()
  }
