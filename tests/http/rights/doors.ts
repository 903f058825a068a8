import type { FileRoute } from '#contract/file-route.ts'
import { type FileRouteName, fileRoutes } from '#contract/files.ts'
import type { Route } from '#contract/route.ts'
import { type RouteName, routes } from '#contract/routes.ts'
import { type ReaderName, readers, sights } from '#core/rules/rights/reading.ts'
import { type Name, cast } from './people.ts'
import type { Ready } from './asks.ts'
import { missing } from './story.ts'

/** Every address that is read. */
export const read = (Object.keys({ ...routes, ...fileRoutes }) as ReaderName[]).filter(
  (it) => routeOf(it).method === 'GET',
)

function routeOf(name: ReaderName): Route | FileRoute {
  return name in routes ? routes[name as RouteName] : fileRoutes[name as FileRouteName]
}

/** The address with something that is there, or what leads to nothing. */
export const addressOf = (name: ReaderName, { situations, rounds, review, people }: Ready): string => {
  const { path } = routeOf(name)
  // Papers take seconds: whoever may have one is told that there is no such round or problem.
  if (/(Docx|Pdf|Png|Xlsx|Zip)$/u.test(name))
    return `${path.replaceAll(/:[a-z]+/gu, missing)}${name.startsWith('wall') ? `?round=${missing}` : ''}`
  const one = situations.find((it) => it.name === 'accepted')
  const id = path.startsWith('/api/problems/')
    ? one?.problem
    : path.startsWith('/api/measures/')
      ? one?.measure
      : path.startsWith('/api/rounds/')
        ? rounds[0]
        : path.startsWith('/api/reviews/')
          ? review
          : missing
  // What tells of changes is asked to end at once.
  const query = name === 'compareDraft' ? `?round=${rounds[0] ?? ''}` : name === 'changes' ? '?seconds=0' : ''
  const address = path
    .replace(':id', id ?? missing)
    .replace(':evidence', one?.evidence ?? missing)
    .replace(':unit', people.units['水利局'])
    .replace(':problem', one?.problem ?? missing)
  return `${address}${query}`
}

const rolesOf = (name: Name): string[] => cast[name].map((it) => it.split('@')[0] ?? '')
const administers = (name: Name): boolean => {
  const roles = rolesOf(name)
  return roles.length > 0 && roles.every((it) => ['registrar', 'security', 'auditor'].includes(it))
}

/** What the table of sights says: the code of the refusal, or null where something is answered (be it that there is nothing). */
export const sightOf = (reader: ReaderName, name: Name): string | null => {
  const { content, roles }: { content: boolean; roles: readonly string[] | 'everybody' } =
    sights[readers[reader]]
  if (content && administers(name)) return 'sees-no-content'
  if (roles === 'everybody' || rolesOf(name).some((it) => roles.includes(it))) return null
  return 'not-allowed'
}
