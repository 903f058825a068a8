import { type MailSettings, mailServer } from '#jobs/mail-server.ts'
import { workspacesHere } from '#ledger/desk/callers.ts'
import { minute } from '#ledger/desk/instants.ts'
import { type Sent, sendOne, shortenOutbox, writeMails } from '#ledger/desk/outbox.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { type Log, messageForLog } from '#store/log.ts'

/** One round: writes down whose hour has come, then sends what waits. @returns how many were sent, and how many failed */
export const mailRound = async (
  ledger: Ledger,
  { send }: Pick<ReturnType<typeof mailServer>, 'send'>,
  stopped: () => boolean = () => false,
): Promise<{ sent: number; failed: number }> => {
  const done = { sent: 0, failed: 0 }
  for (const workspace of await workspacesHere(ledger)) {
    if (stopped()) break
    await writeMails(ledger, workspace)
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
export const startMail = (ledger: Ledger, settings: MailSettings, log: Log): (() => Promise<void>) => {
  const server = mailServer(settings)
  let stopped = false
  let running: Promise<void> | null = null
  const once = async (): Promise<void> => {
    try {
      const { sent, failed } = await mailRound(ledger, server, () => stopped)
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
    server.close()
  }
}
