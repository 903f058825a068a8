import { createHmac } from 'node:crypto'
import type { RobotKind } from '#contract/notices.ts'
import { composeMail } from '#jobs/compose-mail.ts'
import type { Digest } from '#ledger/desk/outbox.ts'

/** How long the service of a robot may take, in milliseconds. */
const patience = 15_000

/** 企业微信 takes 2,048 bytes of text, the others more: what is longer ends with the address of the desk all the same. */
const mostBytes = 2_048

/** Whole characters up to so many bytes of UTF-8. */
const cut = (text: string, most: number): string => {
  let bytes = 0
  let kept = ''
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > most) return kept
    kept += sign
  }
  return kept
}

const textOf = (digest: Digest, baseUrl: string): string => {
  const { brief, open } = composeMail(digest, baseUrl)
  return `${cut(brief, mostBytes - Buffer.byteLength(open) - 2)}\n${open}`
}

const signed = (key: string, message: string): string =>
  createHmac('sha256', key).update(message).digest('base64')

type Asked = { url: string; body: unknown }
type Robot = { url: string; secret: string }

/**
 * What each service asks for: 企业微信 msgtype and text; 钉钉 the same, its signature over «milliseconds, line, secret» in the
 * address; 飞书 msg_type and content, its signature over nothing with «seconds, line, secret» as the key.
 * @param now milliseconds
 */
export const askedBy: Record<RobotKind, (robot: Robot, text: string, now: number) => Asked> = {
  wecom: ({ url }, content) => ({ url, body: { msgtype: 'text', text: { content } } }),
  dingtalk: ({ url, secret }, content, now) => {
    const address = new URL(url)
    if (secret !== '') {
      address.searchParams.set('timestamp', String(now))
      address.searchParams.set('sign', signed(secret, `${String(now)}\n${secret}`))
    }
    return { url: address.href, body: { msgtype: 'text', text: { content } } }
  },
  feishu: ({ url, secret }, text, now) => {
    const timestamp = String(Math.floor(now / 1_000))
    const sign = secret === '' ? {} : { timestamp, sign: signed(`${timestamp}\n${secret}`, '') }
    return { url, body: { ...sign, msg_type: 'text', content: { text } } }
  },
}

/** Each says with 200 what it did not like: `errcode`, or `code`. */
const troubleIn = (answer: unknown): number => {
  const { errcode, code, StatusCode } = (answer ?? {}) as Record<string, unknown>
  const told = errcode ?? code ?? StatusCode
  return typeof told === 'number' ? told : -1
}

const fault = (code: string): Error => Object.assign(new Error(`robot: ${code}`), { code })

/**
 * Writes a digest into a chat group. An address that its owner took from elsewhere, or that leads on elsewhere, is not asked.
 * @throws an Error with a code: `ROBOT_HOST`, `ROBOT_AWAY`, `ROBOT_HTTP`, `ROBOT_REFUSED`
 */
export const tellRobot = async (
  digest: Digest & { robot: Robot & { kind: RobotKind } },
  { baseUrl, hosts }: { baseUrl: string; hosts: readonly string[] },
  now: number,
): Promise<void> => {
  const { robot } = digest
  if (!URL.canParse(robot.url) || !hosts.includes(new URL(robot.url).host)) throw fault('ROBOT_HOST')
  const { url, body } = askedBy[robot.kind](robot, textOf(digest, baseUrl), now)
  const answer = await fetch(url, {
    ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(patience) },
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw fault('ROBOT_AWAY')
  })
  if (!answer.ok) throw fault('ROBOT_HTTP')
  const told: unknown = await answer.json().catch(() => null)
  if (troubleIn(told) !== 0) throw fault('ROBOT_REFUSED')
}
