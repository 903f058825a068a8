/**
 * The sentences under one problem as one run of text, so that a whole and its parts are found wherever they stand.
 *
 *     查出隐患88个。        (next line) 完成整改76个。正在整改9个。
 *             ~~~~                           ~~~~           ~~~     figures of one flow
 */
import type { Sentence, Told } from './material.ts'

/** A figure with its place in the flow. `sentence` counts the sentences of the flow, `cell` its passages. */
export type Placed = { told: Told; at: number; end: number; sentence: number }

export type Flow = {
  text: string
  figures: Placed[]
  /** where each sentence ends in the text, ascending */
  ends: number[]
  /** under a problem, or in the frame of the document */
  framed: boolean
}

/** Outside of the problems a passage is a flow; what is announced for later is none. */
export function flowsOf(sentences: readonly Sentence[]): Flow[] {
  const flows: Flow[] = []
  let last: Sentence | null = null
  let pieces: string[] = []
  let length = 0
  const close = () => {
    const open = flows[flows.length - 1]
    if (open !== undefined) open.text = pieces.join('')
  }
  for (const sentence of sentences) {
    if (sentence.part === 'ahead') continue
    const goesOn: boolean =
      last !== null &&
      last.problem === sentence.problem &&
      (sentence.problem >= 0 || last.passage === sentence.passage)
    if (!goesOn) {
      close()
      pieces = []
      length = 0
      flows.push({ text: '', figures: [], ends: [], framed: sentence.problem < 0 })
    }
    const flow = flows[flows.length - 1]
    if (flow === undefined) continue
    for (const told of sentence.figures)
      flow.figures.push({ told, at: length + told.at, end: length + told.end, sentence: flow.ends.length })
    const stopped = /[。!?;]$/u.test(sentence.text)
    pieces.push(stopped ? sentence.text : `${sentence.text}。`)
    length += sentence.text.length + (stopped ? 0 : 1)
    flow.ends.push(length)
    last = sentence
  }
  close()
  return flows
}
