import type { MiddlewareHandler } from 'hono'
import { Refused } from '#ledger/refusals.ts'
import { bearerOf } from '#server/api-key.ts'
import type { AppContext, AppEnv, AppOptions } from '#server/app-types.ts'

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

const isLoopbackName = (host: string): boolean => /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(nameOf(host))

/**
 * A page of somebody else's can point its own name at 127.0.0.1 and would then be of the same origin as we are (DNS
 * rebinding). On loopback we only answer to the names of loopback.
 */
export const onlyOurNames =
  ({ exposure }: AppOptions): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (exposure === 'loopback' && !isLoopbackName(new URL(c.req.url).host)) throw new Refused('wrong-origin')
    await next()
  }

/** The host the browser believes it talks to. */
const ownHost = (c: AppContext, { exposure }: Pick<AppOptions, 'exposure'>): string =>
  (exposure === 'behind-proxy' ? c.req.header('x-forwarded-host') : undefined) ??
  c.req.header('host') ??
  new URL(c.req.url).host

/** Where this ledger is reached: `https://zhenggai.example`. */
export const ownAddress = (c: AppContext, options: Pick<AppOptions, 'exposure'>): string => {
  const scheme = options.exposure === 'loopback' ? 'http' : 'https'
  return `${scheme}://${ownHost(c, options)}`
}

const comesFromUs = (c: AppContext, options: AppOptions): boolean => {
  // What the browser itself says counts first; a page cannot forge it.
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin !== undefined)
    return URL.canParse(origin) && new URL(origin).host === ownHost(c, options).toLowerCase()
  // Neither: no browser. A cookie nobody's browser sent is not ours to trust.
  return c.req.header('cookie') === undefined
}

/**
 * Whatever changes something must come from our own pages, or from a program without anybody's cookie. One that brings a
 * key brings no cookie that counts, and no page of somebody else's can bring it: the browser would ask us first.
 */
export const onlyOurPages =
  (options: AppOptions): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!reads && bearerOf(c) === null && !comesFromUs(c, options)) throw new Refused('wrong-origin')
    await next()
  }
