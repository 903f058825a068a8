import '../../lists/bulk.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Progress } from 'antd'
import { readOrganisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { measureColumns } from '#core/rules/importing/pasted-measures.ts'
import { useRead } from '../../../api/query.ts'
import { ColumnChoices } from '../../../ui/column-choices.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { PasteField } from '../../../ui/paste-field.tsx'
import { PasteTable } from '../../../ui/paste-table.tsx'
import { usePasteWords } from '../../../ui/paste-words.ts'
import { Loaded } from '../../../ui/states.tsx'
import { CheckList } from '../check-list.tsx'
import { PastedRow } from './pasted-row.tsx'
import { UnknownNames } from './unknown-names.tsx'
import { usePasting } from './use-pasting.ts'

/** Measures of a problem out of a spreadsheet: pasted, looked at row by row, then added one by one. */
export const PasteMeasures = ({ detail: given, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const { stop, measures: words } = usePasteWords()
  const { general } = useMessages()
  const client = useQueryClient()
  const organisation = useRead(readOrganisation)
  const pasting = usePasting(given, organisation.data)
  const { kept, pasted, rows, able, left, done, refused } = pasting
  const begun = done + refused > 0
  const close = () => {
    // What could not be added is there again the next time.
    if (begun && done === rows.length) kept.forget()
    onClose()
    void client.invalidateQueries()
  }
  return (
    <Drawer open title={words.title} size={960} onClose={close} footer={null}>
      <div className="bulk">
        <p className="drawer-lead">{words.lead}</p>
        <PasteField value={kept.text} onChange={kept.write} cut={pasted.cut} recalled={kept.recalled} />
        <Loaded of={organisation}>
          {() => (pasted.table.rows.length === 0 ? null : <Looked pasting={pasting} />)}
        </Loaded>
        <div className="form-foot bulk-foot">
          {pasting.running ? (
            <Button onClick={pasting.stop}>{stop}</Button>
          ) : rows.length === 0 ? null : (
            <Button type="primary" disabled={left.length === 0} onClick={pasting.add}>
              {begun ? words.goOn(left.length) : words.go(left.length)}
            </Button>
          )}
          <Button onClick={close} disabled={pasting.running}>
            {general.buttons.close}
          </Button>
          {begun ? (
            <output className="bulk-progress">
              <Progress
                percent={Math.round(((done + refused) / Math.max(1, able.length)) * 100)}
                showInfo={false}
                size="small"
                aria-hidden
              />
              {words.progress(done, refused, able.length)}
            </output>
          ) : null}
        </div>
      </div>
    </Drawer>
  )
}

/** What was read: the columns, the names nobody bears, and each row with its fate. */
const Looked = ({ pasting }: { pasting: ReturnType<typeof usePasting> }) => {
  const { row, measures: words } = usePasteWords()
  const { detail, pasted, rows, able, outcomes, units } = pasting
  const nameOf = new Map(units.map((it) => [it.id, it.shortName]))
  const manifested = new Map(detail.manifestations.map((it) => [it.id, it.text]))
  const tally = able.length === 0 ? words.nothing : words.tally(able.length, rows.length - able.length)
  return (
    <>
      <ColumnChoices
        table={pasted.table}
        taken={pasted.columns}
        choices={measureColumns.map((value) => ({ value, label: words.as[value] }))}
        onChange={pasted.say}
      />
      <UnknownNames names={pasting.names} units={units} meant={pasting.meant} onMeant={pasting.say} />
      {detail.manifestations.length > 1 ? (
        <CheckList
          legend={words.answers}
          hint={words.answersHelp}
          items={detail.manifestations}
          chosen={pasting.answers}
          onChange={pasting.setAnswers}
        />
      ) : null}
      <p className="bulk-tally">
        <b>{pasted.columns.includes('text') ? tally : words.noText}</b>
      </p>
      <PasteTable heads={[row, ...Object.values(words.heads)]} widths={[48, null, '17%', 116, '30%']}>
        {rows.map(({ id, measure }) => (
          <PastedRow
            key={`${String(measure.row)}.${String(measure.part)}`}
            measure={measure}
            outcome={outcomes.get(id) ?? null}
            unitName={(unit) => nameOf.get(unit) ?? ''}
            answers={(measure.answers ?? []).map((it) => manifested.get(it) ?? '')}
          />
        ))}
      </PasteTable>
    </>
  )
}
