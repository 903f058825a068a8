import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useMemo } from 'react'
import { type Organisation, readOrganisation } from '#contract/organisation.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useToday } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { leaderChoices, personChoices } from '../lists/choices.ts'
import { type NameAsked, nameKey } from './compare-choices.ts'
import { useCompareWords } from './compare-words.ts'
import { registeredSince } from './names-registered.ts'

const searchable = { optionFilterProp: 'label' }

const Names = ({
  names,
  organisation,
  onName,
}: {
  names: readonly NameAsked[]
  organisation: Organisation
  onName: (it: NameAsked) => void
}) => {
  const words = useCompareWords()
  const today = useToday() ?? ''
  const choices = useMemo(
    () => ({
      unit: organisation.units.map((it) => ({ value: it.id, label: it.name })),
      leader: leaderChoices(organisation, today),
      handler: personChoices(organisation),
    }),
    [organisation, today],
  )
  const registered = useMemo(() => registeredSince(names, organisation, today), [names, organisation, today])
  const { columns } = words
  return (
    <>
      {names.length === 0 ? null : (
        <p className="compare-registered">
          {registered.length === 0 ? null : (
            <Button
              onClick={() => {
                for (const it of registered) onName(it)
              }}
            >
              {words.chooseRegistered(registered.length)}
            </Button>
          )}
          <span className="soft">
            {words.register} <Link to={paths.organisation}>{words.registerThere}</Link>
          </span>
        </p>
      )}
      <PlainTable
        rows={names}
        none={words.empty.names}
        heads={[columns.name, columns.what, { label: columns.times, right: true }, columns.meaning]}
      >
        {(it) => (
          <tr key={nameKey(it)}>
            <td>{it.words}</td>
            <td>{words.nameAs[it.as]}</td>
            <td className="right">{words.times(it.times)}</td>
            <td>
              <Select
                className="compare-name"
                aria-label={words.chooseName(it.words)}
                placeholder={words.choose}
                allowClear
                showSearch={searchable}
                value={it.value}
                options={choices[it.as]}
                onChange={(value: string | undefined) => {
                  onName({ ...it, value: value ?? null })
                }}
              />
            </td>
          </tr>
        )}
      </PlainTable>
    </>
  )
}

/** Names nobody here is known by: whom each means is chosen once, wherever it stands in the list. */
export const CompareNames = (props: { names: readonly NameAsked[]; onName: (it: NameAsked) => void }) => {
  const read = useRead(readOrganisation)
  return <Loaded of={read}>{(organisation) => <Names {...props} organisation={organisation} />}</Loaded>
}
