import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

export const organisation = z.object({
  units: z.array(
    z.object({
      id: value.id,
      name: z.string(),
      shortName: z.string(),
      kind: value.unitKind,
      parent: value.id.nullable(),
      rank: z.number().int(),
      aliases: z.array(z.string()),
      /** 曾用名, full and short. */
      formerNames: z.array(z.string()),
      remit: z.string(),
      ended: z.object({ on: value.day, into: value.id.nullable(), reason: z.string() }).nullable(),
      /** Of a unit that is no more: how many open problems it still answers for. */
      left: z.number().int(),
      posts: z.array(
        z.object({
          id: value.id,
          title: z.string(),
          /** 分管, empty where it tells nothing. */
          portfolio: z.string(),
          roles: z.array(value.postRole),
          rank: z.number().int(),
        }),
      ),
    }),
  ),
  persons: z.array(
    z.object({
      id: value.id,
      name: z.string(),
      /** How many open problems they answer for, as leader, handler or in the team. */
      answers: z.number().int(),
      appointments: z.array(
        z.object({
          id: value.id,
          unit: value.id,
          post: value.id,
          postTitle: z.string(),
          roles: z.array(value.postRole),
          from: value.day,
          until: value.day.nullable(),
        }),
      ),
      /** Shown to registrars only; null for a person without an account. */
      account: z.object({ login: z.string(), locked: z.boolean(), mustChange: z.boolean() }).nullable(),
    }),
  ),
})
export type Organisation = z.infer<typeof organisation>

export const readOrganisation = route({
  method: 'GET',
  path: '/api/organisation',
  tag: 'organisation',
  summary: { zh: '单位、职务、人员及其任职', en: 'Units, posts, persons and their appointments' },
  whole: {
    zh: '这是一份整体：单位、职务、人员互相引用，分开取就对不上，一次全部返回。',
    en: 'One document and no list: its units, posts and persons refer to each other and are answered together.',
  },
  administration: true,
  admission: 'signed-in',
  scope: 'read',
  response: organisation,
})

const temporary = z.object({
  login: z.string(),
  /** Shown once; must be changed at the first sign-in. */
  password: z.string(),
  /** It is the first half: the other is shown to whoever confirms (POST /api/security/orders/:id/confirm). */
  half: z.boolean(),
})

export const openAccount = route({
  method: 'POST',
  path: '/api/accounts',
  tag: 'organisation',
  summary: {
    zh: '给一人开账号，临时密码只显示一次（系统管理员）',
    en: 'Give a person an account with a temporary password (registrars)',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ person: value.id, login: value.words(60) }),
  response: temporary,
})

export const resetAccount = route({
  method: 'POST',
  path: '/api/accounts/reset',
  tag: 'organisation',
  summary: {
    zh: '给一人重置临时密码，其登录和接口密钥随即失效（系统管理员）',
    en: 'Give a person a new temporary password and end their sessions (registrars)',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ person: value.id }),
  response: temporary,
})

export const bindIdentity = route({
  method: 'POST',
  path: '/api/accounts/identity',
  tag: 'organisation',
  summary: {
    zh: '登记一人在统一身份认证中的身份标识（系统管理员；三员分立的，另须确认）',
    en: 'Say whom single sign-on means by a subject (registrars; confirmed by another administrator where they are separated)',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ person: value.id, subject: value.words(200) }),
  /** Whether it counts already, or waits to be confirmed. */
  response: z.object({ bound: z.boolean() }),
})

export const unbindIdentity = route({
  method: 'POST',
  path: '/api/accounts/identity/remove',
  tag: 'organisation',
  summary: {
    zh: '解除一人的统一身份绑定（安全保密管理员）',
    en: 'Unbind somebody’s identity in single sign-on (the security administrator)',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ person: value.id }),
  response: z.object({}),
})
