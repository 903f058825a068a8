import {
  type Connection,
  type PoolClient,
  Query,
  type QueryConfig,
  type QueryResult,
  type Submittable,
} from 'pg'
import { valueTypes } from './value-types.ts'

/** A question to the database, and what its rows say. */
export type Question<Answer> = { query: QueryConfig; read: (rows: never[]) => Answer }
type Questions<Answers extends readonly unknown[]> = { [At in keyof Answers]: Question<Answers[At]> }

/** What the driver does with a query while its answer comes in. */
type Working = Query & {
  callback: (error: Error | null, result: QueryResult) => void
  handleRowDescription: (message: unknown) => void
  handleDataRow: (message: unknown) => void
  handleCommandComplete: (message: unknown, connection: Connection) => void
  handleReadyForQuery: (connection: Connection) => void
}
type Named = { parsedStatements: Record<string, string>; submittedNamedStatements: Record<string, string> }

/**
 * Several statements that travel as one message and are answered by one: written behind each other with a single sync.
 * The driver hands on what comes in; each of its own queries takes its part.
 */
class Message implements Submittable {
  readonly statements: readonly QueryConfig[]
  readonly #queries: Working[]
  readonly #results: QueryResult[] = []
  readonly #end: (error: Error | null, results: QueryResult[]) => void
  #at = 0
  #failed: Error | null = null

  constructor(
    statements: readonly QueryConfig[],
    end: (error: Error | null, results: QueryResult[]) => void,
  ) {
    this.statements = statements
    this.#end = end
    this.#queries = statements.map((it, at) => {
      // Without it a statement without values would be a message of its own.
      const asked = { ...it, types: valueTypes, queryMode: 'extended' }
      const query = new Query(asked) as Working
      query.callback = (error, result) => {
        if (error) this.#failed ??= error
        else this.#results[at] = result
      }
      return query
    })
  }

  /** The driver notes under them what the database has prepared: those of the statement that is being answered. */
  get name(): string | undefined {
    return this.statements[this.#at]?.name
  }
  get text(): string | undefined {
    return this.statements[this.#at]?.text
  }

  submit(connection: Connection): void {
    const unsynced = Object.create(connection, { sync: { value: () => {} } }) as Connection
    connection.stream.cork()
    for (const query of this.#queries) {
      const wrong = query.submit(unsynced) as unknown as Error | null
      if (wrong) this.#failed ??= wrong
      if (this.#failed) break
    }
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription(message: unknown): void {
    this.#queries[this.#at]?.handleRowDescription(message)
  }
  handleDataRow(message: unknown): void {
    this.#queries[this.#at]?.handleDataRow(message)
  }
  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#queries[this.#at]?.handleCommandComplete(message, connection)
    this.#at += 1
  }

  /** The database skips what stands behind a statement that failed: it has not prepared those either. */
  handleError(error: Error, connection: Connection): void {
    const { submittedNamedStatements } = connection as Connection & Named
    for (const { name } of this.statements) if (name !== undefined) delete submittedNamedStatements[name]
    this.#end(this.#failed ?? error, [])
  }
  handleReadyForQuery(connection: Connection): void {
    for (const query of this.#queries.slice(0, this.#at)) query.handleReadyForQuery(connection)
    this.#end(this.#failed, this.#results)
  }
}

/**
 * Sends statements in one message; each sees what those before it did. Behind one that fails none is run.
 * @throws what the first of them throws that fails
 */
export const together = (client: PoolClient, statements: readonly QueryConfig[]): Promise<QueryResult[]> =>
  new Promise((resolve, reject) => {
    client.query(new Message(statements, (error, results) => (error ? reject(error) : resolve(results))))
  })

/** One question. */
export const ask = async <Answer>(client: PoolClient, { query, read }: Question<Answer>): Promise<Answer> => {
  const { rows } = await client.query(query)
  return read(rows as never[])
}

/** Several questions in one message, behind statements that nothing is read of. */
export const askTogether = async <Answers extends readonly unknown[]>(
  client: PoolClient,
  questions: Questions<Answers>,
  before: readonly QueryConfig[] = [],
): Promise<Answers> => {
  const asked: readonly Question<unknown>[] = questions
  const results = await together(client, [...before, ...asked.map((it) => it.query)])
  return asked.map((it, at) => it.read((results[before.length + at]?.rows ?? []) as never[])) as never
}
