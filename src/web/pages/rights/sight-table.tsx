import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Sight, seenBy } from '#core/rules/rights/reading.ts'
import { useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useRightsWords } from './words.ts'

/** Who comes to see what. */
export const SightTable = ({ roles }: { roles: readonly PostRole[] }) => {
  const { words } = useMessages()
  const rights = useRightsWords()
  const sights = Object.entries(rights.sights) as [Sight, string][]
  return (
    <PlainTable
      className="rights-sights"
      rows={sights}
      none=""
      heads={[rights.seen, ...roles.map((it) => words.roles[it])]}
    >
      {([sight, name]) => (
        <tr key={sight}>
          <th scope="row">{name}</th>
          {roles.map((role) => (
            <td key={role}>{rights.sees[seenBy(sight, role)]}</td>
          ))}
        </tr>
      )}
    </PlainTable>
  )
}
