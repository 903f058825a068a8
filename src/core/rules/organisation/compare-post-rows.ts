import { isAdministratorRole } from '#core/record/organisation/administrators.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Post } from '#core/record/organisation/unit.ts'
import {
  type DeskUnit,
  type SheetDesk,
  hasEnded,
  plainName,
  say,
} from '#core/rules/organisation/sheet-desk.ts'
import type { PostRow, RowDoubt, SheetChange } from '#core/rules/organisation/sheet-rows.ts'
import { rolesIn } from '#core/rules/organisation/unit-kinds.ts'

/** The unit that a cell means, or why there is none. */
export const unitMeant = (desk: SheetDesk, words: string, doubts: RowDoubt[]): DeskUnit | null => {
  const id = desk.byName.get(plainName(words))
  const unit = id ? (desk.units.get(id) ?? null) : null
  if (!unit) doubts.push(hasEnded(desk, words) ? 'unit-ended' : 'unit-unknown')
  return unit
}

const sameRoles = (a: readonly PostRole[], b: readonly PostRole[]): boolean =>
  a.length === b.length && a.every((it) => b.includes(it))

/** Roles are what appointments were made on: they stay what they were. */
export const rolesDoubt = (post: Post, roles: readonly PostRole[] | null): RowDoubt | null =>
  roles !== null && !sameRoles(roles, post.roles) ? 'roles-fixed' : null

/** A post that a sheet would set up, and what stands against it. */
export const freshPost = (
  unit: DeskUnit,
  { title, portfolio, roles, rank }: Pick<PostRow, 'title' | 'portfolio' | 'roles' | 'rank'>,
  doubts: RowDoubt[],
): { post: Post; change: SheetChange } => {
  const post: Post = {
    id: `new:post:${unit.id}:${title}:${portfolio}`,
    title,
    portfolio,
    roles: [...new Set(roles ?? [])],
    rank: rank ?? Math.min(9999, (unit.posts.length + 1) * 10),
  }
  if (post.roles.some((it) => !rolesIn(unit.kind).includes(it))) doubts.push('roles-of-group')
  // Who registers, secures and audits is appointed on the page, where the three are kept apart.
  if (post.roles.some(isAdministratorRole)) doubts.push('administrator-by-hand')
  if (unit.ended) doubts.push('unit-ended')
  const { id, ...rest } = post
  return { post, change: { what: 'post', unit: unit.id, post: id, ...rest } }
}

/** A unit with one more post, for the rows that follow. */
export const withPost = (desk: SheetDesk, unit: DeskUnit, post: Post): void => {
  desk.units.set(unit.id, { ...unit, posts: [...unit.posts.filter((it) => it.id !== post.id), post] })
}

const comparePost = (desk: SheetDesk, row: PostRow, seen: Set<string>): void => {
  const doubts: RowDoubt[] = []
  const unit = unitMeant(desk, row.unit, doubts)
  const what = `${unit?.shortName ?? row.unit} ${row.title}${row.portfolio && `（${row.portfolio}）`}`
  const changes: SheetChange[] = []
  const before = unit?.posts.find((it) => it.title === row.title && it.portfolio === row.portfolio)
  const key = `${unit?.id ?? ''}\n${row.title}\n${row.portfolio}`
  if (unit && seen.has(key)) doubts.push('post-twice')
  seen.add(key)
  if (unit && before) {
    const fixed = rolesDoubt(before, row.roles)
    if (fixed) doubts.push(fixed)
    if (row.rank !== null && row.rank !== before.rank) {
      if (unit.ended) doubts.push('unit-ended')
      const { id: post, portfolio } = before
      changes.push({ what: 'post-rank', unit: unit.id, post, portfolio, rank: row.rank })
      withPost(desk, unit, { ...before, rank: row.rank })
    }
  } else if (unit && !doubts.includes('post-twice')) {
    const { post, change } = freshPost(unit, row, doubts)
    changes.push(change)
    if (doubts.length === 0) withPost(desk, unit, post)
  }
  const fields = changes.map((it) => ({
    field: 'rank',
    before: before ? String(before.rank) : null,
    after: 'rank' in it ? String(it.rank) : '',
  }))
  say(desk, 'post', row, what, { fresh: !before, fields, doubts, changes })
}

/** Posts of a sheet over against those of the units, found by title and by what each is in charge of. */
export const comparePostRows = (desk: SheetDesk, rows: readonly PostRow[]): void => {
  const seen = new Set<string>()
  for (const row of rows)
    if (row.flaws.length === 0) comparePost(desk, row, seen)
    else
      say(desk, 'post', row, `${row.unit} ${row.title}`, {
        ...{ fresh: false, fields: [], doubts: row.flaws, changes: [] },
      })
}
