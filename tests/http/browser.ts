import { operationAt } from './operation-at.ts'

export type Answer = {
  status: number
  headers: Headers
  bytes: Uint8Array
  text: string
  /** undefined where the body is none. */
  json: unknown
  /** The code of a refusal. */
  refused: string | undefined
  details: Record<string, unknown>
}

type Sent = { headers?: Record<string, string>; body?: RequestInit['body'] }

/** The application itself, or whatever leads to one that runs elsewhere. */
export type Answering = {
  request(
    url: string,
    init: RequestInit,
    from: { incoming: { socket: { remoteAddress: string } } },
  ): Response | Promise<Response>
}

/** As a browser would: keeps cookies, and says that its requests come from our own page. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: Answering
  readonly #address: string
  constructor(app: Answering, address: string) {
    this.#app = app
    this.#address = address
  }

  async send(method: string, path: string, { headers = {}, body = null }: Sent = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const own: Record<string, string> = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) }
    const init = { method, body, duplex: 'half', headers: { ...own, ...headers } } as const
    const url = path.startsWith('http') ? path : `http://localhost:7200${path}`
    const response = await this.#app.request(url, init, {
      incoming: { socket: { remoteAddress: this.#address } },
    })
    this.#keep(response.headers.getSetCookie())
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const json = parsed(text)
    const refusal = (json ?? {}) as { refused?: string; details?: Record<string, unknown> }
    const { status, headers: got } = response
    const { refused, details = {} } = refusal
    mustBeDescribed(method, url, status, refused)
    return { status, headers: got, bytes, text, json, refused, details }
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { headers })
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.json('POST', path, body, headers)
  }

  json(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const type = { 'content-type': 'application/json' }
    return this.send(method, path, { headers: { ...type, ...headers }, body: JSON.stringify(body) })
  }

  /** The file itself is the body. */
  file(path: string, bytes: Uint8Array | string, headers: Record<string, string> = {}): Promise<Answer> {
    const type = { 'content-type': 'application/octet-stream' }
    const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
    return this.send('POST', path, { headers: { ...type, ...headers }, body })
  }

  /** Grants or refuses an act. */
  act(ids: () => string, name: string, input: Record<string, unknown>): Promise<Answer> {
    return this.post(`/api/acts/${name}`, { actId: ids(), ...input })
  }

  #keep(set: readonly string[]): void {
    for (const line of set) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

/** A «no» that the description of the API does not know of would surprise whoever reads it. */
const mustBeDescribed = (method: string, url: string, status: number, refused: string | undefined): void => {
  const operation = operationAt(method, new URL(url).pathname)
  if (status === 200 || status >= 500 || refused === undefined || !operation) return
  if (!operation.refusals.includes(refused))
    throw new Error(`${operation.name} answers «${refused}»: name it in src/server/openapi-refusals.ts`)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
