import { z } from 'zod'
import { fileRoute } from '#contract/file-route.ts'
import { next, walk } from '#contract/paging.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { administratorRoles } from '#core/record/organisation/administrators.ts'

const count = z.number().int()
const role = z.enum(administratorRoles)
const secondFactorRule = z.enum(['nobody', 'administrators'])

const accessOrder = z.object({
  id: value.id,
  /** A new account, a new temporary password, or who somebody is in single sign-on. */
  kind: z.enum(['open', 'reset', 'bind']),
  person: value.named,
  login: z.string(),
  /** Of `bind`. */
  subject: z.string().nullable(),
  askedBy: value.named,
  askedAt: z.string(),
  /** Asked for by whoever looks. */
  mine: z.boolean(),
  mayConfirm: z.boolean(),
})
export type AccessOrderRow = z.infer<typeof accessOrder>

export const readSecurity = route({
  method: 'GET',
  path: '/api/security',
  tag: 'security',
  summary: {
    zh: '三员的共同情况：是否分立、缺什么、等待确认的开户和重置',
    en: 'What the three administrators share: whether they are separated, what that lacks, what waits to be confirmed',
  },
  administration: true,
  admission: 'signed-in',
  response: z.object({
    separatedOn: value.day.nullable(),
    /** What stands in the way; empty where they are separated or could be. */
    missing: z.array(role),
    mixed: z.array(z.object({ name: z.string(), role, beside: value.postRole })),
    /** Of whom a second factor is demanded. */
    secondFactor: secondFactorRule,
    /** The name of single sign-on here; null where there is none. */
    outside: z.string().nullable(),
    orders: z.array(accessOrder),
  }),
})

const doorRow = z.object({
  person: value.named,
  login: z.string(),
  /** Until when; null when it is open. */
  lockedUntil: z.string().nullable(),
  mustChange: z.boolean(),
  secondFactor: z.boolean(),
  outside: z.boolean(),
  sessions: count,
  lastSeen: z.string().nullable(),
})
export type DoorRow = z.infer<typeof doorRow>

export const listDoors = route({
  method: 'GET',
  path: '/api/security/doors',
  tag: 'security',
  summary: {
    zh: '各账号的登录情况：锁定、二次验证、在线登录（安全保密管理员）',
    en: 'How each account stands: locks, second factors, open sessions (the security administrator)',
  },
  administration: true,
  admission: 'signed-in',
  query: walk.extend({ find: value.text(60).optional() }),
  response: z.object({ doors: z.array(doorRow), next }),
})

const ofPerson = z.object({ person: value.id })
const done = z.object({})

export const unlockAccount = route({
  method: 'POST',
  path: '/api/security/unlock',
  tag: 'security',
  summary: {
    zh: '解除一个账号的锁定（安全保密管理员）',
    en: 'Lift the lock of an account (the security administrator)',
  },
  administration: true,
  admission: 'signed-in',
  body: ofPerson,
  response: done,
})

export const endPersonSessions = route({
  method: 'POST',
  path: '/api/security/end-sessions',
  tag: 'security',
  summary: {
    zh: '使一人的登录全部退出（安全保密管理员）',
    en: 'End all sessions of somebody (the security administrator)',
  },
  administration: true,
  admission: 'signed-in',
  body: ofPerson,
  response: z.object({ ended: count }),
})

export const removeSecondFactor = route({
  method: 'POST',
  path: '/api/security/remove-second-factor',
  tag: 'security',
  summary: {
    zh: '解除一人的二次验证（安全保密管理员）；本人须重新绑定',
    en: 'Remove the second factor of somebody who lost it (the security administrator)',
  },
  administration: true,
  admission: 'signed-in',
  body: ofPerson,
  response: done,
})

export const demandSecondFactor = route({
  method: 'POST',
  path: '/api/security/demand-second-factor',
  tag: 'security',
  summary: {
    zh: '是否要求管理员使用二次验证（安全保密管理员）',
    en: 'Whether administrators must have a second factor (the security administrator)',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ of: secondFactorRule }),
  response: done,
})

export const confirmAccess = route({
  method: 'POST',
  path: '/api/security/orders/:id/confirm',
  tag: 'security',
  summary: {
    zh: '确认一项开户、重置或身份绑定，显示临时密码的后半段',
    en: 'Confirm an account, a reset or an identity; the second half of the temporary password is shown this once',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({}),
  response: z.object({ login: z.string(), password: z.string().nullable() }),
})

export const dropAccess = route({
  method: 'DELETE',
  path: '/api/security/orders/:id',
  tag: 'security',
  summary: {
    zh: '撤回或驳回一项等待确认的开户、重置',
    en: 'Take back, or turn down, what waits to be confirmed',
  },
  administration: true,
  admission: 'signed-in',
  response: done,
})

const logFilter = z.object({
  /** One kind of entry. */
  type: z.string().max(40).optional(),
  /** Part of a login, or of a name. */
  find: value.text(60).optional(),
  from: value.day.optional(),
  until: value.day.optional(),
})

const logRow = z.object({
  seq: count,
  at: z.string(),
  type: z.string(),
  login: z.string().nullable(),
  person: z.string().nullable(),
  by: z.string().nullable(),
  detail: z.string().nullable(),
})
export type SecurityLogRow = z.infer<typeof logRow>

export const listSecurityLog = route({
  method: 'GET',
  path: '/api/security/log',
  tag: 'security',
  summary: {
    zh: '安全日志，新的在前（安全审计员）',
    en: 'The security log, newest first (the audit administrator)',
  },
  administration: true,
  admission: 'signed-in',
  query: walk.extend(logFilter.shape),
  response: z.object({ entries: z.array(logRow), types: z.array(z.string()), next }),
})

const verdict = z.union([
  z.object({ sound: z.literal(true), entries: count, root: z.string() }),
  z.object({ sound: z.literal(false), at: count }),
])

const checks = z.object({
  /** One under way: of the journal, whose length is known. */
  running: z.object({ done: count, of: count }).nullable(),
  last: z
    .object({
      at: z.string(),
      /** The chain of the security log from its first entry to its last hash. */
      log: verdict,
      /** Every fact against its leaf, and the root over all of them. */
      journal: verdict,
    })
    .nullable(),
})
export type Checks = z.infer<typeof checks>

export const readChecks = route({
  method: 'GET',
  path: '/api/security/checks',
  tag: 'security',
  summary: {
    zh: '校验安全日志链和办理记录的进度与结果（安全审计员）',
    en: 'How the check of the log’s chain and the journal’s root goes, and what came of it (the audit administrator)',
  },
  administration: true,
  admission: 'signed-in',
  response: checks,
})

export const runChecks = route({
  method: 'POST',
  path: '/api/security/checks',
  tag: 'security',
  summary: {
    zh: '开始校验；立即返回，进度用 GET 查看（安全审计员）',
    en: 'Begins the check; answers at once, GET tells how far it is (the audit administrator)',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({}),
  response: checks,
})

export const securityFiles = {
  securityLogCsv: fileRoute({
    method: 'GET',
    path: '/api/security/log.csv',
    tag: 'security',
    summary: {
      zh: '安全日志（.csv），筛选与页面相同，不分页（安全审计员）',
      en: 'The security log as .csv, filtered as its page is (the audit administrator)',
    },
    administration: true,
    admission: 'signed-in',
    query: logFilter.extend({ locale: value.locale.default('zh-CN') }),
    media: ['text/csv; charset=utf-8'],
  }),
} as const
