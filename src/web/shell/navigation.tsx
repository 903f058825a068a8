import { Link } from '@tanstack/react-router'
import { type PathName, paths } from '../paths.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { useMessages } from '../ui/locale.tsx'
import { useAdministers, useHolds } from '../ui/my-roles.ts'

type Entry = PathName & IconName

/** The pages in four groups: see, the three lists, do, keep. */
const groups = [
  { name: 'look', entries: ['overview', 'search', 'wall', 'papers'] },
  { name: 'lists', entries: ['problems', 'measures', 'responsibility', 'plans', 'lookback'] },
  { name: 'work', entries: ['desk', 'supervision', 'meetings', 'imports', 'returns'] },
  { name: 'keep', entries: ['rounds', 'organisation', 'security', 'backup'] },
] as const satisfies readonly { name: string; entries: readonly Entry[] }[]

/** What is about the house and not about the rectification. */
const house: ReadonlySet<Entry> = new Set<Entry>(['organisation', 'security', 'backup'])

export const Navigation = () => {
  const { nav, navigation } = useMessages().general
  const registrar = useHolds('registrar')
  const office = useHolds('office')
  // Who looks after the machine is who looks after the accounts; nobody else could do anything there.
  const administers = useAdministers()
  const shown = (entry: Entry): boolean => {
    if (administers.only && !house.has(entry)) return false
    if (entry === 'security') return administers.any
    return entry === 'backup' ? registrar : entry === 'returns' ? office : true
  }
  return (
    <nav id="navigation" className="navigation" aria-label={navigation}>
      {groups
        .filter((group) => group.entries.some(shown))
        .map((group) => (
          <div key={group.name}>
            <p className="navigation-group" id={`nav-${group.name}`}>
              {nav[group.name]}
            </p>
            <ul aria-labelledby={`nav-${group.name}`}>
              {group.entries.filter(shown).map((entry) => (
                <li key={entry}>
                  <Link
                    to={paths[entry]}
                    activeOptions={{ exact: entry === 'overview', includeSearch: false }}
                    search={{}}
                  >
                    <Icon name={entry} />
                    {nav[entry]}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  )
}
