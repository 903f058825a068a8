import type { MeasureFlaw, MeasureHint, PastedMeasure } from '#core/rules/importing/pasted-measures.ts'
import type { Paste } from '#messages/zh/paste.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { usePasteWords } from '../../../ui/paste-words.ts'
import { RefusalText } from '../../../ui/refusal.tsx'
import { Tag } from '../../../ui/tags.tsx'
import type { Outcome } from '../../lists/run-bulk.ts'

type Words = Paste['measures']

const flawSaid = (flaw: MeasureFlaw, { flaws }: Words, dayText: (day: string) => string): string => {
  switch (flaw.code) {
    case 'no-text':
    case 'text-long':
    case 'goal-long':
      return flaws[flaw.code]
    case 'unit-unknown':
      return flaws[flaw.code](flaw.name)
    case 'answers-unknown':
    case 'day-unread':
      return flaws[flaw.code](flaw.words)
    case 'before-feedback':
    case 'after-deadline':
      return flaws[flaw.code](dayText(flaw.day), dayText(flaw.of))
    case 'stands-already':
      return flaws[flaw.code](flaw.number)
    case 'twice':
      return flaws[flaw.code](flaw.row)
  }
}

/** A measure of the paste: what it would be, whether it can be added, what became of it. */
export const PastedRow = ({
  measure,
  outcome,
  unitName,
  answers,
}: {
  measure: PastedMeasure
  outcome: Outcome | null
  unitName: (id: string) => string
  /** The manifestations its row names, as words. */
  answers: readonly string[]
}) => {
  const { rowOf, measures: words } = usePasteWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const { row, part, text, goal, units, deadline, flaws, hints } = measure
  const hintSaid = (hint: MeasureHint) =>
    hint.code === 'persons-left' ? words.hints[hint.code](terms.list(hint.names)) : words.hints[hint.code]
  return (
    <tr>
      <td className="number">{rowOf(row, part)}</td>
      <th scope="row">
        <span className="paste-words">{text}</span>
        {goal === null ? null : <p className="soft">{words.goal(goal)}</p>}
        {answers.length === 0 ? null : <p className="soft">{words.answersTo(terms.list([...answers]))}</p>}
      </th>
      <td>
        {terms.list(units.map(unitName))}
        {flaws.map((it) =>
          it.code === 'unit-unknown' ? (
            <p key={it.name} className="late">
              {it.name}
            </p>
          ) : null,
        )}
      </td>
      <td>{deadline === null ? <span className="soft">{words.byProblem}</span> : dayText(deadline)}</td>
      <td>
        {outcome?.kind === 'done' ? (
          <Tag tone="done">{words.done}</Tag>
        ) : outcome ? (
          <>
            <Tag tone="alarm">{words.refused}</Tag>
            <RefusalText refusal={outcome.refusal} />
          </>
        ) : (
          <>
            <Tag tone={flaws.length === 0 ? 'busy' : 'waiting'}>
              {flaws.length === 0 ? words.can : words.cannot}
            </Tag>
            {flaws.map((it) => (
              <p key={flawSaid(it, words, dayText)}>{flawSaid(it, words, dayText)}</p>
            ))}
            {hints.map((it) => (
              <p key={it.code} className="soft">
                {hintSaid(it)}
              </p>
            ))}
          </>
        )}
      </td>
    </tr>
  )
}
