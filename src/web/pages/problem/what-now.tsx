import { Button } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useSaysWhy } from '../../ui/refusal-words.ts'
import { type Open, isBackwards, notYet, openedBy, possible } from './opened.ts'
import { useProblemWords } from './words.ts'

/** What I can do now, the most forward as the one red button; and why the next step does not go yet or is not mine. */
export const WhatNow = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const { words: terms } = useMessages()
  const words = useProblemWords()
  const acts = possible(detail.options)
  const waits = notYet(detail)
  return (
    <Panel title={words.doTitle}>
      {acts.length === 0 && waits.length === 0 ? <p className="soft">{words.nothingToDo}</p> : null}
      <div className="acts">
        {acts.map((act, at) => (
          <Button
            key={act}
            type={at === 0 && !isBackwards(act) ? 'primary' : 'default'}
            block={at === 0 && !isBackwards(act)}
            onClick={() => {
              open(openedBy(act))
            }}
          >
            {terms.acts[act]}
          </Button>
        ))}
      </div>
      {waits.map(({ act, refused }) => (
        <NotYet key={act} act={act} refused={refused} />
      ))}
    </Panel>
  )
}

const NotYet = ({ act, refused }: { act: string; refused: ProblemDetail['options'][number]['refused'] }) => {
  const { words: terms } = useMessages()
  const problem = useProblemWords()
  const says = useSaysWhy()
  if (refused === null) return null
  const said = says?.(refused.code, refused.details) ?? null
  // The gaps are listed one by one beside this: here the name of the step is enough.
  const short = refused.code === 'plan-gaps' || refused.code === 'claim-gaps'
  return (
    <div className="not-yet">
      <Button disabled size="small">
        {(terms.acts as Record<string, string>)[act] ?? act}
      </Button>
      {said === null || short ? null : <p className="soft">{said.says}</p>}
      <p className="soft">{said === null ? '' : said.way}</p>
      <span className="only-read">{problem.waitsFor}</span>
    </div>
  )
}
