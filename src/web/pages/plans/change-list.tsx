import type { ShownChange } from '#contract/plans.ts'
import { type EvidenceKind, type TimeClass } from '#core/record/problem/facts.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import { usePlansWords } from './words.ts'

/** What differs between two versions of a plan, old beside new. */
export const ChangeList = ({ changes, none }: { changes: readonly ShownChange[]; none: string }) => {
  const { versions } = usePlansWords()
  const { words } = useMessages()
  const { dayText } = useDayWords()
  const said = ({ part }: ShownChange, text: string): string => {
    if (text === '') return ''
    if (part === 'deadline' || part === 'measureDeadline') return dayText(text)
    if (part === 'timeClass') return words.timeClasses[text as TimeClass]
    return part === 'proofKinds'
      ? words.list(text.split(' ').map((kind) => words.evidenceKinds[kind as EvidenceKind]))
      : text
  }
  if (changes.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="plans-lines changes">
      {changes.map((it) => (
        <li key={`${it.part} ${it.measure ?? ''} ${it.was} ${it.is}`}>
          <p>
            <Tag tone={it.change === 'removed' ? 'alarm' : it.change === 'added' ? 'done' : 'busy'}>
              {words.changes[it.change]}
            </Tag>{' '}
            {it.part === 'measure' || it.measure === null ? null : (
              <span className="soft">{versions.ofMeasure(cut(it.measure))} · </span>
            )}
            {versions.parts[it.part]}
          </p>
          {it.was === '' ? null : <p className="change-was">{said(it, it.was)}</p>}
          {it.is === '' ? null : <p className="change-is">{said(it, it.is)}</p>}
        </li>
      ))}
    </ul>
  )
}

const cut = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
