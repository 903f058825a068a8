import type { Overview } from '#contract/overview.ts'
import { said } from '#messages/locale.ts'
import { LightSign } from '../../ui/light.tsx'
import { ListLink, type ProblemsAsked } from '../../ui/list-link.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useOverviewWords } from './words.ts'

/** Units by what they lead: problems, closed, lights. Not a ranking: the order is the server's. */
export const UnitTable = ({ overview, asked }: { overview: Overview; asked: ProblemsAsked }) => {
  const words = useOverviewWords()
  const { columns } = words
  const { units, signs } = overview
  const { locale } = useLocale()
  return (
    <Panel title={words.unitsTitle} extra={words.unitsNote}>
      <PlainTable
        rows={units}
        none={words.unitsNone}
        heads={[
          columns.unit,
          { label: columns.problems, right: true },
          { label: columns.closed, right: true },
          columns.lights,
        ]}
        className="unit-scroll"
      >
        {({ unit, light, problems, closed, lights }) => (
          <tr key={unit.id}>
            <th scope="row">
              {unit.name}
              {light ? (
                <span className="unit-light soft">
                  <LightSign colour={light.colour} shape={light.shape} size={13} />
                  {said(light.word, locale)}
                </span>
              ) : null}
            </th>
            <td className="right">
              <ListLink asked={{ ...asked, leadUnit: unit.id }} label={unit.name}>
                {problems}
              </ListLink>
            </td>
            <td className="right">{closed}</td>
            <td>
              <span className="unit-lights">
                {lights.map(({ key, count }) => {
                  const sign = signs.find((it) => it.sign === key)
                  return sign ? (
                    <ListLink
                      key={key}
                      asked={{ ...asked, leadUnit: unit.id, light: key }}
                      label={`${unit.name} ${said(sign.word, locale)}`}
                    >
                      <LightSign colour={sign.colour} shape={sign.shape} size={13} />
                      {count}
                    </ListLink>
                  ) : null
                })}
              </span>
            </td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
