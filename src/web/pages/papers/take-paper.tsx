import { Button, Checkbox, Segmented, Select, Spin } from 'antd'
import { useId, useState } from 'react'
import type { Letterhead } from '#core/rules/report/letterhead.ts'
import type { Round } from '#contract/rounds.ts'
import { listTemplates } from '#contract/templates.ts'
import { useRead } from '../../api/query.ts'
import { paperAddress } from '../../paths.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useToday } from '../../ui/days.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Panel } from '../../ui/page.tsx'
import { useExport } from '../../ui/use-export.ts'
import { LetterheadFields } from './letterhead.tsx'
import { ReportHints } from './report-hints.tsx'
import { usePaperWords } from './words.ts'

const kinds = ['report', 'plan', 'lists', 'closeout'] as const
const formats = ['docx', 'pdf', 'xlsx'] as const
type Kind = (typeof kinds)[number]
type Format = (typeof formats)[number]

/** In place of a template's id: the standard layout. */
const standard = ''

const Kinds = ({ value, choose }: { value: Kind; choose: (kind: Kind) => void }) => {
  const words = usePaperWords()
  const name = useId()
  return (
    <fieldset className="paper-kinds">
      <legend>{words.kind}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="paper-kind">
          <input
            type="radio"
            name={name}
            checked={value === kind}
            onChange={() => {
              choose(kind)
            }}
          />
          <b>{words.kinds[kind]}</b>
          <span className="soft">{words.kindHelp[kind]}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** One form, one button: the paper is made by the server and handed to the browser to save. */
export const TakePaper = ({ rounds }: { rounds: readonly Round[] }) => {
  const words = usePaperWords()
  const today = useToday()
  const templates = useRead(listTemplates).data?.templates ?? []
  const { bytes, take, stop } = useExport()
  const [round, setRound] = useState(rounds[0]?.id ?? '')
  const [kind, setKind] = useState<Kind>('report')
  const [day, setDay] = useState<string | null>(null)
  const [chosen, setFormat] = useState<Format>('docx')
  // Of all papers only the reconciliation is a workbook as well.
  const offered = formats.filter((it) => it !== 'xlsx' || kind === 'closeout')
  const format = offered.includes(chosen) ? chosen : 'docx'
  const [template, setTemplate] = useState(standard)
  const [sources, setSources] = useState(false)
  const [letterhead, setLetterhead] = useState<Letterhead>({})
  // One that was dropped meanwhile is chosen no longer.
  const layout = format === 'docx' && templates.some((it) => it.id === template) ? template : standard
  const address = paperAddress(round, kind, format, {
    day: day ?? undefined,
    template: layout,
    sources: sources ? 'yes' : undefined,
    ...letterhead,
  })
  return (
    <Panel>
      <div className="paper-form">
        <Kinds value={kind} choose={setKind} />
        <div className="paper-choices">
          {rounds.length < 2 ? null : (
            <Field label={words.round}>
              {(labelled) => (
                <Select
                  {...labelled}
                  value={round}
                  onChange={setRound}
                  options={rounds.map((it) => ({ value: it.id, label: it.name }))}
                />
              )}
            </Field>
          )}
          <Field label={words.day} hint={words.dayHelp}>
            {(labelled) => <DayInput labelled={labelled} value={day ?? today} onChange={setDay} to={today} />}
          </Field>
          <div className="field">
            <div className="field-label">{words.format}</div>
            <Segmented
              aria-label={words.format}
              value={format}
              onChange={setFormat}
              options={offered.map((it) => ({ value: it, label: words.formats[it] }))}
            />
          </div>
          {templates.length === 0 ? null : (
            <Field label={words.template} hint={words.templateHelp}>
              {(labelled) => (
                <Select
                  {...labelled}
                  value={layout}
                  disabled={format !== 'docx'}
                  onChange={setTemplate}
                  options={[
                    { value: standard, label: words.standard },
                    ...templates.map((it) => ({
                      value: it.id,
                      label: `${it.name}（${words.ownKinds[it.kind]}）`,
                    })),
                  ]}
                />
              )}
            </Field>
          )}
        </div>
        <LetterheadFields value={letterhead} change={setLetterhead} />
        <div>
          <Checkbox
            checked={sources}
            onChange={(event) => {
              setSources(event.target.checked)
            }}
          >
            {words.sources}
          </Checkbox>
          <p className="field-hint">{words.sourcesHelp}</p>
        </div>
        <div className="paper-foot">
          {bytes === null ? (
            <Button
              type="primary"
              icon={<Icon name="takeAway" />}
              onClick={() => {
                take(address)
              }}
            >
              {words.take}
            </Button>
          ) : (
            <>
              <output className="paper-making">
                <Spin size="small" /> {words.making}
              </output>
              <Button onClick={stop}>{words.stop}</Button>
            </>
          )}
          {kind === 'report' && round !== '' ? <ReportHints round={round} day={day ?? undefined} /> : null}
        </div>
      </div>
    </Panel>
  )
}
