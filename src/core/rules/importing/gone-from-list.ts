/**
 * What a document was read as, and a draft does not tell any more when it is confirmed.
 *
 *     read        1 会议过多   2 违规发放补贴
 *     confirmed   1 会议过多                   →  2 违规发放补贴: gone, and for no reason that was given
 *
 * What was mended keeps its key and something of its words, what was merged, raised or lowered keeps its words. Whatever
 * is left out with a reason is still in the draft.
 */
import { kernelOf, likeness, pairsOf } from './likeness.ts'

type Place = { line: number; from: number; to: number }

/** A problem as it was read, with its manifestations. */
export type AsRead = {
  key: string
  title: string
  span: Place
  manifestations: { key: string; text: string }[]
}

/** What counts of a draft. */
type Told = {
  key: string
  title: string
  manifestations: readonly { key: string; text: string }[]
  measures: readonly { key: string; text: string }[]
}

export type Gone = { line: number; title: string }

/** Below this nothing of a wording is left in the one that stands in its place. */
const QUITE_OTHER = 0.3

/** In the order of the source. */
export const goneFrom = (read: readonly AsRead[], told: readonly Told[]): Gone[] => {
  const mended = new Map<string, string>()
  const words = new Set<string>()
  for (const { key, title, manifestations, measures } of told)
    for (const [of, text] of [[key, title] as const, ...[...manifestations, ...measures].map(partOf)]) {
      mended.set(of, text)
      words.add(kernelOf(text))
    }
  const isTold = (key: string, text: string): boolean => {
    const now = mended.get(key)
    return words.has(kernelOf(text)) || (now !== undefined && isSameMended(text, now))
  }
  return read.flatMap(({ key, title, span: { line }, manifestations }) =>
    [[key, title] as const, ...manifestations.map(partOf)]
      .filter(([of, text]) => !isTold(of, text))
      .map(([, text]) => ({ line, title: text })),
  )
}

const isSameMended = (read: string, now: string): boolean => {
  const [one, other] = [kernelOf(read), kernelOf(now)]
  const within = other !== '' && (one.includes(other) || other.includes(one))
  return within || likeness(pairsOf(one), pairsOf(other)) >= QUITE_OTHER
}

const partOf = ({ key, text }: { key: string; text: string }) => [key, text] as const
