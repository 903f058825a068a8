import { Button, Select } from 'antd'
import { useState } from 'react'
import { instrumentWaits, listInstruments } from '#contract/supervision.ts'
import { readOrganisation } from '#contract/organisation.ts'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { useRead } from '../../api/query.ts'
import { Empty, Loaded } from '../../ui/states.tsx'
import { unitChoices } from '../lists/choices.ts'
import { DraftInstrument } from './draft-instrument.tsx'
import { InstrumentTable } from './instrument-table.tsx'
import type { Shown } from './supervision-page.tsx'
import { useSupervisionWords } from './words.ts'

/** How many are read at once; «earlier» reads as many again. */
const atOnce = 100

/** The register of instruments: every count leads to its rows. */
export const InstrumentsTab = ({ round, search, go }: Shown) => {
  const words = useSupervisionWords()
  const [limit, setLimit] = useState(atOnce)
  const [drafting, setDrafting] = useState(false)
  const kind = instrumentKinds.find((it) => it === search.kind)
  const waits = instrumentWaits.find((it) => it === search.waits)
  const { unit } = search
  const read = useRead(listInstruments, { query: { round, kind, waits, unit, limit } }, { keep: true })
  const isNarrowed = kind !== undefined || waits !== undefined || unit !== undefined
  const clear = () => {
    go({ tab: 'instruments', ...(search.round ? { round: search.round } : {}) })
  }
  return (
    <Loaded of={read} lines={10}>
      {({ instruments, counts, total, next, mayDraft }) => (
        <>
          <div className="meetings-bar no-print">
            <Filters round={round} search={search} go={go} />
            {mayDraft ? (
              <Button
                type="primary"
                className="supervision-end"
                onClick={() => {
                  setDrafting(true)
                }}
              >
                {words.list.draft}
              </Button>
            ) : null}
          </div>
          {instruments.length === 0 ? (
            <Empty
              title={isNarrowed ? words.noneTitle : words.list.emptyTitle}
              help={isNarrowed ? words.noneHelp : mayDraft ? words.list.emptyHelp : words.list.emptyRead}
              action={isNarrowed ? <Button onClick={clear}>{words.filters.clear}</Button> : null}
            />
          ) : (
            <>
              <div className="meetings-counts">
                <p>
                  <b>{words.list.total(total)}</b>
                  {counts
                    .filter((it) => it.issued > 0)
                    .map((it) => (
                      <button
                        key={it.kind}
                        type="button"
                        className="plain"
                        onClick={() => {
                          go({ ...search, tab: 'instruments', kind: it.kind })
                        }}
                      >
                        {words.list.issued(words.kinds[it.kind], it.issued)}
                      </button>
                    ))}
                  {counts.some((it) => it.late > 0) ? (
                    <button
                      type="button"
                      className="plain late"
                      onClick={() => {
                        go({ ...search, tab: 'instruments', waits: 'late' })
                      }}
                    >
                      {words.list.late(counts.reduce((sum, it) => sum + it.late, 0))}
                    </button>
                  ) : null}
                </p>
                <p className="soft">{words.notResult}</p>
              </div>
              <InstrumentTable
                rows={instruments}
                open={(instrument) => {
                  go({ ...search, tab: 'instruments', instrument })
                }}
              />
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
          {drafting ? (
            <DraftInstrument
              round={round}
              begun={null}
              onClose={(instrument) => {
                setDrafting(false)
                if (instrument) go({ ...search, tab: 'instruments', instrument })
              }}
            />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

const Filters = ({ search, go }: Shown) => {
  const { filters, kinds, waits } = useSupervisionWords()
  const organisation = useRead(readOrganisation).data
  const set = (name: 'kind' | 'waits' | 'unit') => (value: string | undefined) => {
    const { [name]: _before, ...rest } = search
    go({ ...rest, tab: 'instruments', ...(value ? { [name]: value } : {}) })
  }
  return (
    <>
      <Select
        className="meetings-filter"
        aria-label={filters.kind}
        placeholder={filters.kind}
        allowClear
        value={search.kind ?? null}
        options={instrumentKinds.map((value) => ({ value, label: kinds[value] }))}
        onChange={set('kind')}
      />
      <Select
        className="meetings-filter"
        aria-label={filters.waits}
        placeholder={filters.waits}
        allowClear
        value={search.waits ?? null}
        options={instrumentWaits.map((value) => ({ value, label: waits[value] }))}
        onChange={set('waits')}
      />
      <Select
        className="meetings-filter"
        aria-label={filters.unit}
        placeholder={filters.unit}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={search.unit ?? null}
        options={organisation ? unitChoices(organisation) : []}
        onChange={set('unit')}
      />
    </>
  )
}
