import type { z } from 'zod'
import type { ActInput, ActName, Granted, refusalBody } from '#contract/acts.ts'
import type { Route } from '#contract/route.ts'
import type { RefusalWord } from '#messages/zh/refusals.ts'
import { newId } from './new-id.ts'
import { markAway } from './reach.ts'
import { Refusal } from './refusal.ts'

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T]

/** What a query may hold: what has a default may be left out. */
type Asked<Query extends z.ZodType> = Partial<z.output<Query>> &
  Pick<z.output<Query>, RequiredKeys<z.input<Query>> & keyof z.output<Query>>

/** What a call carries. `file` is for the routes whose body is the bytes themselves: a blob, or pasted text. */
export type Carried<Query extends z.ZodType, Body extends z.ZodType> = {
  params?: Record<string, string>
  query?: Asked<Query>
  body?: z.input<Body>
  file?: Blob | string
  signal?: AbortSignal
}

const addressOf = (path: string, params: Record<string, string>, query: object): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Refusal('broken', { message: `no ${name} for ${path}` })
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text ? `${filled}?${text}` : filled
}

const bytesOf = (carried: {
  body?: unknown
  file?: Blob | string | undefined
}): [BodyInit | null, string | null] => {
  if (typeof carried.file === 'string') return [carried.file, 'text/plain;charset=utf-8']
  if (carried.file) return [carried.file, 'application/octet-stream']
  return carried.body === undefined ? [null, null] : [JSON.stringify(carried.body), 'application/json']
}

/** Whether an answer is what the contract calls a refusal (contract/acts.ts: refusalBody). */
const isRefusalBody = (answer: unknown): answer is z.infer<typeof refusalBody> =>
  typeof answer === 'object' &&
  answer !== null &&
  'refused' in answer &&
  typeof answer.refused === 'string' &&
  'details' in answer &&
  typeof answer.details === 'object' &&
  'request' in answer &&
  typeof answer.request === 'string'

/** An answer that is no 200, as a refusal. */
export const refusalOf = (status: number, answer: unknown, requestId: string | null): Refusal => {
  // A gateway without a server behind it: nobody has decided anything.
  if (!isRefusalBody(answer)) {
    const isGateway = status >= 502 && status <= 504
    if (isGateway) markAway()
    return new Refusal(isGateway ? 'unreachable' : 'broken', { status }, requestId)
  }
  const { refused, details, request } = answer
  return new Refusal(refused as RefusalWord, details, request)
}

const fetched = async (address: string, asked: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, { credentials: 'same-origin', ...asked })
  } catch (thrown) {
    if (asked.signal?.aborted) throw thrown
    markAway()
    throw new Refusal('unreachable')
  }
}

const refusalIn = async (response: Response): Promise<Refusal> =>
  refusalOf(
    response.status,
    (await response.json().catch(() => null)) as unknown,
    response.headers.get('x-request-id'),
  )

const send = async (
  method: string,
  address: string,
  carried: Carried<z.ZodType, z.ZodType>,
): Promise<unknown> => {
  const [body, type] = bytesOf(carried)
  const response = await fetched(address, {
    method,
    body,
    headers: { accept: 'application/json', ...(type ? { 'content-type': type } : {}) },
    ...(carried.signal ? { signal: carried.signal } : {}),
  })
  if (!response.ok) throw await refusalIn(response)
  return response.json().catch(() => {
    throw new Refusal('broken', { status: response.status })
  })
}

/** What is behind an address of ours that answers no JSON. Throws `Refusal`. */
export const fetchBytes = async (address: string, signal: AbortSignal): Promise<Response> => {
  const response = await fetched(address, { signal })
  if (!response.ok) throw await refusalIn(response)
  return response
}

/** The text behind an address of ours that answers no JSON (the wall chart). Throws `Refusal`. */
export const fetchText = async (address: string, signal: AbortSignal): Promise<string> =>
  (await fetchBytes(address, signal)).text()

/**
 * Calls one route of the contract and gives what its `response` describes (the server has checked it).
 * Throws `Refusal` for every «no», also where no answer came.
 */
export const call = async <Query extends z.ZodType, Body extends z.ZodType, Response extends z.ZodType>(
  route: Route<Query, Body, Response>,
  carried: Carried<Query, Body> = {},
): Promise<z.output<Response>> =>
  (await send(
    route.method,
    addressOf(route.path, carried.params ?? {}, carried.query ?? {}),
    carried,
  )) as z.output<Response>

const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms)
  })

/** Waits before the second, third and fourth attempt of an act, in milliseconds. */
const waits = [400, 1200, 3000]

/**
 * Asks for an act. Where no answer comes the same actId is sent again: the ledger answers a repeat with the first
 * outcome, so nothing is done twice. `actId` is given where a form wants to stay safe over several presses.
 */
export const act = async <Name extends ActName>(
  name: Name,
  input: ActInput<Name>,
  actId: string = newId(),
): Promise<Granted> => {
  for (let attempt = 0; ; attempt += 1)
    try {
      return (await send('POST', `/api/acts/${name}`, { body: { actId, ...input } })) as Granted
    } catch (thrown) {
      const wait = waits[attempt]
      if (wait === undefined || !(thrown instanceof Refusal) || thrown.code !== 'unreachable') throw thrown
      await pause(wait)
    }
}
