import { z } from 'zod'
import type { ActName } from '#contract/acts.ts'
import { route } from '#contract/route.ts'
import { type KeyScope, keyScopes } from '#contract/scopes.ts'
import * as value from '#contract/values.ts'

/**
 * The acts a key may ask for, and the scope it needs. What is not here is refused by key: whatever is decided on content
 * that a person has seen (`seen`), whatever opens or ends a round or an import, and whoever is registered or appointed.
 */
export const actScopes: Partial<Record<ActName, KeyScope>> = {
  'hand-out': 'plan',
  'add-measure': 'plan',
  'revise-measure': 'plan',
  'remove-measure': 'plan',
  'report-progress': 'report',
  'report-month': 'report',
  'tie-figures': 'report',
  'explain-remainder': 'report',
  'take-over': 'report',
  assign: 'plan',
  'withdraw-assignment': 'plan',
  'set-due': 'plan',
  'set-runoff': 'plan',
  'attach-evidence': 'report',
  'withdraw-evidence': 'report',
  'renew-evidence': 'report',
}

export const keyRow = z.object({
  id: value.id,
  /** The beginning of the key, `zg_k7Pm2wQx`; the rest is kept nowhere. */
  prefix: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  /** The last day on which it opens anything. */
  until: value.day,
  /** That day is over. */
  ended: z.boolean(),
  createdAt: z.string(),
  lastUsedOn: value.day.nullable(),
  person: value.named,
  mine: z.boolean(),
})
export type KeyRow = z.infer<typeof keyRow>

export const listKeys = route({
  method: 'GET',
  path: '/api/keys',
  tag: 'keys',
  summary: {
    zh: '我的接口密钥；系统管理员看到所有人的，三员分立以后由安全保密管理员看',
    en: 'My API keys; a registrar sees everybody’s, once the three are separated the security administrator does',
  },
  whole: {
    zh: '每人最多二十个，只供页面查看（不能用密钥调用），一次全部返回。',
    en: 'Twenty a person at most, for pages alone (no key opens this): all of them at once.',
  },
  administration: true,
  admission: 'signed-in',
  response: z.object({ keys: z.array(keyRow) }),
})

const newKey = z.object({
  name: value.words(60),
  scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length),
  /** Today at the earliest, a year from now at the latest. */
  until: value.day,
  /** One’s own: a key outlives the screen that was left open. */
  password: z.string().min(1).max(200),
})
export type NewKey = z.infer<typeof newKey>

export const makeKey = route({
  method: 'POST',
  path: '/api/keys',
  tag: 'keys',
  summary: {
    zh: '给自己生成一个接口密钥，只显示这一次',
    en: 'Make an API key for oneself; it is shown this once',
  },
  administration: true,
  admission: 'signed-in',
  body: newKey,
  response: z.object({ token: z.string(), key: keyRow }),
})

export const revokeKey = route({
  method: 'DELETE',
  path: '/api/keys/:id',
  tag: 'keys',
  summary: { zh: '撤销一个接口密钥，即刻生效', en: 'Revoke an API key, at once' },
  administration: true,
  admission: 'signed-in',
  response: z.object({}),
})
