import type { LookbackDetail } from '#contract/lookback.ts'
import { decisionFileAddress } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Fold } from '../../ui/fold.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useLookbackWords } from './words.ts'

const tones = { held: 'done', partly: 'alarm', relapsed: 'alarm' } as const

type Looked = NonNullable<LookbackDetail['sample'][number]['looked']>

/** What was found of one drawn problem, by whom and when; each manifestation with its proofs when unfolded. */
export const Result = ({ problem, looked }: { problem: string; looked: Looked }) => {
  const words = useLookbackWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const { rebound } = looked
  return (
    <>
      <Tag tone={tones[looked.outcome]}>{words.outcomes[looked.outcome]}</Tag>{' '}
      {rebound ? <ProblemLink id={rebound.problem}>{words.as(rebound.number)}</ProblemLink> : null}
      <Fold line={`${dayText(looked.on)} ${looked.by.person ?? ''}`}>
        {looked.items.map((it) => (
          <p key={it.manifestation}>
            {it.text}：{words.outcomes[it.outcome]}（{terms.list(it.methods.map((one) => words.methods[one]))}
            ）{it.words}
          </p>
        ))}
        <p>
          {looked.files.map((it) => (
            <a key={it.hash} href={decisionFileAddress(problem, it.hash)} download>
              {it.fileName}{' '}
            </a>
          ))}
        </p>
      </Fold>
    </>
  )
}
