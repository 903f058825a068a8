import type { PostRole } from '#core/record/organisation/facts.ts'
import { administersOnly, isAdministratorRole } from '#core/record/organisation/administrators.ts'
import { useSession } from '../api/query.ts'

/** Whether I hold a post with this role. Only to show or hide a button: the ledger decides by itself. */
export const useHolds = (role: PostRole): boolean =>
  useSession().data?.me?.posts.some((post) => post.roles.includes(role)) ?? false

/** Whether I hold an administrator's post, and whether I hold no other: then I see nothing of the rectification. */
export const useAdministers = (): { any: boolean; only: boolean } => {
  const roles = useSession().data?.me?.posts.flatMap((post) => post.roles) ?? []
  return { any: roles.some(isAdministratorRole), only: administersOnly(roles) }
}
