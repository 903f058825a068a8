import type { Surroundings } from '#cli/command.ts'

export type Progress = { at: (done: number, of?: number) => void; end: () => void }

const everyMilliseconds = { terminal: 200, lines: 5_000 }

/**
 * Tells how far long work has come: one line drawn over itself on a terminal, otherwise a line every few seconds.
 * Short work says nothing.
 */
export const progressOf = (
  { terminal, tell, draw }: Pick<Surroundings, 'terminal' | 'tell' | 'draw'>,
  sentence: (done: number, of: number | undefined) => string,
): Progress => {
  const every = terminal ? everyMilliseconds.terminal : everyMilliseconds.lines
  let last = performance.now()
  let drawn = false
  return {
    at(done, of) {
      const now = performance.now()
      if (now - last < every) return
      last = now
      if (!terminal) return tell(sentence(done, of))
      drawn = true
      draw(`\r\u001b[K${sentence(done, of)}`)
    },
    end() {
      if (drawn) draw('\r\u001b[K')
    },
  }
}

/** The same for work of several stages, each with its own sentence. */
export const stagesOf = <Stage extends string>(
  outside: Pick<Surroundings, 'terminal' | 'tell' | 'draw'>,
  sentences: Readonly<Record<Stage, (done: number, of: number | undefined) => string>>,
): { at: (stage: Stage, done: number, of: number) => void; end: () => void } => {
  let sentence: (done: number, of: number | undefined) => string = () => ''
  const progress = progressOf(outside, (done, of) => sentence(done, of))
  return {
    at(stage, done, of) {
      sentence = sentences[stage]
      progress.at(done, of)
    },
    end: progress.end,
  }
}
