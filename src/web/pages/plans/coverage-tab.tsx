import { Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { type Coverage, readCoverage } from '#contract/coverage.ts'
import { useRead } from '../../api/query.ts'
import { coverageAddress } from '../../paths.ts'
import { ImportLink } from '../lists/import-link.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import { CoverageCell } from './coverage-cell.tsx'
import { CoverageMatrix } from './coverage-matrix.tsx'
import type { Go } from './plans-page.tsx'
import { type Only, type PlansSearch, levels, onlys } from './search.ts'
import { usePlansWords } from './words.ts'

/** Problem × unit: what is asked for stands in the address. */
export const CoverageTab = ({ round, search, go }: { round: string; search: PlansSearch; go: Go }) => {
  const words = usePlansWords()
  const { coverage } = words
  const { locale } = useLocale()
  const read = useRead(readCoverage, { params: { id: round } }, { keep: true })
  const [opened, setOpened] = useState<{ problem: string; unit: string } | null>(null)
  return (
    <Loaded of={read} lines={14}>
      {(all) =>
        all.problems.length === 0 ? (
          <Empty title={words.emptyTitle} help={words.emptyHelp} action={<ImportLink />} />
        ) : (
          <>
            <div className="plans-bar">
              <Segmented
                aria-label={coverage.level}
                value={search.level ?? 'all'}
                options={(['all', ...levels] as const).map((value) => ({
                  value,
                  label: coverage.levels[value],
                }))}
                onChange={(value) => {
                  const level = levels.find((it) => it === value)
                  const { level: _level, ...rest } = search
                  go(level ? { ...rest, level } : rest)
                }}
              />
              <Select
                className="plans-only"
                aria-label={coverage.only}
                value={search.only ?? 'all'}
                options={(['all', ...onlys] as const).map((value) => ({
                  value,
                  label: `${coverage.filters[value]}${value === 'all' ? '' : ` (${String(narrowed(all, value).count)})`}`,
                }))}
                onChange={(value) => {
                  const only = onlys.find((it) => it === value)
                  const { only: _only, ...rest } = search
                  go(only ? { ...rest, only } : rest)
                }}
              />
              <span className="plans-end">
                <TakeButton address={coverageAddress(round, locale)} label={coverage.export} />
              </span>
            </div>
            <Narrowed all={all} search={search} onOpen={setOpened} />
            {opened ? (
              <CoverageCell
                {...opened}
                all={all}
                onClose={() => {
                  setOpened(null)
                }}
              />
            ) : null}
          </>
        )
      }
    </Loaded>
  )
}

const Narrowed = ({
  all,
  search,
  onOpen,
}: {
  all: Coverage
  search: PlansSearch
  onOpen: (cell: { problem: string; unit: string }) => void
}) => {
  const { coverage } = usePlansWords()
  const shown = useMemo(() => {
    const { problems, units } = search.only ? narrowed(all, search.only) : all
    const { level } = search
    if (level === undefined) return { problems, units, cells: all.cells }
    // Of one level only the problems that somebody there has a part in.
    const columns = units.filter((it) => it.level === level)
    const ids = new Set(columns.map((it) => it.id))
    const rows = new Set(all.cells.filter((it) => ids.has(it.unit)).map((it) => it.problem))
    return { problems: problems.filter((it) => rows.has(it.id)), units: columns, cells: all.cells }
  }, [all, search])
  if (shown.units.length === 0)
    return <p className="soft">{search.level ? coverage.none : coverage.noUnits}</p>
  if (shown.problems.length === 0) return <p className="soft">{coverage.none}</p>
  return <CoverageMatrix shown={shown} only={search.only ?? null} onOpen={onOpen} />
}

/** The rows and columns that a filter leaves, and how many it speaks of. */
const narrowed = (all: Coverage, only: Only): Pick<Coverage, 'problems' | 'units'> & { count: number } => {
  const { problems, units, cells } = all
  const of = (keep: (problem: Coverage['problems'][number]) => boolean) => {
    const rows = problems.filter(keep)
    return { problems: rows, units, count: rows.length }
  }
  const marked = (is: (cell: Coverage['cells'][number]) => boolean): Set<string> =>
    new Set(cells.filter(is).map((it) => it.problem))
  switch (only) {
    case 'untaken': {
      const waiting = marked((it) => it.waiting > 0)
      const carried = marked((it) => it.lead || it.measures > 0)
      return of((it) => waiting.has(it.id) || it.unplaced > 0 || !carried.has(it.id))
    }
    case 'asGiven': {
      const given = marked((it) => it.asGiven > 0)
      return of((it) => given.has(it.id))
    }
    case 'notApproved':
      return of((it) => !it.approved)
    case 'reviewing':
      return of((it) => it.reviewing)
    case 'noSubplan': {
      const carrying = new Set(cells.filter((it) => it.measures + it.shares > 0).map((it) => it.unit))
      const columns = units.filter((it) => it.subplan === null && carrying.has(it.id))
      const ids = new Set(columns.map((it) => it.id))
      const rows = marked((it) => ids.has(it.unit) && it.measures + it.shares > 0)
      return { problems: problems.filter((it) => rows.has(it.id)), units: columns, count: columns.length }
    }
  }
}
