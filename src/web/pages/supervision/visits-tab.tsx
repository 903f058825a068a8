import { Button, Select } from 'antd'
import { useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import { type VisitRow, listVisits } from '#contract/supervision.ts'
import { visitKinds } from '#core/record/supervision/facts.ts'
import { useRead } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { unitChoices } from '../lists/choices.ts'
import type { Shown } from './supervision-page.tsx'
import { VisitForm } from './visit-form.tsx'
import { useSupervisionWords } from './words.ts'

/** How many are read at once; «earlier» reads as many again. */
const atOnce = 100

/** The visits that were made, the newest first; each count leads to its rows. */
export const VisitsTab = ({ round, search, go }: Shown) => {
  const words = useSupervisionWords()
  const [limit, setLimit] = useState(atOnce)
  const [recording, setRecording] = useState(false)
  const organisation = useRead(readOrganisation).data
  const kind = visitKinds.find((it) => it === search.kind)
  const { unit } = search
  const read = useRead(listVisits, { query: { round, kind, unit, limit } }, { keep: true })
  const isNarrowed = kind !== undefined || unit !== undefined
  const set = (name: 'kind' | 'unit') => (value: string | undefined) => {
    const { [name]: _before, ...rest } = search
    go({ ...rest, tab: 'visits', ...(value ? { [name]: value } : {}) })
  }
  return (
    <Loaded of={read} lines={10}>
      {({ visits, counts, total, next, mayRecord }) => (
        <>
          <div className="meetings-bar no-print">
            <Select
              className="meetings-filter"
              aria-label={words.filters.kind}
              placeholder={words.filters.kind}
              allowClear
              value={search.kind ?? null}
              options={visitKinds.map((value) => ({ value, label: words.visitKinds[value] }))}
              onChange={set('kind')}
            />
            <Select
              className="meetings-filter"
              aria-label={words.filters.visited}
              placeholder={words.filters.visited}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={unit ?? null}
              options={organisation ? unitChoices(organisation) : []}
              onChange={set('unit')}
            />
            {mayRecord ? (
              <Button
                type="primary"
                className="supervision-end"
                onClick={() => {
                  setRecording(true)
                }}
              >
                {words.visits.record}
              </Button>
            ) : null}
          </div>
          {visits.length === 0 ? (
            <Empty
              title={isNarrowed ? words.noneTitle : words.visits.emptyTitle}
              help={isNarrowed ? words.noneHelp : mayRecord ? words.visits.emptyHelp : words.visits.emptyRead}
              action={
                isNarrowed ? (
                  <Button
                    onClick={() => {
                      go({ tab: 'visits', ...(search.round ? { round: search.round } : {}) })
                    }}
                  >
                    {words.filters.clear}
                  </Button>
                ) : null
              }
            />
          ) : (
            <>
              <div className="meetings-counts">
                <p>
                  <b>{words.visits.counted(total)}</b>
                  {counts.map((it) => (
                    <button
                      key={it.kind}
                      type="button"
                      className="plain"
                      onClick={() => {
                        set('kind')(it.kind)
                      }}
                    >
                      {words.visits.kind(words.visitKinds[it.kind], it.visits)}
                    </button>
                  ))}
                </p>
                <p className="soft">{words.notResult}</p>
              </div>
              <ul className="supervision-visits">
                {visits.map((it) => (
                  <VisitLine
                    key={it.id}
                    visit={it}
                    open={() => {
                      go({ ...search, tab: 'visits', visit: it.id })
                    }}
                  />
                ))}
              </ul>
              {next === null ? null : (
                <Button
                  className="no-print"
                  onClick={() => {
                    setLimit(Math.min(limit + atOnce, 2000))
                  }}
                >
                  {words.more}
                </Button>
              )}
            </>
          )}
          {recording ? (
            <VisitForm
              round={round}
              before={null}
              onClose={() => {
                setRecording(false)
              }}
            />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

export const VisitLine = ({ visit, open }: { visit: VisitRow; open: () => void }) => {
  const { visitKinds: kinds, visits: says } = useSupervisionWords()
  const { words } = useMessages()
  const { dayText } = useDayWords()
  const { findings } = visit
  return (
    <li className="meetings-line">
      <time dateTime={visit.on}>{dayText(visit.on)}</time>
      <Tag>{kinds[visit.kind]}</Tag>
      <span className="meetings-what">
        <button type="button" className="plain" onClick={open}>
          {words.list(visit.units.map((it) => it.name))}
        </button>
        <span className="soft second">
          {[
            visit.body.name,
            visit.led,
            visit.problems > 0 ? says.problems(visit.problems) : '',
            says.found(findings.all),
            findings.mended > 0 ? says.mended(findings.mended) : '',
            findings.toJudge > 0 ? says.toJudge(findings.toJudge) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          {findings.late > 0 ? <span className="late"> · {says.late(findings.late)}</span> : null}
        </span>
      </span>
    </li>
  )
}
