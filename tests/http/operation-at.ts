import { type ActName, actNames } from '#contract/acts.ts'
import type { FileRoute } from '#contract/file-route.ts'
import { type FileRouteName, fileRoutes } from '#contract/files.ts'
import type { Route } from '#contract/route.ts'
import { type RouteName, routes } from '#contract/routes.ts'
import { refusalsOfAct, refusalsOfRoute } from '#server/openapi-refusals.ts'

/** The operation of the description that an address belongs to, with what its path says, and its «no»s. */
export type Operation = { name: string; params: Record<string, string>; refusals: readonly string[] }

const isAct = (name: string | undefined): name is ActName => actNames.some((it) => it === name)

type Named = [RouteName | FileRouteName, Route | FileRoute]
const all = [...Object.entries(routes), ...Object.entries(fileRoutes)] as Named[]

export const operationAt = (method: string, path: string): Operation | null => {
  const act = /^\/api\/acts\/([\w-]+)$/.exec(path)?.[1]
  if (isAct(act)) return { name: `act-${act}`, params: {}, refusals: refusalsOfAct(act) }
  for (const [name, route] of all) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map((it) => it[1] ?? '')
    const match = new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '([^/]+)')}$`).exec(path)
    if (route.method !== method || !match) continue
    const params = Object.fromEntries(names.map((it, at) => [it, match[at + 1] ?? '']))
    return { name, params, refusals: refusalsOfRoute(name, route) }
  }
  return null
}
