import type { QueryConfig } from 'pg'

/** What takes a statement: a connection, or several works that share one. */
export type Statements = { query: (query: QueryConfig) => Promise<unknown> }

/**
 * Lets several works write over one connection at the same time, each waiting for its own statements only: while the
 * database does what one of them sent, the others prepare what comes next. One statement runs at a time, in the order they
 * were sent in; behind one that failed none is sent, and all fail with its error.
 * @returns what each of `works` returned
 * @throws what the first of `works` throws that fails, when all of them have ended
 */
export const inTurn = async <const Outcomes extends readonly unknown[]>(
  client: Statements,
  works: { [At in keyof Outcomes]: (client: Statements) => Promise<Outcomes[At]> },
): Promise<Outcomes> => {
  let last: Promise<unknown> = Promise.resolve()
  const query = (asked: QueryConfig): Promise<unknown> => {
    last = last.then(() => client.query(asked))
    return last
  }
  const all: readonly ((client: Statements) => Promise<unknown>)[] = works
  const outcomes = await Promise.allSettled(all.map(async (work) => work({ query })))
  return outcomes.map((it) => {
    if (it.status === 'rejected') throw it.reason
    return it.value
  }) as unknown as Outcomes
}
