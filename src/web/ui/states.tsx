import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Refusal } from '../api/refusal.ts'
import { useMessages } from './locale.tsx'
import { Failing } from './refusal.tsx'

/** Grey lines in the place of what is coming, so that nothing jumps when it comes. `lines`: how many. */
export const Loading = ({ lines = 6, height }: { lines?: number; height?: number }) => {
  const { general } = useMessages()
  return (
    <output className="state-loading" style={height === undefined ? undefined : { minHeight: height }}>
      <span className="only-read">{general.states.loading}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="line-loading" style={{ width: `${String(96 - ((at * 17) % 38))}%` }} />
      ))}
    </output>
  )
}

/** Nothing here yet: says what this page is for and what to do next. */
export const Empty = ({ title, help, action }: { title: string; help: ReactNode; action?: ReactNode }) => (
  <section className="state state-empty">
    <h2>{title}</h2>
    <div className="state-help">{help}</div>
    {action ? <div className="state-action">{action}</div> : null}
  </section>
)

/**
 * What was read, or its loading, or its failing. While it is read again the old stays in place.
 *
 *     <Loaded of={useRead(listRounds)}>{(read) => …}</Loaded>
 */
export const Loaded = <Data,>({
  of,
  lines,
  children,
}: {
  of: UseQueryResult<Data, Refusal>
  lines?: number
  children: (data: Data) => ReactNode
}) => {
  if (of.data !== undefined) return children(of.data)
  if (of.isError)
    return (
      <Failing
        error={of.error}
        retry={() => {
          void of.refetch()
        }}
      />
    )
  return lines === undefined ? <Loading /> : <Loading lines={lines} />
}
