import { z } from 'zod'
import { route } from '#contract/route.ts'
import { session } from '#contract/session.ts'
import * as value from '#contract/values.ts'

const code = z.string().min(1).max(40)
const password = z.string().min(1).max(200)

export const readOwnDoor = route({
  method: 'GET',
  path: '/api/own-door',
  tag: 'session',
  summary: {
    zh: '我的登录方式：二次验证、统一身份认证',
    en: 'How I come in: my second factor and my identity in single sign-on',
  },
  administration: true,
  admission: 'signed-in',
  response: z.object({
    secondFactor: z.object({ boundAt: z.string().nullable(), recoveryLeft: z.number().int() }),
    outside: z.object({ label: z.string(), boundAt: z.string().nullable() }).nullable(),
  }),
})

export const beginSecondFactor = route({
  method: 'POST',
  path: '/api/second-factor/begin',
  tag: 'session',
  summary: {
    zh: '绑定或更换二次验证：取得要扫的码；已绑定的须再给一个现在的验证码',
    en: 'Begin to bind a second factor: what the authenticator scans; one that is bound asks for a code of its own',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ password, code: code.optional() }),
  /** The seed to type (Base32), and the `otpauth:` address to scan. */
  response: z.object({ secret: z.string(), address: z.string() }),
})

export const bindSecondFactor = route({
  method: 'POST',
  path: '/api/second-factor',
  tag: 'session',
  summary: {
    zh: '输入第一个验证码，完成绑定；恢复码只显示这一次',
    en: 'Bind it by its first code; recovery codes are shown this once',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ code }),
  response: z.object({ recovery: z.array(z.string()) }),
})

const seenSession = z.object({
  id: value.id,
  since: z.string(),
  lastSeen: z.string(),
  /** `Chrome · Windows`; empty where it told no kind. */
  browser: z.string(),
  current: z.boolean(),
})
export type SeenSession = z.infer<typeof seenSession>

export const listSessions = route({
  method: 'GET',
  path: '/api/sessions',
  tag: 'session',
  summary: { zh: '我在哪些地方登录着', en: 'Where I am signed in' },
  whole: {
    zh: '只有本人现在有效的登录，一次全部返回。',
    en: 'One’s own open sessions, which end by themselves: all of them at once.',
  },
  administration: true,
  admission: 'signed-in',
  response: z.object({ sessions: z.array(seenSession) }),
})

const ended = z.object({ ended: z.number().int() })

export const endOtherSessions = route({
  method: 'POST',
  path: '/api/sessions/end-others',
  tag: 'session',
  summary: { zh: '使我在别处的登录全部退出', en: 'End all my other sessions' },
  administration: true,
  admission: 'signed-in',
  body: z.object({}),
  response: ended,
})

export const endOneSession = route({
  method: 'DELETE',
  path: '/api/sessions/:id',
  tag: 'session',
  summary: { zh: '使我的一处登录退出', en: 'End one of my sessions' },
  administration: true,
  admission: 'signed-in',
  response: ended,
})

export const linkOutside = route({
  method: 'POST',
  path: '/api/outside/link',
  tag: 'session',
  summary: {
    zh: '把我的账号同统一身份认证绑定：取得前往认证的地址',
    en: 'Bind my account to my identity in single sign-on: the address to go to',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ password }),
  response: z.object({ address: z.string() }),
})

export const unlinkOutside = route({
  method: 'DELETE',
  path: '/api/outside/link',
  tag: 'session',
  summary: { zh: '解除我的统一身份绑定', en: 'Unbind my identity in single sign-on' },
  administration: true,
  admission: 'signed-in',
  response: z.object({}),
})

export const enterOutside = route({
  method: 'POST',
  path: '/api/outside/enter',
  tag: 'session',
  summary: {
    zh: '统一身份认证回来以后，完成登录；开启二次验证的，附上验证码',
    en: 'Finish the sign-in that came back from single sign-on, with a code where a second factor is bound',
  },
  admission: 'anyone',
  body: z.object({ code: code.optional() }),
  response: session,
})
