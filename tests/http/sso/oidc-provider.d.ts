/** As much of `oidc-provider` (which ships no types) as the tests use. */
declare module 'oidc-provider' {
  import type { Server } from 'node:http'

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    listen(port: number, host: string): Server
    on(event: string, listener: (...told: unknown[]) => void): void
  }
}
