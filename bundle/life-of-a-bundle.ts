/**
 * What an office does on its first day with a bundle, run by the Node inside it: start, first page, first run, sign in,
 * stop, start again, verify. Needs nothing but Node itself. `node life-of-a-bundle.ts BUNDLE DATA`
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const [bundle = '', data = ''] = process.argv.slice(2)
const start = join(bundle, process.platform === 'win32' ? 'start.cmd' : 'start.sh')
const login = { login: '整改办', password: 'Chengjiang-2026' }

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`not so: ${what}`)
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const serve = async () => {
  const url = `http://127.0.0.1:${await freePort()}`
  const begun = performance.now()
  const child = spawn(start, ['--data', data, '--port', new URL(url).port], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit') as Promise<[number | null]>
  let code: number | null | undefined
  void ended.then(([it]) => (code = it))
  for (;;) {
    if (code !== undefined) throw new Error(`it ended with ${code}: ${said}`)
    if (
      await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break
    await pause(50)
  }
  const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text()
  must(page.includes('<script type="module"'), 'the first page is the built app')
  const seconds = (performance.now() - begun) / 1000
  return {
    url,
    seconds,
    async stop() {
      child.kill('SIGTERM')
      const [status] = await ended
      must(status === 0, `it ends in order: ${status} ${said}`)
    },
  }
}

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  })

const outside = await fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(1500) }).then(
  () => 'reached',
  () => 'nothing',
)
must(outside === 'nothing', 'nothing outside answers')
must(process.getuid?.() !== 0, 'an ordinary user runs it')

const first = await serve()
console.log(`first start to first page: ${first.seconds.toFixed(1)} s`)
const actId = '01989f00-0000-7000-8000-000000000001'
const names = {
  workspace: '澄江县整改台账',
  inspected: '澄江县',
  topUnit: '澄江县委',
  office: '县委整改办',
  name: '管小川',
}
must((await post(`${first.url}/api/first-run`, { actId, ...names, ...login })).status === 200, 'first run')
await first.stop()

const second = await serve()
console.log(`second start: ${second.seconds.toFixed(1)} s`)
const signedIn = await post(`${second.url}/api/sign-in`, login)
must(signedIn.status === 200, `sign in: ${await signedIn.clone().text()}`)
must((await fetch(`${second.url}/third-party-notices.txt`)).status === 200, 'licences can be read')
await second.stop()

const verified = spawnSync(start, ['verify', '--data', data, '--lang', 'en'], { encoding: 'utf8' })
must(verified.status === 0, `verify: ${verified.stdout}${verified.stderr}`)
console.log(verified.stdout.trim())
