import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { type UnitToPack, listUnitsToPack, makePacks } from '#contract/returns.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { batchAddress, packAddress } from '../../paths.ts'
import { DayText } from '../../ui/days.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useExport } from '../../ui/use-export.ts'
import { ReturnRefusal } from './return-refusal.tsx'
import { useReturnWords } from './words.ts'

const UnitRow = ({
  row,
  chosen,
  choose,
  take,
}: {
  row: UnitToPack
  chosen: boolean
  choose: (chosen: boolean) => void
  take: (address: string) => void
}) => {
  const words = useReturnWords().give
  const { locale } = useLocale()
  const { unit, open, pack } = row
  return (
    <tr>
      <td>
        <Checkbox
          checked={chosen}
          disabled={open === 0}
          onChange={(event) => {
            choose(event.target.checked)
          }}
        >
          {unit.name}
        </Checkbox>
      </td>
      <td className="right">{open}</td>
      <td>
        {pack === null ? (
          <span className="soft">—</span>
        ) : (
          <>
            <DayText day={pack.madeAt} />
            <span className="soft"> {words.version(pack.version, pack.rows)}</span>
          </>
        )}
      </td>
      <td className="right">{pack === null || pack.returned === 0 ? '' : pack.returned}</td>
      <td>
        {pack === null ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => {
              take(packAddress(pack.id, locale))
            }}
          >
            {words.take}
            <span className="only-read"> {unit.name}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

const Units = ({ round, units }: { round: string; units: readonly UnitToPack[] }) => {
  const words = useReturnWords().give
  const { exporting } = useMessages()
  const { locale } = useLocale()
  const tellDone = useNotice()
  const { bytes, take, stop } = useExport()
  const make = useWrite(makePacks)
  const fit = units.filter((it) => it.open > 0)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = fit.filter((it) => !left.has(it.unit.id))
  const choose = (unit: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(unit)
    else next.add(unit)
    setLeft(next)
  }
  const go = () => {
    make.mutate(
      { params: { id: round }, body: { units: chosen.map((it) => it.unit.id) } },
      {
        onSuccess: ({ batch, packs }) => {
          tellDone(words.made(packs.length))
          const [only] = packs
          take(packs.length === 1 && only ? packAddress(only.id, locale) : batchAddress(batch, locale))
        },
      },
    )
  }
  return (
    <>
      <ReturnRefusal error={make.error} />
      <div className="units-to-pack">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  checked={chosen.length === fit.length && fit.length > 0}
                  indeterminate={chosen.length > 0 && chosen.length < fit.length}
                  disabled={fit.length === 0}
                  onChange={(event) => {
                    setLeft(new Set(event.target.checked ? [] : fit.map((it) => it.unit.id)))
                  }}
                >
                  {words.all}
                </Checkbox>
              </th>
              <th scope="col" className="right">
                {words.open}
              </th>
              <th scope="col">{words.last}</th>
              <th scope="col" className="right">
                {words.came}
              </th>
              <th scope="col">{words.file}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((row) => (
              <UnitRow
                key={row.unit.id}
                row={row}
                chosen={row.open > 0 && !left.has(row.unit.id)}
                choose={(isChosen) => {
                  choose(row.unit.id, isChosen)
                }}
                take={take}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="give-foot">
        <Button type="primary" disabled={chosen.length === 0} loading={make.isPending} onClick={go}>
          {make.isPending ? words.making : words.make(chosen.length)}
        </Button>
        {bytes === null ? (
          <>
            <span className="soft">
              {words.chosen(
                chosen.length,
                chosen.reduce((sum, it) => sum + it.open, 0),
              )}
            </span>
            {make.data && make.data.packs.length > 1 ? (
              <button
                type="button"
                className="plain"
                onClick={() => {
                  take(batchAddress(make.data.batch, locale))
                }}
              >
                {words.takeAll}
              </button>
            ) : null}
          </>
        ) : (
          <span>
            <output className="soft">{exporting.under(bytes)}</output>{' '}
            <button type="button" className="plain" onClick={stop}>
              {words.stop}
            </button>
          </span>
        )}
      </div>
    </>
  )
}

/** Who gets a pack, and the packs of last time; all units are chosen unless one is left out. */
export const GivePacks = ({ round, choice }: { round: string; choice: ReactNode }) => {
  const words = useReturnWords().give
  const read = useRead(listUnitsToPack, { params: { id: round } })
  return (
    <Panel title={words.title} extra={choice}>
      <Loaded of={read}>
        {({ units }) =>
          units.length === 0 ? (
            <p className="soft">{words.none}</p>
          ) : (
            <>
              <p className="soft give-help">{words.help}</p>
              <Units round={round} units={units} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
