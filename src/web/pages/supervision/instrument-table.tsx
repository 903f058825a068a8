import type { InstrumentRow } from '#contract/supervision.ts'
import type { InstrumentStep } from '#core/record/instrument/instrument.ts'
import { said } from '#messages/locale.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useSupervisionWords } from './words.ts'

const tones: Record<InstrumentStep, 'quiet' | 'busy' | 'waiting' | 'done' | 'alarm'> = {
  drafted: 'waiting',
  approved: 'waiting',
  issued: 'busy',
  answered: 'waiting',
  met: 'waiting',
  closed: 'done',
  cancelled: 'quiet',
  withdrawn: 'quiet',
}

export const InstrumentTag = ({ step, late }: { step: InstrumentStep; late: boolean }) => {
  const { steps, waits } = useSupervisionWords()
  return <Tag tone={late ? 'alarm' : tones[step]}>{late ? waits.late : steps[step]}</Tag>
}

/** The kind of a paper, of a letter with the light it shows. */
export const KindWords = ({ of }: { of: Pick<InstrumentRow, 'kind' | 'sign'> }) => {
  const { kinds } = useSupervisionWords()
  const { locale } = useLocale()
  return (
    <>
      {kinds[of.kind]}
      {of.sign ? ` · ${said(of.sign, locale)}` : ''}
    </>
  )
}

/** Instruments as rows; each opens. */
export const InstrumentTable = ({
  rows,
  open,
}: {
  rows: readonly InstrumentRow[]
  open: (instrument: string) => void
}) => {
  const { list, noneTitle } = useSupervisionWords()
  const { words } = useMessages()
  const { dayText } = useDayWords()
  return (
    <PlainTable
      rows={rows}
      none={noneTitle}
      className="supervision-table"
      heads={[list.number, list.title, list.to, list.replyBy, list.state]}
    >
      {(it) => (
        <tr key={it.id}>
          <td className="supervision-number">
            {it.number ?? <span className="soft">{list.unnumbered}</span>}
            <span className="soft second">{dayText(it.on)}</span>
          </td>
          <td>
            <button
              type="button"
              className="plain"
              onClick={() => {
                open(it.id)
              }}
            >
              {it.title}
            </button>
            <span className="soft second">
              <KindWords of={it} />
              {it.problems.length === 0 ? '' : ` · ${words.list(it.problems.map((one) => one.number))}`}
            </span>
          </td>
          <td>{words.list(it.to.map((one) => one.name))}</td>
          <td>{it.replyBy === null ? '—' : dayText(it.replyBy)}</td>
          <td>
            <InstrumentTag step={it.step} late={it.late} />
            <span className="soft second">
              {[it.owing > 0 ? list.owing(it.owing) : '', it.toJudge > 0 ? list.toJudge(it.toJudge) : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </td>
        </tr>
      )}
    </PlainTable>
  )
}
