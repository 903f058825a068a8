import type { App } from '#server/app-types.ts'
import type { Asked, Examples } from '#server/openapi-examples.ts'
import { operationAt } from './operation-at.ts'

/** What is chance or a secret, and so would be another each time; the form stays. */
const masked: Record<string, string> = {
  request: '00000000-0000-4000-8000-000000000000',
  password: 'Xxxx-Xxxx-2026',
  old: 'Xxxx-Xxxx-2026',
  new: 'Yyyy-Yyyy-2027',
  prefix: 'zg_k7Pm2wQx',
  calendarPath: `/calendar/00000000-0000-7000-8000-000000000000/${'A'.repeat(43)}.ics`,
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  recovery: 'xxxx-xxxx-xxxx',
  token: `zg_k7Pm2wQx_${'A'.repeat(64)}`,
}

/** What is chance by its form: ids of sessions and the like, codes, roots over salted hashes, the port of a provider. */
const plain = (value: string, key: string): string => {
  if (/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-/.test(value)) return masked['request'] ?? ''
  if (key === 'code' && /^\d{6}$/.test(value)) return '123456'
  if (['root', 'value'].includes(key) && /^[\da-f]{64}$/.test(value)) return 'a'.repeat(64)
  if (key === 'address' && value.startsWith('otpauth:'))
    return value.replace(/secret=\w+/, `secret=${masked['secret']}`)
  return value
    .replace(/^http:\/\/127\.0\.0\.1:\d+/, 'https://sso.example')
    .replace(/(state|nonce|code_challenge)=[^&]+/g, '$1=…')
}

const most = 2

/** Lists by their first members, long texts by their beginning: an example is looked at, not worked with. */
const shortened = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value))
    return value.slice(0, most).map((it) => shortened(it, key === 'recovery' ? key : ''))
  if (typeof value === 'string') return masked[key] ?? plain(value, key)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member, name)]))
}

const some = (key: string, named: Record<string, string>): object =>
  Object.keys(named).length > 0 ? { [key]: named } : {}

const asked = (params: Record<string, string>, url: URL): Asked => ({
  ...some('params', Object.fromEntries(Object.entries(params).map(([name, it]) => [name, plain(it, name)]))),
  ...some('query', Object.fromEntries(url.searchParams)),
})

/** Passes requests on and keeps of each operation what it was asked and what it answered. */
export const recording = (app: App): { app: App; examples: Examples } => {
  const examples: Examples = { operations: {}, files: {}, refusals: {} }
  const keepFile = (url: URL, headers: Headers, text: string): void => {
    const operation = operationAt('GET', url.pathname)
    const type = headers.get('content-type')
    if (!operation || type === null) return
    const disposition = headers.get('content-disposition')
    examples.files[operation.name] = {
      ...asked(operation.params, url),
      type,
      ...(disposition === null ? {} : { disposition }),
      ...(type.startsWith('text/csv')
        ? { begins: `${text.split('\r\n').slice(0, 2).join('\r\n')}\r\n` }
        : {}),
    }
  }
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
    examples.operations[operation.name] = {
      ...asked(operation.params, url),
      ...(sent === undefined ? {} : { body: shortened(sent) }),
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
    const text = await copy.text()
    const answer = json(text)
    if (typeof input !== 'string') return response
    if (answer === undefined && response.status === 200) keepFile(new URL(input), response.headers, text)
    if (answer !== undefined)
      keep(init?.method ?? 'GET', new URL(input), json(init?.body), response.status, answer)
    return response
  }
  return { app: Object.assign(Object.create(app) as App, { request }), examples }
}
