import type { Pool, PoolClient } from 'pg'

/** The transaction was rolled back by the database although `work` reported no error. */
export class CommitFailed extends Error {}

/**
 * Runs `work` in one transaction on a connection of its own; `begin` opens it, with whatever travels along.
 * @throws what `work` throws, after a rollback; CommitFailed when a swallowed error had already aborted the transaction
 */
export const inTransaction = async <T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const outcome = await work(client)
    const ended = await client.query('commit')
    if (ended.command !== 'COMMIT') throw new CommitFailed('the transaction had already been aborted')
    return outcome
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}
