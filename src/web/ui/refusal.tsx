import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { type Refusal, asRefusal } from '../api/refusal.ts'
import { useMessages } from './locale.tsx'
import { useRefusalWords } from './refusal-words.ts'

/** Its sentences come only where a file could not be read. */
const UnreadableReason = lazy(() => import('./unreadable-reason.tsx'))

type Change = { part: string; change: string; what: string }

const changesOf = (refusal: Refusal): Change[] =>
  refusal.code === 'content-changed' && Array.isArray(refusal.details['changes'])
    ? (refusal.details['changes'] as Change[])
    : []

/** Where somebody else has to help: only then is the number of the request worth reading. */
const askedFor = new Set(['broken', 'database-away', 'disk-full', 'act-id-reused'])

/** Why not, and what would make it possible; for «content-changed» also what changed. */
export const RefusalText = ({ refusal }: { refusal: Refusal }) => {
  const { general, words } = useMessages()
  const { says, way } = useRefusalWords(refusal)
  const changes = changesOf(refusal)
  return (
    <div className="refusal-text">
      <p>{says}</p>
      {refusal.code === 'unreadable' ? (
        <Suspense fallback={null}>
          <UnreadableReason details={refusal.details} />
        </Suspense>
      ) : null}
      {changes.length === 0 ? null : (
        <>
          <p>{general.states.changesSince}</p>
          <ul>
            {changes.map((it) => (
              <li key={`${it.part}${it.change}${it.what}`}>
                {words.changes[it.change]} {words.changedParts[it.part]}
                {it.what ? ` ${words.quote(it.what)}` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{way}</p>
      {refusal.request && askedFor.has(refusal.code) ? (
        <p className="soft request-id">{general.states.request(refusal.request)}</p>
      ) : null}
    </div>
  )
}

/** A refusal inside a form or a page, where the person looks anyway. Nothing where there is none. */
export const RefusalAlert = ({ error }: { error: unknown }) =>
  error === null || error === undefined ? null : (
    <div className="refusal" role="alert">
      <RefusalText refusal={asRefusal(error)} />
    </div>
  )

/** A failed reading: says why, and offers another try. */
export const Failing = ({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) => {
  const { general } = useMessages()
  return (
    <section className="state state-failing" role="alert">
      <h2>{general.states.failedTitle}</h2>
      <RefusalText refusal={asRefusal(error)} />
      {retry ? <Button onClick={retry}>{general.states.retry}</Button> : null}
    </section>
  )
}
