import type { QueryConfig } from 'pg'

/** What takes a statement: a connection, or several works that share one. */
export type Statements = { query: (query: QueryConfig) => Promise<unknown> }

/**
 * Lets several works write over one connection at the same time, each waiting for its own statements only: while the
 * database does what one of them sent, the others prepare what comes next. One statement runs at a time, in the order they
 * were sent in; behind one that failed none is sent, and all fail with its error.
 * @throws what the first of `works` throws that fails, when all of them have ended
 */
export const inTurn = async (
  client: Statements,
  works: readonly ((client: Statements) => Promise<void>)[],
): Promise<void> => {
  let last: Promise<unknown> = Promise.resolve()
  const query = (asked: QueryConfig): Promise<unknown> => {
    last = last.then(() => client.query(asked))
    return last
  }
  const outcomes = await Promise.allSettled(works.map(async (work) => work({ query })))
  for (const it of outcomes) if (it.status === 'rejected') throw it.reason
}
