import type { PoolClient } from 'pg'

/**
 * Who had somebody's whole door in hand: a password, or an identity of their own choice that opens it. Two doors of one
 * hand are no two people (core/rules/closeout/same-hand).
 */
export const rememberGiven = async (
  client: PoolClient,
  ids: () => string,
  { workspace, person, by }: { workspace: string; person: string; by: string },
  now: string,
): Promise<void> => {
  await client.query(
    `insert into desk.password_given (workspace_id, id, person_id, by_person_id, at) values ($1, $2, $3, $4, $5)`,
    [workspace, ids(), person, by, now],
  )
}
