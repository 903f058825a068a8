import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { inboxGroups } from '#core/rules/inbox/reasons.ts'

/** One address and nothing else: no name beside it, no second one, no line of a header. */
const address = z
  .string()
  .trim()
  .max(254)
  .regex(/^([^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+)?$/u)

export const robotKinds = ['wecom', 'dingtalk', 'feishu'] as const
export type RobotKind = (typeof robotKinds)[number]

export const noticeChoice = z.object({
  groups: z.array(z.enum(inboxGroups)).max(3),
  nearDays: z.number().int().min(0).max(60),
  mail: z.boolean(),
  address,
  hour: z.number().int().min(0).max(23),
  days: z.array(z.number().int().min(1).max(7)).max(7),
  language: value.locale,
  /** The same digest into a chat group, instead of by mail. */
  robot: z.boolean().default(false),
  robotKind: z.enum(robotKinds).default('wecom'),
  /** `https://`, at a host that this server may write to. */
  robotUrl: z.string().trim().max(500).default(''),
  /** What messages are signed with, where the robot asks for it. Null: as it was; it is never told. */
  robotSecret: z.string().trim().max(200).nullable().default(null),
})
export type NoticeChoice = z.infer<typeof noticeChoice>

const calendarMade = z.object({ madeAt: z.string() }).nullable()

export const readNotices = route({
  method: 'GET',
  path: '/api/notices',
  tag: 'session',
  summary: { zh: '我的提醒方式', en: 'How I am reminded' },
  admission: 'signed-in',
  response: z.object({
    choice: noticeChoice,
    /** Whether this server sends mail at all. */
    mailServer: z.boolean(),
    /** Hosts whose robots this server may write to; none: it writes to no robot. */
    robotHosts: z.array(z.string()),
    calendar: calendarMade,
  }),
})

export const chooseNotices = route({
  method: 'PUT',
  path: '/api/notices',
  tag: 'session',
  summary: { zh: '设定我的提醒方式；都可以关掉', en: 'Choose how I am reminded; all of it can be off' },
  admission: 'signed-in',
  body: noticeChoice,
  response: z.object({}),
})

export const renewCalendar = route({
  method: 'POST',
  path: '/api/notices/calendar',
  tag: 'session',
  summary: {
    zh: '开通或更换我的日历订阅地址；只显示这一次，原来的随即失效',
    en: 'Make or renew the secret address of my calendar; shown this once, the one before ends',
  },
  admission: 'signed-in',
  body: z.object({}),
  /** The path behind the address of the server. */
  response: z.object({ calendarPath: z.string() }),
})

export const endCalendar = route({
  method: 'DELETE',
  path: '/api/notices/calendar',
  tag: 'session',
  summary: { zh: '停用我的日历订阅地址', en: 'End the secret address of my calendar' },
  admission: 'signed-in',
  response: z.object({}),
})

export const mailStatus = z.object({
  /** Null: no mail server is set. */
  server: z.object({ from: z.string(), baseUrl: z.string() }).nullable(),
  robotHosts: z.array(z.string()),
  withLines: z.boolean(),
  waiting: z.number().int(),
  /** The newest that went out, and the newest trouble that is not over. */
  lastSent: z.string().nullable(),
  trouble: z.object({ code: z.string(), at: z.string(), tries: z.number().int() }).nullable(),
  givenUp: z.number().int(),
})
export type MailStatus = z.infer<typeof mailStatus>

export const readMail = route({
  method: 'GET',
  path: '/api/mail',
  tag: 'operations',
  summary: { zh: '提醒邮件发得出去没有', en: 'Whether the mail of reminders goes out' },
  administration: true,
  admission: 'signed-in',
  response: mailStatus,
})

export const setMail = route({
  method: 'PUT',
  path: '/api/mail',
  tag: 'operations',
  summary: {
    zh: '邮件里写到哪一步：只写件数和链接，或者逐件写',
    en: 'What mail may say: only how many and a link, or line by line',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({ withLines: z.boolean() }),
  response: z.object({}),
})
