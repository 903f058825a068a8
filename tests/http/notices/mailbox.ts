import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; raw: string }

/** A real SMTP server on loopback that keeps what it takes, and says what it is told to say. */
export const openMailbox = async () => {
  const received: Received[] = []
  const said: { refuse: boolean } = { refuse: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (said.refuse) {
          callback(Object.assign(new Error('mailbox of 田禾 is full'), { responseCode: 452 }))
          return
        }
        received.push({
          to: session.envelope.rcptTo.map((it) => it.address),
          raw: Buffer.concat(parts).toString(),
        })
        callback(null)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    said,
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}

const decoded = (part: string): string => {
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString()
  if (!/quoted-printable/iu.test(head)) return body
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** The readable text of a mail, and its headers in one line each. */
export const readMail = ({ raw }: Received): { headers: string; text: string; html: string } => {
  const headers = (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/gu, ' ')
  const boundary = /boundary="([^"]+)"/u.exec(headers)?.[1] ?? ''
  const parts = raw.split(`--${boundary}`).slice(1)
  const of = (kind: string): string => {
    const part = parts.find((it) => it.includes(`Content-Type: ${kind}`))
    return part === undefined ? '' : decoded(part.trimStart())
  }
  return { headers, text: of('text/plain'), html: of('text/html') }
}
