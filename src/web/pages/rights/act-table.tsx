import { Fragment } from 'react'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Cell, type RowOfRights, sameSteps } from '#core/rules/rows-of-rights.ts'
import { useMessages } from '../../ui/locale.tsx'
import { saySteps } from './say-steps.ts'
import { useRightsWords } from './words.ts'

/** How a role may do it: where, beside what, and when, where that is not the same for everybody. */
const CellOf = ({ cell, ownSteps }: { cell: Cell; ownSteps: boolean }) => {
  const { words } = useMessages()
  const rights = useRightsWords()
  const beside = [
    ...cell.further.map((it) => rights.furthers[it]),
    ...(cell.perRound ? [rights.perRound] : []),
    ...(ownSteps ? [saySteps(cell.steps, words.steps, rights)] : []),
  ]
  return (
    <div className="rights-cell">
      <span className="rights-yes">{rights.relations[cell.relation]}</span>
      {beside.map((it) => (
        <span key={it} className="soft">
          {it}
        </span>
      ))}
    </div>
  )
}

/** Acts by stage, one row each; a column for each role. */
export const ActTable = ({ rows, roles }: { rows: readonly RowOfRights[]; roles: readonly PostRole[] }) => {
  const { words } = useMessages()
  const rights = useRightsWords()
  const stages = Map.groupBy(rows, (it) => it.stage)
  return (
    <div className="rights-scroll">
      <table className="plain-table rights-table">
        <thead>
          <tr>
            <th scope="col">{rights.act}</th>
            <th scope="col">{rights.when}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {words.roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...stages].map(([stage, of]) => (
            <Fragment key={stage}>
              <tr className="rights-stage">
                <th scope="colgroup" colSpan={roles.length + 2}>
                  {rights.stages[stage]}
                </th>
              </tr>
              {of.map((row) => {
                const when = sameSteps(row)
                return (
                  <tr key={row.act}>
                    <th scope="row">
                      {words.acts[row.act]}
                      {row.abstains.length > 0 ? (
                        <span className="soft rights-abstains">
                          {rights.abstains(row.abstains.map((it) => words.roles[it]).join(rights.comma))}
                        </span>
                      ) : null}
                    </th>
                    <td>{when === null ? '' : saySteps(when, words.steps, rights)}</td>
                    {roles.map((role) => (
                      <td key={role}>
                        {(row.cells[role] ?? []).map((cell) => (
                          <CellOf key={JSON.stringify(cell)} cell={cell} ownSteps={when === null} />
                        ))}
                      </td>
                    ))}
                  </tr>
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
