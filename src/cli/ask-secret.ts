import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Interrupted } from '#cli/interrupted.ts'

/** Draws nothing of what is typed. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Asks at a terminal for what nobody shall read there. @returns null where there is no terminal to ask at
 * @throws Interrupted at Ctrl-C or at the end of the input
 */
export const askSecretAt = async (
  input: NodeJS.ReadStream,
  draw: (text: string) => void,
  question: string,
): Promise<string | null> => {
  if (!input.isTTY) return null
  // Takes the keys itself, so that the terminal echoes none.
  const lines = createInterface({ input, output: nowhere(), terminal: true, historySize: 0 })
  draw(question)
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('SIGINT', () => reject(new Interrupted()))
      lines.once('close', () => reject(new Interrupted()))
      lines.once('line', resolve)
    })
  } finally {
    lines.close()
    draw('\n')
  }
}
