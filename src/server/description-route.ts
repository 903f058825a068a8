import { gzipSync } from 'node:zlib'
import type { App } from '#server/app-types.ts'
import { openapi } from '#server/openapi.ts'

/** GET /api/openapi.json: what this server does, for everybody; made and packed when somebody first asks. */
export const serveDescription = (app: App): void => {
  let plain: string | undefined
  let packed: Uint8Array<ArrayBuffer> | undefined
  app.get('/api/openapi.json', (c) => {
    plain ??= JSON.stringify(openapi())
    const headers = { 'content-type': 'application/json', vary: 'accept-encoding' }
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(plain, 200, headers)
    packed ??= new Uint8Array(gzipSync(plain))
    return c.body(packed, 200, { ...headers, 'content-encoding': 'gzip' })
  })
}
