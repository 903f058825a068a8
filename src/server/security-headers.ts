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

/**
 * Headers of every answer; one that has a policy of its own writes it over these. They are set before the answer is made:
 * set afterwards, they would cost more than everything else around it.
 */
export const securityHeaders = ({ exposure }: AppOptions): MiddlewareHandler<AppEnv> => {
  const always: [string, string][] = [
    ['content-security-policy', pagePolicy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
    ['cache-control', 'no-store'],
  ]
  if (exposure === 'tls') always.push(['strict-transport-security', 'max-age=31536000'])
  return async (c, next) => {
    for (const [name, value] of always) c.header(name, value)
    c.header('x-request-id', c.get('requestId'))
    await next()
  }
}
