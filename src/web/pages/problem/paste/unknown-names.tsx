import { Button, Select } from 'antd'
import type { KnownUnit } from '#core/rules/importing/who-is-meant.ts'
import { nearestUnits } from '#core/rules/importing/nearest-units.ts'
import { usePasteWords } from '../../../ui/paste-words.ts'

/** What a name that nobody bears was said to stand for; no unit: it is left out. */
export type Meant = ReadonlyMap<string, readonly string[]>

/** Names of units that nobody bears, each asked for once: the most alike are one press away. */
export const UnknownNames = ({
  names,
  units,
  meant,
  onMeant,
}: {
  /** Those still unknown, with how many measures wait for each. */
  names: readonly { name: string; count: number }[]
  units: readonly KnownUnit[]
  meant: Meant
  onMeant: (name: string, units: readonly string[] | null) => void
}) => {
  const { measures: words } = usePasteWords()
  const options = units.filter((it) => !it.ended).map((it) => ({ value: it.id, label: it.shortName }))
  if (names.length === 0 && meant.size === 0) return null
  return (
    <section className="paste-names" aria-label={words.names}>
      {names.length > 0 ? <p className="late">{words.names}</p> : null}
      <ul>
        {names.map(({ name, count }) => (
          <li key={name}>
            <b>{words.nameOf(name, count)}</b>
            {nearestUnits(name, units).map((it) => (
              <Button
                key={it.id}
                size="small"
                onClick={() => {
                  onMeant(name, [it.id])
                }}
              >
                <span className="only-read">{words.nameIs(name)} </span>
                {it.shortName}
              </Button>
            ))}
            <Select
              aria-label={words.nameIs(name)}
              placeholder={words.namePick}
              size="small"
              mode="multiple"
              value={[]}
              showSearch={{ optionFilterProp: 'label' }}
              options={options}
              onChange={(chosen: string[]) => {
                onMeant(name, chosen)
              }}
            />
            <Button
              size="small"
              type="text"
              onClick={() => {
                onMeant(name, [])
              }}
            >
              {words.nameDrop}
              <span className="only-read"> {name}</span>
            </Button>
          </li>
        ))}
        {[...meant].map(([name, ids]) => (
          <li key={name}>
            {words.nameIs(name)}
            {ids.length === 0 ? (
              <span className="soft">{words.nameDropped}</span>
            ) : (
              <Select
                aria-label={words.nameIs(name)}
                size="small"
                mode="multiple"
                value={[...ids]}
                showSearch={{ optionFilterProp: 'label' }}
                options={options}
                onChange={(chosen: string[]) => {
                  onMeant(name, chosen.length === 0 ? null : chosen)
                }}
              />
            )}
            <Button
              size="small"
              type="text"
              onClick={() => {
                onMeant(name, null)
              }}
            >
              {words.nameAgain}
              <span className="only-read"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
