import type { DraftProblem } from '#contract/drafts.ts'
import { useDesk } from './desk.ts'
import { mend } from './draft-edits.ts'
import { ToldText } from './told-text.tsx'
import { useDraftWords } from './words.ts'

const parts = ['status', 'progress', 'evidence'] as const

/** How far it is, as a ledger tells it; nothing where the document says nothing. */
export const ToldLines = ({ problem }: { problem: DraftProblem }) => {
  const words = useDraftWords()
  const { edit } = useDesk()
  return parts.map((part) => {
    const told = problem[part]
    return told === null ? null : (
      <div className="told-pair" key={part}>
        <dt>{words.told[part]}</dt>
        <dd>
          <ToldText
            label={words.told[part]}
            lines
            value={told}
            empty={words.none}
            onCommit={(text) => {
              edit('mend', (all) => mend(all, problem.key, { [part]: text.trim() === '' ? null : text }))
            }}
          />
        </dd>
      </div>
    )
  })
}
