// Papers and pictures are made in a process of their own, one for each. A thread would not do: the compiler is native
// code, which `terminate` does not stop, and a fault in it would take the server along.

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PressAnswer, PressJob } from './job.ts'
import { Unmade } from './unmade.ts'

const entry = fileURLToPath(new URL('./press-child.ts', import.meta.url))

/** Milliseconds. */
const usualTime = 60_000

// Each takes a core and up to a gigabyte (an A0 picture); those who come together wait for one another.
const atOnce = 1
let running = 0
const waiting: (() => void)[] = []

const run = (job: PressJob, time: number): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    const child = fork(entry, [], { serialization: 'advanced', execArgv: ['--max-old-space-size=512'] })
    const timer = setTimeout(() => {
      fail(new Unmade('too-slow'))
      child.kill('SIGKILL')
    }, time)
    child.once('message', (answer: PressAnswer) => {
      if ('made' in answer) done(answer.made)
      else fail(new Error(answer.failed))
    })
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      // Killed by the system for its memory, or out of its own: JavaScript's heap aborts, WebAssembly and Rust abort.
      if (signal !== null) fail(new Unmade('too-big', signal))
      else fail(new Error(`the press ended with ${String(code)}, without an answer`))
    })
    child.send(job)
  })

/**
 * Makes a PDF or a PNG.
 * @param time milliseconds it may take, one minute unless told; then its process is ended
 * @throws Unmade `too-slow`, `too-big`
 */
export async function press(job: PressJob, time = usualTime): Promise<Uint8Array> {
  if (running >= atOnce)
    await new Promise<void>((go) => {
      waiting.push(go)
    })
  else running += 1
  try {
    return await run(job, time)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
