import { Button, Checkbox, Input } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import type { MonthRow as Row } from '#contract/work.ts'
import { recognise } from '#core/words/figures/recognise.ts'
import { Deadline, useDayWords } from '../../ui/days.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { MonthBalance, MonthMoney } from './month-amounts.tsx'
import { type Entry, isWritten, keyOf, sumsIn } from './month-draft.ts'
import { MonthFigures } from './month-figures.tsx'
import { MonthProofs } from './month-proofs.tsx'
import { useMonthWords } from './words.ts'

type Change = (change: Partial<Entry>) => void

/** One thing the unit has open: what it is and what was said last on the left, what changed on the right. */
export const MonthRow = ({
  row,
  entry,
  shared,
  others,
  onChange,
  onAlone,
  onUnchanged,
  onTakeOver,
  onSend,
}: {
  row: Row
  entry: Entry
  /** The row whose words serve this one too. */
  shared: Row | null
  /** Rows that could take the same words. */
  others: readonly Row[]
  onChange: Change
  onAlone: () => void
  onUnchanged: () => void
  onTakeOver: () => void
  onSend: () => void
}) => {
  const words = useMonthWords()
  return (
    <li className={isWritten(entry) || shared ? 'month-row is-written' : 'month-row'}>
      <About row={row} onTakeOver={onTakeOver} />
      {shared ? (
        <div className="month-say">
          <p>
            <Tag tone="done">{words.shared}</Tag> {words.sharedFrom(shared.problem.number)}
          </p>
          <Button size="small" onClick={onAlone}>
            {words.noLonger}
          </Button>
        </div>
      ) : (
        <Say {...{ row, entry, others, onChange, onUnchanged, onSend }} />
      )}
    </li>
  )
}

const About = ({ row, onTakeOver }: { row: Row; onTakeOver: () => void }) => {
  const words = useMonthWords()
  const { dayText } = useDayWords()
  const { last, deadline } = row
  return (
    <div className="month-about">
      <p className="soft month-problem">
        <span className="number">{row.problem.number}</span>{' '}
        <ProblemLink id={row.problem.id}>{row.problem.shortTitle}</ProblemLink>
        <Deadline deadline={deadline === null ? null : { original: deadline, current: deadline }} />
      </p>
      <p className="month-text">{row.text}</p>
      {row.assignment === null ? null : (
        <p className="soft month-from">
          {row.from === null ? words.fromOffice : words.from(row.from)}{' '}
          {row.takenOver ? (
            words.takenOver
          ) : (
            <Button size="small" onClick={onTakeOver}>
              {words.takeOver}
              <span className="only-read"> {row.text}</span>
            </Button>
          )}
        </p>
      )}
      <p className="month-last">
        <span className="soft">{last ? words.last(dayText(last.at)) : words.none}</span>
        {last ? ` ${last.text}` : null}
      </p>
    </div>
  )
}

const Say = ({
  row,
  entry,
  others,
  onChange,
  onUnchanged,
  onSend,
}: {
  row: Row
  entry: Entry
  others: readonly Row[]
  onChange: Change
  onUnchanged: () => void
  onSend: () => void
}) => {
  const words = useMonthWords()
  const { words: terms } = useMessages()
  const { last } = row
  const written = isWritten(entry)
  const settled = useDeferredValue(entry.text)
  const { figures } = useMemo(() => recognise(settled), [settled])
  const reuse = () => {
    if (last) onChange({ text: last.text })
  }
  return (
    <div className="month-say">
      <Field
        label={
          <>
            {words.what}
            <span className="only-read"> {row.text}</span>
          </>
        }
        extra={written && entry.text.trim() === last?.text ? words.reused : null}
      >
        {(labelled) => (
          <Input.TextArea
            {...labelled}
            value={entry.text}
            maxLength={20_000}
            autoSize={{ minRows: 2, maxRows: 10 }}
            placeholder={last ? words.hintReuse : words.hint}
            onChange={(event) => {
              onChange({ text: event.target.value, ties: {} })
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowUp' && entry.text === '' && last) {
                event.preventDefault()
                reuse()
              }
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
            }}
          />
        )}
      </Field>
      {written ? (
        <>
          <MonthMoney {...{ row, entry, onChange }} sums={sumsIn(figures)} />
          <MonthBalance {...{ row, entry, onChange }} />
        </>
      ) : null}
      <div className="month-acts">
        {written ? (
          <>
            <Checkbox
              checked={entry.completes}
              disabled={row.openBelow.length > 0}
              onChange={(event) => {
                onChange({ completes: event.target.checked })
              }}
            >
              {row.openBelow.length > 0 ? words.doneBelow(terms.list(row.openBelow)) : words.done}
            </Checkbox>
            <MonthProofs
              of={row.text}
              proofs={entry.proofs}
              onChange={(proofs) => {
                onChange({ proofs, ties: {} })
              }}
            />
          </>
        ) : (
          <>
            <Button size="small" onClick={onUnchanged}>
              {words.unchanged}
              <span className="only-read"> {row.text}</span>
            </Button>
            {last ? (
              <Button size="small" type="text" onClick={reuse}>
                {words.reuse}
                <span className="only-read"> {row.text}</span>
              </Button>
            ) : null}
          </>
        )}
      </div>
      {written ? (
        <MonthFigures
          figures={figures}
          proofs={entry.proofs}
          ties={entry.ties}
          onChange={(ties) => {
            onChange({ ties })
          }}
        />
      ) : null}
      {written && others.length > 0 && row.money.length === 0 && row.runoff === null ? (
        <ChooseMany
          className="month-also"
          size="small"
          variant="underlined"
          aria-label={words.also}
          placeholder={words.also}
          value={entry.also}
          maxTagCount="responsive"
          options={others.map((it) => ({ value: keyOf(it), label: `${it.problem.number} ${it.text}` }))}
          onChange={(also: string[]) => {
            onChange({ also })
          }}
        />
      ) : null}
    </div>
  )
}
