import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** Length only bounds the request; whether a password is good is decided by the ledger (refusal `weak-password`). */
const password = z.string().min(1).max(200)
const login = value.words(60)

export const session = z.object({
  /**
   * `first-run`: no ledger yet. `signed-out`. `change-password`, `bind-second-factor`: nothing else is possible before.
   * `signed-in`.
   */
  state: z.enum(['first-run', 'signed-out', 'change-password', 'bind-second-factor', 'signed-in']),
  /** What single sign-on is called here; null where there is none. */
  outside: z.string().nullable(),
  /** After signing out: where the browser goes to leave single sign-on too. */
  leaveAt: z.string().nullable(),
  demo: z.boolean(),
  /** In a demonstration only: accounts anyone may sign in with, by name and role. */
  demoAccounts: z.array(
    z.object({ login: z.string(), name: z.string(), post: z.string(), password: z.string() }),
  ),
  today: value.day,
  workspace: z.object({ id: value.id, name: z.string(), inspected: z.string() }).nullable(),
  me: z
    .object({
      person: value.named,
      login: z.string(),
      posts: z.array(
        z.object({ post: value.id, title: z.string(), roles: z.array(value.postRole), unit: value.named }),
      ),
      /** Whether to offer a tour of the pages: until it was taken or refused. */
      offerTour: z.boolean(),
    })
    .nullable(),
})
export type Session = z.infer<typeof session>

export const readSession = route({
  method: 'GET',
  path: '/api/session',
  tag: 'session',
  summary: { zh: '我是谁，台账库处于什么状态', en: 'Who I am here, and what state the ledger is in' },
  admission: 'anyone',
  scope: 'read',
  response: session,
})

export const firstRun = route({
  method: 'POST',
  path: '/api/first-run',
  tag: 'session',
  summary: {
    zh: '建立台账库：名称、被巡视党组织、整改办和第一个账号',
    en: 'Make the ledger: its name, the inspected organisation, the office, and the first account (which registers everybody else)',
  },
  admission: 'anyone',
  body: z.object({
    actId: value.id,
    workspace: value.words(100),
    inspected: value.words(100),
    /** The top unit, for example the city committee; the office hangs under it. */
    topUnit: value.words(100),
    office: value.words(100),
    name: value.words(40),
    login,
    password,
  }),
  response: session,
})

export const signIn = route({
  method: 'POST',
  path: '/api/sign-in',
  tag: 'session',
  summary: {
    zh: '登录；连错五次，锁定三十分钟',
    en: 'Sign in; five failures lock the account for thirty minutes',
  },
  admission: 'anyone',
  /** `code` is asked for where the account has a second factor. */
  body: z.object({ login, password, code: z.string().max(40).optional() }),
  response: session,
})

export const signOut = route({
  method: 'POST',
  path: '/api/sign-out',
  tag: 'session',
  summary: { zh: '退出登录', en: 'End this session' },
  admission: 'anyone',
  body: z.object({}),
  response: session,
})

export const changePassword = route({
  method: 'POST',
  path: '/api/password',
  tag: 'session',
  summary: {
    zh: '修改自己的密码；其他地方的登录随即退出，接口密钥随即失效',
    en: 'Change my password; other sessions and all API keys of mine end',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ old: password, new: password }),
  response: session,
})

export const leaveTour = route({
  method: 'POST',
  path: '/api/tour',
  tag: 'session',
  summary: {
    zh: '看过或不看引导，以后不再提示',
    en: 'The tour was taken or refused: it is not offered again',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({}),
  response: z.object({}),
})
