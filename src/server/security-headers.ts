import type { MiddlewareHandler } from 'hono'
import type { AppEnv, AppOptions } from '#server/app-types.ts'

/** For our own pages. antd writes its styles into the page, hence the one exception. */
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** For what people gave us: it may be looked at and do nothing. */
export const givenFilePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; frame-ancestors 'none'"

/** Viewers of PDF in older browsers do not start in a sandbox; a PDF is never a page of ours, so none is needed. */
export const givenPdfPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Headers of every answer; one that has a policy of its own keeps it. */
export const securityHeaders =
  ({ exposure }: AppOptions): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    if (!headers.has('x-frame-options')) headers.set('x-frame-options', 'DENY')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    headers.set('x-request-id', c.get('requestId'))
    if (exposure === 'tls') headers.set('strict-transport-security', 'max-age=31536000')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
