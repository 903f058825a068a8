import { Radio } from 'antd'
import type { Meanwhile, ReturnedRow } from '#contract/returns.ts'
import { DayText, useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useReturnWords } from './words.ts'

const Sent = ({ row: { row, sent } }: { row: ReturnedRow }) => {
  const words = useReturnWords().row
  const { dayText } = useDayWords()
  if (sent === null) return <span className="soft">{words.row(row)}</span>
  return (
    <>
      <span className="number">{sent.number}</span> {sent.text}
      <span className="second soft">
        {sent.deadline === null ? '' : `${words.deadline(dayText(sent.deadline))}　`}
        {sent.last === null ? words.never : `${words.last(dayText(sent.last.day))}：${sent.last.text}`}
      </span>
    </>
  )
}

const Wrote = ({ row: { text, completes, happened, flaws } }: { row: ReturnedRow }) => {
  const words = useReturnWords()
  const { dayText } = useDayWords()
  return (
    <>
      {text === '' ? (
        <span className="soft">{words.row.noWords}</span>
      ) : (
        <span className="wrote">{text}</span>
      )}
      {completes ? (
        <span className="second">
          {happened === null ? words.row.completes : words.row.completesOn(dayText(happened))}
        </span>
      ) : null}
      {flaws.length === 0 ? null : (
        <ul className="flaws">
          {flaws.map((it) => (
            <li key={it}>{words.flaws[it]}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const Met = ({ it }: { it: Meanwhile }) => {
  const words = useReturnWords().row
  const { words: terms } = useMessages()
  switch (it.why) {
    case 'measure-revised':
      return <p>{it.after}</p>
    case 'measure-gone':
      return <p>{words.gone}</p>
    case 'told-since':
      return it.statements.map(({ text, at }) => (
        <p key={`${at}${text}`}>
          <span className="soft">
            <DayText day={at} />{' '}
          </span>
          {text}
        </p>
      ))
    case 'locked':
      return <p>{words.locked(terms.steps[it.step])}</p>
    case 'not-its-unit':
      return <p>{words.notItsUnit}</p>
    case 'other-file':
      return (
        <p>
          <span className="soft">{words.otherFile(it.fileName)}</span> {it.text}
        </p>
      )
  }
}

const Now = ({ row: { as, meanwhile, sent } }: { row: ReturnedRow }) => {
  const words = useReturnWords()
  if (as === 'said') return <span className="soft">{words.row.reported}</span>
  if (meanwhile.length === 0) return <span className="soft">{sent === null ? '' : words.row.same}</span>
  return meanwhile.map((it) => (
    <div key={it.why} className="met">
      <Tag tone="alarm">{words.why[it.why]}</Tag>
      <Met it={it} />
    </div>
  ))
}

type Props = { row: ReturnedRow; open: boolean; pending: boolean; choose: (take: boolean) => void }

/** Taken by itself, left because nobody can take it, or for a person to say. */
const Choice = ({ row, open, pending, choose }: Props) => {
  const words = useReturnWords().row
  const { as, blocked, take, sent, text } = row
  if (!open) return <Tag tone={take ? 'done' : 'quiet'}>{take ? words.taken : words.wasLeft}</Tag>
  if (as === 'said') return null
  if (blocked) return <Tag>{words.blocked}</Tag>
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={words.choice(sent?.text ?? text)}
      value={take}
      disabled={pending}
      options={[
        { value: true, label: words.take },
        { value: false, label: words.leave },
      ]}
      onChange={(event) => {
        choose(event.target.value === true)
      }}
    />
  )
}

/** One row of a pack that came back, with both sides of what changed meanwhile. */
export const RowSides = (props: Props) => (
  <tr className={props.row.take === null ? 'is-undecided' : ''}>
    <td>
      <Sent row={props.row} />
    </td>
    <td>
      <Wrote row={props.row} />
    </td>
    <td>
      <Now row={props.row} />
    </td>
    <td className="right">
      <Choice {...props} />
    </td>
  </tr>
)
