import './month.css'
import { Select } from 'antd'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { type MonthPage as Data, readMonth } from '#contract/work.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { MonthForm } from './month-form.tsx'
import { useMonthWords } from './words.ts'

/** What a unit has to say this month, on one page; with nothing to fill in where nothing changed. */
export const MonthPage = (): ReactElement => {
  const [unit, setUnit] = useState<string | undefined>(undefined)
  const read = useRead(readMonth, { query: unit === undefined ? {} : { unit } })
  return (
    <Loaded of={read} lines={10}>
      {(page) => <Month page={page} onUnit={setUnit} />}
    </Loaded>
  )
}

const Month = ({ page, onUnit }: { page: Data; onUnit: (unit: string) => void }) => {
  const words = useMonthWords()
  const [year, month] = page.month.split('-').map(Number)
  const { unit, units, rows } = page
  // What was just told as done is gone from the rows: then all is said, and not «nothing to say».
  const [said, setSaid] = useState<string | null>(null)
  if (unit && rows.length > 0 && said !== unit.id) setSaid(unit.id)
  const allSaid = unit !== null && said === unit.id
  return (
    <div className="month">
      <Page
        title={words.title}
        lead={unit ? words.lead(unit.name, words.monthOf(year ?? 0, month ?? 0)) : undefined}
        action={
          units.length > 1 ? (
            <Select
              aria-label={words.unit}
              value={unit?.id ?? null}
              popupMatchSelectWidth={false}
              options={units.map((it) => ({ value: it.id, label: it.name }))}
              onChange={(next) => {
                if (next) onUnit(next)
              }}
            />
          ) : undefined
        }
      >
        {unit === null || rows.length === 0 ? (
          <Empty
            title={allSaid ? words.allSaid : words.empty}
            help={unit === null ? words.notMine : allSaid ? words.allSaidHelp : words.emptyHelp}
            action={<Link to={paths.desk}>{words.toDesk}</Link>}
          />
        ) : (
          <MonthForm key={unit.id} unit={unit} rows={rows} more={page.more} />
        )}
      </Page>
    </div>
  )
}
