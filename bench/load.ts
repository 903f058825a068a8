import { Agent, request } from 'node:http'

export type Ask = () => { path: string; body?: unknown }
export type Figures = { p50: number; rate: number; cpuPerRequest: number }
export type Target = { url: string; headers: Record<string, string>; cpuMs: () => Promise<number> }

const send = (agent: Agent, { url, headers }: Target, { path, body }: ReturnType<Ask>): Promise<void> =>
  new Promise((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body)
    const asked = request(
      url + path,
      {
        agent,
        method: json === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`)),
        )
      },
    )
    asked.on('error', reject)
    asked.end(json)
  })

/** `count` requests by `clients` at once; latencies in ms, rate in requests a second, CPU time of the server process. */
export const measure = async (target: Target, ask: Ask, clients: number, count: number): Promise<Figures> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const latencies: number[] = []
  let left = count
  const cpuBefore = await target.cpuMs()
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) {
        const from = performance.now()
        await send(agent, target, ask())
        latencies.push(performance.now() - from)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const cpu = (await target.cpuMs()) - cpuBefore
  agent.destroy()
  const sorted = latencies.toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length / 2)] ?? 0,
    rate: count / seconds,
    cpuPerRequest: cpu / count,
  }
}
