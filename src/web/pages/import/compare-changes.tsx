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
const Beside = ({ change: { of, before, after, means } }: { change: ComparedChange }) => {
  const words = useCompareWords()
  const said = useSaid()
  // A statement replaces none: it is kept beside what was reported before.
  const nothing = of === 'progress' ? words.joins : words.none
  const meant = means === null ? null : <span className="second soft">{words.means(means)}</span>
  if (before === null || isDay(before) || (of !== 'measure' && of !== 'title'))
    return (
      <>
        <td>{before === null ? <span className="soft">{nothing}</span> : said(of, before)}</td>
        <td>
          {said(of, after)}
          {meant}
        </td>
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
        {meant}
      </td>
    </>
  )
}

/** The one reason why nothing of a row can be taken over, told once; null where there is no such. */
const useReasonOfAll = (changes: readonly ComparedChange[], step: Step): string | null => {
  const words = useCompareWords()
  const reasons = new Set(changes.map((it) => it.blocked && words.blocked(step, it.blocked)))
  const [only = null] = reasons
  return reasons.size === 1 ? only : null
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
  const ofAll = useReasonOfAll(changes, step)
  const why = (it: ComparedChange): string | null =>
    it.blocked !== null
      ? words.blocked(step, it.blocked)
      : it.byHand !== null
        ? it.removed === null
          ? words.byHand(it.byHand.by, dayText(it.byHand.at))
          : words.removedByHand(it.byHand.by, dayText(it.byHand.at), it.removed)
        : null
  return (
    <>
      {ofAll === null ? null : (
        <p id={id} className="soft compare-note">
          {ofAll}
        </p>
      )}
      <table className="plain-table compare-changes">
        <colgroup>
          <col className="col-take" />
          <col className="col-what" />
          <col />
          <col />
        </colgroup>
        <thead className="only-read">
          <tr>
            <th scope="col">{words.columns.take}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.before}</th>
            <th scope="col">{words.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((it) => {
            const note = ofAll === null ? why(it) : null
            const noteId = `${id}${it.id}`
            return (
              <tr key={it.id} className={it.taken && !frozen ? undefined : 'is-left'}>
                <td>
                  <Checkbox
                    checked={it.taken && !frozen}
                    disabled={frozen || it.blocked !== null}
                    aria-label={words.take(words.of[it.of], said(it.of, it.after))}
                    aria-describedby={ofAll !== null ? id : note === null ? undefined : noteId}
                    onChange={({ target }) => {
                      onTake(it.id, target.checked)
                    }}
                  />
                </td>
                <th scope="row">
                  {words.of[it.of]}
                  {it.about === null ? null : <span className="second soft compare-about">{it.about}</span>}
                  {note === null ? null : (
                    <span id={noteId} className={`second ${it.blocked === null ? 'hand' : 'soft'}`}>
                      {note}
                    </span>
                  )}
                </th>
                <Beside change={it} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
