import type { Doubt } from './draft-doubts.ts'
import { useDesk } from './desk.ts'
import { useDraftWords, useImportWords } from './words.ts'

/** A doubt in one sentence. */
export const useDoubtWords = (): ((doubt: Doubt) => string) => {
  const { doubts } = useDraftWords()
  const { issuesOf } = useImportWords()
  const said = issuesOf as Record<string, ((message: string) => string) | undefined>
  return (doubt) => {
    switch (doubt.why) {
      case 'issue':
        return said[doubt.code]?.(doubt.message) ?? (doubt.message || doubt.code)
      case 'unknown-name':
        return doubts.unknownName(doubt.words)
      case 'day-missing':
        return doubts.dayMissing(doubt.words)
      case 'contradiction':
        return doubts.contradiction
      case 'flaw':
        return doubts.flaw
      case 'heading-like':
        return doubts.headingLike
      case 'same-title':
        return doubts.sameTitle
      case 'run-on':
        return doubts.runOn
    }
  }
}

/** Why one problem is to be looked at; each reason leads to its line. */
export const DoubtLines = ({ doubts }: { doubts: readonly Doubt[] }) => {
  const say = useDoubtWords()
  const words = useImportWords().draft
  const desk = useDesk()
  if (doubts.length === 0) return null
  return (
    <ul className="doubts">
      {doubts.map((it, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- reasons of one problem, worked out anew together
        <li key={at}>
          {say(it)}
          {'line' in it ? (
            <>
              {' '}
              <button
                type="button"
                className="plain"
                onClick={() => {
                  desk.showLine(it.line)
                }}
              >
                {words.line(it.line)}
              </button>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
