import { Checkbox } from 'antd'
import { useId } from 'react'
import type { ComparedChange } from '#contract/comparison.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { isDay } from '#core/words/calendar/day.ts'
import { useDayWords } from '../../ui/days.tsx'
import { differing } from './compare-choices.ts'
import { useCompareWords } from './compare-words.ts'

/** A value as people read it: days and classes in words. */
const useSaid = () => {
  const words = useCompareWords()
  const { dayText } = useDayWords()
  return (of: ComparedChange['of'], text: string): string =>
    of === 'timeClass'
      ? ((words.timeClasses as Record<string, string>)[text] ?? text)
      : isDay(text)
        ? dayText(text)
        : text
}

/** Old beside new; where only a part of the words differs, that part is marked. */
const Beside = ({ change: { of, before, after } }: { change: ComparedChange }) => {
  const words = useCompareWords()
  const said = useSaid()
  if (before === null || (of !== 'measure' && of !== 'title'))
    return (
      <>
        <td>{before === null ? <span className="soft">{words.none}</span> : said(of, before)}</td>
        <td>{said(of, after)}</td>
      </>
    )
  const { head, was, is, tail } = differing(before, after)
  return (
    <>
      <td>
        {head}
        {was === '' ? null : <del>{was}</del>}
        {tail}
      </td>
      <td>
        {head}
        {is === '' ? null : <ins>{is}</ins>}
        {tail}
      </td>
    </>
  )
}

/** What a list tells of one problem otherwise, each with a box to take it over; what cannot be says why. */
export const CompareChanges = ({
  changes,
  step,
  frozen,
  onTake,
}: {
  changes: readonly ComparedChange[]
  step: Step
  /** Nothing is taken before it is known which problem it is. */
  frozen: boolean
  onTake: (change: string, taken: boolean) => void
}) => {
  const words = useCompareWords()
  const said = useSaid()
  const { dayText } = useDayWords()
  const id = useId()
  return (
    <table className="plain-table compare-changes">
      <thead>
        <tr>
          <th scope="col">{words.columns.take}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.before}</th>
          <th scope="col">{words.columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((it) => {
          const why =
            it.blocked !== null
              ? words.blocked(step, it.blocked)
              : it.byHand !== null
                ? words.byHand(it.byHand.by, dayText(it.byHand.at))
                : null
          const note = `${id}${it.id}`
          return (
            <tr key={it.id} className={it.taken ? undefined : 'is-left'}>
              <td>
                <Checkbox
                  checked={it.taken && !frozen}
                  disabled={frozen || it.blocked !== null}
                  aria-label={words.take(words.of[it.of], said(it.of, it.after))}
                  aria-describedby={why === null ? undefined : note}
                  onChange={({ target }) => {
                    onTake(it.id, target.checked)
                  }}
                />
              </td>
              <th scope="row">
                {words.of[it.of]}
                {why === null ? null : (
                  <span id={note} className={`second ${it.blocked === null ? 'hand' : 'soft'}`}>
                    {why}
                  </span>
                )}
              </th>
              <Beside change={it} />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
