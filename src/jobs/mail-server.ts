import { createTransport } from 'nodemailer'
import { composeMail } from '#jobs/compose-mail.ts'
import type { Mail } from '#ledger/desk/outbox.ts'

/** Where mail goes out: `smtps://user:password@host:port`, who it is from, and where the ledger is reached. */
export type MailSettings = { smtpUrl: string; from: string; baseUrl: string }

const seconds = 1000

/** Sends one mail at a time; a mail server that does not answer costs half a minute, not the whole round. */
export const mailServer = ({ smtpUrl, from, baseUrl }: MailSettings) => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 30 * seconds,
    // Only what we wrote: no file and no address of somebody else's is read into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { hostname } = new URL(baseUrl)
  return {
    /** @throws what the mail server or the way to it answers, with a code */
    async send(mail: Mail): Promise<void> {
      const { subject, text, html, stop } = composeMail(mail, baseUrl)
      await transport.sendMail({
        from,
        to: { name: '', address: mail.address },
        ...{ subject, text, html },
        // The same again if it has to be sent again: mail programs show it once.
        messageId: `<${mail.id}@${hostname}>`,
        headers: {
          'List-Unsubscribe': `<${stop}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      })
    },
    close: () => {
      transport.close()
    },
  }
}
