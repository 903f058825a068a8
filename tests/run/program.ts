import { spawn } from 'node:child_process'
import { eachLine, keepTelling, tell } from './telling.ts'

/**
 * Runs a program to its end and tells what it writes, line by line. Resolves with its exit code, or
 * 1 when it cannot be started or a signal ended it. SIGINT and SIGTERM are handed on to it, so nothing is left behind.
 */
export const runProgram = async (
  what: string,
  program: string,
  parameters: string[],
  surroundings: NodeJS.ProcessEnv = {},
  say: (line: string) => void = tell,
): Promise<number> => {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colour, ...surroundings },
  })
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  const handOn = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  process.on('SIGINT', handOn).on('SIGTERM', handOn)
  const stopTelling = keepTelling(what)
  try {
    const ended = new Promise<number>((resolve) => {
      child.on('error', (error) => {
        say(`${program} cannot be started: ${error.message}`)
        resolve(1)
      })
      child.on('close', (code) => resolve(code ?? 1))
    })
    await Promise.all([eachLine(child.stdout, say), eachLine(child.stderr, say), ended])
    return await ended
  } finally {
    stopTelling()
    process.off('SIGINT', handOn).off('SIGTERM', handOn)
  }
}
