import { createServer } from 'node:http'
import { default as Provider } from 'oidc-provider'
import { freePort } from '../../free-port.ts'

/** A real OpenID provider on loopback: whoever names themselves there is let in, as their own page has it. */
export type RunningProvider = {
  issuer: string
  settings: {
    issuer: string
    clientId: string
    clientSecret: string
    scopes: string
    claim: string
    label: string
  }
  close: () => Promise<void>
}

export const runProvider = async (): Promise<RunningProvider> => {
  const port = Number(await freePort())
  const issuer = `http://127.0.0.1:${port}`
  const clientSecret = 'a secret of the tests and of nobody else'
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'zhenggai',
        client_secret: clientSecret,
        redirect_uris: ['http://localhost:7200/api/outside/back'],
        post_logout_redirect_uris: ['http://localhost:7200/'],
      },
    ],
    claims: { openid: ['sub'], profile: ['employee'] },
    cookies: { keys: ['of the tests'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, employee: `工号${id}` }),
    }),
  })
  const server = provider.listen(port, '127.0.0.1')
  await new Promise<void>((listening) => {
    if (server.listening) listening()
    else server.once('listening', () => listening())
  })
  return {
    issuer,
    settings: {
      ...{ issuer, clientId: 'zhenggai', clientSecret },
      ...{ scopes: 'openid profile', claim: 'employee', label: '县统一认证' },
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** The pages of the provider, as a browser goes through them: every redirect, its cookies, its forms. */
export const throughProvider = async (
  address: string,
  login: string,
): Promise<{ back: string; cookies: Map<string, string> }> => {
  const cookies = new Map<string, string>()
  const ask = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/)
      cookies.set(name, value)
    }
    return answer
  }
  let url = address
  let form: Record<string, string> | undefined
  for (let steps = 0; steps < 20; steps += 1) {
    const answer = await ask(url, form)
    form = undefined
    const next = answer.headers.get('location')
    if (next !== null) {
      url = new URL(next, url).href
      if (url.startsWith('http://localhost:7200/'))
        return { back: url.slice('http://localhost:7200'.length), cookies }
      continue
    }
    const page = await answer.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`no form at ${url}: ${answer.status} ${page.slice(0, 300)}`)
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
    url = new URL(action, url).href
    form = prompt === 'login' ? { prompt, login, password: 'any' } : { prompt }
  }
  throw new Error('the provider leads nowhere')
}

/** An address where nobody answers. */
export const deadIssuer = async (): Promise<string> => {
  const port = Number(await freePort())
  const server = createServer()
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', () => done())
  })
  await new Promise<void>((done) => {
    server.close(() => done())
  })
  return `http://127.0.0.1:${port}`
}
