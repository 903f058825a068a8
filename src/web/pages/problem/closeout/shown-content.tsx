import { Fragment } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { evidenceAddress } from '../../../paths.ts'
import { useMessages } from '../../../ui/locale.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { VerifiedItems } from './verified-items.tsx'
import { useProblemWords } from '../words.ts'

/** What a decision is made on, short enough to be looked through: measures with the last word of each, proofs, findings. */
export const ShownContent = ({ shown }: { shown: ProblemDetail }) => {
  const { words: terms, lists } = useMessages()
  const words = useProblemWords()
  const lastOf = (measure: string) => shown.progress.findLast((it) => it.measure === measure)?.text
  return (
    <div className="shown-content">
      <h3>{words.measuresTitle}</h3>
      <ol>
        {shown.measureList.map((it) => (
          <li key={it.id}>
            {it.text} {it.done ? <Tag tone="done">{lists.done}</Tag> : <Tag>{lists.notDone}</Tag>}
            {lastOf(it.id) === undefined ? null : <span className="soft second">{lastOf(it.id)}</span>}
          </li>
        ))}
      </ol>
      {shown.evidenceList.length === 0 ? null : (
        <>
          <h3>{words.evidenceTitle}</h3>
          <ul>
            {shown.evidenceList.map((it) => (
              <li key={it.id}>
                <a href={evidenceAddress(shown.id, it.id)} target="_blank" rel="noreferrer">
                  {it.fileName}
                </a>{' '}
                <span className="soft">{terms.told(terms.evidenceKinds[it.kind], it.statement)}</span>{' '}
                {it.effect ? <Tag tone="done">{terms.effect}</Tag> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.closeout.verifications.map((it) => (
        <Fragment key={it.at}>
          <h3>{it.field === null ? terms.acts.verify : terms.told(terms.acts.verify, it.field)}</h3>
          <VerifiedItems detail={shown} items={it.items} />
        </Fragment>
      ))}
    </div>
  )
}
