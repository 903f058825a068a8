import { type Socket, connect } from 'node:net'

/** Where the ClamAV daemon listens. */
export type ScannerAddress = { socket: string } | { host: string; port: number }

/** Why a scanner said nothing: not there, silent for too long, no more bytes taken, or words nobody knows. */
export type ScannerTrouble = 'away' | 'slow' | 'too-large' | 'unclear'

/** The scanner could not say whether a file is clean. */
export class ScannerAway extends Error {
  readonly reason: ScannerTrouble
  constructor(reason: ScannerTrouble, cause?: unknown) {
    super(`scanner: ${reason}`, { cause })
    this.name = 'ScannerAway'
    this.reason = reason
  }
}

/** Looks through bytes. @returns the name of the virus found, null for none. @throws ScannerAway */
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<string | null>

/** An answer is one line; whoever sends more is no scanner. */
const longestAnswer = 4096
/** clamd takes pieces of any size, each behind its length. */
const lengthOf = (chunk: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.byteLength)
  return length
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR` */
const readAnswer = (answer: string): string | null => {
  if (/^stream: OK$/u.test(answer)) return null
  const found = /^stream: (.+) FOUND$/u.exec(answer)?.[1]
  if (found !== undefined) return found
  throw new ScannerAway(/size limit exceeded/u.test(answer) ? 'too-large' : 'unclear')
}

/** Sends the bytes as fast as they are taken; stops as soon as the scanner has answered. */
const send = async (
  socket: Socket,
  bytes: AsyncIterable<Uint8Array>,
  isOver: () => boolean,
): Promise<void> => {
  const write = async (data: Uint8Array | string): Promise<void> => {
    if (isOver() || socket.write(data)) return
    await new Promise<void>((go) => {
      const on = () => {
        socket.off('drain', on).off('close', on)
        go()
      }
      socket.on('drain', on).on('close', on)
    })
  }
  await write('zINSTREAM\0')
  for await (const chunk of bytes) {
    if (isOver()) return
    // A piece of no length would be the end.
    if (chunk.byteLength === 0) continue
    await write(lengthOf(chunk))
    await write(chunk)
  }
  await write(Buffer.alloc(4))
}

/**
 * A ClamAV daemon, spoken to by INSTREAM: the bytes go over the wire, so it needs no rights to our files.
 * @param silence milliseconds after which one that says and takes nothing counts as away
 */
export const clamdAt =
  (address: ScannerAddress, silence = 60_000): Scan =>
  async (bytes) => {
    const socket = connect('socket' in address ? { path: address.socket } : address)
    let said = ''
    let trouble: ScannerAway | null = null
    let over = false
    socket.setEncoding('utf8')
    socket.setTimeout(silence, () => {
      trouble ??= new ScannerAway('slow')
      socket.destroy()
    })
    socket.on('data', (text: string) => {
      said += text
      if (said.includes('\0') || said.length > longestAnswer) {
        over = true
        socket.destroy()
      }
    })
    socket.on('error', (error) => {
      trouble ??= new ScannerAway('away', error)
    })
    const closed = new Promise<void>((done) => {
      socket.once('close', () => {
        over = true
        done()
      })
    })
    try {
      await send(socket, bytes, () => over)
      await closed
    } finally {
      socket.destroy()
    }
    const end = said.indexOf('\0')
    // What was answered counts, even if the connection broke right behind it.
    if (end >= 0) return readAnswer(said.slice(0, end).trim())
    throw trouble ?? new ScannerAway('away')
  }
