import type { PostRole } from '#core/record/organisation/facts.ts'
import { useSession } from '../api/query.ts'

/** Whether I hold a post with this role. Only to show or hide a button: the ledger decides by itself. */
export const useHolds = (role: PostRole): boolean =>
  useSession().data?.me?.posts.some((post) => post.roles.includes(role)) ?? false
