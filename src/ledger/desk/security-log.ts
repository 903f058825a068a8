import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import { inTransaction } from '#store/transaction.ts'

/** What happened at the door. Never a password, and of persons only ids and logins. */
export type SecurityEvent = {
  type:
    | 'signed-in'
    | 'sign-in-failed'
    | 'locked'
    | 'signed-out'
    | 'session-ended'
    | 'password-changed'
    | 'password-change-failed'
    | 'account-opened'
    | 'account-reset'
    | 'key-made'
    | 'key-making-failed'
    | 'key-revoked'
    | 'erasing-failed'
    | 'unlocked'
    | 'sessions-ended'
    | 'access-asked'
    | 'access-dropped'
    | 'second-factor-begun'
    | 'second-factor-bound'
    | 'second-factor-failed'
    | 'second-factor-removed'
    | 'second-factor-demanded'
    | 'identity-bound'
    | 'identity-unbound'
    | 'identity-binding-failed'
    | 'outside-sign-in-failed'
    | 'log-taken'
    | 'log-verified'
    | 'restored'
    | 'log-shortened'
  workspace: string | null
  /** Null where the login is nobody's: what was typed there may be a password. */
  login: string | null
  /** Whose account. */
  person: string | null
  /** Who did it, where it was somebody else. */
  by?: string | null
  /** One word more: why a session ended, why a sign-in failed. */
  detail?: string | null
}

type Row = {
  seq: number
  at: string
  type: string
  workspace_id: string | null
  login: string | null
  person_id: string | null
  by_person_id: string | null
  detail: string | null
  before: Buffer
  hash: Buffer
}

const hashOf = (row: Omit<Row, 'hash'>): Buffer => {
  const { before, ...rest } = row
  return createHash('sha256').update(before).update(canonicalJson(rest)).digest()
}

/**
 * Appends to the chain, in the transaction of what is logged: neither happens without the other. Holds the log's end
 * until that transaction ends, so it comes last in it.
 */
export const logSecurity = async (
  client: PoolClient,
  at: string,
  events: readonly SecurityEvent[],
): Promise<void> => {
  const { rows } = await client.query<{ next_seq: number; last_hash: Buffer }>({
    name: 'security-log-end',
    text: 'select next_seq, last_hash from desk.security_log_ends for update',
  })
  const end = rows[0]
  if (!end) throw new Error('the security log has lost its end')
  let { next_seq: seq, last_hash: before } = end
  const chained = events.map((event): Row => {
    const row = {
      seq,
      at,
      type: event.type,
      workspace_id: event.workspace,
      login: event.login,
      person_id: event.person,
      by_person_id: event.by ?? null,
      detail: event.detail ?? null,
      before,
    }
    const hash = hashOf(row)
    seq += 1
    before = hash
    return { ...row, hash }
  })
  await client.query({
    name: 'security-log-append',
    text: `with entries as (
             insert into desk.security_log
             select * from jsonb_populate_recordset(null::desk.security_log, $1::jsonb)
           )
           update desk.security_log_ends set next_seq = $2, last_hash = $3`,
    values: [
      JSON.stringify(
        chained.map((row) => ({
          ...row,
          before: `\\x${row.before.toString('hex')}`,
          hash: `\\x${row.hash.toString('hex')}`,
        })),
      ),
      seq,
      before,
    ],
  })
}

export type LogVerdict =
  | { sound: true; from: number; entries: number; lastHash: string }
  /** `at` is the first entry that does not fit: changed, put in, taken out, or cut off at the end. */
  | { sound: false; at: number }

const batch = 5000

/** Walks the whole chain from where it begins to where it says it ends. */
export const verifySecurityLog = (pool: Pool): Promise<LogVerdict> =>
  inTransaction(pool, 'begin isolation level repeatable read read only', walk)

const walk = async (client: PoolClient): Promise<LogVerdict> => {
  const ends = await client.query<{
    first_seq: number
    before_first: Buffer
    next_seq: number
    last_hash: Buffer
  }>('select first_seq, before_first, next_seq, last_hash from desk.security_log_ends')
  const end = ends.rows[0]
  if (!end) return { sound: false, at: 0 }
  let { first_seq: expected, before_first: before } = end
  for (let after = -1; ;) {
    const { rows } = await client.query<Row>(
      `select seq, at, type, workspace_id, login, person_id, by_person_id, detail, before, hash
         from desk.security_log where seq > $1 order by seq limit ${batch}`,
      [after],
    )
    for (const { hash, ...row } of rows) {
      if (row.seq !== expected || !row.before.equals(before) || !hash.equals(hashOf(row)))
        return { sound: false, at: Math.min(row.seq, expected) }
      before = hash
      expected += 1
    }
    const last = rows.at(-1)
    if (!last) break
    after = last.seq
  }
  if (expected !== end.next_seq || !before.equals(end.last_hash)) return { sound: false, at: expected }
  return {
    sound: true,
    from: end.first_seq,
    entries: expected - end.first_seq,
    lastHash: before.toString('hex'),
  }
}

/**
 * Drops the entries older than `before` (retention: twelve months or more), keeping the hash the rest is chained to,
 * and says so in the log itself. @returns how many were dropped
 */
export const shortenSecurityLog = (pool: Pool, before: string, now: string): Promise<number> =>
  inTransaction(pool, 'begin', async (client) => {
    await client.query('select 1 from desk.security_log_ends for update')
    const { rows } = await client.query<{ seq: number; hash: Buffer; first_seq: number }>(
      `select l.seq, l.hash, e.first_seq
         from desk.security_log l cross join desk.security_log_ends e
        where l.seq < coalesce((select min(seq) from desk.security_log where at >= $1), e.next_seq)
        order by l.seq desc limit 1`,
      [before],
    )
    const last = rows[0]
    if (last) {
      await client.query('delete from desk.security_log where seq <= $1', [last.seq])
      await client.query('update desk.security_log_ends set first_seq = $1, before_first = $2', [
        last.seq + 1,
        last.hash,
      ])
      const detail = `${last.first_seq}–${last.seq}`
      await logSecurity(client, now, [
        { type: 'log-shortened', workspace: null, login: null, person: null, detail },
      ])
    }
    return last ? last.seq + 1 - last.first_seq : 0
  })
