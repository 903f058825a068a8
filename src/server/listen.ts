import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type ServerType, createAdaptorServer } from '@hono/node-server'
import type { StartWord } from '#messages/start.ts'
import { endLive } from '#server/live.ts'
import type { App } from '#server/app-types.ts'

export type ListenOptions = {
  host: string
  /** 0 takes any free one. */
  port: number
  /** Paths of PEM files. */
  tls: { cert: string; key: string } | undefined
}

export type Listening = {
  /** `http://127.0.0.1:7200` */
  url: string
  /** Takes no new requests, finishes those under way (25 seconds at most), and ends. */
  close(): Promise<void>
}

/** The address cannot be had; the sentence is in messages/start.ts under the code. */
export class ListenRefusal extends Error {
  readonly code: StartWord
  readonly values: Readonly<Record<string, string | number>>
  constructor(code: StartWord, values: Readonly<Record<string, string | number>>, cause: unknown) {
    super(`${code} ${JSON.stringify(values)}`, { cause })
    this.name = 'ListenRefusal'
    this.code = code
    this.values = values
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

const refusalOf = (error: Error, { host, port }: ListenOptions): Error => {
  if (codeOf(error) === 'EADDRINUSE') return new ListenRefusal('port_taken', { host, port }, error)
  if (codeOf(error) === 'EACCES') return new ListenRefusal('port_forbidden', { host, port }, error)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error)))
    return new ListenRefusal('host_unusable', { host }, error)
  return error
}

const serverFor = (app: App, { tls }: ListenOptions): ServerType => {
  if (!tls) return createAdaptorServer({ fetch: app.fetch })
  const serverOptions = {
    cert: readFileSync(tls.cert),
    key: readFileSync(tls.key),
    minVersion: 'TLSv1.2' as const,
  }
  return createAdaptorServer({ fetch: app.fetch, createServer, serverOptions })
}

/**
 * Gives the application an address.
 * @throws ListenRefusal `port_taken`, `port_forbidden`, `host_unusable`
 */
export const listen = (app: App, options: ListenOptions): Promise<Listening> => {
  const server = serverFor(app, options)
  // A hundred megabytes over a village's line take their time; who only sends headers gets Node's minute.
  if ('requestTimeout' in server) server.requestTimeout = 20 * 60_000
  // Longer than a proxy in front keeps its own (a minute): else it sends a request into a connection just closed.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000
  return new Promise((done, fail) => {
    server.once('error', (error: Error) => fail(refusalOf(error, options)))
    server.listen(options.port, options.host, () => {
      const { port } = server.address() as AddressInfo
      const host = options.host.includes(':') ? `[${options.host}]` : options.host
      done({ url: `${options.tls ? 'https' : 'http'}://${host}:${port}`, close: () => closing(server) })
    })
  })
}

/** Long enough for a large file on its way; with the database stopped after it, the whole end takes below half a minute. */
const patience = 25_000

const closing = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    endLive()
    if (!('closeIdleConnections' in server)) {
      server.close(() => done())
      return
    }
    const force = setTimeout(() => server.closeAllConnections(), patience)
    // A connection that has brought its answer is idle again and would be kept for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearTimeout(force)
      clearInterval(idle)
      done()
    })
    server.closeIdleConnections()
  })
