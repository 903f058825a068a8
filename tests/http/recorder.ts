import type { App } from '#server/app-types.ts'
import type { Example, Examples } from '#server/openapi-examples.ts'
import { operationAt } from './operation-at.ts'

/** What is chance or a secret, and so would be another each time; the form stays. */
const masked: Record<string, string> = {
  request: '00000000-0000-4000-8000-000000000000',
  password: 'Xxxx-Xxxx-2026',
  old: 'Xxxx-Xxxx-2026',
  new: 'Yyyy-Yyyy-2027',
  prefix: 'zg_k7Pm2wQx',
  token: `zg_k7Pm2wQx_${'A'.repeat(64)}`,
}

const most = 2

/** Lists by their first members, long texts by their beginning: an example is looked at, not worked with. */
const shortened = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.slice(0, most).map((it) => shortened(it))
  if (typeof value === 'string') return masked[key] ?? value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member, name)]))
}

const present = (entries: Record<string, unknown>): Example =>
  Object.fromEntries(
    Object.entries(entries).filter(
      ([, it]) => it !== undefined && (it === null || typeof it !== 'object' || Object.keys(it).length > 0),
    ),
  ) as Example

/** Passes requests on and keeps of each operation what it was asked and what it answered. */
export const recording = (app: App): { app: App; examples: Examples } => {
  const examples: Examples = { operations: {}, refusals: {} }
  const keep = (method: string, url: URL, sent: unknown, status: number, answer: unknown): void => {
    const operation = operationAt(method, url.pathname)
    if (!operation) return
    if (status !== 200) {
      const { refused } = answer as { refused: string }
      examples.refusals[refused] ??= shortened(answer) as Examples['refusals'][string]
      return
    }
    // What is read last shows most; what is written first shows best.
    if (method !== 'GET' && examples.operations[operation.name]) return
    const query = Object.fromEntries(url.searchParams)
    const { params } = operation
    examples.operations[operation.name] = {
      ...present({ params, query, body: shortened(sent) }),
      response: shortened(answer),
    }
  }
  const request: App['request'] = async (input, init, ...rest) => {
    const response = await app.request(input, init, ...rest)
    const copy = response.clone()
    const json = (text: unknown): unknown => {
      try {
        return JSON.parse(String(text)) as unknown
      } catch {
        return undefined
      }
    }
    const answer = json(await copy.text())
    if (answer !== undefined && typeof input === 'string')
      keep(init?.method ?? 'GET', new URL(input), json(init?.body), response.status, answer)
    return response
  }
  return { app: Object.assign(Object.create(app) as App, { request }), examples }
}
