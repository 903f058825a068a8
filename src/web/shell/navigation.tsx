import { Link } from '@tanstack/react-router'
import { type PathName, paths } from '../paths.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { useMessages } from '../ui/locale.tsx'

type Entry = PathName & IconName

/** The pages in four groups: see, the three lists, do, keep. */
const groups = [
  { name: 'look', entries: ['overview', 'wall'] },
  { name: 'lists', entries: ['problems', 'measures', 'responsibility'] },
  { name: 'work', entries: ['desk', 'imports'] },
  { name: 'keep', entries: ['rounds', 'organisation'] },
] as const satisfies readonly { name: string; entries: readonly Entry[] }[]

export const Navigation = () => {
  const { nav, navigation } = useMessages().general
  return (
    <nav id="navigation" className="navigation" aria-label={navigation}>
      {groups.map((group) => (
        <div key={group.name}>
          <p className="navigation-group" id={`nav-${group.name}`}>
            {nav[group.name]}
          </p>
          <ul aria-labelledby={`nav-${group.name}`}>
            {group.entries.map((entry) => (
              <li key={entry}>
                <Link to={paths[entry]} activeOptions={{ exact: entry === 'overview' }} search={{}}>
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
