/** How long it has taken so far, as `m:ss`. */
export const elapsed = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const began = Date.now()
let toldAt = began

/** Writes one line with the time since the start before it. */
export const tell = (line: string): void => {
  toldAt = Date.now()
  process.stdout.write(`${elapsed(toldAt - began).padStart(5)}  ${line}\n`)
}

/** Hands on a stream line by line, as the lines come, without the empty ones. */
export const eachLine = async (stream: AsyncIterable<string>, say: (line: string) => void): Promise<void> => {
  let rest = ''
  for await (const piece of stream) {
    const lines = `${rest}${piece}`.split(/\r?\n/u)
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') say(line)
  }
  if (rest.trim() !== '') say(rest)
}

/** Says every half minute of silence that `what` still goes on. Returns how to stop that. */
export const keepTelling = (what: string): (() => void) => {
  const timer = setInterval(() => {
    if (Date.now() - toldAt >= 30_000) tell(`… ${what} goes on`)
  }, 1000)
  return () => clearInterval(timer)
}
