import { Button } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { Panel } from '../../ui/page.tsx'
import { MeasureCard } from './measure-card.tsx'
import { type Open, may } from './opened.ts'
import { Statements } from './statements.tsx'
import { useProblemWords } from './words.ts'

/** The measures with their progress, and what was told of the problem as a whole. */
export const Measures = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const words = useProblemWords()
  const whole = detail.progress.filter((it) => it.measure === null)
  const { total, done } = detail.measures
  return (
    <Panel
      title={words.measuresTitle}
      extra={
        <>
          {total > 0 ? `${String(done)}/${String(total)}` : null}{' '}
          {may(detail.options, 'add-measure') ? (
            <span className="measures-add">
              <Button
                size="small"
                onClick={() => {
                  open({ act: 'add-measure' })
                }}
              >
                {words.measure.add}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  open({ act: 'paste-measures' })
                }}
              >
                {words.measure.paste}
              </Button>
            </span>
          ) : null}
        </>
      }
    >
      {detail.measureList.length === 0 ? <p className="soft">{words.measure.none}</p> : null}
      <ol className="measures">
        {detail.measureList.map((it, at) => (
          <MeasureCard key={it.id} detail={detail} measure={it} number={at + 1} open={open} />
        ))}
      </ol>
      {whole.length === 0 ? null : (
        <div className="whole">
          <h3>{words.progressTitle}</h3>
          <Statements detail={detail} entries={whole} />
        </div>
      )}
    </Panel>
  )
}
