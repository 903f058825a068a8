import { Button } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import type { Work } from '#contract/work.ts'
import { Deadline } from '../../ui/days.tsx'
import { Tag } from '../../ui/tags.tsx'
import type { Asked } from './work-dialog.tsx'
import { useWorkWords } from './words.ts'

type Share = Work['shares'][number]
type Ask = (asked: Asked) => void

const tones = { made: 'alarm', 'taken-over': 'busy', done: 'done', withdrawn: 'quiet' } as const

/** One measure and who holds which share of it, level under level. */
export const SharesOfMeasure = ({
  measure,
  number,
  work,
  onAsk,
}: {
  measure: ProblemDetail['measureList'][number]
  number: number
  work: Work
  onAsk: Ask
}) => {
  const words = useWorkWords()
  const of = work.measures.find((it) => it.measure === measure.id)
  const top = work.shares.filter((it) => it.measure === measure.id && it.parent === null)
  if (top.length === 0) return null
  return (
    <section className="shares">
      <div className="shares-head">
        <p>
          <b>{measure.marker ?? `${String(number)}.`}</b> {measure.text}
        </p>
        {of && of.below.total > 0 ? (
          <span className="soft">{words.count(of.below.done, of.below.total)}</span>
        ) : null}
      </div>
      <Shares shares={top} all={work.shares} onAsk={onAsk} />
    </section>
  )
}

const Shares = ({ shares, all, onAsk }: { shares: readonly Share[]; all: readonly Share[]; onAsk: Ask }) =>
  shares.length === 0 ? null : (
    <ul className="share-list">
      {shares.map((it) => (
        <li key={it.id} className={it.state === 'withdrawn' ? 'is-withdrawn' : undefined}>
          <ShareLine share={it} onAsk={onAsk} />
          <Shares shares={all.filter((one) => one.parent === it.id)} all={all} onAsk={onAsk} />
        </li>
      ))}
    </ul>
  )

const ShareLine = ({ share, onAsk }: { share: Share; onAsk: Ask }) => {
  const words = useWorkWords()
  const { unit, below, deadline, state } = share
  const acts = {
    'take-over': () => {
      onAsk({ act: 'take-over', assignment: share.id, share: share.share })
    },
    assign: () => {
      const from = [unit]
      onAsk({
        ...{ act: 'assign', measure: share.measure, parent: share.id, from, latest: deadline },
        text: share.share,
      })
    },
    'withdraw-assignment': () => {
      onAsk({ act: 'withdraw-assignment', assignment: share.id })
    },
  }
  const labels = {
    'take-over': words.takeOver,
    assign: words.assign,
    'withdraw-assignment': words.withdraw,
  }
  return (
    <div className="share">
      <p className="share-what">
        <b>{unit.name}</b> {share.share}
      </p>
      <p className="share-facts soft">
        <Tag tone={tones[state]}>{words.states[state]}</Tag>
        {share.ownWords ? <span>{words.ownWords}</span> : null}
        {below.total > 0 ? <span>{words.count(below.done, below.total)}</span> : null}
        {state === 'withdrawn' ? (
          <span>{words.withdrawn(share.withdrawn ?? '')}</span>
        ) : (
          <Deadline
            deadline={deadline === null ? null : { original: deadline, current: deadline }}
            over={state === 'done'}
          />
        )}
        {share.may.map((act) =>
          act === 'report-progress' ? null : (
            <Button
              key={act}
              size="small"
              type={act === 'take-over' ? 'primary' : 'text'}
              onClick={acts[act]}
            >
              {labels[act]}
              <span className="only-read"> {share.share}</span>
            </Button>
          ),
        )}
      </p>
    </div>
  )
}
