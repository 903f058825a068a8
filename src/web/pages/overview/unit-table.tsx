import type { Overview } from '#contract/overview.ts'
import { LightSign } from '../../ui/light.tsx'
import { inOrder, useColourWords } from '../../ui/light-words.tsx'
import { ListLink, type ProblemsAsked } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'

/** Units by what they lead: problems, closed, lights. Not a ranking: the order is the server's. */
export const UnitTable = ({ units, asked }: { units: Overview['units']; asked: ProblemsAsked }) => {
  const { overview: words } = useMessages()
  const colourOf = useColourWords(asked.round)
  return (
    <Panel title={words.unitsTitle} extra={words.unitsNote}>
      {units.length === 0 ? (
        <p className="soft">{words.unitsNone}</p>
      ) : (
        <div className="unit-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.unit}</th>
                <th scope="col" className="right">
                  {words.columns.problems}
                </th>
                <th scope="col" className="right">
                  {words.columns.closed}
                </th>
                <th scope="col">{words.columns.lights}</th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unit, problems, closed, lights }) => (
                <tr key={unit.id}>
                  <th scope="row">{unit.name}</th>
                  <td className="right">
                    <ListLink asked={{ ...asked, unit: unit.id }} label={unit.name}>
                      {problems}
                    </ListLink>
                  </td>
                  <td className="right">{closed}</td>
                  <td>
                    <span className="unit-lights">
                      {inOrder(lights).map(({ key, count }) => {
                        const said = colourOf(key)
                        return said && count > 0 ? (
                          <ListLink
                            key={key}
                            asked={{ ...asked, unit: unit.id, light: key }}
                            label={`${unit.name} ${said.word}`}
                          >
                            {said.shapes.slice(0, 1).map((shape) => (
                              <LightSign key={shape} colour={said.colour} shape={shape} size={13} />
                            ))}
                            {count}
                          </ListLink>
                        ) : null
                      })}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
