import { type MailSettings, mailServer } from '#jobs/mail-server.ts'
import { tellRobot } from '#jobs/robot.ts'
import { workspacesHere } from '#ledger/desk/callers.ts'
import { minute } from '#ledger/desk/instants.ts'
import {
  type Digest,
  type Sent,
  type Target,
  type Ways,
  sendOne,
  shortenOutbox,
  writeMails,
} from '#ledger/desk/outbox.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { type Log, messageForLog } from '#store/log.ts'

/** How digests go out: by this mail server, and to the robots of these hosts. */
export type DigestSettings = {
  mail: MailSettings | null
  robots: { hosts: readonly string[]; baseUrl: string } | null
}

/** What sends by each way that is set. */
export const makeSender = ({ mail, robots }: DigestSettings, clock: () => string) => {
  const server = mail && mailServer(mail)
  return {
    ways: { mail: mail !== null, robot: robots !== null } satisfies Ways,
    async send(digest: Digest, target: Target): Promise<void> {
      if (target.way === 'mail') await server?.send({ ...digest, address: target.address })
      else if (robots) await tellRobot({ ...digest, robot: target.robot }, robots, Date.parse(clock()))
    },
    close: () => server?.close(),
  }
}

/** One round: writes down whose hour has come, then sends what waits. @returns how many were sent, and how many failed */
export const mailRound = async (
  ledger: Ledger,
  { send, ways }: Pick<ReturnType<typeof makeSender>, 'send' | 'ways'>,
  stopped: () => boolean = () => false,
): Promise<{ sent: number; failed: number }> => {
  const done = { sent: 0, failed: 0 }
  for (const workspace of await workspacesHere(ledger)) {
    if (stopped()) break
    await writeMails(ledger, workspace, ways)
    let came: Sent = 'dropped'
    while (came !== 'none' && !stopped()) {
      came = await sendOne(ledger, workspace, send)
      if (came === 'sent') done.sent += 1
      // The next would fail the same way; it is tried with the next round.
      if (came === 'failed') {
        done.failed += 1
        break
      }
    }
    await shortenOutbox(ledger, workspace)
  }
  return done
}

/**
 * Looks every minute whether mail has to go out, and sends it.
 * @returns stops it and waits for one that is being sent
 */
export const startMail = (ledger: Ledger, settings: DigestSettings, log: Log): (() => Promise<void>) => {
  const sender = makeSender(settings, ledger.clock)
  let stopped = false
  let running: Promise<void> | null = null
  const once = async (): Promise<void> => {
    try {
      const { sent, failed } = await mailRound(ledger, sender, () => stopped)
      if (sent + failed > 0) log({ level: failed > 0 ? 'warn' : 'info', event: 'mail', sent, failed })
    } catch (error) {
      log({ level: 'warn', event: 'mail', says: `mail: ${messageForLog(error)}` })
    }
  }
  const timer = setInterval(() => {
    // A slow round is not overtaken by the next.
    running ??= once().finally(() => {
      running = null
    })
  }, minute)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
    sender.close()
  }
}
